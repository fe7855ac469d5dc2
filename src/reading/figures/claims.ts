import type { Sentence } from "../../language/analysis.ts";
import { reach } from "../../language/tree.ts";
import type { Codebook, MeasureRow } from "../../model/codebook.ts";
import type { Role } from "../../model/index.ts";
import type { Argument, Clause, Draft, FigureMention, Words } from "../layers.ts";
import { reader } from "../layers.ts";
import { as, isPointer } from "../phrases.ts";
import { measurandOf, measureWords } from "./measurand.ts";
import type { Measurand } from "./measurand.ts";
import { measureRow } from "./rows.ts";
import { listed } from "./table.ts";

/** Words of a claim at most, as a reader would mark it. */
const LONGEST = 25;
/** Counts of these say nothing of the world: "12 pages", "20 times". */
const TRIVIAL = listed(
  `time thing way reason page part step point paragraph question side word name minute second hour sentence chapter line
  example row column slide article story piece section item year day month week night decade century o'clock floor`,
);

/** Whether the number is the point: money, shares, weights; counts of ten or more, hedged or open ones; fewer only where a row asks. */
function matters(figure: FigureMention, measurand: Measurand, row: MeasureRow | null, sentence: Sentence): boolean {
  const { unit, nouns, noun } = measurand;
  if (unit === "money" || unit === "weight" || unit === "area") return true;
  if (unit === "percent") return noun !== null || row !== null;
  if (unit === "length") return row !== null;
  if (unit === "years" || unit === "ago") return row !== null && figure.unit === "years";
  if (unit === "age") return true;
  if (figure.unit === "" || TRIVIAL.has(nouns[0] ?? "")) return false;
  // "a 30-page plea": the count belongs to another noun.
  if (sentence.tokens[figure.last + 1]?.form === "-") return false;
  if (figure.of !== null) return true;
  const size = figure.low ?? figure.high ?? 0;
  if (size >= 10) return true;
  if (figure.bound !== "exact" && size >= 4) return true;
  return (
    row !== null &&
    measurand.slot !== "subject" &&
    row.frames.some((frame) => frame.nouns.includes(nouns[0] ?? "") && (frame.verbs ?? []).length === 0)
  );
}

const PRUNED = /^(?:acl:relcl|appos|conj|cc|parataxis|punct|advcl|dep|discourse|case|nsubj|cop|mark|aux|advmod)/u;

