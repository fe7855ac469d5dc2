import type { Token } from "../../language/analysis.ts";
import type { Draft, Layers, NameMention, Words } from "../layers.ts";
import { as } from "../phrases.ts";

/** What a group's leader or founder is called, with the relation that it tells of. */
const HEADS: Readonly<Record<string, string>> = {
  leader: "lead",
  "co-leader": "lead",
  boss: "lead",
  chief: "lead",
  head: "lead",
  kingpin: "lead",
  ringleader: "lead",
  capo: "lead",
  chieftain: "lead",
  strongman: "lead",
  commander: "lead",
  founder: "found",
  "co-founder": "found",
  cofounder: "found",
};
type Needed = Pick<Layers, "sentences" | "names" | "entities">;

const wordsOf = ({ sentence, first, last, head }: Words): Words => ({ sentence, first, last, head });
const isModifier = (t: Token | undefined): boolean => t?.upos === "ADJ" || t?.upos === "NOUN";
const MOST_MODIFIERS = 3;
/** Taggers take "chief" before a name for an adjective. */
const isOne = (t: Token | undefined): boolean => t !== undefined && !t.xpos.endsWith("S");

/** The group named in these tokens' place: the last token of its name is known. */
const groupEnding = (at: number, sentence: number, { names }: Needed): NameMention | undefined =>
  names.find((name) => name.sentence === sentence && name.last === at && name.kind === "group");

/**
 * Who leads or founded a group by the words before his name, where the tree loses them: "its chief, Juan “El Zurdo”
 * Paz, fled", "Los Rojos, whose leader, Juan Paz, alias El Zurdo", "the founder of the Northern Cartel, Juan Paz". "his
 * chief" and a chief of no group lead nothing.
 */
export function leaderBefore(name: NameMention, layers: Needed): Draft | null {
  if (name.kind !== "person") return null;
  const { tokens } = layers.sentences[name.sentence]!;
  const comma = tokens[name.first - 1]?.form === ",";
  const noun = name.first - (comma ? 2 : 1);
  const type = HEADS[tokens[noun]?.lemma.toLowerCase() ?? ""];
  if (type !== undefined && isOne(tokens[noun])) {
    let owner = noun - 1;
    while (noun - owner <= MOST_MODIFIERS && isModifier(tokens[owner])) owner--;
    const group = ownerOf(owner, name.sentence, tokens, layers);
    return group && made(name, noun, tokens[owner]!.start, type, group);
  }
  const group = comma ? groupEnding(name.first - 2, name.sentence, layers) : undefined;
  if (!group) return null;
  const of = group.first - (/^the$/i.test(tokens[group.first - 1]?.form ?? "") ? 2 : 1);
  const head = tokens[of - 1];
  const led = HEADS[head?.lemma.toLowerCase() ?? ""];
  if (!head || led === undefined || !isOne(head) || tokens[of]?.form.toLowerCase() !== "of") return null;
  const first = /^(?:the|a)$/i.test(tokens[of - 2]?.form ?? "") ? of - 2 : of - 1;
  return made(name, of - 1, tokens[first]!.start, led, wordsOf(group));
}

/** The group that a possessive stands for: "its" by the report's actors, "whose" by the name before it. */
function ownerOf(at: number, sentence: number, tokens: readonly Token[], layers: Needed): Words | null {
  const form = tokens[at]?.form.toLowerCase();
  if (form === "whose") {
    const group = groupEnding(at - (tokens[at - 1]?.form === "," ? 2 : 1), sentence, layers);
    return group ? wordsOf(group) : null;
  }
  if (form !== "its" && form !== "their") return null;
  const entity = layers.entities.at(sentence, at);
  const group = entity && layers.entities.list[entity.entity]?.kind === "group";
  return group ? { sentence, first: at, last: at, head: at } : null;
}

function made(name: NameMention, predicate: number, start: number, type: string, group: Words): Draft {
  return {
    kind: "relation",
    type,
    sentence: name.sentence,
    predicate,
    start,
    end: name.end,
    roles: [as("subject", name), as("object", group)],
    figure: null,
    rule: `${type}: before a name`,
  };
}
