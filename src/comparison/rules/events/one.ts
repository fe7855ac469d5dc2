import type { Field } from "./fields.ts";
import type { EventReply } from "./telling.ts";

/** How the facts of two tellings stand by which a deed is known again. */
export interface Standing {
  /** It befalls nobody twice. */
  readonly once: boolean;
  /** It may befall one man several times in one story: he is charged, attacked or listed again. */
  readonly often: boolean;
  readonly agent: Field;
  readonly place: Field;
  readonly matter: Field;
  /** Both are told of days that meet. */
  readonly day: boolean;
}

/** One voice: the same speaker in the same report. */
export const ownWords = (a: EventReply, b: EventReply): boolean => a.report === b.report && a.speaker === b.speaker;

/**
 * Whether two tellings that nothing sets at odds are of one deed. Of what happens once the victim is enough; else they
 * share a day, a place, a doer whom one of them names, or the matter, or one report speaks of it twice.
 */
export function isOneDeed(a: EventReply, b: EventReply, stands: Standing): boolean {
  const [x, y] = [a.value, b.value];
  // "His arrest on 3 May", "has been in a cell since his arrest on 3 May": one stretch of words, cut twice.
  const nested = x.quote.includes(y.quote) || y.quote.includes(x.quote);
  if (nested && a.report === b.report && x.sentence === y.sentence) return false;
  if (stands.once) return true;
  // "The second kidnapping", "was kidnapped": whichever of them the other means.
  if (x.again !== y.again && !stands.day) return false;
  const named = [...x.agents, ...y.agents].some((agent) => agent.named);
  const agent = named && x.agents.length > 0 && y.agents.length > 0 && isShared(stands.agent);
  const place = x.place !== null && y.place !== null && isShared(stands.place);
  if (stands.day || agent || place || stands.matter === "same") return true;
  if (stands.often) return false;
  // "The capture of Paz": the one that everybody knows of.
  return a.report === b.report || KNOWN.test(x.quote) || KNOWN.test(y.quote);
}

const KNOWN =
  /^(?:(?:the|his|her|their) |.{1,40}['’]s )(?:\p{Ll}+ )?(?:capture|arrest|detention|kidnapping|abduction|escape|release|conviction|extradition)\b/iu;

/** Whether one voice tells it twice in full, and not only by the way: with who did it. */
export const isFull = (a: EventReply, b: EventReply, agent: Field): boolean =>
  a.value.agents.length > 0 && b.value.agents.length > 0 && isShared(agent);

const isShared = (field: Field): boolean => field !== "open" && typeof field !== "object";

/** Which of the two adds a fact; within one voice only who, where, whereto, what came of it and when count as one. */
export function adds(
  a: EventReply,
  b: EventReply,
  { facts, rest }: { readonly facts: readonly Field[]; readonly rest: readonly Field[] },
): { readonly mine: boolean; readonly theirs: boolean } {
  const finer = ownWords(a, b) ? facts : [...facts, ...rest];
  return { mine: finer.includes("a-finer"), theirs: finer.includes("b-finer") };
}
