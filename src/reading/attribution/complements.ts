import type { Sentence, Token } from "../../language/analysis.ts";
import type { Words } from "../layers.ts";
import { children, dependents, reach } from "../../language/tree.ts";
import { chargeOver } from "../clauses/charges.ts";
import { type Stretch, across } from "./act.ts";
import { type Group, prepositional } from "./group.ts";
import { fronted, looseContents, unitOf } from "./loose.ts";
import { clauseRun, closing, isAside, run, withoutTail } from "./said.ts";
import { CUE_VERBS } from "./verbs.ts";

/** What a complement covers and by which frame of the verb it was taken. `cueEnd` moves the end of the cue over a preposition. */
export interface Complement {
  readonly frame: string;
  readonly pieces: readonly Stretch[];
  readonly cueEnd: number;
}

/** The clause around a parenthesis: "The raid, he said, was a mistake." */
function around(sentence: Sentence, host: number, verb: number): readonly Stretch[] {
  const whole = reach(sentence, host, (t) => t.index === verb);
  const inner = reach(sentence, verb, (t) => t.index === host);
  const pieces: Stretch[] = [];
  if (whole.first < inner.first) pieces.push(across(sentence, whole.first, Math.min(inner.first - 1, whole.last)));
  if (whole.last > inner.last) pieces.push(across(sentence, Math.max(inner.last + 1, whole.first), whole.last));
  return pieces;
}

/** Where the complement of "urged Congress to act" begins: after the person addressed. */
function infinitive(sentence: Sentence, group: Group, xcomp: Token): Complement | null {
  const { cue } = group;
  const object = dependents(sentence, group.verb, "obj", "iobj").find(
    (o) => o.index > group.verb && o.index < xcomp.index,
  );
  const frames = (f: string): boolean => cue.says.has(f) || cue.about.has(f);
  const to = dependents(sentence, xcomp.index, "mark").find((m) => m.lemma === "to");
  if (to) {
    if (object) {
      const own = run(sentence, xcomp.index, object.index);
      if (frames("it-to"))
        return {
          frame: "it-to",
          pieces: [{ start: across(sentence, reach(sentence, object.index).first, object.index).start, end: own.end }],
          cueEnd: group.last,
        };
      if (frames("whom-to")) return { frame: "whom-to", pieces: [own], cueEnd: group.last };
      return null;
    }
    if (frames("to")) return { frame: "to", pieces: [run(sentence, xcomp.index, group.last)], cueEnd: group.last };
    if (frames("whom-to") || frames("it-to"))
      return {
        frame: frames("whom-to") ? "whom-to" : "it-to",
        pieces: [run(sentence, xcomp.index, group.last)],
        cueEnd: group.last,
      };
    return null;
  }
  const having = dependents(sentence, xcomp.index, "aux").some((a) => a.xpos === "VBG");
  if ((xcomp.xpos === "VBG" || having) && frames("doing") && !object)
    return { frame: "doing", pieces: [run(sentence, xcomp.index, group.last)], cueEnd: group.last };
  return null;
}

/** "called for the army to leave": the infinitive goes with what is called for. */
function onward(sentence: Sentence, group: Group, own: Stretch): Stretch {
  const last = sentence.tokens.findIndex((t) => t.end === own.end);
  const next = sentence.tokens[last + 1];
  if (last < 0 || !next) return own;
  const to = next.lemma === "to" && sentence.tokens[last + 2]?.xpos.startsWith("VB");
  const as = next.lemma === "as" && group.lemma === "refer";
  if (!to && !as) return own;
  return { start: own.start, end: across(sentence, last, closing(sentence, group, last)).end };
}

const TIME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|morning|week|month|year)$/i;
const FOLLOWING: ReadonlySet<string> = new Set(["obj", "iobj", "obl", "xcomp", "advcl", "ccomp", "nmod"]);
const WHEN: ReadonlySet<string> = new Set(["obl:tmod", "obl:unmarked", "advmod", "nmod:tmod", "obl:npmod"]);

