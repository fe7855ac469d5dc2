import fc from "fast-check";
import { REACH } from "../../src/comparison/index.ts";
import type { Bound, Kind, Modality, Role, Stance } from "../../src/model/index.ts";
import {
  type Actor,
  type Cast,
  COUNTRIES,
  GROUPS,
  PEOPLE,
  type Pile,
  PLACES,
  PUBLISHERS,
  STATES,
  type Tense,
  type Told,
  type ToldReport,
  type When,
} from "./world.ts";

const of = (cast: Cast, count: number): fc.Arbitrary<Actor> =>
  fc
    .tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }))
    // The first of a cast are named far oftener than the last, so that claims meet.
    .map((numbers) => ({ cast, number: Math.min(...numbers) }));
const person = of("person", PEOPLE);
const group = of("group", GROUPS);
const country = of("country", COUNTRIES.length);
const state = of("state", STATES.length);
type Is = fc.Arbitrary<Actor | string>;

type Content = Pick<Told, "kind" | "type" | "roles" | "words" | "figure" | "unit">;
const content = (
  kind: Kind,
  types: readonly string[],
  first: readonly [Role, Is],
  second: readonly [Role, Is] | null,
): fc.Arbitrary<Content> =>
  fc.record({ type: fc.constantFrom(...types), a: first[1], b: second ? second[1] : fc.constant("") }).map((x) => ({
    kind,
    type: x.type,
    roles: [{ role: first[0], is: x.a }, ...(second ? [{ role: second[0], is: x.b }] : [])],
    words: "",
    figure: null,
    unit: "",
  }));

const OFFICES = ["governor of Durango", "governor of Sinaloa", "president of Mexico", "commander of the garrison"];
const relation: readonly fc.Arbitrary<Content>[] = [
  content("relation", ["lead", "member"], ["subject", person], ["object", group]),
  content("relation", ["lead"], ["subject", person], ["object", group]),
  content("relation", ["office"], ["subject", person], ["object", fc.constantFrom(...OFFICES)]),
  content("relation", ["ally", "rival", "part", "family"], ["subject", group], ["object", group]),
  content("relation", ["family"], ["subject", person], ["object", person]),
  content("relation", ["found"], ["subject", fc.oneof(person, group)], ["object", group]),
  content("relation", ["present", "control"], ["subject", group], ["object", fc.oneof(state, country)]),
];
const AGENTS = fc.oneof(country, group, fc.constantFrom("marines", "the army"));
const event: readonly fc.Arbitrary<Content>[] = [
  content(
    "event",
    ["kill", "arrest", "release", "charge", "convict", "extradite"],
    ["patient", person],
    ["agent", AGENTS],
  ),
  content("event", ["kill", "die", "escape", "arrest", "extradite", "release"], ["patient", person], null),
  content("event", ["escape", "plead", "take-office", "resign", "die", "surrender"], ["agent", person], null),
  content("event", ["designate", "sanction"], ["patient", group], ["agent", country]),
  content("event", ["attack", "clash", "raid"], ["agent", group], ["patient", fc.oneof(group, state)]),
];
const NUMBERS = [0, 5, 12, 27, 28, 30, 32, 50, 100, 950, 1_000, 29_800, 30_000];
const value: fc.Arbitrary<NonNullable<Told["figure"]>> = fc
  .record({
    a: fc.constantFrom(...NUMBERS),
    more: fc.constantFrom(1, 3, 10, 500),
    bound: fc.constantFrom<Bound>(
      "exact",
      "exact",
      "exact",
      "about",
      "at-least",
      "more-than",
      "at-most",
      "less-than",
      "range",
    ),
  })
  .map(({ a, more, bound }) => {
    if (bound === "at-least" || bound === "more-than") return { low: a, high: null, bound };
    if (bound === "at-most" || bound === "less-than") return { low: null, high: a + more, bound };
    return { low: a, high: bound === "range" ? a + more : a, bound };
  });
