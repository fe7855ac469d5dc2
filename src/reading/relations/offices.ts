import type { Draft, Layers, NameMention, Words } from "../layers.ts";
import { as } from "../phrases.ts";

const LEADERS = /^(?:leader|co-leader|boss|kingpin|ringleader|capo|chieftain|strongman)$/i;

/**
 * The claim that whoever bears a name holds the office that stands before it; of the leader of a band, that he leads it:
 * "the leader of Los Choneros, José Macías".
 */
const heldBy = (name: NameMention, office: Words, rule: string, layers: Pick<Layers, "sentences">): Draft => {
  const { tokens } = layers.sentences[name.sentence]!;
  const start = tokens[office.first]!.start;
  const { lemma } = tokens[office.head]!;
  const of = tokens[office.head + 1]?.form.toLowerCase() === "of";
  const led = { sentence: office.sentence, first: office.head + 2, last: office.last, head: office.last };
  // "the head of the FGI, Ana Ruiz": a body by its letters alone; "the head of irrigation" is a post.
  const letters =
    isAcronym(tokens[office.last]!.form) && (/^the$/i.test(tokens[led.first]?.form ?? "") || led.first === led.last);
  const leads = of && (LEADERS.test(lemma) || (/^(?:head|chief)$/i.test(lemma) && letters));
  if (leads && led.first <= led.last)
    return {
      ...officeHeld(name, office, start, "lead: before a comma"),
      type: "lead",
      roles: [as("subject", name), as("object", led)],
    };
  return officeHeld(name, office, start, rule);
};

const officeHeld = (name: NameMention, office: Words, start: number, rule: string): Draft => ({
  kind: "relation",
  type: "office",
  sentence: name.sentence,
  predicate: office.head,
  start,
  end: name.end,
  roles: [as("subject", name), as("object", office)],
  figure: null,
  rule,
});

const isAcronym = (form: string): boolean => /^\p{Lu}{3,7}$/u.test(form);
const capital = (form: string): boolean => /^\p{Lu}/u.test(form);

/**
 * The office before a name where the tree does not give it: "Secretary of Defense Ana Ruiz" (the name hung on the
 * office like any of-phrase), "U.S. Representative Juan Paz" (all made one name).
 */
export function titleOf(
  name: NameMention,
  layers: Pick<Layers, "sentences">,
  offices: ReadonlySet<string>,
): Draft | null {
  const { tokens } = layers.sentences[name.sentence]!;
  if (name.kind !== "person") return null;
  let noun = name.first - 1;
  const isOffice = (at: number): boolean =>
    at >= 0 && capital(tokens[at]!.form) && offices.has(tokens[at]!.lemma.toLowerCase());
  for (let at = name.first - 2; at > name.first - 6 && at > 0 && !isOffice(noun); at--) {
    if (!capital(tokens[at + 1]!.form)) return null;
    if (tokens[at]!.form.toLowerCase() === "of" && isOffice(at - 1)) noun = at - 1;
  }
  if (!isOffice(noun)) return null;
  let first = noun;
  while (first > 0 && /^(?:PROPN|ADJ)$/.test(tokens[first - 1]!.upos) && capital(tokens[first - 1]!.form)) first--;
  const office = { sentence: name.sentence, first, last: name.first - 1, head: noun };
  return heldBy(name, office, "office: a title", layers);
}

/** "the mayor of Uruapan, Juan Paz": the parser hangs the name on the town; the office stands before both. */
export function officeBefore(
  name: NameMention,
  layers: Pick<Layers, "sentences">,
  offices: ReadonlySet<string>,
): Draft | null {
  const { tokens } = layers.sentences[name.sentence]!;
  if (name.kind !== "person" || tokens[name.first - 1]?.form !== ",") return null;
  // "The Minister, Juan Paz, said": an office in capitals, which the tree takes for a name.
  const own = name.first - 2;
  if (tokens[own]?.upos === "PROPN" && offices.has(tokens[own].lemma.toLowerCase())) {
    let first = own;
    while (first > 0 && /^(?:PROPN|ADJ)$/.test(tokens[first - 1]!.upos)) first--;
    if (/^the$/i.test(tokens[first - 1]?.form ?? "") && tokens[name.last + 1]?.form === ",") {
      const office = { sentence: name.sentence, first: first - 1, last: own, head: own };
      return heldBy(name, office, "office: before a comma", layers);
    }
  }
  let of = name.first - 2;
  while (of > name.first - 7 && of > 0 && (tokens[of]!.upos === "PROPN" || isAcronym(tokens[of]!.form))) of--;
  if (/^the$/i.test(tokens[of]?.form ?? "") && isAcronym(tokens[of + 1]?.form ?? "")) of--;
  const noun = of - 1;
  if (noun < 0 || tokens[of]!.form.toLowerCase() !== "of" || !offices.has(tokens[noun]!.lemma.toLowerCase()))
    return null;
  let first = noun;
  while (first > 0 && /^(?:PROPN|ADJ|NOUN)$/.test(tokens[first - 1]!.upos)) first--;
  if (first > 0 && tokens[first - 1]!.upos === "DET") first--;
  const office = { sentence: name.sentence, first, last: name.first - 2, head: noun };
  return heldBy(name, office, "office: before a comma", layers);
}
