import { describe, expect, test } from "vitest";
import type { Sentence } from "../../src/language/analysis.ts";
import type { Attribution, Draft, Layers } from "../../src/reading/layers.ts";
import { timesIn } from "../../src/reading/times/index.ts";
import { timing } from "../../src/reading/when.ts";
import { codebook } from "./told.ts";
import { tree } from "./trees.ts";

/** Joins trees to one text, one paragraph unless a tree begins with an empty line's mark "¶". */
function joined(trees: readonly string[]): { text: string; sentences: readonly Sentence[] } {
  let text = "";
  let block = 0;
  const sentences = trees.map((lines, index) => {
    if (lines.startsWith("¶")) block++;
    const made = tree(lines.replace("¶", ""));
    const shift = text.length;
    text += `${made.text} `;
    const tokens = made.sentence.tokens.map((t) => ({ ...t, start: t.start + shift, end: t.end + shift }));
    return { ...made.sentence, index, block, start: shift, end: shift + made.text.length, tokens };
  });
  return { text, sentences };
}

const NOBODY: Pick<Layers, "entities" | "sureties"> = {
  entities: { list: [], at: () => null },
  sureties: () => ({ modality: "asserted", polarity: "affirmed", likelihood: null, words: null }),
};

const happening = (sentence: Sentence, predicate: number): Draft => ({
  kind: "event",
  type: null,
  sentence: sentence.index,
  predicate,
  start: sentence.start,
  end: sentence.end,
  roles: [],
  figure: null,
  rule: "test",
});

interface Case {
  readonly name: string;
  readonly trees: readonly string[];
  /** Form of the claim's predicate, in the last sentence. */
  readonly of: string;
  readonly kind?: Draft["kind"];
  /** Forms of event nouns, and of words of saying. */
  readonly nouns?: readonly string[];
  readonly cues?: readonly string[];
  readonly published?: string;
  readonly want: string | null;
}

function found(c: Case): string | null {
  const { text, sentences } = joined(c.trees);
  const published = c.published ?? "2026-02-23";
  const all = sentences.flatMap((s) => s.tokens.map((t) => ({ s, t })));
  const events = all.filter(({ t }) => c.nouns?.includes(t.form)).map(({ s, t }) => happening(s, t.index));
  const attributions = all
    .filter(({ t }) => c.cues?.includes(t.form))
    .map(({ s, t }): Attribution => ({
      cue: { start: t.start, end: t.end, quote: t.form },
      verb: t.lemma,
      stance: "says",
      sources: [],
      // What follows the cue in its sentence.
      contents: [{ start: t.end + 1, end: s.end, quote: text.slice(t.end + 1, s.end) }],
      quoted: false,
    }));
  const find = timing(
    { sentences, events, times: timesIn(text, sentences, published), attributions, ...NOBODY },
    { text, published: { edtf: published, how: "given" }, codebook },
  );
  const last = sentences.at(-1)!;
  const predicate = last.tokens.findIndex((t) => t.form === c.of);
  expect(predicate).toBeGreaterThanOrEqual(0);
  const when = find({ ...happening(last, predicate), kind: c.kind ?? "event" });
  if (!when) return null;
  expect(text.slice(when.time.start, when.time.end)).toBe(when.time.stated);
  expect(when.reason).toMatch(/^[A-Z].*\.$/);
  return `${when.time.edtf} ${when.time.how} ${when.time.stated}`;
}

const OPENING = `
  In in ADP IN 2 case
  2015 2015 NUM CD 5 obl
  , , PUNCT , 2 punct
  gunmen gunman NOUN NNS 5 nsubj
  ambushed ambush VERB VBD 0 root
  a a DET DT 7 det
  convoy convoy NOUN NN 5 obj
  and and CCONJ CC 9 cc
  killed kill VERB VBD 5 conj
  three three NUM CD 9 obj
  . . PUNCT . 5 punct`;
const SAID = `
  Officials official NOUN NNS 2 nsubj
  said say VERB VBD 0 root
  on on ADP IN 4 case
  Monday Monday PROPN NNP 2 obl
  that that SCONJ IN 7 mark
  soldiers soldier NOUN NNS 7 nsubj
  killed kill VERB VBD 2 ccomp
  him he PRON PRP 7 obj
  . . PUNCT . 2 punct`;
const DATED = `
  On on ADP IN 2 case
  Sunday Sunday PROPN NNP 5 obl
  , , PUNCT , 2 punct
  soldiers soldier NOUN NNS 5 nsubj
  killed kill VERB VBD 0 root
  him he PRON PRP 5 obj
  . . PUNCT . 5 punct`;
