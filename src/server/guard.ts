import { randomBytes, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "./faults.ts";

/**
 * What a page may do: run the desk's own scripts and nothing else. Styles may stand in elements, because charts set
 * them there; they come from the desk's code, never from a report.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};

/** The one-time token of an address and the cookie that it is exchanged for. */
export interface Keys {
  readonly token: string;
  readonly session: string;
}
export const newKeys = (): Keys => ({
  token: randomBytes(24).toString("base64url"),
  session: randomBytes(32).toString("base64url"),
});

const same = (given: string | undefined, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const SAFE = new Set(["GET", "HEAD"]);

interface Guarded {
  readonly keys: Keys;
  /** Asked at each request: the port is known when the server listens. */
  readonly port: () => number;
}

/** Cookies are shared by all ports of a host: each desk has a name of its own. */
export const cookieOf = (port: number): string => `cotejo_${port}`;

/** Page for somebody without the cookie; no script, nothing of the case. */
const CLOSED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cotejo</title>
<body><h1>This desk is closed to this window</h1><p>The address of a desk opens it once. Run <code>cotejo open</code> again with the case file, or go on in the window where it is open.</p></body></html>`;

/**
 * Lets in only the browser window that came with the token, and only requests that the desk's own pages make: the
 * Host must be loopback (another name could be bound to it), and no other page may send.
 */
export function guard(app: FastifyInstance, { keys, port }: Guarded): void {
  let unused = true;

  const checkFrom = (request: FastifyRequest): void => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const { host, origin } = request.headers;
    if (!hosts.includes(host ?? ""))
      throw new Refused(
        421,
        "wrong-host",
        "The desk answers under its own address only",
        `Open http://${hosts[0] ?? ""}/`,
      );
    const site = request.headers["sec-fetch-site"];
    const navigates = request.headers["sec-fetch-mode"] === "navigate" && !request.url.startsWith("/api/");
    const foreign = origin !== undefined && !hosts.some((one) => origin === `http://${one}`);
    const elsewhere = typeof site === "string" && site !== "same-origin" && site !== "none" && !navigates;
    if (foreign || elsewhere)
      throw new Refused(403, "other-page", "Another page asked, and the desk answers its own pages only");
    if (!SAFE.has(request.method) && origin === undefined)
      throw new Refused(
        403,
        "no-origin",
        "A request that changes something must say from which page it comes",
        `Send the header Origin: http://${host ?? ""}`,
      );
  };

  const exchange = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { token } = request.query as { readonly token?: string };
    if (!unused || !same(token, keys.token)) {
      await reply.code(403).type("text/html; charset=utf-8").send(CLOSED);
      return;
    }
    unused = false;
    const { pathname, searchParams } = new URL(request.url, "http://desk");
    searchParams.delete("token");
    const rest = searchParams.toString();
    await reply
      .setCookie(cookieOf(port()), keys.session, { httpOnly: true, sameSite: "strict", path: "/" })
      .redirect(`${pathname.replace(/^\/+/u, "/")}${rest === "" ? "" : `?${rest}`}`, 303);
  };

  app.addHook("onRequest", async (request, reply) => {
    for (const [name, value] of Object.entries(HEADERS)) reply.header(name, value);
    checkFrom(request);
    const isApi = request.url.startsWith("/api/");
    if (isApi) reply.header("cache-control", "no-store");
    if (same(request.cookies[cookieOf(port())], keys.session)) return;
    const query = request.query as Readonly<Record<string, unknown>>;
    if (!isApi && request.method === "GET" && typeof query["token"] === "string") return exchange(request, reply);
    if (!isApi && request.method === "GET")
      return void (await reply.code(403).type("text/html; charset=utf-8").send(CLOSED));
    throw new Refused(
      401,
      "no-session",
      "This window was not opened by `cotejo open`",
      "Run `cotejo open` with the case file again.",
    );
  });
}
