import type { Sentence, Token } from "../language/analysis.ts";
import { children, dependents } from "../language/tree.ts";
import { withSubjects } from "./clauses/orphans.ts";
import { type WordClasses, wordClasses } from "./frames/classes.ts";
import { matchOf } from "./frames.ts";
import { type FrameIndex, frameIndex } from "./frames/entries.ts";
import { among, amongThem } from "./events/among.ts";
import { listedClauses } from "./events/listed.ts";
import { withKillings } from "./events/killings.ts";
import { operatorsOf } from "./events/operators.ts";
import { isBeside, isFigurative, isOtherSense } from "./events/senses.ts";
import { type Clause, type Draft, type Layers, reader } from "./layers.ts";
import { draftOf } from "./phrases.ts";
import { himself } from "./speakers/himself.ts";
import { conditionOn } from "./surety/clause.ts";

/** Verbs whose infinitive is told as done: "used rockets to shoot down", "forced them to flee", "managed to escape". */
const CARRIED_OUT = new Set([
  "use",
  "force",
  "manage",
  "help",
  "begin",
  "start",
  "continue",
  "compel",
  "prompt",
  "go",
  "lead",
  "team",
]);
/** Verbs whose infinitive is only meant: what follows "threatened to" or "wants to" has not happened. */
const MEANT = new Set([
  "threaten",
  "vow",
  "pledge",
  "promise",
  "want",
  "plan",
  "seek",
  "intend",
  "hope",
  "try",
  "attempt",
  "offer",
  "propose",
  "aim",
  "wish",
  "ask",
  "urge",
  "demand",
  "prepare",
  "like",
  "need",
  "swear",
]);
/** Verbs that take a bare infinitive as done: "made them flee", "saw him die". */
const BARE_UNDER = new Set("make let help see watch hear have feel witness".split(" "));
const OPEN_MARKS = new Set(["if", "unless", "whether", "lest"]);

const parts = (sentence: Sentence, head: number): readonly { deprel: string; form: string }[] =>
  children(sentence, head).map((c) => sentence.tokens[c]!);

/** Verbs whose gerund is only thought or spoken of. */
const SPOKEN_OF = new Set([
  "speak",
  "talk",
  "think",
  "dream",
  "idea",
  "talk",
  "prospect",
  "possibility",
  "notion",
  "option",
]);
/** Verbs that say of a kind of event that it becomes more or less frequent. */
const TURNS = new Set(
  "rise fall drop increase decrease decline cut reduce double triple halve jump surge soar plummet plunge climb grow slow track monitor change matter help suffice sour stall falter stagnate deteriorate improve worsen spread intensify escalate persist continue".split(
    " ",
  ),
);

const MASS =
  /^(?:cooperation|collaboration|extortion|violence|smuggling|trafficking|recruitment|displacement|fighting)$/i;

/** "Fentanyl seizures fell", "cut seizures by half": a kind of event that is counted, and none that is told. */
function isCategory(sentence: Sentence, noun: number): boolean {
  const token = sentence.tokens[noun]!;
  const governor = sentence.tokens[token.head];
  const next = sentence.tokens[noun + 1];
  const turned =
    /^(?:fell|rose|dropped|declined|increased|decreased|doubled|tripled|jumped|surged|plunged|soared|climbed)$/;
  if (token.xpos === "NNS" && next && turned.test(next.form)) return true;
  // "Cooperation between the neighbours has soured": it is judged, and nothing is told of it.
  const mass =
    token.xpos === "NN" && MASS.test(token.lemma) && token.deprel === "nsubj" && TURNS.has(governor?.lemma ?? "");
  if (mass && !children(sentence, noun).some((c) => sentence.tokens[c]!.deprel === "det")) return true;
  if (token.xpos !== "NNS" || !governor || !/^(?:nsubj|obj|csubj)/.test(token.deprel) || !TURNS.has(governor.lemma))
    return false;
  return !children(sentence, noun).some((c) => /^(?:det|nummod|nmod:poss)/.test(sentence.tokens[c]!.deprel));
}

