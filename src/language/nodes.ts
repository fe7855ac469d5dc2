import { hashText, type FormFeatures } from "./features.ts";
import type { Nodes } from "./parser.ts";

const ROOT_WORD = hashText("<root>");
const NONE_WORD = hashText("<none>");
export const ROOT_TAG = 254;
export const NONE_TAG = 255;

/** The nodes of a sentence for parser and labeller. */
export const nodesOf = (forms: readonly FormFeatures[], tags: Int32Array): Nodes => {
  const n = forms.length;
  const word = new Int32Array(n + 2);
  const tag = new Int32Array(n + 2);
  for (let i = 0; i < n; i++) {
    word[i] = forms[i]!.node;
    tag[i] = tags[i]!;
  }
  word[n] = ROOT_WORD;
  tag[n] = ROOT_TAG;
  word[n + 1] = NONE_WORD;
  tag[n + 1] = NONE_TAG;
  return { n, word, tag };
};
