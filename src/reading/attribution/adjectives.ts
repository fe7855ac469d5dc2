import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Stance } from "../../model/index.ts";
import { type Act, across, trimmed } from "./act.ts";
import { sourceOf } from "./sources.ts";

/** Adjectives of knowing, feeling and willing. Only a that-clause of those with `says` is put forward by the source. */
const ADJECTIVE_ROWS: readonly {
  readonly words: string;
  readonly stance: Stance;
  readonly says: boolean;
  readonly prepositions: string;
  readonly to: boolean;
  readonly example: string;
}[] = [
  {
    words: "confident certain sure convinced positive adamant aware conscious mindful insistent persuaded",
    stance: "says",
    says: true,
    prepositions: "of about",
    to: false,
    example: "She is confident that the bridge will hold.",
  },
  {
    words: "hopeful optimistic pessimistic suspicious wary",
    stance: "says",
    says: false,
    prepositions: "of about for",
    to: false,
    example: "He is hopeful that they will come.",
  },
  {
    words: "doubtful skeptical sceptical dubious",
    stance: "denies",
    says: true,
    prepositions: "of about for",
    to: false,
    example: "He is doubtful that they will come.",
  },
  {
    words: "concerned worried afraid fearful scared nervous anxious uneasy alarmed troubled",
    stance: "says",
    says: true,
    prepositions: "about of over by with",
    to: false,
    example: "Villagers are worried that it will flood.",
  },
  {
    words:
      "angry furious upset outraged annoyed irritated dismayed disappointed shocked surprised amazed stunned appalled horrified disgusted frustrated embarrassed ashamed proud glad happy pleased delighted thrilled sad sorry grateful thankful relieved unhappy jealous",
    stance: "says",
    says: true,
    prepositions: "about at with over by of for",
    to: true,
    example: "They were shocked that he was free.",
  },
  {
    words:
      "critical supportive dismissive contemptuous respectful appreciative fond tolerant intolerant complimentary disdainful enamored enthusiastic passionate hostile sympathetic receptive averse opposed committed unimpressed impressed interested",
    stance: "says",
    says: false,
    prepositions: "of to about with toward towards by in",
    to: false,
    example: "He was critical of the raid.",
  },
  {
    words: "willing unwilling eager keen reluctant loath prepared ready desperate determined inclined hesitant",
    stance: "says",
    says: false,
    prepositions: "about",
    to: true,
    example: "They are eager to sell.",
  },
  {
    words: "clear",
    stance: "says",
    says: true,
    prepositions: "about",
    to: false,
    example: "The court made clear that he must go.",
  },
];

const ADJECTIVES = new Map(
  ADJECTIVE_ROWS.flatMap((r) =>
    r.words.split(" ").map((w) => [w, { ...r, prepositions: new Set(r.prepositions.split(" ")) }] as const),
  ),
);

const AROUND: ReadonlySet<string> = new Set(["cop", "aux", "aux:pass", "advmod"]);

/** The act that an adjective makes of its subject ("is confident that…", "was critical of…", "made clear that…"), or null. */
export function adjectiveAct(sentence: Sentence, index: number, text: string): Act | null {
  const { tokens } = sentence;
  const token = tokens[index];
  if (token?.upos !== "ADJ" && token?.upos !== "VERB") return null;
  const row = ADJECTIVES.get(token.form.toLowerCase());
  if (!row) return null;
  const above = tokens[token.head];
  const made = above?.lemma === "make" && (token.deprel === "xcomp" || token.deprel === "obj") ? above : null;
  if (token.form.toLowerCase() === "clear" && !made) return null;
  const linked =
    made ??
    (token.deprel === "xcomp" && above && /^(?:seem|appear|feel|remain|become|sound|grow|get|be)$/.test(above.lemma)
      ? above
      : null);
  if (!linked && !dependents(sentence, index, "cop", "aux").length) return null;
  const told = contentOf(sentence, token, row) ?? (made && contentOf(sentence, made, row));
  if (!told) return null;
  let first = linked?.index ?? index;
  while (
    first > 0 &&
    AROUND.has(tokens[first - 1]?.deprel ?? "") &&
    (tokens[first - 1]?.head === index ||
      tokens[first - 1]?.head === first ||
      tokens[first - 1]?.head === linked?.index)
  )
    first--;
  const content = trimmed(text, across(sentence, told.first, told.last));
  const who = sourceOf(sentence, linked?.index ?? index, first);
  if (
    !content ||
    who.sources.length === 0 ||
    /^(?:it|there|this|that)$/i.test(tokens[who.stand?.head ?? -1]?.form ?? "")
  )
    return null;
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, first, told.cueLast),
    verb: token.form.toLowerCase(),
    frame: "adjective",
    stance: row.stance,
    vouched: row.says && told.clause,
    sources: who.sources,
    stand: who.stand,
    contents: [content],
    quoted: false,
    agentless: false,
    speech: made !== null,
  };
}

type Row = { readonly prepositions: ReadonlySet<string>; readonly to: boolean };

function contentOf(
  sentence: Sentence,
  token: Token,
  row: Row,
): { first: number; last: number; cueLast: number; clause: boolean } | null {
  const clause = dependents(sentence, token.index, "ccomp", "advcl").find(
    (c) =>
      c.index > token.index &&
      (c.deprel === "ccomp" || dependents(sentence, c.index, "mark").some((m) => m.lemma === "that")),
  );
  if (clause) return { ...below(sentence, clause, token.index), cueLast: token.index, clause: true };
  const to =
    row.to &&
    dependents(sentence, token.index, "xcomp", "advcl", "ccomp").find(
      (c) => c.index > token.index && dependents(sentence, c.index, "mark").some((m) => m.lemma === "to"),
    );
  if (to) return { ...below(sentence, to, token.index), cueLast: token.index, clause: false };
  for (const noun of dependents(sentence, token.index, "obl", "nmod", "advcl")) {
    const preposition =
      noun.index > token.index &&
      dependents(sentence, noun.index, "case", "mark").find((c) => row.prepositions.has(c.lemma));
    if (preposition && preposition.index === token.index + 1)
      return { ...below(sentence, noun, preposition.index), cueLast: preposition.index, clause: false };
  }
  return null;
}

function below(sentence: Sentence, token: Token, after: number): { first: number; last: number } {
  const { first, last } = reach(sentence, token.index);
  return { first: Math.max(first, after + 1), last };
}
