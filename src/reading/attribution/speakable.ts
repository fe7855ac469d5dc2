import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents } from "../../language/tree.ts";
import type { NameMention, Words } from "../layers.ts";
import type { Act } from "./act.ts";
import { BODIES, DOCUMENTS, PUBLICATIONS } from "./roles.ts";
import { phrase } from "./phrase.ts";
import { possessorOf, sourceOf } from "./sources.ts";
import { own as ownGrade } from "../surety/clause.ts";
import { gradeOf } from "../surety/grade.ts";
import { isPersonNoun } from "../speaking.ts";
import { isUnsaying } from "./withheld.ts";

/** Verbs that a thing can be the subject of without saying anything: "the killing shows", "the pattern suggests". */
const SHOWS: ReadonlySet<string> = new Set(
  "show demonstrate prove illustrate reflect highlight underscore underline indicate suggest signal signify imply reveal establish mean".split(
    " ",
  ),
);
/** Of these, what a person or body does by deeds: "the cartel has demonstrated that it can strike". */
const BY_DEEDS: ReadonlySet<string> = new Set(
  "show demonstrate prove illustrate reflect highlight underscore establish mean".split(" "),
);
const PEOPLE: ReadonlySet<string> = new Set(
  (
    "people source expert woman victim witness resident family relative critic somebody someone nobody many some most other few both all " +
    "staff crowd public voter youth friend colleague neighbour aide insider chief head boss politician scholar academic " +
    "spokesperson elite official diplomat general lord attorney deputy judge cop guard captain colonel envoy delegate candidate advocate host " +
    "pilot priest bishop nun pope nurse kid child boy girl son wife husband cousin king queen prince crew troop fan ally foe rival veteran " +
    "democrat republican conservative moderate liberal radical individual professional intellectual national citizen human adult local elder " +
    "peer pundit kingpin capo warlord mogul tycoon heir chair coach fellow intern consul attaché hostage captive inmate convict suspect counsel " +
    "marshal sheriff narco traitor thug guest cook chef percent majority minority half third quarter plurality number figure world nation country " +
    "defense defence prosecution intelligence " +
    "admiral brigadier clerk marine recruit chemist mechanic nurse therapist trustee hunter parent couple pair trio survivor president vice-president hawk dove monarch mystic cleric medic comic athlete poet prophet"
  ).split(" "),
);
const AGENT = /(?:er|or|ist|ian|ant|ent|man|woman|ee|ive|cian|logue|ary)s?$/;
/** Nouns with such endings that are no persons. */
const NO_AGENT: ReadonlySet<string> = new Set(
  "number power order matter factor behavior behaviour terror error murder disaster border center centre movement development government event content percent agreement statement document assessment investment treatment moment element incident extent failure pressure measure accident environment".split(
    " ",
  ),
);
const RESEARCH: ReadonlySet<string> = new Set(
  "expert researcher scientist analyst economist scholar academic author investigator auditor study".split(" "),
);

/** Acts that only words make: whatever is their subject speaks ("the sign says"). */
const SPEECH: ReadonlySet<string> = new Set("say tell write add read reply respond answer according-to".split(" "));

/** "the mistake is to believe that", "operations, maintaining that": an infinitive or participle may be somebody else's. */
const isFinite = (sentences: readonly Sentence[], act: Act): boolean =>
  !/^VBG?$/.test(sentences[act.sentence]?.tokens[act.predicate]?.xpos ?? "");

/** Frames of a whole assertion. */
const CLAUSE = /^(?:clause|tail)$/;

type Named = (w: Words) => NameMention | undefined;

/** Whether a phrase can stand for somebody who says or thinks: a name, a pronoun, people, a body, something written. */
function canSpeak(sentence: Sentence, w: Words, named: Named): boolean {
  const head = sentence.tokens[w.head];
  if (!head) return false;
  if (head.upos !== "NOUN") return !/^(?:it|this|that|these|those|which)$/i.test(head.form) || head.upos === "PRON";
  if (named(w)) return true;
  const lemma = head.lemma.toLowerCase();
  return (
    DOCUMENTS.has(lemma) ||
    PUBLICATIONS.has(lemma) ||
    BODIES.has(lemma) ||
    PEOPLE.has(lemma) ||
    RESEARCH.has(lemma) ||
    (AGENT.test(lemma) && !NO_AGENT.has(lemma))
  );
}

