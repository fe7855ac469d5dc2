import type { Sentence } from "../language/analysis.ts";
import type { ActorRef, Claim, ClaimTime, Figure, Modality, Place, Polarity, Speaker } from "../model/index.ts";
import { idOf, spanOf } from "../model/index.ts";
import { withCounter } from "./counting.ts";
import { fillersOf } from "./fillers.ts";
import type { Draft, Layers, Position, Surety, Words } from "./layers.ts";
import { isUnsaid, statesNothing, withinAssertion } from "./misread.ts";
import { endOfSpeech } from "./speakers.ts";

/** Who, when and where of a draft; each is worked out by its own reader's rules. */
export interface Joins {
  speakersOf(draft: Draft): readonly Speaker[];
  timeOf(draft: Draft): ClaimTime | null;
  placeOf(draft: Draft): Place | null;
  /** The case-wide reference of an entity of this report. */
  actorOf(entity: number): ActorRef;
}

const at = (d: Draft): string => `${d.sentence}:${d.predicate}`;

const extentOf = (d: Draft): string => `${d.sentence}:${d.start}-${d.end}`;

const byPredicate = (drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> => Map.groupBy(drafts, at);

/** "five million are offered for his arrest": nobody has been arrested. */
function isSought(draft: Draft, layers: Layers): boolean {
  const tokens = layers.sentences[draft.sentence]?.tokens ?? [];
  const before = tokens.slice(Math.max(0, draft.predicate - 12), draft.predicate);
  const target = before.findLastIndex((t) => t.lemma === "for" && t.head === draft.predicate);
  if (target >= 0 && before.slice(0, target).some((t) => /^(?:reward|bounty|offer)$/i.test(t.lemma))) return true;
  for (let i = draft.predicate - 1; i >= Math.max(1, draft.predicate - 8); i--) {
    if (!/^lead(?:s|ing)?$/i.test(tokens[i]?.form ?? "") || tokens[i + 1]?.lemma !== "to") continue;
    return tokens.slice(Math.max(0, i - 4), i).some((t) => /^(?:information|tips?)$/i.test(t.form));
  }
  return false;
}

/** "ties with elected officials": the participle only says of what kind they are. */
function isEpithet(draft: Draft, layers: Layers): boolean {
  const tokens = layers.sentences[draft.sentence]?.tokens ?? [];
  const token = tokens[draft.predicate];
  const [only] = draft.roles;
  if (token?.deprel !== "amod" || draft.roles.length !== 1 || !only) return false;
  const head = tokens[only.head];
  return head?.index === token.head && head.upos === "NOUN" && head.xpos === "NNS" && counted(draft, layers) === null;
}

/** What reports carry in every edition and say of no one: notes of the desk, reminders of the law. */
const STANDING =
  /\bcontributed to this (?:report|story|article)\b|\bpresumed innocent\b|\bindictment is (?:merely |only |simply )?an? (?:formal |mere )?(?:accusation|allegation|charge)\b|\bversion of this (?:story|article|report)\b|\bcould not (?:\p{L}+ )?(?:be )?(?:verify|verified|confirmed?|reach)\b|\breached for comment\b|\brespond(?:ed)? to (?:\p{L}+ ){0,3}(?:requests?|questions|emails?|messages)\b|^(?:Reporting|Editing|Writing) by\b|^(?:Editorial|Opinion|Commentary|Op-ed)\s*[:|]/iu;

/** What somebody is said to say or to call something. */
const isCalled = (d: Draft): boolean => d.kind === "statement" || / as$/.test(d.rule);

/** The drafts of one predicate, chosen between: a forecast takes the place of the event that it foretells. */
export function select(layers: Layers, text: string): readonly Draft[] {
  const events = byPredicate(layers.events);
  const relations = byPredicate(layers.relations);
  const figures = byPredicate(layers.figureClaims);
  const foretold = byPredicate(layers.forecasts);
  const caused = byPredicate(layers.causals.filter((d) => /^(?:verb|noun) /.test(d.rule)));
  // "demonstrated a willingness to fight" is a judgement, whatever else the verb may mean.
  const framed = byPredicate(layers.assessments.filter((d) => / frame /.test(d.rule)));
  const chosen: Draft[] = [];
  for (const d of layers.forecasts) {
    // "will kill", "will lead": the row knows the roles better than the bare slots do.
    const told = events.get(at(d))?.[0] ?? relations.get(at(d))?.[0];
    chosen.push(told ? { ...told, kind: "forecast", type: null, rule: `${d.rule}: ${told.rule}` } : d);
  }
  // "dismissed the banners as theatre": what they are held for, and nobody lost his office.
  const called = new Set(layers.assessments.filter((d) => / as$/.test(d.rule)).map((d) => `${d.sentence}:${d.start}`));
  // "branded two gangs as terrorist groups": the row itself asks for what they are put down as.
  const putDown = (d: Draft): boolean =>
    d.roles.some((r) => r.role === "object" && layers.sentences[r.sentence]?.tokens[r.first - 1]?.form === "as");
  const listed = new Set(layers.events.filter(putDown).map((d) => `${d.sentence}:${d.start}`));
  const overruled = (d: Draft): boolean =>
    (d.kind === "event" && called.has(`${d.sentence}:${d.start}`) && !putDown(d)) ||
    foretold.has(at(d)) ||
    framed.has(at(d)) ||
    isSought(d, layers) ||
    isEpithet(d, layers);
  for (const d of layers.events) {
    if (!overruled(d) && !(caused.has(at(d)) && d.rule.startsWith("happening"))) chosen.push(d);
  }
  for (const d of layers.relations) if (!overruled(d)) chosen.push(d);
  // "occupied 11 villages": the event carries the count; a figure of no measure beside it tells nothing more.
  const told = new Map(
    chosen.filter((d) => d.kind === "event").map((d) => [`${d.sentence}:${counted(d, layers)?.start ?? ""}`, d]),
  );
  const carried = (d: Draft): boolean => d.type === null && told.has(`${d.sentence}:${d.figure?.start ?? -1}`);
  for (const d of layers.figureClaims) if (!carried(d)) chosen.push(withCounter(d, layers, text));
  const happened = byPredicate(layers.events.filter((d) => !d.rule.startsWith("happening")));
  for (const d of layers.causals) {
    // "destroyed 120 laboratories" is a deed, and no more a cause of anything than any other.
    if (d.rule.startsWith("verb") && happened.has(at(d))) continue;
    const effectless = d.rule.startsWith("verb") ? withoutEffect(d, layers) : null;
    if (effectless) {
      chosen.push(effectless);
      continue;
    }
    if (d.rule === "because" || !foretold.has(at(d))) chosen.push(d);
  }
  const placed = new Set(layers.relations.map(extentOf));
  for (const d of layers.assessments) {
    if (foretold.has(at(d)) || (/ as$/.test(d.rule) && listed.has(`${d.sentence}:${d.start}`))) continue;
    // "remains active in the north" tells where it is, and that is on file.
    if (!framed.has(at(d)) && placed.has(extentOf(d))) continue;
    // "turned the crew into the largest gang" both founds and ranks; "Ruiz, the most popular minister" has an office and a
    // rank.
    const ranking = d.rule.startsWith("assessment/ranking");
    const rows = ranking ? [events, figures, caused] : [events, relations, figures, caused];
    const better = rows.some((taken) => taken.has(at(d)));
    if (framed.has(at(d)) || d.rule.endsWith(" into") || !better) chosen.push(d);
  }
  // "She blames the tax for the prices": what she holds for the cause says it better than that she blames.
  const held = new Set(layers.causals.filter((d) => d.rule.startsWith("held ")).map(at));
  chosen.push(...layers.otherEvents, ...layers.statements.filter((d) => !held.has(at(d))));
  // "calls it a rumour", "which the ministry rejects": a denial of what was told says more than what it is called.
  const denied = new Set(layers.denials.flatMap((d) => [at(d), `${d.sentence} ${d.start}`]));
  return [
    ...chosen.filter((d) => !isCalled(d) || !(denied.has(at(d)) || denied.has(`${d.sentence} ${d.start}`))),
    ...layers.denials,
  ];
}

/** "The raids have not reduced violence" says of the raids what they are worth, and of no effect what caused it. */
function withoutEffect(d: Draft, layers: Layers): Draft | null {
  const { polarity, modality } = layers.sureties(d.sentence, d.predicate);
  if (polarity !== "negated" || modality !== "asserted") return null;
  // "is not enough to bring a change", "let alone save money": of an infinitive the judgement stands above it.
  const verb = layers.sentences[d.sentence]?.tokens[d.predicate];
  if (!verb || !/^(?:root|conj|ccomp|parataxis)$/.test(verb.deprel) || d.roles.every((r) => r.head > verb.index))
    return null;
  const roles = d.roles.map((r) => ({ ...r, role: r.role === "cause" ? ("subject" as const) : ("object" as const) }));
  return { ...d, kind: "assessment", roles, rule: "assessment/judgement effectless" };
}

/** How a claim counts once it is known who says it: what others say is reported, accused or denied, never asserted. */
export function modalityOf(surety: Surety, speakers: readonly Speaker[]): Modality {
  if (surety.modality !== "asserted") return surety.modality;
  const last = speakers.at(-1);
  if (!last) return "asserted";
  if (speakers.some((s) => s.stance === "denies")) return "denied";
  if (speakers.some((s) => s.stance === "alleges")) return "alleged";
  return "reported";
}

function draftModality(draft: Draft, surety: Surety, speakers: readonly Speaker[]): Modality {
  // "calls the gang the richest", "is deemed the worst": whoever holds it holds it for so, and wants and alleges nothing.
  const held = draft.kind === "assessment" && / as$/.test(draft.rule) && /^(?:wanted|alleged)$/.test(surety.modality);
  if (held) return draft.position?.modality ?? modalityOf({ ...surety, modality: "asserted" }, speakers);
  // "The embassy would not comment": it did not. "a charge that the ministry denies": denied, whatever is charged.
  if (draft.position && /^(?:refusal|denied: )/.test(draft.rule)) return draft.position.modality;
  if (surety.modality !== "asserted") return surety.modality;
  // "a charge that the ministry denies": denied, whatever was charged.
  if (draft.position?.stance === "denies") return draft.position.modality;
  // "accused of working for the gang": whoever accuses him, it is a charge.
  if (draft.type === "responsible" && /accuse|suspect|blame|implicate/.test(draft.rule)) return "alleged";
  if (draft.position) return draft.position.modality;
  return draft.kind === "forecast" ? "predicted" : modalityOf(surety, speakers);
}

/** Grounds of which there are none speak for nobody: "no evidence", "little proof". */
const NOTHING = /^(?:no|little|scant|without)\s+(?:\p{L}+\s+){0,2}(?:evidence|proof|indication|sign|basis|record)s?$/iu;

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
  const actor = reference ? joins.actorOf(reference.entity) : null;
  const level = Math.max(-1, ...chain.map((s) => s.level)) + 1;
  return {
    start: source.start,
    end: source.end,
    quote: source.quote,
    name: actor?.name ?? source.quote,
    role: source.role,
    verb,
    stance,
    actor,
    level,
  };
}

