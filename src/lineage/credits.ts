import type { Claim } from "../model/index.ts";
import { spanOf } from "../model/index.ts";
import { NAME } from "./cues.rows.ts";
import { dateOf } from "./documents.ts";
import { AGENCIES, nameKey } from "./names.ts";
import { type Note, noteIn } from "./notes.ts";
import type { LineageReport, Origin, Stretch } from "./types.ts";

/** A line longer than this is a paragraph: no credit, no note. */
const LONGEST_LINE = 400;
/** Datelines stand at the head of a text. */
const HEAD = 800;

// "TORO CITY, May 3 (Reuters) —": the city in capitals, perhaps a date, the agency in brackets, a dash.
const DATELINE = new RegExp(
  `^\\s*\\p{Lu}[\\p{Lu}\\p{M} .’'-]{2,40}(?:, [\\p{L}\\d., ]{2,40}?)? ?\\((?<source>${NAME}|\\p{Lu}{2,6})\\) ?[—–-]`,
  "u",
);
const AGENCY = [...AGENCIES.keys(), "Agence France-Presse", "The Associated Press"]
  .map((name) => (name.length <= 4 ? name.toUpperCase() : name.replace(/(?:^|[ -])\p{Ll}/gu, (c) => c.toUpperCase())))
  .toSorted((a, b) => b.length - a.length)
  .join("|");

// "NORTHERN VALLEY CARTEL (NVC) — a profile": letters that stand for the words before them, and no agency.
const isAcronym = (source: string): boolean => /^\p{Lu}{2,8}$/u.test(source) && !AGENCIES.has(source.toLowerCase());

