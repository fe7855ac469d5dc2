import type { Sentence, Token } from "../language/analysis.ts";
import { children } from "../language/tree.ts";
import type { Codebook } from "../model/codebook.ts";
import { appositions, carrierOf, isEventNoun, nounParticipants } from "./clauses/nominal.ts";
import { argumentsOf, participants } from "./clauses/participants.ts";
import { conjuncts, isNominal, isVerbal, phraseOf } from "./clauses/phrases.ts";
import { subjectOf } from "./clauses/subject.ts";
import { lemmaOf } from "./clauses/verbs.ts";
import { isDoneBy, isPassive } from "./clauses/voice.ts";
import { thatBehindIs } from "./clauses/outer.ts";
import { runOf } from "./clauses/run.ts";
import { type Argument, type Clause, reader } from "./layers.ts";

type Found = Omit<Clause, "index" | "parent">;

const nounsOf = new WeakMap<Codebook, ReadonlySet<string>>();

/** Lemmas of the nouns that the codebook's rows name. */
function eventNouns(codebook: Codebook): ReadonlySet<string> {
  let nouns = nounsOf.get(codebook);
  if (!nouns) {
    nouns = new Set(
      [...codebook.events, ...codebook.relations].flatMap((row) =>
        row.frames.flatMap((f) => (f.nouns ?? []).map(lastWord)),
      ),
    );
    nounsOf.set(codebook, nouns);
  }
  return nouns;
}

/** "plea deal" is found by "deal". */
const lastWord = (noun: string): string => noun.slice(noun.lastIndexOf(" ") + 1);

const hasCopula = (sentence: Sentence, head: number): boolean =>
  !isDoneBy(sentence, head) &&
  children(sentence, head).some(
    (c) =>
      sentence.tokens[c]!.deprel === "cop" &&
      !beforeBecause(sentence, c, head) &&
      thatBehindIs(sentence, head) !== c + 1,
  );

/** "The reason was because they had paid": what stands before "because" takes nothing from the verb after it. */
const beforeBecause = (sentence: Sentence, copula: number, head: number): boolean =>
  sentence.tokens[head]!.upos === "VERB" && sentence.tokens[copula + 1]?.form.toLowerCase() === "because";

const PLAIN_MODIFIER = new Set([
  "amod",
  "compound",
  "case",
  "mark",
  "cc",
  "fixed",
  "flat",
  "cop",
  "aux",
  "aux:pass",
  "det",
]);

/** "the murdered journalist", but not "peer-reviewed journals". */
const alone = (sentence: Sentence, token: Token): boolean =>
  isVerbal(token) && children(sentence, token.index).every((c) => sentence.tokens[c]!.deprel === "advmod");

function verbClause(sentence: Sentence, token: Token): Found | null {
  const passive = isPassive(sentence, token.index);
  const parts = participants(sentence, token.index, passive);
  return made(sentence, token.index, "verb", passive, parts);
}

function made(
  sentence: Sentence,
  predicate: number,
  form: Clause["form"],
  passive: boolean,
  parts: readonly Argument[],
  deprel = sentence.tokens[predicate]!.deprel,
): Found {
  const run = runOf(sentence, predicate, parts);
  return {
    sentence: sentence.index,
    predicate,
    lemma: lemmaOf(sentence, predicate),
    form,
    passive,
    arguments: parts,
    deprel,
    start: begun(sentence, predicate, run.end) ?? run.start,
    end: run.end,
  };
}

/** "officials began compiling lists": who begins and that he begins are of the run. */
function begun(sentence: Sentence, predicate: number, end: number): number | null {
  const token = sentence.tokens[predicate]!;
  const governor = sentence.tokens[token.head];
  if (token.deprel !== "xcomp" || !governor || !BEGINNING.has(governor.lemma.toLowerCase())) return null;
  const { start } = runOf(sentence, governor.index, participants(sentence, governor.index, false));
  return end - start < LONGEST_BEGUN ? start : null;
}
const BEGINNING = new Set(["begin", "start", "continue", "manage", "keep", "stop", "cease", "fail", "help"]);
const LONGEST_BEGUN = 160;

const hasCase = ({ tokens }: Sentence, head: number): boolean =>
  tokens.some((t) => t.head === head && t.deprel === "case" && t.xpos !== "POS");

/** "X is the leader of Y", "X is dead", "X became head of Y": the complement is the predicate itself, marker the copula's lemma. */
function copulas(sentence: Sentence, token: Token): Found[] {
  const governor = sentence.tokens[token.head];
  const linked = token.deprel === "xcomp" && governor !== undefined && LINKING.has(governor.lemma.toLowerCase());
  if (!hasCopula(sentence, token.index) && !(linked && !isVerbal(token))) return [];
  const subject = subjectOf(sentence, token.index);
  const link = linked
    ? governor.lemma.toLowerCase()
    : (children(sentence, token.index)
        .map((c) => sentence.tokens[c]!)
        .find((t) => t.deprel === "cop")
        ?.lemma.toLowerCase() ?? "be");
  const found: Found[] = [];
  for (const predicate of conjuncts(sentence, token.index)) {
    // "Gil was grateful – as is polite – for the minister": what has a preposition that the first has not is no complement.
    if (predicate !== token.index && hasCase(sentence, predicate) && !hasCase(sentence, token.index)) continue;
    const parts = [
      ...argumentsOf(sentence, subject.heads, "subject", { via: linked ? "direct" : subject.via }),
      ...participants(sentence, predicate, false).filter((a) => a.slot !== "subject"),
      ...(isNominal(sentence.tokens[predicate]!) ? nounParticipants(sentence, predicate) : []),
      { ...phraseOf(sentence, predicate), slot: "complement" as const, marker: link, via: "direct" as const },
    ];
    found.push(made(sentence, predicate, "copula", false, parts, token.deprel));
  }
  return found;
}
const LINKING = new Set(["become", "remain", "seem", "appear", "stay", "prove"]);

