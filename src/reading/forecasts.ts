import type { Sentence } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { isQuestion } from "./assessments/index.ts";
import { tellingApart } from "./assessments/subjects.ts";
import { possessor } from "./assessments/possessor.ts";
import type { Clause, Draft, Entities, Words } from "./layers.ts";
import { withSubjects } from "./clauses/orphans.ts";
import { coming, expectation, fragment, isHeldImprobable } from "./forecasts/coming.ts";
import {
  AHEAD,
  BARE,
  CARRIERS,
  COURSES,
  FINDING,
  FORETELLING,
  IMPROBABLE,
  MAY,
  MINDING,
  PLANNED,
  STATES,
} from "./forecasts/rows.ts";
import { reader } from "./layers.ts";
import { as, draftOf, inSlot, isPointer } from "./phrases.ts";
import { speakerOf } from "./positions.ts";
import { own as ownSurety } from "./surety/clause.ts";
import { canSpeak } from "./speaking.ts";
import { withWhither } from "./whither.ts";

/** Characters of the longest forecast that is quoted with the words that carry it. */
const LONGEST = 260;

/** "could lose the port" looks ahead; "could have lost", "may own a ranch" do not. */
function looksAhead(clause: Clause, sentence: Sentence): boolean {
  if (clause.form !== "verb" || STATES.has(clause.lemma)) return false;
  const aux = dependents(sentence, clause.predicate, "aux").map((t) => t.lemma);
  // "The witness could not name them": he was unable to, and nothing is foretold.
  const unable = aux.includes("could") && ownSurety(sentence, clause.predicate).negated;
  return aux.some((lemma) => MAY.has(lemma)) && !aux.includes("have") && !unable;
}

/** "A weakened state means more violence": the object says that something will be more, less or go on. */
function foretells(clause: Clause, sentence: Sentence): boolean {
  if (clause.form !== "verb" || clause.passive || !FORETELLING.has(clause.lemma)) return false;
  return inSlot(clause, "object").some(
    (o) =>
      o.sentence === clause.sentence && // "continued growth", whether the word is told for a participle or not
      dependents(sentence, o.head, "amod", "advmod").some((t) => AHEAD.has(t.lemma) || AHEAD.has(t.form)),
  );
}

function isCourse(clause: Clause, sentence: Sentence): boolean {
  if (clause.form !== "copula") return false;
  const said = inSlot(clause, "subject").find(
    (a) => a.sentence === clause.sentence && COURSES.has(sentence.tokens[a.head]?.lemma ?? ""),
  );
  return (
    said !== undefined &&
    dependents(sentence, said.head, "amod").some((t) => t.lemma === "likely" || t.lemma === "probable")
  );
}

/** "was going to tell": what was to come once. */
const isPastPlan = (clause: Clause, sentence: Sentence): boolean =>
  sentence.tokens
    .slice(Math.max(0, clause.predicate - 4), clause.predicate)
    .some((t, i, near) => /^going$/i.test(t.form) && /^(?:was|were)$/i.test(near[i - 1]?.form ?? ""));

/** "Neither firm would comment": nothing is foretold of who says nothing. */
const isSilence = (clause: Clause, sentence: Sentence): boolean =>
  /^(?:comment|say|confirm|deny|dispute|verify|elaborate|discuss|speak)$/.test(clause.lemma) &&
  dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "would");

/** "wages that would keep them at home", where the wages are the subject. */
const isRestricting = (clause: Clause, sentence: Sentence): boolean =>
  clause.deprel === "acl:relcl" &&
  dependents(sentence, clause.predicate, "nsubj", "nsubj:pass").some((t) => /^W(?:DT|P)$/.test(t.xpos));

const pastUnreal = (clause: Clause, sentence: Sentence): boolean => {
  const aux = dependents(sentence, clause.predicate, "aux").map((t) => t.lemma);
  return (
    aux.includes("have") && !aux.includes("will") && /^(?:VBN|JJ|NN)/.test(sentence.tokens[clause.predicate]!.xpos)
  );
};

const hasTo = (clause: Clause, sentence: Sentence): boolean =>
  dependents(sentence, clause.predicate, "mark").some((t) => t.form.toLowerCase() === "to");

/** "The plan will use radar to find and close tunnels": what the radar is for is not foretold beside its use. */
function isPurpose(clause: Clause, sentence: Sentence): boolean {
  let verb = sentence.tokens[clause.predicate];
  for (let steps = 0; verb?.deprel === "conj" && steps < 4; steps++) verb = sentence.tokens[verb.head];
  if (
    verb?.deprel !== "acl" ||
    verb.xpos !== "VB" ||
    dependents(sentence, verb.index, "nsubj", "nsubj:pass").length > 0
  )
    return false;
  return dependents(sentence, verb.index, "mark").some((t) => /^to$/i.test(t.form));
}

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

