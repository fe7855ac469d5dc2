const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Two 32-bit halves of a non-cryptographic hash (cyrb53, public domain, by bryc), seeded. */
function halves(text: string, seed: number): readonly [number, number] {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}

/**
 * An id that follows from content alone: the same parts give the same id on every machine and at every reading.
 * 60 bits in Crockford's base 32 behind the prefix: "clm_4t2k9m0c1x7e". No protection against forgery is meant.
 */
export function idOf(prefix: "rpt" | "clm" | "act" | "ent", ...parts: readonly (string | number | null)[]): string {
  const text = parts.map((p) => (p === null ? "\u0000" : String(p))).join("\u001f");
  const [a, b] = halves(text, 0);
  let out = "";
  let bits = (BigInt(a) << 32n) | BigInt(b);
  for (let i = 0; i < 12; i++) {
    out += ALPHABET[Number(bits & 31n)];
    bits >>= 5n;
  }
  return `${prefix}_${out}`;
}
