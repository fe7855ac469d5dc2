/**
 * Characters that stand between tokens: white space, controls, and invisible marks (zero-width space, direction marks,
 * byte order mark). The joiners U+200C and U+200D stay inside words and emoji.
 */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  if (code < 0xa1) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

const PLAIN: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‛": "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "―": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "…": "...",
  "\u00ad": "",
};
const FANCY = /[‘’‛`´“”„«»–—―‐‑−…\u00ad]/g;

/** The form with typewriter quotes, dashes and dots: what word lists and trained features are keyed by. */
export const plain = (form: string): string => form.replace(FANCY, (mark) => PLAIN[mark] ?? mark);
