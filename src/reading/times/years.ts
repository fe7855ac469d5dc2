import { BEFORE, DETERMINERS, FUNCTION, SUBJECT_OF, dateOver, isDash, lowAt, set } from "./around.ts";
import { ordinalAt } from "./numbers.ts";
import type { Moment, Phrase, Scene } from "./phrase.ts";

/** A date with the piece after it. */
interface Core {
  readonly at: Moment;
  readonly next: number;
}

/** "BC", "B.C.", "BCE" at `i`: the piece after it, or 0. */
function beforeChrist(scene: Scene, i: number): number {
  const p = scene.pieces[i];
  if (!p?.capital) return 0;
  if (p.low === "bc" || p.low === "bce") return i + 1;
  if (p.low !== "b" || lowAt(scene, i + 1) !== "." || lowAt(scene, i + 2) !== "c") return 0;
  const after = scene.pieces[i + 4];
  return lowAt(scene, i + 3) === "." && (after === undefined || after.gap || isDash(after)) ? i + 4 : i + 3;
}

/** Four digits from 1000 to 2199, or any with "BC"; no other check than that no unit hangs on it. */
export function yearAt(scene: Scene, i: number): { year: number; next: number } | null {
  const p = scene.pieces[i];
  if (!p || p.digits === 0 || p.digits > 4) return null;
  const bc = beforeChrist(scene, i + 1);
  if (bc > 0) return { year: 1 - p.value, next: bc };
  const after = scene.pieces[i + 1];
  if (after && !after.gap && (after.kind === "word" || after.low === "%" || after.low === "°")) return null;
  if (p.digits !== 4 || p.value < 1000 || p.value > 2199) return null;
  if ((lowAt(scene, i + 1) === "ce" || lowAt(scene, i + 1) === "ad") && after?.capital)
    return { year: p.value, next: i + 2 };
  return { year: p.value, next: i + 1 };
}

/** Marks before a number that make it something else: "$1984", "#1984", "=2000". */
const MARKS_AGAINST = "$€£¥#+=*@_\\<~^|";
/** Measures behind a number: "in 2000 miles" is a distance. */
const MEASURES = set(
  "percent ft lb lbs mm cm m km kilometers kilometres miles meters metres feet kg tons tonnes acres dollars pesos euros",
);
/** Words before a number of which only a modern year can be meant. */
const DOUBTFUL = set("at over than under about on or");
/** Nouns that a number names: "article 2045", "room 1999". */
const LABELS = set(
  "article section chapter page room unit line route highway flight channel item paragraph number model version resolution law bill decree case form serial code apartment suite lot extension",
);
/** Words between "as" and a year: "as late as 1781". */
const AS = set("late early recently far");
/** Plurals that a year stands before without counting them. */
const ELECTION = set("elections polls events protests riots games reforms attacks midterms");

