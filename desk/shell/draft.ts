import { useState } from "react";

/** Words that a person is writing over kept ones; when other words are kept meanwhile, those stand. */
export function useDraft(kept: string): readonly [string, (words: string) => void] {
  const [draft, set] = useState({ kept, words: kept });
  if (draft.kept !== kept) set({ kept, words: kept });
  return [draft.words, (words) => set({ kept, words })];
}
