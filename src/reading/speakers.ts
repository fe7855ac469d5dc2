import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import type { ActorRef, Speaker, Stance } from "../model/index.ts";
import { tellsNumbers } from "./attribution/counts.ts";
import { UNNAMED_VERB } from "./attribution/orphans.ts";
import type { Attribution, Draft, Layers } from "./layers.ts";
import { sentenceAt } from "./phrases.ts";
import { DESCRIBES, describesAccused, isAside, isBackground } from "./speakers/asides.ts";
import type { Source } from "./speakers/again.ts";
import { named, type Needed } from "./speakers/named.ts";
import { INTERVIEW } from "./speakers/sides.ts";
import { isDeed, isSetAside } from "./speakers/unfit.ts";

/** Who speaks where the text says "I" or "we": the report itself, or whoever is quoted, who is in the chain already. */
const SELF: ReadonlySet<string> = new Set(["i", "we", "me", "us", "my", "our", "you", "one", "myself", "ourselves"]);

/** Rules that read a relation off a name: its title, its letters in brackets, the words beside it. */
const NAMING = /^(?:office: (?:a title|before a comma)|alias: |present: a seat)/;

/** Rules that read a relation off a phrase that the sentence only uses to name somebody. */
const PRESUPPOSED = /^family: a relative's phrase/;

/** Verbs by which somebody judges their object: "analysts describe the group as the strongest". */
const JUDGES: ReadonlySet<string> = new Set([
  "describe",
  "characterize",
  "characterise",
  "identify",
  "call",
  "consider",
  "regard",
  "view",
  "see",
  "label",
  "rank",
  "rate",
  "deem",
  "judge",
  "name",
  "portray",
  "depict",
]);

/** Passives without an agent that hedge or foretell nothing on somebody else's word. */
const IMPERSONAL = /^(?:find|expect|specify|clarify)$/;
/** Passives that make somebody something, and tell of nobody who says so: "was sworn in as governor". */
const INSTALLS = /^(?:name|appoint|swear(?: in)?|elect|install|designate)$/;
/** Verbs whose passive, with an infinitive, orders something of those who hear it. */
const ORDERS =
  /^(?:tell|order|instruct|command|ask|urge|advise|warn|summon|invite|call on|require|oblige|force|compel)$/;
/** Verbs by which somebody charges a person with a deed; who that person is, the writer says. */
const ACCUSES: ReadonlySet<string> = new Set(["accuse", "charge", "indict", "blame", "arraign", "suspect", "fault"]);
/** Stances of whoever speaks of what is to come. */
const FORETELLS: ReadonlySet<Stance> = new Set(["predicts", "promises", "threatens"]);
/** Verbs of asking for a thing. */
const DEMANDS: ReadonlySet<string> = new Set(["demand", "request", "seek", "urge", "propose", "require"]);
/** "whom the army declared dead": the verb of whoever says so is that of the death. */
const DECLARES = /^(?:declare|pronounce)$/;
const indexOf = new WeakMap<readonly Attribution[], ReadonlyMap<number, readonly Attribution[]>>();

/** Attributions by the sentences that their contents touch; worked out once for a reading. */
function bySentence({ sentences, attributions }: Needed): ReadonlyMap<number, readonly Attribution[]> {
  const known = indexOf.get(attributions);
  if (known) return known;
  const index = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    const touched = new Set<number>();
    for (const content of attribution.contents) {
      const last = sentenceAt(sentences, content.end - 1);
      for (let i = sentenceAt(sentences, content.start); i <= last; i++) touched.add(i);
    }
    for (const i of touched) {
      const list = index.get(i);
      if (list) list.push(attribution);
      else index.set(i, [attribution]);
    }
  }
  indexOf.set(attributions, index);
  return index;
}

const holds = (attribution: Attribution, start: number, end: number): boolean =>
  attribution.contents.some((c) => c.start <= start && end <= c.end);

/** Whether everyone named speaks for the text itself ("I believe"): no link of the chain. */
const isSelf = (attribution: Attribution): boolean =>
  attribution.sources.length > 0 &&
  attribution.sources.every((s) => isOneself(s, attribution) || (!attribution.quoted && OWN_TEXT.test(s.quote)));

/** "This brief argues that", "This note finds": the text that one is reading. */
const OWN_TEXT =
  /^this (?:\p{L}+ )?(?:brief|briefing|note|paper|article|essay|column|commentary|analysis|report|study|piece|dispatch|series)$/iu;

/** Whether a word stands in direct speech or in a turn of talk, and not in "that his man “El Gordo” had fled". */
const isDirect = ({ quoted, contents, cue }: Attribution, { start, end }: Token): boolean =>
  quoted && contents.some((c) => c.start <= start && end <= c.end && (MARKED.test(c.quote) || /^:?$/.test(cue.quote)));
