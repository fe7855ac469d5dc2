import { readdirSync, readFileSync } from "node:fs";
import type { RecognisedName } from "../src/language/analysis.ts";
import { tokenise } from "../src/language/tokens.ts";
import { listForm, wordClasses } from "../src/language/names-words.ts";
import { IS } from "../src/language/names-document.ts";
import { blocksAndSentences } from "../src/language/sentences.ts";

/** A sentence with its names, and the corpus that it is from. */
export interface NamedSentence {
  readonly forms: readonly string[];
  readonly names: readonly RecognisedName[];
}

/** Sentences of one document in order. `source` names the corpus. */
export interface NamedDocument {
  readonly source: string;
  readonly sentences: readonly NamedSentence[];
}

type Label = RecognisedName["label"];
interface Tagged {
  readonly form: string;
  /** "B-PER", "I-PER" or "O". */
  readonly tag: string;
}

/** Names from tags that begin with B- and I-; an I- after another kind begins a name too. */
function sentenceOf(words: readonly Tagged[]): NamedSentence {
  const names: { first: number; last: number; label: Label }[] = [];
  words.forEach(({ tag }, at) => {
    if (tag === "O") return;
    const label = tag.slice(2) as Label;
    const open = names.at(-1);
    if (tag.startsWith("I-") && open !== undefined && open.last === at - 1 && open.label === label) open.last = at;
    else names.push({ first: at, last: at, label });
  });
  return { forms: words.map(({ form }) => form), names };
}

/** Cuts the words of a corpus as we cut text ("techno-based" is three tokens); a name goes on through all pieces. */
function recut(words: readonly Tagged[]): Tagged[] {
  return words.flatMap(({ form, tag }) => {
    const pieces = tokenise(`${form} x`, 0, form.length + 2).slice(0, -1);
    return pieces.map((piece, at) => ({ form: piece.form, tag: at > 0 && tag !== "O" ? `I-${tag.slice(2)}` : tag }));
  });
}

const UNER: Readonly<Record<string, Label | undefined>> = { PER: "PER", ORG: "ORG", LOC: "LOC", OTH: "MISC" };

/** Universal NER's part of a treebank: columns number, form, tag. */
export function unerDocuments(path: string): NamedDocument[] {
  const out: { source: string; sentences: NamedSentence[] }[] = [];
  let words: Tagged[] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("# newdoc") || out.length === 0) out.push({ source: "uner", sentences: [] });
    if (line === "" && words.length > 0) {
      out.at(-1)?.sentences.push(sentenceOf(words));
      words = [];
    }
    const [id = "", form, tag = "O"] = line.split("\t");
    if (form === undefined || !/^\d+$/.test(id)) continue;
    const label = UNER[tag.slice(2)];
    words.push({ form, tag: label === undefined ? "O" : `${tag.slice(0, 2)}${label}` });
  }
  return out.filter(({ sentences }) => sentences.length > 0);
}

/** Two columns, form and tag, apart by `between`; documents apart by -DOCSTART-. */
function columnDocuments(
  text: string,
  source: string,
  between: string,
  labels: Readonly<Record<string, Label | undefined>>,
): NamedDocument[] {
  const out: { source: string; sentences: NamedSentence[] }[] = [{ source, sentences: [] }];
  let words: Tagged[] = [];
  for (const line of `${text}\n\n`.split("\n")) {
    const [form = "", tag = "O"] = line.split(between);
    if (form === "" || form === "-DOCSTART-") {
      if (words.length > 0) out.at(-1)?.sentences.push(sentenceOf(recut(words)));
      words = [];
      if (form !== "") out.push({ source, sentences: [] });
      continue;
    }
    const label = labels[tag.slice(2)];
    words.push({ form: QUOTES[form] ?? form, tag: label === undefined ? "O" : `${tag.slice(0, 2)}${label}` });
  }
  return out.filter(({ sentences }) => sentences.length > 0);
}
const QUOTES: Readonly<Record<string, string | undefined>> = { "``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")" };

const CROSSNER: Readonly<Record<string, Label>> = {
  politicalparty: "ORG",
  organisation: "ORG",
  country: "LOC",
  location: "LOC",
  person: "PER",
  politician: "PER",
  election: "MISC",
  event: "MISC",
  misc: "MISC",
};

