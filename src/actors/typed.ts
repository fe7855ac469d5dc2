/** Lower case without accents, runs of anything but letters and digits as one space: how people's words meet names. */
export const asTyped = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
