import { find, isNoun, isVerb, move, nameEndingAt, type Open } from "./tree.ts";

/** Verbs of saying. */
const SAID =
  /^(?:said|says|say|told|tells|added|adds|argued|argues|warned|warns|wrote|writes|reported|reports|announced|claimed|claims|insisted|insists|alleged|alleges|testified|stated|confirmed|denied|denies|acknowledged|noted|notes)$/;
const FINITE = /^(?:VBD|VBP|VBZ|MD)$/;
const hasSubject = (tree: Open, verb: number): boolean =>
  find(tree, verb, (at) => tree.relations[at]!.startsWith("nsubj")) >= 0;

/**
 * "says in a letter released by his lawyer that Paz kidnapped him", "had said on television that Paz, a boss, had
 * threatened him": behind a phrase of where it was said, "that" opens what was said when its clause lacks nothing.
 */
function saidWhereThat(tree: Open, that: number): void {
  if (!/^that$/i.test(tree.forms[that]!)) return;
  let say = that - 2;
  while (say > 0 && that - say < 14 && !(SAID.test(tree.forms[say]!) && isVerb(tree, say))) {
    if (FINITE.test(tree.xpos[say]!) || /^[.;:,]$/.test(tree.forms[say]!)) return;
    say--;
  }
  if (!SAID.test(tree.forms[say] ?? "") || !isVerb(tree, say) || !isWhere(tree, say + 1)) return;
  if (find(tree, say, (at) => at > that && tree.relations[at] === "ccomp") >= 0) return;
  // The verb of the clause: the one that "that" hangs on, or else the relative clause of a noun in between.
  const above = tree.heads[that]!;
  const verb =
    above > that && isVerb(tree, above)
      ? above
      : tree.heads.findIndex(
          (head, at) => at > that && head > say && head < that && tree.relations[at] === "acl:relcl",
        );
  if (verb < 0 || !/^(?:acl|acl:relcl|advcl|obl|nmod|dep)$/.test(tree.relations[verb]!)) return;
  if (tree.heads[verb]! <= say || tree.heads[verb]! > that) return;
  const subject = find(tree, verb, (at) => at > that && at < verb && tree.relations[at]!.startsWith("nsubj"));
  const whole = find(tree, verb, (at) => at > that && /^(?:obj|ccomp|xcomp|cop|aux:pass)$/.test(tree.relations[at]!));
  if (subject < 0 || whole < 0) return;
  tree.upos[that] = "SCONJ";
  tree.xpos[that] = "IN";
  move(tree, that, verb, "mark");
  move(tree, verb, say, "ccomp");
}

/** "in a letter", "this month", "Thursday", "earlier": where or when it was said. */
const isWhere = (tree: Open, at: number): boolean =>
  tree.upos[at] === "ADP" ||
  /^(?:this|last|late|early|earlier|later|again|yesterday|\p{Lu}\p{Ll}+day)$/u.test(tree.forms[at] ?? "");

/** "carfentanil, which is stronger, is filling the gap", "Paz, who was jailed and who has fled, has denied it": the last verb is the main one. */
function mainAfterRelative(tree: Open, inner: number): void {
  const who = find(
    tree,
    inner,
    (at) => at < inner && /^(?:who|which)$/i.test(tree.forms[at]!) && tree.relations[at]!.startsWith("nsubj"),
  );
  if (who < 2 || tree.forms[who - 1] !== ",") return;
  const noun = find(tree, inner, (at) => at < who && isNoun(tree, at) && tree.relations[at]!.startsWith("nsubj"));
  if (noun < 0 || nameEndingAt(tree, who - 2) < 0) return;
  const main = find(
    tree,
    inner,
    (at) =>
      at > inner &&
      isVerb(tree, at) &&
      /^(?:advcl|conj|parataxis|ccomp)$/.test(tree.relations[at]!) &&
      commaBefore(tree, at),
  );
  if (main < 0 || hasSubject(tree, main)) return;
  if (find(tree, main, (at) => at < main && /^(?:cc|mark)$/.test(tree.relations[at]!)) >= 0) return;
  const finite =
    FINITE.test(tree.xpos[main]!) ||
    find(tree, main, (at) => at < main && tree.relations[at]!.startsWith("aux") && FINITE.test(tree.xpos[at]!)) >= 0;
  if (!finite) return;
  const passive = find(tree, main, (at) => tree.relations[at] === "aux:pass") >= 0;
  move(tree, main, tree.heads[inner]!, tree.relations[inner]!);
  move(tree, noun, main, passive ? "nsubj:pass" : "nsubj");
  move(tree, inner, noun, "acl:relcl");
  for (let at = 0; at < tree.heads.length; at++)
    if (tree.heads[at] === inner && (at < noun || (at > main && tree.relations[at] === "punct"))) tree.heads[at] = main;
}

