/**
 * Whether a speaker has a name. Unnamed ones ("officials", "is accused of") are others in each report: a list of
 * sources that are counted and graded over the case must not make one of them.
 */
export const NAMED_STEP = {
  name: "Which speakers have a name",
  sql: `
alter table claim_speaker add column named integer not null default 1 check (named in (0, 1));
update claim_speaker set named = 0
  where (select json_extract(c.body, '$.attribution[' || claim_speaker.place || '].role') from claim c where c.id = claim) = 'unnamed';
drop index claim_speaker_folded;
create index claim_speaker_folded on claim_speaker (folded, named, claim);
`,
};
