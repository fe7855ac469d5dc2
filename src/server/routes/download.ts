import { Readable } from "node:stream";
import { claimLine } from "../../exports/shapes.ts";
import { fillerWords, voiceInWords } from "../../model/index.ts";
import type { ClaimRow } from "../../store/contract.ts";
import type { ClaimQuery } from "../../store/desk.ts";
import { claimQuery } from "../claims-asked.ts";
import { csvLine } from "../csv.ts";
import { gradeOf, type People } from "../../work/judged.ts";
import type { Frame } from "../frame.ts";
import { ClaimsDownload } from "../wire/index.ts";
import type { Routes } from "./types.ts";

const PAGE = 500;

async function* rowsIn(frame: Frame, query: ClaimQuery): AsyncGenerator<ClaimRow> {
  let after = 0;
  for (;;) {
    const rows = await frame.store.claimPage(query, { after, limit: PAGE });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.number;
    // Other windows are answered in between.
    await new Promise(setImmediate);
  }
}

const HEAD = [
  "id",
  "file",
  "publisher",
  "published",
  "says",
  "modality",
  "polarity",
  "kind",
  "type",
  "quote",
  "roles",
  "figure",
  "unit",
  "time",
  "place",
  "judgement",
  "credibility",
  "madeBy",
  "correctedBy",
];

const gradeOfClaim = (people: People, id: string): string => {
  const told = people.claims.get(id)?.credibility;
  return (told && gradeOf(told.newest)) ?? "";
};

async function* csv(frame: Frame, query: ClaimQuery): AsyncGenerator<string> {
  // Spreadsheets take a file without this sign for another encoding.
  yield `\uFEFF${csvLine(HEAD)}`;
  const people = await frame.people();
  for await (const { claim, file } of rowsIn(frame, query)) {
    const head = (await frame.heads([claim.report])).get(claim.report);
    const { figure, time, place } = claim;
    yield csvLine([
      claim.id,
      file,
      head?.publisher ?? "",
      head?.published?.edtf ?? "",
      voiceInWords(claim, file),
      claim.modality,
      claim.polarity,
      claim.kind,
      claim.type ?? "",
      claim.quote,
      claim.roles.map(({ role, actor, ...words }) => `${role}: ${actor?.name ?? fillerWords(words)}`).join("; "),
      figure ? [figure.low, figure.high].filter((end) => end !== null).join("–") : "",
      figure?.unit ?? "",
      time?.edtf ?? "",
      place?.quote ?? "",
      people.claims.get(claim.id)?.newest?.verb ?? "",
      gradeOfClaim(people, claim.id),
      claim.hand?.by ?? "",
      claim.corrected?.by.map(({ by }) => by).join("; ") ?? "",
    ]);
  }
}

async function* jsonLines(frame: Frame, query: ClaimQuery): AsyncGenerator<string> {
  const people = await frame.people();
  for await (const { claim, file } of rowsIn(frame, query)) yield `${JSON.stringify(claimLine(claim, file, people))}\n`;
}

/** Claims as a file; always an attachment, never shown by the browser. */
export const downloadRoutes: Routes = async (app, desk) => {
  app.get(
    "/api/claims/download",
    { schema: { querystring: ClaimsDownload } },
    async ({ query: { format, ...filters } }, reply) => {
      const frame = desk.frame();
      const query = await claimQuery(frame, filters);
      const lines = format === "csv" ? csv(frame, query) : jsonLines(frame, query);
      return reply
        .type(format === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8")
        .header("content-disposition", `attachment; filename="claims.${format}"`)
        .send(Readable.from(lines));
    },
  );
};
