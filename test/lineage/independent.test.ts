import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/model/index.ts";
import {
  independentOrigins,
  lineageIndex,
  type LineageReport,
  linkReports,
  originsOf,
  reportIndex,
  sharedWording,
  wordedOf,
} from "../../src/lineage/index.ts";
import { claimOf, reportOf } from "./reports.ts";

type Read = readonly [LineageReport, ...Claim[]];

/** Counts the origins of all claims of these reports, with links and shared wording worked out as for a case. */
function count(...read: readonly Read[]) {
  const reports = read.map(([report]) => report);
  const worded = reports.map(wordedOf);
  const shared = worded.flatMap((a, i) =>
    worded
      .slice(i + 1)
      .map((b) => sharedWording(a, b))
      .filter((s) => s !== null),
  );
  const rows = linkReports(
    read.flatMap(([report, ...claims]) => originsOf(report, claims)),
    reportIndex(reports),
  );
  const claims = read.flatMap(([, ...own]) => own);
  const index = lineageIndex(reports, rows, shared);
  const found = independentOrigins(claims, index);
  expect(
    independentOrigins(claims.toReversed(), lineageIndex(reports.toReversed(), rows.toReversed(), shared.toReversed())),
  ).toEqual(found);
  expect(found.atMost).toBe(found.named.length + found.unknown);
  return found;
}

const said = (
  id: string,
  text: string,
  quote: string,
  by: Parameters<typeof claimOf>[2] = [],
  told: Parameters<typeof reportOf>[2] = {},
): Read => {
  const report = reportOf(id, text, told);
  return [report, claimOf(report, quote, by)];
};

/** A claim that a paper makes in its own voice. */
const own = (id: string, publisher?: string) =>
  said(id, `It fell, as we wrote (${id}).`, "It fell", [], publisher ? { publisher } : {});

const LONG =
  "The ministry promised to reopen one lane within three weeks, although repairs will take until autumn. A second inspection is planned because engineers distrust the pillars, and shopkeepers complain that nobody warned them.";

