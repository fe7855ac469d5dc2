import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { MEASURED } from "../../model/codebook.ts";
import { CUE_VERBS } from "../attribution/verbs.ts";
import type { Argument, Clause, FigureMention } from "../layers.ts";
import { FALL, isNoun, nounBefore, RISE, subjectOf, TURNED } from "./change-words.ts";
import { singular } from "./plural.ts";
import { ANYBODY, putAt, whoseIs } from "./put-at.ts";
import { listed } from "./table.ts";
import { turnOf } from "./turn.ts";
import { TIME_UNITS } from "./units.ts";

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

/** Verbs that only put a figure to their subject: "the toll reached 300", "assets are estimated at $2 billion". */
const EQUATE = listed(
  `be total reach exceed surpass top amount stand hit number value estimate put approach remain worth average equal pass
  come account stood reached constitute represent comprise`,
);
const COMPARED: Readonly<Record<string, "rise" | "fall">> = {
  lower: "fall",
  fewer: "fall",
  less: "fall",
  down: "fall",
  higher: "rise",
  more: "rise",
  up: "rise",
};
const PUTS = /^(?:put|place|set|peg|estimate|fix)$/;
const WEIGHTS = listed(
  `tons tonnes kilograms grams milligrams micrograms pounds ounces barrels gallons liters milliliters`,
);
const AREAS = listed(`hectares acres`);
/** Nouns that only hold the thing that is measured: "the number of homicides", "the flow of cocaine". */
const HOLDERS = listed(
  `number amount total volume quantity share level flow supply rate shipment toll count proportion portion part majority
  bulk value tally figure load consignment kind case average`,
);

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

/** The noun in or of which a change is: "homicides" in "a surge in homicides". */
function complementOf(sentence: Sentence, noun: number): number | null {
  for (const part of dependents(sentence, noun, "nmod")) {
    const preposition = dependents(sentence, part.index, "case")[0]?.lemma ?? "";
    if (preposition === "of" || preposition === "in") return part.index;
  }
  const before = dependents(sentence, noun, "compound").at(-1);
  return before?.index ?? null;
}

interface Climb {
  readonly noun: number | null;
  readonly change: Measurand["change"];
  readonly level?: boolean;
}
const direction = (lemma: string): Measurand["change"] => (RISE.has(lemma) ? "rise" : FALL.has(lemma) ? "fall" : null);

