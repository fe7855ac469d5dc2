import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { wordList } from "../words.ts";
import type { Ground, Referent, State } from "./referents.ts";

/** What somebody does to another that may be his end. */
const HARMING = wordList(
  "shoot stab attack beat poison wound injure kidnap abduct torture threaten ambush assault strangle hit pursue chase",
);
/** What officers do to others. */
const HOLDING = wordList(
  "arrest detain capture recapture seize catch jail imprison interrogate question hold sentence charge convict indict accuse search interview sue",
);
/** What somebody charges another with in words, and what only the other then does. */
const ACCUSING = wordList("accuse blame denounce criticise criticize");
const ANSWERING = wordList("resign deny flee step");
/** What then befalls him to whom it was done. */
const DYING = wordList("die succumb bleed survive recover");
const HURT = wordList("kill murder hospitalise hospitalize treat bury wound injure rescue strangle behead pronounce");
const HELD = wordList(
  "release free arrest detain capture recapture jail imprison transfer extradite convict sentence acquit charge indict try deport hold",
);

/** Whether the token is he to whom it happens then: "he died", "he was found dead", "he was freed". */
function suffers(sentence: Sentence, token: Token, deed: string): boolean {
  const verb = sentence.tokens[token.head];
  if (!verb) return false;
  const harmed = HARMING.has(deed);
  // "Ana Ruiz accused Juan Paz of fraud. He resigned"
  if (ACCUSING.has(deed)) return token.deprel === "nsubj" && ANSWERING.has(verb.lemma);
  if (token.deprel === "nsubj") return harmed && DYING.has(verb.lemma);
  if (token.deprel !== "nsubj:pass") return false;
  // "Juan Paz shot Luis Parra. He was arrested": he who shot him.
  if (!harmed) return HOLDING.has(deed) && HELD.has(verb.lemma);
  if (/^(?:kidnap|abduct)$/.test(deed) && /^(?:free|release)$/.test(verb.lemma)) return true;
  const dead = verb.lemma === "find" && sentence.tokens.some((t) => t.head === verb.index && /^dead$/i.test(t.form));
  return dead || HURT.has(verb.lemma);
}

/**
 * "Juan Paz shot Luis Parra. He died the next day", "The judge questioned Parra. He was freed": he to whom it was done,
 * though the other was the subject; "open" where he has no name. Null where the construction settles nothing.
 */
export function ofSufferer(ground: Ground, sentence: Sentence, token: Token, state: State): number | "open" | null {
  if (state.inQuote) return null;
  const here = (r: Referent): boolean => r.sentence === sentence.index && r.person && r.token < token.index;
  const before = ground.sentences[sentence.index - 1];
  if (!before || before.block !== sentence.block || state.seen.some(here)) return null;
  const people = state.seen.filter((r) => r.sentence === before.index && r.person && !r.plural);
  const pairs = people.flatMap((object) => {
    const verb = before.tokens[object.governor];
    const isDone = object.role === "object" && verb && dependents(before, verb.index, "aux:pass").length === 0;
    const doer = isDone && people.some((r) => r.role === "subject" && r.governor === object.governor);
    return verb && doer ? [{ verb, object }] : [];
  });
  const [one, ...others] = pairs;
  if (!one || others.some((other) => other.object.entity !== one.object.entity)) return null;
  return suffers(sentence, token, one.verb.lemma) ? (one.object.entity ?? "open") : null;
}
