import type { Sentence } from "../../language/analysis.ts";
import type { Codebook, Precision } from "../../model/index.ts";
import { COUNTRY_OF } from "../names/demonyms.ts";
import { FIRST_NAMES } from "../names/first-names.ts";
import { keyOf, pieces } from "../names/folding.ts";
import { callingsOf } from "./callings.ts";
import { BANDS } from "./descriptions.ts";
import type { Draft } from "./institutions.ts";
import type { Gender } from "./mentions.ts";
import type { Known } from "./referents.ts";
import { stylesOf } from "./styles.ts";

/** Sentences at the start of a report that say what it is about: headline, byline, lead. */
const OPENING = 4;
const NONE: ReadonlySet<string> = new Set();
const NOWHERE: ReadonlySet<Precision> = new Set();

const byCodebook = new WeakMap<Codebook, ReadonlyMap<string, ReadonlySet<Precision>>>();
/** As what the gazetteer has each name: "puebla" is a region and a locality. */
function precisionsOf(codebook: Codebook): ReadonlyMap<string, ReadonlySet<Precision>> {
  let known = byCodebook.get(codebook);
  if (known) return known;
  const made = new Map<string, Set<Precision>>();
  for (const { name, names, precision } of codebook.places)
    for (const one of [name, ...names]) {
      const key = keyOf(pieces(one));
      made.set(key, (made.get(key) ?? new Set()).add(precision));
    }
  byCodebook.set(codebook, (known = made));
  return known;
}

/** What is done in a band, and what is in a town. */
const OF_MEMBERS = /^(?:serve|enlist|rise|work|fight|stay|remain|enrol|recruit|invest|lead|join|begin|start)$/u;
const PLACED =
  /^(?:house|home|ranch|farm|bar|road|street|school|church|market|prison|jail|raid|attack|ambush|clash|shooting|massacre|killing|murder|party|funeral|checkpoint|roadblock)$/u;

/** "was shot in Los Encinos", "near Las Palmas": a town; "served in Los Tordos" tells of a band. */
const isPlaced = (mentions: Draft["mentions"], sentences: readonly Sentence[]): boolean =>
  mentions.some(({ at }) => {
    const tokens = sentences[at.sentence]?.tokens ?? [];
    const before = tokens[at.first - 1]?.lemma ?? "";
    if (/^(?:near|outside|around)$/u.test(before)) return true;
    const above = tokens[tokens[at.head]?.head ?? -1];
    return (
      before === "in" && (above?.upos === "VERB" ? !OF_MEMBERS.test(above.lemma) : PLACED.test(above?.lemma ?? ""))
    );
  });

/** What reference resolution must know of each actor of a report. */
export function knownOf(
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  of: {
    readonly codebook: Codebook;
    readonly rows: ReadonlyMap<string, Codebook["actors"][number]>;
    readonly named: (sentence: number, token: number) => number | null;
  },
): readonly Known[] {
  const places = precisionsOf(of.codebook);
  const called = callingsOf(sentences, of.named);
  const styles = stylesOf(drafts, sentences, of.named);
  const isBand = ({ index, kind, name, mentions, codebook }: Draft): boolean => {
    const plural = /^(?:Los|Las)\s/u.test(name);
    if (plural && codebook === null && isPlaced(mentions, sentences)) return false;
    const bands = [...(called.get(index) ?? NONE)].some((noun) => BANDS.get(noun)?.words.length);
    return kind === "group" || (/^(?:organisation|other)$/u.test(kind) && (plural || bands));
  };
  const beside = companionsOf(drafts, isBand);
  return drafts.map((draft) => {
    const titles = new Set<string>();
    const words = new Set<string>();
    let gender: Gender | null = null;
    for (const m of draft.mentions) {
      for (const title of m.titles) titles.add(title);
      for (const word of m.words) words.add(word);
      gender ??= m.gender;
    }
    // "DEA … The agency": the row's full name says what the acronym does not.
    for (const word of pieces(draft.name)) words.add(word);
    // "Trump" alone: the codebook's name has the given name.
    if (draft.kind === "person") gender ??= FIRST_NAMES.get(pieces(draft.name)[0] ?? "") ?? null;
    return {
      countries: new Set(draft.mentions.flatMap((m) => [...m.countries])),
      index: draft.index,
      kind: draft.kind,
      country: COUNTRY_OF.has(draft.key),
      precisions: (draft.kind === "place" ? places.get(draft.key) : undefined) ?? NOWHERE,
      plural: /^(?:Los|Las)\s|(?:forces|authorities|marines|rebels|brothers)$/u.test(draft.name),
      titles,
      words,
      gender,
      mentions: draft.mentions.length,
      opening: draft.mentions.some((m) => m.at.sentence < OPENING),
      called: called.get(draft.index) ?? NONE,
      styles: styles.get(draft.index) ?? [],
      isBand: isBand(draft),
      part: draft.codebook !== null && (of.rows.get(draft.codebook)?.within ?? null) !== null,
      band: beside.get(draft.index) ?? null,
    };
  });
}

/** Titles of those who may lead or serve a band; other titles are the state's, the press's or the law's. */
const OF_BANDS =
  /^(?:leader|boss|kingpin|capo|lord|founder|co-?founder|chieftain|trafficker|operator|financier|hitman|gunman|chief|head|son|daughter|brother|sister|wife|husband|nephew|niece|cousin|successor|predecessor|stepson|lieutenant|commander)$/u;

/** The group that each person is named with in a sentence most often, the first of several; officials have none. */
function companionsOf(drafts: readonly Draft[], isBand: (draft: Draft) => boolean): ReadonlyMap<number, number> {
  const groups = new Map<number, Set<number>>();
  for (const draft of drafts)
    if (isBand(draft))
      for (const m of draft.mentions)
        groups.set(m.at.sentence, (groups.get(m.at.sentence) ?? new Set()).add(draft.index));
  const bands = new Map<number, number>();
  for (const draft of drafts) {
    if (draft.kind !== "person" || draft.mentions.some((m) => [...m.titles].some((t) => !OF_BANDS.test(t)))) continue;
    const counts = new Map<number, number>();
    for (const sentence of new Set(draft.mentions.map((m) => m.at.sentence)))
      for (const group of groups.get(sentence) ?? []) counts.set(group, (counts.get(group) ?? 0) + 1);
    const [first] = [...counts].sort((a, b) => b[1] - a[1]);
    if (first) bands.set(draft.index, first[0]);
  }
  return bands;
}
