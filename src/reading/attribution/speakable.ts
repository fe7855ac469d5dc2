import type { Sentence } from "../../language/analysis.ts";
import { children, dependents } from "../../language/tree.ts";
import type { NameMention, Words } from "../layers.ts";
import type { Act } from "./act.ts";
import { BODIES, DOCUMENTS, PUBLICATIONS } from "./roles.ts";
import { possessorOf, sourceOf } from "./sources.ts";

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
  "people source expert man woman victim witness resident family relative critic police someone somebody nobody many some most other few both all staff crowd public voter youth friend colleague neighbour neighbor aide insider member leader chief head boss politician lawmaker scholar academic spokesman spokeswoman spokesperson elite".split(
    " ",
  ),
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

/** Whether the source of a verb of showing can be said to say it: a document, a body of researchers, for "suggest" and its like anybody. */
function speaks(act: Act, sentences: readonly Sentence[], named: (w: Words) => NameMention | undefined): boolean {
  if (!SHOWS.has(act.verb) || act.sources.length === 0) return true;
  return act.sources.some((w) => {
    const head = sentences[w.sentence]?.tokens[w.head];
    if (!head) return false;
    const lemma = head.lemma.toLowerCase();
    if (DOCUMENTS.has(lemma) || PUBLICATIONS.has(lemma) || RESEARCH.has(lemma)) return true;
    const name = named(w);
    if (name?.kind === "publication") return true;
    if (BY_DEEDS.has(act.verb)) return false;
    if (name) return name.kind !== "place" && name.kind !== "other";
    if (head.upos === "PROPN" || BODIES.has(lemma) || PEOPLE.has(lemma)) return true;
    if (head.upos === "PRON") return /^(?:he|she|they|who|we|i)$/i.test(head.form);
    return AGENT.test(lemma) && !NO_AGENT.has(lemma);
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
  return speaks(act, sentences, named);
}

/** "It should be considered a state within the state": the writer's own judgement. */
function bySelf(act: Act, sentences: readonly Sentence[]): boolean {
  const sentence = sentences[act.sentence];
  return (
    sentence !== undefined && children(sentence, act.predicate).some((c) => MODALS.test(sentence.tokens[c]?.xpos ?? ""))
  );
}

/** Whoever made a document speaks through it: "a report by the agency", "the agency's report", "his testimony". */
export function makersOf(sentence: Sentence, source: Words): readonly Words[] {
  const head = sentence.tokens[source.head];
  if (!head || !DOCUMENTS.has(head.lemma.toLowerCase())) return [source];
  const owner = possessorOf(sentence, source.head);
  if (owner.sources.length > 0) return owner.sources;
  // "an analysis disclosed by the paper": made known by it.
  const told = dependents(sentence, source.head, "acl").find((a) => /^(?:VBN|VBD)$/.test(a.xpos) && MADE.has(a.lemma));
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
const MADE: ReadonlySet<string> = new Set([
  "disclose",
  "publish",
  "release",
  "issue",
  "write",
  "prepare",
  "conduct",
  "commission",
  "author",
  "produce",
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
/** How many sentences back "the report" may have been introduced. */
const BACK = 6;

/** "The agency released an analysis. … The report found…": whoever issued the document that "the report" comes back to, or null. */
export function issuerOf(sentences: readonly Sentence[], source: Words): readonly Words[] | null {
  const own = sentences[source.sentence];
  const head = own?.tokens[source.head];
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