const EASY =
  /^(?:easy|easier|hard|harder|difficult|tough|tougher|simple|simpler|possible|impossible|necessary|important|enough|dangerous|cheap|cheaper|safe|safer|good|better|wrong|legal|illegal|fashionable|common)$/;

/** "each arrest splits a gang", "every raid kills somebody": what happens each time did not happen once. */
const isEachTime = (sentence: Sentence, clause: Clause): boolean =>
  /^VB[PZ]$/.test(sentence.tokens[clause.predicate]!.xpos) &&
  children(sentence, clause.predicate).some(
    (c) =>
      sentence.tokens[c]!.deprel.startsWith("nsubj") &&
      children(sentence, c).some((d) => /^(?:each|every|any)$/i.test(sentence.tokens[d]!.form)),
  );

/** "Prosecute the commanders who take bribes", "a grave that is never found": what sort, in the present, and none that is known. */
function isHabit(sentence: Sentence, clause: Clause): boolean {
  const token = sentence.tokens[clause.predicate]!;
  const noun = sentence.tokens[token.head];
  const who = sentence.tokens[(noun?.index ?? -2) + 1];
  if (token.deprel !== "acl:relcl" || !noun || !/^(?:who|that)$/i.test(who?.form ?? "")) return false;
  const passive = dependents(sentence, token.index, "aux:pass").some((t) => /^(?:is|are)$/i.test(t.form));
  const sort = passive || (token.xpos === "VBP" && noun.xpos === "NNS" && /^who$/i.test(who?.form ?? ""));
  const of = children(sentence, noun.index).map((c) => sentence.tokens[c]!);
  const open = noun.xpos === "NNS" || of.some((t) => t.deprel === "det" && /^an?$/i.test(t.form));
  return sort && open && !of.some((t) => t.upos === "NUM" || t.upos === "PROPN");
}

/** "It will grow before the governor leaves office": what is still to come then. */
function isToCome(sentence: Sentence, clause: Clause): boolean {
  const token = sentence.tokens[clause.predicate]!;
  if (token.deprel !== "advcl" || !/^VB[PZ]$/.test(token.xpos)) return false;
  if (dependents(sentence, token.index, "aux", "aux:pass", "cop").length > 0) return false;
  return dependents(sentence, token.index, "mark").some((t) => /^(?:before|until|till|once|when|by)$/i.test(t.form));
}

/** "was told to resign or be killed": what would come of it, and an infinitive though its "to" stands at the first verb. */
const isAlternative = (token: Token, around: readonly Token[]): boolean =>
  /^(?:conj|ccomp)$/.test(token.deprel) &&
  around.some((t) => t.deprel === "cc" && /^or$/i.test(t.form)) &&
  around.some((t) => t.deprel === "aux:pass" && /^be$/i.test(t.form)) &&
  !around.some((t) => t.deprel === "aux");

/**
 * Whether the text tells the clause as something that happened or is said to have: not a question, a command, a
 * condition, an ability ("can"), a purpose ("to seize power") or a deed in general ("killing a boss changes little").
 */
