import { judge } from "../api/judging.ts";

interface Judged {
  readonly id: string;
  readonly quote: string;
}

/** The beginning of a quote, where it is only spoken of. */
export const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words);

/** Says that a claim was read rightly or is misread. */
export const judgeClaim = (claim: Judged, verb: "accept" | "reject") =>
  judge(
    { verb, target: claim.id },
    verb === "accept" ? `Accepted: “${short(claim.quote)}”` : `Rejected as misread: “${short(claim.quote)}”`,
  );

/** Beside a claim in a list: one press, and what rests on it goes; the toast takes it back. */
export const Reject = ({ claim }: { readonly claim: Judged }) => (
  <button
    type="button"
    className="link-button no-print"
    aria-label={`Reject as misread: “${short(claim.quote)}”`}
    title="It is misread: it shall answer no question"
    onClick={() => void judgeClaim(claim, "reject")}
  >
    Reject
  </button>
);
