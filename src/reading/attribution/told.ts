import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Words } from "../layers.ts";
import { type Complement, across } from "./act.ts";
import type { Group } from "./group.ts";
import { LOOSE, fronted, unitOf } from "./loose.ts";
import { clauseRun, closing, run, withoutTail } from "./said.ts";
import { CUE_VERBS } from "./verbs.ts";

/** A clause with "that" below a verb of saying is what is said, whatever else the tree calls it. */
export const thatClause = (sentence: Sentence, verb: number): Token | undefined =>
  dependents(sentence, verb, "advcl", "obl", "acl", "parataxis", "obj", "dep", "xcomp").find(
    (c) =>
      c.index > verb &&
      dependents(sentence, c.index, "mark").some(
        (m) => m.lemma === "that" && m.index > verb && !/^(?:so|such)$/i.test(sentence.tokens[m.index - 1]?.form ?? ""),
      ),
  );

/** "has answered for just as long that …": the clause of a "that" hung on what stands between. */
const laterThat = (sentence: Sentence, group: Group): Token | undefined => {
  if (!LOOSE.has(group.lemma) && !/^(?:answer|reply|respond|counter)$/.test(group.lemma)) return undefined;
  const that = sentence.tokens.find(
    (t) => t.index > group.last && t.index < group.last + 8 && t.lemma === "that" && t.deprel === "mark",
  );
  const head = that && sentence.tokens[that.head];
  const between = sentence.tokens.slice(group.last + 1, that?.index ?? 0);
  const plain = between.every((t) => !/^(?:VERB|AUX|PUNCT)$/.test(t.upos));
  return head && plain && head.index > that.index && /^(?:advcl|acl|ccomp)/.test(head.deprel) ? head : undefined;
};

/** "says the real figure is higher", hung as no clause: a copula or verb with a subject, right behind the verb of saying. */
const bareClause = (sentence: Sentence, group: Group): Token | undefined =>
  LOOSE.has(group.lemma)
    ? dependents(sentence, group.verb, "obl", "xcomp", "obj", "dep").find(
        (c) =>
          dependents(sentence, c.index, "nsubj", "nsubj:pass").length > 0 &&
          dependents(sentence, c.index, "cop", "aux").length > 0 &&
          reach(sentence, c.index).first === group.last + 1,
      )
    : undefined;

/** "recounted how the gunmen burned his house", hung as a circumstance: how it was done is what is told. */
const howClause = (sentence: Sentence, group: Group): Token | undefined =>
  /^how$/i.test(sentence.tokens[group.last + 1]?.form ?? "")
    ? dependents(sentence, group.verb, "advcl", "acl", "obl", "xcomp").find((c) =>
        dependents(sentence, c.index, "advmod", "mark").some((m) => m.index === group.last + 1),
      )
    : undefined;

/** "The forces have been strained, the report found": a whole clause before source and verb that end the sentence. */
function trailed(sentence: Sentence, group: Group, stand: Words | null): Token | undefined {
  if (!stand || stand.last > group.first || sentence.tokens[group.last + 1]?.upos !== "PUNCT") return undefined;
  if (sentence.tokens[stand.first - 1]?.form !== ",") return undefined;
  return dependents(sentence, group.verb, "advcl", "dep", "parataxis").find(
    (c) =>
      c.index < stand.first &&
      dependents(sentence, c.index, "mark").length === 0 &&
      dependents(sentence, c.index, "nsubj", "nsubj:pass").length > 0,
  );
}

const FOLLOWED = /^(?:DET|PRON|PROPN|NOUN|SCONJ)$/;

/** "said in a statement that …", where the tree hangs the clause on the statement. */
function afterMedium(sentence: Sentence, group: Group): Complement | null {
  const { tokens } = sentence;
  const that = tokens.findIndex((t) => t.index > group.last + 2 && t.index < group.last + 6 && /^that$/i.test(t.form));
  if (that < 0) return null;
  const medium = tokens[that - 1];
  if (tokens[group.last + 1]?.form !== "in" || !MEDIA.has(medium?.lemma.toLowerCase() ?? "")) return null;
  const head = tokens[tokens[that]!.head];
  if (!group.cue.says.has("clause") || !head || head.index < that) return null;
  const last = closing(sentence, group, Math.max(that, reach(sentence, head.index).last));
  return { frame: "clause", pieces: [across(sentence, that, withoutTail(sentence, that, last))], cueEnd: group.last };
}
const MEDIA: ReadonlySet<string> = new Set(
  "statement interview email letter tweet memo post speech message report release briefing document filing".split(" "),
);

