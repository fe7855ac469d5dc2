import type { Speaker } from "../../model/index.ts";

/** Letters that stand for the two sides of a printed interview. */
export const INTERVIEW: ReadonlyMap<string, Pick<Speaker, "name" | "role" | "actor">> = new Map(
  (
    [
      ["Q", "the interviewer"],
      ["Question", "the interviewer"],
      ["A", "the interviewee"],
      ["Answer", "the interviewee"],
    ] as const
  ).map(([letter, name]) => [letter, { name, role: "unnamed", actor: null }]),
);
