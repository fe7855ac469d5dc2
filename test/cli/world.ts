import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/main.ts";
import type { World } from "../../src/cli/world.ts";

export const FAKE_READER = new URL("../work/fake-reader.ts", import.meta.url).href;

/** A folder that is gone after the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, without a terminal unless asked. */
export async function cotejo(words: readonly string[], more: Partial<World> = {}): Promise<Ran> {
  const texts = { out: "", err: "" };
  const sink = (name: "out" | "err"): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        texts[name] += chunk.toString();
        done();
      },
    });
  const code = await run(words, {
    out: sink("out"),
    err: sink("err"),
    environment: {},
    outIsTerminal: false,
    errIsTerminal: false,
    width: 80,
    now: () => new Date("2026-01-02T03:04:05Z"),
    onStop: () => () => undefined,
    readers: FAKE_READER,
    ...more,
  });
  return { code, ...texts };
}
