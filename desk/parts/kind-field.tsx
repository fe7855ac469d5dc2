import { REPORT_KINDS } from "../../src/model/index.ts";

/** Chooses what a report is by its making; nothing chosen leaves it to what its words tell. */
export function KindField({ value, choose }: { readonly value: string; readonly choose: (kind: string) => void }) {
  return (
    <select value={value} onChange={(event) => choose(event.target.value)}>
      <option value="">not said</option>
      {REPORT_KINDS.map((kind) => (
        <option key={kind}>{kind}</option>
      ))}
    </select>
  );
}
