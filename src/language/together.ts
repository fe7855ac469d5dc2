import type { FormFeatures } from "./features.ts";
import { nodesOf } from "./nodes.ts";
import type { Nodes } from "./parser.ts";
import type { Halt, TreeSearch } from "./search.ts";
import { LONGEST } from "./step-scores.ts";
import type { Tagger } from "./tagger.ts";

/** Second tags are tried when they are less than so many points behind, the closest ones of a sentence. */
const WITHIN = 60;
const MOST = 2;
/** Points of the tagger that make a tag e times as likely, measured by what trees it makes likely. */
const POINTS = 60;

/** Tags, heads (-1 for the root) and relation numbers of a sentence, and its nodes with these tags. */
export interface Analysed {
  readonly nodes: Nodes;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/**
 * Makes tagger and parser into one: where the tagger is in doubt ("The cartel controls routes": a verb or a noun?), the
 * second tag is tried, and kept when the tree it allows is likelier by more than the tag is less likely.
 */
export const createTogether =
  (tagger: Tagger, search: TreeSearch) =>
  (forms: readonly FormFeatures[]): Analysed => {
    const tagged = tagger(forms);
    const doubts = forms.length > LONGEST ? [] : tagged.doubts(WITHIN, MOST);
    let { tags } = tagged;
    let nodes = nodesOf(forms, tags);
    const all = search.run(
      nodes,
      doubts.map(({ at }) => at),
    );
    if (!all) throw new Error("A run without a rival cannot fall behind");
    let found = all;
    // Where the best run stood before each doubt that is still to be tried.
    let halts: readonly Halt[] = all.halts;
    doubts.forEach((doubt, k) => {
      const [halt, ...later] = halts;
      halts = later;
      if (!halt) return;
      if (tags[doubt.at] !== doubt.tag) {
        const others = tagged.instead(tags, doubt);
        const theirs = nodesOf(forms, others);
        const rivalry = { halt, price: doubt.behind / POINTS, lows: found.lows };
        const rival = search.run(
          theirs,
          doubts.slice(k + 1).map(({ at }) => at),
          rivalry,
        );
        if (rival && rival.cost < found.cost) {
          search.release(later);
          found = rival;
          halts = rival.halts;
          tags = others;
          nodes = theirs;
        } else if (rival) search.release(rival.halts);
      }
      search.release([halt]);
    });
    return { nodes, tags, heads: found.heads, relations: found.relations };
  };
