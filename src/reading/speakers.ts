import type { Sentence, Token } from "../language/analysis.ts";
import { dependents, reach } from "../language/tree.ts";
import type { ActorRef, Speaker, Stance } from "../model/index.ts";
import { UNNAMED_VERB } from "./attribution/orphans.ts";
import { ROLE_BY_KIND } from "./attribution/roles.ts";
import type { Attribution, Draft, Layers, Reference } from "./layers.ts";
import { sentenceAt } from "./phrases.ts";

type Needed = Pick<Layers, "sentences" | "attributions" | "entities">;

/** Who speaks where the text says "I" or "we": the report itself, or whoever is quoted, who is in the chain already. */
const SELF: ReadonlySet<string> = new Set(["i", "we", "me", "us", "my", "our", "you", "one", "myself", "ourselves"]);

/** Rules that read a relation off a name: its title, its letters in brackets, the words beside it. */
const NAMING = /^(?:office: (?:a title|before a comma)|alias: )/;

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

/** Whether a predicate describes a name or stands in a clause that hangs on one, below the words of saying. */
function isAside(sentence: Sentence | undefined, token: Token, { cue }: Attribution): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 8; steps++) {
    // "who has denied links to the gang": the denial itself hangs on the name.
    if (cue.start <= at.start && at.end <= cue.end) return false;
    if (at.deprel === "acl:relcl" || DESCRIBES.has(at.deprel)) return true;
    if (at.deprel === "ccomp") return false;
    at = sentence?.tokens[at.head];
  }
  return false;
}

/** Whether a clause hangs on the apposition or the name of whoever is accused, and on nothing that he is accused of. */
function describesAccused(sentence: Sentence | undefined, token: Token, { cue }: Attribution): boolean {
  let at: Token | undefined = token;
  let hung = false;
  for (let steps = 0; at && steps < 8; steps++) {
    const above: Token | undefined = sentence?.tokens[at.head];
    if (!above) return false;
    if (at.deprel === "obj" && cue.start <= above.start && above.end <= cue.end) return hung;
    if (!/^(?:acl:relcl|appos|conj|flat|compound)$/.test(at.deprel)) return false;
    hung ||=
      at.deprel === "acl:relcl" && sentence?.tokens.slice(above.index, at.index).some((t) => t.form === ",") === true;
    hung ||= at.deprel === "appos";
    at = above;
  }
  return false;
}

/** Verbs by which somebody charges a person with a deed; who that person is, the writer says. */
const ACCUSES: ReadonlySet<string> = new Set(["accuse", "charge", "indict", "blame", "arraign", "suspect", "fault"]);
/** Verbs of asking for a thing. */
const DEMANDS: ReadonlySet<string> = new Set(["demand", "request", "seek", "urge", "propose", "require"]);
/** How a description hangs on its noun: "the imprisoned boss", "Ana Ruiz, a former judge". */
const DESCRIBES: ReadonlySet<string> = new Set(["amod", "appos", "nmod:desc"]);

type Source = Attribution["sources"][number];

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
  attribution.sources.length > 0 && attribution.sources.every((s) => isOneself(s, attribution));

/** "said one, who asked not to be named": one of several, where "one may say" is anybody. */
const isOneself = (source: Source, { quoted }: Attribution): boolean =>
  SELF.has(source.quote.toLowerCase()) && !(quoted && /^one$/i.test(source.quote));

/** A stance that says more than "says" survives when two links are one speaker ("he said he feared"). */
const stronger = (a: Stance, b: Stance): Stance => (a === "says" ? b : a);

const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/i;

