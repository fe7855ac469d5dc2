import type { ActorRow, CaseStore, ReportRow } from "../store/contract.ts";
import { fold } from "../store/contract.ts";
import { short } from "./ink.ts";
import { didYouMean } from "./nearest.ts";
import { Refusal } from "./world.ts";

const ID = /^(rpt|clm|act|qst|jdg)_?([0-9a-z]*)$/;
/** The command that lists things of a kind with their ids. */
const LISTS: Readonly<Record<string, string>> = {
  clm: "`cotejo claims`",
  act: "`cotejo actors`",
  qst: "`cotejo questions`",
  jdg: "`cotejo judgements`",
};
/** So many ids are looked through for one that was mistyped. */
const SOME = 50_000;

/** The one id that begins so. Throws a Refusal when there is none or more than one. */
export async function idFrom(store: CaseStore, given: string, kinds: readonly string[]): Promise<string> {
  const starting = (await store.idsStarting(given, 6)).filter((id) => kinds.includes(id.slice(0, 3)));
  if (starting.includes(given)) return given;
  const [only, ...more] = starting;
  if (only !== undefined && more.length === 0) return only;
  if (only !== undefined) {
    throw new Refusal(
      "ambiguous-id",
      `${given} begins several ids: ${starting.slice(0, 5).join(", ")}${starting.length > 5 ? ", …" : ""}`,
      "Give more of it.",
    );
  }
  const near = didYouMean(given, await store.idsStarting(`${given.slice(0, 3)}_`, SOME));
  const lists = kinds.flatMap((kind) => LISTS[kind] ?? []).join(" and ");
  throw new Refusal(
    "not-found",
    `The case has nothing with the id ${short(given, 40)}`,
    near ?? (lists === "" ? null : `Ids stand in the lists of ${lists}.`),
  );
}

/** Whether the words look like an id or the beginning of one. */
export const isId = (given: string): boolean => {
  const found = ID.exec(given);
  return found !== null && given.includes("_");
};

const base = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
const bare = (file: string): string => base(file).replace(/\.[^.]+$/, "");

/** Reports with this file name: whole, without its folder, or without its ending; the first of these that any has. */
export function reportsNamed(rows: readonly ReportRow[], given: string): readonly ReportRow[] {
  for (const name of [(file: string) => file, base, bare]) {
    const found = rows.filter((row) => name(row.file) === given);
    if (found.length > 0) return found;
  }
  return [];
}

/** The reports that a person means by an id or a file name. Throws a Refusal when there is none. */
export async function reportsFrom(store: CaseStore, given: string): Promise<readonly ReportRow[]> {
  const rows = await store.reports();
  const named = reportsNamed(rows, given);
  if (named.length > 0) return named;
  if (isId(given)) {
    const id = await idFrom(store, given, ["rpt"]);
    return rows.filter((row) => row.id === id);
  }
  throw new Refusal(
    "not-found",
    `The case has no report called ${short(given, 60)}`,
    didYouMean(
      given,
      rows.flatMap((row) => [row.file, base(row.file), bare(row.file)]),
    ) ?? "`cotejo status CASE --files` lists them all.",
  );
}

export interface ActorsMeant {
  readonly rows: readonly ActorRow[];
  /** Others whose names hold the words too, when some have them as their whole name. */
  readonly also: readonly ActorRow[];
}

/** The actors that a person means by an id or a name: those of just this name, else those whose names hold its words. */
export async function actorsFrom(store: CaseStore, given: string): Promise<ActorsMeant> {
  if (isId(given)) {
    const row = await store.actor(await idFrom(store, given, ["act"]));
    return { rows: row ? [row] : [], also: [] };
  }
  const exact = await store.actorsNamed(given);
  const holding = fold(given) === "" ? [] : await store.actors({ words: given });
  if (exact.length > 0) {
    const ids = new Set(exact.map((row) => row.actor.id));
    return { rows: exact, also: holding.filter((row) => !ids.has(row.actor.id)) };
  }
  return { rows: holding, also: [] };
}

/** What to say of a name that no actor has. */
export async function noActor(store: CaseStore, given: string, sought = "actor"): Promise<Refusal> {
  const names = (await store.actors({})).flatMap(({ actor }) => [actor.name, ...actor.names.map((name) => name.quote)]);
  const near = didYouMean(
    given,
    names.map((name) => short(name, 80)),
  );
  return new Refusal(
    "not-found",
    `The case has no ${sought} called ${short(given, 60)}`,
    near ??
      (sought === "actor"
        ? "`cotejo actors CASE` lists them all."
        : "`cotejo status CASE --files` and `cotejo actors CASE` list them all."),
  );
}

/** A name with what tells it from its namesakes. */
export const actorLabel = ({ actor, claims }: ActorRow): string =>
  `${short(actor.name, 60)} (${actor.kind}, ${actor.id}, ${claims} claims)`;
