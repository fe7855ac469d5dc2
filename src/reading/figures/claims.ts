import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Codebook } from "../../model/codebook.ts";
import type { Bound } from "../../model/index.ts";
import type { Clause, Draft, FigureMention, Words } from "../layers.ts";
import { reader } from "../layers.ts";
import { agedNoun, isAnybody, ofAge } from "./ages.ts";
import { assignedTo } from "./assigned.ts";
import { besideOf } from "./beside.ts";
import type { Beside } from "./beside.ts";
import { isState, nounUnit } from "./counted.ts";
import { hung, leaningSpan } from "./leaning.ts";
import type { Read } from "./leaning.ts";
import { listedUnder } from "./listing.ts";
import { matters } from "./matters.ts";
import { measurandOf, measureWords } from "./measurand.ts";
import type { Measurand } from "./measurand.ts";
import { caseOf, phrase } from "./phrase.ts";
import { OFTEN } from "./rates.ts";
import { refutedBy, standingOf } from "./put-aside.ts";
import { hasVerb, isSenseless, isUndone, mannerOf, tellsOf } from "./senseless.ts";
import { PUTS, rolesOf } from "./roles.ts";
import { isPeople, measureRow } from "./rows.ts";
import type { Fitting } from "./rows.ts";
import { withSorts } from "./sorts.ts";
import { stretch } from "./stretch.ts";

/** A sentence with more numbers than this is a table; what its numbers measure stands elsewhere. */
const TABLE = 40;

/** "an estimated fortune of $2 billion", "is estimated to have 900 members": an exact number that nobody counted. */
function isEstimate(sentence: Sentence, figure: FigureMention, { noun, governors }: Measurand): boolean {
  if (figure.bound !== "exact") return false;
  const adjectives = noun === null ? [] : dependents(sentence, noun, "amod");
  return (
    governors.includes("estimate") ||
    adjectives.some((one) => /^(?:estimated?|approximate)$/u.test(one.lemma.toLowerCase()))
  );
}

/** The thing that a figure without a noun counts: what is said to reach or number it; a toll is one of deaths. */
function unitFrom(sentence: Sentence, figure: FigureMention, noun: number | null): string {
  if (figure.unit !== "" || noun === null) return figure.unit;
  const thing = sentence.tokens[noun];
  const lemma = thing?.lemma.toLowerCase() ?? "";
  // "puts the dead at 43"
  if (thing !== undefined && isState(thing)) return "people";
  // "Homicides rose to 300", the first word taken for a name.
  const first = noun === 0 && sentence.tokens[0]?.xpos === "NNP" && /[a-z]s$/u.test(sentence.tokens[0].form);
  if (sentence.tokens[noun]?.upos !== "NOUN" && !first) return "";
  if (/^(?:population|strength|ranks?|manpower|headcount|membership)$/u.test(lemma)) return "people";
  if (lemma === "toll") return "deaths";
  if (!/^(?:number|total|count|figure|tally|average|register|registry|list|roll)$/u.test(lemma))
    return nounUnit(sentence, noun, -1);
  const of = dependents(sentence, noun, "nmod").find((part) => caseOf(sentence, part.index) === "of");
  // "the register of the missing"
  if (of !== undefined && /^(?:missing|disappeared|dead|wounded|displaced)$/u.test(of.lemma.toLowerCase()))
    return "people";
  // "the missing persons register stands at 90,000"
  if (of === undefined) return /^(?:register|registry|list|roll)$/u.test(lemma) ? "names" : "";
  return nounUnit(sentence, of.index, -1);
}

