import { isToldApart, opensNext, tellsOther } from "./apart.ts";
import { type Claim, type ClaimTime, daysOfEdtf, matchesIn, type Scene, type Span } from "../../model/index.ts";
import { DEADLY, OF_WOUNDS, personOf } from "./befallen.ts";
import { keyOf } from "./places.ts";
import { CAPTURE, CLASS_OF, DATED, GROUP_OF, NOUNS, type SceneSort } from "./rows.ts";
import type { TimeMention } from "../layers.ts";

/** Characters after which a text that has not spoken of a deed again has left it. */
export const CHAIN = 700;
/** Characters of a sentence that are looked at. */
export const LONG = 1200;
/** Scenes of one report that are kept apart; what a longer list tells is of none. */
const MOST = 500;

/** How surely a sentence is of a scene: it names it, it speaks of it again, or it only follows. */
export interface Hold {
  readonly scene: Scene;
  readonly sure: 1 | 2 | 3;
  /** When the scene took place, where its telling says so. */
  readonly time: Dated | null;
  /** It is told as a raid or a clash: what was found there, and who was taken, belongs to it. */
  readonly raid: boolean;
}

type Dated = Pick<ClaimTime, "edtf">;

/** A scene as the text has told it so far: whom it befell and where, by folded names. */
interface Node {
  readonly persons: Map<string, string>;
  readonly places: Map<string, string>;
  readonly nouns: Set<string>;
  /** What befell the first of the persons. */
  befell: string;
  time: Dated | null;
  /** Only the title has told it. */
  titled: boolean;
}

/** A sentence and what was read in it. */
export interface Sentence extends Pick<Span, "start" | "end"> {
  readonly claims: readonly Claim[];
  /** Where persons are named in it, and the times that it gives. */
  readonly named: readonly Named[];
  readonly times: readonly TimeMention[];
  /** What its nouns call a deed: "massacre", "raid". */
  readonly nouns: readonly string[];
  readonly title: boolean;
}

/** Where a person is named, by the name that the report knows him by. */
export interface Named extends Pick<Span, "start" | "end"> {
  readonly name: string;
}

/** What a text is told with: whom it names, and how the place of a sentence's scene is found. */
export interface Told {
  readonly text: string;
  /** Ids of the persons among its actors. */
  readonly persons: ReadonlySet<string>;
  /** What else the report calls whom it knows by a name: "El Tuerto" for Luis Paz. */
  readonly bynames: ReadonlyMap<string, readonly string[]>;
  readonly placeOf: PlaceOf;
  /** The one place that a sentence names. */
  readonly placeWithin: (sentence: Pick<Span, "start" | "end">) => string | null;
  /** Where the report was written. */
  readonly dateline: string | null;
}

/** The place of the scene that a sentence speaks of, where it or its claims name one; `told`: another was told before. */
export type PlaceOf = (sentence: Sentence, words: string, told: boolean) => string | null;

/** How a text speaks again of a deed with many dead. */
const MANY_DIED = /\b(?:the|this|that) (?:\p{Ll}+ ){0,2}?(?:massacre|toll|bloodshed|slaughter|bombing|raid)\b/iu;
/** "Among the dead was the commander, Luis Paz": one of those whom the deed told before has befallen. */
const AMONG =
  /\b(?:among|one of|two of) (?:the|those|its|their) (?:\p{L}+ ){0,2}?(?:dead|killed|victims?|fallen|slain|wounded|injured|detained|detainees|arrested)\b|\bthe (?:dead|victims?|detainees) (?:include|was|were|is|are)\b/iu;

/** "The mayor, Ana Ruiz, was shot in the chest": one of whom the text has spoken, now by name. */
const CALLED = /^(?:The|Its|Their|His|Her) (?:\p{L}+ ){0,4}?\p{Ll}+, \p{Lu}/u;
/** "The ambush came a week after gunmen burned two trucks. Nobody was held for that attack": of the one before it. */
const BEFORE_IT = /\b(?:hours?|days?|weeks?|months?|years?) (?:after|before)\b/iu;
const THAT = /\bthat (?:\p{Ll}+ )?(?:massacre|attack|assault|shooting|ambush|bombing|raid|killing|murder|incident)\b/iu;

