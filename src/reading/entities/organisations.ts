import { acronymsOf, lettersOf } from "../names/acronyms.ts";
import { COUNTRY_OF } from "../names/demonyms.ts";
import { CLASS_NOUNS, shortOf } from "../names/words.ts";
import { compatible, type Clusters } from "./clusters.ts";
import type { Mention } from "./mentions.ts";

/** Fewest letters and fewest other mentions for a transposed acronym to be read as a slip ("CNJG" among many "CJNG"). */
const SLIP = { letters: 4, mentions: 2 } as const;

/** Joins acronyms to the one name that spells them, and slips of a well-attested acronym to it. */
export function joinAcronyms(mentions: readonly Mention[], clusters: Clusters): void {
  const longs = new Map<string, Mention[]>();
  const keys = new Set<string>();
  const counts = new Map<string, { readonly first: Mention; count: number }>();
  for (const m of mentions) {
    if (m.at.kind === "person" || m.at.kind === "place") continue;
    if (m.acronym) {
      const letters = lettersOf(m.at.quote);
      const known = counts.get(letters);
      if (known) known.count++;
      else counts.set(letters, { first: m, count: 1 });
    } else if (m.words.length > 1) {
      if (keys.has(m.key)) continue;
      keys.add(m.key);
      for (const acronym of acronymsOf(m.words)) {
        const list = longs.get(acronym);
        if (list) list.push(m);
        else longs.set(acronym, [m]);
      }
    }
  }
  for (const m of mentions) {
    if (!m.acronym || m.at.codebook !== null || m.at.kind === "person" || m.at.kind === "place") continue;
    const letters = lettersOf(m.at.quote);
    const spelt = (longs.get(letters) ?? []).filter((long) => compatible(long, m));
    const roots = new Set(spelt.map((long) => clusters.root(long.index)));
    const long = spelt[0];
    if (long && roots.size === 1) clusters.join(long.index, m.index, "acronym");
    else if (letters.length >= SLIP.letters && clusters.row(m.index) === null) {
      const meant = transpositions(letters)
        .map((t) => counts.get(t))
        .filter((c) => c !== undefined);
      const only = meant.length === 1 ? meant[0] : undefined;
      if (only && only.count >= SLIP.mentions && only.count > (counts.get(letters)?.count ?? 0)) {
        clusters.join(only.first.index, m.index, "acronym");
      }
    }
  }
}

/** The word with each pair of neighbouring, different letters exchanged. */
function transpositions(letters: string): readonly string[] {
  const out: string[] = [];
  for (let i = 0; i + 1 < letters.length; i++) {
    const [a, b] = [letters[i] ?? "", letters[i + 1] ?? ""];
    if (a !== b) out.push(letters.slice(0, i) + b + a + letters.slice(i + 2));
  }
  return out;
}

/**
 * Joins names that differ by a word that only says what or whose they are: "Los Zetas Cartel" and "Los Zetas",
 * "Sinaloa state" and "Sinaloa", "U.S. Department of Justice" and "Department of Justice", "Hermandad del Cerro" and "the Hermandad". Never when the shorter
 * form is of another kind: "Sinaloa" is a place and no cartel.
 */
export function joinShortForms(mentions: readonly Mention[], clusters: Clusters): void {
  const byKey = new Map<string, Mention>();
  const full = new Map<string, Set<number>>();
  for (const m of mentions) if (m.at.kind !== "person" && !byKey.has(m.key)) byKey.set(m.key, m);
  for (const m of byKey.values()) {
    const [whole, ...others] = [shortened(m), ...(m.at.codebook === null ? shortOf(m.words) : [])];
    for (const shorter of [whole, ...others])
      if (shorter) full.set(shorter, (full.get(shorter) ?? new Set()).add(m.index));
  }
  for (const [key, longs] of full) {
    const short = byKey.get(key) ?? byKey.get(`el ${key}`) ?? byKey.get(`la ${key}`);
    const long = mentions[[...longs][0] ?? -1];
    const roots = new Set([...longs].map((index) => clusters.root(index)));
    if (short && long && roots.size === 1 && short.at.kind === long.at.kind)
      clusters.join(long.index, short.index, "same-text");
  }
}

function shortened(m: Mention): string | null {
  const words = m.key.split(" ");
  const last = words.at(-1) ?? "";
  const country = COUNTRY_OF.get(words[0] ?? "");
  // "The Mexican Navy … the Navy": the bare noun is a name only with a capital.
  if (country && words.length === 2 && m.at.kind === "government") return last;
  if (words.length > 1 && CLASS_NOUNS.get(last) === m.at.kind && (m.at.kind !== "place" || last === "state"))
    return words.slice(0, -1).join(" ");
  if (country && words.length > 2 && m.at.by !== "demonym") return words.slice(1).join(" ");
  return null;
}
