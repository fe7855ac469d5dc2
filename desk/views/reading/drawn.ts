import { useEffect, useState } from "react";

/** Words that a person has drawn over, as offsets into the report's text. */
export interface Drawn {
  readonly start: number;
  readonly end: number;
}

/** Where a boundary of a selection lies in the text; null outside of it. */
function offsetOf(node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>(".paragraph[data-start]");
  const first = paragraph?.dataset["start"];
  if (!paragraph || first === undefined) return null;
  // The pieces of a paragraph joined are its text, character for character.
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, at);
  return Number(first) + before.toString().length;
}

function drawnNow(): Drawn | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(startContainer, startOffset);
  const end = offsetOf(endContainer, endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

const same = (a: Drawn | null, b: Drawn | null): boolean => a?.start === b?.start && a?.end === b?.end;

/** The words of the report that are drawn over now, by mouse, by touch or by keys; null when none are. */
export function useDrawn(): Drawn | null {
  const [drawn, set] = useState<Drawn | null>(null);
  useEffect(() => {
    const look = (): void => {
      const now = drawnNow();
      set((before) => (same(before, now) ? before : now));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return drawn;
}
