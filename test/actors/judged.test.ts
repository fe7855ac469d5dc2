import { describe, expect, it } from "vitest";
import { resolve } from "../../src/actors/index.ts";
import { update } from "../../src/actors/update.ts";
import { weigh } from "../../src/actors/weigh.ts";
import type { ActorKind, ActorVerb, Entity, Evidence, Judgement } from "../../src/model/index.ts";
import { memoryCase } from "./memory-base.ts";

interface Who {
  readonly kind?: ActorKind;
  readonly row?: string;
  readonly also?: readonly (readonly [string, Evidence])[];
}

/** One report's entities by their names; what stands beside a name is told of it. */
const report = (id: string, who: Readonly<Record<string, Who>>): readonly Entity[] =>
  Object.entries(who).map(([name, { kind = "person", row = null, also = [] }], at) => ({
    id: `ent_${id}_${at}`,
    report: id,
    name,
    kind,
    codebook: row,
    names: [[name, "same-text"] as const, ...also].map(([quote, evidence], k) => ({
      report: id,
      start: at * 100 + k * 40,
      end: at * 100 + k * 40 + quote.length,
      quote,
      evidence,
    })),
  }));

const compare = (a: string | number | undefined, b: string | number | undefined): number =>
  (a ?? "") < (b ?? "") ? -1 : 1;

let clock = 0;
const judge = (
  verb: ActorVerb,
  left: string,
  right: string,
  at: readonly Judgement["anchors"][number]["at"][] = [],
): Judgement => {
  clock += 1;
  const anchors = [left, right].map((target, side) => ({
    kind: "actor" as const,
    target,
    name: target,
    at: at[side] ?? null,
  }));
  return {
    id: `jdg_${clock}`,
    verb,
    anchors,
    reason: "…",
    author: "x",
    at: `2026-01-${String(clock).padStart(3, "0")}`,
    withdrawn: null,
  };
};

/** The actors, each as the names of its entities. */
const groups = async (entities: readonly Entity[], judgements: readonly Judgement[]): Promise<readonly string[]> => {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return (await resolve(entities, judgements))
    .map((actor) =>
      actor.entities
        .map((id) => names.get(id))
        .toSorted(compare)
        .join(" + "),
    )
    .toSorted(compare);
};

const TOMAS = report("a", { "Tomás Ibáñez": {}, "El Pato": {} });
const FULLER = report("b", { "Tomás Ariel Ibáñez": {} });

