import { type Claim, type Codebook, type Figure, matchesIn } from "../../model/index.ts";

/** A count beside which another may be set without saying again of what. */
export type Count = Claim & {
  readonly figure: Figure;
  /** Only asked for ("How many died?"), so that any number may be set beside it. */
  readonly asked?: true;
};

/** The measure of a number that an event carries: "killing nine officers" counts people killed. */
const MEASURES: Readonly<Record<string, string>> = {
  kill: "people-killed",
  die: "people-killed",
  injure: "people-wounded",
  arrest: "arrests",
  kidnap: "people-kidnapped",
  displace: "people-displaced",
  deploy: "troops-deployed",
};

/** Fates that one deed brings upon several at once: a bare number behind two of them may be of either. */
const FATES: ReadonlySet<string> = new Set([
  "people-killed",
  "people-wounded",
  "arrests",
  "people-kidnapped",
  "people-displaced",
]);

/** "How many died there?", "How many people were killed at the ranch?" */
const QUESTIONS: readonly { readonly asks: RegExp; readonly measure: string }[] = [
  {
    asks: /\bHow many (?:\p{Ll}+ ){0,3}?(?:died|(?:were|was|have been) (?:killed|murdered)|lost their lives|have died)\b[^?\n]{0,120}\?/gu,
    measure: "people-killed",
  },
  {
    asks: /\bHow many (?:\p{Ll}+ ){0,3}?(?:were|was|have been) (?:wounded|injured|hurt)\b[^?\n]{0,120}\?/gu,
    measure: "people-wounded",
  },
  {
    asks: /\bHow many (?:\p{Ll}+ ){0,3}?(?:were|was|have been) (?:arrested|detained|captured)\b[^?\n]{0,120}\?/gu,
    measure: "arrests",
  },
];

const labelOf = (codebook: Codebook, measure: string): string =>
  codebook.measures.find(({ id }) => id === measure)?.label ?? measure;

/** "23 prisoners" as "prisoners": how many, the other number says. */
function uncounted(role: Claim["roles"][number], figure: Figure): Claim["roles"][number] {
  const cut = figure.end - role.start;
  if (role.start > figure.start || cut <= 0 || cut >= role.end - role.start) return role;
  const quote = role.quote.slice(cut).trimStart();
  return { ...role, start: role.end - quote.length, quote };
}

/** An event that counts, as the count that it is; null for one that counts nothing a measure is known of. */
function countOf(claim: Claim, codebook: Codebook): Count | null {
  const { kind, type, figure } = claim;
  const measure = kind === "event" ? MEASURES[type ?? ""] : undefined;
  if (figure === null || claim.polarity === "negated" || kind !== "event") return null;
  // "19 monkeys had escaped. A keeper put the number at 31": whatever befell them.
  if (measure === undefined)
    return /^(?:[A-Z]{3}|percent|)$/u.test(figure.unit)
      ? null
      : { ...claim, kind: "figure", type: null, figure, roles: claim.roles.map((r) => uncounted(r, figure)) };
  return {
    ...claim,
    kind: "figure",
    type: measure,
    // "Nine gunmen died. The priest says 17.": dead, and gunmen or not.
    figure: {
      ...figure,
      unit: measure === "troops-deployed" ? figure.unit : "people",
      measure: labelOf(codebook, measure),
    },
    // "Six robbers and a guard died": of whom the other number is, it does not say.
    roles: claim.roles.filter(({ role }) => role !== "patient" && (role !== "agent" || measure !== "troops-deployed")),
  };
}

/** Characters before a question in which the deed was spoken of that it asks about. */
const BEFORE = 700;

/** The counts that a text only asks for. */
function questionsIn(claims: readonly Claim[], text: string, codebook: Codebook): readonly Count[] {
  const found: Count[] = [];
  for (const { asks, measure } of QUESTIONS)
    for (const { index, 0: words } of matchesIn(text, asks)) {
      const start = index;
      const end = index + words.length;
      const near = claims.filter((claim) => claim.start < end && end - claim.start < BEFORE);
      const first = near.at(-1) ?? claims[0];
      if (first === undefined) continue;
      const { scene: _, ...rest } = first;
      const of = near.findLast(({ scene }) => scene !== undefined)?.scene;
      const span = { start, end, quote: words };
      const figure: Figure = {
        ...span,
        low: null,
        high: null,
        bound: "exact",
        unit: "people",
        of: null,
        measure: labelOf(codebook, measure),
      };
      found.push({
        ...rest,
        ...span,
        kind: "figure",
        type: measure,
        roles: [],
        time: null,
        place: null,
        modality: "asserted",
        polarity: "affirmed",
        asked: true,
        figure,
        ...(of === undefined ? {} : { scene: of }),
      });
    }
  return found;
}

/** Every count of a text beside which a bare number may be set. */
export function basesIn(claims: readonly Claim[], text: string, codebook: Codebook): readonly Count[] {
  const figures = claims.flatMap((claim): Count[] =>
    claim.kind === "figure" && claim.figure ? [{ ...claim, figure: claim.figure }] : [],
  );
  const measured = new Set(figures.flatMap(({ type, figure }) => (type === null ? [] : [figure.start])));
  const counted = new Set(figures.map(({ figure }) => figure.start));
  const events = claims.flatMap((claim) => {
    const made = countOf(claim, codebook);
    const known = made !== null && (made.type === null ? counted : measured).has(made.figure.start);
    return made === null || known ? [] : [made];
  });
  return [...figures, ...events, ...questionsIn(claims, text, codebook)];
}

/** Whether a bare number could as well be of another fate told just before: "nine were killed and four wounded". */
export const isOneOfTwo = (first: Count, between: readonly Count[]): boolean =>
  FATES.has(first.type ?? "") && between.some(({ type }) => type !== first.type && FATES.has(type ?? ""));
