import type { Rule } from "../reply.ts";

export const forecasts: Rule<never> = {
  kind: "forecast",
  says: "",
  replies: () => [],
  compare: () => null,
};