/** Whether a bare number that could be a year is one here, by its neighbours. */
function standsAsYear(scene: Scene, i: number, next: number): boolean {
  const { pieces } = scene;
  const [p, before, after] = [pieces[i], pieces[i - 1], pieces[next]];
  if (!p) return false;
  const year = p.value;
  if (next > i + 1) return true;
  if (before && !p.gap) {
    // "Covid-2019", "Mi-2024": a name; "mid-2007", "pre-2019" are times.
    if (isDash(before) && !before.gap && pieces[i - 2]?.kind === "word") {
      const left = pieces[i - 2]!;
      if (!left.word && !BEFORE.has(left.low)) return false;
    }
    // A telephone number's end: "755-1109".
    if (isDash(before) && !before.gap && pieces[i - 2]?.kind === "number") return false;
    if (before.low === "." || before.low === "/" || before.low === ":" || before.kind === "word") return false;
  }
  if (before?.kind === "mark" && MARKS_AGAINST.includes(before.low)) return false;
  if (after && !after.gap && (after.low === "/" || after.low === "@" || after.low === "_")) return false;
  const modern = year >= 1900 && year <= 2100;
  const tag = scene.tag(next);
  const verb = tag === "VERB" || tag === "AUX";
  // "in 1500 houses", "of 2000 soldiers": a counted plural. "in 2016 elections" is a year.
  if (after?.kind === "word" && after.gap && !after.capital && !FUNCTION.has(after.low)) {
    const plural = /(?:[^s]s|people|men|children|troops|police)$/.test(after.low);
    const pointed = before !== undefined && DETERMINERS.has(before.low);
    if (
      plural &&
      !verb &&
      (before === undefined || before.low === "of" || before.low === "with") &&
      !ELECTION.has(after.low)
    )
      return false;
    if (plural && !verb && (!modern || year % 100 === 0) && !(pointed && year >= 1500 && year % 10 !== 0)) return false;
    if (MEASURES.has(after.low)) return false;
    if (after.word?.unit) return !after.word.plural && modern;
    // "over 2000 armed men", "about 2000 local police".
    if (year % 100 === 0 && !modern && !verb) return false;
    if (year === 2000 && !verb && (before === undefined || !BEFORE.has(before.low) || DOUBTFUL.has(before.low)))
      return false;
  }
  if (!before) {
    // "2021 saw", "2007 also saw"; "2005: Elections", a heading "1917"; "1972 election and peace talks".
    if (!after) return true;
    if (after.low === ":" || (after.low === "." && next === pieces.length - 1)) return year >= 1500 && year <= 2100;
    const verbal =
      SUBJECT_OF.has(after.low) || verb || (after.low === "also" && SUBJECT_OF.has(lowAt(scene, next + 1)));
    return (
      modern &&
      (verbal || (after.kind === "word" && !after.capital && !FUNCTION.has(after.low) && !after.low.endsWith("s")))
    );
  }
  if (before.kind === "word") {
    if (before.low === "as") return modern || AS.has(lowAt(scene, i - 2));
    if (BEFORE.has(before.low)) return modern || !DOUBTFUL.has(before.low);
    const w = before.word;
    if (w?.month || w?.season || w?.holiday || before.low === "year" || before.low === "years") return true;
    // "Guzman's 2016 capture", "the 2011 massacre", "the 1784 Treaty", "a deadly 2019 ambush".
    if (DETERMINERS.has(before.low))
      return (
        after !== undefined &&
        (modern || (year >= 1500 && year % 100 !== 0)) &&
        (after.kind === "word" || "\"“‘'".includes(after.low))
      );
    if (before.capital) return false;
    return modern && !LABELS.has(before.low) && before.low !== "no";
  }
  if (before.kind === "number") return false;
  // "Anaconda Plan and blockade, 1861".
  const ends = after === undefined || after.low === ")" || after.low === "." || after.low === ";";
  return modern || before.low === "(" || isDash(before) || (before.low === "," && ends && year >= 1500);
}

/** 'the 1930s', "1980's", "'90s": the decade's first year, with the piece after it. */
function decadeAt(scene: Scene, i: number): { decade: number; short: boolean; next: number } | null {
  const { pieces } = scene;
  let at = i;
  const quote = pieces[at]?.low === "'" || pieces[at]?.low === "’" || pieces[at]?.low === "‘";
  if (quote) at++;
  const p = pieces[at];
  if (!p || p.digits === 0 || p.value % 10 !== 0 || (p.digits !== 4 && p.digits !== 2 && p.digits !== 3)) return null;
  let s = pieces[at + 1];
  let next = at + 2;
  if ((s?.low === "'" || s?.low === "’") && !s.gap) {
    s = pieces[at + 2];
    next = at + 3;
  }
  if (s?.low !== "s" || s.gap) return null;
  const bc = beforeChrist(scene, next);
  if (bc > 0) return { decade: -p.value, short: false, next: bc };
  if (p.digits === 4) return p.value >= 1000 && p.value <= 2190 ? { decade: p.value, short: false, next } : null;
  if (p.digits !== 2) return null;
  // "the 80s" but not "in his 80s": the caller's left word decides.
  const before = lowAt(scene, i - 1);
  const his = set("his her their my our your its s mid early late");
  if (!quote && before !== "the") {
    const article = lowAt(scene, i - 2) === "-" ? lowAt(scene, i - 4) : lowAt(scene, i - 2);
    if (!(his.has(before) && article === "the")) return null;
  }
  return { decade: p.value, short: true, next };
}

/** "nineteenth century", "21st-century", "4th century BC". */
function centuryAt(scene: Scene, i: number): Core | null {
  const o = ordinalAt(scene.pieces, i);
  if (!o) return null;
  const next = isDash(scene.pieces[o.next]) ? o.next + 1 : o.next;
  const word = lowAt(scene, next);
  if (word !== "century" && word !== "centuries") return null;
  const bc = beforeChrist(scene, next + 1);
  return { at: { century: bc > 0 ? -o.value : o.value }, next: bc > 0 ? bc : next + 1 };
}

