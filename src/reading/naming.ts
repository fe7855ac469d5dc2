import { children, dependents } from "../language/tree.ts";
import type { Draft, Layers, Words } from "./layers.ts";

type Needed = Pick<Layers, "sentences">;

/** The bearer of a name that a relation only tells by naming him: "the banker Hernán Gil"; null for any other draft. */
function bearerOf(draft: Draft, { sentences }: Needed): Words | null {
  if (draft.kind !== "relation") return null;
  const own = sentences[draft.sentence];
  const predicate = own?.tokens[draft.predicate];
  if (!own || predicate?.upos !== "NOUN" || dependents(own, draft.predicate, "cop").length > 0) return null;
  const names = draft.roles.filter(
    (r) => r.sentence === draft.sentence && own.tokens[r.head]?.upos === "PROPN" && r.head !== draft.predicate,
  );
  return names.find((r) => r.first > draft.predicate) ?? null;
}

/**
 * "arrested the mayor, Juan Paz, in Lima": where and when the parser hangs on the name is of the arrest. The draft ends
 * with the name.
 */
export function endedByName(draft: Draft, layers: Needed): Draft {
  const name = bearerOf(draft, layers);
  const { tokens } = layers.sentences[draft.sentence]!;
  const end = name && tokens[name.last]!.end;
  const cut = name && end !== null && end < draft.end && draft.roles.every((r) => r.last <= name.last);
  return cut ? { ...draft, end } : draft;
}

/** Whether words stand behind the name that ends a draft and hang on it, or on nothing of the draft's own. */
export function isBehindName(draft: Draft, words: { readonly start: number } | null, layers: Needed): boolean {
  // "The arrest of the mayor's son in Naples": whose son he is has no place.
  // "Among the detained is Juan Paz, who ran the prison from May": when he ran it, and not when he was taken.
  if (words && /^family: a relative's phrase$|: among the /u.test(draft.rule) && words.start >= draft.end) return true;
  // "the gang that he set up in 2014 beside his cousin Luis": since when they are cousins nobody says.
  if (words && draft.type === "family" && (words.start < draft.start || words.start >= draft.end)) return true;
  const name = words && bearerOf(draft, layers);
  if (!name || !words) return false;
  const own = layers.sentences[draft.sentence]!;
  const at = own.tokens.find((t) => t.start <= words.start && words.start < t.end);
  return at !== undefined && at.index > name.last && hangsOn(own, at.index, name.head);
}

/** Whether the way up the tree from a token leads through another. */
function hangsOn(sentence: Needed["sentences"][number], from: number, to: number): boolean {
  const seen = new Set([to]);
  const open = [to];
  while (open.length > 0) {
    for (const child of children(sentence, open.pop()!)) {
      if (child === from) return true;
      if (!seen.has(child)) open.push(child);
      seen.add(child);
    }
  }
  return false;
}
