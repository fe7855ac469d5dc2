import type { Sentence, Token } from "../../language/analysis.ts";
import type { Draft, Layers, NameMention, PlaceMention, Words } from "../layers.ts";
import { as } from "../phrases.ts";
import { wordList } from "../words.ts";

/** What lies or has its seat somewhere, by its noun: "a fishing town in southern Peru", "a customs brokerage in Piura". */
const SEATED = wordList(`
  town village city port hamlet municipality district suburb neighborhood neighbourhood resort settlement island township
  gang band group crew company firm brokerage consultancy tank organisation organization ngo charity newspaper weekly magazine
  website station university institute centre center hospital school clinic mine mill refinery factory cooperative union
  association bank exporter importer carrier foundation collective agency prison jail airport`);
/** What leads from the noun to the place. */
const IN = /^(?:in|from|near|outside)$/iu;
/** Words between "in" and the name of the place: "in the coastal state of Lambayeque". */
const LEADS =
  /^(?:the|a|an|of|its?|state|province|department|region|municipality|district|city|port|north(?:ern|west(?:ern)?|east(?:ern)?)?|south(?:ern|west(?:ern)?|east(?:ern)?)?|east(?:ern)?|west(?:ern)?|central|upper|lower|coastal|pacific|atlantic|caribbean|border|nearby|neighbou?ring)$/iu;
const PART = /^(?:ADJ|NOUN|PROPN|PUNCT|ADV)$/u;
/** Tokens that a description or a way to a place takes at most. */
const FAR = 7;

/** The place that stands behind "in", with what leads to its name, or null. */
function placeBehind(at: number, { index, tokens }: Sentence, places: readonly PlaceMention[]): Words | null {
  if (!IN.test(tokens[at]?.form ?? "")) return null;
  let next = at + 1;
  while (next < at + FAR && LEADS.test(tokens[next]?.form ?? "") && tokens[next]?.upos !== "PROPN") next += 1;
  const place = places.find((p) => p.first <= next && next <= p.last);
  if (!place) return null;
  // "in Piura's harbour", "in Lima courts": the name belongs to what follows.
  const after = tokens[place.last + 1];
  if (after && (after.xpos === "POS" || /^(?:NOUN|PROPN)$/u.test(after.upos))) return null;
  return { sentence: index, first: place.first, last: place.last, head: place.head };
}

/** The noun of a description that begins with "a": its token, or null. */
function describedAt(at: number, { tokens }: Sentence): Token | null {
  if (!/^an?$/iu.test(tokens[at]?.form ?? "")) return null;
  let noun: Token | null = null;
  for (let next = at + 1; next < at + FAR && PART.test(tokens[next]?.upos ?? ""); next += 1) {
    if (tokens[next]!.form === ",") break;
    noun = tokens[next]!;
  }
  return noun && SEATED.has(noun.lemma.toLowerCase()) ? noun : null;
}

const made = (sentence: Sentence, name: NameMention, place: Words, first: number, last: number): Draft => ({
  kind: "relation",
  type: "present",
  sentence: sentence.index,
  predicate: place.head,
  start: sentence.tokens[first]!.start,
  end: sentence.tokens[last]!.end,
  roles: [as("subject", name), as("object", place)],
  figure: null,
  rule: "present: a seat beside a name",
});

/** Where a town lies or a house has its seat, told beside its name: "Sullana, a fishing town in northern Peru". */
export function seats({ sentences, names, places }: Pick<Layers, "sentences" | "names" | "places">): readonly Draft[] {
  const placesIn = Map.groupBy(places, (place) => place.sentence);
  return names.flatMap((name): readonly Draft[] => {
    if (name.kind === "person" || name.codebook !== null) return [];
    const sentence = sentences[name.sentence]!;
    const { tokens } = sentence;
    const near = placesIn.get(name.sentence) ?? [];
    const behind = tokens[name.last + 1]?.form === "," ? name.last + 2 : -1;
    const noun = behind > 0 ? describedAt(behind, sentence) : null;
    // "Tumán, in the coastal state of Lambayeque"
    const lies = behind > 0 && name.kind === "place" && /^(?:the)$/iu.test(tokens[behind + 1]?.form ?? "");
    const place = noun
      ? placeBehind(noun.index + 1, sentence, near)
      : lies && tokens[behind]?.form === "in"
        ? placeBehind(behind, sentence, near)
        : null;
    if (place && !overlaps(place, name)) return [made(sentence, name, place, name.first, place.last)];
    // "the Observatory of Peace, a Lima think tank"
    const seat = noun && near.find((p) => p.first === behind + 1 && p.last < noun.index);
    if (noun && seat && !overlaps(seat, name))
      return [
        made(
          sentence,
          name,
          { sentence: sentence.index, first: seat.first, last: seat.last, head: seat.head },
          name.first,
          noun.index,
        ),
      ];
    return before(name, sentence, near);
  });
}

/** "A rights group in Piura, Casa Norte, says so": the description first. */
function before(name: NameMention, sentence: Sentence, near: readonly PlaceMention[]): readonly Draft[] {
  const { tokens } = sentence;
  if (tokens[name.first - 1]?.form !== "," || tokens[name.last + 1]?.form !== ",") return [];
  const place = near.find((p) => p.last === name.first - 2);
  if (!place || place.last >= name.first) return [];
  for (let first = place.first - 2; first >= 0 && first > place.first - FAR - 2; first -= 1) {
    const noun = describedAt(first, sentence);
    if (!noun || noun.index >= place.first) continue;
    const found = placeBehind(noun.index + 1, sentence, near);
    return found?.first === place.first ? [made(sentence, name, found, first, name.last)] : [];
  }
  return [];
}

const overlaps = (a: { first: number; last: number }, b: { first: number; last: number }): boolean =>
  a.first <= b.last && b.first <= a.last;
