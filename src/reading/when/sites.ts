import type { Sentence, Token } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import type { ClaimTime } from "../../model/index.ts";
import type { TimeMention } from "../layers.ts";

/** When a claim holds or happened, with the rule that found it, as one sentence. */
export interface When {
  readonly time: ClaimTime;
  readonly reason: string;
}

/** A time of a sentence with the token that it hangs on. */
export interface Site {
  readonly mention: TimeMention;
  /** Token that the time hangs on; -1 when the time is itself what its sentence says ("That was a year ago"). */
  readonly host: number;
  /** Whether the host is a verb, a copula's predicate or an event noun; else it is a plain noun. */
  readonly predicate: boolean;
  /** Whether it stands as an adverbial ("in 2015"), against "the 2015 law". */
  readonly adverbial: boolean;
  /** Whether it opens the sentence. */
  readonly opening: boolean;
  /** Whether it opens the sentence and a comma sets it off: it stands over the main clause, whatever the tree says. */
  readonly overall: boolean;
}

/** Nouns that a time names or measures, so that it hangs on what they hang on: "during the October-December period". */
const PERIODS = new Set(
  "period era quarter term season timeframe phase window span month year week decade century day morning afternoon evening night".split(
    " ",
  ),
);
/** What may stand before a time that opens a sentence: "But in May," "As of 2020," "By early". */
const BEFORE_OPENING = new Set(["ADP", "SCONJ", "CCONJ", "ADV", "DET", "PUNCT"]);

/** Relation without its subtype. */
export const baseOf = (deprel: string): string => deprel.split(":")[0] ?? deprel;
export const tokenOf = (s: Sentence, i: number): Token | undefined => s.tokens[i];
export const hasCopula = (s: Sentence, i: number): boolean =>
  children(s, i).some((c) => tokenOf(s, c)?.deprel === "cop");

/** Whether a verb or copula has a tense of its own. */
export function isFinite(s: Sentence, i: number): boolean {
  const t = tokenOf(s, i);
  if (!t) return false;
  if (/^VB[DPZ]$/.test(t.xpos) || t.xpos === "MD") return true;
  return children(s, i).some((c) => {
    const child = tokenOf(s, c);
    const auxiliary = child !== undefined && (child.deprel.startsWith("aux") || child.deprel === "cop");
    return auxiliary && /^(?:VB[DPZ]|MD)$/.test(child.xpos);
  });
}

/** Verb or copular predicate that a sentence's main clause has, from its root. */
const rootOf = (s: Sentence): number => s.tokens.findIndex((t) => t.head < 0);

/** "GUADALAJARA, Feb. 23 (Wire) — Soldiers …": the date says when the report was sent. */
function isDateline(s: Sentence, mention: TimeMention): boolean {
  const place = tokenOf(s, 0);
  if (mention.first > 8 || mention.first === 0 || !place || !/^\p{Lu}{3,}$/u.test(place.form)) return false;
  for (let i = mention.last + 1; i < s.tokens.length && i <= mention.last + 10; i++) {
    const form = tokenOf(s, i)?.form ?? "";
    if (/^(?:—|–|--|-)$/.test(form)) return true;
  }
  return false;
}

/** Where the times of a sentence hang. */
export function sitesOf(
  s: Sentence,
  mentions: readonly TimeMention[],
  predicates: ReadonlySet<number>,
): readonly Site[] {
  const sites: Site[] = [];
  for (const mention of mentions) {
    const head = tokenOf(s, mention.head);
    if (!head) continue;
    if (isDateline(s, mention)) continue;
    const inside = (i: number): boolean => i >= mention.first && i <= mention.last;
    let host = head.head;
    const before = tokenOf(s, mention.first - 1);
    let adverbial =
      before?.upos === "ADP" ||
      before?.upos === "SCONJ" ||
      head.upos === "ADV" ||
      baseOf(head.deprel) === "obl" ||
      head.deprel === "advmod" ||
      // "killed a judge last weekend", the time hung on the judge.
      (head.deprel === "nmod:unmarked" && mention.how === "inferred" && mention.first > host) ||
      children(s, mention.head).some((c) => tokenOf(s, c)?.deprel === "case");
    for (let k = 0; k < 2; k++) {
      const above = tokenOf(s, host);
      if (!above || !PERIODS.has(above.lemma.toLowerCase()) || above.upos === "VERB") break;
      adverbial ||= baseOf(above.deprel) === "obl" || children(s, host).some((c) => tokenOf(s, c)?.deprel === "case");
      host = above.head;
    }
    // "has raided 37 sites where it was made since 2018": since when is said of what has been done.
    if (/^since$/i.test(before?.form ?? "")) host = overPerfect(s, host);
    // "burned it in a string of attacks late on Monday": the time of the string is that of the deed.
    if (before?.upos !== "ADP") host = overSeries(s, host);
    // "…, the state's governor from 2018 to 2024, left": the years are the office's, whatever verb the tree gives them to.
    const title = tokenOf(s, mention.first - 2);
    if (before?.upos === "ADP" && title && title.deprel === "appos" && host !== title.index) host = title.index;
    const opening = mention.first <= 4 && s.tokens.slice(0, mention.first).every((t) => BEFORE_OPENING.has(t.upos));
    const after = tokenOf(s, mention.last + 1);
    // "In May, two officials were killed": whatever the tree makes of it, the opening time is the main clause's.
    const overall = opening && after?.form === "," && adverbialBefore(s, mention);
    const leading =
      opening &&
      !overall &&
      host > mention.last &&
      // "The Sunday raid that killed him left three dead": the raid's.
      !/^(?:DET|PRON)$/.test(before?.upos ?? "") &&
      adverbialBefore(s, mention) &&
      leads(s, host);
    if (overall || leading) {
      const root = rootOf(s);
      if (inside(root)) host = -1;
      if (root > mention.last) {
        host = root;
        adverbial = true;
      }
    }
    // "They can strike — earlier this month, drones crossed the border": the time is that of the clause it opens.
    const opened = opening || after?.form !== "," ? -1 : clauseOpened(s, mention);
    if (opened >= 0) {
      host = opened;
      adverbial = true;
    }
    if (inside(host)) continue;
    const governor = tokenOf(s, host);
    const verbal =
      governor !== undefined && (governor.upos === "VERB" || governor.upos === "AUX" || hasCopula(s, host));
    sites.push({ mention, host, predicate: predicates.has(host) || verbal, adverbial, opening, overall });
  }
  return sites;
}

