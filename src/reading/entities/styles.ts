import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { fold, pieces } from "../names/folding.ts";
import { TITLES } from "../names/titles.ts";
import { wordList } from "../words.ts";
import { bearer } from "./callings.ts";
import { PERSON_NOUNS } from "./descriptions.ts";
import type { Draft } from "./institutions.ts";

/** What a report calls an actor beside its name, where it does so: "former", "mayor" of "Juan Paz, a former mayor". */
export interface Style {
  readonly noun: string;
  /** Folded adjectives and compounds before the noun. */
  readonly words: ReadonlySet<string>;
  /** Folded words of what follows with "of" or "for": "colima" of "the mayor of Colima". */
  readonly of: ReadonlySet<string>;
  readonly sentence: number;
  readonly token: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Nouns that tell nobody from anybody else: of officers, members and relatives a report has many. */
const ANYBODY = wordList(
  `official officer agent expert member man woman person people leader head boss chief suspect victim witness brother
  sister son daughter wife husband father mother cousin nephew niece uncle aunt widow partner friend colleague relative
  successor predecessor deputy plaza lady boy girl child rival other`,
);
/** Nouns for bodies that a report names. */
const BODIES = wordList(
  `consultancy watchdog union tank firm company newspaper daily weekly broadcaster website outlet magazine charity
  university institute observatory centre center bank party movement agency ministry secretariat association federation
  confederation chamber court council foundation laboratory exporter importer contractor supplier carrier refinery
  college school academy cooperative parish diocese prosecution commission nonprofit ngo consortium retailer bureau`,
);

const isPersonNoun = (lemma: string): boolean =>
  !ANYBODY.has(lemma) && (PERSON_NOUNS.has(lemma) || /(?:er|or|ist|ian|man|woman)$/u.test(lemma));

/** Whether an actor of this kind may be spoken of by the noun. */
const fits = ({ kind }: Draft, lemma: string): boolean =>
  kind === "person"
    ? isPersonNoun(lemma)
    : /^(?:organisation|government|other|publication)$/u.test(kind) && BODIES.has(lemma);

/** Words in the names of bodies, by what their kind is called in English. Folded. */
const KINDS: readonly (readonly [names: string, nouns: string])[] = [
  ["partido party", "party"],
  ["movimiento movement", "movement"],
  ["fiscalia procuraduria", "prosecution"],
  ["secretaria secretariat", "secretariat"],
  ["secretaria ministerio ministry", "ministry"],
  ["comision commission", "commission"],
  ["universidad university", "university"],
  ["instituto institute", "institute"],
  ["sindicato union", "union"],
  ["tribunal corte juzgado court", "court"],
  ["consejo council", "council"],
  ["fundacion foundation", "foundation"],
  ["observatorio observatory", "observatory"],
  ["camara chamber", "chamber"],
  ["asociacion association", "association"],
  ["federacion federation", "federation"],
  ["confederacion confederation", "confederation"],
  ["banco bank", "bank"],
  ["agencia agency", "agency"],
  ["bufete", "firm"],
];

/** Endings of the names of companies. */
const COMPANY = /^(?:sa|sas|inc|ltd|llc|plc|corp|gmbh)$/u;

/** What the words of an actor's name say that it is. */
function byName(draft: Draft): readonly string[] {
  if (!/^(?:organisation|government|other|publication)$/u.test(draft.kind)) return [];
  const words = new Set(draft.mentions.flatMap((m) => m.words).concat(pieces(draft.name)));
  const nouns = KINDS.filter(([names]) => names.split(" ").some((name) => words.has(name))).map(([, noun]) => noun);
  return [...words].some((word) => COMPANY.test(word)) ? [...nouns, "company"] : nouns;
}

/** "ran for mayor", "is standing for governor": what for, by the verb. */
const RUNS = /^(?:run|stand|campaign)$/u;
const OFFICE = wordList("mayor governor president senator deputy congress council parliament");

/** Who is a candidate by what he does: "Juan Paz, who was running for mayor". */
function* candidates(
  sentence: Sentence,
  named: (token: number) => number | null,
): Iterable<readonly [entity: number, style: Style]> {
  for (const verb of sentence.tokens) {
    if (!RUNS.test(verb.lemma) || verb.upos !== "VERB") continue;
    const post = dependents(sentence, verb.index, "obl").find(
      (t) => OFFICE.has(t.lemma.toLowerCase()) && dependents(sentence, t.index, "case").some((c) => c.lemma === "for"),
    );
    if (!post) continue;
    const subject = dependents(sentence, verb.index, "nsubj")[0];
    const relative = verb.deprel === "acl:relcl" || subject?.xpos.startsWith("W") === true;
    const entity = relative ? named(verb.head) : subject ? named(subject.index) : null;
    if (entity === null) continue;
    yield [
      entity,
      {
        noun: "candidate",
        words: NONE,
        of: new Set([fold(post.lemma)]),
        sentence: sentence.index,
        token: verb.index,
      },
    ];
  }
}

/** The noun with what stands around it. */
function styleAt(sentence: Sentence, noun: Token): Style {
  const words = dependents(sentence, noun.index, "amod", "compound")
    .filter((t) => t.index < noun.index && t.form !== "-")
    .map((t) => fold(t.form));
  const of = dependents(sentence, noun.index, "nmod").flatMap((t) => [
    fold(t.form),
    ...dependents(sentence, t.index, "compound", "flat", "amod", "nmod").map((part) => fold(part.form)),
  ]);
  return {
    noun: fold(noun.lemma),
    words: new Set(words),
    of: new Set(of),
    sentence: sentence.index,
    token: noun.index,
  };
}

/** "former mayor Juan Paz", "the consultancy Norte Claro": the noun right before a name. */
function* titlesBefore(draft: Draft, sentences: readonly Sentence[]): Iterable<Style> {
  const isPerson = draft.kind === "person";
  for (const { at } of draft.mentions) {
    const sentence = sentences[at.sentence];
    const noun = sentence?.tokens[at.first - 1];
    if (!sentence || !noun || !/^(?:NOUN|PROPN)$/u.test(noun.upos) || !/^NNP?$/u.test(noun.xpos)) continue;
    const row = TITLES.get(fold(noun.form).replace(/\.$/u, ""));
    // A word in capitals before a name is a title only if it is known for one.
    if (noun.upos === "PROPN" && !(row && isPerson)) continue;
    if (!isPerson && noun.deprel !== "nmod:desc") continue;
    const made = styleAt(sentence, noun);
    const before: string[] = [];
    for (
      let i = noun.index - 1;
      i >= noun.index - 3 && /^(?:ADJ|NOUN|PROPN)$/u.test(sentence.tokens[i]?.upos ?? "");
      i--
    )
      before.push(fold(sentence.tokens[i]!.form));
    const title = row?.noun || made.noun;
    if (fits(draft, title)) yield { ...made, noun: title, words: new Set(before) };
  }
}

/** By what each actor of a report is called, beside its names. */
export function stylesOf(
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  named: (sentence: number, token: number) => number | null,
): ReadonlyMap<number, readonly Style[]> {
  const styles = new Map<number, Style[]>();
  const add = (entity: number, style: Style): void => void styles.set(entity, [...(styles.get(entity) ?? []), style]);
  for (const draft of drafts) {
    for (const style of titlesBefore(draft, sentences)) add(draft.index, style);
    const first = draft.mentions[0]?.at;
    if (first)
      for (const noun of byName(draft))
        add(draft.index, { noun, words: NONE, of: NONE, sentence: first.sentence, token: first.head });
  }
  for (const sentence of sentences) {
    const here = (token: number): number | null => named(sentence.index, token);
    for (const token of sentence.tokens) {
      if (token.upos !== "NOUN" || token.xpos !== "NN" || here(token.index) !== null) continue;
      const entity = bearer(sentence, token, here);
      const draft = entity === null ? undefined : drafts[entity];
      // "the Salas trial": no name before a noun says what its bearer is.
      const before = draft && dependents(sentence, token.index, "compound").some((t) => here(t.index) === entity);
      if (draft && !before && fits(draft, fold(token.lemma))) add(draft.index, styleAt(sentence, token));
    }
    for (const [entity, style] of candidates(sentence, here)) add(entity, style);
  }
  return styles;
}
