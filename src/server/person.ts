import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CaseView } from "./wire/index.ts";

/** What is kept of the person who sits at the desk, apart from any case: a case is handed on, a name is not. */
interface Kept {
  readonly name: string | null;
  /** By path of the case file: when its overview was last marked as seen, as an ISO 8601 instant. */
  readonly visits: Readonly<Record<string, string>>;
}

/** Who signs when nobody has put a name into the settings. */
export interface Otherwise {
  readonly name: string;
  readonly from: "environment" | "machine";
}

export interface Person {
  signs(): CaseView["person"];
  /** Throws what the disk says. */
  rename(name: string): void;
  lastVisit(casePath: string): string | null;
  visit(casePath: string, at: string): void;
}

const isRecord = (thing: unknown): thing is Readonly<Record<string, unknown>> =>
  typeof thing === "object" && thing !== null;

/** A file that is missing, broken or another program's is as good as none. */
function read(file: string): Kept {
  try {
    const thing: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isRecord(thing)) return { name: null, visits: {} };
    const visits = isRecord(thing["visits"]) ? thing["visits"] : {};
    const name = typeof thing["name"] === "string" && thing["name"].trim() !== "" ? thing["name"] : null;
    return {
      name,
      visits: Object.fromEntries(
        Object.entries(visits).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      ),
    };
  } catch {
    return { name: null, visits: {} };
  }
}

/** Cases whose last visit is remembered. */
const CASES = 200;

/** The person as a small file in the user's own folder keeps them; `file` null keeps nothing. */
export function personOf(file: string | null, otherwise: Otherwise): Person {
  let kept: Kept = file === null ? { name: null, visits: {} } : read(file);
  const write = (next: Kept): void => {
    kept = next;
    if (file === null) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.part`, file);
  };
  return {
    signs: () => (kept.name === null ? otherwise : { name: kept.name, from: "settings" }),
    rename: (name) => write({ ...kept, name }),
    lastVisit: (casePath) => kept.visits[casePath] ?? null,
    visit: (casePath, at) => {
      const { [casePath]: _before, ...others } = kept.visits;
      write({ ...kept, visits: Object.fromEntries([...Object.entries(others), [casePath, at]].slice(-CASES)) });
    },
  };
}
