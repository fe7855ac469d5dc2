import type { Claim, Speaker } from "../model/index.ts";
import { matchesIn, spanOf } from "../model/index.ts";
import { type Quotation, quotationsIn } from "../reading/attribution/quotes.ts";
import { documentsIn, type DocumentMention, reportedWhen } from "./documents.ts";
import { isNaming, nameKey, ofPaper } from "./names.ts";
import type { LineageReport, Origin, SourceDocument, Stretch } from "./types.ts";

/** Verbs whose past hides their lemma, as the beginning of the word in the text. */
const FORMS: Readonly<Record<string, string>> = {
  say: "sa(?:y|id)",
  tell: "t(?:ell|old)",
  write: "wr[io]t",
  find: "f(?:ind|ound)",
  hold: "h(?:old|eld)",
  think: "th(?:ink|ought)",
  see: "s(?:ee|aw)",
  speak: "sp[eo]",
  swear: "sw[eo]",
  know: "kn[eo]w",
  put: "put",
  deny: "deni?y?",
};

/** A verb farther from its speaker than this is another's. */
const VERB_REACH = 60;

/** Speakers whose words are no description of a source but the saying itself: "reportedly", "is believed to have". */
const IMPERSONAL =
  /^(?:\p{L}+ly\b|(?:is|are|was|were|be|been|being|has|have|had|it|there|as)\b|(?:rumou?red|said|believed|thought|reported|alleged|estimated|considered|presumed|suspected|accused|attributed)\b)/iu;

const patterns = new Map<string, RegExp>();

/** Finds the forms of a verb of saying in a text; made once for each verb. */
function formsOf(verb: string): RegExp {
  let made = patterns.get(verb);
  if (!made) {
    const begins = FORMS[verb] ?? verb.slice(0, Math.max(3, verb.length - 1));
    patterns.set(verb, (made = new RegExp(`(?<![\\p{L}])${begins}\\p{L}{0,4}`, "giu")));
  }
  return made;
}

/** Words that a source and its verb cover together: "the Washington Examiner reported"; the speaker alone where the verb is far. */
function placeOf(text: string, claim: Claim, speaker: Speaker): Stretch {
  const { sentence } = claim;
  if (speaker.start < sentence.start || speaker.end > sentence.end) return speaker;
  const word = speaker.verb.split(" ")[0] ?? "";
  if (!/^\p{L}+$/u.test(word)) return speaker;
  const from = Math.max(sentence.start, speaker.start - VERB_REACH);
  const to = Math.min(sentence.end, speaker.end + VERB_REACH);
  let best: Stretch | null = null;
  for (const m of matchesIn(text.slice(from, to), formsOf(word))) {
    const [start, end] = [from + m.index, from + m.index + m[0].length];
    if (start < speaker.end && end > speaker.start) continue;
    const gap = (s: Stretch): number => (s.start >= speaker.end ? s.start - speaker.end : speaker.start - s.end);
    if (best === null || gap({ start, end }) < gap(best)) best = { start, end };
  }
  if (best === null) return speaker;
  return { start: Math.min(best.start, speaker.start), end: Math.max(best.end, speaker.end) };
}

/** Documents of a report by what later mentions of them say: "the report" and the author's name. */
export interface KnownDocuments {
  /** The document that a speaker of this sentence speaks by, or null. */
  of(speaker: Pick<Speaker, "name" | "role" | "start" | "end">, sentence: Stretch): SourceDocument | null;
}

/** How far behind a speaker his document may be named: "wrote A. Sample in a recent report". */
const DOCUMENT_REACH = 160;

// "Sample wrote in a recent report", "the Institute released a study", "Sample, author of a report".
const SPOKEN_IN =
  /\b(?:in|within|released|publishe[sd]|issue[sd]|presented|authored|wrote|author of|authors of|shared|posted)\s+(?:on )?$/iu;
// "a report by Sample", "a study of the Institute", "testimony from Sample".
const MADE_BY = /^[^.;:]{0,80}?\b(?:by|from|of)\s+(?:the\s+)?$/iu;

/** "The report" may be a study; "the testimony" is no report. */
const sameKind = (kind: string, other: string): boolean =>
  kind === other ||
  (kind === "report" &&
    /^(?:study|analysis|assessment|paper|survey|investigation|review|brief|white paper)$/u.test(other));

/** The document with the date that a later mention gives: "the report, published only on 3 May 2019". */
const dated = (source: SourceDocument, { when, source: own }: DocumentMention): SourceDocument =>
  source.date !== null || own.date === null || source === own
    ? source
    : { ...source, date: own.date, words: `${source.words}${source.title === null ? " of" : ","} ${when ?? own.date}` };

