import { expect, test } from "vitest";
import { mended } from "../../src/language/mend.ts";
import { changes } from "./changes.ts";
import { loadEngine } from "../../src/work/load.ts";

const CASES: readonly { name: string; tree: string; changed: readonly string[] }[] = [
  {
    name: "the reason behind a saying in passing is that of what is said",
    tree: `
      They PRON PRP 2 nsubj
      left VERB VBD 0 root
      , PUNCT , 5 punct
      she PRON PRP 5 nsubj
      added VERB VBD 2 conj
      , PUNCT , 9 punct
      because SCONJ IN 9 mark
      they PRON PRP 9 nsubj
      feared VERB VBD 5 advcl
      him PRON PRP 9 obj
      . PUNCT . 2 punct`,
    changed: ["added>left:parataxis", "feared>left:advcl"],
  },
  {
    name: "a second deed with a reason of its own keeps it",
    tree: `
      They PRON PRP 2 nsubj
      left VERB VBD 0 root
      and CCONJ CC 5 cc
      she PRON PRP 5 nsubj
      added VERB VBD 2 conj
      , PUNCT , 9 punct
      because SCONJ IN 9 mark
      they PRON PRP 9 nsubj
      feared VERB VBD 5 advcl
      him PRON PRP 9 obj
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "a participle behind a comma tells more of the deed before it",
    tree: `
      This DET DT 2 det
      month NOUN NN 0 root
      drones NOUN NNS 4 nsubj
      crossed VERB VBD 2 conj
      over ADP RB 4 advmod
      , PUNCT , 7 punct
      prompting VERB VBG 2 conj
      Lima PROPN NNP 7 obj
      to PART TO 10 mark
      fire VERB VB 7 xcomp
      . PUNCT . 2 punct`,
    changed: ["prompting>crossed:advcl"],
  },
  {
    name: "a participle in a list of crimes stays in it",
    tree: `
      They PRON PRP 2 nsubj
      fear VERB VBP 0 root
      extortion NOUN NN 2 obj
      , PUNCT , 5 punct
      stealing VERB VBG 3 conj
      fuel NOUN NN 5 obj
      and CCONJ CC 8 cc
      robbery NOUN NN 3 conj
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "these goes with a plural, whose verb the next word is",
    tree: `
      They PRON PRP 2 nsubj
      contend VERB VBP 0 root
      these DET DT 5 det
      raids NOUN NNS 5 compound
      mark NOUN NN 2 obj
      the DET DT 7 det
      rise NOUN NN 5 nmod
      of ADP IN 9 case
      crime NOUN NN 7 nmod
      . PUNCT . 2 punct`,
    changed: ["these>raids:det", "raids>mark:nsubj", "mark>contend:ccomp", "rise>mark:obj"],
  },
  {
    name: "a plural that describes stays with its noun",
    tree: `
      They PRON PRP 2 nsubj
      sold VERB VBD 0 root
      this DET DT 5 det
      arms NOUN NNS 5 compound
      deal NOUN NN 2 obj
      the DET DT 7 det
      week NOUN NN 5 nmod
      before ADV RB 7 advmod
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "a finite verb without a pronoun opens no relative clause: it is what was said",
    tree: `
      She PRON PRP 2 nsubj
      said VERB VBD 0 root
      nine NUM CD 2 obj
      of ADP IN 6 case
      the DET DT 6 det
      guards NOUN NNS 3 nmod
      had VERB VBD 6 acl:relcl
      links NOUN NNS 7 obj
      . PUNCT . 2 punct`,
    changed: ["nine>had:nsubj", "had>said:ccomp"],
  },
  {
    name: "a relative clause with a subject of its own stays one",
    tree: `
      She PRON PRP 2 nsubj
      reported VERB VBD 0 root
      nine NUM CD 4 nummod
      men NOUN NNS 2 obj
      he PRON PRP 6 nsubj
      hired VERB VBD 4 acl:relcl
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "behind a semicolon a new subject",
    tree: `
      Paz PROPN NNP 3 nsubj:pass
      was AUX VBD 3 aux:pass
      shot VERB VBN 0 root
      ; PUNCT : 6 punct
      his PRON PRP$ 6 nmod:poss
      deputy NOUN NN 3 obl
      was AUX VBD 8 aux:pass
      caught VERB VBN 3 conj
      . PUNCT . 3 punct`,
    changed: ["deputy>caught:nsubj:pass"],
  },
  {
    name: "a number before a preposition",
    tree: `
      They PRON PRP 2 nsubj
      drove VERB VBD 0 root
      50,000 NUM CD 6 nummod
      from ADP IN 6 case
      their PRON PRP$ 6 nmod:poss
      homes NOUN NNS 2 obj
      . PUNCT . 2 punct`,
    changed: ["50,000>drove:obj", "homes>drove:obl"],
  },
  {
    name: "behind a name with its bracket stands the verb",
    tree: `
      Ruiz PROPN NNP 8 compound
      ( PUNCT -LRB- 3 punct
      R PROPN NNP 1 appos
      - PUNCT HYPH 3 punct
      TX PROPN NNP 3 flat
      ) PUNCT -RRB- 3 punct
      introduced VERB VBN 8 amod
      bills NOUN NNS 0 root
      in ADP IN 10 case
      May PROPN NNP 8 nmod
      . PUNCT . 8 punct`,
    changed: [
      "Ruiz>introduced:nsubj",
      "introduced>root:root",
      "bills>introduced:obj",
      "May>introduced:obl",
      ".>introduced:punct",
    ],
  },
  {
    name: "what has a preposition is no subject",
    tree: `
      In ADP IN 2 case
      May PROPN NNP 10 obl
      , PUNCT , 6 punct
      during ADP IN 6 case
      his PRON PRP$ 6 nmod:poss
      term NOUN NN 10 nsubj
      , PUNCT , 8 punct
      Ana PROPN NNP 6 appos
      Ruiz PROPN NNP 8 flat
      fled VERB VBD 0 root
      . PUNCT . 10 punct`,
    changed: ["term>fled:obl", "Ana>fled:nsubj"],
  },
  {
    name: "a title is not the first word of a name",
    tree: `
      Sen. PROPN NNP 4 nsubj
      Ana PROPN NNP 1 flat
      Ruiz PROPN NNP 1 flat
      fled VERB VBD 0 root
      . PUNCT . 4 punct`,
    changed: ["Sen.>Ana:nmod:desc", "Ana>fled:nsubj", "Ruiz>Ana:flat"],
  },
  {
    name: "a phrase with a preposition behind a semicolon is no subject",
    tree: `
      Paz PROPN NNP 3 nsubj
      was AUX VBD 3 aux:pass
      shot VERB VBN 0 root
      ; PUNCT : 6 punct
      after ADP IN 6 case
      that DET DT 3 obl
      was AUX VBD 8 aux:pass
      caught VERB VBN 3 conj
      . PUNCT . 3 punct`,
    changed: [],
  },
  {
    name: "who says so takes no guns",
    tree: `
      They PRON PRP 2 nsubj
      fled VERB VBD 0 root
      , PUNCT , 5 punct
      officials NOUN NNS 5 nsubj
      said VERB VBD 2 parataxis
      , PUNCT , 7 punct
      taking VERB VBG 5 advcl
      guns NOUN NNS 7 obj
      . PUNCT . 2 punct`,
    changed: ["taking>fled:advcl"],
  },
  {
    name: "what is cited is cited by who says so",
    tree: `
      They PRON PRP 2 nsubj
      fled VERB VBD 0 root
      , PUNCT , 5 punct
      officials NOUN NNS 5 nsubj
      said VERB VBD 2 parataxis
      , PUNCT , 7 punct
      citing VERB VBG 5 advcl
      reports NOUN NNS 7 obj
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "weeks after somebody was kidnapped",
    tree: `
      They PRON PRP 2 nsubj
      fled VERB VBD 0 root
      weeks NOUN NNS 7 nsubj:pass
      after ADP IN 5 case
      Ruiz PROPN NNP 3 nmod
      was AUX VBD 7 aux:pass
      kidnapped VERB VBN 2 conj
      . PUNCT . 2 punct`,
    changed: [
      "weeks>kidnapped:obl:unmarked",
      "after>kidnapped:mark",
      "Ruiz>kidnapped:nsubj:pass",
      "kidnapped>fled:advcl",
    ],
  },
  {
    name: "after his brother was shot",
    tree: `
      They PRON PRP 2 nsubj
      fled VERB VBD 0 root
      after ADP IN 5 case
      his PRON PRP$ 5 nmod:poss
      brother NOUN NN 2 obl
      , PUNCT , 7 punct
      Luis PROPN NNP 5 appos
      , PUNCT , 10 punct
      was AUX VBD 10 aux:pass
      shot VERB VBN 2 conj
      . PUNCT . 2 punct`,
    changed: ["after>shot:mark", "brother>shot:nsubj:pass", "shot>fled:advcl"],
  },
  {
    name: "what is joined by a word keeps its verb",
    tree: `
      They PRON PRP 2 nsubj
      fled VERB VBD 0 root
      after ADP IN 4 case
      dusk NOUN NN 2 obl
      and CCONJ CC 7 cc
      were AUX VBD 7 aux:pass
      caught VERB VBN 2 conj
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "was himself arrested",
    tree: `
      Veytia PROPN NNP 4 obl
      was AUX VBD 4 aux:pass
      himself PRON PRP 4 nsubj
      arrested VERB VBN 0 root
      . PUNCT . 4 punct`,
    changed: ["Veytia>arrested:nsubj:pass", "himself>arrested:advmod"],
  },
  {
    name: "a date is not the mayor",
    tree: `
      In ADP IN 2 case
      May PROPN NNP 7 obl
      the DET DT 4 det
      mayor NOUN NN 2 appos
      was AUX VBD 7 aux:pass
      later ADV RB 7 advmod
      shot VERB VBN 0 root
      . PUNCT . 7 punct`,
    changed: ["mayor>shot:nsubj:pass"],
  },
  {
    name: "a date is none of the gunmen",
    tree: `
      In ADP IN 2 case
      March PROPN NNP 3 compound
      gunmen NOUN NNS 4 nsubj
      fled VERB VBD 0 root
      . PUNCT . 4 punct`,
    changed: ["March>fled:obl"],
  },
  {
    name: "a dateline is no subject",
    tree: `
      TEPIC PROPN NNP 7 nsubj
      ( PUNCT -LRB- 3 punct
      AP PROPN NNP 1 appos
      ) PUNCT -RRB- 3 punct
      — PUNCT : 1 punct
      Gunmen PROPN NNP 7 nsubj
      fled VERB VBD 0 root
      . PUNCT . 7 punct`,
    changed: ["TEPIC>fled:dep"],
  },
  {
    name: "a dash after a name in capitals is no dateline",
    tree: `
      PEMEX PROPN NNP 6 nsubj
      — PUNCT : 1 punct
      a DET DT 4 det
      firm NOUN NN 1 appos
      — PUNCT : 1 punct
      lost VERB VBD 0 root
      money NOUN NN 6 obj
      . PUNCT . 6 punct`,
    changed: [],
  },
  {
    name: "according to court documents",
    tree: `
      According VERB VBG 7 advcl
      to PART TO 3 mark
      court VERB VB 1 xcomp
      documents NOUN NNS 3 obj
      , PUNCT , 1 punct
      they PRON PRP 7 nsubj
      fled VERB VBD 0 root
      . PUNCT . 7 punct`,
    changed: [
      "According>documents:case",
      "to>According:fixed",
      "court>documents:compound",
      "documents>fled:obl",
      ",>documents:punct",
    ],
  },
  {
    name: "who officials say leads, fled",
    tree: `
      Paz PROPN NNP 5 vocative
      , PUNCT , 1 punct
      who PRON WP 4 nsubj
      officials NOUN NNS 5 nsubj
      say VERB VBP 0 root
      leads VERB VBZ 5 ccomp
      it PRON PRP 6 obj
      , PUNCT , 9 punct
      fled VERB VBD 6 parataxis
      . PUNCT . 5 punct`,
    changed: ["Paz>fled:nsubj", "who>leads:nsubj", "say>Paz:acl:relcl", "fled>root:root", ".>fled:punct"],
  },
  {
    name: "who officials met, fled",
    tree: `
      Paz PROPN NNP 7 nsubj
      , PUNCT , 1 punct
      who PRON WP 5 obj
      officials NOUN NNS 5 nsubj
      met VERB VBD 1 acl:relcl
      , PUNCT , 1 punct
      fled VERB VBD 0 root
      . PUNCT . 7 punct`,
    changed: [],
  },
  {
    name: "suspects who are transferred are no verb",
    tree: `
      They PRON PRP 2 nsubj
      moved VERB VBD 0 root
      26 NUM CD 4 nummod
      cartel NOUN NN 5 nsubj
      suspects VERB VBZ 2 obj
      to ADP IN 7 case
      Lima PROPN NNP 5 obl
      . PUNCT . 2 punct`,
    changed: ["26>suspects:nummod", "cartel>suspects:compound", "Lima>moved:obl"],
  },
  {
    name: "what is handed over is not more than its number",
    tree: `
      They PRON PRP 2 nsubj
      handed VERB VBD 0 root
      over ADV RB 4 advmod
      29 NUM CD 5 nummod
      men NOUN NNS 2 obj
      . PUNCT . 2 punct`,
    changed: ["over>handed:compound:prt"],
  },
  {
    name: "what is more than a number stays so",
    tree: `
      They PRON PRP 2 nsubj
      arrested VERB VBD 0 root
      over ADV RB 4 advmod
      29 NUM CD 5 nummod
      men NOUN NNS 2 obj
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "the day between a subject and its verb is the verb's",
    tree: `
      Marines NOUN NNS 4 nsubj
      on ADP IN 3 case
      Thursday PROPN NNP 1 nmod
      seized VERB VBD 0 root
      rifles NOUN NNS 4 obj
      . PUNCT . 4 punct`,
    changed: ["Thursday>seized:obl"],
  },
  {
    name: "the day of a raid is the raid's",
    tree: `
      raids NOUN NNS 5 nsubj
      on ADP IN 3 case
      Thursday PROPN NNP 1 nmod
      downtown NOUN NN 3 dep
      failed VERB VBD 0 root
      . PUNCT . 5 punct`,
    changed: [],
  },
  {
    name: "the day before the subject is no part of it",
    tree: `
      On ADP IN 3 case
      Tuesday PROPN NNP 3 compound
      marines NOUN NNS 4 nsubj
      left VERB VBD 0 root
      . PUNCT . 4 punct`,
    changed: ["On>Tuesday:case", "Tuesday>left:obl"],
  },
  {
    name: "what a conference is told is no clause of the conference",
    tree: `
      She PRON PRP 2 nsubj
      told VERB VBD 0 root
      reporters NOUN NNS 2 iobj
      that SCONJ IN 6 mark
      prices NOUN NNS 6 nsubj
      fell VERB VBD 3 acl:relcl
      . PUNCT . 2 punct`,
    changed: ["fell>told:ccomp"],
  },
  {
    name: "a story that they tell stays its clause",
    tree: `
      She PRON PRP 2 nsubj
      told VERB VBD 0 root
      stories NOUN NNS 2 obj
      that PRON WDT 6 obj
      they PRON PRP 6 nsubj
      liked VERB VBD 3 acl:relcl
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "what follows an acronym and goes on with a preposition is its verb",
    tree: `
      The DET DT 3 det
      FGR PROPN NNP 3 compound
      operates NOUN NNS 0 root
      in ADP IN 5 case
      Lima PROPN NNP 3 nmod
      . PUNCT . 3 punct`,
    changed: ["The>FGR:det", "FGR>operates:nsubj", "Lima>operates:obl"],
  },
  {
    name: "plurals made of verbs stay nouns after an acronym",
    tree: `
      The DET DT 3 det
      FGR PROPN NNP 3 compound
      operations NOUN NNS 0 root
      in ADP IN 5 case
      Lima PROPN NNP 3 nmod
      . PUNCT . 3 punct`,
    changed: [],
  },
  {
    name: "what one is accused of hangs on the verb",
    tree: `
      They PRON PRP 2 nsubj
      accused VERB VBD 0 root
      Paz PROPN NNP 2 obj
      of SCONJ IN 5 mark
      lying VERB VBG 3 advcl`,
    changed: ["lying>accused:advcl"],
  },
  {
    name: "a plan of one's own stays with its noun",
    tree: `
      They PRON PRP 2 nsubj
      had VERB VBD 0 root
      plans NOUN NNS 2 obj
      of SCONJ IN 5 mark
      leaving VERB VBG 3 acl`,
    changed: [],
  },
  {
    name: "a clause whose that is its object hangs on the noun",
    tree: `
      They PRON PRP 2 nsubj
      passed VERB VBD 0 root
      laws NOUN NNS 2 obj
      that PRON WDT 6 obj
      she PRON PRP 6 nsubj
      wants VERB VBZ 2 ccomp`,
    changed: ["wants>laws:acl:relcl"],
  },
  {
    name: "a sentence of nouns has a verb on -s",
    tree: `
      The DET DT 4 det
      gang NOUN NN 3 compound
      attacks NOUN NNS 4 compound
      buses NOUN NNS 0 root
      . PUNCT . 4 punct`,
    changed: ["The>gang:det", "gang>attacks:nsubj", "attacks>root:root", "buses>attacks:obj", ".>attacks:punct"],
  },
  {
    name: "arms before a noun are no deed",
    tree: `
      The DET DT 4 det
      gang NOUN NN 3 compound
      arms NOUN NNS 4 compound
      depots NOUN NNS 0 root
      . PUNCT . 4 punct`,
    changed: [],
  },
  {
    name: "what one is told that hangs on the verb",
    tree: `
      They PRON PRP 2 nsubj
      told VERB VBD 0 root
      police NOUN NNS 2 obj
      that SCONJ IN 6 mark
      she PRON PRP 6 nsubj
      left VERB VBD 2 ccomp`,
    changed: [],
  },
  {
    name: "what is done instead has an object",
    tree: `
      Rather ADV RB 4 cc
      than ADP IN 1 fixed
      ordering VERB VBG 4 amod
      raids NOUN NNS 6 obl
      he PRON PRP 6 nsubj
      talked VERB VBD 0 root`,
    changed: ["Rather>ordering:cc", "ordering>talked:advcl", "raids>ordering:obj"],
  },
  {
    name: "instead of a kind of raid stays as it is",
    tree: `
      More ADJ JJR 4 amod
      than ADP IN 1 fixed
      sweeping VERB VBG 4 amod
      raids NOUN NNS 5 nsubj
      followed VERB VBD 0 root`,
    changed: [],
  },
  {
    name: "what has a preposition and no 'and' is not joined to the noun before",
    tree: `
      Boss NOUN NN 5 nsubj
      , PUNCT , 4 punct
      in ADP IN 4 case
      custody NOUN NN 1 conj
      talked VERB VBD 0 root`,
    changed: ["custody>Boss:nmod"],
  },
  {
    name: "what has a preposition and an 'and' is joined",
    tree: `
      Men NOUN NNS 6 nsubj
      and CCONJ CC 5 cc
      , PUNCT , 5 punct
      in ADP IN 5 case
      part NOUN NN 1 conj
      talked VERB VBD 0 root`,
    changed: [],
  },
  {
    name: "after a possessor an -ing word is an adjective",
    tree: `
      With ADP IN 3 mark
      his PRON PRP$ 3 nmod:poss
      ruling VERB VBG 0 root
      party NOUN NN 3 obj`,
    changed: ["With>party:case", "his>party:nmod:poss", "ruling>party:amod", "party>root:root"],
  },
  {
    name: "after a possessor that was made an object an -ing word is an adjective",
    tree: `
      He PRON PRP 2 nsubj
      fled VERB VBD 0 root
      facing VERB VBG 2 advcl
      the DET DT 5 det
      gang NOUN NN 3 obj
      's PART POS 5 case
      growing VERB VBG 3 advcl
      demands NOUN NNS 7 obj`,
    changed: ["gang>demands:nmod:poss", "growing>demands:amod", "demands>facing:obj"],
  },
  {
    name: "silent: after a possessor a deed with an article behind it",
    tree: `
      He PRON PRP 2 nsubj
      saw VERB VBD 0 root
      the DET DT 4 det
      gang NOUN NN 2 obj
      's PART POS 4 case
      taking VERB VBG 2 advcl
      the DET DT 8 det
      town NOUN NN 6 obj`,
    changed: [],
  },
  {
    name: "what was shown renewed renews nothing",
    tree: `
      They PRON PRP 2 nsubj
      showed VERB VBD 0 root
      renewed VERB VBN 2 xcomp
      strength NOUN NN 3 obj
      under ADP IN 6 case
      Paz PROPN NNP 3 obl`,
    changed: ["renewed>strength:amod", "strength>showed:obj", "Paz>showed:obl"],
  },
  {
    name: "silent: what is had done",
    tree: `
      They PRON PRP 2 nsubj
      had VERB VBD 0 root
      Paz PROPN NNP 2 obj
      shot VERB VBN 2 xcomp`,
    changed: [],
  },
  {
    name: "a clause with a conjunction in front is not the sentence",
    tree: `
      As SCONJ IN 3 mark
      raids NOUN NNS 3 nsubj
      mounted VERB VBD 0 root
      , PUNCT , 3 punct
      prices NOUN NNS 6 nsubj
      rose VERB VBD 3 conj
      . PUNCT . 3 punct`,
    changed: ["mounted>rose:advcl", ",>rose:punct", "rose>root:root", ".>rose:punct"],
  },
  {
    name: "what is done instead is not the sentence",
    tree: `
      Rather ADV RB 3 mark
      than ADP IN 1 fixed
      ordering VERB VBG 0 root
      raids NOUN NNS 3 obj
      , PUNCT , 3 punct
      Ruiz PROPN NNP 8 nsubj
      has AUX VBZ 8 aux
      turned VERB VBN 3 conj
      away ADV RB 8 advmod`,
    changed: ["ordering>turned:advcl", ",>turned:punct", "turned>root:root"],
  },
  {
    name: "silent: a second deed within the clause in front",
    tree: `
      As SCONJ IN 3 mark
      raids NOUN NNS 3 nsubj
      mounted VERB VBD 0 root
      and CCONJ CC 6 cc
      prices NOUN NNS 6 nsubj
      rose VERB VBD 3 conj`,
    changed: [],
  },
  {
    name: "a clause with that and without and is what is said",
    tree: `
      She PRON PRP 2 nsubj
      claimed VERB VBD 0 root
      in ADP IN 4 case
      May PROPN NNP 2 obl
      that SCONJ IN 8 mark
      the DET DT 7 det
      gang NOUN NN 8 nsubj
      left VERB VBD 2 conj`,
    changed: ["left>claimed:ccomp"],
  },
  {
    name: "silent: a second thing said",
    tree: `
      She PRON PRP 2 nsubj
      said VERB VBD 0 root
      so ADV RB 2 advmod
      and CCONJ CC 7 cc
      that SCONJ IN 7 mark
      they PRON PRP 7 nsubj
      left VERB VBD 2 conj`,
    changed: [],
  },
  {
    name: "what would cost her votes is the allowing",
    tree: `
      She PRON PRP 2 nsubj
      knew VERB VBD 0 root
      that SCONJ IN 4 mark
      allowing VERB VBG 2 ccomp
      raids NOUN NNS 4 obj
      would AUX MD 7 aux
      cost VERB VB 2 conj
      votes NOUN NNS 7 obj`,
    changed: ["that>cost:mark", "allowing>cost:csubj", "cost>knew:ccomp"],
  },
  {
    name: "silent: allowing and losing",
    tree: `
      She PRON PRP 2 nsubj
      regretted VERB VBD 0 root
      that SCONJ IN 4 mark
      allowing VERB VBG 2 ccomp
      raids NOUN NNS 4 obj
      and CCONJ CC 8 cc
      would AUX MD 8 aux
      go VERB VB 2 conj`,
    changed: [],
  },
  {
    name: "a participle after a comma tells of the sentence, not of the deed before",
    tree: `
      He PRON PRP 2 nsubj
      turned VERB VBD 0 root
      to SCONJ IN 4 mark
      raiding VERB VBG 2 advcl
      camps NOUN NNS 4 obj
      , PUNCT , 7 punct
      leading VERB VBG 4 conj
      to ADP IN 9 case
      deaths NOUN NNS 7 obl`,
    changed: ["leading>turned:advcl"],
  },
  {
    name: "silent: a list of deeds",
    tree: `
      He PRON PRP 2 nsubj
      ruled VERB VBD 0 root
      by SCONJ IN 4 mark
      bribing VERB VBG 2 advcl
      judges NOUN NNS 4 obj
      , PUNCT , 7 punct
      buying VERB VBG 4 conj
      land NOUN NN 7 obj
      and CCONJ CC 10 cc
      paying VERB VBG 4 conj
      guards NOUN NNS 10 obj`,
    changed: [],
  },
  {
    name: "a clause that begins with after is nothing said",
    tree: `
      After SCONJ IN 3 mark
      soldiers NOUN NNS 3 nsubj
      fled VERB VBD 6 ccomp
      , PUNCT , 3 punct
      Ruiz PROPN NNP 6 nsubj
      said VERB VBD 0 root
      so ADV RB 6 advmod
      . PUNCT . 6 punct`,
    changed: ["fled>said:advcl"],
  },
  {
    name: "a clause that begins with that stays what is said",
    tree: `
      Ruiz PROPN NNP 2 nsubj
      said VERB VBD 0 root
      that SCONJ IN 5 mark
      soldiers NOUN NNS 5 nsubj
      fled VERB VBD 2 ccomp
      . PUNCT . 2 punct`,
    changed: [],
  },
  {
    name: "of article, noun, past form and noun the past form is the verb",
    tree: `
      The DET DT 2 det
      clan NOUN NN 4 compound
      manufactured VERB VBN 4 amod
      rifles NOUN NNS 0 root
      . PUNCT . 4 punct`,
    changed: ["clan>manufactured:nsubj", "manufactured>root:root", "rifles>manufactured:obj", ".>manufactured:punct"],
  },
  {
    name: "a singular noun before a word on -s makes it the verb",
    tree: `
      The DET DT 3 det
      gang NOUN NN 3 compound
      extorts NOUN NNS 4 nsubj
      growers NOUN NNS 0 root
      . PUNCT . 4 punct`,
    changed: ["The>gang:det", "gang>extorts:nsubj", "extorts>root:root", "growers>extorts:obj", ".>extorts:punct"],
  },
  {
    name: "a full stop is no root",
    tree: `
      The DET DT 5 det
      military ADJ JJ 3 amod
      sent VERB VBD 5 conj
      troops NOUN NNS 3 obj
      . PUNCT . 0 root`,
    changed: ["The>military:det", "military>sent:nsubj", "sent>root:root", ".>sent:punct"],
  },
  {
    name: "a heading without a full stop has no verb",
    tree: `
      The DET DT 4 det
      clan NOUN NN 4 compound
      armed VERB VBN 4 amod
      rebels NOUN NNS 0 root`,
    changed: [],
  },
  {
    name: "a date is no root",
    tree: `
      In ADP IN 2 case
      2015 NUM CD 0 root
      , PUNCT , 2 punct
      gunmen NOUN NNS 2 parataxis
      used VERB VBN 4 acl
      rockets NOUN NNS 5 obj`,
    changed: ["2015>used:obl", ",>used:punct", "gunmen>used:nsubj", "used>root:root"],
  },
  {
    name: "what follows a date's comma is the subject",
    tree: `
      In ADP IN 2 case
      June PROPN NNP 9 obl
      , PUNCT , 5 punct
      a DET DT 5 det
      judge NOUN NN 2 appos
      and CCONJ CC 9 cc
      guards NOUN NNS 9 nsubj:pass
      were AUX VBD 9 aux:pass
      killed VERB VBN 0 root`,
    changed: ["judge>killed:nsubj:pass", "and>guards:cc", "guards>judge:conj"],
  },
  {
    name: "a participle after a hyphen is an adjective",
    tree: `
      They PRON PRP 2 nsubj
      freed VERB VBD 0 root
      fifty NUM CD 2 obj
      high ADJ JJ 6 amod
      - PUNCT HYPH 4 punct
      ranking VERB VBG 2 advcl
      members NOUN NNS 6 obj`,
    changed: ["fifty>members:nummod", "ranking>members:amod", "members>freed:obj"],
  },
  {
    name: "brackets describe the noun before them",
    tree: `
      with ADP IN 2 case
      Juniors PROPN NNPS 0 root
      ( PUNCT -LRB- 4 punct
      allies NOUN NNS 2 obl
      ) PUNCT -RRB- 4 punct`,
    changed: ["allies>Juniors:appos"],
  },
];

