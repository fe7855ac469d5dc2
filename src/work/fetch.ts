import { request as plainRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as tlsRequest } from "node:https";
import { pipeline } from "node:stream/promises";
import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { typeOf } from "../intake/containers/index.ts";
import type { Problem } from "../model/index.ts";
import { hostOf, parseAddress, type Place, placesOf, type Resolve, systemResolve } from "./addresses.ts";
import { explained, refusedStatus } from "./fetch-problems.ts";
import { isReadable } from "./fetch-types.rows.ts";

export interface FetchOptions {
  /** Hosts that are called wherever they lie: `allowedHosts(settings.allow_hosts)`. */
  readonly allow: ReadonlySet<string>;
  /** Most bytes of the document, unpacked. */
  readonly maxBytes: number;
  /** Longest time in all, redirects included, in seconds. */
  readonly seconds: number;
  /** How the program calls itself: "Cotejo/0.1.0". */
  readonly agent: string;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly signal: AbortSignal;
  /** What was answered the last time: an unchanged document is not sent again. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null };
  /** Asked before each request, those of redirects included; a problem ends the fetching. */
  readonly before?: (url: URL) => Promise<Problem | null>;
  /** How names are resolved; a test gives its own. */
  readonly resolve?: Resolve;
}

/** What an address gave. Nothing is thrown but the stop that the caller asked for. */
export type Fetched =
  | {
      readonly kind: "fetched";
      readonly bytes: Uint8Array;
      /** After all redirects. */
      readonly finalUrl: string;
      /** Where the site says that the document lies from now on (301, 308); null: where it was asked for. */
      readonly moved: string | null;
      /** As the server says, in lower case and without parameters; "" when it does not. */
      readonly mediaType: string;
      /** The encoding that the server names, or null. */
      readonly charset: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly retrieved: string;
    }
  | { readonly kind: "unchanged"; readonly finalUrl: string; readonly retrieved: string }
  | {
      readonly kind: "failed";
      readonly problem: Problem;
      /** Of the last answer; null when there was none. */
      readonly status: number | null;
      /** How long the server asks to be left alone, in seconds. */
      readonly retryAfter: number | null;
    };

const MOST_REDIRECTS = 5;
/** A server that takes longer to begin its answer will not end it either. */
const HEADER_SECONDS = 30;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Redirects that hold for good. */
const FOR_GOOD = new Set([301, 308]);
const ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5";

const failed = (
  problem: Problem,
  status: number | null = null,
  retryAfter: number | null = null,
): Extract<Fetched, { kind: "failed" }> => ({ kind: "failed", problem, status, retryAfter });

/**
 * Fetches a document that a person named. http and https alone, from the public internet alone (see addresses.ts),
 * checked again at each redirect; bounded in size, time and redirects. Keeps no cookies and sends no referrer.
 */
export async function fetchAddress(address: string, options: FetchOptions): Promise<Fetched> {
  let left = options.seconds * 1000;
  let next = address;
  let forGood = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const url = parseAddress(next, options.allow);
    if (!url.ok) return failed(redirects === 0 ? url.problem : redirected(url.problem, next));
    // Waiting for our turn is not the site's time.
    const refusal = await options.before?.(url.value);
    if (refusal) return failed(refusal);
    const began = performance.now();
    const timeout = AbortSignal.timeout(Math.max(1, Math.round(left)));
    try {
      const answer = await fetchOne(url.value, options, AbortSignal.any([options.signal, timeout]));
      if (!("to" in answer)) {
        if (answer.kind === "fetched" && redirects > 0 && forGood) return { ...answer, moved: url.value.href };
        return redirects > 0 && answer.kind === "failed" && answer.problem.code === "address-refused"
          ? { ...answer, problem: redirected(answer.problem, next) }
          : answer;
      }
      next = answer.to;
      forGood &&= answer.forGood;
    } catch (error) {
      if (options.signal.aborted) throw error;
      return failed(explained(timeout.aborted ? "ETIMEDOUT" : error, { seconds: options.seconds, address: next }));
    }
    left -= performance.now() - began;
  }
  const detail = `The site leads from one address to the next more than ${MOST_REDIRECTS} times, as pages do that want cookies. Save the page in a browser and add the file`;
  return failed({ code: "redirects", detail });
}

const redirected = (problem: Problem, to: string): Problem => ({
  code: problem.code,
  detail: `The site leads on to ${to.slice(0, 200)}. ${problem.detail}`,
});

interface Onward {
  readonly to: string;
  readonly forGood: boolean;
}

