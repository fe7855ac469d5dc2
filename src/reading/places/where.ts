import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { spanOf } from "../../model/index.ts";
import type { Place, Precision } from "../../model/index.ts";
import { headingOf } from "../figures/listing.ts";
import type { Clause, Draft, Layers, PlaceMention } from "../layers.ts";

/** Prepositions that say where a thing happened; "from" and "to" say whence and whither, and fill roles. */
const WHERE = new Set([
  "in",
  "at",
  "near",
  "across",
  "along",
  "throughout",
  "outside",
  "inside",
  "around",
  "within",
  "on",
  "off",
  "amid",
  "over",
  "through",
  "via",
]);

/** Nouns behind "at", "on" and "in" that are no place: "at the request of the United States". */
const NOWHERE = new Set(
  `request behest order insistence invitation expense charge behalf case name hand account exchange return response light
  view favor favour accordance cooperation coordination connection relation spite memory honor honour`.split(/\s+/u),
);

/** Nouns that describe a place without naming it, with how exactly they do. */
const DESCRIPTIONS: ReadonlyMap<string, Precision> = new Map([
  ...["city", "town", "village", "capital", "municipality", "port", "neighborhood", "suburb", "hometown"].map(
    (word): [string, Precision] => [word, "locality"],
  ),
  ...[
    "border",
    "frontier",
    "state",
    "coast",
    "region",
    "valley",
    "mountain",
    "desert",
    "sierra",
    "peninsula",
    "countryside",
    "province",
    "gulf",
  ].map((word): [string, Precision] => [word, "region"]),
  ...[
    "ranch",
    "airport",
    "prison",
    "checkpoint",
    "hotel",
    "highway",
    "warehouse",
    "farm",
    "airstrip",
    "crossing",
    "plaza",
    "bar",
    "church",
    "school",
  ].map((word): [string, Precision] => [word, "exact"]),
]);

const grouped = new WeakMap<readonly object[], ReadonlyMap<number, readonly unknown[]>>();
/** A layer by sentence; made once for each layer, so that many drafts cost no more than few. */
function bySentence<T extends { readonly sentence: number }>(layer: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const known = grouped.get(layer);
  if (known !== undefined) return known as ReadonlyMap<number, readonly T[]>;
  const made = Map.groupBy(layer, (one) => one.sentence);
  grouped.set(layer, made);
  return made;
}

/** The preposition before a token, in lower case, or "". */
const caseOf = (sentence: Sentence, index: number): string =>
  dependents(sentence, index, "case")[0]?.form.toLowerCase() ?? "";

const PATH = /^(?:nmod|appos|compound|amod|conj|flat|nmod:poss)/u;

/** Whether a place hangs on the argument's head through nouns alone: "in a hotel in Culiacán", "in the state of Jalisco". */
function hangsOn(sentence: Sentence, place: PlaceMention, head: number): boolean {
  let at = place.head;
  for (let step = 0; step < 6; step += 1) {
    if (at === head) return true;
    const token = sentence.tokens[at];
    if (token === undefined) return false;
    const inside = at >= place.first && at <= place.last;
    if (!inside && !PATH.test(token.deprel)) return false;
    // "in the war with Mexico" happens elsewhere.
    const preposition = caseOf(sentence, at);
    if (token.deprel === "nmod" && preposition !== "" && preposition !== "of" && !WHERE.has(preposition)) return false;
    at = token.head;
  }
  return false;
}

const named = (place: PlaceMention): Place => ({
  start: place.start,
  end: place.end,
  quote: place.quote,
  id: place.id,
  lat: place.lat,
  lon: place.lon,
  precision: place.precision,
});

function described(text: string, sentence: Sentence, index: number): Place | null {
  const head = sentence.tokens[index];
  const precision = head === undefined ? undefined : DESCRIPTIONS.get(head.lemma.toLowerCase());
  // "in over 20 states" says how many, not where.
  if (head === undefined || precision === undefined || head.xpos === "NNS") return null;
  // The noun with what stands before it; relative clauses and the preposition stay outside.
  const run = reach(
    sentence,
    head.index,
    // "900 members, half of them in prison": the half is no part of the prison.
    (token) => token.index > head.index || /^(?:case|punct|nsubj|cop|mark|advmod|cc|aux)/u.test(token.deprel),
  );
  // "seven years in prison" names no prison.
  if (run.first === head.index) return null;
  const start = sentence.tokens[run.first]?.start ?? head.start;
  return { ...spanOf(text, start, head.end), id: null, lat: null, lon: null, precision };
}

/** "The cargo, loaded in Guayaquil, was seized in Antwerp": whether a place is that of a clause set beside the predicate by commas. */
function isAsideOf(sentence: Sentence, place: number, predicate: number): boolean {
  let at = place;
  for (let step = 0; step < 8; step += 1) {
    const token = sentence.tokens[at];
    if (token === undefined || at === predicate) return false;
    if (token.deprel.startsWith("acl") && at < predicate) {
      const between = sentence.tokens.slice(Math.max(at, place) + 1, predicate);
      return between.some(({ form }) => form === ",");
    }
    at = token.head;
  }
  return false;
}

/**
 * "1,500 dollars in the hills and 28,000 dollars in Lima": where several numbers have a place right behind them, each has
 * its own, or none that is known (null). Undefined: the places of the sentence are of all its numbers.
 */
