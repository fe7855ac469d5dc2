/** The encoding that a server named for a fetched page, without which its original would read otherwise later. */
export const CHARSET_STEP = {
  name: "Encodings named by servers",
  sql: "alter table report add column charset text;",
} as const;

/**
 * Metadata that people clear: judgements of reports. The log is copied once more into tables without checks on verbs
 * and kinds, which the model's types make and the program checks where judgements come in; so the next verb needs none.
 * Of a field that was cleared `report.metadata` keeps in `cleared` by which judgement, and what lay there.
 */
export const CLEARED_STEP = {
  name: "Metadata that people clear",
  sql: `
drop view claim_voice;
alter table judgement rename to judgement_narrow;
alter table judgement_anchor rename to judgement_anchor_narrow;
alter table withdrawal rename to withdrawal_narrow;

create table judgement (
  number integer primary key,
  id text not null unique,
  verb text not null,
  reason text,
  author text not null,
  at text not null,
  body text check (body is null or json_valid(body))
) strict;
insert into judgement select number, id, verb, reason, author, at, body from judgement_narrow;

create table judgement_anchor (
  judgement text not null references judgement (id),
  side integer not null,
  kind text not null,
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
`,
} as const;
