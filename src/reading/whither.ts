import type { Role } from "../model/index.ts";
import { dependents } from "../language/tree.ts";
import { conjuncts, markerOf, phraseOf } from "./clauses/phrases.ts";
import type { Clause, Draft, Layers, Words } from "./layers.ts";
import { as, isPointer, tokenAt } from "./phrases.ts";
import { isBodyNoun, isPersonNoun } from "./speaking.ts";
import { wordList } from "./words.ts";

/** Verbs by which somebody or something goes, is brought or is given: only of these "to" and "from" tell whither and whence. */
const MOVING = wordList(`
  move go come travel flee escape return fly drive ship send deliver hand hand_over turn_over give sell transfer take bring
  carry smuggle export import deport extradite expand spread shift relocate pass surrender cede yield pay leave depart
  withdraw arrive head march retreat migrate advance push transport haul divert route flow funnel dispatch deploy rush
  evacuate lead_out sail supply distribute donate lend promise assign award grant abandon hand_out walk walk_out release
  expel drive_out steal collect receive buy obtain`);
/** Verbs with which "for" tells whither: "left for Texas". */
const BOUND_FOR = wordList("leave depart head sail set_out flee");

/** Nouns for where somebody can go. */
const PLACES = wordList(`
  country state border city town port market north south east west custody prison jail territory region coast
  capital street village area front base hospital shore mountain hill house ranch airport barrack barracks cell municipality`);

const WHITHER = /^(?:to|into|onto|toward|towards|back to|over to)$/;
const WHENCE = /^(?:from|out of|away from)$/;

type Known = Pick<Layers, "sentences" | "entities">;

/** What a phrase with its preposition is beside a verb of moving or giving, or null. */
function roleOf(words: Words, marker: string, clause: Clause, { sentences, entities }: Known): Role | null {
  const to = WHITHER.test(marker) || (marker === "for" && BOUND_FOR.has(clause.lemma));
  if (!to && !WHENCE.test(marker)) return null;
  const reference = entities.at(words.sentence, words.head);
  if (!reference && isPointer(sentences, words)) return null;
  const head = tokenAt(sentences, words.sentence, words.head);
  const kind = reference ? entities.list[reference.entity]?.kind : undefined;
  const place = kind === "place" || PLACES.has(head.lemma) || (!reference && head.upos === "PROPN");
  if (!reference && !place && !isPersonNoun(head.lemma) && !isBodyNoun(head.lemma)) return null;
  return !to ? "origin" : place ? "destination" : "recipient";
}

const LEAVES = /^(?:leave|flee|exit|depart)$/;
/** Where somebody was who left: "left the port", "left Callao"; "left a note" tells of a thing. */
const SITES = wordList(`
  checkpoint park stage scene courthouse building site farm square station factory room house office territory institute rally
  compound post`);

/** Whether a filler stands behind a verb of leaving for where one was. */
function isLeft({ role, sentence, head }: Draft["roles"][number], clause: Clause, layers: Known): boolean {
  if (!/^(?:object|patient)$/.test(role) || sentence !== clause.sentence || head < clause.predicate || clause.passive)
    return false;
  const token = tokenAt(layers.sentences, sentence, head);
  const reference = layers.entities.at(sentence, head);
  if (token.deprel !== "obj") return false;
  if (reference) return layers.entities.list[reference.entity]?.kind === "place" || SITES.has(token.lemma);
  return token.upos === "PROPN" || PLACES.has(token.lemma) || SITES.has(token.lemma);
}

/**
 * The fillers of a clause with where it goes, where it comes from and who is given it: "moved to Sonora", "will deliver
 * the files to the court", whose last words the parser may hang on the files.
 */
export function withWhither(roles: Draft["roles"], clause: Clause, layers: Known): Draft["roles"] {
  if (clause.form !== "verb") return roles;
  const verb = tokenAt(layers.sentences, clause.sentence, clause.predicate);
  if (!MOVING.has(clause.lemma) && !MOVING.has(verb.lemma)) return roles;
  if (LEAVES.test(clause.lemma)) roles = roles.map((r) => (isLeft(r, clause, layers) ? { ...r, role: "origin" } : r));
  const sentence = layers.sentences[clause.sentence]!;
  const more: (Words & { readonly role: Role })[] = [];
  for (const a of clause.arguments) {
    const role = a.slot === "oblique" ? roleOf(a, a.marker, clause, layers) : null;
    if (role !== null && !roles.some((r) => r.head === a.head)) more.push(as(role, a));
  }
  const cut = roles.map((filler) => {
    if (filler.role !== "object" && filler.role !== "patient") return filler;
    if (filler.sentence !== clause.sentence || filler.head < clause.predicate) return filler;
    for (const part of dependents(sentence, filler.head, "nmod")) {
      const words = phraseOf(sentence, part.index);
      const role = part.index > filler.head ? roleOf(words, markerOf(sentence, part.index), clause, layers) : null;
      // "a flight from Peru": the flight's own origin, which the gang did not come from.
      if (role === null || role === "origin") continue;
      for (const head of conjuncts(sentence, part.index)) more.push(as(role, phraseOf(sentence, head)));
      return { ...filler, last: Math.max(filler.head, Math.min(filler.last, words.first - 2)) };
    }
    return filler;
  });
  return more.length > 0 ? [...cut, ...more] : roles;
}
