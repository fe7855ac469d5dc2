import { z } from "zod";
import type { Codebook, FrameRow, QuestionRow, RoleRule, TypeRow } from "../model/codebook.ts";
import { CODEBOOK_SHAPES } from "./codebook.ts";

/** A role rule in the notation of the rows. */
function shortRole(rule: RoleRule): string {
  const marker = rule.marker === undefined ? "" : ` ${[rule.marker].flat().join("|")}`;
  const asked = [...(rule.is ?? []), ...(rule.not ?? []).map((c) => `!${c}`)];
  return `${rule.slot}${marker}${rule.required ? "!" : ""} > ${rule.role}${asked.length > 0 ? `: ${asked.join(" ")}` : ""}`;
}

const list = (words: readonly string[] | undefined): string => (words ?? []).join(", ");

function frameLines(frame: FrameRow): string[] {
  const lines: string[] = [];
  if (frame.verbs) lines.push(`- verbs: ${list(frame.verbs)}`);
  if (frame.nouns) lines.push(`- nouns: ${list(frame.nouns)}`);
  lines.push(`  - roles: ${frame.roles.map((r) => `\`${shortRole(r)}\``).join("; ")}`);
  lines.push(`  - gives a claim: *${frame.example}*`);
  if (frame.silent !== undefined) lines.push(`  - gives none: *${frame.silent}*`);
  return lines;
}

function typeLines(row: TypeRow): string[] {
  const codes = [row.plover && `PLOVER ${row.plover}`, row.acled && `ACLED ${row.acled}`].filter(Boolean).join("; ");
  return [
    `### ${row.id}`,
    "",
    `${row.label}${codes === "" ? "" : ` (${codes})`}`,
    "",
    ...row.frames.flatMap(frameLines),
    "",
  ];
}

/** A value of a row as it would stand in the file: lists with commas, objects by their keys. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  const parts = Object.entries(value).filter(([, inner]) => !Array.isArray(inner) || inner.length > 0);
  return `(${parts.map(([key, inner]) => `${key}: ${written(inner)}`).join("; ")})`;
}

function questionLines({ id, asks, ...row }: QuestionRow): string[] {
  return [`### ${id}`, "", asks, "", ...Object.entries(row).map(([key, value]) => `- ${key}: ${written(value)}`), ""];
}

/** The reference page of a codebook in Markdown, made from its rows alone. */
export function codebookPage(codebook: Codebook): string {
  const lines = [
    `# The codebook ${codebook.id}, version ${codebook.version}`,
    "",
    "Made from the rows in `codebooks/` by `npm run codebook`; do not edit by hand.",
    "",
    "A verb entry is a lemma (`seize`), a lemma with its particle (`shoot down`), or a lemma with a word beside it:",
    "`take + office` (object or complement), `place + under arrest` (oblique with its preposition), `be + dead` (what is",
    "said of the subject), `vow + @violence` (any word of a class). A role is a slot, its markers, `!` when the frame",
    "needs it (several of one role are alternatives), the role it fills, and the classes that the filler must or must",
    "not (`!`) have. Slots are logical: the by-phrase of a passive is its subject. Of a noun, the possessor has the",
    "marker `'s`, the of-phrase is its object, `compound` and `adjective` stand before it.",
    "",
    `## Events (${codebook.events.length})`,
    "",
    ...codebook.events.flatMap(typeLines),
    `## Relations (${codebook.relations.length})`,
    "",
    ...codebook.relations.flatMap(typeLines),
    `## Measures (${codebook.measures.length})`,
    "",
    ...codebook.measures.flatMap((m) => [
      `### ${m.id}`,
      "",
      m.where === true ? `${m.label} (of a place or a deed, where one is named)` : m.label,
      "",
      ...m.frames.flatMap((f) => [
        `- ${f.unit}: ${f.nouns.length > 0 ? list(f.nouns) : "any noun"}`,
        ...(f.verbs && f.verbs.length > 0 ? [`  - governed by: ${list(f.verbs)}`] : []),
        ...(f.with && f.with.length > 0
          ? [`  - beside${f.near === true ? ", or shortly before" : ""}: ${list(f.with)}`]
          : []),
        ...(f.without && f.without.length > 0 ? [`  - never beside: ${list(f.without)}`] : []),
        `  - gives a claim: *${f.example}*`,
        ...(f.silent === undefined ? [] : [`  - gives none: *${f.silent}*`]),
      ]),
      "",
    ]),
    `## Questions (${codebook.questions.length})`,
    "",
    "What claims answer, and what makes two answers comparable; `questions.yaml` says what each key means.",
    "",
    ...codebook.questions.flatMap(questionLines),
    "## Actors and places",
    "",
    "Actors stand in `actors.yaml`, places in `places.json`; each row has an id, a name and its other names.",
    "",
    "## Word classes",
    "",
    ...Object.entries(codebook.classes ?? {}).map(([name, words]) => `- **${name}**: ${list(words)}`),
    "",
  ];
  return lines.join("\n");
}

/** JSON Schema of the codebook's files, one definition a file (as the data is written, before it is parsed). */
export function codebookSchema(): object {
  const $defs = Object.fromEntries(
    Object.entries(CODEBOOK_SHAPES).map(([name, shape]) => [name, z.toJSONSchema(shape, { io: "input" })]),
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Files of a codebook: one definition for each, by base name",
    $defs,
  };
}
