import { fromClaim } from "../from-claim.ts";
import { inFull } from "../in-full.ts";
import type { Comparable, Judged, Reply, Rule } from "../reply.ts";
import { holdsOf, orderOf } from "../time.ts";
import { type Gist, gistOf, weightOf } from "./retold/gist.ts";
import { isOdd, isRange, isRare, isWeight, standing, type Told } from "./retold/number.ts";
import { does } from "../speaker.ts";

/** Questions that one claim is looked for in at most: a saying has few words of its own. */
const KEYS = 6;
/** Of the shorter saying, so much must be told again. */
const COVERED = 0.5;
/** And of both together. */
const ALIKE = 0.4;

type Side = Reply<Gist>;

export const retold: Rule<Gist> = {
  kind: "wording",
  says: "Who else says it: two claims that answer no other question and tell one thing in like words, or with one odd number.",
  replies(comparable, { codebook }) {
    const gist = gistOf(comparable.claim, codebook);
    return gist ? keysOf(gist).map((key) => reply(comparable, gist, key)) : [];
  },
  compare: judgeRetold,
};

/** Stems of words that say no. */
const DENYING = /^(?:den[yi]|reject|refut|disput|dismiss)/u;

const keysOf = ({ number, rare, denied }: Gist): readonly string[] =>
  number === null ? [...rare.slice(0, KEYS), ...(denied === null ? [] : [denied])] : number.keys;

function reply(comparable: Comparable, gist: Gist, key: string): Side {
  const { claim } = comparable;
  const word =
    gist.number !== null
      ? (claim.figure?.quote ?? key)
      : key === gist.denied
        ? inFull(claim)
        : spelled(claim.quote, key);
  return {
    ...fromClaim(comparable),
    kind: "wording",
    question: `retold ${key}`,
    asks: `Who says the same of “${word}”?`,
    subject: null,
    answer: claim.id,
    words: inFull(claim),
    value: gist,
    holds: holdsOf(comparable, "state"),
    aside: true,
    retold: true,
  };
}

/** The word of a text that has this stem. */
const spelled = (quote: string, stem: string): string =>
  quote
    .match(/\p{L}+/gu)
    ?.find((word) => word.toLowerCase().startsWith(stem.slice(0, 4)))
    ?.toLowerCase() ?? stem;

/** A number of which another question is asked meets here only those of which none is. */
export const answeredToo = (one: Side): Side | null =>
  one.value.number === null
    ? null
    : { ...one, value: { ...one.value, number: { ...one.value.number, answered: true } } };

/** Two claims with a rare word or number in common: whether they say the same. */
function judgeRetold(a: Side, b: Side): Judged | null {
  if (a.affirmed !== b.affirmed || a.value.sort !== b.value.sort) return null;
  if (a.report === b.report && a.value.sentence === b.value.sentence) return null;
  const [mine, theirs] = [a.value.about, b.value.about];
  const together = mine.some((actor) => theirs.includes(actor));
  if ((mine.length > 0 && theirs.length > 0 && !together) || timesApart(a, b)) return null;
  if (!together && (othersNamed(a.value, b.value) || othersDo(a.value, b.value))) return null;
  const common = a.value.words.filter((word) => b.value.words.includes(word));
  return a.value.number === null ? byWords(a, b, { common, together }) : byNumber(a, b, { common, together });
}

interface Shared {
  /** Words of content that stand in both. */
  readonly common: readonly string[];
  /** Both speak of one actor. */
  readonly together: boolean;
}

/** "Promised 600 more soldiers", "600 additional soldiers were promised": what is counted, or of whom, must be one as well. */
function byNumber(a: Side, b: Side, shared: Shared): Judged | null {
  const [x, y] = [a.value.number, b.value.number];
  if (!x || !y || (x.answered && y.answered)) return null;
  // A number stands in two questions; the first of them has the finding.
  const first = x.keys.find((key) => y.keys.includes(key));
  if (`retold ${first ?? ""}` !== a.question) return null;
  const how = standing(x, y);
  if (how === null || !isSame(x, y, how, { a, b, ...shared })) return null;
  const exact = how === "equal" || how === "touches";
  return {
    verdict: exact ? "agrees" : "refines",
    rule: "retold-number",
    reason: reasonOf(a, b, exact ? "with one number" : "with one number, more or less exactly"),
    score: exact ? 0.7 : 0.6,
  };
}