const GUM_KINDS: Readonly<Record<string, Label | undefined>> = {
  person: "PER",
  organization: "ORG",
  place: "LOC",
  event: "MISC",
  abstract: "MISC",
  object: "MISC",
};

interface GumWord {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly deprel: string;
  readonly misc: string;
}

/** GUM's entities cut down to their names: the run of proper nouns around the head, without titles and articles. */
function gumDocuments(conllu: string): NamedDocument[] {
  const out: { source: string; sentences: NamedSentence[] }[] = [];
  for (const block of conllu.split("\n\n")) {
    if (/^# newdoc/m.test(block)) out.push({ source: "gum", sentences: [] });
    const words: GumWord[] = [];
    for (const line of block.split("\n")) {
      const [id = "", form = "", , upos = "", xpos = "", , , deprel = "", , misc = ""] = line.split("\t");
      if (/^\d+$/.test(id)) words.push({ form, upos, xpos, deprel, misc });
    }
    if (words.length > 0) out.at(-1)?.sentences.push({ forms: words.map(({ form }) => form), names: gumNames(words) });
  }
  return out;
}

function gumNames(words: readonly GumWord[]): RecognisedName[] {
  const entities: { first: number; last: number; head: number; label: Label }[] = [];
  const open = new Map<string, { first: number; head: number; label: Label | undefined }[]>();
  words.forEach(({ misc }, at) => {
    const marks = /Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    for (const [, opening, single, closing] of marks.matchAll(/\(([^()]*)(\))?|([^()]+)\)/g)) {
      if (opening !== undefined) {
        const [id = "", kind = "", , , , minimal = "1"] = opening.split("-");
        const entity = { first: at, head: at + Number(minimal.split(",")[0]) - 1, label: GUM_KINDS[kind] };
        if (single !== undefined) {
          if (entity.label !== undefined) entities.push({ ...entity, last: at, label: entity.label });
        } else open.set(id, [...(open.get(id) ?? []), entity]);
      } else {
        const entity = open.get(closing ?? "")?.pop();
        if (entity?.label !== undefined) entities.push({ ...entity, last: at, label: entity.label });
      }
    }
  });
  const names: RecognisedName[] = [];
  for (const entity of entities.toSorted((a, b) => b.last - b.first - (a.last - a.first))) {
    const name = gumName(words, entity);
    if (name !== null && names.every(({ first, last }) => name.last < first || name.first > last)) names.push(name);
  }
  return names.toSorted((a, b) => a.first - b.first);
}

const LINKS = new Set(["of", "the", "and", "for", "de", "del", "la", "&", "-", "'s", "’s", "on"]);

function gumName(
  words: readonly GumWord[],
  { first, last, head, label }: { first: number; last: number; head: number; label: Label },
): RecognisedName | null {
  const proper = (at: number): boolean => words[at]?.upos === "PROPN" && /^[\p{Lu}\d]/u.test(words[at]?.form ?? "");
  if (!proper(head) || head < first || head > last) return null;
  let from = head;
  const titled = (at: number): boolean => label === "PER" && isTitle(words[at]);
  while (from > first && proper(from - 1) && !titled(from - 1)) from--;
  let to = head;
  for (let next = head + 1; next <= last && next - to <= 3; next++) {
    if (proper(next)) to = next;
    else if (!LINKS.has(words[next]?.form ?? "") || label === "PER") break;
  }
  while (from < to && titled(from)) from++;
  if (label === "PER" && words[head]?.xpos === "NNPS" && from === to) return { first: from, last: to, label: "MISC" };
  return { first: from, last: to, label };
}

const isTitle = (word: GumWord | undefined): boolean =>
  word !== undefined && (word.deprel === "nmod:desc" || (wordClasses(listForm(word.form)) & IS.title) !== 0);

interface Re3dEntity {
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly documentId: string;
  readonly confidence: number;
}

const RE3D_KINDS: Readonly<Record<string, Label | undefined>> = { Person: "PER", Organisation: "ORG", Location: "LOC" };

/**
 * re3d marks whole phrases ("the northern part of the country", "Russian Foreign Minister Sergei Lavrov"). Phrases are cut
 * to the name in them; a sentence with a phrase whose name cannot be told is left out.
 */
