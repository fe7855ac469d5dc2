import type { MouseEvent } from "react";
import { daysOfEdtf } from "../../src/model/index.ts";
import type { ClaimView, LaneSpan } from "../../src/server/wire/index.ts";
import { ask } from "../api/client.ts";
import { complain } from "../api/judging.ts";
import { go, hrefOf } from "../shell/address.ts";
import { ticks } from "./ticks.ts";
import { dateWords, shortDate } from "./words.ts";

interface Bar extends LaneSpan {
  readonly first: number;
  readonly last: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** The first or last day of a value; null where it is open or not known. */
const endOf = (edtf: string | null, end: "first" | "last"): number | null => {
  const found = edtf === null ? null : daysOfEdtf(edtf)?.[end];
  return found !== null && found !== undefined && Number.isFinite(found) ? found : null;
};

/** The ends in days; an open end reaches to the day of saying, or to the edge. */
function barsOf(spans: readonly LaneSpan[]): {
  readonly bars: readonly Bar[];
  readonly from: number;
  readonly to: number;
} {
  const known = spans
    .flatMap((span) => [endOf(span.from, "first"), endOf(span.to, "last"), endOf(span.said, "last")])
    .filter((n) => n !== null);
  if (known.length === 0) return { bars: [], from: 0, to: 1 };
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const pad = Math.max(20, Math.round((most - least) * 0.04));
  const [from, to] = [least - pad, most + pad];
  const bars = spans.flatMap((span): readonly Bar[] => {
    const [first, last, said] = [endOf(span.from, "first"), endOf(span.to, "last"), endOf(span.said, "last")];
    if (first === null && last === null && said === null) return [];
    return [
      {
        ...span,
        // Some day up to its last: the bar is a short one that fades to the left, not a state since ever.
        first: first ?? (last === null ? from : Math.max(from, last - (to - from) * 0.08)),
        last: last ?? to,
        openStart: first === null,
        openEnd: last === null,
      },
    ];
  });
  return { bars, from, to };
}

const spanWords = ({ from, to, inferred }: LaneSpan): string => {
  const words =
    from === null && to === null
      ? "time not told"
      : from === to && from !== null
        ? dateWords(from)
        : from === null
          ? `by ${shortDate(to ?? "")} at the latest`
          : `${shortDate(from)} to ${to === null ? "an open end" : shortDate(to)}`;
  return `${words}${inferred ? " (worked out)" : ""}`;
};

function press({ target }: MouseEvent): void {
  const claim = target instanceof HTMLElement ? target.dataset["bar"] : undefined;
  if (claim !== undefined) void showClaim(claim);
}

/** Who was what and when: a lane for each of whom and what is told, a bar for each claim. */
export function Lanes({ title, spans }: { readonly title: string; readonly spans: readonly LaneSpan[] }) {
  const { bars, from, to } = barsOf(spans);
  if (bars.length === 0) return null;
  const share = (day: number): number => (100 * (day - from)) / (to - from);
  const lanes = [...Map.groupBy(bars, (bar) => `${bar.who}\n${bar.what}`).values()];
  return (
    <section className="section">
      <h2>{title}</h2>
      {/* A short way for the mouse; the table below has every claim with a way to its words. */}
      <div className="lanes sheet" role="presentation" onClick={press}>
        {lanes.map((lane) => {
          const [head] = lane;
          return (
            <div className="lane" key={`${head?.who} ${head?.what}`}>
              <p className="lane-name">
                <b>{head?.what}</b> <span className="small quiet">{head?.who}</span>
              </p>
              <div className="track" aria-hidden="true">
                {lane.map((bar, at) => (
                  <span
                    key={`${bar.claim} ${at}`}
                    className={`bar${bar.inferred ? " inferred" : ""}${bar.openStart ? " open-start" : ""}${bar.openEnd ? " open-end" : ""}`}
                    style={{
                      left: `${share(bar.first)}%`,
                      width: `max(8px, ${share(bar.last) - share(bar.first)}%)`,
                    }}
                    title={`${bar.who}: ${bar.what}, ${spanWords(bar)}${bar.said === null ? "" : `; said ${shortDate(bar.said)}`}`}
                    data-bar={bar.claim}
                  />
                ))}
              </div>
            </div>
          );
        })}
        <div className="lane axis" aria-hidden="true">
          <p className="lane-name" />
          <div className="track">
            {ticks(from, to).map(({ at, words }) => (
              <span key={words} style={{ left: `${share(at)}%` }}>
                {words}
              </span>
            ))}
          </div>
        </div>
      </div>
      <p className="small quiet after">
        Each bar is a claim; press it for its words. Hatched: the time is worked out, not stated. An arrow: the end is
        open; a bar that fades: some time up to its end.
      </p>
      <details>
        <summary>As a table</summary>
        <div className="table-scroll">
          <table className="stacks">
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">When</th>
                <th scope="col">Said</th>
                <th scope="col">Words</th>
              </tr>
            </thead>
            <tbody>
              {bars.map((bar, at) => (
                <tr key={`${bar.claim} ${at}`}>
                  <td className="wide">{bar.who}</td>
                  <td>{bar.what}</td>
                  <td data-label="When">{spanWords(bar)}</td>
                  <td data-label="Said">{bar.said === null ? "no date known" : shortDate(bar.said)}</td>
                  <td>
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`Words: ${bar.who}, ${bar.what}`}
                      onClick={() => void showClaim(bar.claim)}
                    >
                      Show
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

/** Goes to the words of a claim, wherever they stand: on this page, or in their report. */
async function showClaim(id: string): Promise<void> {
  const here = document.querySelector(`[data-claim="${CSS.escape(id)}"]`);
  if (here) return here.scrollIntoView({ block: "center" });
  try {
    const { claim } = await ask<ClaimView>(`/api/claims/${id}`);
    go(hrefOf(`/reports/${claim.report}`, { claim: id }));
  } catch (fault) {
    complain(fault);
  }
}
