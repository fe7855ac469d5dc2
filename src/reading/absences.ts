import {
  type Claim,
  type Codebook,
  type Entity,
  type Filler,
  idOf,
  matchesIn,
  type Speaker,
  spanOf,
} from "../model/index.ts";
import { leaderless } from "./leaderless.ts";
import { pieces } from "./names/folding.ts";

/** What the reader of absences needs of a report. */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly codebook: Codebook;
}

const NP = "(?:(?:general|real|formal|secret|illegal|illicit|such|single) )*(?<noun>\\p{Ll}[\\p{L}-]+)";
/** Ways to say that there is none of something. */
const NONE: readonly RegExp[] = [
  // "there was no evidence of any such alliance", "there is no general extortion of"
  new RegExp(
    `\\b[Tt]here (?:is|was|are|were|has been|had been|have been) (?:no|never any|never an?|not any) (?:(?:evidence|proof|sign|indication|trace) (?:of|for) )?(?:any |an? |the )?${NP}`,
    "gu",
  ),
  // "there were contacts, never a formal alliance"
  new RegExp(`, (?:but )?(?:never|not) (?:an?|any) ${NP}`, "gu"),
  // "denied that there was any pact with", "denies through his lawyers that any such pact exists"
  new RegExp(
    `\\b(?:den(?:y|ies|ied|ying)|rejects?|rejected)(?: [^.,;:“”]{1,40}?)? that (?:there (?:is|was|were|are|had been|has been|ever was) )?any ${NP}`,
    "gu",
  ),
  // "saw no sign of an alliance", "found no evidence of a pact"
  new RegExp(
    `\\b(?:sees?|saw|found|finds?|has|have|had) no (?:evidence|proof|sign|indication|trace) of (?:any |an? |the )?${NP}`,
    "gu",
  ),
];
/** "It is false that he has been detained" */
const FALSE = /\b[Ii]t (?:is|was) (?:false|untrue|not true|a lie|a fabrication) that (?:\p{L}+ ){0,2}$/u;
const WITH = /^[^.;]{0,30}? (?:with|between|to) (?<whom>[^.;]{2,90})/u;
/** Characters of a statement that says no more than that there is none. */
const LONG = 120;
/** Characters before the denial in which the thing denied is looked for. */
const BACK = 600;
/** The same where only one of the two is found so near. */
const FAR = 900;

/** Relations that are no tie between two groups, whatever noun names them. */
const OF_ONE: ReadonlySet<string> = new Set(["lead", "office", "alias", "family", "member", "present", "responsible"]);

const singular = (noun: string): string => noun.replace(/ies$/u, "y").replace(/(?<=[^s])s$/u, "");

const known = new WeakMap<Codebook, ReadonlyMap<string, string>>();
/** Relations by the nouns that name them: "pact", "alliance". */
function relationsBy(codebook: Codebook): ReadonlyMap<string, string> {
  let nouns = known.get(codebook);
  if (!nouns) {
    nouns = new Map(
      codebook.relations.flatMap(({ id, frames }) =>
        frames.flatMap((frame) => (frame.nouns ?? []).map((noun) => [noun, id] as const)),
      ),
    );
    known.set(codebook, nouns);
  }
  return nouns;
}

