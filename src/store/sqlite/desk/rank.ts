/** How the status of a question ranked in the steps before GRAVITY_STEP. */
export const RANK =
  "case status when 'contested' then 0 when 'denied' then 1 when 'changed' then 2 when 'settled' then 3 else 4 end";

/** The band of a list in which a question stands: conflicts, contested or denied, lead; indexes have this very expression. */
export const BAND =
  "case status when 'contested' then 0 when 'denied' then 0 when 'changed' then 1 when 'settled' then 2 else 3 end";

/** Bands by status. */
export const BAND_OF: Readonly<Record<string, number>> = { contested: 0, denied: 0, changed: 1, settled: 2, single: 3 };

/**
 * Orders of a list of questions, `status` that of `inGravity` in src/comparison; each has an index. What is alike
 * otherwise stands in the order in which it came.
 */
export const ORDERS = {
  status: `${BAND}, gravity desc, last_said desc, claims desc, number`,
  claims: "claims desc, number",
  recent: "last_said is null, last_said desc, claims desc, number",
} as const;

/** What lists ask of a question beside its place: with these a walk needs no look at the rows that it passes. */
const ASKED = "kind, status, origins";

/** Questions that several claims answer, or that are in conflict: those of a list, a tenth of all. */
export const SEEN = "(claims > 1 or status in ('contested', 'denied', 'changed'))";

/** The gravest conflicts first: what hangs on a question, and how firm its conflicts are, beside its counts. */
export const GRAVITY_STEP = {
  name: "Questions in the order of what hangs on them",
  sql: `
alter table question add column firm integer not null default 0;
alter table question add column weight integer not null default 1;
alter table question add column gravity integer not null default 1;
drop index question_ranked;
drop index question_seen;
drop index question_of_kind;
create index question_ranked on question (${ORDERS.status}, ${ASKED});
create index question_seen on question (${ORDERS.status}, ${ASKED}) where ${SEEN};
create index question_of_kind on question (kind, ${ORDERS.status}, status, origins);
`,
} as const;
