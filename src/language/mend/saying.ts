import { isFinite, isSaying } from "./inset.ts";
import { begin, find, isNoun, isVerb, move, nameEndingAt, type Open } from "./tree.ts";

/**
 * "Two officials who asked not to be named because they feared the inquiry said …": the verb of saying that ends a long
 * relative clause is that of the noun before it.
 */
export function saidAfterRelative(tree: Open, say: number): void {
  if (!/^(?:said|says|say|told|confirmed|described)$/.test(tree.forms[say]!) || !isVerb(tree, say)) return;
  const last = say - 1;
  const near = tree.forms[last] === "," ? -1 : last;
  // The noun right before "said" belongs to the relative clause.
  const subject = find(tree, say, (at) => at < say && tree.relations[at]!.startsWith("nsubj"));
  let who = -1;
  for (let at = say - 2; at > 0 && say - at < 40; at--) {
    if (/^(?:who)$/i.test(tree.forms[at]!)) {
      who = at;
      break;
    }
  }
  if (who < 1) return;
  const verb = tree.heads[who]!;
  if (verb <= who || verb >= say || !isVerb(tree, verb)) return;
  if (
    !/^(?:asked|spoke|requested|declined|insisted|wished|agreed|refused|demanded|works?|worked|lives?|lived|served|knew|knows|saw|witnessed|fled)$/.test(
      tree.forms[verb]!,
    )
  )
    return;
  const comma = tree.forms[who - 1] === ",";
  const noun = nameEndingAt(tree, comma ? who - 2 : who - 1);
  if (noun < 0 || subject === noun) return;
  if (subject >= 0 && subject !== near) return;
  if (subject < 0 && near >= 0) return;
  // Nothing else is asserted before it: no other finite verb above the relative clause.
  const start = begin(tree, noun);
  for (let at = 0; at < start; at++) if (isVerb(tree, at) && isFinite(tree, at) && tree.heads[at] === say) return;
  if (tree.heads[noun]! >= 0 && tree.heads[noun] !== verb && tree.heads[noun] !== say) return;
  if (near >= 0 && subject >= 0) {
    let inner = subject - 1;
    while (inner > who && !isVerb(tree, inner)) inner--;
    if (inner <= who) return;
    move(tree, subject, inner, "obj");
  }
  move(tree, noun, say, "nsubj");
  move(tree, verb, noun, "acl:relcl");
  for (let at = 0; at < start; at++) if (tree.heads[at] === verb) tree.heads[at] = say;
}

/** "A person close to the defence said that": the adjective behind a noun is no clause of what is said. */
export function closeSpeaker(tree: Open, word: number): void {
  if (tree.upos[word] !== "ADJ" || !/^(?:ccomp|advcl|parataxis|csubj)$/.test(tree.relations[word]!)) return;
  const say = tree.heads[word]!;
  if (say < word || !isSaying(tree, say)) return;
  const noun = word - 1;
  if (tree.heads[noun] !== word || !tree.relations[noun]!.startsWith("nsubj") || !isNoun(tree, noun)) return;
  if (find(tree, word, (at) => tree.relations[at] === "cop" || tree.relations[at]!.startsWith("aux")) >= 0) return;
  if (find(tree, say, (at) => tree.relations[at]!.startsWith("nsubj")) >= 0) return;
  move(tree, noun, say, "nsubj");
  move(tree, word, noun, "amod");
}

/** Third persons that are hardly ever nouns in the plural: "alleges that", "insists that". */
const CLEAR =
  /^(?:alleges|insists|argues|contends|maintains|asserts|denies|believes|acknowledges|concedes|accuses|confirms|suggests|says|warns|claims|states|charges|estimates|notes|reports|promises|finds|concludes|adds|admits|boasts)$/;

/** Those of them that no noun is like. */
const NEVER =
  /^(?:alleges|insists|argues|contends|maintains|asserts|denies|believes|acknowledges|concedes|confirms|suggests|says|concludes|adds|admits)$/;

