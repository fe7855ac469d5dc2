import { createHash } from "node:crypto";
import { holds } from "../../model/index.ts";
import type { Claim, Entity } from "../../model/index.ts";
import { type Fault, StoreFailure } from "../contract.ts";
import { claimFaults, notAt } from "../spans.ts";
import { all, type Connection, one } from "./connection.ts";
import { GIVES_SURNAME, ORIGINS_COUNTED } from "./lean-step.ts";

const fault = (code: string, subject: string | null, detail: string): Fault => ({ code, subject, detail });

/** See CaseStore.check. Memory is bounded by the largest report. */
export async function* check(connection: Connection): AsyncIterable<Fault> {
  try {
    yield* faults(connection);
  } catch (error) {
    // A page that cannot be read ends the search; what was found until then is told.
    if (!(error instanceof StoreFailure) || error.problem.code !== "case-damaged") throw error;
    yield fault("database", null, "The file is damaged, and what lies behind the damage cannot be checked");
  }
}

function* faults(connection: Connection): Iterable<Fault> {
  for (const row of all(connection, "pragma integrity_check(20)")) {
    const detail = String(row["integrity_check"]);
    if (detail !== "ok") yield fault("database", null, detail);
  }
  for (const row of all(connection, "pragma foreign_key_check")) {
    yield fault(
      "dangling",
      null,
      `A row of ${String(row["table"])} points to a ${String(row["parent"])} that is not there`,
    );
  }
  yield* references(connection);
  for (const { id } of all(connection, "select id from report order by number") as unknown as { id: string }[]) {
    yield* reportFaults(connection, id);
  }
}

/** What foreign keys cannot say. */
const DANGLING: readonly { readonly code: string; readonly sql: string; readonly detail: string }[] = [
  {
    code: "dangling",
    sql: "select distinct claim as id from claim_entity where entity not in (select id from entity)",
    detail: "The claim names an entity that is not there",
  },
  {
    code: "dangling",
    sql: "select actor as id from actor_entity where entity not in (select id from entity)",
    detail: "The actor has an entity that is not there",
  },
  {
    code: "dangling",
    sql: `select e.id from entity e left join actor_entity ae on ae.entity = e.id left join actor a on a.id = ae.actor
      where a.id is null`,
    detail: "The entity has no actor",
  },
  {
    code: "dangling",
    sql: `select ae.actor as id from actor_entity ae left join bearer_entity be on be.entity = ae.entity
      left join bearer b on b.id = be.bearer where b.actor is not ae.actor`,
    detail: "The actor has an entity that its bearers do not have",
  },
  {
    code: "count",
    sql: `select a.id from actor a left join (
        select ae.actor, count(distinct be.report) as reports, count(distinct ce.claim) as claims
        from actor_entity ae join bearer_entity be on be.entity = ae.entity
        left join claim_entity ce on ce.entity = ae.entity group by ae.actor) n on n.actor = a.id
      where n.reports is not a.reports or n.claims is not a.claims`,
    detail: "The actor's numbers of reports and claims are not those that the case has",
  },
  {
    code: "dangling",
    sql: `select judgement as id from judgement_anchor where kind = 'actor' and stands is not null and stands not in (select id from bearer)
      and judgement not in (select judgement from withdrawal)`,
    detail: "The judgement stands on an actor's name that is not there",
  },
  {
    code: "dangling",
    sql: "select distinct claim as id from reply where claim not in (select id from claim) and claim not in (select claim from due)",
    detail: "An answer to a question rests on a claim that is not there",
  },
  {
    code: "dangling",
    sql: `select f.a as id from finding f where not exists (select 1 from reply r where r.claim = f.a and r.question = f.question)
      or not exists (select 1 from reply r where r.claim = f.b and r.question = f.question)`,
    detail: "A finding rests on an answer that is not there",
  },
  {
    code: "count",
    sql: `select q.id from question q left join (select question, count(distinct claim) as n from reply where aside = 0 group by question) r
      on r.question = q.key where coalesce(r.n, 0) <> q.claims`,
    detail: "The question's number of claims is not the number that the case has",
  },
  {
    code: "count",
    sql: `select q.id from question q left join (select question, count(distinct origin) as n from reply group by question) r
      on r.question = q.key where min(coalesce(r.n, 0), ${ORIGINS_COUNTED}) <> q.origins`,
    detail: "The question's number of origins is not the number that the case has",
  },
  {
    code: "columns",
    sql: `select claim as id from reply where affirmed <> json_extract(body, '$.affirmed')
      or modality <> json_extract(body, '$.modality') or words <> json_extract(body, '$.words')
      or said_by <> json_extract(body, '$.by')`,
    detail: "What a list shows of the claim's answer is not what the answer says",
  },
  {
    code: "search-index",
    sql: `select id from question where number not in (select id from question_words_docsize)
      union select cast(id as text) from question_words_docsize where id not in (select number from question)`,
    detail: "The question is not found by its words, or words lead to a question that is not there",
  },
  {
    code: "dangling",
    sql: `select k.bearer as id from bearer_key k join bearer b on b.id = k.bearer where k.how = 'sole'
      and json_extract(b.body, '$.report') is not null
      and k.bearer not in (select bearer from bearer_entity where ${GIVES_SURNAME})`,
    detail: "A bare surname is not found by the report that has it",
  },
  {
    code: "dangling",
    sql: "select distinct question as id from reply where question not in (select key from question)",
    detail: "The answers belong to a question that is not there",
  },
  {
    code: "judgement",
    sql: `select id from judgement j where (select count(*) from judgement_anchor a where a.judgement = j.id)
      <> case when j.verb in ('same', 'different', 'unsure', 'disputed') then 2 else 1 end`,
    detail: "The judgement does not say of what it is one",
  },
  {
    code: "count",
    sql: "select id from report r where claims <> (select count(*) from claim c where c.report = r.id)",
    detail: "The report's number of claims is not the number that the case has",
  },
  {
    code: "state",
    sql: `select id from report where (state = 'failed') <> (problem_code is not null)
      or (state <> 'failed' and text is null) or ((state = 'failed' or state = 'added' and reader_name is null) and claims > (select count(*) from claim c where c.report = report.id and c.judgement is not null))`,
    detail: "The report's state does not go with what the case has of it",
  },
  {
    code: "words",
    sql: "select id from claim where number not in (select rowid from claim_words)",
    detail: "The claim cannot be found by its words",
  },
];

