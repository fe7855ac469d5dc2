import type { Claim, Codebook } from "../../../model/index.ts";
import { fold, pieces } from "../../../reading/names/folding.ts";
import { numberIn, type Told } from "./number.ts";
import { COMMON, EMPTY } from "./words.rows.ts";

/** What a claim says, stripped to what a retelling in other words keeps. */
export interface Gist {
  /** Only sayings of one sort meet, affirmed or negated: forecasts, causes, events of one type, or whatever else is said. */
  readonly sort: string;
  /** Stems of its words of content, names left out, in the order of the alphabet. */
  readonly words: readonly string[];
  /** Those of them that say of themselves what is spoken of. */
  readonly rare: readonly string[];
  /** Actors that it is about. */
  readonly about: readonly string[];
  /** A number that hardly two things share. */
  readonly number: Told | null;
  /** Names that stand in its words beside those of its actors. */
  readonly named: readonly string[];
  /** Names of those who do it or of whom it is told. */
  readonly doers: readonly string[];
  /** Who denies it, and a claim of what type; null where it is no denial. */
  readonly denied: string | null;
  /** Where its sentence begins: what one sentence says twice is one saying. */
  readonly sentence: number;
}

const ENDINGS = /(?:ations?|ments?|ings?|ions?|ers?|ors?|ies|ied|ed|es|s|e|y)$/u;
/** Letters that are left of a word at least, and at most. */
const LEAST = 3;
const MOST = 7;

/** "threatened", "threats" and "threat" are one word of content. */
export function stemOf(word: string): string {
  const ending = ENDINGS.exec(word)?.[0] ?? "";
  const stem = word.length - ending.length >= LEAST ? word.slice(0, word.length - ending.length) : word;
  // "destroyed" has lost what "destroy" loses.
  return (stem.length > LEAST ? stem.replace(/[eiy]$/u, "") : stem).slice(0, MOST);
}

const general: readonly string[] = [...COMMON].map(stemOf);
const commonOf = new WeakMap<Codebook, ReadonlySet<string>>();

/** Stems that every report has, and those of the words that the codebook's field goes by: of its classes, measures and places. */
function commonIn(codebook: Codebook): ReadonlySet<string> {
  const known = commonOf.get(codebook);
  if (known) return known;
  const field = [
    ...Object.values(codebook.classes ?? {}).flat(),
    ...codebook.measures.flatMap(({ frames }) => frames.flatMap(({ nouns }) => nouns)),
    ...codebook.places.flatMap(({ names }) => names.map(fold)),
  ];
  const made = new Set([...general, ...field.flatMap((words) => words.split(/[\s-]+/u)).map(stemOf)]);
  commonOf.set(codebook, made);
  return made;
}

/** How much of what a claim says some of its words carry. */
export const weightOf = (words: readonly string[], { rare }: Pick<Gist, "rare">): number =>
  words.reduce((total, word) => total + (rare.includes(word) ? 3 : 1), 0);

/** Relations and titles that every report tells in passing; rewards, which are one man's each. */
const PASSING: ReadonlySet<string> = new Set("alias office family member part lead reward".split(" "));
const UNREAL: ReadonlySet<string> = new Set(["conditional", "wanted"]);

/** The gist of a claim; null where there is nothing to know again. */
export function gistOf(claim: Claim, codebook: Codebook): Gist | null {
  const { kind, type, modality, figure } = claim;
  // "The fall of Paz would split the clan": what would come is foretold like what will.
  const would = kind === "forecast" && modality === "conditional";
  if (PASSING.has(type ?? "") || (UNREAL.has(modality) && !would)) return null;
  const number = figure && numberIn(figure, claim);
  if (figure && number === null) return null;
  const words = wordsOf(claim);
  const common = commonIn(codebook);
  const about = [...new Set(claim.roles.flatMap(({ actor }) => actor?.id ?? []))].sort();
  return {
    sort: `${claim.polarity} ${number ? numbered(modality) : sortOf(kind, type, modality)}`,
    words,
    rare: words.filter((word) => !common.has(word)),
    about,
    number,
    named: namesIn(claim),
    doers: doersIn(claim),
    denied: deniedBy(claim),
    sentence: claim.sentence.start,
  };
}

/** "The navy rejects that its men protect anybody": what the same body denies in like words is one denial. */
function deniedBy({ modality, attribution, type }: Claim): string | null {
  const who = attribution.find(({ stance }) => stance === "denies")?.actor?.id;
  return modality === "denied" && who !== undefined ? `denied by ${who}: ${type ?? "something"}` : null;
}

/** "Sent 600 soldiers", "will send 600 soldiers": two things. */
const numbered = (modality: Claim["modality"]): string => (modality === "predicted" ? "number ahead" : "number");

function sortOf(kind: Claim["kind"], type: string | null, modality: Claim["modality"]): string {
  if (modality === "predicted" || kind === "forecast") return "forecast";
  if (kind === "causal") return "causal";
  return (kind === "event" || kind === "relation") && type !== null && type !== "other" ? type : "said";
}

/** "The arrest of Orrego led to killings": whom it is of, where no role names an actor; a first word may be no name. */
function namesIn({ quote, roles }: Claim): readonly string[] {
  const known = new Set(roles.flatMap(({ actor, quote: words }) => (actor ? pieces(`${words} ${actor.name}`) : [])));
  const found = [...quote.matchAll(/(?<=[\p{L}\p{N},;:’'”)]\s)\p{Lu}[\p{L}’'-]+/gu)].flatMap(([word]) =>
    pieces(word.replace(/['’]s$/u, "")),
  );
  return [...new Set(found.filter((word) => word.length > 2 && !known.has(word)))];
}

/** "Rojas's office began an inquiry": the name by which its doer is told from another's. */
function doersIn({ roles }: Claim): readonly string[] {
  const words = roles.flatMap(({ role, quote, actor }) =>
    role === "agent" || role === "subject" ? [quote, actor?.name ?? ""] : [],
  );
  const found = words.flatMap((text) => text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []);
  return [...new Set(found.flatMap((word) => pieces(word.replace(/['’]s$/u, ""))))].filter(
    (word) => word.length > 2 && !EMPTY.has(word),
  );
}

function wordsOf(claim: Claim): readonly string[] {
  const names = new Set(
    claim.roles.flatMap(({ actor, quote }) => (actor ? pieces(`${quote} ${actor.name}`) : [])).map(stemOf),
  );
  // "18 million pesos": what the number is told in says nothing beside it.
  for (const word of pieces(claim.figure?.quote ?? "")) names.add(stemOf(word));
  const done = stemOf(claim.type ?? "");
  const found = new Set<string>();
  for (const { 0: token, index } of claim.quote.matchAll(/\p{L}[\p{L}’'-]+/gu)) {
    for (const word of fold(token.replace(/['’]s$/u, "")).split(/[^\p{L}]+/u)) {
      const stem = stemOf(word);
      if (word.length < LEAST || EMPTY.has(word)) continue;
      // "Destroyed a field", "destroyed a bridge": what was done is said by the sort.
      if (stem === done) continue;
      // "Valencia", in the middle of a sentence, is a name: of whom a claim speaks is asked elsewhere.
      if (names.has(stem) || (index > 0 && /^\p{Lu}/u.test(token))) continue;
      found.add(stem);
    }
  }
  return [...found].sort();
}
