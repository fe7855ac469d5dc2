import { pieces } from "../names/folding.ts";
import type { Clusters } from "./clusters.ts";
import type { Mention } from "./mentions.ts";

/** How a shorter form of a person's name fits a full one; `surname` is the strongest, a given name alone the weakest. */
type Fit = "surname" | "inner" | "given" | null;

/**
 * How the short name fits the full one. "García Harfuch" and "Harfuch" end "Omar García Harfuch" (surname);
 * "Oseguera" stands inside "Nemesio Oseguera Cervantes", as Spanish first surnames do (inner); "Andrés López
 * Obrador" leaves out a middle name (surname); "Ovidio" alone begins "Ovidio Guzmán López" (given).
 */
export function fits(short: readonly string[], full: readonly string[]): Fit {
  if (fitsWithheld(short, full)) return "given";
  if (short.length === 0 || short.length >= full.length) return null;
  const ends = short.every((word, k) => word === full[full.length - short.length + k]);
  if (ends) return "surname";
  if (short.length > 1 && short[0] === full[0] && isSubsequence(short, full))
    return short.at(-1) === full.at(-1) ? "surname" : "inner";
  for (let from = 1; from + short.length <= full.length; from++) {
    if (short.every((word, k) => word === full[from + k])) return "inner";
  }
  return short.length === 1 && short[0] === full[0] ? "given" : null;
}

/** What stands for any surname that the authorities keep back, folded. */
export const WITHHELD = "n";
/** Whether a name keeps the surname back, as Mexican authorities write it: Tomás "N", Tomás "P". */
export const isWithheld = (words: readonly string[]): boolean =>
  words.length > 1 && /^\p{Ll}$/u.test(words.at(-1) ?? "");

/** Whether a name whose surname is kept back may be this one: Tomás "N" and "Tomás Ibáñez Rojo", Tomás "I" too. */
export function fitsWithheld(short: readonly string[], full: readonly string[]): boolean {
  const given = short.slice(0, -1);
  const letter = short.at(-1);
  return (
    isWithheld(short) &&
    !isWithheld(full) &&
    full.length > given.length &&
    given.every((word, k) => word === full[k]) &&
    (letter === WITHHELD || full[given.length]?.startsWith(letter ?? "") === true)
  );
}

function isSubsequence(short: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of full) if (word === short[at]) at++;
  return at === short.length;
}

/**
 * Mentions with the codebook's row taken off each bare surname whose bearer the report names in full as somebody else:
 * where "Luis Rubio" is interviewed and no other Rubio is named in full, "Mr. Rubio" is he, however well known another is.
 */
export function ownBearers(mentions: readonly Mention[], fullName: (row: string) => string | null): readonly Mention[] {
  const inFull = mentions.filter((m) => m.at.kind === "person" && m.words.length > 1);
  const rowsInFull = new Set(inFull.map((m) => m.at.codebook));
  return mentions.map((m) => {
    const row = m.at.codebook;
    const [surname] = m.words;
    if (m.at.kind !== "person" || row === null || m.words.length !== 1 || surname === undefined || rowsInFull.has(row))
      return m;
    const known = pieces(fullName(row) ?? "");
    const other = inFull.some(
      (full) =>
        full.at.codebook === null &&
        full.words.indexOf(surname) > 0 &&
        known.indexOf(surname) > 0 &&
        full.words[0] !== known[0] &&
        fits(full.words, known) === null,
    );
    return other ? { ...m, at: { ...m.at, codebook: null } } : m;
  });
}

/** Whom a given name alone stands for must have been named in full before. */
const BY_ANY: readonly Fit[] = ["surname", "inner", "given"];
const BY_SURNAME: readonly Fit[] = ["surname", "inner"];

/** People of one surname that are kept apart at most: with more of them no bare surname can be settled anyway. */
const MOST_BEARERS = 40;

interface Bearer {
  readonly mention: number;
  readonly words: readonly string[];
  /** Whether the name came in as somebody's kin: "his sister Ana Paz". */
  readonly kin: boolean;
}

/**
 * Gives each shorter form of a person's name to the one full name that it fits: of those named so far, or, when
 * none was named yet (a headline), of all. When two different people fit equally well it stays open.
 */