/** Measures with the unit in which reports give them. */
const MEASURES: readonly (readonly [string, string])[] = [
  ["states-with-presence", "states"],
  ["countries-with-presence", "countries"],
  ["homicides", "homicides"],
  ["homicide-increase", "percent"],
  ["members", "members"],
  ["arrests", "persons"],
  ["extraditions", "persons"],
  ["people-killed", "persons"],
  ["assets", "USD"],
  ["annual-revenue", "USD"],
  ["territory-share", "percent"],
  ["reward", "USD"],
];
const figure: fc.Arbitrary<Content> = fc
  .record({ measure: fc.constantFrom(...MEASURES), is: fc.oneof(group, country, state), value })
  .map(({ measure: [type, unit], is, value: figure_ }) => ({
    kind: "figure" as const,
    type,
    roles: [{ role: "subject" as const, is }],
    words: "",
    figure: figure_,
    unit,
  }));
const RANKS = [
  "is the most powerful cartel in Mexico",
  "is among the strongest cartels in Mexico",
  "is the most violent cartel in Mexico",
  "is Mexico's most dominant criminal group",
  "is the strongest cartel in the country",
];
const ranking: fc.Arbitrary<Content> = fc
  .record({ is: group, words: fc.constantFrom(...RANKS) })
  .map(({ is, words }) => ({
    kind: "assessment" as const,
    type: null,
    roles: [{ role: "subject" as const, is }],
    words,
    figure: null,
    unit: "",
  }));
const alias = content(
  "relation",
  ["alias"],
  ["subject", person],
  ["object", fc.oneof(person, fc.constantFrom("El Halcón", "El Cóndor"))],
);
const foretold = (made: Content): Content => ({ ...made, kind: "forecast", words: `will ${made.type ?? ""}` });
const forecast = fc.oneof(...event, ...relation).map(foretold);
/** A deed, foretold and done. */
const deed = content("event", ["arrest", "extradite"], ["patient", person], null);
const tie = content("relation", ["ally", "rival"], ["subject", group], ["object", group]);
const COURSES = ["has grown stronger", "has weakened", "is expanding"];
/** Who grows or weakens, and who will. */
const course: fc.Arbitrary<Content> = fc
  .record({ is: group, words: fc.constantFrom(...COURSES), ahead: fc.boolean() })
  .map(({ is, words, ahead }) => ({
    kind: ahead ? ("forecast" as const) : ("assessment" as const),
    type: null,
    roles: [{ role: "subject" as const, is }],
    words: ahead ? words.replace("has grown", "will grow").replace("has weakened", "will weaken") : words,
    figure: null,
    unit: "",
  }));

/** Years without a leap day between them, so that a year more moves every distance in days alike. */
const when = (years: readonly number[]): fc.Arbitrary<When> =>
  fc
    .record({
      year: fc.constantFrom(...years),
      month: fc.option(fc.constantFrom(1, 2, 5, 12), { freq: 3 }),
      day: fc.option(fc.constantFrom(1, 2, 3, 15, 28), { freq: 2 }),
    })
    .map(({ year, month, day }) => ({ year, month, day: month === null ? null : day }));
const YEARS = [2021, 2022];

const timeOf = fc.option(
  fc.record({
    from: when(YEARS),
    to: fc.constantFrom<When | ".." | null>(null, null, null, "..", { year: 2022, month: 12, day: 30 }),
    how: fc.constantFrom("stated" as const, "stated" as const, "inferred" as const),
  }),
  { freq: 3 },
);

/** What reports go on about: claims of one topic answer few questions. */
const TOPICS: readonly fc.Arbitrary<Content>[] = [
  fc.oneof(...relation),
  fc.oneof(...event),
  fc.oneof(...relation.slice(0, 3), ...event.slice(0, 3)),
  fc.oneof(...event, forecast),
  fc.oneof(deed, deed.map(foretold)),
  tie,
  course,
  figure,
  figure,
  fc.oneof({ weight: 4, arbitrary: ranking }, { weight: 1, arbitrary: alias }),
];