/** "The indictment further alleges that Paz paid": a plural before "that" with a subject of its own is the verb. */
export function sayingNoun(tree: Open, word: number): void {
  if (tree.xpos[word] !== "NNS" || !CLEAR.test(tree.forms[word]!)) return;
  const that = word + 1;
  if (!/^that$/i.test(tree.forms[that] ?? "")) return;
  const subject = find(tree, word, (at) => at < word && /^nsubj/.test(tree.relations[at]!) && isNoun(tree, at));
  const noun =
    subject >= 0
      ? subject
      : find(
          tree,
          word,
          (at) =>
            at === word - 1 &&
            ((tree.relations[at] === "compound" && tree.xpos[at] === "NN") ||
              // "The ministry denies that", the ministry read as an adjective
              (tree.relations[at] === "amod" && NEVER.test(tree.forms[word]!))),
        );
  // "The mayor's claims that he paid", "all claims that": nouns.
  // "I doubt it: the government admits that": what follows a colon has a verb of its own.
  const opens = /^[:;]$/.test(tree.forms[begin(tree, word) - 1] ?? "") && NEVER.test(tree.forms[word]!);
  if (noun < 0 || (subject < 0 && tree.heads[word]! >= 0 && !opens)) return;
  if (
    find(
      tree,
      word,
      (at) => tree.relations[at] === "nmod:poss" || tree.relations[at] === "case" || tree.relations[at] === "cop",
    ) >= 0
  )
    return;
  const told = find(
    tree,
    word,
    (at) =>
      at > that &&
      /^(?:acl|ccomp|conj|parataxis)/.test(tree.relations[at]!) &&
      // "promises that he will be in custody"
      (isVerb(tree, at) || find(tree, at, (be) => tree.relations[be] === "cop") >= 0),
  );
  if (told < 0) return;
  tree.upos[word] = "VERB";
  tree.xpos[word] = "VBZ";
  if (subject < 0 && tree.upos[noun] === "ADJ") {
    tree.upos[noun] = "NOUN";
    tree.xpos[noun] = "NN";
  }
  if (opens && tree.heads[word]! >= 0) tree.relations[word] = "parataxis";
  if (subject < 0) {
    move(tree, noun, word, "nsubj");
    for (let at = 0; at < noun; at++) if (tree.heads[at] === word && tree.upos[at] !== "PUNCT") tree.heads[at] = noun;
  }
  for (let at = noun + 1; at < word; at++)
    if (tree.heads[at] === word && tree.relations[at] === "amod") {
      tree.upos[at] = "ADV";
      tree.xpos[at] = "RB";
      tree.relations[at] = "advmod";
    }
  move(tree, told, word, "ccomp");
  tree.upos[that] = "SCONJ";
  tree.xpos[that] = "IN";
  move(tree, that, told, "mark");
}

/** "would neither confirm nor deny it": "neither" is no verb. */
export function neitherVerb(tree: Open, word: number): void {
  if (!/^neither$/i.test(tree.forms[word]!) || !isVerb(tree, word)) return;
  const verb = find(tree, word, (at) => at > word && at <= word + 2 && isVerb(tree, at));
  if (verb < 0) return;
  tree.upos[word] = "CCONJ";
  tree.xpos[word] = "CC";
  move(tree, verb, tree.heads[word]!, tree.relations[word]!);
  for (let at = 0; at < tree.heads.length; at++) if (tree.heads[at] === word) tree.heads[at] = verb;
  move(tree, word, verb, "cc:preconj");
}

/** "has repeatedly denied taking bribes": what is denied or admitted is no circumstance. */
export function deniedDoing(tree: Open, doing: number): void {
  // "denied ever having sold it"
  const verb = doing - (/^(?:ever|also|even|again)$/.test(tree.forms[doing - 1] ?? "") ? 2 : 1);
  if (tree.xpos[doing] !== "VBG" || tree.relations[doing] !== "advcl" || tree.heads[doing] !== verb) return;
  const done = doing + 1;
  const having = tree.forms[doing] === "having" && tree.heads[done] === doing && tree.xpos[done] === "VBN";
  if (having && /^den(?:y|ies|ied|ying)$/.test(tree.forms[verb]!)) {
    for (let at = done + 1; at < tree.heads.length; at++) if (tree.heads[at] === doing) tree.heads[at] = done;
    move(tree, done, verb, "xcomp");
    move(tree, doing, done, "aux");
    tree.upos[doing] = "AUX";
    const second = find(tree, done, (at) => at > done && tree.relations[at] === "conj" && tree.xpos[at] === "VB");
    if (second >= 0) tree.xpos[second] = "VBN";
    return;
  }
  if (/^(?:den(?:y|ies|ied)|denying|admit(?:s|ted)?|report(?:s|ed)?|recall(?:s|ed)?)$/.test(tree.forms[verb]!))
    tree.relations[doing] = "xcomp";
}

/** "deny a report by the paper that he fled": whose report it is, and what it tells. */
export function reportBy(tree: Open, by: number): void {
  const noun = by - 1;
  if (
    tree.forms[by] !== "by" ||
    !/^(?:reports?|claims?|allegations?|accusations?|stud(?:y|ies)|statements?)$/.test(tree.forms[noun] ?? "")
  )
    return;
  const maker = tree.heads[by]!;
  const verb = tree.heads[noun]!;
  if (!isNoun(tree, noun) || maker < by || tree.relations[noun] !== "obj") return;
  if (tree.heads[maker] === verb && tree.relations[maker] === "obl") move(tree, maker, noun, "nmod");
  if (tree.heads[maker] !== noun) return;
  const told = find(
    tree,
    maker,
    (at) =>
      /^(?:acl|ccomp)/.test(tree.relations[at]!) &&
      find(tree, at, (a) => tree.relations[a] === "mark" && tree.forms[a] === "that") >= 0,
  );
  if (told >= 0) move(tree, told, noun, "acl");
}