/** Roles whose filler an event counts: "two officials were killed". */
const COUNTED: ReadonlySet<string> = new Set(["patient", "object", "agent"]);

/** The draft's own figure, or for an event the count of those whom it names: "29 prisoners were flown out". */
function figureOf(draft: Draft, layers: Layers): Figure | null {
  const found = draft.figure ?? counted(draft, layers);
  if (!found) return null;
  const { start, end, quote, low, high, bound, unit, of, measure, change = null, per = null } = found;
  return { start, end, quote, low, high, bound, unit, of, measure, change, per };
}

const TIME = /^(?:second|minute|hour|day|week|month|year|decade)s$/;

/** "two of his bodyguards": the number is the head of the phrase itself. */
const isCountOf = (figure: Layers["figures"][number], filler: Words): boolean =>
  figure.first === filler.first && figure.first <= filler.head && filler.head <= figure.last;

const figuresOf = new WeakMap<Layers["figures"], ReadonlyMap<number, Layers["figures"]>>();

function counted(draft: Draft, layers: Layers): Draft["figure"] {
  // "the four sons of Juan Paz" counts them.
  const family = draft.type === "family";
  if (draft.kind !== "event" && draft.kind !== "forecast" && !family) return null;
  let bySentence = figuresOf.get(layers.figures);
  if (!bySentence) figuresOf.set(layers.figures, (bySentence = Map.groupBy(layers.figures, (f) => f.sentence)));
  // "two bold attacks on officials": the deed itself is counted.
  const deed = { ...draft, first: draft.predicate, last: draft.predicate, head: draft.predicate };
  for (const filler of [...draft.roles, { ...deed, role: "object" as const }]) {
    if (!COUNTED.has(filler.role) && !family) continue;
    const figure = bySentence
      .get(filler.sentence)
      ?.find(
        (f) =>
          f.unit !== "" &&
          !TIME.test(f.unit) &&
          f.start >= draft.start &&
          f.end <= draft.end &&
          (f.noun === filler.head || isCountOf(f, filler)),
      );
    if (figure) return { ...figure, measure: draft.type === null ? figure.unit : `${draft.type} ${figure.unit}` };
  }
  return null;
}

