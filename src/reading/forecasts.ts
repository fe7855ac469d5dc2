import type { Sentence } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { isQuestion } from "./assessments/index.ts";
import { tellingApart } from "./assessments/subjects.ts";
import { possessor } from "./assessments/possessor.ts";
import type { Clause, Draft, Entities, FigureMention, Words } from "./layers.ts";
import { withSubjects } from "./clauses/orphans.ts";
import { coming, fragment } from "./forecasts/coming.ts";
import { expectation, isHeldImprobable } from "./forecasts/held.ts";
import { foretells, isCourse, looksAhead, menaces } from "./forecasts/ahead.ts";
import { foretellsNothing, isPurpose } from "./forecasts/nothing.ts";
import { BARE, CARRIERS, IMPROBABLE, PLANNED } from "./forecasts/rows.ts";
import { reader } from "./layers.ts";
import { as, draftOf, inSlot, isPointer } from "./phrases.ts";
import { speakerOf } from "./positions.ts";
import { chanceAt } from "./surety/likelihood.ts";
import { withWhither } from "./whither.ts";

/** Characters of the longest forecast that is quoted with the words that carry it. */
const LONGEST = 260;

/** Verbs that only say how far a deed has come; the deed stands below them. */
const COURSE_OF: ReadonlySet<string> = new Set(["continue", "begin", "start", "keep", "resume", "stop", "go"]);

/** "is likely to keep raising its fees": the deed below, by which it is told and whose the object is. */
function deedBelow(clause: Clause, clauses: readonly Clause[]): Clause | null {
  if (!COURSE_OF.has(clause.lemma) || inSlot(clause, "object").length > 0) return null;
  return (
    clauses.find((c) => c.parent === clause.index && c.deprel === "xcomp" && c.sentence === clause.sentence) ?? null
  );
}

/** "The state risks becoming a patchwork": the verb of what is risked, or null. */
const riskOf = (clause: Clause, sentence: Sentence): number | null =>
  dependents(sentence, clause.predicate, "xcomp").find((t) => t.xpos === "VBG")?.index ?? null;

/** "Every truck will be scanned": the truck is what is foretold of; "Paz will be freed": it is done to him. */
function isInFront(clause: Clause, { sentence: at, head }: Words, sentence: Sentence, entities: Entities): boolean {
  const named = entities.at(at, head);
  return (
    clause.passive &&
    at === clause.sentence &&
    sentence.tokens[head]?.deprel.startsWith("nsubj") === true &&
    (named === null || entities.list[named.entity]?.kind !== "person")
  );
}

const isThere = (clause: Clause, sentence: Sentence): boolean =>
  dependents(sentence, clause.predicate, "expl").some((t) => /^there$/i.test(t.form));

/**
 * "It is unlikely that Paz will be freed, his lawyers say": where the tree hangs both on the saying, the words in front
 * of the "that" still call it improbable. Gives the token with which they begin, or -1.
 */
