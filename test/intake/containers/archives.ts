import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import {
  containerItems,
  type Source,
  sourceOf,
  type Unpacked,
  type UnpackOptions,
} from "../../../src/intake/containers/index.ts";

export interface MadeEntry {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array | string;
  readonly stored?: boolean;
  /** Sizes and sum stand behind the data, as programs write that do not know them before. */
  readonly behind?: boolean;
  /** Unix mode, as 0o120777 for a link. */
  readonly mode?: number;
  /** What is written into the headers instead of the truth. */
  readonly lie?: { readonly size?: number; readonly crc?: number; readonly flags?: number; readonly method?: number };
}

const u16 = (n: number): Buffer => {
  const out = Buffer.alloc(2);
  out.writeUInt16LE(n);
  return out;
};
const u32 = (n: number): Buffer => {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(n >>> 0);
  return out;
};

/** A ZIP of the entries, with places for lies. */
export function zipOf(entries: readonly MadeEntry[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, stored, behind, mode = 0, lie = {} } of entries) {
    const raw = Buffer.from(bytes);
    const data = stored === true ? raw : deflateRawSync(raw);
    const named = typeof name === "string" ? Buffer.from(name) : Buffer.from(name);
    const utf8 = typeof name === "string" ? 0x800 : 0;
    const flags = (lie.flags ?? 0) | utf8 | (behind === true ? 8 : 0);
    const method = lie.method ?? (stored === true ? 0 : 8);
    const crc = lie.crc ?? crc32(raw);
    const sums = Buffer.concat([u32(crc), u32(data.length), u32(lie.size ?? raw.length)]);
    const common = Buffer.concat([u16(20), u16(flags), u16(method), u16(0), u16(0x5c21)]);
    const own = Buffer.concat([
      u32(0x04034b50),
      common,
      behind === true ? Buffer.alloc(12) : sums,
      u16(named.length),
      u16(0),
      named,
      data,
      ...(behind === true ? [u32(0x08074b50), sums] : []),
    ]);
    list.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(0x031e),
        common,
        sums,
        u16(named.length),
        Buffer.alloc(8),
        u32(mode << 16),
        u32(at),
        named,
      ]),
    );
    parts.push(own);
    at += own.length;
  }
  const whole = Buffer.concat(list);
  const end = Buffer.concat([
    u32(0x06054b50),
    u32(0),
    u16(entries.length & 0xffff),
    u16(entries.length & 0xffff),
    u32(whole.length),
    u32(at),
    u16(0),
  ]);
  return Buffer.concat([...parts, whole, end]);
}

export interface MadeTarEntry {
  readonly name: string;
  readonly bytes?: Uint8Array | string;
  /** One letter, as in the header; a file if left out. */
  readonly type?: string;
  /** What is written instead of the length. */
  readonly size?: number;
  /** What an extended header before it says. */
  readonly said?: Readonly<Record<string, string>>;
}

const filled = (bytes: Uint8Array): Buffer => Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);

function tarEntry({ name, bytes = "", type = "0", size, said }: MadeTarEntry): Buffer {
  const content = Buffer.from(bytes);
  const head = Buffer.alloc(512);
  head.write(name, 0, 100);
  head.write("0000644\0", 100);
  head.write(`${(size ?? content.length).toString(8).padStart(11, "0")}\0`, 124);
  head.write(" ".repeat(8), 148);
  head.write(type, 156);
  head.write("ustar\x0000", 257);
  head.write(
    `${head
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, "0")}\0 `,
    148,
  );
  const records = Object.entries(said ?? {}).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    const digits = String(rest + String(rest + 2).length).length;
    return `${rest + digits} ${key}=${value}\n`;
  });
  const before = said ? [tarEntry({ name: "PaxHeader", bytes: records.join(""), type: "x" })] : [];
  return Buffer.concat([...before, head, filled(content)]);
}

/** A tar archive of the entries, with its end. */
export const tarOf = (entries: readonly MadeTarEntry[], end = 1024): Buffer =>
  Buffer.concat([...entries.map(tarEntry), Buffer.alloc(end)]);

export interface MadeRecord {
  readonly type?: string;
  readonly uri?: string;
  readonly date?: string;
  readonly contentType?: string;
  readonly content: Uint8Array | string;
}

/** An answer of a site. */
export const answer = (body: Uint8Array | string, head: readonly string[] = [], status = "200 OK"): Buffer =>
  Buffer.concat([
    Buffer.from([`HTTP/1.1 ${status}`, "Content-Type: text/html; charset=utf-8", ...head, "", ""].join("\r\n")),
    Buffer.from(body),
  ]);

/** One record of a web archive. */
export function record({ type = "response", uri, date, contentType, content }: MadeRecord): Buffer {
  const bytes = Buffer.from(content);
  const head = [
    "WARC/1.0",
    `WARC-Type: ${type}`,
    `WARC-Date: ${date ?? "2026-01-02T03:04:05Z"}`,
    ...(uri === undefined ? [] : [`WARC-Target-URI: ${uri}`]),
    `Content-Type: ${contentType ?? "application/http; msgtype=response"}`,
    `Content-Length: ${bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

/** A web archive as crawlers pack it: each record by itself. */
export const gzipped = (records: readonly Uint8Array[]): Buffer => Buffer.concat(records.map((one) => gzipSync(one)));

/** All that an archive gives. */
export async function unpackedOf(
  bytes: Uint8Array | Source,
  name: string,
  options: UnpackOptions = {},
): Promise<readonly Unpacked[]> {
  const items = await containerItems(bytes instanceof Uint8Array ? sourceOf(bytes) : bytes, name, options);
  if (items === null) throw new Error(`${name} is not taken for an archive`);
  const all: Unpacked[] = [];
  for await (const one of items) all.push(one);
  return all;
}

/** "a.txt: its words", "b.txt ! code", "c.png -" for what an archive gives. */
export const told = (all: readonly Unpacked[]): readonly string[] =>
  all.map((one) =>
    one.kind === "item"
      ? `${one.item.name}: ${Buffer.from(one.item.bytes).toString().slice(0, 60)}`
      : one.kind === "passed"
        ? `${one.name} -`
        : `${one.name ?? "*"} ! ${one.problem.code}`,
  );
