import { NOTHING_KNOWN } from "../intake/index.ts";
import type { Metadata } from "../model/index.ts";
import type { Settings } from "../settings.ts";
import { allowedHosts, isAddress } from "../work/addresses.ts";
import { sha256Of } from "../work/files.ts";
import type { Fetched, Unit } from "../work/taking.ts";
import { programVersion } from "./version.ts";
import { Refusal, type World } from "./world.ts";

interface Asked {
  readonly given: Metadata;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/** What a person named, sorted: paths of files and folders, and documents that lie in no folder. */
export async function sourcesOf(
  world: World,
  words: readonly string[],
  asked: Asked,
): Promise<{ readonly paths: readonly string[]; readonly more: readonly Unit[] }> {
  const more: Unit[] = [];
  for (const word of words) {
    if (word === "-") more.push(await inputUnit(world, asked));
    else if (isAddress(word)) more.push(addressUnit(world, word, asked));
  }
  return { paths: words.filter((word) => word !== "-" && !isAddress(word)), more };
}

/** The standard input, named by its content so that the same text twice is one. */
async function inputUnit(world: World, { given, settings }: Asked): Promise<Unit> {
  const { input } = world;
  if (!input) throw new Refusal("usage", "There is no standard input to read");
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    size += part.length;
    if (size > settings.max_file_bytes) {
      const detail = `The standard input has more than ${settings.max_file_bytes} bytes (setting max_file_bytes)`;
      throw new Refusal("usage", detail, "Put it into files and add these.");
    }
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  const name = `stdin-${sha256Of(bytes).slice(0, 8)}`;
  return {
    place: { path: name, file: name, container: null },
    given,
    told: NOTHING_KNOWN,
    from: { kind: "bytes", bytes },
    depth: 0,
  };
}

/** An address, fetched when its turn comes. */
export function addressUnit(world: World, word: string, { given, settings, signal }: Asked): Unit {
  const url = URL.parse(word);
  const fetch = async (): Promise<Fetched> => {
    const { fetchAddress } = await import("../work/fetch.ts");
    const fetched = await fetchAddress(word, {
      allow: allowedHosts(settings.allow_hosts),
      maxBytes: settings.max_file_bytes,
      seconds: settings.fetch_seconds,
      agent: `Cotejo/${programVersion()}`,
      now: () => world.now().toISOString(),
      signal,
    });
    if (fetched.kind === "failed") return fetched;
    if (fetched.kind === "unchanged") {
      return { kind: "failed", problem: { code: "bad-answer", detail: "The site sent nothing; try again later" } };
    }
    const at = { value: fetched.finalUrl, how: "given", from: "the address it was fetched from" } as const;
    return { kind: "bytes", bytes: fetched.bytes, charset: fetched.charset, told: { ...NOTHING_KNOWN, url: at } };
  };
  return {
    place: {
      path: url?.href ?? word,
      file: url ? `${url.host}${url.pathname}`.replace(/\/$/, "") : word,
      container: null,
    },
    given,
    told: NOTHING_KNOWN,
    from: { kind: "later", bytes: fetch },
    depth: 0,
  };
}
