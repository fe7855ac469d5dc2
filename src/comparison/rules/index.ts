import type { Rule } from "../reply.ts";
import { ages } from "./ages.ts";
import { denied } from "./denied.ts";
import { deeds } from "./scenes.ts";
import { executed } from "./executed.ts";
import { events } from "./events.ts";
import { figures } from "./figures.ts";
import { forecasts } from "./forecasts.ts";
import { nobody } from "./nobody.ts";
import { identity } from "./identity.ts";
import { rankings } from "./rankings.ts";
import { relations } from "./relations.ts";
import { retold } from "./retold.ts";
import { scales } from "./scales.ts";
import { statuses } from "./statuses.ts";

/** Raised with every change of the rules: what another version found is found anew. */
export const COMPARISON_VERSION = "18";

/** Every rule of comparison; a claim may reply to questions of several. */
export const RULES: readonly Rule[] = [
  figures,
  relations,
  statuses,
  events,
  rankings,
  scales,
  identity,
  forecasts,
  deeds,
  executed,
  ages,
  nobody,
  denied,
  retold,
] as const;
