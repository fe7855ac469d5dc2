import type { Command } from "commander";
import { type Anchor, idOf, type Verb } from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import { short } from "./ink.ts";
import { authorOf } from "./author.ts";
import { idFrom } from "./lookup.ts";
import { withCase } from "./open-case.ts";
import { upToDate } from "./stopping.ts";
import { didYouMean } from "./nearest.ts";
import { Refusal, settingsOf, type World } from "./world.ts";

interface Options {
  readonly reason?: string;
  readonly by?: string;
  readonly json?: boolean;
}

const SAID = ["accept", "reject", "note"] as const;

const HELP = `
accept  the claim says what its words say
reject  the program misread it: it answers no question any more, and stays listed
note    a remark on a claim or a question; it decides nothing

A judgement is signed and dated, and never overwritten; take it back with
\`cotejo actors withdraw CASE JUDGEMENT --reason ...\`. The newest that was not withdrawn counts.

Examples:
  cotejo judge cartels.cotejo clm_4t2k reject --reason "he is the victim, not the killer"
  cotejo judge cartels.cotejo qst_9m0c note --reason "ask the ministry for the 2026 figure"
`;

/** `cotejo judge`: puts down what a person makes of a claim or a question. */
export function registerJudge(program: Command, world: World): void {
  program
    .command("judge")
    .summary("accept or reject a claim, or note something on a claim or question")
    .description("Puts down a person's judgement, signed and dated. The program itself never decides what is true.")
    .argument("<case>", "the case file")
    .argument("<id>", "a claim (clm_4t2k) or a question (qst_9m0c)")
    .argument("<judgement>", SAID.join(", "))
    .argument("[words...]", "the note, or the reason")
    .option("--reason <words>", "why")
    .option("--by <name>", "who judges; otherwise COTEJO_AUTHOR, or the user of this machine")
    .option("--json", "print the judgement as JSON")
    .addHelpText("after", HELP)
    .action(async (path: string, id: string, said: string, words: readonly string[], options: Options) =>
      run(world, path, { id, said, words: words.join(" "), options }),
    );
}

interface Asked {
  readonly id: string;
  readonly said: string;
  readonly words: string;
  readonly options: Options;
}

async function run(world: World, path: string, { id, said, words, options }: Asked): Promise<void> {
  const verb = SAID.find((one) => one === said);
  if (!verb)
    throw new Refusal("usage", `"${short(said, 30)}" is none of ${SAID.join(", ")}`, didYouMean(said, [...SAID]));
  const reason = options.reason ?? (words === "" ? null : words);
  if (verb === "note" && reason === null) throw new Refusal("usage", "A note needs its words", "Add --reason WORDS.");
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const anchor = await anchorOf(store, id, verb);
    const [author, at] = [authorOf(world, options.by), world.now().toISOString()];
    const judgement = {
      id: idOf("jdg", verb, anchor.target, author, at),
      verb,
      anchors: [anchor],
      reason,
      author,
      at,
      withdrawn: null,
    };
    await store.addJudgement(judgement);
    await upToDate(world, store);
    if (options.json === true) world.out.write(`${JSON.stringify(judgement, null, 2)}\n`);
    else
      world.out.write(
        `${judgement.id}: ${verb} ${anchor.target} (“${short(anchor.name, 80)}”), by ${short(author, 40)}${reason === null ? "" : `: ${short(reason, 120)}`}\n`,
      );
  });
}

async function anchorOf(store: CaseStore, given: string, verb: Verb): Promise<Anchor> {
  const id = await idFrom(store, given, ["clm", "qst"]);
  const row = await store.claim(id);
  if (row) {
    const { report, start, end, quote } = row.claim;
    return { kind: "claim", target: id, name: quote, at: { report, start, end, quote } };
  }
  if (verb !== "note")
    throw new Refusal(
      "usage",
      `A question cannot be judged "${verb}": only claims can, and a question can have a note`,
    );
  const kept = await store.question(id);
  if (!kept) throw new Refusal("not-found", `The case has nothing with the id ${id}`);
  return { kind: "question", target: id, name: kept.row.asks, at: null };
}
