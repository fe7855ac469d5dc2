import { expect, test } from "vitest";
import { arcs } from "./arcs.ts";

test.each([
  ["He admitted his role as a leader of the Rojos’ expanding drug ring.", "Rojos>ring:nmod:poss"],
  ["Ruiz has also granted the National Defense Agency unprecedented power to spy.", "unprecedented>power:amod"],
  // Silent: who is found dead or had arrested is no noun's adjective.
  ["The judge had Paz arrested.", "arrested>had:xcomp"],
])("%s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});