/** Whom a source stands for: its head, or the name in its words ("one of them, Juan Paz"). */
function referenceOf({ sentence, first, last, head }: Source, { entities, sentences }: Needed): Reference | null {
  const own = entities.at(sentence, head);
  // "Special Agent in Charge Ann Lee", where the title alone was taken for a name.
  if (
    own &&
    !(
      /^(?:Agent|Officer|Attorney|Judge|Secretary)$/.test(sentences[sentence]?.tokens[head]?.form ?? "") &&
      last > head + 1
    )
  )
    return own;
  const tokens = sentences[sentence]?.tokens ?? [];
  const one = /^(?:one|another|some)$/i.test(tokens[head]?.form ?? "");
  for (let at = first; at <= last; at++) {
    // "The minister, Juan Paz, said": the name set off by a comma, or by a comma and a title.
    const title = /^\p{Lu}\p{L}+\.$/u.test(tokens[at - 1]?.form ?? "") && tokens[at - 2]?.form === ",";
    // "Special Agent in Charge Ann Lee": the name behind a title of capitals.
    const styled =
      /^\p{Lu}\p{Ll}+$/u.test(tokens[at - 1]?.form ?? "") && /^\p{Lu}/u.test(tokens[head]?.form ?? "") && at > head;
    if (!one && !title && !styled && tokens[at - 1]?.form !== ",") continue;
    const found = tokens[at]?.upos === "PROPN" ? entities.at(sentence, at) : null;
    if (found?.rule === "name" && entities.list[found.entity]?.kind === "person") return found;
  }
  return own;
}

/** Who spoke in the sentence before, when he alone did: whom "it described them" or "she added" takes up. */
function lastSpeaker(source: Source, layers: Needed): Source | null {
  const own = layers.sentences[source.sentence];
  const last = layers.sentences[source.sentence - 1];
  if (!own) return null;
  const between = (from: number, to: number): readonly Source[] =>
    layers.attributions.filter((a) => a.cue.start >= from && a.cue.end <= to).flatMap((a) => a.sources);
  // "Ruiz has confirmed one thing; she insists that …"
  const here = between(own.start, source.start);
  const [only, ...rest] =
    here.length > 0 ? here : last && last.block === own.block ? between(last.start, last.end) : [];
  if (!only || rest.length > 0 || PRONOUN.test(only.quote)) return null;
  const form = source.quote.toLowerCase();
  const person = only.role === "person";
  const body = only.role === "organisation" || only.role === "publication" || only.role === "document";
  return (form.startsWith("it") ? body : form.startsWith("the") ? only.role === "unnamed" : person) ? only : null;
}

/** Name, role and actor of one source; `actorOf` gives the case-wide reference of an entity of this report. */
function named(
  source: Source,
  layers: Needed,
  actorOf: (entity: number) => ActorRef,
): Pick<Speaker, "name" | "actor" | "role"> {
  const { entities } = layers;
  const reference = referenceOf(source, layers);
  const entity = reference ? entities.list[reference.entity] : undefined;
  const taken = !reference && PRONOUN.test(source.quote) ? lastSpeaker(source, layers) : null;
  if (taken) return named(taken, layers, actorOf);
  if (!reference || !entity) return { name: bare(shortOf(source, layers)), actor: null, role: source.role };
  return { name: entity.name, actor: actorOf(reference.entity), role: ROLE_BY_KIND[entity.kind] ?? source.role };
}

/** "an army officer stationed there": the words up to a clause that tells of him. */
function shortOf(source: Source, { sentences }: Needed): string {
  const sentence = sentences[source.sentence];
  const clause = sentence?.tokens.find(
    (t) => t.head === source.head && t.index > source.head && t.index <= source.last && /^acl/.test(t.deprel),
  );
  if (!sentence || !clause) return source.quote;
  const cut = reach(sentence, clause.index).first;
  const last = sentence.tokens[cut - 1];
  return cut > source.head && last ? source.quote.slice(0, last.end - source.start) : source.quote;
}

/** The words for a speaker without what the sentence goes on to tell of him: "a spokesman for the governor, who …". */
const bare = (quote: string): string =>
  quote.replace(
    /(?:,\s*(?:who|which|whose|whom)\b.*|\swho\b.*|,\s*(?:among them|including|in|at|on|during|after|before|speaking|citing)\b.*|[,;:—–\s]+)$/su,
    "",
  ) || quote;

