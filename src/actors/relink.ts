import type { Base, Link, View } from "./base.ts";
import { type Bearer, keysOf, type Placed } from "./bearers.ts";
import type { RuleName } from "./evidence.ts";
import { firstLink, furtherLinks, MOST_PEOPLE, TELLING } from "./links.ts";
import type { Bearers } from "./placing.ts";
import type { Weighed } from "./weigh.ts";

/** What may change links: bearers, whose names stand beside whose, and judgements. */
interface Stirred {
  readonly bearers: Bearers;
  readonly placed: ReadonlyMap<string, readonly Placed[]>;
  readonly weighed: Weighed;
  readonly shaken: ReadonlySet<string>;
}

interface LinkDiff {
  readonly links: readonly Link[];
  readonly linksGone: readonly Link[];
}

const FIRST: ReadonlySet<RuleName> = new Set(["codebook", "full-name"]);

const same = (a: Link, b: Link): boolean => a.other === b.other && a.rule === b.rule && a.key === b.key;

/** The names under which a bearer stands itself, as one text. */
const own = (bearer: Bearer | null): string =>
  keysOf(Object.keys(bearer?.counts ?? {}), "is")
    .toSorted()
    .join("\n");

/** Decides anew every link whose grounds have changed, and no other. */
export async function relink(base: Base, view: View, stirred: Stirred): Promise<LinkDiff> {
  const { changes } = stirred.bearers;
  const links: Link[] = [];
  const linksGone: Link[] = [];
  const stored = new Map<string, readonly Link[]>();
  const storedOf = async (ids: Iterable<string>): Promise<void> => {
    const missing = [...ids].filter((id) => !stored.has(id));
    if (missing.length === 0) return;
    for (const id of missing) stored.set(id, []);
    const found = Map.groupBy(await base.links(missing), ({ bearer }) => bearer);
    for (const id of missing) stored.set(id, found.get(id) ?? []);
  };
  const diff = (old: readonly Link[], now: readonly Link[]): boolean => {
    const gone = old.filter((a) => !now.some((b) => same(a, b)));
    const come = now.filter((a) => !old.some((b) => same(a, b)));
    linksGone.push(...gone);
    links.push(...come);
    return gone.length + come.length > 0;
  };

  const parted = keyChanges(changes);
  const firsts = await dirtyFirsts(view, changes, parted);
  await storedOf([...firsts, ...changes.keys()]);
  const first = new Map<string, Link | null>();
  const rebased = new Set<string>();
  for (const id of firsts) {
    const bearer = await view.bearer(id);
    const made = bearer && (await firstLink(view, bearer));
    first.set(id, made);
    const old = (stored.get(id) ?? []).filter(({ rule }) => FIRST.has(rule));
    if (diff(old, made ? [made] : [])) rebased.add(id);
  }

  const baseOf = async (id: string): Promise<string> => {
    let at = id;
    for (let step = 0; step < 4; step++) {
      await storedOf([at]);
      const next = first.has(at) ? first.get(at) : (stored.get(at) ?? []).find(({ rule }) => FIRST.has(rule));
      if (!next) return at;
      at = next.other;
    }
    return at;
  };

  const dirty = await dirtyFurther(base, view, { ...stirred, parted, first, rebased });
  await storedOf(dirty);
  const grounds = { view, weighed: stirred.weighed, base: baseOf, sharing: new Map() };
  for (const id of dirty) {
    const bearer = await view.bearer(id);
    const made = bearer ? await furtherLinks(grounds, bearer) : [];
    diff(
      (stored.get(id) ?? []).filter(({ rule }) => !FIRST.has(rule)),
      made,
    );
  }
  return { links, linksGone };
}

interface Parted {
  /** Keys that a bearer gained or lost, or whose bearer is of another family now. */
  readonly keys: ReadonlySet<string>;
  /** Bearers that came, went, or stand under other names or another family than before. */
  readonly bearers: ReadonlySet<string>;
}

function keyChanges(changes: Bearers["changes"]): Parted {
  const keys = new Set<string>();
  const bearers = new Set<string>();
  for (const [id, { before, after }] of changes) {
    const [old, now] = [before?.counts ?? {}, after?.counts ?? {}];
    const other = before?.family !== after?.family;
    for (const key of Object.keys(old)) if (other || !(key in now)) keys.add(key);
    for (const key of Object.keys(now)) if (other || !(key in old)) keys.add(key);
    if (other || own(before) !== own(after)) bearers.add(id);
  }
  return { keys, bearers };
}

