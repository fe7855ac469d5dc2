import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Attribution } from "../layers.ts";

/** How a description hangs on its noun: "the imprisoned boss", "Ana Ruiz, a former judge". */
export const DESCRIBES: ReadonlySet<string> = new Set(["amod", "appos", "nmod:desc"]);

/** Whether a predicate describes a name or stands in a clause that hangs on one, below the words of saying. */
export function isAside(sentence: Sentence | undefined, token: Token, { cue }: Attribution): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 8; steps++) {
    // "who has denied links to the gang": the denial itself hangs on the name.
    if (cue.start <= at.start && at.end <= cue.end) return false;
    if (at.deprel === "acl:relcl" || DESCRIBES.has(at.deprel)) return true;
    if (at.deprel === "ccomp") return false;
    at = sentence?.tokens[at.head];
  }
  return false;
}

/**
 * Whether a predicate only tells, between commas, who somebody is of whom a speaker tells something else in the writer's words:
 * "said that Juan Paz, the leader of the Reds, had threatened him", "that Ana Ruiz, who was freed in May, would talk".
 */
export function isBackground(sentence: Sentence | undefined, token: Token, attribution: Attribution): boolean {
  const { cue, quoted } = attribution;
  if (!sentence || quoted) return false;
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 8; steps++) {
    if (cue.start <= at.start && at.end <= cue.end) return false;
    const above: Token | undefined = sentence.tokens[at.head];
    if (!above || (cue.start <= above.start && above.end <= cue.end)) return steps === 0 && namedBehind(sentence, at);
    if (at.deprel === "acl:relcl" || at.deprel === "appos") {
      const { first, last } = reach(sentence, at.index);
      // "The reward is for Juan Paz, who took over in May, investigators believe": what stands right before it is said.
      if (endsAt(sentence, last, attribution)) return false;
      // "Juan Paz, who by a clerk's account ran the port, left": the clerk tells of nothing but the aside.
      const { start } = sentence.tokens[first]!;
      if (OF_PHRASE.test(attribution.verb) && attribution.contents.every((c) => start <= c.start)) return false;
      if (above.index < first && [first - 1, first].some((i) => SET_OFF.test(sentence.tokens[i]?.form ?? "")))
        return true;
    }
    if (namedBehind(sentence, at)) return true;
    if (/^(?:ccomp|xcomp|advcl|parataxis)/.test(at.deprel)) return false;
    at = above;
  }
  return false;
}

/** "according to a clerk", "by the army's count". */
const OF_PHRASE = /^(?:according to|in the .+ of)$/;

/** Whether the words of saying follow right behind a comma. */
const endsAt = ({ tokens, index }: Sentence, last: number, { cue, sources }: Attribution): boolean => {
  const [comma, next] = [tokens[last + 1], tokens[last + 2]];
  const start = Math.min(cue.start, ...sources.filter((s) => s.sentence === index).map((s) => s.start));
  return comma?.form === "," && next !== undefined && next.start === start;
};

const SET_OFF = /^[,—–(]$/;

/** "his stepson, Juan Paz", "the leader of the Reds, Ana Ruiz": a description with the name behind its comma. */
const namedBehind = (sentence: Sentence, noun: Token): boolean =>
  noun.upos === "NOUN" &&
  dependents(sentence, noun.index, "appos").some(
    (name) => name.upos === "PROPN" && sentence.tokens.slice(noun.index, name.index).some((t) => t.form === ","),
  );

/** Whether a clause hangs on the apposition or the name of whoever is accused, and on nothing that he is accused of. */
export function describesAccused(sentence: Sentence | undefined, token: Token, { cue }: Attribution): boolean {
  let at: Token | undefined = token;
  let hung = false;
  for (let steps = 0; at && steps < 8; steps++) {
    const above: Token | undefined = sentence?.tokens[at.head];
    if (!above) return false;
    if (at.deprel === "obj" && cue.start <= above.start && above.end <= cue.end) return hung;
    if (!/^(?:acl:relcl|appos|conj|flat|compound)$/.test(at.deprel)) return false;
    hung ||=
      at.deprel === "acl:relcl" && sentence?.tokens.slice(above.index, at.index).some((t) => t.form === ",") === true;
    hung ||= at.deprel === "appos";
    at = above;
  }
  return false;
}
