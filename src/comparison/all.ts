import { findingOf, repliesOf } from "./compare.ts";
import type { Comparable, Meeting, Reply, Scene } from "./reply.ts";
import { dayOf, eachPair, inOrder } from "./windows.ts";

/** One question from scratch: its replies in order of time, and how they relate. */
export interface Compared {
  readonly key: string;
  readonly replies: readonly Reply[];
  readonly findings: readonly Meeting[];
}

/**
 * Compares claims from scratch; the order in which they come changes nothing. Costs in proportion to the claims:
 * those of one question are compared with their nearest in time (see windows.ts).
 */
export function compareAll(claims: Iterable<Comparable>, scene: Scene): readonly Compared[] {
  const questions = new Map<string, Reply[]>();
  for (const claim of claims) {
    for (const reply of repliesOf(claim, scene)) {
      const list = questions.get(reply.question);
      if (list) list.push(reply);
      else questions.set(reply.question, [reply]);
    }
  }
  return [...questions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, replies]) => {
      const sorted = replies
        .map((reply) => ({ reply, day: dayOf(reply), claim: reply.claim, answer: reply.answer }))
        .sort(inOrder)
        .map(({ reply }) => reply);
      const findings: Meeting[] = [];
      eachPair(sorted, (a, b) => {
        const finding = findingOf(a, b, scene);
        if (finding) findings.push(finding);
      });
      return { key, replies: sorted, findings };
    });
}
