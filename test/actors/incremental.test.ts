import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { update } from "../../src/actors/update.ts";
import type { Judgement } from "../../src/model/index.ts";
import { type MemoryCase, memoryCase } from "./memory-base.ts";
import { entitiesOf, type Step, step } from "./steps.ts";

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
      { seed: 5, numRuns: 120 },
    );
  });
});
