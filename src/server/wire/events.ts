import { z } from "zod";
import { Fault } from "./common.ts";

/**
 * What GET /api/events tells, one JSON object a message. `changed`: the case is another than before, by this window,
 * another one or another program; ask again for what is shown. `version` is kept between messages to tell them apart.
 */
export const DeskEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("hello"), version: z.number().int() }),
  z.object({ type: z.literal("changed"), version: z.number().int() }),
  /** One file of a job is done. */
  z.object({
    type: z.literal("file"),
    job: z.string(),
    file: z.string(),
    report: z.string().nullable(),
    state: z.string(),
    claims: z.number().int(),
    problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    done: z.number().int(),
    of: z.number().int(),
  }),
  z.object({ type: z.literal("note"), job: z.string(), about: z.string(), text: z.string() }),
  /** What follows from the reports is being worked out: who is who, where it comes from, questions. */
  z.object({
    type: z.literal("working"),
    job: z.string(),
    part: z.enum(["actors", "lineage", "questions"]),
    done: z.number().int(),
    of: z.number().int(),
  }),
  z.object({
    type: z.literal("finished"),
    job: z.string(),
    files: z.number().int(),
    failed: z.number().int(),
    claims: z.number().int(),
  }),
  z.object({ type: z.literal("stopped"), job: z.string(), fault: Fault }),
]);
export type DeskEvent = z.infer<typeof DeskEvent>;
