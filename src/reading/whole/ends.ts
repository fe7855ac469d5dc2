import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents, reach } from "../../language/tree.ts";
import { listEnd } from "./lists.ts";

/** Tokens by which the words of a claim may grow at most until they stand by themselves. */
const GROWS = 12;

/** Words that lean on what follows them: "of the", "have been", "because". */
const LEANING = /^(?:det|case|mark|cc|aux|cop|nummod|amod|compound|nmod:poss|advmod|expl)/;

const WH = /^W/;

/** Whether a token stands in the subtree of another. */
function isUnder({ tokens }: Sentence, index: number, top: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < tokens.length; at = tokens[at]!.head, steps++)
    if (at === top) return true;
  return false;
}

/** The first token of the phrase behind a run that hangs on a token inside the run, or null. */
function attachedTo({ tokens }: Sentence, next: number, run: { first: number; last: number }): Token | null {
  for (let at = next, steps = 0; at >= 0 && steps < GROWS * 2; steps++) {
    const token = tokens[at]!;
    if (token.head >= run.first && token.head <= run.last) return token;
    if (token.head < run.first && token.head >= 0) return null;
    at = token.head;
  }
  return null;
}

/** What says nothing when it is only begun: "is no fit man | to judge the health of the next tenant of the palace". */
function needsAll(sentence: Sentence, token: Token): boolean {
  const { deprel, head } = token;
  const over = sentence.tokens[head];
  if (over && (isOutcome(sentence, token, over) || (deprel === "xcomp" && over.upos === "ADJ"))) return true;
  // "doubts a ledger | according to which the mill was sold"
  if (deprel === "acl:relcl" && /^according$/i.test(sentence.tokens[reach(sentence, token.index).first]!.form))
    return true;
  return deprel === "acl" && dependents(sentence, head, "cop").length > 0;
}

const isNominal = (t: Token): boolean => /^(?:NOUN|PROPN|NUM|SYM|PRON)$/.test(t.upos);

const YEAR = /^(?:19|20)\d\d$/;
const CONDITION = /^(?:if|unless)$/i;

/** "would leave the number nine percent | higher", "must not become a licence for the guards | to loot". */
const isOutcome = (sentence: Sentence, token: Token, head: Token): boolean =>
  (token.upos === "ADJ" &&
    head.upos === "VERB" &&
    /^(?:parataxis|advcl|dep|xcomp)$/.test(token.deprel) &&
    dependents(sentence, token.index, "nsubj", "cop", "mark").length === 0) ||
  (token.deprel === "advcl" &&
    dependents(sentence, token.index, "mark").some((t) => t.xpos === "TO") &&
    (head.upos === "ADJ" ||
      dependents(sentence, head.index, "cop").length > 0 ||
      dependents(sentence, head.index, "xcomp").some((t) => t.upos !== "VERB")));

/** "80,000 soles | a night", "six rifles | per soldier". */
const isRate = (sentence: Sentence, token: Token): boolean =>
  token.upos === "NOUN" &&
  /^(?:obl|nmod)/.test(token.deprel) &&
  dependents(sentence, token.index, "det", "case").some((t) => /^(?:an?|each|every|per)$/i.test(t.form)) &&
  (RATED.test(token.form) || dependents(sentence, token.index, "case").some((t) => t.lemma === "per"));
const RATED = /^(?:hour|day|night|week|month|quarter|year|head|person|tonne|ton|kilo|litre|barrel|truck|piece)$/;

/** "Were shot | with their hands tied", "killed him | after he gave himself up": killed in that state, another deed than in a fight. */
const isHelpless = (sentence: Sentence, token: Token): boolean => {
  const { first, last } = reach(sentence, token.index);
  const words = sentence.tokens.slice(first, last + 1).map(({ form }) => form);
  return /^(?:obl|advcl)/.test(token.deprel) && HELPLESS.test(words.join(" "));
};
const HELPLESS =
  /^(?:with (?:his|her|their) hands\b|(?:after|while|as) (?:[a-z]+ ){0,3}?(?:surrender|giv\w+ \w+sel|kneel|handcuffed|tied|unarmed|disarmed))/i;

