import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fingerprint,
  type LineageReport,
  printsMade,
  sharedWordings,
  type SharedWording,
  wordedOf,
  wordingShared,
} from "../../src/lineage/index.ts";
import { reportOf } from "./reports.ts";

const PARTS = [
  "The bridge over the Toro river was closed on Monday after engineers found cracks in two of its pillars.",
  "Shopkeepers in the old town complained that nobody had warned them, although the ministry had known of the damage since spring.",
  "Repairs will cost $1.2 million, and a second inspection is planned for the autumn, when the water stands lower than in any other season.",
  "The governor of the province has asked for help from the capital because the detour takes nearly two hours.",
  "A lorry driver who has crossed the river every day for thirty years says that he felt the road tremble long before anybody measured it.",
  "Traders want the ferry back that was scrapped when the bridge was opened, and they have found a priest who will bless it.",
  "Nobody was hurt. The police let pedestrians across in groups of ten.",
  "“We shall open one lane within three weeks, and nobody will be left alone with the damage,” the governor said.",
];

/** A case that is kept as the store keeps it: hashes by report, and pairs, replaced when a report comes, changes or goes. */
class Kept {
  readonly texts = new Map<string, LineageReport>();
  readonly hashes = new Map<string, readonly number[]>();
  readonly pairs = new Map<string, SharedWording>();
  put(report: LineageReport): void {
    this.remove(report.id);
    const one = wordedOf(report);
    const own = fingerprint(one.words).map((f) => f.hash);
    const prints = printsMade();
    for (const [id, hashes] of this.hashes) prints.add(id, hashes);
    const neighbours = prints.candidates(report.id, own).map((id) => wordedOf(this.texts.get(id)!));
    this.hashes.set(report.id, own);
    this.texts.set(report.id, report);
    for (const pair of wordingShared(one, neighbours)) this.pairs.set(`${pair.a} ${pair.b}`, pair);
  }
  remove(id: string): void {
    this.texts.delete(id);
    this.hashes.delete(id);
    for (const [key, { a, b }] of this.pairs) if (a === id || b === id) this.pairs.delete(key);
  }
}

describe("lineage kept report by report", () => {
  const text = fc
    .uniqueArray(fc.nat({ max: PARTS.length - 1 }), { minLength: 1, maxLength: 6 })
    .map((list) => list.map((i) => PARTS[i]).join(" "));
  const step = fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    text: fc.option(text, { freq: 4 }),
    day: fc.option(fc.integer({ min: 1, max: 9 })),
    publisher: fc.constantFrom("Courier", "Gazette", undefined),
  });

  it("is what the whole case gives, after any sequence of coming, changing and going (seed 20261122)", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const kept = new Kept();
        for (const { id, text: body, day, publisher } of steps) {
          if (body === null) kept.remove(id);
          else
            kept.put(
              reportOf(id, body, { ...(day && { published: `2024-05-0${day}` }), ...(publisher && { publisher }) }),
            );
        }
        const whole = sharedWordings([...kept.texts.values()].toReversed());
        const sorted = [...kept.pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
        expect(sorted).toEqual(whole);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it("finds a copy among reports that share nothing with it", () => {
    const kept = new Kept();
    for (const [i, part] of PARTS.entries())
      kept.put(reportOf(`r${i}`, `${part} ${part.replaceAll(/\p{L}+/gu, (w) => `${w}${i}`)}`));
    kept.put(reportOf("copy", `Nothing else is known. ${PARTS[4]}`));
    expect([...kept.pairs.keys()]).toEqual(["copy r4"]);
  });
});
