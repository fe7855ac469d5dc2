import { readFileSync } from "node:fs";
import { REGULAR_VERBS } from "./verbs.rows.ts";
import { IRREGULAR_NOUNS, IRREGULAR_VERBS, regularPlural, regularVerb } from "./irregular.ts";
import { baseForm, lemmaOf, LONGEST_ENDING, tagOf, type EndingTable, type Script } from "../src/language/lemmas.ts";

/** A word of a treebank with its lemma. */
export interface LemmaRow {
  readonly form: string;
  readonly xpos: string;
  readonly upos: string;
  readonly lemma: string;
}

/** Words of a CoNLL-U text that have a lemma; misspelt ones ("goeswith") are left out. */
export function lemmaRows(conllu: string): LemmaRow[] {
  const out: LemmaRow[] = [];
  for (const line of conllu.split("\n")) {
    const [id = "", form, lemma, upos, xpos, features = "", , deprel] = line.split("\t");
    if (form === undefined || lemma === undefined || upos === undefined || xpos === undefined) continue;
    if (!/^\d+$/.test(id) || lemma === "_" || deprel === "goeswith" || features.includes("Typo=Yes")) continue;
    out.push({ form, xpos, upos, lemma });
  }
  return out;
}

/** Learns the endings table of `createLemmatiser` from the training parts of UD EWT and GUM. */
export function trainLemmas(corpora: string): Uint8Array {
  const rows = ["ud-ewt", "ud-gum"].flatMap((name) =>
    lemmaRows(readFileSync(`${corpora}/${name}/train.conllu`, "utf8")),
  );
  const table = learn(rows);
  const lines: string[] = [];
  for (const [tag, endings] of [...table].sort(byKey)) {
    for (const [ending, { cut, add }] of [...endings].sort(byKey)) lines.push(`${tag}\t${ending}\t${cut}\t${add}`);
  }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** A form under a tag with its script and how often it was seen; made-up regular forms of known lemmas count nothing. */
interface Pair {
  readonly tag: string;
  readonly base: string;
  readonly script: Script;
  readonly seen: number;
}

/** Names are whole words or unchanged: no ending learnt on "Sept." may touch "Capt.". */
const WHOLE_ONLY = new Set([
  "NNP",
  "ADD",
  "CD",
  "LS",
  "FW",
  "SYM",
  "PRP",
  "PRP$",
  "WP",
  "DT",
  "IN",
  "CC",
  "MD",
  "UH",
  "RP",
  "EX",
  "POS",
]);

/**
 * From the shortest ending to whole words: an entry is kept only where it corrects what shorter ones say. Endings are
 * learnt from different words, not from how often each is used ("were" must not teach that -ere gives be).
 */
function learn(rows: readonly LemmaRow[]): EndingTable {
  const pairs = [...seenPairs(rows), ...regularPairs(rows)];
  const endings = new Map<string, Map<string, number>>();
  const wholes = new Map<string, Pair>();
  for (const pair of pairs) {
    const { tag, base, seen } = pair;
    const key = `${tag}\t${base}`;
    const before = wholes.get(key);
    if (before === undefined || seen > before.seen) wholes.set(key, pair);
  }
  for (const { tag, base, script } of wholes.values()) {
    if (WHOLE_ONLY.has(tag) || tag.endsWith("+") || script.cut > 4 || script.add.length > 3) continue;
    for (let length = 0; length <= Math.min(LONGEST_ENDING, base.length - 1); length++) {
      if (script.cut > length + 1) continue;
      const key = `${tag}\t${base.slice(base.length - length)}`;
      let scripts = endings.get(key);
      if (scripts === undefined) endings.set(key, (scripts = new Map()));
      const written = write(script);
      scripts.set(written, (scripts.get(written) ?? 0) + 1);
    }
  }
  const table = new Map<string, Map<string, Script>>();
  const of = (tag: string): Map<string, Script> => {
    let kept = table.get(tag);
    if (kept === undefined) table.set(tag, (kept = new Map()));
    return kept;
  };
  const keys = [...endings.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const key of keys) {
    const [tag = "", ending = ""] = key.split("\t");
    const [best] = [...(endings.get(key) ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (best === undefined || best[1] < 3) continue;
    const usual = ending === "" ? null : shorter(of(tag), ending);
    if (usual === null || write(usual) !== best[0]) of(tag).set(ending, parse(best[0]));
  }
  for (const { tag, base, script } of [...wholes.values()].sort((a, b) => (a.base < b.base ? -1 : 1))) {
    if (lemmaOf(table, base, tag) !== apply(base, script)) of(tag).set(`^${base}`, script);
  }
  return table;
}

function seenPairs(rows: readonly LemmaRow[]): Pair[] {
  const counts = new Map<string, { pair: Omit<Pair, "seen">; seen: number }>();
  for (const { form, xpos, upos, lemma } of rows) {
    const tag = tagOf(xpos, upos);
    const base = baseForm(form, tag);
    const script = scriptOf(base, lemma);
    const key = `${tag}\t${base}\t${write(script)}`;
    const entry = counts.get(key);
    if (entry === undefined) counts.set(key, { pair: { tag, base, script }, seen: 1 });
    else entry.seen++;
  }
  return [...counts.values()].map(({ pair, seen }) => ({ ...pair, seen }));
}

/** Our list outweighs a treebank that has "fled" from "flead" three times. */
const STRONG = 50;

function regularPairs(rows: readonly LemmaRow[]): Pair[] {
  const out: Pair[] = [];
  const add = (tag: string, base: string, lemma: string, seen: number): void => {
    out.push({ tag, base, script: scriptOf(base, lemma), seen });
  };
  const irregular = new Set([...IRREGULAR_VERBS.map(([base]) => base), "be"]);
  const unlike = new Set(IRREGULAR_NOUNS.map(([singular]) => singular));
  const known = new Set<string>();
  for (const { form, xpos, upos, lemma } of rows) {
    const key = `${upos} ${lemma}`;
    // A lemma is trusted where the word itself was seen: mistakes of annotation make few base forms.
    if (known.has(key) || !/^[a-z]{3,}$/.test(lemma) || (form.toLowerCase() !== lemma && xpos !== "VB")) continue;
    known.add(key);
    if (upos === "VERB" && !irregular.has(lemma))
      for (const [tag, made] of regularVerb(lemma)) add(tag, made, lemma, 0.5);
    if (upos === "NOUN" && xpos === "NN" && !unlike.has(lemma)) add("NNS", regularPlural(lemma), lemma, 0.5);
  }
  for (const lemma of REGULAR_VERBS) {
    if (!irregular.has(lemma)) for (const [tag, made] of regularVerb(lemma)) add(tag, made, lemma, STRONG);
  }
  for (const [base, past, participle] of IRREGULAR_VERBS) {
    add("VBD", past, base, STRONG);
    add("VBN", participle, base, STRONG);
    const [third, , , present] = regularVerb(base);
    if (third !== undefined) add("VBZ", third[1], base, 0.5);
    const doubled = /([b-df-hj-np-tv-z])\1ed$/.exec(past)?.[1];
    if (present !== undefined)
      add(
        "VBG",
        doubled === undefined || base.endsWith("ll")
          ? base.endsWith("ic")
            ? `${base}king`
            : present[1]
          : `${base}${doubled}ing`,
        base,
        0.5,
      );
  }
  for (const [singular, plural] of IRREGULAR_NOUNS) add("NNS", plural, singular, STRONG);
  return out;
}

function shorter(kept: ReadonlyMap<string, Script>, ending: string): Script | null {
  for (let from = 1; from <= ending.length; from++) {
    const script = kept.get(ending.slice(from));
    if (script !== undefined) return script;
  }
  return null;
}

const write = ({ cut, add }: Script): string => `${cut} ${add}`;
const parse = (written: string): Script => {
  const space = written.indexOf(" ");
  return { cut: Number(written.slice(0, space)), add: written.slice(space + 1) };
};
const apply = (word: string, { cut, add }: Script): string => word.slice(0, word.length - cut) + add;

function scriptOf(base: string, lemma: string): Script {
  let same = 0;
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
  return { cut: base.length - same, add: lemma.slice(same) };
}
