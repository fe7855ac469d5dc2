import type { Claim, Codebook } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import { inFull } from "../in-full.ts";
import type { Comparable, Reply, Rule } from "../reply.ts";
import { holdsOf } from "../time.ts";
import { denial } from "./denial.ts";

const UNREAL: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted"]);
/** How the reader marks a claim that tells again, negated, what was told just before. */
const DENIED = /^(?:absent: [\p{L}-]+; )?denied: /u;

const coveredBy = new WeakMap<Codebook, ReadonlySet<string>>();
/** Types of claims on which other questions are asked: there their denials meet them. */
function covered(codebook: Codebook): ReadonlySet<string> {
  let known = coveredBy.get(codebook);
  if (!known) {
    known = new Set(
      codebook.questions.flatMap((row) =>
        row.rule === "event"
          ? row.of.map((one) => one.split(".")[0] ?? "")
          : row.rule === "relation"
            ? [row.of, ...(row.also ?? []).map(({ of }) => of), ...(row.against ?? [])]
            : [],
      ),
    );
    coveredBy.set(codebook, known);
  }
  return known;
}

const WHOEVER = /^(?:him|her|them|it|he|she|they|this|that)$/iu;

/** The claim's own making: the rule that read it and where its fillers stand, which a denial of it has as well. */
const makingOf = ({ report, rule, roles }: Claim): string =>
  rule?.includes(" @ ") === true
    ? `${report} ${rule.replace(DENIED, "")}`
    : `${report} ${(rule ?? "").replace(DENIED, "")} @ ${roles.map(({ role, start, end }) => `${role} ${start} ${end}`).join(" ")}`;

/** What is said to be so: the claim's type, and whether only shared words make it an answer to the other claim. */
interface Whether {
  readonly type: string;
  readonly loose: boolean;
}

export const denied: Rule<Whether> = {
  kind: "event",
  says: "What somebody says and somebody else denies, in one report, where no other question is asked of it.",
  replies(comparable, { codebook }) {
    // "The port has not confirmed it" leaves open what was told.
    if (comparable.claim.rule?.startsWith("doubted: ") === true) return [];
    return [...ofMatters(comparable), ...ofMaking(comparable, codebook)];
  },
  compare(a, b) {
    if (a.affirmed === b.affirmed) return null;
    const judged = denial(a, b);
    if (!judged || judged.verdict !== "contradicts" || !(a.value.loose || b.value.loose)) return judged;
    return { ...judged, verdict: "tension", score: 0.65 };
  },
};

/** What another claim of the report answers with a no, in words of its own, or what is so answered. */
const ofMatters = (comparable: Comparable): readonly Reply<Whether>[] =>
  (comparable.claim.matters ?? []).map((matter) => ({
    ...whether(comparable, `so ${comparable.claim.report} ${matter.key}`),
    affirmed: matter.says === "yes",
    value: { type: comparable.claim.type ?? "", loose: matter.loose },
  }));

/** A claim that tells again, negated, what was told before, and what may so be denied. */
function ofMaking(comparable: Comparable, codebook: Codebook): readonly Reply<Whether>[] {
  const { claim } = comparable;
  const isDenial = claim.rule !== undefined && DENIED.test(claim.rule);
  if (UNREAL.has(claim.modality) || claim.roles.length === 0 || claim.rule === undefined) return [];
  if (!isDenial && (claim.attribution.length === 0 || claim.polarity === "negated")) return [];
  // "The ministry denies that officers were there" judges nobody.
  const isAccount = claim.kind === "statement" || claim.kind === "relation" || claim.kind === "event";
  if (!isAccount && !(isDenial && claim.kind === "assessment")) return [];
  // "They had kidnapped him", and whom he means nobody knows: no other question is asked of it; nor "the network in
  // Lima is run by his sister", of a network that is no known actor.
  const other =
    claim.kind === "event"
      ? claim.roles.some(({ role, actor, quote }) => role !== "agent" && (actor !== null || !WHOEVER.test(quote)))
      : claim.roles.every(({ actor }) => actor !== null);
  if (!isDenial && other && claim.type !== null && covered(codebook).has(claim.type)) return [];
  return [
    {
      ...whether(comparable, `so ${makingOf(claim)}`),
      affirmed: !isDenial,
      // What nobody denies is no question.
      ...(isDenial ? {} : { aside: true as const }),
    },
  ];
}

function whether(comparable: Comparable, question: string): Reply<Whether> {
  const { claim } = comparable;
  const words = inFull(claim);
  return {
    ...fromClaim(comparable, []),
    question,
    kind: "event",
    asks: `Is it so: “${shortened(words)}”?`,
    subject: null,
    answer: "so",
    words,
    value: { type: claim.type ?? "", loose: false },
    holds: holdsOf(comparable, "event"),
  };
}

/** Longest stretch of a claim that a question repeats, to the end of a word. */
const LONG = 110;
const shortened = (words: string): string =>
  words.length <= LONG ? words : `${words.slice(0, LONG).replace(/\s+\S*$/u, "")} …`;

/** Whether a reply is to the question whether something is so. */
export const isWhether = (reply: Reply): reply is Reply<Whether> => reply.question.startsWith("so ");