interface CreditRow {
  readonly name: string;
  /** Held against one line. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** Lines that say whose text, or part of whose text, a report prints. Rules that begin with "wire" speak for the whole text. */
const CREDITS: readonly CreditRow[] = [
  {
    name: "wire byline",
    pattern: new RegExp(`^\\s*(?:By|From|By staff and) (?:the )?(?<source>${AGENCY})\\s*$`, "u"),
    example: "By The Associated Press",
  },
  {
    name: "wire copyright",
    pattern: new RegExp(`(?:©|\\([cC]\\)|Copyright)\\s*(?:\\d{4},? )?(?:by )?(?:[Tt]he )?(?<source>${AGENCY})\\b`, "u"),
    example: "Copyright 2024 The Associated Press. All rights reserved.",
  },
  {
    name: "credit",
    pattern: new RegExp(
      `\\b[Ww]ith (?:additional )?(?:information|reporting|files|material|reports?|input|inputs) (?:from|by) (?:the )?(?<source>${NAME}(?:(?:, (?:and )?| and )(?:the )?${NAME}){0,3})`,
      "u",
    ),
    example: "With information from AFP and the Valley Courier",
  },
  {
    name: "credit",
    pattern: new RegExp(`^\\s*\\(?(?:The )?(?<source>${AGENCY}) contributed (?:to this|reporting)`, "u"),
    example: "The Associated Press contributed to this report.",
  },
  {
    name: "first published",
    pattern: new RegExp(
      `\\b(?:first|originally) (?:published|appeared) (?:in|on|by|at) (?:the )?(?<source>${NAME})`,
      "u",
    ),
    example: "This article was originally published in the Valley Courier.",
  },
  {
    name: "source line",
    pattern: new RegExp(
      `^\\s*[Ss]ources?: ?(?:the )?(?<source>${NAME}(?:(?:[,;] (?:and )?| and )(?:the )?${NAME}){0,5})`,
      "u",
    ),
    example: "Source: INEGI",
  },
];

/** Photographs have credits of their own and say nothing of the text. */
const PHOTO =
  /\b(?:photo|photos|photograph|photographer|image|picture|getty|caption|illustration|graphic|video)\b|^\s*(?:[A-Z]{2,}|[A-Z][a-z]+)\/\S/iu;

/** "(Lantia Intelligence, 2021)", "(Source: INEGI)": a source in brackets; letters alone may stand for the name before them. */
const BRACKETS = new RegExp(
  `\\((?:(?:[Ss]ource|[Vv]ia|[Dd]ata): ?(?:the )?(?<credited>${NAME})|(?:see )?(?<cited>${NAME}(?: (?:et al\\.|and ${NAME}))?),? (?<year>(?:19|20)\\d\\d)[a-z]?)\\)`,
  "gu",
);

const URL = /\bhttps?:\/\/[^\s<>"“”]{4,500}|\bwww\.[^\s<>"“”]{4,500}/giu;

const blank = (report: LineageReport, span: Stretch, name: string, rule: string): Origin => ({
  ...spanOf(report.text, span.start, span.end),
  report: report.id,
  claims: [],
  how: "cites",
  to: { name: AGENCIES.get(nameKeyOf(name)) ?? name, document: null, report: null },
  overlap: null,
  role: "publication",
  actor: null,
  source: null,
  url: null,
  rule,
});

const nameKeyOf = (name: string): string => name.toLowerCase().replace(/^the /u, "");

/** Names of a list: "AFP, the Valley Courier and Reuters". */
const namesIn = (list: string): readonly string[] =>
  list
    .split(/[,;] (?:and )?(?:the )?| and (?:the )?/u)
    .map((s) => s.replace(/[.,]+$/u, "").trim())
    .filter((s) => s !== "");

/** A sentence in which the report claims something in its own voice. */
interface Voiced extends Stretch {
  readonly claims: readonly string[];
}

/** What the rows of one report have in common; sentences are in order, marks ("[3]") with their places. */
interface Scene {
  readonly report: LineageReport;
  readonly voiced: readonly Voiced[];
  readonly marks: ReadonlyMap<string, readonly number[]>;
}

/** A mark that stands in more places is a list's number. */
const PLACES = 20;

function sceneOf(report: LineageReport, claims: readonly Claim[]): Scene {
  const bySentence = Map.groupBy(
    claims.filter((c) => c.attribution.length === 0),
    (c) => c.sentence.start,
  );
  const voiced = [...bySentence].map(([start, list]) => ({
    start,
    end: list[0]!.sentence.end,
    claims: list.map((c) => c.id),
  }));
  const marks = new Map<string, number[]>();
  for (const m of report.text.matchAll(/\[\d{1,3}\]/g)) {
    const places = marks.get(m[0]);
    if (!places) marks.set(m[0], [m.index]);
    else if (places.length <= PLACES) places.push(m.index);
  }
  return { report, voiced: voiced.toSorted((a, b) => a.start - b.start), marks };
}

/** Claims in whose sentence, or right behind it, an offset lies. */
function leaningAt({ voiced }: Scene, at: number): readonly string[] {
  let [low, high] = [0, voiced.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (voiced[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  const last = voiced[low - 1];
  return last !== undefined && at <= last.end + 2 ? last.claims : [];
}

/** A note with the claims in whose sentences its mark stands ("[3]"). */
function ofNote(note: Note, scene: Scene, at: number): Origin {
  const { report } = scene;
  const places = (note.mark === null ? undefined : scene.marks.get(note.mark)) ?? [];
  const claims = new Set(
    places.length > PLACES
      ? []
      : places.filter((k) => k < at || k > at + note.start).flatMap((k) => leaningAt(scene, k)),
  );
  const made = blank(report, { start: at + note.start, end: at + note.end }, note.author, "note");
  const { title, body, when, url } = note;
  const words = when === null ? title : `${title}, ${when}`;
  const date = when === null ? null : dateOf(when, null);
  return {
    ...made,
    claims: [...claims],
    to: { ...made.to, document: words },
    role: "person",
    source: { kind: "note", title, author: note.author, body, date, words },
    url,
  };
}

function ofLine(line: string, scene: Scene, at: number): readonly Origin[] {
  const { report } = scene;
  const rows: Origin[] = [];
  const add = (m: RegExpExecArray, rule: string): void => {
    const words = m[0].trimEnd();
    const start = at + m.index + (words.length - words.trimStart().length);
    for (const name of namesIn(m.groups?.["source"] ?? "")) {
      rows.push(blank(report, { start, end: at + m.index + words.length }, name, rule));
    }
  };
  if (at < HEAD) {
    const dateline = DATELINE.exec(line.slice(0, LONGEST_LINE));
    if (dateline && !isAcronym(dateline.groups?.["source"] ?? "")) add(dateline, "wire dateline");
  }
  if (line.length <= LONGEST_LINE && !PHOTO.test(line)) {
    for (const row of CREDITS) {
      const m = row.pattern.exec(line);
      if (m) add(m, row.name);
    }
    const note = noteIn(line);
    if (note) rows.push(ofNote(note, scene, at));
  }
  return rows;
}

/**
 * Origins that stand outside the sentences: datelines and credits of agencies, source lines, notes, sources in
 * brackets, and addresses (`links`, kept only when they lead to a report of the case). Photo credits are left out,
 * and so is the report's own publisher.
 */
export function originsOfCredits(report: LineageReport, claims: readonly Claim[] = []): readonly Origin[] {
  const { text } = report;
  const scene = sceneOf(report, claims);
  const rows: Origin[] = [];
  let from = 0;
  while (from <= text.length) {
    const next = text.indexOf("\n", from);
    const end = next < 0 ? text.length : next;
    rows.push(...ofLine(text.slice(from, Math.min(end, from + 2 * LONGEST_LINE)), scene, from));
    from = end + 1;
  }
  for (const m of text.matchAll(BRACKETS)) {
    const { credited, cited, year } = m.groups ?? {};
    const name = (credited ?? cited)!;
    const row = blank(report, { start: m.index, end: m.index + m[0].length }, name, "in brackets");
    const source =
      year === undefined
        ? null
        : { kind: "work", title: null, author: name, body: null, date: year, words: `work of ${year}` };
    const leaning = leaningAt(scene, m.index);
    rows.push({ ...row, claims: leaning, to: { ...row.to, document: source?.words ?? null }, source });
  }
  const noted = new Set(rows.flatMap((r) => (r.rule === "note" && r.url !== null ? [r.url] : [])));
  for (const m of text.matchAll(URL)) {
    const url = m[0].replace(/[).,;:!?\]}'’]+$/u, "");
    // The address of a note is the note's.
    if (noted.has(url)) continue;
    const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#]+)/iu.exec(url)?.[1] ?? url;
    rows.push({ ...blank(report, { start: m.index, end: m.index + url.length }, host, "address"), how: "links", url });
  }
  const author = report.author?.value ?? "";
  const own = report.publisher === null ? null : nameKey(report.publisher.value);
  const agency = AGENCIES.get(nameKeyOf(author));
  if (agency !== undefined && nameKey(agency) !== own && text.trim() !== "") {
    const start = text.search(/\S/u);
    const line = text.indexOf("\n", start);
    rows.push(
      blank(report, { start, end: Math.min(line < 0 ? text.length : line, start + 120) }, agency, "wire author"),
    );
  }
  return rows.filter((r) => r.to.name !== null && nameKey(r.to.name) !== own);
}
