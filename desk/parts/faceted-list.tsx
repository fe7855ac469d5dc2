import type { ReactNode } from "react";
import type { Page, usePages } from "../api/client.ts";
import { Facets } from "./filters.tsx";
import { More, totalWords } from "./more.tsx";
import { Answered } from "./states.tsx";

interface Shown<P extends Page<unknown>> {
  readonly pages: ReturnType<typeof usePages<P>>;
  /** One of what is listed: "claim". */
  readonly one: string;
  /** Beside the list. The first page counts the facets for all. */
  readonly facets: ReactNode;
  /** In place of how many there are. */
  readonly tally?: ReactNode;
  /** In place of the list where it has nothing. */
  readonly empty: ReactNode;
  readonly children: (items: readonly P["items"][number][]) => ReactNode;
}

/** A list that goes on as it is read, beside its facets and below how many there are: the shape of every view of many things. */
export function FacetedList<P extends Page<unknown>>({ pages, one, facets, tally, empty, children }: Shown<P>) {
  return (
    <Answered asking={{ ...pages, data: pages.data?.pages }} what={`${one}s`}>
      {(list) => {
        const [first] = list;
        const items: readonly P["items"][number][] = list.flatMap((page) => page.items);
        return (
          <div className="with-facets">
            <Facets>{facets}</Facets>
            <div>
              {first ? (
                <p className="tally" role="status">
                  {tally ?? totalWords(first.total, one)}
                </p>
              ) : null}
              {items.length === 0 ? empty : children(items)}
              <More pages={pages} />
            </div>
          </div>
        );
      }}
    </Answered>
  );
}
