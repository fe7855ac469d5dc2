import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** What can be exported now; each has `schema/NAME.schema.json`. */
export const EXPORTS = ["reports", "claims", "actors", "forecasts", "questions", "origins", "judgements"] as const;
export type ExportName = (typeof EXPORTS)[number];

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), "utf8")) as object;

let shared: Ajv2020 | null = null;

/** The check of a line against the schema that ships in `schema/`; compiled once. */
function checkerOf(name: ExportName): ValidateFunction {
  if (!shared) {
    shared = new Ajv2020({ allErrors: false, strict: true, strictRequired: false });
    shared.addSchema(schemaOf("claims"));
  }
  const id = `https://cotejo.example/schema/${name}.schema.json`;
  return shared.getSchema(id) ?? shared.compile(schemaOf(name));
}

/** Why a line does not fit its schema, or null. A misfit is a bug of the program, never of its input. */
export function misfit(name: ExportName, line: unknown): string | null {
  const check = checkerOf(name);
  if (check(line)) return null;
  const [error] = check.errors ?? [];
  return `${error?.instancePath ?? ""} ${error?.message ?? "does not fit"}`.trim();
}
