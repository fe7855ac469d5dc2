import { daysOfEdtf } from "../../model/index.ts";
import type { FigureQuestion } from "../../model/codebook.ts";
import { fromClaim } from "../from-claim.ts";
import type { Comparable, Reply, Rule, Scene } from "../reply.ts";
import { tensedOf } from "../time.ts";
import { actorIn, type Counted, countedOf, ownerOf } from "./figures/counted.ts";
import { eachOf } from "./figures/each.ts";
import { compareFigures } from "./figures/judge.ts";
import { periodInWords } from "./figures/period.ts";
import { figureRows } from "./figures/rows.ts";

/** What is forecast, wished or supposed is no count. */
const UNREAL: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted"]);

export const figures: Rule<Counted> = {
  kind: "figure",
  says: "Numbers of one measure are held against each other with their bounds and rounding, where they count the same thing in the same place and time.",
  replies(comparable, scene) {
    const { claim } = comparable;
    const foretold = claim.modality === "predicted" && claim.kind === "figure";
    if ((UNREAL.has(claim.modality) && !foretold) || claim.kind === "forecast") return [];
    const rows = figureRows(scene.codebook);
    const replies: Reply<Counted>[] = [];
    const each = claim.kind === "figure" ? eachOf(claim) : null;
    if (each !== null) {
      for (const row of rows.each) {
        const reply = replyTo(comparable, { row, own: true, told: null, each }, scene);
        if (reply) replies.push(reply);
      }
    } else if (claim.kind === "figure" && claim.type !== null) {
      const asked = rows.measured.get(claim.type) ?? [];
      // "The cartel has 5,000 members" says nothing of the members of all.
      const owned = asked.some(({ row, like }) => !like && row.about && ownerOf(claim, row, scene));
      for (const { row, like } of asked) {
        if (row.each) continue;
        if (owned && !like && !row.about) continue;
        const own = !like || (row.id === "money-received" && claim.type === "money-paid" && isPaidTo(claim.quote));
        const reply = replyTo(comparable, { row, own, told: null }, scene);
        if (reply) replies.push(reply);
      }
    } else if (claim.type !== null) {
      for (const role of new Set(claim.roles.map((filler) => filler.role))) {
        const told = `${claim.type}.${role}`;
        for (const row of rows.told.get(told) ?? []) {
          const reply = replyTo(comparable, { row, own: true, told }, scene);
          if (reply) replies.push(reply);
        }
      }
    }
    return replies;
  },
  compare: compareFigures,
};

/** "He was paid $3 million": he received it. */
const isPaidTo = (quote: string): boolean => /\b(?:was|were|been|being) paid (?!out|off|for|by)\b/u.test(quote);

/** "Fell by 14 percent", "rose by 5 percent": without the turn the answers would look like two levels. */
function turn({ change, shown }: Counted, low: number | null): string {
  // "Grew to three times" says it already.
  if (low === null || /\btimes\b/u.test(shown)) return "";
  return change === "fall" ? " less" : change === "rise" ? " more" : "";
}

const hasAny = (quote: string, words: readonly string[]): boolean =>
  [...quote.toLowerCase().matchAll(/\p{L}+/gu)].some(([word]) => words.includes(word));

function replyTo(
  comparable: Comparable,
  asked: {
    readonly row: FigureQuestion;
    readonly own: boolean;
    readonly told: string | null;
    readonly each?: string;
  },
  scene: Scene,
): Reply<Counted> | null {
  const { row } = asked;
  const { claim } = comparable;
  // "22 dead", in the attack that the text tells of: of that attack it is asked how many. What only stands near the
  // tale of somebody's capture may be of that, and is asked of both.
  const ofDeed = claim.scene !== undefined && !claim.scene.keys[0].startsWith("capture ");
  if (ofDeed && !claim.place && !claim.time && row.often === true && !row.about) return null;
  if ((row.with && !hasAny(claim.quote, row.with)) || (row.without && hasAny(claim.quote, row.without))) return null;
  const owner = ownerOf(claim, row, scene);
  // "has 5,000 members", and nobody says who: it answers no question.
  if (row.about && !owner) return null;
  const value = countedOf(comparable, asked, scene);
  if (!value) return null;
  const about = [value.joint ? "with others" : "", value.scope?.id ?? "", ...value.kinds].join(" ");
  // "$15 million", known for May by one and for no day by the other: what lasts is one answer whenever it is told.
  const lasting = row.counted === "level" || row.counted === "forever";
  const when = lasting ? "" : JSON.stringify(value.period);
  const base = fromClaim(comparable, row.about ? ["subject", "agent", "patient"] : []);
  // "no fewer than 300": the "no" belongs to the number.
  const affirmed =
    base.affirmed || (/^(?:no|not|none|neither|nobody)\b/iu.test(value.shown) && claim.modality !== "denied");
  const { low, high, bound, unit } = value.quantity;
  // "52.4 victims a day" is no count of all, whenever it was.
  const dated = value.period.kind === "every" || (claim.time !== null && daysOfEdtf(claim.time.edtf) !== null);
  const where = value.scope && !value.scope.doer && !row.about ? ` in ${value.scope.name}` : "";
  return {
    ...base,
    affirmed,
    // That it is foretold is what it says, and no weakness of it.
    weak: [
      ...base.weak.filter((one) => one !== "unsure" || claim.modality !== "predicted"),
      ...(value.scope?.unsaid ? ["unsaid-place" as const] : []),
    ],
    question: `figure:${row.id}${owner ? `:${owner.id}` : ""}${asked.each === undefined ? "" : `:${asked.each}`}`,
    kind: "figure",
    asks: row.asks.replace("{subject}", owner?.name ?? "").replace("{unit}", asked.each ?? ""),
    subject: actorIn(owner),
    // "killed ten soldiers", told as a deed and as a number: measures of one question give one answer.
    answer: [value.own ? "" : value.measure, low, high, bound, unit, value.change ?? "", about, when].join("|"),
    words: `${value.shown}${turn(value, low)}${where}${dated && !lasting ? periodInWords(value.period) : ""}`,
    value,
    holds: tensedOf(comparable),
    ...(value.own && !value.foretold ? {} : { aside: true }),
  };
}
