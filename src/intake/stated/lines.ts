import { furniture, inCapitals } from "../furniture/lines.ts";
import { edtfOf, type Field, type Written } from "../metadata.ts";
import { agencyOf } from "./agencies.rows.ts";

type Values = Partial<Record<Field, string>>;

/** What the first lines of a text state: each field with the line's kind, for `from`. */
export interface Lines {
  /** Of the line over the text, of a byline, of a line with a date. */
  readonly head: Written;
  /** Of the dateline that opens the first paragraph. */
  readonly dateline: Written;
}

/** Lines over the first paragraph that are looked at. */
const MOST = 12;
const isProse = (line: string): boolean => line.length >= 120 || (line.length >= 60 && /[.!?]["”’)]?$/.test(line));

const NAME_WORD = "(?:\\p{Lu}[\\p{L}’'.-]*|de|del|la|las|los|van|von|der|bin|al|el|y|e)";
const NAMES = `\\p{Lu}[\\p{L}’'.-]*(?: ${NAME_WORD}){0,4}`;
const BYLINE = new RegExp(
  `^(?:(?:[Ww]ritten |[Rr]eported |[Ss]tory |[Tt]ext |[Ww]ords |[Pp]osted |[Pp]ublished )?[Bb]y|BY|[Pp]or|POR|(?:Author|Autora?)(?=:))[: ]\\s*(?<names>${NAMES}(?:(?:, (?:and )?| and | & | y )${NAMES}){0,5})\\s*(?<rest>$|[|,/•·–—-].{0,120}$|\\s+(?:in|for|at|of|on|en|para)\\s.{0,80}$|\\(.{0,80}$|(?:Published|Updated|Posted)\\b.{0,80}$)`,
  "u",
);
const STAMPED =
  /^(?<word>(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|publicado|actualizado)|date|fecha)?(?: (?:on|at|el))?)[\s:]*(?<rest>.{4,90})$/iu;

const OFFICE =
  /,? (?:Staff|Senior|Special|Chief|Political|National|Foreign|Contributing|AP|Ap|Reuters|Associated Press)? ?(?:Writer|Reporter|Correspondent|Editor|Columnist|Contributor)s?$/u;
/** ", City Hall Reporter": behind a comma all is the office. */
const OFFICE_ASIDE = /, [^,]{0,30}\b(?:Writer|Reporter|Correspondent|Editor|Columnist|Contributor)s?$/u;
/** "By Staff", "Por Redacción": nobody's name. */
const DESK =
  /^(?:Staff(?: (?:Writers?|Reporters?|Report))?|Newsroom|News ?[Dd]esk|Editors?|Editorial(?: (?:Staff|Board|Team))?|Web (?:Desk|Team)|Redacci[óo]n|REDACCI[ÓO]N|STAFF|Our (?:Correspondent|Reporter)s?)$/u;
/** A name, then the day without a sign between them: "By Ana Ruiz March 5, 2025 10:22 am". */
const DAY_BEHIND = /^(?<by>.{4,90}?)\s+(?<day>(?:\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4})\b.{0,30})$/u;

// "By Monday the town was empty": a day is nobody's name.
const DAYS =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** "Posted on October 18, 2022 by Ana Ruiz": the day stands before the name. */
const DAY_FIRST = /^(?:posted|published|written|updated) (?:on )?(?<day>.{6,40}?),? (?<by>by .{3,160})$/iu;

/** The names of a byline and the date behind them; null when a line is none. "By nightfall …" has no name. */
export function bylineOf(line: string): { readonly names: string; readonly date: string | null } | null {
  const words = line.replace(/\s+/g, " ").trim();
  if (words.length > 220) return null;
  const first = DAY_FIRST.exec(words)?.groups;
  if (first?.["by"] !== undefined && edtfOf(first["day"] ?? "") !== null) {
    const named = bylineOf(first["by"]);
    return named && { ...named, date: edtfOf(first["day"] ?? "") };
  }
  const ends = DAY_BEHIND.exec(words)?.groups;
  const day = ends === undefined || !/\p{L}$/u.test(ends["by"] ?? "") ? null : edtfOf(ends["day"] ?? "");
  // "… in Courts on 5 March 2025": the words before the day are the byline.
  const before = ends?.["by"]?.replace(/ on$/, "") ?? words;
  const found = (day === null ? null : BYLINE.exec(before)?.groups) ?? BYLINE.exec(words)?.groups;
  const names = found?.["names"];
  if (
    names === undefined ||
    DESK.test(names) ||
    DAYS.test(names) ||
    (/[.!?]$/.test(words) && !/\b(?:Jr|Sr)\.$/.test(words))
  )
    return null;
  const own = names
    .replace(OFFICE_ASIDE, "")
    .replace(OFFICE, "")
    .replace(/,? (?:and|AND|&|y|Y) /g, ", ");
  return {
    // An agency keeps its capitals; "BY ANA RUIZ" is Ana Ruiz in other papers.
    names: agencyOf(own) === null ? titled(own) : own,
    date: day ?? edtfOf((found?.["rest"] ?? "").replace(/^[^\p{L}\d]+/u, "")),
  };
}