/** "Late last year marines killed a boss", the time hung on the marines: whether a token is in the subject of the main verb behind it. */
function leads(s: Sentence, host: number): boolean {
  const root = rootOf(s);
  if (tokenOf(s, root)?.upos !== "VERB" || host >= root) return false;
  for (let at = host, steps = 0; steps < 4; steps++) {
    const token = tokenOf(s, at);
    if (!token || token.form === "," || token.upos === "VERB") return false;
    if (token.deprel.startsWith("nsubj") && token.head === root)
      return !s.tokens.slice(0, host).some((t) => /^[,;:(]$/.test(t.form));
    at = token.head;
  }
  return false;
}

/** The finite verb of the clause that a time opens behind a dash, a colon or a semicolon; -1 when there is none. */
function clauseOpened(s: Sentence, mention: TimeMention): number {
  let at = mention.first - 1;
  for (let k = 0; k < 3 && /^(?:ADP|SCONJ|ADV|DET|CCONJ)$/.test(tokenOf(s, at)?.upos ?? ""); k++) at--;
  if (!/^(?:[—–;:]|--)$/.test(tokenOf(s, at)?.form ?? "") && !/^[—–]$/.test(tokenOf(s, at)?.lemma ?? "")) return -1;
  for (let i = mention.last + 2; i < s.tokens.length && i <= mention.last + 12; i++) {
    const t = tokenOf(s, i);
    if (!t || /^[,;:—–]$/.test(t.form)) return -1;
    if (t.upos !== "VERB" && !hasCopula(s, i)) continue;
    const subject = children(s, i).some((c) => c > mention.last && tokenOf(s, c)?.deprel.startsWith("nsubj"));
    return isFinite(s, i) && subject ? i : -1;
  }
  return -1;
}

const hasHave = (s: Sentence, i: number): boolean =>
  children(s, i).some((c) => tokenOf(s, c)?.deprel.startsWith("aux") === true && tokenOf(s, c)?.lemma === "have");

/** From where a "since" hangs to the nearest verb over it in the perfect, where it has none itself; else the token. */
function overPerfect(s: Sentence, at: number): number {
  let up = at;
  for (let steps = 0; steps < 6; steps++) {
    const token = tokenOf(s, up);
    if (!token) return at;
    if (token.upos === "VERB" && hasHave(s, up)) return up;
    // Another's words begin.
    if (baseOf(token.deprel) === "ccomp" || token.head < 0) return at;
    up = token.head;
  }
  return at;
}

/** Nouns that only string events together. */
const SERIES = new Set(["string", "series", "wave", "spate", "rash", "outbreak", "flurry", "succession", "round"]);

/** From an event noun in "a string of attacks" to the verb over it, else the token itself. */
function overSeries(s: Sentence, at: number): number {
  const noun = tokenOf(s, at);
  const series = noun && baseOf(noun.deprel) === "nmod" ? tokenOf(s, noun.head) : undefined;
  if (!series || !SERIES.has(series.lemma) || baseOf(series.deprel) !== "obl") return at;
  return tokenOf(s, series.head)?.upos === "VERB" ? series.head : at;
}

/** A preposition before it, or words that need none: "This year,", "Three months later,", "Today,". */
function adverbialBefore(s: Sentence, mention: TimeMention): boolean {
  const before = tokenOf(s, mention.first - 1);
  return before?.upos === "ADP" || before?.upos === "SCONJ" || mention.how === "inferred" || mention.edtf === null;
}
