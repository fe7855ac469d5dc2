import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { ClaimCard, ClaimPage } from "../../src/server/wire/index.ts";
import { apiPath, useAsOf, usePages } from "../api/client.ts";
import { FacetedList } from "../parts/faceted-list.tsx";
import { DropFilters, Filters } from "../parts/filters.tsx";
import { Chosen } from "../parts/chosen.tsx";
import { ClaimTools } from "../parts/claim-tools.tsx";
import { Facet } from "../parts/facets.tsx";
import { ActorField } from "../parts/actor-field.tsx";
import { PlaceField } from "../parts/place-field.tsx";
import { Quote } from "../parts/quote.tsx";
import { ChoiceField, PeriodFields, WordsField } from "../parts/search-field.tsx";
import { Empty } from "../parts/states.tsx";
import { count } from "../parts/words.ts";
import { useAddress, useNarrowedList } from "../shell/address.ts";
import { usePrinting } from "../shell/printing.tsx";

const FACETS = ["kind", "modality", "polarity", "type"] as const;
const FILTERS = [
  "words",
  "actor",
  "speaker",
  "ownVoice",
  "kind",
  "type",
  "modality",
  "polarity",
  "report",
  "publisher",
  "place",
  "since",
  "until",
  "judged",
];

export function View() {
  const { query } = useAddress();
  const asOf = useAsOf();
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)]));
  const pages = usePages<ClaimPage>("claims", asked);
  const [first] = pages.data?.pages ?? [];
  const narrowed = FILTERS.some((name) => query.has(name));
  return (
    <>
      <div className="lead">
        <h1>Claims</h1>
        <p>Who says what, each at its exact words.</p>
        <div className="tools no-print">
          {(["csv", "jsonl"] as const).map((format) => (
            <a key={format} className="button" href={apiPath("claims/download", { ...asked, asOf, format })} download>
              Save as {format === "csv" ? "CSV" : "JSON lines"}
            </a>
          ))}
        </div>
      </div>
      <Filters>
        <WordsField name="words" label="Words in the sentence" placeholder='extradited "Caro Quintero"' />
        <ActorField name="actor" label="About" />
        <ActorField name="speaker" label="Said by" />
        <PlaceField />
        <PeriodFields from="Holding since" />
        <ChoiceField
          name="ownVoice"
          label="Voice"
          choices={[
            ["", "any"],
            ["true", "the report's own"],
            ["false", "somebody cited"],
          ]}
        />
        <ChoiceField
          name="judged"
          label="Judged"
          choices={[
            ["", "or not"],
            ["accepted", "accepted"],
            ["rejected", "rejected"],
            ["noted", "noted"],
            ["no", "not yet"],
          ]}
        />
      </Filters>
      <Chosen names={["actor", "speaker", "report", "publisher"]} />
      <FacetedList
        pages={pages}
        one="claim"
        facets={
          <>
            {FACETS.map((name) => (
              <ClaimFacet key={name} name={name} page={first} />
            ))}
            {narrowed ? <DropFilters names={FILTERS} /> : null}
          </>
        }
        empty={
          <Empty title="No claim is like that">
            <p>
              {narrowed
                ? "Drop a filter, or use fewer words: all of them must stand in one sentence."
                : "What reports claim stands here once they are read."}
            </p>
          </Empty>
        }
      >
        {(items) => <List claims={items} pages={pages} />}
      </FacetedList>
    </>
  );
}

const TITLES = { kind: "Kind", modality: "How surely", polarity: "Affirmed or negated", type: "Type" } as const;

function ClaimFacet({ name, page }: { readonly name: (typeof FACETS)[number]; readonly page: ClaimPage | undefined }) {
  const [chosen, choose] = useNarrowedList(name);
  // One polarity or both: the last one pressed counts.
  const set = (values: readonly string[]): void => choose(name === "polarity" ? values.slice(-1) : values);
  const values = page?.facets[name] ?? [];
  return (
    <Facet
      title={TITLES[name]}
      values={name === "type" ? values.filter((one, at) => at < 12 || chosen.includes(one.value)) : values}
      chosen={chosen}
      choose={set}
    />
  );
}

/** Only the claims in sight are in the page, however many there are. */
function List({
  claims,
  pages,
}: {
  readonly claims: readonly ClaimCard[];
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}) {
  const place = useRef<HTMLUListElement>(null);
  const rows = useWindowVirtualizer({
    count: claims.length,
    estimateSize: () => 150,
    overscan: 8,
    scrollMargin: place.current?.offsetTop ?? 0,
    getItemKey: (at) => claims[at]?.id ?? at,
  });
  const shown = rows.getVirtualItems();
  const printing = usePrinting();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (last >= claims.length - 10 && hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [last, claims.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (printing)
    return (
      <>
        <div className="quotes sheet">
          {claims.map((claim) => (
            <Quote key={claim.id} claim={claim} />
          ))}
        </div>
        {hasNextPage ? (
          <p className="small quiet after">
            These are the first {count(claims.length, "claim")}; scrolling down before printing brings more, and “Save
            as CSV” gives all of them.
          </p>
        ) : null}
      </>
    );
  return (
    <>
      <ul ref={place} className="virtual sheet" style={{ height: `${rows.getTotalSize()}px` }}>
        {shown.map((row) => {
          const claim = claims[row.index];
          return claim ? (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              style={{ transform: `translateY(${row.start - rows.options.scrollMargin}px)` }}
            >
              <Quote claim={claim}>
                <ClaimTools claim={claim} />
              </Quote>
            </li>
          ) : null;
        })}
      </ul>
      {isFetchingNextPage ? <p className="quiet after">Fetching more …</p> : null}
    </>
  );
}
