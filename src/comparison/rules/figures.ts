import type { Rule } from "../reply.ts";

export const figures: Rule<never> = {
  kind: "figure",
  says: "",
  replies: () => [],
  compare: () => null,
};
