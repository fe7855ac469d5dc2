import type { RecognisedName } from "../src/language/analysis.ts";
import { listForm } from "../src/language/names-words.ts";
import { tokenise } from "../src/language/tokens.ts";
import { PEOPLES } from "./names-words.rows.ts";
import type { NamedDocument, NamedSentence } from "./names-corpora.ts";
import {
  ACRONYMS,
  ENGLISH_GIVEN,
  GROUP_PLURALS,
  INSTITUTIONS,
  NICKNAMES,
  OTHER_FAMILY,
  PLACES_HERE,
  SENTENCES,
  SPANISH_FAMILY,
  SPANISH_GIVEN,
} from "./names-made.rows.ts";

type Chance = () => number;
type Label = RecognisedName["label"];

const pick = <T>(list: readonly T[], random: Chance): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError("Nothing to choose from");
  return one;
};

const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u0302\u0304-\u036f]/g, "")
    .normalize("NFC");

/** Accents are dropped as often as English papers drop them. */
const written = (text: string, random: Chance): string => (random() < 0.4 ? bare(text) : text);

const STARTS = "b c ch d f g gu h j l ll m n p pr qu r s t tr v y z br cr gr pl".split(" ");
const VOWELS = "a a e e i o o u á é ó ia ie ua ue".split(" ");
const STOPS = " , , , , ,n,r,l,s,z".split(",").map((stop) => stop.trim());
const FINISHES = "o a es ez era illo ista uato ito án ero ales ada eda olco epec itlán aro una".split(" ");

