import { expect, test } from "vitest";
import { arcs } from "./arcs.ts";

test.each([
  ["Robles promised that every prisoner would be in a cell within 90 days.", "days>cell:obl"],
  ["Robles promised the court that the road would reopen within 90 days.", "days>reopen:obl"],
  // Silent: the time of the promise itself.
  ["Robles promised within days that the road would reopen.", "days>promised:obl"],
])("%s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});