const HOURS = `
  Within within ADP IN 2 case
  hours hour NOUN NNS 5 obl
  , , PUNCT , 2 punct
  gunmen gunman NOUN NNS 5 nsubj
  burned burn VERB VBD 0 root
  cars car NOUN NNS 5 obj
  . . PUNCT . 5 punct`;
const QUOTED = `
  In in ADP IN 2 case
  2016 2016 NUM CD 4 obl
  officials official NOUN NNS 4 nsubj
  said say VERB VBD 0 root
  it it PRON PRP 7 nsubj
  now now ADV RB 7 advmod
  controls control VERB VBZ 4 ccomp
  ports port NOUN NNS 7 obj
  . . PUNCT . 4 punct`;
const COUNT = `
  It it PRON PRP 2 nsubj
  released release VERB VBD 0 root
  a a DET DT 4 det
  count count NOUN NN 2 obj
  for for ADP IN 6 case
  2023 2023 NUM CD 2 obl
  . . PUNCT . 2 punct`;
const STORY = `
  Two two NUM CD 2 nummod
  guards guard NOUN NNS 4 nsubj:pass
  were be AUX VBD 4 aux:pass
  wounded wound VERB VBN 0 root
  . . PUNCT . 4 punct`;
const PRESENT = STORY.replace("were be AUX VBD", "are be AUX VBP");
const RAID = `
  The the DET DT 3 det
  Sunday Sunday PROPN NNP 3 compound
  raid raid NOUN NN 7 nsubj
  that that PRON WDT 5 nsubj
  killed kill VERB VBD 3 acl:relcl
  him he PRON PRP 5 obj
  worries worry VERB VBZ 0 root
  allies ally NOUN NNS 7 obj
  . . PUNCT . 7 punct`;
const LAW = `
  The the DET DT 3 det
  2019 2019 NUM CD 3 nummod
  law law NOUN NN 4 nsubj
  helped help VERB VBD 0 root
  arrest arrest VERB VB 4 xcomp
  them they PRON PRP 5 obj
  . . PUNCT . 4 punct`;
const SEIZED = `
  Police police NOUN NNS 2 nsubj
  seized seize VERB VBD 0 root
  rifles rifle NOUN NNS 2 obj
  in in ADP IN 5 case
  2019 2019 NUM CD 3 nmod
  . . PUNCT . 2 punct`;
const AGREED = `
  They they PRON PRP 2 nsubj
  agreed agree VERB VBD 0 root
  in in ADP IN 4 case
  2015 2015 NUM CD 2 obl
  to to PART TO 6 mark
  extradite extradite VERB VB 2 xcomp
  him he PRON PRP 6 obj
  . . PUNCT . 2 punct`;
const DASH = `
  They they PRON PRP 2 nsubj
  came come VERB VBD 0 root
  — — PUNCT : 9 punct
  in in ADP IN 5 case
  May May PROPN NNP 2 obl
  , , PUNCT , 9 punct
  drones drone NOUN NNS 8 nsubj
  breached breach VERB VBD 2 parataxis
  it it PRON PRP 8 obj
  . . PUNCT . 2 punct`;
const COLON = `
  It it PRON PRP 2 nsubj
  happened happen VERB VBD 0 root
  on on ADP IN 4 case
  Sunday Sunday PROPN NNP 2 obl
  : : PUNCT : 7 punct
  planes plane NOUN NNS 7 nsubj
  flew fly VERB VBD 2 parataxis
  north north ADV RB 7 advmod
  . . PUNCT . 2 punct`;
const COMPARED = `
  Killings killing NOUN NNS 2 nsubj
  surpassed surpass VERB VBD 0 root
  the the DET DT 4 det
  total total NOUN NN 2 obj
  for for ADP IN 8 case
  all all DET DT 8 det
  of of ADP IN 8 case
  2024 2024 NUM CD 4 nmod
  . . PUNCT . 2 punct`;
const PLEA = `
  In in ADP IN 2 case
  May May PROPN NNP 5 obl
  , , PUNCT , 2 punct
  he he PRON PRP 5 nsubj
  entered enter VERB VBD 0 root
  into into ADP IN 9 case
  a a DET DT 9 det
  plea plea NOUN NN 9 compound
  agreement agreement NOUN NN 5 obl
  . . PUNCT . 5 punct`;
const DECADES = `
  They they PRON PRP 3 nsubj
  have have AUX VBP 3 aux
  fought fight VERB VBN 0 root
  for for ADP IN 5 case
  decades decade NOUN NNS 3 obl
  . . PUNCT . 3 punct`;