const BESIDES =
  /^(?:at|on|a|p|m|am|pm|st|nd|rd|th|de|del|el|las|hrs?|h|noon|midnight|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|\p{L}{3,6}day|lunes|martes|miércoles|jueves|viernes|sábado|domingo|local|time|[a-z]{1,3}t|utc|gmt)$/iu;

/** Whether words are a date, a time and nothing more: one month's name beside what dates have around them. */
export function isBare(words: string): boolean {
  const others = (words.match(/\p{L}+/gu) ?? []).filter((word) => !BESIDES.test(word));
  return others.length <= 1;
}

/** What a line with a date and nothing else says: published, or updated where it says so. */
export function stampOf(line: string): Written {
  const words = line.replace(/\s+/g, " ").trim();
  if (words.length > 140) return {};
  // "Published Nov. 18, 2019 | Updated Nov. 20, 2019"
  const made: Values = {};
  for (const part of words.split(/\s*(?:[|;•·]|\s\/\s|(?<=\d\)?)\s(?=updated|actualizado))\s*/iu)) {
    const found = STAMPED.exec(part)?.groups;
    const rest = found?.["rest"] ?? "";
    const date = isBare(rest) ? edtfOf(rest) : null;
    if (!date || !/^\d{4}-\d{2}/.test(date)) continue;
    const field = /update|modif|actualiz/i.test(found?.["word"] ?? "") ? "updated" : "published";
    made[field] ??= date;
  }
  return made;
}

const PLACE = "\\p{Lu}[\\p{Lu}\\p{M} .’'/-]{2,38}\\p{Lu}\\.?(?:, \\p{Lu}[\\p{L}. ]{1,24}){0,2}";
const DAY = "(?:\\p{L}{3,10}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2}(?: de)? \\p{L}{3,10}\\.?(?:,?(?: de)? \\d{4})?)";
// "MEXICO CITY, Feb. 23 (Reuters) —", "VADO HONDO, Sinaloa (AP) -", "MADRID, 3 Mar. (EFE).-", "SAN TELMO —"
const DATELINE = new RegExp(
  `^(?:(?<place>${PLACE})(?:, (?<day>${DAY}))?)?\\s?(?:\\((?<agency>[\\p{L} .-]{2,40})\\))?\\s?(?:\\.-|[—–-]{1,2})\\s?(?=[\\p{Lu}“"¿¡\\d])`,
  "u",
);

/** The same in small letters, as some agencies write it: a day and an agency tell that it is one. */
const SMALL_DATELINE = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L}\\p{M} .’'-]{2,38}), (?<day>${DAY}) ?\\((?<agency>[\\p{L} .-]{2,40})\\)\\s?(?:\\.-|[—–-]{1,2})\\s?(?=[\\p{Lu}“"¿¡\\d])`,
  "u",
);
/** Words in capitals before a dash that name no place: what kind of news follows. */
const LABEL =
  /^(?:BREAKING|URGENT|EXCLUSIVE|UPDATED?|OPINION|ANALYSIS|EDITORIAL|COMMENT(?:ARY)?|FEATURE|INTERVIEW|EXPLAINER|FACTBOX|TIMELINE|LIVE|WATCH|VIDEO|PHOTOS?|PODCAST|REVIEW|CORRECTION|CORRECTED|NEWS|NOTE|SPECIAL|INVESTIGATION|REPORT|WARNING|STATEMENT|[ÚU]LTIMA HORA|URGENTE|EXCLUSIVA|OPINI[ÓO]N|AN[ÁA]LISIS|ENTREVISTA)(?: NEWS| REPORT| ALERT| \d)?$/;

