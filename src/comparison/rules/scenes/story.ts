import { daysOfEdtf, type Story } from "../../../model/index.ts";
import type { Reply } from "../../reply.ts";

/** What a reply is known by of the deed that it is of: its names and day, and the story that its report tells. */
export interface Storied {
  /** None where the report tells the count apart from the deed. */
  readonly keys: readonly string[];
  readonly day: string | null;
  readonly story?: Story & { readonly marks: readonly string[] };
}

/** A mark as the end of a question's key. */
export const ofStory = (mark: string): string => `story ${mark}`;

/** What a shared name says for two reports being of one story: a town less than whoever lives there. */
const weightOf = (mark: string): number => (mark.startsWith("place ") ? 1 : 2);
/** Two persons, or one and two hamlets: no two stories share so much by chance. */
const ENOUGH = 4;

/**
 * The mark under which two replies of one story meet, the one that both reports name most; null where their reports
 * share too few names: Aurelia Paz and the Pinos gang, in two reports, are one story, the port alone perhaps two.
 */
export function markShared(x: readonly string[], y: readonly string[]): string | null {
  const shared = x.filter((mark) => y.includes(mark));
  if (shared.reduce((sum, mark) => sum + weightOf(mark), 0) < ENOUGH || !shared.some((mark) => weightOf(mark) > 1))
    return null;
  const far = (mark: string): number => x.indexOf(mark) + y.indexOf(mark);
  return shared.reduce((best, mark) => ((far(mark) - far(best) || (mark < best ? -1 : 1)) < 0 ? mark : best));
}

const dayOf = ({ day, story }: Storied): string | null => day ?? story?.day ?? null;

const ofSort = ({ keys }: Storied, sort: string): readonly string[] => keys.filter((key) => key.startsWith(`${sort} `));

/** Days after which a report that does not say when is hardly of a deed any more. */
const RECENT = 60;

/** Both name a place, or both a person whom it befell, and none is the same. */
const namedApart = (x: Storied, y: Storied): boolean =>
  ["person", "place"].some((sort) => ofSort(x, sort).length > 0 && ofSort(y, sort).length > 0);

/** Whether the deeds of two reports of one story may be one: on one day, or each the only one of its report. */
export function isOneDeed(a: Reply<{ readonly of: Storied }>, b: Reply<{ readonly of: Storied }>): boolean {
  const [x, y] = [a.value.of, b.value.of];
  const [one, other] = [dayOf(x), dayOf(y)].map((day) => day && daysOfEdtf(day));
  const dated = one && other;
  if (dated && !(one.first <= other.last + 1 && other.first <= one.last + 1)) return false;
  // Arrests are made in many raids of a day, at a deed people die but once.
  const taken = a.question.startsWith("deed detained ");
  if (dated && !taken && one.last - one.first < 2 && other.last - other.first < 2) return true;
  if (!x.story?.sole || !y.story?.sole || namedApart(x, y)) return false;
  // Of a deed of January, and a toll of no day told in June: of whatever came about since.
  const day = one || other;
  const undated = one ? b : a;
  if (day && (!undated.said || undated.said.last - day.first > RECENT)) return false;
  // "Nine dead", in two reports that tell no deed.
  return !(x.story.loose && y.story.loose);
}
