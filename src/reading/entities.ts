import type { Sentence, Token } from "../language/analysis.ts";
import { spanOf, type Codebook, type Evidence } from "../model/index.ts";
import { aliasesIn } from "./entities/aliases.ts";
import { clustersOf, compatible, type Clusters } from "./entities/clusters.ts";
import { mentionsOf, type Mention } from "./entities/mentions.ts";
import { withMetonyms } from "./entities/metonyms.ts";
import { joinAcronyms, joinShortForms } from "./entities/organisations.ts";
import { fits, joinShortNames, ownBearers } from "./entities/persons.ts";
import { knownOf } from "./entities/known.ts";
import { institutionName, institutions, type Draft } from "./entities/institutions.ts";
import { references } from "./entities/references.ts";
import { conversationOf } from "./entities/turns.ts";
import { reader, type Context, type Entities, type LocalEntity, type NameMention, type Reference } from "./layers.ts";
import { COUNTRY_OF, DEMONYMS } from "./names/demonyms.ts";
import { fold, isNicknameForm, keyOf, pieces } from "./names/folding.ts";
import { TITLES } from "./names/titles.ts";

/** Actors inside one report: which names are one actor's and why, and whom pronouns and descriptions stand for. */
export const entities = reader({
  name: "entities",
  needs: ["sentences", "names"],
  gives: "entities",
  read: ({ sentences, names }, context) => entitiesIn(sentences, names, context),
});

/** No sentence has as many tokens. */
const MOST_TOKENS = 65_536;

function entitiesIn(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  context: Pick<Context, "text" | "codebook">,
): Entities {
  const rows = rowsOf(context.codebook);
  const mentions = ownBearers(
    mentionsOf(sentences, withMetonyms(sentences, names, context.codebook)),
    (row) => rows.get(row)?.name ?? null,
  );
  const clusters = joined(sentences, mentions, rows);
  const drafts = draftsOf(mentions, clusters, context.codebook);
  const at = new Map<number, Map<number, Reference>>();
  const point = (sentence: number, token: number, reference: Reference): void => {
    const row = at.get(sentence) ?? new Map<number, Reference>();
    if (!row.has(token)) row.set(token, reference);
    at.set(sentence, row);
  };
  const inside = new Set<number>();
  for (const draft of drafts) {
    for (const m of draft.mentions) {
      point(m.at.sentence, m.at.head, { entity: draft.index, rule: "name" });
      for (let i = m.at.first; i <= m.at.last; i++) if (i !== m.at.head) inside.add(m.at.sentence * MOST_TOKENS + i);
    }
  }
  const owned = institutions(drafts, context);
  const named = (sentence: number, token: number): number | null => at.get(sentence)?.get(token)?.entity ?? null;
  const countries = new Map(
    drafts.flatMap((d) =>
      COUNTRY_OF.get(d.key) === undefined ? [] : [[COUNTRY_OF.get(d.key) ?? "", d.index] as const],
    ),
  );
  const resolved = references({
    sentences,
    known: knownOf(drafts, sentences, { codebook: context.codebook, rows, named }),
    named,
    countryOf: (country) => countries.get(country) ?? null,
    inName: (sentence, token) => inside.has(sentence * MOST_TOKENS + token),
    owned,
    conversation: conversationOf(context.text, sentences, named),
    plain: plainNouns(drafts, context.text, point),
  });
  for (const [sentence, row] of resolved) for (const [token, reference] of row) point(sentence, token, reference);
  for (const draft of drafts)
    for (const m of draft.mentions) pointAround(sentences[m.at.sentence], m, draft.index, point);
  const list: readonly LocalEntity[] = drafts.map(({ index, name, kind, codebook, names: spans }) => ({
    index,
    name,
    kind,
    codebook,
    names: spans,
  }));
  return { list, at: (sentence, head) => at.get(sentence)?.get(head) ?? null };
}

