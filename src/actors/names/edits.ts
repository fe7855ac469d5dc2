/** Signs that stand for one sound in spellings of one name, or look alike; each costs less than a whole edit. */
const ALIKE: readonly { readonly signs: string; readonly cost: number; readonly seen: string }[] = [
  { signs: "aeiouy", cost: 0.6, seen: "Mohammed, Muhammad" },
  { signs: "iyj", cost: 0.3, seen: "Sergej, Sergey" },
  { signs: "ckqg", cost: 0.5, seen: "Qaddafi, Gaddafi" },
  { signs: "sz", cost: 0.4, seen: "Gasprom, Gazprom" },
  { signs: "vwbf", cost: 0.6, seen: "Wolodymyr, Volodymyr" },
  { signs: "uow", cost: 0.5, seen: "Rouhani, Rowhani" },
  { signs: "0o", cost: 0.3, seen: "Ig0r, Igor" },
  { signs: "1il", cost: 0.3, seen: "Sech1n, Sechin" },
  { signs: "9g", cost: 0.3, seen: "I9or, Igor" },
  { signs: "5s", cost: 0.3, seen: "5inaloa, Sinaloa" },
];

const COSTS = new Map<string, number>();
for (const { signs, cost } of ALIKE)
  for (const a of signs) for (const b of signs) if (a !== b) COSTS.set(a + b, Math.min(cost, COSTS.get(a + b) ?? 1));

/** Letters that come and go between spellings: "Hasan, Hassan" (doubled), "Rohani, Rouhani" (vowel), "Kadafi, Khadafi" (h). */
const coming = (sign: string, beside: string | undefined): number =>
  sign === beside ? 0.4 : sign === "h" ? 0.6 : /[aeiouy']/u.test(sign) ? 0.8 : 1;

/** Longest word that is compared letter by letter. */
const LONGEST = 40;

/** Edits from one word to another, in which signs of one sound count for less; Infinity for words beyond any name. */
export function edits(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > LONGEST || b.length > LONGEST) return Number.POSITIVE_INFINITY;
  let older: number[] = [];
  let before: number[] = [0];
  for (let j = 1; j <= b.length; j++) before.push((before[j - 1] ?? 0) + coming(b[j - 1] ?? "", b[j - 2]));
  for (let i = 1; i <= a.length; i++) {
    const [x, last] = [a[i - 1] ?? "", a[i - 2]];
    const gone = coming(x, last);
    const row = [(before[0] ?? 0) + gone];
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1] ?? "";
      let cost = Math.min(
        (before[j] ?? 0) + gone,
        (row[j - 1] ?? 0) + coming(y, b[j - 2]),
        (before[j - 1] ?? 0) + (x === y ? 0 : (COSTS.get(x + y) ?? 1)),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && last === y) cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    older = before;
    before = row;
  }
  return before[b.length] ?? Number.POSITIVE_INFINITY;
}
