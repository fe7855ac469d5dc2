import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Claim } from "../model/index.ts";
import type { CaseStore, ClaimRow } from "../store/contract.ts";
import { claimLines, doubts, figure, speakers } from "./describe.ts";
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
const MOST = { measures: 5, values: 4, claims: 3, actors: 6 } as const;

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
    .addHelpText("after", HELP)
    .action(async (path: string) => {
      const ended = await again(["add", path, SAMPLES, "--create", "--quiet"]);
      if (ended !== 0) return finish(ended === 130 ? "interrupted" : "someFailed");
      const ink = inkFor(world, world.outIsTerminal);
      await withCase(path, settingsOf(world), async (store) => {
        for (const part of [
          await figures(store, ink),
          await some(store, ink, "Alleged or denied", ["alleged", "denied"]),
          await forecasts(store, ink),
          await actors(store, ink),
        ]) {
          world.out.write(part);
        }
      });
      world.out.write(
        `${ink.bold("Look further")}\n  cotejo claims ${path} --about "El Mencho"\n  cotejo claims ${path} --by DEA\n` +
          `  cotejo show ${path} 11-el-mencho-is-dead.md\n  cotejo export ${path} all --out export/\n`,
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

/** Whom a figure is about: its first filler that is an actor, else its first filler. */
const subjectOf = (claim: Claim): string => {
  const filler = claim.roles.find((r) => r.actor) ?? claim.roles[0];
  return filler ? short(filler.actor?.name ?? filler.quote, 40) : "";
};

/** Measures for which the reports give several values, the most widely told first; each value with who gives it. */
async function figures(store: CaseStore, ink: Ink): Promise<string> {
  const rows = (await list(store.claims({ kinds: ["figure"] }))).filter((row) => row.claim.figure && row.claim.type);
  const groups = [...Map.groupBy(rows, (row) => row.claim.type ?? "")]
    .map(([measure, group]) => {
      const values = [
        ...Map.groupBy(group, (row) =>
          row.claim.figure ? `${figure(row.claim.figure)} ${subjectOf(row.claim)}` : "",
        ).values(),
      ];
      return { measure, values, files: new Set(group.map((row) => row.file)).size };
    })
    .filter(({ values, files }) => values.length > 1 && files > 1)
    .sort((a, b) => b.files - a.files || b.values.length - a.values.length || (a.measure < b.measure ? -1 : 1));
  const lines = groups
    .slice(0, MOST.measures)
    .flatMap(({ measure, values }) => [
      `  ${measure.replaceAll("-", " ")}`,
      ...values.slice(0, MOST.values).map((same) => `    ${value(same)}`),
      ...(values.length > MOST.values ? [`    and ${values.length - MOST.values} more`] : []),
    ]);
  return lines.length === 0
    ? ""
    : `${heading(ink, "Figures that are given more than once, and who gives them")}${lines.join("\n")}\n`;
}

function value(same: readonly ClaimRow[]): string {
  const [{ claim }] = same as readonly [ClaimRow];
  const who = [...new Set(same.map((row) => speakers(row.claim) || row.file))];
  const when = claim.time ? ` (${claim.time.edtf})` : "";
  // What is alleged or denied must not stand in a list of figures as if it were told plainly.
  const marks = doubts(claim);
  const before = marks.length === 0 ? "" : `[${marks.join(", ")}] `;
  return `${before}${claim.figure ? figure(claim.figure) : ""}${when}, ${subjectOf(claim)}: ${who.slice(0, 2).join("; ")}${who.length > 2 ? "; …" : ""}`;
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
