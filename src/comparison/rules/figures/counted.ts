import type { ActorRef, Claim, Figure, Scene as DeedScene } from "../../../model/index.ts";
import type { FigureQuestion } from "../../../model/codebook.ts";
import { amountsIn } from "../../../reading/figures/index.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { knownOf } from "../../known.ts";
import type { Comparable, Scene, Span } from "../../reply.ts";
import { dueOf } from "../forecasts/due.ts";
import { groundedScopeOf, homeOf, type Scope, scopeIn, scopeOf } from "../scope.ts";
import { type Quantity, quantityOf } from "./amount.ts";
import { kindsIn, sourceIn, stemOf } from "./kinds.ts";
import { type Period, periodOf } from "./period.ts";
import { figureRows } from "./rows.ts";

/** "puts the toll at 40", "has put the dead at 43": of what was counted before, and by somebody else. */
const PUTS =
  /\b(?:puts?|putting|placed|places) (?:the|that|this|its) (?:\p{Ll}+ )?(?:toll|number|figure|count|total|tally|dead|deaths|killed|missing|losses) (?:\p{Ll}+ )?(?:at|closer|nearer)\b/iu;

/** What a claim replies to a figure question. */
export interface Counted {
  /** Whether the measure is the question's own, and not one that looks like it. */
  readonly own: boolean;
  readonly measure: string;
  /** The measure as a reason names it: "homicides". */
  readonly label: string;
  readonly change: "rise" | "fall" | null;
  /** A share or a change, not a level: told apart from counts. */
  readonly quantity: Quantity;
  /** The number in the words of the text with what it counts: "more than 27 states". */
  readonly shown: string;
  /** The whole that it is a part of: the 32 of "27 of 32". */
  readonly whole: number | null;
  /** Of a share of states, how many states there are: the 32 of "the vast majority of the 32 states"; 0: unsaid. */
  readonly states: number | null;
  readonly period: Period;
  readonly scope: Scope | null;
  /** Where it is likely to hold, though nobody says so. */
  readonly home: Scope | null;
  /** The criminal group that does or has it, where the question asks of none. */
  readonly by: ActorRef | null;
  /** Together with others: "the two cartels have 45,000 members". */
  readonly joint: boolean;
  readonly kinds: readonly string[];
  /** The counted noun's own words, without what is told of the things: "police officers" of "64 police officers were shot". */
  readonly noun: readonly string[];
  /** Whither, in folded words: troops to the border are not troops to a town. */
  readonly whither: readonly string[];
  /** The one deed that it is the count of, where the text tells it of one: the dead of a clash are not those of a year. */
  readonly deed: Pick<DeedScene, "keys" | "words"> | null;
  /** Names that tell the story of its report. */
  readonly marks: readonly string[];
  /** It is only foretold: what is counted later bears it out, or not. */
  readonly foretold: boolean;
  /** The days for which it is foretold, where its words say so. */
  readonly due?: Span;
  /** A number set beside another without saying again of what. */
  readonly echo: boolean;
  /** The claim's words, for what they say of its time. */
  readonly clause: string;
  /** Where its sentence begins: numbers of one sentence are told apart by it. */
  readonly sentence: number;
}

/** A number and what it is counted in, from a figure or from the words of a filler. */
type Told = Pick<Figure, "low" | "high" | "bound" | "unit" | "of" | "quote" | "change" | "per">;

/** What is lost or won back is not what is held. */
const LOST = /\b(?:los(?:t|es?|ing)|ceded|regain\w*|ret(?:ook|ak\w+)|recaptur\w*|liberat\w*|reclaim\w*)\b/u;

/** "Three gunmen lost their lives", "it has claimed 40 lives": the dead. */
const LIVES = /\b(?:los(?:t|es?|ing)|claim\w*|cost|costs|costing|taken|took) (?:\S+ ){0,3}?li(?:fe|ves)\b/u;