/** Entities of plain plural nouns, made only when a pronoun needs them: "The cartels may … They control …". */
function plainNouns(
  drafts: Draft[],
  text: string,
  point: (sentence: number, token: number, reference: Reference) => void,
): (sentence: Sentence, token: Token) => number {
  const byKey = new Map<string, Draft>();
  return (sentence, token) => {
    let first = token.index;
    while (first > 0 && /^(?:amod|compound)$/u.test(sentence.tokens[first - 1]?.deprel ?? "")) first--;
    const span = spanOf(text, sentence.tokens[first]?.start ?? token.start, token.end);
    const key = keyOf(pieces(span.quote));
    let draft = byKey.get(key);
    if (!draft) {
      const name = span.quote.replace(/\s+/gu, " ");
      draft = { index: drafts.length, kind: "group", codebook: null, key, name, names: [], mentions: [] };
      drafts.push(draft);
      byKey.set(key, draft);
    }
    if (!draft.names.some((n) => n.start === span.start)) draft.names.push({ ...span, evidence: "same-text" });
    point(sentence.index, token.index, { entity: draft.index, rule: "plain noun that a pronoun stands for" });
    return draft.index;
  };
}

/** The other tokens of a name, and the noun that it explains: "Sinaloa Cartel leader El Mayo" is asked for by "leader" too. */
function pointAround(
  sentence: Sentence | undefined,
  m: Mention,
  entity: number,
  point: (sentence: number, token: number, reference: Reference) => void,
): void {
  if (!sentence) return;
  for (let i = m.at.first; i <= m.at.last; i++) {
    // "American" in "the American military" speaks of the country, not of the institution.
    const adjective =
      m.at.kind === "government" && m.at.first < m.at.last && DEMONYMS.has(fold(sentence.tokens[i]?.form ?? ""));
    if (!adjective) point(m.at.sentence, i, { entity, rule: "name" });
  }
  const before = sentence.tokens[m.at.first - 1];
  if (m.at.kind === "person" && before?.upos === "NOUN" && before.xpos === "NN" && TITLES.has(fold(before.form))) {
    point(m.at.sentence, before.index, { entity, rule: "noun that the name explains" });
  }
  const head = sentence.tokens[m.at.head];
  const above = sentence.tokens[head?.head ?? -1];
  if (!head || !above || m.at.kind !== "person" || above.upos !== "NOUN" || above.xpos === "NNS") return;
  const adjoins = above.index < m.at.first && m.at.first - above.index <= 2;
  if (adjoins && (head.deprel === "appos" || head.deprel.startsWith("flat"))) {
    point(m.at.sentence, above.index, { entity, rule: "noun that the name explains" });
  }
}

function joined(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  rows: ReadonlyMap<string, Codebook["actors"][number]>,
): Clusters {
  const clusters = clustersOf(mentions);
  const byRow = new Map<string, number>();
  const byKey = new Map<string, Mention[]>();
  for (const m of mentions) {
    if (m.at.codebook !== null) {
      const first = byRow.get(m.at.codebook);
      if (first === undefined) byRow.set(m.at.codebook, m.index);
      else clusters.join(first, m.index, "same-text");
    }
  }
  const perSentence = new Map<number, Mention[]>();
  for (const m of mentions) {
    const list = perSentence.get(m.at.sentence);
    if (list) list.push(m);
    else perSentence.set(m.at.sentence, [m]);
  }
  for (const m of mentions) {
    if (m.at.kind === "person" && m.words.length === 1 && m.at.codebook === null) continue;
    const list = byKey.get(m.key) ?? [];
    const same = list.find((other) => compatible(other, m));
    if (same) clusters.join(same.index, m.index, "same-text");
    else byKey.set(m.key, [...list, m]);
  }
  for (const [index, list] of perSentence) {
    const sentence = sentences[index];
    if (!sentence) continue;
    for (const link of aliasesIn(sentence, list)) clusters.join(link.left, link.right, link.evidence);
  }
  joinAcronyms(mentions, clusters);
  joinShortForms(mentions, clusters);
  const open = joinShortNames(mentions, clusters, (row) => rows.get(row)?.name ?? null);
  // What no full name claimed goes with its own like: every "Herrera" of a report that never gives his first name.
  const loose = new Map<string, number>();
  for (const m of mentions) {
    if (m.at.kind !== "person" || m.words.length !== 1 || clusters.row(m.index) !== null) continue;
    if (clusters.root(m.index) !== m.index && !open.has(m.index)) continue;
    const same = loose.get(m.key);
    if (same === undefined) loose.set(m.key, m.index);
    else clusters.join(same, m.index, "same-text");
  }
  return clusters;
}

