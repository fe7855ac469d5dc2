import { dateOfDay, daysOfEdtf, KINDS, shiftEdtf } from "../../src/model/index.ts";
import type { TimelineView } from "../../src/server/wire/index.ts";
import { useAnswer } from "../api/client.ts";
import { Filters } from "../parts/filters.tsx";
import { ActorField } from "../parts/actor-field.tsx";
import { Chosen } from "../parts/chosen.tsx";
import { atItsWords } from "../parts/quote.tsx";
import { ChoiceField, PeriodFields } from "../parts/search-field.tsx";
import { Marks, toneOf, VerdictSign } from "../parts/signs.tsx";
import { Answered, Empty } from "../parts/states.tsx";
import { citation, count, shortDate, voiceOf } from "../parts/words.ts";
import { narrow, useNarrowed } from "../shell/address.ts";
import { Link } from "../shell/link.tsx";
import { Histogram, iso } from "./timeline/histogram.tsx";

type Span = TimelineView["spans"][number];

export function View() {
  const [by] = useNarrowed("by");
  const [since] = useNarrowed("since");
  const [until] = useNarrowed("until");
  const [actor] = useNarrowed("actor");
  const [kind] = useNarrowed("kind");
  const asking = useAnswer<TimelineView>("timeline", { by, since, until, actor, kind });
  return (
    <>
      <div className="lead">
        <h1>Timeline</h1>
        <p>
          {by === "said"
            ? "Claims by the day on which a report published them."
            : "Claims by when they are said to hold or to have happened. Claims that tell no time are not here."}
        </p>
        <div className="tools">
          <div className="switch" role="group" aria-label="Which time">
            <button type="button" className="button" aria-pressed={by !== "said"} onClick={() => narrow({ by: null })}>
              When true
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={by === "said"}
              onClick={() => narrow({ by: "said" })}
            >
              When said
            </button>
          </div>
        </div>
      </div>
      <Filters>
        <PeriodFields from="From" to="to" />
        <ActorField name="actor" label="About" />
        <ChoiceField name="kind" label="Kind" choices={[["", "any"], ...KINDS.map((one) => [one, one] as const)]} />
        <ChoiceField
          name="colour"
          label="Colour of the claims"
          choices={[
            ["", "how they relate"],
            ["actor", "whom they are about"],
          ]}
        />
        {since + until === "" ? null : (
          <span className="tools">
            <button type="button" className="button" onClick={() => move(since, until, -1)}>
              Earlier
            </button>
            <button type="button" className="button" onClick={() => move(since, until, 1)}>
              Later
            </button>
            <button type="button" className="button" onClick={() => move(since, until, 0)}>
              Wider
            </button>
            <button type="button" className="button" onClick={() => narrow({ since: null, until: null })}>
              All times
            </button>
          </span>
        )}
      </Filters>
      <Chosen names={["actor"]} />
      <Answered asking={asking} what="the timeline">
        {(view) =>
          view.total === 0 ? (
            <Empty title="No claim lies in this time">
              <p>Widen the time, or drop a filter.</p>
            </Empty>
          ) : (
            <div className="stack">
              <Histogram view={view} />
              <Spans view={view} />
            </div>
          )
        }
      </Answered>
    </>
  );
}

/** Shows the time before or after the one at hand, or with 0 three times as much around it. */
function move(since: string, until: string, by: -1 | 0 | 1): void {
  const first = daysOfEdtf(since)?.first ?? (daysOfEdtf(until)?.first ?? 0) - 365;
  const last = daysOfEdtf(until)?.last ?? first + 365;
  const length = last - first + 1;
  narrow(
    by === 0
      ? { since: iso(first - length), until: iso(last + length) }
      : { since: iso(first + by * length), until: iso(last + by * length) },
  );
}

/** Colours for the actors that most of the claims name. */
const HUES = ["--relation", "--event", "--figure", "--assessment", "--causal", "--forecast"];

