import { DATE } from "./tree.ts";
import type { SentenceRule, TokenRule } from "./applies.ts";
import { relativeSaying } from "./relative-saying.ts";
import { DATED, POINTS, dateFirst, dayBetween, lastMonth, mayOfDay } from "./dates.ts";
import { TELLS, toldThat } from "./times.ts";
import { KIN, kinBehindName, ledBehindName, nameObject, BOND, LEADS, nameOfAlly, pluralLeads } from "./belonging.ts";
import { aliasName, pluralName, stateSaid } from "./naming.ts";
import { frontedClause } from "./fronted.ts";
import { joinedNoun } from "./joined.ts";
import { LIKELY, appearsLikely, itIsLikely } from "./seeming.ts";
import { circumstance } from "./circumstance.ts";
import {
  activeParticiple,
  adverbOnLy,
  beenObject,
  finiteComplement,
  hyphenedName,
  markedConjunct,
  nounJoinedToVerb,
  phraseNotClause,
  PLURAL_DETERMINER,
  finiteRelative,
  pluralDeterminer,
} from "./impossible.ts";
import {
  doingWould,
  finiteSubject,
  joinedByBut,
  joinedThat,
  ratherThan,
  relativeThat,
  subjectBehindAs,
} from "./clauses.ts";
import {
  afterApposition,
  bracketed,
  calledAs,
  looseName,
  ORDINAL,
  ordinalNoun,
  strayArticle,
  titleBefore,
} from "./nouns.ts";
import {
  INTRANSITIVE,
  STANDING,
  adjectival,
  agreeing,
  haveAuxiliary,
  leadingTo,
  neverPassive,
  onlyParticiple,
  participleConjunct,
  pastJoined,
} from "./participles.ts";
import {
  BLAMING,
  accusedOf,
  bareObject,
  blamedOn,
  possessorBefore,
  secondSubject,
  whitherTaken,
  withPreposition,
} from "./order.ts";
import { dateBeside, datedOpening, dateline } from "./opening.ts";
import { LENGTH, MARK, afterWhom, behindSaying, himself, lengthAfter, withinPromise } from "./after.ts";
import { SAYS, insetInRelative, passingSaying } from "./inset.ts";
import { activeHave, markedClause, objectOfTold, reportBy, saidBefore, toldMark } from "./saying.ts";
import { splitQuote } from "./split-quote.ts";
import { SUSPECTS, alsoThat, expectBehindAside, expectTo, saidInMended, saysWho, whomSuspect } from "./said.ts";
import { CLOSING, SPOKEN, dayObject, finiteConjunct, madeTo, placeTitleName, saidAtEnd, speakerAtEnd } from "./news.ts";
import { barePast, whoIsUnknown } from "./finite.ts";
import {
  BLOWS,
  BOUND,
  absenceOf,
  amongThem,
  betweenTimes,
  dashedName,
  facingBehind,
  becauseClause,
  besideName,
  blowOn,
  gerundPair,
  joinedClause,
  setTo,
  whateverTheySay,
  whenOfTime,
} from "./beside.ts";
import { byTheTime, listedVerb, ofObject, ofWhom, saidWhen, secondDeed, twicePast } from "./listed.ts";
import { gateOpened, whichIs, whomTheyKilled } from "./relatives.ts";
import { FRONTING, TITLE, bareNumber, behindBracket, behindSemicolon, casedSubject, titleFlat } from "./subjects.ts";
import { UNTRUE, verbless, handOver, objectVerb, accordingTo, calledFalse } from "./verbless.ts";
import { MODAL, modalSubject, modalVerb } from "./modals.ts";
import {
  datedRoot,
  frontedSubject,
  hyphenated,
  parallel,
  reduced,
  relative,
  twoSubjects,
  nounAsVerb,
} from "./verbs.ts";

