import type { RelationQuestion } from "../../../model/index.ts";
import { fromClaim } from "../../from-claim.ts";
import { asking } from "../../known.ts";
import type { Comparable, Scene } from "../../reply.ts";
import { tensedOf, tenseOf } from "../../time.ts";
import { hasWords, type RelationReply, sideOf } from "./related.ts";

/** What criminal groups live on: the trades that a claim's words name, each a question of who is in it. */
export function tradesOf(comparable: Comparable, row: RelationQuestion, scene: Scene): readonly RelationReply[] {
  const { claim } = comparable;
  const source = [row, ...(row.also ?? [])].find(({ of }) => of === claim.type);
  if (!source) return [];
  const sides = claim.roles
    .filter(({ role }) => role === source.answer)
    .flatMap((filler) => sideOf(filler, scene) ?? [])
    .filter((side) => side.outlaw);
  const trades = (row.trades ?? []).filter(
    ({ words, verbs, wares }) =>
      hasWords(claim.quote, words) || (hasWords(claim.quote, verbs) && hasWords(claim.quote, wares)),
  );
  if (sides.length === 0 || trades.length === 0) return [];
  const base = { ...fromClaim(comparable, [source.answer]), kind: "relation" as const, holds: tensedOf(comparable) };
  const all = sides.map((side) => side.key);
  return trades.flatMap((trade) =>
    sides.map((side) => ({
      ...base,
      question: `${row.id} ${trade.id}`,
      asks: asking(row.asks, { [row.fixed]: trade.id }),
      subject: null,
      answer: side.named ? side.key : "criminal groups",
      words: side.name,
      value: {
        row: row.id,
        key: side.key,
        named: side.named,
        all,
        sole: false,
        tense: tenseOf(claim.quote),
        outlaw: true,
        generic: !side.named,
      },
    })),
  );
}
