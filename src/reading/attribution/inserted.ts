import type { Sentence, Token } from "../../language/analysis.ts";
import { type Act, type Stretch, across } from "./act.ts";

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const RELATIVE = /^(?:that|which|who|whom|where)$/i;
const MARKS = /^(?:["“”]|''|``)$/;

const hasVerb = (tokens: readonly Token[]): boolean => tokens.some((t) => FINITE.test(t.xpos));

/** First token of the clause that goes on behind an insertion, among the tokens before it; 0 when that is the whole sentence. */
function opensAt(before: readonly Token[]): number {
  const last = before.at(-1);
  if (!last) return 0;
  // "a pistol that, according to the police, fired the shots": only what the pronoun opens goes on.
  const pronoun = before.findLastIndex((t) => RELATIVE.test(t.form) && t.upos !== "DET" && t.upos !== "SCONJ");
  if (pronoun > 2 && before.length - pronoun < 3 && !hasVerb(before.slice(pronoun))) return pronoun;
  // "They sold the fuel and, according to the bank, washed the money", "was convicted, and both, the judgment says, were paid".
  const joint = before.findLastIndex((t) => /^(?:and|but)$/i.test(t.form));
  const tail = before.slice(joint + 1);
  if (joint < 3 || !hasVerb(before.slice(0, joint)) || hasVerb(tail)) return 0;
  const alone = tail.length === 0 && before[joint - 1]?.form !== ",";
  const subject = before[joint - 1]?.form === "," && tail.length > 0 && tail.length < 8 && isSubject(tail);
  return alone || subject ? joint + 1 : 0;
}

/** "both", "the two men": the words between the joint and the insertion name who the next verb is of. */
const isSubject = (tail: readonly Token[]): boolean =>
  tail.every((t) => /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP)$/.test(t.upos)) &&
  /^(?:DET|NOUN|PROPN|PRON)$/.test(tail.at(-1)?.upos ?? "");

/**
 * An act whose words are set between commas in the middle of a sentence tells only the clause that goes on behind them:
 * "They sold the fuel and, according to the bank, washed the money" gives the bank the washing alone.
 */
export function ofItsClause(act: Act, sentence: Sentence): Act {
  const { tokens } = sentence;
  const [first] = act.contents;
  if (act.quoted || act.contents.length < 2 || !first || first.end > act.cue.start || first.start < sentence.start)
    return act;
  const from = tokens.findIndex((t) => t.start >= first.start);
  const unit = Math.min(act.cue.start, tokens[act.stand?.first ?? tokens.length]?.start ?? act.cue.start);
  const before = tokens.filter((t) => t.index >= from && t.end <= unit);
  if (before.at(-1)?.form === ",") before.pop();
  if (before.some((t) => MARKS.test(t.form))) return act;
  const opens = opensAt(before);
  if (opens === 0) return act;
  const kept = before.slice(opens).filter((t) => t.upos !== "PUNCT");
  const own: readonly Stretch[] =
    kept.length > 0 && !RELATIVE.test(kept[0]!.form) ? [across(sentence, kept[0]!.index, kept.at(-1)!.index)] : [];
  return { ...act, contents: [...own, ...act.contents.slice(1)] };
}

/** "In Chile, where police say gangs are at war, 68 inmates died": what is said ends with the clause that "where" opens. */
export function beforeMainClause(act: Act, sentence: Sentence): Act {
  const { tokens } = sentence;
  const [only] = act.contents;
  const cue = tokens.findIndex((t) => t.start >= act.cue.start);
  if (act.quoted || !only || only.start < act.cue.end || act.contents.length > 1) return act;
  const opener = tokens.findLastIndex(
    (t) => t.index < cue && t.index > cue - 10 && /^(?:where|which|who|whom)$/i.test(t.form),
  );
  if (opener < 1 || tokens[opener - 1]?.form !== "," || hasVerb(tokens.slice(0, opener))) return act;
  // "A baker, who wants no trouble, says the tax is low, and prices are faked": the pronoun has its clause.
  if (tokens.slice(opener, cue).some((t) => t.form === ",")) return act;
  const told = tokens.filter((t) => t.start >= only.start && t.end <= only.end);
  const verb = told.findIndex((t) => FINITE.test(t.xpos));
  const comma = told.findIndex((t, i) => i > verb && t.form === ",");
  if (verb < 0 || comma < 0 || told.some((t) => MARKS.test(t.form)) || !hasVerb(told.slice(comma))) return act;
  return { ...act, contents: [{ start: only.start, end: told[comma - 1]!.end }] };
}
