import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Claim, type Entity, type Evidence, idOf, spanOf } from "../../src/model/index.ts";
import { createCase } from "../../src/store/sqlite/index.ts";
import type { CaseStore } from "../../src/store/contract.ts";
import { resolveActors } from "../../src/work/actors.ts";
import { doubts, jointsOf } from "../../src/work/judging.ts";
import { scratch } from "../cli/world.ts";
import { arrivalOf } from "../contract/store.ts";

const STAMP = { name: "test", version: "1" };

async function inCase(work: (store: CaseStore) => Promise<void>): Promise<void> {
  const birth = { title: null, created: "2026-01-01T00:00:00Z", createdBy: "test" };
  const made = createCase(join(scratch(), "a.cotejo"), { busySeconds: 1, maxBytes: 0 }, birth);
  if (!made.ok) throw new Error(made.problem.detail);
  try {
    await work(made.store);
  } finally {
    await made.store.close();
  }
}

/** Keeps a text with people in it, the names of one beside each other, and claims of another name. */
async function keep(
  store: CaseStore,
  text: string,
  people: readonly (readonly (readonly [string, Evidence])[])[],
  denied: readonly (readonly [string, string])[] = [],
): Promise<void> {
  const arrival = arrivalOf(text, { file: `${text.slice(0, 5)}.txt`, path: `/${text}` });
  const { id: report } = arrival;
  const spot = (quote: string) => spanOf(text, text.indexOf(quote), text.indexOf(quote) + quote.length);
  const entities = people.map((names): Entity => {
    const [[name] = [""]] = names;
    return {
      id: idOf("ent", report, name),
      report,
      name,
      kind: "person",
      codebook: null,
      names: names.map(([quote, evidence]) => ({ ...spot(quote), report, evidence })),
    };
  });
  const ref = (name: string) => ({ id: idOf("ent", report, name), name });
  const claims = denied.map(([one, two]): Claim => ({
    id: idOf("clm", report, one, two),
    report,
    ...spanOf(text, 0, text.length),
    sentence: { start: 0, end: text.length },
    kind: "relation",
    type: "alias",
    roles: [
      { role: "subject", ...spot(one), actor: ref(one) },
      { role: "object", ...spot(two), actor: ref(two) },
    ],
    figure: null,
    time: null,
    place: null,
    attribution: [],
    modality: "asserted",
    polarity: "negated",
    likelihood: null,
    reader: STAMP,
  }));
  await store.receive(arrival);
  await store.saveReading(report, STAMP, { claims, entities });
}

describe("what is put before people", () => {
  it("has names that a report denies, with the words", () =>
    inCase(async (store) => {
      await keep(
        store,
        "Rita Solís is not La Reina.",
        [[["Rita Solís", "same-text"]], [["La Reina", "same-text"]]],
        [["Rita Solís", "La Reina"]],
      );
      await resolveActors(store);
      const found = await doubts(store);
      expect(found.map(({ names, reasons }) => [names, reasons.map(({ rule, at }) => [rule, at?.quote])])).toEqual([
        [["Rita Solís", "La Reina"], [["denied-name", "Rita Solís is not La Reina."]]],
      ]);
    }));

  it("says why names are one actor's, and where a report says so", () =>
    inCase(async (store) => {
      await keep(store, "Tomás Ibáñez Rojo, alias El Pato, left.", [
        [
          ["Tomás Ibáñez Rojo", "same-text"],
          ["El Pato", "alias"],
        ],
      ]);
      await keep(store, "They saw El Pato and Rita Solís.", [
        [["El Pato", "same-text"]],
        [["Rita Solís", "same-text"]],
      ]);
      await keep(store, "Later Tomás Ibáñez went.", [[["Tomás Ibáñez", "same-text"]]]);
      await resolveActors(store);
      const [row] = await store.actorsNamed("el pato");
      expect(row?.actor.name).toBe("Tomás Ibáñez Rojo");
      const joints = row ? await jointsOf(store, row) : [];
      expect(joints.map(({ left, right, rule, at }) => [left, right, rule, at?.quote])).toEqual([
        ["El Pato", "Tomás Ibáñez Rojo", "alias", "El Pato"],
        ["Tomás Ibáñez", "Tomás Ibáñez Rojo", "name-variant", undefined],
      ]);
    }));
});
