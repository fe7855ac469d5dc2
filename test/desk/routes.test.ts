import { describe, expect, it } from "vitest";
import { routeOf } from "../../desk/shell/routes.tsx";

describe("the views' addresses", () => {
  it.each<[string, string | null, string]>([
    ["/", "/", ""],
    ["/questions", "/questions", ""],
    ["/questions/", "/questions", ""],
    ["/timeline/", "/timeline", ""],
    ["/questions/qst_1", "/questions", "qst_1"],
    ["/reports/rpt_1/", "/reports", "rpt_1"],
    ["/questionable", null, ""],
    ["/timeline/x", null, ""],
  ])("%s", (address, path, id) => {
    const found = routeOf(address);
    expect([found?.route.path ?? null, found?.id ?? ""]).toEqual([path, id]);
  });

  it("lists no view twice for one thing of it", () => {
    expect(routeOf("/questions")?.view).not.toBe(routeOf("/questions/qst_1")?.view);
    expect(routeOf("/questions/")?.view).toBe(routeOf("/questions")?.view);
  });
});
