import { spanOf } from "../model/index.ts";
import { NAME } from "./cues.rows.ts";
import { dateOf } from "./documents.ts";
import { AGENCIES, nameKey } from "./names.ts";
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

/** "[3] Ana Prueba, “Bridges at Risk,” Toro Institute, May 2020": a note with its author, title and date. */
const NOTE = new RegExp(
  `^\\s*(?:\\[\\d{1,3}\\]|\\d{1,3}[.)]|\\^|\\*)\\s+(?<source>${NAME}(?: and ${NAME})?), ?[“"'‘](?<title>[^”"]{6,200}?)[,.]?[”"’'],? ?(?<rest>.{0,200})`,
  "u",
);
const NOTE_DATE =
  /\b(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)? )?(?:19|20)\d\d\b/u;
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

function ofLine(report: LineageReport, line: string, at: number): readonly Origin[] {
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
    if (dateline) add(dateline, "wire dateline");
  }
  if (line.length <= LONGEST_LINE && !PHOTO.test(line)) {
    for (const row of CREDITS) {
      const m = row.pattern.exec(line);
      if (m) add(m, row.name);
    }
    const note = NOTE.exec(line);
    if (note) rows.push(ofNote(report, note, at));
  }
  return rows;
}

function ofNote(report: LineageReport, m: RegExpExecArray, at: number): Origin {
  const { source = "", title = "", rest = "" } = m.groups ?? {};
  const when = NOTE_DATE.exec(rest)?.[0] ?? null;
  const words = when === null ? title : `${title}, ${when}`;
  const body = /^(?:in )?(?:the )?(\p{Lu}[^,(]{2,80})/u.exec(rest)?.[1]?.trim() ?? null;
  const date = when === null ? null : dateOf(when, null);
  const made = blank(report, { start: at + m[0].search(/\S/u), end: at + m[0].trimEnd().length }, source, "note");
  return {
    ...made,
    to: { ...made.to, document: words },
    role: "person",
    source: {
      kind: "note",
      title,
      author: source,
      body: body !== null && when !== null && when.startsWith(body) ? null : body,
      date,
      words,
    },
    url: URL_ONE.exec(rest)?.[0] ?? null,
  };
}
const URL_ONE = /\bhttps?:\/\/[^\s<>"“”]{4,500}/iu;

/**
 * Origins that stand outside the sentences: datelines and credits of agencies, source lines, notes, sources in
 * brackets, and addresses (`links`, kept only when they lead to a report of the case). Photo credits are left out,
 * and so is the report's own publisher.
 */
export function originsOfCredits(report: LineageReport): readonly Origin[] {
  const { text } = report;
  const rows: Origin[] = [];
  let from = 0;
  while (from <= text.length) {
    const next = text.indexOf("\n", from);
    const end = next < 0 ? text.length : next;
    rows.push(...ofLine(report, text.slice(from, Math.min(end, from + 2 * LONGEST_LINE)), from));
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
    rows.push({ ...row, to: { ...row.to, document: source?.words ?? null }, source });
  }
  for (const m of text.matchAll(URL)) {
    const url = m[0].replace(/[).,;:!?\]}'’]+$/u, "");
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
