import { relativeSaying } from "./mend/relative-saying.ts";
import { dateFirst, dayBetween, lastMonth, thatAfterTime } from "./mend/dates.ts";
import { saidBehind, toldThat } from "./mend/times.ts";
import type { TaggedTree } from "./engine.ts";
import {
  afterKin,
  haveDone,
  kinBehindName,
  ledBehindName,
  nameObject,
  nameOfAlly,
  pluralLeads,
  subjectBehindAnd,
} from "./mend/belonging.ts";
import { aliasName, pluralName, stateSaid, whichAnswers } from "./mend/naming.ts";
import { circumstance } from "./mend/circumstance.ts";
import { afterColon, countedName, isWhy, oneOf, ratherThan, relativeThat, whoDenies } from "./mend/clauses.ts";
import {
  afterApposition,
  bracketed,
  calledAs,
  looseName,
  timeBefore,
  titleBefore,
  strayArticle,
} from "./mend/nouns.ts";
import {
  adjectival,
  afterComma,
  agreeing,
  commaParticiple,
  haveAuxiliary,
  onlyParticiple,
  pastJoined,
  possessorless,
  withParticiple,
} from "./mend/participles.ts";
import { ablaze, accusedOf, adverbBetween, possessorBefore, titleAfterComma, withPreposition } from "./mend/order.ts";
import { agedRoot, attorney, dateBeside, datedOpening, dateline, pluralOpening, weekBeside } from "./mend/opening.ts";
import { afterWhom, articleOver, behindSaying, daysAfter, himself, lastSubject, lengthAfter } from "./mend/after.ts";
import { monthObject, noSafer, pastBetween, pleaded, reducedPast, shotDead, soCalled } from "./mend/past.ts";
import {
  activeHave,
  askedFirst,
  claimJudged,
  closeSpeaker,
  deniedDoing,
  markedClause,
  neitherVerb,
  objectOfTold,
  reportBy,
  saidAfterRelative,
  sayingNoun,
  toldMark,
} from "./mend/saying.ts";
import {
  alsoThat,
  doingAfterSaid,
  expectTo,
  mainAfterRelative,
  saidWhereThat,
  saysWho,
  speakerWithRelative,
  subjectBeforePhrase,
  whomSuspect,
} from "./mend/said.ts";
import { insetInRelative, insetSaying, passingSaying, turnedSaying } from "./mend/inset.ts";
import { barePast, lostDeed, whoIsUnknown } from "./mend/finite.ts";
import { gateOpened, stateNotDeed, thatCaptured, whichIs, whomTheyKilled } from "./mend/relatives.ts";
import {
  bareNumber,
  behindBracket,
  behindSemicolon,
  casedSubject,
  growsScarcer,
  swallowedSubject,
  titleFlat,
} from "./mend/subjects.ts";
import type { Open } from "./mend/tree.ts";
import { beforeOf, twoOnS, verbless, handOver, objectVerb, accordingTo, deniedReports } from "./mend/verbless.ts";
import {
  auxiliarySubject,
  beforeSaying,
  closeTo,
  datedRoot,
  frontedSubject,
  hyphenated,
  lostPlural,
  lostVerb,
  parallel,
  possession,
  reduced,
  relative,
  twoSubjects,
  possessed,
  nounAsVerb,
  subjectOfAdjective,
} from "./mend/verbs.ts";

