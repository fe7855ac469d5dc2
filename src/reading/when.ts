import type { Sentence, Token } from "../language/analysis.ts";
import { children } from "../language/tree.ts";
import { daysOfEdtf } from "../model/edtf.ts";
import type { ClaimTime } from "../model/index.ts";
import type { Context, Draft, Layers, TimeMention } from "./layers.ts";

/** When a claim holds or happened, with the rule that found it, as one sentence. */
export interface When {
  readonly time: ClaimTime;
  readonly reason: string;
}

type Needed = Pick<Layers, "sentences" | "clauses" | "times" | "attributions">;

/** Verbs whose infinitive is what is meant to come, not what was done then: "agreed in 2015 to extradite". */
const FORWARD = new Set(
  "agree plan promise threaten vow want pledge order ask seek decide authorize authorise intend hope expect offer demand urge request call refuse decline propose require instruct pressure press warn".split(
    " ",
  ),
);
/** Verbs that only say that the event of their object took place. */
const LIGHT = new Set(
  "carry conduct launch make stage undertake see witness suffer commit perform mount execute experience have hold bring record report register".split(
    " ",
  ),
);
/** Conjunctions whose clause shares the time of the clause that it hangs on. */
const SAME_TIME = new Set(["when", "while", "as", "where"]);
/** What may stand between a predicate and the conjunct that it shares a fronted time with. */
const COORDINATED = new Set(["conj", "parataxis"]);

const tokenOf = (s: Sentence, i: number): Token | undefined => s.tokens[i];
const base = (deprel: string): string => deprel.split(":")[0] ?? deprel;

interface Site {
  readonly mention: TimeMention;
  /** Token that the time hangs on. */
  readonly host: number;
  /** Whether the host is a verb, a copula's predicate or an event noun; else a plain noun. */
  readonly predicate: boolean;
  /** Whether a preposition introduces it ("in 2015"), against "the 2015 law". */
  readonly adverbial: boolean;
  /** Whether it stands before its host and opens its clause. */
  readonly fronted: boolean;
}

/** Where the times of a sentence hang. */
function sitesOf(
  sentence: Sentence,
  mentions: readonly TimeMention[],
  predicates: ReadonlySet<number>,
): readonly Site[] {
  const sites: Site[] = [];
  for (const mention of mentions) {
    const inside = (i: number): boolean => i >= mention.first && i <= mention.last;
    const head = tokenOf(sentence, mention.head);
    const host = head?.head ?? -1;
    const governor = tokenOf(sentence, host);
    if (!head || !governor || inside(host)) continue;
    const before = tokenOf(sentence, mention.first - 1);
    const adverbial =
      before?.upos === "ADP" ||
      before?.upos === "SCONJ" ||
      head.upos === "ADV" ||
      base(head.deprel) === "obl" ||
      head.deprel === "advmod" ||
      children(sentence, mention.head).some((c) => tokenOf(sentence, c)?.deprel === "case");
    sites.push({
      mention,
      host,
      predicate:
        predicates.has(host) || governor.upos === "VERB" || governor.upos === "AUX" || hasCopula(sentence, host),
      adverbial,
      fronted: mention.last < host && !sentence.tokens.slice(0, mention.first).some((t) => t.upos === "VERB"),
    });
  }
  return sites;
}

const hasCopula = (s: Sentence, i: number): boolean => children(s, i).some((c) => tokenOf(s, c)?.deprel === "cop");
const isFinite = (s: Sentence, i: number): boolean => {
  const t = tokenOf(s, i);
  if (!t) return false;
  if (/^VB[DPZ]$/.test(t.xpos) || t.xpos === "MD") return true;
  return children(s, i).some((c) => {
    const child = tokenOf(s, c);
    return (child?.deprel.startsWith("aux") || child?.deprel === "cop") && /^(VB[DPZ]|MD)$/.test(child.xpos);
  });
};

interface Choice {
  readonly site: Site;
  readonly rank: number;
  readonly reason: string;
}

