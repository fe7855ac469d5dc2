import type { Claim, Cut, PageStart } from "../model/index.ts";
import type { CaseStore, ReportRow } from "../store/contract.ts";
import type { AsOf } from "../work/as-of.ts";
import { doubts, facts, voice } from "./describe.ts";
import { count, grouped, type Ink, safe, safeLine, short, table } from "./ink.ts";

/** ", p. 3" in a document with pages. */
export function pageAt(pages: readonly PageStart[], start: number): string {
  const page = pages.findLast((one) => one.start <= start);
  return page ? `, p. ${page.page}` : "";
}

/** Where else the same bytes lay, and which reports are nearly the same. */
async function likenesses(
  store: CaseStore,
  report: ReportRow,
  then: AsOf | null,
): Promise<readonly (readonly string[])[]> {
  const places = (await store.places({ reports: [report.id] })).filter(({ state }) => state === "duplicate");
  const rows = places.map(({ path }, at) => [at === 0 ? "also at" : "", short(path, 100)]);
  for (const { a, b, overlap } of await store.sharedWordings([report.id])) {
    const other = await store.report(a === report.id ? b : a);
    if (!other || then?.reports.has(other.id) === false) continue;
    const words = `${Math.round(overlap.smaller * 100)} % of the shorter text with ${short(other.file, 80)} (${other.id})`;
    rows.push([rows.length === places.length ? "shares" : "", words]);
  }
  return rows;
}

/** What intake left out: how much and why, or all of its words. */
function cutLines(cuts: readonly Cut[], whole: boolean): string {
  if (cuts.length === 0) return "";
  const lines = cuts.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  const reasons = [...Map.groupBy(cuts, ({ reason }) => reason)].sort((a, b) => b[1].length - a[1].length);
  const why = reasons.map(([reason, some]) => `${safeLine(reason)} (${some.length})`).join(", ");
  const head = `intake left out ${count(lines, "line")}: ${why}`;
  if (!whole) return `${head}; --cut shows them\n`;
  return `${head}\n${cuts.map(({ reason, text, at }) => `  ${at}  ${safeLine(reason)}: ${safeLine(text)}`).join("\n")}\n`;
}

const known = (label: string, value: { value: string; how: string; from: string } | null): string[][] =>
  value ? [[label, `${safeLine(value.value)} (${value.how}, ${value.from})`]] : [];

/** The text with every claim's words between signs and its number, then the claims in order. */
export async function reportShown(
  store: CaseStore,
  report: ReportRow,
  { ink, bare, cut }: { ink: Ink; bare: boolean; cut: boolean },
  then: AsOf | null,
): Promise<string> {
  const text = await store.text(report.id);
  if (bare) return safe(text ?? "");
  const head = table([
    ["file", safeLine(report.file)],
    ...known("title", report.title),
    ...known("author", report.author),
    ...known("publisher", report.publisher),
    ...known("published", report.published),
    ...known("updated", report.updated),
    ...known("kind", report.kind),
    ...known("language", report.language),
    ...known("dateline", report.place),
    ...known("agency", report.agency),
    ...known("url", report.url),
    [
      "state",
      `${report.state}${report.problem ? `: ${safeLine(report.problem.detail)} (${report.problem.code})` : ""}`,
    ],
    ["bytes", `${grouped(report.bytes)}, SHA-256 ${report.sha256 ?? "unknown"}`],
    ...(await likenesses(store, report, then)),
  ]);
  const left = cutLines(await store.cuts(report.id), cut);
  const pages = await store.pages(report.id);
  if (text === null) return `${report.id}\n${head}`;
  const claims: Claim[] = [];
  for await (const { claim } of store.claims({ reports: [report.id] })) claims.push(claim);
  const list = claims.map((claim, at) => [
    `[${at + 1}]`,
    `${voice(claim, report.file)}${pageAt(pages, claim.start)}:`,
    [...doubts(claim).map((mark) => `[${mark}]`), ...facts(claim)].join(" · "),
    claim.id,
  ]);
  return `${report.id}\n${head}${left}\n${withMarks(text, claims, ink)}\n\n${list.map((row) => row.join(" ")).join("\n")}\n`;
}

/** Opening and closing signs around each claim's words; claims that lie in one another keep their own signs. */
function withMarks(text: string, claims: readonly Claim[], ink: Ink): string {
  const signs = claims.flatMap((claim, at) => [
    { at: claim.start, opens: true, order: -claim.end, sign: ink.dim(`⟦${at + 1} `) },
    { at: claim.end, opens: false, order: -claim.start, sign: ink.dim("⟧") },
  ]);
  // Where one ends and the next begins at the same character, the ending sign comes first.
  signs.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || a.order - b.order);
  let made = "";
  let from = 0;
  for (const { at, sign } of signs) {
    made += safe(text.slice(from, at)) + sign;
    from = at;
  }
  return made + safe(text.slice(from));
}
