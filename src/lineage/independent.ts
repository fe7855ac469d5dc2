import type { Claim, Speaker } from "../model/index.ts";
import { isNaming, nameKey } from "./names.ts";
import type { Citable } from "./links.ts";
import type { Origin, Passage, SharedWording, Stretch } from "./types.ts";

/** Independent origins behind some claims: `atMost` is an upper bound, `named.length + unknown`. */
export interface IndependentOrigins {
  readonly atMost: number;
  /** Sources by name, sorted. */
  readonly named: readonly string[];
  /** Publishers (or texts of unknown publisher) whose source nobody names. */
  readonly unknown: number;
}

/** Lineage of a case, ready for counting; build it once for many questions. */
export interface LineageIndex {
  readonly reports: ReadonlyMap<string, Pick<Citable, "id" | "publisher" | "published">>;
  /** Rows by the claims that lean on them, and by report those that speak for its whole text. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>;
  readonly wires: ReadonlyMap<string, readonly Origin[]>;
  readonly shared: ReadonlyMap<string, readonly SharedWording[]>;
}

/** Rules whose rows speak for the whole text: a wire's dateline or credit. */
const WHOLE_TEXT = /^wire/u;

function grouped<T>(items: Iterable<T>, keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const made = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = made.get(key);
      if (list) list.push(item);
      else made.set(key, [item]);
    }
  }
  return made;
}

const facts = new WeakMap<object, LineageIndex["reports"]>();
const pairs = new WeakMap<object, LineageIndex["shared"]>();

/** What was worked out for this list before, or is now: a case's counter asks with the same lists for each question. */
function once<K extends object, V>(known: WeakMap<object, V>, list: K, make: (list: K) => V): V {
  const made = known.get(list) ?? make(list);
  known.set(list, made);
  return made;
}

/**
 * Puts together what `independentOrigins` asks for: reports, linked origins (`linkReports`) and shared wordings, in any
 * order. The lists must not change afterwards; of reports and shared wordings the same list costs nothing twice.
 */
export function lineageIndex(
  reports: readonly Pick<Citable, "id" | "publisher" | "published">[],
  origins: readonly Origin[],
  shared: readonly SharedWording[],
): LineageIndex {
  return {
    reports: once(facts, reports, (list) => new Map(list.map((r) => [r.id, r]))),
    origins: grouped(origins, (o) => o.claims),
    wires: grouped(origins, (o) => (WHOLE_TEXT.test(o.rule) && o.to.name !== null ? [o.report] : [])),
    shared: once(pairs, shared, (list) => grouped(list, (s) => [s.a, s.b])),
  };
}

/** Share of a text's words from which it leans on another report as a whole, so that what it says on its own counts with it. */
const WHOLLY = 0.8;

/** Sets that grow together: same actor and same name, author and body. */
class Joined {
  readonly #up = new Map<string, string>();
  root(key: string): string {
    let at = key;
    for (let up = this.#up.get(at); up !== undefined; up = this.#up.get(at)) {
      // Halves the way for the next who asks.
      const above = this.#up.get(up);
      if (above !== undefined) this.#up.set(at, above);
      at = up;
    }
    return at;
  }
  join(a: string, b: string): void {
    const [x, y] = [this.root(a), this.root(b)];
    // The smaller key stays on top, so that the order of joining changes nothing.
    if (x < y) this.#up.set(y, x);
    else if (y < x) this.#up.set(x, y);
  }
}

/** Where one claim has its content from: keys of sources, with the name to show or null when nobody is named. */
interface Leaning {
  readonly key: string;
  readonly name: string | null;
}

const isNamed = (s: Speaker): boolean =>
  s.role !== "unnamed" && (s.actor !== null || s.role === "person" || isNaming(s.name));

/** The speakers of the innermost level that names somebody: who is cited in the end. */
function lastNamed(claim: Claim): readonly Speaker[] {
  let best: readonly Speaker[] = [];
  let level = -1;
  for (const speaker of claim.attribution) {
    if (!isNamed(speaker) || speaker.level < level) continue;
    best = speaker.level === level ? [...best, speaker] : [speaker];
    level = speaker.level;
  }
  return best;
}

const publisherKey = (report: string, index: LineageIndex): string => {
  const publisher = index.reports.get(report)?.publisher?.value ?? null;
  return publisher === null || nameKey(publisher) === "" ? `report:${report}` : `name:${nameKey(publisher)}`;
};

/** Whose text a report prints: an agency that it credits, the report on which it leans wholly, or its own publisher. */
function voiceOf(report: string, index: LineageIndex): Leaning {
  const seen = new Set<string>();
  let at = report;
  for (;;) {
    seen.add(at);
    const wire = (index.wires.get(at) ?? []).map((o) => o.to.name!).toSorted()[0];
    if (wire !== undefined) return { key: `name:${nameKey(wire)}`, name: wire };
    const from = at;
    const onto = (index.shared.get(at) ?? [])
      .filter((s) => s.leaning === from && (s.a === from ? s.overlap.a : s.overlap.b) >= WHOLLY)
      .map((s) => (s.a === from ? s.b : s.a))
      .filter((id) => !seen.has(id))
      .toSorted((a, b) => compareReports(a, b, index))[0];
    if (onto === undefined) return { key: publisherKey(at, index), name: null };
    at = onto;
  }
}