/** Whether the sources of an act can be said to say it: for verbs of showing, documents and those who study; else whoever can speak. */
function speaks(act: Act, sentences: readonly Sentence[], named: Named): boolean {
  if (act.sources.length === 0 || SPEECH.has(act.verb.replace(" ", "-"))) return true;
  return act.sources.some((w) => {
    const sentence = sentences[w.sentence];
    const head = sentence?.tokens[w.head];
    if (!sentence || !head) return false;
    // "A radio station reported that a driver had died": whatever reports a whole clause can speak.
    if (CLAUSE.test(act.frame) && !SHOWS.has(act.verb) && head.upos === "NOUN" && isFinite(sentences, act)) return true;
    if (!canSpeak(sentence, w, named)) return false;
    if (!SHOWS.has(act.verb)) return true;
    const lemma = head.lemma.toLowerCase();
    if (DOCUMENTS.has(lemma) || PUBLICATIONS.has(lemma) || RESEARCH.has(lemma)) return true;
    const name = named(w);
    if (name?.kind === "publication") return true;
    if (BY_DEEDS.has(act.verb)) return false;
    if (name) return name.kind !== "place" && name.kind !== "other";
    return head.upos !== "PRON" || /^(?:he|she|they|who|we|i)$/i.test(head.form);
  });
}

const MODALS = /^(?:MD)$/;

/** Whether an act is one that the product shows: somebody vouches for it, and it names that somebody or says that nobody is named. */
export function isAttribution(
  act: Act,
  sentences: readonly Sentence[],
  named: (w: Words) => NameMention | undefined,
): boolean {
  if (!act.vouched || act.contents.length === 0) return false;
  if (act.sources.length === 0) return act.agentless && !bySelf(act, sentences);
  // "No agency said that he fled": nobody said it.
  if (act.sources.some((w) => /^(?:no|neither|none|nobody)$/i.test(sentences[w.sentence]?.tokens[w.first]?.form ?? "")))
    return false;
  // "The agency never said that he fled": it did not.
  // "The agency has not confirmed the death" tells of the agency.
  const verb = sentences[act.sentence]?.tokens[act.predicate];
  // "did not deny that he had met him", "refused to rule it out": he denies nothing.
  if (verb && act.stance === "denies" && gradeOf(sentences[act.sentence]!, verb.index).negated) return false;
  // "could not identify the men who shot him": that they shot him is no word of the witness.
  if (verb?.lemma === "identify" && ownGrade(sentences[act.sentence]!, verb.index).negated) return false;
  if (verb && /clause|thing/.test(act.frame) && isUnsaying(sentences[act.sentence]!, verb)) return false;
  // "The valley recorded 900 murders": where they were, and nobody's count.
  if (act.frame === "count" && RECORDS.test(act.verb) && act.sources.some((w) => named(w)?.kind === "place"))
    return false;
  // "The Tigers Cartel counts 9,000 people": it has them, and reports nothing.
  if (act.frame === "count" && act.verb === "count" && act.sources.some((w) => named(w)?.kind === "group"))
    return false;
  return act.frame === "headline"
    ? act.sources.every((w) => heads(w, sentences, named))
    : speaks(act, sentences, named);
}

/** "Minister: gang is beaten", "UN: army killed 40", not "Colombia: boss held" or "Explainer: how it works". */
function heads(w: Words, sentences: readonly Sentence[], named: Named): boolean {
  const kind = named(w)?.kind;
  if (kind) return /^(?:person|organisation|government|publication)$/.test(kind);
  const lemma = sentences[w.sentence]?.tokens[w.head]?.lemma.toLowerCase() ?? "";
  return PEOPLE.has(lemma) || BODIES.has(lemma) || DOCUMENTS.has(lemma) || isPersonNoun(lemma);
}
const RECORDS = /^(?:record|register|log)$/;

/** "It should be considered a state within the state": the writer's own judgement. */
function bySelf(act: Act, sentences: readonly Sentence[]): boolean {
  const sentence = sentences[act.sentence];
  return (
    sentence !== undefined && children(sentence, act.predicate).some((c) => MODALS.test(sentence.tokens[c]?.xpos ?? ""))
  );
}

/** Whoever made a document speaks through it: "a report by the agency", "the agency's report", "his testimony". */
export function makersOf(
  sentence: Sentence,
  source: Words,
  named: (token: number) => NameMention | undefined,
): readonly Words[] {
  const head = sentence.tokens[source.head];
  if (!head || !DOCUMENTS.has(head.lemma.toLowerCase())) return [source];
  const owner = possessorOf(sentence, source.head);
  if (owner.sources.length > 0) return owner.sources;
  // "a State Department report": the body whose name stands before the noun.
  const name = named(source.head - 1);
  if (
    name &&
    head.xpos === "NN" &&
    name.last < source.head &&
    /^(?:organisation|government|publication|group)$/.test(name.kind)
  ) {
    return [{ sentence: sentence.index, first: name.first, last: name.last, head: name.head }];
  }
  const surface = madeBy(sentence, source);
  if (surface) return [surface];
  // "an analysis disclosed by the paper": made known by it.
  const told = dependents(sentence, source.head, "acl").find((a) => /^(?:VBN|VBD)$/.test(a.xpos) && MADE.has(a.lemma));
  // "figures that the office published": they are the office's.
  const active = dependents(sentence, source.head, "acl", "acl:relcl").find(
    (a) =>
      MADE.has(a.lemma) &&
      dependents(sentence, a.index, "nsubj").some(
        (n) => n.index > source.head && !/^(?:that|which|who)$/i.test(n.form),
      ),
  );
  const maker = active && dependents(sentence, active.index, "nsubj").find((n) => n.index > source.head);
  if (maker) return [phrase(sentence, maker.index, active.index)];
  const by =
    told &&
    dependents(sentence, told.index, "obl").find((o) =>
      dependents(sentence, o.index, "case").some((c) => c.lemma === "by"),
    );
  if (!by) return [source];
  const below = children(sentence, by.index);
  return [
    {
      sentence: sentence.index,
      first: Math.min(by.index, ...below.filter((c) => sentence.tokens[c]?.deprel !== "case")),
      last: Math.max(by.index, ...below.filter((c) => sentence.tokens[c]?.upos !== "PUNCT")),
      head: by.index,
    },
  ];
}

