import type { Problem } from "../../model/index.ts";
import type { Item } from "../taken.ts";
import type { Source } from "./source.ts";

/** What an archive may ask of us. */
export interface Limits {
  /** Most documents of one archive, those of archives in it included. */
  readonly items: number;
  /** Most bytes of one document, unpacked. */
  readonly itemBytes: number;
  /** How many times its own size an archive may unpack to. Texts reach 10, pages of one make 40, bombs 1,000. */
  readonly ratio: number;
  /** What an archive may always unpack to, in bytes, however small it is. */
  readonly freeBytes: number;
  /** How deep archives may lie in archives; 1: none in another. */
  readonly depth: number;
}

export const LIMITS: Limits = {
  items: 500_000,
  itemBytes: 20_000_000,
  ratio: 100,
  freeBytes: 100_000_000,
  depth: 3,
};

/** One thing that an archive gives, in its order. */
export type Unpacked =
  | { readonly kind: "item"; readonly item: Item }
  /** A document that cannot be had, or (without a name) what is wrong with the archive itself. */
  | { readonly kind: "trouble"; readonly name: string | null; readonly problem: Problem }
  /** A file that nobody takes for a report: a picture, a style sheet. */
  | { readonly kind: "passed"; readonly name: string };

/** The archive is not read any further. */
export class Enough extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "Enough";
    this.problem = problem;
  }
}

/** What was taken of an archive so far, all archives in it included; throws Enough when a limit is passed. */
export interface Budget {
  /** Bytes unpacked. */
  spend(bytes: number): void;
  /** How many bytes may still be unpacked. */
  left(): number;
  /** One document more. */
  count(): void;
}

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1e6))} MB`;

/** The budget of an archive of `size` bytes. Problems: `archive-bomb`, `archive-full`. */
export function budgetOf(size: number, limits: Limits): Budget {
  const most = Math.max(limits.freeBytes, size * limits.ratio);
  let spent = 0;
  let items = 0;
  return {
    left: () => Math.max(0, most - spent),
    spend(bytes) {
      spent += bytes;
      if (spent <= most) return;
      const detail = `The archive unpacks to more than ${megabytes(most)} from ${size < 1e6 ? `${Math.ceil(size / 1000)} kB` : megabytes(size)}, as archives do that are made to fill a disk; what came before is taken, the rest is not. If you trust it, unpack it yourself and add the folder`;
      throw new Enough({ code: "archive-bomb", detail });
    },
    count() {
      items += 1;
      if (items <= limits.items) return;
      const detail = `The archive holds more than ${limits.items} documents; the first ${limits.items} are taken. Unpack it and add its folders one by one`;
      throw new Enough({ code: "archive-full", detail });
    },
  };
}

/** The problem of a document that is larger than the limit. */
export const tooLarge = (limits: Limits): Problem => ({
  code: "too-large",
  detail: `The document has more than ${megabytes(limits.itemBytes)}, the most that is read (setting max_file_bytes)`,
});

/** What the readers of archives share while one archive is read. */
export interface Inside {
  readonly limits: Limits;
  readonly budget: Budget;
  /** 1 for the archive itself, 2 for one in it. */
  readonly depth: number;
  /** Whether a file of this name may be a report; the others are passed over without being unpacked. */
  readonly wanted: (name: string) => boolean;
  /** Whether nothing is said of files that are not wanted: they are the archive's own. */
  readonly quiet: boolean;
  /** What an archive in this one gives; null when the bytes are none. */
  open(source: Source, name: string): Promise<AsyncIterable<Unpacked> | null>;
  /** What a web archive gives that can only be read in order. */
  warc(stream: AsyncIterable<Uint8Array>, packed: boolean): AsyncIterable<Unpacked>;
}

/** A document of an archive that cannot be had, and what to do. */
export const trouble = (name: string | null, code: string, detail: string): Unpacked => ({
  kind: "trouble",
  name,
  problem: { code, detail },
});
