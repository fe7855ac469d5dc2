import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { ActorKind } from "../../model/index.ts";
import { PERSON_NOUNS } from "../entities/descriptions.ts";
import { wordList } from "../words.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { fold } from "./folding.ts";
import { headOf, type Run } from "./runs.ts";

/** What kind of thing a name stands for, by what its sentence tells of it, and how surely. */
export type Told = readonly [kind: ActorKind, weight: number];

/** Nouns that say what a name is, beside it: "Frutas del Sur, an exporter", "the daily El Cerro". */
const SAID: ReadonlyMap<string, ActorKind> = new Map<string, ActorKind>([
  ...each("group", "gang cartel mafia syndicate militia guerrilla band clan faction"),
  ...each("publication", "newspaper daily weekly magazine broadcaster website outlet tabloid"),
  ...each(
    "organisation",
    `consultancy watchdog company firm exporter importer retailer carrier manufacturer contractor supplier charity
    nonprofit ngo union party movement bank university collective cooperative federation association foundation
    consortium brewery hauler shipper processor`,
  ),
  ...each("place", "town city village port hamlet municipality neighbourhood neighborhood suburb prison jail ranch"),
]);

/** What kind of thing a noun beside a name says that it is; null for a noun that says none. */
export const kindSaid = (noun: string): ActorKind | null => SAID.get(noun) ?? null;

/** What only a person has or undergoes: "Mora's wife", "the arrest of Mora". */
const OF_PERSONS = wordList(
  `wife husband widow brother sister son daughter cousin nephew niece uncle aunt mother father lawyer bodyguard driver
  arrest extradition murder abduction kidnapping imprisonment detention trial sentence conviction corpse coffin funeral`,
);
/** What is done to nobody but persons. */
const DONE_TO =
  /^(?:arrest|detain|jail|imprison|behead|extradite|abduct|kidnap|murder|assassinate|sentence|acquit|wound|shoot|handcuff|interrogate|marry|bury|indict|hospitali[sz]e)$/u;
/** What nobody but a person does. */
const DONE_BY = /^(?:die|resign|marry|testify|confess|weep|retire|surrender)$/u;

/** Who belongs to a band, and to no town. */
const MEN = wordList(
  "gunman gunmen hitman hitmen sicario lieutenant emissary enforcer henchman cell kingpin foot-soldier extortionist",
);
/** Who and what belongs to any body, and to no person. */
const STAFF = wordList("founder cofounder co-founder member leader faction");
const FOUNDING = /founder$/u;

/** What a sentence tells of the name at a run: an age, a trade, a wife; a boss, a newspaper; a road near it. */
export function toldOf(sentence: Sentence, run: Run): readonly Told[] {
  const { tokens } = sentence;
  const head = tokens[headOf(sentence, run)];
  if (!head || /^(?:compound|amod)/u.test(head.deprel)) return [];
  const out: Told[] = [];
  for (const noun of nounsBeside(sentence, run, head)) {
    const kind = kindSaid(noun.lemma.toLowerCase());
    // "the mayor of the town, Hugo Paz", "the head of the gang, Hugo Paz": the parser hangs his name on town and gang.
    if (kind) out.push(...(isGivenName(tokens, run) ? [] : [[kind, 8] as const]));
    else if (PERSON_NOUNS.has(noun.lemma.toLowerCase()) && noun.xpos === "NN") out.push(["person", 6]);
  }
  const above = tokens[head.head];
  // "The Reds, whom many feared", "Los Tordos, who fled": more than one.
  const isPlural = head.xpos === "NNPS" || /^l[oa]s$/iu.test(tokens[run.first]?.form ?? "");
  if (!isPlural && isAged(tokens, run)) out.push(["person", 8]);
  const relative = dependents(sentence, head.index, "acl:relcl").flatMap((verb) =>
    dependents(sentence, verb.index, "nsubj", "obj").filter((who) => /^whom?$/iu.test(who.form)),
  );
  if (relative.length > 0 && !isPlural) out.push(["person", 5]);
  if (!above) return out;
  const lemma = above.lemma.toLowerCase();
  const markers = dependents(sentence, head.index, "case").map((one) => one.form.toLowerCase());
  const owns = head.deprel === "nmod:poss" || (head.deprel === "nmod" && markers.includes("of"));
  if (owns && MEN.has(lemma)) out.push(["group", 6]);
  else if (owns && STAFF.has(lemma)) out.push(["organisation", FOUNDING.test(lemma) ? 12 : 4]);
  else if (owns && OF_PERSONS.has(lemma)) out.push(["person", 5]);
  const undergoes = head.deprel === "obj" || head.deprel === "nsubj:pass";
  if (undergoes && above.upos === "VERB" && DONE_TO.test(lemma)) out.push(["person", 5]);
  if (head.deprel === "nsubj" && DONE_BY.test(lemma)) out.push(["person", 4]);
  if (/^(?:near|outside)$/u.test(markers[0] ?? "")) out.push(["place", 8]);
  return out;
}

const isGivenName = (tokens: readonly Token[], { first, last }: Run): boolean =>
  last > first && FIRST_NAMES.has(fold(tokens[first]?.form ?? ""));

/** "Juan Paz, 47, …": an age behind the name. */
function isAged(tokens: readonly Token[], { last }: Run): boolean {
  const [comma, age, end] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  const years = /^[1-9]\d$/u.test(age?.form ?? "") ? Number(age?.form) : 0;
  const closed = comma?.form === "(" ? end?.form === ")" : comma?.form === "," && end?.form === ",";
  return closed && years > 11;
}

/** The nouns set off beside a name, before it or behind. */
function nounsBeside(sentence: Sentence, run: Run, head: Token): readonly Token[] {
  const { tokens } = sentence;
  const behind = dependents(sentence, head.index, "appos").filter((t) => t.upos === "NOUN" && t.index > run.last);
  const above = head.deprel === "appos" ? tokens[head.head] : undefined;
  const before = tokens[run.first - 1];
  const describes =
    before?.upos === "NOUN" && before.xpos === "NN" && /^(?:compound|nmod:desc|flat)/u.test(before.deprel);
  // "… to Frutas del Sur, an exporter that": right behind the comma, wherever the parser hangs it.
  const article = tokens[run.last + 1]?.form === "," ? tokens[run.last + 2] : undefined;
  const loose = article && /^an?$/iu.test(article.form) ? tokens[article.head] : undefined;
  const listed = dependents(sentence, head.index, "conj").length > 0 || head.deprel === "conj";
  return [
    ...(listed ? [] : behind),
    ...(loose?.xpos === "NN" && loose.deprel === "parataxis" ? [loose] : []),
    ...(above?.upos === "NOUN" && above.xpos === "NN" ? [above] : []),
    ...(describes && before ? [before] : []),
  ];
}

function each(kind: ActorKind, words: string): readonly (readonly [string, ActorKind])[] {
  return [...wordList(words)].map((word) => [word, kind] as const);
}