/** Bearers whose first link must be decided anew: those that came or went, and those of a name that did. */
async function dirtyFirsts(view: View, changes: Bearers["changes"], parted: Parted): Promise<ReadonlySet<string>> {
  const dirty = new Set<string>(parted.bearers);
  for (const key of keysOf(parted.keys, "full")) for (const id of await view.having("full", key)) dirty.add(id);
  for (const id of parted.bearers) for (const child of await view.having("parent", id)) dirty.add(child);
  for (const [id, { before, after }] of changes) if (!before || !after) dirty.add(id);
  return dirty;
}

interface Grounds extends Stirred {
  readonly parted: Parted;
  readonly first: ReadonlyMap<string, Link | null>;
  readonly rebased: ReadonlySet<string>;
}

/** Bearers whose further links must be decided anew. */
async function dirtyFurther(base: Base, view: View, grounds: Grounds): Promise<ReadonlySet<string>> {
  const { bearers, placed, shaken, parted, rebased } = grounds;
  const dirty = new Set<string>([...parted.bearers, ...rebased]);
  const add = (ids: Iterable<string>): void => {
    for (const id of ids) dirty.add(id);
  };
  for (const how of ["alias", "acronym"] as const)
    for (const key of keysOf(parted.keys, how)) add(await view.having("is", key));
  for (const key of keysOf(parted.keys, "pair")) add(await view.having("ends", key));
  for (const key of keysOf(parted.keys, "plain")) add(await view.having("plain", key));
  for (const key of keysOf(parted.keys, "word")) {
    // Where there were and are too many people of a surname, one more settles nothing.
    const settled = async (of: Pick<Base, "having">): Promise<boolean> =>
      (await of.having("word", [key], MOST_PEOPLE + 1)).length <= MOST_PEOPLE;
    if ((await view.having("word", key, MOST_PEOPLE + 1)).length <= MOST_PEOPLE || (await settled(base)))
      add(await view.having("sole", key));
  }
  const upstream = await withChildren(base, grounds, [...rebased, ...shaken, ...parted.bearers]);
  add(upstream);
  for (const bearer of await view.bearersOf(upstream)) add(await readersOf(view, bearer));
  if (placed.size > 0) add(await besideReshaped(base, view, { bearers, placed }));
  return dirty;
}

/** The bearers with all whose first links lead to them. */
async function withChildren(base: Base, { first }: Grounds, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const children = new Map<string, string[]>();
  for (const [id, link] of first) if (link) children.set(link.other, [...(children.get(link.other) ?? []), id]);
  const seen = new Set(ids);
  let frontier = [...seen];
  while (frontier.length > 0) {
    const links = (await base.links(frontier)).filter(({ rule, bearer }) => FIRST.has(rule) && !first.has(bearer));
    const next = [...links.map(({ bearer }) => bearer), ...frontier.flatMap((id) => children.get(id) ?? [])];
    frontier = [...new Set(next)].filter((id) => !seen.has(id));
    for (const id of frontier) seen.add(id);
  }
  return seen;
}

/** Bearers whose further links look at this one. */
async function readersOf(view: View, { counts }: Bearer): Promise<readonly string[]> {
  const found: string[] = [];
  const keys = Object.keys(counts);
  for (const how of ["alias", "acronym"] as const)
    for (const key of keysOf(keys, how)) found.push(...(await view.having("is", key)));
  for (const key of keysOf(keys, "pair")) found.push(...(await view.having("ends", key)));
  for (const key of keysOf(keys, "word"))
    if ((await view.having("word", key, MOST_PEOPLE + 1)).length <= MOST_PEOPLE)
      found.push(...(await view.having("sole", key)));
  return found;
}

/**
 * People of reports that name other actors than before, and bare surnames of reports that have telling names in
 * common with these.
 */
async function besideReshaped(
  base: Base,
  view: View,
  { bearers: { reshaped }, placed }: Pick<Stirred, "bearers" | "placed">,
): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const both of reshaped.values()) for (const id of both) names.add(id);
  const reports = new Set<string>(reshaped.keys());
  const people = (await view.bearersOf(names)).flatMap(({ id, family }) => (family === "person" ? [id] : []));
  for (const name of names) {
    const [then, now] = [await base.reportsOf(name, TELLING + 1), await view.reportsOf(name, TELLING + 1)];
    if (then.length > TELLING && now.length > TELLING) continue;
    for (const report of [...then, ...now]) reports.add(report);
  }
  const others = [...reports].filter((report) => !placed.has(report));
  const here = [...reports].flatMap((report) => placed.get(report) ?? []);
  return [
    ...people,
    ...(others.length > 0 ? await base.surnamesIn(others) : []),
    ...here.flatMap(({ bearer, gives }) => (gives.some((key) => key.startsWith("sole ")) ? [bearer] : [])),
  ];
}
