import type { Filler } from "../../../model/index.ts";
import { pieces } from "../../../reading/names/folding.ts";
import type { Judged } from "../../reply.ts";
import { at, type RelationReply, type Side } from "./related.ts";
import { succession } from "./judge.ts";

const PLAIN: ReadonlySet<string> = new Set(
  "the a an federal state maximum minimum medium security high men's women's local block pavilion ward unit prison jail penitentiary detention center centre cell cells wing of in at el la los las number no".split(
    " ",
  ),
);

/** "the Puente Grande prison" and "Puente Grande": one place by the names in it; "a federal prison" is none. */
export function lockupOf({ quote }: Filler): Side | null {
  const named = (quote.match(/\p{Lu}[\p{L}.’'-]*/gu) ?? []).flatMap(pieces).filter((word) => !PLAIN.has(word));
  if (named.length === 0) return null;
  return { key: `lockup ${named.join(" ")}`, name: quote, named: true, outlaw: false };
}

const namesOf = ({ value }: RelationReply): readonly string[] => value.key.split(" ").slice(1);

/** Held in one prison and later in another; at one time two names may be one house's. */
export function judgeLockups(a: RelationReply, b: RelationReply): Judged | null {
  if (namesOf(a).some((word) => namesOf(b).includes(word))) return null;
  const newer = succession(a, b);
  if (newer === null) return null;
  const [early, late] = newer === "b" ? [a, b] : [b, a];
  return {
    verdict: "supersedes",
    newer,
    rule: "relation-moved",
    reason: `First ${early.words} (${at(early)}), then ${late.words} (${at(late)}).`,
    score: 0.85,
  };
}
