import { userInfo } from "node:os";
import { Refusal, type World } from "./world.ts";

/** Environment variable with the name under which judgements are signed. */
const AUTHOR = "COTEJO_AUTHOR";

/** Who judges: as given, else COTEJO_AUTHOR, else the user of this machine. */
export function authorOf(world: World, given: string | undefined): string {
  for (const name of [given, world.environment[AUTHOR], userName()]) {
    const trimmed = name?.trim();
    if (trimmed) return trimmed;
  }
  throw new Refusal("usage", "Nobody is named who judges", `Say --by NAME, or set ${AUTHOR}.`);
}

function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user without a name.
    return undefined;
  }
}
