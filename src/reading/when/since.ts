import type { Sentence } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import { finer, overlaps } from "../../model/edtf.ts";
import { baseOf, tokenOf } from "./sites.ts";
import type { Site } from "./sites.ts";

/** Days that the events of a report are said to have happened on, by the lemma of their noun; null where it names several. */
export type Dated = ReadonlyMap<string, string | null>;

/** Collects "her release on 3 May 2019", "the May 2019 release": one event noun, one time. */
export function datedEvents(all: Iterable<readonly [Sentence, readonly Site[]]>): Dated {
  const dated = new Map<string, string | null>();
  for (const [s, sites] of all) {
    for (const site of sites) {
      const noun = tokenOf(s, site.host);
      const edtf = site.mention.edtf;
      if (!noun || noun.upos !== "NOUN" || !site.predicate || edtf === null || site.mention.shape !== "date") continue;
      const before = dated.get(noun.lemma);
      if (before === undefined) dated.set(noun.lemma, edtf);
      else if (before !== null) dated.set(noun.lemma, overlaps(before, edtf) ? finer(before, edtf) : null);
    }
  }
  return dated;
}

/** "since his arrest", "since the raid" under a predicate, where the report dates that event once: its time, open to now. */
export function sinceEvent(
  s: Sentence,
  predicate: number,
  dated: Dated,
): { edtf: string; start: number; end: number } | null {
  for (const c of children(s, predicate)) {
    const noun = tokenOf(s, c);
    if (!noun || baseOf(noun.deprel) !== "obl" || noun.upos !== "NOUN") continue;
    const since = children(s, c).find(
      (k) => tokenOf(s, k)?.deprel === "case" && tokenOf(s, k)?.lemma.toLowerCase() === "since",
    );
    const definite = children(s, c).some((k) => ["nmod:poss", "det"].includes(tokenOf(s, k)?.deprel ?? ""));
    const edtf = dated.get(noun.lemma);
    if (since === undefined || !definite || edtf == null || edtf.includes("/")) continue;
    return { edtf: `${edtf}/..`, start: tokenOf(s, since)?.start ?? noun.start, end: noun.end };
  }
  return null;
}
