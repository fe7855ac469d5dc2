import { find, isNoun, isVerb, move, type Open } from "./tree.ts";

// Almost no word begins so, and the look at a letter is a tenth of the test.
const isHave = (form: string): boolean => (form.charCodeAt(0) | 32) === H && /^ha(?:ve|s|d)$/i.test(form);
const H = 104;

/** "Ruiz has further granted it", "It has, oddly, fed the war": "has" before a participle with nothing of its own is an auxiliary. */
export function haveAuxiliary(tree: Open, have: number): void {
  if (tree.relations[have] === "aux" || !isHave(tree.forms[have]!)) return;
  const direct = find(
    tree,
    have,
    (at) =>
      at > have &&
      (/^(?:ccomp|xcomp)$/.test(tree.relations[at]!)
        ? /^VB[DN]$/.test(tree.xpos[at]!) || carriesBeen(tree, at)
        : (tree.relations[at] === "parataxis" && /^VB[DN]$/.test(tree.xpos[at]!)) ||
          (tree.relations[at] === "advcl" && carriesBeen(tree, at))),
  );
  const been = direct >= 0 ? direct : behindBeen(tree, have);
  const verb = been >= 0 ? been : behindAdverb(tree, have);
  if (verb < 0 || find(tree, have, (at) => tree.relations[at] === "obj") >= 0) return;
  // "It has, they said, fed the war" has a verb between.
  for (let at = have + 1; at < verb; at++)
    if (!/^(?:ADV|PART)$/.test(tree.upos[at]!) && !/^(?:,|either|both|neither|been)$/.test(tree.forms[at]!)) return;
  if (tree.xpos[verb] === "VBD") tree.xpos[verb] = "VBN";
  move(tree, verb, tree.heads[have]!, tree.relations[have]!);
  for (let at = 0; at < tree.heads.length; at++) if (tree.heads[at] === have) tree.heads[at] = verb;
  move(tree, have, verb, "aux");
  tree.upos[have] = "AUX";
}

/** "has either been unable to leave": nothing but a predicate stands behind "has been". */
const carriesBeen = (tree: Open, predicate: number): boolean =>
  find(tree, predicate, (at) => at < predicate && tree.forms[at] === "been") >= 0;

/** The predicate of "has either been unable" that hangs above "has". */
function behindBeen(tree: Open, have: number): number {
  let been = have + 1;
  while (been < have + 4 && /^(?:ADV|CCONJ|PART)$/.test(tree.upos[been] ?? "")) been++;
  const verb = tree.forms[been] === "been" ? tree.heads[been]! : -1;
  return verb > been && tree.relations[verb] === "advcl" && tree.heads[verb]! < have ? verb : -1;
}

/** The participle of "that has, oddly, deepened it", taken for a second deed. */
function behindAdverb(tree: Open, have: number): number {
  let verb = have + 1;
  while (verb < have + 5 && (tree.upos[verb] === "ADV" || tree.forms[verb] === ",")) verb++;
  if (verb < have + 2 || !/^VB[DN]$/.test(tree.xpos[verb] ?? "") || tree.relations[verb] !== "conj") return -1;
  const other = find(tree, verb, (at) => at < verb && /^(?:nsubj|cc|aux|mark)/.test(tree.relations[at]!));
  return other < 0 && tree.heads[verb]! < have ? verb : -1;
}

/** Past forms of which nothing is the object, so that nobody is ever "derived" or "emerged". */
export const INTRANSITIVE =
  /^(?:protested|belonged|come|came|clashed|fled|died|marched|operated|agreed|began|broke|met|escaped|spread|expanded|derived|stemmed|emerged|arose|resulted|evolved|mounted|escalated|erupted|flowed|surged|declined|intensified|soared|plunged|remained|existed|occurred|happened|appeared|disappeared|vanished|arrived|departed|returned|travell?ed|lived|participated|collaborated|prospered|thrived|collapsed|failed|succeeded|persisted|lasted|ranged|depended|relied|consisted|profited|benefited|struggled|competed|rebelled|retaliated|retreated|responded|reacted|fought|feuded|vied|allied|fell|rose|grew|cooperated|colluded|negotiated|surrendered|split|merged|teamed|sided|dealt)$/i;

