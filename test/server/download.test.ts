import { describe, expect, it } from "vitest";
import { csvLine } from "../../src/server/csv.ts";
import { desk } from "./world.ts";

describe("downloads", () => {
  it.each(["csv", "jsonl"])("gives claims as an attachment: %s", async (format) => {
    const { get } = await desk();
    const { headers, text } = await get(`/api/claims/download?format=${format}&kind=relation`);
    expect(headers["content-disposition"]).toBe(`attachment; filename="claims.${format}"`);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    const lines = text.trim().split("\n");
    expect(lines).toHaveLength(format === "csv" ? 4 : 3);
    if (format === "jsonl") for (const line of lines) expect(JSON.parse(line).kind).toBe("relation");
  });

  it("guards the cells of a case that has formulas in it", async () => {
    const { get } = await desk({ reports: { "=cmd.txt": ["2024", "@SUM(1)", "Rita leads Puma."] } });
    const { text } = await get("/api/claims/download?format=csv");
    expect(text).toContain(`"'=cmd.txt","'@SUM(1)"`);
  });

  it.each([
    ["=1+1", `"'=1+1"`],
    ["+1", `"'+1"`],
    ["-1", `"'-1"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["  =1", `"'  =1"`],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ["\uff1d1", `"'\uff1d1"`],
    ["\ufeff=1", `"'\ufeff=1"`],
    ['say "no"', '"say ""no"""'],
    ["a,b\nc", '"a,b\nc"'],
    ["27 of 32", '"27 of 32"'],
    ["", '""'],
  ])("writes the cell %j as %s", (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });
});