describe("independent origins", () => {
  it("count one for two reports that lean on the same named source", () => {
    const a = said(
      "a",
      "The Toro Institute said that 30 bridges are unsafe.",
      "30 bridges are unsafe",
      [{ by: "The Toro Institute" }],
      { publisher: "Courier" },
    );
    const b = said(
      "b",
      "Toro Institute data: 30 bridges are unsafe.",
      "30 bridges are unsafe",
      [{ by: "Toro Institute" }],
      { publisher: "Gazette" },
    );
    expect(count(a, b)).toEqual({ atMost: 1, named: ["The Toro Institute"], unknown: 0 });
  });

  it("count one for one actor under two names", () => {
    const a = said("a", "The DEA said so: it grew.", "it grew", [{ by: "The DEA", actor: "act_1" }]);
    const b = said("b", "Drug Enforcement Administration officials said it grew.", "it grew", [
      { by: "Drug Enforcement Administration", actor: "act_1" },
    ]);
    expect(count(a, b).atMost).toBe(1);
  });

  it("go to the last named of a chain", () => {
    const a = said("a", "The Courier reported that the Toro Institute says that it fell.", "it fell", [
      { by: "The Courier", role: "publication", verb: "report" },
      { by: "the Toro Institute", level: 1 },
    ]);
    const b = said("b", "The Toro Institute said it fell.", "it fell", [{ by: "The Toro Institute" }]);
    const c = said("c", "The Courier reported that officials say that it fell.", "it fell", [
      { by: "The Courier", role: "publication", verb: "report" },
      { by: "officials", role: "unnamed", level: 1 },
    ]);
    expect(count(a, b).named).toEqual(["The Toro Institute"]);
    expect(count(a, c).atMost).toBe(2);
  });

  it("count a document, its author and its body once", () => {
    const a = said(
      "a",
      "A. Sample wrote in a recent report, Bridges at Risk: A Survey of the Toro, that it fell.",
      "it fell",
      [{ by: "A. Sample", role: "person", verb: "write" }],
    );
    const b = said("b", "According to a Toro Institute report by A. Sample, it fell.", "it fell", [
      { by: "a Toro Institute report", role: "document", verb: "according to" },
    ]);
    expect(count(a, b).atMost).toBe(1);
  });

  it("count the unknown once for each publisher", () => {
    expect(count(own("a", "Courier"), own("b", "The Courier"), own("c", "Gazette"))).toEqual({
      atMost: 2,
      named: [],
      unknown: 2,
    });
    expect(count(own("a"), own("b")).unknown).toBe(2);
  });

  it("never merge unnamed sources, and count them with their publisher", () => {
    const a = said("a", "Officials said it fell.", "it fell", [{ by: "Officials", role: "unnamed" }], {
      publisher: "Courier",
    });
    const b = said("b", "Officials said it fell.", "it fell", [{ by: "Officials", role: "unnamed" }], {
      publisher: "Gazette",
    });
    const c = said("c", "Residents said it fell.", "it fell", [{ by: "Residents", role: "unnamed" }], {
      publisher: "Gazette",
    });
    expect(count(a, b, c)).toEqual({ atMost: 2, named: [], unknown: 2 });
  });

  it("count a copied claim once, whoever prints it", () => {
    const a = said("a", LONG, "repairs will take until autumn", [], { publisher: "Courier", published: "2024-05-01" });
    const b = said("b", `Bad news for drivers.\n\n${LONG}`, "repairs will take until autumn", [], {
      publisher: "Gazette",
      published: "2024-05-02",
    });
    expect(count(a, b).atMost).toBe(1);
  });

  it("trace a copy that dropped the source to the source", () => {
    const text = `${LONG} The Toro Institute said that 30 bridges are unsafe and that most of them should be closed before the rains begin.`;
    const a = said("a", text, "30 bridges are unsafe", [{ by: "The Toro Institute" }], {
      publisher: "Courier",
      published: "2024-05-01",
    });
    const b = said("b", text.replace("The Toro Institute said that ", ""), "30 bridges are unsafe", [], {
      publisher: "Gazette",
      published: "2024-05-02",
    });
    expect(count(a, b)).toEqual({ atMost: 1, named: ["The Toro Institute"], unknown: 0 });
  });

  it("count a report that is cited with what cites it", () => {
    const a = said("a", "It fell by a third, we have learnt.", "It fell by a third", [], {
      publisher: "Courier",
      published: "2024-05-01",
    });
    const b = said(
      "b",
      "As the Courier reported, it fell by a third.",
      "it fell by a third",
      [{ by: "the Courier", role: "publication", verb: "report" }],
      { publisher: "Gazette", published: "2024-05-02" },
    );
    expect(count(a, b)).toEqual({ atMost: 1, named: ["the Courier"], unknown: 0 });
  });

  const sources = ["The Toro Institute", "Ana Prueba", "officials", ""] as const;
  const publishers = ["Courier", "Gazette", "Herald"] as const;
  const report = fc.record({
    by: fc.constantFrom(...sources),
    publisher: fc.constantFrom(...publishers),
    day: fc.integer({ min: 1, max: 9 }),
    text: fc.integer({ min: 0, max: 2 }),
  });
  const TEXTS = [
    "engineers distrust the pillars of the bridge and want them replaced before heavy lorries return to the road",
    "shopkeepers in the old town complain loudly because customers stay away while the detour takes them half a day",
    "the governor promises help from the capital although the province has already spent its money for emergencies",
  ];
  const build = (id: string, r: { by: string; publisher: string; day: number; text: number }): Read => {
    const clause = `it fell, and ${TEXTS[r.text]}`;
    const text = r.by === "" ? `Now ${clause}.` : `${r.by} said ${clause}.`;
    const role = r.by === "officials" ? ("unnamed" as const) : ("organisation" as const);
    return said(id, text, "it fell", r.by === "" ? [] : [{ by: r.by, role }], {
      publisher: r.publisher,
      published: `2024-05-0${r.day}`,
    });
  };

  it("never rise by a copy, and stay within publishers and names (seed 20261122)", () => {
    fc.assert(
      fc.property(
        fc.array(report, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom(...publishers, "Copyist"),
        (list, pick, by) => {
          const read = list.map((r, i) => build(`r${i}`, r));
          const before = count(...read);
          const copied = list[pick % list.length]!;
          const copy = build("s", { ...copied, publisher: by, day: copied.day });
          const after = count(...read, copy);
          expect(after.atMost).toBeLessThanOrEqual(before.atMost);
          expect(before.atMost).toBeLessThanOrEqual(new Set(list.map((r) => r.publisher)).size + before.named.length);
        },
      ),
      { seed: 20261122, numRuns: 150 },
    );
  });
});
