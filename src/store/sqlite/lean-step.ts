import { RANK, SEEN } from "./desk/rank.ts";

/** Origins of a question that are counted: a filter asks for fewer. */
export const ORIGINS_COUNTED = 20;

/** Entities that give a bare surname: each is its bearer's only one. */
export const GIVES_SURNAME = `instr(gives, '"sole ') > 0`;

/** Orders as they were when the step was made; a later step has others. */
const ORDERS = {
  status: `${RANK}, contradictions > 0 desc, claims desc, number`,
  claims: "claims desc, number",
  recent: "last_said is null, last_said desc, claims desc, number",
} as const;

/** What lists ask of a question beside its place: with these a walk needs no look at the rows that it passes. */
const ASKED = "kind, status, origins";

const INDEXES = `
create index question_ranked on question (${ORDERS.status}, ${ASKED});
create index question_seen on question (${ORDERS.status}, ${ASKED}) where ${SEEN};
create index question_of_kind on question (kind, ${ORDERS.status}, status, origins);
create index question_by_claims on question (${ORDERS.claims});
create index question_by_day on question (${ORDERS.recent});
`;

const DROPPED =
  "reply_said reply_origin question_status question_ranked question_seen question_of_kind question_by_claims question_by_day";

/**
 * In a large case each row of an index on ids lies on a page of its own, which is written whole: that was two thirds of
 * what a new report cost. So findings are put down one behind the other and found by their question, which the replies
 * of a claim tell; questions that are alike for a list stand in the order in which they came; what the indexes on
 * replies and questions had twice goes. What lists show of a reply stands beside its body, which need not be parsed.
 */
export const LEAN_STEP = {
  name: "Fewer pages to write for a new report; what lists show in columns",
  sql: `
create table finding_list (
  question text not null,
  a text not null,
  a_answer text not null,
  b text not null,
  b_answer text not null,
  verdict text not null,
  rule text not null,
  body text not null check (json_valid(body))
) strict;
insert into finding_list select question, a, a_answer, b, b_answer, verdict, rule, body from finding
  order by question, a, a_answer, b, b_answer;
drop table finding;
alter table finding_list rename to finding;
create index finding_of_first on finding (question, a, b);
create index finding_of_second on finding (question, b);
create index finding_of_question on finding (question, verdict);
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

alter table reply add column affirmed integer not null default 1;
alter table reply add column modality text not null default 'asserted';
alter table reply add column words text not null default '';
alter table reply add column said_by text not null default '';
update reply set affirmed = json_extract(body, '$.affirmed'), modality = json_extract(body, '$.modality'),
  words = json_extract(body, '$.words'), said_by = json_extract(body, '$.by');

${DROPPED.split(" ")
  .map((index) => `drop index ${index};`)
  .join("\n")}
alter table question add column origins integer not null default 0;
alter table question add column number integer not null default 0;
update question set number = (select n.number from question_number n where n.key = question.key),
  origins = min(${ORIGINS_COUNTED}, (select count(distinct r.origin) from reply r where r.question = question.key));
${INDEXES}
create unique index question_numbered on question (number);
drop table question_number;
-- A trigger makes FTS5 put each row down as a piece of its own: the writer of questions does it, all at the end.
drop trigger question_written;
drop trigger question_renamed;
drop trigger question_dropped;

create index claim_horizon on claim (last_day) where kind = 'forecast';
create index bearer_entity_sole on bearer_entity (report, bearer) where ${GIVES_SURNAME};
`,
} as const;

/** The words of questions, and what the triggers on findings would have written, once a comparison from scratch has been put down. */
export const DESK_REBUILT = `
delete from question_words;
insert into question_words (rowid, asks) select number, folded from question;
delete from struck;
insert into struck select s.claim, s.verdict, c.report, count(*) from (
    select a as claim, verdict from finding
      where verdict = 'contradicts' or (verdict = 'supersedes' and json_extract(body, '$.newer') = 'b')
    union all
    select b, verdict from finding
      where verdict = 'contradicts' or (verdict = 'supersedes' and json_extract(body, '$.newer') = 'a')
  ) s join claim c on c.id = s.claim group by s.claim, s.verdict;
`;
