import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCase, openCase } from "../../src/store/sqlite/index.ts";
import { storeContract } from "./store.ts";

const options = { busySeconds: 5, maxBytes: 0 };

storeContract("SQLite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  const path = join(folder, "a.cotejo");
  const made = createCase(path, options, { title: null, created: "2026-01-01T00:00:00Z", createdBy: "test" });
  if (!made.ok) throw new Error(made.problem.detail);
  return {
    store: made.store,
    again: async () => {
      const opened = openCase(path, options);
      if (!opened.ok) throw new Error(opened.problem.detail);
      return opened.store;
    },
    remove: async () => {
      await made.store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
