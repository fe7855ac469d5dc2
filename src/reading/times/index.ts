import type { Sentence } from "../../language/analysis.ts";
import { daysOfEdtf } from "../../model/edtf.ts";
import { spanOf } from "../../model/span.ts";
import { reader } from "../layers.ts";
import type { TimeMention } from "../layers.ts";
import { anchored } from "./anchor.ts";
import { baseOf } from "./bearings.ts";
import type { Anchored, Base } from "./bearings.ts";
import { phrasesOf } from "./grammar.ts";
import { piecesOf } from "./lex.ts";
import type { Phrase, Saying, Scene } from "./phrase.ts";
import { intervalOf, jointOf, opened, sharedYears } from "./ranges.ts";
import { oneYearBack } from "./value.ts";
import { AHEAD, BEFORE_TO, isAside, isPast, isPresent, isToCome } from "./tense.ts";

/** One time as the words give it, with what it comes to; offsets into the text. Ranges are still two. */
export interface TimeReading {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly say: Saying;
  readonly value: Anchored;
}

/** How many sentences a time told of stays in mind for "the next day". */
const REMEMBERED = 4;

const SET: ReadonlySet<string> = new Set(["set", "scheduled", "slated", "due", "planned"]);

/** Whether a sentence looks ahead near a piece: a future word within the twelve pieces before it or after it. */
function looksAhead(scene: Scene, sentence: Sentence, at: number): boolean {
  const from = scene.pieces[at];
  if (from && isToCome(sentence, tokenAt(sentence, from.start))) return true;
  if (from && isPast(sentence, tokenAt(sentence, from.start))) return false;
  for (let i = Math.max(0, at - 12); i < Math.min(scene.pieces.length, at + 12); i++) {
    const { low } = scene.pieces[i]!;
    // "moved the hearing to 4 August"
    const put = low === "moved" && i < at && /^(?:to|until|till)$/.test(scene.pieces[at - 1]?.low ?? "");
    // "is scheduled for 14 April", "due on Monday"
    const set = i < at && SET.has(low) && /^(?:for|on|in)$/.test(scene.pieces[i + 1]?.low ?? "");
    if (AHEAD.has(low) || put || set || (BEFORE_TO.has(low) && scene.pieces[i + 1]?.low === "to")) return true;
  }
  return false;
}

function sceneOf(text: string, sentence: Sentence, ancient: boolean): Scene {
  const pieces = piecesOf(text, sentence.start, sentence.end);
  const tag = (piece: number): string => {
    const p = pieces[piece];
    return p ? (sentence.tokens[tokenAt(sentence, p.start)]?.upos ?? "") : "";
  };
  return { pieces, tag, ancient };
}

