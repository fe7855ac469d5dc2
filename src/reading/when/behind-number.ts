import type { Sentence } from "../../language/analysis.ts";
import type { ClaimTime } from "../../model/index.ts";
import { headingOf } from "../figures/listing.ts";
import type { Draft, TimeMention } from "../layers.ts";
import { oneYearBack } from "../times/value.ts";
import { tokenOf } from "./sites.ts";
import type { Site } from "./sites.ts";

type Figure = NonNullable<Draft["figure"]>;

/** A time that the words of a mention come to for one claim, with the rule, as one sentence. */
export interface ToldTime {
  readonly mention: TimeMention;
  readonly edtf: string;
  readonly how: ClaimTime["how"];
  readonly reason: string;
}

const YEAR_BACK =
  /^(?:the )?(?:an?|one|previous|same|preceding|year|prior)\b.*(?:year|period|month)|^the (?:year|period) (?:before|earlier)$/i;
const SAME_PERIOD = /\b(?:same|corresponding) (?:period|months?|time|quarter)\b/i;
/** What may stand between a number and the time right behind it: "in", "in fiscal", "a day in". */
const LEADS =
  /^(?:\(|same|corresponding|period|in|during|from|since|for|the|fiscal|a|per|day|year|month|week|at|end|of|as|on|them|those|just|homicides?|victims?|people|%|percent|pounds|kilograms|tons)$/i;

/**
 * "fell from 812 in 2022 to 410 in 2023", "down from 58 the year before": the time right behind a number, where several
 * numbers have one or the number stands against another. Undefined: it has none of its own.
 */
export function behindNumber(
  s: Sentence,
  figure: Figure,
  dates: readonly Site[],
  text: string,
): ToldTime | null | undefined {
  const { last, noun, beside } = figure;
  const after = Math.max(last, noun ?? last);
  const site = dates.find(({ mention: { first } }) => {
    if (first <= after || first > after + 4) return false;
    for (let i = after + 1; i < first; i++) if (!LEADS.test(tokenOf(s, i)?.form ?? "")) return false;
    return true;
  });
  const compared = beside === "compared";
  // "Homicides: 2022: 812, 2023: 790"
  const row = dates.find(
    ({ mention }) => mention.last === figure.first - 2 && tokenOf(s, figure.first - 1)?.form === ":",
  );
  if (row?.mention.edtf != null) {
    const { mention } = row;
    return { mention, edtf: mention.edtf!, how: mention.how, reason: "The time leads to the number in a list." };
  }
  // "Homicides by state (2024): Lima 120; Cusco 80": the time in the heading is that of all.
  const heading = site ? -1 : headingOf(s);
  const over = heading < 0 ? undefined : dates.find(({ mention }) => mention.last < heading && heading < figure.first);
  if (over?.mention.edtf != null) {
    const { mention } = over;
    return { mention, edtf: mention.edtf!, how: mention.how, reason: "The time stands in the heading of the list." };
  }
  // "Between 2006 and 2022 their number rose from 205 to 463": the one of the beginning, the other of the end.
  const end = site ? null : endOfSpan(s, figure, dates);
  if (end !== null) return end;
  const turned = site ? undefined : endOfChange(s, figure, dates);
  if (turned !== undefined) return turned;
  if (!site) return compared ? null : undefined;
  const several =
    dates.filter((one) => one.mention.edtf !== null).length >= 2 &&
    /^(?:ADP|PUNCT)$/.test(tokenOf(s, after + 1)?.upos ?? "");
  if (!several && !compared && beside !== "part") return undefined;
  const { mention } = site;
  const words = text.slice(figure.end, mention.end);
  const back =
    compared && (YEAR_BACK.test(text.slice(mention.start, mention.end)) || SAME_PERIOD.test(words))
      ? yearBefore(dates, mention)
      : undefined;
  if (back !== undefined) return back;
  return mention.edtf === null
    ? compared
      ? null
      : undefined
    : { mention, edtf: mention.edtf, how: mention.how, reason: "The time stands right behind the number." };
}

/** "33,241 in 2024, up from 32,252 a year earlier": a year before what the first number is of. */
function yearBefore(dates: readonly Site[], mention: TimeMention): ToldTime | null {
  const told = dates.findLast(
    (one) => one.mention.last < mention.first && one.mention.edtf !== null && !one.mention.edtf.includes(".."),
  );
  const edtf = told?.mention.edtf == null ? null : oneYearBack(told.mention.edtf);
  return edtf === null
    ? null
    : { mention, edtf, how: "inferred", reason: "A year before the time of the number before it." };
}

/** Tokens around a number in which its change is told. */
const AROUND = 40;
const REVISES =
  /^(?:revis(?:e[sd]?|ing)|correct(?:s|ed|ing)?|rais(?:e[sd]?|ing)|lower(?:s|ed|ing)?|updat(?:e[sd]?|ing)|adjust(?:s|ed|ing)?)$/i;

/** "to 96", "from 147": which end of a change a number is; null where the sentence has no other end. */
function endIn(s: Sentence, { first, last }: Figure): "from" | "to" | null {
  const at = (i: number): string => tokenOf(s, i)?.form.toLowerCase() ?? "";
  const own = /^(?:about|some|nearly|over|roughly|almost)$/.test(at(first - 1)) ? at(first - 2) : at(first - 1);
  const near = (from: number, word: string): boolean =>
    s.tokens
      .slice(Math.max(0, from), from + 7)
      .some((t, i, all) => t.form.toLowerCase() === word && all.slice(i + 1, i + 4).some((n) => n.upos === "NUM"));
  if (own === "from" && (near(last + 1, "to") || near(first - 8, "to"))) return "from";
  return own === "to" && (near(first - 8, "from") || near(last + 1, "from")) ? "to" : null;
}

/**
 * "Robberies fell from 147 to 96 last year", "fell by a third in 2025, from 147 to 96": the one time is that of the second
 * number; the first is of the year before, and where the time is no year, of none that is said.
 */
function endOfChange(s: Sentence, figure: Figure, dates: readonly Site[]): ToldTime | null | undefined {
  // "raised the toll to nine from seven on Monday", "revised its count for 2025 from 488 to 597": one thing, told anew.
  const end = endIn(s, figure);
  const near = s.tokens.slice(Math.max(0, figure.first - AROUND), figure.last + AROUND);
  if (end === null || near.some((t) => t.index < figure.first && REVISES.test(t.form))) return undefined;
  // "in the second quarter compared with the same months of last year, from 147 to 96"
  const held = near.find(({ form }) => /^(?:compared|against|versus)$/i.test(form));
  const told = dates.filter(({ mention }) => mention.edtf !== null && (!held || mention.first < held.index));
  const mention = told.length === 1 ? told[0]!.mention : null;
  if (mention?.edtf == null || /\.\.|^\//.test(mention.edtf)) return undefined;
  if (end === "to")
    return { mention, edtf: mention.edtf, how: mention.how, reason: "The time is that of the end of the change." };
  const same =
    held &&
    SAME_PERIOD.test(
      s.tokens
        .slice(held.index, held.index + 7)
        .map((t) => t.form)
        .join(" "),
    );
  const edtf = same || /^\d{4}$/.test(mention.edtf) ? oneYearBack(mention.edtf) : null;
  return edtf === null
    ? null
    : {
        mention,
        edtf,
        how: "inferred",
        reason: "The number from which a year's change set out is of the year before.",
      };
}

function endOfSpan(s: Sentence, figure: Figure, dates: readonly Site[]): ToldTime | null {
  const before = tokenOf(s, figure.first - 1)?.form.toLowerCase();
  if (before !== "from" && before !== "to") return null;
  const [at, other] = before === "from" ? [figure.last + 1, "to"] : [figure.first - 8, "from"];
  if (!s.tokens.slice(Math.max(0, at), at + 7).some((t) => t.form.toLowerCase() === other)) return null;
  for (const { mention } of dates) {
    const [, from, to] = /^([^/.]+)\/([^/.]+)$/.exec(mention.edtf ?? "") ?? [];
    const opener = tokenOf(s, mention.first)?.form ?? "";
    const lead = tokenOf(s, mention.first - 1)?.form ?? "";
    if (
      from === undefined ||
      to === undefined ||
      !/^(?:between|from)$/i.test(/^(?:between|from)$/i.test(opener) ? opener : lead)
    )
      continue;
    return {
      mention,
      edtf: before === "from" ? from : to,
      how: mention.how,
      reason: "The number is that of an end of the span.",
    };
  }
  return null;
}
