/** Signs that stand for one sound in spellings of one name, or look alike; each costs less than a whole edit. */
const ALIKE: readonly { readonly signs: string; readonly cost: number; readonly seen: string }[] = [
  { signs: "aeiouy", cost: 0.6, seen: "Mohammed, Muhammad" },
  { signs: "iyj", cost: 0.3, seen: "Sergej, Sergey" },
  { signs: "ckqg", cost: 0.5, seen: "Qaddafi, Gaddafi" },
  { signs: "sz", cost: 0.4, seen: "Gasprom, Gazprom" },
  { signs: "vwbf", cost: 0.6, seen: "Wolodymyr, Volodymyr" },
  { signs: "uow", cost: 0.5, seen: "Rouhani, Rowhani" },
  { signs: "0o", cost: 0.3, seen: "Ig0r, Igor" },
  { signs: "1i", cost: 0.3, seen: "Sech1n, Sechin" },
  { signs: "1l", cost: 0.3, seen: "Vi1la, Villa" },
  { signs: "9g", cost: 0.3, seen: "I9or, Igor" },
  { signs: "5s", cost: 0.3, seen: "5inaloa, Sinaloa" },
];

const COSTS = new Map<string, number>();
for (const { signs, cost } of ALIKE)
  for (const a of signs) for (const b of signs) if (a !== b) COSTS.set(a + b, Math.min(cost, COSTS.get(a + b) ?? 1));

const LIGHT: ReadonlySet<string> = new Set("aeiouy'");

/** Letters that come and go between spellings: "Hasan, Hassan" (doubled), "Rohani, Rouhani" (vowel), "Kadafi, Khadafi" (h). */
const coming = (sign: string, beside: string | undefined): number =>
  sign === beside ? 0.4 : sign === "h" ? 0.6 : LIGHT.has(sign) ? 0.8 : 1;

/** Longest word that is compared letter by letter. */
const LONGEST = 40;

/**
 * Edits from one word to another, in which signs of one sound count for less; Infinity for words beyond any name, and
 * where there are more than `most`.
 */
export function edits(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (a.length > LONGEST || b.length > LONGEST) return Number.POSITIVE_INFINITY;
  const comes = Array.from({ length: b.length }, (_, j) => coming(b[j] ?? "", b[j - 1]));
  let older: number[] = [];
  let before: number[] = [0];
  for (const cost of comes) before.push((before.at(-1) ?? 0) + cost);
  for (let i = 1; i <= a.length; i++) {
    const [x, last] = [a[i - 1] ?? "", a[i - 2]];
    const gone = coming(x, last);
    const row = [(before[0] ?? 0) + gone];
    let least = row[0] ?? 0;
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1] ?? "";
      let cost = Math.min(
        (before[j] ?? 0) + gone,
        (row[j - 1] ?? 0) + (comes[j - 1] ?? 1),
        (before[j - 1] ?? 0) + (x === y ? 0 : (COSTS.get(x + y) ?? 1)),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && last === y) cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // Two letters changed round reach back over one row, and cost one.
    if (least > most + 1) return Number.POSITIVE_INFINITY;
    older = before;
    before = row;
  }
  return before[b.length] ?? Number.POSITIVE_INFINITY;
}