/** Whether what hangs on a run belongs to it: without it the words say another thing, or nothing. */
function completes(sentence: Sentence, token: Token, last: number): boolean {
  const head = sentence.tokens[token.head]!;
  const opener = sentence.tokens[reach(sentence, token.index).first]!;
  // "larger than they had thought", joined by the tree; "will attack unless it is paid": said on that condition only.
  if (/^than$/i.test(opener.form) && opener.index === last + 1 && head.upos === "ADJ") return true;
  if (CONDITION.test(opener.form) && opener.index === last + 1 && token.deprel === "advcl") return true;
  if (opener.index === last + 1 && (isOutcome(sentence, token, head) || isRate(sentence, token))) return true;
  if (opener.index === last + 1 && head.upos === "VERB" && isHelpless(sentence, token)) return true;
  switch (token.deprel) {
    // "businesses which pay under duress", "the gang called Los Lobos", "no sign that a commander was there"
    case "acl":
    case "acl:relcl":
      return true;
    // "the ports of Tampico and Altamira"; "were hijacked and burned": with its object, or as bare as the first
    case "conj":
      return (
        (isNominal(head) && isNominal(token) && dependents(sentence, token.index, "nsubj", "cop").length === 0) ||
        (head.upos === "ADJ" && token.upos === "ADJ") ||
        (head.index === last && head.upos === "VERB" && dependents(sentence, token.index, "nsubj").length === 0)
      );
    // "is easier to sell", "cannot say who governs", "were worried that it would burn", "was hit so hard that it sank"
    case "ccomp":
    case "xcomp":
      if (/^that$/i.test(opener.form) && opener.index === last + 1 && isMoved(sentence, head)) return true;
      return head.upos === "ADJ" || token.deprel === "xcomp" || WH.test(opener.xpos) || /^whether$/i.test(opener.form);
    // "weaker than it was", "as long as the money does"
    case "advcl":
    case "obl":
    case "obl:unmarked":
      // "Juan Paz, arrested | in 2019": when, of what only describes him
      if (
        token.deprel === "obl" &&
        head.xpos === "VBN" &&
        head.deprel === "acl" &&
        opener.index === last + 1 &&
        YEAR.test(token.form)
      )
        return true;
      // "will end her term | in 2027", "sold it | on Monday": a short word of when.
      if (isDay(sentence, token, opener.index) && opener.index === last + 1) return true;
      // "was never good | at begging for help"
      if (/^at$/i.test(opener.form) && opener.index === last + 1 && SKILLED.test(head.lemma)) return true;
      return /^(?:than|as)$/i.test(opener.form) && opener.index === last + 1 && /^(?:ADJ|ADV|NOUN)$/.test(head.upos);
    // "no sounder than those he mocks"
    case "parataxis":
      return head.index === last && /^(?:those|one|ones|all|that)$/i.test(head.form);
    case "advmod":
      // "were dismissed, up from 51": the comparison is another claim's.
      return children(sentence, token.index).length === 0 && !WH.test(token.xpos) && !/^(?:up|down)$/i.test(token.form);
    case "nmod":
    case "obj":
    case "nummod":
    case "flat":
    case "fixed":
    case "compound":
    case "compound:prt":
    case "nmod:unmarked":
    case "dep":
    case "amod":
      return true;
    default:
      return false;
  }
}

/** "were concerned", "was beaten so badly": a state or a degree, of which the that-clause tells the rest. */
const isMoved = (sentence: Sentence, head: Token): boolean =>
  (head.xpos === "VBN" && /^(?:concern|worry|surprise|alarm|convince|please|disappoint)$/.test(head.lemma)) ||
  dependents(sentence, head.index, "advmod").some(
    (t) => /^so$/i.test(t.form) || dependents(sentence, t.index, "advmod").some((u) => /^so$/i.test(u.form)),
  );

/** "in 2027", "last May", "on Monday": at most three words that tell a day, a month or a year. */
const isDay = (sentence: Sentence, token: Token, first: number): boolean =>
  DAYS.test(token.form) && token.index - first < 3 && reach(sentence, token.index).last === token.index;
