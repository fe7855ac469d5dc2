import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Clause, Draft, Layers } from "../layers.ts";
import { as, draftOf, inSlot, isPointer } from "../phrases.ts";
import { accusedIn } from "../speakers/client.ts";
import { himself } from "../speakers/himself.ts";
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
  if (clause.form !== "verb" || !CLEARING.has(clause.lemma)) return null;
  if (clause.passive) return ruledOut(clause, sentence, layers);
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

/** "The participation of the clan in the killings has been ruled out": it is no longer held responsible, whoever says so. */
function ruledOut(clause: Clause, sentence: Sentence, layers: Pick<Layers, "entities" | "names">): Draft | null {
  const share = inSlot(clause, "object").find(
    (a) => a.sentence === clause.sentence && SHARES.has(sentence.tokens[a.head]?.lemma ?? ""),
  );
  if (clause.lemma !== "rule out" || !share) return null;
  const below = dependents(sentence, share.head, "nmod", "nmod:poss");
  const marked = (t: (typeof below)[number], words: RegExp): boolean =>
    dependents(sentence, t.index, "case").some((c) => words.test(c.lemma));
  const whom = below.find(
    (t) => marked(t, /^(?:of|by|'s|’s)$/) && layers.entities.at(sentence.index, t.index) !== null,
  );
  const kind = whom && layers.entities.list[layers.entities.at(sentence.index, whom.index)!.entity]?.kind;
  if (!whom || !ACTORS.has(kind ?? "")) return null;
  const deed = below.find((t) => marked(t, /^in$/));
  const draft = draftOf(clause, {
    kind: "relation",
    type: "responsible",
    roles: [
      as("subject", phraseOf(sentence, whom.index)),
      ...(deed ? [as("object", phraseOf(sentence, deed.index))] : []),
    ],
    rule: "responsible: ruled out",
  });
  return { ...draft, polarity: "negated" };
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
  const whose = accusedIn(sentence, share.head, who);
  if (!whose) return null;
  return {
    ...draftOf(clause, {
      kind: "relation",
      type: "responsible",
      roles: [as("subject", whose), ...(words ? [as("object", words)] : [])],
      rule: "responsible: disowned",
      end: Math.max(clause.end, sentence.tokens[words?.last ?? share.last]?.end ?? 0),
    }),
    position: { source, verb: clause.lemma, stance: "denies", polarity: "negated", modality: "denied" },
  };
}

/** "The clan had nothing to do with the murder": whose deed it was not. */
export function uninvolved(
  clause: Clause,
  sentence: Sentence,
  layers: Pick<Layers, "sentences" | "entities" | "attributions">,
  blood: ReadonlySet<string>,
): Draft | null {
  if (clause.form !== "verb" || clause.lemma !== "have") return null;
  const nothing = inSlot(clause, "object").find((a) => /^nothing$/i.test(sentence.tokens[a.head]?.form ?? ""));
  const [who] = inSlot(clause, "subject");
  const verb = nothing && sentence.tokens[nothing.head + 2];
  if (!nothing || !who || verb?.lemma !== "do" || sentence.tokens[nothing.head + 1]?.lemma !== "to") return null;
  const deed = sentence.tokens.find(
    (t) => t.index > verb.index && blood.has(t.lemma) && [verb.index, nothing.head, clause.predicate].includes(t.head),
  );
  const words = deed && phraseOf(sentence, deed.index);
  if (!words || dependents(sentence, words.head, "case").every((c) => c.lemma !== "with")) return null;
  const draft = draftOf(clause, {
    kind: "relation",
    type: "responsible",
    roles: [as("subject", who), as("object", words)],
    rule: "responsible: nothing to do with",
    end: Math.max(clause.end, sentence.tokens[words.last]!.end),
  });
  const told = himself(draft, layers);
  const open = (r: Draft["roles"][number]): boolean =>
    isPointer(layers.sentences, r) && layers.entities.at(r.sentence, r.head) === null;
  return told.roles.some(open) ? null : { ...told, polarity: "negated" };
}