/** What a claim counts for a question, or null when it holds no number for it. */
export function countedOf(
  comparable: Comparable,
  { row, own, told }: { readonly row: FigureQuestion; readonly own: boolean; readonly told: string | null },
  scene: Scene,
): Counted | null {
  const { claim } = comparable;
  const rows = figureRows(scene.codebook);
  const figure: Told | null =
    told === null
      ? claim.figure
      : rows.money.has(row.id)
        ? moneyIn(claim)
        : toldIn(claim, told, rows.nouns.get(row.id) ?? new Set());
  if (!figure || (figure.low === null && figure.high === null)) return null;
  if (row.counted === "total" && isOfOthers(claim.quote, figure.quote)) return null;
  const measure = told === null ? (claim.type ?? "") : (row.of[0] ?? "");
  const quantity = quantityOf(figure);
  const change = rows.changes.has(measure) ? (figure.change ?? null) : null;
  const money = /^[A-Z]{3}$/u.test(quantity.unit);
  const due = claim.modality === "predicted" ? dueOf(comparable) : null;
  return {
    own,
    measure,
    label: rows.labels.get(measure) ?? measure,
    change,
    quantity,
    shown: shownOf(figure),
    whole: figure.of,
    states: quantity.unit === "percent" ? statesIn(claim.quote.split(figure.quote, 2)[1] ?? "") : null,
    period: periodOf(comparable),
    scope: asDoer(
      scopeOfCount(comparable, figure, { local: isLocal(claim, row, scene), codebook: scene.codebook }),
      claim,
      scene,
    ),
    home: homeOf(comparable, scene.codebook),
    by: row.about ? null : doerOf(claim, scene),
    joint: isJoint(claim, figure.quote),
    // "Earns 3 million from fuel theft": not all that it earns; "received 3 million from the gang": who gave it.
    kinds: money
      ? row.id === "money-received" || row.id === "laundered"
        ? []
        : sourceIn(claim.quote)
      : LOST.test(claim.quote) && !LIVES.test(claim.quote)
        ? ["lost"]
        : kindsIn(claim.quote, figure.quote, rows.own.get(row.id) ?? new Set()),
    noun: kindsIn(`${figure.quote} ${figure.unit}`, figure.quote, rows.own.get(row.id) ?? new Set()),
    whither: whitherOf(claim),
    deed: deedOf(claim),
    marks: claim.marks ?? [],
    foretold: claim.modality === "predicted",
    ...(due ? { due } : {}),
    echo: claim.rule?.startsWith("echo:") === true || (PUTS.test(claim.quote) && !claim.time && !claim.place),
    clause: claim.quote.slice(0, 200),
    sentence: claim.sentence.start,
  };
}

/** "The judge was killed along with six others": seven died, and the number is not that of all. */
function isOfOthers(quote: string, number: string): boolean {
  const at = quote.indexOf(number);
  return at > 0 && BESIDES.test(quote.slice(0, at)) && OTHERS.test(quote.slice(at + number.length));
}
const BESIDES = /\b(?:with|and|besides|plus|beside)\s+(?:(?:at least|about|some|around|nearly|almost) )?$/iu;
const OTHERS = /^\s+(?:others?\b(?!\s+than)|more\b(?! than))/iu;

/** Where a number holds; what stands behind a second number is that one's place: "14,900 in all, one in eight in Sonora". */
function scopeOfCount(
  comparable: Comparable,
  figure: Told,
  { local, codebook }: { readonly local: boolean; readonly codebook: Scene["codebook"] },
): Scope | null {
  const { claim } = comparable;
  const from = claim.quote.indexOf(figure.quote) + figure.quote.length;
  const to = claim.place === null ? -1 : claim.quote.indexOf(claim.place.quote, from);
  const other = to < 0 ? undefined : amountsIn(claim.quote.slice(from, to))[0];
  if (other !== undefined) {
    const own = scopeIn(claim.quote.slice(from, from + other.start), codebook);
    if (own !== null) return own;
  }
  return local ? groundedScopeOf(comparable, codebook) : scopeOf(comparable, codebook);
}

/** A place that only its own deed names: nothing is said to have been done in it. */
function asDoer(scope: Scope | null, { roles, place }: Claim, { codebook }: Scene): Scope | null {
  if (scope === null || place !== null) return scope;
  const did = roles.some(
    ({ role, quote }) =>
      (role === "agent" || role === "subject") &&
      knownOf(codebook).place(quote.replace(/^the /iu, ""))?.id === scope.id,
  );
  return did ? { ...scope, doer: true } : scope;
}

