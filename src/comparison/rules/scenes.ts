import { type Claim, daysOfEdtf, type Figure } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import type { Comparable, Judged, Reply, Rule, Scene } from "../reply.ts";
import { holdsOf, saidLater } from "../time.ts";
import { denial } from "./denial.ts";
import { type Quantity, relate, quantityOf, sizeOf } from "./figures/amount.ts";
import { shownOf } from "./figures/counted.ts";
import { periodOf, timing } from "./figures/period.ts";
import { does } from "../speaker.ts";
import { AMONG_THE_REST, countedAt, kindsBehind, NOT_SO_MANY, OF_THE_REST, SOME_MORE } from "./scenes/counts.ts";
import { compareDoers, doersOf } from "./scenes/doers.ts";
import { isOfTwo, wholesOf } from "./scenes/wholes.ts";
import { byStory, type Deed, deedInWords, meet, NAMELESS, type OfDeed, type Side, underEach } from "./scenes/told.ts";

type Count = OfDeed & { readonly told: "count" };

const UNREAL: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted"]);

export const deeds: Rule<OfDeed> = {
  kind: "event",
  says: "How many died in one attack and who was behind it, where the text says only “the attack” or “22 dead”.",
  replies(comparable, scene) {
    const { claim } = comparable;
    if (UNREAL.has(claim.modality)) return [];
    if (!claim.scene) return claim.story ? countOf(comparable, UNTOLD, scene) : [];
    return [...countOf(comparable, claim.scene, scene), ...doersOf(comparable, claim.scene, scene)];
  },
  compare: compareDeeds,
};

/** The deed of a count that stands apart from the telling of any. */
const UNTOLD: Deed = { keys: [], words: NAMELESS, day: null };

/** Events whose number says to how many it happened. */
const BEFELL: ReadonlySet<string> = new Set(["kill", "die", "injure", "arrest", "seize", "discover", "escape"]);

/** "The toll rose from five to seven", "to seven from five": whoever says so no longer counts five. */
function isOvertaken(quote: string, number: string): boolean {
  const at = Math.max(0, quote.lastIndexOf(number));
  const before = quote.slice(0, at);
  if (!/\bfrom(?: (?:\p{Ll}+ ){0,2})?$/u.test(before)) return false;
  return /^(?: \p{Ll}+)? to\b/u.test(quote.slice(at + number.length)) || TO_A_NUMBER.test(before);
}
const TO_A_NUMBER =
  /\bto (?:\d[\d,]*|\p{Ll}+)(?: (?:dead|deaths|people|victims|wounded|killed))?,? (?:up |down )?from (?:\p{Ll}+ ){0,2}$/u;

function countOf(comparable: Comparable, deed: Deed, scene: Scene): readonly Reply<OfDeed>[] {
  const { claim } = comparable;
  const { figure } = claim;
  const persons = scene.codebook.classes?.["person"] ?? [];
  if (deed.counted || isOfLong(comparable)) return [];
  const wholes = wholesOf(claim, persons).flatMap(({ kinds, ...whole }) =>
    replyTo(comparable, deed, { ...DEAD, ...whole, words: whole.shown, kinds, part: kinds.length > 0 }),
  );
  const told = claim.kind === "figure" || (claim.kind === "event" && BEFELL.has(claim.type ?? "")) || isOfComers(claim);
  if (!told || !figure || (figure.low === null && figure.high === null)) return wholes;
  if (isOvertaken(claim.quote, figure.quote)) return wholes;
  const quantity = quantityOf(figure);
  const row = countedAt(claim, { unit: quantity.unit, number: figure.quote }, scene);
  if (!row) return wholes;
  const behind = claim.quote.slice(claim.quote.indexOf(figure.quote) + figure.quote.length).slice(0, 24);
  // "Eight of the fugitives have been recaptured", "13 inmates": of those who escaped all the same.
  const counted = /^(?:recaptured|escaped)$/u.test(row.id);
  const kinds = counted
    ? []
    : row.kind !== undefined
      ? [row.kind]
      : row.people
        ? kindsOf(figure, { behind, quote: claim.quote, persons })
        : [];
  const part =
    row.people &&
    !counted &&
    // "Of the five raiders, three are held": three of them.
    (figure.of !== null ||
      OF_THE_REST.test(behind) ||
      AMONG_THE_REST.test(claim.quote) ||
      kinds.length > 0 ||
      isOfTwo(claim, figure.quote));
  // "Five of them gravely", "17 of whom went home": two parts, and nobody says that they are one.
  if (part && kinds.length === 0) return wholes;
  return [
    ...replyTo(comparable, deed, { ...row, quantity, shown: figure.quote, words: shownOf(figure), kinds, part }),
    ...wholes,
  ];
}

