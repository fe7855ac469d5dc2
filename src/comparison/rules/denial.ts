import type { Judged, Reply } from "../reply.ts";
import { saidLater } from "../time.ts";

/** One answer that one affirms and the other negates: a denial, or a speaker who changed his word. */
export function denial(a: Reply, b: Reply): Judged | null {
  const later = saidLater(a, b);
  if (a.speaker === b.speaker && later !== null) {
    return {
      verdict: "supersedes",
      newer: later,
      rule: "denial-word-changed",
      reason: "The same speaker later says the opposite.",
    };
  }
  return { verdict: "contradicts", rule: "denial", reason: "One says it, the other denies it." };
}
