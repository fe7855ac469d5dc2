import type { Sentence } from "../language/analysis.ts";
import { dependents } from "../language/tree.ts";
import { type Argument, type Clause, type Draft, draftsIn, type Layers, type Position, reader } from "./layers.ts";
import { as, draftOf, inSlot } from "./phrases.ts";
import { untrue } from "./misread.ts";
import { speakerOf } from "./positions.ts";
import { wordList } from "./words.ts";

const DENYING = wordList("deny reject dispute refute rebut contest repudiate rubbish dismiss");
/** "The families do not believe it": negated, as good as a denial. */
const BELIEVING = wordList("believe accept");
/** "Her lawyer doubts it", "Officials question that figure": no denial, and yet it is not taken for so. */
const DOUBTING = wordList("doubt question challenge");
/** "The port has not confirmed it": what is left standing on somebody else's word. */
const CONFIRMING = wordList("confirm verify corroborate acknowledge");
const CALLING = wordList("call brand label describe dismiss dub");
/** What a thing is called that is said not to be so. */
const UNTRUE = wordList(
  "rumor rumour lie falsehood fabrication invention fiction slander hoax myth speculation fantasy false untrue baseless unfounded absurd groundless",
);
const POINTING = /^(?:it|this|that|them|these)$/i;
/** Nouns that stand for what was said before: "rejected those accounts". */
const SAYINGS = wordList(
  "claim account allegation accusation charge report version assertion story rumor rumour statement",
);
/** A number is doubted by what was counted; who denies it answers with a claim of his own. */
const NUMBERS = wordList("figure number count toll estimate");

/** Of those, what somebody is charged with: never that he was charged. */
const CHARGES = wordList("charge accusation allegation");

/** What is denied is what was told before, and is not said again: "The government denied it", "rejected those accounts". */
function pointsBack(sentence: Sentence, a: Argument, stand: Stand): boolean {
  const head = sentence.tokens[a.head];
  if (!head || a.sentence !== sentence.index) return false;
  if (POINTING.test(head.form)) return a.via === "direct" || a.via === "shared";
  // "counted 40 dead, which the ministry disputes": what was told in front.
  if (/^which$/i.test(head.form)) return sentence.tokens[a.head - 1]?.form === ",";
  if (a.via === "relative" && whichBehindComma(sentence, a.head)) return true;
  if (!SAYINGS.has(head.lemma) && !(stand === "doubts" && NUMBERS.has(head.lemma))) return false;
  // "a charge that the government denies": the noun sums up what stands before it.
  if (a.via === "relative") {
    const [article] = dependents(sentence, a.head, "det");
    return article !== undefined && /^[,—–]$/.test(sentence.tokens[article.index - 1]?.form ?? "");
  }
  const determined = dependents(sentence, a.head, "det").some((t) =>
    /^(?:this|that|these|those|the|such)$/i.test(t.form),
  );
  return determined && dependents(sentence, a.head, "acl", "nmod", "ccomp", "nmod:poss", "amod").length === 0;
}

/** ", which": not of the noun in front alone. */
const whichBehindComma = ({ tokens }: Sentence, noun: number): boolean => {
  const which = tokens.find((t) => t.index > noun && t.index - noun < FAR && /^which$/i.test(t.form));
  return which !== undefined && tokens[which.index - 1]?.form === ",";
};
/** Tokens of the rest of a noun phrase before its "which". */
const FAR = 9;

/** "calls it a rumor", "dismissed this as a lie": what one calls what was told. */
const callsUntrue = (sentence: Sentence, clause: Clause): boolean =>
  CALLING.has(clause.lemma) &&
  [...inSlot(clause, "object"), ...inSlot(clause, "oblique", ["as"]), ...inSlot(clause, "complement")].some(
    (a) => a.head > clause.predicate && UNTRUE.has(sentence.tokens[a.head]?.lemma.toLowerCase() ?? ""),
  );

/** What nobody denies: who has which office, name or kin is told in passing. */
const PASSING = wordList("alias office family member");

/** Whether a stretch of text holds an offset. */
const holds =
  (at: number) =>
  (stretch: { readonly start: number; readonly end: number }): boolean =>
    stretch.start <= at && at < stretch.end;

const depth = ({ tokens }: Sentence, at: number): number => {
  let steps = 0;
  for (let up = at; up >= 0 && steps < 60; steps++) up = tokens[up]?.head ?? -1;
  return steps;
};

