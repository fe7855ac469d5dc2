import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { MEASURED } from "../../model/codebook.ts";
import type { Argument, Clause, FigureMention } from "../layers.ts";
import { isNoun, subjectOf } from "./change-words.ts";
import { clauseOf, isPriced } from "./clause.ts";
import { climb, PUTS } from "./climb.ts";
import type { Climb } from "./climb.ts";
import { isState } from "./counted.ts";
import { complementOf, namesOf, SEIZING } from "./nouns.ts";
import { ANYBODY, putAt, whoseIs } from "./put-at.ts";
import { listed } from "./table.ts";
import { TIME_UNITS } from "./units.ts";
import { ownStretch } from "./wholes.ts";

/** What a figure is a figure of, before a row of the codebook names it. */
export interface Measurand {
  readonly unit: (typeof MEASURED)[number];
  /** Token of the thing counted or measured, or null. */
  readonly noun: number | null;
  /** The noun as rows may have it: its lemma, its lemma with compounds, "flow of cocaine". */
  readonly nouns: readonly string[];
  /** Lemmas of what governs the figure, from near to far, and of participles that hang on the noun. */
  readonly governors: readonly string[];
  readonly change: "rise" | "fall" | null;
  /** The number is the height of its noun ("approval stood at 70 percent"), and no share of it. */
  readonly level: boolean;
  /** The clause that the figure takes part in. */
  readonly clause: Clause | null;
  /** The slot in which it does. */
  readonly slot: string | null;
  /** The participant of that clause that the figure is or is in, or null. */
  readonly argument: Argument | null;
  /** Who has what is measured: its possessor, or whoever is "with assets of" it; token index or null. */
  readonly owner: number | null;
}

const WEIGHTS = listed(
  `tons tonnes kilograms grams milligrams micrograms pounds ounces barrels gallons liters milliliters`,
);
const AREAS = listed(`hectares acres`);
function unitOf(figure: FigureMention, sentence: Sentence): Measurand["unit"] {
  if (figure.as === "money" || figure.as === "percent" || figure.as === "age") return figure.as;
  if (figure.as === "count") return "things";
  if (TIME_UNITS.has(figure.unit)) {
    return figure.unit === "years" && sentence.tokens[figure.last + 1]?.lemma === "ago" ? "ago" : "years";
  }
  const last = figure.unit.split(" ").at(-1) ?? "";
  if (WEIGHTS.has(last)) return "weight";
  return AREAS.has(last) || figure.unit.startsWith("square") ? "area" : "length";
}

/** Verbs by which somebody only keeps count. */
const COUNTS = listed(
  "count document list record register report tally log verify confirm acknowledge name number identify",
);

/** Lemmas on the way from a token to its verb, and of participles at the noun: "seizure", "deploy", "seized". */
function governorsOf(
  sentence: Sentence,
  from: number,
  noun: number | null,
  [after, until]: readonly [number, number],
): string[] {
  const found: string[] = [];
  const governor = sentence.tokens[sentence.tokens[from]?.head ?? -1];
  // "swapped ten agents arrested abroad" counts no arrests: a verb of its own says what is done to those counted.
  // "documented 214 minors killed": a verb that only counts them leaves that to the participle.
  const tells = governor?.upos === "VERB" && COUNTS.has(governor.lemma.toLowerCase());
  const free = governor?.upos !== "VERB" || tells || sentence.tokens[from]?.upos !== "NOUN";
  // "Of the 29 men handed over in May, eight were from the gang": of those handed over, eight were no handing over.
  const fronted = noun !== null && noun < from && after >= 0;
  for (const part of noun === null || !free || fronted ? [] : dependents(sentence, noun, "acl", "amod")) {
    if (part.xpos === "VBN" || part.xpos === "VBG" || part.deprel === "acl") found.push(part.lemma.toLowerCase());
  }
  // "He has 90 gunmen", the verb taken for an auxiliary
  if (noun !== null && dependents(sentence, noun, "aux").some(({ lemma }) => lemma === "have")) found.push("have");
  let at = sentence.tokens[from]?.head ?? -1;
  for (let step = 0; step < 5; step += 1) {
    const token = sentence.tokens[at];
    if (token === undefined || token.index >= until || token.index <= after) break;
    const particle = dependents(sentence, at, "compound:prt")[0];
    if (particle !== undefined) found.push(`${token.lemma.toLowerCase()} ${particle.lemma.toLowerCase()}`);
    // "a police force of 80 officers": a body, and nothing that is done.
    if (token.upos !== "NOUN" || token.lemma !== "force") found.push(token.lemma.toLowerCase());
    for (const adjective of dependents(sentence, at, "xcomp"))
      if (adjective.upos === "ADJ") found.push(adjective.lemma.toLowerCase());
    // "were killed and 2,000 are missing": a predicate of its own.
    if ((token.upos === "VERB" && !isPriced(sentence, token)) || dependents(sentence, at, "cop").length > 0) break;
    at = token.head;
  }
  return found;
}

const VIEWS = listed("judgement judgment view opinion assessment estimate estimation reading");

