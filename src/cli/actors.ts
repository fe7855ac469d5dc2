import { type Command, InvalidArgumentError } from "commander";
import { ACTOR_KINDS, type ActorKind } from "../model/index.ts";
import { type ActorFilter, type ActorRow, fold } from "../store/contract.ts";
import { doubtLines, doubtObject, registerActorJudgements } from "./actors-judged.ts";
import { tellIncomplete } from "./complete.ts";
import { count, safeLine, short, table } from "./ink.ts";
import { noActor, reportsFrom } from "./lookup.ts";
import { withCase } from "./open-case.ts";
import { asOfGiven, asOfOption } from "./narrowed.ts";
import { upToDate } from "./stopping.ts";
import { print, settingsOf, type World } from "./world.ts";

interface Options {
  readonly kind?: readonly ActorKind[];
  readonly in?: string;
  readonly limit?: number;
  readonly all?: boolean;
  readonly unsure?: boolean;
  readonly asOf?: string;
  readonly json?: boolean;
}

const SOME = 50;
const SOME_PAIRS = 20;

const kinds = (word: string): readonly ActorKind[] =>
  word.split(",").map((one) => {
    const kind = ACTOR_KINDS.find((known) => known === one.trim());
    if (!kind) throw new InvalidArgumentError(`"${one}" is none of ${ACTOR_KINDS.join(", ")}.`);
    return kind;
  });

/** `cotejo actors`: whom the claims are about. */
export function registerActors(program: Command, world: World): void {
  const actors = program
    .command("actors")
    .summary("list whom the claims are about")
    .description(
      `Lists people, groups, organisations and places, those with most claims first; the first ${SOME} unless more are asked for.`,
    )
    .argument("<case>", "the case file")
    .argument("[name...]", "only those with these words in one of their names")
    .option("--kind <kind>", `one of ${ACTOR_KINDS.join(", ")}`, kinds)
    .option("--in <report>", "only those named in this report")
    .addOption(asOfOption())
    .option("--limit <n>", "at most so many", (word: string) => {
      if (!/^\d{1,9}$/.test(word)) throw new InvalidArgumentError("It must be a whole number.");
      return Number(word);
    })
    .option("--all", "all of them")
    .option("--unsure", "instead: pairs that may be one, best first, with what speaks for and against")
    .option("--json", "print all as JSON, in the shape of `cotejo export actors`")
    .addHelpText(
      "after",
      `\nExamples:\n  cotejo actors cartels.cotejo\n  cotejo actors cartels.cotejo guzman\n  cotejo actors cartels.cotejo --kind group --in 003.txt\n  cotejo actors cartels.cotejo --unsure\n  cotejo actors same cartels.cotejo "El Mencho" act_4t2k --reason "the indictment names both"\n`,
    )
    .action(async (path: string, name: readonly string[], options: Options) =>
      options.unsure === true
        ? unsure(world, path, { name: name.join(" "), options })
        : run(world, path, { name: name.join(" "), options }),
    );
  registerActorJudgements(actors, world);
}

/** Pairs of actors that a person should look at. */
async function unsure(
  world: World,
  path: string,
  { name, options }: { name: string; options: Options },
): Promise<void> {
  const { doubts } = await import("../work/judging.ts");
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const files = new Map((await store.reports()).map((row) => [row.id, row.file]));
    const asked = fold(name);
    const holds = ({ actor }: ActorRow): boolean =>
      (!options.kind || options.kind.includes(actor.kind)) &&
      [actor.name, ...actor.names.map(({ quote }) => quote)].some((one) =>
        ` ${fold(one)} `.includes(asked === "" ? "" : ` ${asked} `),
      );
    const at = await asOfGiven(world, store, options.asOf);
    const all = (await doubts(store, at && [...at.reports])).filter(({ left, right }) => holds(left) || holds(right));
    const shown = all.slice(
      0,
      options.limit ?? (options.all === true || options.json === true ? all.length : SOME_PAIRS),
    );
    if (options.json === true) {
      await print(
        world,
        `${JSON.stringify(
          shown.map((doubt) => doubtObject(doubt, files)),
          null,
          2,
        )}\n`,
      );
      return;
    }
    for (const doubt of shown) await print(world, `${doubtLines(doubt, files)}\n`);
    const shownOf = shown.length < all.length ? `${shown.length} of ` : "";
    world.err.write(
      `${shownOf}${count(all.length, "pair")} worth a look; judge with: cotejo actors same|different|unsure|disputed ${path} A B --reason "…"\n`,
    );
  });
}

async function run(world: World, path: string, { name, options }: { name: string; options: Options }): Promise<void> {
  const { actorLine } = await import("../exports/shapes.ts");
  await withCase(path, settingsOf(world), async (store) => {
    await upToDate(world, store);
    const at = await asOfGiven(world, store, options.asOf);
    const filter: ActorFilter = {
      ...(at ? { within: [...at.reports] } : {}),
      ...(options.kind ? { kinds: options.kind } : {}),
      ...(options.in === undefined ? {} : { reports: (await reportsFrom(store, options.in)).map((row) => row.id) }),
      ...(name === "" ? {} : { words: name }),
    };
    const rows = await store.actors(filter);
    if (rows.length === 0 && name !== "" && (await store.actors({ words: name })).length === 0)
      throw await noActor(store, name);
    const most = options.limit ?? (options.all === true || options.json === true ? rows.length : SOME);
    const shown = rows.slice(0, most);
    const { judgedActors } = await import("../work/judging.ts");
    const judged = await judgedActors(store);
    if (options.json === true) {
      const files = new Map((await store.reports()).map((row) => [row.id, row.file]));
      await print(
        world,
        `${JSON.stringify(
          shown.map((row) => actorLine(row, files, judged.get(row.actor.id))),
          null,
          2,
        )}\n`,
      );
      return;
    }
    await print(
      world,
      table(
        shown.map(({ actor, claims, reports }) => {
          const others = [...new Set(actor.names.map((one) => safeLine(one.quote)))].filter(
            (one) => one !== actor.name,
          );
          return [
            actor.id,
            actor.kind,
            count(claims, "claim"),
            count(reports, "report"),
            short(actor.name, 50),
            [
              ...(judged.get(actor.id) ?? []).flatMap(({ judgement, with: other }) =>
                judgement.verb === "disputed" ? [`disputed whether ${short(other.name, 40)}`] : [],
              ),
              ...(others.length === 0 ? [] : [short(`also ${others.join(", ")}`, 100)]),
            ].join("; "),
          ];
        }),
      ),
    );
    world.err.write(
      shown.length < rows.length
        ? `${shown.length} of ${count(rows.length, "actor")}; --all lists all\n`
        : `${count(rows.length, "actor")}\n`,
    );
    await tellIncomplete(world, store, path);
  });
}