/** "was arrested on charges of bribery, which his lawyer calls a fabrication": what a "which" behind charges takes up. */
function isOfCharge({ tokens }: Sentence, before: number): boolean {
  const which = tokens.findLast((t) => t.end <= before && /^which$/i.test(t.form));
  const opener = which && tokens.findLast((t) => t.index < which.index - 1 && /^[,;:]$/.test(t.form));
  return tokens.some(
    (t) =>
      which !== undefined &&
      t.index < which.index &&
      t.index > (opener?.index ?? -1) &&
      t.lemma === "charge" &&
      t.upos === "NOUN",
  );
}

/** The main one of the drafts: what somebody said before what the report says, the clause that hangs highest, the first. */
function main(drafts: readonly Draft[], layers: Pick<Layers, "sentences" | "attributions">): Draft | null {
  const isSaid = (d: Draft): boolean => layers.attributions.some((a) => a.contents.some(holds(d.start)));
  const rank = (d: Draft): number => (isSaid(d) ? 0 : 100) + depth(layers.sentences[d.sentence]!, d.predicate);
  // "“They never came,” she said in a video posted on Monday. The ministry denied it": what she said, not the posting.
  const said = drafts.filter(isSaid);
  const told = (said.length > 0 ? said : drafts).filter(
    (d) => d.kind !== "causal" && !PASSING.has(d.type ?? "") && d.roles.length > 0,
  );
  return told.reduce<Draft | null>((best, d) => (best === null || rank(d) < rank(best) ? d : best), null);
}

/**
 * Denials of what was told just before: "Residents said that soldiers had fled. The ministry denied it." tells again,
 * negated and by the ministry, that soldiers fled.
 */
export const denials = reader({
  name: "denials",
  needs: [
    "sentences",
    "clauses",
    "entities",
    "names",
    "attributions",
    "events",
    "relations",
    "figureClaims",
    "assessments",
    "forecasts",
    "otherEvents",
    "statements",
  ],
  gives: "denials",
  read: (layers, { text }) => {
    const bySentence = Map.groupBy(draftsIn(layers), (d) => d.sentence);
    const drafts: Draft[] = [...deniedReports(layers, text)];
    for (const clause of layers.clauses) {
      const sentence = layers.sentences[clause.sentence]!;
      if (clause.form !== "verb") continue;
      const stand = standOf(clause, sentence);
      const on = stand && inSlot(clause, "object").find((a) => pointsBack(sentence, a, stand));
      const source = on && speakerOf(clause, sentence, layers, text);
      if (!stand || !on || !source) continue;
      const before = (bySentence.get(clause.sentence) ?? []).filter(
        (d) => d.end <= source.start + 1 && d.predicate !== clause.predicate,
      );
      const joint = on.via === "relative" ? jointBefore(sentence, on.first) : -1;
      const inFront = joint < 0 ? before : before.filter((d) => d.start >= joint);
      const previous = joint < 0 ? (bySentence.get(clause.sentence - 1) ?? []) : [];
      // "Three men were held. Paz has denied the charges": that they were held he does not deny.
      const charged =
        on.via === "relative" ? isOfCharge(sentence, source.start) : CHARGES.has(sentence.tokens[on.head]?.lemma ?? "");
      const meant = (list: readonly Draft[]): Draft | null =>
        main(charged ? list.filter((d) => d.type === "responsible") : list, layers);
      const denied = meant(inFront) ?? meant(previous);
      if (!denied && charged) continue;
      // Who denies his own words takes them back, and says so in others.
      if (denied?.position !== undefined) continue;
      if (!denied) {
        // "Prosecutors point at the crew. Its lawyers deny it": of what, the text has told in no words that were read.
        if (stand === "doubts" || DENYING.has(clause.lemma)) drafts.push(bareDenial(clause, sentence, source, stand));
        continue;
      }
      // "Prosecutors say that he took bribes, a charge that his lawyer has denied", all made one saying of the
      // prosecutors: his lawyer alone says it.
      const within = layers.attributions.some(
        (a) => a.contents.some(holds(denied.start)) && a.contents.some(holds(clause.start)),
      );
      // A quote holds its figure: "40 hectares, which the minister rejects"; of one told a sentence before, the words alone.
      const near = stand === "denies" && (denied.figure === null || denied.sentence === clause.sentence);
      drafts.push({
        ...draftOf(clause, {
          kind: near ? denied.kind : "statement",
          type: near ? denied.type : null,
          roles: denied.roles,
          rule: `${stand === "denies" ? "denied" : "doubted"}: ${denied.rule}`,
        }),
        start: near && denied.figure ? Math.min(denied.start, clause.start) : ownStart(sentence, clause, source),
        end: Math.max(clause.end, sentence.tokens[on.last]?.end ?? 0),
        figure: near ? denied.figure : null,
        polarity: "negated",
        position: {
          source,
          verb: clause.lemma,
          ...STANDS[stand],
          ...(within ? { alone: true as const } : {}),
        },
      });
    }
    return drafts;
  },
});

