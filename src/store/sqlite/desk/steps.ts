import { RANK, SEEN } from "./rank.ts";

/** Orders of a list of questions as the first indexes on them had them; see lean-step.ts. */
const ORDERS = {
  status: `${RANK}, contradictions > 0 desc, claims desc, id`,
  claims: "claims desc, id",
  recent: "last_said is null, last_said desc, claims desc, id",
} as const;

/**
 * Ways into a large case: a page of any list is found by an index. `struck` counts on each claim the findings by which
 * it is contradicted or overtaken, kept by triggers.
 */
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
create index claim_id_kind on claim (id, kind);
create index claim_speaker_folded on claim_speaker (folded, claim);
create index question_ranked on question (${ORDERS.status});
create index question_seen on question (${ORDERS.status}) where ${SEEN};
create index question_of_kind on question (kind, ${ORDERS.status});
create index question_by_claims on question (${ORDERS.claims});
create index question_by_day on question (${ORDERS.recent});
create index actor_by_claims on actor (claims desc, reports desc, name, id);

create table question_number (number integer primary key, key text not null unique) strict;
create virtual table question_words using fts5 (
  asks, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
insert into question_number (key) select key from question;
insert into question_words (rowid, asks)
  select n.number, q.folded from question q join question_number n on n.key = q.key;
-- A question that is written anew takes the place of its row without a word to a trigger on deletes.
create trigger question_written after insert on question begin
  insert into question_number (key) values (new.key) on conflict do nothing;
  delete from question_words where rowid = (select number from question_number where key = new.key);
  insert into question_words (rowid, asks) select number, new.folded from question_number where key = new.key;
end;
create trigger question_renamed after update of folded on question when old.folded <> new.folded begin
  delete from question_words where rowid = (select number from question_number where key = new.key);
  insert into question_words (rowid, asks) select number, new.folded from question_number where key = new.key;
end;
create trigger question_dropped after delete on question begin
  delete from question_words where rowid = (select number from question_number where key = old.key);
  delete from question_number where key = old.key;
end;

create table struck (
  claim text not null,
  verdict text not null check (verdict in ('contradicts', 'supersedes')),
  report text not null,
  findings integer not null,
  primary key (claim, verdict)
) strict, without rowid;
create index struck_report on struck (report, verdict);
insert into struck select s.claim, s.verdict, c.report, count(*) from (
    select a as claim, verdict from finding
      where verdict = 'contradicts' or (verdict = 'supersedes' and json_extract(body, '$.newer') = 'b')
    union all
    select b, verdict from finding
      where verdict = 'contradicts' or (verdict = 'supersedes' and json_extract(body, '$.newer') = 'a')) s
  join claim c on c.id = s.claim group by s.claim, s.verdict;
create trigger finding_made after insert on finding when new.verdict in ('contradicts', 'supersedes') begin
  insert into struck select c.id, new.verdict, c.report, 1 from claim c
    where c.id in (new.a, new.b)
      and (new.verdict = 'contradicts' or c.id = iif(json_extract(new.body, '$.newer') = 'a', new.b, new.a))
    on conflict do update set findings = findings + 1;
end;
create trigger finding_dropped after delete on finding when old.verdict in ('contradicts', 'supersedes') begin
  update struck set findings = findings - 1 where claim in (old.a, old.b) and verdict = old.verdict
    and (old.verdict = 'contradicts' or claim = iif(json_extract(old.body, '$.newer') = 'a', old.b, old.a));
  delete from struck where claim in (old.a, old.b) and findings < 1;
end;
`,
} as const;

/** Charts and one large question by indexes alone, also as of a day; sources by name. */
export const CHART_STEP = {
  name: "Charts as of a day, large questions and sources by indexes",
  sql: `
drop index claim_place;
create index claim_place on claim (json_extract(body, '$.place.id'), kind, report, first_day, last_day)
  where json_extract(body, '$.place.id') is not null;
create index claim_place_of_report on claim (report, json_extract(body, '$.place.id'), kind, first_day, last_day)
  where json_extract(body, '$.place.id') is not null;
create index claim_days_of_report on claim (report, first_day, last_day, kind) where first_day is not null;
create index reply_told on reply (question, said, aside, claim, origin);
create index reply_when on reply (said, question);
create index finding_of_question on finding (question, verdict);
create index origin_named on origin
  (json_extract(body, '$.to.name'), report, json_array_length(body, '$.claims'))
  where json_extract(body, '$.to.name') is not null;
create index origin_linked on origin (report, number)
  where json_extract(body, '$.url') is not null or json_extract(body, '$.source.kind') is not null;
`,
} as const;

/**
 * What claims are counted by stands beside their ids, and beside the numbers of those that deny: of an actor, a speaker
 * or all that is denied no body is touched but those of the page. In place of two indexes at the same pages.
 */
export const TOLD_STEP = {
  name: "What claims are counted by, beside their ids",
  sql: `
drop index claim_id_kind;
create index claim_told on claim (id, kind, type, modality, polarity, own_voice, first_day, last_day, report);
drop index claim_negated;
create index claim_negated on claim (number, kind, type, modality, polarity, own_voice, first_day, last_day, report)
  where polarity = 'negated';
`,
} as const;

/** What the first view asks of all reports, in the order in which they came: their own rows lie among their texts. */
export const ARRIVED_STEP = {
  name: "Reports as they came, without their texts",
  sql: "create index report_arrived on report (number, state, retrieved, id);",
} as const;
