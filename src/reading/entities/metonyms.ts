import type { Sentence } from "../../language/analysis.ts";
import type { ActorRow, Codebook } from "../../model/index.ts";
import { markerOf } from "../clauses/phrases.ts";
import type { NameMention } from "../layers.ts";
import { pieces } from "../names/folding.ts";
import { wordList } from "../words.ts";

/** What one does with a party and not with a place: "allied themselves with Jalisco", "the war against Sinaloa". */
const PARTIES: Readonly<Record<string, ReadonlySet<string>>> = {
  with: wordList(
    "ally align side pact alliance truce war feud agreement deal peace partnership partner treaty ceasefire break rupture merge feud fight battle clash conspire negotiate tie link contact dealing split collude",
  ),
  against: wordList("war fight battle feud struggle side turn ally defend wage campaign"),
  to: wordList("sell supply loyal allegiance loyalty tie link answer betray pledge swear defect"),
};

const byPlace = new WeakMap<Codebook, ReadonlyMap<string, ActorRow>>();
/** Cartels by the place that they are called after. */
function cartelsOf(codebook: Codebook): ReadonlyMap<string, ActorRow> {
  let known = byPlace.get(codebook);
  if (!known) {
    known = new Map(
      codebook.actors.flatMap((row) =>
        row.kind === "group"
          ? [row.name, ...row.aliases].flatMap((name) => {
              const words = pieces(name);
              return words.length === 2 && words[1] === "cartel" ? [[words[0] ?? "", row] as const] : [];
            })
          : [],
      ),
    );
    byPlace.set(codebook, known);
  }
  return known;
}

/**
 * Names of places that stand for the cartel called after them, where the report names that cartel as well: "The
 * Chapitos have made a pact with Jalisco".
 */
export function withMetonyms(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  codebook: Codebook,
): readonly NameMention[] {
  const cartels = cartelsOf(codebook);
  const told = new Set(names.map((name) => name.codebook));
  return names.map((name) => {
    const sentence = sentences[name.sentence];
    const token = sentence?.tokens[name.head];
    if (name.first !== name.last || !sentence || !token || !/^(?:obl|nmod)$/u.test(token.deprel)) return name;
    const row = cartels.get(pieces(name.quote).join(" "));
    if (!row || name.codebook === row.id || !told.has(row.id)) return name;
    const governor = sentence.tokens[token.head]?.lemma.toLowerCase() ?? "";
    return PARTIES[markerOf(sentence, token.index)]?.has(governor)
      ? { ...name, kind: "group", codebook: row.id, by: "metonym" }
      : name;
  });
}
