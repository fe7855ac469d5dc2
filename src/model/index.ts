export * from "./span.ts";
export * from "./known.ts";
export * from "./report.ts";
export * from "./claim.ts";
export * from "./actor.ts";
export * from "./codebook.ts";
export * from "./id.ts";
export * from "./edtf.ts";
