import { readFileSync } from "node:fs";
import { readText } from "./read.ts";

/** Prints what is read of one file by a process that has read nothing else: `node test/reading/alone.ts FILE`. */
process.stdout.write(JSON.stringify(readText(readFileSync(process.argv[2] ?? "", "utf8"))));
