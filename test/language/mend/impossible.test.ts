import { expect, test } from "vitest";
import { changes } from "../changes.ts";

const CASES: readonly { name: string; tree: string; changed: readonly string[] }[] = [
  {
    name: "a finite complement has its own subject",
    tree: `
      It PRON PRP 2 nsubj
      means VERB VBZ 0 root
      any DET DT 4 det
      mayor NOUN NN 2 obj
      will AUX MD 7 aux
      be AUX VB 7 cop
      afraid ADJ JJ 2 xcomp
      . PUNCT . 2 punct`,
    changed: ["mayor>afraid:nsubj", "afraid>means:ccomp"],
  },
  {
    name: "silent: an object and what it is made",
    tree: `
      It PRON PRP 2 nsubj
      makes VERB VBZ 0 root
      the DET DT 4 det
      mayor NOUN NN 2 obj
      afraid ADJ JJ 2 xcomp
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "what stands before the joining word is the first verb's",
    tree: `
      It PRON PRP 2 nsubj
      weakens VERB VBZ 0 root
      one NUM CD 6 nummod
      and CCONJ CC 5 cc
      weakened ADJ JJ 6 amod
      gangs NOUN NNS 2 obj
      are AUX VBP 8 cop
      dangerous ADJ JJ 2 xcomp
      . PUNCT . 2 punct`,
    changed: ["one>weakens:obj", "and>dangerous:cc", "gangs>dangerous:nsubj", "dangerous>weakens:conj"],
  },
  {
    name: "no past form ends on -ly",
    tree: `
      Eventually VERB VBD 5 advcl
      the DET DT 3 det
      trade NOUN NN 1 obj
      will AUX MD 5 aux
      matter VERB VB 0 root
      . PUNCT . 5 punct`,
    changed: ["Eventually>matter:advmod", "trade>matter:nsubj"],
  },
  {
    name: "a participle with an object is a deed",
    tree: `
      Calm NOUN NN 2 nsubj
      reigned VERB VBD 0 root
      until ADP IN 5 case
      the DET DT 5 det
      navy NOUN NN 2 obl
      killed VERB VBN 5 acl
      Zurdo PROPN NNP 6 obj
      . PUNCT . 2 punct`,
    changed: ["until>killed:mark", "navy>killed:nsubj", "killed>reigned:advcl"],
  },
  {
    name: "silent: a name given is no object of a deed",
    tree: `
      It PRON PRP 4 nsubj
      was AUX VBD 4 cop
      a DET DT 4 det
      man NOUN NN 0 root
      named VERB VBN 4 acl
      Paz PROPN NNP 5 obj
      . PUNCT . 4 punct`,
    changed: [],
  },
  {
    name: "what somebody has been is no object",
    tree: `
      Ruiz PROPN NNP 4 nsubj
      has AUX VBZ 4 aux
      never ADV RB 4 advmod
      been VERB VBN 0 root
      a DET DT 6 det
      mayor NOUN NN 4 obj
      . PUNCT . 4 punct`,
    changed: [
      "Ruiz>mayor:nsubj",
      "has>mayor:aux",
      "never>mayor:advmod",
      "been>mayor:cop",
      "mayor>root:root",
      ".>mayor:punct",
    ],
  },
  {
    name: "a phrase has no clause of its own",
    tree: `
      For ADP IN 2 case
      sure ADJ JJ 0 root
      , PUNCT , 7 punct
      the DET DT 5 det
      gang NOUN NN 7 nsubj
      is AUX VBZ 7 aux
      growing VERB VBG 2 ccomp
      . PUNCT . 2 punct`,
    changed: ["sure>growing:advmod", "growing>root:root", ".>growing:punct"],
  },
  {
    name: "silent: a phrase said of a subject",
    tree: `
      It PRON PRP 4 nsubj
      is AUX VBZ 4 cop
      for ADP IN 4 case
      sale NOUN NN 0 root
      , PUNCT , 4 punct
      they PRON PRP 7 nsubj
      say VERB VBP 4 parataxis
      . PUNCT . 4 punct`,
    changed: [],
  },
  {
    name: "half a name is no subject",
    tree: `
      The DET DT 2 det
      Tepic PROPN NNP 6 nsubj
      - PUNCT HYPH 2 punct
      Durango PROPN NNP 5 compound
      road NOUN NN 6 nsubj
      closed VERB VBD 0 root
      . PUNCT . 6 punct`,
    changed: ["The>road:det", "Tepic>road:compound"],
  },
  {
    name: "a row of nouns is joined to the object",
    tree: `
      They PRON PRP 2 nsubj
      have VERB VBP 0 root
      money NOUN NN 2 obj
      , PUNCT , 5 punct
      rifles NOUN NNS 2 conj
      and CCONJ CC 7 cc
      time NOUN NN 2 conj
      . PUNCT . 2 punct`,
    changed: ["rifles>money:conj", "time>money:conj"],
  },
  {
    name: "silent: a noun that no joining word joins",
    tree: `
      They PRON PRP 2 nsubj
      burned VERB VBD 0 root
      trucks NOUN NNS 2 obj
      , PUNCT , 6 punct
      two NUM CD 6 nummod
      men NOUN NNS 2 conj
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "what follows from what is said",
    tree: `
      Paz PROPN NNP 2 nsubj
      says VERB VBZ 0 root
      the DET DT 4 det
      law NOUN NN 5 nsubj
      failed VERB VBD 2 ccomp
      , PUNCT , 10 punct
      so SCONJ IN 10 mark
      firms NOUN NNS 10 nsubj
      must AUX MD 10 aux
      pay VERB VB 2 conj
      . PUNCT . 2 punct`,
    changed: ["pay>failed:advcl"],
  },
  {
    name: "silent: a second saying",
    tree: `
      Paz PROPN NNP 2 nsubj
      says VERB VBZ 0 root
      the DET DT 4 det
      law NOUN NN 5 nsubj
      failed VERB VBD 2 ccomp
      and CCONJ CC 8 cc
      firms NOUN NNS 8 nsubj
      pay VERB VBP 2 conj
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "it is the study that finds",
    tree: `
      They PRON PRP 2 nsubj
      released VERB VBD 0 root
      a DET DT 4 det
      study NOUN NN 2 obj
      on ADP IN 7 case
      the DET DT 7 det
      gang NOUN NN 4 nmod
      which PRON WDT 9 nsubj
      found VERB VBD 2 advcl
      growth NOUN NN 9 obj
      . PUNCT . 2 punct`,
    changed: ["found>study:acl:relcl"],
  },
  {
    name: "the gang that arms itself",
    tree: `
      They PRON PRP 2 nsubj
      released VERB VBD 0 root
      a DET DT 4 det
      study NOUN NN 2 obj
      on ADP IN 7 case
      the DET DT 7 det
      gang NOUN NN 4 nmod
      which PRON WDT 9 nsubj
      bought VERB VBD 2 advcl
      rifles NOUN NNS 9 obj
      . PUNCT . 2 punct`,
    changed: ["bought>gang:acl:relcl"],
  },
  {
    name: "the second verb has the subject that a relative clause tells of",
    tree: `
      Clear ADJ JJ 0 root
      : PUNCT : 1 punct
      the DET DT 4 det
      party NOUN NN 7 nsubj
      , PUNCT , 4 punct
      which PRON WDT 7 nsubj
      ruled VERB VBD 1 advcl
      , PUNCT , 9 punct
      has VERB VBZ 1 conj
      ties NOUN NNS 9 obj
      . PUNCT . 1 punct`,
    changed: ["party>has:nsubj", "ruled>party:acl:relcl"],
  },
  {
    name: "has either been unable",
    tree: `
      Ruiz PROPN NNP 2 nsubj
      has VERB VBZ 0 root
      either CCONJ CC:preconj 5 cc:preconj
      been AUX VBN 5 cop
      unable ADJ JJ 2 advcl
      or CCONJ CC 7 cc
      unwilling ADJ JJ 5 conj
      . PUNCT . 2 punct`,
    changed: ["Ruiz>unable:nsubj", "has>unable:aux", "unable>root:root", ".>unable:punct"],
  },
  {
    name: "what a deed is told by is of no noun",
    tree: `
      They PRON PRP 2 nsubj
      widened VERB VBD 0 root
      their PRON PRP$ 4 nmod:poss
      trade NOUN NN 2 obj
      , PUNCT , 8 punct
      according VERB VBG 8 case
      to ADP IN 6 fixed
      Ruiz PROPN NNP 4 nmod
      . PUNCT . 2 punct`,
    changed: ["Ruiz>widened:obl"],
  },
];

test.each(CASES)("$name", ({ tree, changed }) => expect(changes(tree)).toEqual(changed));
