import { expect, test } from "vitest";
import { arcs } from "./arcs.ts";

test.each([
  [
    "Intelligence analysts identified Rafael Lomas, the gang's leader, as the most likely successor.",
    ["identified>root:root", "analysts>identified:nsubj", "Rafael>identified:obj", "leader>Rafael:appos"],
  ],
  // Silent: nothing is told of whom the participle describes.
  ["The men hired by Ana Ruiz, the mayor of Tepic.", ["men>root:root", "hired>men:acl"]],
])("%s", (text, expected) => {
  expect(arcs(text)).toEqual(expect.arrayContaining(expected));
});
