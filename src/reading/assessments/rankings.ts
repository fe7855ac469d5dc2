import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents, reach } from "../../language/tree.ts";
import type { Clause, Draft, Layers, Words } from "../layers.ts";
import { as, inSlot } from "../phrases.ts";
import { givesRank, phraseAt, rankedAsOneOf, ranks } from "./judging.ts";
import { AS_VERBS, BECOMING_VERBS, FRONTING } from "./rows.ts";
import { DEEDS, HAULS, seizedBefore } from "./hauls.ts";
import { kindsOf, namesBehind } from "./subjects.ts";

type Needed = Pick<Layers, "sentences" | "entities">;

/** A noun phrase that ranks somebody: "Mexico's most feared gang", "one of the largest ports". */
interface Ranking {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  /** Lemma of the noun that says as what he is ranked. */
  readonly noun: string;
}

const LOOSE = /^(?:punct|appos|acl:relcl|parataxis|conj|cc|case|cop|nsubj|advcl|aux)/;

function rankingsIn(sentence: Sentence): readonly Ranking[] {
  const found: Ranking[] = [];
  for (const token of sentence.tokens) {
    const inner = rankedAsOneOf(sentence, token.index);
    const noun = token.upos === "NOUN" && ranks(sentence, token.index) && givesRank(sentence, token.index);
    if (inner < 0 && !noun) continue;
    const { first, last } = reach(sentence, token.index, (t) => LOOSE.test(t.deprel));
    found.push({
      head: token.index,
      first,
      last,
      noun: (sentence.tokens[Math.max(inner, token.index)] ?? token).lemma,
    });
  }
  // "one of the largest ports" holds "the largest ports".
  return found.filter((r) => !found.some((o) => o !== r && o.head < r.head && r.first >= o.first && r.last <= o.last));
}

/** How many tokens back an apposition looks for whom it ranks. */
const BACK = 8;
const isComma = (t: Token | undefined): boolean => t !== undefined && /^[,—–-]+$/.test(t.form);

/** "the North Cartel, one of the most violent groups": the nearest name before it, of a kind that the noun is said of. */
function beside(number: number, sentence: Sentence, ranking: Ranking, { entities }: Needed): Words | null {
  if (!isComma(sentence.tokens[ranking.first - 1])) return null;
  // "Back in the United States, his best answer was": the phrase begins a clause of its own.
  if (sentence.tokens[ranking.head]?.deprel.startsWith("nsubj")) return null;
  const kinds = kindsOf(ranking.noun);
  for (let i = ranking.first - 2; i >= Math.max(0, ranking.first - BACK); i--) {
    const reference = entities.at(number, i);
    const entity = reference && entities.list[reference.entity];
    const fits = entity && (kinds.length > 0 ? kinds.includes(entity.kind) : i === ranking.first - 2);
    if (fits && /^(?:PROPN|NOUN)$/.test(sentence.tokens[i]?.upos ?? ""))
      return { ...phraseAt(sentence, number, i), last: i };
    if (kinds.length === 0) break;
  }
  return null;
}

/** "Once the masters of the coast, the Zetas …": described in front, named behind the comma. */
function fronted(number: number, sentence: Sentence, ranking: Ranking, { entities }: Needed): readonly Words[] {
  const opening = sentence.tokens.slice(0, ranking.first);
  if (opening.length > 3 || !opening.every((t) => FRONTING.has(t.form.toLowerCase()))) return [];
  const kinds = kindsOf(ranking.noun);
  const comma = sentence.tokens.findIndex((t) => t.index > ranking.head && isComma(t));
  if (comma < 0 || comma > ranking.last + BACK) return [];
  // "The biggest test, North Korea said": without a word that opens a description its noun must fit the name.
  return namesBehind(sentence, number, comma, entities).filter((w) => {
    const kind = entities.list[entities.at(number, w.head)?.entity ?? -1]?.kind;
    return kinds.length > 0 ? kind && kinds.includes(kind) : opening.length > 0;
  });
}

/** "The port lies on two routes — still the main entry for chemicals": behind a dash, of whom the sentence speaks. */
function trailing(number: number, sentence: Sentence, ranking: Ranking, { entities }: Needed): Words | null {
  let i = ranking.first - 1;
  while (i > 0 && FRONTING.has(sentence.tokens[i]?.form.toLowerCase() ?? "")) i--;
  for (let j = ranking.first; j < ranking.head && FRONTING.has(sentence.tokens[j]?.form.toLowerCase() ?? ""); j++)
    i = j;
  const dash = /^[—–]$/.test(sentence.tokens[ranking.first - 1]?.form ?? "") ? ranking.first - 1 : i;
  if (!/^[—–]$/.test(sentence.tokens[dash]?.form ?? "") || entities.at(number, dash - 1)) return null;
  const root = sentence.tokens.find((t) => t.head < 0);
  const subject = root && dependents(sentence, root.index, "nsubj")[0];
  return subject && subject.index < dash && subject.upos === "PROPN" && entities.at(number, subject.index)
    ? phraseAt(sentence, number, subject.index)
    : null;
}