export function told(clause: Clause, sentence: Sentence): boolean {
  const token = sentence.tokens[clause.predicate]!;
  if (sentence.tokens.at(-1)?.form === "?") return false;
  const around = parts(sentence, clause.predicate);
  if (around.some((t) => t.deprel === "mark" && OPEN_MARKS.has(t.form.toLowerCase()))) return false;
  // "Should the truce fail, the army will return", "Had they come, he would have lived".
  if (clause.form === "verb" && conditionOn(sentence, clause.predicate)) return false;
  if (around.some((t) => t.deprel === "aux" && /^(?:can|could|ca)$/i.test(t.form))) return false;
  // "He is to be sentenced in May": nobody has sentenced him yet.
  const marks = children(sentence, clause.predicate).map((c) => sentence.tokens[c]!);
  const be = marks.find((t) => t.deprel.startsWith("aux") && /^(?:is|are|was|were)$/i.test(t.form));
  if (be && marks.some((t) => t.deprel === "mark" && t.form.toLowerCase() === "to" && t.index > be.index)) return false;
  if (clause.form === "noun" && isCategory(sentence, clause.predicate)) return false;
  if (clause.form !== "verb") return true;
  if (isEachTime(sentence, clause) || isHabit(sentence, clause) || isToCome(sentence, clause)) return false;
  // "killing or capturing a boss changes little"
  const beside = token.deprel === "conj" && token.xpos === "VBG" ? sentence.tokens[token.head] : undefined;
  if (beside?.xpos === "VBG" && /^(?:nsubj|csubj)/.test(beside.deprel)) return false;
  if (token.xpos === "VBG" && /^(?:nsubj|csubj|root|nmod|obl|obj)/.test(token.deprel)) {
    return children(sentence, clause.predicate).some(
      (c) => c < clause.predicate && /^(?:aux|nsubj)/.test(sentence.tokens[c]!.deprel),
    );
  }
  // "a sentence for kidnapping": the crime, and no deed.
  const bare = !clause.arguments.some((a) => a.slot !== "subject");
  if (token.xpos === "VBG" && bare && around.some((t) => t.form === "for")) return false;
  // "It is fashionable to speak of bombing them".
  const over = sentence.tokens[token.head];
  if (token.xpos === "VBG" && over && SPOKEN_OF.has(over.lemma) && around.some((t) => /^(?:of|about)$/i.test(t.form)))
    return false;
  // "It is false that he was caught": told, though to be denied.
  const judged = token.deprel === "csubj" ? over : undefined;
  if (judged?.upos === "ADJ" && /^(?:false|untrue|true|wrong|incorrect)$/.test(judged.lemma))
    return around.some((t) => t.form === "that");
  if (token.deprel === "csubj" || (token.deprel === "amod" && token.xpos !== "VBN")) return false;
  const to = around.some((t) => t.deprel === "mark" && t.form.toLowerCase() === "to");
  if (isAlternative(token, marks)) return false;
  if (token.xpos === "VB" && !to && !around.some((t) => t.deprel.startsWith("aux") || t.deprel.startsWith("nsubj"))) {
    // A command; or the bare infinitive of "helped seize", "made them flee".
    const made = token.deprel === "conj" ? sentence.tokens[token.head] : token;
    // "“Arrest the mayor,” they shouted": said to somebody, and not done.
    if (made?.deprel === "ccomp" && made.xpos === "VB") return BARE_UNDER.has(sentence.tokens[made.head]?.lemma ?? "");
    return token.deprel === "xcomp" || token.deprel === "ccomp" || token.deprel === "conj";
  }
  if (!to) return true;
  const governor = sentence.tokens[token.head];
  // "captured him, only to free him hours later": what came of it, and no purpose.
  if (token.deprel === "advcl" && around.some((t) => t.deprel === "advmod" && /^only$/i.test(t.form))) return true;
  if (token.deprel === "acl") return false;
  // "It is easier to arrest a boss than to convict one": how hard it would be, and nobody has done it.
  if (governor?.upos === "ADJ" && EASY.test(governor.lemma)) return false;
  if (token.deprel === "xcomp" && governor && MEANT.has(governor.lemma.toLowerCase())) return false;
  if (token.deprel === "advcl") return governor !== undefined && CARRIED_OUT.has(governor.lemma.toLowerCase());
  return true;
}

/** Drops a filler that is the same actor as one before it in its role: "Juan Paz, alias El Zurdo, leads the gang". */
export function distinct(roles: Draft["roles"], { entities }: Pick<Layers, "entities">): Draft["roles"] {
  const seen = new Set<string>();
  return roles.filter((r) => {
    const entity = entities.at(r.sentence, r.head);
    if (!entity) return true;
    const id = `${r.role} ${entity.entity}`;
    return !seen.has(id) && seen.add(id);
  });
}