/** The token that stands for a figure's claim: the verb of its clause, and where that is no part of what is claimed, the noun. */
function predicateOf(
  sentence: Sentence,
  figure: FigureMention,
  { clause, noun }: Measurand,
  owner: Words | null,
): number {
  // "“No,” Ana Ruiz, 54, told the paper": her age is no part of what she told.
  if (owner !== null && owner.first < figure.first && owner.last >= figure.first - 2) return owner.head;
  // "Officials put the toll at 12": theirs is the estimate.
  if (clause !== null && noun !== null && PUTS.test(clause.lemma)) {
    // "whose strength she put at 900": only the number is her words.
    return noun > clause.predicate ? noun : (figure.noun ?? figure.head);
  }
  // "says 40 died; the army admits to 12 killings", all hung on the first verb.
  const [from, to] = [clause?.predicate ?? figure.first, figure.first];
  if (sentence.tokens.slice(from, to).some((token) => token.form === ";")) return figure.noun ?? figure.head;
  return clause?.predicate ?? noun ?? figure.head;
}

/** Sentences before a figure's in which may stand what a register is of. */
const LEADING = 5;

/** What a figure measures, in the words of the codebook or its own. */
function described(
  codebook: Codebook,
  sentences: readonly Sentence[],
  sentence: Sentence,
  clauses: readonly Clause[],
  mention: FigureMention,
): {
  readonly measurand: Measurand;
  readonly figure: FigureMention;
  readonly fitting: Fitting | null;
  readonly measure: string;
} {
  const measurand = measurandOf(sentence, clauses, mention);
  const before = sentences.slice(Math.max(0, sentence.index - LEADING), sentence.index);
  const fitting = measureRow(codebook, sentence, mention, measurand, before);
  const often =
    measurand.noun === null || mention.per !== undefined || mention.as === "percent"
      ? undefined
      : dependents(sentence, measurand.noun, "amod").find((one) => OFTEN[one.lemma.toLowerCase()] !== undefined);
  const per = often === undefined ? undefined : OFTEN[often.lemma.toLowerCase()];
  const figure = {
    ...mention,
    unit: unitFrom(sentence, mention, measurand.noun),
    ...(per === undefined ? {} : { per }),
  };
  // "the number of groups" counts groups; "a population of 20,000" is its own word.
  const holds = /^(?:number|total|count|tally|toll)$/u.test(measurand.nouns[0] ?? "");
  return {
    measurand,
    fitting,
    figure,
    measure: fitting?.row.label ?? measureWords(sentence, holds ? figure : mention, measurand),
  };
}

/** What is read of a figure that is put to somebody by name: "credits the Red Cartel with 16,000 and the Gulf Clan with 8,700 members". */
function readAssigned(
  codebook: Codebook,
  sentences: readonly Sentence[],
  sentence: Sentence,
  clauses: readonly Clause[],
  mention: FigureMention,
  beside: readonly FigureMention[],
): Read | null {
  const owner = assignedTo(sentence, mention);
  if (owner === null || mention.as !== "count") return null;
  // What is counted may stand at one number for all of them.
  for (const one of [mention, ...beside]) {
    if (one !== mention && (one.as !== "count" || assignedTo(sentence, one) === null)) continue;
    if (one !== mention && mention.unit !== "") continue;
    const { measurand, fitting, measure, figure } = described(codebook, sentences, sentence, clauses, one);
    if (fitting === null || figure.unit === "") continue;
    const unit = mention.unit === "" ? figure.unit : mention.unit;
    return { figure: { ...mention, unit }, measurand, fitting, measure, roles: [{ ...owner, role: "subject" }] };
  }
  return null;
}