/** Rules of the whole sentence, run before those of its tokens. */
export const SENTENCE_RULES: readonly SentenceRule[] = [
  { mend: dateline },
  { mend: datedRoot },
  { mend: dateFirst, has: DATED },
  { mend: lastMonth, has: POINTS },
  { mend: whoIsUnknown },
  { mend: datedOpening },
  { mend: onlyParticiple },
  { mend: verbless },
  { mend: frontedClause },
  { mend: splitQuote, has: /^["“]$/ },
];

const SUBJECT = /^nsubj/;
const OBL = /^obl/;
const WHO = /^(?:who|which)$/i;
const POSSESSOR = /^(?:[’']s?|his|her|its|their|my|our|your|whose)$/i;
const CLAUSE_MARK = /^(?:after|before|since|until|once|because|when)$/i;

/** Rules of a token, in the order in which each token meets them. */
export const TOKEN_RULES: readonly TokenRule[] = [
  { mend: finiteSubject, relation: /^csubj/ },
  { mend: dateBeside, form: new RegExp(`${DATE.source}|^\\d{1,2}$`), relation: /^(?:obl|nsubj)/ },
  { mend: adverbOnLy, form: /..ly$/, xpos: /^VB[DN]$/ },
  { mend: activeParticiple, relation: /^acl$/, xpos: /^VBN$/ },
  { mend: beenObject, form: /^(?:been|being|be|is|are|was|were)$/i, upos: /^VERB$/ },
  { mend: phraseNotClause, relation: /^(?:root|ccomp|csubj|parataxis)$/, upos: /^(?:NOUN|PROPN|ADJ|ADV)$/, has: /^,$/ },
  { mend: hyphenedName, relation: SUBJECT, upos: /^PROPN$/, has: /^-$/ },
  { mend: finiteComplement, relation: /^xcomp$/ },
  { mend: nounJoinedToVerb, relation: /^conj$/, upos: /^(?:NOUN|PROPN)$/ },
  { mend: markedConjunct, relation: /^conj$/, has: /^so$/i },
  { mend: himself, form: /self$|selves$/i, relation: SUBJECT },
  { mend: lengthAfter, form: MARK, behind: LENGTH },
  { mend: withinPromise, form: /^(?:within|before|by|in)$/i, relation: /^case$/ },
  { mend: behindSaying, relation: /^advcl$/, xpos: /^VBG$/, behind: /^,$/ },
  { mend: behindSemicolon, relation: /^conj$/, upos: /^VERB$/, has: /^;$/ },
  { mend: titleFlat, form: TITLE },
  { mend: behindBracket, relation: /^amod$/, behind: /^\)$/ },
  { mend: casedSubject, relation: SUBJECT, has: FRONTING },
  { mend: bareNumber, relation: /^nummod$/ },
  { mend: dayBetween, form: /^on$/i },
  { mend: mayOfDay, form: /^May$/, xpos: /^MD$/ },
  { mend: neverPassive, form: INTRANSITIVE, xpos: /^VBN$/ },
  { mend: barePast, upos: /^VERB$/, xpos: /^VBN$/ },
  { mend: whichIs, relation: /^(?:obl|nmod|obj|conj|dep|appos|parataxis)$/, has: WHO },
  { mend: finiteRelative, relation: /^acl:relcl$/, has: SAYS },
  { mend: gateOpened, relation: /^acl:relcl$/ },
  { mend: placeTitleName, upos: /^PROPN$/ },
  { mend: participleConjunct, relation: /^conj$/, xpos: /^VBG$/, behind: /^,$/ },
  { mend: finiteConjunct, relation: /^conj$/, xpos: /^VBD$/ },
  { mend: madeTo, relation: /^advcl$/, xpos: /^VB$/ },
  { mend: dayObject, relation: /^obj$/, form: /day$/ },
  { mend: saidAtEnd, form: SPOKEN },
  { mend: nameOfAlly, relation: /^appos$/, upos: /^PROPN$/, has: BOND },
  { mend: pluralDeterminer, form: PLURAL_DETERMINER },
  { mend: pluralLeads, form: LEADS, xpos: /^NN$/ },
  { mend: speakerAtEnd, form: CLOSING },
  { mend: bareObject, relation: /^obl$/, upos: /^PROPN$/ },
  { mend: secondSubject, relation: /^nsubj$/, upos: /^(?:NOUN|PROPN)$/ },
  { mend: whitherTaken, relation: /^nmod$/, has: /^to$/i },
  { mend: whomTheyKilled, form: /^whom?$/i },
  { mend: kinBehindName, form: KIN, relation: /^(?:obl|obl:unmarked|dep|conj)$/ },
  { mend: nameObject, relation: /^xcomp$/, upos: /^PROPN$/ },
  { mend: ledBehindName, xpos: /^VBN$/, behind: /^,$/ },
  { mend: pluralName, relation: /^acl/, behind: /^,$/ },
  { mend: aliasName, relation: /^conj$/, behind: /^a(?:lias|\.?k\.?a\.?)$/i },
  { mend: stateSaid, relation: OBL, has: /^(?:said|says|say|added|adds)$/i },
  { mend: saidBefore, relation: OBL, has: /^,$/ },
  { mend: blamedOn, form: /^on$/, has: BLAMING },
  { mend: toldThat, relation: /^acl/, has: TELLS },
  { mend: accordingTo, form: /^according$/i },
  { mend: calledFalse, form: UNTRUE },
  { mend: relativeSaying, form: WHO },
  { mend: joinedClause, relation: /^advcl$/, has: /^(?:and|but)$/i },
  { mend: becauseClause, relation: /^acl:relcl$/ },
  { mend: besideName, relation: /^appos$/, upos: /^PROPN$/ },
  { mend: gerundPair, form: /..ing$/i, xpos: /^NN$/ },
  { mend: amongThem, form: /^(?:among|including)$/i, behind: /^,$/ },
  { mend: setTo, form: /^to$/, behind: BOUND },
  { mend: whateverTheySay, form: /^(?:what|which)ever$/i, relation: /^det$/ },
  { mend: whenOfTime, form: /^when$/i, behind: /^,$/ },
  { mend: absenceOf, relation: /^acl$/, xpos: /^VB$/ },
  { mend: blowOn, form: /^(?:on|against|between)$/, behind: BLOWS },
  { mend: dashedName, relation: /^(?:appos|nmod|dep|parataxis|conj|obj)$/, upos: /^PROPN$/, has: /^(?:—|–|--)$/ },
  { mend: facingBehind, relation: /^advcl$/, xpos: /^VBG$/, behind: /^,$/ },
  { mend: betweenTimes, form: /^between$/i },
  { mend: reportBy, form: /^by$/ },
  { mend: objectOfTold, relation: /^ccomp$/ },
  { mend: insetInRelative, form: /^(?:who|which|that)$/i },
  { mend: passingSaying, form: SAYS, relation: /^conj$/ },
  { mend: activeHave, relation: /^nsubj:pass$/, has: /^ha(?:ve|ving|s|d)$/i },
  { mend: toldMark, form: /^that$/, relation: /^det$/ },
  { mend: markedClause, relation: /^acl:relcl$/, has: /^that$/ },
  { mend: saysWho, form: /^(?:said|says|adds|added|argues|warns|writes|explained|recalled)$/ },
  { mend: expectTo, relation: /^acl$/, xpos: /^VB$/ },
  { mend: expectBehindAside, relation: /^conj$/, xpos: /^VB$/ },
  { mend: alsoThat, form: /^that$/i, relation: /^det$/ },
  { mend: whomSuspect, form: /^whom?$/i, has: SUSPECTS },
  { mend: objectVerb, xpos: /^VBZ$/, relation: /^(?:obj|obl|nmod)$/ },
  { mend: handOver, form: /^over$/ },
  { mend: circumstance, relation: /^ccomp$/ },
  { mend: adjectival, form: STANDING, upos: /^VERB$/ },
  { mend: adjectival, relation: /^xcomp$/, xpos: /^VBN$/ },
  { mend: haveAuxiliary, form: /^ha(?:ve|s|d)$/i },
  { mend: nounAsVerb, upos: /^NOUN$/ },
  { mend: modalVerb, form: MODAL, relation: /^aux$/ },
  { mend: modalSubject, form: MODAL, relation: /^aux$/ },
  { mend: twoSubjects, upos: /^VERB$/, has: WHO },
  { mend: possessorBefore, xpos: /^VB[GN]$/, behind: POSSESSOR },
  { mend: strayArticle, relation: /^det$/ },
  { mend: ordinalNoun, form: ORDINAL, upos: /^NOUN$/ },
  { mend: titleBefore, upos: /^NOUN$/, relation: /^(?:obl|obl:unmarked|dep|nsubj)$/ },
  { mend: relative, relation: /^(?:conj|parataxis|advcl)$/, xpos: /^V/ },
  { mend: relativeThat, relation: /^ccomp$/ },
  { mend: ratherThan, behind: /^than$/i },
  { mend: reduced, xpos: /^VBN$/ },
  { mend: agreeing, form: /s$/i, xpos: /^VBP$/ },
  { mend: pastJoined, relation: /^conj$/, xpos: /^VBN$/ },
  { mend: accusedOf, relation: /^(?:advcl|acl)$/, has: /^(?:of|for)$/i },
  { mend: withPreposition, relation: /^conj$/, upos: /^(?:NOUN|PROPN)$/ },
  { mend: afterWhom, relation: /^conj$/, upos: /^VERB$/, has: CLAUSE_MARK },
  { mend: looseName, parsed: /^conj$/, relation: /^conj$/, upos: /^PROPN$/ },
  { mend: calledAs, parsed: /^conj$/, relation: /^conj$/, xpos: /^VBN$/ },
  { mend: parallel, parsed: /^conj$/, relation: /^conj$/, xpos: /^VBG$/ },
  { mend: afterApposition, parsed: /^nmod$/, relation: /^nmod$/ },
  { mend: (tree, at) => hyphenated(tree, at + 1), form: /^-$/ },
  { mend: frontedSubject, relation: OBL, has: /^,$/ },
  { mend: joinedNoun, relation: /^cc$/ },
  { mend: leadingTo, relation: /^conj$/, xpos: /^VBG$/, behind: /^,$/ },
  { mend: joinedThat, relation: /^conj$/, upos: /^VERB$/, has: /^that$/i },
  { mend: joinedByBut, relation: /^advcl$/, has: /^(?:and|but)$/i },
  { mend: doingWould, relation: /^ccomp$/, xpos: /^VBG$/, behind: /^that$/i },
  { mend: subjectBehindAs, form: /^as$/i, relation: /^mark$/ },
  { mend: appearsLikely, relation: /^xcomp$/, upos: /^ADJ$/ },
  { mend: itIsLikely, form: LIKELY },
  { mend: bracketed, form: /^\($/ },
  { mend: listedVerb, relation: /^conj$/, upos: /^(?:NOUN|PROPN)$/, has: /^,$/ },
  { mend: secondDeed, relation: /^(?:conj|advcl|xcomp)$/, xpos: /^VB[DPZ]$/, has: /^and$/ },
  { mend: ofObject, form: /^of$/ },
  { mend: saidWhen, relation: /^(?:ccomp|acl)$/, has: /^that$/ },
  { mend: byTheTime, form: /^time$/, behind: /^the$/ },
  { mend: ofWhom, form: /^(?:whom|which)$/, behind: /^of$/ },
  { mend: twicePast, relation: /^(?:conj|advcl|ccomp|xcomp|parataxis)$/, xpos: /^VB[DPZ]$/ },
];

/** What is said is looked for in the tree as it stands when all else is mended. */
export const LAST_RULES: readonly SentenceRule[] = [{ mend: saidInMended, has: /^(?:that|who|which)$/i }];
