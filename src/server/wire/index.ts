/** The shapes that go over the wire between the desk in the browser and the server: zod schemas and their types. */
export * from "./actors.ts";
export * from "./case.ts";
export * from "./charts.ts";
export * from "./claims.ts";
export * from "./common.ts";
export * from "./events.ts";
export * from "./forecasts.ts";
export * from "./judgements.ts";
export * from "./origins.ts";
export * from "./questions.ts";
export * from "./reports.ts";
export * from "./search.ts";
export * from "./sources.ts";
