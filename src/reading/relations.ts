import type { Sentence, Token } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { phraseOf, tiedEnd } from "./clauses/phrases.ts";
import { distinct, told } from "./events.ts";
import { wordClasses, type WordClasses } from "./frames/classes.ts";
import { matchOf } from "./frames.ts";
import { frameIndex } from "./frames/entries.ts";
import { type Clause, type Draft, type Layers, type Position, reader, type Words } from "./layers.ts";
import { as, draftOf, extent, isPointer } from "./phrases.ts";
import { speakerOf } from "./positions.ts";
import { termOf, withTense } from "./relations/tense.ts";
import { whoseBeside } from "./relations/beside.ts";
import { officeBefore, titleOf } from "./relations/offices.ts";
import { aliases } from "./relations/aliases.ts";
import { holders } from "./relations/holders.ts";
import { origins } from "./relations/origins.ts";
import { leadsIt, passedOn, realBoss, stillUnder } from "./relations/commands.ts";
import { postsOf, succeeded } from "./relations/successors.ts";
import { seats } from "./relations/seats.ts";
import { siblings } from "./relations/siblings.ts";
import { turned } from "./relations/turned.ts";
import { inItsPlace } from "./relations/functions.ts";
import { ofMany } from "./relations/collective.ts";
import { eachOther } from "./relations/mutual.ts";
import { ofHouse } from "./relations/houses.ts";
import { cleared, disowned, uninvolved } from "./relations/disowned.ts";
import { besideName, isNoTrade } from "./relations/asides.ts";
import { himself } from "./speakers/himself.ts";
import { noneAgainst, pointedTo } from "./relations/inquiry.ts";
import { isDeedTold, ordered } from "./relations/orders.ts";
import { heldAs } from "./relations/held.ts";

const COMMAND = new Set(["leadership", "command", "direction", "rule", "stewardship", "orders"]);

const FINDING = new Set(["find", "place", "locate", "detect", "put", "see"]);

/** Words for who somebody is: of these a verb beside them makes no claim ("he had his head screwed on"). */
const HOLDERS = ["person", "relative", "office", "faction"] as const;

/** What stands under a leadership, nearest first: the noun it hangs on, then subjects and objects of the clauses above. */
function ledBy(token: Token, clause: Clause, { tokens }: Sentence, layers: Pick<Layers, "clauses">): readonly Words[] {
  const { head } = token;
  const found: Words[] = token.deprel.startsWith("nmod")
    ? [{ sentence: clause.sentence, first: head, last: head, head }]
    : [];
  // "has shown cohesion under his leadership": the cohesion is the gang's.
  for (let at = head, steps = 0; at >= 0 && steps < 3; at = tokens[at]!.head, steps++) {
    const above = layers.clauses.find((c) => c.sentence === clause.sentence && c.predicate === at);
    for (const slot of ["subject", "object"]) found.push(...(above?.arguments.filter((a) => a.slot === slot) ?? []));
  }
  return found;
}

/** "the gang, under the leadership of Juan Paz", "under his command, the gang grew": who leads is in the phrase, what he leads outside it. */
function underLeader(
  clause: Clause,
  sentence: Sentence,
  layers: Pick<Layers, "clauses">,
  classes: WordClasses,
): Draft | null {
  if (clause.form !== "noun" || !COMMAND.has(clause.lemma)) return null;
  const token = sentence.tokens[clause.predicate]!;
  const under = sentence.tokens.some(
    (t) => t.head === clause.predicate && t.deprel === "case" && t.form.toLowerCase() === "under",
  );
  if (!under) return null;
  const leader = clause.arguments.find(
    (a) => (a.marker === "of" || a.marker === "'s") && classes.of(a.sentence, a.head).has("person"),
  );
  if (!leader) return null;
  const led = ledBy(token, clause, sentence, layers).find((words) =>
    ["group", "organisation", "name", "pronoun"].some((c) => classes.of(words.sentence, words.head).has(c)),
  );
  if (!led) return null;
  return draftOf(clause, {
    kind: "relation",
    type: "lead",
    roles: [as("subject", classes.nameOf(leader)), as("object", led)],
    rule: "lead: under the leadership of",
  });
}

/** "a nephew of his old ally, Juan Paz": the name that says who the other is, or null. */
function namedAs(other: Words, { index, tokens }: Sentence): Words | null {
  const name = tokens.find(
    (t) => t.head === other.head && t.deprel === "appos" && t.upos === "PROPN" && tokens[t.index - 1]?.form === ",",
  );
  if (!name || tokens[other.head]!.upos !== "NOUN") return null;
  let last = name.index;
  while (tokens[last + 1]?.head === name.index && tokens[last + 1]?.deprel === "flat") last++;
  return { sentence: index, first: name.index, last, head: name.index };
}

