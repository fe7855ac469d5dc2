import type { Sentence } from "../../language/index.ts";
import type { WordClasses } from "../frames/classes.ts";
import type { Clause, Draft, Layers } from "../layers.ts";
import { as, draftOf } from "../phrases.ts";

/** Words before an office that say when it was held: "former President Ruiz" holds none. */
const WHEN = new Set(
  "former ex then late onetime one-time erstwhile outgoing incoming acting interim ousted".split(" "),
);

/** The first token of the words before an office that belong to it: "then - FBI Director" begins at "then". */
function beginningOf({ tokens }: Sentence, first: number): number {
  let at = first;
  for (;;) {
    const hyphen = tokens[at - 1]?.form === "-" ? 1 : 0;
    const word = tokens[at - 1 - hyphen]?.form.toLowerCase().replace(/-$/u, "");
    if (word === undefined || !WHEN.has(word)) return at;
    at -= 1 + hyphen;
  }
}

/** An office with the word that says when it was held, which stands before its title and outside its phrase. */
export function withTense(draft: Draft, { sentences }: Pick<Layers, "sentences">): Draft {
  if (draft.type !== "office" && draft.type !== "lead" && draft.type !== "member") return draft;
  const sentence = sentences[draft.sentence];
  const first = sentence?.tokens.findIndex((token) => token.start >= draft.start) ?? -1;
  if (!sentence || first <= 0) return draft;
  const start = sentence.tokens[beginningOf(sentence, first)]?.start ?? draft.start;
  return start < draft.start ? { ...draft, start } : draft;
}

/** Nouns for the time in which somebody holds an office. */
const TERMS = new Set(["presidency", "governorship", "mayoralty", "premiership", "chancellorship"]);

/** "during Gil's presidency", "under the presidency of Ana Ruiz": who held it; "ran for the presidency" says nobody did. */
export function termOf(clause: Clause, { tokens }: Sentence, classes: WordClasses): Draft | null {
  if (clause.form !== "noun" || !TERMS.has(clause.lemma)) return null;
  const when = tokens.find(
    (t) => t.head === clause.predicate && t.deprel === "case" && /^(?:during|under|throughout)$/iu.test(t.form),
  );
  const holder = clause.arguments.find(
    (a) => (a.marker === "of" || a.marker === "'s") && classes.of(a.sentence, a.head).has("person"),
  );
  if (!when || !holder) return null;
  const at = clause.predicate;
  const draft = draftOf(clause, {
    kind: "relation",
    type: "office",
    roles: [
      as("subject", classes.nameOf(holder)),
      as("object", { sentence: clause.sentence, first: at, last: at, head: at }),
    ],
    rule: "office: during a presidency",
  });
  return { ...draft, start: Math.min(draft.start, when.start) };
}
