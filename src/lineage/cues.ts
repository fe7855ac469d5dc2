import type { Claim } from "../model/index.ts";
import { matchesIn, spanOf } from "../model/index.ts";
import { type CueRow, CUES } from "./cues.rows.ts";
import { reportedWhen } from "./documents.ts";
import { SPEECH } from "./chains.ts";
import { isNaming, nameKey, ofPaper } from "./names.ts";
import { quotationsIn } from "../reading/attribution/quotes.ts";
import { isBoilerplate } from "./words.ts";
import type { LineageReport, Origin, Stretch } from "./types.ts";

/** Longer sentences are lists, tables or noise. */
const LONGEST = 1_500;

/** Capitals that are no names of sources. */
const NO_SOURCE =
  /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|Yesterday|Last|Next|This|That|These|Those|He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|What|Who|When|Where|Why|How|If|But|And|Or|So|Yet|For|In|On|At|By|As|To|Of|From|With|After|Before|Since|Until|While|Although|Though|Because|There|Here|Now|Then|No|Not|All|Both|Each|Every|Such|Article|Section|Operation|According|However|Nothing|Nobody|None)\b|\d)/u;

/** Actors whom a report's claims name, by their folded words, so that a cue's words find the actor they stand for. */
export interface KnownActors {
  find(words: string): { readonly id: string; readonly name: string } | null;
}

/** Reads the actors off the fillers and speakers of a report's claims. */
export function knownActors(claims: readonly Claim[]): KnownActors {
  const known = new Map<string, { id: string; name: string }>();
  const surnames = new Map<string, { id: string; name: string } | null>();
  for (const claim of claims) {
    for (const filler of [...claim.roles, ...claim.attribution]) {
      const { actor, quote } = filler;
      if (!actor || !/\p{Lu}/u.test(quote)) continue;
      for (const key of [nameKey(quote), nameKey(actor.name)]) if (key !== "" && !known.has(key)) known.set(key, actor);
      if (filler.role !== "person") continue;
      const surname = nameKey(actor.name).split(" ").at(-1) ?? "";
      const other = surnames.get(surname);
      // A surname that two speakers bear is nobody's.
      if (surname.length > 2) surnames.set(surname, other === undefined || other?.id === actor.id ? actor : null);
    }
  }
  return {
    find(words) {
      const parts = nameKey(words).split(" ");
      // "President Ana Prueba": the longest end of the words that is a name.
      for (let from = 0; from < parts.length; from++) {
        const hit = known.get(parts.slice(from).join(" "));
        if (hit && (from === 0 || parts.length - from > 1)) return hit;
      }
      return parts.length === 1 ? (surnames.get(parts[0] ?? "") ?? null) : null;
    },
  };
}

/** A noun for what somebody said, at the end of a source's words: "CDC figures" are the CDC's. */
const OF_DATA =
  /\s+(?:estimates?|data|figures|statistics|numbers|records|polls?|polling|surveys?|assessments?|analys[ei]s|stud(?:y|ies)|research|reports?|reporting|documents|files|accounts|projections|calculations|findings)$/iu;
/** "independent analyses from the Toro Institute": who stands behind the noun. */
const BEHIND = /\b(?:from|by|of) (?:the )?(\p{Lu}.*)$/u;

interface Found {
  readonly span: Stretch;
  readonly source: Stretch | null;
  readonly name: string | null;
  readonly body: string | null;
  readonly kind: string | null;
  readonly row: CueRow;
}

/** The last article before a noun begins its phrase: "already seen a Spanish minister" is the minister. */
const LAST_DETERMINER = /^.*\s(?=(?:the|an?|some|many|several|multiple|various|other|one|two|three|these|those)\s)/iu;

