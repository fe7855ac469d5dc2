import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

const figuresOf = (text: string) =>
  readText(text)
    .claims.filter((c) => c.kind === "figure")
    .map((c) => ({ by: c.attribution.map((s) => s.name), roles: c.roles.map((r) => r.role), modality: c.modality }));

describe("who keeps count", () => {
  it.each(["The institute counted 412 homicides in the state.", "The ministry reported 412 homicides in the state."])(
    "speaks and does not act: %s",
    (text) => {
      const [figure] = figuresOf(text);
      expect(figure).toMatchObject({
        by: [expect.stringMatching(/^The (?:institute|ministry)$/)],
        modality: "reported",
      });
      expect(figure?.roles).not.toContain("agent");
    },
  );

  it("is not whoever does what is counted: the soldiers seized, and nobody says so", () => {
    for (const { by } of figuresOf("The soldiers seized 412 rifles at the port.")) expect(by).toEqual([]);
  });
});
