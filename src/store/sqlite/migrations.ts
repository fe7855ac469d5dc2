import { CHARSET_STEP, CLEARED_STEP } from "./cleared-step.ts";
import { GRAVITY_STEP } from "./desk/rank.ts";
import { ARRIVED_STEP, CHART_STEP, DESK_STEP, TOLD_STEP } from "./desk/steps.ts";
import { JUDGED_STEP } from "./judged-step.ts";
import { LEAN_STEP } from "./lean-step.ts";
import { NAMED_STEP } from "./named-step.ts";
import { WORDED_STEP } from "./worded-step.ts";

/** "Cote" in ASCII: what SQLite's header says of a file that is a case. */
export const APPLICATION_ID = 0x436f7465;

/**
 * The schema as a list of steps; a case's `user_version` is the number of steps it has. A step is never edited once
 * released: later changes are later steps. What the columns mean stands in docs/case-file.md.
 */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: "Reports, claims, actors",
    sql: `
create table fact (name text primary key, value text not null) strict, without rowid;

create table original (sha256 text primary key, content blob not null) strict;

create table report (
  number integer primary key,
  id text not null unique,
  file text not null,
  path text not null,
  sha256 text,
  bytes integer not null,
  media_type text not null,
  retrieved text not null,
  state text not null check (state in ('added', 'read', 'failed')),
  problem_code text,
  problem_detail text,
  metadata text not null check (json_valid(metadata)),
  text text,
  chars integer not null,
  claims integer not null default 0,
  reader_name text,
  reader_version text
) strict;
create index report_sha256 on report (sha256);
create index report_path on report (path);

create table arrival (
  number integer primary key,
  report text not null references report (id) on delete cascade,
  path text not null,
  retrieved text not null,
  metadata text not null check (json_valid(metadata))
) strict;
create index arrival_report on arrival (report);

create table entity (
  id text primary key,
  report text not null references report (id) on delete cascade,
  name text not null,
  kind text not null,
  body text not null check (json_valid(body))
) strict;
create index entity_report on entity (report);

create table claim (
  number integer primary key,
  id text not null unique,
  report text not null references report (id) on delete cascade,
  start integer not null,
  "end" integer not null,
  kind text not null,
  type text,
  modality text not null,
  polarity text not null,
  own_voice integer not null,
  first_day integer,
  last_day integer,
  quote text not null,
  body text not null check (json_valid(body))
) strict;
create index claim_report on claim (report, start);
create index claim_kind on claim (kind, type);

create table claim_entity (
  claim text not null references claim (id) on delete cascade,
  entity text not null,
  part text not null check (part in ('role', 'speaker')),
  primary key (claim, entity, part)
) strict, without rowid;
create index claim_entity_entity on claim_entity (entity, part);

create table claim_speaker (
  claim text not null references claim (id) on delete cascade,
  place integer not null,
  level integer not null,
  name text not null,
  folded text not null,
  primary key (claim, place)
) strict, without rowid;

create virtual table claim_words using fts5 (
  sentence, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

create table actor (
  id text primary key,
  name text not null,
  kind text not null,
  reports integer not null,
  claims integer not null,
  body text not null check (json_valid(body))
) strict;

create table actor_entity (
  entity text primary key,
  actor text not null references actor (id) on delete cascade
) strict, without rowid;
create index actor_entity_actor on actor_entity (actor);

create table actor_name (
  actor text not null references actor (id) on delete cascade,
  folded text not null,
  primary key (actor, folded)
) strict, without rowid;
create index actor_name_folded on actor_name (folded);

insert into fact values ('entities_generation', '0'), ('actors_generation', '0');

create view reading as
  select r.file, c.id as claim, c.kind, c.type, c.modality, c.polarity,
         coalesce((select group_concat(s.name, ', ') from claim_speaker s where s.claim = c.id),
                  'the report itself') as says_who,
         c.quote, json_extract(c.body, '$.time.edtf') as time
  from claim c join report r on r.id = c.report
  order by r.number, c.start;
`,
  },
  {
    name: "Judgements; actors resolved piece by piece",
    sql: `
create table judgement (
  number integer primary key,
  id text not null unique,
  verb text not null check (verb in ('same', 'different', 'unsure', 'disputed', 'accept', 'reject', 'note')),
  reason text,
  author text not null,
  at text not null
) strict;

create table judgement_anchor (
  judgement text not null references judgement (id),
  side integer not null,
  kind text not null check (kind in ('actor', 'claim', 'question')),
  target text not null,
  name text not null,
  report text,
  start integer,
  "end" integer,
  quote text,
  stands text,
  primary key (judgement, side)
) strict, without rowid;
create index judgement_anchor_target on judgement_anchor (target);
create index judgement_anchor_report on judgement_anchor (report);
create index judgement_anchor_stands on judgement_anchor (stands);

create table withdrawal (
  judgement text primary key references judgement (id),
  reason text,
  author text not null,
  at text not null
) strict, without rowid;

create table unresolved (
  kind text not null check (kind in ('report', 'judgement')),
  id text not null,
  primary key (kind, id)
) strict, without rowid;

create table bearer (
  id text primary key,
  actor text not null,
  body text not null check (json_valid(body))
) strict, without rowid;
create index bearer_actor on bearer (actor);

create table bearer_entity (
  entity text primary key,
  report text not null,
  bearer text not null,
  gives text not null check (json_valid(gives))
) strict, without rowid;
create index bearer_entity_report on bearer_entity (report);
create index bearer_entity_bearer on bearer_entity (bearer, report);

create table bearer_key (
  how text not null,
  key text not null,
  bearer text not null,
  primary key (how, key, bearer)
) strict, without rowid;
create index bearer_key_bearer on bearer_key (bearer, how);

create table bearer_link (
  bearer text not null,
  other text not null,
  rule text not null,
  key text not null,
  primary key (bearer, other, rule)
) strict, without rowid;
create index bearer_link_other on bearer_link (other);

drop table actor_name;
drop table actor_entity;
drop table actor;

create table actor (
  id text primary key,
  name text not null,
  kind text not null,
  reports integer not null,
  claims integer not null
) strict;

create table actor_entity (
  entity text primary key,
  actor text not null references actor (id) on delete cascade
) strict, without rowid;
create index actor_entity_actor on actor_entity (actor);

create view actor_name as
  select b.actor, k.key as folded from bearer_key k join bearer b on b.id = k.bearer where k.how = 'name';

create table actor_report (
  actor text not null references actor (id) on delete cascade,
  report text not null,
  claims integer not null,
  primary key (actor, report)
) strict, without rowid;
create index actor_report_report on actor_report (report);

insert into unresolved select 'report', id from report where state = 'read';
update fact set value = cast(value as integer) + 1 where name = 'entities_generation';
`,
  },
  {
    name: "Questions: replies, findings, and what is due to be compared",
    sql: `
create table due (claim text primary key) strict, without rowid;

create table reply (
  question text not null,
  day integer not null,
  claim text not null,
  answer text not null,
  report text not null,
  said integer,
  origin text not null,
  aside integer not null,
  body text not null check (json_valid(body)),
  primary key (question, day, claim, answer)
) strict, without rowid;
create index reply_claim on reply (claim, question);
create index reply_origin on reply (question, origin);
create index reply_said on reply (question, said);

create table finding (
  question text not null,
  a text not null,
  a_answer text not null,
  b text not null,
  b_answer text not null,
  verdict text not null,
  rule text not null,
  body text not null check (json_valid(body)),
  primary key (question, a, a_answer, b, b_answer)
) strict, without rowid;
create index finding_a on finding (a, question);
create index finding_b on finding (b, question);

create table question (
  key text primary key,
  id text not null unique,
  kind text not null,
  subject text,
  asks text not null,
  folded text not null,
  status text not null,
  claims integer not null,
  contradictions integer not null,
  tensions integer not null,
  denials integer not null,
  successions integer not null,
  last_said integer
) strict, without rowid;
create index question_status on question (status, claims);
create index question_subject on question (subject);

-- "insert or ignore" would not do: in a trigger the policy of the statement that fired it takes its place.
create trigger claim_made after insert on claim begin
  insert into due values (new.id) on conflict do nothing;
end;
create trigger claim_gone after delete on claim begin
  insert into due values (old.id) on conflict do nothing;
end;
create trigger actor_given after insert on actor_entity begin
  insert into due select claim from claim_entity where entity = new.entity on conflict do nothing;
end;
create trigger actor_taken after delete on actor_entity begin
  insert into due select claim from claim_entity where entity = old.entity on conflict do nothing;
end;
create trigger actor_changed after update on actor_entity when old.actor <> new.actor begin
  insert into due select claim from claim_entity where entity = new.entity on conflict do nothing;
end;
create trigger actor_renamed after update on actor when old.name <> new.name or old.kind <> new.kind begin
  insert into due select ce.claim from actor_entity ae join claim_entity ce on ce.entity = ae.entity
    where ae.actor = new.id on conflict do nothing;
end;
create trigger claim_judged after insert on judgement_anchor when new.kind = 'claim' begin
  insert into due values (new.target) on conflict do nothing;
end;
create trigger claim_judgement_withdrawn after insert on withdrawal begin
  insert into due select target from judgement_anchor where judgement = new.judgement and kind = 'claim' on conflict do nothing;
end;
create trigger report_dated after update of metadata on report when old.metadata <> new.metadata begin
  insert into due select id from claim where report = new.id on conflict do nothing;
end;

insert into due select id from claim;
`,
  },
  {
    name: "Lineage: fingerprints, origins, shared wording",
    sql: `
create table lineage_due (report text primary key) strict, without rowid;

create table fingerprint (
  hash integer not null,
  report integer not null references report (number) on delete cascade,
  primary key (hash, report)
) strict, without rowid;
create index fingerprint_report on fingerprint (report);

create table origin (
  report text not null references report (id) on delete cascade,
  number integer not null,
  body text not null check (json_valid(body)),
  primary key (report, number)
) strict, without rowid;

create table shared (
  a text not null references report (id) on delete cascade,
  b text not null references report (id) on delete cascade,
  body text not null check (json_valid(body)),
  primary key (a, b)
) strict, without rowid;
create index shared_b on shared (b);

create trigger report_read after update of state, reader_version, claims, metadata, text on report begin
  insert into lineage_due values (new.id) on conflict do nothing;
end;
create trigger report_gone after delete on report begin
  delete from lineage_due where report = old.id;
end;

insert into lineage_due select id from report where text is not null;
`,
  },
  {
    name: "Places: one row for each file, entry or address; what intake cut, and pages",
    sql: `
alter table report add column cut text check (cut is null or json_valid(cut));
alter table report add column pages text check (pages is null or json_valid(pages));

create table place (
  number integer primary key,
  path text not null unique,
  file text not null,
  container integer references place (number) on delete cascade,
  sha256 text,
  bytes integer,
  state text not null check (state in ('found', 'kept', 'split', 'duplicate', 'failed')),
  report text references report (id) on delete set null,
  problem_code text,
  problem_detail text,
  seen text not null
) strict;
create index place_report on place (report);
create index place_container on place (container);
create index place_state on place (state);

insert into place (path, file, sha256, bytes, state, report, seen)
  select a.path, r.file, r.sha256, r.bytes,
    case when row_number() over (partition by a.report order by a.number) = 1 then 'kept' else 'duplicate' end,
    a.report, a.retrieved
  from arrival a join report r on r.id = a.report
  where a.number in (select max(number) from arrival group by path) order by a.number;

-- A report that was kept is read, or failed, as its own row says.
create view file as
  select p.number, p.path, p.file, c.path as container, p.sha256, p.bytes, p.report, p.seen,
    case when p.state <> 'kept' then p.state when r.state = 'added' then 'kept' else r.state end as state,
    case p.state when 'kept' then r.problem_code else p.problem_code end as problem_code,
    case p.state when 'kept' then r.problem_detail else p.problem_detail end as problem_detail
  from place p left join place c on c.number = p.container left join report r on r.id = p.report;
`,
  },
  DESK_STEP,
  CHART_STEP,
  JUDGED_STEP,
  LEAN_STEP,
  NAMED_STEP,
  CLEARED_STEP,
  CHARSET_STEP,
  TOLD_STEP,
  ARRIVED_STEP,
  WORDED_STEP,
  GRAVITY_STEP,
];
