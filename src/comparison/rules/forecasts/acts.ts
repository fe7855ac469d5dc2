import type { Claim, Filler, Role } from "../../../model/index.ts";
import type { Scene } from "../../reply.ts";
import { type ActRow, ACTS, VAGUE } from "./acts.rows.ts";
import { comesOfVerb } from "./asked.rows.ts";
import { partiesOf, type Party } from "./things.ts";
import type { Topic } from "./topic.ts";

type Told = Omit<Topic, "scope">;

/** Kinds of claims that tell what came of a thing. */
const TELLS: ReadonlySet<string> = new Set(["event", "assessment", "statement", "forecast", "relation"]);
const ORDER: Readonly<Record<ActRow["of"], readonly Role[]>> = {
  doer: ["subject", "agent", "patient", "object"],
  whom: ["patient", "subject", "agent", "object"],
  thing: ["object", "patient", "subject", "agent"],
};

/** Whether a claim says that the change of a row comes, that it does not, or neither. */
function headingIn(claim: Claim, row: ActRow): "up" | "down" | null {
  const { type } = claim;
  const quote = claim.answers ?? claim.quote;
  const either = row.eitherTypes?.includes(type ?? "") === true;
  const typed = claim.kind === "event" && type !== null && type !== "other" && !either;
  if (typed) return row.types?.includes(type) ? "up" : row.lastingTypes?.includes(type) ? "down" : null;
  if (claim.kind === "relation" && type !== "office") return null;
  const [comes, lasts] = [row.comes.test(quote), row.lasts.test(quote)];
  return comes === lasts ? null : comes ? "up" : "down";
}

const partiesBy = (claim: Claim, roles: readonly Role[], scene: Scene): readonly Party[] => {
  for (const role of roles) {
    const found = claim.roles.filter((filler) => filler.role === role).map((filler) => partiesOf(claim, filler, scene));
    const [first] = found.filter((parties) => parties.length > 0);
    if (first) return found.length === 1 ? first : [];
  }
  return [];
};

/** What is won or lost, and whence somebody goes: where both say it, it must be one. */
const CONTEST =
  /\b(?:(?<vote>elections?|vote|race|runoff|re-?election|ballot|referendum|seat)|(?<other>case|appeal|trial|contract))\b/iu;
const WHENCE = /\b(?:leaves?|left|from|in|at|of) (?:the )?(?<place>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/u;

function detailsOf(
  row: ActRow,
  quote: string,
): { readonly words: readonly string[]; readonly where: readonly string[] } {
  const contest = row.id === "win" ? CONTEST.exec(quote)?.groups : undefined;
  const word = contest?.["vote"] === undefined ? contest?.["other"]?.toLowerCase() : "vote";
  const place = row.id === "withdraw" ? WHENCE.exec(quote)?.groups?.["place"] : undefined;
  return { words: word === undefined ? [] : [word], where: place === undefined ? [] : [place.toLowerCase()] };
}

/** A change with two outcomes that a claim foretells or tells: "will split", "has held together". */
export function actsOf(claim: Claim, scene: Scene): readonly Told[] {
  if (!TELLS.has(claim.kind)) return [];
  return ACTS.flatMap((row) => {
    const heading = headingIn(claim, row);
    if (heading === null) return [];
    const { words, where } = detailsOf(row, claim.answers ?? claim.quote);
    return partiesBy(claim, ORDER[row.of], scene).map(({ key, name, actor, names }) => ({
      key: `act:${row.id}:${key}`,
      asks: row.asks.replace("{who}", name),
      subject: actor,
      heading,
      others: [],
      words,
      act: true as const,
      ...(row.final && heading === "down" ? { final: true as const } : {}),
      names: names.length > 0 ? names : where,
      shown: `${heading === "up" ? "" : "not "}${row.shown}`,
    }));
  });
}

/** Types of events that a row of changes holds already. */
export const ACTED: ReadonlySet<string> = new Set(
  ACTS.flatMap(({ types = [], lastingTypes = [], eitherTypes = [] }) => [...types, ...lastingTypes, ...eitherTypes]),
);

const SIDE: Partial<Record<Role, "of" | "to">> = { subject: "of", agent: "of", object: "to", patient: "to" };

const actorsIn = (fillers: readonly Filler[]): readonly string[] =>
  fillers.flatMap(({ actor }) => (actor ? [actor.id] : [])).sort();

/** What is told or foretold by its verb alone: "will be audited", "was audited". */
export function verbOf(claim: Claim, scene: Scene): readonly Told[] {
  const { verb } = claim;
  if (!TELLS.has(claim.kind) || verb === undefined || VAGUE.has(verb)) return [];
  const forecast = claim.kind === "forecast";
  const found: Told[] = [];
  // What it is done to says more than who does it.
  for (const side of ["to", "of"] as const) {
    const all = claim.roles.filter(({ role }) => SIDE[role] === side);
    // "charged Paz with fraud": whom it befell, and not with what.
    const patients = all.filter(({ role }) => role === "patient" || role === "agent");
    const fillers = patients.length > 0 ? patients : all;
    const others = actorsIn(claim.roles.filter((one) => SIDE[one.role] !== undefined && SIDE[one.role] !== side));
    const [one, second] = fillers;
    if (!one || second) continue;
    for (const { key, name, actor, names } of partiesOf(claim, one, scene))
      found.push({
        key: `verb:${verb}:${side}:${key}`,
        asks: comesOfVerb(verb, side, name),
        subject: actor,
        heading: null,
        others,
        words: [],
        names,
        shown: verb,
      });
    if (forecast && found.length > 0) break;
  }
  return found;
}
