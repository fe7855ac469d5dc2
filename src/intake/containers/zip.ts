import { Enough, type Inside, trouble, type Unpacked } from "./limits.ts";
import { uniquely } from "./names.ts";
import type { Source } from "./source.ts";
import { cutZip } from "./zip-cut.ts";
import { admitted, contentOf } from "./zip-entry.ts";
import { type Entry, entriesOf, entryAt, listOf } from "./zip-list.ts";

/**
 * What a ZIP holds, in the order of its list. The list at its end counts; an archive whose list is not there (a download
 * cut short) gives what is whole, then says where it breaks off. Sizes that the list states are never relied on.
 */
export async function* zipEntries(source: Source, inside: Inside): AsyncGenerator<Unpacked> {
  const list = await listOf(source);
  const unique = uniquely();
  if (!list) {
    yield* cutZip(source, inside, unique);
    return;
  }
  let claimed = 0;
  let entries = 0;
  for await (const entry of entriesOf(source, list)) {
    entries += 1;
    claimed += entry.packed;
    if (claimed > source.size) {
      const detail =
        "The parts of the archive lie over one another, as in archives that are made to fill a disk; what came before is taken, the rest is not";
      throw new Enough({ code: "archive-bomb", detail });
    }
    yield* one(source, entry, { inside, unique });
  }
  // The count has 16 bits; programs that write more entries let it run over.
  if ((entries & 0xffff) !== (list.entries & 0xffff)) {
    const detail = `The archive's list of contents is damaged: it gives ${entries} of ${list.entries} entries. Get the archive again, or unpack it with a program that repairs archives`;
    yield trouble(null, "damaged", detail);
  }
}

/** What one entry of the list gives: nothing for a folder, a document, or all that an archive in the archive holds. */
async function* one(
  source: Source,
  entry: Entry,
  { inside, unique }: { readonly inside: Inside; readonly unique: (name: string) => string },
): AsyncGenerator<Unpacked> {
  const may = admitted(entry, inside, unique);
  if (typeof may !== "string") {
    if (may) yield may;
    return;
  }
  const own = await entryAt(source, entry.at);
  if (!own || own.data + entry.packed > source.size) {
    const detail = `The archive breaks off or is damaged where this document should stand (byte ${entry.at}); get the archive again`;
    yield trouble(may, "damaged", detail);
    return;
  }
  yield* contentOf(own.data, { source, entry, name: may }, inside);
}