/** "denies the charges and has appealed", hung on the charges: a finite verb behind "and" is the speaker's next deed. */
const isNextDeed = (sentence: Sentence, token: Token): boolean =>
  /^(?:conj|acl:relcl)$/.test(token.deprel) &&
  token.upos === "VERB" &&
  dependents(sentence, token.index, "cc").some((c) => c.index < token.index && /^(?:and|but)$/i.test(c.form)) &&
  dependents(sentence, token.index, "nsubj").length === 0 &&
  (/^VB[DZ]$/.test(token.xpos) ||
    (token.xpos === "VBG" && token.deprel === "conj") ||
    dependents(sentence, token.index, "aux").some((a) => /^VB[DZ]$/.test(a.xpos)));

/** "accused him of theft", "described it as a war": from the object to the end of what belongs to it. */
function thing(sentence: Sentence, group: Group): Complement | null {
  const object = dependents(sentence, group.verb, "obj").find((o) => o.index > group.last);
  // "reported Saturday that": a day is no object.
  if (!object || TIME.test(object.form)) return null;
  const whole = reach(
    sentence,
    object.index,
    (t) => t.index > group.verb && t.index !== object.index && (isAside(sentence, t) || isNextDeed(sentence, t)),
  );
  let last = whole.last;
  for (const child of children(sentence, group.verb)) {
    const token = sentence.tokens[child];
    if (!token || child < object.index || !belongs(sentence, token)) continue;
    last = Math.max(last, reach(sentence, child, (t) => t.index !== child && isAside(sentence, t)).last);
  }
  // "charging Ana Ruiz, a former judge, with taking bribes": of what, wherever the tree hangs it.
  for (const token of sentence.tokens.slice(last + 1))
    if (chargeOver(sentence, token)?.index === group.verb) last = Math.max(last, reach(sentence, token.index).last);
  const first = Math.max(whole.first, group.last + 1);
  return {
    frame: "thing",
    pieces: [across(sentence, first, withoutTail(sentence, first, goingOn(sentence, group, last)))],
    cueEnd: group.last,
  };
}

/** Whether a dependent of the verb goes with its object: "of theft", "as a war", "a sham"; not when, where and how it was said. */
function belongs(sentence: Sentence, token: Token): boolean {
  if (!FOLLOWING.has(token.deprel) || WHEN.has(token.deprel)) return false;
  const opener = dependents(sentence, token.index, "case", "mark")[0];
  if (token.deprel === "obl") return opener !== undefined && WITH_OBJECT.has(opener.lemma) && !TIME.test(token.form);
  // "denounced the plan, saying…": another act.
  return token.deprel !== "advcl" || (opener !== undefined && /^(?:for|as|of|to)$/.test(opener.lemma));
}
const WITH_OBJECT: ReadonlySet<string> = new Set([
  "for",
  "as",
  "of",
  "to",
  "over",
  "with",
  "about",
  "against",
  "from",
  "on",
  "into",
  "between",
  "toward",
  "towards",
]);

