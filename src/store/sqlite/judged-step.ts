/**
 * What people add, correct, foresee and grade. SQLite cannot widen a check: the log is copied into wider tables, row by
 * row as it was. `claim.judgement`: which judgement made the claim; null: a reader did. `rival`: claims and questions
 * that people judged differently.
 */
export const JUDGED_STEP = {
  name: "Claims made and corrected by people, outcomes, grades, rival judgements",
  sql: `
alter table judgement rename to judgement_narrow;
alter table judgement_anchor rename to judgement_anchor_narrow;
alter table withdrawal rename to withdrawal_narrow;

create table judgement (
  number integer primary key,
  id text not null unique,
  verb text not null check (verb in ('same', 'different', 'unsure', 'disputed', 'accept', 'reject', 'note', 'correct',
    'add', 'outcome', 'grade', 'answer')),
  reason text,
  author text not null,
  at text not null,
  body text check (body is null or json_valid(body))
) strict;
insert into judgement (number, id, verb, reason, author, at)
  select number, id, verb, reason, author, at from judgement_narrow;

create table judgement_anchor (
  judgement text not null references judgement (id),
  side integer not null,
  kind text not null check (kind in ('actor', 'claim', 'question', 'publisher', 'speaker')),
  target text not null,
  name text not null,
  report text,
  start integer,
  "end" integer,
  quote text,
  stands text,
  primary key (judgement, side)
) strict, without rowid;
insert into judgement_anchor select judgement, side, kind, target, name, report, start, "end", quote, stands
  from judgement_anchor_narrow;

create table withdrawal (
  judgement text primary key references judgement (id),
  reason text,
  author text not null,
  at text not null
) strict, without rowid;
insert into withdrawal select judgement, reason, author, at from withdrawal_narrow;

drop table withdrawal_narrow;
drop table judgement_anchor_narrow;
drop table judgement_narrow;
create index judgement_anchor_target on judgement_anchor (target);
create index judgement_anchor_report on judgement_anchor (report);
create index judgement_anchor_stands on judgement_anchor (stands);

create trigger claim_judged after insert on judgement_anchor when new.kind = 'claim' begin
  insert into due values (new.target) on conflict do nothing;
end;
create trigger claim_judgement_withdrawn after insert on withdrawal begin
  insert into due select target from judgement_anchor where judgement = new.judgement and kind = 'claim' on conflict do nothing;
end;

-- Each person's newest word on whether a claim is read rightly, of those that count.
create view claim_voice as
  select a.target as claim, j.author, j.verb, j.number from judgement_anchor a join judgement j on j.id = a.judgement
  where a.kind = 'claim' and j.verb in ('accept', 'reject')
    and not exists (select 1 from withdrawal w where w.judgement = j.id)
    and not exists (select 1 from judgement_anchor b join judgement k on k.id = b.judgement
      where b.target = a.target and b.kind = 'claim' and k.verb in ('accept', 'reject') and k.author = j.author
        and k.number > j.number and not exists (select 1 from withdrawal w where w.judgement = k.id));

alter table claim add column judgement text;
alter table entity add column by_hand integer not null default 0;
alter table question add column rivals integer not null default 0;
create table rival (target text primary key) strict, without rowid;
`,
} as const;
