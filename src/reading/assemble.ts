import type { Sentence } from "../language/analysis.ts";
import type { ActorRef, Claim, ClaimTime, Figure, Modality, Place, Polarity, Speaker } from "../model/index.ts";
import { idOf, spanOf } from "../model/index.ts";
import { CALLS_ON } from "./attribution/listed.ts";
import { type Noun, withoutBare } from "./bare.ts";
import { fillersOf } from "./fillers.ts";
import { fromQuestion, isFragment } from "./fragments.ts";
import { isOfHeading } from "./headings.ts";
import { isOnlySupposed, kindOf } from "./kind.ts";
import type { Draft, Layers, Position, Surety } from "./layers.ts";
import { select } from "./select.ts";
import { counted, numbered } from "./tally.ts";
import { isPresupposed, whole } from "./whole.ts";
import { withMarks } from "./whole/marks.ts";
import { endedByName, isBehindName } from "./naming.ts";
import { describesSource, isUnsaid, statesNothing, untrue, withinAssertion } from "./misread.ts";
import { endOfSpeech, startOfSpeech } from "./speakers.ts";

/** Who, when and where of a draft; each is worked out by its own reader's rules. */
export interface Joins {
  /** The chain of those who say it; null when somebody does of whom nothing can be told. */
  speakersOf(draft: Draft): readonly Speaker[] | null;
  timeOf(draft: Draft): ClaimTime | null;
  placeOf(draft: Draft): Place | null;
  /** Whether a time begins after the report was published. */
  isAhead(time: ClaimTime): boolean;
  /** The case-wide reference of an entity of this report. */
  actorOf(entity: number): ActorRef;
}

