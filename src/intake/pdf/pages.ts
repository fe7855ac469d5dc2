import type { Fragment, Page } from "./shapes.ts";

/** A piece of text as pdf.js gives it; the six numbers place it on the page. */
export interface PdfText {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** The size of a page as it is shown, and the six numbers that lead from the file's points to the shown ones. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** The pieces of text of one page, those that run level apart from those that do not; what lies off the page is dropped. */
export function pageOf(number: number, { width, height, transform }: Viewport, items: readonly PdfText[]): Page {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform;
  const fragments: Fragment[] = [];
  const askew: { text: string; x: number; y: number }[] = [];
  for (const item of items) {
    const text = clean(item.str);
    if (text.trim() === "") continue;
    const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0] = item.transform;
    const [along, down] = [a * m0 + c * m1, b * m0 + d * m1];
    const size = Math.hypot(a * m2 + c * m3, b * m2 + d * m3) || Math.hypot(along, down);
    const [x, y] = [a * m4 + c * m5 + e, b * m4 + d * m5 + f];
    if (!Number.isFinite(x + y + size) || size <= 0.5) continue;
    if (x < -size || x > width + size || y < -size || y > height + size) continue;
    if (along <= 0 || Math.abs(down) > 0.05 * along) askew.push({ text, x, y });
    else fragments.push({ text, x, y, width: item.width, size, font: item.fontName });
  }
  return { number, width, height, fragments, sideways: sidewaysOf(askew) };
}

const sidewaysOf = (askew: readonly { readonly text: string }[]): readonly string[] =>
  askew.length === 0
    ? []
    : [
        askew
          .map(({ text }) => text.trim())
          .join(" ")
          .slice(0, 2000),
      ];

const clean = (text: string): string =>
  text
    .toWellFormed()
    // Ligatures and letters of full width; a superscript two stays one.
    .replace(/[\ufb00-\ufb06\uff01-\uff5e]/g, (sign) => sign.normalize("NFKC"))
    .replace(/(?!\t)\p{Cc}/gu, " ");
