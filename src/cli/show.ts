import type { Command } from "commander";
import { type Claim, FIELD_WORDS, fieldInWords, fillerWords, READ_FIELDS, type Signed } from "../model/index.ts";
import type { ActorRow, CaseStore, ClaimRow, ReportRow } from "../store/contract.ts";
import { type AsOf, publishedBy } from "../work/as-of.ts";
import { claimLines, doubts, figure, speakers, voice } from "./describe.ts";
import { findingLines } from "./describe-question.ts";
import { count, type Ink, inkFor, safe, safeLine, short, table } from "./ink.ts";
import { actorLabel, actorsFrom, idFrom, isId, noActor, reportsNamed } from "./lookup.ts";
import { asOfGiven, asOfOption } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { rowsOf } from "./questions.ts";
import { pageAt, reportShown } from "./show-report.ts";
import { upToDate } from "./stopping.ts";
import { print, Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly text?: boolean;
  readonly cut?: boolean;
}

/** How many claims of an actor are shown before the rest is only counted. */
const SOME = 20;
/** How many findings of a claim are shown; which of them first. */
const FINDINGS = 8;
const VERDICTS = ["contradicts", "tension", "supersedes", "refines", "agrees"];

/** `cotejo show`: one claim, report or actor. */
export function registerShow(program: Command, world: World): void {
  program
    .command("show")
    .summary("show one claim in its sentence, one report or one actor")
    .description(
      "Shows one thing. A claim: its sentence with its words marked, who says it, roles, time, figure. A report: its text with the claims marked. An actor: names with their evidence, and claims.",
    )
    .argument("<case>", "the case file")
    .argument("<id>", "an id or the beginning of one (clm_4t2k, rpt_9, act_m0c), a file name, or an actor's name")
    .addOption(asOfOption())
    .option("--text", "of a report only the text, as it was read")
    .option("--cut", "of a report also what intake left out of its text, and why")
    .option("--json", "print as JSON, in the shapes of `cotejo export`")
    .addHelpText(
      "after",
      '\nExamples:\n  cotejo show cartels.cotejo clm_4t2k\n  cotejo show cartels.cotejo 003.txt\n  cotejo show cartels.cotejo "El Mencho"\n',
    )
    .action(async (path: string, id: string, options: Options) => run(world, path, { id, options }));
}

type Thing = { readonly report: ReportRow } | { readonly claim: ClaimRow } | { readonly actor: ActorRow };

async function thing(store: CaseStore, given: string): Promise<Thing> {
  if (!isId(given)) {
    const named = reportsNamed(await store.reports(), given);
    const [report, ...more] = named;
    if (report && more.length === 0) return { report };
    if (report)
      throw new Refusal(
        "ambiguous-id",
        `Several reports are called ${given}: ${named.map((row) => `${row.id} (${row.file})`).join(", ")}`,
      );
    const { rows } = await actorsFrom(store, given);
    const [actor, ...others] = rows;
    if (!actor) throw await noActor(store, given, "report or actor");
    if (others.length > 0)
      throw new Refusal(
        "ambiguous-id",
        `"${given}" may be ${rows.slice(0, 6).map(actorLabel).join("; ")}`,
        "Give the id.",
      );
    return { actor };
  }
  const id = await idFrom(store, given, ["rpt", "clm", "act"]);
  const [claim, report, actor] = [await store.claim(id), await store.report(id), await store.actor(id)];
  if (claim) return { claim };
  if (report) return { report };
  if (actor) return { actor };
  throw new Refusal("not-found", `The case has nothing with the id ${id}`);
}

/** A thing as it stood then: of an actor what had been published by the day. Throws a Refusal when there was nothing of it. */
async function asItStood(store: CaseStore, found: Thing, at: AsOf | null): Promise<Thing> {
  if (!at) return found;
  if ("actor" in found) {
    const then = (await store.actors({ within: [...at.reports] })).find((row) => row.actor.id === found.actor.actor.id);
    if (then) return { actor: then };
    throw new Refusal(
      "not-found",
      `Nothing that names ${short(found.actor.actor.name, 60)} had been published by ${at.date}`,
    );
  }
  const report = "claim" in found ? found.claim.claim.report : found.report.id;
  if (at.reports.has(report)) return found;
  const row = await store.report(report);
  const file = short(row?.file ?? report, 60);
  throw new Refusal(
    "not-found",
    row && publishedBy(row) === null
      ? `No date is known of ${file}: nobody can say whether it had been published by ${at.date}`
      : `${file} had not been published by ${at.date}`,
  );
}

async function run(world: World, path: string, { id, options }: { id: string; options: Options }): Promise<void> {
  const ink = inkFor(world, world.outIsTerminal);
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const at = await asOfGiven(world, store, options.asOf);
    const found = await asItStood(store, await thing(store, id), at);
    if (options.json === true) await print(world, `${JSON.stringify(await asJson(store, found), null, 2)}\n`);
    else if ("claim" in found) await print(world, await claimShown(store, found.claim, { ink, at }));
    else if ("actor" in found) await print(world, await actorShown(store, found.actor, { ink, at }));
    else {
      const how = { ink, bare: options.text === true, cut: options.cut === true };
      await print(world, await reportShown(store, found.report, how, at));
    }
  });
}

