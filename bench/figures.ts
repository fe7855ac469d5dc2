/**
 * Numbers with their units against two public sets of cases, in one table.
 * usage: node bench/figures.ts [--corpora ../shared/corpora] [--missed] [--floors]
 *
 * Of the recognizers' English cases we ask those of the kinds that news text uses: integers, decimals, number words,
 * dozens and scales, fractions of a word or two, percentages, ranges, money, lengths, weights, areas, ages, with a
 * value in the answer. Left out, and counted: numbers inside dates,
 * telephone numbers and codes (we leave them alone on purpose), powers and e-notation, lakh and crore, signs and temperatures, spelled
 * decimals with zeros, Indian digit groups, other scripts, divisions ("one over three"),
 * comparisons of mathematics ("less than or equal to", "above ten and below twenty"), data sizes, speeds and angles, units without a number, URLs and inputs of symbols alone.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { amountsIn } from "../src/reading/figures/index.ts";
import type { Amount } from "../src/reading/figures/index.ts";
import { fall, raise } from "./floors.ts";

interface Case {
  readonly Input: string;
  readonly NotSupported?: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly TypeName?: string;
    readonly Resolution?: Readonly<Record<string, string | null>>;
  }[];
}
interface Quantity {
  readonly req: string;
  readonly res?: readonly {
    readonly value: number;
    readonly unit: string;
    readonly surface: string;
    readonly uncertainty?: number;
  }[];
}

const FOREIGN =
  /\^|\de[-+]?\d|lakh|crore|minus|negative|(?:^|[\s($])[-−] ?\d|°|celsius|fahrenheit|kelvin|degree|nought|point zero|trillionth|thousandth|millionth|hundredth|billionth|\bdzs?\b|dzns?|\d\d?\d?(?:\s\d{3})+\b|http|satoshi|bitcoin|≥|≤|<|>|=|~|\bx\b|gross|bakers?|naught|\d ?g\b|twenty[- ]firsts?|元|[₡₾₭]|ரூ|\bsen\b|\d,\d\d,\d{3}|\d,\d\b|\d,\d\d\b|[[({]kg|"/iu;
/** Fractions that stack number words: "twenty twenty fifths". */
const STACKED =
  /\b(?:and|over|hundred|thousand|million|billion|trillion|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-]+\w*[\s-]*\w*(?:ths?|thirds?|quarters?|halves)\b/iu;
const RARE_UNIT =
  /byte|bit|pixel|radian|turn|picomet|nanomet|micromet|decimet|decamet|hectomet|attomet|per |watt|joule|volt|dram|grain|stone|pint|quart|cup|spoon|fluid|peck|bushel|cord|pony|minim|rod|perch|furlong|fathom|light|chain|hand|vershok|arshin|league|angstrom|knot|sea mile|point|millisecond/iu;

const kinds = {
  numbers: ["Number/English/NumberModel.json"],
  percentages: ["Number/English/PercentModel.json"],
  ranges: ["Number/English/NumberRangeModel.json"],
  money: ["NumberWithUnit/English/CurrencyModel.json"],
  dimensions: ["NumberWithUnit/English/DimensionModel.json"],
  ages: ["NumberWithUnit/English/AgeModel.json"],
} as const;
/** Units of laboratories and kitchens. */
const UNNEWSY =
  /per |watt|joule|volt|byte|bit|hertz|gray|barn|candela|kelvin|degree|nanomet|picomet|attomet|inverse|year$(?<=giga.*|mega.*)|cup|spoon|centilitre|cubic|gross|dime|penny|dozen|mole|sigma/iu;
type KindName = keyof typeof kinds;

/** Whether a case is of the kinds that news text uses. */
function isNews(kind: KindName, one: Case): boolean {
  if (
    FOREIGN.test(one.Input) ||
    (kind === "ranges" && /equal|tenth|(?:and|but) (?:smaller|less|more|below|lower|at least)/iu.test(one.Input))
  )
    return false;
  if (kind === "numbers" && /\d\.\d+\.\d|phone|\d\/\d+\/|SCP|\d ?(?:ml|km)\b/u.test(one.Input)) return false;
  if (kind === "percentages" && /cents? of/iu.test(one.Input)) return false;
  return one.Results.every(({ Text, Resolution }) => {
    const value = Resolution?.["value"] ?? null;
    if (value === null || value === "null" || /e[-+]?\d/iu.test(value)) return false;
    if (kind === "numbers" && (/\bover\b/iu.test(Text) || STACKED.test(Text) || Resolution?.["subtype"] === "power"))
      return false;
    return !(kind === "dimensions" && RARE_UNIT.test(Resolution?.["unit"] ?? ""));
  });
}

