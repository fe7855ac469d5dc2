import { formFeatures, hashText, type FormFeatures } from "./features.ts";
import { LISTS, listHash, LONGEST_LISTED, WHOLE_NAMES, type ListedNames } from "./names-lists.ts";
import { listForm, WORD_CLASSES, wordClasses } from "./names-words.ts";

/** What the recogniser reads of a token. */
export interface NameToken {
  readonly form: string;
}

/** One form as the recogniser sees it, apart from its neighbours. */
export interface Look {
  readonly form: FormFeatures;
  readonly bare: string;
  readonly hash: number;
  readonly classes: number;
  readonly capital: boolean;
  readonly capitals: boolean;
  readonly letters: boolean;
}

const bit = (name: string): number => 1 << WORD_CLASSES.indexOf(name);
/** Bits of `wordClasses` by name. */
export const IS = {
  given: bit("given"),
  family: bit("family"),
  particle: bit("particle"),
  title: bit("title"),
  body: bit("body"),
  place: bit("place"),
  people: bit("people"),
  says: bit("says"),
  where: bit("where"),
  article: bit("article"),
} as const;

const LISTED = (["given", "family", "people"] as const).map((name) => [1 << LISTS.indexOf(name), IS[name]] as const);
const listedClasses = (bits: number): number =>
  LISTED.reduce((classes, [list, known]) => ((bits & list) === 0 ? classes : classes | known), 0);

const CACHE_LIMIT = 60_000;

/** Looks at forms, remembering them; forgets all when it holds too many. */
export function looker(lists: ListedNames): (form: string) => Look {
  let seen = new Map<string, Look>();
  return (form) => {
    const known = seen.get(form);
    if (known !== undefined) return known;
    if (seen.size >= CACHE_LIMIT) seen = new Map();
    const cut = form.length > 64 ? form.slice(0, 64) : form;
    const bare = listForm(cut);
    const look: Look = {
      form: formFeatures(cut),
      bare,
      hash: hashText(bare),
      classes: wordClasses(bare) | listedClasses(lists.get(listHash(0, bare)) ?? 0),
      capital: /^\p{Lu}/u.test(cut),
      capitals: /^[\p{Lu}\d&.-]*\p{Lu}[\p{Lu}\d&.-]*$/u.test(cut) && /\p{Lu}.*\p{Lu}/u.test(cut),
      letters: /\p{L}/u.test(cut),
    };
    seen.set(form, look);
    return look;
  };
}

/** A sentence ready for features. Arrays run parallel to its tokens. */
export interface SeenSentence {
  readonly looks: readonly Look[];
  /** Listed whole names: bits of the lists, with the position in the name (1 whole, 2 first, 3 inside, 4 last) in bits 8-10. */
  readonly places: readonly number[];
  /** Capitalised runs: index of the first and last token of the run that a token is in, -1 outside. */
  readonly runFirst: readonly number[];
  readonly runLast: readonly number[];
  /** The same for runs that small connecting words may join ("Office of the Attorney General"). */
  readonly wideFirst: readonly number[];
  readonly wideLast: readonly number[];
  /** 0 running text, 1 most words capitalised (headline), 2 capitals throughout, 3 small letters throughout. */
  readonly dress: number;
  /** 1 in a nickname in quotes between capitalised words, marks included; 2 in other short quotes; 3 in short brackets. */
  readonly enclosed: readonly number[];
}

const JOINS = new Set([
  "of",
  "for",
  "de",
  "del",
  "la",
  "las",
  "los",
  "the",
  "and",
  "y",
  "e",
  "on",
  "&",
  "al",
  "'s",
  "’s",
]);
const OPENS = new Set(['"', "“", "«", "‘", "``", "'"]);
const CLOSES = new Set(['"', "”", "»", "’", "''", "'"]);

/** Looks at one sentence. */
export function seeSentence(
  tokens: readonly NameToken[],
  look: (form: string) => Look,
  places: ListedNames,
): SeenSentence {
  const looks = tokens.map(({ form }) => look(form));
  const dress = dressOf(looks);
  const [runFirst, runLast] = runs(looks, tokens, false);
  const [wideFirst, wideLast] = runs(looks, tokens, true);
  return {
    looks,
    places: placesIn(looks, places, dress === 3),
    runFirst,
    runLast,
    wideFirst,
    wideLast,
    dress,
    enclosed: enclosedIn(tokens, looks),
  };
}

/** Words that headlines with capitals leave small. */
const SMALL_IN_HEADLINES = new Set(
  "a an the of in on at to by for from with and or but nor as is 's ’s n't n’t via vs into over its it de la el los y del".split(
    " ",
  ),
);

function dressOf(looks: readonly Look[]): number {
  let words = 0;
  let capital = 0;
  let capitals = 0;
  for (const { letters, bare, capital: first, capitals: all } of looks) {
    if (!letters) continue;
    if (all) capitals++;
    if (!first && SMALL_IN_HEADLINES.has(bare)) continue;
    words++;
    if (first) capital++;
  }
  if (capital === 0 && words > 0) return 3;
  if (words < 3) return 0;
  if (capitals >= words * 0.8) return 2;
  return capital >= words * 0.8 ? 1 : 0;
}

