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
  /^(?:\(|same|corresponding|period|in|during|for|the|fiscal|a|per|day|year|month|week|at|end|of|as|on|them|those|just|homicides?|victims?|people|%|percent|pounds|kilograms|tons)$/i;

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