/** "Juan Paz's sons", "the brother of a former governor": the phrase itself names a relative. */
function relative(clause: Clause, classes: WordClasses, sentence: Sentence): Draft | null {
  if (clause.form !== "noun" || !classes.lexical(sentence, clause.predicate).has("relative")) return null;
  const other = clause.arguments.find(
    (a) => (a.marker === "of" || a.marker === "'s") && classes.of(a.sentence, a.head).has("person"),
  );
  if (!other || sentence.tokens[other.head]!.upos === "PRON") return null;
  // "the four sons of Juan Paz": to the end of the name, whatever stands behind it.
  const own = phraseOf(sentence, clause.predicate);
  const phrase = { ...own, last: Math.max(classes.nameOf(other).last, tiedEnd(sentence, clause.predicate)) };
  return draftOf(clause, {
    // "the governor's son-in-law in Lima": where somebody was caught is no part of whose kin he is.
    end: sentence.tokens[phrase.last]!.end,
    kind: "relation",
    type: "family",
    roles: [as("subject", phrase), as("object", namedAs(other, sentence) ?? classes.nameOf(other))],
    rule: "family: a relative's phrase",
  });
}

/** Relation claims: clauses, appositions and titles that fit a frame of the codebook's relations, and aliases. */
export const relations = reader({
  name: "relations",
  needs: ["sentences", "names", "places", "clauses", "entities", "attributions"],
  gives: "relations",
  read: (layers, context) => {
    const index = frameIndex(context.codebook.relations);
    const classes = wordClasses(layers, context.codebook);
    const drafts: Draft[] = [];
    const blood = new Set([...(context.codebook.classes?.["blood-deed"] ?? []), "death"]);
    const seen = new Set<string>();
    // A title repeats with the name ("President Ruiz"); once is enough to put it on file.
    const once = (draft: Draft): boolean => {
      const id = [draft.type, ...draft.roles.map((r) => `${r.role} ${keyOf(r, layers, context.text)}`)].join("|");
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    };
    const named = new Map<string, number>();
    for (const clause of layers.clauses) {
      const sentence = layers.sentences[clause.sentence]!;
      const held = clause.form === "noun" && HOLDERS.some((c) => classes.lexical(sentence, clause.predicate).has(c));
      const holding = heldAs(clause, sentence);
      const other = turned(clause, sentence, classes) ?? holding;
      // "the suspected finance chief of the cartel": of what he is suspected is not said.
      const bare = clause.form === "verb" && clause.deprel === "amod";
      const order = ordered(clause, sentence, layers, classes, blood);
      const boss = realBoss(clause, sentence, layers, classes);
      const match = held || bare || order || boss ? null : matchOf(index, other ?? clause, sentence, classes);
      if (match && told(clause, sentence)) {
        const made = draftOf(besideName(holding ?? clause, match.roles, layers.sentences), {
          kind: "relation",
          type: match.row.id,
          roles:
            match.row.id === "alias"
              ? calledSo(match.roles, sentence)
              : eachOther(match, clause, distinct(match.roles, layers)),
          rule: `${match.row.id}: ${match.entry}`,
          ...(isAside(clause, sentence) ? { polarity: "affirmed" as const } : {}),
        });
        if (match.row.id === "office" && isNoTrade(clause, sentence)) continue;
        // "The gang had done it": of what, and whether, only somebody's word tells.
        const often = /^(?:before|again|often|always)$/.test(sentence.tokens[clause.predicate + 2]?.form ?? "");
        if (/ \+ (?:behind )?(?:it|this)$/.test(match.entry) && (often || !isSaid(clause, layers))) continue;
        if (
          /^(?:order|commission|be) \+ (?:behind )?(?:it|this)$/.test(match.entry) &&
          !isDeedTold(firstOf(clause), layers, blood)
        )
          continue;
        // "gave the order to clean the square": one order, and no command.
        if (match.entry === "give + order" && !match.beside.some((at) => sentence.tokens[at]?.xpos === "NNS")) continue;
        // "was planning an attack on the mayor": none that was done.
        if (PLANNED.test(match.entry) && match.row.id === "responsible" && !isDone(clause, match.roles, sentence))
          continue;
        // "The agency finds the gang in 19 states": where it is, is what the agency finds.
        const finding = match.row.id === "present" && FINDING.has(clause.lemma) && !clause.passive;
        const source = holding || finding ? speakerOf(withoutTail(clause), sentence, layers, context.text) : null;
        if (finding && !source) continue;
        const who = deed(himself(source ? heldBySource(made, clause, source) : made, layers), layers);
        const draft = ofMany(who, sentence, classes);
        if (!draft || !whole(draft, sentence, layers)) continue;
        // One predicate may be noun, copula and apposition at once: the reading with most fillers stands.
        const place = `${clause.sentence}:${clause.predicate}`;
        const before = named.get(place);
        if (before !== undefined) {
          if (drafts[before]!.roles.length < draft.roles.length) drafts[before] = draft;
        } else if (clause.deprel !== "nmod:desc" || once(draft)) {
          named.set(place, drafts.length);
          drafts.push(draft);
        } else named.set(place, drafts.length - 1);
        continue;
      }
      const under =
        order ??
        boss ??
        underLeader(clause, sentence, layers, classes) ??
        termOf(clause, sentence, classes) ??
        disowned(clause, sentence, layers, context.text) ??
        uninvolved(clause, sentence, layers, blood) ??
        cleared(clause, sentence, layers, context.text) ??
        pointedTo(clause, sentence, classes) ??
        passedOn(clause, sentence, layers, classes) ??
        leadsIt(clause, sentence, layers, classes) ??
        noneAgainst(clause, sentence, classes);
      if (under && (under.type !== "office" || once(under))) drafts.push(under);
    }
    for (const clause of layers.clauses) {
      if (named.has(`${clause.sentence}:${clause.predicate}`)) continue;
      const draft = relative(clause, classes, layers.sentences[clause.sentence]!);
      if (draft && once(draft)) drafts.push(draft);
    }
    const posts = postsOf(drafts, layers);
    for (const clause of layers.clauses) {
      const draft = named.has(`${clause.sentence}:${clause.predicate}`)
        ? null
        : succeeded(clause, posts, layers, (words) => classes.nameOf(words));
      if (draft && once(draft)) drafts.push(draft);
    }
    const offices = new Set(context.codebook.classes?.["office"] ?? []);
    const ground = { ...layers, index, classes, posts, namesIn: Map.groupBy(layers.names, (name) => name.sentence) };
    for (const name of layers.names) {
      const beside = whoseBeside(name, ground);
      const at = beside ? named.get(`${beside.sentence}:${beside.predicate}`) : undefined;
      // "whose chief, Juan Paz": the row knows the chief and not whose he is.
      if (beside && at !== undefined && drafts[at] && isOpen(drafts[at], layers)) drafts[at] = beside;
      else if (beside && at === undefined && once(beside)) drafts.push(beside);
      if (beside) continue;
      const draft = titleOf(name, layers, offices) ?? officeBefore(name, layers, offices);
      if (draft && !named.has(`${draft.sentence}:${draft.predicate}`) && once(draft)) drafts.push(draft);
    }
    const events = frameIndex(context.codebook.events);
    const isTold = (lemma: string): boolean => index.verbs.has(lemma) || events.verbs.has(lemma);
    for (const sentence of layers.sentences)
      for (const draft of [
        ...origins(sentence, classes, isTold),
        ...holders(sentence, classes),
        ...stillUnder(sentence, layers, classes),
      ])
        if (once(draft)) drafts.push(draft);
    for (const draft of aliases(layers)) if (once(draft)) drafts.push(draft);
    for (const draft of [...ofHouse(layers), ...siblings(layers), ...seats(layers)])
      if (once(draft)) drafts.push(draft);
    return drafts.map((draft) => withTense(inItsPlace(draft, layers.sentences[draft.sentence]!, classes), layers));
  },
});

