/**
 * Does the work for what the source gives, at most `ahead` pieces at once, and gives the results in the source's order,
 * whatever finished first. No more is asked of the source than is worked on, so a slow consumer holds everything back.
 * The first failure ends it, after what is under way has ended.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  work: (one: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R, void, undefined> {
  const from = source[Symbol.asyncIterator]();
  const under: Promise<R>[] = [];
  let pulling: Promise<IteratorResult<T>> | null = null;
  let more = true;
  try {
    for (;;) {
      if (more && pulling === null && under.length < Math.max(1, ahead)) {
        pulling = from.next();
        // A failure is met when its turn comes; until then nobody waits for it.
        pulling.catch(() => undefined);
      }
      const [head] = under;
      if (head === undefined && pulling === null) return;
      const came: "next" | "head" = await Promise.race([
        ...(pulling === null ? [] : [pulling.then(() => "next" as const)]),
        ...(head === undefined ? [] : [head.then(() => "head" as const)]),
      ]);
      if (came === "head" && head !== undefined) {
        void under.shift();
        yield await head;
      } else if (pulling !== null) {
        const next: IteratorResult<T> = await pulling;
        pulling = null;
        if (next.done === true) more = false;
        else {
          const begun = work(next.value);
          begun.catch(() => undefined);
          under.push(begun);
        }
      }
    }
  } finally {
    await Promise.allSettled(under);
    await Promise.allSettled([pulling]);
    await from.return?.().catch(() => undefined);
  }
}

/**
 * Gives what the source gives in lots, the first of one, each then of twice as many, up to `most`: what is first is
 * told of at once. None waits longer than `ms` milliseconds for the next. What came before a failure is given before
 * that is thrown.
 */
export async function* inLots<T>(
  source: AsyncIterable<T>,
  most: number,
  ms: number,
): AsyncGenerator<readonly T[], void, undefined> {
  const from = source[Symbol.asyncIterator]();
  let lot: T[] = [];
  let size = 1;
  let pulling: Promise<IteratorResult<T>> | null = null;
  let clock: NodeJS.Timeout | undefined;
  let late: Promise<"late"> | null = null;
  const taken = (): readonly T[] => {
    clearTimeout(clock);
    const full = lot;
    size = Math.min(most, size * 2);
    [lot, late] = [[], null];
    return full;
  };
  try {
    for (;;) {
      pulling ??= from.next();
      pulling.catch(() => undefined);
      const came: IteratorResult<T> | "late" = await Promise.race([pulling, ...(late ? [late] : [])]);
      if (came === "late") yield taken();
      else if (came.done === true) break;
      else {
        pulling = null;
        lot.push(came.value);
        late ??= new Promise((resolve) => {
          clock = setTimeout(() => resolve("late"), ms);
        });
        if (lot.length >= size) yield taken();
      }
    }
    if (lot.length > 0) yield taken();
  } catch (error) {
    if (lot.length > 0) yield taken();
    throw error;
  } finally {
    clearTimeout(clock);
    await from.return?.(undefined).catch(() => undefined);
  }
}
