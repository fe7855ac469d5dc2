import { getResolvedPDFJS } from "unpdf";
import { type Opened, openPdf } from "./open.ts";

/** A page of a scanned PDF: its largest picture as a PNM file (Netpbm), or null where there is none that can be had. */
export interface Scan {
  readonly page: number;
  readonly picture: Uint8Array | null;
}

/** Points of a picture that are worth recognising; an A3 page at 600 points an inch has 70 million. */
const MOST_POINTS = 100_000_000;

/** What pdf.js makes of a picture, or of a mask that is painted in one colour. */
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** The pictures of a scanned PDF, page by page, one in memory at a time. Throws what pdf.js throws when it cannot be opened. */
export async function* scansOf(bytes: Uint8Array): AsyncGenerator<Scan> {
  const opened = await openPdf(new Uint8Array(bytes));
  try {
    for (let page = 1; page <= opened.numPages; page++) {
      yield { page, picture: await pictureOf(opened, page).catch(() => null) };
    }
  } finally {
    await opened.loadingTask.destroy();
  }
}

async function pictureOf(opened: Opened, number: number): Promise<Uint8Array | null> {
  const { OPS } = await getResolvedPDFJS();
  const page = await opened.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  let largest: Raster | null = null;
  for (const [at, operator] of fnArray.entries()) {
    if (operator !== OPS.paintImageXObject && operator !== OPS.paintImageMaskXObject) continue;
    const [shown] = argsArray[at] as readonly unknown[];
    const raster = await rasterOf(page, shown);
    if (!raster || raster.width * raster.height > MOST_POINTS) continue;
    if (!largest || raster.width * raster.height > largest.width * largest.height) largest = raster;
  }
  const made = largest && pnm(largest);
  page.cleanup();
  return made;
}

type Page = Awaited<ReturnType<Opened["getPage"]>>;

/** A picture stands in the list by its name; a mask as it is, or with its bits by name. */
async function rasterOf(page: Page, shown: unknown): Promise<Raster | null> {
  const named = async (name: string): Promise<unknown> =>
    await new Promise((resolve) => (name.startsWith("g_") ? page.commonObjs : page.objs).get(name, resolve));
  if (typeof shown === "string") return asRaster(await named(shown));
  const mask = asRaster(shown);
  if (mask || typeof shown !== "object" || shown === null) return mask;
  const { data, width, height } = shown as Partial<Record<"data" | "width" | "height", unknown>>;
  if (typeof data !== "string") return null;
  const bits = await named(data);
  return asRaster(bits) ?? asRaster({ data: bits, width, height });
}

function asRaster(value: unknown): Raster | null {
  if (typeof value !== "object" || value === null) return null;
  const { width, height, data } = value as Partial<Raster>;
  const isData = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  return isData && Number.isInteger(width) && Number.isInteger(height) ? (value as Raster) : null;
}

/** A header and the points as they are: the plainest format that Tesseract's reader of pictures knows. Null for points of another depth. */
function pnm({ width, height, data }: Raster): Uint8Array | null {
  const points = width * height;
  const file = (kind: string, body: Uint8Array): Uint8Array =>
    Buffer.concat([Buffer.from(`P${kind}\n${width} ${height}\n${kind === "4" ? "" : "255\n"}`, "latin1"), body]);
  // pdf.js keeps a bit as 1 where it is white, Netpbm where it is black.
  if (data.length === Math.ceil(width / 8) * height)
    return file(
      "4",
      Uint8Array.from(data, (byte) => byte ^ 0xff),
    );
  if (data.length === points) return file("5", Uint8Array.from(data));
  if (data.length === points * 3) return file("6", Uint8Array.from(data));
  if (data.length !== points * 4) return null;
  const body = new Uint8Array(points * 3);
  for (let at = 0; at < points; at++) body.set(data.subarray(at * 4, at * 4 + 3), at * 3);
  return file("6", body);
}
