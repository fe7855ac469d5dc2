import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Window } from "../dialog.tsx";

const changesNothing = (event: { preventDefault: () => void }): void => event.preventDefault();

/** Choosing words of a report by keys alone: the text with a caret in it, which can be moved and drawn, and not changed. */
export function WordsWindow({
  text,
  at,
  chosen,
  close,
}: {
  readonly text: string;
  /** Where the caret stands first. */
  readonly at: number;
  readonly chosen: (start: number, end: number) => void;
  readonly close: () => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [span, select] = useState<readonly [number, number]>([at, at]);
  useEffect(() => {
    const area = field.current;
    if (!area) return undefined;
    // React's own event of this name leaves deletions out.
    area.addEventListener("beforeinput", changesNothing);
    area.focus();
    area.setSelectionRange(at, at);
    // As far down as the caret stands in the text: all lines are about as long.
    area.scrollTop = Math.max(0, (at / Math.max(1, text.length)) * area.scrollHeight - area.clientHeight / 2);
    return () => area.removeEventListener("beforeinput", changesNothing);
  }, [at, text]);
  const take = (): void => {
    const area = field.current;
    if (area) select([area.selectionStart, area.selectionEnd]);
  };
  const [start, end] = span;
  const words = text.slice(start, end).trim();
  const keep = (): void => (words === "" ? undefined : chosen(start, end));
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    keep();
  };
  return (
    <Window title="Choose the words" open close={close} wide>
      <div className="stack">
        <p className="quiet small" id="words-how">
          Move with the arrow keys, draw with Shift and the arrow keys (with Ctrl whole words), then press Enter.
        </p>
        <textarea
          ref={field}
          className="words-field serif"
          aria-label="Text of the report"
          aria-describedby="words-how"
          aria-readonly
          value={text}
          onChange={() => undefined}
          onDrop={changesNothing}
          onSelect={take}
          onKeyDown={press}
          spellCheck={false}
        />
        <p role="status" className="serif">
          {words === "" ? "No words chosen yet." : `“${words.length > 200 ? `${words.slice(0, 198)}…` : words}”`}
        </p>
        <p className="tools">
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
          <button type="button" className="button main" disabled={words === ""} onClick={keep}>
            Use these words
          </button>
        </p>
      </div>
    </Window>
  );
}
