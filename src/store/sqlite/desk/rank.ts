/** Statuses in the order in which a list of questions is sorted. */
export const STATUSES = ["contested", "denied", "changed", "settled", "single"] as const;

/** How the status of a question ranks; indexes have this very expression. */
export const RANK =
  "case status when 'contested' then 0 when 'denied' then 1 when 'changed' then 2 when 'settled' then 3 else 4 end";

/** Questions that several claims answer, or that are in conflict: those of a list, a tenth of all. */
export const SEEN = "(claims > 1 or status in ('contested', 'denied', 'changed'))";
