import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { type Act, across } from "./act.ts";
import { leftmost, sourceOf } from "./sources.ts";

const PUTS: ReadonlySet<string> = new Set(["put", "place", "peg", "set"]);

/** "at less than a fifth": numbers that are nouns. */
const SHARE =
  /^(?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|zero|dozens|hundreds|thousands|millions|billions)$/i;

/** "Officials put the toll at 1,400": an estimate, of what is put and of the number it is put at. */
export function putAct(sentence: Sentence, index: number): Act | null {
  const verb = sentence.tokens[index];
  if (!verb || !PUTS.has(verb.lemma.toLowerCase()) || verb.upos !== "VERB") return null;
  const object = dependents(sentence, index, "obj").find((o) => o.index > index);
  const at = sentence.tokens.find(
    (t) => object && t.index > object.index && t.index < object.index + 8 && /^at$/i.test(t.form),
  );
  const number = sentence.tokens
    .slice((at?.index ?? 0) + 1, (at?.index ?? 0) + 6)
    .find((t) => t.upos === "NUM" || SHARE.test(t.form));
  if (!object || !at || !number) return null;
  const first = leftmost(sentence, index);
  const who = sourceOf(sentence, index, first);
  if (who.sources.length === 0) return null;
  const own = reach(sentence, object.index);
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, first, index),
    verb: verb.lemma.toLowerCase(),
    frame: "put",
    stance: "estimates",
    vouched: true,
    sources: who.sources,
    stand: who.stand,
    contents: [across(sentence, Math.max(index + 1, own.first), Math.max(number.index, own.last))],
    quoted: false,
    agentless: false,
    speech: false,
  };
}