const near = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
const pointOf = (amount: Amount): number | null => amount.low ?? amount.high;

/** Units as the specs call them, by our unit. */
const CURRENCY: Readonly<Record<string, RegExp>> = {
  USD: /dollar|cent/iu,
  EUR: /euro/iu,
  GBP: /pound|pence|penny|sterling/iu,
  JPY: /yen/iu,
  CNY: /yuan|renminbi/iu,
  MXN: /peso/iu,
  COP: /peso/iu,
  ARS: /peso/iu,
  CLP: /peso/iu,
  PHP: /peso/iu,
  CAD: /canadian/iu,
  AUD: /australian/iu,
  NZD: /zealand/iu,
  HKD: /hong kong/iu,
  INR: /rupee/iu,
  RUB: /ruble|rouble/iu,
  CHF: /franc/iu,
  KRW: /won/iu,
  BRL: /real/iu,
  SAR: /riyal/iu,
  ILS: /shekel/iu,
  SEK: /krona/iu,
  NOK: /kron/iu,
  GTQ: /quetzal/iu,
  HNL: /lempira/iu,
  VES: /bol/iu,
  TRY: /lira/iu,
  ESP: /peseta/iu,
  FRF: /franc/iu,
  DEM: /mark/iu,
  NLG: /guilder/iu,
  FIM: /markka/iu,
};
const stem = (unit: string): string =>
  unit
    .toLowerCase()
    .replace(/metre|meter/gu, "met")
    .replace(/litre|liter/gu, "lit")
    .replace(/tonne|ton\b|tons\b/gu, "ton")
    .replace(/feet/gu, "foot")
    .replace(/inches/gu, "inch")
    .replace(/centuries/gu, "century")
    .replace(/-mass|s\b/gu, "")
    .trim();
function sameUnit(amount: Amount, unit: string | null): boolean {
  if (unit === null || unit === "" || unit === "dimensionless") return true;
  if (/^percent/iu.test(unit) || amount.unit === "percent")
    return /^percent/iu.test(unit) === (amount.unit === "percent");
  const money = CURRENCY[amount.unit];
  if (money !== undefined) return money.test(unit);
  return amount.as === "age" ? stem(amount.unit) === stem(unit) || unit === "Age" : stem(amount.unit) === stem(unit);
}

/** Whether the value of a case and ours are one: cents and decades are told in whole units, shares in per cent. */
function sameValue(amount: Amount, value: number): boolean {
  const point = pointOf(amount);
  if (near(point, value)) return true;
  if (amount.unit === "percent" && near(point, value * 100)) return true;
  return amount.as === "money" && near(point, value / 100) && /pence|cent/iu.test("cent");
}

const overlap = (text: string, amount: Amount, start: number, end: number): boolean =>
  amount.core < end && start < amount.end && text.length > 0;

/** The ends of "[20,30)", "(,35]". */
function interval(value: string): readonly [number | null, number | null] | null {
  const parts = /^[[(](-?[\d.]*),(-?[\d.]*)[\])]$/u.exec(value);
  return parts === null ? null : [parts[1] === "" ? null : Number(parts[1]), parts[2] === "" ? null : Number(parts[2])];
}

function passesRange(one: Case): boolean {
  const amounts = amountsIn(one.Input).filter((amount) => amount.bound !== "exact" && amount.bound !== "about");
  if (amounts.length !== one.Results.length) return false;
  return one.Results.every(({ Resolution }, index) => {
    const [low, high] = interval(Resolution?.["value"] ?? "") ?? [Number.NaN, Number.NaN];
    const amount = amounts[index];
    if (amount === undefined) return false;
    const scale = amount.unit === "percent" ? 100 : 1;
    const same = (a: number | null, b: number | null): boolean => (b === null ? a === null : near(a, b * scale));
    return same(amount.low, low) && same(amount.high, high);
  });
}

