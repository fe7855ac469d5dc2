import { daysOfEdtf, type Metadata } from "../../model/index.ts";

/**
 * What is known of a report whose day of publication is not stated, but that of its last change: it was published by
 * then. A feed of Atom has to state when an entry was changed, and need not state when it came out.
 */
export function untilChanged(metadata: Metadata): Metadata {
  const { published, updated } = metadata;
  const changed = updated === null ? null : daysOfEdtf(updated.value);
  if (updated === null || !changed || !Number.isFinite(changed.last)) return metadata;
  const because = `it was last changed ${updated.value} (${updated.from}) and was published before or then`;
  if (published === null)
    return { ...metadata, published: { value: `../${updated.value}`, how: "inferred", from: because } };
  if (published.how !== "inferred" || !published.value.includes("/")) return metadata;
  const [from = "", to = ""] = published.value.split("/");
  const [first, last] = [daysOfEdtf(from)?.first ?? -Infinity, daysOfEdtf(to)?.last ?? Infinity];
  if (first > changed.last || last <= changed.last) return metadata;
  return {
    ...metadata,
    published: { value: `${from}/${updated.value}`, how: "inferred", from: `${published.from}; ${because}` },
  };
}
