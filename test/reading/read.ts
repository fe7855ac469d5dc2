import { readReport, type Reading } from "../../src/reading/index.ts";
import type { Claim } from "../../src/model/index.ts";
import { loadCodebook, loadEngine } from "../../src/work/load.ts";

const engine = loadEngine();
const codebook = loadCodebook();
if (!engine.ok) throw new Error(engine.problem.detail);
if (!codebook.ok) throw new Error(codebook.problem.detail);

/** Reads a text with the engine and the codebook that ship, as a report of this day (EDTF) or of no known day. */
export const readText = (text: string, published: string | null = null): Reading =>
  readReport(
    {
      id: "rpt_test",
      text,
      published: published === null ? null : { value: published, how: "given", from: "test" },
      author: null,
      publisher: null,
      title: null,
    },
    engine.value,
    codebook.value,
  );

/** A claim in one line: "assessment subject=the gang | asserted". Fillers by their actor's name where they have one. */
export const inShort = (c: Claim): string =>
  [
    `${c.kind}${c.type === null ? "" : `/${c.type}`}`,
    ...c.roles.map((r) => `${r.role}=${r.actor?.name ?? r.quote}`),
  ].join(" ");

/** The claims of a kind in a text, in short. */
export const claimsOf = (text: string, kind: Claim["kind"]): readonly string[] =>
  readText(text)
    .claims.filter((c) => c.kind === kind)
    .map(inShort);
