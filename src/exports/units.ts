import type { Figure } from "../model/index.ts";
import { isPersonNoun } from "../reading/speaking.ts";

/** A currency by its code. */
const CURRENCY = /^[A-Z]{3}$/;

/** Nouns of persons who are counted and seldom speak, singular. */
const COUNTED: ReadonlySet<string> = new Set(
  (
    "gunman officer guard trooper troop attacker aggressor assailant farmhand policeman police bodyguard lookout marine " +
    "cop constable ranger conscript student pupil boy girl child baby labourer laborer farmer peasant labourer civilian " +
    "kidnapper robber thief assassin sicario hitman enforcer dealer courier mule criminal bandit militant guerrilla " +
    "paramilitary insurgent combatant operative accomplice fatality casualty persons mourner bystander pedestrian employee"
  ).split(" "),
);
/** Plain nouns that stand in a list of speakers and are no persons when they are counted: "three figures", "two camps". */
const NO_PERSONS = /^(?:figure|source|camp|campaign|other|some|most|several|one|many|few|chief|network)s?$/;

/** "gunmen", "policewomen", "wives", "deputies": the singular of a counted noun. */
function singular(noun: string): string {
  if (/men$/.test(noun)) return noun.replace(/men$/, "man");
  if (noun === "people" || noun === "children") return noun === "people" ? "person" : "child";
  if (/wives$/.test(noun)) return noun.replace(/ves$/, "fe");
  if (/ies$/.test(noun)) return noun.replace(/ies$/, "y");
  return noun.replace(/(?<!s)s$/, "");
}

/** "police officers", "truck drivers": whether what is counted are persons. */
function isOfPersons(unit: string): boolean {
  const last = unit.toLowerCase().split(" ").at(-1) ?? "";
  if (NO_PERSONS.test(last)) return false;
  const noun = singular(last);
  return COUNTED.has(noun) || isPersonNoun(noun);
}

/**
 * The unit of a figure as other programs take it: persons are counted in `people`, whoever they are (who stands in the
 * claim's roles), and what the number is held to goes with it: "barrels per day" is no number of barrels, "MXN per month"
 * no sum.
 */
export function unitInFull({ unit, per = null }: Pick<Figure, "unit" | "per">): string {
  const counted = !CURRENCY.test(unit) && isOfPersons(unit) ? "people" : unit;
  return per === null || unit === "" || unit.startsWith("per ") ? counted : `${counted} per ${per}`;
}
