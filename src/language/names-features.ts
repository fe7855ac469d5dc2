import { key } from "./features.ts";
import type { Look, SeenSentence } from "./names-document.ts";

/** Room for the features of one token. */
export const MOST_FEATURES = 160;

const AROUND = [-2, -1, 0, 1, 2] as const;
const EDGE: Look = {
  form: { word: 1, cased: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix2: 1, prefix3: 1, shape: 1, traits: 0, group: 0, node: 1 }, // prettier-ignore
  bare: "",
  hash: 1,
  classes: 0,
  capital: false,
  capitals: false,
  letters: false,
};

/** Place -1 would be asked for by its name, slowly: what stands before the first is not asked for at all. */
const lookAt = (looks: readonly Look[], at: number): Look => (at < 0 ? EDGE : (looks[at] ?? EDGE));

/**
 * Writes the feature keys of token `i` and returns how many. `shown` holds what the document shows about each word.
 * Templates: words, endings, beginnings and shapes around; classes of words; places; capitalised runs; quotes; document.
 */
export function nameFeatures(
  sentence: SeenSentence,
  i: number,
  shown: ReadonlyMap<number, number>,
  out: Int32Array,
): number {
  const { looks, places, dress } = sentence;
  const at = (j: number): Look => lookAt(looks, j);
  const here = at(i);
  const before = at(i - 1);
  const after = at(i + 1);
  let n = 0;
  out[n++] = key(1, 0);
  for (const d of AROUND) {
    const { form, classes } = at(i + d);
    out[n++] = key(10 + d, form.word);
    out[n++] = key(20 + d, form.shape, d === 0 && i === 0 ? 1 : 0, d === 0 ? dress : 0);
    for (let bits = classes, b = 0; bits !== 0; bits >>>= 1, b++) if ((bits & 1) !== 0) out[n++] = key(30 + d, b);
    if (d >= -1 && d <= 1) {
      out[n++] = key(40 + d, form.suffix3);
      const place = i + d < 0 ? 0 : (places[i + d] ?? 0);
      if (place !== 0) {
        out[n++] = key(45 + d, place);
        if (d === 0) {
          out[n++] = key(48, place, before.form.word);
          out[n++] = key(49, place, dress, i === 0 ? 1 : 0);
          for (let bits = place & 127, b = 0; bits !== 0; bits >>>= 1, b++)
            if ((bits & 1) !== 0) out[n++] = key(90, b, place >> 8);
        }
      }
    }
  }
  const { form } = here;
  out[n++] = key(50, form.cased);
  out[n++] = key(51, form.suffix2, here.capital ? 1 : 0);
  out[n++] = key(52, form.suffix4, here.capital ? 1 : 0);
  out[n++] = key(53, form.prefix2);
  out[n++] = key(54, form.prefix3);
  out[n++] = key(55, before.form.shape, form.shape);
  out[n++] = key(56, form.shape, after.form.shape);
  out[n++] = key(57, before.form.shape, form.shape, after.form.shape);
  out[n++] = key(58, before.form.word, form.word);
  out[n++] = key(59, form.word, after.form.word);
  out[n++] = key(60, before.form.word, form.shape);
  out[n++] = key(61, after.form.word, form.shape);
  out[n++] = key(62, before.classes, here.classes, here.capital ? 1 : 0);
  out[n++] = key(63, here.classes, after.classes, here.capital ? 1 : 0);
  out[n++] = key(64, here.classes, form.shape, dress);
  if (here.hash !== form.word) out[n++] = key(65, here.hash);
  if (dress !== 0) out[n++] = key(66, form.word, dress);
  return runFeatures(sentence, i, shown, out, n);
}

function runFeatures(
  { looks, places, runFirst, runLast, wideFirst, wideLast, dress, enclosed }: SeenSentence,
  i: number,
  shown: ReadonlyMap<number, number>,
  out: Int32Array,
  count: number,
): number {
  let n = count;
  const at = (j: number): Look => lookAt(looks, j);
  const here = at(i);
  const within = enclosed[i] ?? 0;
  if (within !== 0) out[n++] = key(70, within, here.form.shape);
  const from = runFirst[i] ?? -1;
  if (from >= 0) {
    const to = runLast[i] ?? i;
    const place = Math.min(i - from, 3) * 4 + Math.min(to - i, 3);
    const begins = from === 0 ? 1 : 0;
    out[n++] = key(71, place, begins, dress);
    out[n++] = key(72, at(to).form.word, i === to ? 1 : 0);
    out[n++] = key(73, at(from).form.word, i === from ? 1 : 0);
    out[n++] = key(74, at(from - 1).form.word, place);
    out[n++] = key(75, at(to + 1).form.word, place);
    out[n++] = key(76, at(from).classes, at(to).classes, place);
    out[n++] = key(77, at(to).classes, at(from - 1).classes, place);
    out[n++] = key(78, at(from - 1).classes, at(to + 1).classes, place);
    out[n++] = key(79, places[to] ?? 0, place);
    out[n++] = key(80, at(to).form.suffix3, place);
  }
  const wide = wideFirst[i] ?? -1;
  if (wide >= 0) {
    const to = wideLast[i] ?? i;
    const place = Math.min(i - wide, 3) * 4 + Math.min(to - i, 3);
    out[n++] = key(81, at(wide).form.word, place);
    out[n++] = key(82, at(wide).classes, at(to).classes, place);
    out[n++] = key(83, at(wide).form.word, here.form.word);
    out[n++] = key(84, at(wide - 1).form.word, at(wide).form.shape, place);
  }
  // "in", "of" and marks are looked up too: "the Office of" must know that "office" is an ordinary word in this text.
  const known = shown.get(here.hash) ?? 0;
  if (here.capital) {
    out[n++] = key(85, known);
    for (let bits = known, b = 0; bits !== 0; bits >>>= 1, b++)
      if ((bits & 1) !== 0) out[n++] = key(86, b, i === 0 ? 1 : 0, dress);
    out[n++] = key(87, known, here.form.shape, i === 0 ? 1 : 0);
  }
  if (at(i - 1).capital) out[n++] = key(88, shown.get(at(i - 1).hash) ?? 0, here.form.shape);
  if (at(i + 1).capital) out[n++] = key(89, shown.get(at(i + 1).hash) ?? 0, here.form.shape);
  return n;
}
