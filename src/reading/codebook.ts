import { z } from "zod";
import { ACTOR_KINDS, KINDS, PRECISIONS, ROLES } from "../model/index.ts";
import { COUNTED, HOLDS, KEYED, MEASURED, WEIGHTS } from "../model/codebook.ts";
import type { ActorRow, Codebook, MeasureRow, PlaceRow, QuestionRow, RoleRule, TypeRow } from "../model/codebook.ts";
import type { Slot } from "./layers.ts";

/** What is wrong with a codebook's data: where, and what to do about it. */
export interface CodebookProblem {
  readonly file: string;
  /** Id of the row, or its place in the file counted from 1. */
  readonly row: string;
  readonly detail: string;
}

/** One parsed YAML or JSON document of a codebook folder. */
export interface CodebookDocument {
  readonly file: string;
  readonly content: unknown;
}

const SLOTS = ["subject", "object", "indirect", "oblique", "complement"] as const satisfies readonly Slot[];
const ROLE = /^(subject|object|indirect|oblique|complement)(?: ([^!>]+?))?(!)? > (\w+)((?: !?[\w-]+|: !?[\w-]+)*)$/;

/**
 * Reads the short notation of a role: "oblique with|using! > instrument: weapon drug !person" is the slot, its
 * markers, "!" when the frame needs it, the role, the classes it must have one of, and those it may not have.
 */
export function roleRule(short: string): RoleRule | string {
  const found = ROLE.exec(short.trim());
  if (!found) return `"${short}" is no role; write for example "oblique with|using > instrument: weapon"`;
  const [, slot, marker, needed, role, asked = ""] = found;
  if (!ROLES.some((r) => r === role)) return `"${role}" is no role; use one of ${ROLES.join(", ")}`;
  const classNames = asked.replace(/^:/, "").split(" ").filter(Boolean);
  const is = classNames.filter((c) => !c.startsWith("!"));
  const not = classNames.filter((c) => c.startsWith("!")).map((c) => c.slice(1));
  return {
    slot: SLOTS.find((s) => s === slot)!,
    ...(marker === undefined ? {} : { marker: marker.split("|") }),
    role: ROLES.find((r) => r === role)!,
    ...(needed === undefined ? {} : { required: true }),
    ...(is.length === 0 ? {} : { is }),
    ...(not.length === 0 ? {} : { not }),
  };
}

const words = z.array(z.string().min(1));
const role = z.string().transform((short, context): RoleRule => {
  const rule = roleRule(short);
  if (typeof rule !== "string") return rule;
  context.addIssue({ code: "custom", message: rule });
  return z.NEVER;
});
const frameRow = z
  .strictObject({
    verbs: words.optional(),
    nouns: words.optional(),
    roles: z.array(role).min(1),
    example: z.string().min(8),
    silent: z.string().min(8).optional(),
  })
  .refine((frame) => frame.verbs !== undefined || frame.nouns !== undefined, "A frame needs verbs or nouns")
  .transform(({ verbs, nouns, roles, example, silent }) => ({
    ...(verbs === undefined ? {} : { verbs }),
    ...(nouns === undefined ? {} : { nouns }),
    roles,
    example,
    ...(silent === undefined ? {} : { silent }),
  }));
const typeRow = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  label: z.string().min(1),
  plover: z.string().nullable().default(null),
  acled: z.string().nullable().default(null),
  frames: z.array(frameRow),
});
const measureFrame = z
  .strictObject({
    unit: z.enum(MEASURED),
    nouns: words.default([]),
    verbs: words.optional(),
    with: words.optional(),
    without: words.exactOptional(),
    near: z.boolean().optional(),
    change: z.boolean().optional(),
    for: z.enum(ROLES).optional(),
    whom: z.boolean().optional(),
    example: z.string().min(8),
    silent: z.string().min(8).optional(),
  })
  .transform(({ verbs, with: also, near, change, for: forRole, whom, silent, ...rest }) => ({
    ...rest,
    ...(verbs === undefined ? {} : { verbs }),
    ...(also === undefined ? {} : { with: also }),
    ...(near === undefined ? {} : { near }),
    ...(change === undefined ? {} : { change }),
    ...(forRole === undefined ? {} : { for: forRole }),
    ...(whom === undefined ? {} : { whom }),
    ...(silent === undefined ? {} : { silent }),
  }));
const measureRow = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  where: z.boolean().exactOptional(),
  frames: z.array(measureFrame).min(1),
});
const roleName = z.enum(ROLES);
const questionKeys = {
  id: z.string().regex(/^[a-z][a-z-]*$/),
  asks: z.string().min(8),
  weighs: z.literal(WEIGHTS).exactOptional(),
};
const pole = z.strictObject({
  says: z.string().min(1),
  words: words.min(1),
  verbs: words.exactOptional(),
  types: words.default([]),
});

