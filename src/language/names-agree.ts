import type { RecognisedName } from "./analysis.ts";
import { IS, SHOWN, type SeenSentence } from "./names-document.ts";

type Label = RecognisedName["label"];
type Found = readonly (readonly RecognisedName[])[];

/** No short form of a person's name has more words. */
const LONGEST_SHORT = 5;

const spelling = ({ looks }: SeenSentence, first: number, last: number): string => {
  let words = "";
  for (let at = first; at <= last; at++) words += (words === "" ? "" : " ") + (looks[at]?.bare ?? "");
  return words;
};

/**
 * Lets the places of one spelling in a document agree. People first: where "Ernesto “El Búho” Carmona Téllez" was found,
 * "Carmona", "Carmona Téllez" and "El Búho" are people too, even where they were overlooked. Then every name takes the
 * kind that its spelling has at most places.
 */
export function agree(
  sentences: readonly SeenSentence[],
  found: Found,
  shown: ReadonlyMap<number, number>,
): RecognisedName[][] {
  const short = shortForms(sentences, found);
  const all =
    short.size === 0
      ? found
      : sentences.map((sentence, index) =>
          joined(sentence, withShort(sentence, found[index] ?? [], short, shown), short),
        );
  return overlooked(sentences, sameKind(sentences, all), shown);
}

/** A spelling is trusted from this many places on. */
const ENOUGH = 2;

/**
 * A capitalised run that nothing was found in, spelt like names found at two places or more, is one too. Single words
 * that the text also writes small stay out.
 */
function overlooked(
  sentences: readonly SeenSentence[],
  found: RecognisedName[][],
  shown: ReadonlyMap<number, number>,
): RecognisedName[][] {
  const known = new Map<string, { label: Label; count: number }>();
  sentences.forEach((sentence, index) => {
    for (const { first, last, label } of found[index] ?? []) {
      const words = spelling(sentence, first, last);
      const entry = known.get(words);
      if (entry === undefined) known.set(words, { label, count: 1 });
      else entry.count++;
    }
  });
  return sentences.map((sentence, index) => {
    const names = found[index] ?? [];
    const { looks, runFirst, runLast } = sentence;
    const more: RecognisedName[] = [];
    const holder = holders(names, looks.length);
    const free = (first: number, last: number): boolean => {
      for (let at = first; at <= last; at++) if (holder[at] !== undefined) return false;
      return true;
    };
    for (let first = 0; first < looks.length; first++) {
      if (looks[first]?.capital !== true) continue;
      // In a headline every word is capitalised, so that runs say nothing: the longest known spelling counts.
      const headline = sentence.dress !== 0;
      if (!headline && runFirst[first] !== first) continue;
      const longest = headline ? Math.min(looks.length - 1, first + LONGEST_SHORT - 1) : (runLast[first] ?? first);
      if (longest - first >= LONGEST_SHORT) continue;
      const shortest = headline ? first : longest;
      for (let last = longest; last >= shortest; last--) {
        if (!free(first, last)) continue;
        const entry = known.get(spelling(sentence, first, last));
        if (entry === undefined || entry.count < ENOUGH || entry.label === "MISC") continue;
        if (last === first && ((shown.get(looks[first]?.hash ?? 0) ?? 0) & SHOWN.small) !== 0) continue;
        more.push({ first, last, label: entry.label });
        first = last;
        break;
      }
    }
    return more.length === 0 ? names : [...names, ...more].sort((a, b) => a.first - b.first);
  });
}

function sameKind(sentences: readonly SeenSentence[], found: Found): RecognisedName[][] {
  const votes = new Map<string, Map<Label, number>>();
  sentences.forEach((sentence, index) => {
    for (const { first, last, label } of found[index] ?? []) {
      const words = spelling(sentence, first, last);
      const kinds = votes.get(words) ?? new Map<Label, number>();
      kinds.set(label, (kinds.get(label) ?? 0) + 1);
      votes.set(words, kinds);
    }
  });
  return sentences.map((sentence, index) =>
    (found[index] ?? []).map((name) => {
      const label = winner(votes.get(spelling(sentence, name.first, name.last)), name.label);
      return label === name.label ? name : { ...name, label };
    }),
  );
}

/** The kind with most votes; its own kind where none has more. */
function winner(kinds: ReadonlyMap<Label, number> | undefined, own: Label): Label {
  let label = own;
  let most = kinds?.get(own) ?? 0;
  for (const [kind, count] of kinds ?? []) {
    if (count > most) {
      most = count;
      label = kind;
    }
  }
  return label;
}

