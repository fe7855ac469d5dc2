import { constants, gunzipSync } from "node:zlib";
import { isTar } from "./containers/tar-head.ts";
import { zipEntries } from "./zip.ts";

/** What is opened entry by entry, apart from the reading of single documents; "gz" holds one document. */
export type Container = "zip" | "warc" | "warc.gz" | "wacz" | "tar" | "tar.gz" | "gz";

export const ascii = (text: string): readonly number[] => Array.from(text).map((letter) => letter.charCodeAt(0));

export const startsWith = (bytes: Uint8Array, signs: readonly number[], at = 0): boolean =>
  signs.every((byte, k) => bytes[at + k] === byte);

/** The part of a file name from its last point on, in lower case; "" when there is none. */
export function endingOf(file: string): string {
  const at = file.lastIndexOf(".");
  return at <= Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1 ? "" : file.slice(at).toLowerCase();
}

/** What the first two kilobytes of a gzip give, at most two megabytes; empty when they are broken. */
function unzippedHead(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head.subarray(0, 2048), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}

/** How the parts of an office document are called, of which one comes first. */
const OFFICE =
  /^(?:\[Content_Types\]\.xml|mimetype|_rels\/|word\/|docProps\/|customXml\/|ppt\/|xl\/|META-INF\/container\.xml)/;
const ARCHIVED = /^(?:datapackage(?:-digest)?\.json|archive\/.{1,200}\.warc(?:\.gz)?|indexes\/|pages\/pages\.jsonl)$/;

/**
 * Which archive the first bytes (a few kilobytes) of a file are, or null when they are none that is opened entry by
 * entry: a Word document is a ZIP to look at, and is one document.
 */
export function containerOf(head: Uint8Array, file: string): Container | null {
  if (startsWith(head, ascii("WARC/"))) return "warc";
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const inner = unzippedHead(head);
    if (startsWith(inner, ascii("WARC/")) || /\.warc\.gz$/i.test(file)) return "warc.gz";
    return isTar(inner) || /\.(?:tgz|tar\.gz)$/i.test(file) ? "tar.gz" : "gz";
  }
  if (isTar(head)) return "tar";
  // An archive with nothing in it begins with its end.
  if (startsWith(head, ascii("PK\x05\x06"))) return "zip";
  if (!startsWith(head, ascii("PK\x03\x04"))) return null;
  const first = zipEntries(head)[0]?.name ?? "";
  if (OFFICE.test(first)) return null;
  return ARCHIVED.test(first) || endingOf(file) === ".wacz" ? "wacz" : "zip";
}
