import { dependents } from "../../language/tree.ts";
import { DOCUMENTS } from "../attribution/roles.ts";
import type { Attribution, Layers } from "../layers.ts";
import { sentenceAt } from "../phrases.ts";
import { canSpeak } from "../speaking.ts";
import type { Source } from "./again.ts";
import type { Needed } from "./named.ts";

/** "The raids of June proved him right": what is told to have happened says nothing. */
export const isDeed = (source: Source, { sentences, entities, events }: Needed & Pick<Layers, "events">): boolean => {
  const head = sentences[source.sentence]?.tokens[source.head];
  return (
    head?.upos === "NOUN" &&
    !canSpeak(undefined, head.lemma) &&
    !DOCUMENTS.has(head.lemma.toLowerCase()) &&
    entities.at(source.sentence, source.head) === null &&
    (DEEDS.test(head.lemma) || events.some((d) => d.sentence === source.sentence && d.predicate === source.head))
  );
};
const DEEDS =
  /^(?:death|arrest|killing|murder|attack|ambush|raid|capture|violence|war|fighting|extortion|transfer|shooting|massacre|escape|fall|rise|drop|silence)$/;

/** Verbs by which words are denied, and by which they would be borne out. */
const DENIES = /^(?:deny|reject|dismiss|refute|dispute|rebut|debunk)$/;
const BEARS_OUT = /^(?:support|confirm|substantiate|corroborate|verify|back|prove)$/;

/** "rejects counts according to which thousands fled", "has nothing to confirm rumours that he leads it": nobody says it who is told. */
export function isSetAside({ sources, cue }: Attribution, { sentences }: Needed): boolean {
  const [source] = sources;
  const own = sentences[source?.sentence ?? sentenceAt(sentences, cue.start)];
  const noun = own?.tokens.find((t) => (source ? t.index === source.head : t.start >= cue.start));
  if (
    !own ||
    noun?.upos !== "NOUN" ||
    noun.deprel !== "obj" ||
    !/^(?:document|unnamed)$/.test(source?.role ?? "unnamed")
  )
    return false;
  const verb = own.tokens[noun.head];
  if (!verb) return false;
  const denied = (at: number): boolean =>
    own.tokens.some((t) => t.head === at && /^(?:no|not|n['’]t|never|neither|nor|without)$/i.test(t.form));
  if (DENIES.test(verb.lemma)) return !denied(verb.index);
  if (!BEARS_OUT.test(verb.lemma)) return false;
  const above = own.tokens[verb.head];
  return (
    denied(verb.index) ||
    (above !== undefined &&
      /^(?:acl|advcl|xcomp)/.test(verb.deprel) &&
      (denied(above.index) || dependents(own, above.index, "obj").some((o) => denied(o.index))))
  );
}