function improbableFrom(clause: Clause, sentence: Sentence): number {
  const that = dependents(sentence, clause.predicate, "mark").find((t) => /^that$/i.test(t.form));
  const said = that && sentence.tokens[that.index - 1];
  if (!said || !IMPROBABLE.has(said.lemma.toLowerCase())) return -1;
  const it = sentence.tokens.findLast((t) => t.index < said.index && said.index - t.index < 5 && /^it$/i.test(t.form));
  // "They think it unlikely that": who holds it so is told by the verb.
  const is = it && /^(?:be|seem|look|appear|remain)$/.test(sentence.tokens[it.index + 1]?.lemma ?? "");
  const no = sentence.tokens.slice(it?.index ?? said.index, said.index).some((t) => /^(?:not|n['’]t)$/i.test(t.form));
  return no || !it || !is || sureNot(clause, sentence) ? -1 : it.index;
}

const sureNot = (clause: Clause, sentence: Sentence): boolean =>
  dependents(sentence, clause.predicate, "advmod").some((t) => /^(?:not|n['’]t|never)$/i.test(t.form));

/** "a 70 percent probability that the dam will burst": the number that says how likely the clause is, or null. */
function chanceOf(clause: Clause, sentence: Sentence, figures: readonly FigureMention[]): FigureMention | null {
  const noun = sentence.tokens[clause.predicate]?.head ?? -1;
  if (!clause.deprel.startsWith("acl") || !chanceAt(sentence, noun)) return null;
  return (
    figures.find((f) => f.sentence === clause.sentence && f.as === "percent" && f.first < noun && noun - f.last <= 2) ??
    null
  );
}

/** Where the phrase of a number begins: with its article, or with the "there is" before it. */
function openingOf({ tokens }: Sentence, { first }: FigureMention): number {
  const article = tokens[first - 1]?.upos === "DET" ? first - 1 : first;
  const there = /^there$/i.test(tokens[article - 2]?.form ?? "") && tokens[article - 1]?.lemma === "be";
  return tokens[there ? article - 2 : article]!.start;
}

/** Claims about what is to come, with the speaker's own words for how likely. */
export const forecasts = reader({
  name: "forecasts",
  needs: ["sentences", "clauses", "sureties", "entities", "names", "figures"],
  gives: "forecasts",
  read: (layers, { text }) => {
    const { sentences, clauses: given, sureties, entities } = layers;
    const clauses = withSubjects(given, sentences, entities);
    const drafts: Draft[] = [];
    const told = new Set<number>();
    // Clauses that have a clause with a subject of its own below them.
    const bearing = new Set(
      clauses.flatMap((c) =>
        c.parent !== null &&
        /^[cx]?(?:subj|comp)/.test(c.deprel) &&
        c.deprel !== "xcomp" &&
        inSlot(c, "subject").length > 0
          ? [c.parent]
          : [],
      ),
    );
    for (const clause of clauses) {
      const sentence = sentences[clause.sentence];
      if (!sentence || clause.form === "noun" || clause.deprel.startsWith("appos") || isQuestion(sentence)) continue;
      const { modality } = sureties(clause.sentence, clause.predicate);
      const plain = modality === "asserted" && (foretells(clause, sentence) || isCourse(clause, sentence));
      const ahead =
        plain ||
        modality === "predicted" ||
        ((modality === "possible" || modality === "conditional") && looksAhead(clause, sentence));
      const would =
        modality === "conditional" &&
        dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "would" || t.lemma === "will");
      if (foretellsNothing(clause, sentence, { would, conditional: modality === "conditional" })) continue;
      const carrier = clause.parent === null ? undefined : clauses[clause.parent];
      // "is scheduled to begin": planned for a day to come.
      const planned =
        carrier?.passive === true &&
        carrier.sentence === clause.sentence &&
        PLANNED.has(carrier.lemma) &&
        clause.deprel === "xcomp";
      const hoped = expectation(clause, carrier, sentence);
      const menaced = carrier !== undefined && clause.deprel === "xcomp" && menaces(carrier, sentence, entities);
      const other = ahead || would ? null : coming(clause, sentence);
      if (other) {
        const about = other.roles.filter((w) => !isPointer(sentences, w) || entities.at(w.sentence, w.head) !== null);
        const holder = other.held && speakerOf(clause, sentence, layers, text);
        const own = dependents(sentence, clause.predicate, "nsubj").some((t) => /^(?:we|i)$/i.test(t.form));
        // "He expects a war", and who he is stays open: nobody would know whose forecast it is.
        if (about.length > 0 && modality !== "denied" && (!other.held || holder || own))
          drafts.push({
            ...draftOf(clause, { kind: "forecast", type: null, rule: other.rule, roles: about }),
            ...(other.predicate === undefined ? {} : { predicate: other.predicate }),
            ...(other.polarity ? { polarity: other.polarity } : {}),
            ...(other.held && holder
              ? {
                  position: {
                    source: holder,
                    verb: clause.lemma,
                    stance: "predicts",
                    polarity: "affirmed",
                    modality: other.held,
                  },
                }
              : {}),
          });
        continue;
      }
      if (isPurpose(clause, sentence)) continue;
      const risked = clause.form === "verb" && clause.lemma === "risk" ? riskOf(clause, sentence) : null;
      if (!ahead && !would && !planned && !hoped && !menaced && risked === null) continue;
      if (
        clause.form === "verb" &&
        BARE.has(clause.lemma) &&
        inSlot(clause, "object").length === 0 &&
        !isThere(clause, sentence)
      )
        continue;
      const open = (w: Words): boolean => isPointer(sentences, w) && entities.at(w.sentence, w.head) === null;
      const carried =
        carrier !== undefined &&
        carrier.sentence === clause.sentence &&
        (CARRIERS.has(carrier.lemma) || planned || menaced || hoped !== null);
      // "It is likely that gangs will adapt": the clause below tells it.
      if (clause.form === "copula" && CARRIERS.has(clause.lemma) && bearing.has(clause.index)) continue;
      // "will continue to adapt": one forecast, unless the infinitive names what it does it to.
      const over = clause.deprel === "xcomp" ? clauses[clause.parent ?? -1] : undefined;
      if (over && told.has(over.index) && (inSlot(clause, "object").length === 0 || COURSE_OF.has(over.lemma)))
        continue;
      const own = inSlot(clause, "subject");
      // "The fight is likely to last": the subject of "likely" is that of "last".
      const above = carried ? [...inSlot(carrier, "subject"), ...inSlot(carrier, "object")] : [];
      // "This bond is unlikely to be broken by arrests": it is done to the subject of "unlikely".
      const suffering = clause.passive && inSlot(clause, "object").length === 0 ? above : [];
      // "Few expect the truce to last": of those who expect nothing is foretold.
      const subjects = hoped ? [hoped.subject] : own.length > 0 || suffering.length > 0 ? own : above;
      const deed = deedBelow(clause, clauses);
      const roles = [
        // "The cartel's decline will go on": the forecast is about the cartel.
        ...subjects.map((a) =>
          a.sentence === clause.sentence
            ? as("subject", possessor(sentence, a, entities) ?? tellingApart(sentence, a, entities))
            : as("subject", a),
        ),
        ...[...inSlot(clause, "object"), ...(deed ? inSlot(deed, "object") : []), ...suffering].map((a) =>
          // "There will be no truce", taken for an object, "Every truck will be scanned": of them it is foretold.
          as(
            subjects.length === 0 && (isThere(clause, sentence) || isInFront(clause, a, sentence, entities))
              ? "subject"
              : "object",
            a,
          ),
        ),
      ].filter((w) => !open(w));
      // "a weapon that they will use": of them nothing is known, and of the weapon nothing is foretold.
      if (clause.deprel === "acl:relcl" && own.some(open) && roles.every((r) => r.role === "object")) continue;
      // "That will do.", "It could happen": nothing is named of which anything is foretold.
      if (roles.length === 0) continue;
      const improbable = improbableFrom(clause, sentence);
      const start =
        improbable >= 0
          ? Math.min(sentence.tokens[improbable]!.start, clause.start)
          : carried && clause.end - carrier.start < LONGEST
            ? Math.min(carrier.start, clause.start)
            : clause.start;
      told.add(clause.index);
      const chance = chanceOf(clause, sentence, layers.figures);
      drafts.push({
        ...draftOf(clause, {
          kind: "forecast",
          type: null,
          // "a 70 percent probability that the dam will burst", taken for a relative clause: the chance takes no part.
          roles: withWhither(chance ? roles.filter((r) => r.first > chance.last) : roles, deed ?? clause, layers),
          rule: plain ? "foretelling" : modality,
          start: Math.min(start, chance ? openingOf(sentence, chance) : start),
        }),
        ...(chance ? { figure: { ...chance, measure: "probability" } } : {}),
        // What is risked is the predicate, so that no judgement of it is made beside the forecast.
        ...(risked === null ? {} : { predicate: risked, rule: "risk" }),
        ...(deed ? { predicate: deed.predicate } : {}),
        ...(hoped?.polarity ? { polarity: hoped.polarity } : {}),
        ...(isHeldImprobable(clause, carrier, sentence) || improbable >= 0 ? { polarity: "negated" as const } : {}),
      });
    }
    const foretold = new Set(drafts.map((d) => d.sentence));
    sentences.forEach((sentence, number) => {
      if (!foretold.has(number - 1)) return;
      const more = fragment(sentence, number);
      if (!more) return;
      foretold.add(number);
      drafts.push(more);
    });
    return drafts;
  },
});
