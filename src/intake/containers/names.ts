import type { Problem } from "../../model/index.ts";

/** Longest name of a document in an archive, in characters; file systems end at 255 a folder. */
const LONGEST = 1000;

export type Named =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly name: string; readonly problem: Problem };

const refused = (name: string, why: string): Named => ({
  ok: false,
  // What a list can show: without control characters, and short.
  name: name
    .replace(/\p{Cc}/gu, "\ufffd")
    .slice(0, 200)
    .toWellFormed(),
  problem: {
    code: "unsafe-name",
    detail: `Its name in the archive ${why}, as in archives that are made to write over files; the document is not taken. Unpack the archive with care and add the file by itself`,
  },
});

/** The name of an archive's entry with forward slashes, or why it is none that may be used. Problem: `unsafe-name`. */
export function nameOf(raw: string): Named {
  if (/\p{Cc}/u.test(raw)) return refused(raw, "has control characters");
  const name = raw.replaceAll("\\", "/").toWellFormed();
  if (name.startsWith("/") || /^[a-z]:/i.test(name)) return refused(raw, "is a path from the root of a disk");
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) return refused(raw, "leads out of the archive");
  if (name.length > LONGEST) return refused(raw, `has more than ${LONGEST} characters`);
  if (parts.length === 0) return refused(raw, "is empty");
  return { ok: true, name: parts.join("/") };
}

/** Files that systems put into archives for themselves. */
export const isHidden = (name: string): boolean =>
  name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");

/** Makes names unique within one container: the second "a.txt" is "a (2).txt". */
export function uniquely(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times === 1) return name;
    const again = name.replace(/(\.[^./]{1,10})?$/, (ending) => ` (${times})${ending}`);
    if (seen.has(again)) return `${again} (${seen.size})`;
    seen.set(again, 1);
    return again;
  };
}

/** Byte 0x80 to 0xff in the alphabet of the first PCs, which ZIP archives without a mark are named in. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** A name in a ZIP's list: UTF-8 where it is or says so, else the alphabet of old. */
export function decodedName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? ""))).join("");
  }
}
