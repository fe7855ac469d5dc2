import { NOTHING_KNOWN } from "../metadata.ts";
import { type Inside, trouble, type Unpacked } from "./limits.ts";
import { isHidden, nameOf } from "./names.ts";
import { sourceOf } from "./source.ts";

/** Web archives have gigabytes; those in another archive are read as they are unpacked. */
export const WARC = /\.warc(\.gz)?$/i;

/** The name under which an entry is to be read; else what is told of it instead, null for folders and hidden files. */
export function admittedAs(raw: string, inside: Inside, unique: (name: string) => string): string | Unpacked | null {
  if (/[/\\]$/.test(raw)) return null;
  const named = nameOf(raw);
  if (named.ok && isHidden(named.name)) return null;
  if (named.ok && !inside.wanted(named.name)) return inside.quiet ? null : { kind: "passed", name: named.name };
  inside.budget.count();
  return named.ok ? unique(named.name) : { kind: "trouble", name: named.name, problem: named.problem };
}

/** What is told of a link in an archive. */
export const linked = (name: string): Unpacked =>
  trouble(name, "link", "It is a link to a file elsewhere, not a document; add the file that it leads to");

/** Bytes of an entry as an item, or all that they hold when they are an archive themselves. */
export async function* asDocument(name: string, bytes: Uint8Array, inside: Inside): AsyncGenerator<Unpacked> {
  const inner = await inside.open(sourceOf(bytes), name);
  if (inner) yield* within(name, inner);
  else if (bytes.length === 0) yield trouble(name, "empty", "The document is empty");
  // A copy: the part of a larger buffer would keep all of it in memory.
  else yield { kind: "item", item: { name, bytes: Uint8Array.from(bytes), metadata: NOTHING_KNOWN } };
}

/** What an archive in an archive gives, under its name. */
export async function* within(name: string, inner: AsyncIterable<Unpacked>): AsyncGenerator<Unpacked> {
  for await (const one of inner) {
    if (one.kind === "item") yield { kind: "item", item: { ...one.item, name: `${name}/${one.item.name}` } };
    else if (one.kind === "passed") yield { kind: "passed", name: `${name}/${one.name}` };
    else yield { ...one, name: one.name === null ? name : `${name}/${one.name}` };
  }
}
