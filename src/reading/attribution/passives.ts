import type { Sentence } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import { chargeOver } from "../clauses/charges.ts";
import { type Complement, across } from "./act.ts";
import type { Group } from "./group.ts";
import { quotedAs } from "./relayed.ts";
import { run } from "./said.ts";
import { thatClause } from "./told.ts";

/** "Paz, whom the army arrested in May, is believed to be in Peru": what stands aside of him is not believed but told. */
function ownEnd(sentence: Sentence, subject: number): number {
  const { last } = reach(sentence, subject);
  const aside = dependents(sentence, subject, "acl", "acl:relcl")
    .map(({ index }) => reach(sentence, index).first)
    .find((first) => first > subject && sentence.tokens.slice(first - 1, first + 1).some(({ form }) => form === ","));
  return aside === undefined ? last : aside - 1;
}

/** "was accused of", "is believed to have", "are expected to": what is said stands partly before the cue, as its subject. */
export function passiveComplement(sentence: Sentence, group: Group): Complement | null {
  const { cue, verb } = group;
  const relayed = quotedAs(sentence, group);
  if (relayed) return relayed;
  const self = sentence.tokens[verb];
  const holder = self && /^(?:acl|amod|advcl)$/.test(self.deprel) ? sentence.tokens[self.head] : undefined;
  // "He was arrested in May, accused of working with the gang": he who was arrested is accused.
  // "He was arrested in May and is accused of working with the gang."
  const coordinate = self?.deprel === "conj" && dependents(sentence, verb, "aux:pass").length > 0;
  const shared =
    self && (coordinate || (/^(?:conj|advcl|parataxis)$/.test(self.deprel) && sentence.tokens[verb - 1]?.form === ","))
      ? dependents(sentence, self.head, "nsubj:pass", "nsubj")[0]
      : undefined;
  // "was named director", "was sworn in as governor": an office is given, and nothing is said.
  const next = sentence.tokens[group.last + 1];
  if (self?.lemma === "swear" || (self?.lemma === "name" && next && !/^(?:as|to)$/i.test(next.form))) return null;
  const subject = dependents(sentence, verb, "nsubj:pass", "nsubj")[0] ?? shared ?? holder;
  const frames = (f: string): boolean => cue.says.has(f) || cue.about.has(f);
  // "identified as a leader and alleged to be responsible": the second participle tells of the same man.
  const joined = self?.deprel === "conj" && !subject ? sentence.tokens[self.head] : undefined;
  const described = joined && /^(?:acl|amod)$/.test(joined.deprel) ? sentence.tokens[joined.head] : undefined;
  if (!subject && described && described.index < verb) {
    const deed = dependents(sentence, verb, "xcomp").find((x) => x.index > verb);
    if (deed && frames("clause"))
      return { frame: "clause", pieces: [run(sentence, deed.index, group.last)], cueEnd: group.last };
  }
  if (!subject || subject.index > verb) return null;
  const before = across(
    sentence,
    reach(sentence, subject.index).first,
    Math.min(ownEnd(sentence, subject.index), group.first - 1),
  );
  const told = dependents(sentence, verb, "ccomp")[0] ?? thatClause(sentence, verb);
  if (told && frames("clause")) {
    const own = run(sentence, told.index, group.last);
    // "It is believed that…": the subject is empty; "He was told that…": he is told, and says nothing.
    return { frame: "clause", pieces: [own], cueEnd: group.last };
  }
  // "It is feared": what is feared stands elsewhere.
  if (/^(?:it|there)$/i.test(subject.form)) return null;
  const xcomp = dependents(sentence, verb, "xcomp").find((x) => x.index > verb);
  if (xcomp && (frames("clause") || frames("it-to") || frames("whom-to") || frames("thing"))) {
    return {
      frame: frames("it-to") || frames("clause") ? "clause" : "thing",
      pieces: [before, run(sentence, xcomp.index, group.last)],
      cueEnd: group.last,
    };
  }
  if (!frames("thing")) return null;
  const charge = sentence.tokens.find((t) => t.index > verb && chargeOver(sentence, t)?.index === verb);
  const of =
    charge ??
    dependents(sentence, verb, "obl", "advcl").find(
      (o) =>
        o.index > verb &&
        dependents(sentence, o.index, "case", "mark").some((c) => /^(?:of|as|for|with|to)$/.test(c.lemma)),
    );
  if (of) {
    const preposition = dependents(sentence, of.index, "case", "mark").find((c) =>
      /^(?:of|as|for|with|to)$/.test(c.lemma),
    );
    const cueEnd = preposition && preposition.index === group.last + 1 ? preposition.index : group.last;
    return { frame: "thing", pieces: [before, run(sentence, of.index, cueEnd)], cueEnd };
  }
  // "Lee was accused": of what, nobody says.
  return { frame: "subject", pieces: [before], cueEnd: group.last };
}
