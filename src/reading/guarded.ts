import type { Claim, Codebook, Entity, Filler } from "../model/index.ts";

const PRONOUN = /^(?:he|him|his|she|her|hers|himself|herself)$/iu;

/** What the guard needs of a report. */
interface Told {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly codebook: Codebook;
}

/** The fillers from which a person's state follows, as "kill.patient": alive, dead, at large, in whose hands. */
function stateful({ questions }: Codebook): ReadonlySet<string> {
  const states = questions.flatMap((row) => (row.rule === "status" ? row.states : []));
  return new Set(states.flatMap((state) => state.from));
}

/** What stands before a name that only tells of whom another is: "a son of the jailed boss El Alto", "a lawyer for Ruiz". */
const BELONGING =
  /\b(?:son|daughter|brother|sister|wife|husband|widow|nephew|niece|cousin|stepson|father|mother|lawyer|attorney|aide|ally|partner|rival|successor|predecessor|bodyguard)s? (?:of|for|to) (?:(?:the|a|an|his|her) )?(?:\p{Ll}[\p{L}-]* ){0,4}$/u;

/** The person whose name stands last in a stretch of text, those left out who cannot be meant; or null. */
function lastNamed(
  people: readonly Entity[],
  of: { readonly text: string; readonly from: number; readonly to: number; readonly without: ReadonlySet<string> },
): Entity | null {
  let last: { readonly at: number; readonly who: Entity } | null = null;
  for (const who of people) {
    if (of.without.has(who.id)) continue;
    for (const { start, end } of who.names) {
      if (start < of.from || end > of.to || (last !== null && start <= last.at)) continue;
      if (!BELONGING.test(of.text.slice(Math.max(of.from, start - 80), start))) last = { at: start, who };
    }
  }
  return last?.who ?? null;
}

/**
 * Leaves a pronoun open where it would make somebody dead, jailed or free and its own sentence names another person
 * nearer before it: "The minister said that Paz's brother Luis had fled before he was recaptured". Who is meant may
 * be plain to a reader; a wrong man in a cell is worse than none.
 */
export function withGuarded(claims: readonly Claim[], { text, entities, codebook }: Told): readonly Claim[] {
  const states = stateful(codebook);
  const people = entities.filter(({ kind }) => kind === "person");
  return claims.map((claim) => {
    const open = (filler: Filler): boolean => {
      if (filler.actor === null || !states.has(`${claim.type}.${filler.role}`)) return false;
      if (!PRONOUN.test(text.slice(filler.start, filler.end))) return false;
      // "Ruiz says that Paz kidnapped him": who did it is not to whom it was done.
      const own = filler.actor.id;
      const without = new Set(
        claim.roles.flatMap(({ actor }) => (actor === null || actor.id === own ? [] : [actor.id])),
      );
      const near = lastNamed(people, { text, from: claim.sentence.start, to: filler.start, without });
      return near !== null && near.id !== filler.actor.id;
    };
    if (!claim.roles.some(open)) return claim;
    return { ...claim, roles: claim.roles.map((filler) => (open(filler) ? { ...filler, actor: null } : filler)) };
  });
}
