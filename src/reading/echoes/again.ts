import { type Claim, type Codebook, type Entity, type Figure, idOf, type Speaker, spanOf } from "../../model/index.ts";
import type { Amount } from "../figures/index.ts";
import type { TimeMention } from "../layers.ts";
import type { Count } from "./bases.ts";

/** What a report is made of, as the echo reader needs it. */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly times: readonly TimeMention[];
  readonly codebook: Codebook;
  /** What was read of the text so far. */
  readonly claims: readonly Claim[];
}

export const EMPTY_WHO =
  /^(?:and|but|while|although|he|she|it|they|who|which|that|i|there|this|these|those|a|an|the)$/iu;

/** "for the same year": the time of what was counted before. */
const SAME_TIME = /\b(?:the|that|those) same (?:year|month|week|period|time|months|years|weeks|days)\b/iu;

/** Whoever says a number, by the words that name him. */
export function speakerOf(who: { readonly start: number; readonly end: number }, verb: string, told: Told): Speaker {
  const quote = told.text.slice(who.start, who.end);
  const named = told.entities.find(({ names }) =>
    names.some(({ start, end, evidence }) => start >= who.start && end <= who.end && evidence !== "judgement"),
  );
  const actor = named && named.kind !== "place" ? { id: named.id, name: named.name } : null;
  const person = named?.kind === "person";
  return {
    start: who.start,
    end: who.end,
    quote,
    name: actor?.name ?? quote,
    role: actor ? (person ? "person" : "organisation") : "unnamed",
    verb,
    stance: "estimates",
    actor,
    level: 0,
  };
}

/** When another count holds: the one time of its own sentence, or, told without any, that of the first. */
export function timeOf(
  first: Claim,
  { start, end }: { readonly start: number; readonly end: number },
  who: { readonly start: number; readonly end: number },
  told: Told,
): Claim["time"] {
  if (SAME_TIME.test(told.text.slice(start, end))) return first.time;
  // "a general who served there until 2019" is not of 2019, and "my own tally, kept since January," not since then.
  const aside = /^, [^.;:,]{2,90},/u.exec(told.text.slice(who.end, end))?.[0].length ?? 0;
  const time = told.times.find(
    (one) =>
      one.start >= start &&
      one.end <= end &&
      one.edtf !== null &&
      (one.end <= who.start || one.start >= who.end + aside),
  );
  if (!time || time.edtf === null) return first.time;
  return { edtf: time.edtf, stated: time.quote, how: time.how, start: time.start, end: time.end };
}

/** The claim of another number for what `first` counts. */
export function againOf(
  first: Count,
  amount: Amount,
  how: Pick<Claim, "sentence" | "attribution" | "time" | "modality"> & { readonly span: ReturnType<typeof spanOf> },
  { id, text }: Told,
): Claim {
  const { likelihood: _, rule: __, asked: ___, scene, ...rest } = first;
  const { span, sentence, attribution, time, modality } = how;
  const figure: Figure = {
    ...first.figure,
    low: amount.low,
    high: amount.high,
    bound: amount.bound,
    of: null,
    start: amount.start,
    end: amount.end,
    quote: text.slice(amount.start, amount.end),
  };
  return {
    ...rest,
    id: idOf("clm", id, span.start, span.end, "figure", first.type, `echo:${amount.start}`),
    ...span,
    sentence,
    kind: "figure",
    figure,
    time,
    // "I count eleven", in somebody's words: his.
    attribution,
    modality,
    polarity: "affirmed",
    likelihood: null,
    rule: "echo: another number for what was just counted",
    ...(scene ? { scene } : {}),
  };
}

/** "Eighteen, said the diocese in May", "9, according to the port": a sentence of a number and whoever says it. */
const SAID_AFTER =
  /^, (?<verb>said|says|according to) (?<who>[^.;:,\n]{2,70}?)(?= (?:in|on|last|at the time|then|that|this)\b|[.;:,\n]|$)/u;

/** The count that stands before whoever says it, or null. */
export function saidAfter(first: Count, amount: Amount, told: Told): Claim | null {
  const { text } = told;
  const opens = /(?:^|[.!?;:]["”’]?\s+|\n)$/u.test(text.slice(Math.max(0, amount.start - 4), amount.start));
  const found = opens ? SAID_AFTER.exec(text.slice(amount.end, amount.end + 120)) : null;
  const { verb = "", who: words = "" } = found?.groups ?? {};
  if (!found || first.type === null || EMPTY_WHO.test(words)) return null;
  const start = amount.end + found[0].length - words.length;
  const who = { start, end: start + words.length };
  const stop = /[.;\n]/u.exec(text.slice(who.end))?.index ?? 0;
  const sentence = { start: amount.start, end: who.end + stop };
  const span = spanOf(text, amount.start, who.end);
  const attribution = [speakerOf(who, verb, told)];
  return againOf(
    first,
    amount,
    {
      span,
      sentence,
      attribution,
      time: timeOf(first, sentence, { start: who.end, end: who.end }, told),
      modality: "reported",
    },
    told,
  );
}
