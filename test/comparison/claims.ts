import { compareAll, type Comparable, findingOf, repliesOf, type Scene, type Who } from "../../src/comparison/index.ts";
import {
  type ActorKind,
  type Claim,
  daysOfEdtf,
  type Figure,
  type Filler,
  type Finding,
  idOf,
  type Kind,
  type Modality,
  ROLES,
  type Role,
  type Stance,
} from "../../src/model/index.ts";
import { loadCodebook } from "../../src/work/load.ts";

const loaded = loadCodebook();
if (!loaded.ok) throw new Error(loaded.problem.detail);
/** The codebook that ships. */
export const codebook = loaded.value;

/** Actor id of a name: "El Mencho" is "act_el-mencho". */
export const actorId = (name: string): string => `act_${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`;

/** What a test says of a claim beside its type and roles. Roles are names; see `filler`. */
export interface Told extends Partial<Readonly<Record<Role, string | readonly string[]>>> {
  /** The words of the claim; else its fillers strung together. */
  readonly quote?: string;
  readonly kind?: Kind;
  /** EDTF, with a leading "~" when inferred: "~2026-02". */
  readonly time?: string;
  /** The text's own words for the time; else the same as `time`. */
  readonly stated?: string;
  /** EDTF of the report; null: not known. "2025-06-01" when left out. */
  readonly published?: string | null;
  readonly report?: string;
  /** Where its sentence begins in the report. */
  readonly at?: number;
  readonly publisher?: string;
  /** Speakers from the report outward: "DEA" or "DEA:denies"; lower case is an unnamed source. */
  readonly by?: readonly string[];
  readonly modality?: Modality;
  readonly negated?: boolean;
  readonly place?: string;
  readonly figure?: Partial<Figure> & Pick<Figure, "measure">;
}

let made = 0;
const span = (quote: string) => ({ start: 0, end: quote.length, quote });

/** "El Mencho": an actor of that name; "he=El Mencho": other words for him; "fentanyl" (no capital) or "~The two men": no actor. */
function filler(role: Role, told: string): Filler {
  const [words = "", actor] = told.split("=");
  if (words.startsWith("~")) return { role, ...span(words.slice(1)), actor: null };
  const name = actor ?? (/^(?:the |los |el )?\p{Lu}/u.test(words) ? words.replace(/^the /u, "") : null);
  return { role, ...span(words), actor: name === null ? null : { id: actorId(name), name } };
}

const listOf = (told: string | readonly string[] | undefined): readonly string[] =>
  told === undefined ? [] : typeof told === "string" ? [told] : told;

/** A claim as tests write it: `claim("lead", { subject: "El Mencho", object: "CJNG", time: "2024" })`. */
export function claim(type: string | null, told: Told = {}): Comparable {
  const roles = ROLES.flatMap((role) => listOf(told[role]).map((text) => filler(role, text)));
  const quote = told.quote ?? (roles.map((r) => r.quote).join(" ") || "words");
  const number = ++made;
  const report = told.report ?? `rpt_${number}`;
  const kind =
    told.kind ?? (told.figure ? "figure" : codebook.relations.some((row) => row.id === type) ? "relation" : "event");
  const published = told.published === undefined ? "2025-06-01" : told.published;
  const days = published === null ? null : daysOfEdtf(published);
  const newClaim: Claim = {
    id: idOf("clm", String(number)),
    report,
    ...span(quote),
    sentence: { start: told.at ?? 0, end: (told.at ?? 0) + quote.length },
    kind,
    type,
    roles,
    figure: told.figure
      ? { low: null, high: null, bound: "exact", unit: "persons", of: null, ...span("figure"), ...told.figure }
      : null,
    time:
      told.time === undefined
        ? null
        : {
            edtf: told.time.replace(/^~/u, ""),
            stated: told.stated ?? told.time,
            how: told.time.startsWith("~") ? "inferred" : "stated",
            start: told.at ?? 0,
            end: (told.at ?? 0) + 1,
          },
    place:
      told.place === undefined
        ? null
        : { ...span(told.place), id: told.place, lat: null, lon: null, precision: "region" },
    attribution: (told.by ?? []).map((text, level) => {
      const [name = "", stance = "says"] = text.split(":");
      const named = /^\p{Lu}/u.test(name);
      return {
        ...span(name),
        name,
        role: named ? "person" : "unnamed",
        verb: stance,
        stance: stance as Stance,
        actor: named ? { id: actorId(name), name } : null,
        level,
      };
    }),
    modality: told.modality ?? ((told.by ?? []).length > 0 ? "reported" : "asserted"),
    polarity: told.negated === true ? "negated" : "affirmed",
    likelihood: null,
    reader: { name: "test", version: "1" },
  };
  return {
    claim: newClaim,
    published: days === null ? null : { ...days, how: "stated" },
    publisher: told.publisher ?? null,
    document: "told.txt",
  };
}

