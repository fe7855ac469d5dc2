import { existsSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cotejo, FAKE_READER, scratch } from "../cli/world.ts";

const MANY = 1_000_000;
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, mark: boolean): Uint8Array =>
  Uint8Array.from(Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le"));
const SAID = "Carl said that Ana hit Bob in 2020.";

/** So many thousand characters and a half of prose, no sentence twice, with this between them. */
const lines = (many: number, gap: string): string =>
  Array.from({ length: many }, (_, n) =>
    [
      `Carl said that Ana hit Bob in ${1000 + n}.`,
      ...Array.from({ length: 60 }, (__, k) => `The mayor of town ${n * 60 + k} went home by train.`),
    ].join(gap),
  ).join(gap);

/** A file as it may come, and what must become of it: `read` or the code of the problem. */
const FILES: readonly (readonly [name: string, content: string | Uint8Array, becomes: string, claims?: number])[] = [
  ["empty.txt", "", "empty"],
  ["white.txt", " \n\t\r\n ", "empty"],
  ["binary.txt", Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256), "binary"],
  ["zeros.txt", new Uint8Array(50_000), "binary"],
  ["nul.txt", `\0Ana\0 ${SAID}\0`, "read", 1],
  ["pdf-called-text.txt", "%PDF-1.4\n%âãÏÓ", "pdf-broken"],
  ["zip.html", latin("PK\x03\x04\x14\0\0\0"), "archive-cut"],
  ["truncated-utf8.txt", Buffer.from(`${SAID} Ana hit Félix`).subarray(0, -4), "read", 1],
  [
    "broken-utf8.txt",
    Buffer.concat([Buffer.from(`Él dijo “sí”. ${SAID} `), Buffer.from([0xff, 0xc0, 0xaf])]),
    "read",
    1,
  ],
  ["windows-1252.txt", latin(`${SAID} Carl said that Ana hit F\xe9lix in 2021.`), "read", 2],
  ["utf16.txt", utf16(SAID, true), "read", 1],
  ["utf16-unmarked.txt", utf16(SAID, false), "read", 1],
  ["bom.txt", `\ufeff${SAID}`, "read", 1],
  ["surrogate.html", `<p>${SAID}</p><p>&#xD800; Eve &#x0; hit &#1114112; Bob.</p>`, "read", 1],
  ["one-line.txt", lines(2_000, " "), "read", 2_000],
  ["book.txt", lines(2_500, "\n"), "too-long"],
  // A sentence that stands there more than fifty times is read fifty times.
  [
    "one-line-again.txt",
    `${SAID} ${"The mayor of the town went home by train. ".repeat(60)}`.repeat(2_000),
    "read",
    50,
  ],
  ["no-spaces.txt", "x".repeat(MANY), "read", 0],
  ["spaces.txt", `a${" ".repeat(MANY)}b`, "read", 0],
  ["digits.txt", "1234567890".repeat(MANY / 10), "no-words"],
  ["brackets.txt", "(".repeat(MANY), "no-words"],
  ["pairs.txt", "([{<«“".repeat(MANY / 6), "no-words"],
  ["quotes.txt", '"'.repeat(MANY), "no-words"],
  ["curly-quotes.txt", "“said ".repeat(MANY / 20), "read", 0],
  ["brackets.md", "[".repeat(MANY), "no-words"],
  ["emphasis.md", "*_`".repeat(MANY / 3), "no-words"],
  ["rules.md", `${"> ".repeat(MANY / 2)}x`, "any"],
  ["tags.html", "<div>".repeat(MANY), "no-article"],
  ["open.html", `<p>${"<a href=".repeat(MANY / 8)}`, "no-article"],
  ["nested.html", `${"<b>".repeat(5_000)}${SAID}`, "read", 1],
  ["comment.html", `<html><!-- ${"-".repeat(MANY)}<p>${SAID}</p>`, "any"],
  ["entities.html", `<p>${"&amp;".repeat(MANY / 5)} ${SAID}</p>`, "read", 1],
  ["right-to-left.txt", `\u202e${SAID}\u202c ${"\u200f\u200b\u200d\ufeff".repeat(1000)}`, "read", 1],
  [
    "arabic.txt",
    "قال المتحدث باسم الحكومة إن الشرطة اعتقلت خمسة رجال في المدينة يوم الاثنين. ".repeat(20),
    "language-not-read",
  ],
  ["combining.txt", `e${"\u0301".repeat(100_000)} ${SAID}`, "read", 1],
  ["emoji.txt", `👩‍👩‍👧‍👦🏳️‍🌈 ${SAID} 🌵`.repeat(100), "read", 100],
  ["front.md", `---\n${"a: &a [*a, *a]\n".repeat(2000)}---\n${SAID}`, "read", 1],
  ["front-open.md", `---\n${"x: a\n".repeat(100_000)}`, "read", 0],
  ["front-bomb.md", `---\na: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n---\n${SAID}`, "read", 1],
  ["line-ends.txt", `Eve slept.\r\n\r\n${SAID}\r\rEve hit Bob.\n`, "read", 2],
];

