import { findingOf, repliesOf } from "./compare.ts";
import type { Comparable, Meeting, Reply, Scene } from "./reply.ts";
import { dayOf, eachPair, inOrder } from "./windows.ts";

/** One question from scratch: its replies in order of time, and how they relate. */
export interface Compared {
  readonly key: string;
  readonly replies: readonly Reply[];
  readonly findings: readonly Meeting[];
}

/** Compares claims as they come, keeping of each only what it replies to which questions. */
export interface Gathering {
  add(claim: Comparable): void;
  compared(): readonly Compared[];
}

/** Begins a comparison from scratch. Costs in proportion to the claims: see windows.ts. */
export function gather(scene: Scene): Gathering {
  const questions = new Map<string, Reply[]>();
  return {
    add(claim) {
      for (const reply of repliesOf(claim, scene)) {
        const list = questions.get(reply.question);
        if (list) list.push(reply);
        else questions.set(reply.question, [reply]);
      }
    },
    compared: () =>
      [...questions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, replies]) => ({ key, ...inside(replies, scene) })),
  };
}

/** Compares the replies to one question with their nearest in time. */
function inside(replies: readonly Reply[], scene: Scene): Omit<Compared, "key"> {
  const sorted = replies
    .map((reply) => ({ reply, day: dayOf(reply), claim: reply.claim, answer: reply.answer }))
    .sort(inOrder)
    .map(({ reply }) => reply);
  const findings: Meeting[] = [];
  eachPair(sorted, (a, b) => {
    const finding = findingOf(a, b, scene);
    if (finding) findings.push(finding);
  });
  return { replies: sorted, findings };
}

/** Compares claims from scratch; the order in which they come changes nothing. */
export function compareAll(claims: Iterable<Comparable>, scene: Scene): readonly Compared[] {
  const gathering = gather(scene);
  for (const claim of claims) gathering.add(claim);
  return gathering.compared();
}
