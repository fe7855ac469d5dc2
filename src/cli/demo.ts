import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Claim } from "../model/index.ts";
import type { CaseStore, ClaimRow } from "../store/contract.ts";
import { claimLines } from "./describe.ts";
import type { Exit } from "./exit-codes.ts";
import { type Ink, inkFor, short } from "./ink.ts";
import { withCase } from "./open-case.ts";
import { settingsOf, type World } from "./world.ts";

const SAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));

const HELP = `
Example:
  cotejo demo                  reads the sample reports into demo.cotejo and prints what it found
  cotejo demo /tmp/try.cotejo  the same in another file

The sample reports were written for this project; docs/examples.md says what is in them.`;

/** How much of each part is shown: the demonstration should fit on two screens. */
const MOST = { copies: 3, claims: 3, actors: 6 } as const;

/** `cotejo demo`: reads the sample reports and shows what kinds of things were found. */
export function registerDemo(
  program: Command,
  world: World,
  finish: (exit: Exit) => void,
  again: (words: readonly string[]) => Promise<number>,
): void {
  program
    .command("demo")
    .summary("read the sample reports and show what was found")
    .description(
      "Reads the twelve sample reports that come with the program into a case file and prints what it found in them.",
    )
    .argument("[case]", "the case file to make or to go on with", "demo.cotejo")
    .option(
      "--no-open",
      "leave out the line that opens the case in the browser; the demonstration opens nothing itself",
    )
    .addHelpText("after", HELP)
    .action(async (path: string, options: { readonly open: boolean }) => {
      const ended = await again(["add", path, SAMPLES, "--create", "--quiet"]);
      if (ended !== 0) return finish(ended === 130 ? "interrupted" : "someFailed");
      const ink = inkFor(world, world.outIsTerminal);
      await withCase(path, settingsOf(world), async (store) => {
        for (const part of [
          await copies(store, ink),
          await some(store, ink, "Alleged or denied", ["alleged", "denied"]),
          await forecasts(store, ink),
          await actors(store, ink),
        ]) {
          world.out.write(part);
        }
      });
      world.out.write(
        `${ink.bold("Look further")}\n  cotejo questions ${path} --status contested,denied,changed\n  cotejo changes ${path} --since 2026\n` +
          `  cotejo questions ${path} --as-of 2025\n  cotejo claims ${path} --about "El Mencho"\n` +
          `  cotejo origins ${path}\n  cotejo export ${path} all --out export/\n` +
          (options.open ? `\n${ink.bold("In the browser")}\n  cotejo open ${path}\n` : ""),
      );
      return finish("done");
    });
}

const heading = (ink: Ink, words: string): string => `\n${ink.bold(words)}\n`;

async function list(rows: AsyncIterable<ClaimRow>): Promise<readonly ClaimRow[]> {
  const all: ClaimRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** Which reports have their wording from which: the reason why reports are no count of sources. */
async function copies(store: CaseStore, ink: Ink): Promise<string> {
  const files = new Map((await store.reports()).map((row) => [row.id, row.file]));
  const lines = (await store.sharedWordings())
    .toSorted((x, y) => y.overlap.smaller - x.overlap.smaller)
    .slice(0, MOST.copies)
    .map(({ a, b, overlap, leaning }) => {
      const [from, to] = (leaning === a ? [a, b] : [b, a]).map((id) => short(files.get(id) ?? id, 50));
      const share = `${Math.round(overlap.smaller * 100)} %`;
      return leaning === null
        ? `  ${from} and ${to} share wording: ${share}`
        : `  ${from} has ${share} of its words from ${to}`;
    });
  return lines.length === 0 ? "" : `${heading(ink, "Copied from one another")}${lines.join("\n")}\n`;
}

async function some(
  store: CaseStore,
  ink: Ink,
  title: string,
  modalities: readonly Claim["modality"][],
): Promise<string> {
  const rows = await list(store.claims({ modalities, limit: 40 }));
  const cited = rows.filter((row) => row.claim.attribution.length > 0).slice(0, MOST.claims);
  return cited.length === 0
    ? ""
    : `${heading(ink, title)}${cited.map(({ claim, file }) => claimLines(claim, file, ink)).join("")}`;
}

async function forecasts(store: CaseStore, ink: Ink): Promise<string> {
  const rows = await list(store.claims({ kinds: ["forecast"], limit: 40 }));
  const cited = [...rows.filter((row) => row.claim.attribution.length > 0), ...rows].slice(0, MOST.claims);
  return cited.length === 0
    ? ""
    : `${heading(ink, "Forecasts")}${cited.map(({ claim, file }) => claimLines(claim, file, ink)).join("")}`;
}

async function actors(store: CaseStore, ink: Ink): Promise<string> {
  const rows = await store.actors({ limit: MOST.actors });
  const lines = rows.map(({ actor, reports, claims }) => {
    const others = [...new Set(actor.names.map((n) => n.quote))].filter((name) => name !== actor.name).slice(0, 3);
    return `  ${actor.name}${others.length > 0 ? ` (also ${others.map((o) => short(o, 40)).join(", ")})` : ""}: ${claims} claims in ${reports} reports`;
  });
  return `${heading(ink, "Most spoken of")}${lines.join("\n")}\n\n`;
}