function draftsOf(mentions: readonly Mention[], clusters: Clusters, codebook: Codebook): Draft[] {
  const groups = new Map<number, Mention[]>();
  for (const m of mentions) {
    const root = clusters.root(m.index);
    const group = groups.get(root);
    if (group) group.push(m);
    else groups.set(root, [m]);
  }
  const rows = rowsOf(codebook);
  return [...groups.values()].map((group, index) => {
    const id = clusters.row(group[0]?.index ?? 0);
    const row = id === null ? undefined : rows.get(id);
    const best = bestName(group);
    const key = row ? keyOf(pieces(row.name)) : best.key;
    // Why "DTOs" is this actor's was said where it stood in brackets; the later "DTOs" rest on that.
    const alike = new Map<string, Evidence>();
    for (const m of group) {
      const reason = clusters.reason(m.index);
      if (reason && !alike.has(m.key)) alike.set(m.key, reason);
    }
    return {
      index,
      kind: row?.kind ?? best.at.kind,
      codebook: id,
      key,
      name: row?.name ?? nameOf(best),
      names: group.map((m) => ({
        start: m.at.start,
        end: m.at.end,
        quote: m.at.quote,
        evidence: evidenceOf(m, clusters, key, id, alike),
      })),
      mentions: group,
    };
  });
}

function evidenceOf(
  m: Mention,
  clusters: Clusters,
  key: string,
  row: string | null,
  alike: ReadonlyMap<string, Evidence>,
): Evidence {
  if (m.key === key) return "same-text";
  const own = clusters.reason(m.index) ?? alike.get(m.key);
  if (own) return own;
  if (m.at.kind === "person" && m.at.codebook === null && fits(m.words, key.split(" "))) return "surname";
  // "El Mencho — Nemesio Oseguera": the reason was noted at the second name, and holds for the first.
  return row !== null && m.at.codebook === row ? "codebook" : (alike.get(key) ?? "same-text");
}

const rowMaps = new WeakMap<Codebook, ReadonlyMap<string, Codebook["actors"][number]>>();
function rowsOf(codebook: Codebook): ReadonlyMap<string, Codebook["actors"][number]> {
  let rows = rowMaps.get(codebook);
  if (!rows) rowMaps.set(codebook, (rows = new Map(codebook.actors.map((row) => [row.id, row]))));
  return rows;
}

/** The fullest name: most words, then most often used, then first. Acronyms and nicknames give way to full names. */
function bestName(group: readonly Mention[]): Mention {
  const counts = new Map<string, number>();
  for (const m of group) counts.set(m.key, (counts.get(m.key) ?? 0) + 1);
  let best: Mention | undefined;
  for (const m of group) {
    if (!best || weightOf(m, counts) > weightOf(best, counts)) best = m;
  }
  if (!best) throw new RangeError("An entity without mentions");
  return best;
}

const weightOf = (m: Mention, counts: ReadonlyMap<string, number>): number =>
  (m.acronym || (m.at.kind === "person" && isNicknameForm(m.at.quote)) ? 0 : Math.min(m.words.length, 5) * 1000) +
  Math.min(999, counts.get(m.key) ?? 0);

/** A person's name as the text writes it; an institution with its country's usual adjective; no article in front. */
function nameOf(m: Mention): string {
  if (m.at.by === "demonym") return institutionName(m.key, m.at.quote);
  return m.at.quote.replace(/\s+/gu, " ").replace(/^the\s+/iu, "");
}
