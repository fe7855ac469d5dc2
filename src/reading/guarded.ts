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

/** The person whose name stands last in a stretch of text, or null. */
function lastNamed(people: readonly Entity[], from: number, to: number): Entity | null {
  let last: { readonly at: number; readonly who: Entity } | null = null;
  for (const who of people)
    for (const { start, end } of who.names)
      if (start >= from && end <= to && (last === null || start > last.at)) last = { at: start, who };
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
      const near = lastNamed(people, claim.sentence.start, filler.start);
      return near !== null && near.id !== filler.actor.id;
    };
    if (!claim.roles.some(open)) return claim;
    return { ...claim, roles: claim.roles.map((filler) => (open(filler) ? { ...filler, actor: null } : filler)) };
  });
}
