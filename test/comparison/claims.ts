import { type Comparable, findingOf, repliesOf, type Scene } from "../../src/comparison/index.ts";
import { type Claim, daysOfEdtf, type Figure, type Finding, type Place, type Role } from "../../src/model/index.ts";
import { loadCodebook } from "../../src/work/load.ts";

const codebook = loadCodebook();
if (!codebook.ok) throw new Error(codebook.problem.detail);

const idOfActor = (name: string): string => `act_${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`;
const kinds = new Map(codebook.value.actors.map((row) => [idOfActor(row.name), row.kind]));
const names = new Map(codebook.value.actors.map((row) => [idOfActor(row.name), row.name]));

/** The shipped codebook; an actor is of the kind that the codebook gives its name, else a person. */
export const scene: Scene = {
  codebook: codebook.value,
  who: (id) => ({ id, name: names.get(id) ?? id, kind: kinds.get(id) ?? "person" }),
};

/** A claim as tests write it: "@CJNG" is an actor of that name, other fillers are words; times are EDTF. */
export interface Told {
  readonly quote: string;
  readonly kind?: Claim["kind"];
  readonly type?: string | null;
  readonly roles?: Partial<Record<Role, string | readonly string[]>>;
  readonly figure?: Partial<Figure> & { readonly quote: string };
  /** "2022"; "~2022" when it was inferred. */
  readonly time?: string;
  /** Id of the gazetteer. */
  readonly place?: string;
  readonly speaker?: string;
  readonly modality?: Claim["modality"];
  readonly polarity?: Claim["polarity"];
  /** EDTF of the report's day; null when it is not known. */
  readonly published?: string | null;
  readonly report?: string;
  readonly rule?: string;
}

/** What `compare` takes for it; the id must differ from claim to claim. */
export function claim(id: string, told: Told): Comparable {
  const span = { start: 0, end: told.quote.length, quote: told.quote };
  const published = told.published === null ? null : daysOfEdtf(told.published ?? "2024-01-15");
  const figure = told.figure;
  const place: Place | null =
    told.place === undefined
      ? null
      : {
          ...span,
          quote: scene.codebook.places.find((row) => row.id === told.place)?.name ?? told.place,
          id: told.place,
          lat: null,
          lon: null,
          precision: scene.codebook.places.find((row) => row.id === told.place)?.precision ?? "country",
        };
  return {
    claim: {
      ...span,
      id,
      report: told.report ?? `rpt_${id}`,
      sentence: { start: 0, end: told.quote.length },
      kind: told.kind ?? (figure ? "figure" : "event"),
      type: told.type ?? null,
      roles: Object.entries(told.roles ?? {}).flatMap(([role, fillers]) =>
        (typeof fillers === "string" ? [fillers] : fillers).map((filler) => ({
          ...span,
          role: role as Role,
          quote: filler.replace(/^@/, ""),
          actor: filler.startsWith("@") ? { id: idOfActor(filler.slice(1)), name: filler.slice(1) } : null,
        })),
      ),
      figure: figure
        ? { ...span, low: null, high: null, bound: "exact", unit: "people", of: null, measure: "", ...figure }
        : null,
      time:
        told.time === undefined
          ? null
          : {
              edtf: told.time.replace(/^~/, ""),
              stated: told.time,
              how: told.time.startsWith("~") ? "inferred" : "stated",
              start: 0,
              end: 1,
            },
      place,
      attribution:
        told.speaker === undefined
          ? []
          : [
              {
                ...span,
                name: told.speaker.replace(/^@/, ""),
                role: "person",
                verb: "say",
                stance: "says",
                actor: told.speaker.startsWith("@")
                  ? { id: idOfActor(told.speaker.slice(1)), name: told.speaker.slice(1) }
                  : null,
                level: 0,
              },
            ],
      modality: told.modality ?? "asserted",
      polarity: told.polarity ?? "affirmed",
      likelihood: null,
      reader: { name: "test", version: "1" },
      ...(told.rule === undefined ? {} : { rule: told.rule }),
    },
    published: published ? { ...published, how: "given" } : null,
    publisher: null,
  };
}

/** What is found between two claims, in all questions where they meet; `newer` follows the order given here. */
export function findings(first: Told, second: Told): readonly Finding[] {
  const [a, b] = [claim("clm_a", first), claim("clm_b", second)];
  const others = repliesOf(b, scene);
  return repliesOf(a, scene).flatMap((one) => others.flatMap((other) => findingOf(one, other, scene) ?? []));
}

/** The first finding of a kind of rule ("figure") as "supersedes b figure-later", or "nothing". */
export function verdict(rule: string, first: Told, second: Told): string {
  const found = findings(first, second).find((finding) => finding.rule.startsWith(rule));
  return found ? [found.verdict, ...(found.newer ? [found.newer] : []), found.rule].join(" ") : "nothing";
}

/** What both claims answer alike, by the questions in which they meet under one answer. */
export function sameAnswers(first: Told, second: Told): readonly string[] {
  const others = repliesOf(claim("clm_b", second), scene);
  return repliesOf(claim("clm_a", first), scene)
    .filter((one) => others.some((other) => one.question === other.question && one.answer === other.answer))
    .map((one) => one.asks);
}