function runs(looks: readonly Look[], tokens: readonly NameToken[], wide: boolean): [number[], number[]] {
  const first = looks.map(() => -1);
  const last = looks.map(() => -1);
  let at = 0;
  while (at < looks.length) {
    if (looks[at]?.capital !== true) {
      at++;
      continue;
    }
    let end = at;
    for (let next = at + 1; next < looks.length && next - end <= (wide ? 3 : 1); next++) {
      const form = tokens[next]?.form ?? "";
      if (looks[next]?.capital === true) end = next;
      else if (!wide || !(JOINS.has(form) || (form === "-" && next === end + 1))) break;
    }
    for (let i = at; i <= end; i++) {
      first[i] = at;
      last[i] = end;
    }
    at = end + 1;
  }
  return [first, last];
}

/** A text all in small letters names places too ("anyone been to costa rica"), but there only longer words are looked up. */
function placesIn(looks: readonly Look[], names: ListedNames, small: boolean): number[] {
  const out = looks.map(() => 0);
  const counts = (look: Look | undefined): boolean =>
    look !== undefined && (look.capital || (small && look.bare.length > 3));
  for (let at = 0; at < looks.length; at++) {
    if (!counts(looks[at])) continue;
    let hash = 0;
    let length = 0;
    let bits = 0;
    for (let n = 0; n < LONGEST_LISTED && at + n < looks.length; n++) {
      hash = listHash(hash, looks[at + n]?.bare ?? "");
      const found = (names.get(hash) ?? 0) & WHOLE_NAMES;
      if (found !== 0 && counts(looks[at + n])) {
        length = n + 1;
        bits = found;
      }
    }
    for (let n = 0; n < length; n++) {
      const position = length === 1 ? 1 : n === 0 ? 2 : n === length - 1 ? 4 : 3;
      out[at + n] = bits | (position << 8);
    }
    if (length > 1) at += length - 1;
  }
  return out;
}

/** No nickname or bracket has more words. */
const LONGEST_ENCLOSED = 5;

function enclosedIn(tokens: readonly NameToken[], looks: readonly Look[]): number[] {
  const out = tokens.map(() => 0);
  for (let at = 0; at < tokens.length; at++) {
    const form = tokens[at]?.form ?? "";
    const bracket = form === "(" || form === "[";
    if (!bracket && !OPENS.has(form)) continue;
    for (let end = at + 2; end < tokens.length && end - at <= LONGEST_ENCLOSED + 1; end++) {
      const close = tokens[end]?.form ?? "";
      if (bracket ? close !== ")" && close !== "]" : !CLOSES.has(close)) continue;
      const between = looks[at - 1]?.capital === true && looks[end + 1]?.capital === true;
      const capital = looks[at + 1]?.capital === true && looks[end - 1]?.capital === true;
      const kind = bracket ? 3 : between && capital ? 1 : 2;
      for (let i = at; i <= end; i++) out[i] = kind;
      at = end;
      break;
    }
  }
  return out;
}

/** What a document shows about a word through all its places; bits of `SHOWN`. */
export const SHOWN = {
  small: 1,
  capitalInside: 2,
  afterTitle: 4,
  beforeSays: 8,
  afterWhere: 16,
  afterGiven: 32,
  beforeBody: 64,
  afterThe: 128,
  runLastPerson: 256,
  runFirstPerson: 512,
  runOfBody: 1024,
  bracketedAfterRun: 2048,
  placeName: 4096,
} as const;

/** Bits of `SHOWN` for each word of a document, by the hash of its `listForm`. */
export function shownIn(sentences: readonly SeenSentence[]): Map<number, number> {
  const out = new Map<number, number>();
  const add = (hash: number, bits: number): void => {
    out.set(hash, (out.get(hash) ?? 0) | bits);
  };
  for (const { looks, runFirst, runLast, wideFirst, wideLast, places, dress, enclosed } of sentences) {
    for (let i = 0; i < looks.length; i++) {
      const look = looks[i];
      if (look === undefined || !look.letters) continue;
      if (!look.capital) {
        add(look.hash, SHOWN.small);
        continue;
      }
      if (dress !== 0) continue;
      const from = runFirst[i] ?? i;
      const to = runLast[i] ?? i;
      const before = from > 0 ? looks[from - 1]!.classes : 0;
      const first = looks[from]?.classes ?? 0;
      const wide = looks[wideLast[i] ?? i]?.classes ?? 0;
      let bits = i > 0 ? SHOWN.capitalInside : 0;
      if (((before | (i > from ? first : 0)) & IS.title) !== 0) bits |= SHOWN.afterTitle;
      if (i === to && ((looks[to + 1]?.classes ?? 0) & IS.says) !== 0) bits |= SHOWN.beforeSays;
      if (i === from && (before & IS.where) !== 0) bits |= SHOWN.afterWhere;
      if (i > from && (first & IS.given) !== 0)
        bits |= i === to ? SHOWN.runLastPerson | SHOWN.afterGiven : SHOWN.afterGiven;
      if (i === from && to > from && (first & IS.given) !== 0) bits |= SHOWN.runFirstPerson;
      if ((wide & IS.body) !== 0 || ((looks[wideFirst[i] ?? i]?.classes ?? 0) & IS.body) !== 0) bits |= SHOWN.runOfBody;
      if (i < to && ((looks[i + 1]?.classes ?? 0) & IS.body) !== 0) bits |= SHOWN.beforeBody;
      if (from > 0 && looks[from - 1]!.bare === "the") bits |= SHOWN.afterThe;
      if (enclosed[i] === 3 && look.capitals && i > 1 && looks[i - 2]!.capital) bits |= SHOWN.bracketedAfterRun;
      if (((places[i] ?? 0) & 15) !== 0) bits |= SHOWN.placeName;
      add(look.hash, bits);
    }
  }
  return out;
}
