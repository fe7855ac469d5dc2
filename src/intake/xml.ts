/** A piece of an XML document: a tag that opens (or opens and closes), one that closes, or words between tags. */
export type XmlToken =
  | { readonly kind: "open"; readonly name: string; readonly attributes: string; readonly closed: boolean }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!][^>]*(?:>|$)|<\/([^\s<>/]+)\s*>|<([^\s<>/?!]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)|</g;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Words of XML with its own five names and numbers resolved; any other name stays as it is, so that nothing unfolds. */
export const unescaped = (text: string): string =>
  text.includes("&")
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
        },
      )
    : text;

/** The pieces of an XML document in their order; declarations, comments and instructions are passed over. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const found of xml.matchAll(TOKEN)) {
    const [, raw, closes, opens, attributes = "", closed = "", text] = found;
    if (raw !== undefined) yield { kind: "text", text: raw };
    else if (closes !== undefined) yield { kind: "close", name: closes };
    else if (opens !== undefined) yield { kind: "open", name: opens, attributes, closed: closed === "/" };
    else if (text !== undefined) yield { kind: "text", text: unescaped(text) };
  }
}

/** The value of an attribute, or null. */
export function attribute(attributes: string, name: string): string | null {
  for (const found of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found[1] === name) return unescaped(found[2] ?? found[3] ?? "");
  }
  return null;
}

/** The words within the first element of each name; for small documents of properties. */
export function firstWords(xml: string, names: readonly string[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  let open: string | null = null;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "open" && names.includes(token.name) && !token.closed)
      open = token.name in found ? null : token.name;
    else if (token.kind === "close") open = null;
    else if (token.kind === "text" && open !== null) found[open] = (found[open] ?? "") + token.text;
  }
  return found;
}