async function asJson(store: CaseStore, found: Thing): Promise<object> {
  const { actorLine, claimLine, reportLine } = await import("../exports/shapes.ts");
  const { peopleOf } = await import("../work/judged.ts");
  const people = await peopleOf(store);
  if ("claim" in found) return claimLine(found.claim.claim, found.claim.file, people);
  if ("actor" in found) {
    const { judgedActors } = await import("../work/judging.ts");
    const files = new Map((await store.reports()).map((row) => [row.id, row.file]));
    return actorLine(found.actor, files, (await judgedActors(store)).get(found.actor.actor.id));
  }
  const claims: object[] = [];
  for await (const { claim, file } of store.claims({ reports: [found.report.id] }))
    claims.push(claimLine(claim, file, people));
  const { id } = found.report;
  const [text, cut, pages] = [await store.text(id), await store.cuts(id), await store.pages(id)];
  const places = (await store.places({ reports: [id] })).map(({ path }) => path);
  return { ...reportLine(found.report, people), places, text, cut, pages, claimed: claims };
}

const line = (piece: string): string => safe(piece.replace(/\s+/gu, " "));

/** A stretch of text with some of its characters marked. */
function marked(
  text: string,
  { start, end }: { start: number; end: number },
  [from, to]: readonly [number, number],
  ink: Ink,
): string {
  const at = (position: number): number => Math.min(Math.max(position, from), to);
  const [a, b] = [at(start), at(end)];
  return `${line(text.slice(from, a))}${ink.mark(line(text.slice(a, b)))}${line(text.slice(b, to))}`.trim();
}

const signedBy = (one: Signed): string =>
  `${short(one.by, 40)}, ${one.at.slice(0, 10)} (${one.judgement})${one.reason === null ? "" : `: ${short(one.reason, 120)}`}`;

/** Who made a claim, and what people corrected in it: what was read first stands beside it. */
function madeByPeople({ hand, corrected, ...claim }: Claim): string[][] {
  return [
    ...(hand ? [["added by", signedBy(hand)]] : []),
    ...(corrected?.by ?? []).map((one) => ["corrected by", signedBy(one)]),
    ...READ_FIELDS.filter((field) => corrected?.by.some((one) => one.fields.includes(field)) === true).map((field) => [
      "",
      `${FIELD_WORDS[field]}: read as ${short(fieldInWords(corrected?.read ?? {}, field), 120)}; corrected to ${short(fieldInWords(claim, field), 120)}`,
    ]),
  ];
}

interface How {
  readonly ink: Ink;
  /** Narrows what stands beside the thing. */
  readonly at: AsOf | null;
}

async function claimShown(store: CaseStore, { claim, file }: ClaimRow, { ink, at }: How): Promise<string> {
  const text = (await store.text(claim.report)) ?? "";
  const report = await store.report(claim.report);
  const sure = doubts(claim);
  const rows: string[][] = [
    ["who says it", claim.attribution.length === 0 ? `${short(file, 80)} itself, citing nobody` : speakers(claim)],
    ...claim.attribution.map(({ level, name, role, verb, stance, actor }) => [
      "",
      `${level}: ${short(name, 80)} (${role}), "${safeLine(verb)}": ${stance}${actor ? `, = ${short(actor.name, 60)} (${actor.id})` : ""}`,
    ]),
    [
      "how surely",
      `${claim.modality}, ${claim.polarity}${claim.likelihood ? `, "${safeLine(claim.likelihood.words)}": ${claim.likelihood.band}, ${claim.likelihood.low}–${claim.likelihood.high} %` : ""}`,
    ],
    ["kind", `${claim.kind}${claim.type === null ? "" : `, ${claim.type}`}`],
    ...claim.roles.map(({ role, actor, ...words }) => [
      role,
      `${short(fillerWords(words), 100)}${actor ? `  = ${short(actor.name, 60)} (${actor.id})` : ""}`,
    ]),
    ...(claim.figure
      ? [
          [
            "figure",
            `${figure(claim.figure)}, measuring ${safeLine(claim.figure.measure)}: "${short(claim.figure.quote, 80)}"`,
          ],
        ]
      : []),
    ...(claim.time ? [["time", `${claim.time.edtf}, ${claim.time.how}: "${short(claim.time.stated, 80)}"`]] : []),
    ...(claim.place
      ? [
          [
            "place",
            `${short(claim.place.quote, 80)}${claim.place.id === null ? "" : ` (${claim.place.id}, ${claim.place.precision})`}`,
          ],
        ]
      : []),
    [
      "report",
      `${short(file, 80)}${pageAt(await store.pages(claim.report), claim.start)}, characters ${claim.start} to ${claim.end} (${claim.report})${report?.published ? `, published ${report.published.value}` : ""}${report?.publisher ? ` by ${short(report.publisher.value, 60)}` : ""}`,
    ],
    ...madeByPeople(claim),
    [
      claim.hand ? "made by" : "read by",
      `${claim.reader.name} ${claim.reader.version}${claim.rule === undefined ? "" : `, rule "${safeLine(claim.rule)}"`}`,
    ],
  ];
  const { start, end } = claim.sentence;
  const head = `${ink.bold(`${voice(claim, file)}:`)}${sure.length > 0 ? ` ${ink.warn(`[${sure.join(", ")}]`)}` : ""}`;
  const sentence = marked(text, claim, [Math.min(start, claim.start), Math.max(end, claim.end)], ink);
  return `${claim.id}\n${head}\n\n  ${sentence}\n\n${table(rows)}${await relations(store, claim.id, { ink, at })}`;
}

