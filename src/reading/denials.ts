import type { Sentence } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { type Argument, type Clause, type Draft, draftsIn, type Layers, reader } from "./layers.ts";
import { draftOf, inSlot } from "./phrases.ts";
import { speakerOf } from "./positions.ts";
import { wordList } from "./words.ts";

const DENYING = wordList("deny reject dispute refute rebut contest repudiate rubbish dismiss");
const POINTING = /^(?:it|this|that|them|these)$/i;
/** Nouns that stand for what was said before: "rejected those accounts". */
const SAYINGS = wordList(
  "claim account allegation accusation charge report version assertion story rumor rumour statement",
);

/** What is denied is what was told before, and is not said again: "The government denied it", "rejected those accounts". */
function pointsBack(sentence: Sentence, a: Argument): boolean {
  const head = sentence.tokens[a.head];
  if (!head || a.sentence !== sentence.index) return false;
  if (POINTING.test(head.form)) return a.via === "direct" || a.via === "shared";
  if (!SAYINGS.has(head.lemma)) return false;
  // "a charge that the government denies": the noun sums up what stands before it.
  if (a.via === "relative") {
    const [article] = dependents(sentence, a.head, "det");
    return article !== undefined && /^[,—–]$/.test(sentence.tokens[article.index - 1]?.form ?? "");
  }
  const determined = dependents(sentence, a.head, "det").some((t) =>
    /^(?:this|that|these|those|the|such)$/i.test(t.form),
  );
  return determined && dependents(sentence, a.head, "acl", "nmod", "ccomp", "nmod:poss", "amod").length === 0;
}

/** What nobody denies: who has which office, name or kin is told in passing. */
const PASSING = wordList("alias office family member");

/** Whether a stretch of text holds an offset. */
const holds =
  (at: number) =>
  (stretch: { readonly start: number; readonly end: number }): boolean =>
    stretch.start <= at && at < stretch.end;

const depth = ({ tokens }: Sentence, at: number): number => {
  let steps = 0;
  for (let up = at; up >= 0 && steps < 60; steps++) up = tokens[up]?.head ?? -1;
  return steps;
};

/** The main one of the drafts: what somebody said before what the report says, the clause that hangs highest, the first. */
function main(drafts: readonly Draft[], layers: Pick<Layers, "sentences" | "attributions">): Draft | null {
  const rank = (d: Draft): number =>
    (layers.attributions.some((a) => a.contents.some((c) => c.start <= d.start && d.start < c.end)) ? 0 : 100) +
    depth(layers.sentences[d.sentence]!, d.predicate);
  const told = drafts.filter((d) => d.kind !== "causal" && !PASSING.has(d.type ?? "") && d.roles.length > 0);
  return told.reduce<Draft | null>((best, d) => (best === null || rank(d) < rank(best) ? d : best), null);
}

/**
 * Denials of what was told just before: "Residents said that soldiers had fled. The ministry denied it." tells again,
 * negated and by the ministry, that soldiers fled.
 */
export const denials = reader({
  name: "denials",
  needs: [
    "sentences",
    "clauses",
    "entities",
    "names",
    "attributions",
    "events",
    "relations",
    "figureClaims",
    "assessments",
    "forecasts",
    "otherEvents",
    "statements",
  ],
  gives: "denials",
  read: (layers, { text }) => {
    const bySentence = Map.groupBy(draftsIn(layers), (d) => d.sentence);
    const drafts: Draft[] = [];
    for (const clause of layers.clauses) {
      const sentence = layers.sentences[clause.sentence]!;
      if (clause.form !== "verb" || clause.passive || !DENYING.has(clause.lemma)) continue;
      const on = inSlot(clause, "object").find((a) => pointsBack(sentence, a));
      const source = on && isTold(sentence, clause) ? speakerOf(clause, sentence, layers, text) : null;
      if (!on || !source) continue;
      const before = (bySentence.get(clause.sentence) ?? []).filter(
        (d) => d.end <= Math.min(source.start, clause.start) + 1,
      );
      const denied = main(before, layers) ?? main(bySentence.get(clause.sentence - 1) ?? [], layers);
      // Who denies his own words takes them back, and says so in others.
      if (!denied || denied.position !== undefined) continue;
      // "Prosecutors say that he took bribes, a charge that his lawyer has denied", all made one saying of the prosecutors.

      if (layers.attributions.some((a) => a.contents.some(holds(denied.start)) && a.contents.some(holds(clause.start))))
        continue;
      drafts.push({
        ...draftOf(clause, {
          kind: denied.kind,
          type: denied.type,
          roles: denied.roles,
          rule: `denied: ${denied.rule}`,
        }),
        start: Math.min(clause.start, source.start),
        end: Math.max(clause.end, sentence.tokens[on.last]?.end ?? 0),
        figure: denied.figure,
        position: { source, verb: clause.lemma, stance: "denies", polarity: "negated", modality: "denied" },
      });
    }
    return drafts;
  },
});

/** Told as done: not asked, not foretold, not itself denied ("did not deny it"). */
const isTold = (sentence: Sentence, clause: Clause): boolean =>
  sentence.tokens.at(-1)?.form !== "?" &&
  !dependents(sentence, clause.predicate, "advmod", "aux").some(
    (t) => t.xpos === "MD" || /^(?:not|n't|n’t|never|neither|nor)$/i.test(t.form),
  ) &&
  !dependents(sentence, clause.predicate, "mark").some((t) => /^(?:to|if|unless|whether)$/i.test(t.form));