/** The noun phrase of a token, without the number before it: what "over fifty high-ranking members" counts. */
function phrase(sentence: Sentence, noun: number, figure: FigureMention): Words {
  const { tokens } = sentence;
  const run = reach(sentence, noun, (token) => token.head === noun && PRUNED.test(token.deprel));
  let { first, last } = run;
  if (figure.first <= noun && figure.last >= first && figure.last < noun) first = figure.last + 1;
  while (first < noun && /^(?:of|-|,)$/u.test(tokens[first]?.form ?? "")) first += 1;
  if (last >= figure.first && first < figure.first && noun < figure.first) last = Math.max(noun, figure.first - 1);
  while (last > noun && /^(?:,|-|–|—|\(|of|at|is|by|to)$/u.test(tokens[last]?.form ?? "")) last -= 1;
  return { sentence: sentence.index, first, last, head: noun };
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  subject: "subject",
  object: "object",
  indirect: "recipient",
  complement: "object",
};
const DESTINATION = new Set(["to", "into", "toward", "towards"]);
const ORIGIN = new Set(["from", "out of"]);

function roleOf(argument: Argument): Role | null {
  if (argument.slot !== "oblique") return ROLE_OF[argument.slot] ?? null;
  if (DESTINATION.has(argument.marker)) return "destination";
  return ORIGIN.has(argument.marker) ? "origin" : null;
}

/** Who or what has the figure: the participants of its clause, the counted thing without its number. */
function rolesOf(
  sentence: Sentence,
  figure: FigureMention,
  measurand: Measurand,
  all: readonly Sentence[],
): Draft["roles"] {
  const { clause, noun, slot } = measurand;
  const roles: (Words & { readonly role: Role })[] = [];
  const isFigure = (head: number): boolean => head === figure.head || head === figure.noun;
  for (const argument of clause?.arguments ?? []) {
    const role = roleOf(argument);
    if (role === null || isFigure(argument.head) || argument.head === noun) continue;
    const holds = argument.first <= figure.first && argument.last >= figure.last;
    if (!holds) roles.push(as(role, argument));
  }
  if (noun !== null && !isPointer(all, { sentence: sentence.index, first: noun, last: noun, head: noun })) {
    const counted = phrase(sentence, noun, figure);
    const subjects = roles.some((one) => one.role === "subject");
    const role: Role = slot === "subject" || slot === "predicate" || !subjects ? "subject" : "object";
    const known = roles.some((one) => one.first <= counted.head && one.last >= counted.head);
    if (!known && counted.first <= counted.last) roles.push(as(role, counted));
  }
  return roles;
}

const wordsIn = (sentence: Sentence, start: number, end: number): number =>
  sentence.tokens.filter((token) => token.start >= start && token.end <= end && token.upos !== "PUNCT").length;

/** The stretch of text that holds the figure and what it measures: the clause when it is short, else the noun phrase with its verb. */
function stretch(
  sentence: Sentence,
  figure: FigureMention,
  { clause, noun }: Measurand,
): { readonly start: number; readonly end: number } {
  const { tokens } = sentence;
  const holds = (one: Clause): boolean => one.start <= figure.start && one.end >= figure.end;
  if (clause !== null && holds(clause) && wordsIn(sentence, clause.start, clause.end) <= LONGEST) return clause;
  let [start, end] = [figure.start, figure.end];
  const widen = (index: number, within: (start: number, end: number) => boolean): void => {
    const run = reach(sentence, index, (token) =>
      /^(?:acl:relcl|appos|conj|cc|parataxis|punct|advcl|nsubj)/u.test(token.deprel),
    );
    const [from, to] = [
      Math.min(start, tokens[run.first]?.start ?? start),
      Math.max(end, tokens[run.last]?.end ?? end),
    ];
    if (within(from, to)) [start, end] = [from, to];
  };
  const short = (from: number, to: number): boolean => wordsIn(sentence, from, to) <= LONGEST;
  if (figure.noun !== null) widen(figure.noun, short);
  if (noun !== null) widen(noun, short);
  const predicate = clause === null ? undefined : tokens[clause.predicate];
  if (predicate !== undefined && short(Math.min(start, predicate.start), Math.max(end, predicate.end))) {
    [start, end] = [Math.min(start, predicate.start), Math.max(end, predicate.end)];
  }
  if (clause !== null && holds(clause) && short(clause.start, end)) start = Math.min(start, clause.start);
  return { start, end };
}

/** Whom an age in passing belongs to: the name before it, or the subject of its clause. */
function ofAge(sentence: Sentence, figure: FigureMention, roles: Draft["roles"]): Draft["roles"] {
  const before = sentence.tokens[figure.first - 2];
  if (before?.upos !== "PROPN") return roles.filter((one) => one.role === "subject").slice(0, 1);
  let first = before.index;
  while (first > 0 && sentence.tokens[first - 1]?.upos === "PROPN") first -= 1;
  return [{ role: "subject", sentence: sentence.index, first, last: before.index, head: first }];
}

/** What a figure measures, in the words of the codebook or its own. */
export function described(
  codebook: Codebook,
  sentence: Sentence,
  clauses: readonly Clause[],
  figure: FigureMention,
): {
  readonly measurand: Measurand;
  readonly row: MeasureRow | null;
  readonly measure: string;
} {
  const measurand = measurandOf(sentence, clauses, figure);
  const row = measureRow(codebook, sentence, figure, measurand);
  return { measurand, row, measure: row?.label ?? measureWords(sentence, figure, measurand) };
}

/** Makes a claim of each figure that measures something. */
export const figureClaims = reader({
  name: "figure claims",
  needs: ["sentences", "figures", "clauses"],
  gives: "figureClaims",
  read: ({ sentences, figures, clauses }, { codebook }) => {
    const clausesBy = Map.groupBy(clauses, (clause) => clause.sentence);
    const drafts: Draft[] = [];
    for (const figure of figures) {
      const sentence = sentences[figure.sentence];
      if (sentence === undefined || sentence.tokens.at(-1)?.form === "?") continue;
      const { measurand, row, measure } = described(codebook, sentence, clausesBy.get(figure.sentence) ?? [], figure);
      if (!matters(figure, measurand, row, sentence)) continue;
      const unit = figure.unit === "" ? "people" : figure.unit;
      const found = rolesOf(sentence, figure, measurand, sentences);
      const roles = measurand.unit === "age" ? ofAge(sentence, figure, found) : found;
      // An age of nobody says nothing.
      if (measurand.unit === "age" && roles.length === 0) continue;
      drafts.push({
        kind: "figure",
        type: row?.id ?? null,
        sentence: figure.sentence,
        predicate: measurand.clause?.predicate ?? measurand.noun ?? figure.head,
        ...stretch(sentence, figure, measurand),
        roles,
        figure: { ...figure, unit, measure },
        rule: row === null ? "figure" : `figure: ${row.id}`,
      });
    }
    return drafts;
  },
});
