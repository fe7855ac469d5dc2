/** The wording of a report can be compared before who is who is known; its origins cannot. */
export const WORDED_STEP = {
  name: "Wording compared before origins are found",
  sql: `
alter table lineage_due add column worded integer not null default 0;
drop trigger report_read;
create trigger report_read after update of state, reader_version, claims, metadata, text on report begin
  insert into lineage_due values (new.id, 0) on conflict do update set worded = 0;
end;
`,
} as const;
