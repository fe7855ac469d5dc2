import type { Problem } from "../model/index.ts";

interface Row {
  readonly code: string;
  readonly says: string;
}

const BY_HAND = "Open it in a browser, save the page and add the file";

/** What an answer's status means for whoever wanted the document. */
const STATUSES: Readonly<Record<number, Row>> = {
  401: { code: "forbidden", says: `The site wants a password. ${BY_HAND}` },
  402: { code: "forbidden", says: `The site wants to be paid. ${BY_HAND}, if you have a subscription` },
  403: {
    code: "forbidden",
    says: `The site refuses to give this to a program (a paywall, or a wall against robots). ${BY_HAND}`,
  },
  404: {
    code: "not-there",
    says: "There is no such page on the site (404); check the address, or look for it in a web archive",
  },
  406: { code: "forbidden", says: `The site has it in no form that this program asks for. ${BY_HAND}` },
  410: { code: "not-there", says: "The site has taken the page down (410); look for it in a web archive" },
  429: { code: "too-often", says: "The site says that it is asked too often (429); try again later" },
  451: { code: "forbidden", says: "The site may not show this where you are, for legal reasons (451)" },
  503: { code: "site-down", says: "The site is not available for now (503); try again later" },
};

/** The problem of an answer that has no document. */
export function refusedStatus(status: number, host: string): Problem {
  const row = STATUSES[status];
  if (row) return { code: row.code, detail: `${host}: ${row.says}` };
  if (status >= 500) {
    return { code: "site-down", detail: `${host}: The site has a fault of its own (${status}); try again later` };
  }
  return { code: "not-there", detail: `${host}: The site answered with status ${status} and no page. ${BY_HAND}` };
}

const TLS = "The site's certificate cannot be trusted";

/** What node says when a connection fails. */
const FAILURES: Readonly<Record<string, Row>> = {
  ECONNREFUSED: { code: "site-down", says: "Nothing answers at the address; check it, or try again later" },
  ECONNRESET: { code: "cut-off", says: "The connection broke off before the document was whole; try again" },
  ERR_STREAM_PREMATURE_CLOSE: {
    code: "cut-off",
    says: "The connection broke off before the document was whole; try again",
  },
  EPIPE: { code: "cut-off", says: "The connection broke off before the document was whole; try again" },
  ENETUNREACH: { code: "site-down", says: "The network cannot be reached; is this machine connected?" },
  EHOSTUNREACH: { code: "site-down", says: "The host cannot be reached; check the address, or try again later" },
  EPROTO: { code: "not-trusted", says: "The site does not speak https as it should; has it an address with http?" },
  CERT_HAS_EXPIRED: { code: "not-trusted", says: `${TLS}: it has run out. Is this machine's clock right?` },
  ERR_TLS_CERT_ALTNAME_INVALID: { code: "not-trusted", says: `${TLS}: it is another site's` },
  DEPTH_ZERO_SELF_SIGNED_CERT: { code: "not-trusted", says: `${TLS}: the site has signed it itself` },
  SELF_SIGNED_CERT_IN_CHAIN: { code: "not-trusted", says: `${TLS}: somebody unknown has signed it` },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { code: "not-trusted", says: `${TLS}: its chain is not whole` },
  HPE_HEADER_OVERFLOW: { code: "bad-answer", says: "The head of the site's answer is too long to be one" },
  Z_DATA_ERROR: { code: "bad-answer", says: "The document comes packed, and cannot be unpacked; try again" },
  Z_BUF_ERROR: { code: "cut-off", says: "The connection broke off before the document was whole; try again" },
};

/** The problem of a connection that failed; `error` is what node threw, or "ETIMEDOUT". */
export function explained(
  error: unknown,
  { seconds, address }: { readonly seconds: number; readonly address: string },
): Problem {
  const host = URL.parse(address)?.host ?? address.slice(0, 100);
  const code = typeof error === "string" ? error : ((error as { readonly code?: string }).code ?? "");
  if (code === "ETIMEDOUT") {
    const detail = `${host}: The site did not give the document within ${seconds} seconds (setting fetch_seconds); try again later`;
    return { code: "too-slow-site", detail };
  }
  const row = FAILURES[code];
  if (row) return { code: row.code, detail: `${host}: ${row.says}` };
  if (/SSL|TLS|CERT/i.test(code)) {
    return { code: "not-trusted", detail: `${host}: No safe connection can be made (${code}). ${BY_HAND}` };
  }
  if (code.startsWith("HPE_")) {
    return { code: "bad-answer", detail: `${host}: What answers does not speak HTTP (${code})` };
  }
  return { code: "site-down", detail: `${host}: The connection failed (${code || "unknown reason"}); try again later` };
}
