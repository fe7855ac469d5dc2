import { begin, find, isVerb, move, nameEndingAt, type Open } from "./tree.ts";
import { isFinite } from "./inset.ts";

/** "passed the laws that the president demands": a clause whose "that" is its object is no complement but tells of a noun. */
export function relativeThat(tree: Open, verb: number): void {
  if (tree.relations[verb] !== "ccomp") return;
  const pronoun = find(
    tree,
    verb,
    (at) => at < verb && /^W(?:DT|P)$/.test(tree.xpos[at]!) && /^(?:nsubj|obj)/.test(tree.relations[at]!),
  );
  if (pronoun < 1 || !/^(?:that|which|who)$/i.test(tree.forms[pronoun]!)) return;
  const noun = nameEndingAt(tree, pronoun - 1);
  // "men who police say killed two farmers": the saying tells of the men, and the killing is what is said.
  const above = tree.heads[verb]!;
  if (tree.relations[above] === "acl:relcl" && tree.heads[above] === noun && above > pronoun) return;
  if (noun >= 0 && tree.heads[noun] !== verb) move(tree, verb, noun, "acl:relcl");
}

/** "Rather than ordering raids, he talked": what is done instead is a deed with an object, no kind of raid. */
export function ratherThan(tree: Open, verb: number): void {
  sharedObject(tree, verb);
  const noun = tree.heads[verb]!;
  if (tree.xpos[verb] !== "VBG" || tree.relations[verb] !== "amod" || noun < verb || tree.heads[noun]! < 0) return;
  if (!/^than$/i.test(tree.forms[verb - 1] ?? "") || !/^rather$/i.test(tree.forms[verb - 2] ?? "")) return;
  move(tree, verb, tree.heads[noun]!, "advcl");
  move(tree, noun, verb, "obj");
  if (tree.heads[verb - 2] === noun) tree.heads[verb - 2] = verb;
}

/** "It fed rather than ended the war": what is said to be done has the object that stands behind what is not. */
function sharedObject(tree: Open, instead: number): void {
  const done = instead - 3;
  if (done < 1 || tree.heads[instead] !== done || tree.xpos[instead - 1] !== "IN" || !isVerb(tree, instead)) return;
  if (!/^rather$/i.test(tree.forms[instead - 2]!) || !/^than$/i.test(tree.forms[instead - 1]!)) return;
  const object = find(tree, instead, (at) => at > instead && tree.relations[at] === "obj");
  if (object < 0 || !isVerb(tree, done) || find(tree, done, (at) => tree.relations[at] === "obj") >= 0) return;
  move(tree, object, done, "obj");
  tree.relations[instead] = "advcl";
}

/** "He declared it won, and she said that it was lost": a clause with "that" and without "and" is no second deed. */
export function joinedThat(tree: Open, verb: number): void {
  const saying = tree.heads[verb]!;
  if (tree.relations[verb] !== "conj" || saying < 0 || saying > verb || !isVerb(tree, saying)) return;
  const that = find(tree, verb, (at) => at < verb && tree.relations[at] === "mark" && /^that$/i.test(tree.forms[at]!));
  if (that < 0 || find(tree, verb, (at) => tree.relations[at] === "cc") >= 0) return;
  if (find(tree, saying, (at) => /^(?:ccomp|obj)$/.test(tree.relations[at]!)) >= 0) return;
  if (find(tree, verb, (at) => at > that && at < verb && tree.relations[at]!.startsWith("nsubj")) >= 0)
    tree.relations[verb] = "ccomp";
}

/** "She knew that allowing raids would cost her votes": what costs them is the allowing, and she knows the whole. */
export function doingWould(tree: Open, doing: number): void {
  const above = tree.heads[doing]!;
  if (tree.relations[doing] !== "ccomp" || tree.xpos[doing] !== "VBG" || above < 0 || above > doing) return;
  const that = find(tree, doing, (at) => at === doing - 1 && tree.relations[at] === "mark");
  if (that < 0 || find(tree, doing, (at) => /^(?:aux|nsubj)/.test(tree.relations[at]!)) >= 0) return;
  const main = find(
    tree,
    above,
    (at) =>
      at > doing &&
      tree.relations[at] === "conj" &&
      find(tree, at, (a) => /^(?:nsubj|cc)/.test(tree.relations[a]!)) < 0 &&
      find(tree, at, (a) => tree.xpos[a] === "MD") > doing,
  );
  if (main < 0) return;
  move(tree, main, above, "ccomp");
  move(tree, doing, main, "csubj");
  tree.heads[that] = main;
}

/** "Its listing of the gang as a terrorist group triggered a run": of two subjects the one behind "as" says what the gang is. */
export function subjectBehindAs(tree: Open, as: number): void {
  const verb = tree.heads[as]!;
  if (!/^as$/i.test(tree.forms[as]!) || tree.relations[as] !== "mark" || verb < as || !isVerb(tree, verb)) return;
  const group = find(tree, verb, (at) => at > as && at < verb && tree.relations[at]!.startsWith("nsubj"));
  const listing = find(tree, verb, (at) => at < as && tree.relations[at]!.startsWith("nsubj"));
  if (group < 0 || listing < 0 || begin(tree, group) !== as + 1) return;
  move(tree, group, listing, "nmod");
  move(tree, as, group, "case");
}

/** "The plan is cheap, but it may fail": a clause with "but" or "and" and a subject of its own is joined, and no circumstance. */
export function joinedByBut(tree: Open, verb: number): void {
  const head = tree.heads[verb]!;
  if (tree.relations[verb] !== "advcl" || head < 0 || head > verb) return;
  const but = find(
    tree,
    verb,
    (at) => at < verb && tree.relations[at] === "cc" && /^(?:and|but)$/i.test(tree.forms[at]!),
  );
  if (but < head || find(tree, verb, (at) => /^(?:mark|case)$/.test(tree.relations[at]!)) >= 0) return;
  const subject = find(tree, verb, (at) => at > but && at < verb && tree.relations[at]!.startsWith("nsubj"));
  if (subject >= 0 && tree.forms[but - 1] === ",") tree.relations[verb] = "conj";
}

/** "The raids are having an effect, though, as Ruiz writes, don't expect it to last": a finite clause without "that" or "what" is nobody's subject. */
export function finiteSubject(tree: Open, clause: number): void {
  const above = tree.heads[clause]!;
  if (!tree.relations[clause]!.startsWith("csubj") || above < clause) return;
  if (!isVerb(tree, clause) || !isFinite(tree, clause)) return;
  const asks = (at: number): boolean => tree.relations[at] === "mark" || /^W/.test(tree.xpos[at]!);
  if (find(tree, clause, asks) >= 0) return;
  const subject = find(tree, clause, (at) => at < clause && tree.relations[at]!.startsWith("nsubj"));
  if (subject < 0 || asks(begin(tree, subject))) return;
  move(tree, clause, tree.heads[above]!, tree.relations[above]!);
  move(tree, above, clause, "parataxis");
  const end = tree.heads.length - 1;
  if (tree.relations[end] === "punct" && tree.heads[end] === above) tree.heads[end] = clause;
}