const questionRow = z.discriminatedUnion("rule", [
  z.strictObject({
    ...questionKeys,
    rule: z.literal("relation"),
    of: z.string(),
    fixed: roleName,
    answer: roleName,
    holds: z.enum(HOLDS),
    against: words.exactOptional(),
    keyed: z.enum(KEYED).exactOptional(),
    with: words.exactOptional(),
    without: words.exactOptional(),
    also: z
      .array(z.strictObject({ of: z.string(), fixed: roleName, answer: roleName, with: words.exactOptional() }))
      .exactOptional(),
    offices: words.exactOptional(),
    turned: z.string().min(1).exactOptional(),
    trades: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          words: words.min(1),
          verbs: words.exactOptional(),
          wares: words.exactOptional(),
        }),
      )
      .exactOptional(),
    apart: z.enum(["contradicts", "tension"]).exactOptional(),
  }),
  z.strictObject({
    ...questionKeys,
    rule: z.literal("status"),
    subject: z.array(z.enum(ACTOR_KINDS)).min(1),
    states: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          words: z.string().min(1),
          from: words,
          implied: z.boolean().exactOptional(),
          aside: z.boolean().exactOptional(),
          ends: z.boolean().exactOptional(),
          with: words.exactOptional(),
          without: words.exactOptional(),
          final: z.boolean().exactOptional(),
          said: words.exactOptional(),
          denied: z.string().min(1).exactOptional(),
        }),
      )
      .min(2),
    hands: z.boolean().exactOptional(),
    with: words.exactOptional(),
    perCountry: z.boolean().exactOptional(),
    pair: z.boolean().exactOptional(),
    course: z.boolean().exactOptional(),
  }),
  z.strictObject({
    ...questionKeys,
    rule: z.literal("figure"),
    of: words.min(1),
    counted: z.enum(COUNTED),
    like: words.exactOptional(),
    about: z.array(z.enum(ACTOR_KINDS)).min(1).exactOptional(),
    told: words.exactOptional(),
    each: z.boolean().exactOptional(),
    moves: z.boolean().exactOptional(),
    often: z.boolean().exactOptional(),
    with: words.exactOptional(),
    without: words.exactOptional(),
  }),
  z.strictObject({
    ...questionKeys,
    rule: z.literal("event"),
    of: words.min(1),
    decisive: roleName,
    once: z.boolean().exactOptional(),
    ways: z.boolean().exactOptional(),
    several: z.array(roleName).exactOptional(),
    further: z.array(roleName).exactOptional(),
    often: z.boolean().exactOptional(),
    with: words.exactOptional(),
    outcomes: z.array(z.strictObject({ id: z.string().min(1), words: words.min(1) })).exactOptional(),
    within: z.int().min(0).max(3660),
  }),
  z.strictObject({
    ...questionKeys,
    rule: z.literal("ranking"),
    words: words.min(1),
    first: words.exactOptional(),
    among: words,
    about: z.array(z.enum(ACTOR_KINDS)).min(1).exactOptional(),
    yearly: z.boolean().exactOptional(),
  }),
  z.strictObject({
    ...questionKeys,
    rule: z.literal("scale"),
    subject: z.array(z.enum(ACTOR_KINDS)),
    things: z.array(z.strictObject({ id: z.string().min(1), nouns: words.min(1) })).exactOptional(),
    wares: z.array(z.strictObject({ id: z.string().min(1), words: words.min(1) })).exactOptional(),
    poles: z.tuple([pole, pole]),
    what: words.exactOptional(),
    without: words.exactOptional(),
    whole: z.boolean().exactOptional(),
    told: z.array(z.enum(KINDS)).min(1).exactOptional(),
    turns: z.boolean().exactOptional(),
    example: z.tuple([z.string().min(8), z.string().min(8)]),
    silent: z.string().min(8),
  }),
]);
const actorRow = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  aliases: words.default([]),
  within: z.string().nullable().default(null),
  offices: words.exactOptional(),
});
const placeRow = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  names: words.default([]),
  lat: z.coerce.number().min(-90).max(90),
  lon: z.coerce.number().min(-180).max(180),
  precision: z.enum(PRECISIONS),
  within: z.string().nullable().default(null),
});
const identity = z.object({ id: z.string().min(1), version: z.string().min(1) });
const classes = z.record(z.string(), words);

/** The row shapes as zod schemas, by the file that holds them; also the source of the codebook's JSON Schema. */
export const CODEBOOK_SHAPES = {
  codebook: identity,
  events: z.array(typeRow),
  relations: z.array(typeRow),
  measures: z.array(measureRow),
  questions: z.array(questionRow),
  actors: z.array(actorRow),
  places: z.array(placeRow),
  classes,
} as const;

const EMPTY: readonly unknown[] = [];

/**
 * Parses the documents of one codebook folder (events.yaml, relations.yaml, … by base name). Rows that are wrong are
 * left out and named in `problems`; the rest stands. Pure: reading files and YAML is the caller's.
 */
