import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { ActorRow, Codebook } from "../../model/index.ts";
import { markerOf } from "../clauses/phrases.ts";
import type { NameMention } from "../layers.ts";
import { pieces } from "../names/folding.ts";
import { wordList } from "../words.ts";

/** What one does with a party and not with a place: "allied themselves with Jalisco", "the war against Sinaloa". */
const PARTIES: Readonly<Record<string, ReadonlySet<string>>> = {
  with: wordList(
    "ally align side pact alliance truce war feud agreement deal peace partnership partner treaty ceasefire break rupture merge feud fight battle clash conspire negotiate tie link contact dealing split collude",
  ),
  against: wordList("war fight battle feud struggle side turn ally defend wage campaign"),
  for: wordList("work fight traffic kill spy smuggle"),
  between: wordList("war fight battle clash pact truce alliance feud dispute split"),
  of: wordList("rival enemy partner ally"),
  to: wordList("sell supply loyal allegiance loyalty tie link answer betray pledge swear defect"),
};

const MONEY = wordList("money dollar peso bribe payment million payoff cash");

/** What a cartel does and a place does not: "Jalisco attacked", "If Sinaloa keeps pushing", "an ambush by Jalisco". */
const DEEDS = wordList(
  "fight push attack ambush murder kill recruit extort want retreat advance absorb swallow betray retaliate kidnap buy sell traffic smuggle threaten hit shoot drive bribe surrender",
);

/** What a cartel has and a place has not: "Jalisco's gunmen". */
const POSSESSIONS = wordList(
  "gunman gunmen hitman fighter boss lieutenant operator operative buyer rival enemy partner ally pact cell trafficker smuggler founder kingpin",
);

/** What is done to a cartel and not to a place: "the widows blame Jalisco". */
const SUFFERED = wordList("blame fight betray arm rival");

/** Acts that are done "by" a cartel. */
const ACTS = wordList("ambush attack murder killing assault kidnapping massacre banner shooting raid takeover");

const byPlace = new WeakMap<Codebook, ReadonlyMap<string, ActorRow>>();
/**
 * Cartels by the place that they are called after, and by the first two words of a long name:
 * "Jalisco" of the Jalisco Cartel, "Santa Clara" of the Cartel of Santa Clara del Monte.
 */
function cartelsOf(codebook: Codebook): ReadonlyMap<string, ActorRow> {
  const known = byPlace.get(codebook);
  if (known) return known;
  const made = new Map<string, ActorRow>();
  for (const row of codebook.actors) {
    if (row.kind !== "group") continue;
    for (const name of [row.name, ...row.aliases]) {
      const words = pieces(name);
      if (words.at(-1) !== "cartel") continue;
      const short = words.slice(0, 2).join(" ");
      if (words.length === 2) made.set(words[0] ?? "", row);
      else if (words.length > 3 && /^(?:de|del|of)$/u.test(words[2] ?? "")) made.set(short, row);
    }
  }
  byPlace.set(codebook, made);
  return made;
}

/**
 * Names of places that stand for the cartel called after them, where the report names that cartel as well: "The
 * Chapitos have made a pact with Jalisco", "Jalisco's gunmen fled".
 */
export function withMetonyms(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  codebook: Codebook,
): readonly NameMention[] {
  const cartels = cartelsOf(codebook);
  const told = new Set(names.map((name) => name.codebook));
  return names.map((name) => {
    const sentence = sentences[name.sentence];
    const token = sentence?.tokens[name.head];
    const words = pieces(name.quote);
    const row = words.length < 3 && name.kind !== "person" ? cartels.get(words.join(" ")) : undefined;
    if (!row || !sentence || !token || name.codebook === row.id || !told.has(row.id)) return name;
    const place = /^(?:in|at|near|from|to|of|across|around|outside)$/u.test(markerOf(sentence, token.index));
    return (words.length === 2 && !place) || isParty(sentence, token)
      ? { ...name, kind: "group", codebook: row.id, by: "metonym" }
      : name;
  });
}

/** Whether a place stands where parties stand: who fights, with whom, whose gunmen. */
function isParty(sentence: Sentence, name: Token): boolean {
  let token = name;
  for (let steps = 0; token.deprel === "conj" && steps < 8; steps++) token = sentence.tokens[token.head] ?? token;
  const above = sentence.tokens[token.head];
  const governor = above?.lemma.toLowerCase() ?? "";
  if (!above) return false;
  if (token.deprel === "nsubj") {
    // "keeps pushing", "is going to fight"
    const further = dependents(sentence, above.index, "xcomp").some((t) => DEEDS.has(t.lemma));
    return DEEDS.has(governor) || further;
  }
  if (token.deprel === "nmod:poss") return POSSESSIONS.has(governor);
  if (token.deprel === "obj") return SUFFERED.has(governor);
  if (!/^(?:obl|nmod)/u.test(token.deprel)) return false;
  const marker = markerOf(sentence, token.index);
  // "taking millions of dollars from Sinaloa"
  if (marker === "from")
    return MONEY.has(governor) || dependents(sentence, above.index, "obj").some((t) => MONEY.has(t.lemma));
  if (marker === "by") return DEEDS.has(governor) || ACTS.has(governor);
  // "sold guns to Sinaloa", hung on the guns
  const verb = above.deprel === "obj" ? (sentence.tokens[above.head]?.lemma.toLowerCase() ?? "") : governor;
  return PARTIES[marker]?.has(governor) === true || PARTIES[marker]?.has(verb) === true;
}
