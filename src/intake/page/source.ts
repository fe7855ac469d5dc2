/** More elements than any article has; a tree of a million takes minutes and gigabytes. */
const MOST_TAGS = 30_000;
/** Each one that is left to the tree's parser makes a node of its own. */
const MOST_ENTITIES = 20_000;
/** Stands where a block's mark was left out: whoever reads the words ends a paragraph there. */
export const PARAGRAPH = "\u2029";
/** Deeper than any page is nested by hand. Readability's time grows with the cube of the depth: 900 took 16 s. */
const DEEPEST = 150;
/** A mark longer than this carries a picture in its attributes; only its name and what we read of it are kept. */
const LONGEST_TAG = 4000;

/** Elements whose content is no text of the page. */
const DROPPED = new Set(
  "script style svg math noscript iframe object embed template canvas select textarea".split(" "),
);
const VOID = new Set("br hr img meta link input source wbr area base col embed param track !doctype !--".split(" "));
/** Closed by what follows them, so that a thousand unclosed ones are not nested. */
const LOOSE = new Set("p li td tr th dd dt option thead tbody tfoot".split(" "));

/** Names of signs that Latin texts are full of; the parser knows the others. */
const ENTITIES: Readonly<Record<string, string>> = Object.fromEntries(
  "nbsp=\u00a0 quot=\" apos=' rsquo=’ lsquo=‘ rdquo=” ldquo=“ mdash=— ndash=– hellip=… bull=• middot=· copy=© reg=® euro=€ pound=£ deg=° laquo=« raquo=» aacute=á eacute=é iacute=í oacute=ó uacute=ú ntilde=ñ uuml=ü Aacute=Á Eacute=É Iacute=Í Oacute=Ó Uacute=Ú Ntilde=Ñ iquest=¿ iexcl=¡ ccedil=ç atilde=ã otilde=õ acirc=â ecirc=ê ocirc=ô agrave=à egrave=è auml=ä ouml=ö szlig=ß ordm=º ordf=ª"
    .split(" ")
    .map((row) => row.split("=") as [string, string]),
);
const ENTITY = /&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]{2,8}));/gi;

const BREAKS = new Set("p div li tr br td section article blockquote ul ol h1 h2 h3 h4 h5 h6 table".split(" "));

export interface Source {
  /** Whether marks were left out because there were too many. */
  readonly flattened: boolean;
  /** The page without scripts, styles, comments and pictures drawn in it, no more marks and no deeper than a tree of it can bear. */
  readonly html: string;
  /** The contents of its `application/ld+json` scripts. */
  readonly linked: readonly string[];
  /** The content of its `__NEXT_DATA__` script, from which other scripts draw the page. */
  readonly data: string | null;
}

const NAME = /[a-z!][\w:-]{0,40}/iy;
const KEPT_ATTRIBUTE =
  /\s(class|id|role|itemprop|property|name|content|datetime|rel|href|lang|hidden)\s*=\s*("[^"<>]{0,500}"|'[^'<>]{0,500}')/gi;

/** Where a mark that begins at `at` ends (behind its ">"), quoted signs counted in; -1 when it never does within `limit`. */
function endOfTag(html: string, at: number, limit: number): number {
  let quote = "";
  const last = Math.min(html.length, at + limit);
  for (let k = at; k < last; k++) {
    const sign = html[k] ?? "";
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if ((sign === '"' || sign === "'") && html[k - 1] === "=") quote = sign;
    else if (sign === ">") return k + 1;
  }
  return -1;
}

// What means something to the parser stays for the parser.
function decoded(whole: string, number: string | undefined, name: string | undefined): string {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = number === undefined ? 0 : /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  // 0x80 to 0x9f are Windows-1252's, which the parser knows.
  return code >= 0xa0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
}

/**
 * Makes a page fit for a tree, in one pass over it: time grows with its length alone. What nests too deeply, or comes
 * after too many marks, keeps its words and loses its marks.
 */
export function readySource(html: string): Source {
  const made: string[] = [];
  const linked: string[] = [];
  let data: string | null = null;
  const lower = html.toLowerCase();
  /** Ends that were looked for and are nowhere behind this place. */
  const missing = new Set<string>();
  let depth = 0;
  let tags = 0;
  // An unclosed quote makes a mark run to the end of the page; a page full of them must not cost its square.
  let patience = 4 * html.length + 100_000;
  let entities = 0;
  const words = (from: number, to: number): void => {
    const text = html.slice(from, to).replace(ENTITY, decoded);
    entities += text.includes("&") ? text.split("&").length - 1 : 0;
    made.push(entities > MOST_ENTITIES ? text.replaceAll("&", " ") : text);
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      words(at, html.length);
      break;
    }
    if (open > at) words(at, open);
    const closing = html[open + 1] === "/";
    NAME.lastIndex = open + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      const declaration = html[open + 1] === "?" || closing;
      const end = declaration ? html.indexOf(">", open) : -1;
      if (!declaration) {
        entities += 1;
        made.push(entities > MOST_ENTITIES ? " " : "<");
      }
      at = end < 0 ? open + 1 : end + 1;
      continue;
    }
    if (html.startsWith("<!--", open)) {
      const end = missing.has("-->") ? -1 : html.indexOf("-->", open + 4);
      if (end < 0) missing.add("-->");
      at = end < 0 ? open + 4 : end + 3;
      continue;
    }
    let end = patience > 0 ? endOfTag(html, open, 200_000) : -1;
    if (end < 0) {
      patience -= 200_000;
      const plain = missing.has(">") ? -1 : html.indexOf(">", open);
      if (plain < 0) missing.add(">");
      end = plain < 0 ? html.length : plain + 1;
    }
    const tag = html.slice(open, end);
    at = end;
    if (!closing && DROPPED.has(name)) {
      const close = `</${name}`;
      const stop = missing.has(close) ? -1 : lower.indexOf(close, end);
      if (stop < 0) {
        missing.add(close);
        continue;
      }
      if (name === "script" && /ld\+json/i.test(tag) && linked.length < 50) linked.push(html.slice(end, stop));
      if (name === "script" && /\bid=["']?__NEXT_DATA__\b/.test(tag)) data ??= html.slice(end, stop);
      const behind = html.indexOf(">", stop);
      at = behind < 0 ? html.length : behind + 1;
      made.push(" ");
      continue;
    }
    if (DROPPED.has(name)) continue;
    tags += closing ? 0 : 1;
    const counted = !VOID.has(name) && !LOOSE.has(name);
    if (counted && !closing) depth += 1;
    const flat = tags > MOST_TAGS || (counted && depth > DEEPEST);
    if (counted && closing) depth = Math.max(0, depth - 1);
    if (flat) made.push(BREAKS.has(name) ? PARAGRAPH : "");
    else if (tag.length <= LONGEST_TAG) made.push(tag);
    else
      made.push(
        `<${closing ? "/" : ""}${name}${[...tag.slice(0, 20_000).matchAll(KEPT_ATTRIBUTE)].map(([whole]) => whole).join("")}>`,
      );
  }
  return { html: made.join(""), linked, data, flattened: tags > MOST_TAGS };
}
