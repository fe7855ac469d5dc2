import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { phraseAt } from "../assessments/judging.ts";
import type { Argument, Clause, Draft, Layers, Words } from "../layers.ts";
import { as, draftOf, inSlot, isPointer } from "../phrases.ts";
import { speakerOf } from "../positions.ts";
import { PEOPLE } from "../causals.rows.ts";
import { isPersonNoun } from "../speaking.ts";
import { isKnownDeed } from "../surety/effects.ts";
import { sentenceBefore } from "./before.ts";
import { byVerb } from "../words.ts";

type Needed = Pick<Layers, "sentences" | "entities" | "names">;

/** Verbs by which somebody holds one thing for the cause of another, and where cause and effect stand. */
interface HeldRow {
  readonly verbs: ReadonlySet<string>;
  /** Preposition of the cause; "" where the object is the cause. */
  readonly cause: readonly string[];
  /** Preposition of the effect; "" where the object is the effect. */
  readonly effect: readonly string[];
}

const HELD: readonly HeldRow[] = [
  // "The bishop blames the tax for the price of fish", "The minister credits the patrols for the calm".
  { verbs: new Set(["blame", "credit", "fault"]), cause: [""], effect: ["for", "with"] },
  // "She blamed the violence on a feud", "Police attribute the calm to a truce".
  { verbs: new Set(["blame", "pin"]), cause: ["on"], effect: [""] },
  { verbs: new Set(["attribute", "ascribe", "credit", "put down", "chalk up"]), cause: ["to"], effect: [""] },
];

const placed = (clause: Clause, markers: readonly string[]): readonly Argument[] =>
  markers.includes("") ? inSlot(clause, "object") : inSlot(clause, "oblique", markers);

/** Persons and bodies are blamed as doers, and that is another claim; a cause is a thing. */
function isThing(sentence: Sentence, words: Words, layers: Needed): boolean {
  const token = sentence.tokens[words.head];
  if (token?.upos !== "NOUN" || PEOPLE.has(token.lemma) || isPersonNoun(token.lemma)) return false;
  const reference = layers.entities.at(words.sentence, words.head);
  return reference === null || layers.entities.list[reference.entity]?.kind === "other";
}

/** A phrase without the one that was hung on it, and its preposition. */
function before(words: Words, others: readonly Words[]): Words {
  const inner = others.find((o) => o.first > words.head && o.first <= words.last);
  return inner ? { ...words, last: Math.max(words.head, inner.first - 2) } : words;
}

/** "blames the quota for the price of limes": the parser may hang the effect on the cause. */
function hungOn(sentence: Sentence, cause: Words, markers: readonly string[]): readonly Words[] {
  return dependents(sentence, cause.head, "nmod")
    .filter((t) => dependents(sentence, t.index, "case").some((c) => markers.includes(c.form.toLowerCase())))
    .map((t) => phraseAt(sentence, cause.sentence, t.index));
}

const heldRows = byVerb(HELD);

/**
 * What somebody holds for the cause of something: "She blames the tax for the prices". Of "He credits his patrols" the
 * effect is what the sentence before tells.
 */
export function heldFor(clause: Clause, sentence: Sentence, layers: Needed, text: string): Draft | null {
  if (clause.form !== "verb") return null;
  for (const row of heldRows(clause.lemma)) {
    const objects = inSlot(clause, "object").filter((a) => a.sentence === clause.sentence);
    const given = placed(clause, row.cause).filter((a) => a.sentence === clause.sentence);
    // "attribute the calm to a truce": the parser may hang the cause on what it is the cause of.
    const causes: readonly Words[] =
      given.length > 0 || row.cause.includes("") ? given : objects.flatMap((o) => hungOn(sentence, o, row.cause));
    const [cause] = causes;
    if (!cause || !causes.every((c) => isThing(sentence, c, layers))) continue;
    // "Police blamed the murder of the mayor on a gang": what somebody did is blamed on him, and not for what is told before.
    const deed =
      clause.lemma === "blame" && row.cause.includes("") && isKnownDeed(sentence, sentence.tokens[cause.head]!);
    const direct = placed(clause, row.effect).filter((a) => a.sentence === clause.sentence);
    const effects: readonly Words[] =
      direct.length > 0 ? direct.map((d) => before(d, causes)) : hungOn(sentence, cause, row.effect);
    const earlier =
      effects.length === 0 && !deed && row.cause.includes("") && sentence.tokens.length < SHORT
        ? sentenceBefore(layers.sentences, clause.sentence)
        : null;
    const told = earlier ? [earlier] : effects.filter((e) => !isPointer(layers.sentences, e));
    if (told.length === 0) continue;
    const [inner] = effects.map((e) => e.first).sort((a, b) => a - b);
    const source = clause.passive ? null : speakerOf(clause, sentence, layers, text);
    if (!clause.passive && !source) continue;
    const cut = (c: Words): Words =>
      inner !== undefined && c.first < inner && c.last >= inner ? { ...c, last: inner - 2 } : c;
    return {
      ...draftOf(clause, {
        kind: "causal",
        type: null,
        roles: [...causes.map((c) => as("cause", cut(c))), ...told.map((e) => as("effect", e))],
        rule: `held ${clause.lemma}`,
      }),
      ...(source
        ? { position: { source, verb: clause.lemma, stance: "says", polarity: "affirmed", modality: "reported" } }
        : {}),
    };
  }
  return null;
}
/** A longer sentence that names no effect speaks of more than the sentence before. */
const SHORT = 16;