export function parseCodebook(documents: readonly CodebookDocument[]): {
  readonly codebook: Codebook;
  readonly problems: readonly CodebookProblem[];
} {
  const problems: CodebookProblem[] = [];
  const find = (name: string): CodebookDocument | undefined =>
    documents.find((d) => d.file.replace(/^.*\//, "").replace(/\.\w+$/, "") === name);
  const rows = <T>(name: string, schema: z.ZodType<T>): T[] => {
    const document = find(name);
    if (!document) return [];
    if (!Array.isArray(document.content)) {
      problems.push({ file: document.file, row: "-", detail: "The file must hold a list of rows" });
    }
    const good: T[] = [];
    const list = Array.isArray(document.content) ? (document.content as readonly unknown[]) : EMPTY;
    list.forEach((row, index) => {
      const parsed = schema.safeParse(row);
      if (parsed.success) good.push(parsed.data);
      else problems.push(problem(document.file, row, index, parsed.error));
    });
    return good;
  };
  const head = identity.safeParse(find("codebook")?.content);
  if (!head.success) {
    problems.push({ file: "codebook.yaml", row: "-", detail: "Write id and version, each as text" });
  }
  const lists = find("classes");
  const parsedClasses = classes.safeParse(lists?.content ?? {});
  if (!parsedClasses.success) {
    problems.push({ file: lists?.file ?? "classes", row: "-", detail: "Write each class as a list of lemmas" });
  }
  const codebook: Codebook = {
    id: head.success ? head.data.id : "unnamed",
    version: head.success ? head.data.version : "0",
    events: rows<TypeRow>("events", typeRow),
    relations: rows<TypeRow>("relations", typeRow),
    measures: rows<MeasureRow>("measures", measureRow),
    questions: rows<QuestionRow>("questions", questionRow),
    actors: rows<ActorRow>("actors", actorRow),
    places: rows<PlaceRow>("places", placeRow),
    classes: parsedClasses.success ? parsedClasses.data : {},
  };
  return {
    codebook,
    problems: [...problems, ...unknownClasses(codebook), ...unknownTypes(codebook), ...doubles(codebook)],
  };
}

function problem(file: string, row: unknown, index: number, error: z.ZodError): CodebookProblem {
  const id = typeof row === "object" && row !== null && "id" in row ? String(row.id) : String(index + 1);
  const [first] = error.issues;
  const where = first && first.path.length > 0 ? `${first.path.join(".")}: ` : "";
  return { file, row: id, detail: `${where}${first?.message ?? "not a row"}` };
}

/** Classes that every codebook has, from what the readers know of names, pronouns and numbers. */
const BUILT_IN_CLASSES: readonly string[] = [...ACTOR_KINDS, "name", "common", "pronoun", "number", "actor"];

function unknownClasses(codebook: Codebook): CodebookProblem[] {
  const known = new Set([...BUILT_IN_CLASSES, ...Object.keys(codebook.classes ?? {})]);
  const found: CodebookProblem[] = [];
  for (const file of ["events", "relations"] as const) {
    for (const row of codebook[file]) {
      for (const frame of row.frames) {
        const asked = frame.roles.flatMap((r) => [...(r.is ?? []), ...(r.not ?? [])]);
        const verbs = (frame.verbs ?? []).flatMap((v) => /@([\w-]+)$/.exec(v)?.[1] ?? []);
        for (const name of [...asked, ...verbs]) {
          if (known.has(name)) continue;
          found.push({ file, row: row.id, detail: `No class "${name}"; add it to classes or correct the word` });
        }
      }
    }
  }
  return found;
}

/** The types and measures that questions ask about must be rows of this codebook. */
function unknownTypes(codebook: Codebook): CodebookProblem[] {
  const types = new Set([...codebook.events, ...codebook.relations].map((row) => row.id));
  const measures = new Set(codebook.measures.map((row) => row.id));
  const asked = (row: QuestionRow): readonly { readonly id: string; readonly in: ReadonlySet<string> }[] => {
    if (row.rule === "relation")
      return [row.of, ...(row.against ?? []), ...(row.also ?? []).map((source) => source.of)].map((id) => ({
        id,
        in: types,
      }));
    if (row.rule === "event") return row.of.map((id) => ({ id: id.split(".")[0] ?? id, in: types }));
    if (row.rule === "figure") {
      const told = (row.told ?? []).map((from) => ({ id: from.split(".")[0] ?? "", in: types }));
      return [...[...row.of, ...(row.like ?? [])].map((id) => ({ id, in: measures })), ...told];
    }
    if (row.rule === "ranking") return [];
    if (row.rule === "scale") return row.poles.flatMap((end) => end.types).map((id) => ({ id, in: types }));
    return row.states.flatMap((state) => state.from).map((from) => ({ id: from.split(".")[0] ?? "", in: types }));
  };
  return codebook.questions.flatMap((row) =>
    asked(row)
      .filter(({ id, in: known }) => !known.has(id))
      .map(({ id }) => ({
        file: "questions",
        row: row.id,
        detail: `No type or measure "${id}"; correct it or add the row`,
      })),
  );
}

function doubles(codebook: Codebook): CodebookProblem[] {
  const found: CodebookProblem[] = [];
  for (const file of ["events", "relations", "measures", "questions", "actors", "places"] as const) {
    const seen = new Set<string>();
    for (const { id } of codebook[file]) {
      if (seen.has(id))
        found.push({ file, row: id, detail: `The id "${id}" is there twice; give one of them another` });
      seen.add(id);
    }
  }
  return found;
}
