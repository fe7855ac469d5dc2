import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Argument, Words } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import { isPronoun, type Rule, subjects, TAIL } from "./judged.ts";
import { givesRank, isQualified, phraseAt, rankedAsOneOf } from "./judging.ts";
import { EVALUATIVE_FRAMES } from "./rows.ts";
import { isPersonNoun } from "../speaking.ts";
import { byVerb } from "../words.ts";

/** "a willingness to attack soldiers": the deed that the object carries. */
function deedOf(sentence: Sentence, object: number): Token | undefined {
  return dependents(sentence, object, "acl", "xcomp")[0];
}

/** "capacity to control towns" read as one noun phrase: the noun before "to" is what is possessed. */
const beforeTo = (sentence: Sentence, o: Argument, objects: ReadonlySet<string>): boolean => {
  for (let i = o.first; i < o.head; i++)
    if (objects.has(sentence.tokens[i]?.lemma ?? "") && sentence.tokens[i + 1]?.lemma === "to") return true;
  return false;
};

const framesOf = byVerb(EVALUATIVE_FRAMES);

/** "poses a threat to the port", "demonstrated a willingness to fight". */
export const frame: Rule = (clause, sentence) => {
  if (clause.form !== "verb" || clause.passive) return null;
  const rows = framesOf(clause.lemma);
  if (rows.length === 0) return null;
  const objects = inSlot(clause, "object").filter((o) => o.sentence === clause.sentence);
  // "The lawyer represented two of the men": he speaks for them.
  const isSomebody = (o: Words): boolean => isPersonNoun(sentence.tokens[o.head]?.lemma ?? "");
  if (clause.lemma === "represent" && subjects(clause).some(isSomebody) && objects.some(isSomebody)) return null;
  for (const row of rows) {
    const fits = (o: Argument): boolean =>
      row.objects.size === 0
        ? !isPronoun(sentence, o.head) &&
          (isQualified(sentence, o.head) ||
            rankedAsOneOf(sentence, o.head) >= 0 ||
            (row.possessed === true && dependents(sentence, o.head, "nmod").length > 0))
        : row.objects.has(sentence.tokens[o.head]?.lemma ?? "") ||
          (row.deed === true && beforeTo(sentence, o, row.objects));
    const object = objects.find(fits);
    if (!object) continue;
    const below = (row.about ? dependents(sentence, object.head, "nmod") : [])
      .filter((t) => dependents(sentence, t.index, "case").some((c) => row.about?.includes(c.lemma)))
      .flatMap((t) => [t, ...dependents(sentence, t.index, "conj")]);
    const about = row.about
      ? inSlot(clause, "oblique", row.about).filter((a) => !below.some((t) => t.index === a.head))
      : [];
    if (row.aboutNeeded && about.length + below.length === 0) continue;
    const deed = row.deed ? deedOf(sentence, object.head) : undefined;
    const done = deed ? dependents(sentence, deed.index, "obj") : [];
    const asWhat = inSlot(clause, "oblique", ["as"]).find((a) => a.sentence === clause.sentence);
    const own = subjects(clause);
    // "…, retaining its position as the main buyer": whose position it is.
    const holder = own.length > 0 ? undefined : dependents(sentence, object.head, "nmod:poss")[0];
    return {
      roles: [
        ...own,
        ...(holder ? [as("subject", phraseAt(sentence, clause.sentence, holder.index))] : []),
        ...about.map((a) => as("object", a)),
        ...[...below, ...done].map((t) => as("object", phraseAt(sentence, clause.sentence, t.index))),
      ],
      rule: `frame ${clause.lemma}`,
      ranking: givesRank(sentence, object.head) || (asWhat !== undefined && givesRank(sentence, asWhat.head)),
      last: Math.max(
        reach(sentence, deed?.index ?? object.head, (t) => TAIL.has(t.deprel)).last,
        // "represents bosses easily replaced": what is said of the object belongs to the judgement.
        ...inSlot(clause, "complement").flatMap((a) =>
          a.marker === "" && a.first === object.last + 1 ? [a.last] : [],
        ),
      ),
    };
  }
  return null;
};