const GROUPS = /cartel|cjng|zetas|faction|aragua|chapitos|mayos|gang/iu;
const PLACES = /^(?:Mexico|United States|Venezuela|China|India|Colombia|Peru|Sinaloa|Jalisco|Texas)$/u;
const BODIES = /government|administration|state|army|military|navy|police|agency|department|dea|fbi/iu;

/** The kind that tests take a name for: groups, places and bodies by their words, all others persons. */
const kindOf = (name: string): ActorKind =>
  GROUPS.test(name) ? "group" : PLACES.test(name) ? "place" : BODIES.test(name) ? "organisation" : "person";

/** A scene that knows the actors of these claims, kinds by their names. */
export function sceneOf(claims: readonly Comparable[]): Scene {
  const known = new Map<string, Who>();
  for (const { claim: c } of claims) {
    for (const ref of [...c.roles, ...c.attribution].flatMap(({ actor }) => actor ?? [])) {
      known.set(ref.id, { id: ref.id, name: ref.name, kind: kindOf(ref.name) });
    }
  }
  return { codebook, who: (actor) => known.get(actor) ?? null };
}

/** The questions that a claim replies to, each as "Who leads CJNG? El Mencho"; not who else may say it. */
export const asked = (one: Comparable): readonly string[] =>
  repliesOf(one, sceneOf([one]))
    .filter(({ retold }) => !retold)
    .map((reply) => `${reply.asks} ${reply.affirmed ? "" : "not: "}${reply.words}`);

/** Findings between two claims in all their common questions, whichever comes first. */
export function findings(a: Comparable, b: Comparable): readonly Finding[] {
  const scene = sceneOf([a, b]);
  const theirs = repliesOf(b, scene);
  return repliesOf(a, scene).flatMap((one) =>
    theirs.flatMap((other) => (one.question === other.question ? (findingOf(one, other, scene) ?? []) : [])),
  );
}

/**
 * What a and b are to each other, in short: the distinct verdicts, "supersedes>b" when b is the newer; "same" when
 * they give one answer without a finding; "apart" when they never meet, "silent" when they meet and nothing is said.
 */
export function verdict(a: Comparable, b: Comparable): string {
  const found = findings(a, b).map(({ verdict: v, newer, a: first }) => {
    if (v !== "supersedes") return v;
    const side = newer === "a" ? first : first === a.claim.id ? b.claim.id : a.claim.id;
    return `supersedes>${side === a.claim.id ? "a" : "b"}`;
  });
  if (found.length > 0) return [...new Set(found)].sort().join(" ");
  const scene = sceneOf([a, b]);
  const theirs = repliesOf(b, scene).filter((reply) => !reply.aside);
  const meet = repliesOf(a, scene)
    .filter((reply) => !reply.aside)
    .flatMap((one) => {
      const other = theirs.find((reply) => reply.question === one.question);
      return other ? [one.answer === other.answer && one.affirmed === other.affirmed] : [];
    });
  return meet.length === 0 ? "apart" : meet.includes(true) ? "same" : "silent";
}

/** The reasons given between two claims. */
export const reasons = (a: Comparable, b: Comparable): readonly string[] => findings(a, b).map(({ reason }) => reason);

/** The questions that claims make, from scratch. */
export const questions = (claims: readonly Comparable[]) => compareAll(claims, sceneOf(claims));
