import { questionOf } from "../comparison/index.ts";
import {
  type Anchor,
  type Claim,
  CREDIBILITY,
  type Grade,
  idOf,
  type Judgement,
  type Metadata,
  type OutcomeState,
  type Said,
  type Verb,
} from "../model/index.ts";
import { type CaseStore, fold } from "../store/contract.ts";
import { type GivenReading, readingGiven, type Rows } from "./said-reading.ts";
import { sentenceAround } from "./said-words.ts";

/** What a person says of one claim, question, report or source, before it is signed; `reason` is why. */
export type Saying = { readonly reason?: string | null } & (
  | { readonly verb: "accept" | "reject"; readonly target: string }
  | { readonly verb: "note"; readonly target: string }
  | { readonly verb: "correct"; readonly target: string; readonly changes: GivenReading }
  | {
      readonly verb: "add";
      readonly report: string;
      readonly start: number;
      readonly end: number;
      readonly claim: GivenReading;
    }
  | {
      readonly verb: "outcome";
      readonly target: string;
      readonly state: OutcomeState;
      readonly claims?: readonly string[] | undefined;
      readonly sources?: readonly string[] | undefined;
    }
  | {
      readonly verb: "grade";
      readonly of: "claim" | "publisher" | "speaker";
      readonly target: string;
      readonly grade: Grade;
    }
  | { readonly verb: "answer"; readonly target: string; readonly answer: string }
  | { readonly verb: "clear"; readonly target: string; readonly field: keyof Metadata }
);

/** Why a judgement cannot be made: what it is about is not in the case, or what is said does not fit it. */
export interface Unsaid {
  readonly why: "missing" | "unfit";
  readonly detail: string;
}

/** Who judges and when. */
export interface Signature {
  readonly author: string;
  readonly at: string;
}

export type Signed =
  | { readonly ok: true; readonly judgement: Judgement }
  | { readonly ok: false; readonly unsaid: Unsaid };

interface About {
  readonly anchor: Anchor;
  readonly body?: Said;
}
type Told = About | Unsaid;

const missing = (detail: string): Unsaid => ({ why: "missing", detail });
const unfit = (detail: string): Unsaid => ({ why: "unfit", detail });
const isUnsaid = (told: object): told is Unsaid => "why" in told;

/** Makes the judgement that a person asks for, or says why it cannot be made; writes nothing. */
export async function signed(
  store: CaseStore,
  said: Saying,
  { codebook, author, at }: Signature & { readonly codebook: () => Rows },
): Promise<Signed> {
  const told = await aboutOf(store, said, { codebook, author, at });
  if (isUnsaid(told)) return { ok: false, unsaid: told };
  const reason = said.reason?.trim() || null;
  if (reason === null && NEEDS_REASON.has(said.verb))
    return { ok: false, unsaid: unfit(`${NEED[said.verb] ?? "It"} needs its reason`) };
  const { anchor, body } = told;
  const id = idOf("jdg", said.verb, anchor.target, ...(body ? [JSON.stringify(body)] : []), author, at);
  return {
    ok: true,
    judgement: {
      id,
      verb: said.verb,
      anchors: [anchor],
      ...(body ? { body } : {}),
      reason,
      author,
      at,
      withdrawn: null,
    },
  };
}

const NEEDS_REASON: ReadonlySet<Verb> = new Set(["note", "outcome", "grade"]);
const NEED: Readonly<Partial<Record<Verb, string>>> = { note: "A note", outcome: "An outcome", grade: "A grade" };

function aboutOf(
  store: CaseStore,
  said: Saying,
  signature: Signature & { readonly codebook: () => Rows },
): Promise<Told> {
  if (said.verb === "correct") return corrected(store, said, signature);
  if (said.verb === "add") return added(store, said, signature);
  if (said.verb === "outcome") return outcome(store, said);
  if (said.verb === "grade") return grade(store, said);
  if (said.verb === "clear") return clear(store, said);
  return said.verb === "answer" ? answer(store, said) : plain(store, said);
}

/** A claim by its words: what stays when its report is read again. */
const onClaim = ({ id, report, start, end, quote }: Claim): Anchor => ({
  kind: "claim",
  target: id,
  name: quote,
  at: { report, start, end, quote },
});

const noClaim = (id: string): Unsaid => missing(`The case has no claim ${id}`);

async function plain(
  store: CaseStore,
  { verb, target }: Extract<Saying, { verb: "accept" | "reject" | "note" }>,
): Promise<Told> {
  const row = await store.claim(target);
  if (row) return { anchor: onClaim(row.claim) };
  if (target.startsWith("clm_")) return noClaim(target);
  if (verb !== "note") return unfit(`Only a claim can be judged "${verb}"; a question can have a note, or its answer`);
  const kept = await store.question(target);
  if (!kept) return missing(`The case has no question ${target}`);
  return { anchor: { kind: "question", target: kept.row.id, name: kept.row.asks, at: null } };
}

async function corrected(
  store: CaseStore,
  { target, changes }: Extract<Saying, { verb: "correct" }>,
  { codebook }: { readonly codebook: () => Rows },
): Promise<Told> {
  const row = await store.claim(target);
  if (!row) return noClaim(target);
  const { claim } = row;
  const text = (await store.text(claim.report)) ?? "";
  const made = await readingGiven(store, changes, {
    text,
    report: claim.report,
    span: claim,
    sentence: claim.sentence,
    kind: changes.kind ?? claim.kind,
    codebook: codebook(),
  });
  if (!made.ok) return unfit(made.unfit);
  if (Object.keys(made.value).length === 0) return unfit("A correction changes at least one field");
  if ((made.value.roles ?? claim.roles).length === 0 && (made.value.figure ?? claim.figure) === null)
    return unfit("A claim needs somebody or something it is about: give a role or a figure");
  return { anchor: onClaim(claim), body: { of: claim.corrected?.read.kind ?? claim.kind, changes: made.value } };
}