/** Letters that stand for the two sides of a printed interview. */
const INTERVIEW: ReadonlyMap<string, Pick<Speaker, "name" | "role" | "actor">> = new Map(
  (
    [
      ["Q", "the interviewer"],
      ["Question", "the interviewer"],
      ["A", "the interviewee"],
      ["Answer", "the interviewee"],
    ] as const
  ).map(([letter, name]) => [letter, { name, role: "unnamed", actor: null }]),
);

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
  if (verb === UNNAMED_VERB && first) {
    const mark = { start: first.start, end: first.start + 1, quote: first.quote.slice(0, 1) };
    return [{ ...mark, name: "an unnamed speaker", role: "unnamed", verb, stance, actor: null, level }];
  }
  if (attribution.sources.length === 0)
    return [{ ...cue, name: cue.quote, role: "unnamed", verb, stance, actor: null, level }];
  const links = attribution.sources
    .filter((s) => !isOneself(s, attribution))
    .map((s) => ({
      start: s.start,
      end: s.end,
      quote: s.quote,
      ...named(s, layers, actorOf),
      ...INTERVIEW.get(s.quote),
      verb,
      stance,
      level,
    }));
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
 * Empty when the report says it in its own voice.
 */
export function speakersOf(
  { sentence, predicate, kind, type, rule }: Pick<Draft, "sentence" | "predicate" | "kind" | "type" | "rule">,
  layers: Needed,
  actorOf: (entity: number) => ActorRef,
): readonly Speaker[] {
  const token = layers.sentences[sentence]?.tokens[predicate];
  // "He said that President Lee had left": that Lee is president is the report's own word.
  if (!token || NAMING.test(rule)) return [];
  // "accused of the murder of the agent Luis Ortega": a title beside a name is no part of the accusation.
  const own = layers.sentences[sentence];
  if (
    type === "office" &&
    (token.upos === "NOUN" || token.deprel === "nmod:desc") &&
    own &&
    dependents(own, predicate, "cop").length === 0
  )
    return [];
  const over = (bySentence(layers).get(sentence) ?? []).filter(
    (a) =>
      !isSelf(a) &&
      // "doubts that it will please the president, who said …": the doubt is not of what hangs on a name.
      !(a.stance === "denies" && isAside(own, token, a)) &&
      // "demands an end of a crisis rooted in the trade": where it is rooted, the writer says.
      !(DEMANDS.has(a.verb) && /^(?:acl|amod)/.test(token.deprel)) &&
      // "attributed his murder to a rival": that he was murdered is no attribution.
      !(a.verb === "attribute" && token.deprel === "obj" && kind !== "statement") &&
      // "The sons of Juan Paz have reportedly fled": that they are his sons is no rumour.
      !(a.sources.length === 0 && (type === "age" || DESCRIBES.has(token.deprel) || PRESUPPOSED.test(rule))) &&
      // "identified Juan Paz, the gang's leader, as a target": that he leads it, the writer says.
      !(JUDGES.has(a.verb) && kind !== "assessment" && DESCRIBES.has(token.deprel)) &&
      // "suspect the Reds, a gang with which the Blues have fought": who the accused are, the writer says.
      !(ACCUSES.has(a.verb) && describesAccused(own, token, a)) &&
      !(ACCUSES.has(a.verb) && (DESCRIBES.has(token.deprel) || PRESUPPOSED.test(rule) || type === "family")) &&
      (a.cue.start <= token.start && token.end <= a.cue.end
        ? // "accused the group of the raid": that it was the group is the accuser's claim, though the verb is his own act.
          type === "responsible" ||
          (kind === "assessment" && JUDGES.has(a.verb)) ||
          // "Analysts expect the trial to last": the expecting is theirs.
          (kind === "forecast" && a.stance === "predicts") ||
          // "she put the toll at 40": the number is hers.
          (kind === "figure" && a.stance === "estimates")
        : holds(a, token.start, token.end)),
  );
  const depth = new Map(over.map((a) => [a, over.filter((b) => b !== a && holds(b, a.cue.start, a.cue.end)).length]));
  const chain = over.toSorted((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0) || a.cue.start - b.cue.start);
  let found: Speaker[] = [];
  let level = 0;
  for (const attribution of chain) {
    const links = linksOf(attribution, level, layers, actorOf);
    const before = found.filter((s) => s.level === level - 1);
    if (links.length > 0 && links.every((s) => before.some((b) => same(b, s)))) {
      found = found.map((s) => (s.level === level - 1 ? { ...s, stance: stronger(s.stance, attribution.stance) } : s));
    } else if (links.length > 0) {
      found.push(...links);
      level++;
    }
  }
  return found;
}

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

const same = (a: Speaker, b: Speaker): boolean =>
  (a.actor !== null && a.actor.id === b.actor?.id) || a.name.toLowerCase() === b.name.toLowerCase();