/** Whether a clause stands in somebody's words. */
const isSaid = ({ start, end }: Clause, { attributions }: Pick<Layers, "attributions">): boolean =>
  attributions.some((a) => a.sources.length > 0 && a.contents.some((c) => c.start <= start && end <= c.end));

/** Verbs that make a deed somebody's only where it is told as done: "planned the attack". */
const PLANNED = /^(?:plan|organi[sz]e|direct|coordinate)$/;

/** "planned the attack", "organised that murder": a deed that the text knows. */
function isDone({ predicate }: Clause, roles: Draft["roles"], sentence: Sentence): boolean {
  const what = roles.find((r) => r.role === "object" && r.sentence === sentence.index);
  const verb = sentence.tokens[predicate];
  if (!what || !/^VB[DN]$/.test(verb?.xpos ?? "")) return false;
  return dependents(sentence, what.head, "det", "nmod:poss").some((t) => !/^(?:an?|any|no|every|each)$/i.test(t.form));
}

/** A clause by its predicate, as a place in the text. */
const firstOf = ({ sentence, predicate }: Clause): Words => ({
  sentence,
  first: predicate,
  last: predicate,
  head: predicate,
});

/** "known as La Maya, and the faction of Ruiz": the parser joins to a name what is none. */
function calledSo(roles: Draft["roles"], { tokens }: Sentence): Draft["roles"] {
  const isName = (r: Draft["roles"][number]): boolean => tokens[r.head]?.upos === "PROPN";
  const named = roles.some((r) => r.role === "object" && isName(r));
  return named ? roles.filter((r) => r.role !== "object" || isName(r)) : roles;
}

