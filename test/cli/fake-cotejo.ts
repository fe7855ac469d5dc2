import { start } from "../../src/cli/start.ts";

// The whole program with the reader of the tests: for tests that need a process of its own to stop or to kill.
await start(new URL("../work/fake-reader.ts", import.meta.url).href);