/** Whether a sentence speaks of "that attack" behind one that told a deed beside the scene's own. */
const isOfAnother = (before: Sentence | undefined, words: string, text: string): boolean => {
  if (before === undefined || !THAT.test(words)) return false;
  const when = BEFORE_IT.exec(text.slice(before.start, before.end));
  return (
    when !== null &&
    before.claims.some(
      ({ kind, type, start }) => kind === "event" && OTHERS.has(type ?? "") && start > before.start + when.index,
    )
  );
};
/** "Hours after the ambush armed men burned eleven lorries. Nobody was hurt": the deed only says when. */
const isOnlyWhen = ({ claims, start }: Sentence, words: string): boolean => {
  const when = WHEN_OF.exec(words);
  return (
    when !== null &&
    matchesIn(words, NOUNS).length === 1 &&
    claims.some(
      ({ kind, type, start: at, polarity }) =>
        kind === "event" && OTHERS.has(type ?? "") && polarity === "affirmed" && at < start + when.index,
    )
  );
};
const WHEN_OF =
  /\b(?:hours?|days?|weeks?|months?|years?) (?:after|before) (?:the|this|that) (?:massacre|attack|assault|shooting|ambush|bombing|raid|killings?|murders?)\b/iu;
const OTHERS: ReadonlySet<string> = new Set(["kill", "die", "attack", "injure", "kidnap", "destroy", "raid", "clash"]);

/** Characters between the end of one sentence and the start of the next at most. */
const NEXT = 4;

/** Whether all that is known of where it was is where the report was written. */
const isUnplaced = ({ persons, places }: Node, dateline: string | null): boolean =>
  persons.size === 0 && [...places.keys()].every((key) => dateline !== null && key === keyOf(dateline));

/** When a sentence says that such a scene took place: in a claim of it, or behind its noun ("what took place on 9 April"). */
function timeOf({ start, claims, times, nouns }: Sentence, words: string, { types }: SceneSort): Dated | null {
  const told = claims.find(
    ({ kind, type, time, quote }) =>
      kind === "event" && types.has(type ?? "") && time !== null && !OF_WOUNDS.test(quote),
  )?.time;
  if (told) return told;
  // "The attack began at 4 a.m. on Sunday": a deed's own day, by the noun of which it is told.
  const took = claims.find(
    ({ kind, time, quote }) => kind === "event" && time !== null && TOOK_PLACE.test(quote),
  )?.time;
  if (took) return took;
  // "Gunmen stormed the prison on Sunday. In the assault six guards died": what began it has its day.
  const began = claims.find(({ kind, type, time }) => kind === "event" && BEGAN.has(type ?? "") && time !== null)?.time;
  if (began && nouns.length > 0) return began;
  const dated = matchesIn(words, DATED).map((match) => start + match.index + match[0].length);
  const behind = times.find(({ edtf, start: from }) => edtf !== null && dated.includes(from));
  if (behind?.edtf) return { edtf: behind.edtf };
  // "killed Luis Paz, a gang boss, on Tuesday in a raid": an aside keeps the day from the claim; the one day that is told.
  if (
    !claims.some(({ kind, type, quote }) => kind === "event" && types.has(type ?? "") && !OF_WOUNDS.test(quote)) &&
    !OPENED_FIRE.test(words)
  )
    return null;
  const days = times.filter((one) => one.end <= start + words.length && isDay(one));
  // "now" is a day too, and none of the deed.
  const [day] =
    days.length === 1 ? days.filter((one) => /day\b|\d/iu.test(words.slice(one.start - start, one.end - start))) : [];
  const said = day && /\b(?:said|told|announced|reported|statement)\b[^,;]*$/u.test(words.slice(0, day.start - start));
  return day && !said && isDay(day) ? { edtf: day.edtf } : null;
}