/** What is read of a figure that stands for itself; null when it says nothing. */
function read(
  codebook: Codebook,
  sentences: readonly Sentence[],
  clauses: readonly Clause[],
  mention: FigureMention,
  beside: readonly FigureMention[],
  places: ReadonlySet<number>,
): Read | null {
  const sentence = sentences[mention.sentence];
  if (sentence === undefined) return null;
  // "Homicides: Lima 120; Cusco 80"
  const row = listedUnder(sentence, mention);
  if (row !== null) {
    const { measurand, fitting, measure, figure } = described(codebook, sentences, sentence, clauses, row.figure);
    // "Pages: 300"
    if (fitting === null) return null;
    const thing = { ...phrase(sentence, measurand.noun ?? 0, figure), role: "object" as const };
    const roles =
      row.whose === null
        ? [{ ...thing, role: "subject" as const }]
        : [{ ...row.whose, role: "subject" as const }, thing];
    return { figure, measurand: { ...measurand, clause: null }, fitting, measure, roles };
  }
  const { measurand, fitting, measure, figure: told } = described(codebook, sentences, sentence, clauses, mention);
  // "How many died? The navy said eleven.": eleven of what, the question tells, and no sailors.
  const said = sentence.tokens[sentence.tokens[mention.head]?.head ?? -1];
  if (mention.as === "count" && mention.noun === null && fitting === null && said?.lemma === "say") return null;
  const bound: Bound = isEstimate(sentence, mention, measurand) ? "about" : mention.bound;
  const figure = { ...told, bound };
  if (!matters(figure, measurand, fitting, sentence)) return null;
  const aged = measurand.unit === "age";
  const others = beside.filter((one) => one !== mention);
  const found = rolesOf(sentence, figure, measurand, fitting, sentences, others, places);
  const roles = aged ? ofAge(sentence, figure, found) : found;
  // "fell from 7.9 billion to 2.1 billion" where the tree gives nobody: of what, is not told.
  if (roles.length === 0 && fitting === null) return null;
  // "against the 26 persons": a count that only goes with something else.
  const along = /^(?:against|with|for|about|on)$/u.test(measurand.argument?.marker ?? "");
  if (fitting === null && figure.as === "count" && along && figure.bound === "exact") return null;
  // An age of nobody, or of "a 61-year-old teacher", says nothing.
  if (aged && (roles[0] === undefined || isAnybody(sentence, roles[0], figure))) return null;
  return { figure, measurand, fitting, measure, roles };
}