function re3dDocuments(folder: string): NamedDocument[] {
  const lines = (name: string): string[] =>
    readFileSync(`${folder}/${name}`, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
  const entities = lines("entities.json").map((line) => JSON.parse(line) as Re3dEntity);
  return lines("documents.json").map((line) => {
    const { _id: id, text } = JSON.parse(line) as { _id: string; text: string };
    const own = entities.filter((entity) => entity.documentId === id && entity.confidence > 0.5);
    const sentences: NamedSentence[] = [];
    for (const { start, end } of blocksAndSentences(text)) {
      const tokens = tokenise(text, start, end);
      const names: RecognisedName[] = [];
      let clear = true;
      for (const entity of own) {
        if (entity.end <= start || entity.begin >= end) continue;
        const label = RE3D_KINDS[entity.type];
        const first = tokens.findIndex((token) => token.end > entity.begin);
        const last = tokens.findLastIndex((token) => token.start < entity.end);
        const name =
          label === undefined || first < 0 || last < first
            ? null
            : phraseName(
                tokens.map(({ form }) => form),
                { first, last, label },
              );
        if (name === "unclear") clear = false;
        else if (name !== null && names.every((other) => name.last < other.first || name.first > other.last))
          names.push(name);
      }
      if (clear)
        sentences.push({ forms: tokens.map(({ form }) => form), names: names.toSorted((a, b) => a.first - b.first) });
    }
    return { source: "re3d", sentences };
  });
}

const SMALL_LINKS = new Set(["of", "the", "and", "for", "al", "de", "-", "'s", "’s", "in"]);

function phraseName(forms: readonly string[], name: RecognisedName): RecognisedName | "unclear" | null {
  let { first } = name;
  const { last, label } = name;
  const capital = (at: number): boolean => /^\p{Lu}/u.test(forms[at] ?? "");
  const bare = (at: number): string => listForm(forms[at] ?? "");
  const content = forms
    .slice(first, last + 1)
    .some(
      (_form, n) =>
        capital(first + n) &&
        !(
          first + n === first &&
          /^(?:the|this|our|we|i|they|he|she|all|a|an|these|those|many|his|her)$/.test(bare(first))
        ),
    );
  if (!content) return null;
  while (first < last && (!capital(first) || /^(?:the|this|our|a|an|all|his|her)$/.test(bare(first)))) first++;
  if (label === "PER") while (first < last && (wordClasses(bare(first)) & (IS.title | IS.people)) !== 0) first++;
  if (label === "PER" && /^(?:foreign|prime|deputy)$/.test(bare(first))) return "unclear";
  for (let at = first; at <= last; at++) if (!capital(at) && !SMALL_LINKS.has(forms[at] ?? "")) return "unclear";
  if (!capital(first) || !capital(last)) return "unclear";
  if (first === last && (wordClasses(bare(first)) & (IS.title | IS.people)) !== 0) return null;
  // "The United States condemned …": a country that acts is a place in the other corpora.
  const place = /^(?:united states|u\.s|us|uk|united kingdom|iraq|syria|turkey|iran|russia|australia|france|jordan)$/;
  return {
    first,
    last,
    label: place.test(
      forms
        .slice(first, last + 1)
        .map((_form, n) => bare(first + n))
        .join(" "),
    )
      ? "LOC"
      : label,
  };
}

/** All documents that feed the recogniser; only corpora marked as shipping. */
export function namedDocuments(corpora: string): NamedDocument[] {
  const wikigold = readFileSync(`${corpora}/wikigold/CONLL-format/data/wikigold.conll.txt`, "utf8");
  const plainLabels = { PER: "PER", ORG: "ORG", LOC: "LOC", MISC: "MISC" } as const;
  return [
    ...unerDocuments(`${corpora}/uner-ewt/train.iob2`),
    ...columnDocuments(wikigold, "wikigold", " ", plainLabels),
    ...["train", "dev"].flatMap((name) =>
      columnDocuments(
        readFileSync(`${corpora}/crossner-politics/${name}.txt`, "utf8"),
        "crossner",
        "\t",
        CROSSNER,
      ).flatMap(apart),
    ),
    ...gumDocuments(readFileSync(`${corpora}/ud-gum/train.conllu`, "utf8")),
    ...readdirSync(`${corpora}/re3d`).flatMap((name) => re3dDocuments(`${corpora}/re3d/${name}`)),
  ];
}

/** Sentences of a corpus that does not say which belong together: each is its own document. */
const apart = ({ source, sentences }: NamedDocument): NamedDocument[] =>
  sentences.map((sentence) => ({ source, sentences: [sentence] }));
