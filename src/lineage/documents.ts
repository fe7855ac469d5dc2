import { matchesIn } from "../model/index.ts";
import { edtfOf } from "../intake/metadata.ts";
import type { SourceDocument, Stretch } from "./types.ts";

/** What a source may have written or said on record. */
const KINDS =
  "report|study|analysis|assessment|paper|article|book|survey|testimony|indictment|memo|memorandum|statement|investigation|essay|op-ed|column|poll|brief|briefing|white paper|working paper|monograph|dissertation|thesis|review|bulletin|advisory|press release|news release|release|affidavit|complaint|filing|audit|census|interview|dispatch|communiqué|communique|letter|speech|documentary|podcast|editorial|post|publication|evaluation|strategy|estimate|factsheet|fact sheet|threat assessment|index";
const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|${MONTH},? \\d{4}|${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}|${MONTH}|(?:19|20)\\d{2})`;
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:(?:of|the|for|and|on|de|del|la|y|&) ){0,2}\\p{Lu}[\\p{L}\\p{M}.’'-]*){0,8}";

// "a recent report", "a Valley Water Board report", "the report"; the words before the noun are kept apart.
const MENTION = new RegExp(
  `\\b(?:(an?|the|this|that|its|his|her|their|another|one) )((?:[\\p{L}\\p{N}.’'&-]+ ){0,7}?)(${KINDS})(es|s)?\\b`,
  "giu",
);
// ", Neighbor at Risk: …,": capitals after a comma; or titled “…”.
const TITLED = /^\s?,?\s?(?:titled|entitled|called|named)?,?\s?[“"‘]([^”"’]{6,160})[,.]?[”"’]/u;
const CAPITALS =
  /^,? ?(?:titled|entitled|called|,) ?(\p{Lu}[\p{L}’'-]+(?::? (?:\p{Lu}[\p{L}’'-]+|of|the|and|in|to|for|a|an|on|at|from|with|by)){2,14})(?=[,.;)]|$| \()/u;
const BY = new RegExp(`^[^.;]{0,40}?\\b(?:by|from|of) (?:the )?(${NAME})`, "u");
// "published by the Institute on 8 July 2020", "of 2020", "in June", "by A. Sample, May 2020": dates of the document and
// not of what it tells; "a study that found a fall in 2019" has none.
const WHEN = [
  new RegExp(
    `^[^.;“"]{0,40}?\\b(?:published|released|issued|dated|posted|presented|out)\\b[^.;“"]{0,120}?(?<![\\p{L}\\d])(${DATE})(?![\\p{L}\\d])`,
    "u",
  ),
  new RegExp(`^,? ?(?:of|from|in|on|dated|for)? ?(?:last )?\\(?(${DATE})(?![\\p{L}\\d])`, "u"),
  new RegExp(`^,? ?by [^.;“"]{2,60}?,? (?:of|from|in|on)? ?(${DATE})(?![\\p{L}\\d])`, "u"),
] as const;
const ISSUER = new RegExp(`^[^.;“"]{0,40}?\\b(?:published|released|issued|presented) by (?:the )?(${NAME})`, "u");
// "On 8 July 2020, the Institute released an analysis".
const BEFORE = new RegExp(
  `\\b(?:on|in) (${DATE}),? [^.;]{0,60}?\\b(?:published|released|issued|presented|posted|wrote|unveiled|put out)\\s+$`,
  "iu",
);
const LAST_NAME = new RegExp(`(?:^|\\s)(${NAME})\\s*$`, "u");
const OPENS_WITH_DATE = new RegExp(`^${DATE}`, "u");
/** What a text calls itself: "told this paper". */
const ITSELF = /^(?:paper|article|column|post|publication|op-ed|essay|editorial|review|book|index|letter)$/u;

/** A document mentioned in a text; `definite` is "the report", which stands for one named before. */
export interface DocumentMention extends Stretch {
  readonly definite: boolean;
  /** Its date in the words of the text, or null. */
  readonly when: string | null;
  readonly source: SourceDocument;
}

