import type { ReactNode } from "react";
import {
  BOUNDS,
  CHANGES,
  KINDS,
  MODALITIES,
  POLARITIES,
  ROLES,
  SPEAKER_ROLES,
  STANCES,
} from "../../../src/model/index.ts";
import type { CaseView } from "../../../src/server/wire/index.ts";
import { useAnswer } from "../../api/client.ts";
import { ActorPicker } from "../actor-picker.tsx";
import { KIND_WORDS } from "../words.ts";
import { type Draft, type DraftFiller, type DraftSpeaker, type Means, nextKey } from "./draft.ts";

/** A choice out of a few, with its label. */
function Choice<T extends string>({
  label,
  value,
  of,
  choose,
  words = (one) => one,
}: {
  readonly label: string;
  readonly value: T;
  readonly of: readonly T[];
  readonly choose: (value: T) => void;
  readonly words?: (one: T) => string;
}) {
  return (
    <label className="field">
      {label}
      <select value={value} onChange={(event) => choose(event.target.value as T)}>
        {of.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Words({
  label,
  value,
  write,
  placeholder = "",
  first = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly write: (words: string) => void;
  readonly placeholder?: string;
  readonly first?: boolean;
}) {
  return (
    <label className="field">
      {label}
      {/* Where a window opens for one thing, its first field has the keys. */}
      <input
        value={value}
        placeholder={placeholder}
        autoFocus={first}
        onChange={(event) => write(event.target.value)}
      />
    </label>
  );
}

const MEANS: readonly Means[] = [
  "known",
  "nobody",
  "person",
  "group",
  "organisation",
  "government",
  "place",
  "publication",
  "other",
];
const MEANS_WORDS: Readonly<Record<Means, string>> = {
  known: "an actor of the case",
  nobody: "no actor",
  person: "a new person, so called",
  group: "a new group, so called",
  organisation: "a new organisation, so called",
  government: "a new body of a state, so called",
  place: "a new place, so called",
  publication: "a new publication, so called",
  other: "something else, so called",
};

/** Whom some words of the report mean. */
function Who<T extends DraftFiller | DraftSpeaker>({ row, set }: { readonly row: T; readonly set: (row: T) => void }) {
  return (
    <>
      <Words
        label="Words in the report"
        value={row.words}
        write={(words) => set({ ...row, words, start: null })}
        placeholder="as they stand there"
      />
      <Choice
        label="They mean"
        value={row.means}
        of={MEANS}
        words={(one) => MEANS_WORDS[one]}
        choose={(means) => set({ ...row, means })}
      />
      {row.means === "known" ? (
        <ActorPicker
          label="Actor"
          initial={row.actor?.name ?? ""}
          pick={(actor) => set({ ...row, actor: actor && { id: actor.id, name: actor.name } })}
        />
      ) : null}
    </>
  );
}

function Rows<T extends { readonly key: number }>({
  legend,
  rows,
  set,
  add,
  empty,
  children,
}: {
  readonly legend: string;
  readonly rows: readonly T[];
  readonly set: (rows: readonly T[]) => void;
  readonly add: { readonly words: string; readonly row: () => T };
  readonly empty: string;
  readonly children: (row: T, set: (row: T) => void) => ReactNode;
}) {
  return (
    <fieldset className="rows">
      <legend>{legend}</legend>
      {rows.length === 0 ? <p className="quiet small">{empty}</p> : null}
      {rows.map((row, at) => (
        <div key={row.key} className="row" role="group" aria-label={`${legend}, ${at + 1}`}>
          {children(row, (now) => set(rows.map((one) => (one.key === row.key ? now : one))))}
          <button
            type="button"
            className="button remove"
            onClick={() => set(rows.filter(({ key }) => key !== row.key))}
            aria-label={`Remove ${legend.toLowerCase()}, ${at + 1}`}
          >
            Remove
          </button>
        </div>
      ))}
      <p>
        <button type="button" className="button" onClick={() => set([...rows, add.row()])}>
          {add.words}
        </button>
      </p>
    </fieldset>
  );
}

/** Kinds whose claims have a type of the codebook; a forecast has what it foretells. */
const TYPED: Readonly<Partial<Record<Draft["kind"], "event" | "relation" | "figure">>> = {
  event: "event",
  relation: "relation",
  forecast: "event",
};

/** Everything that a person can say of how some words are read. */
export function ReadingFields({ draft, set }: { readonly draft: Draft; readonly set: (draft: Draft) => void }) {
  const { data } = useAnswer<CaseView>("case");
  const types = data?.codebook.types ?? [];
  const ofKind = TYPED[draft.kind];
  const measures = types.filter(({ kind }) => kind === "figure");
  return (
    <>
      <div className="pair">
        <Choice
          label="Kind"
          value={draft.kind}
          of={KINDS}
          words={(kind) => KIND_WORDS[kind]}
          choose={(kind) => set({ ...draft, kind, type: "", figure: { ...draft.figure, on: kind === "figure" } })}
        />
        {ofKind ? (
          <label className="field">
            {draft.kind === "forecast" ? "Foretells" : "Type"}
            <select value={draft.type} onChange={(event) => set({ ...draft, type: event.target.value })}>
              <option value="">none of these</option>
              {types
                .filter(({ kind }) => kind === ofKind)
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
            </select>
          </label>
        ) : null}
      </div>
      <Rows<DraftFiller>
        legend="Who and what"
        rows={draft.roles}
        set={(roles) => set({ ...draft, roles })}
        empty="Nobody yet."
        add={{
          words: "Add a role",
          row: () => ({ key: nextKey(), role: "object", words: "", start: null, means: "known", actor: null }),
        }}
      >
        {(row, put) => (
          <>
            <Choice label="Role" value={row.role} of={ROLES} choose={(role) => put({ ...row, role })} />
            <Who row={row} set={put} />
          </>
        )}
      </Rows>
      <Rows<DraftSpeaker>
        legend="Who says it"
        rows={draft.speakers}
        set={(speakers) => set({ ...draft, speakers })}
        empty="The report says it in its own voice."
        add={{
          words: "Add a speaker",
          row: () => ({
            key: nextKey(),
            role: "person",
            stance: "says",
            level: draft.speakers.length,
            words: "",
            start: null,
            means: "known",
            actor: null,
          }),
        }}
      >
        {(row, put) => (
          <>
            <Choice label="Speaker is a" value={row.role} of={SPEAKER_ROLES} choose={(role) => put({ ...row, role })} />
            <Choice label="Who" value={row.stance} of={STANCES} choose={(stance) => put({ ...row, stance })} />
            <Choice
              label="Cited by"
              value={String(row.level)}
              of={["0", "1", "2", "3"]}
              words={(level) => (level === "0" ? "the report" : `the speaker of step ${level}`)}
              choose={(level) => put({ ...row, level: Number(level) })}
            />
            <Who row={row} set={put} />
          </>
        )}
      </Rows>
      <div className="pair">
        <Choice
          label="How surely"
          value={draft.modality}
          of={MODALITIES}
          choose={(modality) => set({ ...draft, modality })}
        />
        <Choice
          label="Affirmed or negated"
          value={draft.polarity}
          of={POLARITIES}
          choose={(polarity) => set({ ...draft, polarity })}
        />
      </div>
      <div className="pair">
        <Words
          label="When it holds or happened"
          value={draft.time.edtf}
          write={(edtf) => set({ ...draft, time: { ...draft.time, edtf } })}
          placeholder="2025-08 or 2024/2025"
        />
        <Words
          label="Words that say so, if any"
          value={draft.time.words}
          write={(words) => set({ ...draft, time: { ...draft.time, words } })}
        />
      </div>
      <Words label="Place, as the report names it" value={draft.place} write={(place) => set({ ...draft, place })} />
      <FigureFields draft={draft} set={set} measures={measures} />
    </>
  );
}

function FigureFields({
  draft,
  set,
  measures,
}: {
  readonly draft: Draft;
  readonly set: (draft: Draft) => void;
  readonly measures: readonly { readonly id: string; readonly label: string }[];
}) {
  const { figure } = draft;
  const put = (more: Partial<Draft["figure"]>): void => set({ ...draft, figure: { ...figure, ...more } });
  return (
    <fieldset className="rows">
      <legend>Figure</legend>
      <label className="tick">
        <input type="checkbox" checked={figure.on} onChange={(event) => put({ on: event.target.checked })} /> It gives a
        number
      </label>
      {figure.on ? (
        <div className="row">
          <label className="field">
            Measure
            <select value={figure.measure} onChange={(event) => put({ measure: event.target.value })} required>
              <option value="">choose</option>
              {measures.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Choice label="Bound" value={figure.bound} of={BOUNDS} choose={(bound) => put({ bound })} />
          <Words label="Low" value={figure.low} write={(low) => put({ low })} />
          <Words label="High" value={figure.high} write={(high) => put({ high })} />
          <Words label="Unit" value={figure.unit} write={(unit) => put({ unit })} placeholder="persons, percent, USD" />
          <Choice
            label="It is"
            value={figure.change}
            of={["", ...CHANGES]}
            words={(change) => (change === "" ? "a level" : `a ${change}`)}
            choose={(change) => put({ change })}
          />
          <Words label="Per" value={figure.per} write={(per) => put({ per })} placeholder="year, 100,000 inhabitants" />
          <Words label="Of how many" value={figure.of} write={(of) => put({ of })} />
          <Words label="Its words in the report" value={figure.words} write={(words) => put({ words })} />
        </div>
      ) : null}
    </fieldset>
  );
}
