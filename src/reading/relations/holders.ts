import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { markerOf, phraseOf } from "../clauses/phrases.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Draft } from "../layers.ts";
import { as } from "../phrases.ts";
import { listEnd } from "../whole/lists.ts";

const HELD = /^(?:presence|influence|reach|foothold|footprint)$/u;
const WHERE = /^(?:in|into|across|throughout)$/u;
/** Verbs behind whose "into" stands what somebody has become. */
const TURNS = /^(?:grow|expand|turn|develop|evolve|transform|change|morph)$/u;

/** Of whom the sentence speaks when it says what he is: "the gang" of "the gang became a force with a presence in Peru". */
function whoIs(sentence: Sentence, holder: Token): Token | null {
  const subject = (at: number): Token | null => dependents(sentence, at, "nsubj")[0] ?? null;
  const over = sentence.tokens[holder.head];
  if (dependents(sentence, holder.index, "cop").length > 0) return subject(holder.index);
  if (!over) return null;
  if (holder.deprel === "appos") return over;
  if (over.lemma === "become" && /^(?:xcomp|obj)$/u.test(holder.deprel)) return subject(over.index);
  const into = holder.deprel === "obl" && markerOf(sentence, holder.index) === "into";
  return into && TURNS.test(over.lemma) ? subject(over.index) : null;
}

/** "Grew into a force with influence across Peru and Chile": who has become it is present there, and no verb of its own says so. */
export function holders(sentence: Sentence, classes: WordClasses): readonly Draft[] {
  const { tokens } = sentence;
  return tokens.flatMap((held): readonly Draft[] => {
    const holder = tokens[held.head];
    if (!HELD.test(held.lemma) || held.deprel !== "nmod" || !holder || markerOf(sentence, held.index) !== "with")
      return [];
    const who = whoIs(sentence, holder);
    const first = dependents(sentence, held.index, "nmod").find(
      (t) => t.index > held.index && WHERE.test(markerOf(sentence, t.index)),
    );
    // "With influence on the police": in no place. "With no presence in Peru": not there.
    const none = dependents(sentence, held.index, "det").some((t) => /^(?:no|little|hardly)$/iu.test(t.form));
    const denied = dependents(sentence, holder.index, "advmod").some((t) => /^(?:not|never|n[’']t)$/iu.test(t.form));
    // "A lawyer with influence in Lima" sways the city, and has no men there.
    const band = [...classes.of(sentence.index, holder.index)].some((one) =>
      /^(?:group|force|organisation)$/u.test(one),
    );
    if (
      !who ||
      !band ||
      denied ||
      !first ||
      none ||
      who.upos === "PRON" ||
      !classes.of(sentence.index, first.index).has("place")
    )
      return [];
    const last = Math.max(
      phraseOf(sentence, first.index).last,
      listEnd(sentence, phraseOf(sentence, first.index).last),
    );
    const places = tokens.filter(
      (t) =>
        t.index >= first.index &&
        t.index <= last &&
        t.upos === "PROPN" &&
        !/^(?:compound|flat)/u.test(t.deprel) &&
        classes.of(sentence.index, t.index).has("place"),
    );
    return [
      {
        kind: "relation",
        type: "present",
        sentence: sentence.index,
        predicate: held.index,
        start: tokens[phraseOf(sentence, holder.index).first]!.start,
        end: tokens[last]!.end,
        roles: [as("subject", phraseOf(sentence, who.index)), ...places.map((t) => as("object", nameAt(sentence, t)))],
        figure: null,
        rule: "present: what one has become",
      },
    ];
  });
}

/** A name of a list without what the tree has hung on it. */
function nameAt(sentence: Sentence, head: Token): ReturnType<typeof phraseOf> {
  let first = head.index;
  while (
    first > 0 &&
    /^(?:PROPN|ADJ)$/u.test(sentence.tokens[first - 1]!.upos) &&
    /^\p{Lu}/u.test(sentence.tokens[first - 1]!.form)
  )
    first--;
  return { ...phraseOf(sentence, head.index), first, last: head.index };
}