function offered(row: CueRow, words: string): { readonly name: string; readonly kind: string | null } | null {
  const noun = words.replace(LAST_DETERMINER, "");
  // "the agency said": a body that was named before, and the attribution of its claims knows it.
  if (/^the (?:\S+ )*\S*[^s\s]$/iu.test(noun) && row.name === "somebody says") return null;
  const behind = BEHIND.exec(words)?.[1];
  const data = OF_DATA.exec(words)?.[0]?.trim() ?? null;
  const bare = behind ?? (data === null ? words : words.replace(OF_DATA, ""));
  const naming = isNaming(bare) && !NO_SOURCE.test(bare.replace(/^the\s+/iu, ""));
  if (naming && /\p{Lu}/u.test(bare)) {
    const name = ofPaper(
      bare
        .replace(/^(?:the|an?)\s+/iu, "")
        .replace(/[’']s?$/u, "")
        .replace(/[.,]+$/u, ""),
    );
    return row.finds === "unnamed" ? { name: noun, kind: null } : { name, kind: data };
  }
  if (row.finds === "named" || NO_SOURCE.test(words.replace(/^the\s+/iu, ""))) return null;
  return /^\p{Lu}/u.test(bare) && !/\s/.test(bare) && row.finds === "either" ? null : { name: noun, kind: data };
}

function foundIn(sentence: string, at: number): readonly Found[] {
  const found: Found[] = [];
  const free = (s: Stretch): boolean =>
    !found.some((f) => s.start < (f.source ?? f.span).end && (f.source ?? f.span).start < s.end);
  for (const row of CUES) {
    if (!row.hint.test(sentence)) continue;
    for (const m of matchesIn(sentence, row.pattern)) {
      const span = { start: at + m.index, end: at + m.index + m[0].trimEnd().length };
      const words = m.groups?.["source"]?.trim();
      if (words === undefined) {
        if (free(span)) found.push({ span, source: null, name: null, body: null, kind: null, row });
        continue;
      }
      const from = span.start + m[0].indexOf(words);
      const source = { start: from, end: from + words.length };
      const who = offered(row, words);
      if (who && free(source)) found.push({ span, source, ...who, body: m.groups?.["body"] ?? null, row });
    }
  }
  return found;
}

const within = (c: Stretch, s: Stretch): boolean => c.start >= s.start && c.end <= s.end;
const touch = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Length of a drawer, in UTF-16 units; longer stretches than this are found by their beginning only. */
const DRAWER = 2_000;

/** Finds the items near a stretch without looking at all of them. */
function drawersOf<T extends Stretch>(items: readonly T[]): (near: Stretch) => readonly T[] {
  const drawers = Map.groupBy(items, (item) => Math.floor(item.start / DRAWER));
  return ({ start, end }) => {
    const found: T[] = [];
    for (let k = Math.floor(start / DRAWER) - 1; k <= Math.floor(end / DRAWER); k++)
      found.push(...(drawers.get(k) ?? []));
    return found;
  };
}

/** Rows that tell of an act of speaking: with speech in the sentence, they quote. */
const SPEAKING = /says|author writes|somebody reported|heard/u;

/** What the rows of one report have in common. */
interface Scene {
  readonly report: LineageReport;
  /** Claims that the report makes in its own voice near a stretch. */
  readonly own: (near: Stretch) => readonly Claim[];
  readonly actors: KnownActors;
}

/** The row of one cue; null when it names the report's own publisher. */
function rowOf({ span, name, body, kind, row }: Found, scene: Scene, sentence: Stretch): Omit<Origin, "how"> | null {
  const { report, own, actors } = scene;
  const key = name === null ? null : nameKey(name);
  if (key === "" || (key !== null && report.publisher !== null && key === nameKey(report.publisher.value))) return null;
  const actor = name === null ? null : actors.find(name);
  const leaning = row.carries ? own(sentence).filter((c) => within(c, sentence)) : [];
  const published = report.published?.value ?? null;
  const dated = row.name === "as somebody reported" ? reportedWhen(report.text, span, published) : null;
  const writer = body === null ? null : { kind: "report", title: null, author: name, body, date: null, words: body };
  return {
    ...spanOf(report.text, span.start, span.end),
    report: report.id,
    claims: leaning.map((c) => c.id),
    to: { name: actor?.name ?? name, document: kind ?? dated?.words ?? null, report: null },
    overlap: null,
    role: name !== null && isNaming(name) ? row.role : "unnamed",
    actor: actor?.id ?? null,
    source: writer ?? dated,
    url: null,
    rule: row.name,
  };
}

/**
 * Origins that a report's sentences tell of where no claim has the source in its attribution: "as the Courier reported",
 * "Toro Institute figures show", "complaints from residents", "it is widely believed".
 * `taken` are the places that attributions found already.
 */
export function originsOfCues(
  report: LineageReport,
  claims: readonly Claim[],
  { sentences, taken }: { readonly sentences: readonly Stretch[]; readonly taken: readonly Origin[] },
): readonly Origin[] {
  const own = drawersOf(claims.filter((c) => c.attribution.length === 0));
  const scene = { report, own, actors: knownActors(claims) };
  const takenNear = drawersOf(taken);
  const rows: Origin[] = [];
  const quotations = quotationsIn(report.text).filter((s) => s.depth === 0 && s.end - s.start >= SPEECH);
  let q = 0;
  for (const sentence of sentences) {
    if (sentence.end - sentence.start > LONGEST) continue;
    while (q < quotations.length && quotations[q]!.end <= sentence.start) q++;
    const spoken: Stretch[] = [];
    for (let k = q; k < quotations.length && quotations[k]!.start < sentence.end; k++) spoken.push(quotations[k]!);
    const text = report.text.slice(sentence.start, sentence.end).replace(/[\s\u00a0]/gu, " ");
    if (isBoilerplate(text)) continue;
    const here = takenNear(sentence);
    for (const found of foundIn(text, sentence.start)) {
      const { span, source, row } = found;
      // What a quoted speaker leans on is not what the report leans on.
      if (spoken.some((s) => s.start < span.start && span.end < s.end)) continue;
      if (here.some((t) => touch(t, source ?? span))) continue;
      const made = rowOf(found, scene, sentence);
      if (made) rows.push({ ...made, how: SPEAKING.test(row.name) && spoken.length > 0 ? "quotes" : "cites" });
    }
  }
  return rows;
}
