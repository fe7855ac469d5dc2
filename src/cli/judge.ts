import { type Command, Option } from "commander";
import { type Grade, GRADES, type Judgement, METADATA, OUTCOMES, saidInWords } from "../model/index.ts";
import type { CaseStore, ReportRow } from "../store/contract.ts";
import type { Saying } from "../work/saying.ts";
import { authorOf } from "./author.ts";
import { short } from "./ink.ts";
import { type ReadingOptions, readingFrom, readingOptions } from "./judge-reading.ts";
import { idFrom, isId, reportsFrom } from "./lookup.ts";
import { tellUnread } from "./complete.ts";
import { codebookAtHand } from "./narrowed.ts";
import { didYouMean } from "./nearest.ts";
import { withCase } from "./open-case.ts";
import { upToDate } from "./stopping.ts";
import { Refusal, settingsOf, type World } from "./world.ts";

interface Options extends ReadingOptions {
  readonly reason?: string;
  readonly by?: string;
  readonly words?: string;
  readonly evidence?: readonly string[];
  readonly publisher?: boolean;
  readonly json?: boolean;
}

const SAID = ["accept", "reject", "note", "correct", "add", "outcome", "grade", "answer", "clear"] as const;
type Verb = (typeof SAID)[number];

const HELP = `
accept   the claim says what its words say
reject   the program misread it: it answers no question any more, and stays listed
note     a remark on a claim or a question; it decides nothing
correct  how a claim should be read: give what is wrong by options, the rest stays
add      a claim that the program did not see: a report, its words by --words, the rest by options
outcome  what came of a forecast: ${OUTCOMES.join(", ")}
grade    reliability of a publisher or speaker, A to F; credibility of a claim, 1 to 6
answer   which answer to a question you hold to: its id or its words
clear    what is not known of a report after all: ${METADATA.join(", ")}

A judgement is signed and dated, and never overwritten; take it back with
\`cotejo actors withdraw CASE JUDGEMENT --reason ...\`. Of one person's words the newest counts;
where two people differ, that is shown, and the question is contested.

Examples:
  cotejo judge cartels.cotejo clm_4t2k reject --reason "he is the victim, not the killer"
  cotejo judge cartels.cotejo clm_4t2k correct --modality alleged --speaker "a judge"
  cotejo judge cartels.cotejo 003.txt add --words "Solís ran the port" --kind relation --type lead
    --role "subject=Solís=Rita Solís" --role "object=the port=none"
  cotejo judge cartels.cotejo clm_9m0c outcome failed --evidence clm_77ab --reason "nothing came"
  cotejo judge cartels.cotejo "El Faro" grade B --publisher --reason "corrects itself"
  cotejo judge cartels.cotejo 003.txt clear author --reason "that is the photographer"
  cotejo judge cartels.cotejo qst_9m0c note --reason "ask the ministry for the 2026 figure"
`;

/** `cotejo judge`: puts down what a person makes of a claim, a forecast, a source or a question. */
export function registerJudge(program: Command, world: World): void {
  const command = program
    .command("judge")
    .summary(
      "accept, correct or add a claim; set an outcome, a grade or an answer; clear what is not so; note something",
    )
    .description("Puts down a person's judgement, signed and dated. The program itself never decides what is true.")
    .argument("<case>", "the case file")
    .argument("<id>", "a claim (clm_4t2k), a question (qst_9m0c), a report (add, clear), or a source's name (grade)")
    .argument("<judgement>", SAID.join(", "))
    .argument("[words...]", "the outcome, grade, answer or field; else the note, or the reason")
    .option("--reason <words>", "why")
    .option("--by <name>", "who judges; otherwise COTEJO_AUTHOR, or the user of this machine")
    .option("--words <words>", "add: the exact words of the report that make the claim")
    .option(
      "--evidence <what>",
      "outcome: what it rests on, a claim's id or an address; may be given again",
      (word: string, before: readonly string[] | undefined) => [...(before ?? []), word],
    )
    .addOption(new Option("--publisher", "grade: the name is a publisher's, not a speaker's"))
    .option("--json", "print the judgement as JSON");
  readingOptions(command)
    .addHelpText("after", HELP)
    .action(async (path: string, id: string, said: string, words: readonly string[], options: Options) =>
      run(world, path, { id, said, words, options }),
    );
}

interface Asked {
  readonly id: string;
  readonly said: string;
  readonly words: readonly string[];
  readonly options: Options;
}

async function run(world: World, path: string, { id, said, words, options }: Asked): Promise<void> {
  const verb = SAID.find((one) => one === said);
  if (!verb)
    throw new Refusal("usage", `"${short(said, 30)}" is none of ${SAID.join(", ")}`, didYouMean(said, [...SAID]));
  if (verb === "note" && options.reason === undefined && words.length === 0)
    throw new Refusal("usage", "A note needs its words", "Add --reason WORDS.");
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const { signed } = await import("../work/saying.ts");
    const saying = await sayingOf(store, verb, { id, words, options });
    const codebook = verb === "correct" || verb === "add" ? await codebookAtHand() : null;
    const made = await signed(store, saying, {
      author: authorOf(world, options.by),
      at: world.now().toISOString(),
      codebook: () => codebook ?? { events: [], relations: [], measures: [], places: [] },
    });
    if (!made.ok) throw new Refusal(made.unsaid.why === "missing" ? "not-found" : "usage", made.unsaid.detail);
    await store.addJudgement(made.judgement);
    await upToDate(world, store);
    world.out.write(
      options.json === true ? `${JSON.stringify(made.judgement, null, 2)}\n` : `${line(made.judgement)}\n`,
    );
    if (verb === "clear") await tellUnread(world, store, path, made.judgement);
  });
}

