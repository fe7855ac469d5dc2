import { type ActorRef, type Claim, daysOfEdtf, type RelationQuestion } from "../../../model/index.ts";
import { COUNTRY_OF } from "../../../reading/names/demonyms.ts";
import { keyOf, pieces } from "../../../reading/names/folding.ts";
import { type Known, knownOf } from "../../known.ts";
import type { Reply, Scene, Span } from "../../reply.ts";

/** An office that one person holds at a time: its word and the body or country it is of. */
export interface Office {
  readonly key: string;
  readonly words: string;
  /** When the codebook has its holder in it; empty when it does not say. */
  readonly terms: readonly Span[];
  /** Of no body: "Governor Ana Ruiz", who is told to have left some governorship, held that one. */
  readonly bare?: true;
}

interface Parsed {
  readonly office: string;
  readonly body: readonly string[];
}

/** Words of a title that say nothing of which office it is. */
const LOOSE: ReadonlySet<string> = new Set(
  (
    "a an the of in at for to and from as its his her their our s former ex then current new newly incoming outgoing acting " +
    "interim late longtime sitting incumbent first second republic federal national state party's mr mrs ms dr previously " +
    "once now elected embattled popular powerful department ministry"
  ).split(" "),
);
/** What follows is when, not what: "President from 2018 to 2024". */
const STOPS: ReadonlySet<string> = new Set([
  "from",
  "since",
  "until",
  "between",
  "during",
  "through",
  "who",
  "when",
  "under",
  "by",
]);
/** "President of Mexico (2018-12-01/2024-09-30)" */
const TERM = /\s*\((?<term>[^)]+)\)$/u;
/** "the governor in 2020", "President from 2018 to 2024" */
const WHEN = /,? (?:from|since|until|between|during|through|in|by) (?:\p{L}+ )?\d.*$/u;
/** What a title begins with and the office has not: "the former Treasury secretary". */
const LEADING = /^(?:(?:the|a|an|its|their|his|her|former|then|ex|current|new|acting|interim|late|longtime)[\s-]+)+/iu;
/** "president-elect", "deputy director", "presidential candidate": not that office. */
const NOT_IT: ReadonlySet<string> = new Set(
  "elect candidate nominee deputy assistant under undersecretary associate designate aspirant hopeful would-be aide adviser advisor regional municipal local".split(
    " ",
  ),
);
/** Heads of one body under many titles: "the DEA's chief", "administrator of the DEA". */
const HEADS: ReadonlySet<string> = new Set([
  "head",
  "chief",
  "director",
  "administrator",
  "commissioner",
  "director general",
]);
const LONGEST = 6;
const LONGEST_TITLE = 60;
/** Other words for an office: the time in it ("during Gil's presidency"), or its short form before a name. */
const HELD: ReadonlyMap<string, string> = new Map([
  ["presidency", "president"],
  ["governorship", "governor"],
  ["mayoralty", "mayor"],
  ["premiership", "premier"],
  ["chancellorship", "chancellor"],
  ["gov", "governor"],
]);

/** The office that words name ("Mexico's president from 2018", "FBI Director"), or null. */
function parse(text: string, offices: readonly string[], known: Known): Parsed | null {
  const words: string[] = [];
  for (const word of pieces(text)) {
    if (STOPS.has(word) && words.length > 0) break;
    if (!/^\d/u.test(word)) words.push(HELD.get(word) ?? word);
  }
  if (words.some((word) => NOT_IT.has(word))) return null;
  let found: { readonly office: string; readonly from: number; readonly length: number } | null = null;
  for (const office of offices) {
    const parts = pieces(office);
    const from = words.findIndex((_, i) => parts.every((part, j) => words[i + j] === part));
    if (from >= 0 && (!found || parts.length > found.length)) found = { office, from, length: parts.length };
  }
  if (!found) return null;
  const rest = words.toSpliced(found.from, found.length);
  const body: string[] = [];
  for (let i = 0; i < rest.length;) {
    let taken = 1;
    let key: string | null = null;
    for (let length = Math.min(LONGEST, rest.length - i); length > 0 && key === null; length--) {
      const run = keyOf(rest.slice(i, i + length));
      key = COUNTRY_OF.get(run) ?? placeOrActor(run, known);
      taken = length;
    }
    const word = rest[i] ?? "";
    if (key !== null) body.push(key);
    else if (!LOOSE.has(word)) body.push(word);
    i += key === null ? 1 : taken;
  }
  return {
    office: HEADS.has(found.office) && body.length > 0 ? "head" : found.office,
    body: [...new Set(body)].sort(),
  };
}

const placeOrActor = (run: string, known: Known): string | null => {
  const actor = known.actor(run);
  if (actor && (actor.kind === "organisation" || actor.kind === "government")) return actor.id;
  return known.place(run) ? run : null;
};

/** Whether two keys may name one office: the word is the same, and the one names no body that the other does not. */
export function mayBeOne(a: string, b: string): boolean {
  const [[x, ...of], [y, ...to]] = [a.split(" / "), b.split(" / ")];
  return x === y && (of.every((body) => to.includes(body)) || to.every((body) => of.includes(body)));
}

const keyed = ({ office, body }: Parsed): string => [office, ...body].join(" / ");

