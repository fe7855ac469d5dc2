import { unionOf } from "../model/index.ts";
import { fits, isWithheld, WITHHELD } from "../reading/entities/persons.ts";
import { ownKeys, type Link, type View } from "./base.ts";
import { alike, type Bearer, keysOf } from "./bearers.ts";
import type { RuleName } from "./evidence.ts";
import type { Weighed } from "./weigh.ts";

/** Fewest names that two reports must share for a bare surname to be read across them. */
const SHARED_NAMES = 2;
/** A name of more reports than these says nothing on what two reports have in common. */
export const TELLING = 40;
/** With more people of one surname than these no bare surname can be settled anyway. */
export const MOST_PEOPLE = 40;

/** What a link is decided on besides the bearers: first links, already made, and what people judged. */
export interface Grounds {
  readonly view: View;
  readonly weighed: Weighed;
  /** The bearer in which this one's first link ends ("person el mencho": "row el-mencho"), or itself. */
  readonly base: (bearer: string) => Promise<string>;
  /** Which other reports have names in common with a report; filled as it is asked for. */
  readonly sharing: Map<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

/** The link by which a bearer is part of a row, or of its name: where exactly one can be meant. */
export async function firstLink(view: View, bearer: Bearer): Promise<Link | null> {
  if (bearer.parent !== null) {
    const parent = await view.bearer(bearer.parent);
    const rule = bearer.parent.startsWith("row ") ? "codebook" : "full-name";
    return parent && { bearer: bearer.id, other: parent.id, rule, key: bearer.parent };
  }
  if (bearer.report !== null || bearer.row !== null) return null;
  for (const key of keysOf(Object.keys(bearer.counts), "full")) {
    const namesakes = (await view.bearersOf(await view.having("full", key))).filter(
      (other) => other.id !== bearer.id && other.report === null && alike(other.family, bearer.family),
    );
    const rows = namesakes.filter((other) => other.row !== null);
    // A name of unknown kind goes with the one name of a known kind; a name with the one row that has it.
    const names = bearer.family === "other" ? namesakes.filter((other) => other.row === null) : [];
    const [meant, ...more] = names.length > 0 ? names : rows;
    if (meant && more.length === 0) return { bearer: bearer.id, other: meant.id, rule: "full-name", key };
  }
  return null;
}

const wordsOf = (key: string): readonly string[] => key.split(" ");

/** Whether one name is a shorter form of the other: "Tomás Ibáñez", "Tomás Ariel Ibáñez". */
const variants = (a: readonly string[], b: readonly string[]): boolean =>
  a[0] === b[0] && (a.join(" ") === b.join(" ") || fits(a, b) !== null || fits(b, a) !== null);

interface Candidate {
  readonly bearer: Bearer;
  readonly words: readonly string[];
  readonly rule: RuleName;
  readonly key: string;
}

/** The candidates that nobody judged to be another, fullest name first, if all of them may be one actor; else none. */
async function only(grounds: Grounds, own: Bearer, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  if (candidates.length > MOST_PEOPLE) return [];
  const { weighed, base } = grounds;
  const ownBase = await base(own.id);
  const bases = await Promise.all(candidates.map(({ bearer }) => base(bearer.id)));
  const judgedApart = (a: string, b: string): boolean => /^(?:different|disputed)$/u.test(weighed.verb(a, b) ?? "");
  const left = candidates
    .map((candidate, at) => ({ ...candidate, base: bases[at] ?? candidate.bearer.id }))
    .filter(
      ({ bearer, base: its }) =>
        ![own.id, ownBase].some((mine) => judgedApart(mine, bearer.id) || judgedApart(mine, its)),
    );
  const union = unionOf(left.map(() => null));
  for (const [at, a] of left.entries()) {
    for (let before = 0; before < at; before++) {
      const b = left[before];
      if (!b) continue;
      const one =
        a.base === b.base ||
        [a.bearer.id, a.base].some((x) => [b.bearer.id, b.base].some((y) => weighed.verb(x, y) === "same")) ||
        (a.bearer.family === "person" &&
          b.bearer.family === "person" &&
          (a.bearer.row === null || b.bearer.row === null) &&
          variants(a.words, b.words));
      if (one) union.join(before, at);
    }
  }
  if (new Set(left.map((_, at) => union.root(at))).size !== 1) return [];
  return left.sort((a, b) => b.words.length - a.words.length || (a.bearer.id < b.bearer.id ? -1 : 1));
}

const link = (own: Bearer, found: Candidate): Link => ({
  bearer: own.id,
  other: found.bearer.id,
  rule: found.rule,
  key: found.key,
});

/** The links by other names, shorter forms and surnames of one bearer. A mention judged by itself has none. */
export async function furtherLinks(grounds: Grounds, own: Bearer): Promise<readonly Link[]> {
  if (own.parent !== null) return [];
  const links: Link[] = [];
  for (const key of ownKeys(own)) {
    const [found] = await only(grounds, own, await byOtherName(grounds, own, key));
    if (found) links.push(link(own, found));
  }
  if (own.family === "body") {
    const found = await bySpelling(grounds, own);
    if (found) links.push(found);
  }
  if (own.family !== "person") return links;
  for (const key of ownKeys(own)) {
    const words = wordsOf(key);
    if (isWithheld(words)) {
      const found = own.row === null && links.length === 0 ? await byContext(grounds, own, words) : null;
      if (found) links.push(link(own, found));
    } else if (words.length > 1) {
      const [found] = await only(grounds, own, await byFullerName(grounds, own, words));
      if (found && !(await namedApart(grounds.view, own.id, found.bearer.id))) links.push(link(own, found));
    } else if (own.report !== null && own.row === null && links.length === 0) {
      const found = await byContext(grounds, own, words);
      if (found) links.push(link(own, found));
    }
  }
  return links;
}

async function byOtherName({ view }: Grounds, own: Bearer, key: string): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const rule of ["acronym", "alias"] as const) {
    // A name that more actors have than can be told apart ("the organisation") tells nobody.
    for (const bearer of await view.bearersOf(await view.having(rule, key, MOST_PEOPLE + 1))) {
      if (bearer.id === own.id || found.has(bearer.id) || !alike(bearer.family, own.family)) continue;
      found.set(bearer.id, { bearer, words: wordsOf(ownKeys(bearer)[0] ?? ""), rule, key });
    }
  }
  return [...found.values()];
}