/** A word that nobody is called by, so that the words around a name must tell what it is. */
function unknownWord(random: Chance): string {
  let word = "";
  for (let n = random() < 0.5 ? 1 : 2; n > 0; n--)
    word += pick(STARTS, random) + pick(VOWELS, random) + pick(STOPS, random);
  word += pick(STARTS, random) + pick(FINISHES, random);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function spanishPerson(random: Chance): string {
  const given = pick(SPANISH_GIVEN, random);
  const second =
    random() < 0.3
      ? ` ${random() < 0.15 ? pick(["del", "de la", "de los"], random) : ""} ${pick(SPANISH_GIVEN, random)}`
      : "";
  const family = random() < 0.15 ? unknownWord(random) : pick(SPANISH_FAMILY, random);
  const mother =
    random() < 0.6
      ? ` ${random() < 0.12 ? pick(["de la", "de", "del", "y"], random) : ""} ${pick(SPANISH_FAMILY, random)}`
      : "";
  return written(`${given}${second} ${family}${mother}`.replace(/ {2,}/g, " "), random);
}

const nickname = (random: Chance): string =>
  `${pick(["El", "El", "El", "El", "La"], random)} ${written(pick(NICKNAMES, random), random)}`;

const QUOTE_PAIRS = [
  ["“", "”"],
  ["“", "”"],
  ['"', '"'],
  ["‘", "’"],
  ["'", "'"],
] as const;

function nicknamedPerson(random: Chance): string {
  const [open, close] = pick(QUOTE_PAIRS, random);
  const inside = random() < 0.8 ? nickname(random) : pick(NICKNAMES, random);
  const words = spanishPerson(random).split(" ");
  const at = random() < 0.8 ? 1 : words.length;
  const cut = words.length > 1 ? Math.min(at, words.length - 1) : 0;
  return `${words.slice(0, cut).join(" ")} ${open}${inside}${close} ${words.slice(cut).join(" ")}`;
}

function otherPerson(random: Chance): string {
  if (random() < 0.3) return spanishPerson(random);
  const middle = random() < 0.25 ? ` ${pick("A B C D E F G H J K L M R S T W".split(" "), random)}.` : "";
  return `${pick(ENGLISH_GIVEN, random)}${middle} ${pick(OTHER_FAMILY, random)}`;
}

const familyName = (random: Chance): string => {
  if (random() < 0.15) return unknownWord(random);
  if (random() < 0.08) return `${pick(OTHER_FAMILY, random)}-${pick(OTHER_FAMILY, random)}`;
  return written(pick(random() < 0.75 ? SPANISH_FAMILY : OTHER_FAMILY, random), random);
};

const GROUPS: readonly ((random: Chance) => string)[] = [
  (random) => `${written(pick(PLACES_HERE.slice(0, 90), random), random)} Cartel`,
  (random) => `${written(pick(PLACES_HERE.slice(0, 90), random), random)} cartel`,
  (random) => `Cartel of ${written(pick(PLACES_HERE.slice(0, 60), random), random)}`,
  (random) => `Cartel de ${written(pick(PLACES_HERE.slice(0, 60), random), random)}`,
  (random) =>
    `${written(pick(SPANISH_FAMILY, random), random)} ${written(pick(SPANISH_FAMILY, random), random)} Organization`,
  (random) => `${written(pick(SPANISH_FAMILY, random), random)} Cartel`,
  (random) => `${written(pick(PLACES_HERE.slice(0, 60), random), random)} New Generation Cartel`,
  (random) =>
    `${pick(["Gulf", "Northeast", "Pacific", "Juárez", "Sinaloa", "Milenio", "Tijuana", "Caborca"], random)} Cartel`,
  (random) => `Los ${pick(GROUP_PLURALS, random)}`,
  (random) => `Los ${random() < 0.5 ? unknownWord(random) + "s" : pick(GROUP_PLURALS, random)}`,
  (random) =>
    `La ${pick(["Nueva", "Santa", "Gran", "Vieja"], random)} ${pick(["Alianza", "Hermandad", "Unión", "Familia", "Empresa"], random)}`,
  (random) => `${unknownWord(random)} Cartel`,
  (random) => `La ${unknownWord(random)}`,
  (random) => `La ${pick(["Nueva", "Santa", "Gran"], random)} ${unknownWord(random)} ${unknownWord(random)}`,
  (random) =>
    `La ${pick(["Familia Michoacana", "Línea", "Unión", "Resistencia", "Barredora", "Nueva Familia"], random)}`,
  (random) => pick(GROUP_PLURALS, random),
  (random) => pick(["CJNG", "CDS", "CDN", "CSRL", "FARC", "ELN", "CDG"], random),
];

const PAPERS = "Ledger Courier Herald Observer Tribune Dispatch Sentinel Register Gazette Examiner Monitor".split(" ");

function institution(random: Chance): string {
  if (random() < 0.06) return `${unknownWord(random)} ${pick(PAPERS, random)}`;
  if (random() < 0.04)
    return `${pick(["Diario", "El", "La Voz de", "Noticias", "Semanario"], random)} ${unknownWord(random)}`;
  if (random() < 0.04)
    return `${pick(["University of", "Bank of", "Government of", "Diocese of", "Institute for"], random)} ${place(random).replace(/^the /, "")}`;
  return written(pick(INSTITUTIONS, random), random);
}

function place(random: Chance): string {
  if (random() < 0.1) return unknownWord(random);
  if (random() < 0.04) return `${pick(["San", "Santa", "Puerto", "Villa", "Ciudad"], random)} ${unknownWord(random)}`;
  return written(pick(PLACES_HERE, random), random);
}

const SLOTS: Readonly<Record<string, { readonly label: Label; readonly make: (random: Chance) => string }>> = {
  P: { label: "PER", make: spanishPerson },
  N: { label: "PER", make: nicknamedPerson },
  K: {
    label: "PER",
    make: (random) => (random() < 0.15 ? `${nickname(random)} ${familyName(random)}` : nickname(random)),
  },
  S: { label: "PER", make: familyName },
  R: { label: "PER", make: otherPerson },
  G: { label: "ORG", make: (random) => pick(GROUPS, random)(random) },
  I: { label: "ORG", make: institution },
  A: { label: "ORG", make: (random) => pick(ACRONYMS, random) },
  L: { label: "LOC", make: place },
  D: { label: "LOC", make: (random) => place(random).replace(/^the /, "").toUpperCase() },
};

/** A sentence whose slots are filled; an article at the beginning of a filler ("the United States") is no part of the name. */
function filled(pattern: string, random: Chance): NamedSentence {
  let text = "";
  const spans: { start: number; end: number; label: Label }[] = [];
  let read = 0;
  for (const match of pattern.matchAll(/\[([A-Z])\]|\[(PER|ORG|LOC|MISC):([^\]]+)\]/g)) {
    text += pattern.slice(read, match.index);
    read = match.index + match[0].length;
    const fixed = match[3];
    const slot = fixed === undefined ? SLOTS[match[1] ?? ""] : { label: match[2] as Label, make: () => fixed };
    if (slot === undefined) continue;
    let made = slot.make(random);
    if (/\bthe $/i.test(text)) made = made.replace(/^the /i, "");
    if (text === "" || text === "“") made = made.replace(/^the /, "");
    const name = made.replace(/^the /i, "");
    text += made;
    spans.push({ start: text.length - name.length, end: text.length, label: slot.label });
  }
  text += pattern.slice(read);
  const tokens = tokenise(text, 0, text.length);
  const names = spans.flatMap(({ start, end, label }) => {
    const first = tokens.findIndex((token) => token.end > start);
    const last = tokens.findLastIndex((token) => token.start < end);
    return first < 0 || last < first ? [] : [{ first, last, label }];
  });
  // Peoples are names of the fourth kind in the corpora.
  const forms = tokens.map(({ form }) => form);
  const peoples = forms.flatMap((form, at) =>
    names.some(({ first, last }) => first <= at && at <= last) || !/^\p{Lu}/u.test(form) || !PEOPLE.has(listForm(form))
      ? []
      : [{ first: at, last: at, label: "MISC" as const }],
  );
  return { forms, names: [...names, ...peoples].toSorted((a, b) => a.first - b.first) };
}