/** How a time relates to a predicate; null when it dates something else. Lower ranks are surer. */
function relate(s: Sentence, site: Site, draft: Draft, says: (token: number) => boolean): Choice | null {
  const p = draft.predicate;
  const token = tokenOf(s, p);
  if (!token) return null;
  const { host, mention } = site;
  const choice = (rank: number, reason: string): Choice => ({ site, rank, reason });
  if (host === p) {
    // "said on Monday": dates the saying.
    if (says(p) && draft.kind !== "event") return null;
    return choice(0, "The time hangs on the claim's own predicate.");
  }
  if (p >= mention.first && p <= mention.last) return null;
  const governor = token.head;
  const up = tokenOf(s, governor);
  const relation = base(token.deprel);
  if (!site.predicate) return nounTime(s, site, draft, choice);
  if (says(host)) return null;
  // "In 2015, gunmen ambushed a convoy and killed three": the first adverbial stands over both.
  if (site.fronted && conjunctOf(s, p, host))
    return choice(1, "The time opens the sentence and stands over its coordinated clauses.");
  // "began to spread in 2010", "used rockets to bring down a helicopter", "prompting the closure".
  if (governor === host && up) {
    if (relation === "xcomp" && !FORWARD.has(up.lemma))
      return choice(2, "The time hangs on the verb that the predicate completes.");
    const mark = children(s, p).find((c) => tokenOf(s, c)?.deprel === "mark");
    const marked = mark === undefined ? "" : (tokenOf(s, mark)?.lemma ?? "").toLowerCase();
    if (relation === "advcl") {
      if (!isFinite(s, p) && (marked === "" || marked === "to")) {
        return FORWARD.has(up.lemma)
          ? null
          : choice(3, "The time hangs on the clause that this one completes without a tense of its own.");
      }
      const adverb = children(s, p).some((c) => SAME_TIME.has(tokenOf(s, c)?.lemma.toLowerCase() ?? ""));
      if (adverb && site.fronted) return choice(4, "The clause tells what happened while the dated one did.");
    }
    // "carried out a raid on Sunday", "2021 saw a fall in extraditions".
    if ((relation === "obj" || token.deprel === "nsubj:pass") && LIGHT.has(up.lemma))
      return choice(2, "The dated verb only says that this event took place.");
    if (draft.kind === "figure" && ["obj", "nsubj", "obl"].includes(relation))
      return choice(3, "The figure belongs to the dated clause.");
  }
  // "the figure ... of the dated clause", one noun further down.
  if (draft.kind === "figure" && token.upos !== "VERB" && clauseOf(s, p) === host)
    return choice(4, "The figure belongs to the dated clause.");
  // "The Sunday raid that killed him": the event noun's time is that of its relative clause.
  if (relation === "acl" && governor === host && !says(p)) return choice(3, "The clause tells of the dated event.");
  // Further down an unbroken row of untensed clauses: "prompting the army to shoot them down".
  if (up && ["advcl", "xcomp"].includes(relation) && !isFinite(s, p) && !FORWARD.has(up.lemma)) {
    const above = tokenOf(s, governor);
    if (
      above &&
      above.head === host &&
      ["advcl", "xcomp", "conj"].includes(base(above.deprel)) &&
      (!isFinite(s, governor) || site.fronted)
    ) {
      return choice(5, "The time hangs on the clause that this one completes without a tense of its own.");
    }
  }
  return null;
}

/** A time on a plain noun dates a claim about that noun, or, as "in 2019" behind an object, the verb. */
function nounTime(
  s: Sentence,
  site: Site,
  draft: Draft,
  choice: (rank: number, reason: string) => Choice,
): Choice | null {
  const { host } = site;
  const p = draft.predicate;
  const noun = tokenOf(s, host);
  if (!noun) return null;
  if (
    draft.figure &&
    draft.figure.sentence === draft.sentence &&
    (draft.figure.noun === host || draft.figure.head === host)
  ) {
    return choice(1, "The time hangs on what the figure counts.");
  }
  // "The 2011 massacre, in which the cartel displayed bodies": the noun carries the time of its clause.
  const token = tokenOf(s, p);
  if (token && base(token.deprel) === "acl" && token.head === host && isFinite(s, p) && !site.adverbial) {
    return choice(4, "The clause tells of the dated event.");
  }
  if (!site.adverbial || site.mention.first < host) return null;
  // "seized weapons in 2019": whether "in 2019" hangs on the weapons or the seizing makes no difference.
  if (noun.head === p && ["obj", "obl", "iobj"].includes(base(noun.deprel)))
    return choice(3, "The time follows an object of the predicate.");
  const above = tokenOf(s, noun.head);
  if (above && above.head === p && ["obj", "obl"].includes(base(above.deprel)) && base(noun.deprel) === "nmod") {
    return choice(4, "The time follows an object of the predicate.");
  }
  return null;
}

/** Whether `p` is joined to `head` by coordination alone. */
function conjunctOf(s: Sentence, p: number, head: number): boolean {
  let at = p;
  for (let steps = 0; steps < 12; steps++) {
    const t = tokenOf(s, at);
    if (!t || !COORDINATED.has(base(t.deprel))) return false;
    at = t.head;
    if (at === head) return true;
  }
  return false;
}

/** The verb or copular predicate in whose clause a noun stands. */
function clauseOf(s: Sentence, i: number): number {
  let at = i;
  for (let steps = 0; steps < 12; steps++) {
    const t = tokenOf(s, at);
    if (!t || t.head < 0) return at;
    if (t.upos === "VERB" || hasCopula(s, at)) return at;
    if (["acl", "ccomp", "advcl"].includes(base(t.deprel))) return at;
    at = t.head;
  }
  return at;
}

