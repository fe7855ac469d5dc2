import { readFileSync } from "node:fs";
import { createNamer, type Namer } from "../src/language/names.ts";
import { unerDocuments, type NamedDocument } from "../training/names-corpora.ts";

/** Right, found and gold names of a kind. */
export interface Tally {
  right: number;
  found: number;
  gold: number;
}

export const KINDS_MEASURED = ["PER", "ORG", "LOC"] as const;

/** Names by exact span and kind; MISC names, found or gold, do not count. */
export function nameTallies(namer: Namer, documents: readonly NamedDocument[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>(
    ["all", ...KINDS_MEASURED].map((kind) => [kind, { right: 0, found: 0, gold: 0 }]),
  );
  const count = (label: string, field: keyof Tally): void => {
    for (const kind of ["all", label]) {
      const tally = tallies.get(kind);
      if (tally !== undefined) tally[field]++;
    }
  };
  for (const { sentences } of documents) {
    const found = namer(sentences.map(({ forms }) => forms.map((form) => ({ form }))));
    sentences.forEach(({ names }, index) => {
      const gold = new Set(names.map(({ first, last, label }) => `${first} ${last} ${label}`));
      for (const { label } of names) if (label !== "MISC") count(label, "gold");
      for (const { first, last, label } of found[index] ?? []) {
        if (label === "MISC") continue;
        count(label, "found");
        if (gold.has(`${first} ${last} ${label}`)) count(label, "right");
      }
    });
  }
  return tallies;
}

/** F1 in per cent. */
export const f1 = ({ right, found, gold }: Tally): number => (200 * right) / Math.max(1, found + gold);

/** Entity F1 on the development part of Universal NER's EWT. */
export function unerF1(namer: Namer, corpora: string): number {
  const tally = nameTallies(namer, unerDocuments(`${corpora}/uner-ewt/dev.iob2`)).get("all");
  return tally === undefined ? 0 : f1(tally);
}

if (import.meta.main) {
  const corpora = process.argv[2] ?? "../shared/corpora";
  const namer = createNamer(readFileSync(process.argv[3] ?? "models/en/names.bin"));
  for (const [kind, tally] of nameTallies(namer, unerDocuments(`${corpora}/uner-ewt/dev.iob2`))) {
    const { right, found, gold } = tally;
    console.log(
      `${kind.padEnd(4)} F1 ${f1(tally).toFixed(2)}  precision ${((100 * right) / found).toFixed(1)}  recall ${((100 * right) / gold).toFixed(1)}  (${gold})`,
    );
  }
}