/** Seconds that all of the files together may take on a slow machine; alone they take a few. */
const CLOCK = 150;

describe.each([
  ["the reader of the tests", FAKE_READER, true],
  [
    "the real reader",
    new URL("../../src/work/load.ts", import.meta.url).href,
    existsSync(new URL("../../models/en/parser.bin", import.meta.url)),
  ],
])("hostile files with %s", (_, readers, present) => {
  const fake = readers === FAKE_READER;

  it.skipIf(!present)(
    "end in a state and a reason, in time, and leave the case sound",
    { timeout: (CLOCK + 60) * 1000 },
    async () => {
      const folder = scratch();
      const files = join(folder, "files");
      mkdirSync(files);
      for (const [name, content, becomes] of FILES) {
        // Five megabytes of prose are 850,000 words: the real reader would take most of the clock for them alone.
        const part = !fake && content.length > MANY && becomes !== "too-long" ? content.slice(0, MANY / 4) : content;
        writeFileSync(join(files, name), part);
      }
      const path = join(folder, "a.cotejo");
      const before = performance.now();
      const ran = await cotejo(["add", path, files, "--create", "--json"], {
        readers,
        environment: { COTEJO_READING_SECONDS: "60" },
      });
      expect((performance.now() - before) / 1000).toBeLessThan(CLOCK);
      expect(ran.code).toBe(3);
      const results = new Map(
        (
          JSON.parse(ran.out) as {
            file: string;
            state: string;
            problem: { code: string; detail: string } | null;
            claims: number;
          }[]
        ).map((one) => [one.file, one]),
      );
      const became = FILES.map(([name]) => {
        const one = results.get(name);
        return [name, one?.problem?.code ?? one?.state, ...(fake ? [one?.claims] : [])];
      });
      const expected = FILES.map(([name, , becomes, claims]) => {
        const one = results.get(name);
        return [
          name,
          becomes === "any" ? (one?.problem?.code ?? one?.state) : becomes,
          ...(fake ? [claims ?? (becomes === "any" ? one?.claims : 0)] : []),
        ];
      });
      expect(became).toEqual(expected);
      expect(await cotejo(["doctor", path])).toMatchObject({ code: 0 });
      expect((await cotejo(["export", path, "all", "--out", join(folder, "out")])).code).toBe(0);
    },
  );
});

describe("files that are no reports", () => {
  it("of 100 MB are listed with their hash and not kept", { timeout: 60_000 }, async () => {
    const folder = scratch();
    const large = join(folder, "large.txt");
    writeFileSync(large, "");
    truncateSync(large, 100_000_000);
    writeFileSync(join(folder, "b.txt"), SAID);
    const path = join(folder, "a.cotejo");
    const ran = await cotejo(["add", path, large, join(folder, "b.txt"), "--create"]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain(
      "large.txt: failed: The file has 100 MB; the most that is read is 20 MB (setting max_file_bytes)",
    );
    expect(ran.err).toContain("2/2 b.txt: 1 claim");
    expect((await cotejo(["status", path])).out).toMatch(/size +0\.\d MB/);
  });

  it(
    "such as folders with the name of a text, devices and circles of links do not hold us up",
    { timeout: 60_000 },
    async () => {
      const folder = scratch();
      const { symlinkSync } = await import("node:fs");
      mkdirSync(join(folder, "in", "folder.txt"), { recursive: true });
      symlinkSync(join(folder, "in"), join(folder, "in", "folder.txt", "circle"));
      symlinkSync(join(folder, "in", "b.txt"), join(folder, "in", "b.txt"));
      symlinkSync("/dev/zero", join(folder, "in", "endless.txt"));
      writeFileSync(join(folder, "in", "folder.txt", "c.txt"), SAID);
      const path = join(folder, "in", "a.cotejo");
      const ran = await cotejo(["add", path, join(folder, "in"), "--create"]);
      expect(ran.code).toBe(3);
      expect(ran.err).toContain("endless.txt: failed: It is neither a file nor a folder");
      expect(ran.err).toContain("b.txt: failed: The file cannot be opened: its links lead in a circle");
      expect(ran.err).toContain("folder.txt/c.txt: 1 claim");
      expect((await cotejo(["doctor", path])).code).toBe(0);
    },
  );
});

describe("a reading that does not end", () => {
  it("is stopped by the clock, and the clock is seen to fail", { timeout: 30_000 }, async () => {
    const folder = scratch();
    writeFileSync(join(folder, "a.txt"), "slowly");
    writeFileSync(join(folder, "b.txt"), SAID);
    const path = join(folder, "a.cotejo");
    const before = performance.now();
    const ran = await cotejo(["add", path, folder, "--create"], { environment: { COTEJO_READING_SECONDS: "1" } });
    const seconds = (performance.now() - before) / 1000;
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThan(20);
    expect(ran.err).toContain("a.txt: failed: The report took longer than 1 seconds");
    expect(ran.err).toContain("b.txt: 1 claim");
  });
});