/** How somebody stands to what was told: he denies it, or leaves it in doubt. */
type Stand = "denies" | "doubts";
const STANDS = {
  denies: { stance: "denies", polarity: "negated", modality: "denied" },
  doubts: { stance: "says", polarity: "negated", modality: "reported" },
} as const satisfies Record<Stand, Partial<Position>>;

/** What a clause does with what was told before; null where it denies and doubts nothing. */
function standOf(clause: Clause, sentence: Sentence): Stand | null {
  const negated = isNegated(sentence, clause);
  if (negated && BELIEVING.has(clause.lemma) && !clause.passive) return "denies";
  if (negated && CONFIRMING.has(clause.lemma) && !clause.passive) return "doubts";
  if (!isTold(sentence, clause)) return null;
  if (DOUBTING.has(clause.lemma)) return "doubts";
  // "dismissed them as theatre": what he calls them, and that they are there he does not deny.
  const calls = CALLING.has(clause.lemma) && inSlot(clause, "oblique", ["as"]).length > 0;
  return (DENYING.has(clause.lemma) && !calls) || callsUntrue(sentence, clause) ? "denies" : null;
}

/** "The count rose, and relatives blame the office, a charge that it denies": where the last of the joined clauses begins. */
function jointBefore({ tokens }: Sentence, before: number): number {
  for (let i = Math.min(before, tokens.length) - 1; i > 0; i--) {
    const [mark, word] = [tokens[i - 1]!, tokens[i]!];
    const joins = /^[,;]$/.test(mark.form) && /^(?:and|but|while|whereas)$/i.test(word.form);
    if (joins || word.form === ";") return word.start;
  }
  return -1;
}

/** "…, which the town has not confirmed": what stands in front of "which" is no part of it. */
function ownStart({ tokens }: Sentence, clause: Clause, source: Position["source"]): number {
  const start = Math.min(clause.start, source.start);
  const which = tokens.find((t) => t.start >= start && t.start < source.start && /^which$/i.test(t.form));
  return which?.start ?? start;
}

/** That somebody denies what the text has told, where nothing of it is on file. */
const bareDenial = (clause: Clause, sentence: Sentence, source: Position["source"], stand: Stand): Draft => ({
  ...draftOf(clause, {
    kind: "statement",
    type: null,
    roles: [as("subject", source)],
    rule: `refusal: ${clause.lemma}`,
  }),
  polarity: "negated",
  start: Math.min(clause.start, sentence.tokens[source.first]?.start ?? clause.start),
  position: { source, verb: clause.lemma, ...STANDS[stand] },
});

const isNegated = (sentence: Sentence, clause: Clause): boolean =>
  sentence.tokens.at(-1)?.form !== "?" &&
  dependents(sentence, clause.predicate, "advmod").some((t) => /^(?:not|n't|n’t|never)$/i.test(t.form)) &&
  !dependents(sentence, clause.predicate, "aux").some((t) => t.xpos === "MD");

type Reported = Parameters<typeof speakerOf>[2] & Pick<Layers, "events" | "relations" | "clauses" | "sentences">;

/** "The ministry dismissed reports of his death": that he is dead, denied by the ministry. */
function* deniedReports(layers: Reported, text: string): Generator<Draft> {
  for (const told of [...layers.events, ...layers.relations]) {
    const sentence = layers.sentences[told.sentence]!;
    const judged = untrue(sentence, told.predicate);
    if (judged === null || typeof judged === "string") continue;
    const clause = layers.clauses.find((c) => c.sentence === told.sentence && c.predicate === judged.deniedBy);
    const source = clause && isTold(sentence, clause) ? speakerOf(clause, sentence, layers, text) : null;
    if (!clause || !source) continue;
    yield {
      ...told,
      predicate: clause.predicate,
      start: Math.min(told.start, clause.start, source.start),
      end: Math.max(told.end, clause.end),
      rule: `denied: ${told.rule}`,
      position: { source, verb: clause.lemma, stance: "denies", polarity: "negated", modality: "denied" },
    };
  }
}

/** Told as done: not asked, not foretold, not itself denied ("did not deny it"). */
const isTold = (sentence: Sentence, clause: Clause): boolean =>
  sentence.tokens.at(-1)?.form !== "?" &&
  !dependents(sentence, clause.predicate, "advmod", "aux", "cc", "cc:preconj").some(
    (t) => t.xpos === "MD" || /^(?:not|n't|n’t|never|neither|nor)$/i.test(t.form),
  ) &&
  !dependents(sentence, clause.predicate, "mark").some((t) => /^(?:to|if|unless|whether)$/i.test(t.form));