const PEOPLE = new Set(PEOPLES);

/** Documents of a few made sentences each. */
export function madeDocuments(rounds: number, random: Chance): NamedDocument[] {
  const out: NamedDocument[] = [];
  for (let round = 0; round < rounds; round++) {
    const sentences = SENTENCES.map((pattern) => filled(pattern, random));
    for (let i = sentences.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const keep = sentences[i];
      const other = sentences[j];
      if (keep === undefined || other === undefined) continue;
      sentences[i] = other;
      sentences[j] = keep;
    }
    for (let at = 0; at < sentences.length; at += 4)
      out.push({ source: "made", sentences: sentences.slice(at, at + 4) });
  }
  return out;
}

/** How often a sentence is repeated in another dress. */
const DRESSES: readonly { readonly share: number; readonly dress: (form: string, at: number) => string }[] = [
  { share: 0.07, dress: (form) => form.toLowerCase() },
  { share: 0.03, dress: (form) => form.toUpperCase() },
  {
    share: 0.04,
    dress: (form, at) =>
      at > 0 && /^(?:a|an|the|of|in|on|to|and|for|at|by|is|'s|n't|’s|n’t)$/.test(form)
        ? form
        : form.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
  },
];

/** Some sentences again in small letters, capitals or as a headline; each a document of its own. */
export function dressedDocuments(documents: readonly NamedDocument[], random: Chance): NamedDocument[] {
  const out: NamedDocument[] = [];
  for (const { source, sentences } of documents) {
    for (const { forms, names } of sentences) {
      for (const { share, dress } of DRESSES) {
        if (random() >= share || forms.length < 3) continue;
        out.push({ source, sentences: [{ forms: forms.map(dress), names }] });
      }
    }
  }
  return out;
}

/** Sentences of a corpus with the people in them renamed, so that Spanish names stand in all kinds of English sentences. */
export function renamedDocuments(documents: readonly NamedDocument[], random: Chance): NamedDocument[] {
  const out: NamedDocument[] = [];
  for (const { sentences } of documents) {
    for (const { forms, names } of sentences) {
      if (random() >= 0.15 || !names.some(({ label }) => label === "PER" || label === "LOC")) continue;
      const made: string[] = [];
      const moved: RecognisedName[] = [];
      let at = 0;
      for (const { first, last, label } of names) {
        made.push(...forms.slice(at, first));
        const from = made.length;
        const other = replacement(label, last - first + 1, random);
        made.push(
          ...(other === null
            ? forms.slice(first, last + 1)
            : tokenise(`${other} x`, 0, other.length + 2)
                .slice(0, -1)
                .map(({ form }) => form)),
        );
        moved.push({ first: from, last: made.length - 1, label });
        at = last + 1;
      }
      made.push(...forms.slice(at));
      out.push({ source: "made", sentences: [{ forms: made, names: moved }] });
    }
  }
  return out;
}

function replacement(label: Label, words: number, random: Chance): string | null {
  if (label === "LOC") return random() < 0.5 ? written(pick(PLACES_HERE, random), random).replace(/^the /, "") : null;
  if (label !== "PER") return null;
  if (words === 1) return random() < 0.2 ? nickname(random) : familyName(random);
  return random() < 0.2 ? nicknamedPerson(random) : spanishPerson(random);
}