const toldOf = (contents: fc.Arbitrary<Content>): fc.Arbitrary<Told> =>
  fc
    .record({
      content: contents,
      report: fc.nat({ max: 5 }),
      time: timeOf,
      place: fc.constantFrom(null, null, null, ...PLACES.keys()),
      sure: fc.oneof(
        { weight: 6, arbitrary: fc.constant<Modality>("asserted") },
        { weight: 3, arbitrary: fc.constantFrom<Modality>("alleged", "possible", "denied", "conditional", "wanted") },
      ),
      negated: fc.constantFrom(false, false, false, false, true),
      speaker: fc.option(
        fc.record({
          is: fc.oneof(person, country, fc.constant("officials")),
          stance: fc.constantFrom<Stance>("says", "says", "denies", "alleges", "predicts"),
        }),
        { freq: 2 },
      ),
      pronoun: fc.constantFrom(false, false, false, true),
      tense: fc.constantFrom<Tense>("present", "past", "over", "begins", "none"),
    })
    .map(({ content: made, sure, speaker, negated, ...rest }) => ({
      ...made,
      ...rest,
      speaker,
      modality: modalityOf(made.kind, sure, speaker !== null),
      negated: negated || speaker?.stance === "denies" || sure === "denied",
    }));
const told = toldOf(fc.oneof(...TOPICS));

const modalityOf = (kind: Kind, sure: Modality, said: boolean): Modality =>
  kind === "forecast" ? "predicted" : sure === "asserted" && said ? "reported" : sure;

const reports: fc.Arbitrary<readonly ToldReport[]> = fc.array(
  fc.record({
    published: fc.option(when([2021, 2022]), { freq: 6 }),
    publisher: fc.nat({ max: PUBLISHERS.length - 1 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Claims of a few actors over two years, close enough for many to answer one question. */
export const piles: fc.Arbitrary<Pile> = fc
  .record({
    reports,
    topics: fc.uniqueArray(fc.constantFrom(...TOPICS.keys()), { minLength: 1, maxLength: 2 }),
    claims: fc.integer({ min: 2, max: 20 }),
  })
  .chain(({ reports: all, topics, claims }) =>
    fc.record({
      reports: fc.constant(all),
      claims: fc.array(toldOf(fc.oneof(...topics.map((topic) => TOPICS[topic] ?? forecast))), {
        minLength: claims,
        maxLength: claims,
      }),
    }),
  );

/** `least` claims or more of one content, with other figures, times and speakers: what a popular question looks like. */
const sameContent = (least: number, most: number): fc.Arbitrary<Pile> =>
  fc
    .record({
      reports,
      one: told,
      rest: fc.array(fc.record({ other: told, figure: value, swap: fc.option(fc.oneof(person, group)) }), {
        minLength: least,
        maxLength: most,
        size: "max",
      }),
      others: fc.array(told, { maxLength: 4 }),
    })
    .map(({ reports: all, one, rest, others }) => ({
      reports: all,
      claims: [
        one,
        ...rest.map(({ other, figure: number, swap }): Told => {
          const { kind, type, words, unit } = one;
          const sure = other.modality === "predicted" ? "asserted" : other.modality;
          return {
            ...other,
            kind,
            type,
            words,
            unit,
            roles: one.roles.map((r, nth) =>
              nth === one.roles.length - 1 && typeof r.is !== "string" && swap?.cast === r.is.cast
                ? { ...r, is: swap }
                : r,
            ),
            modality: modalityOf(kind, sure, other.speaker !== null),
            figure: one.figure && number,
          };
        }),
        ...others,
      ],
    }));
export const popular = sameContent(1, 12);
/** More claims of one content than one of them is compared with. */
export const crowds = sameContent(2 * REACH, 3 * REACH);
