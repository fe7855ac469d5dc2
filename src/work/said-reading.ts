import {
  STANCE_VERBS,
  type ActorKind,
  type Bound,
  type Change,
  type Codebook,
  daysOfEdtf,
  type Kind,
  type Modality,
  type Polarity,
  type Role,
  type SaidFiller,
  type SaidReading,
  type SaidSpeaker,
  type Span,
  type SpeakerRole,
  type Stance,
  type Who,
} from "../model/index.ts";
import { type ActorRow, type CaseStore, fold } from "../store/contract.ts";
import { wordsIn } from "./said-words.ts";

/** What is asked of a codebook when a person reads a claim. */
export type Rows = Pick<Codebook, "events" | "relations" | "measures" | "places">;

/**
 * Whom words mean: an actor of the case by its id, or, by `kind`, somebody whom the case does not know and whom the
 * words themselves name; neither: the words name no actor.
 */
interface GivenWho {
  readonly words: string;
  /** Where the words stand; else they are looked for, first in the claim's sentence. */
  readonly start?: number | undefined;
  readonly actor?: string | null | undefined;
  readonly kind?: ActorKind | undefined;
}
export interface GivenFiller extends GivenWho {
  readonly role: Role;
}
export interface GivenSpeaker extends GivenWho {
  readonly role: SpeakerRole;
  readonly stance: Stance;
  readonly level: number;
}
export interface GivenFigure {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string;
  readonly of?: number | null | undefined;
  readonly measure: string;
  readonly change?: Change | null | undefined;
  readonly per?: string | null | undefined;
  /** The number's words; else the claim's own. */
  readonly words?: string | undefined;
}

/** How a person reads a claim, field by field; what is left out stays as it is. */
export interface GivenReading {
  readonly kind?: Kind | undefined;
  /** A row of the codebook; of a forecast what it foretells. */
  readonly type?: string | null | undefined;
  readonly roles?: readonly GivenFiller[] | undefined;
  readonly figure?: GivenFigure | null | undefined;
  readonly time?: { readonly edtf: string; readonly words?: string | undefined } | null | undefined;
  readonly place?: { readonly words: string } | null | undefined;
  readonly attribution?: readonly GivenSpeaker[] | undefined;
  readonly modality?: Modality | undefined;
  readonly polarity?: Polarity | undefined;
}

interface Ground {
  readonly text: string;
  readonly report: string;
  readonly span: Span;
  readonly sentence: { readonly start: number; readonly end: number };
  /** The kind that the claim has with it. */
  readonly kind: Kind;
  readonly codebook: Rows;
}

type Made<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly unfit: string };

/** Something that a person gave does not fit the report or the codebook. */
class Unfit extends Error {}

/** Checks what a person gave against the report's words, the case's actors and the codebook's rows. */
export async function readingGiven(
  store: CaseStore,
  given: GivenReading,
  ground: Ground,
): Promise<Made<Partial<SaidReading>>> {
  const made: { -readonly [K in keyof SaidReading]?: SaidReading[K] } = {};
  try {
    if (given.kind !== undefined) made.kind = given.kind;
    // A type belongs to its kind.
    if (given.type !== undefined || given.kind !== undefined) made.type = typeOf(given.type ?? null, ground);
    if (given.modality !== undefined) made.modality = given.modality;
    if (given.polarity !== undefined) made.polarity = given.polarity;
    if (given.roles !== undefined) {
      const roles: SaidFiller[] = [];
      for (const { role, ...one } of given.roles) roles.push({ role, ...(await meant(store, one, ground)) });
      made.roles = roles;
    }
    if (given.attribution !== undefined) {
      const said: SaidSpeaker[] = [];
      for (const { role, stance, level, ...one } of given.attribution) {
        const { who, ...span } = await meant(store, one, ground);
        said.push({ name: span.quote, role, verb: STANCE_VERBS[stance], stance, ...span, who, level });
      }
      made.attribution = said;
    }
    if (given.figure !== undefined) made.figure = given.figure && figureOf(given.figure, ground);
    if (made.figure && ground.kind === "figure") made.type = made.figure.measure;
    if (given.time !== undefined) made.time = given.time && timeOf(given.time, ground);
    if (given.place !== undefined) made.place = given.place && placeOf(given.place.words, ground);
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, unfit: error.message };
    throw error;
  }
  return { ok: true, value: made };
}