/** Ends of people's names, their first family names, and their nicknames. */
function shortForms(sentences: readonly SeenSentence[], found: Found): Set<string> {
  const out = new Set<string>();
  sentences.forEach((sentence, index) => {
    for (const { first, last, label } of found[index] ?? []) {
      if (label !== "PER" || last === first || last - first > 9) continue;
      let quote = -1;
      for (let at = first; at <= last; at++) {
        const look = sentence.looks[at];
        if (look === undefined) continue;
        if (!look.letters && look.bare !== "-") {
          if (quote >= 0 && at - quote > 2) out.add(spelling(sentence, quote + 1, at - 1));
          quote = quote >= 0 ? -1 : at;
        } else if (quote < 0 && at > first && look.capital && look.bare.length > 2) {
          if (last - at < LONGEST_SHORT && plainWords(sentence, at, last)) out.add(spelling(sentence, at, last));
          if ((look.classes & IS.given) === 0) out.add(look.bare);
        }
      }
    }
  });
  return out;
}

function plainWords({ looks }: SeenSentence, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (looks[at]?.letters !== true && looks[at]?.bare !== "-") return false;
  return true;
}

/** The name that holds each token. */
function holders(names: readonly RecognisedName[], count: number): (RecognisedName | undefined)[] {
  const out: (RecognisedName | undefined)[] = [];
  for (let at = 0; at < count; at++) out.push(undefined);
  for (const name of names) for (let at = name.first; at <= name.last; at++) out[at] = name;
  return out;
}

/** "[El Búho] Carmona": a family name that belongs to someone in the text goes on with the person before it. */
function joined(
  { looks }: SeenSentence,
  names: readonly RecognisedName[],
  short: ReadonlySet<string>,
): readonly RecognisedName[] {
  const out: RecognisedName[] = [];
  names.forEach((name, at) => {
    const before = out.at(-1);
    if (before?.label === "PER" && name.label === "PER" && before.last === name.first - 1) {
      out[out.length - 1] = { ...before, last: name.last };
      return;
    }
    const after = looks[name.last + 1];
    const goesOn = after?.capital === true && short.has(after.bare) && names[at + 1]?.first !== name.last + 1;
    out.push(name.label === "PER" && goesOn ? { ...name, last: name.last + 1 } : name);
  });
  return out;
}

/** Short forms that fill a whole capitalised run in running text become people; pieces of them give way. */
function withShort(
  sentence: SeenSentence,
  names: readonly RecognisedName[],
  short: ReadonlySet<string>,
  shown: ReadonlyMap<number, number>,
): readonly RecognisedName[] {
  if (sentence.dress !== 0) return names;
  const { looks, runFirst, runLast } = sentence;
  const holder = holders(names, looks.length);
  const gone = new Set<RecognisedName>();
  const people: RecognisedName[] = [];
  for (let first = 0; first < looks.length; first++) {
    // "Then Belmont spoke": the first word of a sentence may be no part of the run.
    const begins = runFirst[first] === first || (first === 1 && runFirst[first] === 0);
    if (!begins || (first > 0 && looks[first - 1]!.bare === "-")) continue;
    let last = runLast[first] ?? first;
    // "Drummond-Hayes" is three tokens and two runs.
    while (looks[last + 1]?.bare === "-" && (runLast[last + 2] ?? -1) >= 0) last = runLast[last + 2] ?? last;
    const length = last - first + 1;
    if (length > LONGEST_SHORT || !short.has(spelling(sentence, first, last))) continue;
    // A word that the text also writes small is no name for certain: "Rocha left. A rocha is a rock."
    if (length === 1 && ((shown.get(looks[first]?.hash ?? 0) ?? 0) & SHOWN.small) !== 0) continue;
    const touching = [...new Set(holder.slice(first, last + 1))].filter((name) => name !== undefined);
    // "Ruiz Cartel" or "Chicago's Ruiz Street" hold the form in a longer name; one place of that spelling is not two.
    if (touching.some((name) => name.first < first || name.last > last)) continue;
    if (length === 1 && touching.length > 0) continue;
    for (const name of touching) gone.add(name);
    people.push({ first, last, label: "PER" });
  }
  if (people.length === 0) return names;
  return [...names.filter((name) => !gone.has(name)), ...people].sort((a, b) => a.first - b.first);
}