/** Mends what the parser is known to get wrong, by rules that each stand for a kind of sentence; gives a new tree. */
export function mended(forms: readonly string[], tree: TaggedTree): TaggedTree {
  const open: Open = {
    forms,
    upos: [...tree.upos],
    xpos: [...tree.xpos],
    heads: tree.heads.slice(),
    relations: [...tree.relations],
  };
  // Rules look along the sentence; what is longer is no sentence.
  if (forms.length > LONGEST) return tree;
  dateline(open);
  agedRoot(open);
  datedRoot(open);
  dateFirst(open);
  lastMonth(open);
  lostDeed(open);
  whoIsUnknown(open);
  datedOpening(open);
  pluralOpening(open);
  onlyParticiple(open);
  verbless(open);
  for (let at = 0; at < forms.length; at++) {
    const relation = open.relations[at]!;
    dateBeside(open, at);
    weekBeside(open, at);
    pastBetween(open, at);
    shotDead(open, at);
    monthObject(open, at);
    noSafer(open, at);
    soCalled(open, at);
    reducedPast(open, at);
    articleOver(open, at);
    himself(open, at);
    lengthAfter(open, at);
    daysAfter(open, at);
    behindSaying(open, at);
    pleaded(open, at);
    lastSubject(open, at);
    behindSemicolon(open, at);
    titleFlat(open, at);
    behindBracket(open, at);
    casedSubject(open, at);
    swallowedSubject(open, at);
    bareNumber(open, at);
    growsScarcer(open, at);
    dayBetween(open, at);
    thatAfterTime(open, at);
    barePast(open, at);
    whichIs(open, at);
    gateOpened(open, at);
    thatCaptured(open, at);
    whomTheyKilled(open, at);
    afterKin(open, at);
    subjectBehindAnd(open, at);
    kinBehindName(open, at);
    nameObject(open, at);
    nameOfAlly(open, at);
    haveDone(open, at);
    pluralLeads(open, at);
    ledBehindName(open, at);
    pluralName(open, at);
    aliasName(open, at);
    whichAnswers(open, at);
    stateSaid(open, at);
    stateNotDeed(open, at);
    saidBehind(open, at);
    toldThat(open, at);
    whoDenies(open, at);
    accordingTo(open, at);
    deniedReports(open, at);
    relativeSaying(open, at);
    sayingNoun(open, at);
    neitherVerb(open, at);
    deniedDoing(open, at);
    reportBy(open, at);
    objectOfTold(open, at);
    insetInRelative(open, at);
    insetSaying(open, at);
    passingSaying(open, at);
    turnedSaying(open, at);
    saidAfterRelative(open, at);
    closeSpeaker(open, at);
    activeHave(open, at);
    askedFirst(open, at);
    claimJudged(open, at);
    toldMark(open, at);
    markedClause(open, at);
    saysWho(open, at);
    expectTo(open, at);
    doingAfterSaid(open, at);
    subjectBeforePhrase(open, at);
    speakerWithRelative(open, at);
    alsoThat(open, at);
    whomSuspect(open, at);
    objectVerb(open, at);
    handOver(open, at);
    circumstance(open, at);
    attorney(open, at);
    adjectival(open, at);
    haveAuxiliary(open, at);
    commaParticiple(open, at);
    possessorless(open, at);
    subjectOfAdjective(open, at);
    nounAsVerb(open, at);
    twoSubjects(open, at);
    possessed(open, at);
    strayArticle(open, at);
    timeBefore(open, at);
    titleBefore(open, at);
    relative(open, at);
    relativeThat(open, at);
    afterColon(open, at);
    ratherThan(open, at);
    oneOf(open, at);
    countedName(open, at);
    reduced(open, at);
    closeTo(open, at);
    beforeSaying(open, at);
    lostVerb(open, at);
    lostPlural(open, at);
    twoOnS(open, at);
    agreeing(open, at);
    beforeOf(open, at);
    pastJoined(open, at);
    accusedOf(open, at);
    adverbBetween(open, at);
    titleAfterComma(open, at);
    withPreposition(open, at);
    possessorBefore(open, at);
    ablaze(open, at);
    afterWhom(open, at);
    if (relation === "nsubj:outer") isWhy(open, open.heads[at]!);
    if (relation.startsWith("nsubj")) auxiliarySubject(open, at);
    else if (relation === "conj") {
      looseName(open, at);
      calledAs(open, at);
      parallel(open, at);
    } else if (relation === "acl") afterComma(open, at);
    else if (relation === "nmod") afterApposition(open, at);
    if (forms[at] === "-" && at + 1 < forms.length) hyphenated(open, at + 1);
    else if (relation === "aux" && /^ha(?:ve|s|d)$/i.test(forms[at]!)) possession(open, at);
    else if (relation === "amod") withParticiple(open, at);
    if (forms[at + 1] === ",") frontedSubject(open, at);
    if (forms[at] === "(") bracketed(open, at);
  }
  // What is said is looked for in the tree as it stands when all else is mended.
  for (let at = 0; at < forms.length; at++) {
    saidWhereThat(open, at);
    mainAfterRelative(open, at);
  }
  return isTree(open.heads)
    ? { ...tree, upos: open.upos, xpos: open.xpos, heads: open.heads, relations: open.relations }
    : tree;
}
const LONGEST = 300;

/** Whether every token reaches the one root. */
function isTree(heads: Int32Array): boolean {
  // The number of the walk that came by a token first: one that meets its own goes in a circle.
  const walk = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    let at = start;
    while (at >= 0 && walk[at] === 0) {
      walk[at] = start + 1;
      at = heads[at]!;
    }
    if (at >= 0 && walk[at] === start + 1) return false;
  }
  return true;
}
