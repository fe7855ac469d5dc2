import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { type Act, across } from "./act.ts";
import { putBy } from "../figures/put-at.ts";
import { phrase } from "./phrase.ts";
import { leftmost, sourceOf } from "./sources.ts";

/** Verbs of putting, with the words that bring the number: "puts it at 900", "credits the clan with 900 men". */
const PUTS: ReadonlyMap<string, RegExp> = new Map([
  ["put", /^at$/i],
  ["place", /^(?:at|in)$/i],
  ["peg", /^at$/i],
  ["set", /^at$/i],
  ["credit", /^with$/i],
  ...["revise", "raise", "lower", "correct", "cut", "adjust", "update", "reduce"].map((v) => [v, /^to$/i] as const),
]);
/** What somebody revises to a number when the number is his: "lowered its own count to 41", "corrected that to 12". */
const REVISED: ReadonlySet<string> = new Set(
  "count toll figure estimate number tally total forecast projection assessment that this it".split(" "),
);

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

/** The head of the words right behind a verb, up to the first that is no part of a name. */
function nounBehind({ tokens }: Sentence, verb: number): Token | undefined {
  let at = verb + 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[at]?.upos ?? "")) at++;
  const head = tokens[at - 1];
  return at > verb + 1 && /^(?:NOUN|PROPN)$/.test(head?.upos ?? "") ? head : undefined;
}

/** "The toll, put by the ministry at 12", "valued by the audit at 31 million": who puts it stands behind the participle. */
function putByAct(sentence: Sentence, index: number): Act | null {
  const { tokens } = sentence;
  const at = tokens.slice(index + 3, index + 14).find((t) => /^at$/i.test(t.form));
  const number = at && tokens.slice(at.index + 1, at.index + 6).find((t) => t.upos === "NUM");
  const put = number && putBy(sentence, number.index);
  if (!put || put.verb !== index) return null;
  const who = phrase(sentence, put.by, index);
  const source = { ...who, first: index + 2, last: put.at - 1 };
  // "at 31 million pesos": the number with what it counts.
  let counted = number.index;
  for (let up = number.head; up > counted && up < number.index + 5; up = tokens[up]!.head) counted = up;
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, index, index),
    verb: tokens[index]!.lemma.toLowerCase(),
    frame: "put",
    stance: "estimates",
    vouched: true,
    sources: [source],
    stand: source,
    contents: [across(sentence, put.at, counted)],
    quoted: false,
    agentless: false,
    speech: false,
  };
}

/** "Officials put the toll at 1,400": an estimate, of what is put and of the number it is put at. */
export function putAct(sentence: Sentence, index: number): Act | null {
  const verb = sentence.tokens[index];
  if (verb?.upos !== "VERB") return null;
  const by = sentence.tokens[index + 1]?.form === "by" ? putByAct(sentence, index) : null;
  if (by) return by;
  const brings = PUTS.get(verb.lemma.toLowerCase());
  if (brings === undefined) return null;
  const revises = brings.test("to");
  const whose = sentence.tokens.findLast((t) => t.index < index && t.index > index - 10 && /^whose$/i.test(t.form));
  // "whose strength she put at 900": what is put stands before.
  const before = whose && brings.test(sentence.tokens[index + 1]?.form ?? "") ? sentence.tokens[whose.head] : undefined;
  const object =
    before?.upos === "NOUN" && before.index < index
      ? before
      : // "has put the dead at 43": the dead are taken for a circumstance.
        (dependents(sentence, index, "obj", "obl").find(
          (o) => o.index > index && dependents(sentence, o.index, "case").length === 0,
        ) ??
        // "puts the rent lost to it at 3 billion", of which the tree makes a clause.
        nounBehind(sentence, index));
  if (revises && !REVISED.has(object?.lemma.toLowerCase() ?? "")) return null;
  const from = Math.max(index, object?.index ?? 0);
  const numberAt = (t: Token | undefined): Token | undefined =>
    sentence.tokens
      .slice((t?.index ?? 0) + 1, (t?.index ?? 0) + 6)
      .find((one) => one.upos === "NUM" || SHARE.test(one.form) || TENS.test(one.form));
  const brought = sentence.tokens.filter((t) => object && t.index > from && brings.test(t.form));
  const ends = sentence.tokens.find((t) => t.index > from && /^[,;:]$/.test(t.form))?.index ?? Infinity;
  const at =
    brought.find((t) => t.index < from + 10) ??
    // "puts the portion of cigarettes smuggled across the river east of the port at 45 percent"
    brought.find((t) => t.index < Math.min(ends, from + 22) && numberAt(t)?.index === t.index + 1);
  const number = numberAt(at);
  if (!object || !at || !number) return null;
  // "placed him in 2019 in a cell": a year is where nothing is put.
  if (at.lemma === "in" && /^(?:1[89]|20)\d\d$/.test(number.form)) return null;
  const counted = sentence.tokens.findLast(
    (t) =>
      t.index > number.index &&
      t.index <= number.index + 4 &&
      t.upos !== "PUNCT" &&
      (t.upos === "NUM" ||
        t.head === index ||
        t.index === number.head ||
        t.index === sentence.tokens[number.head]?.head),
  );
  const first = leftmost(sentence, index);
  const who = sourceOf(sentence, index, first);
  if (who.sources.length === 0) return null;
  const own = reach(sentence, object.index);
  // "at more than 900 members, brokers and guards": what is counted ends the number.
  // "in 12 of Mexico's 32 states": what the number is taken out of belongs to it.
  const of = /^of$/i.test(sentence.tokens[number.index + 1]?.form ?? "") ? reach(sentence, number.index).last : 0;
  const pair = pairEnd(sentence, Math.max(number.index, counted?.index ?? 0, own.last, of));
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
