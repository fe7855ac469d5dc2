import { type Scene, daysOfEdtf } from "../../../model/index.ts";
import { isOneDeed, markShared, ofStory, type Storied } from "./story.ts";
import type { Comparable, Reply } from "../../reply.ts";
import type { Quantity } from "../figures/amount.ts";
import type { Period } from "../figures/period.ts";

/** The scene that a reply is of. */
export interface Placed {
  readonly of: Storied;
}

/** What a claim says of one deed: how many, or who did it. */
export type OfDeed = Placed &
  (
    | {
        readonly told: "count";
        readonly quantity: Quantity;
        readonly shown: string;
        readonly at: number;
        readonly period: Period;
        /** Bodies that were found, of all who died perhaps some. */
        readonly found?: true;
        /** Whoever says so has counted for himself, and not heard of a toll. */
        readonly own?: true;
      }
    | {
        readonly told: "doer";
        readonly name: string;
        readonly accused: boolean;
        readonly person: boolean;
        /** He had others do it. */
        readonly ordered: boolean;
        /** The words say that it is another than before: "now blames". */
        readonly anew: boolean;
      }
  );

/** A reply to a question of one deed. */
export type Side = Reply<OfDeed>;

/** What a scene without a name of its own is called by the reader. */
export const NAMELESS = "what is told there";

/** A deed as a report tells it; without names of its own where a count stands apart from its telling. */
export interface Deed extends Storied, Pick<Scene, "words" | "counted"> {}

/** A scene as a question names it; one that has no name is called by the report that tells of it. */
export const deedInWords = ({ words }: Pick<Scene, "words">, { document }: Pick<Comparable, "document">): string =>
  words === NAMELESS ? `the events of ${document}` : words;

/**
 * Replies to a question of a scene: one for each of the names by which another report may know it. The question is
 * asked under the first; under the others only where somebody who does not know the first answers it as well.
 */
export const underEach = <T extends Placed>(
  { keys, day, story }: Storied,
  question: string,
  reply: Omit<Reply<T>, "question" | "value"> & { readonly value: Omit<T, "of"> },
): readonly Reply<T>[] => {
  const of = story ? { keys, day, story } : { keys, day };
  return [...keys, ...(story?.marks ?? []).map(ofStory)].map(
    (key, at) =>
      ({
        ...reply,
        ...((at > 0 || keys.length === 0) && reply.aside !== true
          ? { aside: true as const, retold: true as const }
          : {}),
        question: `${question}${key}`,
        value: { ...reply.value, of },
      }) as Reply<T>,
  );
};

/**
 * Whether two replies to a question are of one scene and have not met under another of its names. Somebody is killed
 * once; at one place there may be attacks of two days.
 */
export function meet(a: Reply<Placed>, b: Reply<Placed>): boolean {
  const [x, y] = [a.value.of, b.value.of];
  const [key] = x.keys
    .filter((one) => y.keys.includes(one))
    .map((one) => ({ one, far: x.keys.indexOf(one) + y.keys.indexOf(one) }))
    .sort((p, q) => p.far - q.far || (p.one < q.one ? -1 : 1))
    .map(({ one }) => one);
  if (key === undefined) return inOneStory(a, b);
  if (!a.question.endsWith(` ${key}`)) return false;
  const [one, other] = [x.day && daysOfEdtf(x.day), y.day && daysOfEdtf(y.day)];
  return key.startsWith("person ") || !one || !other || (one.first <= other.last + 1 && other.first <= one.last + 1);
}

/** Whether two replies are of the deed that their two reports of one story are about, by whatever names these know it. */
function inOneStory(a: Reply<Placed>, b: Reply<Placed>): boolean {
  if (a.report === b.report) return false;
  const mark = markShared(a.value.of.story?.marks ?? [], b.value.of.story?.marks ?? []);
  return mark !== null && a.question.endsWith(` ${ofStory(mark)}`) && isOneDeed(a, b);
}

/** Whether two replies met by the story of their reports alone, and by no name of the deed. */
export const byStory = (a: Reply<Placed>, b: Reply<Placed>): boolean =>
  !a.value.of.keys.some((key) => b.value.of.keys.includes(key));
