import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { type Act, across, trimmed } from "./act.ts";
import { complement } from "./complements.ts";
import { answerTo, isPutTo } from "./asked.ts";
import { groupAt } from "./group.ts";
import { NOUNS } from "./nouns.rows.ts";
import { passiveComplement } from "./passives.ts";
import { adjacent, isPassive, sourceOf } from "./sources.ts";
import { isRefusedSaying, refusesSaying } from "./withheld.ts";

/** "agreed to pay" promises; "agrees that it failed" only says. */
const AGREES: ReadonlySet<string> = new Set(["agree", "consent", "assent", "acquiesce"]);
const MADE = /^(?:publish|release|issue|write|commission|obtain|leak|declassify|conduct|prepare|sign|cite|quote)$/;
/** Verbs whose passive tells what a thing is for, and nobody's words. */
const PURPOSE: ReadonlySet<string> = new Set(["suppose", "intend", "mean", "design"]);
/** Forms that take a bare infinitive only as passives, whatever the tagger makes of them. */
const BELIEVED = /^(?:believed|thought|said|alleged|suspected|reported|rumou?red|presumed|understood)$/i;
const RELAYS = /^(?:quote|cite)$/;
const FINITE = /^VB[DZP]$/;
const MEDIUM: ReadonlySet<string> = new Set([
  "statement",
  "interview",
  "email",
  "e-mail",
  "letter",
  "tweet",
  "memo",
  "post",
  "speech",
  "message",
]);

/** The cue with its colon, and with "in a statement" when nothing follows of what the statement is. */
function cueEnd(sentence: Sentence, last: number, speech: boolean): number {
  const { tokens } = sentence;
  if (!speech) return last;
  let end = last;
  if (tokens[last + 1]?.lemma === "in" && /^(?:a|an|the)$/i.test(tokens[last + 2]?.form ?? "")) {
    const noun = [last + 3, last + 4].find((i) => MEDIUM.has(tokens[i]?.lemma.toLowerCase() ?? ""));
    const next = tokens[(noun ?? 0) + 1];
    if (noun !== undefined && (!next || next.upos === "PUNCT" || next.lemma === "that")) end = noun;
  }
  return tokens[end + 1]?.form === ":" ? end + 1 : end;
}

