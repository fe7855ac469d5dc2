import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { type Act, across } from "./act.ts";
import { leftmost, sourceOf } from "./sources.ts";

/** Verbs of putting, with the word that brings the number: "puts it at 900", "credits the clan with 900 men". */
const PUTS: ReadonlyMap<string, string> = new Map([
  ["put", "at"],
  ["place", "at"],
  ["peg", "at"],
  ["set", "at"],
  ["credit", "with"],
]);

/** "at less than a fifth": numbers that are nouns. */
const SHARE =
  /^(?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|zero|dozens|hundreds|thousands|millions|billions)$/i;

/** Number words that the tagger takes for nouns: "at fewer than sixty". */
const TENS = /^(?:ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;

/** "its strength at 900 and its presence at 23 states": the second pair with its number, where one follows. */
function pairEnd({ tokens }: Sentence, last: number): number {
  if (!/^and$/i.test(tokens[last + 1]?.form ?? "")) return last;
  const at = tokens.find((t) => t.index > last + 2 && t.index < last + 6 && /^(?:at|with)$/i.test(t.form));
  if (at === undefined || !/^(?:NOUN|PROPN)$/.test(tokens[at.index - 1]?.upos ?? "")) return last;
  const number = tokens.slice(at.index + 1, at.index + 6).find((t) => t.upos === "NUM");
  if (number === undefined) return last;
  const over = tokens[number.head];
  return over?.upos === "NOUN" && over.index > number.index && over.index < number.index + 4
    ? over.index
    : number.index;
}

/** "Officials put the toll at 1,400": an estimate, of what is put and of the number it is put at. */
export function putAct(sentence: Sentence, index: number): Act | null {
  const verb = sentence.tokens[index];
  const brings = PUTS.get(verb?.lemma.toLowerCase() ?? "");
  if (!verb || brings === undefined || verb.upos !== "VERB") return null;
  const whose = sentence.tokens.findLast((t) => t.index < index && t.index > index - 10 && /^whose$/i.test(t.form));
  // "whose strength she put at 900": what is put stands before.
  const before = whose && sentence.tokens[index + 1]?.lemma === brings ? sentence.tokens[whose.head] : undefined;
  const object =
    before?.upos === "NOUN" && before.index < index
      ? before
      : // "has put the dead at 43": the dead are taken for a circumstance.
        dependents(sentence, index, "obj", "obl").find(
          (o) => o.index > index && dependents(sentence, o.index, "case").length === 0,
        );
  const from = Math.max(index, object?.index ?? 0);
  const at = sentence.tokens.find(
    (t) => object && t.index > from && t.index < from + 8 && t.form.toLowerCase() === brings,
  );
  const number = sentence.tokens
    .slice((at?.index ?? 0) + 1, (at?.index ?? 0) + 6)
    .find((t) => t.upos === "NUM" || SHARE.test(t.form) || TENS.test(t.form));
  if (!object || !at || !number) return null;
  const counted = sentence.tokens.findLast(
    (t) =>
      t.index > number.index &&
      t.index <= number.index + 4 &&
      (t.upos === "NUM" || t.head === index || t.index === number.head),
  );
  const first = leftmost(sentence, index);
  const who = sourceOf(sentence, index, first);
  if (who.sources.length === 0) return null;
  const own = reach(sentence, object.index);
  // "at more than 900 members, brokers and guards": what is counted ends the number.
  const pair = pairEnd(sentence, Math.max(number.index, counted?.index ?? 0, own.last));
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, object === before ? index : first, index),
    verb: verb.lemma.toLowerCase(),
    frame: "put",
    stance: "estimates",
    vouched: true,
    sources: who.sources,
    stand: who.stand,
    contents:
      object === before
        ? [across(sentence, at.index, counted?.index ?? number.index)]
        : [across(sentence, Math.max(index + 1, own.first), pair)],
    quoted: false,
    agentless: false,
    speech: false,
  };
}
