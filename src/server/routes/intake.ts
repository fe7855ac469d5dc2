import { add, type AddEvent } from "../../work/add.ts";
import { signed } from "../../work/saying.ts";
import type { Unit } from "../../work/taking.ts";
import { givenMetadata, NOTHING_KNOWN } from "../../intake/index.ts";
import { METADATA, type Judgement, type Metadata } from "../../model/index.ts";
import type { Desk } from "../desk.ts";
import { notFound, Refused } from "../faults.ts";
import { type Job, startJob } from "../jobs.ts";
import { readAgain } from "../reading-again.ts";
import { ById, JobStarted, MetadataGiven, MetadataKept, RetryGiven, TextGiven } from "../wire/index.ts";
import type { Routes } from "./types.ts";

/** Most bytes that are taken in one request; more is what `cotejo add` is for. */
const AT_ONCE = 400_000_000;

/** What a person says of a document; a date or a kind that is none is refused. */
function metadataOf(said: MetadataGiven | undefined): Metadata {
  const filled = Object.fromEntries(
    Object.entries(said ?? {}).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const given = givenMetadata(filled, "the desk");
  if (!given.ok) throw new Refused(400, "bad-request", given.detail, "Write it so, or leave it out.");
  return given.metadata;
}

/** A name that is fit for a list: no folders of another machine, no signs that no name has. */
function nameOf(given: string | undefined, otherwise: string): string {
  const name =
    (given ?? "")
      .split(/[/\\]/u)
      .at(-1)
      ?.replaceAll(/\p{Cc}/gu, " ")
      .trim() ?? "";
  return name === "" ? otherwise : name.slice(0, 200);
}

const unitOf = (name: string, at: string, from: Unit["from"], given: Metadata): Unit => ({
  // Two files of one name on one day are two places.
  place: { path: `dropped ${at}/${name}`, file: name, container: null },
  given,
  told: NOTHING_KNOWN,
  from,
  depth: 0,
});

/** Tells the windows what becomes of each file. */
const teller =
  ({ tell }: Job) =>
  (event: AddEvent): void => {
    if (event.type === "note") tell({ type: "note", about: event.about, text: event.text });
    if (event.type !== "file") return;
    const { result, done, files } = event;
    tell({
      type: "file",
      file: result.file,
      report: result.id,
      state: result.state,
      claims: result.claims,
      problem: result.problem,
      done,
      of: files,
    });
  };

/** Takes units in and reads them, apart from what the windows ask meanwhile. */
function adding(desk: Desk, units: (signal: AbortSignal) => readonly Unit[], count: number): JobStarted {
  return startJob(desk, count, async (store, job) => {
    const bench = desk.bench(job.signal);
    try {
      const { files } = await add(store, bench, {
        paths: [],
        more: units(job.signal),
        given: NOTHING_KNOWN,
        sidecar: null,
        read: true,
        maxFileBytes: desk.maxFileBytes,
        casePath: desk.path,
        now: () => desk.now().toISOString(),
        signal: job.signal,
        tell: teller(job),
      });
      return {
        files: files.length,
        failed: files.filter(({ state }) => state === "failed").length,
        claims: files.reduce((sum, { claims }) => sum + claims, 0),
      };
    } finally {
      await bench.stop();
    }
  });
}

export const intakeRoutes: Routes = async (app, desk) => {
  const writable = (): void => {
    if (desk.writing.readOnly)
      throw new Refused(
        409,
        "case-read-only",
        "The case file cannot be written to",
        "Copy it to a place where you may write, and open the copy.",
      );
  };

  app.post("/api/reports", { schema: { response: { 202: JobStarted } } }, async (request, reply) => {
    writable();
    const at = desk.now().toISOString();
    reply.code(202);
    if (!request.isMultipart()) {
      const asked = TextGiven.safeParse(request.body);
      if (!asked.success)
        throw new Refused(
          400,
          "bad-request",
          "Neither a text nor an address was sent",
          "Send {text} or {address}, or files as multipart/form-data.",
        );
      const given = metadataOf(asked.data.metadata);
      if ("address" in asked.data) {
        const { address } = asked.data;
        return adding(desk, (signal) => [desk.address(address, { given, signal })], 1);
      }
      const { text, file } = asked.data;
      const unit = unitOf(
        nameOf(file, `pasted ${at.slice(0, 16).replace("T", " ")}.txt`),
        at,
        { kind: "bytes", bytes: Buffer.from(text) },
        given,
      );
      return adding(desk, () => [unit], 1);
    }
    const units: Unit[] = [];
    let size = 0;
    let given: Metadata = NOTHING_KNOWN;
    for await (const part of request.parts()) {
      if (part.type === "field") {
        if (part.fieldname === "metadata") given = metadataOf(saidIn(part.value));
        continue;
      }
      const bytes = await part.toBuffer();
      size += bytes.length;
      if (size > AT_ONCE)
        throw new Refused(
          413,
          "too-large",
          `More than ${AT_ONCE / 1e6} MB were sent at once`,
          "Send less at once, or add the folder with `cotejo add`.",
        );
      const name = nameOf(part.filename, `file ${units.length + 1}`);
      const detail = `The file has more than ${desk.maxFileBytes} bytes (setting max_file_bytes)`;
      const from: Unit["from"] = part.file.truncated
        ? { kind: "failed", problem: { code: "too-large", detail } }
        : { kind: "bytes", bytes };
      units.push(
        unitOf(
          units.some(({ place }) => place.file === name) ? `${units.length + 1} ${name}` : name,
          at,
          from,
          NOTHING_KNOWN,
        ),
      );
    }
    if (units.length === 0) throw new Refused(400, "bad-request", "No file was sent", "Send at least one file.");
    const whole = units.map((unit) => ({ ...unit, given }));
    return adding(desk, () => whole, whole.length);
  });

  app.post(
    "/api/reports/retry",
    { schema: { body: RetryGiven, response: { 202: JobStarted } } },
    async ({ body }, reply) => {
      writable();
      const rows = await desk.frame().rows();
      const wanted = body.reports ? new Set(body.reports) : null;
      reply.code(202);
      return readAgain(
        desk,
        rows.filter(({ id, state }) => wanted?.has(id) ?? state === "failed"),
      );
    },
  );

  app.put(
    "/api/reports/:id/metadata",
    { schema: { params: ById, body: MetadataGiven, response: { 202: MetadataKept } } },
    async ({ params: { id }, body }, reply) => {
      writable();
      const row = await desk.frame().store.report(id);
      if (!row) throw notFound("report", id);
      const metadata = metadataOf(body);
      const cleared = METADATA.filter((field) => body[field]?.trim() === "" && row[field] !== null);
      const made: Judgement[] = [];
      await desk.write(async (store) => {
        const [author, at] = [desk.person.signs().name, desk.now().toISOString()];
        for (const field of cleared) {
          const said = { verb: "clear", target: id, field } as const;
          const judged = await signed(store, said, { author, at, codebook: () => desk.codebook });
          if (!judged.ok) throw new Refused(400, "bad-request", judged.unsaid.detail);
          made.push(judged.judgement);
          await store.addJudgement(judged.judgement);
        }
        if (METADATA.every((field) => metadata[field] === null)) return;
        const { file, path, sha256, bytes, mediaType, retrieved, problem } = row;
        await store.receive({
          id,
          file,
          path,
          sha256,
          bytes,
          mediaType,
          retrieved,
          problem,
          original: null,
          text: null,
          metadata,
        });
      });
      reply.code(202);
      return { ...readAgain(desk, [row]), cleared: made.map((one) => one.id) };
    },
  );
};

function saidIn(value: unknown): MetadataGiven {
  try {
    const said = MetadataGiven.safeParse(JSON.parse(String(value)));
    if (said.success) return said.data;
  } catch {
    // Said below.
  }
  throw new Refused(
    400,
    "bad-request",
    "The field metadata is no JSON of what is known",
    'Send for example {"publisher":"The Paper"}.',
  );
}
