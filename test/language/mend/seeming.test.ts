import { expect, test } from "vitest";
import { arcs } from "./arcs.ts";

test.each([
  ["The truce appears likely to hold because both sides need money.", "hold>likely:xcomp"],
  ["The Rojos’ feud seems unlikely to end in the coming year.", "end>unlikely:xcomp"],
  ["The governor looks set to lose the port.", "lose>set:xcomp"],
  ["The strategy looks popular, but it is unlikely to bring real peace or lower prices.", "it>unlikely:nsubj"],
  ["The truce is old, but it is likely to hold.", "it>likely:nsubj"],
  ["The bishop expects Ana Luz, the mayor's sister, to keep the seat.", "keep>expects:xcomp"],
  // Silent: what is tried or wanted hangs on its verb.
  ["The governor tried to close the port.", "close>tried:xcomp"],
  ["It is likely that the port will close.", "It>likely:expl"],
])("%s %s", (text, arc) => {
  expect(arcs(text)).toContain(arc);
});
