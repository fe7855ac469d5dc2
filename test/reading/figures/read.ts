import { attributions } from "../../../src/reading/attribution/index.ts";
import { clauses } from "../../../src/reading/clauses.ts";
import { entities } from "../../../src/reading/entities.ts";
import { events } from "../../../src/reading/events.ts";
import { figureClaims, figures } from "../../../src/reading/figures/index.ts";
import type { Layers, Reader } from "../../../src/reading/layers.ts";
import { names } from "../../../src/reading/names.ts";
import { run } from "../../../src/reading/pipeline.ts";
import { places } from "../../../src/reading/places.ts";
import { sureties } from "../../../src/reading/surety/index.ts";
import { times } from "../../../src/reading/times/index.ts";
import { loadCodebook, loadEngine } from "../../../src/work/load.ts";

const engine = loadEngine();
const book = loadCodebook();
if (!engine.ok) throw new Error(engine.problem.detail);
if (!book.ok) throw new Error(book.problem.detail);

/** The codebook that comes with the program. */
export const codebook = book.value;
const READERS: readonly Reader[] = [
  names,
  times,
  figures,
  places,
  clauses,
  entities,
  attributions,
  sureties,
  events,
  figureClaims,
];

/** The layers up to figure claims, by the engine and the codebook that come with the program. */
export function layersOf(text: string): Layers {
  const { sentences } = engine.ok ? engine.value.analyse(text) : { sentences: [] };
  const context = { text, codebook, published: null, author: null, publisher: null, title: null };
  return run(READERS, { sentences }, context);
}
