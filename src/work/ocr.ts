import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { finished, type TakenIn } from "../intake/index.ts";
import { scansOf } from "../intake/pdf/scans.ts";
import type { PageStart, Problem } from "../model/index.ts";

/** Languages that are recognised at once; each more makes it slower and less sure. */
const MOST_LANGUAGES = 3;
/** Which are taken first of a folder that has them all, as Debian's may; the others by name. */
const FIRST = ["eng", "spa"];
/** Data beside the languages: which way up a page is, formulas. */
const NO_LANGUAGES = new Set(["osd", "equ"]);
/** Share, in per cent, below which the recogniser's own trust in its words is too low for a text. */
const LEAST_TRUST = 40;

/** What of Tesseract's core is used; it is installed by whoever wants pictures to be read. */
interface Core {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => {
    /** -1 when the trained data are none. */
    Init(path: null, languages: string, mode: number): number;
    /** 1 when the picture cannot be read; first which way up it was photographed, then an angle. */
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
    /** 0 to 100. */
    MeanTextConf(): number;
    End(): void;
  };
}
type LoadCore = (options: Readonly<Record<string, () => void>>) => Promise<Core>;
type Trained = readonly { readonly code: string; readonly data: Uint8Array }[];

const PDF = "application/pdf";
/** The build for machines that any Node of today runs on, with the newer of Tesseract's two ways. */
const CORE = "tesseract.js-core/tesseract-core-simd-lstm.js";
/** Tesseract's name for that way. */
const LSTM = 1;

/** Words of a picture, or why there are none. */
type Recognised = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };
type Refused = Extract<Recognised, { readonly ok: false }>;
interface Recogniser {
  readonly words: (picture: Uint8Array) => Recognised;
  readonly end: () => void;
}

const refuse = (code: string, detail: string): Refused => ({ ok: false, problem: { code, detail } });

const rank = (code: string): number => (FIRST.includes(code) ? FIRST.indexOf(code) : FIRST.length);

async function trainedIn(folder: string): Promise<Trained> {
  const found = (await readdir(folder)).flatMap((name) => {
    const code = /^([a-z_]{3,20})\.traineddata(?:\.gz)?$/i.exec(name)?.[1];
    return code === undefined || NO_LANGUAGES.has(code) ? [] : [{ name, code }];
  });
  found.sort((a, b) => rank(a.code) - rank(b.code) || (a.name < b.name ? -1 : 1));
  return await Promise.all(
    found.slice(0, MOST_LANGUAGES).map(async ({ name, code }) => {
      const data = await readFile(join(folder, name));
      return { code, data: name.endsWith(".gz") ? gunzipSync(data) : data };
    }),
  );
}

/**
 * Tesseract (package tesseract.js-core) with the trained data of a folder (eng.traineddata, spa.traineddata). It runs
 * in this thread and is given bytes alone: it has no address to fetch from, and nothing is kept or downloaded.
 * Problems: `ocr-not-ready`, `ocr-failed`; of a picture `ocr-failed`, or `needs-ocr` where hardly a word is sure.
 */