/** "The fortune derived from tolls", read as a passive: without "was" nothing is derived, and the verb is in the past. */
export function neverPassive(tree: Open, verb: number): void {
  if (tree.xpos[verb] !== "VBN" || !INTRANSITIVE.test(tree.forms[verb]!)) return;
  if (find(tree, verb, (at) => tree.relations[at]!.startsWith("aux")) >= 0) return;
  const subject = find(tree, verb, (at) => at < verb && tree.relations[at]!.startsWith("nsubj"));
  if (subject < 0) return;
  tree.relations[subject] = "nsubj";
  tree.xpos[verb] = "VBD";
}

/**
 * "Thousands protested against the law.", "Its listing of them as thieves triggered fines.": a sentence without a finite
 * verb, whose noun has a past form hung on it, or on a word that tells of it.
 */
export function onlyParticiple(tree: Open): void {
  const root = tree.heads.indexOf(-1);
  if (
    root < 0 ||
    !isNoun(tree, root) ||
    tree.forms.at(-1) !== "." ||
    tree.xpos.some((x) => /^(?:VBD|VBP|VBZ|MD)$/.test(x))
  )
    return;
  // "Analysts identified Paz, the leader, as a target", the leader taken for what the analysts are.
  const told = find(tree, root, (at) => at < root && tree.relations[at] === "nsubj" && isNoun(tree, at));
  const noun = told < 0 || find(tree, root, (at) => tree.relations[at] === "cop") >= 0 ? root : told;
  const verb = tree.forms.findIndex(
    (_, at) =>
      at > noun &&
      tree.relations[at] === "acl" &&
      tree.xpos[at] === "VBN" &&
      (tree.heads[at] === noun || (told < 0 && tree.heads[at]! > noun && objectOf(tree, at) >= 0)),
  );
  if (verb < 0) return;
  const object = objectOf(tree, verb);
  if (object < 0 && !INTRANSITIVE.test(tree.forms[verb]!)) return;
  tree.xpos[verb] = "VBD";
  move(tree, verb, -1, "root");
  move(tree, noun, verb, "nsubj");
  if (noun !== root) move(tree, root, noun, "conj");
  for (let at = 0; at < tree.heads.length; at++) {
    const behind = at > verb && (tree.heads[at] === noun || (noun !== root && tree.heads[at] === root));
    if (tree.heads[at] === noun && tree.relations[at] === "punct") tree.heads[at] = verb;
    else if (behind && /^(?:conj|obl|nmod|advcl)$/.test(tree.relations[at]!)) behindVerb(tree, at, verb, object);
  }
}

/** The object of a past form: a name right behind is one, whatever it was hung as. */
const objectOf = (tree: Open, verb: number): number =>
  find(
    tree,
    verb,
    (at) =>
      at > verb && (tree.relations[at] === "obj" || (tree.relations[at] === "xcomp" && tree.upos[at] === "PROPN")),
  );

/** Hangs what stood behind a verb not seen as one: "the leader" tells of a name before its comma, "as" of the deed. */
function behindVerb(tree: Open, at: number, verb: number, object: number): void {
  if (find(tree, at, (a) => tree.relations[a] === "cc") >= 0) return;
  const as = find(tree, at, (a) => a < at && /^(?:case|mark)$/.test(tree.relations[a]!));
  if (as >= 0) {
    move(tree, at, verb, isNoun(tree, at) ? "obl" : "advcl");
    tree.relations[as] = isNoun(tree, at) ? "case" : "mark";
  } else if (object >= 0 && at > object && isNoun(tree, at) && tree.forms.indexOf(",", object) < at)
    move(tree, at, object, "appos");
}

/** "ended the truce by attacking him, leading to raids": a participle after a comma, joined without "and", tells of the sentence. */
export function leadingTo(tree: Open, doing: number): void {
  const head = tree.heads[doing]!;
  if (tree.relations[doing] !== "conj" || tree.xpos[doing] !== "VBG" || tree.forms[doing - 1] !== "," || head < 0)
    return;
  if (tree.xpos[head] !== "VBG" || head > doing) return;
  // A list has its "and" on the last: "by bribing judges, buying land and paying guards".
  if (tree.forms.some((_, at) => at > head && tree.relations[at] === "cc" && tree.heads[tree.heads[at]!] === head))
    return;
  if (find(tree, head, (at) => at > head && tree.relations[at] === "cc") >= 0) return;
  let main = head;
  while (main >= 0 && !/^(?:VB[DPZ]|MD)$/.test(tree.xpos[main]!) && !hasAuxiliary(tree, main)) main = tree.heads[main]!;
  if (main >= 0 && main < doing && isVerb(tree, main)) move(tree, doing, main, "advcl");
}