/** Names of groups and persons in a stretch of the text, each actor once. */
function namedIn(from: number, to: number, { entities }: Told): readonly Omit<Filler, "role">[] {
  const found = new Map<string, Omit<Filler, "role">>();
  for (const { id, name, kind, names } of entities) {
    if (kind !== "group") continue;
    for (const { start, end, quote } of names)
      if (start >= from && end <= to && !found.has(id)) found.set(id, { start, end, quote, actor: { id, name } });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Who stand in the relation that is denied: whom the words name, else whom the text has just told of. */
function partiesOf(
  type: string,
  at: { readonly start: number; readonly end: number },
  claims: readonly Claim[],
  told: Told,
): readonly Filler[] {
  const stop = told.text.slice(at.end, at.end + SIDE).search(/[.;”]/u);
  const end = stop < 0 ? at.end : at.end + stop;
  const whom = WITH.test(told.text.slice(at.end, end)) ? namedIn(at.end, end, told) : [];
  const before = claims.filter(
    (claim) =>
      claim.kind === "relation" &&
      claim.type === type &&
      claim.polarity === "affirmed" &&
      claim.end <= at.start &&
      claim.start >= at.start - BACK,
  );
  const last = before.at(-1);
  if (last && last.roles.length > 1) {
    const ids = new Set(last.roles.map(({ actor }) => actor?.id));
    if (whom.every(({ actor }) => ids.has(actor?.id))) return last.roles;
  }
  const near = (back: number): readonly Omit<Filler, "role">[] =>
    namedIn(Math.max(0, at.start - back), at.start, told).filter(
      ({ actor }) => !whom.some((one) => one.actor?.id === actor?.id),
    );
  const close = near(BACK);
  const others = close.length < 2 ? near(FAR) : close;
  const [subject, object] =
    whom.length > 1
      ? whom
      : whom.length === 1
        ? [others.at(-1), whom[0]]
        : others.length === 2
          ? others
          : lastPair(at.start, told);
  return subject && object
    ? [
        { ...subject, role: "subject" },
        { ...object, role: "object" },
      ]
    : [];
}

/** The two groups that were last named together: "The Reds have asked the Blues for help." */
function lastPair(at: number, told: Told): readonly Omit<Filler, "role">[] {
  const from = Math.max(0, at - BACK);
  let end = at;
  for (const { index } of [...told.text.slice(from, at).matchAll(/[.!?]["”]?\s/gu)].toReversed()) {
    const pair = namedIn(from + index + 1, end, told);
    if (pair.length > 1) return pair.length === 2 ? pair : [];
    end = from + index + 1;
  }
  return [];
}

/** Adds what is said not to exist ("there was no evidence of any such alliance") and turns what is said to be false. */
export function withAbsences(claims: readonly Claim[], told: Told): readonly Claim[] {
  const { text } = told;
  const relations = relationsBy(told.codebook);
  const made: Claim[] = [];
  const bare = new Set<Claim>();
  const reader = claims[0]?.reader;
  for (const pattern of reader ? NONE : []) {
    for (const match of matchesIn(text, pattern)) {
      const noun = singular(match.groups?.["noun"] ?? "");
      const type = relations.get(noun);
      // "denies that any adviser met them": an office is held by one, and is no tie between two.
      if (type === undefined || OF_ONE.has(type) || !reader) continue;
      const [, comma = ""] = /^(?<comma>, )/u.exec(match[0]) ?? [];
      const span = spanOf(text, match.index + comma.length, match.index + match[0].length);
      const over = claims.filter((claim) => claim.type === type && claim.start < span.end && claim.end > span.start);
      if (over.some((claim) => claim.roles.length > 1)) continue;
      const roles = partiesOf(type, span, claims, told);
      if (roles.length < 2) continue;
      // "“There is no alliance,” he said": more than the statement that it is.
      const plain = claims.find(
        ({ kind, polarity, start, end }) =>
          kind === "statement" &&
          polarity === "negated" &&
          start <= span.start &&
          end >= span.end &&
          end - start < LONG,
      );
      // "Any pact with the Reds", told of nobody else, is half of what is denied.
      for (const half of plain ? [plain, ...over] : over) bare.add(half);
      const speaker = plain ? null : speakerOf(span, claims, told);
      made.push({
        id: idOf("clm", told.id, span.start, span.end, "relation", type, "absent"),
        report: told.id,
        ...span,
        sentence: sentenceAt(text, span.start),
        kind: "relation",
        type,
        roles,
        figure: null,
        time: null,
        place: null,
        attribution: plain?.attribution ?? (speaker ? [speaker] : []),
        modality: "denied",
        polarity: "negated",
        likelihood: null,
        rule: `absent: ${noun}${/\b(?:any|no) such\b/u.test(match[0]) ? ofBefore(span.start, claims) : ""}`,
        reader,
      });
    }
  }
  const turned = claims
    .filter((claim) => !bare.has(claim))
    .map((claim) => leaderless(claim, told) ?? claim)
    .map((claim) =>
      claim.polarity === "affirmed" && FALSE.test(text.slice(Math.max(0, claim.start - 60), claim.start))
        ? { ...claim, polarity: "negated" as const, modality: "denied" as const }
        : claim,
    );
  return made.length === 0
    ? turned
    : [...turned, ...made].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** "any such alliance": what was told just before is denied, in whatever words it was told. */
function ofBefore(at: number, claims: readonly Claim[]): string {
  const before = claims.filter(
    ({ kind, end, start, polarity, attribution, roles }) =>
      (kind === "statement" || kind === "event" || kind === "relation") &&
      end <= at &&
      start >= at - BACK / 2 &&
      polarity === "affirmed" &&
      attribution.length > 0 &&
      roles.some(({ actor }) => actor !== null),
  );
  const told = before.findLast(({ kind, type }) => kind !== "relation" && type !== "alias") ?? before.at(-1);
  return told?.rule === undefined
    ? ""
    : `; denied: ${told.rule} @ ${told.roles.map(({ role, start, end }) => `${role} ${start} ${end}`).join(" ")}`;
}

/** Characters of a sentence on either side, at most. */
const SIDE = 600;

function sentenceAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const from = Math.max(0, at - SIDE);
  const back = text.slice(from, at);
  const start = from + Math.max(0, back.lastIndexOf(". ") + 2, back.lastIndexOf("\n") + 1);
  const stop = text.slice(at, at + SIDE).indexOf(".");
  return { start: Math.min(start, at), end: stop < 0 ? Math.min(text.length, at + SIDE) : at + stop + 1 };
}

/** Who says that there is none: the actor named last before it in its sentence, where a verb of saying stands between. */
function speakerOf(span: { readonly start: number }, claims: readonly Claim[], told: Told): Speaker | null {
  const sentence = sentenceAt(told.text, span.start);
  const words = told.text.slice(sentence.start, span.start + 12);
  if (!/\b(?:said|says?|den(?:y|ies|ied)|insist\w*|told|found|sees?|saw|rejects?|rejected)\b/u.test(words)) return null;
  const near = claims
    .flatMap(({ attribution }) => attribution)
    .find(({ start, end }) => start >= sentence.start && end <= sentence.end);
  if (near) return { ...near, stance: "denies", level: 0 };
  for (const { id, name, kind, names } of told.entities) {
    if (kind === "place") continue;
    const found = names.find(({ start, end }) => start >= sentence.start && end <= span.start);
    if (found && pieces(found.quote).length > 0)
      return {
        start: found.start,
        end: found.end,
        quote: found.quote,
        name,
        role: kind === "person" ? "person" : "organisation",
        verb: "denied",
        stance: "denies",
        actor: { id, name },
        level: 0,
      };
  }
  return null;
}