/** Place, agency and, where it has a year, the day of a dateline at the head of a paragraph. */
export function datelineOf(paragraph: string): Written {
  const head = paragraph.slice(0, 200);
  const small = SMALL_DATELINE.exec(head)?.groups;
  const found = small && agencyOf(small["agency"] ?? "") !== null ? small : DATELINE.exec(head)?.groups;
  if (!found) return {};
  const { place, day, agency } = found;
  if (place !== undefined && LABEL.test(place.trim())) return {};
  const named = agency === undefined ? null : agencyOf(agency);
  if (agency !== undefined && named === null && place === undefined) return {};
  // "JALISCO CARTEL (JNC) — a profile": letters that stand for the words before them are no agency.
  if (agency !== undefined && named === null && day === undefined) return {};
  if (place === undefined && named === null) return {};
  // "THE WAR — a history of it"
  if (
    place !== undefined &&
    /^(?:THE|AN?|HOW|WHY|WHAT|WHO|EL|LOS|LAS) /.test(place) &&
    named === null &&
    day === undefined
  )
    return {};
  const made: Values = {};
  if (place !== undefined) made.place = titled(place).trim();
  if (agency !== undefined) made.agency = named ?? agency;
  const date = day === undefined ? null : edtfOf(day);
  if (date !== null) made.published = date;
  return made;
}

const SMALL = new Set(["de", "del", "la", "las", "los", "of", "the", "y", "el"]);
/** "MEXICO CITY, Sinaloa" to "Mexico City, Sinaloa"; "WASHINGTON D.C." keeps its letters with points. */
const titled = (place: string): string =>
  place.replace(/[\p{L}\p{M}’']+(?:\.\p{L}\.?)?/gu, (word, at: number) => {
    if (word.includes(".") || !/^\p{Lu}[\p{Lu}\p{M}’']+$/u.test(word)) return word;
    const small = word.toLowerCase();
    return at > 0 && SMALL.has(small) ? small : `${word[0]}${small.slice(1)}`;
  });

/** "Institute for Border Studies, 3 October 2025": what ends in a day or a month behind a comma or a dash, under the title. */
function dayBehind(line: string): string | null {
  if (line.length > 110 || /[.!?]$/.test(line)) return null;
  const found =
    /^\D.{2,90}?(?:,| [—–-]| \|) ((?:\p{L}{3,10}\.? )?(?:\d{1,2}(?:st|nd|rd|th)? )?[^,|—–]{3,24}(?:, \d{4})?)$/u.exec(
      line,
    )?.[1];
  const day = found === undefined || !isBare(found) ? null : edtfOf(found);
  return day !== null && /^\d{4}-\d{2}/.test(day) ? day : null;
}

/** Words for what comes out day by day. */
const MASTHEAD =
  /\b(?:radio|tv|television|televisión|news|noticias|noticiero|programme|program|bulletin|broadcast|newscast|podcast|transcript|edition|gazette|herald|newspaper|press release|comunicado|newsletter|weekly|daily|semanario)\b/iu;

/** What the lines over the first paragraph of a text, and its dateline, state. */
export function statedInLines(text: string): Lines {
  const head: Values = {};
  const lines = text
    .slice(0, 6000)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  const body = lines.findIndex(isProse);
  for (const [at, line] of lines.slice(0, body < 0 ? 0 : Math.min(body, MOST)).entries()) {
    const byline = bylineOf(line);
    if (byline) {
      const agency = agencyOf(byline.names);
      if (agency) head.agency ??= agency;
      head.author ??= byline.names;
      if (byline.date) head.published ??= byline.date;
      continue;
    }
    const stamp = stampOf(line);
    if (Object.keys(stamp).length > 0) {
      if (stamp.published !== undefined) head.published ??= stamp.published;
      if (stamp.updated !== undefined) head.updated ??= stamp.updated;
      continue;
    }
    // "Raid on the port, 3 May 2024" over a text is its title; "Radio Sur, evening news, 3 May 2024" says what it is of when.
    const behind = at > 0 || MASTHEAD.test(line) ? dayBehind(line) : null;
    if (behind !== null) head.published ??= behind;
    else if (head.title === undefined && at < 4 && isHeadline(line)) head.title = line;
  }
  return { head, dateline: datelineOf(lines[Math.max(0, body)] ?? "") };
}

/** A line over a text that can be its title: some words, no sentence, no label. */
function isHeadline(line: string): boolean {
  const words = line.split(" ").length;
  return (
    words >= 3 &&
    words <= 30 &&
    line.length <= 200 &&
    !/[.;,:]$/.test(line) &&
    !/https?:|@|[|]/.test(line) &&
    !(inCapitals(line) && words <= 3) &&
    furniture(line) === null &&
    !/^(?:for immediate release|executive summary|press release|skip to)\b/i.test(line)
  );
}