/** Events that a list tells under one verb, each item a deed of its own. */
function listed(
  { sentences }: Pick<Layers, "sentences">,
  text: string,
  index: FrameIndex,
  classes: WordClasses,
): readonly Draft[] {
  return listedClauses(sentences, text).flatMap((clause) => {
    const match = matchOf(index, clause, sentences[clause.sentence]!, classes);
    if (!match || !match.roles.some((r) => r.head === clause.predicate)) return [];
    return [
      draftOf(clause, {
        kind: "event",
        type: match.row.id,
        roles: match.roles,
        rule: `${match.row.id}: ${match.entry}, listed`,
      }),
    ];
  });
}

/** Event claims: each clause that fits a frame of the codebook's events and is told as an event. */
export const events = reader({
  name: "events",
  needs: ["sentences", "names", "places", "clauses", "entities", "attributions", "sureties"],
  gives: "events",
  read: (layers, { codebook, text }) => {
    const index = frameIndex(codebook.events);
    const classes = wordClasses(layers, codebook);
    const drafts: Draft[] = [];
    const beside = new Set<string>();
    for (const clause of withSubjects(layers.clauses, layers.sentences, layers.entities)) {
      const sentence = layers.sentences[clause.sentence]!;
      if (clause.form === "copula" && clause.deprel === "appos") continue;
      const match = matchOf(index, clause, sentence, classes);
      if (
        !match ||
        !told(clause, sentence) ||
        isOtherSense(match.row.id, clause, sentence, classes) ||
        isFigurative(match.row.id, clause, match.roles, sentence, classes) ||
        isBeside(clause, sentence)
      )
        continue;
      // "the murdered journalist" tells a murder; "introduced species", "established networks" tell nothing.
      if (clause.deprel === "amod" && !match.roles.some((r) => r.role === "patient")) continue;
      for (const noun of match.beside) if (noun !== clause.predicate) beside.add(`${clause.sentence}:${noun}`);
      // "pleaded not guilty": the words that make it this event belong to the quote.
      const ends = [...match.beside, ...match.roles.map(({ last }) => last)];
      const end = Math.max(clause.end, ...ends.map((at) => sentence.tokens[at]!.end));
      drafts.push(
        draftOf(clause, {
          end,
          kind: "event",
          type: match.row.id,
          roles: [...operatorsOf(clause, match, sentence, classes), ...match.roles],
          rule: `${match.row.id}: ${match.entry}`,
        }),
      );
    }
    // "imposed sanctions on two firms" is one event, though the verb and the noun both call up a row.
    drafts.push(...listed(layers, text, index, classes));
    for (const sentence of layers.sentences) {
      const draft = among(sentence, classes);
      const same = (d: Draft): boolean => d.sentence === draft?.sentence && d.predicate === draft.predicate;
      if (!draft) continue;
      for (let at = drafts.length - 1; at >= 0; at--) if (same(drafts[at]!)) drafts.splice(at, 1);
      drafts.push(draft);
    }
    // "It was the deadliest attack on the police": the copula and its noun tell one deed.
    const keys = new Set<string>();
    const once = drafts.filter((d) => {
      const key = `${d.sentence}:${d.predicate}:${d.type} ${d.roles.map((r) => `${r.role}:${r.head}`).join(" ")}`;
      return !keys.has(key) && keys.add(key);
    });
    const deeds = Map.groupBy(once, (d) => d.sentence);
    const more = [...deeds].flatMap(([at, own]) => amongThem(own, layers.sentences[at]!, layers, classes));
    const single = [...once, ...more].filter((d) => !beside.has(`${d.sentence}:${d.predicate}`));
    return withKillings(single, layers).map((d) => himself(d, layers));
  },
});