/** "has not been charged with a crime": nobody charges him. */
const isDenied = (sentence: Sentence, verb: number): boolean =>
  dependents(sentence, verb, "advmod").some((n) => /^(?:not|n['’]t|never)$/i.test(n.form));

/** "was found to have paid", "it was found that he paid". */
const isToldOf = (sentence: Sentence, verb: number): boolean =>
  dependents(sentence, verb, "xcomp", "ccomp", "advcl").some(
    (c) => c.index > verb && dependents(sentence, c.index, "mark").some((m) => /^(?:to|that)$/.test(m.lemma)),
  );

/** "Leal, whom officials suspect of having ordered it": the charge, with its object before it. */
const isRelativeCharge = (sentence: Sentence, verb: number, frame: string): boolean =>
  /^(?:of|with|for)$/.test(frame) &&
  /^(?:suspect|accuse|blame|charge)$/.test(sentence.tokens[verb]?.lemma ?? "") &&
  dependents(sentence, verb, "obj").some((o) => o.index < verb && /^who(?:m)?$/i.test(o.form));

/** "are afraid to report the missing": an infinitive below an adjective is not done. */
const isOnlyFelt = (sentence: Sentence, verb: Token): boolean => {
  const above = sentence.tokens[verb.head];
  return (
    verb.deprel === "xcomp" &&
    above?.upos === "ADJ" &&
    dependents(sentence, verb.index, "mark").some((m) => m.lemma === "to")
  );
};

/** "Banks are required to report large sums": what one must say or may say is not said. */
const isOnlyBidden = (sentence: Sentence, verb: Token): boolean => {
  const above = sentence.tokens[verb.head];
  return verb.deprel === "xcomp" && above !== undefined && BIDS.test(above.lemma) && isPassive(sentence, above.index);
};
const BIDS = /^(?:require|oblige|force|order|instruct|command|ask|urge|invite|allow|permit|forbid|ban|authori[sz]e)$/;

/** The act that a verb of saying or thinking makes with the words its tree gives it, or null when it says nothing. */
export function verbAct(sentence: Sentence, index: number, text: string): Act | null {
  const group = groupAt(sentence, index);
  if (!group) return null;
  const verb = sentence.tokens[index] as Token;
  // "The alleged leader was caught", taken for a verb: it alleges nothing; "Ruiz's reported claim that …" is hers.
  if (verb.deprel === "amod" && verb.head > index && !NOUNS.has(sentence.tokens[verb.head]?.lemma ?? "")) return null;
  // "gunmen believed to belong to the gang": they believe nothing.
  const believed =
    sentence.tokens[index + 1]?.lemma === "to" &&
    (BELIEVED.test(verb.form) ? verb.xpos !== "VBP" : verb.xpos === "VBN" && /^(?:acl|amod)$/.test(verb.deprel)) &&
    dependents(sentence, index, "aux").length === 0;
  // "a former judge accused of leading the gang": he accuses nobody.
  const charged =
    /^(?:accused|suspected|charged)$/i.test(verb.form) &&
    /^(?:of|with)$/i.test(sentence.tokens[index + 1]?.form ?? "") &&
    dependents(sentence, index, "obj", "aux").length === 0;
  const passive = believed || charged || isPassive(sentence, index);
  // "neither confirmed nor denied it": neither was said.
  if (dependents(sentence, index, "cc", "cc:preconj").some((c) => /^n(?:or|either)$/i.test(c.form))) return null;
  // "recorded as found", "as announced": a participle, unless somebody does it.
  const as = verb.xpos === "VBN" && sentence.tokens[index - 1]?.lemma === "as";
  if (as && dependents(sentence, index, "obl", "nsubj").length === 0) return null;
  // "Of the 1,200 guards promised, 410 came", the participle taken for the verb: the guards promise nothing.
  const [subject] = dependents(sentence, index, "nsubj");
  if (subject && dependents(sentence, subject.index, "case").some((c) => /^(?:of|among)$/i.test(c.form))) return null;
  // "was found guilty", "were found dead": nothing is said of them by that.
  if (passive && group.lemma === "find" && !isToldOf(sentence, index)) return null;
  // "Asked whether he would resign, he said no": what is asked is his only by his answer.
  const asked = isPutTo(sentence, verb);
  if (asked && answerTo(sentence, verb) === null) return null;
  const { cue } = group;
  let who = sourceOf(sentence, group.outer, group.first);
  // "a memo of May calls him", the month taken for the subject: the memo does.
  const ofMonth = who.stand !== null && /^of$/i.test(sentence.tokens[who.stand.first - 1]?.form ?? "");
  if (!passive && (!who.stand || ofMonth) && FINITE.test(sentence.tokens[index]?.xpos ?? ""))
    who = adjacent(sentence, group.first);
  // "a survey printed last year found that …", with the participle taken for the main verb.
  const above = sentence.tokens[verb.head];
  if (!passive && who.sources.length === 0 && verb.deprel === "ccomp" && above && MADE.test(above.lemma))
    who = sourceOf(sentence, above.index, above.index);
  if ((charged || believed) && who.stand?.head !== undefined && who.stand.head < index)
    who = { sources: [], stand: null };
  const found = passive ? passiveComplement(sentence, group) : complement(sentence, group, who.stand);
  // "was quoted as saying": by whom, nobody says, and he who says it is a source enough.
  if (passive && RELAYS.test(group.lemma) && who.sources.length === 0) return null;
  const speech = cue.says.has("quote");
  if (!found && !(speech && !passive)) return null;
  const contents = (found?.pieces ?? []).map((p) => trimmed(text, p)).filter((p) => p !== null);
  const cueLast = cueEnd(sentence, Math.max(group.last, found?.cueEnd ?? group.last), speech);
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, group.first, cueLast),
    verb: group.lemma,
    frame: `${passive ? "passive " : ""}${found?.frame ?? "none"}`,
    stance: AGREES.has(group.lemma) && found?.frame !== "to" ? "says" : cue.stance,
    vouched:
      !(passive && who.sources.length === 0 && isDenied(sentence, index)) &&
      // "a mechanism that is supposed to protect reporters", "a radar intended to find tunnels": what it is for.
      !(passive && PURPOSE.has(group.lemma)) &&
      !(isOnlyFelt(sentence, verb) && found?.frame !== "clause") &&
      !isOnlyBidden(sentence, verb) &&
      !isRefusedSaying(sentence, verb) &&
      !refusesSaying(sentence, verb) &&
      (found ? cue.says.has(found.frame) || isRelativeCharge(sentence, index, found.frame) : speech),
    sources: who.sources.filter((w) => !(w.first <= index && index <= w.last)),
    stand: who.stand,
    contents,
    quoted: false,
    agentless: passive,
    speech: speech || cue.says.has("clause"),
  };
}