const hasAuxiliary = (tree: Open, verb: number): boolean =>
  find(tree, verb, (at) => tree.relations[at]!.startsWith("aux")) >= 0;

/** "The gang now controls the coast": a verb on "-s" agrees with one, and has the lemma of its kind. */
export function agreeing(open: Open, at: number): void {
  if (open.upos[at] === "VERB" && open.xpos[at] === "VBP" && /[^sui]s$/i.test(open.forms[at] ?? ""))
    open.xpos[at] = "VBZ";
}

/** "expanded into towns and conducted attacks": what is joined to a past form and has an object of its own is one too. */
export function pastJoined(tree: Open, verb: number): void {
  const head = tree.heads[verb]!;
  if (tree.relations[verb] !== "conj" || tree.xpos[verb] !== "VBN" || head < 0 || tree.xpos[head] !== "VBD") return;
  if (find(tree, verb, (at) => at > verb && tree.relations[at] === "obj") < 0) return;
  if (find(tree, verb, (at) => tree.relations[at]!.startsWith("aux")) >= 0) return;
  if (find(tree, head, (at) => tree.relations[at]!.startsWith("aux")) < 0) tree.xpos[verb] = "VBD";
}

/** Adjectives that look like participles and take no object. */
export const STANDING =
  /^(?:long-?standing|ongoing|outstanding|upcoming|incoming|outgoing|neighbou?ring|far-reaching|wide-ranging|high-ranking|overarching|deep-seated|underlying|unwavering|unrelenting)$/i;

/**
 * "has longstanding ties", "showed renewed strength": no one is longstanding the ties, and what is renewed renews
 * nothing; the noun stands where the word did.
 */
export function adjectival(open: Open, at: number): void {
  if (open.upos[at] !== "VERB" || open.upos[at + 1] === "DET") return;
  // "the causes underlying the war"
  const renewed = open.xpos[at] === "VBN" && open.relations[at] === "xcomp" && open.heads[at] === at - 1;
  if (!renewed && !STANDING.test(open.forms[at] ?? "")) return;
  if (renewed && !isVerb(open, at - 1)) return;
  let noun = at + 1;
  while (noun < at + 4 && open.heads[noun] !== at) noun++;
  if (open.heads[noun] !== at || !/^(?:NOUN|PROPN)$/.test(open.upos[noun] ?? "")) return;
  if (renewed && open.relations[noun] !== "obj") return;
  const above = open.heads[at]!;
  const relation = open.relations[at]!;
  for (let i = 0; i < open.forms.length; i++) {
    if (i === noun || open.heads[i] !== at) continue;
    // "showed renewed strength, with the gang taking towns": the circumstance is the verb's.
    open.heads[i] = renewed && i > noun && /^(?:obl|advcl|conj|punct)/.test(open.relations[i]!) ? above : noun;
  }
  open.heads[noun] = above;
  open.relations[noun] = relation === "xcomp" || relation === "ccomp" ? "obj" : relation;
  open.heads[at] = noun;
  open.relations[at] = "amod";
  open.upos[at] = "ADJ";
  open.xpos[at] = "JJ";
}

/**
 * "Earlier this month drones crossed the river, prompting the army to close the bridge", the participle told of "month":
 * behind a comma and without a joint it tells more of the finite deed that stands between.
 */
export function participleConjunct(tree: Open, doing: number): void {
  const head = tree.heads[doing]!;
  if (tree.relations[doing] !== "conj" || tree.xpos[doing] !== "VBG" || tree.forms[doing - 1] !== ",") return;
  if (head < 0 || head > doing || !isNoun(tree, head)) return;
  if (find(tree, doing, (at) => at > doing && /^(?:obj|xcomp|ccomp)$/.test(tree.relations[at]!)) < 0) return;
  let verb = doing - 2;
  while (verb > head && !(isVerb(tree, verb) && /^VB[DPZ]$/.test(tree.xpos[verb]!))) verb--;
  if (verb <= head || find(tree, verb, (at) => tree.relations[at]!.startsWith("nsubj")) < 0) return;
  move(tree, doing, verb, "advcl");
}
