import type { Claim, Codebook } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import type { Reply, Rule } from "../reply.ts";
import { holdsOf } from "../time.ts";

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

export const denied: Rule<string> = {
  kind: "event",
  says: "What somebody says and somebody else denies, in one report, where no other question is asked of it.",
  replies(comparable, { codebook }) {
    const { claim } = comparable;
    const denial = claim.rule !== undefined && DENIED.test(claim.rule);
    if (UNREAL.has(claim.modality) || claim.roles.length === 0 || claim.rule === undefined) return [];
    if (!denial && (claim.attribution.length === 0 || claim.polarity === "negated")) return [];
    // "The ministry denies that officers were there" judges nobody.
    const isAccount = claim.kind === "statement" || claim.kind === "relation" || claim.kind === "event";
    if (!isAccount && !(denial && claim.kind === "assessment")) return [];
    // "They had kidnapped him", and whom he means nobody knows: no other question is asked of it; nor "the network in
    // Lima is run by his sister", of a network that is no known actor.
    const other =
      claim.kind === "event"
        ? claim.roles.some(({ role, actor, quote }) => role !== "agent" && (actor !== null || !WHOEVER.test(quote)))
        : claim.roles.every(({ actor }) => actor !== null);
    if (!denial && other && claim.type !== null && covered(codebook).has(claim.type)) return [];
    const told = claim.roles.map(({ quote }) => quote).join(", ");
    const reply: Reply<string> = {
      ...fromClaim(comparable, []),
      affirmed: !denial,
      question: `so ${makingOf(claim)}`,
      kind: "event",
      asks: `Is it so, what is said of ${told}?`,
      subject: null,
      answer: "so",
      words: claim.quote,
      value: claim.type ?? "",
      holds: holdsOf(comparable, "event"),
      // What nobody denies is no question.
      ...(denial ? {} : { aside: true as const }),
    };
    return [reply];
  },
  compare: () => null,
};

/** Whether a reply is to the question whether something is so. */
export const isWhether = (reply: Reply): boolean => reply.question.startsWith("so ");