const DAYS =
  /^(?:(?:19|20)\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

const SKILLED = /^(?:good|bad|better|best|poor|adept|skilled|expert|clever|quick|slow|weak|strong)$/;
const OPENING = /^(?:["“«]|``)$/;
const CLOSING = /^(?:["”»]|'')$/;

/** The last token of what a hyphen ties to a word, with the noun it describes: "an opt|-in panel", "its drive|-by friends". */
export function tiedEnd({ tokens }: Sentence, last: number): number {
  const [own, hyphen, next] = [tokens[last]!, tokens[last + 1], tokens[last + 2]];
  if (!hyphen || !next || !/^[-‑–]$/.test(hyphen.form) || own.end !== hyphen.start || hyphen.end !== next.start)
    return last;
  const noun = tokens[last + 3];
  const described = /^(?:NOUN|PROPN)$/.test(noun?.upos ?? "") && next.upos !== "NOUN" && next.upos !== "PROPN";
  return described ? last + 3 : last + 2;
}

/** Words with which nothing ends that is told. */
const begins = (t: Token): boolean =>
  (t.head > t.index && LEANING.test(t.deprel)) || t.upos === "CCONJ" || /^(?:WDT|WP\$)$/.test(t.xpos);

/** How far a run grows over the subtree of a token: to its end or the next mark; words in quotation marks are taken whole. */
function grown({ tokens }: Sentence, last: number, until: number): number {
  let to = last;
  while (to < until && to < last + 2 * GROWS) {
    const next = tokens[to + 1]!;
    if (next.upos !== "PUNCT") to++;
    else {
      const closing = OPENING.test(next.form)
        ? tokens.findIndex((t) => t.index > next.index && t.index <= to + GROWS && CLOSING.test(t.form))
        : -1;
      if (closing < 0) break;
      to = closing;
    }
  }
  return to;
}

/** The tokens whose subtrees a run may grow by: what its last word leans on, or what hangs on a word of it from behind. */
function growths(sentence: Sentence, run: Run, last: number): readonly number[] {
  const { tokens } = sentence;
  const [end, next] = [tokens[last]!, tokens[last + 1]!];
  // "would be nothing | to smuggle" stands in the run, "when he | took over" does not.
  const leans =
    end.head > last && (LEANING.test(end.deprel) || (run.predicate < last && !isUnder(sentence, run.predicate, last)));
  // "will be tested by what | follows it"
  const asks = WH.test(end.xpos) ? (reach(sentence, last).last > last ? last : next.index) : -1;
  const token = attachedTo(sentence, next.index, { first: run.first, last });
  const hangs = token && completes(sentence, token, last) ? token.index : -1;
  return [leans ? end.head : -1, asks, hangs].filter((top) => top >= 0);
}

export interface Run {
  readonly first: number;
  readonly last: number;
  readonly predicate: number;
}

/**
 * The last token of the words of a claim when they are made whole: on from a word that leans on the next ("of the"), through
 * a clause that tells its noun from others ("businesses which pay") or the other side of a comparison, never past a mark.
 */
export function wholeEnd(sentence: Sentence, run: Run): number {
  const { tokens } = sentence;
  let { last } = run;
  const most = last + GROWS;
  for (let steps = 0; steps < GROWS && last + 1 < tokens.length; steps++) {
    const tied = tiedEnd(sentence, last);
    if (tied > last) {
      last = tied;
      continue;
    }
    if (tokens[last + 1]!.upos === "PUNCT" && !(begins(tokens[last]!) && OPENING.test(tokens[last + 1]!.form))) break;
    const ends = growths(sentence, run, last).flatMap((top) => {
      const full = grown(sentence, last, reach(sentence, top).last);
      // "lends a boat | to smugglers", of which a long clause tells more: without it.
      const bare = grown(sentence, last, reach(sentence, top, (t) => t.index > top && /^acl/.test(t.deprel)).last);
      const far = needsAll(sentence, tokens[top]!) ? GROWS : 0;
      // "a lawyer who, he says, has never": cut at the mark, the clause would only be begun.
      return [full, bare].filter((to) => to <= most + far && top <= to && !begins(tokens[to]!));
    });
    const to = ends.find((end) => end > last);
    if (to === undefined) break;
    last = to;
  }
  return listEnd(sentence, last);
}