/** One request; the address that it leads on to, or how it ended. */
async function fetchOne(url: URL, options: FetchOptions, signal: AbortSignal): Promise<Fetched | Onward> {
  const places = await orStop(
    placesOf(url, { resolve: options.resolve ?? systemResolve, allow: options.allow }),
    signal,
  );
  if (!places.ok) return failed(places.problem);
  const response = await answered(url, places.value, { options, signal });
  try {
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (REDIRECTS.has(status) && location !== undefined) {
      const next = URL.parse(location, url.href);
      return next
        ? { to: next.href, forGood: FOR_GOOD.has(status) }
        : failed(refusedStatus(status, hostOf(url)), status);
    }
    if (status === 304) return { kind: "unchanged", finalUrl: url.href, retrieved: options.now() };
    if (status < 200 || status > 299) {
      return failed(refusedStatus(status, hostOf(url)), status, secondsToWait(response, options.now()));
    }
    const { mediaType, charset } = typeOf(response.headers["content-type"] ?? "");
    if (!isReadable(mediaType)) {
      const detail = `The address gives ${mediaType.slice(0, 80)}, which holds no report that can be read`;
      return failed({ code: "type-refused", detail }, status);
    }
    const body = await bodyOf(response, options.maxBytes, signal);
    if (!body.ok) return failed(body.problem, status);
    return {
      kind: "fetched",
      bytes: body.value,
      finalUrl: url.href,
      moved: null,
      mediaType,
      charset,
      etag: response.headers.etag ?? null,
      lastModified: response.headers["last-modified"] ?? null,
      retrieved: options.now(),
    };
  } finally {
    response.destroy();
  }
}

/** Waits for something that cannot be called off itself. */
async function orStop<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const stopping = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", stop, { once: true, signal: stopping.signal });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stopping.abort();
  }
}

/** The head of the answer, from one of the places that were checked and from nowhere else. */
function answered(
  url: URL,
  places: readonly Place[],
  { options, signal }: { readonly options: FetchOptions; readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const { known } = options;
  const settings: RequestOptions = {
    method: "GET",
    agent: false,
    signal,
    maxHeaderSize: 65_536,
    headers: {
      "user-agent": options.agent,
      accept: ACCEPT,
      "accept-encoding": "gzip, br, deflate",
      ...(known?.etag ? { "if-none-match": known.etag } : {}),
      ...(known?.lastModified ? { "if-modified-since": known.lastModified } : {}),
    },
    lookup: (_host, { all }, done) => {
      const [first] = places;
      if (all === true) done(null, [...places]);
      else done(null, first?.address ?? "", first?.family);
    },
  };
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === "https:"
        ? tlsRequest(url, { ...settings, rejectUnauthorized: true })
        : plainRequest(url, settings);
    const late = setTimeout(
      () => request.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })),
      Math.min(HEADER_SECONDS, options.seconds) * 1000,
    );
    request.on("response", (response) => {
      clearTimeout(late);
      resolve(response);
    });
    request.on("error", (error) => {
      clearTimeout(late);
      reject(error);
    });
    request.end();
  });
}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

type Body = { readonly ok: true; readonly value: Uint8Array } | { readonly ok: false; readonly problem: Problem };

/** The document, unpacked; reading stops at the byte that is one too many, packed or not. */
async function bodyOf(response: IncomingMessage, most: number, signal: AbortSignal): Promise<Body> {
  const tooLarge: Body = {
    ok: false,
    problem: {
      code: "too-large",
      detail: `The document has more than ${Math.round(most / 1e6)} MB, the most that is read (setting max_file_bytes)`,
    },
  };
  if (Number(response.headers["content-length"] ?? 0) > most) return tooLarge;
  const coding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const decoder = coding === "" || coding === "identity" ? null : DECODERS[coding]?.();
  if (decoder === undefined) {
    const detail = `The document comes packed by "${coding.slice(0, 40)}", which this program cannot unpack. Save the page in a browser and add the file`;
    return { ok: false, problem: { code: "type-refused", detail } };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const take = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most) return;
      chunks.push(chunk);
    }
  };
  try {
    if (decoder) await pipeline(response, decoder, take, { signal });
    else await pipeline(response, take, { signal });
  } catch (error) {
    // What is left of a pipe that was not read to its end throws in ways of its own.
    if (size <= most) throw error;
  }
  if (size > most) return tooLarge;
  return { ok: true, value: Buffer.concat(chunks) };
}

/** `Retry-After`: seconds, or a day and time. */
function secondsToWait(response: IncomingMessage, now: string): number | null {
  const written = response.headers["retry-after"]?.trim() ?? "";
  if (/^\d{1,9}$/.test(written)) return Number(written);
  const until = Date.parse(written);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - Date.parse(now)) / 1000));
}

/** How a document that was fetched is called in a case: its address without what all have. */
export function nameOfAddress(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.host}${url.pathname}${url.search}`.replace(/\/$/, "") : address;
}
