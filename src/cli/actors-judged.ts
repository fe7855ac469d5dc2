import type { Command } from "commander";
import { ACTOR_VERBS, type ActorVerb, type Anchor, idOf, type Judgement } from "../model/index.ts";
import type { ActorRow, CaseStore, JudgementRow } from "../store/contract.ts";
import type { Doubt } from "../work/judging.ts";
import { authorOf } from "./author.ts";
import { tellUnread } from "./complete.ts";
import { count, safeLine, short, table } from "./ink.ts";
import { actorLabel, actorsFrom, idFrom, noActor, reportsFrom } from "./lookup.ts";
import { withCase } from "./open-case.ts";
import { upToDate } from "./stopping.ts";
import { print, Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly reason?: string;
  readonly by?: string;
  readonly json?: boolean;
}

const SUMMARIES: Readonly<Record<ActorVerb, string>> = {
  same: "say that two actors are one",
  different: "say that two actors are not one",
  unsure: "say that you looked and cannot tell; the pair is proposed no more",
  disputed: "say that reports disagree on whether two are one; they are kept apart and marked",
};

const HELP = `
A and B are names or ids. NAME@REPORT means only whom that report calls so.
Where both names are one actor now, say which names are not:
  cotejo actors different cartels.cotejo "El Güero" "Héctor Palma" --reason "another man of that nickname"
  cotejo actors different cartels.cotejo "José García" "José García@b.txt" --reason "a namesake"
A judgement is signed and dated, and never overwritten: \`cotejo actors withdraw\`.
`;

const signed = (command: Command): Command =>
  command
    .option("--reason <words>", "why")
    .option("--by <name>", "who judges; otherwise COTEJO_AUTHOR, or the user of this machine")
    .option("--json", "print the judgement as JSON");

/** `cotejo actors same|different|unsure|disputed|withdraw|judgements`. */
export function registerActorJudgements(actors: Command, world: World): void {
  for (const verb of ACTOR_VERBS) {
    signed(actors.command(verb))
      .summary(SUMMARIES[verb])
      .description(`${SUMMARIES[verb].replace(/^say/u, "Says")}.`)
      .argument("<case>", "the case file")
      .argument("<a>", "one actor")
      .argument("<b>", "the other")
      .addHelpText("after", HELP)
      .action(async (path: string, a: string, b: string, options: Options) =>
        judge(world, path, { verb, given: [a, b], options }),
      );
  }
  signed(actors.command("withdraw"))
    .summary("take a judgement back")
    .description("Takes a judgement back, of actors, claims or questions alike. It stays in the history.")
    .argument("<case>", "the case file")
    .argument("<judgement>", "its id (jdg_4t2k) or the beginning of one")
    .action(async (path: string, id: string, options: Options) => withdraw(world, path, { id, options }));
  actors
    .command("judgements")
    .summary("list what people judged of actors")
    .description("Lists what people judged of actors, withdrawn or not, in the order in which it was said.")
    .argument("<case>", "the case file")
    .argument("[name...]", "only about this actor")
    .option("--json", "print as JSON")
    .action(async (path: string, name: readonly string[], options: Options) =>
      history(world, path, { name: name.join(" "), options }),
    );
}

/** Whom a person means: one actor, and what of it. */
interface Meant {
  readonly row: ActorRow;
  readonly typed: string | null;
  readonly report: string | null;
}

async function meant(store: CaseStore, given: string): Promise<Meant> {
  const at = given.lastIndexOf("@");
  const [name, file] = at > 0 ? [given.slice(0, at), given.slice(at + 1)] : [given, null];
  const report = file === null ? null : (await reportsFrom(store, file))[0];
  const { rows } = await actorsFrom(store, name);
  const within = report ? rows.filter(({ actor }) => actor.names.some((one) => one.report === report.id)) : rows;
  const [row, ...more] = within;
  if (!row && rows.length > 0) throw new Refusal("not-found", `${file ?? ""} names nobody called ${short(name, 60)}`);
  if (!row) throw await noActor(store, name);
  if (more.length > 0)
    throw new Refusal(
      "ambiguous-id",
      `"${short(name, 60)}" may be ${within.slice(0, 6).map(actorLabel).join("; ")}`,
      "Give the id, or NAME@REPORT.",
    );
  return { row, typed: name.startsWith("act_") ? null : name, report: report?.id ?? null };
}