async function recogniser(folder: string): Promise<Recogniser | Refused> {
  let trained: Trained;
  try {
    trained = await trainedIn(folder);
  } catch {
    return refuse(
      "ocr-not-ready",
      `The folder ${folder} of the setting ocr_models cannot be read; name one that holds eng.traineddata and run cotejo retry`,
    );
  }
  if (trained.length === 0) {
    return refuse(
      "ocr-not-ready",
      `The folder ${folder} of the setting ocr_models holds no trained data; put eng.traineddata into it and run cotejo retry`,
    );
  }
  const loaded = (await import(CORE).catch(() => null)) as { readonly default: LoadCore } | null;
  if (!loaded) {
    return refuse(
      "ocr-not-ready",
      "The package tesseract.js-core is not installed beside Cotejo; install it (npm install tesseract.js-core@7) and run cotejo retry",
    );
  }
  const core = await loaded.default({ print: quiet, printErr: quiet });
  for (const { code, data } of trained) core.FS.writeFile(`./${code}.traineddata`, data);
  const tesseract = new core.TessBaseAPI();
  const languages = trained.map(({ code }) => code).join("+");
  if (tesseract.Init(null, languages, LSTM) === -1) {
    return refuse(
      "ocr-failed",
      `The trained data of the setting ocr_models (${languages}) cannot be used; look whether the files are whole, and run cotejo retry`,
    );
  }
  const words = (picture: Uint8Array): Recognised => {
    core.FS.writeFile("/input", picture);
    if (tesseract.SetImageFile(1, 0) === 1) {
      return refuse("ocr-failed", "The picture is broken or of a kind that is not read; save it as PNG and add that");
    }
    tesseract.Recognize(null);
    const text = tesseract.GetUTF8Text();
    if (text.trim() !== "" && tesseract.MeanTextConf() >= LEAST_TRUST) return { ok: true, text: mended(text) };
    return refuse(
      "needs-ocr",
      "The recogniser finds hardly a word in the picture; scan it again straight and at 300 points an inch, or type its words and add that",
    );
  };
  return { words, end: () => tesseract.End() };
}

/** Tesseract tells of its progress and of each doubt. */
const quiet = (): void => undefined;

/** Lines of a page are broken where the page is; an empty line parts paragraphs. */
const mended = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\S\n]+$/gm, "")
    .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, "$1")
    .replace(/(?<=\S)\n(?=\S)/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

const RECOGNISED =
  "The text was recognised from a picture: letters and figures may be wrong; compare with the picture before citing";

/** The words of a picture or of a scanned PDF in place of its problem, by the trained data of a folder; anything else as it came. */
export async function withWords(taken: TakenIn, bytes: Uint8Array, folder: string): Promise<TakenIn> {
  const { mediaType } = taken;
  if (taken.problem?.code !== "needs-ocr") return taken;
  if (mediaType !== PDF && !mediaType.startsWith("image/")) return taken;
  const made = await recogniser(folder);
  if ("ok" in made) return { ...taken, problem: made.problem };
  try {
    return mediaType === PDF ? await withPages(taken, bytes, made) : withPicture(taken, made.words(bytes));
  } catch (error) {
    const why = String(error).replace(/\s+/g, " ").slice(0, 120);
    const { problem } = refuse(
      "ocr-failed",
      `The recogniser failed on the picture (${why}); save it as PNG and run cotejo retry`,
    );
    return { ...taken, problem };
  } finally {
    made.end();
  }
}

function withPicture(taken: TakenIn, made: Recognised): TakenIn {
  if (!made.ok) return { ...taken, problem: made.problem };
  return finished({ ...taken, text: made.text, problem: null, notes: [...taken.notes, RECOGNISED] });
}

const ENDED = /[.!?:…][”"’)\]]*$/u;

/** One page after another; a page without words is named in a note, and only a PDF without any is none. */
async function withPages(taken: TakenIn, bytes: Uint8Array, { words }: Recogniser): Promise<TakenIn> {
  const pages: PageStart[] = [];
  const bare: number[] = [];
  let text = "";
  let problem: Problem = taken.problem ?? { code: "needs-ocr", detail: "" };
  for await (const { page, picture } of scansOf(bytes)) {
    const made = picture && words(picture);
    if (made?.ok === true) {
      // A sentence goes on over the foot of a page.
      if (text !== "") text += ENDED.test(text) ? "\n\n" : " ";
      pages.push({ page, start: text.length });
      text += made.text;
    } else {
      bare.push(page);
      if (made) problem = made.problem;
    }
  }
  if (text === "") return { ...taken, problem };
  const which = `${bare.slice(0, 12).join(", ")}${bare.length > 12 ? ", …" : ""}`;
  const unread =
    bare.length === 0 ? [] : [`No words were recognised on page ${which} of the PDF; look at the PDF there`];
  return finished({ ...taken, text, pages, cut: [], problem: null, notes: [...taken.notes, RECOGNISED, ...unread] });
}