/** What the tree above a figure says that it measures: "homicides rose by 40 percent", "a fortune of $3 million". */
function climb(sentence: Sentence, figure: FigureMention): Climb {
  const { tokens } = sentence;
  let at = figure.noun ?? figure.head;
  const own = figure.noun === null ? undefined : tokens[figure.noun];
  // "tripled": the verb is the number.
  if (
    (figure.as === "percent" && figure.unit === "times") ||
    (figure.as === "percent" && tokens[figure.head]?.lemma === "halve")
  ) {
    const object = dependents(sentence, figure.head, "obj")[0];
    const noun = object?.index ?? subjectOf(sentence, figure.head) ?? nounBefore(sentence, figure.head);
    return { noun, change: figure.unit === "times" ? "rise" : "fall" };
  }
  const turn = turnOf(sentence, figure);
  if (turn !== null && own === undefined) return { noun: turn.noun, change: turn.change, level: turn.change === null };
  if (own !== undefined) {
    const change = figure.as === "percent" ? direction(own.lemma.toLowerCase()) : null;
    if (change !== null) return { noun: complementOf(sentence, own.index), change };
    return { noun: own.index, change: null };
  }
  // "Homicides in Colima fell by 20 percent", with "fell" hung on the first word as a noun.
  const taken = tokens[figure.first - 2];
  if (
    figure.as === "percent" &&
    taken?.upos === "NOUN" &&
    TURNED.has(taken.form.toLowerCase()) &&
    tokens[figure.first - 1]?.lemma === "by"
  )
    return { noun: nounBefore(sentence, taken.index), change: direction(taken.form.toLowerCase()) };
  for (let step = 0; step < 4; step += 1) {
    const token = tokens[at];
    const governor = tokens[token?.head ?? -1];
    if (token === undefined) break;
    // "Homicides were 31 percent lower": a change, though the figure is the predicate.
    const than =
      figure.as === "percent" ? COMPARED[sentence.tokens[figure.last + 1]?.form.toLowerCase() ?? ""] : undefined;
    if (than && dependents(sentence, at, "cop").length > 0) return { noun: subjectOf(sentence, at), change: than };
    // "The toll is 300": the figure is the predicate.
    if (dependents(sentence, at, "cop").length > 0) return { noun: subjectOf(sentence, at), change: null, level: true };
    if (governor === undefined) break;
    const lemma = governor.lemma.toLowerCase();
    const form = governor.form.toLowerCase();
    if (TURNED.has(form) && governor.upos !== "VERB") {
      const to = tokens[figure.first - 1]?.lemma === "to" || figure.as !== "percent";
      const noun = subjectOf(sentence, governor.index) ?? nounBefore(sentence, governor.index);
      return { noun, change: to ? null : RISE.has(form) ? "rise" : "fall" };
    }
    if (isNoun(governor)) {
      if (governor.index >= figure.first && governor.index <= figure.last) {
        at = governor.index;
        continue;
      }
      // "Seven in ten were shot", a verb taken for a noun: what is said of them, and not what they are.
      if (token.deprel.startsWith("nsubj") && figure.noun === null) return { noun: null, change: null };
      // "counts of states (23 …": a bare number beside a noun counts who knows what.
      if (figure.as === "count" && figure.noun === null && lemma !== "population") return { noun: null, change: null };
      const by = dependents(sentence, at, "case")[0]?.lemma === "by";
      const over = tokens[governor.head];
      // "cut seizures by half", the half hung on what was cut.
      const turned =
        by && over?.upos === "VERB" && governor.deprel === "obj" ? direction(over.lemma.toLowerCase()) : null;
      if (figure.as === "percent" && turned !== null) return { noun: governor.index, change: turned };
      const change = figure.as === "percent" ? direction(lemma) : null;
      return change === null
        ? { noun: governor.index, change }
        : { noun: complementOf(sentence, governor.index), change };
    }
    const preposition = dependents(sentence, at, "case")[0]?.lemma ?? "";
    const way = direction(lemma);
    if (way !== null) {
      // "fell to 20 percent" is a level, "fell by 20 percent" and "fell 20 percent" are changes.
      const transitive = dependents(sentence, governor.index, "obj").find(
        (one) => one.index !== at && one.index !== figure.noun,
      );
      return {
        noun: transitive?.index ?? subjectOf(sentence, governor.index),
        change: preposition === "to" || figure.as !== "percent" ? null : way,
      };
    }
    if (governor.upos === "VERB" || governor.upos === "AUX" || governor.upos === "ADJ") {
      // "put the number at 24": what is put at it, not who puts it.
      const put = PUTS.test(lemma) ? dependents(sentence, governor.index, "obj").find((o) => o.index < at) : undefined;
      if (put) return { noun: put.index, change: null, level: true };
      return {
        noun: EQUATE.has(lemma) || token.deprel === "nsubj" ? subjectOf(sentence, governor.index) : null,
        change: null,
        level: EQUATE.has(lemma) && token.deprel !== "nsubj" && lemma !== "account",
      };
    }
    at = governor.index;
  }
  return { noun: null, change: null };
}

