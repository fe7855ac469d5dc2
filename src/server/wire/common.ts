import { z } from "zod";
import { daysOfEdtf } from "../../model/index.ts";

/** The one shape of every error: a code for programs, what happened, and what to do (null when nothing can be done). */
export const Fault = z.object({ code: z.string(), detail: z.string(), remedy: z.string().nullable() });
export type Fault = z.infer<typeof Fault>;

/** A date as EDTF: 2025, 2025-08, 2025-08-13. */
export const Edtf = z
  .string()
  .max(60)
  .refine((text) => daysOfEdtf(text) !== null, "It must be a date such as 2025, 2025-08 or 2025-08-13");

/** The case as it stood at the end of this date: only what had been published by then. */
export const AsOf = z.object({ asOf: Edtf.optional() });
export type AsOf = z.infer<typeof AsOf>;

/** One page of a list: `cursor` is what the page before gave as `next`. */
export const Paged = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** How many there are; not exact where counting all would take too long, then `count` is a lower bound. */
export const Total = z.object({ count: z.number().int(), exact: z.boolean() });
export type Total = z.infer<typeof Total>;

/** A list with its cursor; `next` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: Total });

/** One value of a facet and how many have it; counts are lower bounds where the list's total is not exact. */
export const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.number().int() });
export type FacetValue = z.infer<typeof FacetValue>;

/** Several values of one query parameter: given again, or with commas between. */
export const several = <T extends string>(value: z.ZodType<T, T>) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) =>
      [given]
        .flat()
        .flatMap((one) => one.split(",").map((part) => part.trim()))
        .filter((part) => part !== ""),
    )
    .pipe(z.array(value as z.ZodType<T, string>).max(200))
    .optional();

/** true or false in a query. */
export const Flag = z
  .enum(["true", "false"])
  .transform((word) => word === "true")
  .optional();

export const ActorRef = z.object({ id: z.string(), name: z.string() });
export type ActorRef = z.infer<typeof ActorRef>;

/** A value with how it is known: `stated` by the document, `given` by a person, `inferred` (`from` says how). */
export const KnownWords = z.object({
  value: z.string(),
  how: z.enum(["stated", "given", "inferred"]),
  from: z.string(),
});
export type KnownWords = z.infer<typeof KnownWords>;

/** A place in a report's text: UTF-16 offsets, end excluded. */
export const Stretch = z.object({ start: z.number().int(), end: z.number().int() });

/** What stands wherever a report is only named. */
export const ReportHead = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  /** Where it was published. */
  url: z.string().nullable(),
  published: z.object({ edtf: z.string(), how: KnownWords.shape.how }).nullable(),
});
export type ReportHead = z.infer<typeof ReportHead>;

/** An id in a path. */
export const ById = z.object({ id: z.string().min(1).max(80) });
