import { expect, test } from "vitest";
import { codebook, told } from "./told.ts";

const FRAMES = (["events", "relations"] as const).flatMap((list) =>
  codebook[list].flatMap(({ id, frames }) =>
    frames.map(({ example, silent, roles }) => ({ id, example, silent, needed: roles.filter((r) => r.required) })),
  ),
);

test.each(FRAMES)("$id: $example", ({ id, example, needed }) => {
  const found = told(example).filter((claim) => claim.type === id);
  expect(found, JSON.stringify(told(example))).not.toEqual([]);
  const roles = found.map((claim) => claim.roles).join("; ");
  // Of two sides "between" which something is, the second takes a role that the row asks of "with".
  if (needed.length > 0 && !example.includes("between"))
    expect(needed.some(({ role }) => roles.includes(`${role}=`))).toBe(true);
});

const SILENT = FRAMES.flatMap(({ id, silent }) => (silent === undefined ? [] : [{ id, silent }]));

test.each(SILENT)("not $id: $silent", ({ id, silent }) => {
  expect(told(silent).filter((claim) => claim.type === id)).toEqual([]);
});