function* references(connection: Connection): Iterable<Fault> {
  const actorsStand =
    one(
      connection,
      `select (select value from fact where name = 'entities_generation')
        = (select value from fact where name = 'actors_generation') as same`,
    )?.["same"] === 1;
  for (const { code, sql, detail } of DANGLING) {
    // Between a reading and the next resolving of actors (a killed `add`) old actors are expected, and replaced on next use.
    if (/\b(?:actor|bearer)\b|actor_entity/u.test(sql) && !actorsStand) continue;
    for (const row of all(connection, sql)) yield fault(code, row["id"] as string, detail);
  }
}

function* reportFaults(connection: Connection, id: string): Iterable<Fault> {
  const row = one(
    connection,
    `select r.sha256, r.bytes, r.text, r.chars, o.content from report r left join original o on o.sha256 = r.sha256
     where r.id = ?`,
    id,
  );
  if (!row) return;
  const content = row["content"] as Uint8Array | null;
  if (content !== null) {
    const hash = createHash("sha256").update(content).digest("hex");
    if (hash !== row["sha256"])
      yield fault("hash", id, "The kept original no longer has the hash under which it was kept");
    if (content.length !== row["bytes"])
      yield fault("size", id, "The kept original has another size than when it came in");
  }
  const text = row["text"] as string | null;
  if (text === null) return;
  if (content === null) yield fault("original", id, "The report has a text but its original is not there");
  if (text.length !== row["chars"]) yield fault("text", id, "The text has another length than when it was kept");
  const claims = all(connection, "select id, body from claim where report = ?", id);
  for (const claim of claims) {
    for (const detail of claimFaults(JSON.parse(claim["body"] as string) as Claim, text)) {
      yield fault("span", claim["id"] as string, detail);
    }
  }
  for (const entity of all(connection, "select id, body from entity where report = ?", id)) {
    for (const name of (JSON.parse(entity["body"] as string) as Entity).names) {
      if (!holds(name, text)) yield fault("span", entity["id"] as string, notAt("name", name));
    }
  }
}
