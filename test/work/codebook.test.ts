import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { CODEBOOK, loadCodebook } from "../../src/work/codebook.ts";

describe("loading a codebook", () => {
  const dir = mkdtempSync(join(tmpdir(), "cotejo-rows-"));
  const copy = join(dir, "rows");
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it("gives of rows that nobody compiled what was compiled of them", () => {
    cpSync(CODEBOOK, copy, { recursive: true });
    const plain = loadCodebook(pathToFileURL(`${copy}/`));
    const compiled = loadCodebook();
    expect(plain.ok && JSON.parse(JSON.stringify(plain.value))).toEqual(compiled.ok && compiled.value);
  });

  it("names the file and the row that is wrong", () => {
    appendFileSync(join(copy, "events.yaml"), "\n- id: 7\n");
    const made = loadCodebook(pathToFileURL(`${copy}/`));
    expect(!made.ok && made.problem).toMatchObject({
      code: "no-codebook",
      detail: expect.stringContaining("events.yaml") as string,
    });
  });
});
