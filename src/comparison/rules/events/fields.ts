import { pieces } from "../../../reading/names/folding.ts";
import { type Known, placeWithin } from "../../known.ts";
import type { Part, Telling } from "./telling.ts";

/** How one field of two tellings stands: nothing to say, the same, one finer (which), or at odds (why). */
export type Field = "open" | "same" | "a-finer" | "b-finer" | { readonly odds: string };

/** Who did it. */
export function agents(a: Telling, b: Telling, known: Known): Field {
  const field = agentsStand(a, b, known);
  // "Juan Paz, a gunman of the Black Lions, shot him", "the Black Lions shot him": a man and his gang.
  if (typeof field === "object" && [[a, b] as const, [b, a] as const].some(([man, gang]) => isOf(man, gang)))
    return "open";
  return field;
}

/** The words of the one name the body of the other beside its man. */
const isOf = (man: Telling, gang: Telling): boolean =>
  man.agents.some(({ person }) => person) &&
  gang.agents.some(({ person, named, words }) => !person && named && man.quote.includes(words));

function agentsStand(a: Telling, b: Telling, known: Known): Field {
  if (a.agents.length === 0 || b.agents.length === 0) {
    return a.agents.length === b.agents.length ? "open" : a.agents.length > 0 ? "a-finer" : "b-finer";
  }
  let field: Field = "open";
  for (const one of a.agents) {
    for (const other of b.agents) {
      const stands = agentStands(one, other, known);
      if (stands === "same") return "same";
      if (field === "open" || typeof field === "object") field = stands;
    }
  }
  return field;
}

function agentStands(a: Part, b: Part, known: Known): Field {
  if (a.key === b.key) return "same";
  const [within, around] = [known.isWithin(a.words, b.words), known.isWithin(b.words, a.words)];
  // "Washington designated", "Brazil's capital said": the city that acts for its country.
  const city = within ? known.actor(a.words) : around ? known.actor(b.words) : null;
  if (city?.kind === "place") return "same";
  if (within) return "a-finer";
  if (around) return "b-finer";
  const [actor, words] = a.named ? [a, b] : [b, a];
  const row = known.actor(actor.words);
  const shares =
    pieces(a.words).some((word) => word.length > 2 && pieces(b.words).includes(word)) ||
    (row !== null && known.actorIn(words.words)?.id === row.id);
  // "CJNG gunmen" and "the CJNG"; "the Mexican military" and "the Mexican government" are one state.
  if (a.named !== b.named && shares) return "same";
  const opposed = a.sort !== null && b.sort !== null && a.sort !== b.sort;
  if (a.country !== null && a.country === b.country && !opposed) return "same";
  // "The former mayor Hugo Paz had her killed", "police officers killed her".
  const force =
    (a.person && a.named && a.sort === null && b.sort === "state") ||
    (b.person && b.named && b.sort === null && a.sort === "state");
  const differ =
    force ||
    opposed ||
    (a.country !== null && b.country !== null && a.country !== b.country) ||
    (a.named && b.named && !(a.sort === "state" && b.sort === "state"));
  return differ ? { odds: `one names ${a.words} and the other ${b.words}` } : "open";
}

/** Where: one place, or one within the other. */
export function places(a: Telling, b: Telling, known: Known): Field {
  if (!a.place || !b.place) return a.place ? "a-finer" : b.place ? "b-finer" : "open";
  if (a.place.id === b.place.id) return "same";
  if (placeWithin(known, a.place.id, b.place.id)) return "a-finer";
  if (placeWithin(known, b.place.id, a.place.id)) return "b-finer";
  return { odds: `one places it in ${a.place.words}, the other in ${b.place.words}` };
}

/** Where to, or where from. */
export function ends(a: Part | null, b: Part | null, word: string): Field {
  if (!a || !b) return a ? "a-finer" : b ? "b-finer" : "open";
  if (a.key === b.key || (a.country !== null && a.country === b.country)) return "same";
  if (
    !a.named &&
    !b.named &&
    pieces(a.words).some((w) => w.length > 3 && pieces(b.words).includes(w)) &&
    a.noun !== b.noun
  )
    return "open";
  if (a.country === null && b.country === null && !a.named && !b.named && a.words === b.words) return "same";
  const differ = a.country !== null && b.country !== null ? a.country !== b.country : a.named && b.named;
  return differ ? { odds: `one says ${word} ${a.words}, the other ${b.words}` } : "open";
}

/** Of what, or as what: charges of two cases, two listings; one word of both is enough. */
export function matters({ what: a }: Telling, { what: b }: Telling): Field {
  if (a.length === 0 || b.length === 0) return a.length > 0 ? "a-finer" : b.length > 0 ? "b-finer" : "open";
  const [mine, theirs] = [a, b].map((parts) => new Set(parts.flatMap(({ words }) => stems(words))));
  if ([...(mine ?? [])].some((stem) => theirs?.has(stem))) return "same";
  return {
    odds: `one says ${a.map(({ words }) => words).join(", ")}, the other ${b.map(({ words }) => words).join(", ")}`,
  };
}

const stems = (words: string): readonly string[] =>
  pieces(words).flatMap((word) => (word.length > 3 ? [word.slice(0, 6)] : []));

/** "of kidney disease", "of his wounds": what somebody died of is one thing. */
export function causes(one: Telling, other: Telling): Field {
  const [{ cause: a }, { cause: b }] = [one, other];
  // "Was killed in a shootout", "died of a heart attack".
  if ((isIllness(one) && isViolent(other)) || (isIllness(other) && isViolent(one))) {
    return { odds: `one says “${one.quote}”, the other “${other.quote}”` };
  }
  if (a.length === 0 || b.length === 0) return a.length > 0 ? "a-finer" : b.length > 0 ? "b-finer" : "open";
  if (a.some((word) => b.includes(word))) return "same";
  return { odds: `one says of ${a.join(" ")}, the other of ${b.join(" ")}` };
}

const ILLNESS =
  /^(?:cancer|covid|illness|pneumonia|diabetes|leuk\w+|cirrhosis|heart|kidney|renal|liver|lung|respiratory|cardiac|natural|stroke|disease|infection|sepsis|complications|failure|overdose|old|suicide)$/u;
const VIOLENT =
  /\b(?:shot|gunned|murdered|assassinated|executed|shootout|gunfight|gunm[ae]n|stabbed|beheaded|strangled|firefight|ambush\w*|bullets?)\b/iu;
const isIllness = ({ type, cause }: Telling): boolean => type === "die" && cause.some((word) => ILLNESS.test(word));
/** "Killed by the virus" is no deed of violence. */
const isViolent = ({ type, quote, agents: doers }: Telling): boolean =>
  VIOLENT.test(quote) || (type === "kill" && doers.some(({ sort }) => sort !== null));

/** "22 years" of "was sentenced to 22 years in prison". */
const termIn = (quote: string): string | null =>
  /\b(?<term>\d+ (?:years?|months?))\b/u.exec(quote)?.groups?.["term"]?.replace(/s$/u, "") ?? null;

/** What came of it: a life sentence, a plea of guilty. */
export function outcomes(a: Telling, b: Telling): Field {
  if (a.outcome === null || b.outcome === null) return "open";
  const odds = { odds: `one says “${a.quote}”, the other “${b.quote}”` };
  if (a.outcome !== b.outcome) return odds;
  // "Sentenced to 22 years", "to 27 years": two terms.
  const [mine, theirs] = [termIn(a.quote), termIn(b.quote)];
  return mine !== null && theirs !== null && mine !== theirs ? odds : "same";
}