/** "According to data compiled by the Observatory, …", where the tree takes the participle for the verb of the sentence. */
function madeBy({ tokens, index }: Sentence, { head }: Words): Words | null {
  const [made, by] = [tokens[head + 1], tokens[head + 2]];
  if (!made || !/^VB[ND]$/.test(made.xpos) || !MADE.has(made.lemma) || by?.lemma !== "by") return null;
  const first = head + 3;
  let last = first;
  while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[last]?.upos ?? "") || tokens[last]?.lemma === "of") last += 1;
  const of = tokens.slice(first, last).findIndex((t) => t.lemma === "of");
  const noun = tokens[(of < 0 ? last : first + of) - 1];
  return noun && isMaker(noun) && tokens[last]?.form === ","
    ? { sentence: index, first, last: last - 1, head: noun.index }
    : null;
}
const isMaker = ({ upos }: Token): boolean => upos === "NOUN" || upos === "PROPN";
const MADE: ReadonlySet<string> = new Set([
  "disclose",
  "publish",
  "print",
  "release",
  "issue",
  "write",
  "prepare",
  "conduct",
  "commission",
  "author",
  "produce",
  "compile",
  "collect",
  "gather",
  "collate",
]);

/** Documents that the text may call by another name when it comes back to them. */
const WORKS: ReadonlySet<string> = new Set([
  "report",
  "study",
  "analysis",
  "assessment",
  "paper",
  "survey",
  "poll",
  "article",
  "review",
  "audit",
  "investigation",
]);
const ISSUES: ReadonlySet<string> = new Set(["release", "publish", "issue", "write", "produce", "author", "prepare"]);
/** What somebody says in public, when it stands for the speaker. */
const SPOKEN: ReadonlySet<string> = new Set(["statement", "remark", "speech", "declaration", "comment", "message"]);
/** How many sentences back "the report" may have been introduced. */
const BACK = 6;

/** "The agency released an analysis. … The report found…": whoever issued the document that "the report" comes back to, or null. */
export function issuerOf(sentences: readonly Sentence[], source: Words): readonly Words[] | null {
  const own = sentences[source.sentence];
  const head = own?.tokens[source.head];
  const over = own?.tokens[head?.head ?? -1];
  // "The institute released an analysis which found that…".
  if (own && head && over && head.deprel === "obj" && WORKS.has(head.lemma) && ISSUES.has(over.lemma)) {
    const { sources } = sourceOf(own, over.index);
    if (sources.length > 0 && over.index < source.first) return sources;
  }
  // "She has refused, with statements asserting that…": they are hers.
  const under = own?.tokens[over?.head ?? -1];
  if (own && head && under && SPOKEN.has(head.lemma) && own.tokens[source.first - 1]?.form === "with") {
    const { sources } = sourceOf(own, under.index);
    if (sources.length > 0 && under.index < source.first) return sources;
  }
  if (
    !own ||
    !head ||
    !WORKS.has(head.lemma) ||
    !dependents(own, source.head, "det").some((d) => /^(?:the|this|that|its)$/i.test(d.form))
  )
    return null;
  for (let i = source.sentence; i >= Math.max(0, source.sentence - BACK); i--) {
    const sentence = sentences[i];
    const tokens = sentence?.tokens.slice(0, i === source.sentence ? source.first : undefined) ?? [];
    for (const token of tokens.toReversed()) {
      if (!sentence || token.upos !== "NOUN" || !WORKS.has(token.lemma)) continue;
      const verb = sentence.tokens[token.head];
      const found =
        verb && token.deprel === "obj" && ISSUES.has(verb.lemma)
          ? sourceOf(sentence, verb.index).sources
          : possessorOf(sentence, token.index).sources;
      if (found.length > 0) return found;
    }
  }
  return null;
}
