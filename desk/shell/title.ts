import { useEffect } from "react";
import { watched } from "../api/store.ts";

/** What the view at hand is about, when it is one thing of many: a question, a report, an actor. */
export const titled = watched<string | null>(null);

/** Names the window after one thing while it is shown. */
export function useTitle(words: string): void {
  useEffect(() => {
    titled.set(words);
    return () => titled.set(null);
  }, [words]);
}
