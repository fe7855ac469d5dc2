import type { Judged } from "../../reply.ts";
import { timed } from "./timed.ts";
import { agrees, isWide, type Pair, setAgainst } from "./verdicts.ts";

/** Characters between a count and the number that another source sets beside it. */
const BESIDE = 900;

/** "The consultancy counts 37. The government acknowledged 22.": said of one count, and not of two years. */
export function echoed(pair: Pair): Judged | null {
  const { a, b } = pair;
  if (a.report !== b.report || a.value.echo === b.value.echo) return null;
  if (Math.abs(a.value.sentence - b.value.sentence) > BESIDE) return null;
  const time = timed(pair);
  if (time.how === "disjoint") return null;
  // "at least 21", and "relatives say 26": the bound allows it, and they are set against each other.
  if (agrees(pair)) return pair.relation.how === "inside" && isWide(pair) ? setAgainst(pair, "tension") : null;
  const about = pair.row.counted === "level" && [a, b].some(({ value }) => value.quantity.bound === "about");
  const firmly = isWide(pair) && !about && time.how !== "nested";
  return setAgainst(pair, firmly ? "contradicts" : "tension");
}