/** "men who police say killed two farmers were found": the farmers were killed, and the men were found. */
export function objectOfTold(tree: Open, told: number): void {
  if (tree.relations[told] !== "ccomp" || tree.relations[tree.heads[told]!] !== "acl:relcl") return;
  if (find(tree, told, (at) => at > told && tree.relations[at] === "obj") >= 0) return;
  const noun = tree.heads[tree.heads[told]!]!;
  const main = tree.heads[noun] ?? -1;
  if (main < told || !tree.relations[noun]!.startsWith("nsubj")) return;
  const second = find(
    tree,
    main,
    (at) => at > told && at < main && isNoun(tree, at) && tree.relations[at]!.startsWith("nsubj"),
  );
  if (second >= 0 && begin(tree, second) === told + 1) move(tree, second, told, "obj");
}

/** "that the leader, Juan Paz, had ordered it": "had" makes no passive. */
export function activeHave(tree: Open, noun: number): void {
  if (tree.relations[noun] !== "nsubj:pass") return;
  const verb = tree.heads[noun]!;
  if (verb < noun || find(tree, verb, (at) => tree.relations[at] === "aux:pass") >= 0) return;
  const have = find(
    tree,
    verb,
    (at) => tree.relations[at] === "aux" && /^(?:had|has|have|having)$/i.test(tree.forms[at]!),
  );
  if (have >= 0) tree.relations[noun] = "nsubj";
}

/** "The claim that the road was safe was wrong": the first clause is what is claimed, the second judges it. */
export function claimJudged(tree: Open, noun: number): void {
  if (
    !/^(?:claims?|reports?|allegations?|assertions?|accusations?|rumou?rs?|ideas?|notions?|suggestions?)$/.test(
      tree.forms[noun]!,
    ) ||
    !isNoun(tree, noun)
  )
    return;
  const judged = find(tree, noun, (at) => at > noun && tree.relations[at] === "acl");
  const told = judged < 0 ? -1 : find(tree, judged, (at) => at < judged && tree.relations[at]!.startsWith("nsubj"));
  const that =
    judged < 0
      ? -1
      : find(tree, judged, (at) => at > noun && tree.relations[at] === "mark" && tree.forms[at] === "that");
  if (told < 0 || that < 0 || that > told) return;
  const inner = find(tree, told, (at) => at > that && at < told && tree.relations[at]!.startsWith("nsubj"));
  if (inner < 0) return;
  move(tree, judged, tree.heads[noun]!, tree.relations[noun]!);
  move(tree, noun, judged, "nsubj");
  move(tree, told, noun, "acl");
  move(tree, that, told, "mark");
  for (let at = 0; at < tree.heads.length; at++)
    if (tree.heads[at] === noun && tree.relations[at] === "punct") tree.heads[at] = judged;
}

const TELLS = /^(?:told|tells|tell|informed|assured|reminded|warned|notified)$/;

/** "told the broadcaster Vista that one post stood": after whom it is told "that" points at nothing. */
export function toldMark(tree: Open, that: number): void {
  if (!/^that$/.test(tree.forms[that]!) || tree.relations[that] !== "det") return;
  const noun = tree.heads[that]!;
  const verb = tree.heads[noun] ?? -1;
  if (noun < that || verb < noun || !tree.relations[noun]!.startsWith("nsubj")) return;
  const tells = tree.heads[verb]!;
  if (tells < 0 || tells > that || !TELLS.test(tree.forms[tells]!) || that - tells > 10) return;
  if (find(tree, tells, (at) => at > tells && at < that && /^i?obj$/.test(tree.relations[at]!)) < 0) return;
  tree.upos[that] = "SCONJ";
  tree.xpos[that] = "IN";
  move(tree, that, verb, "mark");
  tree.relations[verb] = "ccomp";
}

/** "Asked whether he had paid, the colonel said yes": the asking is the occasion, and not what is said. */
export function askedFirst(tree: Open, at: number): void {
  if (
    !/^(?:asked|pressed|questioned)$/i.test(tree.forms[at]!) ||
    !/^(?:ccomp|parataxis|csubj)$/.test(tree.relations[at]!)
  )
    return;
  const say = tree.heads[at]!;
  if (say < at || !isSaying(tree, say) || !(at === 0 || /^(?:But|And|When|Yet)$/.test(tree.forms[at - 1]!))) return;
  tree.relations[at] = "advcl";
}

/** "the complaints of officials that it failed": a clause with a mark and a subject of its own lacks nothing that a pronoun could stand for. */
export function markedClause(tree: Open, verb: number): void {
  if (tree.relations[verb] !== "acl:relcl") return;
  const that = find(
    tree,
    verb,
    (at) => at < verb && tree.relations[at] === "mark" && tree.forms[at] === "that" && tree.upos[at] === "SCONJ",
  );
  if (that < 0 || find(tree, verb, (at) => at > that && at < verb && tree.relations[at]!.startsWith("nsubj")) < 0)
    return;
  // "the gains that her government has made": the marks of the tagger are not to be trusted where an object is missing.
  if (find(tree, verb, (at) => /^(?:obj|ccomp|xcomp|cop|aux:pass|obl)/.test(tree.relations[at]!)) < 0) return;
  tree.relations[verb] = "acl";
}
