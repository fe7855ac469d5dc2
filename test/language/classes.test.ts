import { describe, expect, it } from "vitest";
import { CLASSES_LAYOUT, unpackClasses } from "../../src/language/classes.ts";
import { formCache, formFeatures } from "../../src/language/features.ts";
import { readModels } from "../../training/load.ts";

const classOf = unpackClasses(readModels()["classes.bin"]);
const of = (word: string): number => classOf(formFeatures(word).word);

describe("classes of words", () => {
  it("put words that are used alike together, whatever their capitals", () => {
    expect(of("kidnapped")).not.toBe(0);
    expect(of("kidnapped")).toBe(of("abducted"));
    expect(of("Kidnapped")).toBe(of("kidnapped"));
    expect(of("kidnapped")).not.toBe(of("mayor"));
  });

  it("have none for a word that nobody writes", () => {
    expect(of("zzyxqw")).toBe(0);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["another layout", new Uint8Array(64)],
    ["fewer words than it says", new Uint8Array(new Int32Array([CLASSES_LAYOUT, 9, 1]).buffer)],
  ])("are refused when the file has %s", (_, bytes) => {
    expect(() => unpackClasses(bytes)).toThrow(RangeError);
  });

  it("stand for a word that training hardly met, never for a common one", () => {
    const look = formCache({ classOf, isCommon: (word) => word === formFeatures("police").word });
    expect(look("police").node).toBe(look("police").word);
    expect(look("abducted").node).toBe(of("abducted"));
    expect(look("zzyxqwing").node).toBe(look("vvbbqing").node);
    expect(look("zzyxqwing").node).not.toBe(look("vvbbqed").node);
  });
});
