import { useCallback, useMemo } from "react";
import { daysOfEdtf, edtfOfDays, type Kind, KINDS } from "../../../src/model/index.ts";
import type { TimelineView } from "../../../src/server/wire/index.ts";
import { Chart } from "../../parts/chart.tsx";
import { KindSign } from "../../parts/signs.tsx";
import { count, dateWords, grouped } from "../../parts/words.ts";
import { narrow } from "../../shell/address.ts";

const DAY = 86_400_000;

interface Block {
  readonly from: Date;
  readonly to: Date;
  readonly count: number;
  readonly kind: Kind | "apart";
}

/** Pixels that the name of a day needs. */
const TICK = 56;

/** Whether the whole time is so few days that each has a tick of its own. */
function isShort({ buckets, step }: TimelineView, width: number): boolean {
  const [first, last] = [daysOfEdtf(buckets[0]?.edtf ?? ""), daysOfEdtf(buckets.at(-1)?.edtf ?? "")];
  return step === "day" && first !== null && last !== null && last.last - first.first < width / TICK;
}

const STEPS = { day: "day", month: "month", year: "year", decade: "ten years" } as const;

/** How many claims each day, month, year or decade has; a press on one goes closer. */
export function Histogram({ view }: { readonly view: TimelineView }) {
  const blocks = useMemo(
    () =>
      view.buckets.flatMap(({ edtf, count: all, kinds }): readonly Block[] => {
        const days = daysOfEdtf(edtf);
        if (!days) return [];
        const [from, to] = [new Date(days.first * DAY), new Date((days.last + 1) * DAY)];
        // By when it was said, all of a report's claims are counted without a look at each.
        const rest = all - KINDS.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);
        return [
          ...KINDS.map((kind) => ({ from, to, count: kinds[kind] ?? 0, kind })),
          { from, to, count: rest, kind: "apart" as const },
        ].filter((block) => block.count > 0);
      }),
    [view.buckets],
  );
  const draw = useCallback(
    (Plot: typeof import("@observablehq/plot"), width: number): Element => {
      const drawn = Plot.plot({
        className: "plot",
        width,
        height: 202,
        marginLeft: 40,
        marginBottom: 40,
        // Of a few days the axis would tell noon and midnight, which no claim does.
        x: { type: "utc", label: null, ...(isShort(view, width) ? { ticks: "1 day" } : {}) },
        y: { grid: true, label: null, ticks: 4 },
        marks: [
          Plot.rectY(blocks, {
            x1: "from",
            x2: "to",
            y: "count",
            fill: (one: Block) => `var(--${one.kind})`,
            insetLeft: 0.5,
            insetRight: 0.5,
            order: [...KINDS, "apart"],
            title: (one: Block) => `${one.kind === "apart" ? "all kinds" : one.kind}: ${grouped(one.count)}`,
          }),
          Plot.ruleY([0], { stroke: "var(--rule-2)" }),
        ],
      });
      const scale = drawn.scale("x");
      drawn.addEventListener("click", (event) => {
        if (!(event instanceof MouseEvent) || !scale?.invert) return;
        const at = scale.invert(event.clientX - drawn.getBoundingClientRect().left) as Date;
        const day = Math.floor(at.getTime() / DAY);
        const bucket = view.buckets.find(({ edtf }) => {
          const days = daysOfEdtf(edtf);
          return days !== null && days.first <= day && day <= days.last;
        });
        if (bucket) zoom(bucket.edtf);
      });
      return drawn;
    },
    [blocks, view],
  );
  const kinds = KINDS.filter((kind) => blocks.some((block) => block.kind === kind));
  return (
    <section className="section">
      <h2>
        {count(view.total - view.wider, "claim")} by {STEPS[view.step]}
      </h2>
      <Chart
        label={`${count(view.total - view.wider, "claim")} from ${view.first ?? ""} to ${view.last ?? ""}, by ${STEPS[view.step]}; the table below has the numbers`}
        draw={draw}
      >
        <p className="legend">
          {kinds.map((kind) => (
            <span key={kind}>
              <span className="swatch" style={{ background: `var(--${kind})` }} aria-hidden="true" />{" "}
              <KindSign kind={kind} />
            </span>
          ))}
          <span className="quiet small">Press a bar to go closer.</span>
        </p>
        {view.wider > 0 ? (
          <p className="quiet small">
            {count(view.wider, "claim")} more {view.wider === 1 ? "lies" : "lie"} in this time without being placed in
            one {STEPS[view.step]}: “in 2018” is no day of that year. The list below has{" "}
            {view.wider === 1 ? "it" : "them"} as spans.
          </p>
        ) : null}
        <details>
          <summary>As a table, with a way closer</summary>
          <div className="table-scroll">
            <table className="stacks">
              <thead>
                <tr>
                  <th scope="col">Time</th>
                  <th scope="col" className="right">
                    Claims
                  </th>
                  <th scope="col">Kinds</th>
                </tr>
              </thead>
              <tbody>
                {view.buckets
                  .filter((bucket) => bucket.count > 0)
                  .map((bucket) => (
                    <tr key={bucket.edtf}>
                      <td>
                        <button type="button" className="link-button" onClick={() => zoom(bucket.edtf)}>
                          {dateWords(bucket.edtf)}
                        </button>
                      </td>
                      <td className="num right" data-label="Claims">
                        {grouped(bucket.count)}
                      </td>
                      <td className="small quiet">
                        {KINDS.flatMap((kind) =>
                          bucket.kinds[kind] ? [`${kind} ${grouped(bucket.kinds[kind])}`] : [],
                        ).join(", ")}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </details>
      </Chart>
    </section>
  );
}

/** A day of the model's count as EDTF. */
export const iso = (day: number): string => edtfOfDays({ first: day, last: day }, "day");

/** Shows the time of one bar alone. */
function zoom(edtf: string): void {
  const days = daysOfEdtf(edtf);
  if (!days) return;
  narrow({ since: iso(days.first), until: iso(days.last) });
}
