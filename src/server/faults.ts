import type { Fault } from "./wire/index.ts";

/** A request cannot be answered; `status` is the one of HTTP. */
export class Refused extends Error {
  readonly status: number;
  readonly fault: Fault;
  constructor(status: number, code: string, detail: string, remedy: string | null = null) {
    super(detail);
    this.name = "Refused";
    this.status = status;
    this.fault = { code, detail, remedy };
  }
}

export const notFound = (what: string, id: string): Refused =>
  new Refused(
    404,
    "not-found",
    `The case has no ${what} ${id}`,
    "It may have gone when a report was read again. Go back to the list.",
  );

/** What a person can do about a failure of the case file; the details come from the store. */
const REMEDIES: Readonly<Record<string, readonly [status: number, remedy: string]>> = {
  "case-locked": [503, "Another program is writing in the case file. Try again when it is done."],
  "case-read-only": [409, "Copy the case file to a place where you may write, and open the copy."],
  "case-damaged": [500, "Go back to a copy of the case file; `cotejo doctor` says what is broken."],
  "disk-full": [507, "Make room on the disk, then try again. What was there before is unharmed."],
  "disk-error": [500, "Check the disk; what was there before is unharmed."],
  "no-model": [500, "The program is not whole: install it again."],
  "no-codebook": [500, "The program is not whole: install it again."],
};

interface Failure {
  readonly problem: { readonly code: string; readonly detail: string };
}
const hasProblem = (error: unknown): error is Error & Failure =>
  error instanceof Error && "problem" in error && (error.name === "StoreFailure" || error.name === "BenchFailure");

interface Invalid {
  readonly validation: readonly { readonly instancePath?: string; readonly message?: string }[];
  readonly validationContext?: string;
}
const isInvalid = (error: unknown): error is Error & Invalid => error instanceof Error && "validation" in error;

/** Codes of fastify and its plugins that are the caller's to mend. */
const CALLERS: Readonly<Record<string, readonly [code: string, remedy: string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["bad-request", "Send JSON, or files as multipart/form-data."],
  FST_ERR_CTP_BODY_TOO_LARGE: ["too-large", "Send less at once, or add the files with `cotejo add`."],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["bad-request", "Send a JSON body."],
  FST_ERR_CTP_INVALID_JSON_BODY: ["bad-request", "Send well-formed JSON."],
  FST_REQ_FILE_TOO_LARGE: ["too-large", "Raise the setting max_file_bytes, or leave the file out."],
  FST_FILES_LIMIT: ["too-many", "Send fewer files at once, or add the folder with `cotejo add`."],
  FST_PARTS_LIMIT: ["too-many", "Send fewer files at once, or add the folder with `cotejo add`."],
};

/** One shape for whatever went wrong. A bug shows no more than that it is one. */
export function faultOf(error: unknown): { readonly status: number; readonly fault: Fault } {
  if (error instanceof Refused) return error;
  if (hasProblem(error)) {
    const { code, detail } = error.problem;
    const [status, remedy] = REMEDIES[code] ?? [500, null];
    return { status, fault: { code, detail, remedy } };
  }
  if (isInvalid(error)) {
    const [first] = error.validation;
    const where = (first?.instancePath ?? "").replace(/^\//u, "").replaceAll("/", ".");
    const detail = `${error.validationContext ?? "request"}${where === "" ? "" : `, ${where}`}: ${first?.message ?? error.message}`;
    return { status: 400, fault: { code: "bad-request", detail, remedy: "See /api/openapi.json for what is asked." } };
  }
  const { code = "", statusCode = 500, message } = error as { code?: string; statusCode?: number; message?: string };
  const known = CALLERS[code];
  if (known) return { status: statusCode, fault: { code: known[0], detail: message ?? code, remedy: known[1] } };
  if (statusCode >= 400 && statusCode < 500)
    return { status: statusCode, fault: { code: "bad-request", detail: message ?? code, remedy: null } };
  return {
    status: 500,
    fault: {
      code: "bug",
      detail: "The desk's server failed in a way it should not",
      remedy: "Please report it with the lines that it wrote in the terminal.",
    },
  };
}