/** On over what the tree left out behind an object: "the climate | in which they live", "the camp | “a jail”", "him | as a thief". */
function goingOn(sentence: Sentence, group: Group, last: number): number {
  const { tokens } = sentence;
  const next = tokens[last + 1];
  if (!next) return last;
  const pied = next.upos === "ADP" && /^(?:WDT|WP)$/.test(tokens[last + 2]?.xpos ?? "");
  const named = CALLS.has(group.lemma) && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(next.upos);
  const quoted = CALLS.has(group.lemma) && /^(?:["“]|''|``)$/.test(next.form);
  const as = next.lemma === "as" && (group.cue.about.has("as") || CALLS.has(group.lemma) || DEPICTS.has(group.lemma));
  return pied || named || quoted || as || /^(?:WDT|WP)$/.test(next.xpos) ? closing(sentence, group, last) : last;
}
const CALLS: ReadonlySet<string> = new Set([
  "call",
  "label",
  "brand",
  "dub",
  "term",
  "deem",
  "consider",
  "declare",
  "pronounce",
]);
const DEPICTS: ReadonlySet<string> = new Set([
  "describe",
  "portray",
  "depict",
  "characterize",
  "characterise",
  "cast",
  "paint",
  "frame",
  "see",
  "view",
  "regard",
  "refer",
  "define",
  "identify",
  "name",
  "praise",
]);

/** "As the paper reported in May, he fled": the clause that the as-clause hangs on. */
function asClause(sentence: Sentence, verb: Token): readonly Stretch[] | null {
  const opener = dependents(sentence, verb.index, "mark", "advmod").find((m) => m.lemma === "as" && m.index <= 1);
  // "As the paper writes, do not expect it to last", where the tree takes the as-clause for the main one.
  if (opener && verb.head < 0 && sentence.tokens[verb.index + 1]?.form === ",") {
    const last = sentence.tokens.length - 1;
    return verb.index + 2 < last ? [across(sentence, verb.index + 2, last - 1)] : null;
  }
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
function clause(sentence: Sentence, group: Group, stand: Words | null): Complement | null {
  const { cue, verb } = group;
  const inWords = afterMedium(sentence, group);
  if (inWords) return inWords;
  const frame = cue.says.has("clause") || cue.about.has("clause") ? "clause" : "quote";
  const ccomp =
    dependents(sentence, verb, "ccomp")[0] ??
    (cue.says.has("clause")
      ? (thatClause(sentence, verb) ??
        bareClause(sentence, group) ??
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

const saidOfPronoun = (sentence: Sentence, told: number, verb: number): boolean =>
  told > verb && dependents(sentence, told, "nsubj").some((t) => t.index < verb && /^W(?:P|DT)$/.test(t.xpos));

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
  const told = clausal && clause(sentence, group, stand);
  if (told) return told;
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
/** Verbs that hardly ever stand without what is said. */
const LOOSE: ReadonlySet<string> = new Set(
  "say tell add argue report note warn insist claim contend believe think announce predict state assert suggest maintain allege write explain acknowledge admit concede estimate conclude deny vow promise declare testify confirm caution complain assure remind inform".split(
    " ",
  ),
);

function other(sentence: Sentence, group: Group): Complement | null {
  const { cue, verb } = group;
  const frames = (f: string): boolean => cue.says.has(f) || cue.about.has(f);
  const clausal = frames("clause") || frames("quote");
  if (clausal) {
    const set = dependents(sentence, verb, "parataxis").find((p) => p.index > verb && /VERB|AUX|ADJ|NOUN/.test(p.upos));
    if (set && sentence.tokens[reach(sentence, set.index).first - 1]?.form === ":") {
      return { frame: "clause", pieces: [run(sentence, set.index, group.last)], cueEnd: group.last };
    }
  }
  // "called on the army to leave": what is called for is that the army leaves.
  const called =
    group.last > verb && frames("whom-to")
      ? dependents(sentence, verb, "advcl", "xcomp", "acl").find((x) =>
          dependents(sentence, x.index, "mark").some((m) => m.lemma === "to" && m.index > group.last),
        )
      : undefined;
  if (called)
    return {
      frame: "whom-to",
      pieces: [across(sentence, group.last + 1, reach(sentence, called.index).last)],
      cueEnd: group.last,
    };
  const xcomp = dependents(sentence, verb, "xcomp").find((x) => x.index > verb);
  if (xcomp) {
    const found = infinitive(sentence, group, xcomp);
    if (found) return found;
  }
  const prep = prepositional(sentence, verb, new Set([...cue.says, ...cue.about]));
  const object = frames("thing") ? thing(sentence, group) : null;
  if (prep && !(object && object.cueEnd < prep.preposition.index - 1)) {
    const cueEnd = prep.preposition.index === group.last + 1 ? prep.preposition.index : group.last;
    return {
      frame: prep.preposition.lemma.toLowerCase(),
      pieces: [onward(sentence, group, run(sentence, prep.noun.index, prep.preposition.index))],
      cueEnd,
    };
  }
  return object;
}
