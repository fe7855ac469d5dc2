import module from "node:module";
import { besides } from "./besides.ts";

// A thread does not share the compile cache of the program that starts it; with it, loading takes half the time.
module.enableCompileCache();
await import(besides("./thread-entry", import.meta.url));
