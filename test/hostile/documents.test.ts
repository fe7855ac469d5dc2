import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cotejo, scratch } from "../cli/world.ts";
import { pdf } from "../intake/pdf-writer.ts";

const SAID = "Carl said that Ana hit Bob in 2020.";

/** Bytes as a PDF's RunLengthDecode unfolds them to themselves: so that no look at the file alone knows what is inside. */
function asRuns(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 128) {
    const run = bytes.subarray(at, at + 128);
    parts.push(Uint8Array.of(run.length - 1), run);
  }
  return Uint8Array.from(Buffer.concat([...parts, Uint8Array.of(128)]));
}

/** A PDF of a page whose content unfolds to a thousand million bytes behind two filters. */
function bomb(): Uint8Array {
  const inner = deflateSync(Buffer.alloc(1_000_000_000), { level: 9 });
  const made = Buffer.from(pdf({ pages: [[], []], content: asRuns(inner) })).toString("latin1");
  return Uint8Array.from(
    Buffer.from(made.replaceAll("/Filter /FlateDecode", "/Filter [/RunLengthDecode /FlateDecode]"), "latin1"),
  );
}

describe("a document that unfolds to gigabytes where nobody counts", () => {
  it("fails alone, in time, with a reason", { timeout: 120_000 }, async () => {
    const folder = scratch();
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in", "bomb.pdf"), bomb());
    writeFileSync(join(folder, "in", "z.txt"), SAID);
    const path = join(folder, "a.cotejo");
    const before = performance.now();
    const ran = await cotejo(["add", path, join(folder, "in"), "--create"], {
      environment: { COTEJO_READING_MEMORY_MB: "300", COTEJO_READING_SECONDS: "60" },
    });
    expect((performance.now() - before) / 1000).toBeLessThan(80);
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/bomb\.pdf: failed: The report needs more than 300 MB/);
    expect(ran.err).toContain("z.txt: 1 claim");
    expect((await cotejo(["doctor", path])).code).toBe(0);
  });
});
