import { type ReactNode, useEffect, useRef, useState } from "react";

type Plot = typeof import("@observablehq/plot");

/** Loaded when the first chart is shown. */
let loading: Promise<Plot> | null = null;
const load = (): Promise<Plot> => (loading ??= import("@observablehq/plot"));

/** Width of an element in pixels, as it changes. */
export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [element, set] = useState<HTMLElement | null>(null);
  const [width, measure] = useState(0);
  useEffect(() => {
    if (!element) return undefined;
    const watch = new ResizeObserver(([entry]) => measure(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [element]);
  return [set, width];
}

/**
 * A chart with what it shows in words and, folded, as a table. `draw` is called again when the width changes; it must
 * be kept between renderings while its figures stay the same.
 */
export function Chart({
  label,
  draw,
  children,
}: {
  /** What a person who does not see it is told. */
  readonly label: string;
  readonly draw: (plot: Plot, width: number) => Element;
  readonly children?: ReactNode;
}) {
  const [measured, width] = useWidth();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = place.current;
    if (!at || width === 0) return undefined;
    let dropped = false;
    void load().then((plot) => {
      if (dropped) return;
      const drawn = draw(plot, width);
      // A picture has one label, and none of its own for its parts.
      for (const part of drawn.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
      drawn.setAttribute("role", "img");
      drawn.setAttribute("aria-label", label);
      at.replaceChildren(drawn);
    });
    return () => {
      dropped = true;
    };
  }, [draw, width, label]);
  return (
    <figure className="chart">
      <div ref={measured}>
        <div ref={place} className="plot-frame" />
      </div>
      {children}
    </figure>
  );
}
