import { reach } from "../../language/tree.ts";
import type { ActorRef, Speaker } from "../../model/index.ts";
import { ROLE_BY_KIND } from "../attribution/roles.ts";
import type { Attribution, Layers, Reference } from "../layers.ts";

export type Needed = Pick<Layers, "sentences" | "attributions" | "entities">;

export type Source = Attribution["sources"][number];

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
export function named(
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
export const INTERVIEW: ReadonlyMap<string, Pick<Speaker, "name" | "role" | "actor">> = new Map(
  (
    [
      ["Q", "the interviewer"],
      ["Question", "the interviewer"],
      ["A", "the interviewee"],
      ["Answer", "the interviewee"],
    ] as const
  ).map(([letter, name]) => [letter, { name, role: "unnamed", actor: null }]),
);