/** Words that begin what belongs no longer to a figure's own claim: "dropped to 19,840 between January and October, down". */
const TRAILING =
  /(?:[\s,;:(—–-]+(?:up|down|compared|versus|against|and|but|or|from|than|including|with|worth|of|which|while|equal|equivalent|the \p{L}{2,20}st))*[\s,;:(—–-]*$/iu;

/** Characters of a claim's end that are looked at for such words. */
const LONG_TAIL = 60;

/** Makes a claim of each figure that measures something. */
export const figureClaims = reader({
  name: "figure claims",
  needs: ["sentences", "figures", "clauses", "places", "events"],
  gives: "figureClaims",
  read: ({ sentences, figures, clauses, places, events }, { codebook, text }) => {
    const placesBy = Map.groupBy(places, (place) => place.sentence);
    const clausesBy = Map.groupBy(clauses, (clause) => clause.sentence);
    const drafts: Draft[] = [];
    const figuresBy = Map.groupBy(figures, (figure) => figure.sentence);
    for (const [index, beside] of figuresBy) {
      const sentence = sentences[index];
      if (beside.length > TABLE || sentence === undefined || sentence.tokens.at(-1)?.form === "?") continue;
      const links = new Map<FigureMention, Beside>();
      const placed = new Set((placesBy.get(index) ?? []).map((place) => place.head));
      const known = new Map<FigureMention, Read & { readonly start: number; readonly end: number }>();
      for (const [at, mention] of beside.entries()) {
        const link = besideOf(sentence, mention, beside.slice(0, at), links);
        if (link !== null) links.set(mention, link);
        const base = link === null ? undefined : known.get(link.to);
        const own = clausesBy.get(index) ?? [];
        const assigned = readAssigned(codebook, sentences, sentence, own, mention, beside);
        const leaning = link !== null && base !== undefined ? hung(codebook, sentence, mention, link, base) : null;
        // "up from 50 centavos": without the number that it is held against it measures nothing.
        if (assigned === null && leaning === null && /^(?:compared|part|listed|turned)$/u.test(link?.how ?? ""))
          continue;
        // "$900 a month to the gang, about a fifth of their income": the sum is so much, and not the gang.
        const set = mention.as === "percent" && sentence.tokens[mention.head]?.deprel === "appos";
        const sum = set ? beside.slice(0, at).findLast((one) => one.as === "money") : undefined;
        if (sum !== undefined && (sentence.tokens[mention.head]?.head ?? -1) > sum.last) continue;
        const made = assigned ?? leaning ?? read(codebook, sentences, own, mention, beside, placed);
        if (made === null) continue;
        const { figure, measurand, fitting, measure, roles } = made;
        const aged = measurand.unit === "age";
        const [owner] = roles;
        const whole =
          made === leaning && base !== undefined
            ? leaningSpan(sentence, base, figure, link)
            : aged && owner !== undefined && owner.first > figure.last && sentence.tokens[owner.head]?.upos === "PROPN"
              ? { start: figure.start, end: sentence.tokens[owner.last]?.end ?? figure.end }
              : aged && owner !== undefined && owner.first < figure.first
                ? {
                    start: sentence.tokens[owner.first]?.start ?? figure.start,
                    end: sentence.tokens[agedNoun(sentence, figure) ?? -1]?.end ?? figure.end,
                  }
                : stretch(sentence, figure, measurand, fitting?.frame.for === undefined ? [] : roles);
        const tailStart = Math.max(whole.start, whole.end - LONG_TAIL);
        const cut = text.slice(tailStart, whole.end).replace(TRAILING, "");
        const told = Math.max(figure.end, tailStart + cut.length);
        // "2 million pesos ($115,000)": with the bracket that closes it.
        const opened = text.lastIndexOf("(", told) > text.lastIndexOf(")", told - 1);
        const closes = opened && text.startsWith(")", told) && text.lastIndexOf("(", told) >= whole.start;
        // "The figure of nine deaths is superseded": quoted with what says so.
        const refuted = refutedBy(sentence, figure);
        const span = { start: whole.start, end: Math.max(closes ? told + 1 : told, refuted?.end ?? 0) };
        known.set(mention, { ...made, ...span });
        // "71 arrests, including those of | 16 officers": a number with its noun, of which nothing is told.
        const bare = made !== leaning && fitting === null && !aged && !tellsOf(sentence, figure, span);
        if (bare && hasVerb(sentence)) continue;
        if (isSenseless(sentence, figure, { noun: measurand.noun, typed: fitting !== null })) continue;
        const manner = mannerOf(sentence, figure);
        // "One in five bodies is never identified": so many are; only what is behind the verb can be denied.
        const clause = measurand.clause;
        const inFront =
          clause !== null &&
          figure.last < clause.predicate &&
          !(fitting !== null && isUndone(sentence, figure, clause));
        const stands = refuted
          ? ("negated" as const)
          : (standingOf(sentence, figure) ?? (inFront ? ("affirmed" as const) : null));
        const rounded = (value: number | null): number | null =>
          value === null || figure.as !== "percent" ? value : Math.round(value * 100) / 100;
        drafts.push({
          kind: "figure",
          type: fitting?.row.id ?? null,
          sentence: figure.sentence,
          predicate:
            link?.how === "turned" && made === leaning
              ? (measurand.noun ?? figure.head)
              : predicateOf(sentence, figure, measurand, aged ? (owner ?? null) : null),
          ...span,
          roles,
          figure: {
            ...figure,
            unit: isPeople(codebook, figure) ? "people" : figure.unit,
            low: rounded(figure.low),
            high: rounded(figure.high),
            measure: manner === null ? measure : `${measure} ${manner}`,
            change: measurand.change,
            ...(made !== leaning ? {} : { beside: link?.how ?? "same" }),
          },
          ...(stands === null ? {} : { polarity: stands }),
          rule: fitting === null ? "figure" : `figure: ${fitting.row.id}`,
        });
      }
    }
    return withSorts(drafts, events, figuresBy, sentences, codebook);
  },
});