/** Index of the token that covers an offset, or the last one that begins before it. */
function tokenAt(sentence: Sentence, offset: number): number {
  const { tokens } = sentence;
  let [low, high] = [0, tokens.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a time sets for those that follow: its days, if it fixes any. */
function told(say: Saying, value: Anchored): Base | null {
  if (value.edtf === null || say.is === "span" || say.is === "ref" || say.is === "then") return null;
  if (say.is === "date" && (say.at.century !== undefined || say.at.decade !== undefined)) return null;
  return baseOf(value.edtf);
}

/**
 * "Between March and June, police killed 41": told in April, the range that would end in the months to come was last
 * year's. Gives the end, a year earlier, and moves the beginning, the last of `values`, with it.
 */
function ended(end: Anchored, publication: Base | null, values: Anchored[], between: boolean): Anchored {
  const begin = values.at(-1);
  const coming = end.edtf === null || publication === null ? null : daysOfEdtf(end.edtf);
  if (!coming || !begin || coming.first <= publication!.days.last) return end;
  // "From November to March it was shut", told in January: a range that may well go on.
  const begun = begin.edtf === null ? null : daysOfEdtf(begin.edtf);
  const far = coming.first - publication!.days.last > SEASON;
  if (!begun || (!between && !far && begun.last < publication!.days.first)) return end;
  if (end.how === "stated" || begin.how === "stated" || !/nearest|told of just before/.test(end.from ?? "")) return end;
  values[values.length - 1] = yearBack(begin);
  return yearBack(end);
}

/** Days ahead of publication up to which a range that has begun may be told of as going on. */
const SEASON = 92;

const yearBack = (value: Anchored): Anchored => ({
  ...value,
  edtf: value.edtf === null ? null : oneYearBack(value.edtf),
  moment: value.moment?.year === undefined ? value.moment : { ...value.moment, year: value.moment.year - 1 },
  from: "The year is that of the last such range that had ended before publication.",
});

/** A sentence's times before ranges are joined. */
interface Told {
  readonly scene: Scene;
  readonly phrases: readonly Phrase[];
  readonly values: readonly Anchored[];
}

/**
 * Reads the times of a text in order. `narrative`: the text is a story of the past and nothing is counted from
 * its publication (the convention of WikiWars).
 */
function readAll(
  text: string,
  sentences: readonly Sentence[],
  published: string | null,
  narrative: boolean,
): readonly Told[] {
  const ancient = /\d\s?(?:BCE?|B\.C)/.test(text);
  const publication = published === null ? null : baseOf(published);
  let story: Base | null = null;
  // A year told of in passing, for its own sentence: "escaped in 2015 and was caught the following year".
  let passed: { base: Base; sentence: number } | null = null;
  let fine = false;
  // "Ruiz, who was jailed in May 2017, …": told on the side, so that "in June" of the next sentence is not of that year.
  let aside = false;
  let at = { sentence: -99, block: -1 };
  const all: Told[] = [];
  for (const sentence of sentences) {
    const scene = sceneOf(text, sentence, ancient);
    const phrases = sharedYears(scene, phrasesOf(scene));
    const values: Anchored[] = [];
    // The text has come back to the present: "in June" is publication's again.
    if (!narrative && phrases.length === 0 && isPresent(sentence)) fine = false;
    for (const [k, phrase] of phrases.entries()) {
      const age = sentence.index - at.sentence;
      // "Murders doubled in 2022. The previous year …": a year in passing counts for a year pointed to right behind it.
      const yearly = (phrase.say.is === "near" || phrase.say.is === "shift") && phrase.say.unit === "year";
      const near = passed !== null && sentence.index - passed.sentence <= (yearly && !narrative ? 1 : 0);
      const latest = near && passed !== null ? passed.base : null;
      const beside = !narrative && isAside(sentence, tokenAt(sentence, scene.pieces[phrase.from]!.start));
      const ahead = !narrative && looksAhead(scene, sentence, phrase.from);
      const value = anchored(
        phrase.say,
        {
          publication,
          story: narrative || age <= REMEMBERED ? story : null,
          // "The firm, founded in 1998, was fined in January": no January of that year.
          close:
            story !== null &&
            ((fine && !aside && age <= 2 && at.block === sentence.block) ||
              (age === 0 && (narrative || !aside || beside || story.precision !== "year"))),
          latest,
          narrative,
          joined: k > 0 && values[k - 1]!.edtf !== null && jointOf(scene, phrases[k - 1]!, phrase) === "range",
          ahead,
        },
        published,
      );
      const found = value.edtf !== null && daysOfEdtf(value.edtf) === null ? { ...value, edtf: null } : value;
      const sound =
        k > 0 && !narrative && !ahead && jointOf(scene, phrases[k - 1]!, phrase) === "range"
          ? ended(found, publication, values, scene.pieces[phrases[k - 1]!.from - 1]?.low === "between")
          : found;
      values.push(sound);
      const base = told(phrase.say, sound);
      // "a plan of conquest by 1976" in passing does not move the story that stands in March 1975; "In 1976," does.
      // "On 12 September Paz, chief of police between 2018 and March 2024, was caught": nor does a time beside the day.
      const coarser = beside && age === 0 && story?.precision === "day" && base?.precision === "month";
      const passing =
        coarser ||
        (base?.precision === "year" &&
          story !== null &&
          story.precision !== "year" &&
          phrase.from > 2 &&
          age <= (narrative ? 60 : 3));
      if (base && passing) passed = { base, sentence: sentence.index };
      if (base && !passing) {
        passed = null;
        story = base;
        fine = base.precision !== "year";
        aside = beside;
        at = { sentence: sentence.index, block: sentence.block };
      }
    }
    all.push({ scene, phrases, values });
  }
  return all;
}

/** The times of a text one by one, with what their words say: for the measures. */
export function timeReadings(
  text: string,
  sentences: readonly Sentence[],
  options: { readonly published: string | null; readonly narrative: boolean },
): readonly TimeReading[] {
  return readAll(text, sentences, options.published, options.narrative).flatMap((t, n) =>
    t.phrases.map((p, k) => ({
      start: t.scene.pieces[p.from]!.start,
      end: t.scene.pieces[p.to - 1]!.end,
      sentence: n,
      say: p.say,
      value: t.values[k]!,
    })),
  );
}

function shapeOf(say: Saying, edtf: string | null): TimeMention["shape"] {
  if (say.is === "duration") return "duration";
  if (say.is === "set") return "set";
  if (say.is === "span") return "interval";
  if (say.is === "date" && say.at.clock) return "clock";
  return edtf?.includes("/") ? "interval" : "date";
}

/** Token that governs a run: the first whose head lies outside it. */
function headOf(sentence: Sentence, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = sentence.tokens[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
}

function mention(
  text: string,
  sentence: Sentence,
  start: number,
  end: number,
  rest: Omit<TimeMention, keyof ReturnType<typeof spanOf> | "sentence" | "first" | "last" | "head">,
): TimeMention {
  const first = tokenAt(sentence, start);
  const last = Math.max(first, tokenAt(sentence, end - 1));
  return {
    ...spanOf(text, start, end),
    sentence: sentence.index,
    first,
    last,
    head: headOf(sentence, first, last),
    ...rest,
  };
}

/** Finds times and works out their EDTF values; ranges ("from 2018 through 2024") are one mention. */
export function timesIn(
  text: string,
  sentences: readonly Sentence[],
  published: string | null,
): readonly TimeMention[] {
  const all = readAll(text, sentences, published, false);
  const mentions: TimeMention[] = [];
  for (const [n, { scene, phrases, values }] of all.entries()) {
    const sentence = sentences[n]!;
    if (sentence.tokens.length === 0) continue;
    for (let i = 0; i < phrases.length; i++) {
      const phrase = phrases[i]!;
      const value = values[i]!;
      const [start, next] = [scene.pieces[phrase.from]!.start, phrases[i + 1]];
      const range =
        next && jointOf(scene, phrase, next) === "range" ? intervalOf(value.edtf, values[i + 1]!.edtf) : null;
      if (next && range !== null) {
        const other = values[i + 1]!;
        const how = value.how === "stated" || other.how === "stated" ? "stated" : "inferred";
        const from = how === "stated" ? null : (value.from ?? other.from);
        mentions.push(
          mention(text, sentence, start, scene.pieces[next.to - 1]!.end, { edtf: range, how, from, shape: "interval" }),
        );
        i++;
        continue;
      }
      const edtf = value.edtf === null ? null : opened(scene, phrase, value.edtf);
      const how = value.how;
      mentions.push(
        mention(text, sentence, start, scene.pieces[phrase.to - 1]!.end, {
          edtf,
          how,
          from: value.from,
          shape: shapeOf(phrase.say, edtf),
        }),
      );
    }
  }
  return mentions;
}

/** Times of the text: dates, intervals, lengths, repetitions and clocks, anchored to publication where words point to it. */
export const times = reader({
  name: "times",
  needs: ["sentences"],
  gives: "times",
  read: ({ sentences }, context) => timesIn(context.text, sentences, context.published?.edtf ?? null),
});
