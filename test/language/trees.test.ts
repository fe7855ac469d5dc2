import { describe, expect, it } from "vitest";
import { createTreeReader } from "../../src/language/index.ts";
import { readModels } from "../../training/load.ts";

const read = createTreeReader(readModels());
const forms = (text: string): string[] => text.split(" ");
/** "form/UPOS<relation:head" for each word. */
const shown = (text: string): string => {
  const words = forms(text);
  const tree = read(words);
  return words.map((w, i) => `${w}/${tree.upos[i]}<${tree.relations[i]}:${words[tree.heads[i]!] ?? "root"}`).join(" ");
};

const SENTENCES = [
  "The cartel controls routes to the coast .",
  "Army assessments identify the group as the strongest one .",
  "Police arrested Luna , who leads the gang , in Toluca on Monday .",
  "What the minister said about the raid on the camp was wrong .",
];

describe("tags and trees together", () => {
  it("take the tag that allows the likelier tree", () => {
    expect(shown(SENTENCES[1]!)).toContain("identify/VERB<root:root");
    expect(shown(SENTENCES[0]!)).toContain("controls/VERB<root:root");
  });

  it.each([
    ["As the Globe 's Ann Kitt and Paula Villa write , the peace will not last .", "write/VERB"],
    ["Marta Luna and Iván Cruz report that the road is open .", "report/VERB"],
    ["Critics contend the raids mark Rojo 's end .", "mark/VERB"],
    ["The novelist Joan de la Cruz left .", "de/PROPN"],
    ["She called the album Write On a mistake .", "Write/VERB"],
  ])("end a name beside a small verb: %s", (text, tagged) => {
    expect(shown(text)).toContain(tagged);
  });

  it("do not depend on what was read before", () => {
    const first = SENTENCES.map(shown);
    const again = SENTENCES.toReversed().map(shown).reverse();
    expect(again).toEqual(first);
    const fresh = createTreeReader(readModels());
    expect(fresh(forms(SENTENCES[2]!))).toEqual(read(forms(SENTENCES[2]!)));
  });

  it.each([1, 2, 199, 200, 201, 255, 256, 300, 700])("reach the root from each of %i words", (count) => {
    const words = Array.from({ length: count }, (_, i) => forms(SENTENCES.join(" "))[i % 39] ?? "gangs");
    const { heads } = read(words);
    expect(heads.length).toBe(count);
    expect(heads.filter((head) => head < 0).length).toBe(1);
    heads.forEach((_, i) => {
      let at = i;
      for (let steps = 0; at >= 0 && steps <= count; steps++) at = heads[at]!;
      expect(at).toBe(-1);
    });
  });

  it("take no words for no sentence", () => {
    expect(read([]).heads.length).toBe(0);
  });
});