/** The deed of which a count is told; what stands near the tale of a capture may be of anything. */
const deedOf = ({ scene }: Claim): Counted["deed"] =>
  scene && !/^(?:capture|near) /u.test(scene.keys[0]) ? { keys: scene.keys, words: scene.words } : null;

/**
 * Whether a number is of the place that its paragraph speaks of: a count of what happened there. A country's own deeds
 * ("Mexico sent 26 prisoners") and what is so of a whole country (a rate, a register) are not.
 */
const isLocal = ({ roles }: Claim, row: FigureQuestion, scene: Scene): boolean =>
  row.counted === "total" &&
  !row.about &&
  !roles.some(({ role, actor }) => {
    const kind = actor !== null && (role === "subject" || role === "agent") ? scene.who(actor.id)?.kind : undefined;
    return kind === "place" || kind === "government";
  });

/** "of Mexico's thirty-two states": 32; "of the states": 0; null when no states are spoken of. */
function statesIn(tail: string): number | null {
  const words = /^(.{0,60})\bstates\b/u.exec(tail)?.[1];
  return words === undefined ? null : (amountsIn(words)[0]?.low ?? 0);
}

/** The group that does it: what one group holds is not what all hold; agencies count and seize for all. */
function doerOf(claim: Claim, scene: Scene): ActorRef | null {
  for (const filler of claim.roles) {
    if ((filler.role !== "subject" && filler.role !== "agent") || filler.actor === null) continue;
    const who = scene.who(filler.actor.id);
    // "its members hand over two pesos": a body without a name is nobody's rival.
    if (who?.kind === "group" && /\p{Lu}/u.test(who.name)) return { id: who.id, name: who.name };
  }
  return null;
}

/** "To the region": whither that is, nobody says. */
const ANYWHERE = /^(?:region|state|area|town|city|country|province|municipality|zone|place|district|village)$/u;

function whitherOf(claim: Claim): readonly string[] {
  const words = claim.roles
    .filter((filler) => filler.role === "destination")
    .flatMap((filler) =>
      filler.actor ? [filler.actor.id] : [...filler.quote.matchAll(/\p{L}{4,}/gu)].map(([w]) => stemOf(w)),
    )
    .filter((word) => !ANYWHERE.test(word));
  return [...new Set(words)].sort();
}

/** The number that a filler of "type.role" tells in its words: "27 of 32 Mexican states", "eight groups". */
function toldIn(claim: Claim, told: string, nouns: ReadonlySet<string>): Told | null {
  const role = told.split(".")[1];
  for (const filler of claim.roles) {
    if (filler.role !== role) continue;
    const own = claim.figure;
    if (own && filler.quote.includes(own.quote)) {
      if (nouns.size === 0 || own.unit.split(" ").some((word) => nouns.has(stemOf(word)))) return own;
      continue;
    }
    // "Twenty-" and "six prisoners": the filler begins in the middle of the number.
    const before = claim.quote.slice(0, Math.max(0, claim.quote.indexOf(filler.quote)));
    if (/[\p{L}\p{N}]-$/u.test(before)) continue;
    for (const amount of amountsIn(filler.quote.slice(0, 300))) {
      if (amount.as !== "count" && amount.as !== "percent") continue;
      const after = [...filler.quote.slice(amount.numberEnd, amount.numberEnd + 60).matchAll(/\p{L}+/gu)].map(
        ([w]) => w,
      );
      const noun = nouns.size === 0 ? after[0] : after.find((word) => nouns.has(stemOf(word)));
      if (noun === undefined) continue;
      const { low, high, bound, of } = amount;
      // The filler may have lost the "more than" that its claim has.
      if (own && (own.low ?? own.high) === (low ?? high)) return own;
      const unit = amount.as === "percent" ? "percent" : noun;
      return { low, high, bound, of, unit, quote: filler.quote.slice(amount.start, amount.end) };
    }
  }
  return null;
}

