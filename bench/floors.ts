import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const file = join(import.meta.dirname, "floors.json");
type Floors = Record<string, Record<string, number>>;

const read = (): Floors => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Floors) : {});

/** Floating-point noise of a share; no real fall is as small. */
const NOISE = 1e-6;

/** One line for each figure that fell below its floor, or that has a floor and was not measured. Empty: all hold. */
export function fall(section: string, figures: Readonly<Record<string, number>>): readonly string[] {
  const floors = read()[section] ?? {};
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = figures[name];
    if (value === undefined) return [`${section}: ${name} has the floor ${floor} and was not measured`];
    return value < floor - NOISE ? [`${section}: ${name} fell to ${value}, below its floor ${floor}`] : [];
  });
}

/** Raises the floors of a section to these figures where they are higher; floors never sink here. */
export function raise(section: string, figures: Readonly<Record<string, number>>, places = 3): void {
  const floors = read();
  const mine = (floors[section] ??= {});
  for (const [name, value] of Object.entries(figures)) {
    const cut = Math.floor(value * 10 ** places) / 10 ** places;
    if (!(name in mine) || cut > (mine[name] ?? 0)) mine[name] = cut;
  }
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
}
