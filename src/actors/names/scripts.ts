/** Letters of other scripts by their usual Latin spelling: letters of one sound, in the order of `to`. */
const CYRILLIC =
  "а:a б:b в:v г:g ґ:g д:d е:e ё:e є:ie ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia ј:j љ:lj њ:nj ћ:c ђ:dj џ:dz ѓ:g ќ:k ѕ:dz";
const GREEK = "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o";
const GEORGIAN =
  "ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h";
const KATAKANA =
  "ア:a イ:i ウ:u エ:e オ:o カ:ka キ:ki ク:ku ケ:ke コ:ko ガ:ga ギ:gi グ:gu ゲ:ge ゴ:go サ:sa シ:shi ス:su セ:se ソ:so ザ:za ジ:ji ズ:zu ゼ:ze ゾ:zo タ:ta チ:chi ツ:tsu テ:te ト:to ダ:da デ:de ド:do ナ:na ニ:ni ヌ:nu ネ:ne ノ:no ハ:ha ヒ:hi フ:fu ヘ:he ホ:ho バ:ba ビ:bi ブ:bu ベ:be ボ:bo パ:pa ピ:pi プ:pu ペ:pe ポ:po マ:ma ミ:mi ム:mu メ:me モ:mo ヤ:ya ユ:yu ヨ:yo ラ:ra リ:ri ル:ru レ:re ロ:ro ワ:wa ン:n ー:";
/** Latin letters that are no letter with a mark. */
const LATIN = "ß:ss æ:ae œ:oe ø:o å:a ð:d þ:th ł:l đ:d ħ:h ı:i ŋ:n ə:a";

const TABLE: ReadonlyMap<string, string> = new Map(
  [CYRILLIC, GREEK, GEORGIAN, KATAKANA, LATIN].flatMap((rows) =>
    rows.split(" ").map((row): readonly [string, string] => [row[0] ?? "", row.slice(2)]),
  ),
);

/**
 * A name in lower-case Latin letters: marks taken off, Cyrillic, Greek, Georgian and katakana spelled out. Scripts that
 * write no vowels or no letters stay as they are, to be compared with their own kind.
 */
export function romanised(text: string): string {
  let made = "";
  for (const sign of text.normalize("NFC").toLowerCase()) {
    const known = TABLE.get(sign) ?? TABLE.get(sign.toUpperCase());
    made += known ?? sign.normalize("NFKD").replace(/[\u0300-\u036f]/gu, "");
  }
  // Marks may hide a letter of the table: "ü" is none, "ї" is.
  return Array.from(made, (sign) => TABLE.get(sign) ?? sign).join("");
}
