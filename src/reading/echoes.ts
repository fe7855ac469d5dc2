import { type Claim, type Entity, type Figure, idOf, type Speaker, spanOf } from "../model/index.ts";
import { type Amount, amountsIn } from "./figures/index.ts";
import { pieces } from "./names/folding.ts";

/** Characters behind a count in which another count of the same thing is looked for. */
const REACH = 420;
/** Two counts of one thing are rarely further apart than this many times. */
const APART = 4;
/** The number and nothing counted: "The government acknowledged 22." */
const BARE = /^(?:$|[\s"”’']*(?:[.,;:)—–]|$|\band\b|\bwhile\b|\bbut\b|\bof them\b))/u;

/** Who says another number, with the verb: up to the number itself. */
const SAYS: readonly RegExp[] = [
  // "The state puts the figure at 6,500", "a civic group puts the real decline nearer 20 percent"
  /(?<who>[^.;:,]{2,80}?),?(?: [^.;:,]{2,40},)? (?<verb>puts?|places?|sets?|estimates?|estimated) (?:it|(?:the|that|its|this|their) (?:\p{Ll}+ ){1,4}?)\s?(?:at|nearer|closer to|near) $/u,
  // "The government acknowledged 22", "relatives say 26", "the weekly counts 3,100"
  /(?<who>[^.;:,]{2,80}?),?(?: [^.;:,]{2,40},)? (?<verb>acknowledge[sd]?|admit(?:s|ted)?|concede[sd]?|reports?|reported|counts?|counted|says?|said|recogni[sz]e[sd]?|confirm(?:s|ed)?|speaks? of|spoke of|lists?|listed|claims?|claimed|found) (?:only |just )?$/u,
];
const EMPTY_WHO = /^(?:and|but|while|although|he|she|it|they|who|which|that|we|i)$/iu;

const WAY = /\b(?:(?<fall>decline|fall|drop|decrease|reduction)|(?<rise>rise|increase|growth|jump|surge))\b/u;

/** What a report is made of, as the echo reader needs it. */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly Entity[];
}

const sizeOf = ({ low, high }: Pick<Figure, "low" | "high">): number => Math.abs(low ?? high ?? 0);

/** Whether a number may be of what the first one counts. */
function fits(figure: Figure, amount: Amount): boolean {
  const money = /^[A-Z]{3}$/u.test(figure.unit);
  const percent = figure.unit === "percent";
  if (percent !== (amount.as === "percent") || money !== (amount.as === "money")) return false;
  if (!percent && !money && amount.as !== "count") return false;
  const [x, y] = [sizeOf(figure), sizeOf(amount)];
  if (x === 0 || y === 0 || x === y) return false;
  return percent || Math.max(x, y) <= APART * Math.min(x, y);
}

function speakerOf(who: { readonly start: number; readonly end: number }, verb: string, told: Told): Speaker {
  const quote = told.text.slice(who.start, who.end);
  const named = told.entities.find(({ names }) =>
    names.some(({ start, end, evidence }) => start >= who.start && end <= who.end && evidence !== "judgement"),
  );
  const actor = named && named.kind !== "place" ? { id: named.id, name: named.name } : null;
  const person = named?.kind === "person";
  return {
    start: who.start,
    end: who.end,
    quote,
    name: actor?.name ?? quote,
    role: actor ? (person ? "person" : "organisation") : "unnamed",
    verb,
    stance: "estimates",
    actor,
    level: 0,
  };
}

/** The count that `amount` gives beside that of `first`, or null when nobody is said to give it. */
function echoOf(first: Claim & { readonly figure: Figure }, amount: Amount, told: Told): Claim | null {
  const { text } = told;
  if (!fits(first.figure, amount)) return null;
  if (!BARE.test(text.slice(amount.end, amount.end + 12))) return null;
  // Looked for in a stretch of the text only: one without any stop would be read again for each number.
  const from = Math.max(first.end, amount.start - 200);
  const back = text.slice(from, amount.start);
  const begin =
    from +
    Math.max(
      0,
      ...[". ", "; ", "” ", "\n"].map((stop) => {
        const at = back.lastIndexOf(stop);
        return at < 0 ? 0 : at + stop.length;
      }),
    );
  const before = text.slice(begin, amount.start);
  for (const pattern of SAYS) {
    const found = pattern.exec(before)?.groups;
    const who = found?.["who"]?.trim() ?? "";
    const verb = found?.["verb"] ?? "";
    if (!found || pieces(who).length === 0 || EMPTY_WHO.test(who) || pieces(who).length > 9) continue;
    const at = begin + before.indexOf(who);
    const speaker = speakerOf({ start: at, end: at + who.length }, verb, told);
    const span = spanOf(text, at, amount.end);
    const { likelihood: _, rule: __, scene, ...rest } = first;
    const figure: Figure = {
      ...first.figure,
      low: amount.low,
      high: amount.high,
      bound: amount.bound,
      of: null,
      start: amount.start,
      end: amount.end,
      quote: text.slice(amount.start, amount.end),
    };
    return {
      ...rest,
      id: idOf("clm", told.id, span.start, span.end, "figure", first.type, `echo:${amount.start}`),
      ...span,
      sentence: {
        start: begin,
        end: amount.end + Math.max(0, text.slice(amount.end, amount.end + 200).indexOf(".") + 1),
      },
      kind: "figure",
      figure,
      attribution: [speaker],
      modality: "reported",
      polarity: "affirmed",
      likelihood: null,
      rule: "echo: another number for what was just counted",
      ...(scene ? { scene } : {}),
    };
  }
  return null;
}

/** Adds the counts that a text sets beside one of its own without saying again of what: "The government acknowledged 22." */
export function withEchoes(claims: readonly Claim[], told: Told): readonly Claim[] {
  const taken = new Set(
    claims.flatMap(({ kind, type, figure }) => (kind === "figure" && type !== null && figure ? [figure.start] : [])),
  );
  const made = new Map<number, Claim>();
  for (const claim of claims) {
    if (claim.kind !== "figure" || !claim.figure || (claim.type === null && !claim.scene)) continue;
    if (claim.modality === "predicted" || claim.modality === "wanted") continue;
    const first = { ...claim, figure: claim.figure };
    const next = claims.find(
      ({ kind, type, figure }) =>
        kind === "figure" && type !== claim.type && type !== null && figure && figure.start > claim.end,
    );
    const end = Math.min(told.text.length, claim.end + REACH);
    for (const amount of amountsIn(told.text, claim.end, end)) {
      if (taken.has(amount.start) || made.has(amount.start)) continue;
      // "puts the real decline nearer 20 percent": a fall, whatever else was counted in between.
      const way = WAY.exec(told.text.slice(Math.max(claim.end, amount.start - 40), amount.start))?.groups;
      const change = way?.["fall"] ? "fall" : way?.["rise"] ? "rise" : null;
      if (change !== null ? claim.figure.change !== change : next !== undefined && amount.start > next.start) continue;
      const echo = echoOf(first, amount, told);
      if (echo) made.set(amount.start, echo);
    }
  }
  if (made.size === 0) return claims;
  // "puts the figure at 6,500", kept as a saying or as a figure of nothing, is the count now.
  const echoes = [...made.values()];
  const over = ({ start, end, kind, type }: Claim): boolean =>
    (kind === "statement" || (kind === "figure" && type === null)) &&
    echoes.some(
      (echo) => start < (echo.figure?.end ?? 0) && end > (echo.figure?.start ?? 0) && start >= echo.start - 60,
    );
  return [...claims.filter((claim) => !over(claim)), ...echoes].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1),
  );
}
