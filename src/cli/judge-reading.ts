import { type Command, InvalidArgumentError, Option } from "commander";
import {
  ACTOR_KINDS,
  type ActorKind,
  type Bound,
  BOUNDS,
  type Claim,
  type Kind,
  KINDS,
  type Modality,
  MODALITIES,
  POLARITIES,
  type Polarity,
  ROLES,
  type SpeakerRole,
  type Stance,
  STANCES,
} from "../model/index.ts";
import type { CaseStore } from "../store/contract.ts";
import type { GivenReading } from "../work/said-reading.ts";
import { short } from "./ink.ts";
import { actorLabel, actorsFrom, noActor } from "./lookup.ts";
import { dateGiven } from "./narrowed.ts";
import { Refusal } from "./world.ts";

/** How a person reads a claim, as options say it. */
export interface ReadingOptions {
  readonly kind?: Kind;
  readonly type?: string;
  readonly role?: readonly string[];
  readonly speaker?: readonly string[];
  readonly stance?: Stance;
  readonly ownVoice?: boolean;
  readonly modality?: Modality;
  readonly polarity?: Polarity;
  readonly time?: string;
  readonly place?: string;
  readonly figure?: string;
  readonly bound?: Bound;
  readonly unit?: string;
  readonly measure?: string;
}

const NONE = "none";
const several = (word: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), word];

/** The options by which a claim's reading is given; the same for `correct` and `add`. */
export const readingOptions = (command: Command): Command =>
  command
    .addOption(new Option("--kind <kind>", `what it is: ${KINDS.join(", ")}`).choices(KINDS))
    .option("--type <type>", "a type of the codebook, such as arrest or lead; of a forecast what it foretells")
    .option("--role <role=words=actor>", "who or what, given again for each: agent=the army=Mexican Army", several)
    .option("--speaker <words=actor>", "who says it, from the report outward: a judge=Ana Ruiz", several)
    .addOption(new Option("--stance <stance>", "what the last speaker does with the words").choices(STANCES))
    .option("--own-voice", "the report says it itself, citing nobody")
    .addOption(new Option("--modality <modality>", "how surely").choices(MODALITIES))
    .addOption(new Option("--polarity <polarity>", "affirmed or negated").choices(POLARITIES))
    .option("--time <date>", `when it holds or happened, as EDTF, or ${NONE}`, (word) =>
      word === NONE ? word : dateGiven(word),
    )
    .option("--place <words>", `the place as the report names it, or ${NONE}`)
    .option("--figure <n>", `a number, or two ends as 10..20, or ${NONE}`, figureGiven)
    .addOption(new Option("--bound <bound>", "of the figure").choices(BOUNDS))
    .option("--unit <unit>", "of the figure: persons, percent, USD")
    .option("--measure <measure>", "what the figure measures: a measure of the codebook");

function figureGiven(word: string): string {
  if (word !== NONE && !/^-?[\d.,]+(?:\.\.-?[\d.,]+)?$/u.test(word))
    throw new InvalidArgumentError('It must be a number such as 50, or two as "10..20".');
  return word;
}

const numberOf = (word: string): number => Number(word.replaceAll(",", ""));

/** Whom words mean: an actor by its name or id, a new one by its kind, or whoever the case knows by these very words. */
async function whoGiven(
  store: CaseStore,
  words: string,
  meant: string | undefined,
): Promise<{ readonly words: string; readonly actor?: string; readonly kind?: ActorKind }> {
  const kind = ACTOR_KINDS.find((one) => one === meant);
  if (kind) return { words, kind };
  if (meant === NONE) return { words };
  if (meant === undefined) {
    const [only, ...more] = await store.actorsNamed(words);
    return only && more.length === 0 ? { words, actor: only.actor.id } : { words };
  }
  const { rows } = await actorsFrom(store, meant);
  const [row, ...more] = rows;
  if (!row) throw await noActor(store, meant);
  if (more.length > 0)
    throw new Refusal(
      "ambiguous-id",
      `"${short(meant, 60)}" may be ${rows.slice(0, 6).map(actorLabel).join("; ")}`,
      "Give the id.",
    );
  return { words, actor: row.actor.id };
}