/** "The lorry had left at 5 a.m. on Thursday when gunmen opened fire": a deed, whatever claims were made of it. */
const OPENED_FIRE = /\b(?:opened fire|gunned down|ambushed)\b/iu;

/** Whether the first sentence on a deed tells it by its verb: "On 3 May gunmen killed eleven marines north of Orte". */
const tellsIt = ({ claims }: Sentence, words: string, { types }: SceneSort): boolean =>
  OPENED_FIRE.test(words) ||
  claims.some(
    ({ kind, type, polarity, modality, time, quote }) =>
      kind === "event" &&
      types.has(type ?? "") &&
      polarity === "affirmed" &&
      (modality === "asserted" || modality === "reported") &&
      isDay(time) &&
      !OF_WOUNDS.test(quote),
  );

const TOOK_PLACE =
  /^(?:the|an?|this|that) (?:\p{Ll}+ ){0,2}?(?:massacre|attack|assault|shooting|ambush|bombing|explosion|blast|raid|firefight|gun ?battle|shootout|clash|riot|jailbreak)\b(?: \S+){0,4}? (?:began|begun|started|took place|happened|occurred|unfolded|erupted|broke out|came)\b/iu;
/** Types of event as which a deed of blood may first be told. */
const BEGAN: ReadonlySet<string> = new Set(["raid", "clash", "escape"]);

/** Whether two tellings may be of one time. */
function mayBeOne(a: Dated | null, b: Dated | null): boolean {
  const [x, y] = [a && daysOfEdtf(a.edtf), b && daysOfEdtf(b.edtf)];
  return !x || !y || (x.first <= y.last + 1 && y.first <= x.last + 1);
}

function isLater(a: Dated | null, b: Dated | null): boolean {
  const [x, y] = [a && daysOfEdtf(a.edtf), b && daysOfEdtf(b.edtf)];
  return !!x && !!y && x.first > y.last;
}

/** What the nouns of a sentence call a deed, those of one kind by one name. */
export const nounsIn = (words: string): readonly string[] =>
  matchesIn(words, NOUNS).map(([match]) => {
    const noun = match.toLowerCase();
    return CLASS_OF.get(noun) ?? noun;
  });
const isRaid = ({ nouns }: Node): boolean => nouns.has("raid") || nouns.has("clash");

const isDay = (time: { readonly edtf: string | null } | null): time is Dated =>
  time?.edtf != null && /^\d{4}-\d\d-\d\d$/u.test(time.edtf);

/** The one of the scenes told so far that a sentence names: by its person, else by its place at a time that fits. */
function namedBefore(
  nodes: readonly Node[],
  { whom, place, time }: { readonly whom: string | null; readonly place: string | null; readonly time: Dated | null },
): Node | undefined {
  if (whom !== null) {
    const own = nodes.find(({ persons }) => persons.has(keyOf(whom)));
    if (own) return own;
  }
  if (place === null) return undefined;
  const there = nodes.filter((node) => node.places.has(keyOf(place)) && mayBeOne(node.time, time));
  // "Luis Paz was shot dead in Vado Hondo", where Ana Ruiz was: two deeds in one town.
  return there.find(({ persons }) => whom === null || persons.size === 0);
}

