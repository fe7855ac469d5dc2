import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Draft, Layers, NameMention } from "../layers.ts";
import { as } from "../phrases.ts";
import { givesRank, phraseAt } from "./judging.ts";
import { ABILITY_NOUNS, EPITHETS, QUESTIONING, TOP_ADJECTIVES } from "./rows.ts";

const draft = (
  number: number,
  sentence: Sentence,
  run: { readonly first: number; readonly last: number; readonly predicate: number },
  rest: Pick<Draft, "roles" | "rule">,
): Draft => ({
  kind: "assessment",
  type: null,
  sentence: number,
  predicate: run.predicate,
  figure: null,
  start: sentence.tokens[run.first]?.start ?? 0,
  end: sentence.tokens[run.last]?.end ?? 0,
  ...rest,
});

/** Tokens before a name that can belong to its epithets: "the once mighty and still feared". */
const WITHIN = /^(?:ADJ|ADV|CCONJ)$/;
const KINDS: ReadonlySet<string> = new Set(["group", "organisation", "government", "person", "place"]);

const isEpithet = (t: Token): boolean => {
  const form = t.form.toLowerCase();
  return EPITHETS.has(form) || EPITHETS.has(t.lemma.toLowerCase()) || TOP_ADJECTIVES.has(form);
};

/** "the ruthless Gulf Cartel": what an adjective before a name says of whom it names. */
export function epithet(name: NameMention, sentence: Sentence): Draft | null {
  if (!KINDS.has(name.kind)) return null;
  let first = name.first;
  let judging: Token | null = null;
  for (let i = name.first - 1; i >= 0 && name.first - i < 8; i--) {
    const t = sentence.tokens[i];
    if (!t || !(WITHIN.test(t.upos) || /^[-,]$/.test(t.form) || isEpithet(t))) break;
    if (isEpithet(t)) [first, judging] = [i, t];
    else if (t.upos === "ADV" && judging) first = i;
  }
  if (!judging || sentence.tokens[first - 1]?.form === ",") return null;
  const before = sentence.tokens[first - 1];
  // "Powerful Gulf Cartel": a headline's word is as good; "some corrupt Mexico City police" is not about the city.
  if (
    before &&
    !/^(?:the|this|that|an?|its|his|her|their|’s|'s|once|previously|formerly|of)$/i.test(before.form) &&
    first > 0
  )
    return null;
  // "the notorious Gulf Cartel boss": said of the boss.
  const next = sentence.tokens[name.last + 1];
  if (next && /^(?:NOUN|PROPN)$/.test(next.upos) && sentence.tokens[name.head]?.head === next.index) return null;
  const from = before && /^(?:the|once|previously|formerly)$/i.test(before.form) ? first - 1 : first;
  return draft(
    name.sentence,
    sentence,
    { first: from, last: name.last, predicate: judging.index },
    {
      roles: [as("subject", { sentence: name.sentence, first: name.first, last: name.last, head: name.head })],
      rule: TOP_ADJECTIVES.has(judging.form.toLowerCase())
        ? "assessment/ranking epithet"
        : "assessment/judgement epithet",
    },
  );
}

/** "the gang's capacity to adapt", "their resilience in rebuilding": what somebody can or will do, in a noun of his. */
export function ability(
  number: number,
  sentence: Sentence,
  noun: Token,
  { entities }: Pick<Layers, "entities">,
): Draft | null {
  if (noun.upos !== "NOUN" || !ABILITY_NOUNS.has(noun.lemma)) return null;
  const above = sentence.tokens[noun.head];
  if (above && QUESTIONING.has(above.lemma)) return null;
  const of = dependents(sentence, noun.index, "nmod").filter((t) =>
    dependents(sentence, t.index, "case").some((c) => c.lemma === "of"),
  );
  const owner = [...dependents(sentence, noun.index, "nmod:poss"), ...of].find(
    (t) => entities.at(number, t.index) !== null,
  );
  if (!owner) return null;
  const deed = [...dependents(sentence, noun.index, "acl", "xcomp", "nmod", "advcl")].find(
    (t) =>
      t.index > noun.index &&
      t.index !== owner.index &&
      (dependents(sentence, t.index, "case").some((c) => c.xpos === "TO" && c.upos === "PART") ||
        (/^VBG?$/.test(t.xpos) &&
          dependents(sentence, t.index, "mark", "case").some((c) => /^(?:to|in|at)$/.test(c.lemma)))),
  );
  if (!deed) return null;
  const { last } = reach(sentence, deed.index, (t) => /^(?:punct|advcl|acl:relcl|parataxis|conj|cc)/.test(t.deprel));
  const { first } = reach(sentence, noun.index, (t) =>
    /^(?:case|punct|cc|conj|cop|nsubj|mark|aux|advmod)/.test(t.deprel),
  );
  if (last - first > LONGEST) return null;
  return draft(
    number,
    sentence,
    { first: Math.min(first, owner.index), last: Math.max(last, noun.index), predicate: noun.index },
    {
      roles: [
        as("subject", phraseAt(sentence, number, owner.index)),
        ...dependents(sentence, deed.index, "obj").map((t) => as("object", phraseAt(sentence, number, t.index))),
      ],
      rule: givesRank(sentence, noun.index) ? "assessment/ranking ability" : "assessment/judgement ability",
    },
  );
}
const LONGEST = 30;
