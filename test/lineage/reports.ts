import type { Claim, Speaker } from "../../src/model/index.ts";
import { spanOf } from "../../src/model/index.ts";
import type { LineageReport } from "../../src/lineage/index.ts";

/** What a test says of a report; the rest is unknown. */
interface Told {
  readonly publisher?: string;
  readonly author?: string;
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
}

const known = (value: string | undefined) =>
  value === undefined ? null : { value, how: "given" as const, from: "test" };

/** A report with this text, its metadata given. */
export function reportOf(id: string, text: string, told: Told = {}): LineageReport {
  return {
    id,
    file: `${id}.txt`,
    text,
    title: known(told.title),
    author: known(told.author),
    publisher: known(told.publisher),
    url: known(told.url),
    published: known(told.published),
  };
}

/** One speaker of a test's claim, by the words of the text that name him (their first place after `from`). */
interface Said {
  readonly by: string;
  readonly role?: Speaker["role"];
  readonly verb?: string;
  readonly level?: number;
  readonly actor?: string;
  readonly name?: string;
}

/** A claim on these words of a report's text, said by these speakers; its sentence is the line it stands in. */
export function claimOf(report: LineageReport, quote: string, said: readonly Said[] = []): Claim {
  const start = report.text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" is not in ${report.id}`);
  const from = report.text.lastIndexOf("\n", start) + 1;
  const line = report.text.indexOf("\n", start);
  const attribution = said.map(({ by, role = "organisation", verb = "say", level = 0, actor, name = by }) => {
    const at = report.text.indexOf(by, from);
    const span = spanOf(report.text, at, at + by.length);
    return {
      ...span,
      name,
      role,
      verb,
      stance: "says",
      level,
      actor: actor ? { id: actor, name } : null,
    } satisfies Speaker;
  });
  return {
    ...spanOf(report.text, start, start + quote.length),
    id: `${report.id}:${start}`,
    report: report.id,
    sentence: { start: from, end: line < 0 ? report.text.length : line },
    kind: "statement",
    type: null,
    roles: [],
    figure: null,
    time: null,
    place: null,
    attribution,
    modality: "reported",
    polarity: "affirmed",
    likelihood: null,
    reader: { name: "test", version: "1" },
  };
}