/** A noun as rows write it: lemma; with its compounds and adjectives; with what it holds ("flow of cocaine", then "cocaine"). */
function nounNames(sentence: Sentence, noun: number): string[] {
  const head = sentence.tokens[noun];
  if (head === undefined) return [];
  const lemma =
    head.xpos === "NNS" || head.xpos === "NNPS" || (head.xpos === "NNP" && noun === 0)
      ? singular(head.lemma.toLowerCase())
      : head.lemma.toLowerCase();
  const names = [lemma];
  const before = [...dependents(sentence, noun, "compound", "amod")].filter((token) => token.index < noun);
  for (let from = 0; from < before.length; from += 1) {
    names.push([...before.slice(from).map((token) => token.lemma.toLowerCase()), lemma].join(" "));
  }
  // "that overdose deaths fell by 14 percent": a compound that hangs on a past form taken for a noun.
  const beside = sentence.tokens[noun - 1];
  if (before.length === 0 && /^(?:NOUN|VERB|ADJ)$/u.test(beside?.upos ?? ""))
    names.push(`${beside?.lemma.toLowerCase()} ${lemma}`);
  const held = complementOf(sentence, noun);
  if (held !== null && HOLDERS.has(lemma)) {
    const inner = sentence.tokens[held]?.lemma.toLowerCase() ?? "";
    names.push(inner, `${lemma} of ${inner}`);
    const inside = dependents(sentence, held, "compound", "amod").at(-1);
    if (inside !== undefined) names.push(`${inside.lemma.toLowerCase()} ${inner}`);
  }
  // "31,000 victims of intentional homicide": of what they are victims says what is counted.
  // "seizures of fentanyl": told in a weight, it is fentanyl seized.
  if (held !== null && SEIZING.test(lemma)) names.push(sentence.tokens[held]?.lemma.toLowerCase() ?? "");
  if (held !== null && lemma === "victim") names.push(`victim of ${sentence.tokens[held]?.lemma.toLowerCase() ?? ""}`);
  return names;
}

const SEIZING = /^(?:seizure|haul|confiscation|bust)$/u;

/** Lemmas on the way from a token to its verb, and of participles at the noun: "seizure", "deploy", "seized". */
function governorsOf(sentence: Sentence, from: number, noun: number | null): string[] {
  const found: string[] = [];
  const governor = sentence.tokens[sentence.tokens[from]?.head ?? -1];
  // "swapped ten agents arrested abroad" counts no arrests: a verb of its own says what is done to those counted.
  const free = governor?.upos !== "VERB" || sentence.tokens[from]?.upos !== "NOUN";
  for (const part of noun === null || !free ? [] : dependents(sentence, noun, "acl", "amod")) {
    if (part.xpos === "VBN" || part.xpos === "VBG" || part.deprel === "acl") found.push(part.lemma.toLowerCase());
  }
  let at = sentence.tokens[from]?.head ?? -1;
  for (let step = 0; step < 5; step += 1) {
    const token = sentence.tokens[at];
    if (token === undefined) break;
    const particle = dependents(sentence, at, "compound:prt")[0];
    if (particle !== undefined) found.push(`${token.lemma.toLowerCase()} ${particle.lemma.toLowerCase()}`);
    // "a police force of 80 officers": a body, and nothing that is done.
    if (token.upos !== "NOUN" || token.lemma !== "force") found.push(token.lemma.toLowerCase());
    for (const adjective of dependents(sentence, at, "xcomp"))
      if (adjective.upos === "ADJ") found.push(adjective.lemma.toLowerCase());
    // "were killed and 2,000 are missing": a predicate of its own.
    if (token.upos === "VERB" || dependents(sentence, at, "cop").length > 0) break;
    at = token.head;
  }
  return found;
}

