import type { Claim } from "../../../model/index.ts";
import { stemOf } from "./kinds.ts";

/** What money is paid for, so much for each: weights, areas, heads, loads. */
const UNITS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["kilogram", "kilograms kilo kilos kg kilogramme kilogrammes"],
    ["gram", "grams"],
    ["pound", "pounds"],
    ["ounce", "ounces"],
    ["ton", "tons tonne tonnes"],
    ["hectare", "hectares"],
    ["acre", "acres"],
    ["liter", "liters litre litres"],
    ["gallon", "gallons"],
    ["barrel", "barrels"],
    ["box", "boxes crate crates"],
    ["truck", "trucks truckload truckloads lorry lorries"],
    ["head", "heads animal cow"],
    ["person", "people head passenger passengers migrant migrants worker workers"],
    ["pill", "pills tablet tablets dose doses"],
    ["gun", "guns rifle rifles"],
    ["vehicle", "vehicles car cars taxi taxis bus buses"],
    ["shop", "shops stall stalls store stores"],
  ].flatMap(([unit = "", others = ""]) => [unit, ...others.split(" ")].map((word) => [word, unit])),
);
/** "a kilogram", "per hectare", "for every kilogram", "for each head", behind the sum and its currency. */
const BEHIND = /^\s*(?:[\p{L}.]+\s+){0,2}?(?:a|an|per|(?:for |on )?(?:every|each))\s+(?<unit>\p{L}+)/u;

/** Of a sum of money, what each of it is paid for ("kilogram"); null of other figures and of sums that are no rate. */
export function eachOf({ figure, quote }: Claim): string | null {
  if (!figure || !/^[A-Z]{3}$/u.test(figure.unit)) return null;
  const told = figure.per ? UNITS[stemOf(figure.per)] : undefined;
  if (told !== undefined) return told;
  const at = quote.indexOf(figure.quote);
  const behind = at < 0 ? "" : quote.slice(at + figure.quote.length, at + figure.quote.length + 60);
  return UNITS[BEHIND.exec(behind)?.groups?.["unit"]?.toLowerCase() ?? ""] ?? null;
}