/** What is said behind "that", and the main verb behind a relative clause, of each token in turn. */
export function saidInMended(tree: Open): void {
  for (let at = 0; at < tree.forms.length; at++) {
    saidWhereThat(tree, at);
    mainAfterRelative(tree, at);
  }
}

/** Whether a comma stands right before a verb and its auxiliaries. */
function commaBefore(tree: Open, verb: number): boolean {
  let at = verb - 1;
  while (
    at > 0 &&
    (tree.relations[at]!.startsWith("aux") || tree.relations[at] === "advmod") &&
    tree.heads[at] === verb
  )
    at--;
  return tree.forms[at] === ",";
}

/** "The quota has come down, says the growers' association": who stands behind "says" says it. */
export function saysWho(tree: Open, say: number): void {
  if (!/^(?:said|says|adds|added|argues|warns|writes|explained|recalled)$/.test(tree.forms[say]!) || !isVerb(tree, say))
    return;
  if (!/^(?:,|”|"|''|’)$/.test(tree.forms[say - 1] ?? "") || hasSubject(tree, say)) return;
  const who = find(tree, say, (at) => at > say && tree.relations[at] === "obj" && isNoun(tree, at));
  if (who < 0 || who - say > 8) return;
  for (let at = say + 1; at < who; at++) if (isVerb(tree, at) || tree.forms[at] === ",") return;
  const told = find(
    tree,
    say,
    (at) =>
      at < say && /^(?:advcl|ccomp|parataxis|dislocated|amod|acl)$/.test(tree.relations[at]!) && hasSubject(tree, at),
  );
  const above = tree.heads[say]!;
  const under = above >= 0 && above < say && tree.relations[say] === "parataxis" && hasSubject(tree, above);
  // "He came in, says a prayer and leaves"
  if (told < 0 && !under) return;
  if (
    find(tree, say, (at) => tree.relations[at] === "cc") >= 0 ||
    /^(?:nothing|something|so|it)$/i.test(tree.forms[who]!)
  )
    return;
  move(tree, who, say, "nsubj");
  if (told >= 0) tree.relations[told] = "ccomp";
}

const INFINITIVE =
  /^(?:expect|expects|expected|urge|urges|urged|tell|tells|told|order|orders|ordered|force|forces|forced|persuade|persuades|persuaded|convince|convinces|convinced|press|pressed|instruct|instructs|instructed)$/;

/** "expect the quota to double": the doubling is what is expected, and no kind of quota. */
export function expectTo(tree: Open, verb: number): void {
  if (tree.relations[verb] !== "acl" || tree.xpos[verb] !== "VB" || tree.forms[verb - 1] !== "to") return;
  const noun = tree.heads[verb]!;
  const expect = tree.heads[noun] ?? -1;
  if (expect < 0 || expect > noun || tree.relations[noun] !== "obj" || !INFINITIVE.test(tree.forms[expect]!)) return;
  if (
    /^(?:permission|plans?|orders?|chance|right|decision|attempts?|efforts?|time|way|reason)$/i.test(tree.forms[noun]!)
  )
    return;
  move(tree, verb, expect, "xcomp");
}

/** "expects Ana Paz, the mayor's sister, to keep the seat": the comma behind an aside joins no second verb. */
export function expectBehindAside(tree: Open, verb: number): void {
  const expect = tree.heads[verb]!;
  const to = find(tree, verb, (at) => /^to$/i.test(tree.forms[at]!) && tree.relations[at] === "mark");
  if (to < 0 || tree.forms[to - 1] !== "," || expect < 0 || !INFINITIVE.test(tree.forms[expect]!)) return;
  const whom = find(tree, expect, (at) => tree.relations[at] === "obj" && at > expect && at < to);
  if (whom < 0 || find(tree, whom, (at) => tree.relations[at] === "appos" && at < to) < 0) return;
  if (find(tree, verb, (at) => tree.relations[at] === "cc") < 0) tree.relations[verb] = "xcomp";
}

/** "said that nobody was above the law, but that judgment should wait": the second "that" points at nothing either. */
export function alsoThat(tree: Open, that: number): void {
  if (!/^that$/i.test(tree.forms[that]!) || tree.relations[that] !== "det") return;
  if (!/^(?:and|but)$/i.test(tree.forms[that - 1] ?? "")) return;
  const noun = tree.heads[that]!;
  const verb = tree.heads[noun] ?? -1;
  if (noun < that || verb < noun || !tree.relations[noun]!.startsWith("nsubj")) return;
  if (!tree.forms.some((form, at) => at < that - 1 && form === "that" && tree.relations[at] === "mark")) return;
  tree.upos[that] = "SCONJ";
  tree.xpos[that] = "IN";
  move(tree, that, verb, "mark");
}

/** Verbs of suspecting. */
export const SUSPECTS = /^(?:suspect|suspects|suspected|accuse|accuses|accused|blame|blames|blamed)$/;

/** "Leal, whom officials suspect of having ordered the murder, left": officials suspect him, of the murder. */
export function whomSuspect(tree: Open, who: number): void {
  if (!/^(?:who|whom)$/i.test(tree.forms[who]!) || who < 1) return;
  let verb = who + 1;
  while (
    verb < who + 6 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tree.upos[verb] ?? "") &&
    !SUSPECTS.test(tree.forms[verb]!)
  )
    verb++;
  if (!SUSPECTS.test(tree.forms[verb] ?? "") || verb < who + 2 || !/^(?:of|for)$/.test(tree.forms[verb + 1] ?? ""))
    return;
  const noun = nameEndingAt(tree, tree.forms[who - 1] === "," ? who - 2 : who - 1);
  let deed = verb + 2;
  while (/^(?:having|been)$/.test(tree.forms[deed] ?? "")) deed++;
  if (noun < 0 || deed >= tree.forms.length) return;
  const source = verb - 1;
  const outer = tree.heads[verb]!;
  tree.upos[verb] = "VERB";
  tree.xpos[verb] = /ed$/.test(tree.forms[verb]!) ? "VBD" : "VBP";
  // What hung on the verb from behind the relative clause hangs on what the verb hung on.
  const close = tree.forms.indexOf(",", deed);
  for (let at = 0; at < tree.heads.length; at++)
    if (tree.heads[at] === verb && at !== source && (at < who || (close > 0 && at >= close)))
      tree.heads[at] = outer >= 0 && outer !== noun ? outer : noun;
  const above = tree.heads[noun]!;
  if (above === verb && outer >= 0) move(tree, noun, outer, tree.relations[verb]!);
  move(tree, verb, noun, "acl:relcl");
  move(tree, who, verb, "obj");
  move(tree, source, verb, "nsubj");
  for (let at = who + 1; at < source; at++)
    if (tree.heads[at] === verb)
      move(tree, at, source, tree.upos[at] === "ADJ" ? "amod" : tree.upos[at] === "DET" ? "det" : "compound");
  if (isVerb(tree, deed)) {
    move(tree, deed, verb, "advcl");
    move(tree, verb + 1, deed, "mark");
  } else {
    const head = tree.heads[verb + 1]!;
    if (head > verb) move(tree, head, verb, "obl");
  }
}
