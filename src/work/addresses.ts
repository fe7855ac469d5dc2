import { lookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";
import type { Outcome } from "./bench.ts";

/** An address of the network that a name stands for. */
export interface Place {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a name; throws what node:dns throws. */
export type Resolve = (host: string) => Promise<readonly Place[]>;

/** As the machine resolves names, its hosts file included. */
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));

/** What the kinds of address that are refused are, in words; a kind without a row is refused as reserved. */
const KINDS: Readonly<Record<string, string>> = {
  private: "an address of a private network",
  uniqueLocal: "an address of a private network",
  loopback: "this machine itself",
  unspecified: "this machine itself",
  linkLocal: "an address of the network that the machine is plugged into, or of a cloud's inner workings",
  carrierGradeNat: "an address inside a provider's network",
  multicast: "an address of many machines at once",
  broadcast: "an address of many machines at once",
};

/** Public by its number, yet answered inside a cloud's network alone. */
const INNER = new Set(["168.63.129.16"]);

/** Why nothing is fetched from an address, in words that go on "it is …"; null: it is one of the public internet. */
export function whyRefused(address: string): string | null {
  if (!ipaddr.isValid(address)) return "no address";
  let parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6) {
    const range = parsed.range();
    if (parsed.isIPv4MappedAddress()) parsed = parsed.toIPv4Address();
    // Networks without IPv4 write every IPv4 address so (64:ff9b::/96): what is behind it counts.
    else if (range === "rfc6052") parsed = new ipaddr.IPv4(parsed.toByteArray().slice(12));
    // All that is given out to the public begins with 001; ipaddr.js calls whatever it has no row for unicast.
    else if (range === "unicast" && ((parsed.toByteArray()[0] ?? 0) & 0xe0) !== 0x20) return "a reserved address";
  }
  if (INNER.has(parsed.toString())) return KINDS["linkLocal"] ?? "";
  const range = parsed.range();
  return range === "unicast" ? null : (KINDS[range] ?? "a reserved address");
}

/** The setting `allow_hosts`: lower case, without what stands around the names. */
export const allowedHosts = (setting: string): ReadonlySet<string> =>
  new Set(
    setting
      .split(/[\s,]+/)
      .map((host) =>
        host
          .trim()
          .toLowerCase()
          .replace(/^\[|\]$/g, ""),
      )
      .filter((host) => host !== ""),
  );

/** Whether a word of the command line is meant as an address, not as a path. */
export const isAddress = (word: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(word);

/** The name of an address's machine, brackets off, as `allow_hosts` has it. */
export const hostOf = (url: URL): string => url.hostname.toLowerCase().replace(/^\[|\]$/g, "");

/** Doors of the web; the other low numbers belong to mail, files and printers. */
const openPort = (port: string): boolean => port === "" || port === "80" || port === "443" || Number(port) >= 1024;

const refuse = (detail: string): Outcome<URL> => ({ ok: false, problem: { code: "address-refused", detail } });

/** An address as somebody wrote it, without its fragment. Problem: `address-refused`. */
export function parseAddress(written: string, allow: ReadonlySet<string>): Outcome<URL> {
  const url = URL.parse(written.trim());
  if (!url) return refuse(`"${written.slice(0, 200)}" is no address; write it whole, as https://example.org/story`);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return refuse(
      `Only http and https are fetched, not ${url.protocol.slice(0, 20)} Get the file in another way, and add that`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    return refuse("The address has a user or a password in it, which the case would keep; write it without them");
  }
  if (!openPort(url.port) && !allow.has(hostOf(url))) {
    return refuse(`Nothing is fetched from port ${url.port}; to allow it, put ${hostOf(url)} into COTEJO_ALLOW_HOSTS`);
  }
  url.hash = "";
  return { ok: true, value: url };
}

const DNS_REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "no name server answers; is this machine connected?",
  ENODATA: "the host has no address",
};

/**
 * Where a host lies, each place checked; the connection must then go to one of these and ask no name server again, for
 * a name may stand for something else a moment later. Problems: `host-unknown`, `address-refused`.
 */
export async function placesOf(
  url: URL,
  { resolve, allow }: { readonly resolve: Resolve; readonly allow: ReadonlySet<string> },
): Promise<Outcome<readonly Place[]>> {
  const host = hostOf(url);
  let places: readonly Place[];
  if (ipaddr.isValid(host)) places = [{ address: host, family: ipaddr.IPv6.isValid(host) ? 6 : 4 }];
  else {
    try {
      places = await resolve(host);
    } catch (error) {
      const code = (error as { readonly code?: string }).code ?? "";
      const reason = DNS_REASONS[code] ?? `its name cannot be resolved (${code || "unknown reason"})`;
      return { ok: false, problem: { code: "host-unknown", detail: `${host}: ${reason}` } };
    }
  }
  if (places.length === 0) {
    return { ok: false, problem: { code: "host-unknown", detail: `${host}: the host has no address` } };
  }
  if (allow.has(host)) return { ok: true, value: places };
  for (const { address } of places) {
    const why = whyRefused(address);
    if (why === null) continue;
    const detail = `Nothing is fetched from ${host}: it is ${why}${address === host ? "" : ` (${address})`}. If the host is yours, put it into COTEJO_ALLOW_HOSTS`;
    return { ok: false, problem: { code: "address-refused", detail } };
  }
  return { ok: true, value: places };
}