/** The prepositions before a time belong to its words: "On Sunday", "since at least 2019". */
function statedAt(s: Sentence, mention: TimeMention): number {
  let first = mention.first;
  for (let k = 0; k < 3; k++) {
    const t = tokenOf(s, first - 1);
    if (
      !t ||
      !(
        t.upos === "ADP" ||
        t.upos === "SCONJ" ||
        (t.upos === "DET" && k === 0) ||
        /^(at|least|as|of|from|between|throughout|during|since|until|by|in|on)$/i.test(t.form)
      )
    )
      break;
    first--;
  }
  return first === mention.first ? mention.start : (tokenOf(s, first)?.start ?? mention.start);
}

/** Perfect tense ("have been active"): what a length of time then says reaches up to publication. */
function isPerfect(s: Sentence, i: number): boolean {
  return children(s, i).some((c) => {
    const t = tokenOf(s, c);
    return t?.deprel.startsWith("aux") === true && t.lemma === "have" && /^VB[PZ]$/.test(t.xpos);
  });
}

/**
 * Prepares the times of a text; the function that it returns finds when the claim of a draft holds or happened, or
 * null. It never gives the time at which something was said.
 */
export function timing(layers: Needed, context: Pick<Context, "text" | "published">): (draft: Draft) => When | null {
  const { sentences, clauses, times, attributions } = layers;
  const mentions = Map.groupBy(times, (t) => t.sentence);
  const predicates = Map.groupBy(clauses, (c) => c.sentence);
  const cues = [...attributions].map((a) => a.cue).sort((a, b) => a.start - b.start);
  const sites = new Map<number, readonly Site[]>();
  const sitesIn = (n: number): readonly Site[] => {
    let found = sites.get(n);
    if (!found) {
      const set = new Set((predicates.get(n) ?? []).map((c) => c.predicate));
      const s = sentences[n];
      sites.set(n, (found = s ? sitesOf(s, mentions.get(n) ?? [], set) : []));
    }
    return found;
  };
  const isCue = (t: Token | undefined): boolean => {
    if (!t) return false;
    let [low, high] = [0, cues.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cue = cues[middle]!;
      if (cue.end <= t.start) low = middle + 1;
      else if (cue.start >= t.end) high = middle - 1;
      else return true;
    }
    return false;
  };
  const made = (s: Sentence, mention: TimeMention, edtf: string, how: ClaimTime["how"], reason: string): When => {
    const start = statedAt(s, mention);
    return { time: { edtf, stated: context.text.slice(start, mention.end), how, start, end: mention.end }, reason };
  };
  return (draft) => {
    const s = sentences[draft.sentence];
    if (!s) return null;
    const choices: Choice[] = [];
    for (const site of sitesIn(draft.sentence)) {
      const found = relate(s, site, draft, (i) => isCue(tokenOf(s, i)));
      if (found) choices.push(found);
    }
    choices.sort((a, b) => a.rank - b.rank || distance(a, draft) - distance(b, draft));
    for (const { site, reason } of choices) {
      const { mention } = site;
      if (mention.edtf !== null) return made(s, mention, mention.edtf, mention.how, reason);
      if (mention.shape !== "duration") continue;
      const within = tokenOf(s, mention.first - 1)?.lemma.toLowerCase();
      if (within === "within" && /\b(?:hours?|minutes?)\b/i.test(mention.quote)) {
        const day = dayBefore(draft.sentence, mention);
        if (day)
          return made(s, mention, day, "inferred", "The sentence follows within hours on the day told of just before.");
      }
      // "have fought the state for decades": from a time that is not said up to publication.
      if (within === "for" && context.published && isPerfect(s, site.host)) {
        return made(
          s,
          mention,
          `/${context.published.edtf.split("/").at(-1) ?? ""}`,
          "inferred",
          "The perfect tense reaches up to publication; the beginning is not said.",
        );
      }
    }
    return null;
  };

  /** The last day fixed before a mention, in its sentence or the three before it. */
  function dayBefore(n: number, mention: TimeMention): string | null {
    for (let k = n; k >= 0 && k >= n - 3; k--) {
      const told = (mentions.get(k) ?? [])
        .filter((t) => t.start < mention.start && t.edtf !== null && t.shape === "date")
        .at(-1);
      if (!told?.edtf) continue;
      const days = daysOfEdtf(told.edtf);
      return days && days.first === days.last ? told.edtf : null;
    }
    return null;
  }
}

function distance(c: Choice, draft: Draft): number {
  return Math.abs(c.site.mention.head - draft.predicate);
}

const prepared = new WeakMap<Needed, (draft: Draft) => When | null>();

/** When the claim of a draft holds or happened, or null; the times of one reading are prepared once. */
export function timeOf(draft: Draft, layers: Needed, context: Pick<Context, "text" | "published">): ClaimTime | null {
  let find = prepared.get(layers);
  if (!find) prepared.set(layers, (find = timing(layers, context)));
  return find(draft)?.time ?? null;
}
