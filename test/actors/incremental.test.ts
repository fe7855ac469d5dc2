import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { update } from "../../src/actors/update.ts";
import type { ActorKind, ActorVerb, Entity, Evidence, Judgement } from "../../src/model/index.ts";
import { type MemoryCase, memoryCase } from "./memory-base.ts";

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

type Word = readonly [name: number, other: number | null];
const word: fc.Arbitrary<Word> = fc.tuple(
  fc.nat(NAMES.length - 1),
  fc.option(fc.nat(OTHERS.length - 1), { nil: null, freq: 2 }),
);

/** A report's entities: each at a place of its own, the ids as a reader gives them. */
const entitiesOf = (report: string, words: readonly Word[]): readonly Entity[] =>
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

type Step =
  | { readonly do: "read"; readonly report: number; readonly words: readonly Word[] }
  | { readonly do: "remove"; readonly report: number }
  | {
      readonly do: "judge";
      readonly verb: ActorVerb;
      readonly sides: readonly [number, number];
      readonly alone: boolean;
    }
  | { readonly do: "withdraw"; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
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

/** Does one step to the case; gives the reports and judgements that it touched. */
async function doStep(kept: MemoryCase, one: Step, clock: number): Promise<readonly [string[], string[]]> {
  if (one.do === "read" || one.do === "remove") {
    const id = `r${one.report}`;
    if (one.do === "read") kept.reports.set(id, entitiesOf(id, one.words));
    else kept.reports.delete(id);
    return [[id], []];
  }
  if (one.do === "withdraw") {
    const live = [...kept.judgements.values()].filter(({ withdrawn }) => withdrawn === null);
    const taken = live[one.which % Math.max(1, live.length)];
    if (!taken) return [[], []];
    kept.judgements.set(taken.id, { ...taken, withdrawn: { reason: null, author: "x", at: `${clock}` } });
    return [[], [taken.id]];
  }
  const all = await kept.placed([...kept.reports.keys()]);
  const entities = [...kept.reports.values()].flat();
  const anchors = one.sides.flatMap((side, at) => {
    const chosen = all[side % Math.max(1, all.length)];
    const entity = entities.find(({ id }) => id === chosen?.entity);
    const name = entity?.names[0];
    if (!chosen || !entity || !name) return [];
    // Of the first side also one report's mention alone.
    const target =
      one.alone && at === 0 && !chosen.bearer.startsWith("r") ? `${entity.report} ${chosen.bearer} 1` : chosen.bearer;
    return [{ kind: "actor" as const, target, name: entity.name, at: name }];
  });
  if (anchors.length < 2) return [[], []];
  const made: Judgement = {
    id: `jdg_${String(clock).padStart(4, "0")}`,
    verb: one.verb,
    anchors,
    reason: "…",
    author: "x",
    at: String(clock).padStart(4, "0"),
    withdrawn: null,
  };
  kept.judgements.set(made.id, made);
  return [[], [made.id]];
}

/** The same reports and judgements, resolved from scratch. */
async function scratch(kept: MemoryCase): Promise<MemoryCase> {
  const fresh = memoryCase();
  for (const [id, list] of kept.reports) fresh.reports.set(id, list);
  for (const [id, one] of kept.judgements) fresh.judgements.set(id, one);
  fresh.apply(await update(fresh, fresh.changes([...fresh.reports.keys()], [])));
  return fresh;
}

describe("what was resolved piece by piece", () => {
  it("is what resolving from scratch gives, after any reading, removing, judging and withdrawing (seed 5)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), fc.nat(3), async (steps, together) => {
        const kept = memoryCase();
        let waiting: readonly [string[], string[]] = [[], []];
        for (const [clock, one] of steps.entries()) {
          const touched = await doStep(kept, one, clock);
          waiting = [
            [...waiting[0], ...touched[0]],
            [...waiting[1], ...touched[1]],
          ];
          // Several changes may wait until the actors are asked for.
          if (clock % (together + 1) !== 0 && clock < steps.length - 1) continue;
          kept.apply(await update(kept, kept.changes(...waiting)));
          waiting = [[], []];
          expect(kept.everything()).toEqual((await scratch(kept)).everything());
        }
      }),
      { seed: 5, numRuns: 400 },
    );
  }, 60_000);
});