/** "the two gangs, responsible for the attacks": an adjective with its own phrase says something of its noun. */
function adjective(sentence: Sentence, token: Token): Found | null {
  if (token.upos !== "ADJ") return null;
  const loose = /^(?:acl|advcl|conj)$/.test(token.deprel) || (token.deprel === "amod" && token.index > token.head);
  if (!loose || hasCopula(sentence, token.index)) return null;
  if (!children(sentence, token.index).some((c) => sentence.tokens[c]!.deprel === "obl")) return null;
  const parts = [
    ...participants(sentence, token.index, false),
    { ...phraseOf(sentence, token.index), slot: "complement" as const, marker: "be", via: "direct" as const },
  ];
  return parts.some((a) => a.slot === "subject") ? made(sentence, token.index, "copula", false, parts) : null;
}

/** "Juan Paz, now in custody, fled": where somebody is by now, said with no verb. */
function whereNow(sentence: Sentence, token: Token): Found | null {
  if (token.upos !== "NOUN" || !/^(?:appos|nmod|conj|dep)$/.test(token.deprel)) return null;
  const parts = children(sentence, token.index).map((c) => sentence.tokens[c]!);
  const marker = parts.find((t) => t.deprel === "case");
  const now = marker && sentence.tokens[marker.index - 1];
  if (!now || !/^(?:now|currently|still)$/i.test(now.form) || sentence.tokens[now.index - 1]?.form !== ",") return null;
  const whose = argumentsOf(sentence, [token.head], "subject", { via: "modified" });
  const complement = { ...phraseOf(sentence, token.index), slot: "complement", marker: "be", via: "direct" } as const;
  return made(sentence, token.index, "copula", false, [...whose, complement], "acl");
}

function clausesOf(sentence: Sentence, nouns: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  for (const token of sentence.tokens) {
    const modifier = PLAIN_MODIFIER.has(token.deprel);
    if (isVerbal(token) && !modifier && !hasCopula(sentence, token.index)) {
      const clause = verbClause(sentence, token);
      if (clause) found.push(clause);
    } else if (token.deprel === "amod" && (token.xpos === "VBN" || token.xpos === "VBG") && alone(sentence, token)) {
      // "the murdered journalist", "competing factions"
      const clause = verbClause(sentence, token);
      if (clause) found.push(clause);
    }
    found.push(...copulas(sentence, token));
    const described = adjective(sentence, token) ?? whereNow(sentence, token);
    if (described) found.push(described);
    if (isEventNoun(token, nouns)) {
      const parts = nounParticipants(sentence, token.index);
      if (parts.length > 0) {
        const bare = made(sentence, token.index, "noun", false, parts);
        const verb = carrierOf(sentence, token.index);
        // "launched a violent offensive in Michoacán": the run is that of the verb.
        const run = verb < 0 ? null : runOf(sentence, verb, participants(sentence, verb, isPassive(sentence, verb)));
        found.push(run ? { ...bare, start: Math.min(run.start, bare.start), end: Math.max(run.end, bare.end) } : bare);
      }
    }
  }
  for (const { predicate, subject, deprel } of appositions(sentence)) {
    const title = deprel === "nmod:desc";
    const described = argumentsOf(sentence, [subject], "subject", { via: "modified" });
    const parts = [
      // "Senator Ana Ruiz": the name begins after the title.
      ...(title
        ? described.map((a) => ({ ...a, first: Math.max(a.first, Math.min(predicate + 1, subject)) }))
        : described),
      ...nounParticipants(sentence, predicate).filter((a) => a.head !== subject),
      { ...phraseOf(sentence, predicate), slot: "complement" as const, marker: "be", via: "direct" as const },
    ];
    found.push(made(sentence, predicate, "copula", false, parts, deprel));
  }
  return found.sort((a, b) => a.predicate - b.predicate);
}

/** Indices of the clause that each clause hangs on, by walking up the tree to the next predicate. */
function withParents(sentence: Sentence, found: readonly Found[], offset: number): Clause[] {
  const at = new Map<number, number>();
  found.forEach((clause, index) => {
    if (!at.has(clause.predicate)) at.set(clause.predicate, offset + index);
  });
  return found.map((clause, index) => {
    let parent: number | null = null;
    let up = sentence.tokens[clause.predicate]!.head;
    for (let steps = 0; up >= 0 && steps < MOST_STEPS && parent === null; steps++) {
      parent = at.get(up) ?? null;
      up = sentence.tokens[up]?.head ?? -1;
    }
    return { ...clause, index: offset + index, parent };
  });
}
/** Longer ways up the tree than this are broken trees; the bound keeps hostile text linear. */
const MOST_STEPS = 60;
/** A longer "sentence" is a table or hostile; predicates that share participants would make it quadratic. */
const MOST_TOKENS = 500;

/** Predicates with their logical participants, the same shape for verbs, passives, relatives, copulas and event nouns. */
export const clauses = reader({
  name: "clauses",
  needs: ["sentences"],
  gives: "clauses",
  read: ({ sentences }, { codebook }) => {
    const nouns = eventNouns(codebook);
    const all: Clause[] = [];
    for (const sentence of sentences) {
      if (sentence.tokens.length > MOST_TOKENS) continue;
      for (const clause of withParents(sentence, clausesOf(sentence, nouns), all.length)) all.push(clause);
    }
    return all;
  },
});
