import type { Sentence } from "../../language/analysis.ts";
import { ofSentence } from "../../language/notes.ts";
import { dependents } from "../../language/tree.ts";
import { withSubjects } from "../clauses/orphans.ts";
import type { Clause, Draft, Layers } from "../layers.ts";
import { reader } from "../layers.ts";
import { as, draftOf, inSlot, isPointer } from "../phrases.ts";
import { speakerOf } from "../positions.ts";
import { wordList } from "../words.ts";
import { ability, epithet } from "./epithets.ts";
import { seizedOf } from "./hauls.ts";
import { rankings } from "./rankings.ts";
import { records } from "./records.ts";
import type { Judged } from "./judged.ts";
import { RULES } from "./rules.ts";
import { judgedBy } from "./subjects.ts";

/** A question asserts nothing: "Is the state overwhelmed?" */
export const isQuestion = ofSentence(({ tokens }) => tokens.slice(-3).some((t) => t.form === "?"));

/** What makes a clause the time or the condition of another: "They come when the bodies are cold". */
const CIRCUMSTANCES = wordList("when if unless until whether once before till lest case");
function isCircumstance(clause: Clause, sentence: Sentence): boolean {
  const marks = dependents(sentence, clause.predicate, "mark", "advmod");
  // "in case he fails", "should he fail"
  const fixed = marks.flatMap((t) => dependents(sentence, t.index, "fixed"));
  const inverted = dependents(sentence, clause.predicate, "aux").some(
    (t) =>
      /^(?:should|had|were)$/i.test(t.form) &&
      inSlot(clause, "subject").some((a) => a.head > t.index && a.head < clause.predicate),
  );
  return (
    (inverted && clause.deprel === "advcl") ||
    [...marks, ...fixed].some(
      (t) => t.index < clause.predicate && CIRCUMSTANCES.has(t.form.toLowerCase()) && t.start >= clause.start - 9,
    )
  );
}

type Needed = Pick<Layers, "sentences" | "entities" | "names">;

/** Roles of a judgement: whom it is about by name where the text names him, and what it bears on. */
function rolesOf(clause: Clause, sentence: Sentence, found: Judged, layers: Needed): Draft["roles"] {
  return found.roles.flatMap((r) => {
    if (r.role !== "subject")
      return isPointer(layers.sentences, r) && layers.entities.at(r.sentence, r.head) === null ? [] : [r];
    // "It was the largest seizure in years": what was seized stands in the sentence before.
    const pointer = isPointer(layers.sentences, r) && r.sentence === clause.sentence;
    const seized = pointer && found.ranking === true ? seizedOf(clause.sentence, layers.sentences) : null;
    if (seized) return [as("subject", seized)];
    // "what analysts described as tactics", "where known groups are active": a question word names nobody.
    if (/^W/.test(sentence.tokens[r.first]?.xpos ?? "") && r.sentence === clause.sentence) return [];
    const { subjects, objects } = judgedBy(clause, sentence, r, { ...layers, held: found.held === true });
    return [...subjects.map((w) => as("subject", w)), ...objects.map((w) => as("object", w))];
  });
}

function made(clause: Clause, sentence: Sentence, found: Judged, layers: Needed, text: string): Draft | null {
  const roles = rolesOf(clause, sentence, found, layers);
  // "It is clear that …", "That's the good news": no one to judge.
  if (!roles.some((r) => r.role === "subject")) return null;
  const holder = found.held && !clause.passive ? speakerOf(clause, sentence, layers, text) : null;
  // "The searchers called it a camp": whose word it is must be known.
  if (found.held && !clause.passive && !holder && inSlot(clause, "subject").length > 0) return null;
  const end = found.last === undefined ? clause.end : Math.max(clause.end, sentence.tokens[found.last]?.end ?? 0);
  const rule = `assessment/${found.ranking === true ? "ranking" : "judgement"} ${found.rule}`;
  return {
    ...draftOf(clause, { kind: "assessment", type: null, roles, rule }),
    end: end - clause.start > LONGEST ? clause.end : end,
    predicate: found.predicate ?? clause.predicate,
    ...(found.affirmed ? { polarity: "affirmed" as const } : {}),
    ...(found.denied ? { polarity: "negated" as const } : {}),
    ...(holder
      ? { position: { source: holder, verb: clause.lemma, stance: "says", polarity: "affirmed", modality: "reported" } }
      : {}),
  };
}

/** Characters of the longest judgement that is quoted whole with its tail. */
const LONGEST = 260;
/** A longer "sentence" is a table or hostile, and has no clauses either. */
const MOST_TOKENS = 500;

/** Rankings and evaluations: what somebody or something is said to be like. */
export const assessments = reader({
  name: "assessments",
  needs: ["sentences", "clauses", "entities", "names", "figures"],
  gives: "assessments",
  read: (layers, { text }) => {
    const { sentences } = layers;
    const clauses = withSubjects(layers.clauses, sentences, layers.entities);
    const drafts: Draft[] = [];
    for (const clause of clauses) {
      const sentence = sentences[clause.sentence];
      if (!sentence || clause.form === "noun" || isQuestion(sentence) || isCircumstance(clause, sentence)) continue;
      for (const rule of RULES) {
        const found = rule(clause, sentence);
        if (!found) continue;
        const draft = made(clause, sentence, found, layers, text);
        if (draft) drafts.push(draft);
        break;
      }
    }
    const told = Map.groupBy(drafts, (d) => d.sentence);
    const bySentence = Map.groupBy(clauses, (c) => c.sentence);
    const counted = Map.groupBy(layers.figures, (f) => f.sentence);
    const namesIn = Map.groupBy(layers.names, (n) => n.sentence);
    sentences.forEach((sentence, number) => {
      if (isQuestion(sentence) || sentence.tokens.length > MOST_TOKENS) return;
      const own = told.get(number) ?? [];
      const ground = { ...layers, clauses: bySentence.get(number) ?? [] };
      const more: Draft[] = [
        ...rankings(number, sentence, ground, own),
        ...records(number, sentence, counted.get(number) ?? []),
      ];
      for (const token of sentence.tokens) {
        const able = ability(number, sentence, token, layers);
        if (able && !own.some((d) => d.start <= able.start && able.end <= d.end)) more.push(able);
      }
      for (const name of namesIn.get(number) ?? []) {
        const praised = epithet(name, sentence);
        if (praised) more.push(praised);
      }
      drafts.push(...more);
    });
    const beside = Map.groupBy(drafts, (d) => `${d.sentence}:${d.start}`);
    return drafts.filter((d) => !beside.get(`${d.sentence}:${d.start}`)?.some((other) => holds(other, d)));
  },
});

/** "The police are underpaid and often corrupt": one judgement of the same subject, told at greater length. */
const holds = (other: Draft, d: Draft): boolean =>
  other !== d && other.end > d.end && other.roles[0]?.head === d.roles[0]?.head;
