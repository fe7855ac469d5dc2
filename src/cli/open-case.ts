import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CaseStore } from "../store/contract.ts";
import type { Settings } from "../settings.ts";
import { didYouMean } from "./nearest.ts";
import { Refusal } from "./world.ts";

const adviceFor = (code: string, path: string): string | null => {
  if (code === "case-missing") {
    if (existsSync(`${path}.cotejo`)) return `Did you mean ${path}.cotejo?`;
    const folder = dirname(path);
    const cases = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".cotejo")) : [];
    const near = didYouMean(
      path,
      cases.map((name) => join(folder, name)),
    );
    return near ?? `Make it with: cotejo new ${path}; with its reports at once: cotejo add --create ${path} reports/`;
  }
  if (code === "case-empty") return `Make a case of it with: cotejo new ${path}`;
  if (code === "not-a-case" && existsSync(path)) return "The first argument is the case file, then come reports.";
  return null;
};

const options = (settings: Settings) => ({ busySeconds: settings.busy_seconds, maxBytes: settings.max_case_bytes });

/** Opens a case for one piece of work and closes it whatever happens; `mapped` for one that reads a great deal. */
export async function withCase<T>(
  path: string,
  settings: Settings,
  work: (store: CaseStore) => Promise<T>,
  { mapped = false }: { readonly mapped?: boolean } = {},
): Promise<T> {
  const { openCase } = await import("../store/sqlite/index.ts");
  const opened = openCase(path, { ...options(settings), mapped });
  if (!opened.ok) throw new Refusal(opened.problem.code, opened.problem.detail, adviceFor(opened.problem.code, path));
  try {
    return await work(opened.store);
  } finally {
    await opened.store.close();
  }
}

/** Makes a case file. */
export async function makeCase(
  path: string,
  settings: Settings,
  birth: { title: string | null; created: string },
): Promise<void> {
  const [{ createCase }, { programVersion }] = await Promise.all([
    import("../store/sqlite/index.ts"),
    import("./version.ts"),
  ]);
  const made = createCase(path, options(settings), { ...birth, createdBy: `cotejo ${programVersion()}` });
  if (made.ok) return await made.store.close();
  const { code, detail } = made.problem;
  throw new Refusal(code, detail, code === "case-exists" ? `Add reports to it with: cotejo add ${path} FILES…` : null);
}
