import { useEffect, useRef } from "react";

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** The end of a list that goes on: fetched when it comes into sight, or when it is pressed. */
export function More({ pages }: { readonly pages: Pages }) {
  const place = useRef<HTMLButtonElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    const end = place.current;
    if (!end || !hasNextPage) return undefined;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting) && !isFetchingNextPage) fetchNextPage();
    });
    watch.observe(end);
    return () => watch.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <button ref={place} type="button" className="button more" onClick={() => fetchNextPage()}>
      {isFetchingNextPage ? "Fetching more …" : "More"}
    </button>
  );
}

/** How many there are; "more than" where counting all would take too long. */
export const totalWords = (total: { readonly count: number; readonly exact: boolean }, one: string): string =>
  `${total.exact ? "" : "more than "}${total.count.toLocaleString("en")} ${total.count === 1 ? one : `${one}s`}`;
