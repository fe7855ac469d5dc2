import { type Scene, daysOfEdtf } from "../../../model/index.ts";
import type { Comparable, Reply } from "../../reply.ts";
import type { Quantity } from "../figures/amount.ts";
import type { Period } from "../figures/period.ts";

/** The scene that a reply is of. */
export interface Placed {
  readonly of: Pick<Scene, "keys" | "day">;
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
const NAMELESS = "what is told there";

/** A scene as a question names it; one that has no name is called by the report that tells of it. */
export const deedInWords = ({ words }: Scene, { document }: Pick<Comparable, "document">): string =>
  words === NAMELESS ? `the events of ${document}` : words;

/**
 * Replies to a question of a scene: one for each of the names by which another report may know it. The question is
 * asked under the first; under the others only where somebody who does not know the first answers it as well.
 */
export const underEach = <T extends Placed>(
  { keys, day }: Scene,
  question: string,
  reply: Omit<Reply<T>, "question" | "value"> & { readonly value: Omit<T, "of"> },
): readonly Reply<T>[] =>
  keys.map(
    (key, at) =>
      ({
        ...reply,
        ...(at > 0 && reply.aside !== true ? { aside: true as const, retold: true as const } : {}),
        question: `${question}${key}`,
        value: { ...reply.value, of: { keys, day } },
      }) as Reply<T>,
  );

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
  if (key === undefined || !a.question.endsWith(` ${key}`)) return false;
  const [one, other] = [x.day && daysOfEdtf(x.day), y.day && daysOfEdtf(y.day)];
  return key.startsWith("person ") || !one || !other || (one.first <= other.last + 1 && other.first <= one.last + 1);
}
