import type { Sentence } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import type { Draft } from "../layers.ts";
import { baseOf, hasCopula, isFinite, tokenOf } from "./sites.ts";
import type { Site } from "./sites.ts";

/** A time that may be a claim's, with the rule that joins them. Lower ranks are surer. */
export interface Choice {
  readonly site: Site;
  readonly rank: number;
  readonly reason: string;
  /** The claim holds from that time on. */
  readonly onward?: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Verbs whose infinitive is what is meant to come, not what was done then: "agreed in 2015 to extradite". */
const FORWARD = set(
  "agree plan promise threaten vow want pledge order ask seek decide authorize authorise intend hope expect offer demand urge request call refuse decline propose require instruct pressure press warn need aim prepare try",
);
/** Verbs that only say that the event of their object took place. */
const LIGHT = set(
  "carry conduct launch make stage undertake see witness suffer commit perform mount execute experience have hold bring record report register maintain keep continue face produce",
);
/** Verbs that only say that their subject took place: "clashes broke out". */
const HAPPENING = set(
  "date break erupt occur take happen continue begin start follow unfold ensue last come end resume",
);
/** Verbs of a number that moves, or where it came to stand. */
const MOVING = set(
  "fall rise drop increase decline climb grow jump decrease double triple halve soar plunge surge reach total",
);
/** Verbs that only say what came of something: "resulting in the capture". */
const RESULTING: Readonly<Record<string, ReadonlySet<string>>> = {
  result: set("in from"),
  lead: set("to"),
  culminate: set("in with"),
  end: set("in with"),
  emerge: set("from"),
  arise: set("from"),
  stem: set("from"),
  enter: set("into"),
};
/** Verbs of which a participle says how far a thing reaches in time: "reaching back to the last war". */
const REACHING = set("stretch date go extend run last span begin start continue");
/** Nouns that measure or bound an event: "the lowest level of extraditions", "a wave of killings". */
const MEASURING = set(
  "level number rate total wave series surge rise increase fall drop string decline spate rash peak share record campaign",
);
/** Prepositions by which something is done. */
const BY_MEANS = set("through via around by with using");
/** Nouns that with an event's noun before them name that event: "plea agreement", "kidnapping spree". */
const DOINGS = set("agreement deal campaign spree wave attempt plot operation raid attack scheme");
/** Conjunctions whose clause shares the time of the clause that it hangs on. */
const SAME_TIME = set("when while as where");

const markOf = (s: Sentence, i: number): string => {
  const mark = children(s, i).find((c) => tokenOf(s, c)?.deprel === "mark");
  return mark === undefined ? "" : (tokenOf(s, mark)?.lemma.toLowerCase() ?? "");
};

/** Whether a colon stands right behind a time and before a token. */
const colonAfter = (s: Sentence, last: number, before: number): boolean =>
  [last + 1, last + 2].some((i) => i < before && tokenOf(s, i)?.form === ":");

/** One step up the tree from a claim's clause, with what it costs in sureness. */
export interface Step {
  readonly to: number;
  readonly cost: number;
  readonly reason: string;
}

/** The clause whose time a claim's clause shares, one step up the tree; null where its time may be another. */
export function stepUp(
  s: Sentence,
  at: number,
  site: Pick<Site, "mention" | "opening"> | null,
  figure: boolean,
): Step | null {
  const t = tokenOf(s, at);
  const up = t && tokenOf(s, t.head);
  if (!t || !up) return null;
  const relation = baseOf(t.deprel);
  const to = t.head;
  const before = site === null || site.mention.last < to;
  switch (relation) {
    case "conj":
    case "parataxis":
      if (t.upos !== "VERB" && t.upos !== "AUX" && !hasCopula(s, at)) return null;
      // "The raid took place on Thursday: planes flew north": what happened is told behind the colon.
      if (site !== null && HAPPENING.has(up.lemma) && site.mention.last < at && colonAfter(s, site.mention.last, at))
        return { to, cost: 2, reason: "The clause tells what happened at the time named before the colon." };
      // "In 2015, gunmen ambushed a convoy and killed three": what opens the clause stands over both.
      return before
        ? { to, cost: 1, reason: "The time opens the clause and stands over what is coordinated in it." }
        : null;
    case "xcomp":
      return FORWARD.has(up.lemma)
        ? null
        : { to, cost: 2, reason: "The time hangs on the verb that the predicate completes." };
    case "advcl": {
      const mark = markOf(s, at);
      if (!isFinite(s, at) && (mark === "" || mark === "to") && !FORWARD.has(up.lemma)) {
        return {
          to,
          cost: 3,
          reason: "The time hangs on the clause that this one completes without a tense of its own.",
        };
      }
      const joined = children(s, at).some((c) => SAME_TIME.has(tokenOf(s, c)?.lemma.toLowerCase() ?? ""));
      return joined && before && site !== null && site.opening
        ? { to, cost: 4, reason: "The clause tells what happened while the dated one did." }
        : null;
    }
    case "acl":
      // "the raid on 4 March by marines, resulting in the arrest of Paz"
      if (t.xpos === "VBG" && RESULTING[t.lemma])
        return { to, cost: 3, reason: "The dated event is told to have led to this one." };
      // "used rockets to bring down a helicopter": a purpose on the object is the verb's.
      return markOf(s, at) === "to" && baseOf(up.deprel) === "obj" && !FORWARD.has(tokenOf(s, up.head)?.lemma ?? "")
        ? {
            to: up.head,
            cost: 4,
            reason: "The time hangs on the clause that this one completes without a tense of its own.",
          }
        : null;
    case "compound":
      // "entered into a plea agreement", "launched a bombing campaign".
      return t.upos === "NOUN" && DOINGS.has(up.lemma)
        ? { to, cost: 1, reason: "The event's noun says of what kind a dated deed is." }
        : null;
    case "obj":
    case "nsubj":
    case "obl":
    case "nmod":
      break;
    default:
      return null;
  }
  const led = RESULTING[up.lemma];
  if (
    relation === "obl" &&
    led &&
    children(s, at).some((c) => tokenOf(s, c)?.deprel === "case" && led.has(tokenOf(s, c)?.lemma.toLowerCase() ?? ""))
  )
    return { to, cost: 3, reason: "The dated clause only says that it led to this event." };
  // "won in 2010 through his control of the port": by what a deed was done held then.
  const below = (deprel: string) =>
    children(s, at)
      .map((c) => tokenOf(s, c))
      .find((c) => c?.deprel === deprel);
  if (relation === "obl" && BY_MEANS.has(below("case")?.lemma ?? "") && below("nmod:poss")?.xpos === "PRP$")
    return { to, cost: 3, reason: "The dated deed was done by means of it." };
  if ((relation === "obj" || t.deprel === "nsubj:pass") && LIGHT.has(up.lemma)) {
    return { to, cost: 2, reason: "The dated verb only says that this event took place." };
  }
  if (t.deprel === "nsubj" && HAPPENING.has(up.lemma) && up.upos === "VERB") {
    return { to, cost: 2, reason: "The dated verb only says that this event took place." };
  }
  if (relation === "nmod" && MEASURING.has(up.lemma))
    return { to, cost: 1, reason: "The time hangs on a measure of the event." };
  return figure && up.upos !== "PROPN" ? { to, cost: 2, reason: "The figure belongs to the dated clause." } : null;
}

/** Whether, going up from a noun through noun phrases alone, `p` is reached; the number of steps, or 0. */
function stepsTo(s: Sentence, from: number, p: number): number {
  let at = from;
  for (let steps = 1; steps <= 5; steps++) {
    const t = tokenOf(s, at);
    if (!t || !["obj", "obl", "iobj", "nmod", "xcomp", "conj", "appos"].includes(baseOf(t.deprel))) return 0;
    if (t.head === p) return steps;
    at = t.head;
    const above = tokenOf(s, at);
    if (above?.upos === "VERB" || above?.upos === "AUX") return 0;
  }
  return 0;
}

/** Whether "then" or "then-" stands right before an offset. */
function thenBefore(s: Sentence, at: number): boolean {
  let i = s.tokens.findIndex((t) => t.start >= at) - 1;
  if (tokenOf(s, i)?.form === "-") i--;
  return tokenOf(s, i)?.form.toLowerCase().startsWith("then") === true;
}

/** How a time relates to a claim; null when it dates something else. `says` tells whether a token is a word of saying. */
export function relate(s: Sentence, site: Site, draft: Draft, says: (token: number) => boolean): Choice | null {
  const p = draft.predicate;
  const { host, mention } = site;
  const token = tokenOf(s, p);
  if (!token) return null;
  const choice = (rank: number, reason: string): Choice => ({ site, rank, reason });
  // "will publish its count for 2025", "said in its assessment for 2020": the year of what is counted, not of the act.
  let outside = mention.first - 1;
  // "above the sum for all of 2021".
  while (/^(?:all|of|the|whole|entire)$/i.test(tokenOf(s, outside)?.form ?? "")) outside--;
  const measured = tokenOf(s, outside)?.form.toLowerCase() === "for" && mention.shape !== "duration";
  // "The trial is set for May": what is to come is held to its time by it.
  if (measured && !/^(?:figure|relation|forecast)$/.test(draft.kind)) return null;
  // "said on Monday": dates the saying, which is the claim only when that is what it tells ("threatened the mayor").
  const telling = draft.kind === "event" || draft.kind === "causal" || draft.kind === "relation";
  // "For 2024, the agency reported 33,000 homicides": the year of what it counted.
  const counted = measured && draft.kind === "figure";
  if (host === p)
    return says(p) && !telling && !counted ? null : choice(0, "The time hangs on the claim's own predicate.");
  if (p >= mention.first && p <= mention.last) {
    return host < 0 && draft.kind === "figure" ? choice(1, "The time is what the clause says.") : null;
  }
  if (site.overall && !says(host)) {
    const main = underMain(s, p, says);
    if (main) return choice(7, "The time opens the sentence and stands over its main clause.");
  }
  if (!site.predicate || draft.kind === "figure" || tokenOf(s, host)?.deprel === "appos") {
    const noun = nounTime(s, site, draft);
    if (noun) return choice(noun.rank, noun.reason);
  }
  // "In June 2024, he met then-Director Lee": the office is of the time that the sentence opens with.
  if (site.overall && draft.kind === "relation" && draft.type === "office" && thenBefore(s, draft.start))
    return choice(7, "“Then” gives the office the time that opens the sentence.");
  if (host < 0) return null;
  // "the order to launch the raid on 4 March, resulting in the capture of Paz": wherever the tree hangs the participle.
  const led = tokenOf(s, token.head);
  if (led?.xpos === "VBG" && RESULTING[led.lemma] && led.index > mention.last && led.index - mention.last <= 2)
    return choice(3, "The dated event is told to have led to this one.");
  // "carried out raids in May": the raids are what was carried out.
  if (tokenOf(s, host)?.head === p && baseOf(tokenOf(s, host)?.deprel ?? "") === "obj" && LIGHT.has(token.lemma)) {
    return choice(2, "The time follows an object of the predicate.");
  }
  // "establish operations in 2014" behind "separated to": the purpose's time is the act's.
  const hosting = tokenOf(s, host);
  if (
    hosting?.head === p &&
    ["advcl", "xcomp"].includes(baseOf(hosting.deprel)) &&
    !isFinite(s, host) &&
    !FORWARD.has(token.lemma) &&
    mention.first > p
  ) {
    return choice(6, "The time hangs on the purpose of the act.");
  }
  // "maintained the threat throughout 2025", though to maintain is also to say.
  const object = baseOf(token.deprel) === "obj" && token.head === host;
  if (object && hosting && LIGHT.has(hosting.lemma))
    return choice(2, "The dated verb only says that this event took place.");
  if (says(host)) {
    // "By 2018, analysts said it had become …": "by" dates no saying.
    const by = tokenOf(s, mention.first - 1)?.form.toLowerCase() === "by";
    return by && site.overall && token.head === host && baseOf(token.deprel) === "ccomp"
      ? choice(4, "The time by which it was so opens the sentence.")
      : null;
  }
  if (isWhenBehind(s, p, mention.last))
    return choice(1, "The clause tells what happened at the time named just before it.");
  // "interventions reaching back to the last war".
  if (hosting?.head === p && baseOf(hosting.deprel) === "acl" && !isFinite(s, host) && REACHING.has(hosting.lemma)) {
    return choice(2, "The time says how far the event reaches.");
  }
  // "Murders in May fell by 12 percent": what fell is of that time.
  if (draft.kind === "figure" && hosting?.deprel === "nsubj" && hosting.head === p && MOVING.has(token.lemma))
    return choice(4, "The time stands on what the verb says rose or fell.");
  // "His arrest in July shattered the truce": the effect follows the dated cause.
  if (
    draft.kind === "causal" &&
    hosting?.head === p &&
    hosting.deprel === "nsubj" &&
    site.predicate &&
    hosting.upos === "NOUN"
  ) {
    return { ...choice(6, "The effect follows the dated event that is its cause."), onward: true };
  }
  let at = p;
  let rank = 0;
  let reason = "";
  for (let steps = 0; steps < 7; steps++) {
    // "The Sunday raid that killed him": the event noun's time is that of its relative clause.
    const t = tokenOf(s, at);
    if (
      t &&
      baseOf(t.deprel) === "acl" &&
      t.head === host &&
      !says(at) &&
      (site.predicate || (!site.adverbial && (t.deprel === "acl:relcl" || isFinite(s, at))))
    ) {
      return choice(rank + 3, "The clause tells of the dated event.");
    }
    const step = stepUp(s, at, site, draft.kind === "figure");
    if (!step || (says(at) && (at !== p || !telling))) return null;
    at = step.to;
    rank += step.cost;
    reason ||= step.reason;
    if (isWhenBehind(s, at, mention.last)) return choice(rank + 1, reason);
    if (at === host) return says(at) ? null : choice(rank, reason);
  }
  return null;
}

/** "in 1989, when two men rebuilt it": the clause of a "when" right behind a time. */
function isWhenBehind(s: Sentence, clause: number, time: number): boolean {
  const when = children(s, clause).find((c) => tokenOf(s, c)?.lemma.toLowerCase() === "when");
  return when !== undefined && when > time && when - time <= 2;
}

/**
 * Whether a verb belongs to the main clause of a sentence whose tree has no main verb ("gunmen used rockets to …"
 * read as a noun with a participle): nothing on its way up is a clause of another time or of somebody's saying.
 */
function underMain(s: Sentence, p: number, says: (token: number) => boolean): boolean {
  const root = s.tokens.find((t) => t.head < 0);
  if (
    !root ||
    root.upos === "VERB" ||
    root.upos === "AUX" ||
    children(s, root.index).some((c) => tokenOf(s, c)?.deprel === "cop")
  )
    return false;
  if (tokenOf(s, p)?.upos !== "VERB") return false;
  let at = p;
  for (let steps = 0; steps < 10; steps++) {
    const t = tokenOf(s, at);
    if (!t || says(at)) return false;
    if (t.head < 0) return true;
    if (t.deprel === "acl:relcl" || t.deprel === "ccomp" || t.deprel === "csubj") return false;
    if (baseOf(t.deprel) === "advcl" && isFinite(s, at)) return false;
    at = t.head;
  }
  return false;
}

/** A time on a plain noun dates a claim about that noun, or, as "in 2019" behind an object, the verb. */
function nounTime(s: Sentence, site: Site, draft: Draft): { rank: number; reason: string } | null {
  const { host } = site;
  const figure = draft.figure;
  if (figure && figure.sentence === draft.sentence && (figure.noun === host || figure.head === host)) {
    return { rank: 1, reason: "The time hangs on what the figure counts." };
  }
  if (!site.adverbial || site.mention.first < host) return null;
  // "seized weapons in 2019": whether it hangs on the weapons or the seizing makes no difference.
  const steps = stepsTo(s, host, draft.predicate);
  if (steps > 0) return { rank: 2 + steps, reason: "The time follows an object of the predicate." };
  // "the surge in killings observable in 2025": inside what the figure measures.
  if (figure && site.mention.start >= draft.start && site.mention.end <= draft.end + 40) {
    const modified = tokenOf(s, host);
    const from = modified && ["amod", "acl"].includes(baseOf(modified.deprel)) ? modified.head : host;
    const up = stepsTo(s, from, draft.predicate);
    const noun = figure.noun ?? figure.head;
    return from === noun || up > 0 || stepsTo(s, from, noun) > 0
      ? { rank: 5, reason: "The time stands inside what the figure measures." }
      : null;
  }
  return null;
}
