import type { Sentence, Token } from "../language/analysis.ts";
import { children, dependents, reach } from "../language/tree.ts";
import {
  AS_VERBS,
  BECOMING_VERBS,
  EMPTY_NOUNS,
  EVALUATIVE_FRAMES,
  HOLDING_VERBS,
  PLAIN_ADJECTIVES,
  RELATION_NOUNS,
} from "./assessments.rows.ts";
import type { Clause, Draft, Entities, Words } from "./layers.ts";
import { reader } from "./layers.ts";
import { as, draftOf, inSlot, isPointer } from "./phrases.ts";

/** A superlative, or one of the words that rank without its ending: "the most feared", "the foremost". */
const RANKING: ReadonlySet<string> = new Set([
  "foremost",
  "leading",
  "dominant",
  "main",
  "primary",
  "principal",
  "chief",
  "top",
  "key",
  "only",
  "major",
  "ascendant",
  "prime",
  "premier",
  "central",
  "supreme",
]);

const isRanking = (t: Token): boolean =>
  t.xpos === "JJS" || (t.xpos === "RBS" && t.upos === "ADV") || RANKING.has(t.lemma);

/** Whether the noun phrase with this head ranks: it has a superlative or a ranking adjective of its own. */
export function ranks(sentence: Sentence, head: number): boolean {
  for (const child of children(sentence, head)) {
    const t = sentence.tokens[child];
    if (!t || t.index > head) continue;
    if (isRanking(t)) return true;
    if (t.deprel === "amod" && dependents(sentence, t.index, "advmod", "conj").some(isRanking)) return true;
  }
  return false;
}

/** "one of the most feared groups": the noun behind "of" ranks. */
function ranksAsOneOf(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head];
  if (token?.lemma !== "one") return false;
  return dependents(sentence, head, "nmod", "obl").some((t) => ranks(sentence, t.index));
}

const isModified = (sentence: Sentence, head: number): boolean => dependents(sentence, head, "amod").length > 0;

/** What a copula's or a verb of becoming's predicate must be to judge: an adjective, a ranking or a qualified noun. */
function judges(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head];
  if (!token) return false;
  if (token.upos === "ADJ" || /^JJ/.test(token.xpos)) return !PLAIN_ADJECTIVES.has(token.lemma);
  if (/^VB[NG]$/.test(token.xpos)) return false;
  if (token.upos !== "NOUN" && token.lemma !== "one") return false;
  if (ranks(sentence, head) || ranksAsOneOf(sentence, head)) return true;
  if (RELATION_NOUNS.has(token.lemma) || EMPTY_NOUNS.has(token.lemma)) return false;
  return isModified(sentence, head) || dependents(sentence, head, "nmod", "acl", "compound").length > 0;
}

/** A subject that says whom the judgement is about: a noun, or a pronoun that was resolved. */
const known = (sentences: readonly Sentence[], entities: Entities, words: Words): boolean =>
  !isPointer(sentences, words) || entities.at(words.sentence, words.head) !== null;

type Of = (
  clause: Clause,
  sentence: Sentence,
) => Omit<Draft, "sentence" | "predicate" | "start" | "end" | "figure" | "kind" | "type"> | null;

/** "Mexico is overwhelmed", "the group has become one of the most feared". */
const copula: Of = (clause, sentence) => {
  if (clause.form !== "copula" || !judges(sentence, clause.predicate)) return null;
  const apposed = clause.deprel.startsWith("appos");
  // "El Mencho, a former policeman": an apposition judges only when it ranks.
  if (apposed && !ranks(sentence, clause.predicate) && !ranksAsOneOf(sentence, clause.predicate)) return null;
  return { roles: inSlot(clause, "subject").map((a) => as("subject", a)), rule: apposed ? "apposition" : "copula" };
};

/** "has grown stronger", "remains the dominant force". */
const becoming: Of = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !BECOMING_VERBS.includes(clause.lemma)) return null;
  const said = dependents(sentence, clause.predicate, "xcomp", "acomp")[0];
  if (!said || !judges(sentence, said.index)) return null;
  return { roles: inSlot(clause, "subject").map((a) => as("subject", a)), rule: "becoming" };
};

