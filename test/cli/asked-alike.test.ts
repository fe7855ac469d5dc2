import { expect, it } from "vitest";
import { againLines, askedAlike } from "../../src/cli/asked-alike.ts";
import { inkFor } from "../../src/cli/ink.ts";
import type { World } from "../../src/cli/world.ts";
import type { Question } from "../../src/model/index.ts";

const question = (id: string, text: string, claims: readonly string[]): Question => ({
  id,
  text,
  kind: "event",
  subject: null,
  status: "changed",
  answers: [
    {
      id: `ans_${id}`,
      text: "ten guards",
      value: null,
      claims,
      origins: { atMost: 1, named: [], unknown: 1 },
      firstSaid: null,
      lastSaid: null,
    },
  ],
  findings: [],
});
const KILLED = "How many guards were wounded in the riot at Santa Brisa?";

it("tells questions of the same words under the first of them, in their order", () => {
  const [first, other, ...rest] = askedAlike([
    question("qst_1", KILLED, ["clm_1"]),
    question("qst_2", "Who leads the union?", ["clm_2"]),
    question("qst_3", KILLED, ["clm_3", "clm_4"]),
  ]);
  expect(first?.again.map(({ id }) => id)).toEqual(["qst_3"]);
  expect(other).toMatchObject({ question: { id: "qst_2" }, again: [] });
  expect(rest).toEqual([]);
  const ink = inkFor({ environment: {} } as World, false);
  expect(againLines(first?.again ?? [], ink)).toBe(
    "  asked again of claims kept apart from these: changed, 2 claims qst_3\n",
  );
  expect(againLines([], ink)).toBe("");
});