const ARREST = `
  His his PRON PRP$ 2 nmod:poss
  arrest arrest NOUN NN 5 nsubj
  in in ADP IN 4 case
  July July PROPN NNP 2 nmod
  worried worry VERB VBD 0 root
  them they PRON PRP 5 obj
  . . PUNCT . 5 punct`;
const SINCE = `
  Killings killing NOUN NNS 3 nsubj
  have have AUX VBP 3 aux
  doubled double VERB VBN 0 root
  since since ADP IN 6 case
  his his PRON PRP$ 6 nmod:poss
  arrest arrest NOUN NN 3 obl
  . . PUNCT . 3 punct`;

const CASES: readonly Case[] = [
  {
    name: "now, in words said long ago, is the time of saying",
    trees: [QUOTED],
    of: "controls",
    cues: ["said"],
    want: "2016 inferred now",
  },
  { name: "hangs on the predicate", trees: [OPENING], of: "ambushed", want: "2015 stated In 2015" },
  { name: "opens the sentence over coordinated clauses", trees: [OPENING], of: "killed", want: "2015 stated In 2015" },
  { name: "dates the saying, not the content", trees: [SAID], of: "killed", cues: ["said"], want: null },
  {
    name: "dates the saying, not the statement",
    trees: [SAID],
    of: "said",
    kind: "statement",
    cues: ["said"],
    want: null,
  },
  {
    name: "an event noun's time is its relative clause's",
    trees: [RAID],
    of: "killed",
    nouns: ["raid"],
    want: "2026-02-22 inferred Sunday",
  },
  { name: "… and not the main verb's", trees: [RAID], of: "worries", nouns: ["raid"], want: null },
  { name: "the year of a law is not that of what it helped", trees: [LAW], of: "arrest", want: null },
  { name: "behind an object it is the verb's", trees: [SEIZED], of: "seized", want: "2019 stated in 2019" },
  { name: "what is agreed on is not done then", trees: [AGREED], of: "extradite", want: null },
  {
    name: "within hours of a day told of",
    trees: [DATED, HOURS],
    of: "burned",
    want: "2026-02-22 inferred Within hours",
  },
  { name: "the year for which something is counted", trees: [COUNT], of: "released", want: null },
  { name: "within hours of nothing", trees: [HOURS], of: "burned", want: null },
  {
    name: "the story goes on in the simple past",
    trees: [DATED, STORY],
    of: "wounded",
    want: "2026-02-22 inferred On Sunday",
  },
  { name: "… not into another paragraph", trees: [DATED, `¶${STORY}`], of: "wounded", want: null },
  { name: "… not in the present", trees: [DATED, PRESENT], of: "wounded", want: null },
  { name: "… not for a time as long as a year", trees: [OPENING, STORY], of: "wounded", want: null },
  { name: "… not for other kinds of claims", trees: [DATED, STORY], of: "wounded", kind: "assessment", want: null },
  {
    name: "the perfect reaches up to publication",
    trees: [DECADES],
    of: "fought",
    want: "/2026-02-23 inferred for decades",
  },
  {
    name: "since an event that the report dates",
    trees: [ARREST, SINCE],
    of: "doubled",
    nouns: ["arrest"],
    want: "2025-07/.. inferred since his arrest",
  },
  {
    name: "an effect follows the dated event that is its cause",
    trees: [ARREST],
    of: "worried",
    kind: "causal",
    nouns: ["arrest"],
    want: "2025-07/.. inferred in July",
  },
  { name: "… an event does not", trees: [ARREST], of: "worried", nouns: ["arrest"], want: null },
  { name: "a time opens a clause behind a dash", trees: [DASH], of: "breached", want: "2025-05 inferred in May" },
  { name: "… and is not of the clause before", trees: [DASH], of: "came", want: null },
  { name: "what happened is told behind a colon", trees: [COLON], of: "flew", want: "2026-02-22 inferred on Sunday" },
  { name: "the year of a total compared with", trees: [COMPARED], of: "surpassed", kind: "assessment", want: null },
  {
    name: "what kind of deal a dated deed is",
    trees: [PLEA],
    of: "plea",
    nouns: ["plea"],
    want: "2025-05 inferred In May",
  },
  { name: "since an event that it does not date", trees: [SINCE], of: "doubled", nouns: ["arrest"], want: null },
];

describe("when", () => {
  test.each(CASES)("$name", (c) => expect(found(c)).toBe(c.want));
});
