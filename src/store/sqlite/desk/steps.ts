/** How the status of a question ranks, as a list of questions is sorted; an index has this very expression. */
export const RANK =
  "case status when 'contested' then 0 when 'denied' then 1 when 'changed' then 2 when 'settled' then 3 else 4 end";

/** Orders of a list of questions; each has an index. */
export const ORDERS = {
  status: `${RANK}, contradictions > 0 desc, claims desc, id`,
  claims: "claims desc, id",
  recent: "last_said is null, last_said desc, claims desc, id",
} as const;

/** Ways into a large case: a page of any list is found by an index. */
export const DESK_STEP = {
  name: "Ways into a large case for the desk",
  sql: `
create index claim_of_kind on claim (kind);
create index claim_of_type on claim (type);
create index claim_of_modality on claim (modality);
create index claim_negated on claim (polarity) where polarity = 'negated';
create index claim_counted on claim (kind, type, modality, polarity, own_voice);
create index claim_days on claim (first_day, last_day, kind, report) where first_day is not null;
create index claim_place on claim (json_extract(body, '$.place.id'), kind, report)
  where json_extract(body, '$.place.id') is not null;
create index claim_speaker_folded on claim_speaker (folded, claim);
create index question_ranked on question (${ORDERS.status});
create index question_by_claims on question (${ORDERS.claims});
create index question_by_day on question (${ORDERS.recent});
create index finding_verdict on finding (verdict, json_extract(body, '$.newer'), a, b);
create index actor_by_claims on actor (claims desc, reports desc, name, id);
`,
} as const;