/** By date of publication as written, then by id; reports without a date last. */
function compareReports(a: string, b: string, index: LineageIndex): number {
  const when = (id: string): string => index.reports.get(id)?.published?.value ?? "~";
  const [x, y] = [when(a), when(b)];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

function leaningsOf(claim: Claim, index: LineageIndex, joined: Joined): readonly Leaning[] {
  const rows = index.origins.get(claim.id) ?? [];
  const speakers = lastNamed(claim);
  const made = speakers.map((speaker): Leaning => {
    const key = `name:${nameKey(speaker.name)}`;
    if (speaker.actor) joined.join(key, `actor:${speaker.actor.id}`);
    return { key, name: speaker.name };
  });
  for (const row of rows) {
    const about = speakers.find((s) => row.start <= s.start && s.end <= row.end);
    if (!about) continue;
    const key = `name:${nameKey(about.name)}`;
    // A document, its author and its body are one source; so is the report of the case that is meant.
    for (const other of [row.to.name, row.source?.author ?? null, row.source?.body ?? null]) {
      if (other !== null && nameKey(other) !== "") joined.join(key, `name:${nameKey(other)}`);
    }
    if (row.to.report !== null && row.how !== "copies") joined.join(key, publisherKey(row.to.report, index));
  }
  if (made.length > 0) return made;
  // "The report found", where the row knows whose report it is; "Institute figures show", in the report's own voice.
  const behind = rows.filter(
    (r) => r.role !== "unnamed" && r.how !== "copies" && r.to.name !== null && isNaming(r.to.name),
  );
  if (behind.length > 0) return behind.map((r) => ({ key: `name:${nameKey(r.to.name!)}`, name: r.to.name }));
  return [voiceOf(claim.report, index)];
}

const inside = (s: Stretch, p: Stretch): boolean => s.start < p.end && p.start < s.end;

/** Claims of `others` at the place of the other text that a copied claim was copied from: those nearest to it. */
function counterparts(
  claim: Claim,
  [own, theirs]: readonly [Stretch, Stretch],
  others: readonly Claim[],
): readonly Claim[] {
  const share = (claim.start - own.start) / Math.max(1, own.end - own.start);
  const at = theirs.start + share * (theirs.end - theirs.start);
  const near = others.filter((o) => inside(o, theirs)).map((o) => ({ o, far: Math.abs(o.start - at) }));
  const least = Math.min(...near.map((n) => n.far));
  return near.filter((n) => n.far === least).map((n) => n.o);
}

const sides = (s: SharedWording, p: Passage, report: string): readonly [Stretch, Stretch] =>
  s.a === report ? [p.a, p.b] : [p.b, p.a];

/**
 * How many independent origins stand behind some claims, at most: claims that stand in wording which their reports
 * share count once, and so do claims that lean on the same named source (same actor, same folded name, a document and
 * its author and body), on the same wire, or on a report of the case by that publisher. A claim whose source nobody
 * names counts at most once for each publisher. The order of the claims changes nothing, and one more copy never
 * raises the number.
 */
export function independentOrigins(claims: readonly Claim[], index: LineageIndex): IndependentOrigins {
  const joined = new Joined();
  const sorted = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byReport = grouped(sorted, (c) => [c.report]);
  const copies = new Joined();
  for (const claim of sorted) {
    for (const s of index.shared.get(claim.report) ?? []) {
      const others = byReport.get(s.a === claim.report ? s.b : s.a);
      if (!others) continue;
      for (const p of s.passages) {
        const [own, theirs] = sides(s, p, claim.report);
        if (inside(claim, own)) for (const o of counterparts(claim, [own, theirs], others)) copies.join(claim.id, o.id);
      }
    }
  }
  const leanings = new Map(sorted.map((c) => [c.id, leaningsOf(c, index, joined)]));
  const uses = new Map<string, number>();
  for (const list of leanings.values()) {
    for (const l of list) uses.set(joined.root(l.key), (uses.get(joined.root(l.key)) ?? 0) + 1);
  }
  const shown = new Map<string, string | null>();
  for (const group of grouped(sorted, (c) => [copies.root(c.id)]).values()) {
    for (const { key, name } of leanings.get(original(group, { index, leanings, uses, joined }).id) ?? []) {
      const root = joined.root(key);
      const known = shown.get(root) ?? null;
      shown.set(root, known === null || (name !== null && name < known) ? name : known);
    }
  }
  const named = [...shown.values()].filter((n) => n !== null).toSorted();
  return { atMost: shown.size, named, unknown: shown.size - named.length };
}

/**
 * Which of several copied claims says where all have it from: the one published first. Where dates do not tell, the
 * one whose source most claims have, so that a copy adds no source of its own.
 */
function original(
  group: readonly Claim[],
  by: {
    readonly index: LineageIndex;
    readonly leanings: ReadonlyMap<string, readonly Leaning[]>;
    readonly uses: ReadonlyMap<string, number>;
    readonly joined: Joined;
  },
): Claim {
  const weight = (c: Claim): number =>
    Math.max(0, ...(by.leanings.get(c.id) ?? []).map((l) => by.uses.get(by.joined.root(l.key)) ?? 0));
  const first = (c: Claim): string => by.index.reports.get(c.report)?.published?.value ?? "~";
  return group.toSorted(
    (a, b) =>
      (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0) || weight(b) - weight(a) || (a.id < b.id ? -1 : 1),
  )[0]!;
}
