import { windows1252 } from "../decode.ts";
import { type FileInfo, fromFileInfo } from "../file-info.ts";
import { refused, taken } from "../made.ts";
import type { TakenIn } from "../taken.ts";
import { type Block, written } from "./blocks.ts";

const RTF = "application/rtf";

/** Groups whose words are no part of the text. */
const SILENT = new Set(
  "fonttbl colortbl stylesheet listtable listoverridetable pict object objdata header headerl headerr headerf footer footerl footerr footerf themedata colorschememapping datastore xmlnstbl rsidtbl generator fldinst bkmkstart bkmkend annotation atnid atnauthor atnref atntime atndate revtbl filetbl latentstyles nonshppict pnseclvl pntext listtext operator company category keywords subject doccomm revtim printim buptim tc xe".split(
    " ",
  ),
);

/** Signs that have a name. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
};

const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/g;

interface State {
  readonly silent: boolean;
  readonly hidden: boolean;
  /** Signs that stand in for a letter beyond the code page, and are passed over behind it. */
  readonly standIns: number;
  /** Where the words go. */
  readonly into: "text" | "note" | "title" | "author" | "created";
}

/** The words of an RTF document with its notes. Problem: `rtf-broken`. */
export function readRtf(bytes: Uint8Array): TakenIn {
  const read = wordsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  const { text, cut } = written(read.blocks);
  if (text === "" && !read.closed) {
    return refused(
      RTF,
      "rtf-broken",
      "The RTF document is cut short before its first word; download or copy it again, and add that",
    );
  }
  const metadata = fromFileInfo(read.info, { from: "RTF properties", heading: null, text });
  const notes = read.closed ? [] : ["The end of the RTF document is missing: parts of the text may be missing with it"];
  return taken(RTF, { text, cut, metadata, notes });
}

interface Words {
  readonly blocks: readonly Block[];
  readonly info: FileInfo;
  /** Whether every group that opens is closed. */
  readonly closed: boolean;
}

function wordsOf(source: string): Words {
  const blocks: Block[] = [];
  const said = { text: "", note: "", title: "", author: "", created: "" };
  let state: State = { silent: false, hidden: false, standIns: 1, into: "text" };
  const stack: State[] = [];
  let notes: Block[] = [];
  let inRow = false;
  let pass = 0;
  let ignorable = false;
  let page = 1252;
  const say = (words: string): void => {
    if (!state.silent && !state.hidden && words !== "") said[state.into] += words;
  };
  const close = (kind: Block["kind"]): void => {
    blocks.push({ kind, text: said.text, marks: [] }, ...notes);
    said.text = "";
    notes = [];
  };
  const control = (word: string, number: number | null): void => {
    const sign = SIGNS[word];
    if (sign !== undefined) say(sign);
    else if (word === "par" || word === "sect" || word === "page") {
      if (state.into === "note") said.note += "\n";
      else if (inRow) said.text += " ";
      else if (state.into === "text") close("paragraph");
    } else if (word === "cell") {
      inRow = true;
      said.text += "\t";
    } else if (word === "row") {
      said.text = said.text.replace(/\t$/, "");
      close("row");
      inRow = false;
    } else if (word === "trowd" || word === "intbl") inRow = true;
    else if (word === "pard") inRow = false;
    else if (word === "u" && number !== null) {
      say(String.fromCharCode(number < 0 ? number + 65_536 : number));
      pass = state.standIns;
    } else if (word === "uc") state = { ...state, standIns: Math.min(9, Math.max(0, number ?? 1)) };
    else if (word === "v" || word === "deleted") state = { ...state, hidden: number !== 0 };
    else if (word === "ansicpg") page = number ?? page;
    else if (word === "footnote") state = { ...state, silent: false, into: "note" };
    else if (word === "info") state = { ...state, silent: true };
    else if (word === "title" || word === "author")
      // Who changed or remarked what is listed by the same word, behind the author.
      state = said[word] === "" ? { ...state, silent: false, into: word } : { ...state, silent: true };
    else if (word === "creatim") state = { ...state, silent: false, into: "created" };
    else if (state.into === "created" && (word === "yr" || word === "mo")) {
      say(`${said.created === "" ? "" : "-"}${String(number ?? 0).padStart(2, "0")}`);
    } else if (SILENT.has(word) || ignorable) state = { ...state, silent: true };
  };
  for (const found of source.matchAll(TOKEN)) {
    const [, word, number, hex, escaped, brace, words] = found;
    const starred = ignorable;
    if (brace === "{") stack.push(state);
    else if (brace === "}") {
      if (state.into === "note" && stack.at(-1)?.into !== "note") {
        notes.push({ kind: "paragraph", text: said.note, marks: [] });
        said.note = "";
      }
      state = stack.pop() ?? state;
    } else if (word !== undefined) control(word, number === undefined ? null : Number(number));
    else if (hex !== undefined) {
      if (pass > 0) pass -= 1;
      else say(signOf(Number.parseInt(hex, 16), page));
    } else if (escaped === "*") ignorable = true;
    else if (escaped !== undefined)
      say(
        escaped === "~"
          ? "\u00a0"
          : escaped === "_"
            ? "-"
            : escaped === "-"
              ? ""
              : /[{}\\]/.test(escaped)
                ? escaped
                : "",
      );
    else if (words !== undefined) {
      const skipped = Math.min(pass, words.length);
      pass -= skipped;
      say(words.slice(skipped).replace(/[\u0080-\u00ff]/g, (sign) => signOf(sign.charCodeAt(0), page)));
    }
    // "\*" holds for the one word behind it.
    if (starred) ignorable = false;
  }
  close("paragraph");
  const info = {
    title: said.title || null,
    author: said.author || null,
    published: null,
    created: said.created || null,
  };
  return { blocks, info, closed: stack.length === 0 };
}

/** A letter of a code page of Windows. */
function signOf(code: number, page: number): string {
  const bytes = Uint8Array.of(code);
  if (page === 1252 || page < 1250 || page > 1258) return windows1252(bytes);
  return new TextDecoder(`windows-${page}`).decode(bytes);
}
