/** "Hidden" in the properties of a run; `w:val="0"` takes back what a style says. */
const VANISHES = /<w:(?:vanish|webHidden|specVanish)\b(?![^<>]*w:val="(?:0|false|off|none)")/;
const WHITE = /<w:color\b[^<>]*w:val="(?:FFFFFF|ffffff)"/;
/** What may stand behind white letters: the shade of a row, a box, a picture, a page that is not white. */
const GROUND = /<w:(?:shd|tbl|highlight|background|txbxContent|drawing|pict)\b/;
/** Properties stand first in a run and are short. */
const LONGEST = 4000;
const WORDS = /<w:t\b[^<>]*>([^<>]*)<\/w:t>/g;

/**
 * The text of a Word document without runs that nobody sees: those that are marked as hidden, and white ones where the
 * document has no ground but the white page. One pass from the end of each run to the next.
 */
export function withoutHidden(xml: string): { readonly shown: string; readonly hidden: readonly string[] } {
  const hidden: string[] = [];
  const white = !GROUND.test(xml);
  const made = xml.split("</w:r>").map((piece, at, all) => {
    if (at === all.length - 1) return piece;
    const from = Math.max(piece.lastIndexOf("<w:r>"), piece.lastIndexOf("<w:r "));
    if (from < 0) return `${piece}</w:r>`;
    const end = piece.indexOf("</w:rPr>", from);
    const properties = end < 0 ? "" : piece.slice(from, Math.min(end, from + LONGEST));
    if (!VANISHES.test(properties) && !(white && WHITE.test(properties))) return `${piece}</w:r>`;
    const words = [...piece.slice(from).matchAll(WORDS)].map((found) => found[1] ?? "").join("");
    if (words.trim() !== "") hidden.push(words);
    return piece.slice(0, from);
  });
  return { shown: hidden.length > 0 ? made.join("") : xml, hidden };
}
