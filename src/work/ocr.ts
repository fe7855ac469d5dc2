import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { TakenIn } from "../intake/index.ts";
import type { Problem } from "../model/index.ts";

/** Languages that are recognised at once; each more makes it slower and less sure. */
const MOST_LANGUAGES = 3;
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

/** The build for machines that any Node of today runs on, with the newer of Tesseract's two ways. */
const CORE = "tesseract.js-core/tesseract-core-simd-lstm.js";
/** Tesseract's name for that way. */
const LSTM = 1;

type Recognised = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

const refuse = (code: string, detail: string): Recognised => ({ ok: false, problem: { code, detail } });

async function trainedIn(folder: string): Promise<Trained> {
  const names = (await readdir(folder)).filter((name) => /^[a-z_]{3,20}\.traineddata(?:\.gz)?$/i.test(name)).sort();
  return await Promise.all(
    names.slice(0, MOST_LANGUAGES).map(async (name) => {
      const data = await readFile(join(folder, name));
      return { code: name.split(".")[0] ?? name, data: name.endsWith(".gz") ? gunzipSync(data) : data };
    }),
  );
}

/**
 * The words of a picture, by Tesseract (package tesseract.js-core) with the trained data of a folder (eng.traineddata,
 * spa.traineddata). It runs in this thread and is given bytes alone: it has no address to fetch from, and nothing is
 * kept or downloaded. Problems: `ocr-not-ready`, `ocr-failed`, `needs-ocr` where hardly a word is sure.
 */
async function recognise(bytes: Uint8Array, folder: string): Promise<Recognised> {
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
  try {
    return await recognisedBy(loaded.default, bytes, trained);
  } catch (error) {
    const why = String(error).replace(/\s+/g, " ").slice(0, 120);
    return refuse("ocr-failed", `The recogniser failed on the picture (${why}); save it as PNG and run cotejo retry`);
  }
}

/** Tesseract tells of its progress and of each doubt. */
const quiet = (): void => undefined;

async function recognisedBy(load: LoadCore, bytes: Uint8Array, trained: Trained): Promise<Recognised> {
  const core = await load({ print: quiet, printErr: quiet });
  for (const { code, data } of trained) core.FS.writeFile(`./${code}.traineddata`, data);
  const tesseract = new core.TessBaseAPI();
  try {
    const languages = trained.map(({ code }) => code).join("+");
    if (tesseract.Init(null, languages, LSTM) === -1) {
      return refuse(
        "ocr-failed",
        `The trained data of the setting ocr_models (${languages}) cannot be used; look whether the files are whole, and run cotejo retry`,
      );
    }
    core.FS.writeFile("/input", bytes);
    if (tesseract.SetImageFile(1, 0) === 1) {
      return refuse("ocr-failed", "The picture is broken or of a kind that is not read; save it as PNG and add that");
    }
    tesseract.Recognize(null);
    const text = tesseract.GetUTF8Text();
    if (text.trim() !== "" && tesseract.MeanTextConf() >= LEAST_TRUST) return { ok: true, text };
    return refuse(
      "needs-ocr",
      "The recogniser finds hardly a word in the picture; scan it again straight and at 300 points an inch, or type its words and add that",
    );
  } finally {
    tesseract.End();
  }
}

/** A picture's words in place of its problem, by the trained data of a folder; anything else as it came. */
export async function withWords(taken: TakenIn, bytes: Uint8Array, folder: string): Promise<TakenIn> {
  if (taken.problem?.code !== "needs-ocr" || !taken.mediaType.startsWith("image/")) return taken;
  const made = await recognise(bytes, folder);
  if (!made.ok) return { ...taken, problem: made.problem };
  // Lines of a page are broken where the page is; an empty line parts paragraphs.
  const text = made.text
    .toWellFormed()
    .replace(/[^\S\n]+$/gm, "")
    .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, "$1")
    .replace(/(?<=\S)\n(?=\S)/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return {
    ...taken,
    text,
    problem: null,
    notes: [
      ...taken.notes,
      "The text was recognised from a picture: letters and figures may be wrong; compare with the picture before citing",
    ],
  };
}