/** What reports carry in every edition and say of no one: notes of the desk, reminders of the law. */
const STANDING =
  /\bcontributed to this (?:report|story|article)\b|\bindictment is (?:merely |only |simply )?an? (?:formal |mere )?(?:accusation|allegation|charge)\b|\bversion of this (?:story|article|report)\b|\bwe (?:will|shall|['’]ll) (?:continue to |keep )?updat(?:e|ing) (?:this|the) (?:story|article|report|page|piece)\b|^(?:Reporting|Editing|Writing) by\b|^(?:Editorial|Opinion|Commentary|Op-ed)\s*[:|]/iu;

/** How a claim counts once it is known who says it: what others say is reported, accused or denied, never asserted. */
export function modalityOf(surety: Surety, speakers: readonly Speaker[]): Modality {
  if (surety.modality !== "asserted") return surety.modality;
  const last = speakers.at(-1);
  if (!last) return "asserted";
  // "The centre called on: – Congress to found an institute": asked for, and not done.
  if (last.verb === CALLS_ON) return "wanted";
  if (speakers.some((s) => s.stance === "denies")) return "denied";
  if (speakers.some((s) => s.stance === "alleges")) return "alleged";
  // "promised 600 soldiers": still to come; "assured them that the prison was empty" tells what is.
  if (/^(?:predicts|promises|threatens)$/.test(last.stance) && !ASSURES.test(last.verb)) return "predicted";
  return "reported";
}
const ASSURES = /^(?:re)?assure$|^(?:guarantee|swear|agree)$/;

function draftModality(draft: Draft, surety: Surety, speakers: readonly Speaker[]): Modality {
  // "calls the gang the richest", "is deemed the worst": whoever holds it holds it for so, and wants and alleges nothing.
  const held = draft.kind === "assessment" && / as$/.test(draft.rule) && /^(?:wanted|alleged)$/.test(surety.modality);
  if (held) return draft.position?.modality ?? modalityOf({ ...surety, modality: "asserted" }, speakers);
  // "The embassy would not comment": it did not. "a charge that the ministry denies": denied, whatever is charged.
  if (draft.position && /^(?:refusal|denied: |doubted: )/.test(draft.rule)) return draft.position.modality;
  if (surety.modality !== "asserted") return surety.modality;
  // "a charge that the ministry denies": denied, whatever was charged.
  if (draft.position?.stance === "denies") return draft.position.modality;
  // "accused of working for the gang": whoever accuses him, it is a charge.
  if (draft.type === "responsible" && /accuse|suspect|blame|implicate/.test(draft.rule)) return "alleged";
  // "The evidence points to the gang": towards it, and no further.
  if (/: evidence points/.test(draft.rule) && speakers.length === 0 && draft.polarity !== "negated") return "possible";
  if (draft.position) return draft.position.modality;
  return draft.kind === "forecast" ? "predicted" : modalityOf(surety, speakers);
}

/** Grounds of which there are none speak for nobody: "no evidence", "little proof". */
const NOTHING = /^(?:no|little|scant|without)\s+(?:\p{L}+\s+){0,2}(?:evidence|proof|indication|sign|basis|record)s?$/iu;

/** What is only told about: of it no source is left where it is called untrue. */
const HEARSAY = /\b(?:reports?|rumou?rs?|claims?|stor(?:y|ies)|accounts?|whispers)\b/iu;

/** Those whom the report addresses are told and tell nothing: "Readers will remember that …". */
const AUDIENCE = /^(?:our |many |some )?(?:readers|viewers|listeners|subscribers)\b/iu;

/** "did not reject the plan" is no rejection: the two negations meet. */
const polarityOf = (surety: Surety, position: Position | undefined): Polarity =>
  !position || position.polarity === "affirmed"
    ? surety.polarity
    : surety.polarity === "negated"
      ? "affirmed"
      : "negated";

/** The chain with him who takes the stand, unless he is its end already. */
function withTaker(
  position: Position | undefined,
  chain: readonly Speaker[],
  layers: Layers,
  joins: Joins,
): readonly Speaker[] {
  if (!position) return chain;
  const known = chain.some((s) => s.start < position.source.end && position.source.start < s.end);
  return known ? chain : [...chain, takerOf(position, chain, layers, joins)];
}

/** Who takes a stand, as the innermost link of the chain. */
function takerOf(position: Position, chain: readonly Speaker[], layers: Layers, joins: Joins): Speaker {
  const { source, verb, stance } = position;
  const reference = layers.entities.at(source.sentence, source.head);
  // "The two men declined to comment": no one of them alone.
  const actor = reference && !reference.also ? joins.actorOf(reference.entity) : null;
  const level = Math.max(-1, ...chain.map((s) => s.level)) + 1;
  return {
    start: source.start,
    end: source.end,
    quote: source.quote,
    // "No survey has identified it as": the surveys do not.
    name: actor?.name ?? source.quote.replace(/^(?:no|neither|none of)\s+/iu, ""),
    role: source.role,
    verb,
    stance,
    actor,
    level,
  };
}

/** The draft's own figure, for an event the count of those whom it names ("29 prisoners were flown out"), or the one number of its clause. */
function figureOf(draft: Draft, layers: Layers): Figure | null {
  const found = draft.figure ?? counted(draft, layers) ?? numbered(draft, layers);
  if (!found) return null;
  const { start, end, quote, low, high, bound, unit, of, measure, change = null, per = null } = found;
  return { start, end, quote, low, high, bound, unit, of, measure, change, per };
}

/** The words of a number that stands beside another behind the saying of both, from what leads to it. */
const behindSaying = ({ figure, end }: Draft, text: string): Pick<Draft, "start" | "end"> => {
  const at = figure?.start ?? end;
  const comma = text.lastIndexOf(", ", at);
  return { start: at - comma < NAME ? comma + 2 : at, end: Math.max(end, figure?.end ?? end) };
};

/** Characters that the rest of a name may add to a quote. */
const NAME = 40;

/** The surety of a draft; what only names somebody is no less sure than his name, unless its own words say so. */
function named(draft: Draft, sentences: readonly Sentence[], surety: Surety): Surety {
  const { sentence, predicate } = draft;
  const token = sentences[sentence]?.tokens[predicate];
  if (!isPresupposed(draft) || !token || token.upos === "VERB" || !surety.words) return surety;
  const words = sentences[sentence]?.tokens.filter(
    (t) => surety.words && t.start >= surety.words.start && t.end <= surety.words.end,
  );
  const own = words?.some((t) => t.head === predicate || t.index === predicate);
  return own ? surety : { ...surety, modality: "asserted", polarity: "affirmed", likelihood: null };
}

/** "refrained from authorizing strikes": a deed that somebody only may order is undone when he does not order it. */
function suretyOf(draft: Draft, { sentences, sureties }: Layers): Surety {
  const given = named(draft, sentences, sureties(draft.sentence, draft.predicate));
  // "The schools did not open because of the threats": the threats are the cause all the same.
  const surety =
    draft.kind === "causal" && !/^(?:verb|noun) /.test(draft.rule)
      ? { ...given, polarity: "affirmed" as const }
      : given;
  const token = sentences[draft.sentence]?.tokens[draft.predicate];
  const ordered = surety.modality === "possible" && surety.polarity === "affirmed" && token?.upos === "NOUN";
  // "did not deny an attack", "has not ruled it out": that leaves it open.
  if (!ordered || token.head < 0 || LEAVES_OPEN.test(sentences[draft.sentence]!.tokens[token.head]!.lemma))
    return surety;
  const order = sureties(draft.sentence, token.head);
  return order.polarity === "negated" ? { ...surety, modality: "asserted", polarity: "negated" } : surety;
}

const LEAVES_OPEN = /^(?:deny|dispute|refute|rule|exclude|question|doubt)$/;

/** A claim that is longer than this holds a passage and no assertion (the longest that a careful reader marked has 183). */
const LONGEST = 400;

/** Kinds of claims whose verb is compared. */
const VERBAL: ReadonlySet<string> = new Set(["event", "forecast", "assessment", "statement", "relation"]);

const verbsOf = new WeakMap<Layers["clauses"], ReadonlyMap<string, string>>();

/** The verb of a draft's clause, of those that may tell what came of a forecast. */
function verbAt({ kind, sentence, predicate, answers }: Draft, { clauses }: Layers): { readonly verb?: string } {
  if (answers) return { verb: answers.verb };
  if (!VERBAL.has(kind)) return {};
  let verbs = verbsOf.get(clauses);
  if (!verbs) {
    verbs = new Map(
      clauses.flatMap((one) => (one.form === "verb" ? [[`${one.sentence}:${one.predicate}`, one.lemma] as const] : [])),
    );
    verbsOf.set(clauses, verbs);
  }
  const verb = verbs.get(`${sentence}:${predicate}`);
  return verb === undefined ? {} : { verb };
}

/** "Theft to reach 10,000 barrels a day in 2027", told in 2026: whatever its verb, it is foretold. */
const toCome = ({ kind }: Draft, modality: Modality, time: ClaimTime | null, joins: Joins): Modality =>
  (kind === "figure" || kind === "assessment") &&
  /^(?:asserted|reported)$/.test(modality) &&
  time &&
  // "voted $48 million for FY2027": for when it is, and nothing foretold.
  !/^for\b/i.test(time.stated) &&
  joins.isAhead(time)
    ? "predicted"
    : modality;

function claimOf(
  told: Draft,
  text: string,
  report: string,
  layers: Layers,
  joins: Joins,
  by: Claim["reader"],
): Claim | null {
  const draft = endedByName(withinAssertion(told, layers), layers);
  const sentence = layers.sentences[draft.sentence] as Sentence;
  const found = fillersOf(draft, text, layers, (entity) => joins.actorOf(entity));
  // "He says that it never began": what began stays open, and that it did not is said all the same.
  const isSaid = draft.kind === "statement" || draft.rule.startsWith("said: ");
  if ((found.length === 0 && !draft.figure && !isSaid) || statesNothing(draft, layers)) return null;
  if (describesSource(draft, layers)) return null;
  if (draft.end - draft.start > LONGEST || draft.end <= draft.start) return null;
  const cited = joins.speakersOf(draft);
  if (!cited) return null;
  // "persuaded a judge to release him": the judge did, and nobody says so.
  const brought = sentence.tokens[draft.predicate]?.deprel === "xcomp";
  const chain = cited.filter(
    (s) => !NOTHING.test(s.name) && !AUDIENCE.test(s.name) && !(brought && /^(?:persuade|convince|coax)$/.test(s.verb)),
  );
  // "found no evidence that the state pays the gang": that it pays is what was not found.
  const unfound = cited.some((s) => NOTHING.test(s.name));
  const isFalse = untrue(sentence, draft.predicate) !== null;
  // "Rumours of his death proved false": the rumours say what is not so.
  const vouched = isFalse ? chain.filter((s) => s.actor !== null || !HEARSAY.test(s.name)) : chain;
  const attribution = withTaker(draft.position, draft.position?.alone === true ? [] : vouched, layers, joins);
  // "who according to | a clerk had kept the ledger": the clerk tells of it, and kept nothing.
  const roles = found.filter((r) => !isTeller(r, draft, attribution, text));
  if (roles.length === 0 && found.length > 0) return null;
  // "declined to say whether he fled": nobody says anything of it.
  // "He argues that it will last", and who he is stays open: nobody would know whose claim it is.
  if (attribution.some((s) => s.actor === null && /^(?:he|she|it|they|his|her|its|their|those)$/i.test(s.name)))
    return null;
  if (roles.length === 0 && !draft.figure && attribution.length === 0) return null;
  if (isUnsaid(draft, layers, attribution.length)) return null;
  const surety = suretyOf(draft, layers);
  // "Prosecutors have not accused him of fraud", "stopped short of accusing him": nobody charges, and nobody clears him.
  const charged = draft.type === "responsible" && /accuse|suspect|blame|implicate/.test(draft.rule);
  if (charged && surety.polarity === "negated" && attribution.some((s) => s.stance === "alleges")) return null;
  // A filler that holds a whole name takes the quote with it.
  // "The clashes flared up, he said, because …": the cause stands behind the saying, and belongs to the words.
  const behind = draft.kind === "causal" && draft.rule === "because";
  const grown = whole(fromQuestion(draft, layers), { sentence, times: layers.times }, surety);
  if (isFragment(grown, layers, text, roles)) return null;
  const own = behind ? draft.end : endOfSpeech(grown, layers);
  const end = Math.max(own, ...roles.filter((r) => r.start < own).map((r) => (r.end - own < NAME ? r.end : 0)));
  const start = Math.min(
    startOfSpeech(grown, layers),
    ...roles.filter((r) => r.end > draft.start && draft.start - r.start < NAME).map((r) => r.start),
  );
  // "recorded 142 homicides, the office said, | against 118 in January": the second number stands behind the saying.
  const apart = draft.figure?.beside !== undefined && draft.figure.start >= end;
  const said = apart ? behindSaying(draft, text) : { start, end };
  // "fentanyl accounted for some 48,400 of those deaths", cut at the end of another's words: a quote holds its figure.
  if (draft.kind === "figure" && draft.figure && (draft.figure.start < said.start || draft.figure.end > said.end))
    return null;
  const marked = withMarks(text, said.start, said.end);
  const span = spanOf(text, marked.start, marked.end);
  const [time, place] = [joins.timeOf(draft), joins.placeOf(draft)];
  const modality = isFalse ? "denied" : toCome(draft, draftModality(draft, surety, attribution), time, joins);
  if (draft.kind === "event" && modality === "conditional" && isOnlySupposed(draft, sentence)) return null;
  const kind = kindOf(draft, modality, sentence, attribution.at(-1));
  // "fell from 812 to 410": two figures of the same words and roles are two claims.
  const counts = draft.kind === "figure" && draft.figure ? [`figure:${draft.figure.start}`] : [];
  const filled = [...roles.map((r) => `${r.role}:${r.start}-${r.end}`), ...counts].join(" ");
  return {
    id: idOf("clm", report, span.start, span.end, kind, draft.type, filled),
    report,
    start: span.start,
    end: span.end,
    quote: span.quote,
    sentence: { start: sentence.start, end: sentence.end },
    kind,
    type: draft.type,
    roles,
    figure: figureOf(draft, layers),
    time: isBehindName(draft, time, layers) ? null : time,
    place: isBehindName(draft, place, layers) ? null : place,
    attribution,
    modality,
    polarity: unfound || isFalse ? "negated" : (draft.polarity ?? polarityOf(surety, draft.position)),
    likelihood: surety.likelihood,
    rule: draft.rule,
    ...verbAt(draft, layers),
    ...(draft.answers ? { answers: text.slice(draft.answers.start, draft.answers.end) } : {}),
    reader: by,
  };
}

/** Whether a filler is the words behind "according to", by which the text names who tells of the deed. */
const isTeller = (
  { role, start, end }: Claim["roles"][number],
  { kind }: Draft,
  speakers: readonly Speaker[],
  text: string,
): boolean =>
  (kind !== "statement" || role === "object") &&
  speakers.some(
    (s) => s.verb === "according to" && s.start <= start && end <= s.end && !text.slice(s.start, start).includes(","),
  );

/** The noun that alone names the deed of a draft: no verb carries it ("launched an attack"). */
function bareNoun({ sentence, predicate, start, end }: Draft, { sentences }: Layers): Noun | null {
  const { tokens } = sentences[sentence]!;
  const noun = tokens[predicate];
  if (noun?.upos !== "NOUN") return null;
  const definite = tokens.some(
    (t) => t.head === predicate && (t.deprel === "nmod:poss" || /^(?:the|this|that|these|those)$/i.test(t.form)),
  );
  const carried = tokens.some((t) => t.start >= start && t.end <= end && /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));
  return carried ? null : { start: noun.start, end: noun.end, definite };
}

/** Joins the chosen drafts with speakers, surety, time and place; claims in the order of the text, none twice. */
export function assemble(
  text: string,
  report: string,
  layers: Layers,
  joins: Joins,
  by: Claim["reader"],
): readonly Claim[] {
  const claims = new Map<string, Claim>();
  const nouns = new Map<string, Noun>();
  const standing = new Map<number, boolean>();
  const isStanding = (number: number): boolean => {
    const known = standing.get(number);
    if (known !== undefined) return known;
    const { start, end } = layers.sentences[number] as Sentence;
    const found = end - start < LONGEST && STANDING.test(text.slice(start, end));
    standing.set(number, found);
    return found;
  };
  for (const draft of select(layers, text)) {
    if (isStanding(draft.sentence) || isOfHeading(draft, layers, text)) continue;
    const claim = claimOf(draft, text, report, layers, joins, by);
    if (!claim || claims.has(claim.id)) continue;
    claims.set(claim.id, claim);
    const noun = bareNoun(draft, layers);
    if (noun) nouns.set(claim.id, noun);
  }
  return [...withoutBare([...claims.values()], ({ id }) => nouns.get(id) ?? null)].sort(
    (a, b) =>
      a.start - b.start || a.end - b.end || (a.figure?.start ?? 0) - (b.figure?.start ?? 0) || (a.id < b.id ? -1 : 1),
  );
}