function line(judgement: Judgement): string {
  const { id, verb, anchors, author, reason } = judgement;
  const [anchor] = anchors;
  const says = saidInWords(judgement);
  return `${id}: ${verb} ${anchor?.target ?? ""} (“${short(anchor?.name ?? "", 80)}”)${says === "" ? "" : `: ${short(says, 200)}`}, by ${short(author, 40)}${reason === null ? "" : `: ${short(reason, 120)}`}`;
}

/** What each verb is said of. */
const JUDGED: Readonly<Record<Exclude<Verb, "add" | "grade" | "clear">, readonly string[]>> = {
  accept: ["clm", "qst"],
  reject: ["clm", "qst"],
  note: ["clm", "qst"],
  correct: ["clm"],
  outcome: ["clm"],
  answer: ["qst"],
};

/** What is said, with ids in the place of beginnings and names. */
async function sayingOf(
  store: CaseStore,
  verb: Verb,
  { id: given, words, options }: Omit<Asked, "said">,
): Promise<Saying> {
  const takes = verb === "outcome" || verb === "grade" || verb === "clear";
  const [first = "", ...others] = words;
  const rest = (takes ? others : verb === "answer" ? [] : words).join(" ");
  const reason = options.reason ?? (rest === "" ? null : rest);
  if (verb === "add") return added(store, given, options, reason);
  if (verb === "clear") {
    const field = METADATA.find((one) => one === first);
    if (!field)
      throw new Refusal(
        "usage",
        `"${short(first, 30)}" is none of ${METADATA.join(", ")}`,
        didYouMean(first, METADATA),
      );
    return { verb, target: (await reportFrom(store, given)).id, field, reason };
  }
  if (verb === "grade") {
    const grade = GRADES.find((one) => one === first.toUpperCase());
    if (!grade) throw new Refusal("usage", `"${short(first, 20)}" is no grade`, "Write A to F, or 1 to 6 of a claim.");
    return graded(store, given, { grade, reason, publisher: options.publisher === true });
  }
  const target = await idFrom(store, given, JUDGED[verb]);
  if (verb === "correct") {
    const row = await store.claim(target);
    return { verb, target, reason, changes: await readingFrom(store, options, row?.claim ?? null) };
  }
  if (verb === "answer") return { verb, target, reason, answer: await answerFrom(store, target, words.join(" ")) };
  if (verb !== "outcome") return { verb, target, reason };
  const state = OUTCOMES.find((one) => one === first);
  if (!state)
    throw new Refusal("usage", `"${short(first, 30)}" is none of ${OUTCOMES.join(", ")}`, didYouMean(first, OUTCOMES));
  const evidence = options.evidence ?? [];
  const claims: string[] = [];
  for (const one of evidence) if (isId(one)) claims.push(await idFrom(store, one, ["clm"]));
  return { verb, target, state, reason, claims, sources: evidence.filter((one) => !isId(one)) };
}

async function graded(
  store: CaseStore,
  given: string,
  { grade, reason, publisher }: { readonly grade: Grade; readonly reason: string | null; readonly publisher: boolean },
): Promise<Saying> {
  if (isId(given)) return { verb: "grade", of: "claim", target: await idFrom(store, given, ["clm"]), grade, reason };
  return { verb: "grade", of: publisher ? "publisher" : "speaker", target: given, grade, reason };
}

async function reportFrom(store: CaseStore, given: string): Promise<ReportRow> {
  const [report, ...more] = await reportsFrom(store, given);
  if (!report || more.length > 0)
    throw new Refusal("ambiguous-id", `${short(given, 60)} are ${more.length + 1} reports`, "Give the id of one.");
  return report;
}

async function added(store: CaseStore, given: string, options: Options, reason: string | null): Promise<Saying> {
  const report = await reportFrom(store, given);
  const text = (await store.text(report.id)) ?? "";
  const words = options.words ?? "";
  const start = words === "" ? -1 : text.indexOf(words);
  if (start < 0)
    throw new Refusal(
      "usage",
      words === ""
        ? "A claim needs its words"
        : `${short(report.file, 60)} does not have the words “${short(words, 80)}”`,
      "Give them with --words, just as they stand in `cotejo show CASE REPORT --text`.",
    );
  if (text.includes(words, start + 1))
    throw new Refusal("usage", `${short(report.file, 60)} has these words more than once`, "Give more of them.");
  const claim = await readingFrom(store, options, null);
  return { verb: "add", report: report.id, start, end: start + words.length, claim, reason };
}

async function answerFrom(store: CaseStore, question: string, given: string): Promise<string> {
  const { answersOf } = await import("../work/saying.ts");
  const answers = await answersOf(store, question);
  const wanted = given.toLowerCase();
  const found =
    answers.find(({ id }) => id === given) ??
    answers.find(({ text }) => text.toLowerCase() === wanted) ??
    (wanted === "" ? undefined : answers.find(({ text }) => text.toLowerCase().includes(wanted)));
  if (!found)
    throw new Refusal(
      "not-found",
      `The question has no answer “${short(given, 60)}”`,
      `Its answers: ${answers.map(({ text }) => short(text, 60)).join("; ")}`,
    );
  return found.id;
}
