import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { DEMONYMS } from "../names/demonyms.ts";
import { fold } from "../names/folding.ts";
import type { DescriptionRow } from "./descriptions.ts";
import { REACH } from "./references.rows.ts";
import { governorOf, isBarred, type Ground, type Referent, type Resolved, type State } from "./referents.ts";
import { hasRival, isLongAgo, isPast } from "./styled.ts";

/** The actor that a definite description ("the cartel", "the president") speaks of again; null when it is open. */
export function byDescription(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly row: DescriptionRow },
): Resolved | null {
  const found = actorOf(ground, sentence, token, state);
  const noun = state.row.title;
  if (!found || !noun) return found;
  const open = hasRival(ground, state, found.entity, noun) || isLongAgo(sentence, state, found.entity, noun);
  return open ? null : found;
}

function actorOf(
  ground: Ground,
  sentence: Sentence,
  token: Token,
  state: State & { readonly row: DescriptionRow },
): Resolved | null {
  const { row } = state;
  if (/^(?:NNS|NNPS)$/u.test(token.xpos) || !isDefinite(sentence, token)) return null;
  const { seen } = state;
  // "The Mexican president" is only who is called so somewhere.
  const ofCountries = dependents(sentence, token.index, "amod").flatMap((a) => DEMONYMS.get(fold(a.form)) ?? []);
  const answers = (entity: number): boolean => {
    const known = ground.known[entity];
    if (!known || !row.kinds.includes(known.kind)) return false;
    if (row.country && !known.country) return false;
    if (row.local && known.country) return false;
    if (row.precision && !known.precisions.has(row.precision)) return false;
    if (row.needs && !row.needs.some((word) => known.words.has(word))) return false;
    if (!ofCountries.every((country) => known.countries.has(country))) return false;
    return !row.title || (known.titles.has(row.title) && !isPast(known, row.title));
  };
  // "The government" of a report that speaks of two countries is the one just named, or it stays open.
  const rivals = row.kinds.every((kind) => kind === "government") && severalCountries(ground);
  const reach = rivals || row.precision ? NEAR : REACH.description;
  const near = new Map<number, number>();
  let nearest = -1;
  const ever = new Set<number>();
  for (let i = seen.length - 1; i >= 0; i--) {
    const r = seen[i];
    if (!r || r.entity === null || !answers(r.entity)) continue;
    const here = r.sentence === sentence.index;
    if (here && (isBarred(sentence, token, r, true) || (r.governor >= 0 && r.governor === governorOf(sentence, token))))
      continue;
    ever.add(r.entity);
    if (nearest < 0 && sentence.index - r.sentence <= reach) nearest = r.sentence;
    if (r.sentence === nearest) near.set(r.entity, Math.max(near.get(r.entity) ?? 0, standing(r)));
  }
  const by = row.title ? "title" : "kind";
  const [first, second] = [...near].sort((a, b) => b[1] - a[1]);
  // "the Chapito leadership … The organization": said of the leadership; who else was told of may be meant.
  if (first && !second && !row.precision && first[1] <= 0 && ever.size > 1) return null;
  if (first && !second) return { entity: first[0], rule: `description: nearest actor of the ${by}` };
  if (first && second) {
    return first[1] - second[1] >= 2 ? { entity: first[0], rule: `description: nearest subject of the ${by}` } : null;
  }
  const only = ever.size === 1 && !rivals && !row.precision ? [...ever][0] : undefined;
  if (only !== undefined) return { entity: only, rule: `description: only actor of the ${by}` };
  return null;
}

/** Sentences back from which "the government" is taken where two countries have one. */
const NEAR = 2;

const several = new WeakMap<Ground, boolean>();
/** Whether the report names more than one country. */
function severalCountries(ground: Ground): boolean {
  let known = several.get(ground);
  if (known === undefined) {
    known = ground.known.filter((one) => one.country).length > 1;
    several.set(ground, known);
  }
  return known;
}

/** How prominent a phrase is among those of one sentence that answer to a description. */
const standing = (r: Referent): number =>
  (r.role === "subject" ? 2 : 0) + (r.main ? 1 : 0) + (r.inner ? 0 : 1) - (r.modifier === "compound" ? 2 : 0);

const DETERMINERS: ReadonlySet<string> = new Set(["the", "this", "that"]);

/** "The ministry", "this agency"; not "a ministry", "her ministry", "the Mexican president of 1994". */
function isDefinite(sentence: Sentence, token: Token): boolean {
  const determined = dependents(sentence, token.index, "det").some((d) => DETERMINERS.has(d.form.toLowerCase()));
  if (!determined) return false;
  return (
    dependents(sentence, token.index, "nmod", "compound", "appos", "acl", "nummod", "flat", "conj", "cop").length ===
      0 &&
    dependents(sentence, token.index, "amod").every(
      (a) => a.upos !== "PROPN" && !/^(?:other|another|new|rival|former|first|second|next|last|latter)$/u.test(a.lemma),
    )
  );
}
