import type { Claim, Filler } from "../../../model/index.ts";
import { fold } from "../../../reading/names/folding.ts";
import type { Scene } from "../../reply.ts";
import { stemOf } from "../figures/kinds.ts";

/** Who or what a forecast is about: an actor of the case, or a thing by its noun, with the names that stand at it. */
export interface Party {
  readonly key: string;
  readonly name: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** Folded names by which one bridge is told from another; none: the text says "the bridge". */
  readonly names: readonly string[];
}

const NAME = "\\p{Lu}[\\p{L}’'.-]+(?: (?:(?:de|del|la|of|and) )?\\p{Lu}[\\p{L}’'.-]+)*";
/** "the port of Orno", "the Orno bridge", "The trial of Juan Paz": a definite thing, its noun and its names. */
const OF_NAME = new RegExp(
  `^(?<the>the |this |that |its |their |his |her |\\d[\\d,]* (?:more |additional )?)?(?<before>(?:${NAME} )*)(?<kind>(?:\\p{Ll}[\\p{L}-]+(?:['’]s)? ){0,3}?)(?<head>\\p{Ll}[\\p{L}-]{2,})(?: (?:of|in|at|against|on|near|for|between) (?:the )?(?<name>${NAME}))?(?=,|$| (?:by|before|until|within|in|on|from|to|of|between|with|for|at)\\b)`,
  "u",
);

/** Nouns of which every text has its own, or that stand for nothing in particular. */
const ANY: ReadonlySet<string> = new Set(
  (
    "government authority official police officer man woman people group gang cartel leader state city town country region number " +
    "case end year month week day time control place way thing part lot plan power war violence situation matter side member family"
  ).split(" "),
);
/** Many who are one body: "the marines", "200 guards". */
const FORCES: ReadonlySet<string> = new Set(
  "marine soldier troop guard reinforcement trooper agent inspector doctor teacher docker nurse miner striker patrol ship boat".split(
    " ",
  ),
);
/** Things of which every town has one: without a name "the school" is no school of a name. */
const SITES: ReadonlySet<string> = new Set(
  "school hospital prison bridge road clinic station mine plant factory shop office branch hotel dam tunnel market church bank jail road highway building".split(
    " ",
  ),
);
/** Stands for the name that such a thing has and the words do not say. */
export const UNNAMED = "?";
/** What a thing is called besides, and is not told apart by. */
const LOOSE =
  /^(?:new|old|promised|planned|big|large|small|main|former|future|long|first|local|whole|entire|controversial|more|additional)$/u;

/** The thing that words name, or null: an indefinite, a crowd. */
function thingIn(words: string): Party | null {
  const plain = words.slice(0, 160).replace(/^(?:The|This|That|Its|Their|His|Her) /u, (the) => the.toLowerCase());
  const { the, head, name, before = "", kind = "" } = OF_NAME.exec(plain)?.groups ?? {};
  if (head === undefined) return null;
  const noun = stemOf(head);
  const many = head.endsWith("s") && !head.endsWith("ss");
  const names = [name, before].flatMap((one) => (one === undefined || one.trim() === "" ? [] : [fold(one.trim())]));
  // "the gold mines of Tessin", but no "mines".
  if (many && !FORCES.has(noun) && (names.length === 0 || the === undefined)) return null;
  if ((names.length === 0 && the === undefined) || ANY.has(noun) || (/^\d/u.test(the ?? "") && !many)) return null;
  const sort = kind.split(" ").filter((word) => word !== "" && !LOOSE.test(word));
  const shown = `the ${before}${sort.map((word) => `${word} `).join("")}${head}${name === undefined ? "" : ` of ${name}`}`;
  const own = names.length === 0 && SITES.has(noun) ? [UNNAMED] : names;
  return { key: `~${[...sort, noun].join(" ")}`, name: shown, actor: null, names: own };
}

/** "The Nine Streets", of which the reader made no actor: known by its name. */
export function namedIn(words: string): Party | null {
  const name = new RegExp(`^(?:[Tt]he )?(?<name>${NAME})$`, "u").exec(words.slice(0, 80))?.groups?.["name"];
  return name === undefined || !name.includes(" ")
    ? null
    : { key: `~${fold(name)}`, name, actor: null, names: [fold(name)] };
}

/** "the port of" right before a filler that is a name alone: "The port of [Orno] reopened". */
const BEFORE = /(?:\b[Tt]he |^)\p{Ll}[\p{L}-]{2,} (?:of|in|at) (?:the )?$/u;

/** "[the prosecutor's office] in Orno": the name that tells which. */
const BEHIND = /^ (?:of|in|at) (?:the )?\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+)*/u;

/** All that a filler may be met by: its actor, and the thing that its words name. */
export function partiesOf(claim: Claim, filler: Filler, scene: Scene): readonly Party[] {
  const at = filler.start - claim.start;
  const lead = at >= 0 && at < claim.quote.length ? (BEFORE.exec(claim.quote.slice(0, at))?.[0] ?? "") : "";
  const tail = at >= 0 ? (BEHIND.exec(claim.quote.slice(at + filler.quote.length))?.[0] ?? "") : "";
  const who = filler.actor && scene.who(filler.actor.id);
  const thing = thingIn(lead + filler.quote + tail) ?? (who ? null : namedIn(filler.quote));
  const actor: Party[] =
    // "The port of Orno reopened": the port did, and not the town.
    who && !(thing && (lead !== "" || /^(?:place|other)$/u.test(who.kind)))
      ? [{ key: who.id, name: who.name, actor: { id: who.id, name: who.name }, names: [] }]
      : [];
  return thing ? [...actor, thing] : actor;
}

/** The thing behind words such as "control of". */
export const thingBehind = (words: string): Party | null => thingIn(words);

/** The names behind a noun: "Murders [in Brackwater]". */
export const namesBehind = (words: string): readonly string[] => {
  const name = BEHIND.exec(` ${words.trim()}`)?.[0]?.replace(/^ (?:of|in|at) (?:the )?/u, "");
  return name === undefined ? [] : [fold(name)];
};

/** Whether two may be one thing: "the port of Orno" and "the port", but no port of another name. */
export const mayBeOne = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