/** Days after which a count is of a war, and not of one deed. */
const LONG = 14;

/**
 * "The fight left 260 dead from May to October", "since then the feud has killed 260", told beside one murder of
 * it: what goes on lasts until it is told.
 */
function isOfLong({ claim: { time }, published }: Comparable): boolean {
  const days = time && daysOfEdtf(time.edtf);
  if (!days || !Number.isFinite(days.first)) return false;
  const told = published;
  const last = Number.isFinite(days.last) ? days.last : (told?.last ?? Infinity);
  return last - days.first > LONG;
}

/** "Four attackers had come in a pickup": an event of no type, of those who came. */
const isOfComers = ({ kind, type, figure }: Claim): boolean =>
  kind === "event" && type === "other" && /\b(?:gunm[ae]n|attackers|assailants|aggressors)\b/u.test(figure?.unit ?? "");

const CAME =
  /\b(?:took part|taken part|attack\w*|ambush\w*|opened fire|arrived|surrounded|stormed|burst|shot|cut off|blocked)\b/u;

/** What is asked where the words count dead and no figure does. */
const DEAD = { id: "dead", asks: "How many people were killed in {deed}?" };

interface Number {
  readonly id: string;
  readonly asks: string;
  readonly quantity: Quantity;
  /** The number as the text has it, and as an answer. */
  readonly shown: string;
  readonly words: string;
  readonly kinds: readonly string[];
  /** It is of some of them. */
  readonly part: boolean;
}

function replyTo(comparable: Comparable, deed: Deed, number: Number): readonly Reply<OfDeed>[] {
  const { claim } = comparable;
  const { id, quantity, kinds, part } = number;
  const base = fromClaim(comparable, []);
  // "Has some 400 gunmen", near the tale of an attack: not all of them came.
  const came = id !== "attackers" || CAME.test(claim.quote);
  const { story, marks } = claim;
  const of = story && marks && came ? { ...deed, story: { ...story, marks } } : deed;
  return underEach<Count>(of, `deed ${id} ${part ? kinds.join(" ") || "some" : ""} `, {
    ...base,
    affirmed: base.affirmed && !NOT_SO_MANY.test(claim.quote),
    kind: "event",
    asks: (part ? ofKind(number.asks, kinds) : number.asks).replace("{deed}", deedInWords(deed, comparable)),
    subject: null,
    answer: [quantity.low, quantity.high, quantity.bound].join("|"),
    words: number.words,
    value: {
      told: "count",
      quantity,
      shown: number.shown,
      at: claim.sentence.start,
      period: periodOf(comparable),
      ...(id === "dead" && BODIES_FOUND.test(claim.quote) ? { found: true } : {}),
      ...(COUNTED_BY_HIM.test(claim.quote) ? { own: true } : {}),
    },
    holds: holdsOf(comparable, "event"),
  });
}

/** Of whom a number is: by the noun behind it, else by that of the number before it ("14 fugitives were caught, three killed"). */
function kindsOf(
  { unit }: Figure,
  { behind, quote, persons }: { readonly behind: string; readonly quote: string; readonly persons: readonly string[] },
): readonly string[] {
  const kinds = kindsBehind(behind, persons);
  return kinds.length > 0 || quote.includes(unit) ? kinds : kindsBehind(` ${unit}`, persons);
}

/** "How many guards were killed in …?", where none but the guards are counted. */
function ofKind(asks: string, [kind]: readonly string[]): string {
  if (kind === undefined || SOME_MORE.test(kind)) return asks;
  const many = kind === "police" ? "police officers" : kind.endsWith("man") ? kind.replace(/man$/u, "men") : `${kind}s`;
  return asks.replace(/^How many people\b/u, `How many ${kind === "child" ? "children" : many}`);
}

/** "Divers found 15 bodies": those of some of the dead, unless they are all. */
const BODIES_FOUND =
  /\b(?:found|discovered|received|recovered|pulled|exhumed|dug up|identified)\b.*\b(?:bodies|corpses|remains)\b|\b(?:bodies|corpses|remains)\b.*\b(?:found|discovered|recovered|pulled|exhumed|dug up|identified)\b/isu;

