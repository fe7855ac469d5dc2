import { refused } from "./made.ts";
import type { TakenIn } from "./taken.ts";

/** Points of a picture that is looked at for words; a page scanned at 600 points an inch has 35 million. */
const MOST_POINTS = 120_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

const MEDIA_TYPES: readonly (readonly [type: string, starts: readonly number[]])[] = [
  ["image/png", [0x89, 0x50]],
  ["image/jpeg", [0xff, 0xd8]],
  ["image/gif", [0x47, 0x49]],
  ["image/webp", [0x52, 0x49]],
];
const typeOf = (bytes: Uint8Array): string =>
  MEDIA_TYPES.find(([, starts]) => starts.every((byte, at) => bytes[at] === byte))?.[0] ?? "image/tiff";

/** Width and height as a JPEG's frame states them; null when none is found. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** How large a PNG, JPEG or GIF says that it is, in points; null for others. */
function sizeOf(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = typeOf(bytes);
  if (bytes.length < 26) return null;
  if (type === "image/png") return { width: view.getUint32(16), height: view.getUint32(20) };
  if (type === "image/gif") return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return type === "image/jpeg" ? jpegSize(view) : null;
}

/** Pictures have no text by themselves. Problems: `needs-ocr`, `image-too-large`. */
export function readImage(bytes: Uint8Array): TakenIn {
  const size = sizeOf(bytes);
  if (size && size.width * size.height > MOST_POINTS) {
    const detail = `The picture says that it has ${size.width} by ${size.height} points, more than any page; make it smaller and add that`;
    return refused(typeOf(bytes), "image-too-large", detail);
  }
  const detail =
    "The file is a picture: its words are not read without a text recogniser. Name a folder with trained data in the setting ocr_models and run cotejo retry, or recognise it yourself (tesseract page.png page) and add the text";
  return refused(typeOf(bytes), "needs-ocr", detail);
}