/** Which scene of one sort each sentence is of, going through the text once. */
export function follow(sentences: readonly Sentence[], sort: SceneSort, told: Told): ReadonlyMap<number, Hold> {
  const { text } = told;
  const nodes: Node[] = [];
  const held = new Map<number, Omit<Hold, "scene" | "time" | "raid"> & { readonly node: Node }>();
  let current: { readonly node: Node; readonly at: number } | null = null;
  let listed = false;
  // Where another deed was told last, of nobody and nowhere: "the dead" behind it are its own.
  let other = -Infinity;
  for (const [nth, sentence] of sentences.entries()) {
    const { start, nouns } = sentence;
    const end = Math.min(sentence.end, start + LONG);
    const words = text.slice(start, end);
    const befallen = personOf(sentence, sort, told);
    const whom = befallen?.name ?? null;
    const again = sort.again.test(words);
    const first = sort !== CAPTURE && nodes.length === 0 && nouns.length === 0 && tellsIt(sentence, words, sort);
    const place = told.placeOf(sentence, words, nodes.length > 0) ?? (first ? told.placeWithin(sentence) : null);
    // Most sentences neither tell a deed nor speak of one again: then nobody asks when.
    const tells: boolean = whom !== null || place !== null || again || nouns.length > 0 || first || current !== null;
    const time: Dated | null = tells ? timeOf(sentence, words, sort) : null;
    if (isOfAnother(sentences[nth - 1], words, text)) continue;
    if (opensNext(words)) {
      current = null;
      listed = true;
    }
    const near: Node | undefined =
      current !== null && start - current.at < 3 * CHAIN ? current.node : listed ? undefined : nodes[0];
    const dated = sort !== CAPTURE && (nouns.length > 0 || first) && isDay(time);
    // "Gunmen ambushed the mayor on Thursday. He was driving home when they opened fire near Orte": the place of the one deed told.
    const goesOn: boolean =
      sort !== CAPTURE &&
      whom === null &&
      place !== null &&
      nodes.length === 1 &&
      current !== null &&
      current.at > start - NEXT &&
      isUnplaced(current.node, told.dateline) &&
      !isToldApart(words) &&
      !tellsOther(words, nouns, current.node.nouns);
    if (nodes.length >= MOST && (whom !== null || place !== null || dated)) {
      current = null;
    } else if (whom !== null || place !== null || (dated && !nodes.some((node) => mayBeOne(node.time, time)))) {
      const joins =
        near !== undefined &&
        mayBeOne(near.time, time) &&
        (near.titled ||
          goesOn ||
          (whom !== null && (AMONG.test(words) || ((again || CALLED.test(words)) && near.persons.size === 0))));
      const node: Node = namedBefore(nodes, { whom, place, time }) ??
        (joins ? near : null) ?? {
          persons: new Map(),
          places: new Map(),
          nouns: new Set(),
          befell: "",
          time: null,
          titled: true,
        };
      if (!nodes.includes(node)) nodes.push(node);
      other = -Infinity;
      if (befallen !== null) {
        node.persons.set(keyOf(befallen.name), befallen.name);
        // "Was shot", and then "was murdered": the worst is what the deed is named for.
        if (node.befell === "" || DEADLY.test(befallen.type)) node.befell = befallen.type;
      }
      // "The attack, and in October another one in Lerdo": the place of its first telling is the scene's.
      if (place !== null && (node.places.size === 0 || node.titled || goesOn)) node.places.set(keyOf(place), place);
      for (const noun of first ? ["attack"] : nouns) node.nouns.add(noun);
      node.time ??= time;
      node.titled &&= sentence.title;
      // "held since 2023, when he was caught in Tuxpan": what is found now was not found then.
      current = sort === CAPTURE && time !== null && !isDay(time) ? null : { node, at: end };
      held.set(start, { node, sure: 3 });
    } else if (isToldApart(words) || isOnlyWhen(sentence, words)) {
      current = null;
    } else if (!again && current && tellsOther(words, nouns, current.node.nouns)) {
      // "Both died in the ambush. In May a depot had exploded. The union counts 14 dead.": of the fire.
      current = null;
      other = end;
    } else if (again && near !== undefined && (nouns.length > 0 || start - other >= CHAIN)) {
      const node = meant({ nodes, near, nouns, time, words });
      current = node && { node, at: end };
      if (node) held.set(start, { node, sure: 2 });
      if (node && isDay(time)) node.time ??= time;
      for (const noun of nouns) node?.nouns.add(noun);
    } else if (current === null || start - current.at >= CHAIN) {
      current = null;
    } else if (sort.about.test(words) || (isRaid(current.node) && CAPTURE.about.test(words))) {
      const { node }: { readonly node: Node } = current;
      current = { node, at: end };
      held.set(start, { node, sure: 1 });
      // "Gunmen kill 8 in a raid on a prison", and then "Eight people died on Monday when …": the title's deed has its day.
      if (node.titled && !sentence.title && isDay(time)) node.time ??= time;
      node.titled &&= sentence.title || !isDay(time);
    }
  }
  const scenes = new Map(nodes.map((node) => [node, sceneOf(node, { nodes, sort, bynames: told.bynames })]));
  const known = new Map<number, Hold>();
  for (const [start, { node, sure }] of held) {
    const scene = scenes.get(node);
    if (scene) known.set(start, { scene, sure, time: node.time, raid: isRaid(node) });
  }
  return known;
}

