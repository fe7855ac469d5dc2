import { type Claim, type Figure, matchesIn, type Speaker, spanOf } from "../model/index.ts";
import { againOf, EMPTY_WHO, saidAfter, speakerOf, timeOf, type Told } from "./echoes/again.ts";
import { basesIn, type Count, isOneOfTwo } from "./echoes/bases.ts";
import { type Amount, amountsIn } from "./figures/index.ts";
import { SAYINGS } from "./echoes.rows.ts";
import type { Saying } from "./echoes.rows.ts";
import { pieces } from "./names/folding.ts";

/** Characters behind a count in which another count of the same thing is looked for. */
const REACH = 420;
/** Characters in which a measure that no row of the codebook has is looked for again. */
const NEAR = 220;
/** Two counts of one thing are rarely further apart than this many times. */
const APART = 3;
/** Characters before a number in which its saying stands. */
const BACK = 200;
/** The number and nothing counted: "The government acknowledged 22.", "records 1,250 for the same year". */
const BARE =
  /^(?:$|[\s"”’']*(?:[.,;:)—–]|$|\band\b|\bwhile\b|\bbut\b|\bof them\b|nearer\b|closer to\b|more likely\b|(?:(?:in|for|over|during|between|since|by|from|through|as of) )?(?:(?:the|that|those) same|(?:19|20)\d\d|(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)|last year|this year|so far|then|today)\b))/u;
/** Where the words begin that say a number. */
const STOPS = /[.!?;]["”’]? |\n|[”"] |, (?:while|but|whereas|and|though|although) | while | whereas /gu;

/** What leads to whoever says it, and what is no part of his name. */
const LEADING =
  /^["“‘]|^(?:[Aa]nd|[Bb]ut|[Ww]hile|[Ww]hereas|[Yy]et|[Hh]owever|[Mm]eanwhile|[Nn]ationwide|so),? |^(?:[Ii]n|[Bb]y|[Aa]t|[Oo]n|[Ss]ince|[Ff]or) (?:(?:early|late|mid|the end of) )?(?:\p{Lu}\p{Ll}+ )?(?:(?:19|20)\d\d|\p{Lu}\p{Ll}+),? (?=\p{L})|^(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome|[Ss]everal) (?:hour|day|week|month|year)s? (?:later|earlier|before|on),? (?=\p{L})|^(?:[Ll]ater|[Tt]oday|[Ss]ince then|[Ii]nitially|[Tt]hen),? (?=\p{L})/u;
/** Two capitalised words or more, and nothing else. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:de|la|del) )?(?: \p{Lu}[\p{L}.’'-]*)+$/u;
/** The report itself, or whoever it quotes: "We find a decline of 14 percent", "Our own count", "I count eleven". */
const OWN = /^(?:we|our|I|my|an? \p{Ll}+ (?:of [^,.;]+ )?by this (?:newspaper|paper|magazine))\b/u;

/** Nouns that only say that something is counted, or how far it went. */
const ANY_COUNT =
  /^(?:figure|number|total|count|tally|toll|share|rate|proportion|estimate|cost|price|sum|level|average|it|them)$/u;
const WAY = /\b(?:(?<fall>decline|fall|drop|decrease|reduction)|(?<rise>rise|increase|growth|jump|surge))\b/u;
/** "12,000 nearer the mark" */
const NEARER = /^ (?:nearer|closer to|more likely)\b/u;
const sizeOf = ({ low, high }: Pick<Figure, "low" | "high">): number => Math.abs(low ?? high ?? 0);

/** "lost 2.4 billion pesos", "closer to 4 billion": a sum of such a size goes without its currency. */
const LARGE = 1e6;

/** Whether a number may be of what the first one counts. */
function fits({ figure, asked }: Pick<Count, "figure" | "asked">, amount: Amount): boolean {
  const money = /^[A-Z]{3}$/u.test(figure.unit);
  const percent = figure.unit === "percent";
  const bare = money && amount.as === "count" && (amount.low ?? amount.high ?? 0) >= LARGE;
  if (percent !== (amount.as === "percent") || (money !== (amount.as === "money") && !bare)) return false;
  if (!percent && !money && amount.as !== "count") return false;
  if (asked === true) return true;
  const [x, y] = [sizeOf(figure), sizeOf(amount)];
  if (x === 0 || y === 0 || x === y) return false;
  return percent || Math.max(x, y) <= APART * Math.min(x, y);
}

/** Money, a share, a rate by people or a count: numbers of two such sorts are never set beside each other. */
const sortOf = ({ unit }: Figure): string =>
  /^[A-Z]{3}$/u.test(unit) ? "money" : unit === "percent" ? unit : unit.startsWith("per ") ? "rate" : "count";

/** Whether two counts of things could be taken for each other by their size. */
const isAlike = (a: Figure, b: Figure): boolean =>
  a.unit !== "percent" &&
  b.unit !== "percent" &&
  b.unit !== "" &&
  Math.max(sizeOf(a), sizeOf(b)) <= APART * Math.min(sizeOf(a), sizeOf(b));

/** Where the words begin that lead to a number; never before `from`. */
function beginOf(text: string, from: number, to: number): number {
  let begin = from;
  for (const stop of matchesIn(text.slice(from, to), STOPS)) begin = from + stop.index + stop[0].length;
  return begin;
}

/** Who says the number, as a stretch of the text, without "in 2022" and "but" before it; null when nobody is named. */
function whoIn(
  before: string,
  { who = "", aside = "" }: Readonly<Record<string, string | undefined>>,
  begin: number,
): { readonly start: number; readonly end: number } | null {
  // "the harbour master, Gil Rey, concedes": the name says who.
  let words = NAME.test(aside.trim()) ? aside.trim() : who;
  for (let cut = LEADING.exec(words); cut !== null; cut = LEADING.exec(words)) words = words.slice(cut[0].length);
  words = words.trim();
  if (pieces(words).length === 0 || pieces(words).length > 9) return null;
  if (EMPTY_WHO.test(words) && !OWN.test(words)) return null;
  const start = begin + before.indexOf(words);
  return { start, end: start + words.length };
}

/** Measures whose count is a list of names. */
const PERSONS =
  /^(?:people-(?:killed|missing|displaced|kidnapped|wounded)|homicides|disappearances|missing-register)$/u;

const OF_THE_DEAD = /^(?:toll|dead|deaths)$/u;
/** Those who did it, who are no victims. */
const OTHERS =
  /^(?:attackers?|assailants?|gunm[ae]n|raiders|hitm[ae]n|sicarios|shooters?|suspects|members|fighters|arrests|detainees|weapons|guns|rifles|vehicles|shots|casings|threats|soldiers|troops)$/u;
const LOSS = /^(?:loss|losses|damage)$/u;

/** Whether a number said in these words may be of what the first one counts. */
function isOf(
  first: Claim,
  saying: Saying,
  { what, whom }: { readonly what?: string | undefined; readonly whom?: string | undefined },
  gap: number,
): boolean {
  // "puts the number of raiders at 20", behind a count of the dead.
  if (whom !== undefined && PERSONS.test(first.type ?? "") && OTHERS.test(whom)) return false;
  if (saying.presence === true) return first.type?.endsWith("-with-presence") === true;
  // "The weekly has 2,890 names", behind a count of the dead or the missing.
  if (saying.people === true && !PERSONS.test(first.type ?? "")) return false;
  const known = first.type !== null || first.scene !== undefined;
  if (!known && (saying.points !== true || gap > NEAR)) return false;
  // "puts the toll at 43", behind a count of the wounded: that of the dead.
  if (OF_THE_DEAD.test(what ?? "")) return /^(?:people-killed|homicides)$/u.test(first.type ?? "");
  if (LOSS.test(what ?? "")) return /^(?:losses|cost)$/u.test(first.type ?? "");
  // "puts the dead at 43", behind a count of arrests: a count of its own.
  if (what === undefined || ANY_COUNT.test(what) || WAY.test(what)) return true;
  const words = `${first.figure?.measure ?? ""} ${first.figure?.unit ?? ""}`.toLowerCase();
  return words.includes(what.slice(0, 5));
}

/** Whose words a number stands in, as a claim has it that was read there: the chain down to whoever says it here. */
function saidIn(
  { start, end }: Amount,
  who: { readonly start: number; readonly end: number },
  claims: readonly Claim[],
): { readonly chain: readonly Speaker[]; readonly whole: boolean } {
  const own = claims.find((claim) => claim.start < end && start < claim.end && claim.attribution.length > 0);
  const chain = own?.attribution ?? [];
  const last = chain.at(-1);
  return { chain, whole: last !== undefined && last.start < who.end && who.start < last.end };
}

/** "put it at 60 percent": the count itself is only pointed at. */
const POINTER = /\b(?:it|them) (?:at|to|nearer|closer to|near) $/u;
/** "Killings fell by a tenth. A split of the gang is likely; he puts it at 70 percent": what stands in between is meant. */
const isOfBetween = (first: Claim, begin: number, text: string): boolean =>
  /\p{L}{3,}[^.!?]*;\s*$/u.test(text.slice(Math.max(first.sentence.end, first.end), begin));

/** The count that `amount` gives beside that of `first`, or null when nobody is said to give it. */
function echoOf(first: Count, amount: Amount, told: Told): Claim | null {
  const { text } = told;
  if (!fits(first, amount)) return null;
  const behind = text.slice(amount.end, amount.end + 24);
  const after = saidAfter(first, amount, told);
  if (after) return after;
  const bare = BARE.test(behind);
  if (!bare && !/^ names\b/u.test(behind)) return null;
  // Looked for in a stretch of the text only: one without any stop would be read again for each number.
  const begin = beginOf(text, Math.max(first.figure.end, amount.start - BACK), amount.start);
  const before = text.slice(begin, amount.start);
  for (const saying of SAYINGS) {
    if (saying.behind === undefined ? !bare : !saying.behind.test(behind)) continue;
    const found = saying.says.exec(before)?.groups;
    if (!found || !isOf(first, saying, found, amount.start - first.figure.end)) continue;
    if (found["what"] === undefined && POINTER.test(before) && isOfBetween(first, begin, text)) continue;
    const who = whoIn(before, found, begin);
    if (who === null) continue;
    const near = /\b(?:nearer|closer to|near) $/u.test(before) || NEARER.test(text.slice(amount.end, amount.end + 40));
    const own = OWN.test(text.slice(who.start, who.end));
    const { chain, whole } = saidIn(amount, who, told.claims);
    const span = spanOf(text, who.start, amount.end);
    const sentence = {
      start: begin,
      end: amount.end + Math.max(0, text.slice(amount.end, amount.end + 200).indexOf(".") + 1),
    };
    const attribution =
      own || whole ? chain : [...chain, { ...speakerOf(who, found["verb"] ?? "", told), level: chain.length }];
    const bound = near && amount.bound === "exact" ? "about" : amount.bound;
    const time = timeOf(first, sentence, who, told);
    const modality = own && chain.length === 0 ? "asserted" : "reported";
    return againOf(first, { ...amount, bound }, { span, sentence, attribution, time, modality }, told);
  }
  return null;
}

/** The claims of the last sentence first, those of one sentence in their order: "in 24 states, up from 19" speaks of the 24. */
const nearestFirst = (claims: readonly Count[]): readonly Count[] =>
  claims.toSorted((a, b) => b.sentence.start - a.sentence.start || a.start - b.start || a.end - b.end);

/** Characters before a count in which another fate of the same deed is told. */
const FATE = 250;
/** The words before a number say themselves that it is of the dead. */
const OF_THEM = /\b(?:toll|dead|deaths)\b[^.;]{0,40}$/u;

/** Adds the counts that a text sets beside one of its own without saying again of what: "The government acknowledged 22." */
export function withEchoes(claims: readonly Claim[], given: Omit<Told, "claims">): readonly Claim[] {
  const told: Told = { ...given, claims };
  const counts = basesIn(claims, told.text, told.codebook);
  const taken = new Set(
    counts.flatMap(({ type, figure, asked }) => (type === null || asked === true ? [] : [figure.start])),
  );
  const made = new Map<number, Claim>();
  // The nearest count before a number is the one that it is set beside.
  for (const first of nearestFirst(counts)) {
    if (first.figure.unit === "" || first.modality === "predicted" || first.modality === "wanted") continue;
    const from = first.figure.end;
    // What else is counted in between is what a later number is set beside: a measure of the codebook, or a like number.
    const others = counts.filter(
      ({ type, figure }) =>
        figure.start > from &&
        type !== first.type &&
        sortOf(figure) === sortOf(first.figure) &&
        (type !== null || isAlike(first.figure, figure)),
    );
    const beside = counts.filter(({ figure }) => figure.start > first.start - FATE);
    const end = Math.min(told.text.length, from + (first.type === null && !first.scene ? NEAR : REACH));
    for (const amount of amountsIn(told.text, from, end)) {
      if (taken.has(amount.start) || made.has(amount.start)) continue;
      // "puts the real decline nearer 20 percent": a fall, whatever else was counted in between.
      const way = WAY.exec(told.text.slice(Math.max(from, amount.start - 40), amount.start))?.groups;
      const change = way?.["fall"] ? "fall" : way?.["rise"] ? "rise" : null;
      const dead = OF_THEM.test(told.text.slice(Math.max(from, amount.start - BACK), amount.start));
      const between = others.some(({ type, figure }) => figure.start < amount.start && !(dead && type !== "homicides"));
      if (change !== null ? first.figure.change !== change : between) continue;
      const fated = beside.filter((one) => one.figure.start < amount.start && fits(one, amount));
      if (first.asked !== true && !dead && isOneOfTwo(first, fated)) continue;
      const echo = echoOf(first, amount, told);
      if (echo) made.set(amount.start, echo);
    }
  }
  if (made.size === 0) return claims;
  // "puts the figure at 6,500", kept as a saying or as a figure of nothing, is the count now.
  const echoes = [...made.values()];
  const over = ({ start, end, kind, type }: Claim): boolean =>
    (kind === "statement" || kind === "assessment" || (kind === "figure" && type === null)) &&
    echoes.some(
      (echo) => start < (echo.figure?.end ?? 0) && end > (echo.figure?.start ?? 0) && start >= echo.start - 60,
    );
  return [...claims.filter((claim) => !over(claim)), ...echoes].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1),
  );
}
