import type { Sentence, Token } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import type { Codebook } from "../../model/index.ts";
import type { Entities, TimeMention } from "../layers.ts";
import { tokenOf } from "./sites.ts";

/** What a term in office is called, and what is called after whoever holds it: "her presidency", "the Paz government". */
const TERMS = /^(?:presidency|term|tenure|mandate|administration|sexenio|government|governorship|rule|office)$/i;
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6 };
const DURING = /^(?:in|during|under|throughout|within)$/i;

/** A term of office: its first and last day, the last absent while it lasts. */
interface Term {
  readonly from: string;
  readonly to: string | null;
}

/** The office of a state's or government's head is the one that "under Paz" and "his second year" mean. */
const HEADS_STATE = /^President of /;

/** The terms of a codebook's heads of state, by the ids of their rows and of the governments called after them. */
function termsOf(codebook: Codebook): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const { id, offices } of codebook.actors) {
    const all = (offices ?? []).flatMap((office) => {
      const [, from, to] = /\((\d{4}-\d\d-\d\d)\/([\d.-]*)\)$/.exec(office) ?? [];
      return HEADS_STATE.test(office) && from !== undefined ? [{ from, to: to === ".." || !to ? null : to }] : [];
    });
    // Who was twice in office: of which term "under Paz" tells, the words do not say.
    if (all.length === 1) terms.set(id, all[0]!);
  }
  for (const { id, kind, within } of codebook.actors) {
    const term = kind === "government" && within !== null ? terms.get(within) : undefined;
    if (term) terms.set(id, term);
  }
  return terms;
}

const cached = new WeakMap<Codebook, ReadonlyMap<string, Term>>();

const whole = ({ from, to }: Term): string => `${from}/${to ?? ".."}`;

/** The n-th year of a term, "2024-10-01/2025-09-30". */
function yearOf({ from }: Term, nth: number): string {
  const year = Number(from.slice(0, 4)) + nth;
  const last = new Date(Date.UTC(year, Number(from.slice(5, 7)) - 1, Number(from.slice(8)) - 1));
  return `${year - 1}${from.slice(4)}/${last.toISOString().slice(0, 10)}`;
}

/**
 * Times that are told by somebody's term in office: "in her first year", "under Calderón", "during the Fox
 * administration". The terms are those of the codebook's heads of state; what it does not know stays open.
 */
export function termTimes(
  sentences: readonly Sentence[],
  text: string,
  entities: Entities,
  codebook: Codebook,
): readonly TimeMention[] {
  let terms = cached.get(codebook);
  if (!terms) cached.set(codebook, (terms = termsOf(codebook)));
  const of = (s: Sentence, token: number): Term | null => {
    const found = entities.at(s.index, token);
    const row = found ? entities.list[found.entity]?.codebook : null;
    return row == null ? null : (terms.get(row) ?? null);
  };
  const made: TimeMention[] = [];
  for (const s of sentences) {
    for (const preposition of s.tokens) {
      if (preposition.deprel !== "case" || !DURING.test(preposition.form) || preposition.head <= preposition.index)
        continue;
      const head = tokenOf(s, preposition.head);
      const found = head && phrase(s, preposition, head, of);
      if (!found) continue;
      const first = preposition.index + 1;
      const start = tokenOf(s, first)!.start;
      const end = tokenOf(s, found.last)!.end;
      made.push({
        sentence: s.index,
        first,
        last: found.last,
        head: head.index,
        start,
        end,
        quote: text.slice(start, end),
        edtf: found.edtf,
        how: "inferred",
        from: "the term in office that the codebook gives",
        shape: "interval",
      });
    }
  }
  return made;
}

function phrase(
  s: Sentence,
  preposition: Token,
  head: Token,
  of: (s: Sentence, token: number) => Term | null,
): { readonly edtf: string; readonly last: number } | null {
  // "Under Calderón", "under the Fox administration"
  if (/^under$/i.test(preposition.form)) {
    const term = of(s, head.index);
    const last = Math.max(head.index, ...children(s, head.index).filter((c) => tokenOf(s, c)?.deprel === "flat"));
    return term && (head.upos === "PROPN" || TERMS.test(head.lemma)) ? { edtf: whole(term), last } : null;
  }
  const year = /^year$/i.test(head.lemma);
  if (!year && !TERMS.test(head.lemma)) return null;
  const own = children(s, head.index).map((c) => tokenOf(s, c)!);
  const holder = own.find((t) => t.deprel === "nmod:poss" || t.deprel === "compound");
  const term = (holder ? of(s, holder.index) : null) ?? (year ? null : of(s, head.index));
  if (!term) return null;
  const nth = own.map((t) => ORDINALS[t.lemma.toLowerCase()]).find((n) => n !== undefined);
  if (!year) return nth === undefined ? { edtf: whole(term), last: head.index } : null;
  if (nth === undefined || holder?.deprel !== "nmod:poss") return null;
  return { edtf: yearOf(term, nth), last: head.index };
}