/** Whether what is counted, or of whom, is one as well. */
function isSame(
  x: Told,
  y: Told,
  how: string,
  { a, b, common, together }: Shared & { readonly a: Side; readonly b: Side },
): boolean {
  const rare = common.some((word) => a.value.rare.includes(word));
  if (x.small || y.small) return x.small && y.small && isOneCount(x, { common, together, rare });
  const noun = x.counted !== "" && x.counted === y.counted;
  const measure = x.measure === y.measure;
  // "18 million pesos in cash": of money and weights, another word must say what it is.
  const amount = x.counted === "" && y.counted === "" && (measure || common.length > 0);
  const near = !!a.said && !!b.said && Math.abs(a.said.first - b.said.first) <= WEEKS;
  // "214 persons arrested", "214 cartridge cases": an odd number, and two things.
  const apart = x.counted !== "" && y.counted !== "" && !noun && common.length === 0 && !isRare(x);
  if (how === "equal" || how === "touches")
    return (
      (isOdd(x) && !apart) ||
      (noun && isRange(x)) ||
      together ||
      rare ||
      (noun && near) ||
      amount ||
      (isWeight(x) && near)
    );
  // "Lost 350 million", "spent 355 million": two measures.
  if (x.typed && y.typed && !measure) return false;
  return (
    (amount && (together || common.length > 0 || (measure && near))) ||
    (noun && (together || rare || (measure && near)))
  );
}

/** "Hid twelve machetes in the silo", "in the silo lay twelve machetes of Paz": a rare word and one more, or one of his. */
function isOneCount(x: Told, { common, together, rare }: Shared & { readonly rare: boolean }): boolean {
  const beside = common.filter((word) => word !== x.counted).length;
  return together ? beside > 0 : rare && beside > 1;
}

/** Days within which a haul is announced. */
const WEEKS = 45;

function byWords(a: Side, b: Side, { common, together }: Shared): Judged | null {
  // Several rare words lead to several questions; the first of them has the finding.
  const theirKeys = keysOf(b.value);
  const first = keysOf(a.value).find((key) => theirKeys.includes(key));
  if (`retold ${first ?? ""}` !== a.question) return null;
  const weight = weightOf(common, a.value);
  const [x, y] = [weightOf(a.value.words, a.value), weightOf(b.value.words, b.value)];
  const covered = weight / Math.min(x, y);
  if (covered < COVERED || 2 * weight < ALIKE * (x + y)) return null;
  // "The mere threat of tariffs", "tariff threats": one rare word will do where the rest is one too.
  const typed = !UNTYPED.test(a.value.sort);
  const rare = common.filter((word) => a.value.rare.includes(word)).length;
  const known =
    rare > 1 ||
    // "The bribe, which Paz denies" and "Paz denied any pact" share him and his no.
    (common.filter((word) => !DENYING.test(word)).length > 1 &&
      a.value.denied !== null &&
      a.value.denied === b.value.denied) ||
    (common.length > 1 && (together || typed)) ||
    (covered >= WHOLE && (typed || common.length > 1));
  return known
    ? { verdict: "agrees", rule: "retold-words", reason: reasonOf(a, b, "in like words"), score: 0.6 }
    : null;
}

/** From this share on, the shorter of two sayings is told again whole. */
const WHOLE = 0.8;
/** Sorts of sayings that are of no one type. */
const UNTYPED = /(?:said|forecast|causal)$/u;

/** "The arrest of Orrego led to killings", "the arrest of Paz led to killings": each names somebody else. */
const othersNamed = ({ named: mine }: Gist, { named: theirs }: Gist): boolean =>
  mine.length > 0 && theirs.length > 0 && !mine.some((name) => theirs.includes(name));

/** "The commission began an inquiry", "the Rojas office did": two inquiries. */
const othersDo = ({ doers: mine }: Gist, { doers: theirs }: Gist): boolean =>
  mine.length > 0 && theirs.length > 0 && !mine.some((name) => theirs.includes(name));

/** Both say when, and the times do not meet. */
const timesApart = (a: Side, b: Side): boolean =>
  a.holds !== null &&
  b.holds !== null &&
  a.holds.how !== "said" &&
  b.holds.how !== "said" &&
  orderOf(a.holds, b.holds) !== "overlap";

function reasonOf(a: Side, b: Side, how: string): string {
  const [one, other] = [short(a.words), short(b.words)];
  return a.by === b.by
    ? `${does(a, "says")} it twice, ${how}: ${one}, and ${other}.`
    : `Both say it ${how}: ${a.by} ${one}, ${b.by} ${other}.`;
}

/** Longest stretch of a claim's words shown in a reason. */
const LONG = 90;
const short = (words: string): string => `“${words.length > LONG ? `${words.slice(0, LONG).trimEnd()} …` : words}”`;
