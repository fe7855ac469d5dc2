import { dependents, reach } from "../../language/tree.ts";
import type { Sentence } from "../../language/analysis.ts";
import type { ActorRef, Speaker } from "../../model/index.ts";
import { PUBLICATIONS, ROLE_BY_KIND } from "../attribution/roles.ts";
import type { Layers, Reference } from "../layers.ts";
import { fold } from "../names/folding.ts";
import { TITLES } from "../names/titles.ts";
import { type Source, spokeBefore } from "./again.ts";

export type Needed = Pick<Layers, "sentences" | "attributions" | "entities">;

const PRINTS = /^(?:publication|organisation)$/;
/** What a name between commas behind a body can be: its kind may be open. */
const BESIDE_BODY = /^(?:person|organisation|group|government|publication|other)$/;
const SPEAKING = /^(?:person|organisation|group|government|publication)$/;

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
  const nameAt = (at: number, kinds: RegExp): Reference | null => {
    const found = tokens[at]?.upos === "PROPN" ? entities.at(sentence, at) : null;
    return found?.rule === "name" && kinds.test(entities.list[found.entity]?.kind ?? "") ? found : null;
  };
  // "Ruiz, the analyst who predicted in May that …", "Doctor Paz, a surgeon, who now thinks …": the name that is described.
  const noun = own ? undefined : tokens[head];
  const described = noun?.deprel === "appos" && noun.head < first ? nameAt(noun.head, SPEAKING) : null;
  if (described) return described;
  // "the Lantern magazine", "the Harbour Post publication": the name before the word for what it is.
  const prints = noun?.xpos === "NN" && PUBLICATIONS.has(noun.lemma) && head > first;
  const printed = prints ? nameAt(head - 1, PRINTS) : null;
  if (printed) return printed;
  const one = /^(?:one|another|some)$/i.test(tokens[head]?.form ?? "");
  for (let at = first; at <= last; at++) {
    // "The minister, Juan Paz, said": the name set off by a comma, or by a comma and a title.
    const before = tokens[at - 1]?.form ?? "";
    const title =
      (/^\p{Lu}\p{L}+\.$/u.test(before) || (/^\p{Lu}/u.test(before) && TITLES.has(fold(before)))) &&
      tokens[at - 2]?.form === ",";
    // "Special Agent in Charge Ann Lee": the name behind a title of capitals.
    // "Prosecutors in the province of Alto Rueda": a noun that only opens the sentence is no title.
    const opens = head === 0 && tokens[head]?.upos === "NOUN";
    const styled =
      !opens &&
      /^\p{Lu}\p{Ll}+$/u.test(tokens[at - 1]?.form ?? "") &&
      /^\p{Lu}/u.test(tokens[head]?.form ?? "") &&
      at > head;
    if (!one && !title && !styled && tokens[at - 1]?.form !== ",") continue;
    const found = tokens[at]?.upos === "PROPN" ? entities.at(sentence, at) : null;
    if (found?.rule === "name" && entities.list[found.entity]?.kind === "person") return found;
  }
  // "The weather bureau, SMB, counts": the body's name beside its noun, in the source's words or cut off from them.
  const beside = noun?.upos === "NOUN" ? dependents(sentences[sentence] as Sentence, head, "appos") : [];
  for (const name of beside) {
    const found = name.index > head ? nameAt(name.index, SPEAKING) : null;
    if (found) return found;
  }
  // "The state oil company, Petrolina, counted": the tree hangs the name elsewhere, and the commas say whose it is.
  const bare = own?.rule !== "name" && tokens[head]?.upos === "NOUN";
  if (bare && tokens[last + 1]?.form === "," && tokens[last + 2]?.upos === "PROPN") {
    const close = tokens.findIndex((t) => t.index > last + 2 && t.upos !== "PROPN");
    const found = tokens[close]?.form === "," ? nameAt(close - 1, BESIDE_BODY) : null;
    if (found) return found;
  }
  return own;
}

/** Name, role and actor of one source; `actorOf` gives the case-wide reference of an entity of this report. */
export function named(
  source: Source,
  layers: Needed,
  actorOf: (entity: number) => ActorRef,
): Pick<Speaker, "name" | "actor" | "role"> {
  const { entities } = layers;
  // "a baker who gave his name only as Tomás": that is what he is called.
  const given =
    /\bg[ai]ve (?:his|her|their) (?:first )?name (?:only )?as (?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/u.exec(
      source.quote,
    );
  if (given) return { name: given.groups!["name"]!, actor: null, role: "person" };
  const reference = referenceOf(source, layers);
  const entity = reference ? entities.list[reference.entity] : undefined;
  const taken = reference ? null : spokeBefore(source, layers);
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