/** Years: "2015", "1955-63", "499 BC", "1990s", "the 1917-18 winter" gives its two years. */
export function yearsAt(scene: Scene, i: number): Phrase[] | null {
  const { pieces } = scene;
  const decade = decadeAt(scene, i);
  if (decade)
    return [dateOver(i, decade.next, decade.short ? { decade: decade.decade + 1900 } : { decade: decade.decade })];
  const century = centuryAt(scene, i);
  if (century) return [dateOver(i, century.next, century.at)];
  const quote = lowAt(scene, i);
  if ((quote === "'" || quote === "’" || quote === "‘") && pieces[i + 1]?.digits === 2 && !pieces[i + 1]?.gap) {
    if (!pieces[i]?.gap || (pieces[i + 2]?.gap === false && pieces[i + 2]?.kind === "word")) return null;
    return [dateOver(i, i + 2, { shortYear: pieces[i + 1]!.value })];
  }
  const p = pieces[i];
  // "Q3 2024", "H1 2025".
  const half = p?.low === "h";
  if (p?.capital && (p.low === "q" || half) && pieces[i + 1]?.gap === false && pieces[i + 1]?.digits === 1) {
    const n = pieces[i + 1]!.value;
    const y = yearAt(scene, lowAt(scene, i + 2) === "of" ? i + 3 : i + 2);
    if (n < 1 || n > (half ? 2 : 4) || !y) return null;
    return [
      dateOver(i, y.next, half ? { year: y.year, half: n as 1 | 2 } : { year: y.year, quarter: n as 1 | 2 | 3 | 4 }),
    ];
  }
  // "FY2024", "FY 2024": the year of the budget, as the text names it.
  if (p?.capital && p.low === "fy" && pieces[i + 1]?.digits === 4) {
    const y = yearAt(scene, i + 1);
    return y ? [dateOver(i, y.next, { year: y.year })] : null;
  }
  if (!p?.digits) return null;
  const y = yearAt(scene, i);
  if (!y) {
    // "499–493 BC", "in 490" where the text counts before Christ.
    if (!scene.ancient || p.digits > 3 || p.digits < 2) return null;
    const dash =
      isDash(pieces[i + 1]) ||
      lowAt(scene, i + 1) === "and" ||
      lowAt(scene, i + 1) === "to" ||
      lowAt(scene, i + 1) === "or";
    const second = dash ? yearAt(scene, i + 2) : null;
    if (second && second.year < 1)
      return [dateOver(i, i + 1, { year: 1 - p.value }), dateOver(i + 2, second.next, { year: second.year })];
    const after = pieces[i + 1];
    const free = !after || after.kind === "mark" || FUNCTION.has(after.low);
    return p.digits === 3 && free && ["in", "of", "by", "since", "until"].includes(lowAt(scene, i - 1))
      ? [dateOver(i, i + 1, { year: 1 - p.value })]
      : null;
  }
  const dash = pieces[y.next];
  const second = pieces[y.next + 1];
  if (dash && second && (isDash(dash) || dash.low === "/") && second.digits > 0 && (!dash.gap || second.gap)) {
    const full = yearAt(scene, y.next + 1);
    if (
      full &&
      y.year > 0 &&
      full.year > y.year &&
      full.year - y.year < 200 &&
      (y.year >= 1500 || standsAsYear(scene, i, y.next)) &&
      !(pieces[i - 1]?.kind === "mark" && MARKS_AGAINST.includes(lowAt(scene, i - 1)))
    ) {
      return [dateOver(i, y.next, { year: y.year }), dateOver(y.next + 1, full.next, { year: full.year })];
    }
    const year = y.year - (y.year % 100) + second.value;
    const after = pieces[y.next + 2];
    const tight = !after || after.gap || after.kind === "mark";
    if (second.digits === 2 && !second.gap && year > y.year && tight && !(isDash(after) && after?.gap === false)) {
      return [dateOver(i, y.next, { year: y.year }), dateOver(y.next + 1, y.next + 2, { year })];
    }
  }
  if (!standsAsYear(scene, i, y.next)) return null;
  // "their 1982 summer offensives".
  const summer = pieces[y.next]?.word?.season;
  if (summer !== undefined) return [dateOver(i, y.next + 1, { year: y.year, season: summer })];
  return [dateOver(i, y.next, { year: y.year })];
}