/** Who counts for himself: at the graves, in the registers, in the morgue. */
const COUNTED_BY_HIM =
  /\b(?:I|we) (?:have )?(?:count|counted|found)\b|\b(?:morgue|mortuary|death certificates|burial (?:register|records?)|roll call)\b/u;

/** Days after which a count that is told anew has been counted anew. */
const ANEW = 1;

function compareDeeds(a: Side, b: Side): Judged | null {
  if (!meet(a, b)) return null;
  const [x, y] = [a.value, b.value];
  if (x.told === "count" && y.told === "count") {
    const judged = counts(a, b, [x, y]);
    return judged && byStory(a, b) ? ofOneStory(judged) : judged;
  }
  return x.told === "doer" && y.told === "doer" ? compareDoers(a, b, [x, y]) : null;
}

/** What is left of a score where only the story that two reports share says that they count at one deed. */
const STORY = 0.8;

const ofOneStory = (judged: Judged): Judged => ({
  ...judged,
  reason: `${judged.reason} That both are of one deed, the names tell that their reports share.`,
  score: (judged.score ?? 1) * STORY,
});

/** Days after which nobody counts the dead of a day anew: who gives another number then disagrees. */
const SETTLED = 180;

/** Both reports are of long after the day that one of them gives. */
function isSettled(a: Side, b: Side): boolean {
  const day = [a, b].find(({ holds }) => holds?.how === "stated" && holds.last - holds.first < 32)?.holds;
  return day != null && [a, b].every(({ said }) => said !== null && said.first - day.last > SETTLED);
}

function counts(a: Side, b: Side, [x, y]: readonly [Count, Count]): Judged | null {
  // "An attack in Valle Seco on 12 March", "on 23 May": one town, and two attacks.
  if (timing(x.period, y.period).how === "disjoint") return null;
  const told = `${does(a, "says")} ${a.words}, ${does(b, "says")} ${b.words}`;
  const relation = relate(x.quantity, y.quantity);
  if (a.affirmed !== b.affirmed) return relation.how === "equal" || relation.how === "rounding" ? denial(a, b) : null;
  if (!a.affirmed || (a.report === b.report && x.at === y.at)) return null;
  if (relation.how === "equal" || relation.how === "rounding" || relation.how === "touches")
    return { verdict: "agrees", rule: "deed-count", reason: `${told}: one number.`, score: 0.8 };
  if (relation.how === "far" || Math.min(sizeOf(x.quantity), sizeOf(y.quantity)) < 2) return null;
  const [few, many] = sizeOf(x.quantity) < sizeOf(y.quantity) ? [x, y] : [y, x];
  if (few.found === true && many.found !== true) return null;
  const gap = a.said && b.said ? Math.abs(a.said.first - b.said.first) : 0;
  const later = gap >= ANEW && !isSettled(a, b) ? saidLater(a, b) : null;
  // Of the dead more are found; who came, and with how many cars, was so many from the first.
  const grows = /^deed (?:dead|wounded|recaptured) /u.test(a.question);
  // "I count eleven", "eleven bodies came to the morgue": who counts for himself disputes the toll, and has not heard of more.
  const disputed = later !== null && (later === "a" ? x : y).own === true;
  const newer = grows && !disputed ? later : null;
  if (newer !== null && sizeOf((newer === "a" ? x : y).quantity) > sizeOf((newer === "a" ? y : x).quantity))
    return {
      verdict: "supersedes",
      newer,
      rule: "deed-count-grown",
      reason: `${told}: the later count is higher.`,
      score: 0.7,
    };
  const near = Math.abs(sizeOf(x.quantity) - sizeOf(y.quantity)) <= 0.1 * sizeOf(y.quantity);
  // "At least nine" and "11", of two reports of a day, are one count; side by side in one report they are rivals.
  if (relation.how === "inside" && (near || a.report !== b.report))
    return { verdict: "refines", rule: "deed-count", reason: `${told}: the one is more exact.`, score: 0.7 };
  // "14 rifles", says the navy, and "11", the prosecutor, side by side: at most one of them is right.
  const firm = [x, y].every(({ quantity: { bound, vague } }) => bound === "exact" && !vague);
  const sure = firm && (disputed || a.report === b.report) && a.speaker !== b.speaker && !near;
  return {
    verdict: sure ? "contradicts" : "tension",
    rule: "deed-count",
    reason: `${told}: rival counts of one scene.`,
    score: 0.7,
  };
}

/** Whether a reply is to a question of one deed. */
export const isOfDeed = (reply: Reply): reply is Side => reply.question.startsWith("deed ");
