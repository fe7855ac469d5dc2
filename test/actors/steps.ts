import fc from "fast-check";
import type { ActorKind, ActorVerb, Entity, Evidence } from "../../src/model/index.ts";

/** Names made to collide: full names, variants, surnames, nicknames, acronyms, and one name of two kinds. */
const NAMES: readonly (readonly [name: string, kind: ActorKind, row: string | null])[] = [
  ["Tomás Ibáñez", "person", null],
  ["Tomás Ariel Ibáñez", "person", null],
  ["Tomás Ibáñez Rojo", "person", null],
  ["Rita Ibáñez", "person", null],
  ["Ibáñez", "person", null],
  ["Rojo", "person", null],
  ["El Pato", "person", null],
  ["El Pato", "person", "pato"],
  ["El Zurdo", "person", null],
  ["Border Studies Group", "organisation", null],
  ["Border Studies Group", "other", null],
  ["Bank of San Gil", "organisation", null],
  ["BSG", "organisation", null],
  ["North Clan", "group", "north"],
  ["North Clan", "group", null],
  ["South Clan", "group", "south"],
  ["Harbour Union", "organisation", null],
  ["Harbour Union, Inc.", "organisation", null],
  ["The Harbour Union", "group", "harbour"],
  ["Port Police", "government", null],
  ["officials", "other", null],
  ["Juárez", "place", null],
];
const OTHERS: readonly (readonly [name: string, evidence: Evidence])[] = [
  ["El Pato", "alias"],
  ["El Zurdo", "alias"],
  ["BSG", "acronym"],
  ["North Clan", "alias"],
  ["Ibáñez", "surname"],
  ["Tomás Ibáñez", "alias"],
];

export type Word = readonly [name: number, other: number | null];
export const word: fc.Arbitrary<Word> = fc.tuple(
  fc.nat(NAMES.length - 1),
  fc.option(fc.nat(OTHERS.length - 1), { nil: null, freq: 2 }),
);

/** A report's entities: each at a place of its own, the ids as a reader gives them. */
export const entitiesOf = (report: string, words: readonly Word[]): readonly Entity[] =>
  words.map(([name, other], at) => {
    const [quote, kind, codebook] = NAMES[name] ?? ["", "other", null];
    const names = [{ report, start: at * 100, end: at * 100 + quote.length, quote, evidence: "same-text" as Evidence }];
    const more = other === null ? undefined : OTHERS[other];
    if (more) {
      const start = at * 100 + 50;
      names.push({ report, start, end: start + more[0].length, quote: more[0], evidence: more[1] });
    }
    return { id: `ent_${report}_${at}`, report, name: quote, kind, codebook, names };
  });

export type Step =
  | { readonly do: "read"; readonly report: number; readonly words: readonly Word[] }
  | { readonly do: "remove"; readonly report: number }
  | {
      readonly do: "judge";
      readonly verb: ActorVerb;
      readonly sides: readonly [number, number];
      readonly alone: boolean;
    }
  | { readonly do: "withdraw"; readonly which: number };

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("read" as const),
      report: fc.nat(5),
      words: fc.array(word, { minLength: 1, maxLength: 7 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), report: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("judge" as const),
      verb: fc.constantFrom("same" as const, "different" as const, "unsure" as const, "disputed" as const),
      sides: fc.tuple(fc.nat(60), fc.nat(60)),
      alone: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const), which: fc.nat(10) }) },
);
