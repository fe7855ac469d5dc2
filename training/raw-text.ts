/** A document of a treebank put back into running text, with the places of its sentences and words (UTF-16 offsets). */
export interface RawDocument {
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly words: readonly { readonly start: number; readonly end: number; readonly form: string }[];
}

/**
 * Documents of a CoNLL-U file as running text: paragraphs apart by a blank line, sentences and tokens by a space unless
 * the file says otherwise. Words of a contraction share its letters in order.
 */
export function rawDocuments(conllu: string): RawDocument[] {
  const out: RawDocument[] = [];
  let text = "";
  let sentences: { start: number; end: number }[] = [];
  let words: { start: number; end: number; form: string }[] = [];
  const close = (): void => {
    if (words.length > 0) out.push({ text, sentences, words });
    text = "";
    sentences = [];
    words = [];
  };
  let start = -1;
  let until = 0;
  let inside = 0;
  for (const line of conllu.split("\n")) {
    if (line.startsWith("# newdoc")) close();
    else if (line.startsWith("# newpar") && text !== "") text = `${text.trimEnd()}\n\n`;
    if (line === "" && start >= 0) {
      sentences.push({ start, end: text.trimEnd().length });
      start = -1;
      until = 0;
    }
    const columns = line.split("\t");
    if (columns.length < 10) continue;
    const [id = "", form = ""] = columns;
    if (id.includes(".")) continue;
    if (start < 0) start = text.length;
    const space = (columns[9] ?? "").includes("SpaceAfter=No") ? "" : " ";
    if (id.includes("-")) {
      until = Number(id.split("-")[1]);
      inside = text.length;
      text += form + space;
      continue;
    }
    if (Number(id) <= until) {
      words.push({ start: inside, end: inside + form.length, form });
      inside += form.length;
      continue;
    }
    words.push({ start: text.length, end: text.length + form.length, form });
    text += form + space;
  }
  close();
  return out;
}