/** Those who are told by how many they are. */
const BANDS = /^(?:band|gang|crew|group|cell|militia|army|squad|faction|force|clan|cartel|outfit|network|unit)$/u;

/** "its fortune", "the cartel's assets", "the group, with assets of $2 billion, has grown". */
function ownerOf(sentence: Sentence, noun: number | null): number | null {
  const token = noun === null ? undefined : sentence.tokens[noun];
  if (token === undefined) return null;
  const possessor = dependents(sentence, token.index, "nmod:poss")[0];
  // "13 percent of the world's cocaine": the world has no part in it.
  if (possessor !== undefined && possessor.lemma !== "world") return whoseIs(sentence, possessor.index);
  const preposition = dependents(sentence, token.index, "case")[0]?.lemma ?? "";
  // "a crew of roughly 45 men": the crew has them.
  if (preposition === "of" && token.deprel === "nmod" && BANDS.test(sentence.tokens[token.head]?.lemma ?? ""))
    return token.head;
  // "He has 90 gunmen", the verb taken for an auxiliary of the noun
  const [has] = dependents(sentence, token.index, "aux");
  if (has?.lemma === "have" && dependents(sentence, token.index, "cop").length === 0)
    return dependents(sentence, token.index, "nsubj")[0]?.index ?? null;
  if (preposition !== "with") return null;
  // "The gang, with a presence in nine states, sells", taken for an apposition
  if (/^(?:nmod|appos)$/u.test(token.deprel)) return besideViews(sentence, token.head);
  // "They call the group a threat, with assets of $2 billion": whose they are stays open.
  return dependents(sentence, token.head, "obj").length > 0
    ? null
    : besideViews(sentence, subjectOf(sentence, token.head));
}

/** "remains, in our view, the richer, with a presence in": whose view it is has no part in it. */
const besideViews = (sentence: Sentence, owner: number | null): number | null =>
  owner !== null && VIEWS.has(sentence.tokens[owner]?.lemma ?? "")
    ? subjectOf(sentence, sentence.tokens[owner]?.head ?? -1)
    : owner;

/** Verbs by which somebody only has what their object says: "carries a reward of", "received sentences of". */
const HAS = listed("have carry hold keep maintain bear receive get face serve claim earn collect command boast field");

/** "has a presence in 40 countries", "received a sentence of ten years": whose the noun is that brings the figure. */
function bearerOf(sentence: Sentence, noun: number): number | null {
  const token = sentence.tokens[noun];
  const verb = sentence.tokens[token?.head ?? -1];
  if (token?.deprel !== "obj" || verb === undefined || !HAS.has(verb.lemma.toLowerCase())) return null;
  return subjectOf(sentence, verb.index);
}

/** The state in which a number of people is told, right behind it: "counted 33 dead", "19 wounded"; a token, or null. */
function stateOf(sentence: Sentence, figure: FigureMention): number | null {
  const behind = sentence.tokens[figure.last + 1];
  if (behind === undefined || figure.as !== "count" || figure.unit !== "people") return null;
  const own = figure.noun === null || figure.noun === behind.index;
  return own && isState(behind) && !isNoun(sentence.tokens[behind.index + 1]) ? behind.index : null;
}

/** "Among the dead were 12 pupils": the state of those of whom the figure counts some, or "". */
function amongState({ tokens }: Sentence, figure: FigureMention): string {
  const before = tokens.slice(Math.max(0, figure.first - 5), figure.first).map(({ form }) => form.toLowerCase());
  return (
    /\bamong (?:the|those) (dead|killed|wounded|injured|missing|disappeared)(?: there)? (?:are|were|is|was)$/u.exec(
      before.join(" "),
    )?.[1] ?? ""
  );
}

/** Whose the event or state is in which a figure stands: "its presence in 20 states", "with a presence in 40 countries". */
function broughtBy(sentence: Sentence, clause: Clause | null, noun: number | null): number | null {
  const thing = noun === null ? undefined : sentence.tokens[noun];
  const inside = thing?.deprel === "nmod" && isNoun(sentence.tokens[thing.head]) ? thing.head : null;
  const event = clause?.form === "noun" ? clause.predicate : clause === null ? inside : null;
  if (event === null) return null;
  return ownerOf(sentence, event) ?? bearerOf(sentence, event);
}

/** Where the way up to what governs a figure begins: at what it counts, or at itself where that opens the clause ("Of the 29 men, eight …"). */
const governed = ({ noun, head, first }: FigureMention): number => (noun === null || noun < first ? head : noun);

