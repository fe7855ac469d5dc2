import { memo, useEffect, useMemo, useRef, type MouseEvent } from "react";
import type { ReportView } from "../../../src/server/wire/index.ts";
import { count } from "../../parts/words.ts";
import { type Paragraph, paragraphsOf, type Piece } from "./pieces.ts";

/** The text of a report as published, as text alone: claims underlined by kind, speakers marked. */
export function ReportText({
  view,
  chosen,
  choose,
}: {
  readonly view: ReportView;
  /** Id of the claim whose words are lit, or empty. */
  readonly chosen: string;
  readonly choose: (claim: string) => void;
}) {
  const paragraphs = useMemo(() => paragraphsOf(view), [view]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = chosen !== "" && paragraphs.length > 0 ? place.current?.querySelector("mark") : null;
    if (!mark) return;
    // Room for what sticks to the top; nothing moves when the words are in sight already.
    const { top, bottom } = mark.getBoundingClientRect();
    const frame = place.current?.closest(".pane")?.getBoundingClientRect();
    if (top < (frame?.top ?? 0) + 80 || bottom > Math.min(frame?.bottom ?? Infinity, innerHeight) - 80)
      mark.scrollIntoView({ block: "center" });
  }, [chosen, paragraphs]);
  const press = ({ target }: MouseEvent): void => {
    const ids = target instanceof Element ? target.closest<HTMLElement>("[data-claims]")?.dataset["claims"] : undefined;
    if (ids === undefined || getSelection()?.isCollapsed === false) return;
    const list = ids.split(" ");
    // Pressed again, the next claim that has these words.
    choose(list[(list.indexOf(chosen) + 1) % list.length] ?? "");
  };
  return (
    // Every claim can be reached from the list beside it and by keys; pressing its words is a short cut.
    <div className="report-text" ref={place} onClick={press} role="presentation">
      {paragraphs.map((paragraph) => (
        <Shown
          key={paragraph.start}
          paragraph={paragraph}
          chosen={paragraph.pieces.some(({ claims }) => claims.some(({ id }) => id === chosen)) ? chosen : ""}
        />
      ))}
    </div>
  );
}

/** Drawn again only when one of its own claims is lit or put out. */
const Shown = memo(function Shown({ paragraph, chosen }: { readonly paragraph: Paragraph; readonly chosen: string }) {
  return (
    <>
      {paragraph.page === null ? null : <p className="page-break">page {paragraph.page}</p>}
      <div className="paragraph" data-start={paragraph.start}>
        {paragraph.pieces.map((piece) => (
          <Words key={piece.start} piece={piece} chosen={chosen} />
        ))}
      </div>
      {paragraph.cuts.length > 0 ? <Cuts cuts={paragraph.cuts} /> : null}
    </>
  );
});

function Words({ piece: { text, claims, speaker }, chosen }: { readonly piece: Piece; readonly chosen: string }) {
  const [first, second] = claims;
  if (!first && !speaker) return text;
  const names = [first ? "words" : "", second ? "twice" : "", speaker ? "speaker" : ""].filter(Boolean).join(" ");
  const given = {
    className: claims.some(({ rejected }) => !rejected) || !first ? names : `${names} rejected`,
    ...(first ? { "data-kind": first.kind, "data-claims": claims.map(({ id }) => id).join(" ") } : {}),
  };
  return claims.some(({ id }) => id === chosen) ? <mark {...given}>{text}</mark> : <span {...given}>{text}</span>;
}

/** What intake left out, folded, where it stood. */
function Cuts({ cuts }: { readonly cuts: ReportView["cuts"] }) {
  return (
    <details className="cut">
      <summary>
        Left out here: {count(cuts.length, "piece")} ({[...new Set(cuts.map(({ reason }) => reason))].join(", ")})
      </summary>
      {cuts.map(({ reason, text, at }, index) => (
        <p key={`${at} ${index}`}>
          <b>{reason}:</b> {text}
        </p>
      ))}
    </details>
  );
}
