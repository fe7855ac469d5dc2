import { isBefore, overlaps } from "../model/index.ts";
import { nameKey } from "./names.ts";
import type { Leaning } from "./circles.ts";
import type { LineageReport, Origin } from "./types.ts";

/** What is known about a report beside its text; enough to be cited by. */
export type Citable = Omit<LineageReport, "text">;

/** Reports of the case by what others cite them by. */
export interface ReportIndex {
  readonly byPublisher: ReadonlyMap<string, readonly Citable[]>;
  readonly byAuthor: ReadonlyMap<string, readonly Citable[]>;
  readonly byTitle: ReadonlyMap<string, readonly Citable[]>;
  readonly byUrl: ReadonlyMap<string, readonly Citable[]>;
  readonly byId: ReadonlyMap<string, Citable>;
}

/** An address without what differs between two ways of writing it: scheme, www., query, fragment, a last slash, case of the host. */
export function urlKey(url: string): string | null {
  const m = /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]{3,200})([^?#\s]{0,1000})/iu.exec(url.trim());
  if (!m?.[1]?.includes(".")) return null;
  const path = (m[2] ?? "").replace(/\/+$/u, "").replace(/\/(?:index|amp)(?:\.html?)?$/u, "");
  return `${m[1].toLowerCase()}${path}`;
}

/** Titles shorter than this name too many things ("Correction"). */
const TITLE_WORDS = 3;

/** Authors of a byline: "A. Sample and B. Muestra". */
const authorsOf = (byline: string): readonly string[] =>
  byline
    .slice(0, 400)
    .split(/,| and | & |;/u)
    .map((s) => s.replace(/^\s*by\s+/iu, "").trim())
    .filter((s) => s !== "");

/** Puts reports where citations look for them; in proportion to the reports given, in any order. */
export function reportIndex(reports: Iterable<Citable>): ReportIndex {
  const made = {
    byPublisher: new Map<string, Citable[]>(),
    byAuthor: new Map<string, Citable[]>(),
    byTitle: new Map<string, Citable[]>(),
    byUrl: new Map<string, Citable[]>(),
    byId: new Map<string, Citable>(),
  };
  const put = (map: Map<string, Citable[]>, key: string | null, report: Citable): void => {
    if (key === null || key === "") return;
    const list = map.get(key);
    if (list) list.push(report);
    else map.set(key, [report]);
  };
  for (const report of reports) {
    made.byId.set(report.id, report);
    if (report.publisher) put(made.byPublisher, nameKey(report.publisher.value), report);
    if (report.url) put(made.byUrl, urlKey(report.url.value), report);
    if (report.title) {
      const key = nameKey(report.title.value);
      if (key.split(" ").length >= TITLE_WORDS) put(made.byTitle, key, report);
    }
    for (const author of authorsOf(report.author?.value ?? "")) {
      const key = nameKey(author);
      // A single name is a surname or a desk ("Staff") and tells too little.
      if (key.includes(" ")) put(made.byAuthor, key, report);
    }
  }
  return made;
}

/**
 * The report of the case that a citation means, with the rule; null when there is none, or several and nothing tells
 * them apart. By address, by title, or by publisher or author; a date that the text gives must fit, and nobody cites
 * what came out later.
 */
export function reportCited(
  origin: Origin,
  index: ReportIndex,
): { readonly report: string; readonly rule: string } | null {
  const from = index.byId.get(origin.report);
  const date = origin.source?.date ?? null;
  const fits = (r: Citable): boolean =>
    r.id !== origin.report &&
    !isLater(r, from) &&
    (date === null || r.published === null || overlaps(r.published.value, date));
  const only = (list: readonly Citable[] | undefined, rule: string): { report: string; rule: string } | null => {
    let meant: Citable | null = null;
    for (const one of list ?? []) {
      if (!fits(one)) continue;
      // A second that fits: nothing tells them apart, and the rest of a big publisher's reports need no look.
      if (meant !== null) return null;
      meant = one;
    }
    return meant && { report: meant.id, rule };
  };
  if (origin.url !== null) {
    const key = urlKey(origin.url);
    // An address is certain: a text that was updated may link to what came out after it.
    const meant = (key === null ? undefined : index.byUrl.get(key))?.filter((r) => r.id !== origin.report) ?? [];
    if (meant.length === 1) return { report: meant[0]!.id, rule: "address" };
  }
  const title = origin.source?.title ?? null;
  if (title !== null) {
    const found = only(index.byTitle.get(nameKey(title)), "title");
    if (found) return found;
  }
  const names = [origin.to.name, origin.source?.author ?? null, origin.source?.body ?? null].filter((n) => n !== null);
  const own = from?.publisher ? nameKey(from.publisher.value) : null;
  for (const name of names) {
    const key = nameKey(name);
    // "told the Courier", in the Courier: the paper speaks of itself.
    if (key === own) continue;
    const exact = (list: readonly Citable[] | undefined): readonly Citable[] | undefined =>
      date === null ? list : list?.filter((r) => r.published !== null);
    const found =
      only(exact(index.byPublisher.get(key)), date === null ? "publisher" : "publisher and date") ??
      only(exact(index.byAuthor.get(key)), date === null ? "author" : "author and date");
    if (found) return found;
  }
  return null;
}

const isLater = (r: Citable, from: Citable | undefined): boolean =>
  from?.published !== undefined &&
  from.published !== null &&
  r.published !== null &&
  isBefore(from.published.value, r.published.value);

/**
 * The rows with `to.report` set where they mean a report of the case; copies keep theirs. Addresses that lead to no
 * report of the case are left out: an article links to much that it does not lean on. Order changes nothing.
 */
export function linkReports(origins: readonly Origin[], index: ReportIndex): readonly Origin[] {
  return origins.flatMap((origin) => {
    if (origin.to.report !== null) return [origin];
    const found = reportCited(origin, index);
    if (!found) return origin.how === "links" ? [] : [origin];
    return [
      {
        ...origin,
        to: { ...origin.to, report: found.report },
        rule: origin.rule === found.rule ? origin.rule : `${origin.rule}, ${found.rule}`,
      },
    ];
  });
}

/** Who leans on whom, from linked rows: each pair once. What `circlesOf` takes. */
export function leaningsOf(origins: Iterable<Origin>): readonly Leaning[] {
  const pairs = new Map<string, Leaning>();
  for (const { report: from, to } of origins) {
    if (to.report !== null && to.report !== from) pairs.set(`${from} ${to.report}`, { from, to: to.report });
  }
  return [...pairs.values()];
}
