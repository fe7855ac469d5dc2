import { type Chance, pick, shuffled } from "./chance.ts";
import { SYNONYMS } from "./synonyms.ts";

/** A text before any edit; `subject` is shared by texts written apart about one thing. */
export interface Base {
  readonly name: string;
  readonly subject: string;
  readonly title: string;
  readonly body: string;
}

const paragraphs = (body: string): readonly string[] =>
  body
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter((p) => p !== "");

/** Sentences of a paragraph, well enough for texts of our own. */
export const sentences = (paragraph: string): readonly string[] =>
  paragraph.split(/(?<=[.!?]["”]?)\s+(?=["“\p{Lu}\d])/u).filter((s) => s !== "");

const all = (body: string): readonly string[] => paragraphs(body).flatMap(sentences);
const wordsIn = (s: string): number => s.split(/\s+/).length;

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A whole number below a million in words. */
export function inWords(n: number): string {
  if (n < 20) return ONES[n]!;
  if (n < 100) return n % 10 === 0 ? TENS[n / 10]! : `${TENS[Math.floor(n / 10)]!}-${ONES[n % 10]!}`;
  if (n < 1000) return `${ONES[Math.floor(n / 100)]!} hundred${n % 100 === 0 ? "" : ` and ${inWords(n % 100)}`}`;
  return `${inWords(Math.floor(n / 1000))} thousand${n % 1000 === 0 ? "" : ` ${inWords(n % 1000)}`}`;
}

/** Digits to words and words to digits, years left alone: "34 branches" and "thirty-four branches". */
export function numbersTurned(body: string): string {
  const digits = body
    .replace(/\$(\d+) (million|billion)/g, (_, n: string, scale: string) => `${inWords(Number(n))} ${scale} dollars`)
    .replace(/(?<![\d.,$])(?!(?:19|20)\d\d\b)(\d{1,3}(?:,\d{3})?)(?![\d.,]*\d)/g, (n) =>
      inWords(Number(n.replace(",", ""))),
    );
  const back = new Map(Array.from({ length: 98 }, (_, i) => [inWords(i + 2), String(i + 2)] as const));
  return digits === body ? body.replace(/\b[a-z]+(?:-[a-z]+)?\b/g, (w) => back.get(w) ?? w) : digits;
}

/** Every word with chance `share` changed: a synonym where there is one, else a small word dropped or put in. */
function reworded(body: string, { share, chance }: { readonly share: number; readonly chance: Chance }): string {
  return body
    .replace(/[\p{L}’'-]+/gu, (word) => {
      if (chance() >= share) return word;
      const other = SYNONYMS.get(word);
      if (other !== undefined) return other;
      if (/^(?:the|that|also|then|now|still|even|very|only|just|such|own)$/.test(word)) return "";
      return /^\p{Ll}{4,}$/u.test(word)
        ? `${pick(["indeed", "reportedly", "in fact", "now", "there", "thus"], chance)} ${word}`
        : word;
    })
    .replace(/ {2,}/g, " ");
}

