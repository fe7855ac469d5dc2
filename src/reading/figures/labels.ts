import { BEFORE_YEAR, LABELS, MONTHS } from "./numerals.ts";
import { isDash, isHyphen } from "./pieces.ts";
import type { Piece } from "./pieces.ts";

const HAS_LETTER = /\p{L}/u;
const MERIDIEM = new Set(["am", "pm", "o"]);
/** "3/4" may be a share; "9/11", "24/7" and "8/10/2020" are none. */
const isFraction = (pieces: readonly Piece[], at: number): boolean => {
  const [top, bottom] = [Number(pieces[at]?.text), Number(pieces[at + 2]?.text)];
  return (
    pieces[at + 1]?.text === "/" &&
    top < bottom &&
    top < 10 &&
    bottom > 1 &&
    bottom <= 16 &&
    bottom !== 11 &&
    pieces[at + 3]?.text !== "/" &&
    pieces[at - 1]?.text !== "/"
  );
};
const JOINERS = new Set(["-", "–", ".", "/", ":"]);
/** Words that tell a count of four digits from a year: "more than 2000 people", never "around 2000". */
const COUNTING = new Set([
  "than",
  "least",
  "nearly",
  "almost",
  "over",
  "some",
  "roughly",
  "approximately",
  "another",
  "exceeding",
]);

const glued = (piece: Piece | undefined): boolean => piece?.glued === true;

/**
 * Whether the digits at this piece name something and count nothing: a date, a clock time, a telephone number, a
 * score, a section, a model. Looks at most six pieces to each side.
 */
export function isLabel(pieces: readonly Piece[], at: number): boolean {
  for (const rule of LABEL_RULES) if (rule.test(pieces, at)) return true;
  return false;
}

/** Whether four bare digits are a year: "in 2019", "the 2011 massacre", "2018–24"; not "more than 2000 people". */
export function isYear(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined || !/^(?:1\d|20)\d\d$/u.test(piece.text)) return false;
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  if (before !== undefined && (BEFORE_YEAR.has(before.text) || MONTHS.has(before.text))) return true;
  if (before !== undefined && COUNTING.has(before.text)) return false;
  // "Mexico's 2024 vote", "June 8, 2020": a capital, a possessive or a comma before, no plural after.
  if (
    before?.text === "s" ||
    (before?.text === "," && pieces[at - 2]?.kind === "number") ||
    before?.text === "(" ||
    before?.text === "’"
  )
    return true;
  const counted =
    after?.kind === "word" &&
    !after.capital &&
    !after.glued &&
    /(?:.s|people|men|women|children|police|personnel)$/u.test(after.text);
  return /^(?:19|20)/u.test(piece.text) && !counted;
}

