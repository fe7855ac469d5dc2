import type { Rule } from "../reply.ts";

export const relations: Rule<never> = {
  kind: "relation",
  says: "",
  replies: () => [],
  compare: () => null,
};
