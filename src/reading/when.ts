import type { Sentence, Token } from "../language/analysis.ts";
import { covers, daysOfEdtf, overlaps } from "../model/edtf.ts";
import type { ClaimTime } from "../model/index.ts";
import { COUNTS_UP } from "./attribution/counts.ts";
import type { Attribution, Context, Draft, Layers, TimeMention } from "./layers.ts";
import { NOW } from "./times/anchor.ts";
import { deathTimes } from "./when/deaths.ts";
import { behindNumber } from "./when/behind-number.ts";
import { onlyCompared } from "./when/compared.ts";
import { horizonOf } from "./when/horizon.ts";
import { relate, stepUp } from "./when/relate.ts";
import type { Choice } from "./when/relate.ts";
import { datedEvents, sinceEvent } from "./when/since.ts";
import type { Dated } from "./when/since.ts";
import { sitesOf, tokenOf } from "./when/sites.ts";
import type { Site, When } from "./when/sites.ts";
import { termTimes } from "./when/terms.ts";
import { isMain, isPast, isPerfect, mainOf } from "./when/tense.ts";

type Needed = Pick<Layers, "sentences" | "times" | "attributions" | "events" | "entities" | "sureties">;

/** Sentences over which an opening time stays in force, and the longest such time, in days. */
const CARRIED = 5;
const SHORT = 62;

/** How many days before publication a saying's "now" still is publication's. */
const RECENT = 14;

/** How many tokens away from a predicate its time may stand. */
const FAR = 150;

const STATED_BEFORE =
  /^(?:to|at|least|as|of|from|between|throughout|during|since|until|by|in|on|before|after|within|early|the|for|over|across|around)$/i;

/** The prepositions before a time belong to its words: "On Sunday", "since at least 2019". */
function statedAt(s: Sentence, mention: TimeMention): number {
  let first = mention.first;
  for (let k = 0; k < 3; k++) {
    const t = tokenOf(s, first - 1);
    if (!t || !STATED_BEFORE.test(t.form) || (k === 0 && t.upos === "VERB")) break;
    first--;
  }
  // "the July 2024 arrest": the article is the arrest's.
  while (first < mention.first && /^(?:the|early|at|least)$/i.test(tokenOf(s, first)?.form ?? "")) first++;
  return first === mention.first ? mention.start : Math.min(mention.start, tokenOf(s, first)?.start ?? mention.start);
}