function Spans({ view: { spans, total } }: { readonly view: TimelineView }) {
  const [colour] = useNarrowed("colour");
  const [by] = useNarrowed("by");
  const known = spans.flatMap(({ from, to }) =>
    [from, to].flatMap((edtf) => (edtf === null ? [] : (daysOfEdtf(edtf) ?? []))),
  );
  if (spans.length === 0)
    return <p className="quiet">There are too many claims to show them one by one. Go closer, or narrow the list.</p>;
  const first = Math.min(...known.map((days) => days.first));
  const last = Math.max(...known.map((days) => days.last));
  const wide = Math.max(1, last - first);
  const share = (day: number): number => (100 * (day - first)) / wide;
  const tally = new Map<string, { name: string; n: number }>();
  for (const { actors } of spans)
    for (const { id, name } of actors) tally.set(id, { name, n: (tally.get(id)?.n ?? 0) + 1 });
  const most = [...tally].toSorted((a, b) => b[1].n - a[1].n).slice(0, HUES.length);
  const hueOf = ({ actors, verdict }: Span): string => {
    if (colour !== "actor") return `var(--${verdict ? toneOf(verdict) : "rule-2"})`;
    const at = most.findIndex(([id]) => actors.some((actor) => actor.id === id));
    return at < 0 ? "var(--rule-2)" : `var(${HUES[at] ?? ""})`;
  };
  return (
    <section className="section">
      <h2>The claims one by one</h2>
      {colour === "actor" ? (
        <p className="legend">
          {most.map(([id, { name }], at) => (
            <span key={id}>
              <span className="swatch" style={{ background: `var(${HUES[at] ?? ""})` }} aria-hidden="true" /> {name}
            </span>
          ))}
        </p>
      ) : null}
      <ol className="spans sheet">
        <li className="span-axis" aria-hidden="true">
          <span />
          <span className="track">
            {yearTicks(first, last).map(({ day, words }) => (
              <i key={words} style={{ left: `${share(day)}%` }}>
                {words}
              </i>
            ))}
          </span>
          <span />
        </li>
        {spans
          .toSorted((a, b) => startOf(a) - startOf(b))
          .map((span) => {
            const { claim, from, to, verdict, actors } = span;
            const start = from === null ? first : (daysOfEdtf(from)?.first ?? first);
            const end = to === null ? last : (daysOfEdtf(to)?.last ?? last);
            return (
              <li key={`${claim.id} ${from ?? ""}`} className={claim.rejected ? "rejected" : ""}>
                <span className="small num">{spanDates(span, by)}</span>
                <span className="track" aria-hidden="true">
                  <span
                    className={`bar${claim.time?.how === "inferred" ? " inferred" : ""}`}
                    style={{
                      left: `min(${share(start)}%, calc(100% - 6px))`,
                      width: `max(6px, ${share(end) - share(start)}%)`,
                      ["--bar" as string]: hueOf(span),
                    }}
                  />
                </span>
                <span>
                  {verdict && verdict !== "not-comparable" ? (
                    <VerdictSign verdict={verdict} words={VERDICT[verdict] ?? verdict} />
                  ) : null}{" "}
                  <span className="quiet">{voiceOf(claim, claim.report)}:</span> <Marks marks={claim.marks} />{" "}
                  <Link className="serif" to={`/reports/${claim.report.id}`} narrowing={atItsWords(claim)}>
                    “{claim.quote}”
                  </Link>{" "}
                  <span className="small quiet">
                    {citation(claim.report)}
                    {colour === "actor" && actors.length > 0 ? ` · ${actors.map(({ name }) => name).join(", ")}` : ""}
                  </span>
                </span>
              </li>
            );
          })}
      </ol>
      {total > spans.length ? (
        <p className="quiet after">
          The first {spans.length} of {count(total, "claim")}; go closer to see the rest.
        </p>
      ) : null}
    </section>
  );
}

/** First day of a span; one whose beginning is open stands where it ends. */
const startOf = ({ from, to }: Span): number =>
  daysOfEdtf(from ?? "")?.first ?? daysOfEdtf(to ?? "")?.last ?? -Infinity;

const VERDICT: Readonly<Record<string, string>> = {
  contradicts: "contradicted",
  tension: "in tension",
  supersedes: "overtaken or overtakes",
  refines: "refined",
  agrees: "agreed with",
};

function spanDates({ claim, from, to }: Span, by: string): string {
  if (by !== "said" && claim.time) return shortDate(claim.time.edtf);
  if (from !== null && from === to) return shortDate(from);
  return `${from === null ? "until" : shortDate(from)} ${to === null ? "on" : `to ${shortDate(to)}`}`;
}

function yearTicks(first: number, last: number): readonly { readonly day: number; readonly words: string }[] {
  const [from, to] = [dateOfDay(first).year, dateOfDay(last).year];
  const step = Math.max(1, Math.ceil((to - from) / 5));
  const list: { day: number; words: string }[] = [];
  for (let edtf: string | null = String(from).padStart(4, "0"); edtf !== null; edtf = shiftEdtf(edtf, step, "year")) {
    const day = daysOfEdtf(edtf)?.first;
    if (day === undefined || day > last) break;
    if (day >= first) list.push({ day, words: edtf });
  }
  return list;
}
