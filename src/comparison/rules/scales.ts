import type { ScaleQuestion } from "../../model/codebook.ts";
import { fromClaim } from "../from-claim.ts";
import type { Comparable, Reply, Rule, Scene } from "../reply.ts";
import { tensedOf } from "../time.ts";
import { compareScaled, type Scaled } from "./scales/judge.ts";
import { isTyped, poleOf } from "./scales/poles.ts";
import { type Standing, standingOn, waresIn } from "./scales/subjects.ts";

const KINDS_OF_CLAIM: ReadonlySet<string> = new Set([
  "assessment",
  "statement",
  "event",
  "relation",
  "causal",
  "forecast",
]);
/** What is asked for, feared or made a condition puts nobody anywhere. */
const UNREAL: ReadonlySet<string> = new Set(["conditional", "wanted"]);

export const scales: Rule<Scaled> = {
  kind: "scale",
  says: "Where somebody or something stands between two ends of a scale, as growing stronger or weaker: one end told twice, or one against the other.",
  replies(comparable, scene) {
    const { claim } = comparable;
    if (!KINDS_OF_CLAIM.has(claim.kind) || UNREAL.has(claim.modality)) return [];
    return scene.codebook.questions.flatMap((row) => (row.rule === "scale" ? repliesTo(comparable, row, scene) : []));
  },
  compare: compareScaled,
};

/** "Extorts a growing number of farms", "has weakened its rival": a deed done to others puts its doer nowhere. */
function befallsOthers({ claim }: Comparable, row: ScaleQuestion): boolean {
  if (claim.kind !== "event" || isTyped(claim, row)) return false;
  return claim.roles.some(({ role }) => role === "patient" || role === "object" || role === "recipient");
}

function repliesTo(comparable: Comparable, row: ScaleQuestion, scene: Scene): readonly Reply<Scaled>[] {
  const { claim } = comparable;
  const { kind, type } = claim;
  if (row.told && !row.told.includes(kind)) return [];
  const pole = poleOf(claim, row);
  if (pole === null || befallsOthers(comparable, row)) return [];
  // "absorbed a minor gang": of another. "Paz's gang, a smaller rival" is told as a tie.
  if (row.turns && !(kind === "assessment" || (kind === "relation" && type === "rival" && pole === 1))) return [];
  const wares = waresIn(claim, row) ?? [""];
  const subjects = standingOn(comparable, row, scene);
  if (subjects.length === 0 || wares.length === 0) return [];
  const from = fromClaim(comparable, ["subject", "agent"]);
  if (row.turns && !from.affirmed) return [];
  return subjects.flatMap((subject) => wares.map((ware) => replyOf(comparable, row, { pole, subject, ware, from })));
}

interface Found {
  readonly pole: 0 | 1;
  readonly subject: Standing;
  readonly ware: string;
  readonly from: ReturnType<typeof fromClaim>;
}

function replyOf(comparable: Comparable, row: ScaleQuestion, found: Found): Reply<Scaled> {
  const { pole: told, ware, from } = found;
  const { actor, ...subject } = found.subject;
  const { quote, modality } = comparable.claim;
  const negated = !from.affirmed;
  const pole = negated ? (told === 0 ? 1 : 0) : told;
  const kept = negated && row.whole !== true;
  const sure =
    AHEAD.has(modality) || comparable.claim.kind === "forecast" ? "ahead" : modality === "possible" ? "perhaps" : "so";
  const holds = tensedOf(comparable);
  return {
    ...from,
    // A negated end is the way to the other one, and nobody's denial.
    affirmed: true,
    question: `scale:${row.id}|${subject.key}${ware === "" ? "" : `|${ware}`}`,
    kind: "scale",
    asks: row.asks.replace("{subject}", subject.name).replace("{object}", ware),
    subject: actor,
    // Things of one kind may be two: "the water crisis", "the overdose crisis".
    answer: [pole, kept ? "kept" : "", sure === "so" ? "" : sure, actor ? "" : comparable.claim.id].join(" ").trim(),
    words: `${sure === "perhaps" ? "perhaps " : sure === "ahead" ? "foretold: " : ""}${kept ? `not ${row.poles[told].says}` : row.poles[pole].says}`,
    value: {
      ...subject,
      pole,
      kept,
      row: row.id,
      turned: row.turns === true && TURNED.test(quote),
      sure,
      goesOn: GOES_ON.test(quote),
    },
    holds: holds && kept && NEVER.test(quote) ? { ...holds, first: -Infinity } : holds,
  };
}

const AHEAD: ReadonlySet<string> = new Set(["predicted"]);
const TURNED = /\b(?:now|today|nowadays|(?:has|have) (?:become|grown into)|became)\b/iu;
/** "Will keep growing", "is to persist". */
const GOES_ON = /\b(?:continu\w+|keeps?|remains?|further|persists?|go(?:es)? on|still|lasts?)\b/iu;

/** "never cooperated with anybody": at no time before, either. */
const NEVER = /\b(?:never|at no time|not once)\b/iu;
