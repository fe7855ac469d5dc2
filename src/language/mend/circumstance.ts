import { find, type Open } from "./tree.ts";

/** Conjunctions that open a circumstance and never what is said: "After soldiers took him, the minister said that …". */
const OPENERS: ReadonlySet<string> = new Set([
  "after",
  "before",
  "since",
  "because",
  "although",
  "though",
  "while",
  "until",
  "unless",
  "once",
  "whereas",
]);

/** A clause under such a conjunction, drawn as the complement of its verb, is an adverbial clause of it. */
export function circumstance(tree: Open, at: number): void {
  if (tree.relations[at] !== "ccomp") return;
  const mark = find(tree, at, (other) => tree.relations[other] === "mark");
  if (mark >= 0 && OPENERS.has(tree.forms[mark]!.toLowerCase())) tree.relations[at] = "advcl";
}