const MARKED = /^["“„«‘']/;

/** "said one, who asked not to be named": one of several, where "one may say" is anybody. */
const isOneself = (source: Source, { quoted }: Attribution): boolean =>
  SELF.has(source.quote.toLowerCase()) && !(quoted && /^one$/i.test(source.quote));

/** A stance that says more than "says" survives when two links are one speaker ("he said he feared"). */
const stronger = (a: Stance, b: Stance): Stance => (a === "says" ? b : a);

/** The speakers of one attribution, side by side. */
function linksOf(
  attribution: Attribution,
  level: number,
  layers: Needed,
  actorOf: (entity: number) => ActorRef,
): readonly Speaker[] {
  const { verb, stance, cue } = attribution;
  // "reportedly", "is believed to": nobody is named, and the cue's own words stand for them.
  const [first] = attribution.contents;
  // Speech that nobody is named for: its opening mark stands for whoever speaks.
  if (verb === UNNAMED_VERB && first && attribution.sources.length === 0) {
    const mark = { start: first.start, end: first.start + 1, quote: first.quote.slice(0, 1) };
    return [{ ...mark, name: "an unnamed speaker", role: "unnamed", verb, stance, actor: null, level }];
  }
  if (attribution.sources.length === 0)
    return [{ ...cue, name: cue.quote, role: "unnamed", verb, stance, actor: null, level }];
  const links = attribution.sources
    .filter((s) => !isOneself(s, attribution))
    .flatMap((s) => {
      const at = { start: s.start, end: s.end, quote: s.quote };
      const one = { ...at, ...named(s, layers, actorOf), ...INTERVIEW.get(s.quote), verb, stance, level };
      // "The two men deny it": each of them.
      const others = layers.entities.at(s.sentence, s.head)?.also ?? [];
      return [one, ...others.map(actorOf).map((actor) => ({ ...one, name: actor.name, actor }))];
    });
  // "The Secretary of Security and Protection, Juan Paz, said": office and name are one speaker.
  const person = links.find((s) => s.role === "person");
  const office = (s: Speaker): boolean =>
    person !== undefined && s !== person && s.end <= person.start && OFFICE.test(links[0]?.quote ?? "");
  return links.filter((s, i) => !office(s) && links.findIndex((other) => same(other, s)) === i);
}

const OFFICE =
  /^(?:the\s)?(?:\p{L}+\s)?(?:secretary|minister|undersecretary|director|head|chief|commissioner|prosecutor|attorney)\b/iu;

/**
 * The chain of speakers of a draft, outermost first: those whose contents hold its predicate, level by level.
 * Empty when the report says it in its own voice; null when somebody says it of whom nothing can be told.
 */
export function speakersOf(
  {
    sentence,
    predicate,
    kind,
    type,
    rule,
    figure = null,
  }: Pick<Draft, "sentence" | "predicate" | "kind" | "type" | "rule"> & Partial<Pick<Draft, "figure">>,
  layers: Needed & Pick<Layers, "events">,
  actorOf: (entity: number) => ActorRef,
): readonly Speaker[] | null {
  const token = layers.sentences[sentence]?.tokens[predicate];
  if (!token) return [];
  // "accused of the murder of the agent Luis Ortega": a title beside a name is no part of the accusation.
  const own = layers.sentences[sentence];
  // "He said that President Lee had left": that Lee is president is the report's own word, unless it stands in the quotation.
  const naming =
    NAMING.test(rule) ||
    (type === "office" &&
      (token.upos === "NOUN" || token.deprel === "nmod:desc") &&
      own !== undefined &&
      dependents(own, predicate, "cop").length === 0);
  const over = (bySentence(layers).get(sentence) ?? []).filter(
    (a) =>
      !isSelf(a) &&
      !(naming && !isDirect(a, token)) &&
      // "was found to have fled", "is expected to plead": the finding is the report's, and expecting a thing makes it a forecast.
      !(a.sources.length === 0 && IMPERSONAL.test(a.verb)) &&
      // "was named prosecutor": by whom is left out, and it is no saying.
      !(a.sources.length === 0 && INSTALLS.test(a.verb)) &&
      // "His cousin Luis is thought to have fled": that Luis is his cousin, the writer says.
      !(a.sources.length === 0 && kind === "relation" && isSubjectNoun(token)) &&
      // "ranchers who were told to sell": an order to them, and nobody's account; "were told that he had died" is one.
      !(a.sources.length === 0 && ORDERS.test(a.verb) && a.contents.length > 1) &&
      // "doubts that it will please the president, who said …": the doubt is not of what hangs on a name.
      !(a.stance === "denies" && isAside(own, token, a)) &&
      // "demands an end of a crisis rooted in the trade": where it is rooted, the writer says.
      !(DEMANDS.has(a.verb) && /^(?:acl|amod)/.test(token.deprel)) &&
      // "attributed his murder to a rival": that he was murdered is no attribution.
      !(a.verb === "attribute" && token.deprel === "obj" && kind !== "statement") &&
      // "The sons of Juan Paz have reportedly fled": that they are his sons is no rumour.
      !(a.sources.length === 0 && (type === "age" || DESCRIBES.has(token.deprel) || PRESUPPOSED.test(rule))) &&
      // "Juan Paz, 47, was freed, a judge said": how old he is, the writer says, where nobody's own words are quoted.
      !(type === "age" && !a.quoted && own && isOldInPassing(own, figure?.head ?? predicate)) &&
      // "identified Juan Paz, the gang's leader, as a target": that he leads it, the writer says.
      !(JUDGES.has(a.verb) && kind !== "assessment" && DESCRIBES.has(token.deprel)) &&
      // "suspect the Reds, a gang with which the Blues have fought": who the accused are, the writer says.
      !(ACCUSES.has(a.verb) && describesAccused(own, token, a)) &&
      // "He said that Juan Paz, who was freed in May, had threatened him": who Paz is, the writer says.
      !((kind === "event" || kind === "relation" || kind === "figure") && isBackground(own, token, a)) &&
      !(ACCUSES.has(a.verb) && (DESCRIBES.has(token.deprel) || PRESUPPOSED.test(rule) || type === "family")) &&
      (a.cue.start <= token.start && token.end <= a.cue.end
        ? // "accused the group of the raid": that it was the group is the accuser's claim, though the verb is his own act.
          type === "responsible" ||
          (kind === "assessment" && JUDGES.has(a.verb)) ||
          // "Analysts expect the trial to last", "the mayor promised 600 men": the expecting and the promise are theirs.
          ((kind === "forecast" || kind === "figure") && FORETELLS.has(a.stance)) ||
          // "she put the toll at 40": the number is hers.
          // "has registered 12 nurses missing": the verb of the number is that of the deed.
          (kind === "event" && (tellsNumbers(token.form) || (DECLARES.test(a.verb) && a.sources.length > 0))) ||
          (kind === "figure" &&
            (a.stance === "estimates" ||
              tellsNumbers(token.form) ||
              // "The bishops said that the toll was above 50", the number hung on the saying.
              (figure !== null && holds(a, figure.start, figure.end))))
        : holds(a, token.start, token.end) ||
          // "The contract, valued by an audit at 31 million": the number is the audit's, whatever it hangs on.
          (kind === "figure" && figure !== null && a.stance === "estimates" && holds(a, figure.start, figure.end))),
  );
  const depth = new Map(over.map((a) => [a, over.filter((b) => b !== a && holds(b, a.cue.start, a.cue.end)).length]));
  const chain = over.toSorted((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0) || a.cue.start - b.cue.start);
  let found: Speaker[] = [];
  let level = 0;
  let lost = false;
  for (const attribution of chain) {
    if (attribution.lost || isSetAside(attribution, layers)) return null;
    if (attribution.sources.length > 0 && attribution.sources.every((s) => isDeed(s, layers))) {
      lost = true;
      continue;
    }
    const links = linksOf(attribution, level, layers, actorOf);
    const before = found.filter((s) => s.level === level - 1);
    if (links.length > 0 && links.every((s) => before.some((b) => same(b, s)))) {
      found = found.map((s) => (s.level === level - 1 ? { ...s, stance: stronger(s.stance, attribution.stance) } : s));
    } else if (links.length > 0) {
      found.push(...links);
      level++;
    }
  }
  return lost && found.length === 0 ? null : found;
}

/** A noun of whom something is thought or said, and no part of what is. */
const isSubjectNoun = ({ upos, deprel }: Token): boolean => /^(?:NOUN|PROPN)$/.test(upos) && /^nsubj/.test(deprel);

/** "Juan Paz, 47,", "the 47-year-old", "who is 47,": an age that only describes; "Paz is 47" tells it. */
const isOldInPassing = (sentence: Sentence, age: number): boolean =>
  dependents(sentence, age, "cop").length === 0 || sentence.tokens[age]?.deprel.startsWith("acl") === true;

/** Where the words of a draft end: before the speaker's name that the tree drew into them ("… will leave, two officials said"). */
export function endOfSpeech({ sentence, predicate, start, end }: Draft, layers: Needed): number {
  const token = layers.sentences[sentence]?.tokens[predicate];
  if (!token) return end;
  const cuts = (bySentence(layers).get(sentence) ?? []).flatMap(({ contents, cue, sources }) => {
    const content = contents.find((c) => c.start <= token.start && token.end <= c.end);
    if (!content || content.end >= end) return [];
    const next = Math.min(cue.start, ...sources.filter((s) => s.sentence === sentence).map((s) => s.start));
    return next >= content.end && next < end ? [content.end] : [];
  });
  return Math.max(start + 1, Math.min(end, ...cuts));
}

/** Where the words of a draft begin: behind the speaker whom the tree drew into them ("According to a bank, whose head fled, thefts …"). */
export function startOfSpeech({ sentence, predicate, start }: Draft, layers: Needed): number {
  const token = layers.sentences[sentence]?.tokens[predicate];
  if (!token) return start;
  const starts = (bySentence(layers).get(sentence) ?? []).flatMap(({ contents, cue }) => {
    const content = contents.find((c) => c.start <= token.start && token.end <= c.end);
    return content && cue.end <= start && start < content.start ? [content.start] : [];
  });
  return Math.max(start, ...starts);
}

const same = (a: Speaker, b: Speaker): boolean =>
  (a.actor !== null && a.actor.id === b.actor?.id) || a.name.toLowerCase() === b.name.toLowerCase();
