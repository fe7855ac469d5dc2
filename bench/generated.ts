/** Claims made by chance, seeded: a case of any size for the measures of cost. Actors, and so questions, grow with it. */
import { chanceOf } from "./lineage/chance.ts";
import type { ActorKind, Bound, Claim, Codebook, Entity, Filler, Kind, Role } from "../src/model/index.ts";

export interface MadeReport {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly publisher: string;
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
}

/** A case that could be: how many claims it will have decides how many actors it is about. */
export interface Plan {
  readonly seed: number;
  readonly claims: number;
  readonly codebook: Codebook;
  /** Claims of one report; PER_REPORT without it. */
  readonly perReport?: number;
}

export const PER_REPORT = 60;
/** Every so many claims bring a new actor. */
const CLAIMS_PER_ACTOR = 12;
/** A few actors are in the news whatever the size of the case: this share of all mentions is theirs. */
const FAMOUS = { actors: 20, share: 0.15 } as const;
/** Days from 1970 between which reports are published: ten years. */
const DAYS = { first: 16_800, last: 20_450 } as const;

const FIRST = "Abel Bruno Carmen Delia Efrén Fermín Gael Hilda Irma Jonás Karla Lucio Mauro Norma Otilia Petra".split(
  " ",
);
const SECOND =
  "Aranguren Belmonte Castrejón Dorantes Elizalde Ibarrondo Larrañaga Maytorena Nájera Olguín Quintanar Sámano Tostado Ureña Veytia Zaldúa".split(
    " ",
  );
const SYLLABLES = "ba ce do fu ga li mo nu pe ra si to ve xo za yu".split(" ");
const PUBLISHERS = Array.from(
  { length: 40 },
  (_, i) => `Paper ${SYLLABLES[i % 16] ?? ""}${SYLLABLES[(i * 7) % 16] ?? ""}${i}`,
);
const BOUNDS: readonly Bound[] = ["exact", "exact", "exact", "about", "at-least", "more-than"];

interface Somebody {
  readonly name: string;
  readonly kind: ActorKind;
}

/** The nth actor of a case: three in five are persons, one a group, one a place or an office. */
function actorOf(n: number): Somebody {
  const mark = [n, n >> 4, n >> 8, n >> 12].map((x) => SYLLABLES[x & 15]).join("");
  const name = mark.charAt(0).toUpperCase() + mark.slice(1);
  const kind = (["person", "person", "person", "group", "place"] as const)[n % 5] ?? "person";
  if (kind === "person") return { name: `${FIRST[n % 16] ?? ""} ${SECOND[(n >> 4) % 16] ?? ""} ${name}`, kind };
  return { name: kind === "group" ? `${name} Cartel` : name, kind };
}

const two = (n: number): string => String(n).padStart(2, "0");
const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** What a claim of this kind has in it: a type of the codebook and its roles. */
interface Form {
  readonly kind: Kind;
  readonly type: string | null;
  readonly roles: readonly Role[];
  readonly words: string;
}

const KINDS: readonly (readonly [number, Kind])[] = [
  [0.32, "event"],
  [0.5, "relation"],
  [0.62, "figure"],
  [0.78, "assessment"],
  [0.86, "causal"],
  [0.94, "forecast"],
  [1, "statement"],
];

/** The nth report of a plan; the same plan and number give the same report. */
export const generated = (plan: Plan, number: number): MadeReport => reportOf(plan, number, null);

/** A report all of whose claims answer one question: who leads one cartel. */
export const popularReport = (plan: Plan, number: number): MadeReport => reportOf(plan, number, "lead");

/** Leaders among whom the claims of a popular question choose. */
const LEADERS = 30;
/** The actor whom a popular question is about; a group. */
const LED = 3;