/** Clauses of a sentence turned round at a comma: "When he came, they left." becomes "they left, When he came." */
function turned(sentence: string): string {
  const at = sentence.indexOf(", ");
  if (at < 0) return sentence;
  const end = /[.!?]["”]?$/.exec(sentence)?.[0] ?? "";
  return `${sentence.slice(at + 2, sentence.length - end.length)}, ${sentence.slice(0, at)}${end}`;
}

/** The work of an editor: words changed with this chance, and one sentence in seven left out. */
const editedBy = ({ body }: Base, share: number, chance: Chance): string =>
  paragraphs(body)
    .map((p) =>
      sentences(reworded(p, { share, chance }))
        .filter(() => chance() < 0.85)
        .join(" "),
    )
    .join("\n\n");

const LEADS = [
  "This paper has followed the affair from its first day, and our readers have sent us dozens of letters about it.",
  "Few stories have moved our region like this one; at the bakery, in the bus and on the pitch it is the only subject.",
  "What does it mean for us? The mayor would not comment when we reached him at a christening on Sunday.",
  "Our correspondent was on holiday when it happened, so we begin with what the morning broadcast left out.",
  "It is a long way from our town to the place where this happened, and yet cousins of ours live there.",
];
const CREDITS = ["With information from Reuters.", "The Associated Press contributed to this report.", "AFP"];

type Edit = (base: Base, others: readonly Base[], chance: Chance) => string;

/** Edits after which a text still has the wording of another. */
export const SHARING: Readonly<Record<string, Edit>> = {
  copied: ({ body }, _, chance) =>
    chance() < 0.5 ? body.replace(/[“”]/g, '"').replaceAll("’", "'") : `By our staff\n\n${body}`,
  cut: ({ body }, _, chance) => {
    const list = all(body);
    const keep = Math.max(3, Math.round(list.length * (0.3 + 0.3 * chance())));
    const from = Math.floor(chance() * (list.length - keep + 1));
    return list.slice(from, from + keep).join(" ");
  },
  "passage taken over": ({ body }, others, chance) => {
    const long = all(body).filter((s) => wordsIn(s) >= 14 && !/[“"]/.test(s));
    const at = Math.floor(chance() * Math.max(1, long.length - 1));
    const taken = long.slice(at, at + 2).join(" ");
    const host = paragraphs(pick(others, chance).body);
    return [host[0], taken, ...host.slice(1)].join("\n\n");
  },
  "wire with a new lead": ({ body }, others, chance) => {
    const parts = paragraphs(body);
    const rest = parts.length > 2 ? parts.filter(() => chance() < 0.8) : parts;
    const kept = rest.length > 0 ? rest : parts;
    return [
      `${pick(LEADS, chance)} ${pick(all(pick(others, chance).body), chance)}`,
      ...kept,
      pick(CREDITS, chance),
    ].join("\n\n");
  },
  "reworded lightly": (base, _, chance) => editedBy(base, 0.12, chance),
  "reworded throughout": (base, _, chance) => editedBy(base, 0.3, chance),
  "numbers turned": ({ body }) => numbersTurned(body),
};

/** Rewording after which hardly four words in a row are left: no method that looks at wording can find all of it. */
export const HEAVY: Readonly<Record<string, Edit>> = {
  "reworded heavily": ({ body }, _, chance) =>
    paragraphs(body)
      .map((p) =>
        shuffled(sentences(reworded(p, { share: 0.45, chance })), chance)
          .map(turned)
          .join(" "),
      )
      .join("\n\n"),
};

const FOOTERS = [
  "This story has been updated to include a comment from the authorities and to correct the spelling of a name.\n\nSign up for our weekly newsletter and get the best of our reporting in your inbox.\n\nCopyright 2026 Valley Courier. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission of the publisher.",
  "The views expressed in this article are the author's own and do not necessarily reflect those of the publisher or its editors.\n\nFollow us on all channels for the latest news from the region and share this article with your friends.\n\nThe Valley Courier is an independent nonprofit newsroom. Support our work with a donation, however small, and help us to stay free.",
  "Read more: everything that we know about organised crime in the region, in ten maps\n\nA. Sample is a freelance reporter based in Puerto Lino who covers courts and crime. Additional reporting by B. Muestra.\n\nBy using this site you agree to our terms of use and our privacy policy, including the use of cookies for statistics.",
];
const QUOTES = [
  "“We will not rest until each and every one of those who are responsible has been brought before a judge, and that holds for those who protected them from behind a desk,”",
  "“There is no negotiation with criminals in this country, there has been none and there will be none for as long as I have the honour to hold this office,”",
  "“Nobody should believe that one operation will solve what three governments have left lying about for eighteen years, least of all those of us who live here,”",
];
const SAYERS = [
  "the governor told reporters",
  "President Ana Prueba said at her press conference",
  "Secretary Luis Muestra said on Monday",
  "he added",
];
const NAMES =
  "Ana Prueba Montes, Luis Muestra Salas, Omar Ejemplo Ríos, Rosa Ensayo Vidal, Juan Modelo Cruz, Eva Patrón Lara, Raúl Copia Mena, Inés Borrador Paz, the National Guard, the Secretariat of Security and Civilian Protection, the Attorney General’s Office and the Executive Secretariat of the National Public Security System";

/** A pair of texts that do not share wording, each from its own base. */
export const APART: Readonly<Record<string, (a: Base, b: Base, chance: Chance) => readonly [string, string]>> = {
  "same subject, own text": (a, b) => [a.body, b.body],
  "same quotations, own text": (a, b, chance) => {
    const quotes = shuffled(QUOTES, chance).slice(0, 1 + Math.floor(chance() * 3));
    const put = (body: string): string => {
      const parts = paragraphs(body);
      return [parts[0], quotes.map((q) => `${q} ${pick(SAYERS, chance)}.`).join(" "), ...parts.slice(1)].join("\n\n");
    };
    return [put(a.body), put(b.body)];
  },
  "boilerplate only": (a, b, chance) => {
    const footer = pick(FOOTERS, chance);
    return [`${a.body}\n\n${footer}`, `${b.body}\n\n${footer}`];
  },
  "title and names only": (a, b, chance) => [
    `${a.title}\n\n${a.body}\n\n${pick(["Among those named are", "The file lists"], chance)} ${NAMES}.`,
    `${a.title}\n\n${b.body}\n\n${pick(["Present were", "Letters went to"], chance)} ${NAMES}.`,
  ],
  "other subject": (a, b) => [a.body, b.body],
};