/** Index of the last of some ordered spans that begins at or before an offset, -1 when none does. */
function lastBefore(spans: readonly { readonly start: number }[], at: number): number {
  let [low, high] = [-1, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Prepares the times of a text; the function that it returns finds when the claim of a draft holds or happened, or
 * null. It never gives the time at which something was said.
 */
export function timing(
  layers: Needed,
  context: Pick<Context, "text" | "published" | "codebook">,
): (draft: Draft) => When | null {
  const { sentences, times, attributions, events, entities } = layers;
  const mentions = Map.groupBy(times, (t) => t.sentence);
  const datedHere = new Set(times.flatMap((t) => (t.edtf === null ? [] : [t.sentence])));
  for (const term of termTimes(sentences, context.text, entities, context.codebook)) {
    // "In June he met the bank's head under Paz": a time that the sentence names is finer.
    if (datedHere.has(term.sentence)) continue;
    const others = mentions.get(term.sentence) ?? [];
    mentions.set(term.sentence, [...others.filter((t) => t.last < term.first || t.first > term.last), term]);
  }
  // Nouns that tell of events ("the raid"), not of offices or things: a time on them is theirs.
  const happenings = Map.groupBy(events, (d) => d.sentence);
  // "counted 900 murders in 2022": the year is that of the murders, and of no saying; that of "conceded" is.
  const cues = attributions
    .map((a) => a.cue)
    .filter((cue) => !COUNTS_UP.test(cue.quote))
    .sort((a, b) => a.start - b.start);
  const sites = new Map<number, readonly Site[]>();

  const sitesIn = (n: number): readonly Site[] => {
    let found = sites.get(n);
    if (!found) {
      const s = sentences[n];
      const heads = new Set((happenings.get(n) ?? []).map((d) => d.predicate));
      sites.set(n, (found = s ? sitesOf(s, mentions.get(n) ?? [], heads) : []));
    }
    return found;
  };
  const isCue = (t: Token | undefined): boolean => {
    let [low, high] = [0, cues.length - 1];
    if (!t) return false;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cue = cues[middle]!;
      if (cue.end <= t.start) low = middle + 1;
      else if (cue.start >= t.end) high = middle - 1;
      else return true;
    }
    return false;
  };

  const made = (mention: TimeMention, edtf: string, how: ClaimTime["how"], reason: string): When => {
    const start = statedAt(sentences[mention.sentence]!, mention);
    return { time: { edtf, stated: context.text.slice(start, mention.end), how, start, end: mention.end }, reason };
  };

  /** The last time told of before a mention, in its sentence or the eight before it, if it is a day. */
  const dayBefore = (mention: TimeMention): string | null => {
    for (let k = mention.sentence; k >= 0 && k >= mention.sentence - 8; k--) {
      const told = (mentions.get(k) ?? []).findLast(
        (t) => t.start < mention.start && t.edtf !== null && t.shape === "date",
      );
      if (told?.edtf == null) continue;
      const days = daysOfEdtf(told.edtf);
      return days && days.first === days.last ? told.edtf : null;
    }
    return null;
  };

  /** What a time without a value comes to where its clause says more: "within hours", "have fought for decades". */
  const completed = (s: Sentence, site: Site): When | null => {
    const { mention } = site;
    if (mention.shape !== "duration") return null;
    const before = tokenOf(s, mention.first - 1)?.form.toLowerCase();
    if (before === "within" && /\b(?:hours?|minutes?)\b/i.test(mention.quote)) {
      const day = dayBefore(mention);
      return day ? made(mention, day, "inferred", "It followed within hours on the day told of just before.") : null;
    }
    const until = context.published?.edtf.split("/").at(-1);
    if (before === "for" && until !== undefined && until !== "" && until !== ".." && isPerfect(s, site.host)) {
      return made(
        mention,
        `/${until}`,
        "inferred",
        "The perfect tense reaches up to publication; the beginning is not said.",
      );
    }
    return null;
  };

  /** How far a forecast reaches: "within a year", "by the end of the year". */
  const ahead = (s: Sentence, mention: TimeMention): When | null => {
    const before = tokenOf(s, mention.first - 1)?.form ?? "";
    // "Promised last November that it would be done within six months": counted from the promise.
    const from = saidAt(mention.start) ?? context.published?.edtf ?? null;
    const found = horizonOf(mention.quote, before, from);
    return found && made(mention, found.edtf, "inferred", found.reason);
  };

  let said: readonly { readonly start: number; readonly end: number; readonly act: Attribution }[] | undefined;
  /** The time of a dated saying ("In June 2024 he told senators …") in whose words something lies, or null. */
  const saidAt = (at: number): string | null => {
    said ??= attributions.flatMap((act) => act.contents.map((c) => ({ ...c, act }))).sort((a, b) => a.start - b.start);
    const before = lastBefore(said, at);
    const act = said.slice(Math.max(0, before - 8), before + 1).findLast((c) => at < c.end)?.act;
    const s = act && sentences[lastBefore(sentences, act.cue.start)];
    if (!act || !s || act.cue.end > s.end) return null;
    const within = (i: number): boolean => {
      const verb = tokenOf(s, i);
      return verb !== undefined && verb.start >= act.cue.start && verb.end <= act.cue.end;
    };
    // "In July the bureau released a study which found that …": the study's words are of the day of its release.
    const released = (host: number): boolean =>
      s.tokens.some((t) => {
        const text = t.deprel === "acl:relcl" && within(t.index) ? tokenOf(s, t.head) : undefined;
        return text?.deprel === "obj" && text.head === host;
      });
    const site = sitesIn(s.index).find(
      ({ host, mention }) => mention.edtf !== null && (within(host) || released(host)),
    );
    return site?.mention.edtf ?? null;
  };

  /** "now" in words that were said long before publication is the time of saying; "last year" in them stays open. */
  const asSaid = (mention: TimeMention): TimeMention => {
    if (mention.edtf === null || mention.from?.includes("publication") !== true || !context.published) return mention;
    const when = saidAt(mention.start);
    if (when === null || overlaps(when, context.published.edtf) || covers(when, mention.edtf)) return mention;
    const days = daysOfEdtf(when);
    const old = days !== null && (daysOfEdtf(context.published.edtf)?.first ?? 0) - days.last > RECENT;
    if (!old) return mention;
    return { ...mention, edtf: mention.from === NOW ? when : null };
  };

  /** "the worst attack since 2019, when 15 people died": they died in that year, and not since. */
  const thenToo = (s: Sentence, mention: TimeMention, predicate: number): When | null => {
    const comma = tokenOf(s, mention.last + 1)?.form === "," ? 1 : 0;
    if (tokenOf(s, mention.last + 1 + comma)?.form !== "when" || predicate < mention.last) return null;
    const between = s.tokens.slice(mention.last + 2 + comma, predicate);
    const at = mention.edtf?.replace(/\/\.\.$/, "");
    return at === undefined || at.includes("/") || between.some((t) => /^[,;:—]$/.test(t.form))
      ? null
      : made(mention, at, mention.how, "The clause tells what happened at the time named just before it.");
  };

  const inSentence = (s: Sentence, draft: Draft): When | null => {
    const choices: Choice[] = [];
    for (const site of sitesIn(draft.sentence)) {
      if (Math.abs(site.mention.head - draft.predicate) > FAR) continue;
      // "19,000 killings, fewer than in 2019": 2019 is another number's.
      if (onlyCompared(s, site.mention, draft.figure?.head ?? draft.predicate)) {
        const then = thenToo(s, site.mention, draft.predicate);
        if (then !== null) return then;
        continue;
      }
      const found = relate(s, site, draft, (i) => isCue(tokenOf(s, i)));
      if (found) choices.push(found);
    }
    const away = (c: Choice): number => Math.abs(c.site.mention.head - draft.predicate);
    choices.sort((a, b) => a.rank - b.rank || away(a) - away(b));
    for (const { site, reason, onward } of choices) {
      const mention = asSaid(site.mention);
      const open = onward && mention.edtf !== null && !mention.edtf.includes("/");
      if (open) return made(mention, `${mention.edtf}/..`, "inferred", reason);
      const when =
        mention.edtf === null
          ? (completed(s, site) ?? (draft.kind === "forecast" ? ahead(s, mention) : null))
          : made(mention, mention.edtf, mention.how, reason);
      if (when) return when;
    }
    return null;
  };

  /** The time that a sentence opens with and its main clause happens at, if it is short. */
  const opened = (n: number): When | null => {
    const s = sentences[n]!;
    for (const site of sitesIn(n)) {
      if (
        !site.opening ||
        !site.predicate ||
        !isMain(s, site.host) ||
        isCue(tokenOf(s, site.host)) ||
        !isPast(s, site.host)
      )
        continue;
      const { mention } = site;
      const when = mention.edtf === null ? completed(s, site) : made(mention, mention.edtf, mention.how, "");
      const days = when && daysOfEdtf(when.time.edtf);
      if (when && days && days.last - days.first <= SHORT) return when;
    }
    return null;
  };

  /**
   * The story goes on: in one paragraph, behind a sentence that opens with a short time, sentences whose main verbs
   * stand in the simple past and that have no time of their own happen then too.
   */
  const carried = (s: Sentence, draft: Draft): When | null => {
    // "Clashes broke out": the noun's verb tells.
    const verbal = tokenOf(s, draft.predicate)?.upos === "VERB";
    const acting = verbal ? draft.predicate : (stepUp(s, draft.predicate, null, false)?.to ?? draft.predicate);
    if (draft.kind !== "event" || !isMain(s, acting) || !isPast(s, acting) || sitesIn(draft.sentence).length > 0)
      return null;
    for (let n = draft.sentence - 1; n >= 0 && n >= draft.sentence - CARRIED; n--) {
      const before = sentences[n]!;
      if (before.block !== s.block) return null;
      const found = opened(n);
      if (found)
        return {
          time: { ...found.time, how: "inferred" },
          reason: "The paragraph goes on telling of the time that an earlier sentence opened with.",
        };
      const main = mainOf(before);
      if (sitesIn(n).length > 0 || !isPast(before, main) || isCue(tokenOf(before, main))) return null;
    }
    return null;
  };

  let dated: Dated | undefined;
  const since = (s: Sentence, draft: Draft): When | null => {
    if (!context.text.slice(s.start, s.end).toLowerCase().includes("since ")) return null;
    dated ??= datedEvents(sentences.map((each) => [each, sitesIn(each.index)] as const));
    const found = sinceEvent(s, draft.predicate, dated);
    if (!found) return null;
    const { edtf, start, end } = found;
    return {
      time: { edtf, stated: context.text.slice(start, end), how: "inferred", start, end },
      reason: "The report dates that event, once.",
    };
  };

  const timeIn = (s: Sentence, draft: Draft): When | null => {
    // "Ruiz, 42, was arrested in May": how old he is now.
    if (draft.figure?.as === "age" && /^(?:aged |age )?\d+$/i.test(draft.figure.quote)) return null;
    if (draft.kind === "figure" && draft.figure) {
      const told = behindNumber(s, draft.figure, sitesIn(draft.sentence), context.text);
      if (told !== undefined) return told && made(told.mention, told.edtf, told.how, told.reason);
    }
    return inSentence(s, draft) ?? since(s, draft) ?? carried(s, draft);
  };
  const byDeath = deathTimes(layers, context, timeIn);

  const published = context.published && daysOfEdtf(context.published.edtf);
  /** "He died in March", told in February and dated ahead: what is told as past has not still to come. */
  const isStillToCome = (s: Sentence, draft: Draft, { time }: When): boolean =>
    draft.kind === "event" &&
    time.how === "inferred" &&
    published != null &&
    (daysOfEdtf(time.edtf)?.first ?? -Infinity) > published.last &&
    isPast(s, draft.predicate);

  /** "They killed him on a Tuesday": of which week is not said. */
  const isAnyDay = ({ time: { start, end } }: When): boolean =>
    /\b(?:a|one|any|some)\s+\p{Lu}\p{Ll}+day$/u.test(context.text.slice(Math.max(0, start - 6), end));

  return (draft) => {
    const s = sentences[draft.sentence];
    const found = s ? (timeIn(s, draft) ?? byDeath(s, draft)) : null;
    return s && found && (isStillToCome(s, draft, found) || isAnyDay(found)) ? null : found;
  };
}

const prepared = new WeakMap<Needed, (draft: Draft) => When | null>();

/** When the claim of a draft holds or happened, or null; the times of one reading are prepared once. */
export function timeOf(
  draft: Draft,
  layers: Needed,
  context: Pick<Context, "text" | "published" | "codebook">,
): ClaimTime | null {
  let find = prepared.get(layers);
  if (!find) prepared.set(layers, (find = timing(layers, context)));
  return find(draft)?.time ?? null;
}
