import { daysOfEdtf } from "../model/index.ts";
import { fold } from "../store/contract.ts";
import type { ClaimQuery } from "../store/desk.ts";
import type { Frame, Scope } from "./frame.ts";
import { given } from "./given.ts";
import type { ClaimsAsked } from "./wire/index.ts";

type Filters = Omit<ClaimsAsked, "cursor" | "limit">;

/** The reports that all conditions leave; undefined when none narrows. */
async function reportsOf(frame: Frame, asked: Filters, scope: Scope | null): Promise<readonly string[] | undefined> {
  let left: readonly string[] | undefined = asked.report;
  if (asked.publisher !== undefined) {
    const wanted = fold(asked.publisher);
    const published = (await frame.rows())
      .filter((row) => fold(row.publisher?.value ?? "") === wanted)
      .map(({ id }) => id);
    const both = new Set(published);
    left = left ? left.filter((id) => both.has(id)) : published;
  }
  if (!scope) return left;
  return left ? left.filter((id) => scope.reports.has(id)) : scope.list;
}

/** A query of the store from what a window asks. */
export async function claimQuery(frame: Frame, asked: Filters): Promise<ClaimQuery> {
  const scope = await frame.scope(asked.asOf);
  const reports = await reportsOf(frame, asked, scope);
  const { words, actor, speaker, ownVoice, kind, type, modality, polarity, place, since, until, judged } = asked;
  return given({
    words: words?.trim() === "" ? undefined : words,
    actors: actor,
    speakers: speaker?.map((one) => (one.startsWith("act_") ? one : fold(one))),
    ownVoice,
    kinds: kind,
    types: type,
    modalities: modality,
    polarity,
    reports,
    places: place,
    since: since === undefined ? undefined : daysOfEdtf(since)?.first,
    until: until === undefined ? undefined : daysOfEdtf(until)?.last,
    judged,
  });
}
