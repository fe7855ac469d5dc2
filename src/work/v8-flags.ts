import v8 from "node:v8";

/**
 * How much a heap may grow, in parts of a hundred of what is still in use, before it is swept again. By itself Node lets
 * a heap of this size grow to four times that, since the machine has room: with four heaps in one program, 1,000 articles
 * took 688 to 790 MB where 621 to 635 do.
 */
const GROWTH = 40;

/** Has the heaps of this program, those of its threads too, swept before they grow far beyond what they hold. */
export function sweepHeapsEarly(): void {
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/**
 * Has each regular expression made into machine code when it is first used. By itself Node makes byte code first and
 * machine code at the second use: nearly all of our some 2,000 patterns are used on every sentence, and were made twice.
 */
export function compilePatternsOnce(): void {
  v8.setFlagsFromString("--no-regexp-tier-up");
}
