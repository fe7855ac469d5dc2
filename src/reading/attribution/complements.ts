import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Words } from "../layers.ts";
import { type Complement, type Stretch, across } from "./act.ts";
import type { Group } from "./group.ts";
import { LOOSE, looseContents } from "./loose.ts";
import { other } from "./objects.ts";
import { quotedAs } from "./relayed.ts";
import { clause } from "./told.ts";

/** The clause around a parenthesis: "The raid, he said, was a mistake." */
function around(sentence: Sentence, host: number, verb: number): readonly Stretch[] {
  const whole = reach(sentence, host, (t) => t.index === verb);
  const inner = reach(sentence, verb, (t) => t.index === host);
  const pieces: Stretch[] = [];
  if (whole.first < inner.first) pieces.push(across(sentence, whole.first, Math.min(inner.first - 1, whole.last)));
  if (whole.last > inner.last) pieces.push(across(sentence, Math.max(inner.last + 1, whole.first), whole.last));
  return pieces;
}

/** "The gang has not split, as many had expected": what came of it is told by nobody who expected it. */
const cameAbout = (sentence: Sentence, verb: Token): boolean =>
  /^(?:expect|predict|forecast|foresee|foretell|anticipate|fear|hope|want|warn|promise|wish|intend|plan)$/.test(
    verb.lemma,
  ) &&
  (verb.xpos === "VBD" || dependents(sentence, verb.index, "aux").some(({ form }) => /^had$/i.test(form)));