async function byFullerName({ view }: Grounds, own: Bearer, words: readonly string[]): Promise<readonly Candidate[]> {
  const block = await view.having("pair", `${words[0]} ${words.at(-1)}`, MOST_PEOPLE + 1);
  if (block.length > MOST_PEOPLE) return [];
  const found: Candidate[] = [];
  for (const bearer of await view.bearersOf(block)) {
    if (bearer.id === own.id) continue;
    const fuller = ownKeys(bearer).find((key) => fits(words, wordsOf(key)) !== null);
    if (fuller !== undefined)
      found.push({ bearer, words: wordsOf(fuller), rule: "name-variant", key: words.join(" ") });
  }
  return found;
}

/** Whether one of the first reports that name somebody names the other too: "Joaquín Ríos" and his son "Joaquín Ríos Luna". */
async function namedApart(view: View, one: string, other: string): Promise<boolean> {
  for (const report of await view.reportsOf(one, TELLING + 1)) if ((await view.namedIn(report)).has(other)) return true;
  return false;
}

/** The link between bodies whose names are spelled differently; the first of them stands for all. */
async function bySpelling({ view, weighed }: Grounds, own: Bearer): Promise<Link | null> {
  for (const key of keysOf(Object.keys(own.counts), "plain")) {
    const alikes = await view.bearersOf(await view.having("plain", key, MOST_PEOPLE + 1));
    const rows = alikes.filter(({ row }) => row !== null);
    const common = alikes.filter(({ report }) => report === null);
    if (alikes.length > MOST_PEOPLE || rows.length > 1) continue;
    const [first] = rows.length > 0 ? rows : common.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (!first || first.id === own.id) continue;
    if (/^(?:different|disputed)$/u.test(weighed.verb(own.id, first.id) ?? "")) continue;
    return { bearer: own.id, other: first.id, rule: "spelling", key };
  }
  return null;
}

/** The one person of the case whom a bare surname, or a given name with the surname kept back, fits in such company. */
async function byContext(grounds: Grounds, own: Bearer, words: readonly string[]): Promise<Candidate | null> {
  const { view } = grounds;
  const [first = ""] = words;
  const withheld = isWithheld(words);
  const rule = withheld ? "surname-withheld" : "surname-in-context";
  const name = withheld ? `${first} ${WITHHELD}` : first;
  const block = await view.having("word", name, MOST_PEOPLE + 1);
  if (block.length === 0 || block.length > MOST_PEOPLE) return null;
  const candidates = (await view.bearersOf(block)).flatMap((bearer): readonly Candidate[] => {
    const full = ownKeys(bearer).find((key) => fits(words, wordsOf(key)) !== null);
    return full === undefined ? [] : [{ bearer, words: wordsOf(full), rule, key: name }];
  });
  const left = await only(grounds, own, candidates);
  const [found] = left;
  if (!found || own.report === null) return null;
  return (await near(grounds, own.report, new Set(left.map(({ bearer }) => bearer.id)))) ? found : null;
}

/** Whether some other report names one of these people, and shares enough else with this report. */
async function near(grounds: Grounds, report: string, people: ReadonlySet<string>): Promise<boolean> {
  const { view, sharing } = grounds;
  let shared = sharing.get(report);
  if (!shared) sharing.set(report, (shared = await sharedNames(view, report)));
  for (const [other, names] of shared) {
    let besides = names.size;
    for (const id of people) if (names.has(id)) besides -= 1;
    if (besides < SHARED_NAMES) continue;
    const there = await view.namedIn(other);
    if ([...people].some((id) => there.has(id))) return true;
  }
  return false;
}

/** Other reports with enough telling names of this one, each with those names. */
async function sharedNames(view: View, report: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const shared = new Map<string, Set<string>>();
  for (const bearer of await view.bearersOf(await view.namedIn(report))) {
    if (bearer.family === "place" || bearer.report !== null) continue;
    const reports = await view.reportsOf(bearer.id, TELLING + 1);
    if (reports.length > TELLING) continue;
    for (const other of reports)
      if (other !== report) shared.set(other, (shared.get(other) ?? new Set<string>()).add(bearer.id));
  }
  return new Map([...shared].filter(([, names]) => names.size >= SHARED_NAMES));
}