/** The clause in which the figure takes part: the narrowest that has it as participant, else one that has its noun, or counts its event noun. */
function clauseOf(
  clauses: readonly Clause[],
  figure: FigureMention,
  noun: number | null,
): { readonly clause: Clause; readonly slot: string; readonly argument: Argument | null } | null {
  let best: {
    readonly clause: Clause;
    readonly slot: string;
    readonly argument: Argument | null;
    readonly cost: number;
  } | null = null;
  const offer = (clause: Clause, slot: string, cost: number, argument: Argument | null = null): void => {
    if (best === null || cost < best.cost) best = { clause, slot, argument, cost };
  };
  for (const clause of clauses) {
    for (const argument of clause.arguments) {
      const holds = argument.first <= figure.first && argument.last >= figure.last;
      const own = argument.head === figure.head || (figure.as === "count" && argument.head === figure.noun);
      if (!holds && !own && argument.head !== noun) continue;
      // "Two thirds of those deaths involved opioids, the centers estimate", hung on the verb of saying.
      const said = argument.slot === "oblique" && argument.last < clause.predicate;
      if (said && CUE_VERBS.get(clause.lemma)?.says.has("clause") === true) continue;
      // "less than ten percent of flows destined for the north": the flows are destined, the share is not.
      const tier = (holds || own ? 0 : 2_000) + (argument.via === "direct" ? 0 : 1_000);
      offer(clause, argument.slot, tier + (argument.last - argument.first), argument);
    }
    // "after over 900 arrests": an event noun that is counted and takes part in nothing else.
    if (clause.predicate === figure.noun && clause.form === "noun") offer(clause, "predicate", 1_500);
    if (clause.predicate === figure.head || (clause.predicate === figure.noun && clause.form === "copula"))
      offer(clause, "complement", 500);
  }
  return best;
}

/** "its fortune", "the cartel's assets", "the group, with assets of $2 billion, has grown". */
function ownerOf(sentence: Sentence, noun: number | null): number | null {
  const token = noun === null ? undefined : sentence.tokens[noun];
  if (token === undefined) return null;
  const possessor = dependents(sentence, token.index, "nmod:poss")[0];
  // "13 percent of the world's cocaine": the world has no part in it.
  if (possessor !== undefined && possessor.lemma !== "world") return whoseIs(sentence, possessor.index);
  const preposition = dependents(sentence, token.index, "case")[0]?.lemma ?? "";
  if (preposition !== "with") return null;
  if (token.deprel === "nmod") return token.head;
  // "They call the group a threat, with assets of $2 billion": whose they are stays open.
  return dependents(sentence, token.head, "obj").length > 0 ? null : subjectOf(sentence, token.head);
}

/** The names of a noun; "27 killings per 100,000 inhabitants" is a rate of killings, and no count of them. */
function namesOf(sentence: Sentence, noun: number, figure: FigureMention): readonly string[] {
  const names = nounNames(sentence, noun);
  const rate = /^\d/u.test(figure.per ?? "");
  return rate && names[0] !== "rate" ? names.map((name) => `rate of ${name}`) : names;
}

/** Works out what a figure measures from its tree and the clauses of its sentence. */
export function measurandOf(sentence: Sentence, clauses: readonly Clause[], figure: FigureMention): Measurand {
  const put = putAt(sentence, figure);
  // "its strength at 900 men" is its strength; "its presence at 23 states" counts states.
  const level = put !== null && ANYBODY.test(figure.unit);
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
  const noun = inside || timely || another ? null : found.noun;
  const { change } = found;
  const inClause = clauseOf(clauses, figure, noun);
  // "a sum that I distrust, and its ranks at 900": the verb of putting stands further up.
  const at = put !== null && !PUTS.test(inClause?.clause.lemma ?? "") ? null : inClause;
  return {
    unit: unitOf(figure, sentence),
    noun,
    nouns: noun === null ? [] : namesOf(sentence, noun, figure),
    governors: [
      ...(put === null ? [] : level ? ["put"] : ["put", sentence.tokens[put]?.lemma.toLowerCase() ?? ""]),
      ...(at === null ? [] : [at.clause.lemma]),
      ...(noun !== null && SEIZING.test(sentence.tokens[noun]?.lemma ?? "") ? ["seizure"] : []),
      ...governorsOf(sentence, figure.noun ?? figure.head, noun),
    ],
    change,
    level: found.level === true && figure.noun === null,
    clause: at?.clause ?? null,
    slot: at?.slot ?? null,
    argument: at?.argument ?? null,
    owner: ownerOf(sentence, noun) ?? ownerOf(sentence, put),
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
