import type { Entity } from "./actor.ts";
import { type ActorRef, type Claim, type ClaimReading, READ_FIELDS, type ReadField, type Signed } from "./claim.ts";
import { idOf } from "./id.ts";
import type { Judgement, SaidFiller, SaidReading, SaidSpeaker, Who } from "./judgement.ts";
import type { Span } from "./span.ts";

/** Name of the reader of claims that people made. */
export const BY_HAND = { name: "by-hand", version: "1" } as const;
/** Rule of a claim whose kind or type a person gave. */
const PERSON = "a person";

/** What a reader made of one report. */
export interface ReadReport {
  readonly report: string;
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
}

/** A report as people leave it. */
export interface JudgedReport {
  /** The reader's claims in their order, corrected where people did, then those that people made. */
  readonly claims: readonly Claim[];
  /** Whom people named and no reader did. */
  readonly entities: readonly Entity[];
  /** The claim on which each judgement stands, by the judgement's id; null: nothing is read at its words now. */
  readonly stands: ReadonlyMap<string, string | null>;
}

const signed = ({ id, author, at, reason }: Judgement): Signed => ({ judgement: id, by: author, at, reason });

/** What can be read out of a claim, alone. */
export const readingOfClaim = (claim: ClaimReading): ClaimReading =>
  Object.fromEntries(READ_FIELDS.map((field) => [field, claim[field]])) as unknown as ClaimReading;

/** A claim as its reader made it, without what people said of it. */
export function asRead({ corrected, rule, ...claim }: Claim): Claim {
  const read = corrected ? corrected.rule : (rule ?? null);
  return { ...claim, ...corrected?.read, ...(read === null ? {} : { rule: read }) };
}

/** Entities by the people who named them: an entity of the reader where it has the very name or row, else one of their own. */
function naming({ report, entities }: ReadReport) {
  const made = new Map<string, { readonly who: Who; readonly spans: Map<number, Span> }>();
  const idFor = ({ name, kind, codebook }: Who): string => idOf("ent", report, "by hand", codebook ?? name, kind);
  const refOf = (who: Who | null, { start, end, quote }: Span): ActorRef | null => {
    if (who === null) return null;
    const known = entities.find((one) =>
      who.codebook === null
        ? one.codebook === null && one.name === who.name && one.kind === who.kind
        : one.codebook === who.codebook,
    );
    if (known) return { id: known.id, name: who.name };
    const id = idFor(who);
    const own = made.get(id) ?? { who, spans: new Map<number, Span>() };
    made.set(id, own);
    // "he" is no name of anybody.
    if (quote.toLowerCase() === who.name.toLowerCase()) own.spans.set(start, { start, end, quote });
    return { id, name: who.name };
  };
  const all = (): readonly Entity[] =>
    [...made].map(([id, { who, spans }]) => ({
      id,
      report,
      name: who.name,
      kind: who.kind,
      codebook: who.codebook,
      names: [...spans.values()]
        .sort((a, b) => a.start - b.start)
        .map((span) => ({ ...span, report, evidence: "same-text" as const })),
    }));
  return { refOf, all };
}

type Naming = ReturnType<typeof naming>;

const fillerOf = ({ who, ...rest }: SaidFiller, { refOf }: Naming) => ({ ...rest, actor: refOf(who, rest) });
const speakerOf = ({ who, ...rest }: SaidSpeaker, { refOf }: Naming) => ({ ...rest, actor: refOf(who, rest) });

/** The fields that a person gave, with actors in the place of whom they mean. */
function readingFrom(said: Partial<SaidReading>, names: Naming): Partial<ClaimReading> {
  const { roles, attribution, ...rest } = said;
  return {
    ...rest,
    ...(roles ? { roles: roles.map((one) => fillerOf(one, names)) } : {}),
    ...(attribution ? { attribution: attribution.map((one) => speakerOf(one, names)) } : {}),
  };
}

/** A forecast has no type; what it foretells is kept where its reader keeps it. */
function typed(claim: Claim, said: Partial<SaidReading>): Claim {
  if (said.kind === undefined && said.type === undefined) return claim;
  if (claim.kind !== "forecast") return { ...claim, rule: PERSON };
  const foretold = said.type ?? null;
  return { ...claim, type: null, rule: foretold === null ? PERSON : `predicted: ${foretold}: ${PERSON}` };
}

function madeBy(judgement: Judgement, names: Naming): Claim | null {
  const [anchor] = judgement.anchors;
  const said = judgement.body?.claim;
  if (!anchor?.at || !said) return null;
  const { report, start, end, quote } = anchor.at;
  const { sentence, roles, attribution, ...rest } = said;
  const claim: Claim = {
    id: anchor.target,
    report,
    start,
    end,
    quote,
    sentence,
    ...rest,
    roles: roles.map((one) => fillerOf(one, names)),
    attribution: attribution.map((one) => speakerOf(one, names)),
    reader: BY_HAND,
    hand: signed(judgement),
  };
  return typed(claim, said);
}

