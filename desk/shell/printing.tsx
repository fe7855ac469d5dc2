import { flushSync } from "react-dom";
import type { CaseView } from "../../src/server/wire/index.ts";
import { useWatched, watched } from "../api/store.ts";
import { dateWords } from "../parts/words.ts";
import { useAddress } from "./address.ts";

/** When the printing that goes on began. */
const printing = watched<Date | null>(null);
// What is drawn only in sight must stand in the page before the paper is laid out.
addEventListener("beforeprint", () => flushSync(() => printing.set(new Date())));
addEventListener("afterprint", () => printing.set(null));

/** Whether the window is being printed. */
export const usePrinting = (): boolean => useWatched(printing) !== null;

/** What a sheet of paper must say by itself: of which case, when it was printed, as of when, and to what it is narrowed. */
export function PrintHead({ state }: { readonly state: CaseView | undefined }) {
  const { query } = useAddress();
  const when = useWatched(printing);
  const asOf = query.get("as-of");
  // Ids of what is opened say nothing on paper.
  const narrowed = [...query].filter(([name, value]) => name !== "as-of" && value !== "" && !/^[a-z]{3}_/.test(value));
  return (
    <p className="print-only print-head">
      <b>{state?.title ?? "Cotejo"}</b>
      {when ? ` · printed ${when.toLocaleDateString("en-GB", { dateStyle: "long" })}` : ""}
      {asOf ? ` · as the case stood at the end of ${dateWords(asOf)}` : ""}
      {narrowed.map(([name, value]) => ` · ${name}: ${value}`)}
    </p>
  );
}
