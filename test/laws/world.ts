import type { Comparable, Scene, Who } from "../../src/comparison/index.ts";
import {
  type ActorKind,
  type ActorName,
  type ActorRef,
  type Bound,
  type Claim,
  type Codebook,
  daysOfEdtf,
  type Entity,
  type Kind,
  type Modality,
  type Role,
  type Span,
  type Stance,
} from "../../src/model/index.ts";

/** Actors by number, so that a world can give them other names; places keep theirs. */
export const PEOPLE = 5;
export const GROUPS = 4;
export type Cast = "person" | "group" | "country" | "state";
export interface Actor {
  readonly cast: Cast;
  readonly number: number;
}

/** A day, a month or a year; shifted as a whole by `World.years`. */
export interface When {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export interface ToldReport {
  readonly published: When | null;
  readonly publisher: number;
}

/** A claim before names and dates are put in. */
export interface Told {
  readonly kind: Kind;
  readonly type: string | null;
  readonly roles: readonly { readonly role: Role; readonly is: Actor | string }[];
  /** Words of an assessment or forecast behind its subject. */
  readonly words: string;
  readonly figure: { readonly low: number | null; readonly high: number | null; readonly bound: Bound } | null;
  readonly unit: string;
  readonly report: number;
  readonly time: { readonly from: When; readonly to: When | ".." | null; readonly how: "stated" | "inferred" } | null;
  readonly place: number | null;
  readonly modality: Modality;
  readonly negated: boolean;
  readonly speaker: { readonly is: Actor | string; readonly stance: Stance } | null;
  /** Whether the first filler is a pronoun in the text. */
  readonly pronoun: boolean;
  readonly tense: Tense;
}

export interface Pile {
  readonly reports: readonly ToldReport[];
  readonly claims: readonly Told[];
}

/** What a pile is told with: names, ids and dates, none of which may decide how claims relate. */
export interface World {
  readonly people: readonly string[];
  readonly groups: readonly string[];
  /** Stands in the ids of actors. */
  readonly mark: string;
  readonly years: number;
  /** The number in the id of the nth claim. */
  readonly number: (index: number) => number;
}

export const PLAIN: World = {
  people: ["Fermín Zaldúa", "Nicanor Veytia", "Lucio Berrelleza", "Delia Escudero", "Abel Quintanar"],
  groups: ["Cártel de la Marisma", "Los Herrumbre", "Valle Alto Cartel", "Grupo Mirador"],
  mark: "",
  years: 0,
  number: (index) => index,
};
/** Every actor under another name and another id. */
export const RENAMED: World = {
  ...PLAIN,
  people: ["Otilia Manrique", "Bruno Sanabria", "Jacobo Arizmendi", "Petra Olguín", "Simón Arrambide"],
  groups: ["Costa Norte Cartel", "Los Pizarra", "Cártel del Tular", "Grupo Salitre"],
  mark: "zz",
};
export const A_YEAR_LATER: World = { ...PLAIN, years: 1 };
/** Claim ids in the other order, which no verdict may depend on. */
export const OTHER_IDS: World = { ...PLAIN, number: (index) => 9_000 - index };

export const COUNTRIES = ["Mexico", "United States"];
export const STATES = ["Sinaloa", "Jalisco", "Durango"];
export const PLACES = [
  { id: "mx", quote: "Mexico", precision: "country" },
  { id: "mx-sin", quote: "Sinaloa", precision: "region" },
  { id: "mx-jal", quote: "Jalisco", precision: "region" },
] as const;
export const PUBLISHERS = ["Lantern Weekly", "Meridian Desk", "Kestrel Brief"];

const nameOf = ({ cast, number }: Actor, world: World): string =>
  ({ person: world.people, group: world.groups, country: COUNTRIES, state: STATES })[cast][number] ?? "Nobody";

/** Countries and states are one in every world: the rules may know them. */
const actorId = ({ cast, number }: Actor, world: World): string =>
  cast === "person" || cast === "group" ? `act_${world.mark}${cast}${number}` : `act_${cast}${number}`;

const pad = (n: number, width: number): string => String(n).padStart(width, "0");
const edtf = ({ year, month, day }: When, world: World): string =>
  [pad(year + world.years, 4), month && pad(month, 2), month && day && pad(day, 2)].filter(Boolean).join("-");

/** Words one after another, with the spans that they take. */
class Text {
  words = "";
  readonly from: number;
  constructor(from: number) {
    this.from = from;
  }
  add(quote: string): Span {
    if (this.words !== "") this.words += " ";
    const start = this.from + this.words.length;
    this.words += quote;
    return { start, end: start + quote.length, quote };
  }
}

/** Id of the nth claim of a pile in a world. */
export const claimId = (index: number, world: World): string => `clm_${pad(world.number(index), 5)}`;
const reportId = (number: number): string => `rpt_${number}`;

const TENSES = { present: "is", past: "was", over: "used to", begins: "took over", none: "" } as const;
export type Tense = keyof typeof TENSES;

/** The sentence of a claim, `at` characters into its report, with the spans of all that it names. */
function claimOf(told: Told, index: number, report: number, world: World, at: number): Claim {
  const text = new Text(at);
  const wordsOf = (is: Actor | string): string => (typeof is === "string" ? is : nameOf(is, world));
  const refOf = (is: Actor | string): ActorRef | null =>
    typeof is === "string" ? null : { id: actorId(is, world), name: nameOf(is, world) };
  const { speaker, time, place: where } = told;
  const said = speaker && text.add(wordsOf(speaker.is));
  const start = at + (said ? said.quote.length + 1 : 0);
  const filled = told.roles.map(({ role, is }, nth) => {
    const pronoun = nth === 0 && told.pronoun && typeof is !== "string";
    const filler = { role, ...text.add(pronoun ? "he" : wordsOf(is)), actor: refOf(is) };
    if (nth === 0) text.add(`${TENSES[told.tense]} ${told.words || (told.type ?? "")}`.trim() || "so");
    return filler;
  });
  const number = told.figure && text.add("figure");
  const stated = time && text.add("then");
  const place = where === null ? null : PLACES[where];
  const placed = place && text.add(place.quote);
  const end = at + text.words.length;
  const interval =
    time && edtf(time.from, world) + (time.to ? `/${time.to === ".." ? ".." : edtf(time.to, world)}` : "");
  return {
    id: claimId(index, world),
    report: reportId(report),
    start,
    end,
    quote: text.words.slice(start - at),
    sentence: { start: at, end },
    kind: told.kind,
    type: told.kind === "forecast" ? null : told.type,
    roles: filled,
    figure: told.figure && number && { ...told.figure, unit: told.unit, of: null, measure: told.type ?? "", ...number },
    time:
      time && stated && interval !== null
        ? { edtf: interval, stated: "then", how: time.how, start: stated.start, end: stated.end }
        : null,
    place: place && placed ? { ...placed, id: place.id, lat: null, lon: null, precision: place.precision } : null,
    attribution:
      speaker && said
        ? [
            {
              ...said,
              name: said.quote,
              role: typeof speaker.is === "string" ? "unnamed" : "person",
              verb: "say",
              stance: speaker.stance,
              actor: refOf(speaker.is),
              level: 0,
            },
          ]
        : [],
    modality: told.modality,
    polarity: told.negated ? "negated" : "affirmed",
    likelihood: null,
    reader: { name: "laws", version: "1" },
    rule: told.kind === "forecast" && told.type !== null ? `predicted: ${told.type}: ${told.type}` : "laws",
  };
}

const reportOf = (told: Told, pile: Pile): number => told.report % pile.reports.length;

/** The nth claim of a pile as the rules compare it. */
export function comparableOf(told: Told, index: number, pile: Pile, world: World): Comparable {
  const number = reportOf(told, pile);
  const { published, publisher } = pile.reports[number] ?? { published: null, publisher: 0 };
  const days = published && daysOfEdtf(edtf(published, world));
  return {
    claim: claimOf(told, index, number, world, 0),
    published: days && { ...days, how: "given" },
    publisher: PUBLISHERS[publisher % PUBLISHERS.length] ?? null,
    document: `${number}.txt`,
  };
}

/** A report of a pile as a case keeps it: what is known about it, its text, and what its reading gives. */
export interface MadeReport {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly publisher: string;
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
}

/** The nth report of a pile with those of its claims that `keep` takes; its actors are entities of its own. */
export function madeReport(pile: Pile, number: number, keep: (claim: number) => boolean): MadeReport {
  const id = reportId(number);
  let text = "";
  const claims: Claim[] = [];
  const names = new Map<string, { readonly actor: Actor; readonly spans: ActorName[] }>();
  const entity = (is: Actor | string | undefined, span: Span): ActorRef | null => {
    if (is === undefined || typeof is === "string") return null;
    const name = nameOf(is, PLAIN);
    const known = names.get(name) ?? { actor: is, spans: [] };
    names.set(name, known);
    const { start, end, quote } = span;
    known.spans.push({ start, end, quote, report: id, evidence: "same-text" });
    return { id: `ent_${number}_${name}`, name };
  };
  pile.claims.forEach((told, index) => {
    if (reportOf(told, pile) !== number) return;
    const claim = claimOf(told, index, number, PLAIN, text.length);
    const [said] = claim.attribution;
    text += `${said ? `${said.quote} ` : ""}${claim.quote}\n`;
    if (!keep(index)) return;
    claims.push({
      ...claim,
      roles: claim.roles.map((filler, nth) => ({ ...filler, actor: entity(told.roles[nth]?.is, filler) })),
      attribution: claim.attribution.map((link) => ({ ...link, actor: entity(told.speaker?.is, link) })),
    });
  });
  const report = pile.reports[number];
  return {
    id,
    text: text || "Nothing.",
    published: report?.published ? edtf(report.published, PLAIN) : null,
    publisher: PUBLISHERS[(report?.publisher ?? 0) % PUBLISHERS.length] ?? "",
    claims,
    entities: [...names].map(([name, { actor, spans }]) => ({
      id: `ent_${number}_${name}`,
      report: id,
      name,
      kind: KIND_OF[actor.cast],
      codebook: null,
      names: spans,
    })),
  };
}

/** All claims of a pile in a world, in the pile's order. */
export const comparables = (pile: Pile, world: World): readonly Comparable[] =>
  pile.claims.map((told, index) => comparableOf(told, index, pile, world));

const KIND_OF: Readonly<Record<Cast, ActorKind>> = {
  person: "person",
  group: "group",
  country: "government",
  state: "place",
};

/** The scene of a world: every actor that a pile can name. */
export function sceneOf(codebook: Codebook, world: World): Scene {
  const known = new Map<string, Who>();
  const cast: readonly (readonly [Cast, number])[] = [
    ["person", PEOPLE],
    ["group", GROUPS],
    ["country", COUNTRIES.length],
    ["state", STATES.length],
  ];
  for (const [kind, count] of cast) {
    for (let number = 0; number < count; number++) {
      const actor = { cast: kind, number };
      const id = actorId(actor, world);
      known.set(id, { id, name: nameOf(actor, world), kind: KIND_OF[kind] });
    }
  }
  return { codebook, who: (id) => known.get(id) ?? null };
}
