import type { Command } from "commander";
import { makeCase } from "./open-case.ts";
import { settingsOf, type World } from "./world.ts";

/** `cotejo new`: makes an empty case file. */
export function registerNew(program: Command, world: World): void {
  program
    .command("new")
    .summary("make an empty case file")
    .description(
      "Makes an empty case file. Everything about one situation is kept in this one file: hand it on, copy it, back it up.",
    )
    .argument("<case>", "the file to make, for example cartels.cotejo")
    .option("--title <words>", "what the case is about")
    .addHelpText("after", '\nExample:\n  cotejo new cartels.cotejo --title "Cartels in Jalisco"\n')
    .action(async (path: string, options: { title?: string }) => {
      await makeCase(path, settingsOf(world), { title: options.title ?? null, created: world.now().toISOString() });
      world.out.write(`Made ${path}. Next: cotejo add ${path} FILES…\n`);
    });
}