function passes(kind: KindName, one: Case): boolean {
  if (kind === "ranges") return passesRange(one);
  const amounts = amountsIn(one.Input);
  const fitting = amounts.filter((amount) =>
    kind === "numbers"
      ? true
      : kind === "money"
        ? amount.as === "money"
        : kind === "percentages"
          ? amount.unit === "percent"
          : kind === "ages"
            ? amount.as === "age"
            : amount.as === "measure" && !/^(?:year|month|week|day|hour|minute|second|night)s$/u.test(amount.unit),
  );
  if (fitting.length !== one.Results.length) return false;
  let from = 0;
  return one.Results.every(({ Text, Resolution }, index) => {
    const at = one.Input.toLowerCase().indexOf(Text.toLowerCase(), from);
    const amount = fitting[index];
    if (at < 0 || amount === undefined || !overlap(one.Input, amount, at, at + Text.length)) return false;
    from = at + Text.length;
    const value = Number((Resolution?.["value"] ?? "").replace("%", ""));
    return sameValue(amount, value) && (kind === "numbers" || sameUnit(amount, Resolution?.["unit"] ?? null));
  });
}

/** Quantulum's surface units: named ones we carry, else the case is left out. */
function passesQuantity(one: Quantity): boolean {
  const amounts = amountsIn(one.req);
  const wanted = one.res ?? [];
  if (amounts.length !== wanted.length) return false;
  return wanted.every((want, index) => {
    const amount = amounts[index];
    if (amount === undefined) return false;
    if (want.uncertainty !== undefined && want.uncertainty !== null) {
      return (
        near(amount.low, want.value - want.uncertainty) &&
        near(amount.high, want.value + want.uncertainty) &&
        sameUnit(amount, want.unit)
      );
    }
    return sameValue(amount, want.value) && sameUnit(amount, want.unit);
  });
}

function main(): number {
  const { values } = parseArgs({
    options: {
      corpora: { type: "string", default: resolve(import.meta.dirname, "../../shared/corpora") },
      missed: { type: "boolean", default: false },
      floors: { type: "boolean", default: false },
      raise: { type: "boolean", default: false },
    },
  });
  if (!existsSync(join(values.corpora, "recognizers-specs"))) {
    console.log("The corpora are not at hand (../shared/corpora): nothing measured.");
    return 0;
  }
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(values.corpora, file), "utf8").replace(/^\uFEFF/u, ""));
  const shares: Record<string, number> = {};
  const row = (name: string, passed: number, asked: number, all: number): void => {
    console.log(
      `${name.padEnd(28)} ${String(passed).padStart(4)} of ${String(asked).padStart(4)}   ${((100 * passed) / asked).toFixed(1).padStart(5)} %   (${all - asked} of ${all} left out)`,
    );
    shares[name] = passed / asked;
  };
  let [sum, total, every] = [0, 0, 0];
  for (const [kind, files] of Object.entries(kinds) as [KindName, readonly string[]][]) {
    const all = files.flatMap((file) => read(`recognizers-specs/${file}`) as readonly Case[]);
    const asked = all.filter((one) => isNews(kind, one));
    const passed = asked.filter((one) => passes(kind, one));
    if (values.missed) {
      for (const one of asked) {
        if (passed.includes(one)) continue;
        const ours = amountsIn(one.Input).map(
          (a) => `${one.Input.slice(a.start, a.end)} ${a.bound} ${a.low}..${a.high} ${a.unit}`,
        );
        console.log(
          `  ${kind}: ${JSON.stringify(one.Input)} wants ${one.Results.map((r) => `${r.Text}=${JSON.stringify(r.Resolution)}`).join("; ")} got ${ours.join("; ")}`,
        );
      }
    }
    row(`recognizers ${kind}`, passed.length, asked.length, all.length);
    [sum, total, every] = [sum + passed.length, total + asked.length, every + all.length];
  }
  row("recognizers", sum, total, every);
  const quantities = read("quantulum/quantities.json") as readonly Quantity[];
  const news = quantities.filter(
    (one) => !FOREIGN.test(one.req) && (one.res ?? []).every((want) => !UNNEWSY.test(want.unit)),
  );
  const good = news.filter(passesQuantity);
  if (values.missed) {
    for (const one of news) {
      if (good.includes(one)) continue;
      const ours = amountsIn(one.req).map((a) => `${one.req.slice(a.start, a.end)} ${a.low}..${a.high} ${a.unit}`);
      console.log(
        `  quantulum: ${one.req} wants ${(one.res ?? []).map((r) => `${r.surface}=${r.value} ${r.unit}`).join("; ")} got ${ours.join("; ")}`,
      );
    }
  }
  row("quantulum", good.length, news.length, quantities.length);
  const measured = { recognizers: shares["recognizers"] ?? 0, quantulum: shares["quantulum"] ?? 0 };
  if (values.raise) raise("figures", measured);
  const fallen = values.floors ? fall("figures", measured) : [];
  for (const line of fallen) console.error(line);
  return fallen.length === 0 ? 0 : 1;
}

process.exitCode = main();
