import v8 from "node:v8";

/**
 * How much a heap may grow, in parts of a hundred of what is still in use, before it is swept again. By itself Node lets
 * a heap of this size grow to four times that, since the machine has room: with four heaps in one program, 1,000 articles
 * took 688 to 790 MB where 621 to 635 do.
 */
const GROWTH = 40;

/** Megabytes that the young objects of a thread have from its start, half of what they may have (`YOUNG` of a thread). */
const YOUNG_OF_THREADS = 8;

/**
 * Has the heaps of this program, those of its threads too, swept before they grow far beyond what they hold, and the
 * space for young objects left as large as it is: by itself it doubles whenever a burst outlives one sweep, on a machine
 * with room to 134 MB, and is not given back. 400 articles took 531 to 588 MB with that and 427 to 473 without.
 *
 * The flags that are set while the program runs. V8 reads each of them in one place, when it reckons when to sweep next,
 * by how much to grow, and with how much a new thread begins, and keeps nothing that was made by the old value. A flag on
 * how patterns or heaps are built must not join them: with `--no-regexp-tier-up`, a pattern that had been used once
 * before (it lies there as byte code) was run as machine code at the next `replace`, and the whole program ended without
 * a word.
 */
export function keepHeapsSmall(): void {
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  v8.setFlagsFromString("--semi-space-growth-factor=1");
  v8.setFlagsFromString(`--min-semi-space-size=${YOUNG_OF_THREADS}`);
}
