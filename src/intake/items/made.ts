import { check, firstKnown, NOTHING_KNOWN, type Written } from "../metadata.ts";
import type { Metadata } from "../../model/index.ts";
import type { Item } from "../taken.ts";

/** One part of a round-up, before it is an item. */
export interface Part {
  readonly title: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly text: string;
}

/** The parts as documents of their own, numbered; what the whole states (publisher, address, day) holds where a part is silent. */
export function itemsFrom(parts: readonly Part[], whole: Metadata): readonly Item[] {
  // The whole's title, day of change and kind are not the parts'.
  const shared: Metadata = { ...whole, title: null, updated: null, kind: null };
  return parts.map(({ title, published, author, text }, at) => {
    const written: Written = {
      ...(title === null ? {} : { title }),
      ...(published === null ? {} : { published }),
      ...(author === null ? {} : { author }),
    };
    return {
      name: `item-${String(at + 1).padStart(String(parts.length).length, "0")}.txt`,
      bytes: new TextEncoder().encode(text),
      metadata: firstKnown(
        check(written, { how: "stated", from: "its place in the whole" }).metadata,
        shared,
        NOTHING_KNOWN,
      ),
    };
  });
}