/** "put a price of $4 million on X": the one sum of money in the words of a claim. */
function moneyIn(claim: Claim): Told | null {
  const sums = amountsIn(claim.quote.slice(0, 400)).filter((amount) => amount.as === "money");
  const [sum] = sums;
  if (!sum || sums.length > 1) return null;
  const { low, high, bound, unit, of } = sum;
  return { low, high, bound, unit, of, quote: claim.quote.slice(sum.start, sum.end) };
}

/** "X and Y have 45,000 members": between the owner and the number, another owner stands. */
function isJoint(claim: Claim, number: string): boolean {
  const owner = claim.roles.find((filler) => filler.role === "subject" && filler.actor !== null);
  if (!owner) return false;
  // "The two groups have 45,000 members": two owners behind the same words.
  if (claim.roles.some((other) => other.role === "subject" && other.start === owner.start && other !== owner))
    return true;
  const from = claim.quote.indexOf(owner.quote);
  if (from < 0) return false;
  const to = claim.quote.indexOf(number);
  const rest =
    to > from ? claim.quote.slice(from + owner.quote.length, to) : claim.quote.slice(from + owner.quote.length);
  // "Its founder, Juan Paz, is serving 60 years": a description and its name.
  if (/\s\p{Ll}[\p{L}-]*$/u.test(owner.quote) && /^\s*,/u.test(rest)) return false;
  return (
    /^\s*(?:,|and\b|&|together with\b|along with\b|as well as\b)\s*(?:and\s+)?(?:the\s+|El\s+)?\p{Lu}/u.test(rest) &&
    !/^\s*,\s*(?:\p{Lu}[\p{L}.]+\s*){1,3},/u.test(rest)
  );
}

/** "more than 27 states", "$20 billion", "30 to 40 percent", "a ton". */
export function shownOf({ quote, unit }: Told): string {
  // "At least 12": the capital is that of a sentence.
  const number = quote.trim().replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const last = stemOf(number.split(/[\s-]/u).at(-1) ?? "");
  const said = unit === "" || unit === "percent" || /^[A-Z]{3}$/u.test(unit) || last === stemOf(unit);
  return said ? number : `${number} ${unit}`;
}

/**
 * Whose figure it is: the actor of a kind that the question asks about, the first in these roles. A figure of
 * several such actors side by side is its first one's, and marked as joint by the words.
 */
export function ownerOf(claim: Claim, row: FigureQuestion, scene: Scene): ActorRef | null {
  if (!row.about) return null;
  // "Washington put $4 million on his head": a sum for somebody is his, whoever else is named.
  const target = figureRows(scene.codebook).targets.get(row.id);
  for (const role of target ? [target, ...OWNERS] : OWNERS) {
    for (const filler of claim.roles) {
      if (filler.role !== role || filler.actor === null) continue;
      const who = scene.who(filler.actor.id);
      if (who && row.about.includes(who.kind)) return { id: who.id, name: who.name };
    }
  }
  return row.about.includes("organisation") ? bodyOf(claim) : null;
}
const OWNERS = ["subject", "agent", "patient", "recipient", "object"] as const;

/** A name of two words or more: "The National Guard", "the Ministry of the Sea". */
const BODY = /^(?:[Tt]he )?(?<name>\p{Lu}[\p{L}-]+(?: (?:of |for |and |the |de |del |la )*\p{Lu}[\p{L}-]+)+)$/u;
/** How the ids of such bodies begin: they are no actors of the case. */
const NO_ACTOR = "~";

/** Whose figure it is where the name is no actor's of the case: a body is known by its name alone. */
function bodyOf(claim: Claim): ActorRef | null {
  for (const { role, actor, quote } of claim.roles) {
    const name = role === "subject" && actor === null ? BODY.exec(quote)?.groups?.["name"] : undefined;
    if (name !== undefined) return { id: `${NO_ACTOR}${pieces(name).join(" ")}`, name };
  }
  return null;
}

/** An owner that is an actor of the case. */
export const actorIn = (owner: ActorRef | null): ActorRef | null =>
  owner?.id.startsWith(NO_ACTOR) === true ? null : owner;
