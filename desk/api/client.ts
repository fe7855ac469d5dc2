import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Fault } from "../../src/server/wire/index.ts";
import { useAddress } from "../shell/address.ts";

/** What the server refused or could not do: what happened and what to do, as it said it. */
export class Refused extends Error {
  readonly fault: Fault;
  readonly status: number;
  constructor(fault: Fault, status: number) {
    super(fault.detail);
    this.name = "Refused";
    this.fault = fault;
    this.status = status;
  }
}

const GONE: Fault = {
  code: "no-answer",
  detail: "The desk's server does not answer",
  remedy: "It may have been stopped. Start it again with “cotejo open” and the case file, then reload this page.",
};

const isFault = (thing: unknown): thing is Fault =>
  typeof thing === "object" && thing !== null && "code" in thing && "detail" in thing;

/** The fault in an answer, whether it stands alone or under `error`. */
function faultIn(thing: unknown, status: number): Fault {
  if (isFault(thing)) return thing;
  if (typeof thing === "object" && thing !== null && "error" in thing && isFault(thing.error)) return thing.error;
  return { code: "odd-answer", detail: `The desk's server answered with status ${status}`, remedy: "Reload the page." };
}

/** Asks the server that served this page; throws Refused. A body of FormData goes as files, anything else as JSON. */
export async function ask<T>(
  path: string,
  { method = "GET", body, signal }: { method?: string; body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  const asJson = body !== undefined && !(body instanceof FormData);
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: { accept: "application/json", ...(asJson ? { "content-type": "application/json" } : {}) },
      ...(body === undefined ? {} : { body: asJson ? JSON.stringify(body) : body }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new Refused(GONE, 0);
  }
  const text = await answer.text();
  let thing: unknown = null;
  try {
    thing = text === "" ? null : JSON.parse(text);
  } catch {
    throw new Refused(faultIn(null, answer.status), answer.status);
  }
  if (!answer.ok) throw new Refused(faultIn(thing, answer.status), answer.status);
  return thing as T;
}

/** What narrows a question to the server; empty values are left out, lists are written with commas. */
export type Asked = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** The address of an answer of the server. */
export function apiPath(path: string, asked: Asked = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    const words = Array.isArray(value) ? value.join(",") : String(value ?? "");
    if (words !== "") query.set(name, words);
  }
  const words = query.toString();
  return `/api/${path}${words === "" ? "" : `?${words}`}`;
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, fault) => count < 1 && fault instanceof Refused && fault.status === 0,
      refetchOnWindowFocus: false,
    },
  },
});

/** The as-of date of the address: everything that is asked follows it. */
export function useAsOf(): string | null {
  return useAddress().query.get("as-of");
}

/** An answer of the server, kept and asked again when the case changes; `path` null asks nothing. */
export function useAnswer<T>(
  path: string | null,
  asked: Asked = {},
  { keep = true }: { keep?: boolean } = {},
): UseQueryResult<T> {
  const asOf = useAsOf();
  const address = apiPath(path ?? "", { ...asked, asOf });
  const options = {
    queryKey: [address],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask<unknown>(address, { signal }),
    enabled: path !== null,
  };
  // A list that is narrowed stands until the next one is there; one thing never stands for another.
  const asking = useQuery(keep ? { ...options, placeholderData: keepPreviousData } : options);
  return asking as UseQueryResult<T>;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly total: { readonly count: number; readonly exact: boolean };
}

/** A list that is fetched page by page as it is read on. */
export function usePages<P extends Page<unknown>>(path: string, asked: Asked = {}) {
  const asOf = useAsOf();
  const key = apiPath(path, { ...asked, asOf });
  return useInfiniteQuery({
    queryKey: ["pages", key],
    queryFn: ({ signal, pageParam }) => ask<P>(apiPath(path, { ...asked, asOf, cursor: pageParam }), { signal }),
    initialPageParam: "",
    getNextPageParam: (page: P) => page.next,
    placeholderData: keepPreviousData,
  });
}