/** "He was not dead, as the navy had announced": what had been said before is what is told not to be so. */
const gainsays = (sentence: Sentence, verb: Token): boolean =>
  verb.deprel.startsWith("advcl") &&
  dependents(sentence, verb.index, "mark", "advmod").some((m) => m.lemma === "as" && m.index < verb.index) &&
  dependents(sentence, verb.index, "aux").some(({ form }) => /^had$/i.test(form)) &&
  dependents(sentence, verb.head, "advmod", "aux", "det").some(({ form }) => /^(?:not|n['’]t|never)$/i.test(form));

/** "As the paper reported in May, he fled": the clause that the as-clause hangs on. */
function asClause(sentence: Sentence, verb: Token): readonly Stretch[] | null {
  const opener = dependents(sentence, verb.index, "mark", "advmod").find((m) => m.lemma === "as" && m.index <= 1);
  // "As the paper writes, do not expect it to last", where the tree takes the as-clause for the main one.
  if (opener && verb.head < 0 && sentence.tokens[verb.index + 1]?.form === ",") {
    const last = sentence.tokens.length - 1;
    return verb.index + 2 < last ? [across(sentence, verb.index + 2, last - 1)] : null;
  }
  if (cameAbout(sentence, verb)) return null;
  if (!verb.deprel.startsWith("advcl") || verb.head < 0 || dependents(sentence, verb.index, "obj").length > 0)
    return null;
  if (!dependents(sentence, verb.index, "mark", "advmod").some((m) => m.lemma === "as" && m.index < verb.index))
    return null;
  // "They fell, although as the paper writes, do not expect it to last": what follows, not what stands before.
  const mark = dependents(sentence, verb.index, "mark", "advmod").find((m) => m.lemma === "as" && m.index < verb.index);
  const joined = /^(?:although|though|and|but|yet|because)$/i.test(sentence.tokens[(mark?.index ?? 0) - 1]?.form ?? "");
  if (joined && sentence.tokens[verb.index + 1]?.form === ",") {
    const end = sentence.tokens.findIndex((t) => t.index > verb.index + 1 && /^[:;.]$/.test(t.form));
    return end > verb.index + 2 ? [across(sentence, verb.index + 2, end - 1)] : null;
  }
  return around(sentence, verb.head, verb.index);
}

/** What the words around an active verb of saying make its contents. `stand` is its subject. */
export function complement(sentence: Sentence, group: Group, stand: Words | null): Complement | null {
  const { cue, verb } = group;
  const frames = (f: string): boolean => cue.says.has(f) || cue.about.has(f);
  const token = sentence.tokens[verb];
  // "the measures that he demands: they have sent 50 men": the colon leads back to the measures.
  const pronoun = dependents(sentence, verb, "mark", "obj").some((m) => m.xpos === "WDT" && m.index < verb);
  const relative = token?.deprel.startsWith("acl:relcl") === true || pronoun;
  if (relative && sentence.tokens[group.last + 1]?.form === ":") return null;
  const named = NAMES_SO.has(group.lemma) && stand ? calledThat(sentence, group, stand) : null;
  if (named) return named;
  const clausal = frames("clause") || frames("quote");
  const relayed = quotedAs(sentence, group);
  if (relayed) return relayed;
  const told = clausal && clause(sentence, group, stand);
  if (told) return told;
  if (token && gainsays(sentence, token)) return null;
  const as = clausal && token && asClause(sentence, token);
  if (as) return { frame: "clause", pieces: as, cueEnd: group.last };
  if (
    clausal &&
    token?.deprel === "parataxis" &&
    token.head >= 0 &&
    !dependents(sentence, verb, "obj", "xcomp").some((o) => o.index > verb)
  ) {
    const pieces = around(sentence, token.head, verb);
    if (pieces.length > 0) return { frame: "clause", pieces, cueEnd: group.last };
  }
  const whether = ASKS.has(group.lemma) ? looseContents(sentence, group, null) : null;
  if (whether) return { frame: "clause", pieces: whether, cueEnd: group.last };
  const found = other(sentence, group);
  // "claims the refusal is a crime", of which the tree made an object and left the rest.
  // Nor does one say a thing: "packers say the gang, known as the Nine, now charges them".
  const broken =
    found?.frame === "thing" && (runsOn(sentence, found.pieces[0]) || (group.lemma === "say" && stand !== null))
      ? loose(sentence, group, stand)
      : null;
  return broken ?? found ?? loose(sentence, group, stand);
}

const NAMES_SO: ReadonlySet<string> = new Set([
  "call",
  "describe",
  "term",
  "label",
  "dub",
  "characterize",
  "characterise",
]);

/** "what she called a pact ended in May": her words are "a pact", and the rest is the writer's. */
function calledThat(sentence: Sentence, group: Group, stand: Words): Complement | null {
  const { tokens } = sentence;
  const what = tokens[stand.first - 1];
  if (stand.last >= group.first || !what || !/^what$/i.test(what.form)) return null;
  let first = group.last + 1;
  if (/^as$/i.test(tokens[first]?.form ?? "")) first++;
  let last = first - 1;
  while (last + 1 < tokens.length && !/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[last + 1]!.xpos)) {
    const next = tokens[last + 1]!;
    if (/^[,;:.!?—–]$/.test(next.form) || next.upos === "CCONJ" || next.upos === "SCONJ") break;
    last++;
  }
  return last >= first ? { frame: "clause", pieces: [across(sentence, first, last)], cueEnd: group.last } : null;
}

const ASKS: ReadonlySet<string> = new Set(["ask", "wonder", "question", "inquire"]);

/** Whether a finite verb follows a stretch at once, so that the stretch was its subject. */
function runsOn(sentence: Sentence, piece: Stretch | undefined): boolean {
  const last = sentence.tokens.findIndex((t) => t.end === piece?.end);
  return last >= 0 && /^(?:VBD|VBZ|VBP|MD)$/.test(sentence.tokens[last + 1]?.xpos ?? "");
}

function loose(sentence: Sentence, group: Group, stand: Words | null): Complement | null {
  const pieces = group.cue.says.has("clause") && LOOSE.has(group.lemma) ? looseContents(sentence, group, stand) : null;
  return pieces ? { frame: "clause", pieces, cueEnd: group.last } : null;
}
