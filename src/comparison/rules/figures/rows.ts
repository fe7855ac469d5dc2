import type { Role } from "../../../model/claim.ts";
import type { Codebook, FigureQuestion } from "../../../model/codebook.ts";
import { stemOf } from "./kinds.ts";

/** A row that a claim's measure answers, or (`like`) only looks as if it did. */
export interface Asked {
  readonly row: FigureQuestion;
  readonly like: boolean;
}

interface FigureRows {
  readonly byId: ReadonlyMap<string, FigureQuestion>;
  /** By measure. */
  readonly measured: ReadonlyMap<string, readonly Asked[]>;
  /** By "type.role" of events and relations that tell a number in words. */
  readonly told: ReadonlyMap<string, readonly FigureQuestion[]>;
  readonly labels: ReadonlyMap<string, string>;
  /** Stems that the measures of a row count anyway, by id of the row. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
  /** Last words of the nouns that a row's measures count; empty: they count any. */
  readonly nouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows that count money. */
  readonly money: ReadonlySet<string>;
  readonly changes: ReadonlySet<string>;
  /** In which role stands whom a row's sums are for: the wanted man of a reward. */
  readonly targets: ReadonlyMap<string, Role>;
  /** Rows of what is paid for each of something. */
  readonly each: readonly FigureQuestion[];
}
const made = new WeakMap<Codebook, FigureRows>();

/** The figure questions of a codebook, by what claims bring: worked out once for each codebook. */
export function figureRows(codebook: Codebook): FigureRows {
  const known = made.get(codebook);
  if (known) return known;
  const rows = codebook.questions.filter((row): row is FigureQuestion => row.rule === "figure");
  const measured = new Map<string, Asked[]>();
  const told = new Map<string, FigureQuestion[]>();
  for (const row of rows) {
    for (const measure of row.of) push(measured, measure, { row, like: false });
    for (const measure of row.like ?? []) push(measured, measure, { row, like: true });
    for (const key of row.told ?? []) push(told, key, row);
  }
  const measures = new Map(codebook.measures.map((measure) => [measure.id, measure]));
  const own = new Map<string, ReadonlySet<string>>();
  const nouns = new Map<string, ReadonlySet<string>>();
  const money = new Set<string>();
  const targets = new Map<string, Role>();
  for (const row of rows) {
    const frames = [...row.of, ...(row.like ?? [])].flatMap((id) => measures.get(id)?.frames ?? []);
    const ofOwn = row.of.flatMap((id) => measures.get(id)?.frames ?? []);
    const said = frames.flatMap((frame) => [
      ...frame.nouns.flatMap((noun) => noun.split(" ").map(stemOf)),
      ...(frame.verbs ?? []).flatMap((verb) => participlesOf(verb.split(" ")[0] ?? "")),
    ]);
    own.set(row.id, new Set(said));
    const any = ofOwn.some((frame) => frame.unit === "people" && frame.nouns.length === 0);
    const last = ofOwn.flatMap((frame) => frame.nouns.map((noun) => stemOf(noun.split(" ").at(-1) ?? "")));
    nouns.set(row.id, new Set(any ? [] : last));
    const target = ofOwn.find((frame) => frame.for)?.for;
    if (target) targets.set(row.id, target);
    if (ofOwn.length > 0 && ofOwn.every((frame) => frame.unit === "money")) money.add(row.id);
  }
  const labels = new Map(codebook.measures.map((measure) => [measure.id, measure.label]));
  const changes = new Set(
    codebook.measures.filter((measure) => measure.frames.some((frame) => frame.change)).map((measure) => measure.id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const each = rows.filter((row) => row.each === true);
  const all = { byId, measured, told, labels, own, nouns, money, changes, targets, each };
  made.set(codebook, all);
  return all;
}

/** "people arrested", "rifles seized": behind the noun the measure's own verb says of no kind. */
const participlesOf = (verb: string): readonly string[] => [`${verb}ed`, `${verb}d`, verb.replace(/y$/u, "ied")];

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
