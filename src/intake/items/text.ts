import { daysOfEdtf } from "../../model/index.ts";
import { edtfOf } from "../metadata.ts";
import { furniture } from "../furniture/lines.ts";
import { bylineOf, isBare } from "../stated/lines.ts";
import type { Part } from "./made.ts";
import { callsItselfRoundUp, namesRoundUp } from "./round-up.ts";

/** A line that begins a part: by which shape, and what it says. */
interface Opening {
  readonly at: number;
  readonly shape: "post" | "date" | "time" | "number" | "heading";
  readonly title: string | null;
  readonly date: string | null;
  readonly count: number | null;
  readonly of: number | null;
  /** The line with its day, where that is not the one that opens it. */
  readonly day?: number;
  /** What of the line is text of the part. */
  readonly rest: string;
}

const FEWEST = { post: 3, date: 3, time: 5, number: 3, heading: 3 } as const;
/** Letters that a part must have on the average; shorter ones are rows of a table or a chronology. */
const SHORTEST = { post: 40, date: 160, time: 80, number: 160, heading: 100 } as const;
/** Headings that only the sections of one study have. */
const SECTION =
  /^\s*(?:\d{1,2}[.)]\s+)?(?:executive summary|summary|introduction|background|method(?:s|ology)|key findings|findings|discussion|conclusions?|recommendations|references|bibliography|abstract|contents|resumen ejecutivo|introducción|metodología|conclusi(?:ón|ones)|recomendaciones|bibliografía)\s*:?\s*$/imu;

const LIVE = /\b(?:live|as it happened|latest updates|minute by minute|en vivo|minuto a minuto|última hora)\b/iu;
/** Days between the first and the last note of one round-up; a chronology of events spans more. */
const LONGEST_SPAN = 92;
const CHRONOLOGY = /\b(?:timeline|chronology|cronología|línea de tiempo|key dates|history of)\b/iu;

const POST = /^\(?(\d{1,3})\s?\/\s?(\d{1,3})?\)?(?:[.:)]|\s|$)\s*(.*)$/u;
const POST_END = /^(.{10,})\s\(?(\d{1,3})\/(\d{1,3})\)?$/u;
const TIME =
  /^(?:\[?\(?)((?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?)(?:\s?(?:GMT|UTC|CET|BST|ET|EST|EDT|CT|CST|PT|PST|hrs?|h)\b)?[\])]?(?:\s*[—–:|-]\s*|\s*$)(.*)$/iu;
const NUMBER = /^(\d{1,2})[.)]\s+(\S.{3,140})$/u;

