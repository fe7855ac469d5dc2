import { expect, it } from "vitest";
import { loadEngine } from "../../src/work/load.ts";
import { filesIn, MODEL, sharedFilesIn } from "../../src/work/model-files.ts";

const NOWHERE = new URL("./no-such-model/", import.meta.url);
const TEXT = "Police in Veracruz arrested two port workers on Tuesday, the prosecutor said.";

it("reads the same from files that threads share", () => {
  const shared = sharedFilesIn(MODEL);
  expect(Object.keys(shared ?? {})).toEqual(Object.keys(filesIn(MODEL)));
  expect(Object.values(shared ?? {}).every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
  const [own, common] = [loadEngine(), loadEngine(NOWHERE, shared)];
  if (!own.ok || !common.ok) throw new Error("no engine");
  expect(common.value.analyse(TEXT)).toEqual(own.value.analyse(TEXT));
});

it("leaves it to each thread to say that there is no model", () => {
  expect(sharedFilesIn(NOWHERE)).toBeNull();
  expect(loadEngine(NOWHERE)).toMatchObject({ ok: false, problem: { code: "no-model" } });
});
