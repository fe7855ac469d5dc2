import type { Speaker } from "../model/index.ts";
import { pieces } from "../reading/names/folding.ts";
import type { Comparable } from "./reply.ts";

/**
 * Who says a claim, as a stable key and in words: the last speaker of the chain, a named one before an unnamed one
 * at his side; an unnamed source is kept apart in each report. Without a chain the publisher, else the report.
 */
export function speakerOf({ claim, publisher, document }: Comparable): {
  readonly key: string;
  readonly words: string;
} {
  const level = claim.attribution.reduce((deepest, link) => Math.max(deepest, link.level), 0);
  const last = claim.attribution.filter((link) => link.level === level).sort(inOrder)[0];
  if (last) {
    const name = pieces(last.name).join(" ");
    if (last.role === "unnamed") return { key: `unnamed ${claim.report} ${name}`, words: last.name };
    return { key: last.actor?.id ?? `name ${name}`, words: last.actor?.name ?? last.name };
  }
  if (publisher !== null) return { key: `publisher ${pieces(publisher).join(" ")}`, words: publisher };
  return { key: claim.report, words: document };
}

const inOrder = (a: Speaker, b: Speaker): number =>
  Number(a.role === "unnamed") - Number(b.role === "unnamed") || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