/** "The drought threatens to ruin the harvest": what cannot speak threatens nobody, and only may bring it about. */
function menaces(clause: Clause, sentence: Sentence, entities: Entities): boolean {
  if (clause.lemma !== "threaten" || clause.passive || !/^VB[ZPG]$/.test(sentence.tokens[clause.predicate]!.xpos))
    return false;
  const [subject] = inSlot(clause, "subject");
  const head = subject?.sentence === sentence.index ? sentence.tokens[subject.head] : undefined;
  return head?.upos === "NOUN" && entities.at(sentence.index, head.index) === null && !canSpeak(undefined, head.lemma);
}

/** "Readers will remember", "One will see that it failed": what minds will do foretells nothing of the world. */
const isMinding = (clause: Clause, sentence: Sentence): boolean =>
  MINDING.has(clause.lemma) ||
  (FINDING.has(clause.lemma) &&
    !clause.passive &&
    (inSlot(clause, "object").length === 0 ||
      dependents(sentence, clause.predicate, "ccomp").length > 0 ||
      dependents(sentence, clause.predicate, "nsubj").some((t) =>
        /^(?:readers?|viewers?|you|we|i|one|anyone|critics)$/i.test(t.form),
      )));

/** "could not rule out that the toll will rise": the clause below tells what may come. */
const leavesOpen = (clause: Clause, sentence: Sentence): boolean =>
  clause.lemma === "rule out" && dependents(sentence, clause.predicate, "ccomp").length > 0;

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

/** Claims about what is to come, with the speaker's own words for how likely. */
export const forecasts = reader({
  name: "forecasts",
  needs: ["sentences", "clauses", "sureties", "entities", "names"],
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
      if (
        !sentence ||
        clause.form === "noun" ||
        isMinding(clause, sentence) ||
        leavesOpen(clause, sentence) ||
        isQuestion(sentence) ||
        clause.deprel.startsWith("appos")
      )
        continue;
      // "It remains to be seen whether the truce will hold": nothing is foretold.
      if (dependents(sentence, clause.predicate, "mark").some((t) => t.lemma === "whether")) continue;
      if (isPastPlan(clause, sentence) || isSilence(clause, sentence)) continue;
      const { modality } = sureties(clause.sentence, clause.predicate);
      const plain = modality === "asserted" && (foretells(clause, sentence) || isCourse(clause, sentence));
      const ahead =
        plain ||
        modality === "predicted" ||
        ((modality === "possible" || modality === "conditional") && looksAhead(clause, sentence));
      const would =
        modality === "conditional" &&
        dependents(sentence, clause.predicate, "aux").some((t) => t.lemma === "would" || t.lemma === "will");
      // "the answer would have been simple": what is past is not to come.
      if (would && pastUnreal(clause, sentence)) continue;
      // "was to have opened the port": it has not come about.
      const { tokens } = sentence;
      const toHave = tokens[clause.predicate - 1]?.form === "have" && tokens[clause.predicate - 2]?.lemma === "to";
      if (toHave && /^(?:was|were)$/i.test(tokens[clause.predicate - 3]?.form ?? "")) continue;
      // "is to blame for this" is a judgement; "decide who may sell fish" asks who.
      if (clause.lemma === "blame" && hasTo(clause, sentence)) continue;
      const asks = dependents(sentence, clause.predicate, "nsubj").some((t) => t.xpos === "WP");
      if (asks && /^(?:ccomp|advcl|obj|obl)$/.test(clause.deprel)) continue;
      // "The bank, whose ledgers Paz would keep, is old": of two subjects the tree knows not whose it is.
      const [who, rival] = dependents(sentence, clause.predicate, "nsubj");
      if (who && rival && /^whose$/i.test(sentence.tokens[who.index + 2]?.form ?? "")) continue;
      // "financed whoever could guarantee supply": who that is is not said.
      const whom = sentence.tokens[sentence.tokens[clause.predicate]!.head];
      if (clause.deprel === "acl:relcl" && whom && /^(?:who|what|which)ever$/i.test(whom.form)) continue;
      if (dependents(sentence, clause.predicate, "nsubj").some((t) => /^(?:who|what|which)ever$/i.test(t.form)))
        continue;
      // "wages that would keep them at home": only what kind of wages is meant.
      if (modality === "conditional" && isRestricting(clause, sentence)) continue;
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
          // "There will be no truce", taken for an object: the truce is what is foretold.
          as(isThere(clause, sentence) && subjects.length === 0 ? "subject" : "object", a),
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
      drafts.push({
        ...draftOf(clause, {
          kind: "forecast",
          type: null,
          roles: withWhither(roles, deed ?? clause, layers),
          rule: plain ? "foretelling" : modality,
          start,
        }),
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