function typeOf(type: string | null, { kind, codebook }: Ground): string | null {
  if (type === null || type === "") return null;
  const rows: Readonly<Partial<Record<Kind, readonly { readonly id: string }[]>>> = {
    event: codebook.events,
    relation: codebook.relations,
    figure: codebook.measures,
    forecast: codebook.events,
  };
  const list = rows[kind];
  if (!list) throw new Unfit(`A claim of kind ${kind} has no type`);
  if (!list.some(({ id }) => id === type)) throw new Unfit(`The codebook has no type “${type}” of kind ${kind}`);
  return type;
}

function located(words: string, { text, sentence }: Ground, start?: number): Span {
  const span = wordsIn(text, words, { near: sentence, ...(start === undefined ? {} : { start }) });
  if (!span) throw new Unfit(`The report does not have the words “${words.trim().slice(0, 80)}”`);
  return span;
}

async function meant(store: CaseStore, one: GivenWho, ground: Ground): Promise<Span & { readonly who: Who | null }> {
  const span = located(one.words, ground, one.start);
  const row = one.actor ? await store.actor(one.actor) : one.kind ? await known(store, span.quote) : null;
  if (one.actor && !row) throw new Unfit(`The case has no actor ${one.actor}`);
  if (row) {
    const who = await whoOf(store, row, ground.report);
    if (!who && one.actor)
      throw new Unfit(
        `${row.actor.name} is known only by a surname of another report; judge first who that is, or leave the actor out`,
      );
    if (who) return { ...span, who };
  }
  return { ...span, who: one.kind ? { name: span.quote, kind: one.kind, codebook: null } : null };
}

/** How often a bearer is named. */
const count = (counts: Readonly<Record<string, number>>): number =>
  Object.entries(counts).reduce((sum, [key, n]) => sum + (key.startsWith("form ") ? n : 0), 0);

/** Whom the case knows by this very name, if it is one only. */
async function known(store: CaseStore, name: string): Promise<ActorRow | null> {
  const [only, ...more] = await store.actorsNamed(name);
  return only && more.length === 0 ? only : null;
}

/**
 * The name or codebook row by which an actor is found in any report: its most frequent full name. One that is known by
 * a bare surname only can be meant in that surname's own report alone; null elsewhere.
 */
export async function whoOf(store: CaseStore, { actor }: ActorRow, report: string): Promise<Who | null> {
  const { resolved } = store;
  const bearers = await resolved.bearers(await resolved.members([actor.id]));
  const [best] = bearers
    .filter((one) => one.report === null || one.report === report)
    .toSorted(
      (a, b) =>
        Number(a.report !== null) - Number(b.report !== null) ||
        Number(a.row === null) - Number(b.row === null) ||
        count(b.counts) - count(a.counts) ||
        (a.id < b.id ? -1 : 1),
    );
  if (!best) return null;
  const [form] = Object.entries(best.counts)
    .filter(([key]) => key.startsWith("form "))
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [, kind, ...words] = form?.[0].split(" ") ?? [];
  return {
    name: words.join(" ") || actor.name,
    kind: (kind as ActorKind | undefined) ?? actor.kind,
    codebook: best.row,
  };
}

function figureOf({ words, ...given }: GivenFigure, ground: Ground): SaidReading["figure"] {
  const span = words === undefined || words.trim() === "" ? ground.span : located(words, ground);
  if (given.low === null && given.high === null) throw new Unfit("A figure needs a number");
  if (given.low !== null && given.high !== null && given.low > given.high)
    throw new Unfit("The lower end of a figure lies above its upper end");
  if (!ground.codebook.measures.some(({ id }) => id === given.measure))
    throw new Unfit(`The codebook has no measure “${given.measure}”`);
  const { low, high, bound, unit, of = null, measure, change, per } = given;
  const { start, end, quote } = span;
  const more = { ...(change ? { change } : {}), ...(per ? { per } : {}) };
  return { low, high, bound, unit, of, measure, ...more, start, end, quote };
}

function timeOf(
  { edtf, words }: { readonly edtf: string; readonly words?: string | undefined },
  ground: Ground,
): SaidReading["time"] {
  if (daysOfEdtf(edtf) === null)
    throw new Unfit(`“${edtf.slice(0, 40)}” is no date such as 2025, 2025-08 or 2025-08-13`);
  const told = words !== undefined && words.trim() !== "";
  const { start, end, quote } = told ? located(words, ground) : ground.span;
  return { edtf, stated: quote, how: told ? "stated" : "inferred", start, end };
}

function placeOf(words: string, ground: Ground): SaidReading["place"] {
  const span = located(words, ground);
  const key = fold(words);
  const row = ground.codebook.places.find(({ name, names }) => [name, ...names].some((one) => fold(one) === key));
  return {
    ...span,
    id: row?.id ?? null,
    lat: row?.lat ?? null,
    lon: row?.lon ?? null,
    precision: row?.precision ?? "region",
  };
}
