import type { Sentence } from "../../src/language/index.ts";
import type { ActorRow, Codebook } from "../../src/model/index.ts";
import { entities } from "../../src/reading/entities.ts";
import type { Context, Entities, NameMention } from "../../src/reading/layers.ts";
import { names } from "../../src/reading/names.ts";
import { loadEngine } from "../../src/work/load.ts";

const row = (
  id: string,
  name: string,
  kind: ActorRow["kind"],
  aliases: readonly string[] = [],
  within: string | null = null,
): ActorRow => ({ id, name, kind, aliases, within });

/** A codebook of a few rows, so that these tests stand when the real one changes. */
const codebook: Codebook = {
  id: "test",
  version: "1",
  events: [],
  relations: [],
  measures: [],
  questions: [],
  places: [
    { id: "mx-col", name: "Colima", names: [], lat: 19, lon: -104, precision: "region", within: null },
    { id: "mx-tep", name: "Tepic", names: [], lat: 21, lon: -105, precision: "locality", within: null },
  ],
  actors: [
    row("cjng", "Jalisco New Generation Cartel", "group", ["CJNG", "Cártel Jalisco Nueva Generación"]),
    row("sinaloa-cartel", "Sinaloa Cartel", "group", ["Cártel de Sinaloa"]),
    row("santa-clara", "Cártel de Santa Clara del Monte", "group", ["Santa Clara del Monte Cartel"]),
    row("chapitos", "Los Chapitos", "group", ["Chapitos"], "sinaloa-cartel"),
    row("el-mencho", "Nemesio Oseguera Cervantes", "person", ["El Mencho"]),
    row("sheinbaum", "Claudia Sheinbaum", "person", ["Sheinbaum"]),
    row("trump", "Donald Trump", "person", ["Trump"]),
    row("trump-administration", "Trump administration", "government", [], "trump"),
    row("mexican-government", "Mexican government", "government", ["Mexico's government"]),
    row("united-states", "United States", "place", ["U.S.", "US"]),
    row("mexico", "Mexico", "place"),
    row("washington", "Washington", "place"),
    row("dea", "Drug Enforcement Administration", "government", ["DEA", "U.S. Drug Enforcement Administration"]),
  ],
};

const engine = loadEngine();
if (!engine.ok) throw new Error(engine.problem.detail);

/** What the two readers give for a text, with the engine that ships. */
export function actorsIn(text: string): {
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly entities: Entities;
} {
  if (!engine.ok) throw new Error(engine.problem.detail);
  const { sentences } = engine.value.analyse(text);
  return { sentences, ...over(sentences, text) };
}

/** The same over given sentences. */
export function over(
  sentences: readonly Sentence[],
  text: string,
): { readonly names: readonly NameMention[]; readonly entities: Entities } {
  const context: Context = { text, codebook, published: null, author: null, publisher: null, title: null };
  const found = names.read({ sentences }, context);
  return { names: found, entities: entities.read({ sentences, names: found }, context) };
}

/** Each actor as "name: form (evidence), form (evidence)", in order of its first mention. */
export const clustersIn = (text: string): readonly string[] =>
  actorsIn(text).entities.list.map(
    (e) => `${e.name}: ${[...new Set(e.names.map((n) => `${n.quote} (${n.evidence})`))].join(", ")}`,
  );

/** The actor that the n-th occurrence of a word stands for, or null. */
export function standsFor(text: string, word: string, nth = 1): string | null {
  const { sentences, entities: made } = actorsIn(text);
  const tokens = sentences.flatMap((s) =>
    s.tokens.filter((t) => t.form === word).map((t) => ({ s: s.index, t: t.index })),
  );
  const at = tokens[nth - 1];
  if (!at) throw new Error(`No ${nth}. "${word}" in: ${text}`);
  const reference = made.at(at.s, at.t);
  return reference ? (made.list[reference.entity]?.name ?? null) : null;
}
