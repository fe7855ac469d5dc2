import { InvalidArgumentError, Option } from "commander";
import { daysOfEdtf } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { AsOf } from "../work/as-of.ts";
import type { View } from "../work/questions.ts";
import { count } from "./ink.ts";
import { Refusal, type World } from "./world.ts";

/** A date on the command line: 2025, 2025-08 or 2025-08-13 (EDTF). */
export const dateGiven = (word: string): string => {
  if (!daysOfEdtf(word)) throw new InvalidArgumentError("It must be a date such as 2025, 2025-08 or 2025-08-13.");
  return word;
};

/** A whole number on the command line. */
export const wholeGiven = (word: string): number => {
  if (!/^\d{1,9}$/.test(word)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(word);
};

/** `--as-of`, the same wherever something is listed. */
export const asOfOption = (): Option =>
  new Option(
    "--as-of <date>",
    "as the case stood then: only what had been published by this day, month or year",
  ).argParser(dateGiven);

/** The reports published by the day asked for, or null for all; what is left out is told. */
export async function asOfGiven(world: World, store: CaseStore, date: string | undefined): Promise<AsOf | null> {
  if (date === undefined) return null;
  const { asOf } = await import("../work/as-of.ts");
  const at = await asOf(store, date);
  const left = [
    at.later > 0 ? `${count(at.later, "report")} published later` : "",
    at.undated > 0 ? `${count(at.undated, "report")} without a date` : "",
  ].filter(Boolean);
  world.err.write(
    `As of ${date}: ${count(at.reports.size, "report")}${left.length > 0 ? `; left out: ${left.join(", ")}` : ""}\n`,
  );
  return at;
}

/** The codebook that comes with the program; a broken one ends the command. */
export async function codebookAtHand(): Promise<NonNullable<View["only"]>["codebook"]> {
  const { loadCodebook } = await import("../work/codebook.ts");
  const made = loadCodebook();
  if (!made.ok) throw new Refusal(made.problem.code, made.problem.detail);
  return made.value;
}

/** A day's reports with the codebook's rows, by which what is left of a question is compared anew; null for all. */
export const narrowedBy = async (at: AsOf | null): Promise<View["only"]> =>
  at && { reports: at.reports, codebook: await codebookAtHand() };

/** How questions are to be looked at. */
export async function viewOf(store: CaseStore, at: AsOf | null): Promise<View> {
  const { originCounter } = await import("../work/lineage.ts");
  return {
    only: await narrowedBy(at),
    origins: await originCounter(store),
  };
}
