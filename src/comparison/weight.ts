import type { Codebook, QuestionStatus, Weight } from "../model/index.ts";
import type { Tally } from "./question.ts";
import type { Reply } from "./reply.ts";

/** Questions that no row of the codebook asks, by how their keys begin; the first that fits counts. */
const OWN: readonly { readonly key: RegExp; readonly weighs: Weight; readonly seen: string }[] = [
  {
    key: /^(?:deed dead|deed doer|any killed) /u,
    weighs: 3,
    seen: "How many were killed in the attack at Valle Seco?",
  },
  { key: /^executed /u, weighs: 3, seen: "Was anybody executed in the raid at Valle Seco?" },
  { key: /^any /u, weighs: 2, seen: "Was anybody arrested in the attack at Valle Seco?" },
  { key: /^deed (?:wounded|detained) /u, weighs: 2, seen: "How many were wounded in the attack at Valle Seco?" },
  { key: /^deed /u, weighs: 1, seen: "How many rifles were found in the raid at Valle Seco?" },
  { key: /^(?:age\||called |names of |retold )/u, weighs: 0, seen: "How old is Juan Paz?" },
];

/** What is foretold, and what is only denied, weighs no more than this: neither has come about by anybody's word. */
const AT_MOST = 2;
const PLAIN = 1;

const known = new WeakMap<Codebook, { readonly rows: Weights; readonly types: Weights }>();
type Weights = ReadonlyMap<string, Weight>;

function weightsIn(codebook: Codebook): { readonly rows: Weights; readonly types: Weights } {
  const made = known.get(codebook);
  if (made) return made;
  const rows = new Map<string, Weight>();
  const types = new Map<string, Weight>();
  for (const row of codebook.questions) {
    const weighs = row.weighs ?? PLAIN;
    rows.set(row.id, weighs);
    const of = row.rule === "event" ? row.of : row.rule === "relation" ? [row.of] : [];
    for (const type of of.map((one) => one.replace(/\..*$/u, "")))
      types.set(type, Math.max(weighs, types.get(type) ?? 0) as Weight);
  }
  const weights = { rows, types };
  known.set(codebook, weights);
  return weights;
}

/** What hangs on the question that a reply answers: its row's weight, or that of what it is about. */
export function weightOf({ question, value }: Pick<Reply, "question" | "value">, codebook: Codebook): Weight {
  const { rows, types } = weightsIn(codebook);
  const own = OWN.find(({ key }) => key.test(question));
  if (own) return own.weighs;
  const foretold = /^forecast:event:(?<type>[a-z-]+):/u.exec(question)?.groups?.["type"];
  if (foretold !== undefined) return Math.min(AT_MOST, types.get(foretold) ?? PLAIN) as Weight;
  if (question.startsWith("so ")) {
    const { type } = (value ?? {}) as { readonly type?: string };
    return Math.min(AT_MOST, types.get(type ?? "") ?? PLAIN) as Weight;
  }
  const id = /^(?:(?:figure|ranking|scale):)?(?<id>[a-z][a-z-]*)/u.exec(question)?.groups?.["id"] ?? "";
  return rows.get(id) ?? PLAIN;
}

/** From this score on a conflict is firm: a date worked out leaves one of two tolls so, a pronoun beside it does not. */
export const FIRM = 0.6;

/**
 * By what a list of questions is put in order within its band, the gravest first: what hangs on the question, and one
 * less where no conflict of it is firm. A killing that two offices tell otherwise leads, a sum of money comes before a
 * killing that only a pronoun makes contested, and an age comes last.
 */
export const gravityOf = (weight: number, { contradictions, tensions, denials, firm }: Tally, rivals = 0): number =>
  weight - (firm === 0 && rivals === 0 && contradictions + tensions + denials > 0 ? 1 : 0);

/** Bands of a list: what is in conflict, contested or denied, then what changed, what all tell alike, what one tells. */
const BANDS: Readonly<Record<QuestionStatus, number>> = { contested: 0, denied: 0, changed: 1, settled: 2, single: 3 };

/** What a question is put in order by. */
export interface Standing {
  readonly status: QuestionStatus;
  readonly gravity: number;
  /** Last day, or its EDTF, on which a report answered it; null when no report's date is known. */
  readonly lastSaid: string | number | null;
  readonly claims: number;
}

/** Conflicts first, of these the gravest, then the latest told, then those of most claims. */
export const inGravity = (a: Standing, b: Standing): number =>
  BANDS[a.status] - BANDS[b.status] || b.gravity - a.gravity || later(a.lastSaid, b.lastSaid) || b.claims - a.claims;

const later = (a: string | number | null, b: string | number | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a > b ? -1 : 1;