/** How far behind its noun a document's title, author and date may stand. */
const REACH = 200;

/** A month of a year is its first day without the day. */
const ofMonth = (written: string): string | null =>
  /^\p{L}+,? \d{4}$/u.test(written) ? (edtfOf(`1 ${written.replace(",", "")}`)?.slice(0, 7) ?? null) : null;

/** EDTF of a date as written, with the year of publication where the words have none; null when it is no date. */
export function dateOf(written: string, published: string | null): string | null {
  const plain = written.replace(/(\d)(?:st|nd|rd|th)\b/u, "$1").replaceAll(".", "");
  if (/\d{4}/.test(plain)) return edtfOf(plain) ?? ofMonth(plain);
  const year = Number(/^\d{4}/.exec(published ?? "")?.[0]);
  if (published === null || !Number.isInteger(year)) return null;
  const dated = (y: number): string | null => edtfOf(`${plain} ${y}`) ?? ofMonth(`${plain} ${y}`);
  const same = dated(year);
  // "in June", in a text of March: the June before.
  return same !== null && same > published ? dated(year - 1) : same;
}

/** What `to.document` says: the title or the kind, with the date in the text's words. */
function describe({ kind, title }: { kind: string; title: string | null }, when: string | null): string {
  if (title !== null) return when === null ? title : `${title}, ${when}`;
  return when === null ? kind : `${kind} of ${when}`;
}

const SAID_WHEN = new RegExp(`^,? (?:first |back )?(?:in|on) (${DATE})(?![\\p{L}\\d])`, "u");

/** The report that a verb of reporting tells of by its date: "as the Courier reported in June". */
export function reportedWhen(text: string, { end }: Stretch, published: string | null): SourceDocument | null {
  const when = SAID_WHEN.exec(text.slice(end, end + 40))?.[1];
  if (when === undefined) return null;
  return {
    kind: "report",
    title: null,
    author: null,
    body: null,
    date: dateOf(when, published),
    words: `report of ${when}`,
  };
}

/** Documents that one sentence mentions, left to right; `published` is the EDTF date of the report that mentions them. */
export function documentsIn(
  text: string,
  { start, end }: Stretch,
  published: string | null,
): readonly DocumentMention[] {
  const sentence = text.slice(start, Math.min(end, start + 2_000));
  const found: DocumentMention[] = [];
  for (const m of matchesIn(sentence, MENTION)) {
    const [whole, article = "", before = "", kind = "", plural] = m;
    const after = sentence.slice(m.index + whole.length, m.index + whole.length + REACH);
    const named = TITLED.exec(after) ?? CAPITALS.exec(after);
    const title = named?.[1] ?? null;
    const behind = after.slice(named?.[0].length ?? 0);
    const when =
      WHEN.map((pattern) => pattern.exec(behind)?.[1]).find((written) => written !== undefined) ??
      BEFORE.exec(sentence.slice(0, m.index))?.[1] ??
      null;
    const issuer = ISSUER.exec(behind)?.[1] ?? null;
    const by = BY.exec(title === null ? after : "")?.[1] ?? null;
    const body = LAST_NAME.exec(before.trim())?.[1] ?? null;
    const definite = /^(?:the|this|that)$/iu.test(article) && title === null && body === null;
    // "told this paper" is the report itself, and "the news reports" are no one document.
    if (definite && (plural !== undefined || ITSELF.test(kind.toLowerCase()))) continue;
    const isDate = by !== null && OPENS_WITH_DATE.test(by);
    found.push({
      start: start + m.index,
      end: start + m.index + whole.length,
      definite,
      when,
      source: {
        kind: kind.toLowerCase(),
        title,
        author: isDate ? null : by,
        body: (body ?? issuer)?.replace(/[’']s$/u, "") ?? null,
        date: when === null ? null : dateOf(when, published),
        words: describe({ kind: kind.toLowerCase(), title }, when),
      },
    });
  }
  return found;
}
