import type { Claim } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import { inFull } from "../in-full.ts";
import type { Comparable, Judged, Reply, Rule } from "../reply.ts";
import { holdsOf } from "../time.ts";
import { does } from "../speaker.ts";
import { EXECUTED, FOUGHT } from "./executed/words.rows.ts";
import { deedInWords, meet, type Placed, underEach } from "./scenes/told.ts";
import { isUnsure } from "../weak.ts";

/** What a claim says of how those died who died in one deed. */
interface Manner extends Placed {
  readonly how: "executed" | "not executed" | "fighting";
  /** Where its sentence begins: what one sentence says of it twice is no dispute. */
  readonly at: number;
}
type Side = Reply<Manner>;

const KINDS: ReadonlySet<string> = new Set(["event", "statement", "assessment", "figure"]);
const UNREAL: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted"]);

/** "Four men were shot after they gave themselves up", "denies that anybody was executed", "fell in a gunfight". */
function howIn({ kind, type, quote, polarity, modality }: Claim): Manner["how"] | null {
  if (!KINDS.has(kind) || UNREAL.has(modality)) return null;
  // "They surrendered" is told of those of whom the next words say that they were shot.
  if (type === "surrender" || type === "arrest") return null;
  const untrue = polarity === "negated" || modality === "denied";
  if (EXECUTED.test(quote)) return untrue ? "not executed" : "executed";
  return !untrue && FOUGHT.test(quote) ? "fighting" : null;
}

export const executed: Rule<Manner> = {
  kind: "event",
  says: "Whether those who died in one deed were executed, where somebody denies it or tells that they died fighting.",
  replies(comparable) {
    const { claim } = comparable;
    const how = claim.scene ? howIn(claim) : null;
    return claim.scene && how ? sides(comparable, claim.scene, how) : [];
  },
  compare: judgeExecuted,
};

const sides = (comparable: Comparable, scene: NonNullable<Claim["scene"]>, how: Manner["how"]): readonly Side[] =>
  underEach<Manner>(scene, "executed ", {
    ...fromClaim(comparable, ["patient"]),
    affirmed: how !== "not executed",
    kind: "event",
    asks: `Was anybody executed in ${deedInWords(scene, comparable)}?`,
    subject: null,
    answer: how === "fighting" ? how : "executed",
    words: inFull(comparable.claim),
    value: { how, at: comparable.claim.sentence.start },
    holds: holdsOf(comparable, "event"),
    // A fight and a denial alone are no question; that somebody says so is.
    ...(how === "executed" ? {} : { aside: true as const }),
  });

function judgeExecuted(a: Side, b: Side): Judged | null {
  if (a.value.how === b.value.how || !meet(a, b)) return null;
  if (a.report === b.report && a.value.at === b.value.at) return null;
  const [yes, other] = a.value.how === "executed" ? [a, b] : [b, a];
  if (yes.value.how !== "executed") return null;
  const reason =
    other.value.how === "not executed"
      ? `${does(yes, "says")} “${yes.words}”, ${does(other, "says")} it is not so: “${other.words}”.`
      : `${does(yes, "says")} “${yes.words}”, ${other.by} “${other.words}”.`;
  const unsure = isUnsure(a) || isUnsure(b);
  if (other.value.how === "not executed")
    return { verdict: unsure ? "tension" : "contradicts", rule: "executed-denied", reason, score: unsure ? 0.7 : 0.8 };
  // One man died in one way only; of many, some may have died fighting.
  const one = yes.question.startsWith("executed person ");
  return {
    verdict: one && !unsure ? "contradicts" : "tension",
    rule: "executed-fighting",
    reason,
    score: one ? 0.7 : 0.6,
  };
}

/** Whether a reply is to the question whether anybody was executed. */
export const isOfExecuted = (reply: Reply): reply is Side => reply.question.startsWith("executed ");