/** Signs inside addresses of the web. */
const isJoint = (piece: Piece | undefined): boolean => piece?.kind === "sign" && /^[/=_&?@#~\\]$/u.test(piece.text);

interface LabelRule {
  readonly name: string;
  readonly seen: string;
  test(pieces: readonly Piece[], at: number): boolean;
}

/** Each rule with the words that made it necessary. */
export const LABEL_RULES: readonly LabelRule[] = [
  {
    name: "day-of-month",
    seen: "on June 8 and on 8 June",
    test: (pieces, at) => {
      const [before, here, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
      // "in March and April 22.6 tonnes of heroin were burnt": no day has a fraction.
      if (here === undefined || here.kind !== "number" || Number(here.text) > 31 || !/^\d+$/u.test(here.text))
        return false;
      return [before, after].some((month) => month !== undefined && month.capital && MONTHS.has(month.text));
    },
  },
  {
    name: "clock",
    seen: "at 10:30, at 6 p.m.",
    test: (pieces, at) => {
      const [before, after] = [pieces[at - 1], pieces[at + 1]];
      if (pieces[at]?.kind !== "number") return false;
      if (after?.text === ":" && glued(after) && pieces[at + 2]?.kind === "number" && glued(pieces[at + 2]))
        return true;
      if (before?.text === ":" && glued(before) && glued(pieces[at])) return true;
      if (after !== undefined && MERIDIEM.has(after.text))
        return after.text !== "o" || pieces[at + 3]?.text === "clock";
      return (
        (after?.text === "a" || after?.text === "p") && pieces[at + 2]?.text === "." && pieces[at + 3]?.text === "m"
      );
    },
  },
  {
    name: "model",
    seen: "an AK-47, COVID-19, an F16, a high-five",
    test: (pieces, at) => {
      const [two, one, here] = [pieces[at - 2], pieces[at - 1], pieces[at]];
      // "a high-five": number words end names too.
      if (here?.kind === "word" && isHyphen(one) && glued(one) && glued(here)) return two?.kind === "word";
      if (here?.kind !== "number" || !glued(here)) return false;
      if (one !== undefined && one.kind === "word") return true;
      // "5k-20k" has letters before its hyphen too.
      const scale = pieces[at - 3]?.kind === "number" && glued(two);
      return isHyphen(one) && glued(one) && two !== undefined && !scale && HAS_LETTER.test(two.text);
    },
  },
  {
    name: "joined",
    seen: "555-123-4567, 2020-10-08, 8/10/2020, 24/7, 10.0.0.1",
    test: (pieces, at) => {
      if (pieces[at]?.kind !== "number") return false;
      const joint = (index: number): boolean =>
        JOINERS.has(pieces[index]?.text ?? "") &&
        glued(pieces[index]) &&
        glued(pieces[index + 1]) &&
        pieces[index - 1]?.kind === "number" &&
        pieces[index + 1]?.kind === "number";
      const joints = [at - 3, at - 1, at + 1, at + 3].map(joint);
      if (isFraction(pieces, at)) return false;
      // What the decimals left over: versions and addresses.
      if ([at - 1, at + 1].some((index) => pieces[index]?.text === "." && joint(index))) return true;
      const slash = (index: number): boolean => pieces[index]?.text === "/";
      if ((joints[1] === true && slash(at - 1)) || (joints[2] === true && slash(at + 1))) return true;
      return (
        (joints[0] === true && joints[1] === true) ||
        (joints[1] === true && joints[2] === true) ||
        (joints[2] === true && joints[3] === true)
      );
    },
  },
  {
    name: "telephone",
    seen: "call 555-0199",
    test: (pieces, at) => {
      const pair = (first: number): boolean =>
        pieces[first]?.kind === "number" &&
        pieces[first]?.text.length === 3 &&
        isHyphen(pieces[first + 1]) &&
        glued(pieces[first + 1]) &&
        pieces[first + 2]?.kind === "number" &&
        pieces[first + 2]?.text.length === 4 &&
        glued(pieces[first + 2]);
      return pair(at) || pair(at - 2);
    },
  },
  {
    name: "score",
    seen: "a 7-2 ruling, 3–1",
    test: (pieces, at) => {
      const falling = (first: number): boolean => {
        const [high, dash, low] = [pieces[first], pieces[first + 1], pieces[first + 2]];
        if (high?.kind !== "number" || !isDash(dash) || !glued(dash) || low?.kind !== "number" || !glued(low))
          return false;
        return Number(high.text) >= Number(low.text) && !/^(?:19|20)\d\d$/u.test(high.text);
      };
      return falling(at) || falling(at - 2);
    },
  },
  {
    name: "school-years",
    seen: "in 2018–24, 2019-2020",
    test: (pieces, at) => {
      const years = (first: number): boolean => {
        const [from, dash, to] = [pieces[first], pieces[first + 1], pieces[first + 2]];
        return (
          /^(?:1[5-9]|20)\d\d$/u.test(from?.text ?? "") &&
          isDash(dash) &&
          to?.kind === "number" &&
          glued(to) &&
          /^(?:\d\d|(?:1[5-9]|20)\d\d)$/u.test(to.text)
        );
      };
      return years(at) || years(at - 2);
    },
  },
  {
    name: "label",
    seen: "section 212, No. 5, Operation 40, #3",
    test: (pieces, at) => {
      const [two, one, here] = [pieces[at - 2], pieces[at - 1], pieces[at]];
      if (one === undefined || here === undefined) return false;
      if (one.text === "#" || one.text === "§") return true;
      const word = one.text === "." ? two : one;
      if (word === undefined || word.kind !== "word" || !LABELS.has(word.text)) return false;
      // "no 30 men": only the capital or the full stop makes it "number"; "the unit 12 men" does not occur.
      if (word.text === "no" || word.text === "pub")
        return one.text === "." && (word.capital || here.kind === "number");
      if (one.text === ".") return false;
      // "a team five men strong", "the title two years later": number words are labels only after a capital.
      return here.kind === "number"
        ? pieces[at + 1]?.text !== "%"
        : RANKS.has(word.text) || (word.capital && here.capital);
    },
  },
  {
    name: "address",
    seen: "example.org/news/4281450?page=34",
    test: (pieces, at) => {
      const [before, here, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
      if (here?.kind !== "number" || isFraction(pieces, at) || isFraction(pieces, at - 2)) return false;
      return (
        (glued(here) && isJoint(before)) ||
        (glued(after) && isJoint(after) && glued(pieces[at + 2]) && pieces[at + 2]?.kind === "number")
      );
    },
  },
  {
    name: "street",
    seen: "1600 Pennsylvania Avenue",
    test: (pieces, at) => {
      if (pieces[at]?.kind !== "number") return false;
      for (let index = at + 1; index <= at + 4; index += 1) {
        const piece = pieces[index];
        if (piece === undefined || piece.kind !== "word" || !piece.capital) return false;
        if (index > at + 1 && STREETS.has(piece.text)) return true;
      }
      return false;
    },
  },
  {
    name: "reference",
    seen: "as others found [12], born in his day (1788)",
    test: (pieces, at) => {
      const [before, here, after] = [pieces[at - 1]?.text, pieces[at], pieces[at + 1]?.text];
      if (here?.kind !== "number") return false;
      if (before === "[" && (after === "]" || after === ",")) return true;
      return before === "(" && after === ")" && /^\d{3,4}$/u.test(here.text);
    },
  },
  {
    name: "era",
    seen: "from 776 BCE to 394 AD",
    test: (pieces, at) =>
      pieces[at]?.kind === "number" &&
      /^(?:bc|bce|ad|ce)$/u.test(pieces[at + 1]?.text ?? "") &&
      pieces[at + 1]?.capital === true,
  },
  {
    name: "emergency-number",
    seen: "a 911 call",
    test: (pieces, at) => pieces[at]?.text === "911",
  },
  {
    name: "heading",
    seen: "1.1 What is a cartel",
    test: (pieces, at) => at === 0 && /^\d{1,2}\.\d{1,2}$/u.test(pieces[0]?.text ?? "") && pieces[1]?.capital === true,
  },
  {
    name: "list-marker",
    seen: "1. The army takes over",
    test: (pieces, at) =>
      at === 0 &&
      pieces[0]?.kind === "number" &&
      pieces[0].text.length <= 2 &&
      /^[.)]$/u.test(pieces[1]?.text ?? "") &&
      pieces.length > 3 &&
      glued(pieces[1]),
  },
  {
    name: "calibre",
    seen: ".50-caliber rifles, 9mm rounds",
    test: (pieces, at) => {
      const next = isHyphen(pieces[at + 1]) ? at + 2 : at + 1;
      return (
        /^(?:caliber|calibre|cal|gauge|mm|millimeter)$/u.test(pieces[next]?.text ?? "") && pieces[at]?.kind === "number"
      );
    },
  },
];

/** After these a number word is a rank too: "a category five storm". */
const RANKS = new Set(["category", "phase", "level", "tier", "grade", "chapter", "page"]);
const STREETS = new Set([
  "street",
  "avenue",
  "road",
  "boulevard",
  "drive",
  "lane",
  "highway",
  "square",
  "st",
  "ave",
  "blvd",
  "plaza",
  "way",
]);
