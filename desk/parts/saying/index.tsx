import { lazy, Suspense } from "react";

/** Windows in which a person says something; fetched when the first is opened. */
const reading = () => import("./reading-window.tsx");
const Correct = lazy(async () => ({ default: (await reading()).CorrectWindow }));
const Add = lazy(async () => ({ default: (await reading()).AddWindow }));
const Grade = lazy(async () => ({ default: (await import("./grade-window.tsx")).GradeWindow }));
const Outcome = lazy(async () => ({ default: (await import("./outcome-window.tsx")).OutcomeWindow }));
const Words = lazy(async () => ({ default: (await import("./words-window.tsx")).WordsWindow }));

const WINDOWS = { correct: Correct, add: Add, grade: Grade, outcome: Outcome, words: Words } as const;
type Windows = typeof WINDOWS;

/** Which window is open, and what it is about. */
export type Opened = {
  [K in keyof Windows]: { readonly window: K } & Omit<React.ComponentProps<Windows[K]>, "close">;
}[keyof Windows];

/** Shows the window that is open, if one is. */
export function Saying({ opened, close }: { readonly opened: Opened | null; readonly close: () => void }) {
  if (!opened) return null;
  const given = { ...opened, close };
  return (
    <Suspense fallback={null}>
      {given.window === "correct" ? <Correct {...given} /> : null}
      {given.window === "add" ? <Add {...given} /> : null}
      {given.window === "grade" ? <Grade {...given} /> : null}
      {given.window === "outcome" ? <Outcome {...given} /> : null}
      {given.window === "words" ? <Words {...given} /> : null}
    </Suspense>
  );
}
