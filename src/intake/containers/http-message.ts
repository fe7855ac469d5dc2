import { promisify } from "node:util";
import { brotliDecompress, constants, gunzip, inflate, zstdDecompress } from "node:zlib";

/** An HTTP answer as a crawler kept it. */
export interface Message {
  readonly status: number;
  /** In lower case and without parameters; "" when there is none. */
  readonly mediaType: string;
  /** The encoding that the head names, in lower case, or null. */
  readonly charset: string | null;
  /** The document, as it was meant: joined from its pieces and unpacked. */
  readonly body: Uint8Array;
}

/** Longest head of an answer, in bytes. */
const HEAD = 131_072;

const CR = 13;
const LF = 10;

/** A header Content-Type: the media type in lower case, "" where there is none, and the encoding that it names. */
export function typeOf(header: string): { readonly mediaType: string; readonly charset: string | null } {
  const [type = "", ...parameters] = header.slice(0, 1000).split(";");
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([\w.:+-]+)/i.exec(one)?.[1]).find((one) => one);
  return { mediaType: type.trim().toLowerCase(), charset: charset?.toLowerCase() ?? null };
}

/** Where the body of a message begins: behind the first empty line; -1 when there is none. */
function bodyAt(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LF); at >= 0 && at < HEAD; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return -1;
}

/** A body joined from its pieces; null when it does not come in pieces, whatever its head says. */
function joined(body: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf(LF, at);
    if (end < 0 || end - at > 40) return pieces.length > 0 ? Buffer.concat(pieces) : null;
    const written = /^([\da-f]{1,8})\s*(?:;.*)?$/i.exec(
      new TextDecoder("latin1").decode(body.subarray(at, end)).trim(),
    );
    if (!written) return pieces.length > 0 ? Buffer.concat(pieces) : null;
    const length = parseInt(written[1] ?? "0", 16);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (body[at] === CR) at += 1;
    if (body[at] === LF) at += 1;
  }
  return Buffer.concat(pieces);
}

const DECODERS: Readonly<Record<string, (bytes: Uint8Array, most: number) => Promise<Uint8Array>>> = {
  gzip: (bytes, maxOutputLength) => promisify(gunzip)(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
  deflate: (bytes, maxOutputLength) =>
    promisify(inflate)(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
  br: (bytes, maxOutputLength) => promisify(brotliDecompress)(bytes, { maxOutputLength }),
  zstd: (bytes, maxOutputLength) => promisify(zstdDecompress)(bytes, { maxOutputLength }),
};

export type Opened =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly reason: "no-message" | "too-large" };

/** Opens an HTTP answer; a body that would unpack to more than `most` bytes is left packed. */
export async function openMessage(bytes: Uint8Array, most: number): Promise<Opened> {
  const start = bodyAt(bytes);
  if (start < 0) return { ok: false, reason: "no-message" };
  const [first = "", ...lines] = new TextDecoder("latin1").decode(bytes.subarray(0, start)).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/i.exec(first)?.[1];
  if (status === undefined) return { ok: false, reason: "no-message" };
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  let body = bytes.subarray(start);
  // Crawlers keep these headers also where they have joined and unpacked the body themselves.
  if (/chunked/i.test(headers.get("transfer-encoding") ?? "")) body = joined(body) ?? body;
  const decoder = DECODERS[(headers.get("content-encoding") ?? "").trim().toLowerCase().replace(/^x-/, "")];
  if (decoder) {
    try {
      body = await decoder(body, most);
    } catch (error) {
      if ((error as { readonly code?: string }).code === "ERR_BUFFER_TOO_LARGE") {
        return { ok: false, reason: "too-large" };
      }
    }
  }
  return { ok: true, message: { status: Number(status), ...typeOf(headers.get("content-type") ?? ""), body } };
}