/** What other claims make of this one: conflicts first. */
async function relations(store: CaseStore, id: string, { ink, at }: How): Promise<string> {
  const all = (await store.findingsOf(id)).filter(({ finding }) => finding.verdict !== "not-comparable");
  const others =
    at &&
    (await rowsOf(
      store,
      all.map(({ finding }) => (finding.a === id ? finding.b : finding.a)),
    ));
  const then = (other: string): boolean => !at || at.reports.has(others?.get(other)?.claim.report ?? "");
  const told = all
    .filter(({ finding }) => then(finding.a === id ? finding.b : finding.a))
    .sort(
      (x, y) =>
        VERDICTS.indexOf(x.finding.verdict) - VERDICTS.indexOf(y.finding.verdict) || y.finding.score - x.finding.score,
    )
    .slice(0, FINDINGS);
  if (told.length === 0) return "";
  const rows = await rowsOf(
    store,
    told.flatMap(({ finding }) => [finding.a, finding.b]),
  );
  const asked = [...Map.groupBy(told, ({ question }) => question).values()].map((group) => {
    const [first] = group;
    const lines = group.map(({ finding }) => findingLines(finding, rows, ink)).join("");
    return `${safeLine(first?.asks ?? "")} ${ink.dim(first?.question ?? "")}\n${lines}`;
  });
  return `\n${ink.bold("Beside other claims")}\n${asked.join("")}`;
}

async function actorShown(store: CaseStore, { actor, reports, claims }: ActorRow, { ink, at }: How): Promise<string> {
  const within = at ? { reports: [...at.reports] } : {};
  const files = new Map((await store.reports()).map((row) => [row.id, row.file]));
  const names = Map.groupBy(actor.names, (name) => `${safeLine(name.quote)}\n${name.evidence}`);
  const rows = [...names.values()].map((group) => {
    const [first] = group;
    const places = [...Map.groupBy(group, (name) => files.get(name.report) ?? name.report)].map(
      ([file, list]) =>
        `${short(file, 40)}:${list
          .map((name) => name.start)
          .slice(0, 3)
          .join(",")}${list.length > 3 ? ",…" : ""}`,
    );
    return [
      `  ${short(first?.quote ?? "", 60)}`,
      first?.evidence ?? "",
      places.slice(0, 4).join("  ") + (places.length > 4 ? `  and ${places.length - 4} more reports` : ""),
    ];
  });
  let text = `${actor.id}\n${ink.bold(short(actor.name, 100))}  ${actor.kind}, ${count(reports, "report")}, ${count(claims, "claim")}\n\nNames, and why each is this actor's:\n${table(rows)}\n${await joints(store, { actor, reports, claims }, files)}`;
  for await (const row of store.claims({ ...within, actors: [actor.id], limit: SOME }))
    text += `${claimLines(row.claim, row.file, ink)}\n`;
  const about = await store.countClaims({ ...within, actors: [actor.id] });
  if (about > SOME) text += `… and ${about - SOME} more about it: cotejo claims CASE --about ${actor.id}\n`;
  const said = await store.countClaims({ ...within, speakers: { actors: [actor.id], words: actor.name } });
  if (said > 0) text += `It is cited as saying ${count(said, "claim")}: cotejo claims CASE --by ${actor.id}\n`;
  return text;
}

/** Why names of several reports are taken to be one actor's, and what people judged of it. */
async function joints(store: CaseStore, row: ActorRow, files: ReadonlyMap<string, string>): Promise<string> {
  const { jointsOf, judgedActors } = await import("../work/judging.ts");
  const joined = (await jointsOf(store, row)).map(({ left, right, rule, says, weight, at }) => [
    `  ${short(left, 40)} = ${short(right, 40)}`,
    `${rule}, ${weight}`,
    `${safeLine(says)}${at ? ` (${short(files.get(at.report) ?? at.report, 40)}:${at.start})` : ""}`,
  ]);
  const kept = ((await judgedActors(store)).get(row.actor.id) ?? []).filter(
    ({ judgement }) => judgement.verb !== "same",
  );
  const apart = kept.map(({ judgement, with: other }) => [
    `  ${judgement.verb}`,
    `${short(other.name, 40)}${other.id === null ? "" : ` (${other.id})`}`,
    `${short(judgement.author, 40)} judged so: ${short(judgement.reason ?? "no reason given", 200)} (${judgement.id})`,
  ]);
  return [
    joined.length > 0 ? `Why these names are one actor's:\n${table(joined)}\n` : "",
    apart.length > 0 ? `Judged:\n${table(apart)}\n` : "",
  ].join("");
}
