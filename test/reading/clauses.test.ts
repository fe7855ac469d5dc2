import { describe, expect, test } from "vitest";
import type { Sentence, Token } from "../../src/language/analysis.ts";
import type { Codebook } from "../../src/model/codebook.ts";
import { clauses } from "../../src/reading/clauses.ts";
import type { Clause, Context } from "../../src/reading/layers.ts";
import { tree } from "./trees.ts";

const codebook: Codebook = {
  id: "none",
  version: "0",
  events: [],
  relations: [],
  measures: [],
  questions: [],
  actors: [],
  places: [],
};
const contextOf = (text: string): Context => ({
  text,
  codebook,
  published: null,
  author: null,
  publisher: null,
  title: null,
});

function read(lines: string): { text: string; sentence: Sentence; found: readonly Clause[] } {
  const { text, sentence } = tree(lines);
  return { text, sentence, found: clauses.read({ sentences: [sentence] }, contextOf(text)) };
}

/** "kill: subject soldiers; object the boss", with the run of the clause. */
function told(lines: string, lemma: string): { said: string; run: string } {
  const { text, sentence, found } = read(lines);
  const clause = found.find((c) => c.lemma === lemma);
  if (!clause) return { said: `no ${lemma} among ${found.map((c) => c.lemma).join(", ")}`, run: "" };
  const words = (first: number, last: number): string =>
    text.slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end);
  const said = clause.arguments.map((a) => [a.slot, a.marker, words(a.first, a.last)].filter(Boolean).join(" "));
  return { said: said.join("; "), run: text.slice(clause.start, clause.end) };
}

const CASES: readonly { name: string; tree: string; lemma: string; said: string; run: string }[] = [
  {
    name: "a passive gives its grammatical subject as object and its by-phrase as subject",
    lemma: "kill",
    said: "object The boss; subject by soldiers; oblique on Sunday",
    run: "The boss was killed by soldiers on Sunday",
    tree: `
      The the DET DT 2 det
      boss boss NOUN NN 4 nsubj:pass
      was be AUX VBD 4 aux:pass
      killed kill VERB VBN 0 root
      by by ADP IN 6 case
      soldiers soldier NOUN NNS 4 obl:agent
      on on ADP IN 8 case
      Sunday Sunday PROPN NNP 4 obl
      . . PUNCT . 4 punct`,
  },
  {
    name: "verbs side by side share subject and passive",
    lemma: "kill",
    said: "object Two leaders",
    run: "Two leaders were captured or killed",
    tree: `
      Two two NUM CD 2 nummod
      leaders leader NOUN NNS 4 nsubj:pass
      were be AUX VBD 4 aux:pass
      captured capture VERB VBN 0 root
      or or CCONJ CC 6 cc
      killed kill VERB VBN 4 conj`,
  },
  {
    name: "the object after the last of two verbs belongs to both",
    lemma: "kill",
    said: "subject Gunmen; object the judge",
    run: "Gunmen ambushed and killed the judge",
    tree: `
      Gunmen gunman NOUN NNS 2 nsubj
      ambushed ambush VERB VBD 0 root
      and and CCONJ CC 4 cc
      killed kill VERB VBD 2 conj
      the the DET DT 6 det
      judge judge NOUN NN 2 obj`,
  },
  {
    name: "a relative pronoun stands for its antecedent",
    lemma: "hide",
    said: "subject The man; object rifles",
    run: "The man who hid rifles",
    tree: `
      The the DET DT 2 det
      man man NOUN NN 6 nsubj
      who who PRON WP 4 nsubj
      hid hide VERB VBD 2 acl:relcl
      rifles rifle NOUN NNS 4 obj
      fled flee VERB VBD 0 root`,
  },
  {
    name: "a relative clause without pronoun has its antecedent as object",
    lemma: "arrest",
    said: "subject police; object the man",
    run: "the man police arrested",
    tree: `
      He he PRON PRP 2 nsubj
      saw see VERB VBD 0 root
      the the DET DT 4 det
      man man NOUN NN 2 obj
      police police NOUN NN 6 nsubj
      arrested arrest VERB VBD 4 acl:relcl`,
  },
  {
    name: "a participle takes the noun before it as object",
    lemma: "seize",
    said: "object Weapons; oblique during the raid",
    run: "Weapons seized during the raid",
    tree: `
      Weapons weapon NOUN NNS 6 nsubj
      seized seize VERB VBN 1 acl
      during during ADP IN 5 case
      the the DET DT 5 det
      raid raid NOUN NN 2 obl
      vanished vanish VERB VBD 0 root`,
  },
  {
    name: "the subject goes down to a controlled verb, the object where there is one",
    lemma: "shoot down",
    said: "subject the army; object drones",
    run: "shoot down drones",
    tree: `
      It it PRON PRP 2 nsubj
      forced force VERB VBD 0 root
      the the DET DT 4 det
      army army NOUN NN 2 obj
      to to PART TO 6 mark
      shoot shoot VERB VB 2 xcomp
      down down ADP RP 6 compound:prt
      drones drone NOUN NNS 6 obj`,
  },
  {
    name: "a particle read as an adverb still belongs to its verb",
    lemma: "shoot down",
    said: "subject Gunmen; object it",
    run: "Gunmen shot it down",
    tree: `
      Gunmen gunman NOUN NNS 2 nsubj
      shot shoot VERB VBD 0 root
      it it PRON PRP 2 obj
      down down ADV RB 2 advmod`,
  },
  {
    name: "whom one accuses of a deed does it",
    lemma: "launch",
    said: "subject the gang; object the attack",
    run: "launching the attack",
    tree: `
      She she PRON PRP 2 nsubj
      accused accuse VERB VBD 0 root
      the the DET DT 4 det
      gang gang NOUN NN 2 obj
      of of SCONJ IN 6 mark
      launching launch VERB VBG 2 advcl
      the the DET DT 8 det
      attack attack NOUN NN 6 obj`,
  },
  {
    name: "every conjunct of an argument is an argument",
    lemma: "seize",
    said: "subject They; object rifles; object trucks; object cash",
    run: "They seized rifles , trucks and cash",
    tree: `
      They they PRON PRP 2 nsubj
      seized seize VERB VBD 0 root
      rifles rifle NOUN NNS 2 obj
      , , PUNCT , 5 punct
      trucks truck NOUN NNS 3 conj
      and and CCONJ CC 7 cc
      cash cash NOUN NN 3 conj`,
  },
  {
    name: "an apposition is a copula with the name as subject",
    lemma: "leader",
    said: "subject Juan; object of the gang; complement be the leader of the gang",
    run: "Juan , the leader of the gang",
    tree: `
      Juan Juan PROPN NNP 9 nsubj
      , , PUNCT , 4 punct
      the the DET DT 4 det
      leader leader NOUN NN 1 appos
      of of ADP IN 7 case
      the the DET DT 7 det
      gang gang NOUN NN 4 nmod
      , , PUNCT , 4 punct
      fled flee VERB VBD 0 root`,
  },
  {
    name: "so is an apposition that stands first",
    lemma: "leader",
    said: "subject Juan; subject 's The gang; complement be The gang 's leader",
    run: "The gang 's leader , Juan",
    tree: `
      The the DET DT 2 det
      gang gang NOUN NN 4 nmod:poss
      's 's PART POS 2 case
      leader leader NOUN NN 7 nsubj
      , , PUNCT , 6 punct
      Juan Juan PROPN NNP 4 appos
      fled flee VERB VBD 0 root`,
  },
  {
    name: "a title is a copula whose subject is the name after it",
    lemma: "governor",
    said: "subject Ana Ruiz; complement be Governor",
    run: "Governor Ana Ruiz",
    tree: `
      Governor governor PROPN NNP 2 nmod:desc
      Ana Ana PROPN NNP 4 nsubj
      Ruiz Ruiz PROPN NNP 2 flat
      left leave VERB VBD 0 root`,
  },
  {
    name: "a copula has its predicate as complement",
    lemma: "member",
    said: "subject He; object of the gang; complement be a member of the gang",
    run: "He is a member of the gang",
    tree: `
      He he PRON PRP 4 nsubj
      is be AUX VBZ 4 cop
      a a DET DT 4 det
      member member NOUN NN 0 root
      of of ADP IN 7 case
      the the DET DT 7 det
      gang gang NOUN NN 4 nmod`,
  },
  {
    name: "an event noun has possessor, of-phrase and by-phrase",
    lemma: "extradition",
    said: "subject 's Mexico; object of the boss; oblique to Texas",
    run: "Mexico 's extradition of the boss to Texas",
    tree: `
      Mexico Mexico PROPN NNP 3 nmod:poss
      's 's PART POS 1 case
      extradition extradition NOUN NN 9 nsubj
      of of ADP IN 6 case
      the the DET DT 6 det
      boss boss NOUN NN 3 nmod
      to to ADP IN 8 case
      Texas Texas PROPN NNP 3 nmod
      surprised surprise VERB VBD 0 root
      many many ADJ JJ 9 obj`,
  },
  {
    name: "a carrier verb lends its subject and place to its event noun",
    lemma: "invasion",
    said: "subject The gang; oblique in May",
    run: "The gang launched an invasion in May",
    tree: `
      The the DET DT 2 det
      gang gang NOUN NN 3 nsubj
      launched launch VERB VBD 0 root
      an a DET DT 5 det
      invasion invasion NOUN NN 3 obj
      in in ADP IN 7 case
      May May PROPN NNP 3 obl`,
  },
];