/** Works out what a figure measures from its tree and the clauses of its sentence. */
export function measurandOf(sentence: Sentence, clauses: readonly Clause[], figure: FigureMention): Measurand {
  const put = putAt(sentence, figure);
  // "its strength at 900 men" is its strength; "its presence at 23 states" counts states.
  const level = put !== null && (ANYBODY.test(figure.unit) || figure.as === "percent");
  const found: Climb = level ? { noun: put, change: null, level } : climb(sentence, figure);
  const inside =
    found.noun !== null && found.noun >= figure.first && found.noun <= figure.last && found.noun !== figure.noun;
  // "a $400-million-a-year trade": a year is not what costs.
  const timely =
    figure.as === "money" && /^(?:year|month|week|day|hour)$/u.test(sentence.tokens[found.noun ?? -1]?.lemma ?? "");
  // "rose 69 cents, or 0.7 percent": one figure does not measure another.
  const another =
    figure.as === "percent" &&
    /^(?:\$|cents?|points?|percent|dollars?|[\d.,]+)$/u.test(sentence.tokens[found.noun ?? -1]?.form ?? "");
  const state = stateOf(sentence, figure);
  const noun = state ?? (inside || timely || another ? null : found.noun);
  const { change } = found;
  // "Of the 60 judges threatened last year, six were shot": the 60 were not.
  const [from, until] = ownStretch(sentence, figure);
  const own = clauses.filter(({ predicate }) => predicate > from && predicate < until);
  const inClause = clauseOf(sentence, own, figure, noun);
  // "a sum that I distrust, and its ranks at 900": the verb of putting stands further up.
  const at = put !== null && !PUTS.test(inClause?.clause.lemma ?? "") ? null : inClause;
  return {
    unit: unitOf(figure, sentence),
    noun,
    // "counts 3,300 disappeared", the state taken for a verb.
    nouns:
      noun === null
        ? []
        : [
            ...(state === null ? [] : [sentence.tokens[state]?.form.toLowerCase() ?? ""]),
            ...[amongState(sentence, figure)].filter((word) => word !== ""),
            ...namesOf(sentence, noun, figure),
          ],
    governors: [
      ...(put === null ? [] : level ? ["put"] : ["put", sentence.tokens[put]?.lemma.toLowerCase() ?? ""]),
      ...(at === null ? [] : [at.clause.lemma]),
      ...(noun !== null && SEIZING.test(sentence.tokens[noun]?.lemma ?? "") ? ["seizure"] : []),
      // "24 dead and 19 wounded": what they are, they are not what stands beside them.
      ...(state === null ? governorsOf(sentence, governed(figure), noun, [from, until]) : []),
    ],
    change,
    level: found.level === true && noun !== figure.noun,
    clause: at?.clause ?? null,
    slot: at?.slot ?? null,
    argument: at?.argument ?? null,
    // "cells in 23 of the country's 32 states": the country has them all.
    owner:
      (figure.of === null ? ownerOf(sentence, noun) : null) ??
      ownerOf(sentence, put) ??
      broughtBy(sentence, at?.clause ?? null, noun),
  };
}

/** One to four words for a figure that no row names: "share of rents", "rents increase", "shipping containers". */
export function measureWords(
  sentence: Sentence,
  figure: FigureMention,
  { noun, change, unit, governors, level }: Measurand,
): string {
  const head = noun === null ? undefined : sentence.tokens[noun];
  const compound =
    noun === null
      ? undefined
      : dependents(sentence, noun, "compound").findLast((one) => one.index > figure.last || one.index < figure.first);
  const lemma = head?.lemma.toLowerCase() ?? "";
  const beside = compound !== undefined && compound.index < (noun ?? 0) ? `${compound.form.toLowerCase()} ` : "";
  const name = head === undefined ? "" : `${beside}${head.xpos === "NNS" ? head.form.toLowerCase() : lemma}`;
  if (change !== null) return `${name === "" ? "" : `${name} `}${change === "rise" ? "increase" : "decrease"}`;
  if (unit === "percent") {
    const of = noun === null ? null : complementOf(sentence, noun);
    const inner = of === null ? undefined : sentence.tokens[of];
    const held = inner === undefined ? "" : inner.xpos === "NNS" ? inner.form.toLowerCase() : inner.lemma.toLowerCase();
    if (/^(?:share|proportion|percentage|portion|part)$/u.test(lemma))
      return held === "" ? "share" : `share of ${held}`;
    if (level && name !== "") {
      const joint =
        inner === undefined || inner.index < (noun ?? 0)
          ? ""
          : (dependents(sentence, inner.index, "case")[0]?.lemma ?? "");
      return joint === "" ? name : `${name} ${joint} ${inner?.upos === "PROPN" ? inner.form : held}`;
    }
    return name === "" ? "share" : `share of ${name}`;
  }
  if (/^\d/u.test(figure.per ?? "") && name !== "") return lemma === "rate" ? name : `rate of ${name}`;
  if (unit === "things" && (figure.unit !== "" || name === ""))
    return name === "" ? figure.unit : figure.unit.split(" ").slice(-3).join(" ");
  if (name !== "") return name;
  const verb = governors.find((word) => word !== "be") ?? "";
  // "moved $250 million", "seized 294 tons": no noun says what it is.
  if (unit === "weight" || unit === "area" || unit === "length")
    return verb === "" ? figure.unit : `${figure.unit} (${verb})`;
  return unit === "money" ? `money (${verb})` : verb === "" ? figure.unit : verb;
}
