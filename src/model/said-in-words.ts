import { READ_FIELDS, type ReadField } from "./claim.ts";
import { figureInWords, speakersInWords } from "./in-words.ts";
import {
  CREDIBILITY,
  type Grade,
  type Judgement,
  type OutcomeState,
  RELIABILITY,
  type SaidReading,
} from "./judgement.ts";

/** What came of a forecast, in words. */
export const OUTCOME_WORDS: Readonly<Record<OutcomeState, string>> = {
  "borne-out": "borne out",
  partly: "partly borne out",
  failed: "failed",
  open: "open",
  void: "cannot be judged",
};

/** A grade with what it means: "B: usually reliable". */
export function gradeInWords(grade: Grade): string {
  const means = grade in RELIABILITY ? RELIABILITY[grade as "A"] : CREDIBILITY[Number(grade) as 1];
  return `${grade}: ${means}`;
}

/** How a field of a claim is called. */
export const FIELD_WORDS: Readonly<Record<ReadField, string>> = {
  kind: "kind",
  type: "type",
  roles: "roles",
  figure: "figure",
  time: "time",
  place: "place",
  attribution: "who says it",
  modality: "how surely",
  polarity: "affirmed or negated",
  likelihood: "likelihood",
};

/** What a field of a claim holds, so far as words need it; of fillers the words, and the actor where there is one. */
export interface FieldsInWords extends Partial<
  Pick<SaidReading, "kind" | "type" | "modality" | "polarity" | "likelihood" | "figure" | "time" | "place">
> {
  readonly roles?: readonly {
    readonly role: string;
    readonly quote: string;
    readonly who?: { readonly name: string } | null;
    readonly actor?: { readonly name: string } | null;
  }[];
  readonly attribution?: Parameters<typeof speakersInWords>[0]["attribution"];
}

/** One field in words: "the report itself", "agent: the army (Mexican Army)"; "none" where it is empty. */
export function fieldInWords(reading: FieldsInWords, field: ReadField): string {
  const { roles = [], attribution = [], figure, time, place, likelihood } = reading;
  const words: Readonly<Record<ReadField, () => string>> = {
    kind: () => reading.kind ?? "",
    type: () => reading.type ?? "",
    modality: () => reading.modality ?? "",
    polarity: () => reading.polarity ?? "",
    figure: () => (figure ? `${figureInWords(figure)} (${figure.measure})` : ""),
    time: () => time?.edtf ?? "",
    place: () => place?.quote ?? "",
    likelihood: () => (likelihood ? `${likelihood.words}: ${likelihood.low}–${likelihood.high} %` : ""),
    attribution: () => (attribution.length === 0 ? "the report itself" : speakersInWords({ attribution })),
    roles: () =>
      roles
        .map(({ role, quote, who, actor }) => {
          const name = (who ?? actor)?.name;
          return `${role}: ${quote}${name === undefined || name === quote ? "" : ` (${name})`}`;
        })
        .join("; "),
  };
  return words[field]() || "none";
}

/** What a judgement says beyond its verb: "how surely: alleged", "failed", "B: usually reliable"; empty when nothing. */
export function saidInWords({ body }: Pick<Judgement, "body">): string {
  if (body?.outcome) return OUTCOME_WORDS[body.outcome.state];
  if (body?.grade) return gradeInWords(body.grade);
  if (body?.answer) return body.answer.text;
  if (body?.cleared) return `${body.cleared.field}: ${body.cleared.was}`;
  const { changes, claim } = body ?? {};
  if (changes)
    return READ_FIELDS.filter((field) => changes[field] !== undefined)
      .map((field) => `${FIELD_WORDS[field]}: ${fieldInWords(changes, field)}`)
      .join("; ");
  return claim ? `${claim.kind}${claim.type === null ? "" : ` ${claim.type}`}: ${fieldInWords(claim, "roles")}` : "";
}
