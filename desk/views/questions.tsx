import type { QuestionPage } from "../../src/server/wire/index.ts";
import { useAsOf, usePages } from "../api/client.ts";
import { FacetedList } from "../parts/faceted-list.tsx";
import { DropFilters, Filters } from "../parts/filters.tsx";
import { ActorField } from "../parts/actor-field.tsx";
import { Facet } from "../parts/facets.tsx";
import { totalWords } from "../parts/more.tsx";
import { Chosen } from "../parts/chosen.tsx";
import { PlaceField } from "../parts/place-field.tsx";
import { QuestionList } from "../parts/question-head.tsx";
import { ChoiceField, PeriodFields, WordsField } from "../parts/search-field.tsx";
import { Empty } from "../parts/states.tsx";
import { QUESTION_KIND_WORDS, STATUS_WORDS } from "../parts/words.ts";
import { useAddress, useNarrowedList } from "../shell/address.ts";

const FILTERS = [
  "status",
  "kind",
  "actor",
  "place",
  "report",
  "since",
  "until",
  "origins",
  "judged",
  "words",
  "least",
  "sort",
];

/** Conflicts first, as the list has them, however many of each there are. */
const STATUSES: readonly string[] = Object.keys(STATUS_WORDS);
const STATUS_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(STATUS_WORDS).map(([status, { word }]) => [status, word.toLowerCase()]),
);
const KIND_LABELS: Readonly<Record<string, string>> = QUESTION_KIND_WORDS;

export function View() {
  const { query } = useAddress();
  const asOf = useAsOf();
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const pages = usePages<QuestionPage>("questions", asked);
  const [first] = pages.data?.pages ?? [];
  const [statuses, setStatuses] = useNarrowedList("status");
  const [kinds, setKinds] = useNarrowedList("kind");
  const narrowed = FILTERS.some((name) => name !== "sort" && query.has(name));
  return (
    <>
      <div className="lead">
        <h1>Questions</h1>
        <p>What the claims answer. Answers to one question meet here and are compared; conflicts stand first.</p>
      </div>
      <Filters>
        <WordsField name="words" label="Words in the question" placeholder="extradited, leader …" />
        <ActorField name="actor" label="About" />
        <PlaceField />
        <PeriodFields from="Answered since" />
        <ChoiceField
          name="origins"
          label="Origins"
          choices={[
            ["", "any number"],
            ["2", "at least 2"],
            ["3", "at least 3"],
            ["5", "at least 5"],
          ]}
        />
        <ChoiceField
          name="judged"
          label="Judged"
          choices={[
            ["", "or not"],
            ["true", "yes"],
            ["false", "not yet"],
          ]}
        />
        <ChoiceField
          name="least"
          label="Answered by"
          choices={[
            ["", "several claims"],
            ["1", "any claim"],
          ]}
        />
        <ChoiceField
          name="sort"
          label="First"
          choices={[
            ["", "conflicts"],
            ["recent", "most recent"],
            ["claims", "most claims"],
          ]}
        />
      </Filters>
      <Chosen names={["actor", "report"]} />
      <FacetedList
        pages={pages}
        one="question"
        facets={
          <>
            <Facet
              title="Status"
              values={(first?.facets.status ?? [])
                .map((one) => ({ ...one, label: STATUS_LABELS[one.value] ?? one.label }))
                .toSorted((a, b) => STATUSES.indexOf(a.value) - STATUSES.indexOf(b.value))}
              chosen={statuses}
              choose={setStatuses}
            />
            <Facet
              title="Kind"
              values={(first?.facets.kind ?? []).map((one) => ({
                ...one,
                label: KIND_LABELS[one.value] ?? one.label,
              }))}
              chosen={kinds}
              choose={setKinds}
            />
            {narrowed ? <DropFilters names={FILTERS} /> : null}
          </>
        }
        tally={
          first && (
            <>
              {asOf === null || first.total.exact
                ? totalWords(first.total, "question")
                : "Questions as they stood then; the counts beside the filters are of today"}
            </>
          )
        }
        empty={
          <Empty title="No question is like that">
            <p>
              {narrowed
                ? "Drop a filter, or ask for questions that a single claim answers."
                : "Questions arise when claims of several reports can be compared. Add more reports, or ask for questions that a single claim answers."}
            </p>
          </Empty>
        }
      >
        {(items) => <QuestionList questions={items} level="h2" />}
      </FacetedList>
    </>
  );
}
