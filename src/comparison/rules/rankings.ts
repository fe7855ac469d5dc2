import type { Rule } from "../reply.ts";

export const rankings: Rule<never> = {
  kind: "ranking",
  says: "",
  replies: () => [],
  compare: () => null,
};
