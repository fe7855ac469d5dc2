import type { Command } from "commander";
import { saidInWords } from "../model/index.ts";
import type { JudgementRow } from "../store/contract.ts";
import { count, short, table } from "./ink.ts";
import { idFrom } from "./lookup.ts";
import { asOfGiven, asOfOption } from "./narrowed.ts";
import { withCase } from "./open-case.ts";
import { upToDate } from "./stopping.ts";
import { print, settingsOf, type World } from "./world.ts";

interface Options {
  readonly waiting?: boolean;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** `cotejo judgements`: the log of what people decided. */
export function registerJudgements(program: Command, world: World): void {
  program
    .command("judgements")
    .summary("list what people decided: when, why, and whether it counts")
    .description("Lists what people decided, withdrawn or not, in the order in which it was said.")
    .argument("<case>", "the case file")
    .argument("[id]", "only about this claim, question or actor")
    .option("--waiting", "only those that count and stand on nothing now: what they were about is read otherwise")
    .addOption(asOfOption())
    .option("--json", "print as JSON, in the shape of `cotejo export judgements`")
    .action(async (path: string, id: string | undefined, options: Options) => run(world, path, id, options));
}

function stateOf({ judgement, stands }: JudgementRow): string {
  const { withdrawn } = judgement;
  if (withdrawn)
    return `withdrawn ${withdrawn.at.slice(0, 10)} by ${short(withdrawn.author, 40)}${withdrawn.reason === null ? "" : `: ${short(withdrawn.reason, 80)}`}`;
  return stands.includes(null) ? "waits: nothing is read there now" : "counts";
}

async function run(world: World, path: string, given: string | undefined, options: Options): Promise<void> {
  const [{ judgementLine }, { judgedIn }] = await Promise.all([
    import("../exports/shapes.ts"),
    import("../work/judged-by-then.ts"),
  ]);
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const about = given === undefined ? {} : { about: [await idFrom(store, given, ["clm", "qst", "act"])] };
    const all = await store.judgements({ ...about, ...(options.waiting === true ? { live: true } : {}) });
    const day = await asOfGiven(world, store, options.asOf);
    const then = day ? await judgedIn(store, all, day.reports) : all;
    const rows = options.waiting === true ? then.filter(({ stands }) => stands.includes(null)) : then;
    if (options.json === true) return print(world, `${JSON.stringify(rows.map(judgementLine), null, 2)}\n`);
    const cells = rows.map((row) => {
      const { id, at, author, verb, anchors, reason } = row.judgement;
      const says = saidInWords(row.judgement);
      return [
        id,
        at.slice(0, 10),
        short(author, 30),
        `${verb} ${anchors.map(({ name }) => `“${short(name, 60)}”`).join(" and ")}${says === "" ? "" : `: ${short(says, 120)}`}`,
        short(reason ?? "", 100),
        stateOf(row),
      ];
    });
    await print(world, cells.length === 0 ? "" : table(cells));
    world.err.write(`${count(rows.length, "judgement")}\n`);
  });
}
