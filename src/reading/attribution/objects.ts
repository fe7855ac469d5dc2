import type { Sentence, Token } from "../../language/analysis.ts";
import { children, dependents, reach } from "../../language/tree.ts";
import { chargeOver } from "../clauses/charges.ts";
import { type Complement, type Stretch, across } from "./act.ts";
import { type Group, prepositional } from "./group.ts";
import { closing, isAside, run, withoutTail } from "./said.ts";

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
  if (!object) return laidOn(sentence, group);
  // "reported Saturday that": a day is no object.
  if (TIME.test(object.form)) return null;
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

/** "a killing that prosecutors attribute to the clan", "the raid, which residents blamed on them": to whom it is laid. */
function laidOn(sentence: Sentence, group: Group): Complement | null {
  const to = LAYS.get(group.lemma);
  if (!to || !dependents(sentence, group.verb, "obj").some((o) => /^(?:which|that|whom)$/i.test(o.form))) return null;
  const whom = dependents(sentence, group.verb, "obl", "nmod").find(
    (o) => o.index > group.last && dependents(sentence, o.index, "case").some((c) => c.form === to),
  );
  return whom ? { frame: "thing", pieces: [run(sentence, whom.index, group.last)], cueEnd: group.last } : null;
}
const LAYS: ReadonlyMap<string, string> = new Map([
  ["attribute", "to"],
  ["ascribe", "to"],
  ["blame", "on"],
]);

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

/** What a verb of saying takes beside a that-clause: words behind a colon, an infinitive, an object, what a preposition brings. */
export function other(sentence: Sentence, group: Group): Complement | null {
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