/** The that-clause of a verb, after it or before it; null when the tree has none or one that the punctuation gainsays. */
export function clause(sentence: Sentence, group: Group, stand: Words | null): Complement | null {
  const { cue, verb } = group;
  const inWords = afterMedium(sentence, group);
  if (inWords) return inWords;
  const frame = cue.says.has("clause") || cue.about.has("clause") ? "clause" : "quote";
  const clauses = dependents(sentence, verb, "ccomp");
  // "The bureau, whose ledger all trust, reported that ten died", with the aside taken for what is reported.
  const marked = (c: Token): boolean =>
    c.index > verb && dependents(sentence, c.index, "mark").some((m) => /^that$/i.test(m.form) && m.index > verb);
  const ccomp =
    ((clauses[0]?.index ?? verb) < verb ? clauses.find(marked) : undefined) ??
    (clauses[0] && isRelated(sentence, clauses[0]) ? thatBehind(sentence, clauses[0]) : undefined) ??
    clauses[0] ??
    (cue.says.has("clause")
      ? (thatClause(sentence, verb) ??
        bareClause(sentence, group) ??
        howClause(sentence, group) ??
        laterThat(sentence, group) ??
        trailed(sentence, group, stand))
      : undefined);
  if (!ccomp) return null;
  // "People report when they trust somebody", "She laughs when he asks": when they do, not what.
  const when = dependents(sentence, ccomp.index, "advmod", "mark").find((m) => m.index === group.last + 1);
  if ((group.lemma === "report" || frame === "quote") && /^(?:when|if|because|while|as)$/i.test(when?.form ?? ""))
    return null;
  // "Paz, who officials say leads the gang, was freed": what officials say ends with the relative clause.
  if (sentence.tokens[verb]?.deprel === "acl:relcl" && saidOfPronoun(sentence, ccomp.index, verb)) {
    const { last } = reach(sentence, ccomp.index, (t) => t.deprel === "punct" || t.index < verb);
    return { frame, pieces: [across(sentence, group.last + 1, last)], cueEnd: group.last };
  }
  if (ccomp.index > verb) {
    const own = clauseRun(sentence, group, ccomp.index);
    const front = fronted(sentence, group, stand);
    return { frame, pieces: front ? [front, own] : [own], cueEnd: group.last };
  }
  const own = reach(sentence, ccomp.index);
  const last = Math.min(own.last, unitOf(group, stand).first - 1);
  // "Making the rounds on Sunday, Lee said it was over": what stands before is no clause of its own.
  const whole = sentence.tokens
    .slice(own.first, last + 1)
    .some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) || /^(?:["“”]|''|``)$/.test(t.form));
  if (!whole && FOLLOWED.test(sentence.tokens[group.last + 1]?.upos ?? "")) return null;
  const set = sentence.tokens.slice(last, group.first).some((t) => /^(?:[,?!—–”"]|''|--)$/.test(t.form));
  // "They turned to the docks for help, officials said, buying rifles there": what they did goes on behind the saying.
  const speech = sentence.tokens.slice(own.first, group.first).some((t) => /^(?:["“”]|''|``)$/.test(t.form));
  const doing = dependents(sentence, ccomp.index, "advcl").find(
    (d) => d.index > group.last && d.xpos === "VBG" && !speech && !CUE_VERBS.has(d.lemma),
  );
  const more = doing ? [run(sentence, doing.index, group.last)] : [];
  return set && last >= own.first
    ? { frame: "clause", pieces: [across(sentence, own.first, last), ...more], cueEnd: group.last }
    : null;
}

/** Whether a clause opens with "which" or "who" behind a comma, and so tells of a noun. */
const isRelated = (sentence: Sentence, verb: Token): boolean =>
  dependents(sentence, verb.index, "nsubj", "obj", "nsubj:pass").some(
    (t) => /^(?:which|who)$/i.test(t.form) && sentence.tokens[t.index - 1]?.form === ",",
  );

/** "told a station, which aired it, that ten died": the clause of the "that" behind such an aside. */
function thatBehind(sentence: Sentence, aside: Token): Token | undefined {
  const that = sentence.tokens.find(
    (t) => t.index > aside.index && /^that$/i.test(t.form) && sentence.tokens[t.index - 1]?.form === ",",
  );
  return that?.deprel === "mark" ? sentence.tokens[that.head] : undefined;
}

const saidOfPronoun = (sentence: Sentence, told: number, verb: number): boolean =>
  told > verb && dependents(sentence, told, "nsubj").some((t) => t.index < verb && /^W(?:P|DT)$/.test(t.xpos));
