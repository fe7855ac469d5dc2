import type { Known, Metadata, ReportKind } from "../../model/index.ts";
import { ADDRESSES, CHAPTERS, HEADS, SECTIONS, SENTENCES, TYPES } from "./kind.rows.ts";

/** Signs of a page about its kind, beside its address. */
export interface KindSigns {
  readonly types: readonly string[];
  readonly sections: readonly string[];
}

type Inferred = Known<string> | null;

const inferred = (kind: ReportKind, from: string): Inferred => ({ value: kind, how: "inferred", from });

function bySigns(
  values: readonly string[],
  rows: readonly { readonly kind: ReportKind; readonly pattern: RegExp; readonly because: string }[],
): Inferred {
  for (const row of rows) {
    const found = values.map((value) => row.pattern.exec(value.trim())?.[0]).find((words) => words !== undefined);
    if (found !== undefined)
      return inferred(row.kind, `${row.because} "${found.replace(/^\//, "").trim().slice(0, 60)}"`);
  }
  return null;
}

/** What a page's types and sections say of its kind, its text asked where it only calls itself a NewsArticle; null when nothing tells. */
export function kindOfPage({ types, sections }: KindSigns, text: string): Inferred {
  const own = bySigns(types, TYPES) ?? bySigns(sections, SECTIONS);
  if (own || !types.includes("NewsArticle")) return own;
  const { firstPerson, urging, said } = personsOf(text);
  return said >= 3 && firstPerson === 0 && urging === 0
    ? inferred(
        "news",
        `its JSON-LD type "NewsArticle", and it tells what others said, nothing in its author's own person`,
      )
    : null;
}

interface Persons {
  readonly words: number;
  readonly firstPerson: number;
  readonly urging: number;
  readonly said: number;
}

/** How a text speaks outside its quotations. */
function personsOf(text: string): Persons {
  const own = text.slice(0, SAMPLE).replace(QUOTED, " ");
  return {
    words: own.split(/\s+/).length,
    firstPerson: count(own, FIRST_PERSON),
    urging: count(own, URGING),
    said: count(own, SAID),
  };
}

/** Lines that stand before the body of a text. */
const HEAD_LINES = 6;
/** Long texts are looked at from their beginning. */
const SAMPLE = 60_000;
const FIRST_PERSON = /(?<![\p{L}’'])(?:I|I’m|I'm|I’ve|I've|my|mine|yo|creo)(?![\p{L}])/gu;
const URGING =
  /\b(?:we|they|washington|congress|the (?:government|administration|state|president)) (?:must|should|ought to|cannot afford)\b/gi;
const SAID = /\b(?:said|told|announced|dijo|informó|declared|reported)\b/gi;
const QUOTED = /“[^“”]{0,2000}”|"[^"\n]{0,2000}"/g;
const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/**
 * What a report is by its making, with the reason; null when its words do not tell. From its address, the lines at its
 * head, its chapters, its dateline, and how often its author says I.
 */
export function kindOf(text: string, { title, url, agency, place }: Metadata): Inferred {
  const lines = text
    .slice(0, SAMPLE)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const head = [title?.value ?? "", ...lines.slice(0, HEAD_LINES)].filter((line) => line !== "" && line.length <= 200);
  const byHead = bySigns(head, HEADS) ?? (url ? bySigns([url.value], ADDRESSES) : null);
  if (byHead) return byHead;
  const chapters = [
    ...new Set(
      text
        .split("\n")
        .filter((line) => line.length < 60 && CHAPTERS.test(line.trim()))
        .map((line) => line.trim().toLowerCase()),
    ),
  ];
  if (chapters.length >= 3 || (chapters.length === 2 && /summary|abstract|resumen/.test(chapters.join(" ")))) {
    return inferred(
      "report",
      `its chapters ${chapters
        .slice(0, 3)
        .map((name) => `"${name}"`)
        .join(", ")}`,
    );
  }
  const bySentence = bySigns([text.slice(0, SAMPLE)], SENTENCES);
  if (bySentence) return bySentence;
  const { words, firstPerson, urging } = personsOf(text);
  if (firstPerson >= 5 && firstPerson / words >= 0.004)
    return inferred("opinion", `its author says I or my ${firstPerson} times outside quotations`);
  if (urging >= 3 && urging / words >= 0.002)
    return inferred("opinion", `it says ${urging} times what somebody must or should do`);
  if (agency) return inferred("news", `the dateline of the agency ${agency.value}`);
  if (place) return inferred("news", `its dateline, ${place.value}`);
  return null;
}
