import type { Claim, Figure, Speaker } from "../model/index.ts";
import { fold } from "../store/contract.ts";
import { grouped, type Ink, safeLine, short } from "./ink.ts";

/** What several speakers do with the words, where one says, estimates, alleges, denies … them. */
const PLURAL: Readonly<Record<Speaker["stance"], string>> = {
  says: "say",
  estimates: "estimate",
  alleges: "allege",
  denies: "deny",
  confirms: "confirm",
  predicts: "predict",
  threatens: "threaten",
  promises: "promise",
};

/** "U.S. prosecutors", "people familiar with it", "Ruiz and Gómez"; a name in capitals ("Reuters") is one speaker. */
const isPlural = (group: readonly Speaker[]): boolean =>
  group.length > 1 ||
  /(?:^|\s)(?:[\p{Ll}-]+[^s\P{Ll}]s|police|people)$/u.test(
    group[0]?.name.split(/ (?:of|from|in|at|with|for|close|familiar|who|on) /)[0] ?? "",
  );

/** How surely, in words that stand before the quote; plain assertion and plain reporting need none. */
const MODALITIES: Readonly<Record<Claim["modality"], string | null>> = {
  asserted: null,
  reported: null,
  alleged: "alleged",
  possible: "possible",
  predicted: "predicted",
  conditional: "conditional",
  denied: "denied",
  wanted: "wanted",
};

/** "is accused of", "reportedly", "it is believed": words of saying without anybody who says them. */
const NOBODY =
  /^(?:it |is |are |was |were |has |have |had |been |said |alleged|accused|believed|reported|thought|\p{L}+ly$)/iu;

/** A speaker's name; where the text names nobody, that is said, with the words it has instead. */
const nameOf = ({ name, role }: Speaker): string =>
  role === "unnamed" && NOBODY.test(name) ? `somebody not named (“${short(name, 40)}”)` : short(name, 60);

/** The speakers from the report outward, one group a level: "Milenio › the DEA and a judge". */
export function speakers(claim: Claim): string {
  const levels = Map.groupBy(claim.attribution, (speaker) => speaker.level);
  return [...levels]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => group.map(nameOf).join(" and "))
    .join(" › ");
}

/** Who says it and how: "DEA estimates", or "003.txt itself says". */
export function voice(claim: Claim, file: string): string {
  const last = claim.attribution.at(-1);
  if (!last) return `${short(file, 60)} itself says`;
  const group = claim.attribution.filter((speaker) => speaker.level === last.level);
  return `${speakers(claim)} ${isPlural(group) ? PLURAL[last.stance] : last.stance}`;
}

/** Everything that keeps a claim from being plainly affirmed: "alleged", "negated", "almost certainly (95–99 %)". */
export function doubts(claim: Claim): readonly string[] {
  const list: string[] = [];
  const modality = MODALITIES[claim.modality];
  if (modality !== null) list.push(modality);
  if (claim.polarity === "negated") list.push("negated");
  if (claim.likelihood) {
    const { words, low, high } = claim.likelihood;
    list.push(`${safeLine(words)}: ${low}–${high} %`);
  }
  return list;
}

/** At most two decimals. */
function number(value: number): string {
  const [whole = "", part] = String(Number(value.toFixed(2))).split(".");
  return `${/^-?\d+$/.test(whole) ? grouped(Number(whole)) : whole}${part === undefined ? "" : `.${part}`}`;
}

const BOUNDS: Readonly<Record<Figure["bound"], string>> = {
  exact: "",
  about: "about ",
  "at-least": "at least ",
  "at-most": "at most ",
  "more-than": "more than ",
  "less-than": "less than ",
  range: "",
};

/** A figure in words: "more than 50 persons", "27 of 32 states". */
export function figure({ low, high, bound, unit, of }: Figure): string {
  const [from, to] = [low === null ? null : number(low), high === null ? null : number(high)];
  const value = from !== null && to !== null && from !== to ? `${from} to ${to}` : (from ?? to ?? "?");
  return `${BOUNDS[bound]}${value}${of === null ? "" : ` of ${number(of)}`}${unit === "" ? "" : ` ${safeLine(unit)}`}`;
}

/** Without the article: "the CJNG" needs no "= CJNG" behind it. */
const bare = (words: string): string => fold(words).replace(/^(?:the|an?) /, "");

/** Role and filler, with the actor's chosen name where the text has another. */
const fillers = (claim: Claim): readonly string[] =>
  claim.roles.map(({ role, quote, actor }) => {
    const words = short(quote, 50);
    const name = actor ? short(actor.name, 50) : null;
    return `${role} ${words}${name !== null && bare(name) !== bare(words) ? ` = ${name}` : ""}`;
  });

/** What was read out of a claim: kind and type, fillers, figure, time, place. */
export const facts = (claim: Claim): readonly string[] => [
  `${claim.kind}${claim.type === null ? "" : ` ${claim.type}`}`,
  ...fillers(claim),
  ...(claim.figure ? [figure(claim.figure)] : []),
  ...(claim.time ? [claim.time.edtf] : []),
  ...(claim.place ? [`at ${short(claim.place.quote, 40)}`] : []),
];

/** Three lines on a claim: who says it and how surely, then its words, then what was read out of them. */
export function claimLines(claim: Claim, file: string, ink: Ink): string {
  const marks = doubts(claim);
  const before = marks.length === 0 ? "" : `${ink.warn(`[${marks.join(", ")}]`)} `;
  return (
    `${ink.bold(`${voice(claim, file)}:`)} ${before}“${short(claim.quote, 300)}”\n` +
    `    ${facts(claim).join(" · ")}\n` +
    `    ${ink.dim(`${short(file, 60)}:${claim.start} · ${claim.id}`)}\n`
  );
}
