import { gunzipped } from "./gunzip.ts";
import { asDocument } from "./inner.ts";
import { type Inside, tooLarge, trouble, type Unpacked } from "./limits.ts";
import { nameOf } from "./names.ts";

/** How the document is called that a packed file of this name holds: "note.txt.gz" holds "note.txt". */
function nameInGzip(file: string): string {
  const own = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const named = nameOf(own.replace(/\.gz$/i, ""));
  return named.ok ? named.name : "document";
}

/** The one document of a file that gzip packed, unpacked no further than a document may be long. */
export async function* gzipDocument(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  inside: Inside,
): AsyncGenerator<Unpacked> {
  const { limits, budget } = inside;
  const name = nameInGzip(file);
  if (!inside.wanted(name)) {
    yield { kind: "passed", name };
    return;
  }
  budget.count();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of gunzipped(stream, (some) => some)) {
    if (!(piece instanceof Uint8Array)) {
      const detail = `The file is damaged or breaks off at packed byte ${piece.from}, and no part of it can be relied on; get it again`;
      yield trouble(name, "archive-cut", detail);
      return;
    }
    budget.spend(piece.length);
    size += piece.length;
    if (size > limits.itemBytes) {
      yield { kind: "trouble", name, problem: tooLarge(limits) };
      return;
    }
    pieces.push(piece);
  }
  yield* asDocument(name, Buffer.concat(pieces), inside);
}