describe("clauses", () => {
  test.each(CASES)("$name", ({ tree: lines, lemma, said, run }) => {
    expect(told(lines, lemma)).toEqual({ said, run });
  });

  test("a clause knows the clause it hangs on", () => {
    const { found } = read(`
      She she PRON PRP 2 nsubj
      said say VERB VBD 0 root
      he he PRON PRP 4 nsubj
      fled flee VERB VBD 2 ccomp`);
    expect(found.map((c) => [c.lemma, c.parent === null ? null : found[c.parent]?.lemma])).toEqual([
      ["say", null],
      ["flee", "say"],
    ]);
  });

  test("a sentence without predicate gives nothing", () => {
    expect(read("Skip skip INTJ UH 0 root\n. . PUNCT . 1 punct").found).toEqual([]);
  });

  // Ten thousand took 28 s when subjects were looked up afresh and sentences had no bound.
  test("a broken tree of forty thousand verbs takes no time", () => {
    const tokens: Token[] = Array.from({ length: 40_000 }, (_, index) => ({
      index,
      start: index * 2,
      end: index * 2 + 1,
      form: "x",
      lemma: "x",
      upos: "VERB",
      xpos: "VBN",
      head: index === 0 ? -1 : 0,
      deprel: "conj",
    }));
    const sentence: Sentence = { index: 0, start: 0, end: 80_000, block: 0, tokens, names: [] };
    const before = performance.now();
    clauses.read({ sentences: [sentence] }, contextOf("x ".repeat(40_000)));
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test("a tree that runs in a circle ends", () => {
    const { found } = read(`
      a a VERB VBN 2 conj
      b b VERB VBN 1 conj
      c c NOUN NN 3 appos`);
    expect(found.length).toBeLessThan(5);
  });
});
