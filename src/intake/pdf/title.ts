import type { Known } from "../../model/index.ts";
import type { Line } from "./shapes.ts";

/** The largest words on the first page, as its title; null when nothing there is larger than the rest. */
export function largestWords(lines: readonly Line[], height: number): Known<string> | null {
  const upper = lines.filter((line) => line.y < height * 0.6 && line.cells === 1 && /\p{L}{3}/u.test(line.text));
  const size = Math.max(0, ...upper.map((line) => line.size));
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  if (size < usual * 1.15) return null;
  const from = upper.findIndex((line) => line.size >= size * 0.97);
  const words: string[] = [];
  for (const line of upper.slice(from)) {
    if (line.size < size * 0.97) break;
    words.push(line.text);
  }
  const title = words.join(" ");
  return title.length >= 8 && title.length <= 250
    ? { value: title, how: "inferred", from: "largest words of the first page" }
    : null;
}