/** "poses a threat to the port", "demonstrated a willingness to fight". */
const frame: Of = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive) return null;
  const objects = inSlot(clause, "object").filter((o) => o.sentence === clause.sentence);
  for (const row of EVALUATIVE_FRAMES) {
    if (!row.verbs.includes(clause.lemma)) continue;
    const object = objects.find((o) => {
      const lemma = sentence.tokens[o.head]?.lemma ?? "";
      return row.objects.length === 0
        ? !isPointerToken(sentence, o.head) && isModified(sentence, o.head)
        : row.objects.includes(lemma);
    });
    if (!object) continue;
    const about = row.about ? inSlot(clause, "oblique", row.about) : [];
    const below = row.about
      ? dependents(sentence, object.head, "nmod").filter((t) =>
          dependents(sentence, t.index, "case").some((c) => row.about?.includes(c.lemma)),
        )
      : [];
    return {
      roles: [
        ...inSlot(clause, "subject").map((a) => as("subject", a)),
        ...about.map((a) => as("object", a)),
        ...below.map((t) => as("object", phraseAt(sentence, clause.sentence, t.index))),
      ],
      rule: `frame ${clause.lemma}`,
    };
  }
  return null;
};

/** "has emerged as the most violent cartel", "operated as a rational actor". */
const asWhat: Of = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive || !AS_VERBS.includes(clause.lemma)) return null;
  const what = inSlot(clause, "oblique", ["as"]).find(
    (a) => a.sentence === clause.sentence && judges(sentence, a.head),
  );
  if (!what) return null;
  const self = inSlot(clause, "object").filter((o) => isPointerToken(sentence, o.head));
  if (inSlot(clause, "object").length > self.length) return null;
  return { roles: inSlot(clause, "subject").map((a) => as("subject", a)), rule: `${clause.lemma} as` };
};

/** "analysts consider it the worst", "is regarded as the main gang": the judged one is the object. */
const held: Of = (clause, sentence) => {
  if (clause.form !== "verb" || !HOLDING_VERBS.includes(clause.lemma)) return null;
  const judged = inSlot(clause, "object").filter((o) => !/^(as)$/.test(o.marker));
  if (judged.length === 0) return null;
  const what =
    inSlot(clause, "oblique", ["as"]).find((a) => a.sentence === clause.sentence) ??
    dependents(sentence, clause.predicate, "xcomp")[0];
  if (!what) return null;
  const head = "head" in what && "first" in what ? (what as Words).head : (what as Token).index;
  if (!judges(sentence, head)) return null;
  return { roles: judged.slice(0, 3).map((a) => as("subject", a)), rule: `${clause.lemma} as` };
};

const isPointerToken = (sentence: Sentence, index: number): boolean => sentence.tokens[index]?.upos === "PRON";

function phraseAt(sentence: Sentence, number: number, head: number): Words {
  const { first, last } = reach(
    sentence,
    head,
    (t) =>
      t.deprel === "acl:relcl" ||
      t.deprel === "conj" ||
      t.deprel === "case" ||
      t.deprel === "punct" ||
      t.deprel === "cc",
  );
  return { sentence: number, first, last, head };
}

const RULES: readonly Of[] = [copula, becoming, frame, asWhat, held];

/** Rankings and evaluations: what somebody or something is said to be like. */
export const assessments = reader({
  name: "assessments",
  needs: ["sentences", "clauses", "entities"],
  gives: "assessments",
  read: ({ sentences, clauses, entities }) => {
    const drafts: Draft[] = [];
    for (const clause of clauses) {
      const sentence = sentences[clause.sentence];
      if (!sentence || clause.form === "noun") continue;
      if (isQuestion(sentence)) continue;
      for (const rule of RULES) {
        const found = rule(clause, sentence);
        if (!found) continue;
        const roles = found.roles.filter((r) => known(sentences, entities, r));
        // "It is clear that …", "That's the good news": no one to judge.
        if (!roles.some((r) => r.role === "subject")) break;
        drafts.push(draftOf(clause, { kind: "assessment", type: null, roles, rule: found.rule }));
        break;
      }
    }
    return drafts;
  },
});

/** A question asserts nothing: "Is the state overwhelmed?" */
export const isQuestion = (sentence: Sentence): boolean => sentence.tokens.slice(-3).some((t) => t.form === "?");