export function joinShortNames(
  mentions: readonly Mention[],
  clusters: Clusters,
  fullName: (row: string) => string | null,
): ReadonlySet<number> {
  const open = new Set<number>();
  const byWord = new Map<string, Bearer[]>();
  const nicknames = new Map<string, number>();
  const people = mentions.filter((m) => m.at.kind === "person");
  const enter = (bearer: Bearer): void => {
    if (bearer.words.length < 2) return;
    const root = clusters.root(bearer.mention);
    for (const word of new Set(bearer.words)) {
      const list = byWord.get(word) ?? [];
      if (list.length >= MOST_BEARERS) continue;
      if (!list.some((b) => clusters.root(b.mention) === root && b.words.length >= bearer.words.length))
        list.push(bearer);
      byWord.set(word, list);
    }
  };
  const note = (m: Mention): void => {
    if (m.nickname !== null && !nicknames.has(m.nickname)) nicknames.set(m.nickname, m.index);
    enter({ mention: m.index, words: m.words, kin: m.kin });
  };
  // At the end a row's full name helps too: "El Mencho … Oseguera", where the text never gives both.
  const everybody = (): void => {
    for (const m of people) {
      note(m);
      const name = m.at.codebook === null ? null : fullName(m.at.codebook);
      if (name !== null) enter({ mention: m.index, words: pieces(name), kin: false });
    }
  };
  const late: Mention[] = [];
  /** Where a bare surname first came while nobody had been named in full. */
  const before = new Map<string, number>();
  /** Bare names that stood for one person only when they came. */
  const called = new Map<string, number>();
  const settle = (m: Mention, last: boolean): void => {
    const named = nicknames.get(m.key);
    if (named !== undefined && clusters.join(named, m.index, "alias")) return;
    const withheld = isWithheld(m.words);
    const word = withheld ? m.words[0] : m.words.at(-1);
    // "Paz died in his cell. His sister Ana Paz leads the gang": who was Paz before she came in is not she.
    const since = m.words.length === 1 ? (before.get(m.key) ?? Infinity) : Infinity;
    const bearers = (byWord.get(word ?? "") ?? []).filter(
      (b) => b.mention !== m.index && !(b.kin && b.mention > since),
    );
    const only = onlyOne(m, bearers, nicknames, clusters, last && !withheld ? BY_SURNAME : BY_ANY);
    // Whom the report has called by the bare name before, it calls so when his son of the same name has come in.
    const chosen = only === "several" ? (called.get(m.key) ?? only) : only;
    if (chosen === "several") open.add(m.index);
    else if (chosen === null) {
      if (!last) late.push(m);
      if (!last && m.words.length === 1 && !before.has(m.key)) before.set(m.key, m.index);
    } else if (clusters.join(chosen, m.index, "surname") && m.words.length === 1) called.set(m.key, chosen);
  };
  for (const m of people) {
    settle(m, false);
    note(m);
  }
  everybody();
  for (const m of late) settle(m, true);
  return open;
}

function onlyOne(
  m: Mention,
  bearers: readonly Bearer[],
  nicknames: ReadonlyMap<string, number>,
  clusters: Clusters,
  ways: readonly Fit[],
): number | "several" | null {
  for (const wanted of ways) {
    const roots = new Map<number, number>();
    for (const b of bearers) {
      if (fits(m.words, b.words) === wanted) roots.set(clusters.root(b.mention), b.mention);
    }
    // "Marco Rubio … Luis Rubio … Rubio", known for Marco: nobody else is he.
    if (roots.delete(clusters.root(m.index)) && roots.size > 0) return null;
    // "El Mayo Zambada": nickname and surname together.
    if (wanted === "surname" && m.words.length > 1) {
      for (const [nickname, bearer] of nicknames) {
        const words = nickname.split(" ");
        const rest = m.words.slice(words.length);
        const own = bearers.find((b) => clusters.root(b.mention) === clusters.root(bearer));
        if (rest.length > 0 && words.every((w, k) => w === m.words[k]) && own && fits(rest, own.words)) {
          return bearer;
        }
      }
    }
    // A bare surname also fits inside another's double surname ("Guzmán" and "Guzmán López"): then it is open.
    if (wanted === "surname" && roots.size === 1) {
      const rivals = new Set(
        bearers.filter((b) => fits(m.words, b.words) !== null).map((b) => clusters.root(b.mention)),
      );
      rivals.delete(clusters.root(m.index));
      if (rivals.size > 1 && m.words.length === 1) return "several";
    }
    if (roots.size === 1) return [...roots.values()][0] ?? null;
    if (roots.size > 1) return "several";
  }
  return null;
}