/** Characters that the rest of a name may add to a quote. */
const NAME = 40;

/** What a sentence only says to name somebody: "Juan Paz, 44, is expected to plead", "the governor, Ana Luna, may resign". */
const PRESUPPOSED: ReadonlySet<string> = new Set(["age", "office", "family", "alias"]);

/** The surety of a draft; what only names somebody is no less sure than his name, unless its own words say so. */
function named({ type, sentence, predicate }: Draft, sentences: readonly Sentence[], surety: Surety): Surety {
  const token = sentences[sentence]?.tokens[predicate];
  if (type === null || !PRESUPPOSED.has(type) || !token || token.upos === "VERB" || !surety.words) return surety;
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
    draft.kind === "causal" && !draft.rule.startsWith("verb") ? { ...given, polarity: "affirmed" as const } : given;
  const token = sentences[draft.sentence]?.tokens[draft.predicate];
  const ordered = surety.modality === "possible" && surety.polarity === "affirmed" && token?.upos === "NOUN";
  if (!ordered || token.head < 0) return surety;
  const order = sureties(draft.sentence, token.head);
  return order.polarity === "negated" ? { ...surety, modality: "asserted", polarity: "negated" } : surety;
}

/** A claim that is longer than this holds a passage and no assertion (the longest that a careful reader marked has 183). */
const LONGEST = 400;

