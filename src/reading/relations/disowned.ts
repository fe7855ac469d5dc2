import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Clause, Draft, Layers } from "../layers.ts";
import { as, draftOf, inSlot } from "../phrases.ts";
import { speakerOf } from "../positions.ts";
import { phraseOf } from "../clauses/phrases.ts";
import { wordList } from "../words.ts";

const DENYING = wordList("deny disclaim reject");
/** What somebody has in a deed who is held responsible for it. */
const SHARES = wordList("involvement responsibility role part hand complicity participation");

const CLEARING = wordList("rule_out clear exonerate absolve");
const ACTORS: ReadonlySet<string> = new Set(["group", "person"]);

/** "Prosecutors have ruled out the clan": whom they no longer hold responsible. */
export function cleared(
  clause: Clause,
  sentence: Sentence,
  layers: Pick<Layers, "sentences" | "entities" | "names">,
  text: string,
): Draft | null {
  if (clause.form !== "verb" || clause.passive || !CLEARING.has(clause.lemma)) return null;
  const whom = inSlot(clause, "object").find((a) => a.sentence === clause.sentence);
  const entity = whom && layers.entities.at(whom.sentence, whom.head);
  if (!whom || !entity || !ACTORS.has(layers.entities.list[entity.entity]?.kind ?? "")) return null;
  const source = speakerOf(clause, sentence, layers, text);
  const deed = inSlot(clause, "oblique", ["of", "in"]).find((a) => a.sentence === clause.sentence);
  // "cleared the crew of the ship", "cleared the men from the square": of what is needed where the verb may mean anything.
  if (!source || (clause.lemma === "clear" && !deed)) return null;
  return {
    ...draftOf(clause, {
      kind: "relation",
      type: "responsible",
      roles: [as("subject", whom), ...(deed ? [as("object", deed)] : [])],
      rule: "responsible: cleared",
    }),
    position: { source, verb: clause.lemma, stance: "denies", polarity: "negated", modality: "denied" },
  };
}

/** "The clan denied any part in the killings": he who is held responsible says that he is not. */
export function disowned(
  clause: Clause,
  sentence: Sentence,
  layers: Pick<Layers, "sentences" | "entities" | "names">,
  text: string,
): Draft | null {
  if (clause.form !== "verb" || clause.passive || !DENYING.has(clause.lemma)) return null;
  const share = inSlot(clause, "object").find((a) => SHARES.has(sentence.tokens[a.head]?.lemma ?? ""));
  const who = inSlot(clause, "subject").find((a) => a.sentence === clause.sentence);
  // "denied him a role": nothing that somebody did.
  if (!share || !who || inSlot(clause, "indirect").length > 0 || inSlot(clause, "object").length > 1) return null;
  const source = speakerOf(clause, sentence, layers, text);
  if (!source) return null;
  const deed = dependents(sentence, share.head, "nmod", "obl").find((t) =>
    dependents(sentence, t.index, "case").some((c) => /^(?:in|for)$/.test(c.lemma)),
  );
  const words = deed && phraseOf(sentence, deed.index);
  return {
    ...draftOf(clause, {
      kind: "relation",
      type: "responsible",
      roles: [as("subject", who), ...(words ? [as("object", words)] : [])],
      rule: "responsible: disowned",
      end: Math.max(clause.end, sentence.tokens[words?.last ?? share.last]?.end ?? 0),
    }),
    position: { source, verb: clause.lemma, stance: "denies", polarity: "negated", modality: "denied" },
  };
}