/** Reads the documents of a report's sentences, in order, so that "the report" and "Sample writes" find the one told of before. */
export function knownDocuments(report: LineageReport, sentences: readonly Stretch[]): KnownDocuments {
  const published = report.published?.value ?? null;
  const bySentence = new Map<number, readonly DocumentMention[]>();
  for (const s of sentences.toSorted((a, b) => a.start - b.start)) {
    if (!bySentence.has(s.start)) bySentence.set(s.start, documentsIn(report.text, s, published));
  }
  const all = [...bySentence.values()].flat();
  const before = (at: number, fits: (d: DocumentMention) => boolean): SourceDocument | null =>
    all.findLast((d) => d.start < at && !d.definite && fits(d))?.source ?? null;
  // Works by their authors' last names, as speakers told of them: "Sample wrote in a report".
  const written = new Map<string, SourceDocument>();
  return {
    of(speaker, sentence) {
      const here = bySentence.get(sentence.start) ?? [];
      const own = here.find(
        (d) =>
          // "the government reports": of somebody who is no document, the verb.
          (d.start < speaker.end && d.end > speaker.start && (speaker.role === "document" || d.end <= speaker.end)) ||
          (d.start >= speaker.end &&
            SPOKEN_IN.test(report.text.slice(speaker.end, Math.min(d.start, speaker.end + DOCUMENT_REACH)))) ||
          (d.end <= speaker.start && MADE_BY.test(report.text.slice(d.end, speaker.start).slice(-DOCUMENT_REACH))),
      );
      const key = nameKey(speaker.name);
      const surname = key.split(" ").at(-1) ?? key;
      const person = speaker.role === "person" && surname.length > 2;
      if (own && !own.definite) {
        if (!person || own.source.author !== null) return own.source;
        const source = { ...own.source, author: speaker.name };
        written.set(surname, source);
        return source;
      }
      if (own) return dated(before(own.start, (d) => sameKind(own.source.kind, d.source.kind)) ?? own.source, own);
      if (!person) return null;
      return (
        written.get(surname) ??
        before(speaker.start, (d) => d.source.author !== null && nameKey(d.source.author).split(" ").at(-1) === surname)
      );
    },
  };
}

/** The last quotation that begins before an offset, by binary search; quotations are in order. */
function isQuoted(quotations: readonly Quotation[], { start, end }: Stretch): boolean {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  const last = quotations[low - 1];
  return last !== undefined && last.end > start;
}

/** Verbs of writing, whose date is that of a text. */
const WROTE = /\b(?:reported|wrote|revealed|published|disclosed|noted|estimated)$/u;

// "the Valley Times's Ana Prueba": whose author a speaker is, where the name is a paper's.
const OF_PAPER =
  /^(?:the )?(\p{Lu}[^’']{2,40}\b(?:Times|Post|Journal|News|Herald|Tribune|Examiner|Courier|Gazette|Review|Magazine|Chronicle|Guardian|Globe|Telegraph|Mail|Star|Sun|Observer|Monitor|Today|Press|Reuters|Bloomberg))[’']s? \p{Lu}/iu;

function paperOf({ quote, name }: Speaker): SourceDocument | null {
  const body = OF_PAPER.exec(quote)?.[1];
  return body === undefined ? null : { kind: "report", title: null, author: name, body, date: null, words: body };
}

/** Quotations shorter than this are words that somebody puts in marks, and no speech. */
export const SPEECH = 20;

/**
 * Origins that the attributions of a report's claims give: one row for each place where a source is named, with the
 * claims that lean on it there. `documents` and quotations come from the same text.
 */
export function originsOfChains(
  report: LineageReport,
  claims: readonly Claim[],
  documents: KnownDocuments,
): readonly Origin[] {
  const quotations = quotationsIn(report.text).filter((q) => q.depth === 0 && q.end - q.start >= SPEECH);
  const rows = new Map<string, { readonly speaker: Speaker; readonly claims: Claim[] }>();
  for (const claim of claims.toSorted((a, b) => a.start - b.start)) {
    for (const speaker of claim.attribution) {
      const key = `${speaker.start}:${speaker.end}:${nameKey(speaker.name)}`;
      const row = rows.get(key);
      if (row) row.claims.push(claim);
      else rows.set(key, { speaker, claims: [claim] });
    }
  }
  return [...rows.values()].map(({ speaker, claims: leaning }) => {
    const near = leaning.find((c) => c.sentence.start <= speaker.start && speaker.end <= c.sentence.end) ?? leaning[0]!;
    const at = placeOf(report.text, near, speaker);
    const place = spanOf(report.text, at.start, at.end);
    const told = WROTE.test(place.quote) ? reportedWhen(report.text, place, report.published?.value ?? null) : null;
    const source = documents.of(speaker, near.sentence) ?? told ?? paperOf(speaker);
    const quoted = leaning.some((c) => c.attribution.some((s) => s.start === speaker.start) && isQuoted(quotations, c));
    return {
      ...place,
      report: report.id,
      claims: [...new Set(leaning.map((c) => c.id))],
      how: quoted ? "quotes" : "cites",
      to: { name: nameOf(speaker, source), document: source?.words ?? null, report: null },
      overlap: null,
      role: speaker.role,
      actor: speaker.actor?.id ?? null,
      source,
      url: null,
      rule: "attribution",
    };
  });
}

/** Whom a row shows: the speaker; for "the report" its author or body; nobody where the text names nobody. */
function nameOf(speaker: Speaker, source: SourceDocument | null): string | null {
  if (speaker.role === "unnamed" && IMPERSONAL.test(speaker.quote)) return null;
  if (speaker.role === "document" && speaker.actor === null && !isNaming(speaker.name)) {
    return source?.author ?? source?.body ?? speaker.name;
  }
  // "Ana Prueba's insistent (demands)": the possessor; "an officer quoted in the press": the officer.
  const name = speaker.name.replace(/[\s,;:]+$/u, "").replace(/(?<=\p{Lu}\S*)[’']s?(?: \p{Ll}[\p{L}-]*)+$/u, "");
  return speaker.role === "unnamed"
    ? name.replace(/(?<=\S) (?:quoted|cited|interviewed) (?:in|by) .*$/u, "")
    : ofPaper(name);
}
