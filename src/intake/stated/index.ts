import type { Metadata } from "../../model/index.ts";
import { check, firstKnown, NOTHING_KNOWN } from "../metadata.ts";
import { publicationFrom } from "./bounds.ts";
import { untilChanged } from "./changed.ts";
import { kindOf } from "./kind.ts";
import { statedInLines } from "./lines.ts";

/**
 * What is known of a report when its own words are asked as well, after what its file, page or head states: its first
 * lines and dateline (stated), then its kind and the earliest day of its publication (inferred, with the reason).
 */
export function withOwnWords(text: string, metadata: Metadata): Metadata {
  const lines = statedInLines(text);
  const stated = firstKnown(
    metadata,
    check(lines.dateline, { how: "stated", from: "its dateline" }).metadata,
    check(lines.head, { how: "stated", from: "its first lines" }).metadata,
  );
  const known = firstKnown(stated, {
    ...NOTHING_KNOWN,
    kind: stated.kind === null ? kindOf(text, stated) : null,
    published: stated.published === null ? publicationFrom(text) : null,
  });
  return untilChanged(known);
}
