import { existsSync } from "node:fs";
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import files from "@fastify/static";
import swagger from "@fastify/swagger";
import fastify from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import type { Desk } from "./desk.ts";
import { faultOf, Refused } from "./faults.ts";
import { guard, type Keys } from "./guard.ts";
import { actorRoutes } from "./routes/actors.ts";
import { caseRoutes } from "./routes/case.ts";
import { chartRoutes } from "./routes/charts.ts";
import { claimRoutes } from "./routes/claims.ts";
import { downloadRoutes } from "./routes/download.ts";
import { forecastRoutes } from "./routes/forecasts.ts";
import { intakeRoutes } from "./routes/intake.ts";
import { judgementRoutes } from "./routes/judgements.ts";
import { originRoutes } from "./routes/origins.ts";
import { overviewRoutes } from "./routes/overview.ts";
import { questionRoutes } from "./routes/questions.ts";
import { reportRoutes } from "./routes/reports.ts";
import { searchRoutes } from "./routes/search.ts";
import { sourceRoutes } from "./routes/sources.ts";

export interface AppOptions {
  readonly keys: Keys;
  /** Folder of the built desk, as a path; null or a folder that is missing serves the API alone. */
  readonly pages: string | null;
}

/** Most bytes of a JSON body: a pasted text of five million letters. */
const BODY = 24_000_000;
const FILES = 500;

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cotejo</title>
<body><h1>The desk's pages are not built</h1><p>Run <code>npm run build:desk</code>, then <code>cotejo open</code> again.</p></body></html>`;

/** The server of a desk: not listening yet. */
export async function makeApp(desk: Desk, { keys, pages }: AppOptions) {
  const app = fastify({
    bodyLimit: BODY,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(async (error, _request, reply) => {
    const { status, fault } = faultOf(error);
    if (fault.code === "bug") desk.complain(error);
    await reply.code(status).type("application/json; charset=utf-8").send(JSON.stringify(fault));
  });
  await app.register(cookie);
  guard(app, {
    keys,
    port: () => {
      const at = app.server.address();
      return typeof at === "object" && at !== null ? at.port : 0;
    },
  });
  await app.register(multipart, {
    // A file that is too large is listed as failed; the others go on.
    throwFileSizeLimit: false,
    limits: { fileSize: desk.maxFileBytes, files: FILES, fields: 20, fieldSize: 10_000 },
  });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Cotejo, the desk", version: desk.program, description: "See docs/desk-api.md." },
    },
    transform: jsonSchemaTransform,
  });
  for (const routes of ROUTES)
    await app.register(async (scope) => routes(scope.withTypeProvider<ZodTypeProvider>(), desk));
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  const built = pages !== null && existsSync(pages);
  if (built) await app.register(files, { root: pages, wildcard: false, index: false, cacheControl: true, maxAge: 0 });
  app.setNotFoundHandler(async (request, reply) => {
    // Every view has an address of its own, which the desk's script reads.
    if (!request.url.startsWith("/api/") && request.method === "GET") {
      const [path = ""] = request.url.split("?");
      if (built && !/\.\w{1,8}$/u.test(path)) return reply.type("text/html; charset=utf-8").sendFile("index.html");
      if (!built) return reply.code(503).type("text/html; charset=utf-8").send(NOT_BUILT);
    }
    throw new Refused(
      404,
      "not-found",
      `There is nothing at ${request.method} ${request.url.slice(0, 200)}`,
      "See /api/openapi.json.",
    );
  });
  return app;
}

const ROUTES = [
  caseRoutes,
  overviewRoutes,
  questionRoutes,
  claimRoutes,
  downloadRoutes,
  reportRoutes,
  intakeRoutes,
  actorRoutes,
  chartRoutes,
  originRoutes,
  forecastRoutes,
  sourceRoutes,
  judgementRoutes,
  searchRoutes,
];
