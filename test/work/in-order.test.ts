import { describe, expect, it } from "vitest";
import { chanceOf } from "../../bench/lineage/chance.ts";
import { inLots, inOrder } from "../../src/work/in-order.ts";

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

async function* numbers(count: number, given?: (n: number) => void): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) {
    given?.(n);
    yield n;
  }
}

const all = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const one of source) list.push(one);
  return list;
};

describe("inOrder", () => {
  it.each([1, 2, 5, 50])(
    "gives results in the source's order with %i at once, whatever ends first (seed 5)",
    async (ahead) => {
      const random = chanceOf(5);
      const ended: number[] = [];
      const work = async (n: number): Promise<number> => {
        await pause(random() * 8);
        ended.push(n);
        return n * 2;
      };
      expect(await all(inOrder(numbers(40), work, ahead))).toEqual(Array.from({ length: 40 }, (_, n) => n * 2));
      const sorted = ended.every((n, at) => at === 0 || n > (ended[at - 1] ?? 0));
      expect(sorted).toBe(ahead === 1);
    },
  );

  it("works on no more than it may, and asks the source for no more while nobody takes the results", async () => {
    let [under, most, asked] = [0, 0, 0];
    const work = async (n: number): Promise<number> => {
      under += 1;
      most = Math.max(most, under);
      await pause(1);
      under -= 1;
      return n;
    };
    const results = inOrder(
      numbers(100, () => (asked += 1)),
      work,
      3,
    );
    await results.next();
    await pause(30);
    expect(asked).toBeLessThanOrEqual(5);
    expect(await all(results)).toHaveLength(99);
    expect(most).toBe(3);
  });

  it("gives what came before a failure, then throws it, and lets nothing hang", async () => {
    const seen: number[] = [];
    let under = 0;
    const work = async (n: number): Promise<number> => {
      under += 1;
      await pause(n === 4 ? 1 : 5);
      under -= 1;
      if (n === 4) throw new Error("four");
      return n;
    };
    const run = async (): Promise<void> => {
      for await (const n of inOrder(numbers(100), work, 4)) seen.push(n);
    };
    await expect(run()).rejects.toThrow("four");
    expect([seen, under]).toEqual([[0, 1, 2, 3], 0]);
  });

  it("ends its source when the consumer stops", async () => {
    let closed = false;
    async function* source(): AsyncGenerator<number> {
      try {
        yield* numbers(100);
      } finally {
        closed = true;
      }
    }
    for await (const n of inOrder(source(), async (one) => one, 4)) if (n === 3) break;
    expect(closed).toBe(true);
  });
});

async function* slow(): AsyncGenerator<number> {
  yield* numbers(5);
  await pause(120);
  yield 5;
}

async function* broken(): AsyncGenerator<number> {
  yield* numbers(2);
  throw new Error("broken");
}

describe("inLots", () => {
  it("gathers what comes fast, and lets nothing wait for what comes slowly", async () => {
    expect(await all(inLots(slow(), 3, 20))).toEqual([[0], [1, 2], [3, 4], [5]]);
  });

  it("gives what came before a failure first", async () => {
    const lots: (readonly number[])[] = [];
    const run = async (): Promise<void> => {
      for await (const lot of inLots(broken(), 10, 1000)) lots.push(lot);
    };
    await expect(run()).rejects.toThrow("broken");
    expect(lots).toEqual([[0], [1]]);
  });
});
