import { listed, numbered } from "./table.ts";

/** Words below a hundred, with their values. */
export const SMALL = numbered(
  `zero 0, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12,
  thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19, twenty 20, thirty 30,
  forty 40, fourty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90`,
);

/** Words that multiply what stands before them. */
export const SCALES = numbered(`dozen 12, hundred 100, thousand 1000, million 1e6, billion 1e9, trillion 1e12`);

/** Plurals that say how big a number is without saying which: "thousands" is a thousand or more. */
export const VAGUE = numbered(
  `tens 10, dozens 12, scores 20, hundreds 100, thousands 1000, millions 1e6, billions 1e9, trillions 1e12`,
);

/** Words before a scale that leave the count open: "several hundred" is two hundred or more. */
export const FEW = numbered(`several 2, few 2, multiple 2, many 2`);

/** Letters glued to digits: "$1.5bn", "20k". */
export const GLUED = numbered(`bn 1e9, bln 1e9, mn 1e6, mln 1e6, mil 1e6, tn 1e12, tln 1e12, k 1000`);

/** Those that may stand apart from their digits: "10 bn". */
export const SPACED = numbered(`bn 1e9, bln 1e9, mln 1e6, tln 1e12`);

/** Letters that are a scale only beside a currency: "$15m"; "15m" alone is metres. */
export const GLUED_MONEY = numbered(`m 1e6, mm 1e6, b 1e9, t 1e12`);

/** Denominators: "a third", "three quarters", "two-fifths". */
export const PARTS = numbered(
  `half 2, halves 2, third 3, thirds 3, quarter 4, quarters 4, fourth 4, fourths 4, fifth 5, fifths 5, sixth 6, sixths 6,
  seventh 7, sevenths 7, eighth 8, eighths 8, ninth 9, ninths 9, tenth 10, tenths 10`,
);

/** Single characters that are fractions. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
  ["⅙", 1 / 6],
]);

/** "in his seventies": the first year of each ten. */
export const TENS_OF_AGE = numbered(
  `teens 13, twenties 20, thirties 30, forties 40, fifties 50, sixties 60, seventies 70, eighties 80, nineties 90`,
);

export const MONTHS = listed(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`,
);

/** A number right after one of these is a label, no count: "section 212", "Resolution 1973", "Operation 40". */
export const LABELS = listed(
  `section sections article articles resolution operation chapter page pages title rule no nos number highway route
  interstate room gate building suite apartment block floor flight phase level tier category grade class version volume
  vol item figure table appendix annex footnote paragraph clause act bill proposition amendment law district zone sector
  region precinct unit squad team battalion brigade channel season episode part step stage option exhibit docket
  schedule generation boeing airbus windows apollo verse line platform terminal exit protocol decree executive hr cell tel
  phone fax ext kilometre kilometer km marker courtroom file cell ward shaft dock code zip cp model pier case tab docket exhibit`,
);

/** Words after which a bare number of four digits is a year. */
export const BEFORE_YEAR = listed(
  `in since by until till from of during before after through to between and early late mid circa around year years
  the fiscal ended ending summer spring autumn fall winter election campaign class`,
);
