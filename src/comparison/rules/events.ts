import type { Rule } from "../reply.ts";

export const events: Rule<never> = {
  kind: "event",
  says: "",
  replies: () => [],
  compare: () => null,
};
