import type {
  ActorKind,
  Bound,
  Change,
  Kind,
  Modality,
  Polarity,
  Role,
  SpeakerRole,
  Stance,
} from "../../../src/model/index.ts";
import type { ClaimReading, ReadingGiven } from "../../../src/server/wire/index.ts";

/** Whom words mean: nobody, an actor of the case, or somebody whom only these words name. */
export type Means = "nobody" | "known" | ActorKind;

interface Meant {
  /** Tells the rows of a form apart while they are edited. */
  readonly key: number;
  readonly words: string;
  /** Where the words stood when they were read; a person's own are looked for. */
  readonly start: number | null;
  readonly means: Means;
  readonly actor: { readonly id: string; readonly name: string } | null;
}
export interface DraftFiller extends Meant {
  readonly role: Role;
}
export interface DraftSpeaker extends Meant {
  readonly role: SpeakerRole;
  readonly stance: Stance;
  readonly level: number;
}

/** A claim as it stands in the form: what is typed, not checked yet. */
export interface Draft {
  readonly kind: Kind;
  readonly type: string;
  readonly roles: readonly DraftFiller[];
  readonly speakers: readonly DraftSpeaker[];
  readonly figure: {
    readonly on: boolean;
    readonly low: string;
    readonly high: string;
    readonly bound: Bound;
    readonly unit: string;
    readonly of: string;
    readonly measure: string;
    readonly change: "" | Change;
    readonly per: string;
    readonly words: string;
  };
  readonly time: { readonly edtf: string; readonly words: string };
  readonly place: string;
  readonly modality: Modality;
  readonly polarity: Polarity;
}

let keys = 0;
/** A number for a new row of the form. */
export const nextKey = (): number => (keys += 1);

/** A claim with nothing filled in. */
export const blank = (): Draft => ({
  kind: "event",
  type: "",
  roles: [{ key: nextKey(), role: "agent", words: "", start: null, means: "known", actor: null }],
  speakers: [],
  figure: {
    on: false,
    low: "",
    high: "",
    bound: "exact",
    unit: "",
    of: "",
    measure: "",
    change: "",
    per: "",
    words: "",
  },
  time: { edtf: "", words: "" },
  place: "",
  modality: "asserted",
  polarity: "affirmed",
});

const numberWords = (n: number | null | undefined): string => (n === null || n === undefined ? "" : String(n));

interface Read {
  readonly text: string;
  readonly of?: { readonly text: string } | null | undefined;
  readonly start: number;
  readonly actor: Meant["actor"];
}

/** The words of the text, without the noun in brackets that a bare count leaves out. */
export const bareWords = ({ text, of }: Pick<Read, "text" | "of">): string =>
  of ? text.slice(0, text.lastIndexOf(" [")) : text;

const meant = ({ text, of, start, actor }: Read): Meant => ({
  key: nextKey(),
  words: bareWords({ text, of }),
  start,
  means: actor ? "known" : "nobody",
  actor,
});

/** A claim as it is read now. */
export function draftOf(claim: ClaimReading): Draft {
  const { figure, time, place } = claim;
  return {
    kind: claim.kind,
    type: claim.type ?? "",
    roles: claim.roles.map((one) => ({ ...meant(one), role: one.role })),
    speakers: claim.attribution.map((one) => ({
      ...meant(one),
      role: one.role,
      stance: one.stance,
      level: one.level,
    })),
    figure: {
      on: figure !== null,
      low: numberWords(figure?.low),
      high: numberWords(figure?.high),
      bound: figure?.bound ?? "exact",
      unit: figure?.unit ?? "",
      of: numberWords(figure?.of),
      measure: figure?.measure ?? "",
      change: figure?.change ?? "",
      per: figure?.per ?? "",
      words: figure?.text ?? "",
    },
    time: { edtf: time?.edtf ?? "", words: time && time.stated !== "" ? time.stated : "" },
    place: place?.text ?? "",
    modality: claim.modality,
    polarity: claim.polarity,
  };
}

function whoOf({ words, start, means, actor }: Meant) {
  const known = means === "known" && actor ? { actor: actor.id } : {};
  const own = means === "known" || means === "nobody" ? {} : { kind: means };
  return { words: words.trim(), ...(start === null ? {} : { start }), ...known, ...own };
}

const numberOf = (words: string): number | null => {
  const plain = words.replaceAll(/[\s,]/g, "");
  return plain === "" || !Number.isFinite(Number(plain)) ? null : Number(plain);
};

/** All that the form says, field by field; rows without words are left out. */
export function givenOf(draft: Draft): Required<ReadingGiven> {
  const { figure, time } = draft;
  return {
    kind: draft.kind,
    type: draft.type === "" ? null : draft.type,
    roles: draft.roles.filter(({ words }) => words.trim() !== "").map((one) => ({ role: one.role, ...whoOf(one) })),
    attribution: draft.speakers
      .filter(({ words }) => words.trim() !== "")
      .map((one) => ({ role: one.role, stance: one.stance, level: one.level, ...whoOf(one) })),
    figure: figure.on
      ? {
          low: numberOf(figure.low),
          high: numberOf(figure.high),
          bound: figure.bound,
          unit: figure.unit.trim(),
          of: numberOf(figure.of),
          measure: figure.measure,
          change: figure.change === "" ? null : figure.change,
          per: figure.per.trim() === "" ? null : figure.per.trim(),
          words: figure.words,
        }
      : null,
    time: time.edtf.trim() === "" ? null : { edtf: time.edtf.trim(), words: time.words },
    place: draft.place.trim() === "" ? null : { words: draft.place.trim() },
    modality: draft.modality,
    polarity: draft.polarity,
  };
}

/** Only what a person changed: the rest stays the reader's. */
export function changesBetween(before: Draft, now: Draft): ReadingGiven {
  const [old, given] = [givenOf(before), givenOf(now)];
  const changed: Record<string, unknown> = {};
  for (const name of Object.keys(given) as (keyof ReadingGiven)[])
    if (JSON.stringify(old[name]) !== JSON.stringify(given[name])) changed[name] = given[name];
  return changed;
}
