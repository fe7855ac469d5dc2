const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const FNV_PRIME = 0x01000193;
const OTHER_PRIME = 0x85ebca6b;

/** Spreads the last characters over all 32 bits (the finalizer of MurmurHash3). */
function mix(h: number): number {
  const a = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b ^ (b >>> 16)) >>> 0;
}

/** 64 bits in two lanes: FNV-1a, and the same with another prime and a rotation, so that the lanes collide apart. */
function lanes(text: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, FNV_PRIME);
    b = Math.imul(((b << 5) | (b >>> 27)) ^ c, OTHER_PRIME);
  }
  return [mix(a ^ text.length), mix(b + text.length)];
}

/**
 * An id that follows from content alone: the same parts give the same id on every machine and at every reading.
 * 60 bits in Crockford's base 32 behind the prefix: "clm_4t2k9m0c1x7e". No protection against forgery is meant.
 */
export function idOf(
  prefix: "rpt" | "clm" | "act" | "ent" | "jdg" | "qst" | "ans",
  ...parts: readonly (string | number | null)[]
): string {
  const [a, b] = lanes(parts.map((p) => (p === null ? "\u0000" : String(p))).join("\u001f"));
  // The two lanes as one number of 64 bits, five of them a letter from the lowest up.
  let [high, low] = [a, b];
  let out = "";
  for (let i = 0; i < 12; i++) {
    out += ALPHABET[low & 31]!;
    low = (low >>> 5) | (high << 27);
    high >>>= 5;
  }
  return `${prefix}_${out}`;
}