const isProse = (line: string): boolean => line.length >= 60 && /[.!?…]["'”’)\]]*(?:\s|$)/u.test(line);

/** "3 May 2024", "May 3, 2024 — The bridge reopens", "The bridge reopens (3 May 2024)": a full date and at most a headline. */
function dated(line: string): { readonly date: string; readonly title: string | null } | null {
  if (line.length > 180 || /[.!?]$/.test(line)) return null;
  const found =
    /^(.{6,40}?)\s*(?:[—–|]|:\s|\s-\s)\s*(\S.{5,140})$/u.exec(line) ??
    /^(\S.{5,140}?)\s*(?:[—–|]|\s-\s|\()\s*(.{6,40}?)\)?$/u.exec(line);
  const [, one = "", two = ""] = found ?? [];
  const [first, second] = [dayOf(one), dayOf(two)];
  if (first && second) return null;
  if (first) return { date: first, title: two };
  if (second) return { date: second, title: one };
  const whole = line.length <= 45 ? dayOf(line) : null;
  return whole === null ? null : { date: whole, title: null };
}

const dayOf = (words: string): string | null => {
  const date = isBare(words) ? edtfOf(words) : null;
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
};

/** A line of a few words between empty ones, over a paragraph: the heading of a note. */
function isHeading(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? "").trim();
  const words = line.split(/\s+/).length;
  if (words < 2 || words > 16 || line.length > 110 || /[.!?:;,]["”’)]?$/.test(line)) return false;
  if (at > 0 && (lines[at - 1] ?? "").trim() !== "") return false;
  const next = lines.slice(at + 1, at + 3).find((one) => one.trim() !== "");
  return next !== undefined && isProse(next.trim()) && furniture(line) === null && bylineOf(line) === null;
}

/** The heading that stands over a line with a day, where that stands over its text: then it opens the part. */
function headingOver(lines: readonly string[], at: number): Pick<Opening, "at" | "title" | "day"> | null {
  const next = lines.slice(at + 1, at + 3).find((one) => one.trim() !== "");
  if (next === undefined || !isProse(next.trim())) return null;
  const over = (lines[at - 1] ?? "").trim() === "" ? at - 2 : at - 1;
  const title = (lines[over] ?? "").trim();
  const apart = over === 0 || (lines[over - 1] ?? "").trim() === "";
  if (title === "" || !apart || title.length > 110 || /[.!?:;,]["”’)]?$/.test(title) || dated(title) || bylineOf(title))
    return null;
  return { at: over, title, day: at };
}

function openingsIn(lines: readonly string[]): readonly Opening[] {
  const openings: Opening[] = [];
  for (const [at, whole] of lines.entries()) {
    const line = whole.trim();
    if (line === "" || line.length > 1000) continue;
    const base = { at, title: null, date: null, count: null, of: null, rest: "" };
    const post = POST.exec(line);
    const ends = post ? null : POST_END.exec(line);
    const date = dated(line);
    const time = TIME.exec(line);
    const number = NUMBER.exec(line);
    if (post)
      openings.push({
        ...base,
        shape: "post",
        count: Number(post[1]),
        of: post[2] === undefined ? null : Number(post[2]),
        rest: post[3] ?? "",
      });
    else if (ends)
      openings.push({ ...base, shape: "post", count: Number(ends[2]), of: Number(ends[3]), rest: ends[1] ?? "" });
    else if (date) {
      // "Banker freed / 5 March 2025 / A judge …": the heading stands over its day.
      const over = date.title === null && at > 0 ? headingOver(lines, at) : null;
      openings.push({ ...base, shape: "date", ...date, ...over });
    } else if (time)
      openings.push({
        ...base,
        shape: "time",
        title: time[2] !== undefined && time[2] !== "" && !isProse(time[2]) ? time[2] : null,
        rest: time[2] !== undefined && isProse(time[2]) ? time[2] : "",
      });
    else if (number && !/[.;,]$/.test(line))
      openings.push({ ...base, shape: "number", count: Number(number[1]), title: number[2] ?? null });
    else if (isHeading(lines, at)) openings.push({ ...base, shape: "heading", title: line });
  }
  return openings;
}

/** Openings of one shape that can be a whole's: counted without a gap, or each over prose of its own. */
function series(openings: readonly Opening[], shape: Opening["shape"]): readonly Opening[] {
  const mine = openings.filter((opening) => opening.shape === shape);
  if (shape !== "post" && shape !== "number") return mine;
  const made: Opening[] = [];
  const total = mine[0]?.of ?? null;
  for (const opening of mine) if (opening.count === made.length + 1 && opening.of === total) made.push(opening);
  // "1/12" to "12/12", or to where whoever copied it stopped
  return shape === "post" && total !== null && (total < made.length || made.length < total * 0.6) ? [] : made;
}

/**
 * The parts of a plain text that is several: posts counted "1/12", notes each under a date, a live blog's under their
 * times, numbered or headed notes of what calls itself a round-up (`called`: its title, where it does not stand in it). Null for everything else; an article with headings, a list or
 * a chronology stays whole.
 */
export function partsOfText(text: string, day: string | null, called = ""): readonly Part[] | null {
  if (text.length > 2_000_000) return null;
  const lines = text.split("\n");
  const openings = openingsIn(lines);
  for (const shape of ["post", "date", "time", "number", "heading"] as const) {
    const chosen = series(openings, shape);
    if (chosen.length < FEWEST[shape]) continue;
    const head = text.slice(0, 400);
    if (shape === "number" && !callsItselfRoundUp(head)) continue;
    if (shape === "heading" && !namesRoundUp([...called.split("\n"), ...lines.slice(0, chosen[0]?.at)])) continue;
    if ((shape === "number" || shape === "heading") && SECTION.test(text)) continue;
    if (shape === "time" && !LIVE.test(head)) continue;
    const parts = chosen.map((opening, n) => partOf(lines, opening, chosen[n + 1]?.at ?? lines.length, day));
    const before = lines.slice(0, chosen[0]?.at).join("\n").length;
    const letters = parts.reduce((sum, part) => sum + part.text.length, 0);
    // What stands before the first must be a preface, and nearly every part must tell something.
    if (before > (before + letters) * 0.3 || letters < SHORTEST[shape] * parts.length) continue;
    const told = parts.filter((part) =>
      shape === "post" ? part.text.length >= 20 : part.text.split("\n").some((line) => isProse(line.trim())),
    );
    if (told.length < parts.length * 0.9 || told.length < FEWEST[shape]) continue;
    if (shape === "date" && (CHRONOLOGY.test(head) || !areNotes(told))) continue;
    return told;
  }
  return null;
}

/** Notes with headlines of one season: a chronology dates events, has no headlines and spans years. */
function areNotes(parts: readonly Part[]): boolean {
  const days = parts.flatMap(({ published }) => (published === null ? [] : (daysOfEdtf(published)?.first ?? [])));
  const titled = parts.filter((part) => part.title !== null).length;
  return titled >= parts.length * 0.8 && Math.max(...days) - Math.min(...days) <= LONGEST_SPAN;
}

function partOf(lines: readonly string[], opening: Opening, end: number, day: string | null): Part {
  const body = lines
    .slice(opening.at + 1, end)
    .filter((_, k) => opening.at + 1 + k !== opening.day)
    .map((line) => line.replace(/\r$/, ""));
  let title = opening.title;
  let author: string | null = null;
  const first = body.findIndex((line) => line.trim() !== "");
  // The line under a date is its headline, unless it is text already.
  if (opening.shape === "date" && title === null && first >= 0) {
    const line = (body[first] ?? "").trim();
    if (line.length <= 160 && !isProse(line) && !/[.;,]$/.test(line) && bylineOf(line) === null) title = line;
  }
  for (const line of body.slice(0, 4)) author ??= bylineOf(line)?.names ?? null;
  const text = [
    opening.title ?? "",
    ...(opening.shape === "heading" || opening.day !== undefined ? [""] : []),
    opening.rest,
    ...body,
  ]
    .join("\n")
    .replace(/^\n+/, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return {
    title,
    published: opening.date ?? (opening.shape === "post" || opening.shape === "date" ? null : day),
    author,
    text,
  };
}
