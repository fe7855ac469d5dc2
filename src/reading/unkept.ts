import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import type { Role } from "../model/index.ts";
import { PLANS } from "./forecasts/rows.ts";
import { type Clause, type Draft, reader, type Words } from "./layers.ts";
import { as, inSlot } from "./phrases.ts";

/** "It did not.", "They never came.", "But that has not happened.": whether what was just foretold came about. */
const ANSWER =
  /^(?:(?:and|but|yet|so far),? )?(?<who>it|they|he|she|that|this|none of (?:it|this|that)) (?:(?<no>did not|didn['’]t|has not|hasn['’]t|have not|haven['’]t|never did|never has|never have|never was|never were|was not|wasn['’]t|were not|weren['’]t|never (?:happened|came|took place|came about|materiali[sz]ed)|(?:did not|didn['’]t|has not|have not|has never|have never) (?:happen(?:ed)?|come|take place|taken place|come about))|(?<yes>did|has|have|happened|came about))(?: so| yet| either| in the end| then)?[.!]*$/iu;

/** What was foretold or planned in a sentence, as the next one takes it up. */
interface Foretold {
  readonly predicate: number;
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly roles: readonly (Words & { readonly role: Role })[];
}

/** "was supposed to reopen", "had been due to start": the clause of what was planned, and who was to do it. */
function plannedIn(clause: Clause, clauses: readonly Clause[], sentence: Sentence): Foretold | null {
  const carrier = clause.parent === null ? undefined : clauses[clause.parent];
  if (!carrier || carrier.sentence !== clause.sentence || clause.deprel !== "xcomp" || clause.form !== "verb")
    return null;
  const participle = sentence.tokens[carrier.predicate];
  if (!PLANS.has(carrier.lemma) || participle === undefined) return null;
  const was = dependents(sentence, participle.index, "aux:pass", "cop", "aux");
  if (!was.some((t) => /^(?:was|were|been)$/i.test(t.form))) return null;
  const subjects = [...inSlot(carrier, "subject"), ...inSlot(carrier, "object")].filter(
    (a) => a.first < carrier.predicate,
  );
  const [subject] = inSlot(clause, "subject").length > 0 ? inSlot(clause, "subject") : subjects;
  if (!subject) return null;
  return {
    predicate: clause.predicate,
    verb: clause.lemma,
    start: carrier.start,
    end: clause.end,
    type: null,
    roles: [
      as(clause.passive ? "object" : "subject", subject),
      ...inSlot(clause, "object").map((a) => as("object", a)),
    ],
  };
}

/** Whether the pronoun may stand for him or it of whom it was foretold: "They did not" of no bridge. */
function fits(who: string, subject: Words, sentence: Sentence): boolean {
  const head: Token | undefined = sentence.tokens[subject.head];
  if (!head || /^(?:that|this|none)/iu.test(who)) return head !== undefined;
  if (head.upos === "PRON") return /^they$/iu.test(who) === /^they$/i.test(head.form);
  const plural = /^NNPS?$/.test(head.xpos) ? head.xpos === "NNPS" : head.xpos === "NNS";
  if (/^they$/iu.test(who))
    return plural || head.upos === "PROPN" || /^(?:police|army|government|ministry|gang|cartel)$/i.test(head.lemma);
  return !plural;
}

const ROLE: Partial<Record<Role, Role>> = { subject: "agent", object: "patient" };

/** Claims that what was foretold in the sentence before came about, or did not: "The port was to open on Monday. It did not." */
export const unkept = reader({
  name: "unkept",
  needs: ["sentences", "clauses", "events", "forecasts"],
  gives: "unkept",
  read: ({ sentences, clauses, events, forecasts }, { text }) => {
    const drafts: Draft[] = [];
    sentences.forEach((sentence, number) => {
      const before = sentences[number - 1];
      if (!before || sentence.tokens.length > 12 || number === 0) return;
      const said = ANSWER.exec(text.slice(sentence.start, sentence.end).trim())?.groups;
      const verb = sentence.tokens.find((t) => t.deprel === "root") ?? sentence.tokens[1];
      if (!said || !verb) return;
      const planned = clauses.flatMap((clause) =>
        clause.sentence === number - 1 ? (plannedIn(clause, clauses, before) ?? []) : [],
      );
      const foretold = forecasts.flatMap((d): Foretold[] => {
        const clause = clauses.find((one) => one.sentence === d.sentence && one.predicate === d.predicate);
        return d.sentence === number - 1 && d.polarity !== "negated" && clause
          ? [{ predicate: d.predicate, verb: clause.lemma, start: d.start, end: d.end, type: null, roles: d.roles }]
          : [];
      });
      const last = [...planned, ...foretold].sort((a, b) => a.predicate - b.predicate).at(-1);
      const subject =
        last?.roles.find(({ role }) => role === "subject") ?? last?.roles.find(({ role }) => role === "object");
      if (!last || !subject || !fits(said["who"] ?? "", subject, before)) return;
      const told = events.find((d) => d.sentence === number - 1 && d.predicate === last.predicate);
      const tokens = sentence.tokens.filter((t) => t.upos !== "PUNCT");
      const [first, end] = [tokens[0], tokens.at(-1)];
      if (!first || !end) return;
      drafts.push({
        kind: "event",
        type: told?.type ?? "other",
        sentence: number,
        predicate: verb.index,
        start: first.start,
        end: end.end,
        figure: null,
        roles: told?.roles ?? last.roles.map((w) => ({ ...w, role: ROLE[w.role] ?? w.role })),
        polarity: said["no"] === undefined ? "affirmed" : "negated",
        rule: `unkept: ${last.verb}`,
        answers: { start: last.start, end: last.end, verb: last.verb },
      });
    });
    return drafts;
  },
});
