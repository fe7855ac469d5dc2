import type { Sentence } from "../../language/analysis.ts";
import { conjuncts, phraseOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Draft, Layers } from "../layers.ts";
import { as } from "../phrases.ts";

/** Who some are by what befell them, and which event that is. */
const STATES: readonly (readonly [RegExp, string])[] = [
  [/^(?:dead|killed|slain|murdered)$/i, "kill"],
  [/^(?:wounded|injured)$/i, "injure"],
  [/^(?:arrested|detained|captured|detainees|detained)$/i, "arrest"],
  [/^(?:kidnapped|abducted)$/i, "kidnap"],
];
/** Tokens between "among the" and the state, and between the state and the verb. */
const NEAR = 3;
const FAR = 7;

/** "Among the dead was Colonel Juan Paz", "Among those arrested in May were Juan Paz and a mayor": to whom it was done. */
export function among(sentence: Sentence, classes: WordClasses): Draft | null {
  const { tokens } = sentence;
  const start = tokens.findIndex((t) => /^among$/i.test(t.form));
  if (start < 0 || !/^(?:the|those|its|their)$/i.test(tokens[start + 1]?.form ?? "")) return null;
  const before = tokens[start - 1];
  if (before && !/^(?:[.,;:“"]|and|but|that)$/i.test(before.form)) return null;
  const state = tokens.slice(start + 1, start + 2 + NEAR).find((t) => STATES.some(([form]) => form.test(t.form)));
  const type = state && STATES.find(([form]) => form.test(state.form))?.[1];
  if (!state || type === undefined) return null;
  const be = tokens.slice(state.index + 1, state.index + FAR).find((t) => /^(?:is|are|was|were)$/i.test(t.form));
  if (!be || tokens.slice(state.index + 1, be.index).some((t) => /^[,;:]$/.test(t.form) || t.upos === "VERB"))
    return null;
  const head = whoStands(sentence, be.index + 1);
  if (head < 0) return null;
  const whom = conjuncts(sentence, head).map((at) => classes.nameOf(phraseOf(sentence, at)));
  // "Among the dead were 12 pupils" is a count, and "Among the detained was a surprise" nobody.
  const people = whom.filter((w) => classes.of(w.sentence, w.head).has("person") && tokens[w.first]!.upos !== "NUM");
  if (people.length === 0 || people.length < whom.length) return null;
  const last = Math.max(...people.map((w) => w.last));
  return {
    kind: "event",
    type,
    sentence: sentence.index,
    predicate: state.index,
    start: tokens[start]!.start,
    end: tokens[last]!.end,
    roles: people.map((w) => as("patient", w)),
    figure: null,
    rule: `${type}: among the ${type === "kill" ? "dead" : "others"}`,
  };
}

/** What befalls several at once, of whom some are then named. */
const BEFALLS =
  /^(?:kill|die|injure|arrest|release|kidnap|extradite|convict|charge|acquit|sanction|escape|missing|shoot)$/;
/** Tokens from the deed to "among them". */
const AWAY = 16;

/** "Seven were arrested, among them Juan Paz", "nine died, including two cooks": of whom it is told by name or number. */
export function amongThem(
  drafts: readonly Draft[],
  sentence: Sentence,
  { names }: Pick<Layers, "names">,
  classes: WordClasses,
): readonly Draft[] {
  const { tokens } = sentence;
  const them = tokens.findIndex((t) => /^among$/i.test(t.form) && /^them$/i.test(tokens[t.index + 1]?.form ?? ""));
  if (them < 1 || !/^[,—–]$/.test(tokens[them - 1]?.form ?? "")) return [];
  const last = drafts
    .filter((d) => d.predicate < them && them - d.predicate < AWAY && tokens[d.predicate]!.upos === "VERB")
    .toSorted((a, b) => b.predicate - a.predicate)[0];
  if (!last || !BEFALLS.test(last.type ?? "")) return [];
  const role = last.roles.find((r) => r.role === "patient") ? "patient" : "agent";
  // A clause of its own between the two, or behind them: "among them Paz fled".
  const own = tokens
    .slice(last.predicate + 1, them)
    .some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) || /^according$/i.test(t.form));
  const name = names.find((n) => n.sentence === sentence.index && n.first > them + 1 && n.first < them + FAR);
  const noun = nounFrom(sentence, them + 2);
  const person = noun >= 0 && classes.of(sentence.index, noun).has("person");
  const whom =
    name?.kind === "person" ? name : person ? { sentence: sentence.index, first: noun, last: noun, head: noun } : null;
  if (own || !whom || !last.roles.some((r) => r.role === role)) return [];
  if (tokens.slice(them + 2, whom.first).some((t) => /^[,;:(]$/.test(t.form))) return [];
  const { sentence: number, first, last: end, head } = whom;
  return [
    {
      ...last,
      end: tokens[end]!.end,
      roles: [
        ...last.roles.filter((r) => r.role !== role),
        { sentence: number, first: name ? first : them + 2, last: end, head, role },
      ],
      rule: `${last.type}: among them`,
    },
  ];
}

/** The noun of a plain phrase that begins at a token with a number or an article: "two cooks", "a former judge"; -1 for none. */
function nounFrom({ tokens }: Sentence, first: number): number {
  if (!/^(?:NUM|DET)$/.test(tokens[first]?.upos ?? "") || /^no$/i.test(tokens[first]!.form)) return -1;
  let at = first;
  while (/^(?:ADJ|NOUN|NUM)$/.test(tokens[at + 1]?.upos ?? "")) at++;
  return tokens[at]?.upos === "NOUN" ? at : -1;
}

/** The head of the phrase that begins at a token, or -1. */
function whoStands(sentence: Sentence, first: number): number {
  let best = -1;
  let longest = 0;
  for (const { index, upos } of sentence.tokens.slice(first, first + FAR)) {
    if (upos !== "NOUN" && upos !== "PROPN") continue;
    const phrase = phraseOf(sentence, index);
    if (phrase.first !== first || phrase.last - phrase.first < longest) continue;
    longest = phrase.last - phrase.first;
    best = index;
  }
  return best;
}
