import { inSentence, isSeveral, type Speaker, speakerInWords } from "../model/index.ts";
import { pieces } from "../reading/names/folding.ts";
import type { Comparable, Reply } from "./reply.ts";

/**
 * Who says a claim, as a stable key and in words: the last speaker of the chain, a named one before an unnamed one
 * at his side; an unnamed source is kept apart in each report. Without a chain the publisher, else the report.
 */
export function speakerOf({ claim, publisher, document }: Comparable): {
  readonly key: string;
  readonly words: string;
  /** A source of more than one: "critics in the Senate", "the police". */
  readonly several?: true;
} {
  const level = claim.attribution.reduce((deepest, link) => Math.max(deepest, link.level), 0);
  const last = claim.attribution.filter((link) => link.level === level).sort(inOrder)[0];
  if (last) {
    const name = pieces(last.name).join(" ");
    const words = last.role === "unnamed" ? speakerInWords(last) : (last.actor?.name ?? inSentence(last.name));
    return {
      key: last.role === "unnamed" ? `unnamed ${claim.report} ${name}` : (last.actor?.id ?? `name ${name}`),
      words,
      ...(isSeveral(words) ? { several: true } : {}),
    };
  }
  if (publisher !== null) return { key: `publisher ${pieces(publisher).join(" ")}`, words: publisher };
  return { key: claim.report, words: document };
}

/** What a source does, in its number: "the DEA says", "officials say". */
export const does = ({ by, several }: Pick<Reply, "by" | "several">, verb: string): string =>
  `${by} ${several ? verb.replace(/s$/u, "") : verb}`;

const inOrder = (a: Speaker, b: Speaker): number =>
  Number(a.role === "unnamed") - Number(b.role === "unnamed") || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