test.each(CASES)("$name", ({ tree, changed }) => {
  expect(changes(tree)).toEqual(changed);
});

test("a sound tree stays as it is", () => {
  expect(
    changes(`
      Gunmen NOUN NNS 2 nsubj
      attacked VERB VBD 0 root
      a DET DT 4 det
      town NOUN NN 2 obj
      in ADP IN 6 case
      June PROPN NNP 2 obl
      and CCONJ CC 8 cc
      fled VERB VBD 2 conj`),
  ).toEqual([]);
});

test("a participle joined to a past form, with an object of its own, is one too", () => {
  const tree = {
    upos: ["PRON", "VERB", "CCONJ", "VERB", "NOUN"],
    xpos: ["PRP", "VBD", "CC", "VBN", "NNS"],
    heads: Int32Array.from([1, -1, 3, 1, 3]),
    relations: ["nsubj", "root", "cc", "conj", "obj"],
  };
  const forms = ["They", "came", "and", "conducted", "raids"];
  expect(mended(forms, tree).xpos[3]).toBe("VBD");
  expect(mended(forms, { ...tree, relations: ["nsubj", "root", "cc", "conj", "obl"] }).xpos[3]).toBe("VBN");
});

const DATES: readonly { name: string; text: string; edges: readonly string[] }[] = [
  {
    name: "a month before an owner",
    text: "In December Mexico's Congress passed a law.",
    edges: ["December>passed", "Congress>passed"],
  },
  {
    name: "a lone year before who acts",
    text: "Since 2019 gangs have shot nine judges.",
    edges: ["2019>shot", "gangs>shot"],
  },
  {
    name: "a number that is no year",
    text: "In 25 towns people fled.",
    edges: ["25>towns", "towns>fled"],
  },
  {
    name: "a month behind a semicolon",
    text: "Washington dropped the case; in January Mexican prosecutors cleared him.",
    edges: ["January>cleared", "prosecutors>cleared"],
  },
  {
    name: "a day of a month before who acts",
    text: "On June 6 Mexicans will choose 500 deputies.",
    edges: ["June>choose", "6>June", "Mexicans>choose"],
  },
  {
    name: "a day between a relative's subject and verb",
    text: "The ranch, where volunteers on March 5 found bones, was closed.",
    edges: ["March>found", "volunteers>found"],
  },
  {
    name: "last July behind a place",
    text: "Juan Paz pleaded guilty in Chicago last July.",
    edges: ["July>pleaded"],
  },
  {
    name: "last October behind an infinitive",
    text: "His cousin refused to pay last October, he said.",
    edges: ["October>pay"],
  },
  {
    name: "what was claimed last year",
    text: "The ministry claimed last year that the group operates in 30 states.",
    edges: ["operates>claimed", "year>claimed"],
  },
  {
    name: "silent: a year that saw something",
    text: "The mayor died in a year that saw forty murders.",
    edges: ["saw>year"],
  },
  {
    name: "a clause behind but is joined",
    text: "The plan is cheap, but it may fail.",
    edges: ["fail>cheap", "may>fail"],
  },
  {
    name: "whom they caught up with is no part of the clause behind and",
    text: "Troops caught up with Juan Paz Ruiz, and the founder of the clan died of his wounds.",
    edges: ["Juan>caught", "founder>died", "died>caught"],
  },
  {
    name: "what because opens describes no noun",
    text: "The toll fell, says the port union, but only because soldiers killed 29 men.",
    edges: ["killed>says"],
  },
  {
    name: "a name right behind a noun is the noun's",
    text: "At least 29 men were killed, according to a count by the newspaper La Voz.",
    edges: ["La>newspaper"],
  },
  {
    name: "what is joined to a deed in -ing is one",
    text: "Killing or capturing a boss changes little.",
    edges: ["capturing>Killing", "Killing>changes"],
  },
  {
    name: "the four were killed, whoever is named beside them",
    text: "Gunmen set trucks ablaze on the road, and four people, among them a nurse, were killed.",
    edges: ["people>killed", "nurse>people"],
  },
  {
    name: "what stands behind set to is what they will do",
    text: "Prices are set to double by Christmas.",
    edges: ["double>set", "Christmas>double"],
  },
  {
    name: "whatever stands for what they say",
    text: "The port will shut, whatever its envoys now say; the ambassador, Gil Peña, denied that soldiers killed 29 men.",
    edges: ["whatever>say"],
  },
  {
    name: "two whom a bond is between",
    text: "Prosecutors found alleged links between mayors and the Gulf Cartel in Tampico.",
    edges: ["mayors>links"],
  },
  {
    name: "a second name behind a dash",
    text: "On Sunday, the Peruvian military killed El Gato — Juan Paz Ruiz, the leader of the Northern Cartel.",
    edges: ["Juan>El"],
  },
  {
    name: "a whole sentence without another verb",
    text: "Intelligence analysts identified Juan Paz as the boss.",
    edges: ["analysts>identified", "Juan>identified"],
  },
  {
    name: "what is wanting has no end of its own",
    text: "In the absence of radar to find tunnels, officials have worked with farmers.",
    edges: ["find>radar"],
  },
  {
    name: "what a blow falls on belongs to the blow",
    text: "A video was shown in which masked men denied the raid on the port.",
    edges: ["port>raid"],
  },
  {
    name: "an end that is told by when it was is no blow's",
    text: "The army resumed the raid on Monday.",
    edges: ["Monday>resumed"],
  },
  {
    name: "the second time is joined to the first",
    text: "On 12 September 2025 Juan Paz, who was police chief between 2018 and March 2024, was arrested in Colima.",
    edges: ["Juan>arrested", "March>2018"],
  },
  {
    name: "without an auxiliary nothing is suffered",
    text: "His debts stemmed from the closure of the mine.",
    edges: ["debts>stemmed"],
  },
  {
    name: "a bare noun before a verb on -s",
    text: "Poverty fuels recruitment.",
    edges: ["Poverty>fuels", "recruitment>fuels"],
  },
  {
    name: "rumours called false, the word taken for an adjective of the last noun",
    text: "In May the ministry called reports of Juan Paz's capture false.",
    edges: ["false>called"],
  },
  {
    name: "a month behind a day, read as may",
    text: "On 3 May the army of Chile took the port.",
    edges: ["May>3", "army>took"],
  },
  {
    name: "what may be is no month",
    text: "On 3 June the army may take the port.",
    edges: ["may>take"],
  },
  {
    name: "a day without a comma, read as the root",
    text: "On 9 March 2018 some 40 guards detained Juan Paz at a house in Lima.",
    edges: ["9>detained", "guards>detained"],
  },
  {
    name: "a day before the comma, hung on the saying",
    text: "The army killed 14 gunmen in a clash near Santa Rita on 7 April 2024, the ministry said.",
    edges: ["7>killed"],
  },
  {
    name: "a day behind the saying stays with it",
    text: "The army killed 14 gunmen, the ministry said on 7 April 2024.",
    edges: ["7>said"],
  },
  {
    name: "whom it is blamed on, hung on a name",
    text: "Police blamed the murder of Mayor Ana Ruiz on the Green Clan.",
    edges: ["Clan>blamed"],
  },
  {
    name: "a day is nobody to blame",
    text: "Police blamed the murder of Ana Ruiz on Monday.",
    edges: ["murder>blamed"],
  },
  {
    name: "a word that is never a noun, behind a name",
    text: "A jury found Luis Paz guilty of the murder of Ana Gil.",
    edges: ["Luis>found", "guilty>found"],
  },
  {
    name: "a word with the hash of another",
    text: "The government deployed 1,500 soldiers to the city.",
    edges: ["government>deployed", "soldiers>deployed"],
  },
  {
    name: "whom they killed, with the rest of the sentence hung on it",
    text: "The death of Juan Paz, whom the army killed on 22 February, changed little.",
    edges: ["army>killed", "killed>Juan", "death>changed"],
  },
  {
    name: "who, said of whom somebody killed",
    text: "Paz, who the army killed in May, led them.",
    edges: ["army>killed", "killed>Paz", "Paz>led"],
  },
  {
    name: "whom soldiers shot, without commas",
    text: "The man whom soldiers shot was a farmer.",
    edges: ["soldiers>shot", "shot>man", "man>farmer"],
  },
  {
    name: "for whom a reward is offered",
    text: "Juan Paz, for whom the state offers a reward, fled.",
    edges: ["state>offers", "offers>Juan", "whom>offers", "Juan>fled", "fled>root"],
  },
  {
    name: "reports that were wrong",
    text: "Reports that Juan Paz had died were wrong.",
    edges: ["Reports>wrong", "died>Reports", "wrong>root"],
  },
  {
    name: "reports called false",
    text: "In May the ministry called rumours of his escape false.",
    edges: ["escape>rumours", "false>called"],
  },
  {
    name: "silent: who killed",
    text: "Police found the men who killed the mayor.",
    edges: ["who>killed", "mayor>killed", "men>found"],
  },
  {
    name: "the ministry denies, read as an adjective and a noun",
    text: "The ministry denies that any farmhand was shot.",
    edges: ["ministry>denies", "shot>denies"],
  },
  {
    name: "whom the raid captured killed nobody",
    text: "The raid in January 2023 that captured Juan Paz killed 30 people.",
    edges: ["raid>killed", "Juan>captured", "people>killed"],
  },
  {
    name: "a raid that killed was led, with the raid taken for the verb",
    text: "The Sunday raid that killed Juan Paz was led by marines.",
    edges: ["raid>led", "killed>raid", "Juan>killed", "led>root"],
  },
  {
    name: "silent: a study that found that gangs killed",
    text: "The study that found gangs killed 30 people was published in May.",
    edges: ["found>study"],
  },
  {
    name: "an adverb between commas leaves has an auxiliary",
    text: "The arrest of Juan Paz has, oddly enough, fed the war.",
    edges: ["has>fed", "arrest>fed", "war>fed"],
  },
  {
    name: "what is done instead shares the object",
    text: "The pact fed rather than ended the war between the gangs.",
    edges: ["war>fed", "ended>fed"],
  },
  {
    name: "silent: what is done instead has its own object",
    text: "He fled the town rather than face his brothers.",
    edges: ["town>fled", "brothers>face"],
  },
  {
    name: "of two subjects the nearer is what the relative clause did",
    text: "The officer who opened the gate fled.",
    edges: ["gate>opened", "officer>fled", "opened>officer"],
  },
  {
    name: "silent: a relative clause with a time of its own",
    text: "The judge who ruled on Monday left.",
    edges: ["Monday>ruled", "judge>left"],
  },
  {
    name: "the day's number heads a date, and the name behind it is the subject",
    text: "On 12 September 2025 Juan Paz, who was police chief until 2024, was arrested in Colima.",
    edges: ["Juan>arrested"],
  },
  {
    name: "who was shot, the word taken for a noun",
    text: "On 3 May 2024 the mayor of Colima was shot.",
    edges: ["mayor>shot", "was>shot"],
  },
  {
    name: "silent: news that somebody killed",
    text: "The army said that Juan Paz killed two men.",
    edges: ["Juan>killed", "killed>said"],
  },
  {
    name: "a past form read as an adjective, with no other verb",
    text: "The soldiers seized armored vehicles and rocket launchers, according to the ministry.",
    edges: ["soldiers>seized", "vehicles>seized"],
  },
  {
    name: "silent: seized vehicles without anybody before them",
    text: "Seized armored vehicles and rifles in a yard.",
    edges: ["Seized>vehicles"],
  },
  {
    name: "who will lead is what is unknown",
    text: "Who will lead the cartel is unknown.",
    edges: ["lead>unknown", "cartel>lead"],
  },
  { name: "a state is no deed", text: "The old boss was alive in 2024.", edges: ["boss>alive", "was>alive"] },
  {
    name: "silent: the month of an arrest",
    text: "The arrest of Juan Paz in July 2024 stunned the army.",
    edges: ["July>arrest"],
  },
  { name: "silent: the last year of a count", text: "Deaths rose in the last year of his term.", edges: ["year>rose"] },
  { name: "last week has no object", text: "Last week the body was dumped.", edges: ["body>dumped"] },
  {
    name: "what stands behind and before a verb is its subject",
    text: "Men fled on foot, and four people, were killed.",
    edges: ["fled>root", "and>killed", "people>killed", "killed>fled"],
  },
  { name: "growing scarcer", text: "It is growing scarcer.", edges: ["scarcer>growing"] },
  {
    name: "who fled, pleaded guilty",
    text: "Juan, who fled, pleaded guilty in May.",
    edges: ["Juan>pleaded", "pleaded>root", "guilty>pleaded", "May>pleaded"],
  },
  {
    name: "extradited that September",
    text: "He was caught and extradited that September.",
    edges: ["September>extradited"],
  },
  { name: "is no safer", text: "The port is no safer.", edges: ["no>safer"] },
  {
    name: "of two verbs without and the first describes the subject",
    text: "Six men arrested there were freed.",
    edges: ["men>freed", "arrested>men", "freed>root"],
  },
  {
    name: "a past form between two nouns is the verb",
    text: "The crew swore loyalty to a larger cartel.",
    edges: ["The>crew", "crew>swore", "swore>root", "loyalty>swore", "cartel>swore"],
  },
  {
    name: "an ordinal before a superlative",
    text: "If the gangs were firms, they would be the fifth largest employer in Peru, the study says.",
    edges: ["the>employer", "fifth>largest", "largest>employer"],
  },
  {
    name: "a fifth of something",
    text: "They sold a fifth of it to the largest buyer.",
    edges: ["fifth>sold", "largest>buyer"],
  },
  { name: "an article over an adjective", text: "He remains a fugitive.", edges: ["a>fugitive", "fugitive>remains"] },
  {
    name: "a name with an age is no sentence",
    text: "Juan Paz, 51, pleaded guilty in May.",
    edges: ["Juan>pleaded", "pleaded>root", "guilty>pleaded", "May>pleaded"],
  },
  {
    name: "of two verbs in a row the second is a noun",
    text: "Officials denied reports that it fell.",
    edges: ["denied>root", "reports>denied", "fell>reports"],
  },
  {
    name: "who denies that something is so",
    text: "Paz, who denies that he paid, left.",
    edges: ["denies>Paz", "that>paid", "paid>denies"],
  },
  {
    name: "after a name and an adverb a word on -s with an object is the verb",
    text: "Rojos now controls ports",
    edges: ["Rojos>controls"],
  },
  {
    name: "of two words on -s the first is the verb",
    text: "The gang controls routes north",
    edges: ["The>gang", "gang>controls", "controls>root", "routes>controls", "north>controls"],
  },
  { name: "a name counts nothing", text: "They shot Paz ten years before", edges: ["Paz>shot"] },
  { name: "what is set ablaze is the noun", text: "Men set cars ablaze", edges: ["cars>set", "ablaze>set"] },
  {
    name: "what stands before 'of' is no part of the compound after it",
    text: "Institute of Peace Studies",
    edges: ["Institute>root", "of>Studies", "Peace>Studies", "Studies>Institute"],
  },
  {
    name: "a participle after a comma tells of the verb",
    text: "They hit a town, killing two",
    edges: ["killing>hit"],
  },
  {
    name: "has with an -ing word has something",
    text: "He has longstanding ties",
    edges: ["He>has", "has>root", "longstanding>ties", "ties>has"],
  },
  {
    name: "close to somebody",
    text: "He was close to the mayor",
    edges: ["He>close", "was>close", "close>root", "mayor>close"],
  },
];

test.each(DATES)("dates: $name", ({ text, edges }) => {
  const engine = loadEngine();
  if (!engine.ok) throw new Error(engine.problem.detail);
  const arcs = engine.value
    .analyse(text)
    .sentences.flatMap(({ tokens }) => tokens.map((t) => `${t.form}>${tokens[t.head]?.form ?? "root"}`));
  expect(arcs).toEqual(expect.arrayContaining([...edges]));
});
