import { wordList } from "../words.ts";
import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Clause, Draft, Layers, Words } from "../layers.ts";
import { reader } from "../layers.ts";
import { as, draftOf, isPointer } from "../phrases.ts";
import { phraseAt, ranks } from "./judging.ts";
import { speakerOf } from "../positions.ts";
import { possessor } from "./possessor.ts";
import { RANKED_KINDS } from "./rows.ts";
import { type Judged, RULES } from "./rules.ts";

/** A question asserts nothing: "Is the state overwhelmed?" */
export const isQuestion = (sentence: Sentence): boolean => sentence.tokens.slice(-3).some((t) => t.form === "?");

/** A subject that says whom the judgement is about: a noun, or a pronoun that was resolved. */
const known = (layers: Pick<Layers, "sentences" | "entities">, words: Words): boolean =>
  !isPointer(layers.sentences, words) || layers.entities.at(words.sentence, words.head) !== null;

/** What makes a clause the time or the condition of another: "They come when the bodies are cold". */
const CIRCUMSTANCES: ReadonlySet<string> = wordList(`
  when if unless until whether once before till`);
const isCircumstance = (clause: Clause, sentence: Sentence): boolean =>
  dependents(sentence, clause.predicate, "mark", "advmod").some(
    (t) => t.index < clause.predicate && CIRCUMSTANCES.has(t.form.toLowerCase()) && t.start >= clause.start - 1,
  );

type Needed = Pick<Layers, "sentences" | "entities" | "names">;

/**
 * "It was the largest transfer in years": what the pronoun was taken for must be something that the noun can be said
 * of. A country is no transfer, so the pronoun speaks of what happened and nobody is judged.
 */
function agrees(clause: Clause, sentence: Sentence, words: Words, { entities }: Needed): boolean {
  const predicate = sentence.tokens[clause.predicate];
  if (clause.form !== "copula" || predicate?.upos !== "NOUN" || words.sentence !== clause.sentence) return true;
  if (!/^(?:it|this|that)$/i.test(sentence.tokens[words.head]?.form ?? "")) return true;
  const reference = entities.at(words.sentence, words.head);
  const kind = reference ? entities.list[reference.entity]?.kind : undefined;
  return kind !== undefined && RANKED_KINDS.some((row) => row.kinds.includes(kind) && row.nouns.has(predicate.lemma));
}

function made(clause: Clause, sentence: Sentence, found: Judged, layers: Needed, text: string): Draft | null {
  const roles = found.roles
    .filter((r) => known(layers, r) && agrees(clause, sentence, r, layers))
    .map((r) => {
      const owner =
        r.role === "subject" && r.sentence === clause.sentence ? possessor(sentence, r, layers.entities) : null;
      return owner ? as("subject", owner) : r;
    });
  // "It is clear that …", "That's the good news": no one to judge.
  if (!roles.some((r) => r.role === "subject")) return null;
  const holder = found.held && !clause.passive ? speakerOf(clause, sentence, layers, text) : null;
  const end = found.last === undefined ? clause.end : Math.max(clause.end, sentence.tokens[found.last]?.end ?? 0);
  return {
    ...draftOf(clause, { kind: "assessment", type: null, roles, rule: found.rule }),
    end: end - clause.start > LONGEST ? clause.end : end,
    predicate: found.predicate ?? clause.predicate,
    ...(holder
      ? { position: { source: holder, verb: clause.lemma, stance: "says", polarity: "affirmed", modality: "reported" } }
      : {}),
  };
}

/** Characters of the longest judgement that is quoted whole with its tail. */
const LONGEST = 260;
/** How many tokens back an apposition looks for whom it ranks. */
const BACK = 8;

/** "the North Cartel, one of the most violent groups": ranks the nearest name before it that is of the noun's kind. */
function oneOfs(
  number: number,
  sentence: Sentence,
  layers: Pick<Layers, "entities">,
  taken: ReadonlySet<number>,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const token of sentence.tokens) {
    if (
      token.lemma.toLowerCase() !== "one" ||
      sentence.tokens[token.index + 1]?.lemma !== "of" ||
      taken.has(token.index)
    )
      continue;
    const before = sentence.tokens[token.index - 1];
    const noun = dependents(sentence, token.index, "nmod", "obl").find((t) => ranks(sentence, t.index));
    if (!noun || !before || !/^[,—–-]+$/.test(before.form)) continue;
    const kinds = RANKED_KINDS.find((row) => row.nouns.has(noun.lemma))?.kinds ?? [];
    for (let i = token.index - 2; i >= Math.max(0, token.index - BACK); i--) {
      const reference = layers.entities.at(number, i);
      const entity = reference && layers.entities.list[reference.entity];
      if (!entity || !kinds.includes(entity.kind)) continue;
      const { last } = reach(
        sentence,
        noun.index,
        (t) => t.deprel === "punct" || t.deprel === "appos" || t.deprel === "acl:relcl",
      );
      drafts.push({
        kind: "assessment",
        type: null,
        sentence: number,
        predicate: token.index,
        figure: null,
        rule: "one of",
        start: token.start,
        end: sentence.tokens[last]?.end ?? noun.end,
        roles: [as("subject", { ...phraseAt(sentence, number, i), last: i })],
      });
      break;
    }
  }
  return drafts;
}

/** Rankings and evaluations: what somebody or something is said to be like. */
export const assessments = reader({
  name: "assessments",
  needs: ["sentences", "clauses", "entities", "names"],
  gives: "assessments",
  read: (layers, { text }) => {
    const { sentences, clauses } = layers;
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
    const taken = Map.groupBy(drafts, (d) => d.sentence);
    sentences.forEach((sentence, number) => {
      const predicates = new Set((taken.get(number) ?? []).map((d) => d.predicate));
      drafts.push(...oneOfs(number, sentence, layers, predicates));
    });
    const beside = Map.groupBy(drafts, (d) => `${d.sentence}:${d.start}`);
    return drafts.filter((d) => !beside.get(`${d.sentence}:${d.start}`)?.some((other) => holds(other, d)));
  },
});

/** "The police are underpaid and often corrupt": one judgement of the same subject, told at greater length. */
const holds = (other: Draft, d: Draft): boolean =>
  other !== d && other.end > d.end && other.roles[0]?.head === d.roles[0]?.head;