/** The scene that is spoken of again: the one just told, unless its noun or its time is that of another. */
function meant({
  nodes,
  near,
  nouns,
  time,
  words,
}: {
  readonly nodes: readonly Node[];
  readonly near: Node;
  readonly nouns: readonly string[];
  readonly time: Dated | null;
  readonly words: string;
}): Node | null {
  // "Wounded in the raid, she died on 2 May": who dies of a deed dies later; "the ambush of 2 May" is another.
  const fits = (node: Node): boolean => mayBeOne(node.time, time) || (nouns.length === 0 && isLater(time, node.time));
  const called = (node: Node): boolean => nouns.some((noun) => node.nouns.has(noun));
  if (fits(near) && called(near)) return near;
  // "The ambush", behind the murder of one man who died in none: the ambush told before.
  const other = nodes.findLast((node) => fits(node) && called(node));
  if (other) return other;
  // "The death toll of the raid rose to seven", behind the murder of one man: of another deed, which nobody has named.
  if (near.persons.size > 0 && nouns.length > 0 && MANY_DIED.test(words)) return null;
  return fits(near) ? near : null;
}

/** A dateline has its place in capitals. */
const spelled = (name: string | undefined): string | undefined =>
  name !== undefined && name.length > 3 && name === name.toUpperCase()
    ? name.toLowerCase().replaceAll(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

/** A told scene by its names; a place that two scenes of a report share tells neither from the other. */
function sceneOf(
  node: Node,
  { nodes, sort, bynames }: Pick<Told, "bynames"> & { readonly nodes: readonly Node[]; readonly sort: SceneSort },
): Scene | null {
  const places = [...node.places].filter(
    ([key]) => node.persons.size === 0 || !nodes.some((other) => other !== node && other.places.has(key)),
  );
  const prefix = sort === CAPTURE ? "capture" : "person";
  const day = isDay(node.time) ? node.time.edtf : null;
  const [key, ...more] = [
    ...[...node.persons.keys()].map((name) => `${prefix} ${name}`),
    // One report calls the dead man Luis Paz, El Tuerto, another El Tuerto alone.
    ...[...node.persons.values()].flatMap((name) => bynames.get(name) ?? []).map((name) => `${prefix} ${keyOf(name)}`),
    ...places.map(([name]) => `place ${name}`),
    ...(day === null || sort === CAPTURE
      ? []
      : [...new Set([...node.nouns].flatMap((noun) => GROUP_OF.get(noun) ?? []))].map((noun) => `day ${day} ${noun}`)),
  ];
  if (key === undefined) return null;
  const [whom] = node.persons.values();
  const where = spelled([...node.places.values()][0]);
  const noun = [...node.nouns].find((one) => sort.called.has(one)) ?? "attack";
  const words =
    whom !== undefined
      ? sort.names(whom, node.befell)
      : where !== undefined
        ? `the ${noun} at ${where}`
        : `the ${noun} of ${day ?? ""}`;
  return { keys: [key, ...more], words, day: node.time?.edtf ?? null };
}
