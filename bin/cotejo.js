#!/usr/bin/env node
// Runs the built program where there is one (the published package), else its sources (a checkout).
import { existsSync } from "node:fs";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(`cotejo needs Node 24 or later; this is Node ${process.versions.node}.\n`);
  process.exit(9);
}
await import("./modules.js");
const sources = new URL("../src/cli/start.ts", import.meta.url);
const built = new URL("../dist/cli/start.js", import.meta.url);
const { start } = await import(existsSync(sources) ? sources.href : built.href);
await start();
