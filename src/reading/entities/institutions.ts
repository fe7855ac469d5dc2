import type { Sentence, Token } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { spanOf, type ActorKind, type ActorRow, type Codebook, type Evidence, type Span } from "../../model/index.ts";
import type { Context } from "../layers.ts";
import { ADJECTIVE_OF, COUNTRY_OF } from "../names/demonyms.ts";
import { fold, keyOf, pieces } from "../names/folding.ts";
import { institutionKey, type Mention } from "./mentions.ts";

/** An entity while names are still added to it. */
export interface Draft {
  readonly index: number;
  readonly kind: ActorKind;
  readonly codebook: string | null;
  readonly key: string;
  readonly name: string;
  readonly names: (Span & { readonly evidence: Evidence })[];
  readonly mentions: readonly Mention[];
}

const byCodebook = new WeakMap<Codebook, ReadonlyMap<string, ActorRow>>();

/** Rows of countries' institutions by country and noun ("mexico government"), and of persons' by the person's row. */
function rowsOf(codebook: Codebook): ReadonlyMap<string, ActorRow> {
  let rows = byCodebook.get(codebook);
  if (!rows) {
    const made = new Map<string, ActorRow>();
    for (const row of codebook.actors) {
      if (row.kind !== "government") continue;
      for (const name of [row.name, ...row.aliases]) made.set(institutionKey(pieces(name)), row);
      if (row.within !== null && isOffice(pieces(row.name).at(-1) ?? "")) made.set(`within ${row.within}`, row);
    }
    byCodebook.set(codebook, (rows = made));
  }
  return rows;
}

/** "Mexican government" for the key "mexico government"; the nouns as the text writes them ("U.S. Embassy"). */
export function institutionName(key: string, written: string): string {
  const words = key.split(" ");
  const forms = written.split(/\s+/u);
  for (const width of [2, 1]) {
    const adjective = ADJECTIVE_OF.get(words.slice(0, width).join(" "));
    const nouns = words.length - width;
    if (adjective) return [adjective, ...(nouns < forms.length ? forms.slice(-nouns) : words.slice(width))].join(" ");
  }
  return key;
}

/** Words that all mean those who govern with a person. */
const isOffice = (word: string): boolean => word === "government" || word === "administration" || word === "cabinet";
/** Adjectives that belong to an institution's name. */
const PARTS = /^(?:armed|security|federal|national|military|special|air)$/u;

/**
 * Entities of the institutions of named owners: "Mexico's government" is the Mexican government, "Sheinbaum's
 * administration" the one that a row has within her, or an entity of its own. New ones are added to the drafts.
 */
export function institutions(
  drafts: Draft[],
  context: Pick<Context, "text" | "codebook">,
): (owner: number, noun: Token, sentence: Sentence) => number | null {
  const rows = rowsOf(context.codebook);
  const byKey = known(drafts);
  const byRow = new Map(drafts.flatMap((d) => (d.codebook === null ? [] : [[d.codebook, d] as const])));
  return (owner, noun, sentence) => {
    const of = drafts[owner];
    if (!of) return null;
    const word = fold(noun.form);
    const country = COUNTRY_OF.get(of.key);
    if (!country && !(of.kind === "person" && isOffice(word))) return null;
    const parts = dependents(sentence, noun.index, "amod", "compound")
      .map((t) => fold(t.form))
      .filter((w) => PARTS.test(w));
    const key = country ? [country, ...parts, word].join(" ") : `${owner} office`;
    const row = country ? rows.get(key) : rows.get(`within ${of.codebook}`);
    let draft = byKey.get(key) ?? (row && byRow.get(row.id));
    if (!draft) {
      const name =
        row?.name ?? (country ? institutionName(key, [...parts, noun.form].join(" ")) : `${of.name}’s ${word}`);
      draft = {
        index: drafts.length,
        kind: "government",
        codebook: row?.id ?? null,
        key: keyOf(pieces(name)),
        name,
        names: [],
        mentions: [],
      };
      drafts.push(draft);
      byKey.set(key, draft);
    }
    const span = ownedSpan(sentence, noun, context.text);
    if (span) draft.names.push({ ...span, evidence: "alias" });
    return draft.index;
  };
}

function known(drafts: readonly Draft[]): Map<string, Draft> {
  const byKey = new Map<string, Draft>();
  const people = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.kind === "government") byKey.set(institutionKey(draft.key.split(" ")), draft);
    if (draft.kind !== "person") continue;
    for (const m of draft.mentions) {
      people.set(m.key, draft);
      const surname = m.words.at(-1) ?? "";
      if (!people.has(surname)) people.set(surname, draft);
    }
  }
  for (const draft of drafts) {
    for (const m of draft.mentions) {
      if (m.at.by === "demonym") byKey.set(m.key, draft);
      const person = m.at.by === "person-government" ? people.get(m.words.slice(0, -1).join(" ")) : undefined;
      if (person) byKey.set(`${person.index} office`, draft);
    }
  }
  return byKey;
}

/** "Sheinbaum's government" as a span where the owner is a name; nothing for "her government", "the country's government". */
function ownedSpan(sentence: Sentence, noun: Token, text: string): Span | null {
  const owner = dependents(sentence, noun.index, "nmod:poss")[0];
  if (!owner || owner.upos !== "PROPN") return null;
  let first = owner.index;
  for (const t of dependents(sentence, owner.index, "compound", "flat")) first = Math.min(first, t.index);
  const from = sentence.tokens[first]?.start ?? owner.start;
  return from < noun.end ? spanOf(text, from, noun.end) : null;
}