describe("judgements of people", () => {
  it.each<[string, readonly Entity[], () => readonly Judgement[], readonly string[]]>([
    [
      "none: a shorter name goes with the fuller one",
      [...TOMAS, ...FULLER],
      () => [],
      ["El Pato", "Tomás Ariel Ibáñez + Tomás Ibáñez"],
    ],
    [
      "same: joins what no rule would",
      TOMAS,
      () => [judge("same", "person el pato", "person tomas ibanez")],
      ["El Pato + Tomás Ibáñez"],
    ],
    [
      "different: parts what a rule joins",
      [...TOMAS, ...FULLER],
      () => [judge("different", "person tomas ibanez", "person tomas ariel ibanez")],
      ["El Pato", "Tomás Ariel Ibáñez", "Tomás Ibáñez"],
    ],
    [
      "A is not B, B is C: A is not C, though a rule says so",
      [...TOMAS, ...FULLER],
      () => [
        judge("different", "person tomas ibanez", "person el pato"),
        judge("same", "person el pato", "person tomas ariel ibanez"),
      ],
      ["El Pato + Tomás Ariel Ibáñez", "Tomás Ibáñez"],
    ],
    [
      "disputed: keeps apart",
      [...TOMAS, ...FULLER],
      () => [judge("disputed", "person tomas ibanez", "person tomas ariel ibanez")],
      ["El Pato", "Tomás Ariel Ibáñez", "Tomás Ibáñez"],
    ],
    [
      "unsure: leaves it to the rules",
      [...TOMAS, ...FULLER],
      () => [
        judge("unsure", "person tomas ibanez", "person tomas ariel ibanez"),
        judge("unsure", "person tomas ibanez", "person el pato"),
      ],
      ["El Pato", "Tomás Ariel Ibáñez + Tomás Ibáñez"],
    ],
    [
      "unsure after same: takes the word back",
      TOMAS,
      () => [
        judge("same", "person el pato", "person tomas ibanez"),
        judge("unsure", "person tomas ibanez", "person el pato"),
      ],
      ["El Pato", "Tomás Ibáñez"],
    ],
    [
      "two rows of the codebook are one, if a person says so",
      report("a", { "North Clan": { kind: "group", row: "north" }, "South Clan": { kind: "group", row: "south" } }),
      () => [judge("same", "row north", "row south")],
      ["North Clan + South Clan"],
    ],
    [
      "an acronym of two bodies is neither's",
      [
        ...report("a", { "Border Studies Group": { kind: "organisation", also: [["BSG", "acronym"]] } }),
        ...report("b", { "Grupo de Estudios": { kind: "organisation", also: [["BSG", "acronym"]] } }),
        ...report("c", { BSG: { kind: "organisation" } }),
      ],
      () => [],
      ["BSG", "Border Studies Group", "Grupo de Estudios"],
    ],
    [
      "and theirs once both are judged to be one",
      [
        ...report("a", { "Border Studies Group": { kind: "organisation", also: [["BSG", "acronym"]] } }),
        ...report("b", { "Grupo de Estudios": { kind: "organisation", also: [["BSG", "acronym"]] } }),
        ...report("c", { BSG: { kind: "organisation" } }),
      ],
      () => [judge("same", "organisation", "x"), judge("same", "body border studies group", "body grupo de estudios")],
      ["BSG + Border Studies Group + Grupo de Estudios"],
    ],
    [
      "a nickname of two men is the other's once it is not the one's",
      [
        ...report("a", { "Tomás Ibáñez": { also: [["El Pato", "alias"]] } }),
        ...report("b", { "Rita Solís": { also: [["El Pato", "alias"]] } }),
        ...report("c", { "El Pato": {} }),
      ],
      () => [judge("different", "person el pato", "person rita solis")],
      ["El Pato + Tomás Ibáñez", "Rita Solís"],
    ],
    [
      "of one report's mention: only that one is another",
      [
        ...report("a", { "José García": {} }),
        ...report("b", { "José García": {} }),
        ...report("c", { "José García": {} }),
      ],
      () => [
        judge("different", "b person jose garcia 1", "person jose garcia", [
          { report: "b", start: 0, end: 11, quote: "José García" },
        ]),
      ],
      ["José García", "José García + José García"],
    ],
    [
      "the words are kept where the name changed: they lead to whoever bears them now",
      report("a", { "Tomás Ibáñez Rojo": {}, "El Pato": {} }),
      () => [
        judge("same", "person tomas ibanez", "person el pato", [
          { report: "a", start: 0, end: 17, quote: "Tomás Ibáñez Rojo" },
        ]),
      ],
      ["El Pato + Tomás Ibáñez Rojo"],
    ],
    [
      "an anchor that is lost has no effect",
      TOMAS,
      () => [
        judge("same", "person tomas ibanez", "person nobody here", [
          null,
          { report: "z", start: 0, end: 3, quote: "…" },
        ]),
      ],
      ["El Pato", "Tomás Ibáñez"],
    ],
  ])("%s", async (_, entities, judgements, expected) => {
    expect(await groups(entities, judgements())).toEqual(expected);
  });

  it("made one by one come to what they come to together, and leave other actors alone", async () => {
    const kept = memoryCase();
    kept.reports.set(
      "a",
      report("a", { "Border Studies Group": { kind: "organisation", also: [["BSG", "acronym"]] } }),
    );
    kept.reports.set("b", report("b", { "Grupo de Estudios": { kind: "organisation", also: [["BSG", "acronym"]] } }));
    kept.reports.set("c", report("c", { BSG: { kind: "organisation" }, "Rita Solís": {} }));
    kept.apply(await update(kept, kept.changes(["a", "b", "c"], [])));
    const made = judge("same", "body border studies group", "body grupo de estudios");
    kept.judgements.set(made.id, made);
    const delta = await update(kept, kept.changes([], [made.id]));
    expect(delta.actors.map(({ name }) => name)).toEqual(["Border Studies Group"]);
    expect(delta.actorsGone).toHaveLength(2);
    kept.apply(delta);
    const fresh = memoryCase();
    for (const [id, list] of kept.reports) fresh.reports.set(id, list);
    fresh.judgements.set(made.id, made);
    fresh.apply(await update(fresh, fresh.changes(["a", "b", "c"], [])));
    expect(kept.everything()).toEqual(fresh.everything());
  });
});

/** Which of the judgements, counted from 1, are overruled, and by which. */
const overruled = (list: readonly (readonly [ActorVerb, string, string])[]): readonly string[] => {
  const made = list.map(([verb, left, right]) => ({
    judgement: judge(verb, left, right),
    sides: [left, right] as const,
  }));
  const number = (id: string): number => made.findIndex(({ judgement }) => judgement.id === id) + 1;
  return weigh(made).overruled.map(
    ({ judgement, by }) => `${number(judgement.id)} by ${by.map(number).toSorted(compare).join(" and ")}`,
  );
};

describe("judgements that cannot all stand", () => {
  it.each<[string, readonly (readonly [ActorVerb, string, string])[], readonly string[]]>([
    [
      "no circle",
      [
        ["same", "a", "b"],
        ["different", "b", "c"],
        ["same", "c", "d"],
      ],
      [],
    ],
    [
      "the newest of a pair counts",
      [
        ["same", "a", "b"],
        ["different", "b", "a"],
      ],
      ["1 by 2"],
    ],
    [
      "the oldest of a circle gives way",
      [
        ["same", "a", "b"],
        ["different", "a", "c"],
        ["same", "b", "c"],
      ],
      ["1 by 2 and 3"],
    ],
    [
      "a denial gives way too",
      [
        ["different", "a", "c"],
        ["same", "a", "b"],
        ["same", "b", "c"],
      ],
      ["1 by 2 and 3"],
    ],
    [
      "a long circle",
      [
        ["same", "a", "b"],
        ["same", "b", "c"],
        ["same", "c", "d"],
        ["disputed", "d", "a"],
      ],
      ["1 by 2 and 3 and 4"],
    ],
    ["one name by now", [["different", "a", "a"]], ["1 by "]],
    [
      "unsure takes the word back",
      [
        ["same", "a", "b"],
        ["unsure", "a", "b"],
      ],
      ["1 by 2"],
    ],
  ])("%s", (_, list, expected) => {
    expect(overruled(list)).toEqual(expected);
  });
});
