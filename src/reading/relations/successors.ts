import type { Sentence } from "../../language/analysis.ts";
import type { Clause, Draft, Layers, NameMention, Words } from "../layers.ts";
import { as, draftOf, inSlot } from "../phrases.ts";

type Needed = Pick<Layers, "sentences" | "entities">;

/** What somebody leads or holds, by the report's own words. */
export type Posts = ReadonlyMap<number, Draft>;

/** The gang that each leader leads and the office that each official holds; of two the one told first. */
export function postsOf(drafts: readonly Draft[], { entities }: Needed): Posts {
  const posts = new Map<number, Draft>();
  for (const draft of drafts) {
    if (draft.type !== "lead" && draft.type !== "office") continue;
    if (!draft.roles.some((r) => r.role === "object")) continue;
    for (const role of draft.roles) {
      const who = role.role === "subject" ? entities.at(role.sentence, role.head) : null;
      if (!who || who.also || entities.list[who.entity]?.kind !== "person") continue;
      const known = posts.get(who.entity);
      // "his lawyer" is nothing that is handed on.
      if (draft.type === "office" && draft.roles.length > 2) continue;
      if (!known || (known.type === "office" && draft.type === "lead")) posts.set(who.entity, draft);
    }
  }
  return posts;
}

const postOf = (words: Words, posts: Posts, { entities }: Needed): Draft | undefined => {
  const who = entities.at(words.sentence, words.head);
  return who ? posts.get(who.entity) : undefined;
};

/** Where the words of a name end. */
const endOf = ({ sentences }: Needed, { sentence, last }: Words): number => sentences[sentence]?.tokens[last]?.end ?? 0;

/** "A nephew is said to have replaced Paz", of a leader: he leads what the other led. */
export function succeeded(clause: Clause, posts: Posts, layers: Needed, nameOf: (words: Words) => Words): Draft | null {
  if (clause.form !== "verb" || !/^(?:succeed|replace)$/.test(clause.lemma)) return null;
  const one = inSlot(clause, "subject")[0] ?? null;
  const other = inSlot(clause, "object")[0] ?? null;
  const by = inSlot(clause, "oblique", ["by"])[0] ?? null;
  const [who, whom] = clause.passive ? [by ?? one, other ?? one] : [one, other];
  const post = whom && postOf(whom, posts, layers);
  if (!who || !whom || who.head === whom.head || post?.type !== "lead") return null;
  const led = post.roles.find((r) => r.role === "object");
  return led
    ? draftOf(clause, {
        kind: "relation",
        type: "lead",
        roles: [as("subject", nameOf(who)), as("object", led)],
        rule: "lead: succeeded a leader",
        end: Math.max(clause.end, endOf(layers, nameOf(who))),
      })
    : null;
}

const SUCCESSOR = /^(?:successor|replacement)$/;

/** "Her successor, Juan Paz,", "Juan Paz, her successor,": he holds what she held. */
export function successor(
  name: NameMention,
  owner: Words,
  noun: number,
  sentence: Sentence,
  posts: Posts,
  layers: Needed,
): Draft | null {
  const token = sentence.tokens[noun];
  if (!token || !SUCCESSOR.test(token.lemma) || name.kind !== "person") return null;
  const post = postOf(owner, posts, layers);
  const held = post?.roles.find((r) => r.role === "object");
  if (!post || !held) return null;
  const first = Math.min(name.first, owner.first);
  return {
    kind: "relation",
    type: post.type,
    sentence: sentence.index,
    predicate: noun,
    start: sentence.tokens[first]!.start,
    end: sentence.tokens[Math.max(name.last, noun)]!.end,
    roles: [as("subject", name), as("object", held)],
    figure: null,
    rule: `${post.type}: a successor`,
  };
}
