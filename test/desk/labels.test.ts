import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, labelSpots, nameLines } from "../../desk/views/network/labels.ts";

/** A level line of 400 with its left end at a point. */
const line = (id: string, words: string, y = 100) => ({
  id,
  words,
  path: (share: number) => ({ x: 400 * share, y }),
});
const name = (x: number, y: number): Box => ({ x, y, width: 90, height: 16 });
const nobody = (): boolean => false;
const clear = (spot: { readonly x: number; readonly y: number } | undefined, words: string, box: Box): boolean =>
  spot !== undefined &&
  (Math.abs(spot.x - box.x) >= (words.length * 5.8 + box.width) / 2 || Math.abs(spot.y - 4 - box.y) >= 10);

describe("the name of a tie", () => {
  it.each<readonly [string, readonly Box[], { readonly x: number; readonly y: number } | undefined]>([
    ["stands in the middle, above its line", [], { x: 200, y: 94 }],
    ["goes below the line where a name stands above", [name(200, 92)], { x: 200, y: 112 }],
    [
      "goes along the line where names stand on both sides",
      [name(200, 92), name(200, 110)],
      { x: expect.any(Number) as number, y: expect.any(Number) as number },
    ],
    ["is left out where names stand all along", [{ x: 200, y: 100, width: 500, height: 60 }], undefined],
  ])("%s", (_, taken, spot) => {
    const found = labelSpots([line("a", "leads")], taken, nobody).get("a");
    expect(found).toEqual(spot);
    if (found) for (const box of taken) expect(clear(found, "leads", box)).toBe(true);
  });

  it("is shown all the same where the tie is chosen", () => {
    const taken = [{ x: 200, y: 100, width: 500, height: 60 }];
    expect(labelSpots([line("a", "leads")], taken, (id) => id === "a").has("a")).toBe(true);
  });

  it("never stands on another, nor on an actor", () => {
    const rows = fc.array(fc.record({ y: fc.integer({ min: 0, max: 200 }), n: fc.integer({ min: 3, max: 20 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    const names = fc.array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 200 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, names, (list, at) => {
        const words = list.map(({ y, n }, i) => line(String(i), "x".repeat(n), y));
        const taken = at.map(({ x, y }) => name(x, y));
        const spots = labelSpots(words, taken, nobody);
        const boxes = words.flatMap(({ id, words: said }) => {
          const spot = spots.get(id);
          return spot ? [{ x: spot.x, y: spot.y - 13 / 3, width: said.length * 5.8 + 6, height: 13 }] : [];
        });
        const all = [...taken.map((box) => ({ box, own: false })), ...boxes.map((box) => ({ box, own: true }))];
        return all.every(({ box: a, own }, i) =>
          all
            .slice(i + 1)
            .every(
              ({ box: b, own: other }) =>
                (!own && !other) ||
                Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 1e-9 ||
                Math.abs(a.y - b.y) >= (a.height + b.height) / 2 - 1e-9,
            ),
        );
      }),
      { seed: 22, numRuns: 200 },
    );
  });
});

describe("the name of an actor", () => {
  it.each<readonly [string, readonly string[]]>([
    ["Rita Solís", ["Rita Solís"]],
    ["Bureau of Harbour Administration", ["Bureau of Harbour", "Administration"]],
    ["Ministry of the Interior of the Northern Province", ["Ministry of the Interior", "of the Northern Province"]],
    ["Oberweserdampfschifffahrtsgesellschaft", ["Oberweserdampfschifffah…"]],
  ])("%s stands in lines that have room", (long, lines) => expect(nameLines({ name: long })).toEqual(lines));
});
