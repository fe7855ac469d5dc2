import { type Speaker, speakerInWords } from "../model/index.ts";
import { pieces } from "../reading/names/folding.ts";
import type { Comparable, Reply } from "./reply.ts";

/**
 * Who says a claim, as a stable key and in words: the last speaker of the chain, a named one before an unnamed one
 * at his side; an unnamed source is kept apart in each report. Without a chain the publisher, else the report.
 */
export function speakerOf({ claim, publisher, document }: Comparable): {
  readonly key: string;
  readonly words: string;
  /** An unnamed source of more than one: "critics in the Senate". */
  readonly several?: true;
} {
  const level = claim.attribution.reduce((deepest, link) => Math.max(deepest, link.level), 0);
  const last = claim.attribution.filter((link) => link.level === level).sort(inOrder)[0];
  if (last) {
    const name = pieces(last.name).join(" ");
    if (last.role === "unnamed")
      return {
        key: `unnamed ${claim.report} ${name}`,
        words: speakerInWords(last),
        ...(isSeveral(last.name) ? { several: true } : {}),
      };
    return { key: last.actor?.id ?? `name ${name}`, words: last.actor?.name ?? last.name };
  }
  if (publisher !== null) return { key: `publisher ${pieces(publisher).join(" ")}`, words: publisher };
  return { key: claim.report, words: document };
}

/** Where the noun of a source ends and goes on to say which: "critics in the Senate", "people familiar with it". */
const FURTHER =
  /(?:,| (?:of|in|at|on|from|for|with|near|close|to|who|that|which|whom|familiar|briefed|involved|speaking|inside|outside|within|under|across|around|working|based|there|interviewed|cited|quoted)\b).*$/su;
/** Nouns of several that do not end so, and of one that does. */
const MANY = /^(?:people|police|men|women|children|gunmen|policemen|clergy|others|both|some|many|several|few|all)$/iu;
const ONE = /(?:ss|us|is|news|series|headquarters|spokes|congress)$/iu;

/** Whether an unnamed source is of more than one: its noun is in the plural, or two are joined. */
function isSeveral(words: string): boolean {
  const noun = words.trim().replace(FURTHER, "");
  if (/ and /u.test(noun)) return true;
  const last = noun.split(" ").at(-1) ?? "";
  // "Reuters", "the office of Morales": a capital behind the first word is a name's.
  if (noun.includes(" ") && /^\p{Lu}/u.test(last)) return false;
  return MANY.test(last) || (/\p{Ll}s$/u.test(last) && !ONE.test(last));
}

/** What a source does, in its number: "the DEA says", "officials say". */
export const does = ({ by, several }: Pick<Reply, "by" | "several">, verb: string): string =>
  `${by} ${several ? verb.replace(/s$/u, "") : verb}`;

const inOrder = (a: Speaker, b: Speaker): number =>
  Number(a.role === "unnamed") - Number(b.role === "unnamed") || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
