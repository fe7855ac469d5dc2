import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve, RULES } from "../../src/actors/index.ts";
import type { ActorKind, Entity, Evidence } from "../../src/model/index.ts";

let made = 0;
const entity = (
  report: string,
  name: string,
  kind: ActorKind,
  rest: { codebook?: string; names?: readonly (readonly [string, Evidence])[] } = {},
): Entity => ({
  id: `ent_${report}_${made++}`,
  report,
  name,
  kind,
  codebook: rest.codebook ?? null,
  names: (rest.names ?? [[name, "same-text"]]).map(([quote, evidence], k) => ({
    report,
    start: k * 40,
    end: k * 40 + quote.length,
    quote,
    evidence,
  })),
});

/** Names of the actors, each with how many entities it has. */
const shape = async (entities: readonly Entity[]): Promise<readonly string[]> =>
  (await resolve(entities)).map((a) => `${a.name} ×${a.entities.length}`).sort();

describe("entities of many reports become actors", () => {
  it.each([
    {
      why: "one row of the codebook, whatever the names",
      given: [
        entity("a", "Fentanyl Gang", "group", { codebook: "fg" }),
        entity("b", "Fentanyl Gang", "group", { codebook: "fg" }),
      ],
      actors: ["Fentanyl Gang ×2"],
    },
    {
      why: "one full name, accents aside",
      given: [entity("a", "Tomás Ibáñez Rojo", "person"), entity("b", "Tomas Ibanez Rojo", "person")],
      actors: ["Tomas Ibanez Rojo ×2"],
    },
    {
      why: "a middle name left out",
      given: [entity("a", "Tomás Ariel Ibáñez", "person"), entity("b", "Tomás Ibáñez", "person")],
      actors: ["Tomás Ariel Ibáñez ×2"],
    },
    {
      why: "what he is called between his names, where another report has his second surname",
      given: [
        entity("a", "Tomás “Pato” Ibáñez", "person"),
        entity("b", "Tomás Ibáñez Rojo", "person"),
        entity("c", "Tomás Ibáñez", "person"),
      ],
      actors: ["Tomás Ibáñez Rojo ×3"],
    },
    {
      why: "an acronym that another report spells out",
      given: [
        entity("a", "Border Studies Group", "organisation", {
          names: [
            ["Border Studies Group", "same-text"],
            ["BSG", "acronym"],
          ],
        }),
        entity("b", "BSG", "organisation"),
      ],
      actors: ["Border Studies Group ×2"],
    },
    {
      why: "a nickname that another report gives to the man",
      given: [
        entity("a", "Tomás Ibáñez Rojo", "person", {
          names: [
            ["Tomás Ibáñez Rojo", "same-text"],
            ["El Pato Azul", "alias"],
          ],
        }),
        entity("b", "El Pato Azul", "person"),
      ],
      actors: ["Tomás Ibáñez Rojo ×2"],
    },
    {
      why: "a legal form, an article, an abbreviation",
      given: [
        entity("a", "Puerto Nuevo Shipping, Inc.", "organisation"),
        entity("b", "Puerto Nuevo Shipping", "group"),
        entity("a", "U.S. Coast Patrol", "government"),
        entity("b", "United States Coast Patrol", "government"),
      ],
      actors: ["Puerto Nuevo Shipping, Inc. ×2", "United States Coast Patrol ×2"],
    },
    {
      why: "one word left of a body's name tells nothing",
      given: [entity("a", "Horizonte, Inc.", "organisation"), entity("b", "Horizonte Company", "organisation")],
      actors: ["Horizonte Company ×1", "Horizonte, Inc. ×1"],
    },
    {
      why: "a shorter name that one report has beside the fuller one: father and son",
      given: [
        entity("a", "Tomás Ibáñez", "person"),
        entity("a", "Tomás Ibáñez Luna", "person"),
        entity("b", "Tomás Ibáñez", "person"),
      ],
      actors: ["Tomás Ibáñez Luna ×1", "Tomás Ibáñez ×2"],
    },
    {
      why: "a surname alone stays apart when the reports share nobody",
      given: [entity("a", "Tomás Ibáñez", "person"), entity("b", "Ibáñez", "person")],
      actors: ["Ibáñez ×1", "Tomás Ibáñez ×1"],
    },
    {
      why: "a surname is read across reports that share other actors",
      given: [
        ...["a", "b"].flatMap((r) => [
          entity(r, "Harbour Union", "organisation"),
          entity(r, "Port Police", "government"),
        ]),
        entity("a", "Tomás Ibáñez", "person"),
        entity("b", "Ibáñez", "person"),
      ],
      actors: ["Harbour Union ×2", "Port Police ×2", "Tomás Ibáñez ×2"],
    },
    {
      why: "a surname kept back is read across reports that share other actors",
      given: [
        ...["a", "b"].flatMap((r) => [
          entity(r, "Harbour Union", "organisation"),
          entity(r, "Port Police", "government"),
        ]),
        entity("a", "Tomás Ibáñez", "person"),
        entity("b", 'Tomás "N"', "person"),
      ],
      actors: ["Harbour Union ×2", "Port Police ×2", "Tomás Ibáñez ×2"],
    },
    {
      why: "a surname kept back of two people of one given name stays apart, and from its like elsewhere",
      given: [
        ...["a", "b", "c"].flatMap((r) => [
          entity(r, "Harbour Union", "organisation"),
          entity(r, "Port Police", "government"),
        ]),
        entity("a", "Tomás Ibáñez", "person"),
        entity("a", "Tomás Rojo", "person"),
        entity("b", 'Tomás "N"', "person"),
        entity("c", 'Tomás "N"', "person"),
      ],
      actors: [
        "Harbour Union ×3",
        "Port Police ×3",
        'Tomás "N" ×1',
        'Tomás "N" ×1',
        "Tomás Ibáñez ×1",
        "Tomás Rojo ×1",
      ],
    },
    {
      why: "a surname of two people stays apart even so",
      given: [
        ...["a", "b"].flatMap((r) => [
          entity(r, "Harbour Union", "organisation"),
          entity(r, "Port Police", "government"),
        ]),
        entity("a", "Tomás Ibáñez", "person"),
        entity("a", "Rita Ibáñez", "person"),
        entity("b", "Ibáñez", "person"),
      ],
      actors: ["Harbour Union ×2", "Ibáñez ×1", "Port Police ×2", "Rita Ibáñez ×1", "Tomás Ibáñez ×1"],
    },
    {
      why: "a place and a person of one name",
      given: [entity("a", "Benito Juárez", "person"), entity("b", "Benito Juárez", "place")],
      actors: ["Benito Juárez ×1", "Benito Juárez ×1"],
    },
    {
      why: "two rows are never one actor, whatever a report says",
      given: [
        entity("a", "North Clan", "group", { codebook: "north", names: [["South Clan", "alias"]] }),
        entity("b", "South Clan", "group", { codebook: "south" }),
      ],
      actors: ["North Clan ×1", "South Clan ×1"],
    },
    {
      why: "an acronym of two names stays apart",
      given: [
        entity("a", "Border Studies Group", "organisation", { names: [["BSG", "acronym"]] }),
        entity("b", "Bank of San Gil", "organisation", { names: [["BSG", "acronym"]] }),
        entity("c", "BSG", "organisation"),
      ],
      actors: ["BSG ×1", "Bank of San Gil ×1", "Border Studies Group ×1"],
    },
  ])("$why", async ({ given, actors }) => {
    expect(await shape(given)).toEqual(actors);
  });

  it("gives each rule a sentence of its own", () => {
    const sentences = Object.values(RULES).map((r) => r.says);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("does not depend on the order of the entities, and ids never collide", async () => {
    const names = [
      "Tomás Ibáñez",
      "Ibáñez",
      "Tomás Ariel Ibáñez",
      "Rita Ibáñez",
      "BSG",
      "Border Studies Group",
      "El Pato Azul",
      "Harbour Union",
    ];
    const entities = fc
      .array(
        fc.record({
          report: fc.constantFrom("a", "b", "c"),
          name: fc.constantFrom(...names),
          kind: fc.constantFrom("person" as const, "organisation" as const),
        }),
        { maxLength: 14 },
      )
      .map((list) => list.map((e) => entity(e.report, e.name, e.kind)));
    await fc.assert(
      fc.asyncProperty(
        entities.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        async ([list, shuffled]) => {
          const actors = await resolve(list);
          expect(await resolve(shuffled)).toEqual(actors);
          expect(new Set(actors.map((a) => a.id)).size).toBe(actors.length);
          expect(actors.flatMap((a) => a.entities).sort()).toEqual(list.map((e) => e.id).sort());
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
});