function claimOf(
  told: Draft,
  text: string,
  report: string,
  layers: Layers,
  joins: Joins,
  by: Claim["reader"],
): Claim | null {
  const draft = withinAssertion(told, layers);
  const sentence = layers.sentences[draft.sentence] as Sentence;
  const roles = fillersOf(draft, text, layers, (entity) => joins.actorOf(entity));
  // "He says that it never began": what began stays open, and that it did not is said all the same.
  if ((roles.length === 0 && !draft.figure && draft.kind !== "statement") || statesNothing(draft, layers)) return null;
  if (draft.end - draft.start > LONGEST || draft.end <= draft.start) return null;
  const cited = joins.speakersOf(draft);
  const chain = cited.filter((s) => !NOTHING.test(s.name) && !AUDIENCE.test(s.name));
  // "found no evidence that the state pays the gang": that it pays is what was not found.
  const unfound = cited.some((s) => NOTHING.test(s.name));
  const attribution = withTaker(draft.position, draft.position?.alone === true ? [] : chain, layers, joins);
  // "declined to say whether he fled": nobody says anything of it.
  // "He argues that it will last", and who he is stays open: nobody would know whose claim it is.
  if (attribution.some((s) => s.actor === null && /^(?:he|she|it|they|his|her|its|their)$/i.test(s.name))) return null;
  if (roles.length === 0 && !draft.figure && attribution.length === 0) return null;
  if (isUnsaid(draft, layers, attribution.length)) return null;
  const surety = suretyOf(draft, layers);
  // A filler that holds a whole name takes the quote with it.
  // "The clashes flared up, he said, because …": the cause stands behind the saying, and belongs to the words.
  const behind = draft.kind === "causal" && draft.rule === "because";
  const own = behind ? draft.end : endOfSpeech(draft, layers);
  const end = Math.max(own, ...roles.filter((r) => r.start < own).map((r) => (r.end - own < NAME ? r.end : 0)));
  const start = Math.min(
    draft.start,
    ...roles.filter((r) => r.end > draft.start && draft.start - r.start < NAME).map((r) => r.start),
  );
  // "fentanyl accounted for some 48,400 of those deaths", cut at the end of another's words: a quote holds its figure.
  if (draft.kind === "figure" && draft.figure && (draft.figure.start < start || draft.figure.end > end)) return null;
  const span = spanOf(text, start, end);
  // "fell from 812 to 410": two figures of the same words and roles are two claims.
  const counts = draft.kind === "figure" && draft.figure ? [`figure:${draft.figure.start}`] : [];
  const filled = [...roles.map((r) => `${r.role}:${r.start}-${r.end}`), ...counts].join(" ");
  return {
    id: idOf("clm", report, span.start, span.end, draft.kind, draft.type, filled),
    report,
    ...span,
    sentence: { start: sentence.start, end: sentence.end },
    kind: draft.kind,
    type: draft.type,
    roles,
    figure: figureOf(draft, layers),
    time: joins.timeOf(draft),
    place: joins.placeOf(draft),
    attribution,
    modality: draftModality(draft, surety, attribution),
    polarity: unfound ? "negated" : (draft.polarity ?? polarityOf(surety, draft.position)),
    likelihood: surety.likelihood,
    rule: draft.rule,
    reader: by,
  };
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
    if (isStanding(draft.sentence)) continue;
    const claim = claimOf(draft, text, report, layers, joins, by);
    if (claim && !claims.has(claim.id)) claims.set(claim.id, claim);
  }
  return [...claims.values()].sort(
    (a, b) =>
      a.start - b.start || a.end - b.end || (a.figure?.start ?? 0) - (b.figure?.start ?? 0) || (a.id < b.id ? -1 : 1),
  );
}
