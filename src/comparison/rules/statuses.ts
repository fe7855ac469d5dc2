import type { Rule } from "../reply.ts";

export const statuses: Rule<never> = {
  kind: "status",
  says: "",
  replies: () => [],
  compare: () => null,
};
