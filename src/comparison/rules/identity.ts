import type { Rule } from "../reply.ts";

export const identity: Rule<never> = {
  kind: "identity",
  says: "",
  replies: () => [],
  compare: () => null,
};