/** Words between a verb and what it says somebody is: "remains by far the …", "ranks among the …". */
const BETWEEN =
  /^(?:by|far|as|among|amongst|arguably|perhaps|probably|easily|now|still|already|also|not|no|doubt|also|one|of)$/i;

/** "Tijuana ranks among the deadliest cities": where the tree has lost the verb, its words stand in front. */
function linked(
  number: number,
  sentence: Sentence,
  ranking: Ranking,
  { entities, clauses }: Needed & { readonly clauses: readonly Clause[] },
): { readonly subject: Words; readonly verb: number } | null {
  let i = ranking.first - 1;
  while (i > 0 && ranking.first - i < 5 && BETWEEN.test(sentence.tokens[i]?.form ?? "")) i--;
  // The phrase may hold the preposition and the adverbs before it.
  for (let j = ranking.first; j < ranking.head && i === ranking.first - 1; j++) if (isLink(sentence, j)) i = j;
  if (i < 1 || !isLink(sentence, i)) return null;
  const clause = clauses.find((c) => c.predicate === i);
  const own = clause && inSlot(clause, "subject").find((a) => a.sentence === number);
  if (own) return entities.at(number, own.head) ? { subject: own, verb: i } : null;
  let k = i - 1;
  while (k > 0 && /^(?:ADV|AUX)$/.test(sentence.tokens[k]?.upos ?? "")) k--;
  const reference = entities.at(number, k);
  return reference && sentence.tokens[k]?.upos === "PROPN"
    ? { subject: { ...phraseAt(sentence, number, k), last: k }, verb: i }
    : null;
}

function isLink(sentence: Sentence, index: number): boolean {
  const lemma = sentence.tokens[index]?.lemma.toLowerCase() ?? "";
  return /^(?:become|remain|rank|prove|stay|be)$/.test(lemma) && (BECOMING_VERBS.has(lemma) || AS_VERBS.has(lemma));
}

/** "Mexico's most powerful cartel is the CJNG": who is ranked stands behind "is", of a kind that the noun is said of. */
function behindIs(number: number, sentence: Sentence, ranking: Ranking, { entities }: Needed): Words | null {
  const head = sentence.tokens[ranking.head];
  const named = sentence.tokens[head?.head ?? -1];
  if (!head?.deprel.startsWith("nsubj") || !named || named.index < ranking.last) return null;
  if (dependents(sentence, named.index, "cop").length === 0) return null;
  const kind = entities.list[entities.at(number, named.index)?.entity ?? -1]?.kind;
  return kind && kindsOf(ranking.noun).includes(kind) ? phraseAt(sentence, number, named.index) : null;
}

/** Rankings that no clause has given: in appositions, in front of the sentence, behind a verb that the tree has lost. */
export function rankings(
  number: number,
  sentence: Sentence,
  layers: Needed & { readonly clauses: readonly Clause[] },
  drafts: readonly Draft[],
): readonly Draft[] {
  const found: Draft[] = [];
  for (const ranking of rankingsIn(sentence)) {
    const start = sentence.tokens[ranking.first]?.start ?? 0;
    const end = sentence.tokens[ranking.last]?.end ?? 0;
    const head = sentence.tokens[ranking.head];
    if (!head || drafts.some((d) => d.start <= head.start && head.end <= d.end && d.rule.includes("ranking"))) continue;
    // "seized two tons in the port of Orno, the largest haul of the year": the haul is ranked, and no town.
    const haul = HAULS.has(ranking.noun) && isComma(sentence.tokens[ranking.first - 1]);
    const seized = haul ? seizedBefore(number, sentence, ranking.first) : null;
    if (seized) {
      found.push({
        kind: "assessment",
        type: null,
        sentence: number,
        predicate: ranking.head,
        figure: null,
        rule: "assessment/ranking haul",
        start,
        end,
        roles: [as("subject", seized)],
      });
    }
    if (HAULS.has(ranking.noun) || DEEDS.has(ranking.noun)) continue;
    const one = beside(number, sentence, ranking, layers) ?? trailing(number, sentence, ranking, layers);
    const near = one ? [one] : fronted(number, sentence, ranking, layers);
    const far = near.length > 0 ? null : linked(number, sentence, ranking, layers);
    const turned = near.length > 0 || far ? null : behindIs(number, sentence, ranking, layers);
    if (turned) {
      found.push({
        kind: "assessment",
        type: null,
        sentence: number,
        predicate: turned.head,
        figure: null,
        rule: "assessment/ranking turned",
        start,
        end: Math.max(end, sentence.tokens[turned.last]!.end),
        roles: [as("subject", turned)],
      });
      continue;
    }
    const subjects = far
      ? [far.subject]
      : near.filter((w) => w.first < ranking.first || w.last > ranking.last || w.first > ranking.head);
    const [subject] = subjects;
    if (!subject) continue;
    const from = sentence.tokens[subject.first]?.start ?? start;
    found.push({
      kind: "assessment",
      type: null,
      sentence: number,
      predicate: far?.verb ?? ranking.head,
      figure: null,
      rule: far ? "assessment/ranking link" : "assessment/ranking apposition",
      start: far ? Math.min(from, start) : start,
      end,
      roles: subjects.map((w) => as("subject", w)),
    });
  }
  return found;
}