function reportOf(
  { seed, claims, codebook, perReport = PER_REPORT }: Plan,
  number: number,
  only: "lead" | null,
): MadeReport {
  const random = chanceOf(seed * 1_000_003 + number);
  const below = (n: number): number => Math.floor(random() * n);
  /** Some types are told far more often than others. */
  const often = <T>(rows: readonly T[]): T | undefined => rows[Math.floor(random() ** 2 * rows.length)];
  const actors = Math.max(FAMOUS.actors, Math.round(claims / CLAIMS_PER_ACTOR));
  const someone = (): number => (random() < FAMOUS.share ? below(FAMOUS.actors) : below(actors));

  const form = (): Form => {
    if (only) return { kind: "relation", type: only, roles: ["subject", "object"], words: "leads" };
    const dice = random();
    const kind = KINDS.find(([upTo]) => dice < upTo)?.[1] ?? "statement";
    if (kind === "event") {
      const row = often(codebook.events);
      const roles = row?.frames[0]?.roles.map((rule) => rule.role) ?? [];
      return {
        kind,
        type: row?.id ?? null,
        roles: roles.length > 0 ? [...new Set(roles)].slice(0, 3) : ["agent"],
        words: row?.id ?? "",
      };
    }
    if (kind === "relation") {
      const row = often(codebook.relations);
      return { kind, type: row?.id ?? null, roles: ["subject", "object"], words: `is ${row?.id ?? ""}` };
    }
    if (kind === "figure") {
      const row = often(codebook.measures);
      return { kind, type: row?.id ?? null, roles: ["subject"], words: row?.label ?? "" };
    }
    if (kind === "assessment") {
      const words = random() < 0.2 ? "is the most powerful cartel in the country" : "is weaker than it was";
      return { kind, type: null, roles: ["subject"], words };
    }
    if (kind === "causal") return { kind, type: null, roles: ["cause", "effect"], words: "led to" };
    return { kind, type: null, roles: ["agent", "patient"], words: kind === "forecast" ? "will arrest" : "spoke of" };
  };

  const id = `rpt_${two(seed)}_${String(number).padStart(7, "0")}`;
  const day = DAYS.first + below(DAYS.last - DAYS.first);
  const made: Claim[] = [];
  const entities = new Map<number, Entity>();
  let text = "";
  for (let nth = 0; nth < perReport; nth++) {
    const { kind, type, roles, words } = form();
    const start = text.length;
    const put = (quote: string) => {
      const at = text.length;
      text += `${quote} `;
      return { start: at, end: at + quote.length, quote };
    };
    const fillers = roles.map((role, at): Filler => {
      const leader = 5 * below(LEADERS / 3) + below(3);
      const who = only === null ? someone() : role === "object" ? LED : leader;
      const actor = actorOf(who);
      const span = put(actor.name);
      if (at === 0) put(words);
      const entity = `ent_${id}_${who}`;
      const known = entities.get(who);
      entities.set(who, {
        id: entity,
        report: id,
        name: actor.name,
        kind: actor.kind,
        codebook: null,
        names: [...(known?.names ?? []), { ...span, report: id, evidence: "same-text" }],
      });
      return { role, ...span, actor: { id: entity, name: actor.name } };
    });
    const low = Math.round(10 ** (1 + 3 * random()));
    const bound = BOUNDS[below(BOUNDS.length)] ?? "exact";
    const amount = kind === "figure" ? put(String(low)) : null;
    const then = random() < 0.35 ? put(`in ${dayText(day - below(900)).slice(0, random() < 0.5 ? 4 : 7)}`) : null;
    const end = text.length - 1;
    const said = random() < 0.3 ? `Agency ${below(200)}` : null;
    made.push({
      id: `clm_${id.slice(4)}_${two(nth)}`,
      report: id,
      start,
      end,
      quote: text.slice(start, end),
      sentence: { start, end },
      kind,
      type,
      roles: fillers,
      figure: amount && {
        ...amount,
        low,
        high: bound === "exact" || bound === "about" ? low : null,
        bound,
        unit: "persons",
        of: null,
        measure: type ?? "",
      },
      time: then && { edtf: then.quote.slice(3), stated: then.quote, how: "stated", start: then.start, end: then.end },
      place: null,
      attribution:
        said === null
          ? []
          : [
              {
                ...(fillers[0] ?? { start, end, quote: "" }),
                name: said,
                role: "organisation",
                verb: "say",
                stance: "says",
                actor: null,
                level: 0,
              },
            ],
      modality: kind === "forecast" ? "predicted" : said === null ? "asserted" : "reported",
      polarity: random() < 0.06 ? "negated" : "affirmed",
      likelihood: null,
      reader: { name: "generated", version: "1" },
    });
    text = `${text.slice(0, end)}. `;
  }
  return {
    id,
    text,
    published: dayText(day),
    publisher: PUBLISHERS[below(PUBLISHERS.length)] ?? "",
    claims: made,
    entities: [...entities.values()],
  };
}
