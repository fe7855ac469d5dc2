import { type RefObject, useEffect, useRef } from "react";

/** Where what was chosen is shown: on a phone it stands below, and a choice brings it into sight. */
export function useInSight(chosen: string): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const before = useRef(chosen);
  useEffect(() => {
    // A link that has the choice in its address begins at the head of the page.
    if (chosen !== before.current && chosen !== "") place.current?.scrollIntoView({ block: "nearest" });
    before.current = chosen;
  }, [chosen]);
  return place;
}
