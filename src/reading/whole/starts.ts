import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Run } from "./ends.ts";

/** Characters that part one's words from another's, or the words of a clause from those around it. */
const isMark = (t: Token): boolean => t.upos === "PUNCT" && t.form !== "-";

/**
 * The first token of the words of a claim when they begin with an infinitive: "used to | control the port" says when,
 * "is thought to | own a mine" how surely. They begin with who does it, where he stands before the same verbs.
 */
export function wholeStart(sentence: Sentence, run: Run): number {
  const first = begunAt(sentence, { ...run, first: withDenial(sentence, outset(sentence, run)) });
  return withCondition(sentence, { ...run, first });
}

/** Tokens by which the words of a claim may grow at most to where their first phrase begins. */
const GROWS = 16;

/** How what is no part of a clause hangs on it: what joins, opens or interrupts it. */
const JOINING = /^(?:cc|mark|case|punct|discourse|parataxis|vocative|dislocated|reparandum|list|nmod:desc|ccomp|advcl)/;

/** What makes one phrase with its noun. */
export const OWN = /^(?:det|nummod|amod|compound|nmod:poss|flat|fixed)/;

/** Whether a token stands in the subtree of another. */
function isUnder({ tokens }: Sentence, index: number, top: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < tokens.length; at = tokens[at]!.head, steps++)
    if (at === top) return true;
  return false;
}

/**
 * The first token of the phrase in whose middle the words of a claim begin: "Ten days | later, gunmen fired", "In | Sinaloa,
 * murders rose", "Cutting arrests | would help". What only joins the clause to another stays outside; `within` says by which
 * relations it may grow at all.
 */
export function begunAt(sentence: Sentence, run: Run, within = /./): number {
  const { tokens } = sentence;
  let { first } = run;
  while (first > 0 && run.first - first < GROWS) {
    let top = tokens[first - 1]!;
    // "among them | Colonel Juan Paz"
    if (/^them$/i.test(top.form) && /^among$/i.test(tokens[first - 2]?.form ?? "")) break;
    for (let steps = 0; top.head >= 0 && top.head < first && steps < GROWS; steps++) top = tokens[top.head]!;
    if (isMark(tokens[first - 1]!) || top.index >= first || top.head < first || top.head > run.last) break;
    const above = isUnder(sentence, run.predicate, top.head);
    const joins = top.deprel === "cc" || (above && JOINING.test(top.deprel));
    // "with | Los Tigres, a gang", "They are | Tigers, who fled": of a noun above the predicate, its own words.
    const noun = above && top.head !== run.predicate && tokens[top.head]!.upos !== "VERB";
    const apart = noun && !OWN.test(top.deprel);
    if (joins || apart || WH.test(top.xpos) || !within.test(top.deprel)) break;
    const from = reach(sentence, top.index).first;
    // "Knowing whom the port had paid … gives them leverage": a long clause before the verb is told as who does it.
    const most = top.deprel.startsWith("csubj") ? GROWS / 2 : GROWS;
    if (/^according$/i.test(tokens[from]!.form)) break;
    if (from >= first || run.first - from > most || tokens.slice(from, first).some(isMark)) break;
    first = from;
  }
  return first;
}

/** "If the gangs were firms, | they would employ thousands": said on that condition only. */
function withCondition(sentence: Sentence, run: Run): number {
  const { tokens } = sentence;
  for (const clause of dependents(sentence, run.predicate, "advcl")) {
    const { first, last } = reach(sentence, clause.index);
    if (!CONDITION.test(tokens[first]!.form) || last >= run.first || run.first - first > 2 * GROWS) continue;
    if (tokens.slice(last + 1, run.first).every(isMark)) return first;
  }
  return run.first;
}
const CONDITION = /^(?:if|unless)$/i;
const WH = /^W/;

/** "Neither | the mayor nor his deputy resigned", "Instead of | arresting them": with the words that deny it. */
function withDenial({ tokens }: Sentence, first: number): number {
  let from = first;
  while (from > 0 && DENIES.test(tokens[from - 1]!.form) && tokens[from - 1]!.head >= from) from--;
  const [before, of] = [tokens[from - 2], tokens[from - 1]];
  const aside = /^(?:instead|rather)$/i.test(before?.form ?? "") && /^(?:of|than)$/i.test(of?.form ?? "");
  return aside ? from - 2 : from;
}
const DENIES = /^(?:neither|nor|not|never|no|nobody|none)$/i;

function outset(sentence: Sentence, run: Run): number {
  const { tokens } = sentence;
  let at = tokens[run.predicate]!;
  if (at.deprel !== "xcomp" || own(sentence, at, run.first) || reach(sentence, at.index).first < run.first - 1)
    return run.first;
  for (let steps = 0; at.deprel === "xcomp" && steps < 4; steps++) {
    const governor = tokens[at.head];
    if (!governor || governor.index > run.first) return run.first;
    // "forced the mayor | to resign": with whoever did.
    const subject = dependents(sentence, governor.index, "nsubj").findLast((t) => t.index < at.index);
    // "two men who are believed to | have shot the driver"
    const noun = subject && WH.test(subject.xpos) ? tokens[governor.head] : undefined;
    if (noun && governor.deprel === "acl:relcl" && noun.index === subject!.index - 1) {
      const { first } = reach(sentence, noun.index, (t) => t.index > noun.index || t.deprel === "case");
      return run.first - first > GROWS || tokens.slice(first, run.first).some(isMark) ? run.first : first;
    }
    if (subject) {
      const { first } = reach(sentence, subject.index, (t) => /^(?:acl|appos|conj)/.test(t.deprel));
      const between = tokens.slice(first, run.first);
      if (between.length <= GROWS && !between.some(isMark) && !WH.test(subject.xpos)) return first;
      // "The ministry, which had sold the barges, | claimed to have lost the papers": at least with what makes it a claim.
      return tokens.slice(governor.index, run.first).some(isMark) ? run.first : governor.index;
    }
    at = governor;
  }
  return run.first;
}

/** Whether a verb has its subject within a run. */
const own = (sentence: Sentence, verb: Token, first: number): boolean =>
  dependents(sentence, verb.index, "nsubj", "csubj", "expl").some((t) => t.index >= first);