interface Asked {
  readonly verb: ActorVerb;
  readonly given: readonly [string, string];
  readonly options: Options;
}

async function judge(world: World, path: string, { verb, given, options }: Asked): Promise<void> {
  const reason = options.reason?.trim() ?? "";
  if (reason === "") throw new Refusal("usage", "A judgement needs its reason", 'Add --reason "…".');
  const author = authorOf(world, options.by);
  const { anchorOf, actorJudgements, overruledOf } = await import("../work/judging.ts");
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const anchors: Anchor[] = [];
    for (const one of given) {
      const side = await meant(store, one);
      const anchor = await anchorOf(store, side.row, side);
      if (!anchor)
        throw new Refusal("not-found", `${short(side.row.actor.name, 60)} has no name there to be judged by`);
      anchors.push(anchor);
    }
    const [left, right] = anchors;
    if (!left || !right) return;
    if (left.target === right.target) throw oneName(verb, left, right);
    const at = world.now().toISOString();
    const id = idOf("jdg", verb, left.target, right.target, author, at);
    const judgement: Judgement = { id, verb, anchors, reason, author, at, withdrawn: null };
    const before = overruledOf(await actorJudgements(store));
    await store.addJudgement(judgement);
    await upToDate(world, store);
    const rows = await actorJudgements(store);
    const row = rows.find((one) => one.judgement.id === id);
    const over = [...overruledOf(rows).values()].filter((one) => !before.has(one.judgement.id));
    if (options.json === true) {
      await print(world, `${JSON.stringify({ ...judgement, stands: row?.stands ?? [] }, null, 2)}\n`);
      return;
    }
    const lines = [
      `${id}: ${said(judgement)}, by ${short(author, 40)}: ${short(reason, 200)}`,
      ...over.map(
        (one) => `It overrules ${one.judgement.id}: ${said(one.judgement)}, by ${short(one.judgement.author, 40)}`,
      ),
      await outcome(store, verb, row),
    ];
    await print(world, `${lines.join("\n")}\n`);
  });
}

const oneName = (verb: ActorVerb, left: Anchor, right: Anchor): Refusal =>
  verb === "same"
    ? new Refusal("usage", `“${short(left.name, 60)}” and “${short(right.name, 60)}” are one name already`)
    : new Refusal(
        "usage",
        `“${short(left.name, 60)}” and “${short(right.name, 60)}” are one name to the case`,
        "To part namesakes say whom one report means: NAME@REPORT.",
      );

const SAID: Readonly<Record<ActorVerb, string>> = {
  same: "are one",
  different: "are not one",
  unsure: "may be one or not",
  disputed: "are one or not, which is disputed",
};
const said = ({ verb, anchors }: Judgement): string =>
  `${anchors.map(({ name }) => `“${short(name, 60)}”`).join(" and ")} ${verb in SAID ? SAID[verb as ActorVerb] : verb}`;

/** Who is who after a judgement. */
async function outcome(store: CaseStore, verb: ActorVerb, row: JudgementRow | undefined): Promise<string> {
  const ids = [...new Set(row?.stands ?? [])];
  const rows: ActorRow[] = [];
  for (const id of ids) {
    const actor = id === null ? null : await store.actor(id);
    if (actor) rows.push(actor);
  }
  const now = rows.map(actorLabel).join("; ");
  if (rows.length === 1) return `Now one actor: ${now}`;
  return verb === "unsure" ? `Still two actors: ${now}` : `Now two actors: ${now}`;
}