/** Of whom somebody is the chief is not told, or only by "whose". */
const isOpen = (draft: Draft, { sentences }: Pick<Layers, "sentences">): boolean =>
  draft.type === "office" ||
  draft.roles.length < 2 ||
  draft.roles.some((r) => sentences[r.sentence]?.tokens[r.head]?.xpos === "WP$");

/** "described by the agency as the leader": he who describes is the agency, and not the agency as the leader. */
const withoutTail = (clause: Clause): Clause =>
  clause.passive
    ? { ...clause, arguments: clause.arguments.map((a) => (a.slot === "subject" ? { ...a, last: a.head } : a)) }
    : clause;

/** "The agency calls him the gang's chief": what the agency holds him to be. */
const heldBySource = (draft: Draft, clause: Clause, source: Position["source"]): Draft => ({
  ...draft,
  position: { source, verb: clause.lemma, stance: "says", polarity: "affirmed", modality: "reported" },
});

/** "The mayor, Ana Ruiz, has ruled it out": who is what stands whatever is denied around it, unless it is "not the mayor". */
const isAside = (clause: Clause, { tokens }: Sentence): boolean =>
  clause.form === "copula" &&
  /^(?:appos|nmod:desc)$/.test(clause.deprel) &&
  !tokens.some((t) => t.head === clause.predicate && /^(?:not|never)$/i.test(t.form));

const isAny = ({ index, tokens }: Sentence, { sentence, first }: Words): boolean =>
  sentence === index && /^(?:any|no|every|each|neither|either)$/i.test(tokens[first]?.form ?? "");

/**
 * A relation has two sides, and says nothing while one of them is an open pronoun; one plural phrase ("the feud between
 * the clans") may hold both, and leading and being held responsible may leave one side open.
 */
function whole(draft: Draft, sentence: Sentence, layers: Pick<Layers, "entities" | "sentences">): boolean {
  const known = draft.roles.filter(
    (r) => layers.entities.at(r.sentence, r.head) !== null || !isPointer(layers.sentences, r),
  );
  // "denies that any adviser of the director met them": of nobody is it said that he is one.
  if (draft.type === "office" && known.some((r) => r.role === "object" && isAny(sentence, r))) return false;
  const [only, ...rest] = known;
  // "at war with itself": nobody is his own rival, ally or part.
  const sides = known.map((r) => layers.entities.at(r.sentence, r.head)?.entity ?? null);
  if (
    /^(?:rival|ally|part|member|supply)$/.test(draft.type ?? "") &&
    sides.length === 2 &&
    sides[0] !== null &&
    sides[0] === sides[1]
  )
    return false;
  if (!only || rest.some((r) => r.role !== only.role)) return only !== undefined;
  if (draft.roles.length > 1) return false;
  return /^(?:lead|responsible)$/.test(draft.type ?? "") || /S$/.test(sentence.tokens[only.head]!.xpos);
}

/** "accused of launching the attack": what one is responsible for is the attack. */
function deed(draft: Draft, layers: Pick<Layers, "clauses" | "sentences">): Draft {
  if (draft.type !== "responsible") return draft;
  const roles = draft.roles.map((role) => {
    if (role.role !== "object" || layers.sentences[role.sentence]!.tokens[role.head]!.upos !== "VERB") return role;
    const event = layers.clauses.find(
      (c) => c.sentence === role.sentence && c.form === "noun" && c.predicate > role.head && c.predicate <= role.last,
    );
    const noun = event && layers.sentences[role.sentence]!.tokens[event.predicate]!;
    const light = /^(?:part|place|role|care|advantage|office)$/.test(noun?.lemma ?? "");
    const verb = noun?.deprel === "obj" && !light ? noun.head : undefined;
    return event && verb === role.head
      ? as("object", phraseOf(layers.sentences[role.sentence]!, event.predicate))
      : role;
  });
  // "accused him of leading": a deed without its object is none.
  const bare = (r: Draft["roles"][number]): boolean =>
    r.role === "object" && r.first === r.last && /ing$/.test(layers.sentences[r.sentence]!.tokens[r.head]!.form);
  return { ...draft, roles: roles.filter((r) => !bare(r)) };
}

const keyOf = (words: Draft["roles"][number], layers: Pick<Layers, "entities" | "sentences">, text: string): string => {
  const entity = layers.entities.at(words.sentence, words.head);
  if (entity) return String(entity.entity);
  const { start, end } = extent(layers.sentences, words);
  return text.slice(start, end).toLowerCase();
};
