import { type Judgement, METADATA, type Metadata } from "../../model/index.ts";
import { type Connection, one, statement } from "./connection.ts";

type Field = keyof Metadata;

/** What was known of a field until a person cleared it, and by which judgement. */
interface Cleared {
  readonly judgement: string;
  readonly was: NonNullable<Metadata[Field]>;
}

/** What a report's row keeps of what is known about it. A case of an earlier version has fewer fields. */
export interface KeptMetadata extends Metadata {
  readonly cleared: Readonly<Partial<Record<Field, Cleared>>>;
}

/** The fields alone, absent ones as null. */
export const metadataOf = (from: Metadata): Metadata =>
  Object.fromEntries(METADATA.map((name) => [name, from[name] ?? null])) as unknown as Metadata;

/** What a row keeps, from its JSON. */
export function keptMetadata(json: string): KeptMetadata {
  const body = JSON.parse(json) as Metadata & Partial<KeptMetadata>;
  return { ...metadataOf(body), cleared: body.cleared ?? {} };
}

/** As JSON; nothing is said of clearing where nothing was cleared. */
export const metadataJson = ({ cleared, ...metadata }: KeptMetadata): string =>
  JSON.stringify(Object.keys(cleared).length === 0 ? metadata : { ...metadata, cleared });

const without = (cleared: KeptMetadata["cleared"], field: Field): KeptMetadata["cleared"] =>
  Object.fromEntries(Object.entries(cleared).filter(([name]) => name !== field));

/**
 * The metadata of before, with what the person gave this time put over it. What was cleared stays so, whatever a
 * document states; the very value that was cleared, given once more by a table beside the file, is no new word.
 */
export function withGiven(before: KeptMetadata, now: Metadata): KeptMetadata {
  let made = before;
  for (const name of METADATA) {
    const [said, cleared] = [now[name], before.cleared[name]];
    if (!said || (cleared && (said.how !== "given" || said.value === cleared.was.value))) continue;
    if (said.how === "given" || !before[name]) made = { ...made, [name]: said, cleared: without(made.cleared, name) };
  }
  return made;
}

/** Clears a field by a judgement, or lets it have its value again when that is taken back; the report is due to be read. */
export function clearField(connection: Connection, { id, anchors, body }: Judgement, taken: boolean): void {
  const report = anchors[0]?.target ?? "";
  const field = body?.cleared?.field;
  const row = one(connection, "select metadata from report where id = ?", report);
  if (!row || !field) return;
  const before = keptMetadata(row["metadata"] as string);
  const [known, cleared] = [before[field], before.cleared[field]];
  // Given anew since, or cleared by somebody else: then taking this one back changes nothing.
  if (taken ? cleared?.judgement !== id : !known) return;
  const now: KeptMetadata = {
    ...before,
    [field]: taken ? (cleared?.was ?? null) : null,
    cleared: {
      ...without(before.cleared, field),
      ...(taken || !known ? {} : { [field]: { judgement: id, was: known } }),
    },
  };
  statement(
    connection,
    "update report set metadata = ?, state = iif(text is null, state, 'added'), problem_code = iif(text is null, problem_code, null), problem_detail = iif(text is null, problem_detail, null) where id = ?",
  ).run(metadataJson(now), report);
}