const parts = (given: string): readonly string[] => given.split("=").map((part) => part.trim());

async function roleGiven(store: CaseStore, given: string) {
  const [name, words = "", meant] = parts(given);
  const role = ROLES.find((one) => one === name);
  if (!role || words === "")
    throw new Refusal(
      "usage",
      `"${short(given, 60)}" is no role with its words`,
      `Write ROLE=WORDS or ROLE=WORDS=ACTOR; roles are ${ROLES.join(", ")}.`,
    );
  return { role, ...(await whoGiven(store, words, meant)) };
}

async function speakersGiven(store: CaseStore, options: ReadingOptions) {
  const made = [];
  for (const [level, given] of (options.speaker ?? []).entries()) {
    const [words = "", meant] = parts(given);
    const who = await whoGiven(store, words, meant);
    const row = who.actor === undefined ? null : await store.actor(who.actor);
    const kind = who.kind ?? row?.actor.kind;
    const last = level === (options.speaker?.length ?? 0) - 1;
    const stance: Stance = (last ? options.stance : undefined) ?? "says";
    made.push({ ...who, role: roleOf(kind), stance, level });
  }
  return made;
}

const roleOf = (kind: ActorKind | undefined): SpeakerRole =>
  kind === undefined ? "unnamed" : kind === "person" || kind === "publication" ? kind : "organisation";

function figureFrom(options: ReadingOptions, before: Claim["figure"]): GivenReading["figure"] | undefined {
  const { figure, bound, unit, measure } = options;
  if (figure === NONE) return null;
  if (figure === undefined && bound === undefined && unit === undefined && measure === undefined) return undefined;
  const [low, high] = figure?.split("..") ?? [];
  const ends =
    low === undefined
      ? { low: before?.low ?? null, high: before?.high ?? null }
      : { low: numberOf(low), high: high === undefined ? numberOf(low) : numberOf(high) };
  const open = bound ?? (high === undefined ? (before?.bound ?? "exact") : "range");
  return {
    // "at least 50" has no upper end.
    low: open === "at-most" || open === "less-than" ? null : ends.low,
    high: open === "at-least" || open === "more-than" ? null : (ends.high ?? ends.low),
    bound: open,
    unit: unit ?? before?.unit ?? "",
    of: before?.of ?? null,
    measure: measure ?? before?.measure ?? "",
    change: before?.change ?? null,
    per: before?.per ?? null,
    ...(before ? { words: before.quote } : {}),
  };
}

/** The reading that the options give; `before` is the claim that is corrected, or null for a new one. */
export async function readingFrom(
  store: CaseStore,
  options: ReadingOptions,
  before: Claim | null,
): Promise<GivenReading> {
  const roles = [];
  for (const given of options.role ?? []) roles.push(await roleGiven(store, given));
  const speakers =
    options.ownVoice === true
      ? []
      : options.speaker
        ? await speakersGiven(store, options)
        : options.stance && before
          ? before.attribution.map(({ quote, start, role, stance, level, actor }, at, all) => ({
              words: quote,
              start,
              role,
              level,
              stance: at === all.length - 1 ? (options.stance ?? stance) : stance,
              actor: actor?.id ?? null,
            }))
          : undefined;
  const figure = figureFrom(options, before?.figure ?? null);
  return {
    ...(options.kind ? { kind: options.kind } : {}),
    ...(options.type === undefined ? {} : { type: options.type === NONE ? null : options.type }),
    ...(options.role ? { roles } : {}),
    ...(speakers ? { attribution: speakers } : {}),
    ...(options.modality ? { modality: options.modality } : {}),
    ...(options.polarity ? { polarity: options.polarity } : {}),
    ...(options.time === undefined ? {} : { time: options.time === NONE ? null : { edtf: options.time } }),
    ...(options.place === undefined ? {} : { place: options.place === NONE ? null : { words: options.place } }),
    ...(figure === undefined ? {} : { figure }),
  };
}
