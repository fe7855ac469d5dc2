import { dependents } from "../language/tree.ts";
import type { ActorKind, ActorRef, Speaker, SpeakerRole, Stance } from "../model/index.ts";
import type { Attribution, Draft, Layers } from "./layers.ts";
import { sentenceAt } from "./phrases.ts";

type Needed = Pick<Layers, "sentences" | "attributions" | "entities">;

/** Who speaks where the text says "I" or "we": the report itself, or whoever is quoted, who is in the chain already. */
const SELF: ReadonlySet<string> = new Set(["i", "we", "me", "us", "my", "our", "you", "one", "myself", "ourselves"]);

const ROLE_OF: Readonly<Record<ActorKind, SpeakerRole | null>> = {
  person: "person",
  group: "organisation",
  organisation: "organisation",
  government: "organisation",
  place: "organisation",
  publication: "publication",
  other: null,
};

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

/** Verbs by which somebody charges a person with a deed; who that person is, the writer says. */
const ACCUSES: ReadonlySet<string> = new Set(["accuse", "charge", "indict", "blame", "arraign", "suspect", "fault"]);
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
  attribution.sources.length > 0 && attribution.sources.every((s) => SELF.has(s.quote.toLowerCase()));

/** A stance that says more than "says" survives when two links are one speaker ("he said he feared"). */
const stronger = (a: Stance, b: Stance): Stance => (a === "says" ? b : a);

/** Name, role and actor of one source; `actorOf` gives the case-wide reference of an entity of this report. */
function named(
  source: Source,
  { entities }: Needed,
  actorOf: (entity: number) => ActorRef,
): Pick<Speaker, "name" | "actor" | "role"> {
  const reference = entities.at(source.sentence, source.head);
  const entity = reference ? entities.list[reference.entity] : undefined;
  if (!reference || !entity) return { name: source.quote, actor: null, role: source.role };
  return { name: entity.name, actor: actorOf(reference.entity), role: ROLE_OF[entity.kind] ?? source.role };
}

/** The speakers of one attribution, side by side. */
function linksOf(
  attribution: Attribution,
  level: number,
  layers: Needed,
  actorOf: (entity: number) => ActorRef,
): readonly Speaker[] {
  const { verb, stance, cue } = attribution;
  // "reportedly", "is believed to": nobody is named, and the cue's own words stand for them.
  if (attribution.sources.length === 0)
    return [{ ...cue, name: cue.quote, role: "unnamed", verb, stance, actor: null, level }];
  return attribution.sources
    .filter((s) => !SELF.has(s.quote.toLowerCase()))
    .map((s) => ({ start: s.start, end: s.end, quote: s.quote, ...named(s, layers, actorOf), verb, stance, level }));
}

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
  if (type === "office" && token.upos === "NOUN" && own && dependents(own, predicate, "cop").length === 0) return [];
  const over = (bySentence(layers).get(sentence) ?? []).filter(
    (a) =>
      !isSelf(a) &&
      // "The sons of Juan Paz have reportedly fled": that they are his sons is no rumour.
      !(a.sources.length === 0 && (DESCRIBES.has(token.deprel) || PRESUPPOSED.test(rule))) &&
      !(ACCUSES.has(a.verb) && (DESCRIBES.has(token.deprel) || PRESUPPOSED.test(rule))) &&
      (a.cue.start <= token.start && token.end <= a.cue.end
        ? // "accused the group of the raid": that it was the group is the accuser's claim, though the verb is his own act.
          type === "responsible" || (kind === "assessment" && JUDGES.has(a.verb))
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
