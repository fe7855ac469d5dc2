import { plain } from "./characters.ts";
import { oneString } from "./forms.ts";

/** Dictionary form of a word: `xpos` its Penn tag, `upos` its universal one. Names keep their capitals, other words lose them. */
export type Lemmatiser = (form: string, xpos: string, upos: string) => string;

/**
 * Makes a lemmatiser from learnt endings. Each line of the table: tag, ending (a whole word begins with ^), how many
 * characters to cut, what to put there; the longest ending that fits decides.
 */
export function createLemmatiser(bytes: Uint8Array): Lemmatiser {
  const table = readTable(new TextDecoder().decode(bytes));
  // By tag, then form: one joined key would have to be built and hashed for every token.
  const auxiliary = new Map<string, Map<string, string>>();
  const other = new Map<string, Map<string, string>>();
  return (form, xpos, upos) => {
    const seen = upos === "AUX" ? auxiliary : other;
    let forms = seen.get(xpos);
    if (forms === undefined) seen.set(xpos, (forms = new Map()));
    const known = forms.get(form);
    if (known !== undefined) return known;
    const lemma = oneString(lemmaOf(table, form, tagOf(xpos, upos)));
    // Kept small on text of a million different words.
    if (forms.size > 20_000) forms.clear();
    forms.set(form, lemma);
    return lemma;
  };
}

/** How to get from a word to its lemma: characters to cut from the end, and what to put there. */
export interface Script {
  readonly cut: number;
  readonly add: string;
}

/** Scripts by tag, then ending. */
export type EndingTable = ReadonlyMap<string, ReadonlyMap<string, Script>>;

/** No ending is longer, whole words apart. */
export const LONGEST_ENDING = 6;

function readTable(text: string): EndingTable {
  const table = new Map<string, Map<string, Script>>();
  for (const line of text.split("\n")) {
    const [tag, ending, cut, add] = line.split("\t");
    if (tag === undefined || ending === undefined || cut === undefined || add === undefined) continue;
    let endings = table.get(tag);
    if (endings === undefined) table.set(tag, (endings = new Map()));
    endings.set(ending, { cut: Number(cut), add });
  }
  return table;
}

/** The tag that endings are learnt by: modal and auxiliary uses of one form apart from its other uses. */
export const tagOf = (xpos: string, upos: string): string => (upos === "AUX" ? `${xpos}+` : xpos);

/** The form that a lemma is worked out from: small letters except in names, typewriter apostrophes. */
export function baseForm(form: string, tag: string): string {
  const simple = plain(form);
  if (tag === "NNP" || tag === "NNPS" || tag === "ADD") return simple;
  // "DTOs", "CEO": capitals inside a common noun are part of the word; "HELP" is not one of these.
  if ((tag === "NN" || tag === "NNS") && /^\p{Lu}[\p{Lu}&\d]+s?$/u.test(simple) && isAcronym(simple)) return simple;
  return simple.toLowerCase();
}

const isAcronym = (form: string): boolean =>
  form.length <= 5 && (form.endsWith("s") || !/[AEIOU]/.test(form) || form.length < 4);

/** Lemma of a form by the longest ending of the table that fits it. */
export function lemmaOf(table: EndingTable, form: string, tag: string): string {
  const base = baseForm(form, tag);
  const endings = table.get(tag);
  if (endings === undefined) return base;
  let script = endings.get(`^${base}`);
  for (let length = Math.min(LONGEST_ENDING, base.length - 1); script === undefined && length >= 0; length--) {
    script = endings.get(base.slice(base.length - length));
  }
  if (script === undefined || script.cut > base.length || (script.cut === base.length && script.add === ""))
    return base;
  return base.slice(0, base.length - script.cut) + script.add;
}