const RUNS =
  /\b(?:runs?|ran|running|head(?:s|ed|ing)|direct(?:s|ed|ing)?|manage[sd]?|oversaw|oversees?|administer(?:s|ed)?)\b/u;
const GOVERNS = /\bgovern(?:s|ed|ing)?\b/u;

/** "who runs the customs house": its head, though no word of an office says so; who governs a town is its mayor. */
function headed(
  named: readonly string[],
  { quote }: Claim,
  offices: readonly string[],
  known: Known,
): readonly string[] {
  const verb = RUNS.test(quote) ? "head" : GOVERNS.test(quote) ? "mayor" : null;
  if (verb === null || named.length !== 1 || parse(named.join(" "), offices, known)) return named;
  return named.map((house) => `${verb} of ${house}`);
}

/** "Mexican President Ana Gil, assuming office in October": which office stands before the name of whoever takes it. */
function titleBefore(claim: Claim, holder: ActorRef): readonly string[] {
  const name = claim.roles.find(({ actor }) => actor?.id === holder.id);
  const before = name && claim.quote.slice(0, Math.max(0, name.start - claim.start)).trim();
  return before && before.length < LONGEST_TITLE ? [before] : [];
}

/**
 * The office of a claim: from the words of its title with the bodies it names; a bare title ("President") takes
 * the office of that word which the codebook gives the holder. Null when it cannot be told which office it is.
 */
export function officeOf(claim: Claim, holder: ActorRef, row: RelationQuestion, scene: Scene): Office | null {
  const known = knownOf(scene.codebook);
  const offices = row.offices ?? [];
  const named = claim.roles.filter((filler) => filler.role === row.fixed).map((filler) => filler.quote);
  const titles = named.length > 0 ? headed(named, claim, offices, known) : titleBefore(claim, holder);
  // "Lewandowski: FBI director acted alone": who says it, and no holder.
  if (/^[^:]{1,60}: /u.test(claim.quote)) return null;
  // "was never a mayor to give in": no word on who holds the office.
  if (claim.polarity === "negated" && titles.some((words) => /^an?\s/iu.test(words))) return null;
  if (claim.polarity === "negated" && /\bnever been an?\b/iu.test(claim.quote)) return null;
  // A title and its body may be two fillers: "director" and "the Institute".
  const told = parse(titles.join(" of "), offices, known);
  const name = scene.who(holder.id)?.name ?? holder.name;
  if (!told) return claim.type === "take-office" && named.length === 0 ? begunBy(claim, name, offices, known) : null;
  const held = (known.actor(name)?.offices ?? []).flatMap((words) => {
    const office = parse(words.replace(TERM, ""), offices, known);
    const fits = office && office.office === told.office && told.body.every((word) => office.body.includes(word));
    return fits ? [{ key: keyed(office), words }] : [];
  });
  const [first] = held;
  if (first) {
    const same = held.filter(({ key }) => key === first.key);
    const terms = same.flatMap(({ words }) => daysOfEdtf(TERM.exec(words)?.groups?.["term"] ?? "") ?? []);
    return { key: first.key, words: first.words.replace(TERM, ""), terms };
  }
  const bare = told.body.length === 0;
  const title = titles.map((words) => words.replace(WHEN, "").replace(LEADING, "")).join(", ");
  return { key: keyed(told), words: title, terms: [], ...(bare ? { bare } : {}) };
}

/** "took office in December": the office whose term the codebook has begin about then, or the only one that it knows. */
function begunBy({ time }: Claim, name: string, offices: readonly string[], known: Known): Office | null {
  const days = time && daysOfEdtf(time.edtf);
  const terms = (known.actor(name)?.offices ?? []).flatMap((words) => {
    const term = daysOfEdtf(TERM.exec(words)?.groups?.["term"] ?? "");
    const office = parse(words.replace(TERM, ""), offices, known);
    return office && term ? [{ key: keyed(office), words: words.replace(TERM, ""), term }] : [];
  });
  const begun = days
    ? terms.filter(({ term }) => term.first <= days.last + SLACK && days.first - SLACK <= term.first)
    : terms;
  const [one] = begun;
  if (!one || begun.some(({ key }) => key !== one.key)) return null;
  return { key: one.key, words: one.words, terms: begun.map(({ term }) => term) };
}

/** Days before and after a term in which its holder may be called by it, as president-elect or out of habit. */
const SLACK = 45;

/**
 * When an office is held that a claim names without a time: when it was said, or, as the codebook knows its terms,
 * in the term that the title comes from: "President Bill Clinton", told in 2016, was one from 1993 to 2001.
 * Null: before every term, as in "a President Trump would", told in 2016.
 */
export function termOf(holds: Reply["holds"], terms: readonly Span[]): Reply["holds"] {
  if (!holds || holds.how !== "said" || terms.length === 0) return holds;
  const { last } = holds;
  // Whoever is still called by it after his term held it in that term.
  const meets = terms.some((term) => term.first - SLACK <= last && Math.max(holds.first, last - SLACK) <= term.last);
  if (meets) return holds;
  const before = terms.filter((term) => term.last < last).sort((a, b) => b.last - a.last)[0];
  return before ? { ...before, how: "inferred" } : null;
}
