import type { ActorKind, Precision } from "../../model/index.ts";
import { TITLES } from "../names/titles.ts";

/** A noun by which a text speaks again of an actor that it has named. */
export interface DescriptionRow {
  readonly noun: string;
  readonly kinds: readonly ActorKind[];
  /** Whether only countries answer to it. */
  readonly country?: true;
  /** Whether no country answers to it. */
  readonly local?: true;
  /** Only places that the gazetteer has as such answer to it; the nearest one, or none. */
  readonly precision?: Precision;
  /** Whether only persons with this title answer to it. */
  readonly title?: string;
  /** Words of which the actor's name must have one. */
  readonly needs?: readonly string[];
}

const rows = (nouns: string, row: Omit<DescriptionRow, "noun">): DescriptionRow[] =>
  nouns.split(" ").map((noun) => ({ noun, ...row }));

/** Words in the names of bodies that a text calls "the agency". */
const AGENCIES =
  "agency bureau service enforcement protection intelligence office statistics control reuters efe afp".split(" ");

/** Singular, folded lemmas. Seen: "the cartel expanded", "the agency estimates", "the country", "the newspaper said". */
export const DESCRIPTIONS: ReadonlyMap<string, DescriptionRow> = new Map(
  [
    // "The secretariat" is no government and no army: its name must say that it is one.
    ...rows("ministry secretariat", { kinds: ["government"], needs: ["ministry", "secretariat"] }),
    ...rows("agency", { kinds: ["government", "organisation"], needs: AGENCIES }),
    ..."department bureau court tribunal commission council committee office embassy consulate navy army"
      .split(" ")
      .flatMap((noun) => rows(noun, { kinds: ["government", "organisation"], needs: [noun] })),
    ...rows("newspaper magazine outlet publication paper", { kinds: ["publication"] }),
    ...rows("party", { kinds: ["organisation", "group"], needs: ["party"] }),
    ...rows("company firm foundation institute university", { kinds: ["organisation"] }),
    ...rows("government regime", { kinds: ["government"], needs: ["government", "regime", "state", "officialdom"] }),
    ...rows("administration", { kinds: ["government"], needs: ["administration"] }),
    ...rows("country nation", { kinds: ["place", "government"], country: true }),
    ...rows("town city village municipality", { kinds: ["place"], local: true }),
    ...rows("state province", { kinds: ["place"], local: true, precision: "region" }),
    ...[...new Set([...TITLES.values()].map((t) => t.noun))]
      .filter(
        (noun) =>
          noun !== "" &&
          ![
            "son",
            "daughter",
            "brother",
            "sister",
            "wife",
            "husband",
            "nephew",
            "niece",
            "cousin",
            "justice",
            "major",
            "lord",
            "head",
            "general",
            "plaza",
            "deputy",
            "attorney",
            "official",
            "officer",
            "agent",
            "expert",
          ].includes(noun),
      )
      .map((noun): DescriptionRow => ({ noun, kinds: ["person"], title: noun })),
  ].map((row) => [row.noun, row] as const),
);

/** A noun by which a report speaks again of a band that it has named, and what tells which band is meant. */
export interface BandRow {
  /** Folded words in the names of bands that are so called. */
  readonly words: readonly string[];
  /** Whether any band is so called ("the group"), or only one that its name or the report calls so. */
  readonly any: boolean;
  /** Whether a faction is rather meant than a whole; null when either may be. */
  readonly part: boolean | null;
}

const bands = (nouns: string, row: BandRow): [string, BandRow][] => nouns.split(" ").map((noun) => [noun, row]);

/** Nouns for bands. Folded lemmas. Seen: "the gang has shrunk", "The coalition held out", "his organisation". */
export const BANDS: ReadonlyMap<string, BandRow> = new Map([
  ...bands("group organization organisation", { words: [], any: true, part: null }),
  ...bands("cartel syndicate mafia", { words: ["cartel", "carteles", "mafia"], any: true, part: false }),
  ...bands("gang", { words: ["gang", "banda", "mara", "pandilla"], any: true, part: null }),
  ...bands("faction", { words: ["faction"], any: false, part: true }),
  ...bands("coalition federation", { words: ["coalition", "unidos", "federation"], any: false, part: null }),
]);

/** Nouns for people: rivals for "he", "she" and "who", and no rivals for "it". Folded lemmas. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...[...TITLES.values()].map((t) => t.noun),
  ..."man woman person boy girl child victim witness suspect migrant resident citizen civilian soldier policeman police cop farmer worker student teacher politician mother father parent friend partner colleague member militant prisoner defendant informant rival critic voter neighbor bodyguard driver pilot dealer user addict killer attacker assassin businessman nominee host guest owner manager employee photographer photojournalist cameraman reader singer rapper marine guard gunman hitman sicario inmate paramedic nurse doctor fisherman trucker recruit deserter cook courier lookout smuggler trafficker assailant shooter kidnapper captor hostage survivor fugitive detainee accountant notary engineer cousin uncle aunt nephew niece widow bride guy lady people somebody someone anyone everyone nobody".split(
    " ",
  ),
]);
