// Writes docs/codebook.md, schema/codebook.schema.json and the compiled rows from the rows: npm run codebook
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { codebookPage, codebookSchema } from "../src/reading/codebook-page.ts";
import { parseCodebook } from "../src/reading/codebook.ts";
import { CODEBOOK, compiledFile, editionOf } from "../src/work/codebook.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "codebooks", "organised-crime");
const documents = readdirSync(folder)
  .filter((file) => /\.(?:yaml|json)$/.test(file))
  .sort()
  .map((file) => ({ file, content: load(readFileSync(join(folder, file), "utf8")) }));
const { codebook, problems } = parseCodebook(documents);
for (const { file, row, detail } of problems) console.error(`${file}, row ${row}: ${detail}`);
if (problems.length > 0) process.exitCode = 1;
mkdirSync(join(root, "schema"), { recursive: true });
writeFileSync(join(root, "docs", "codebook.md"), codebookPage(codebook));
writeFileSync(join(root, "schema", "codebook.schema.json"), `${JSON.stringify(codebookSchema(), null, 2)}\n`);
writeFileSync(compiledFile(CODEBOOK), `${JSON.stringify({ edition: editionOf(CODEBOOK), codebook })}\n`);
