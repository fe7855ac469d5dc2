import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { type Act, across } from "./act.ts";
import { leftmost, sourceOf } from "./sources.ts";

const DECLARES = /^(?:declare|pronounce)$/;
const STATE = /^(?:dead|missing|killed|alive)$/i;

/** "whom the army declared dead in March", "was declared dead by the navy": whoever says so, with the state; null elsewhere. */
export function declaredAct(sentence: Sentence, index: number): Act | null {
  const { tokens } = sentence;
  const verb = tokens[index];
  if (!verb || !DECLARES.test(verb.lemma.toLowerCase()) || verb.upos !== "VERB") return null;
  // "a boss declared dead": nobody says by whom, and the boss declares nothing.
  if (
    verb.xpos === "VBN" &&
    dependents(sentence, index, "nsubj", "nsubj:pass", "aux", "aux:pass", "obl:agent").length === 0
  )
    return null;
  const state = tokens.slice(index + 1, index + 8).find((t) => STATE.test(t.form));
  if (!state || tokens.slice(index, state.index).some((t) => /^[,;:]$/.test(t.form))) return null;
  const who = sourceOf(sentence, index, leftmost(sentence, index));
  if (who.sources.length === 0) return null;
  if (dependents(sentence, index, "advmod").some((n) => /^(?:not|never)$/i.test(n.form))) return null;
  return {
    sentence: sentence.index,
    predicate: index,
    cue: across(sentence, index, index),
    verb: verb.lemma.toLowerCase(),
    frame: "thing",
    stance: "says",
    vouched: true,
    sources: who.sources,
    stand: who.stand,
    contents: [across(sentence, index + 1, state.index)],
    quoted: false,
    agentless: false,
    speech: false,
  };
}