function besideNumber(
  { last, noun }: NonNullable<Draft["figure"]>,
  sentence: Sentence,
  { figures, places }: Pick<Layers, "figures" | "places">,
): PlaceMention | null | undefined {
  const leads = (figure: { readonly last: number; readonly noun: number | null }): number | null => {
    const at = Math.max(figure.last, figure.noun ?? 0) + 1;
    return WHERE.has(sentence.tokens[at]?.form.toLowerCase() ?? "") ? at : null;
  };
  const behind = (at: number): PlaceMention | undefined =>
    (bySentence(places).get(sentence.index) ?? []).find(({ first }) => first > at && first <= at + 3);
  const own = leads({ last, noun });
  if (own === null) return undefined;
  const others = (bySentence(figures).get(sentence.index) ?? []).filter((one) => one.last !== last);
  const elsewhere = others.some((one) => {
    const at = leads(one);
    return at !== null && behind(at) !== undefined && behind(at) !== behind(own);
  });
  return elsewhere ? (behind(own) ?? null) : undefined;
}

/**
 * The place of a claim: a locative of its predicate ("in Culiacán", "across Jalisco"), else a locative inside the claim's
 * own words ("arrests in Sinaloa state"), else a described one ("along the southern border"), else null.
 */
export function placeOf(
  draft: Draft,
  layers: Pick<Layers, "sentences" | "places" | "clauses" | "figures">,
  text: string,
): Place | null {
  const sentence = layers.sentences[draft.sentence];
  if (sentence === undefined) return null;
  const apart =
    draft.figure === null || draft.kind !== "figure" ? undefined : besideNumber(draft.figure, sentence, layers);
  if (apart !== undefined) return apart === null ? null : named(apart);
  // "Homicides: Lima 120; Cusco 80"
  const whose = draft.roles.find(({ role }) => role === "subject");
  const row =
    draft.kind === "figure" && whose !== undefined && headingOf(sentence) >= 0
      ? (bySentence(layers.places).get(draft.sentence) ?? []).find(
          ({ head }) => head >= whose.first && head <= whose.last,
        )
      : undefined;
  if (row !== undefined) return named(row);
  const here = bySentence(layers.places).get(draft.sentence) ?? [];
  const clauses = (bySentence(layers.clauses).get(draft.sentence) ?? []).filter(
    (clause) => clause.predicate === draft.predicate,
  );
  const locatives = clauses.flatMap((clause) =>
    clause.arguments.filter(
      (argument) =>
        argument.slot === "oblique" &&
        WHERE.has(argument.marker) &&
        !NOWHERE.has(layers.sentences[argument.sentence]?.tokens[argument.head]?.lemma ?? ""),
    ),
  );
  for (const argument of locatives) {
    const place = here.find(
      (one) => one.first <= argument.last && one.last >= argument.first && hangsOn(sentence, one, argument.head),
    );
    if (place === undefined) continue;
    // "along the northern frontier of Chile" is a border, not all of the country.
    const modifies =
      place.head !== argument.head && /^(?:compound|amod)$/u.test(sentence.tokens[place.head]?.deprel ?? "");
    return (modifies ? described(text, sentence, argument.head) : null) ?? named(place);
  }
  const inside = here.find(
    (place) =>
      place.start >= draft.start &&
      place.end <= draft.end &&
      WHERE.has(caseOf(sentence, place.head)) &&
      !isAsideOf(sentence, place.head, draft.predicate),
  );
  if (inside !== undefined) return named(inside);
  // "In Jalisco, soldiers killed": the frame that a sentence opens with, however its tree hangs.
  const opening = here.find((place) => {
    const [before, after] = [sentence.tokens[place.first - 1], sentence.tokens[place.last + 1]];
    return (
      place.first <= 2 &&
      before !== undefined &&
      WHERE.has(before.form.toLowerCase()) &&
      after?.form === "," &&
      place.end < draft.start &&
      draft.start - place.end <= 3
    );
  });
  if (opening !== undefined) return named(opening);
  const things = draft.kind === "figure" || draft.kind === "event" ? thingsOf(draft, sentence, clauses) : [];
  for (const thing of things) {
    // "eighteen thousand killings a year in Colombia": the locative stands outside the claim's own words.
    const place = here.find(
      (one) => WHERE.has(caseOf(sentence, one.head)) && sentence.tokens[one.head]?.head === thing,
    );
    if (place !== undefined) return named(place);
  }
  for (const { head } of locatives) {
    // "in a shooting in the capital"
    const inner = dependents(sentence, head, "nmod").find((part) => WHERE.has(caseOf(sentence, part.index)));
    const place =
      described(text, sentence, head) ?? (inner === undefined ? null : described(text, sentence, inner.index));
    if (place !== null) return place;
  }
  // "Guanajuato recorded 3,100 killings and Jalisco 1,900": whose number it is says where.
  const shows = draft.kind === "figure" && clauses.some((clause) => SHOWS.test(clause.lemma));
  const owner = shows ? draft.roles.find((filler) => filler.role === "subject") : undefined;
  const own = owner && here.find((place) => place.head === owner.head && place.sentence === owner.sentence);
  return own === undefined ? null : named(own);
}

/** Verbs by which a place only has a number, and does nothing. */
const SHOWS = /^(?:have|see|record|register|report|suffer|experience|count|log|tally|post|average)$/;

/** Tokens on which a locative may hang that belongs to the claim: an event noun, what a figure counts, a thing (no person) that is acted on. */
function thingsOf(draft: Draft, sentence: Sentence, clauses: readonly Clause[]): readonly number[] {
  const nouns = clauses.filter((clause) => clause.form === "noun").map((clause) => clause.predicate);
  const counted = draft.figure?.noun ?? null;
  const acted = draft.roles
    .filter((filler) => filler.role === "object" || filler.role === "patient")
    .map((filler) => filler.head);
  const things = acted.filter((head) => sentence.tokens[head]?.upos === "NOUN" && draft.kind === "figure");
  return [...nouns, ...(counted === null ? [] : [counted]), ...things];
}