async function withdraw(
  world: World,
  path: string,
  { id: given, options }: { id: string; options: Options },
): Promise<void> {
  const reason = options.reason?.trim() ?? "";
  if (reason === "") throw new Refusal("usage", "Taking a judgement back needs a reason", 'Add --reason "…".');
  const author = authorOf(world, options.by);
  await withCase(path, settingsOf(world), async (store) => {
    const id = await idFrom(store, given, ["jdg"]);
    const withdrawal = { reason, author, at: world.now().toISOString() };
    const taken = await store.withdrawJudgement(id, withdrawal);
    const [row] = await store.judgements({ ids: [id] });
    if (!row) throw new Refusal("not-found", `The case has no judgement ${id}`);
    if (!taken)
      throw new Refusal("usage", `${id} was withdrawn already, ${row.judgement.withdrawn?.at.slice(0, 10) ?? ""}`);
    await upToDate(world, store);
    if (options.json === true) await print(world, `${JSON.stringify(row.judgement, null, 2)}\n`);
    else await print(world, `${id} is withdrawn: ${said(row.judgement)}, by ${short(row.judgement.author, 40)}\n`);
    if (row.judgement.verb === "clear") await tellUnread(world, store, path, row.judgement);
  });
}

async function history(
  world: World,
  path: string,
  { name, options }: { name: string; options: Options },
): Promise<void> {
  const { actorJudgements, overruledOf } = await import("../work/judging.ts");
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const all = await actorJudgements(store);
    const overruled = overruledOf(all);
    const about = name === "" ? null : (await meant(store, name)).row.actor.id;
    const rows = all.filter(({ stands }) => about === null || stands.includes(about));
    const stateOf = ({ judgement, stands }: JudgementRow): string => {
      if (judgement.withdrawn)
        return `withdrawn ${judgement.withdrawn.at.slice(0, 10)} by ${short(judgement.withdrawn.author, 40)}: ${short(judgement.withdrawn.reason ?? "", 100)}`;
      const lost = judgement.anchors
        .filter((_, side) => stands[side] === null)
        .map((anchor) => `“${short(anchor.name, 60)}”`);
      if (lost.length > 0) return `lost its anchor: no report names ${lost.join(" or ")} as then; it has no effect`;
      const by = overruled.get(judgement.id)?.by;
      if (by) return by.length === 0 ? "no effect: both are one name now" : `overruled by ${by.join(", ")}`;
      return "stands";
    };
    if (options.json === true) {
      const list = rows.map((row) => ({ ...row.judgement, stands: row.stands, state: stateOf(row) }));
      await print(world, `${JSON.stringify(list, null, 2)}\n`);
      return;
    }
    const cells = rows.map((row) => {
      const { id, at, author, reason } = row.judgement;
      return [id, at.slice(0, 10), short(author, 30), said(row.judgement), short(reason ?? "", 100), stateOf(row)];
    });
    await print(world, cells.length === 0 ? "" : table(cells));
    world.err.write(`${count(rows.length, "judgement")}\n`);
  });
}

/** One pair to be looked at, as lines: both actors, what speaks for and against, and where. */
export function doubtLines(doubt: Doubt, files: ReadonlyMap<string, string>): string {
  const { left, right, names, score, reasons } = doubt;
  const heads =
    left.actor.id === right.actor.id
      ? `${actorLabel(left)}: is “${short(names[0], 60)}” also “${short(names[1], 60)}”?`
      : `${actorLabel(left)}  and  ${actorLabel(right)}`;
  const rows = reasons
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ rule, detail, weight, at }) => [
      `   ${weight > 0 ? "for" : "against"}`,
      `${rule}: ${safeLine(detail)}${at ? ` (${safeLine(files.get(at.report) ?? at.report)}:${at.start})` : ""}`,
    ]);
  return `${score.toFixed(2)}  ${heads}\n${table(rows)}`;
}

/** A pair to be looked at as data. */
export const doubtObject = ({ left, right, names, score, reasons }: Doubt, files: ReadonlyMap<string, string>) => ({
  left: { id: left.actor.id, name: left.actor.name, kind: left.actor.kind },
  right: { id: right.actor.id, name: right.actor.name, kind: right.actor.kind },
  names,
  score: Number(score.toFixed(3)),
  reasons: reasons.map(({ rule, detail, weight, at }) => ({
    rule,
    detail,
    weight: Number(weight.toFixed(3)),
    at: at && { file: files.get(at.report) ?? at.report, start: at.start, end: at.end, quote: at.quote },
  })),
});