async function added(
  store: CaseStore,
  { report, start, end, claim }: Extract<Saying, { verb: "add" }>,
  { codebook, author, at }: Signature & { readonly codebook: () => Rows },
): Promise<Told> {
  const text = await store.text(report);
  if (text === null) return missing(`The case has no report ${report} with a text`);
  const raw = text.slice(Math.max(0, start), Math.max(0, end));
  const first = Math.max(0, start) + (raw.length - raw.trimStart().length);
  const quote = raw.trim();
  if (quote === "" || quote.length > LONGEST)
    return unfit(`A claim's words are 1 to ${LONGEST} characters of the report`);
  const span = { start: first, end: first + quote.length, quote };
  const sentence = sentenceAround(text, span);
  if (claim.kind === undefined) return unfit("A claim needs its kind");
  const made = await readingGiven(store, claim, {
    text,
    report,
    span,
    sentence,
    kind: claim.kind,
    codebook: codebook(),
  });
  if (!made.ok) return unfit(made.unfit);
  const whole = { ...EMPTY, ...made.value, kind: claim.kind };
  if (whole.roles.length === 0 && whole.figure === null)
    return unfit("A claim needs somebody or something it is about: give a role or a figure");
  if (whole.kind === "figure" && whole.figure === null) return unfit("A figure needs its number");
  const target = idOf("clm", report, span.start, span.end, "by hand", author, at);
  return {
    anchor: { kind: "claim", target, name: quote, at: { report, ...span } },
    body: { claim: { ...whole, sentence } },
  };
}

/** Most characters of a claim that is made by hand. */
const LONGEST = 1_000;
const EMPTY = {
  type: null,
  roles: [],
  figure: null,
  time: null,
  place: null,
  attribution: [],
  modality: "asserted",
  polarity: "affirmed",
  likelihood: null,
} as const;

async function outcome(
  store: CaseStore,
  { target, state, claims = [], sources = [] }: Extract<Saying, { verb: "outcome" }>,
): Promise<Told> {
  const row = await store.claim(target);
  if (!row) return noClaim(target);
  if (row.claim.kind !== "forecast" && row.claim.modality !== "predicted")
    return unfit("Only a forecast has an outcome; this claim speaks of what was or is");
  for (const id of claims) if (!(await store.claim(id))) return noClaim(id);
  return {
    anchor: onClaim(row.claim),
    body: {
      of: row.claim.corrected?.read.kind ?? row.claim.kind,
      outcome: { state, claims: [...claims], sources: sources.map((one) => one.trim()).filter((one) => one !== "") },
    },
  };
}

async function grade(
  store: CaseStore,
  { of, target, grade: given }: Extract<Saying, { verb: "grade" }>,
): Promise<Told> {
  if ((of === "claim") !== given in CREDIBILITY)
    return unfit("A claim's credibility is 1 to 6, a source's reliability A to F");
  const body: Said = { grade: given };
  if (of === "claim") {
    const row = await store.claim(target);
    if (!row) return noClaim(target);
    return { anchor: onClaim(row.claim), body: { ...body, of: row.claim.corrected?.read.kind ?? row.claim.kind } };
  }
  const key = fold(target);
  const name = of === "publisher" ? await publisherNamed(store, key) : await speakerNamed(store, key);
  if (name === null)
    return missing(
      of === "publisher" ? `No report was published by “${target}”` : `Nobody called “${target}” is cited`,
    );
  return { anchor: { kind: of, target: key, name, at: null }, body };
}

async function publisherNamed(store: CaseStore, key: string): Promise<string | null> {
  for (const { publisher } of await store.reports())
    if (publisher && fold(publisher.value) === key) return publisher.value;
  return null;
}

async function speakerNamed(store: CaseStore, key: string): Promise<string | null> {
  const [row] = await store.claimPage({ speakers: [key] }, { after: 0, limit: 1 });
  return row?.claim.attribution.find(({ name }) => fold(name) === key)?.name ?? null;
}

/** The answers to a question as they stand, by id and words; empty when there is no such question. */
export async function answersOf(
  store: CaseStore,
  question: string,
): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const kept = await store.question(question);
  if (!kept || kept.replies.length === 0) return [];
  const nobody = { atMost: 0, named: [], unknown: 0 };
  return questionOf(
    kept.replies.map(({ reply }) => reply),
    [],
    () => nobody,
  ).answers;
}

async function answer(store: CaseStore, { target, answer: id }: Extract<Saying, { verb: "answer" }>): Promise<Told> {
  const kept = await store.question(target);
  if (!kept) return missing(`The case has no question ${target}`);
  const found = (await answersOf(store, target)).find((one) => one.id === id);
  if (!found) return missing(`The question has no answer ${id}`);
  return {
    anchor: { kind: "question", target: kept.row.id, name: kept.row.asks, at: null },
    body: { answer: { id, text: found.text } },
  };
}

async function clear(store: CaseStore, { target, field }: Extract<Saying, { verb: "clear" }>): Promise<Told> {
  const row = await store.report(target);
  if (!row) return missing(`The case has no report ${target}`);
  const known = row[field];
  if (!known) return unfit(`Nothing is known as the ${field} of ${row.file}`);
  return {
    anchor: { kind: "report", target, name: row.title?.value ?? row.file, at: null },
    body: { cleared: { field, was: known.value } },
  };
}