/** The claim that was judged: of its id, or the only one of its kind that a reader finds at its very words. */
function standsOn(
  { anchors, body }: Judgement,
  { all, read }: { readonly all: ReadonlyMap<string, Claim>; readonly read: readonly Claim[] },
): string | null {
  const [anchor] = anchors;
  if (!anchor) return null;
  if (all.has(anchor.target)) return anchor.target;
  const { at } = anchor;
  if (!at || body?.of === undefined) return null;
  const [only, ...more] = read.filter((one) => one.start === at.start && one.end === at.end && one.kind === body.of);
  return only && more.length === 0 ? only.id : null;
}

function correctedBy(claim: Claim, judgement: Judgement, names: Naming): Claim {
  const changes = judgement.body?.changes ?? {};
  const fields = READ_FIELDS.filter((field: ReadField) => changes[field] !== undefined);
  const before = claim.corrected ?? { by: [], read: readingOfClaim(claim), rule: claim.rule ?? null };
  return typed(
    {
      ...claim,
      ...readingFrom(changes, names),
      corrected: { ...before, by: [...before.by, { ...signed(judgement), fields }] },
    },
    changes,
  );
}

/** Verbs whose judgements of claims are found again at their words; others hold of a claim by its id alone. */
const FOUND_AGAIN: ReadonlySet<Judgement["verb"]> = new Set(["correct", "outcome", "grade"]);

/**
 * What a reader made of a report together with what people said of its claims; judgements in the order in which they
 * were made, those that were taken back left out. The same however often and in whatever steps it is worked out.
 */
export function judgedReport(read: ReadReport, judgements: readonly Judgement[]): JudgedReport {
  const names = naming(read);
  const claims = new Map(read.claims.map((claim) => [claim.id, claim]));
  const stands = new Map<string, string | null>();
  for (const judgement of judgements) {
    if (judgement.verb !== "add") continue;
    const made = madeBy(judgement, names);
    if (made && !claims.has(made.id)) claims.set(made.id, made);
    stands.set(judgement.id, made?.id ?? null);
  }
  for (const judgement of judgements) {
    if (!FOUND_AGAIN.has(judgement.verb)) continue;
    // Kinds as read decide, so that one correction does not hide its claim from the next.
    const id = standsOn(judgement, { all: claims, read: read.claims });
    const claim = id === null ? undefined : claims.get(id);
    stands.set(judgement.id, claim?.id ?? null);
    if (claim && judgement.verb === "correct") claims.set(claim.id, correctedBy(claim, judgement, names));
  }
  return { claims: [...claims.values()], entities: names.all(), stands };
}

/** What people say differently of one thing: of how it is read, of a field's right value, of an outcome, of the answer. */
export interface Rival {
  readonly over: "reading" | "correction" | "outcome" | "answer";
  /** The field on which corrections differ, else null. */
  readonly field: ReadField | null;
  /** The newest word of each person, oldest first. */
  readonly sides: readonly Judgement[];
}

const SAYS: Readonly<Record<Exclude<Rival["over"], "correction">, (one: Judgement) => string | null>> = {
  reading: ({ verb }) => (verb === "accept" || verb === "reject" ? verb : null),
  outcome: ({ body }) => body?.outcome?.state ?? null,
  answer: ({ body }) => body?.answer?.id ?? null,
};

/** The newest of each person's judgements that say something, by what they say; null when all say the same. */
function apart(judgements: readonly Judgement[], says: (one: Judgement) => string | null): readonly Judgement[] | null {
  const newest = new Map<string, Judgement>();
  for (const one of judgements) {
    if (says(one) === null) continue;
    newest.delete(one.author);
    newest.set(one.author, one);
  }
  const sides = [...newest.values()];
  return new Set(sides.map(says)).size > 1 ? sides : null;
}

/** Where people differ over one claim or question; judgements that count, in the order in which they were made. */
export function rivalsIn(judgements: readonly Judgement[]): readonly Rival[] {
  const found: Rival[] = [];
  for (const over of ["reading", "outcome", "answer"] as const) {
    const sides = apart(judgements, SAYS[over]);
    if (sides) found.push({ over, field: null, sides });
  }
  for (const field of READ_FIELDS) {
    const sides = apart(judgements, ({ body }) =>
      body?.changes?.[field] === undefined ? null : JSON.stringify(body.changes[field]),
    );
    if (sides) found.push({ over: "correction", field, sides });
  }
  return found;
}
