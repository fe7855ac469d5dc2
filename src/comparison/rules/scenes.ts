import type { Claim, Figure } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import type { Comparable, Judged, Reply, Rule, Scene } from "../reply.ts";
import { holdsOf, saidLater } from "../time.ts";
import { denial } from "./denial.ts";
import { relate, quantityOf, sizeOf } from "./figures/amount.ts";
import { shownOf } from "./figures/counted.ts";
import { periodOf, timing } from "./figures/period.ts";
import { does } from "../speaker.ts";
import { AMONG_THE_REST, countedAt, kindsBehind, NOT_SO_MANY, OF_THE_REST, SOME_MORE } from "./scenes/counts.ts";
import { compareDoers, doersOf } from "./scenes/doers.ts";
import { deedInWords, meet, type OfDeed, type Side, underEach } from "./scenes/told.ts";

type Count = OfDeed & { readonly told: "count" };

const UNREAL: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted"]);

export const deeds: Rule<OfDeed> = {
  kind: "event",
  says: "How many died in one attack and who was behind it, where the text says only “the attack” or “22 dead”.",
  replies(comparable, scene) {
    const { claim } = comparable;
    if (!claim.scene || UNREAL.has(claim.modality)) return [];
    return [...countOf(comparable, claim.scene, scene), ...doersOf(comparable, claim.scene, scene)];
  },
  compare: compareDeeds,
};

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

function countOf(comparable: Comparable, deed: NonNullable<Claim["scene"]>, scene: Scene): readonly Reply<OfDeed>[] {
  const { claim } = comparable;
  const { figure } = claim;
  if (claim.kind !== "figure" && !(claim.kind === "event" && BEFELL.has(claim.type ?? ""))) return [];
  if (!figure || deed.counted || (figure.low === null && figure.high === null)) return [];
  if (isOvertaken(claim.quote, figure.quote)) return [];
  const quantity = quantityOf(figure);
  const row = countedAt(claim, { unit: quantity.unit, number: figure.quote }, scene);
  if (!row) return [];
  const behind = claim.quote.slice(claim.quote.indexOf(figure.quote) + figure.quote.length).slice(0, 24);
  // "Eight of the fugitives have been recaptured", "13 inmates": of those who escaped all the same.
  const counted = /^(?:recaptured|escaped)$/u.test(row.id);
  const kinds = counted
    ? []
    : row.kind !== undefined
      ? [row.kind]
      : row.people
        ? kindsOf(figure, { behind, quote: claim.quote, persons: scene.codebook.classes?.["person"] ?? [] })
        : [];
  const part =
    row.people &&
    !counted &&
    // "Of the five raiders, three are held": three of them.
    (figure.of !== null || OF_THE_REST.test(behind) || AMONG_THE_REST.test(claim.quote) || kinds.length > 0);
  const base = fromClaim(comparable, []);
  return underEach<Count>(deed, `deed ${row.id} ${part ? kinds.join(" ") || "some" : ""} `, {
    ...base,
    affirmed: base.affirmed && !NOT_SO_MANY.test(claim.quote),
    kind: "event",
    asks: (part ? ofKind(row.asks, kinds) : row.asks).replace("{deed}", deedInWords(deed, comparable)),
    subject: null,
    answer: [quantity.low, quantity.high, quantity.bound].join("|"),
    words: shownOf(figure),
    value: {
      told: "count",
      quantity,
      shown: figure.quote,
      at: claim.sentence.start,
      period: periodOf(comparable),
      ...(row.id === "dead" && BODIES_FOUND.test(claim.quote) ? { found: true } : {}),
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

/** Days after which a count that is told anew has been counted anew. */
const ANEW = 1;

function compareDeeds(a: Side, b: Side): Judged | null {
  if (!meet(a, b)) return null;
  const [x, y] = [a.value, b.value];
  if (x.told === "count" && y.told === "count") return counts(a, b, [x, y]);
  return x.told === "doer" && y.told === "doer" ? compareDoers(a, b, [x, y]) : null;
}

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
  const newer = grows ? later : null;
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
  const sure = firm && a.report === b.report && a.speaker !== b.speaker && !near;
  return {
    verdict: sure ? "contradicts" : "tension",
    rule: "deed-count",
    reason: `${told}: rival counts of one scene.`,
    score: 0.7,
  };
}

/** Whether a reply is to a question of one deed. */
export const isOfDeed = (reply: Reply): reply is Side => reply.question.startsWith("deed ");
