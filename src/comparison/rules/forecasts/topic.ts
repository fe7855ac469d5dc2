import type { ActorRef, Claim, Codebook, Filler } from "../../../model/index.ts";
import type { Comparable, Scene } from "../../reply.ts";
import { stemOf } from "../figures/kinds.ts";
import { type Scope, scopeOf } from "../scope.ts";
import { ACTED, actsOf, verbOf } from "./acts.ts";
import { type Count, countsOf } from "./counts.ts";
import { comesAbout } from "./asked.rows.ts";
import { heldBy, type Holder } from "./holding.ts";
import { namesBehind } from "./things.ts";

/** What a claim tells or foretells, so far as forecasts and outcomes can be held against each other. */
export interface Topic {
  /** Claims with one key speak of one thing: a kind of event about one actor, or the course of one thing. */
  readonly key: string;
  readonly asks: string;
  readonly subject: ActorRef | null;
  /** Where it is heading, of a course; null of an event. */
  readonly heading: "up" | "down" | null;
  /** Actors to whom it is done or who have part in it, and words for those who are no actors. */
  readonly others: readonly string[];
  readonly words: readonly string[];
  readonly scope: Scope | null;
  /** What a thing or a measure does: once it is told in the past, it has come about or failed. */
  readonly effect?: true;
  /** A death, after which it can no longer come about: nobody arrests the dead. */
  readonly never?: true;
  /** It lasts until then: "will stay in office through March" fails by whatever ends it before. */
  readonly until?: true;
  /** A change that comes or does not, told by its words: what lasts is not over until the time foretold has passed. */
  readonly act?: true;
  /** It is settled by this, whatever its time: the election is lost, the law is voted down. */
  readonly final?: true;
  /** Of a thing that is no actor: the names that stand at it, by which it is told from others of its kind. */
  readonly names?: readonly string[];
  /** Who has the thing that the topic is about. */
  readonly holder?: Holder;
  /** How many of them. */
  readonly count?: Count;
  /** How many, whatever the topic is: fewer than were foretold are not what was foretold. */
  readonly tally?: Count;
  /** He has it already, and is to keep it, or not to get it. */
  readonly keeps?: true;
  /** As an answer: "expand", "rise". */
  readonly shown: string;
}

/** Words of a course that goes up or gets worse, and of one that goes down or gets better. */
const UP =
  /\b(?:ris(?:e|es|en|ing)|rose|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|increas\w*|grow|grows|grew|grown|growing|surg\w*|soar\w*|escalat\w*|intensif\w*|strengthen\w*|stronger|consolidat\w*|expand\w*|spread\w*|climb\w*|spik\w*|multipl\w*|worsen\w*|get(?:s|ting)? worse|got worse|deteriorat\w*)\b/iu;
const DOWN =
  /\b(?:fall|falls|fell|fallen|falling|decreas\w*|declin\w*|drop|drops|dropped|dropping|shrink\w*|shrank|halv(?:e|es|ed|ing)|diminish\w*|weaken\w*|weaker|collaps\w*|crumbl\w*|abat\w*|subsid\w*|ebb\w*|lessen\w*|recede\w*|improv\w*|disintegrat\w*|fragment\w*)\b/iu;

/** Roles of whom an event befalls, then of who does it: the first that an actor fills names the topic. */
const BEFALLEN = ["patient", "agent", "subject"] as const;
const OTHERS = new Set<Filler["role"]>(["patient", "object", "recipient", "destination", "agent", "subject"]);
const EMPTY: ReadonlySet<string> = new Set(
  "the a an of in on to and or his her its their more other new some any all".split(" "),
);

/** The type of event that a forecast foretells, from the rule that read it: "predicted: expand: expand". */
const FORETOLD = /^[a-z ]+: ([a-z][a-z-]*):/u;

/** Every topic of a claim, with how many it tells or foretells. */
export function topicsOf(comparable: Comparable, scene: Scene): readonly Topic[] {
  const { figure } = comparable.claim;
  const counted = figure && !figure.change && !figure.per && figure.unit !== "percent";
  const tally = counted ? { low: figure.low, high: figure.high, shown: figure.quote } : null;
  return matterOf(comparable, scene).map((topic) => (tally ? { ...topic, tally } : topic));
}

/** What a claim is about: the event it tells, and of the course of things it tells; mostly one or none. */
function matterOf(comparable: Comparable, scene: Scene): readonly Topic[] {
  const { claim } = comparable;
  const found: Topic[] = [];
  const scope = scopeOf(comparable, scene.codebook);
  const type =
    claim.kind === "forecast"
      ? (FORETOLD.exec(claim.rule ?? "")?.[1] ?? null)
      : claim.kind === "event"
        ? claim.type
        : null;
  if (type !== null && !ACTED.has(type)) {
    const main = BEFALLEN.map((role) =>
      claim.roles.find((filler) => filler.role === role && filler.actor !== null),
    ).find(Boolean);
    const who = main?.actor && scene.who(main.actor.id);
    const row = scene.codebook.events.find((one) => one.id === type);
    if (main && who && row) {
      const side = main.role === "patient" ? "to" : "of";
      found.push({
        key: `event:${type}:${side}:${who.id}`,
        asks: comesAbout(type, side, who.name),
        subject: { id: who.id, name: who.name },
        heading: type === "plead" ? pleaOf(claim) : null,
        ...besides(claim, main),
        scope,
        shown: row.label,
      });
    }
  }
  found.push(...neverOf(claim, scene));
  for (const act of actsOf(claim, scene)) found.push({ ...act, scope });
  for (const count of countsOf(claim, scene)) found.push({ ...count, scope });
  for (const held of heldBy(claim, scene)) found.push({ ...held, scope: null });
  // A forecast with a type is asked of by it; what is told is met by both.
  if (claim.kind !== "forecast" || found.length === 0)
    for (const deed of verbOf(claim, scene)) found.push({ ...deed, scope });
  const effect = type === null ? effectOf(claim) : null;
  if (effect) found.push({ ...effect, scope });
  const stay = stayOf(claim, scene);
  if (stay) found.push({ ...stay, scope: null });
  const course = courseOf(claim, scene);
  return course ? [...found, { ...course, scope }] : found;
}

/** What is foretold of the living alone, as the type of event and the role in it. */
const OF_THE_LIVING: readonly (readonly [type: string, side: "to" | "of"])[] = [
  ["arrest", "to"],
  ["extradite", "to"],
  ["charge", "to"],
  ["convict", "to"],
  ["release", "to"],
  ["surrender", "of"],
  ["plead", "of"],
];

/** "Will be captured before the summer", and in spring "was killed": what a death forecloses. */
function neverOf(claim: Claim, scene: Scene): readonly Topic[] {
  if (claim.kind !== "event" || claim.polarity === "negated" || (claim.type !== "kill" && claim.type !== "die"))
    return [];
  return claim.roles.flatMap(({ role, actor }) => {
    const who = role === "patient" && actor ? scene.who(actor.id) : null;
    if (who?.kind !== "person") return [];
    const subject = { id: who.id, name: who.name };
    return OF_THE_LIVING.map(([type, side]) => ({
      key: `event:${type}:${side}:${who.id}`,
      asks: comesAbout(scene.codebook.events.find(({ id }) => id === type)?.label ?? type, side, who.name),
      subject,
      heading: null,
      others: [],
      words: [],
      scope: null,
      never: true as const,
      shown: "death",
    }));
  });
}

/** "will plead not guilty", "pleaded guilty": two ways to plead. */
const pleaOf = ({ quote }: Claim): Topic["heading"] =>
  /\b(?:not guilty|innocent|innocence)\b/iu.test(quote) ? "down" : /\bguilty\b/iu.test(quote) ? "up" : null;

const STAYS =
  /\b(?:remain|remains|stay|stays|continue|continues|keep|keeps|retain|retains|survive|hold on|(?:finish|complete|serve out|see out|end) (?:his|her|the|their) (?:\p{Ll}+ )?(?:term|mandate|tenure))\b/u;
/** Events by which somebody ceases to be what he was, alive and free; a resignation is asked of by itself. */
const GIVEN_UP: readonly string[] = ["take-office.patient"];

const endsOf = new WeakMap<Codebook, ReadonlySet<string>>();
/** What ends somebody's part in things, as "arrest.patient": what makes him dead, puts him in the hands of others, or what he gives up. */
function ends(codebook: Codebook): ReadonlySet<string> {
  let known = endsOf.get(codebook);
  if (!known) {
    known = new Set([
      ...GIVEN_UP,
      ...codebook.questions.flatMap((row) =>
        row.rule === "status"
          ? row.states.flatMap((state) =>
              state.final === true || (row.hands === true && state.id !== "free") ? state.from : [],
            )
          : [],
      ),
    ]);
    endsOf.set(codebook, known);
  }
  return known;
}

/** "is likely to remain the arbiter", and "was arrested": whether somebody stays what he is. */
function stayOf(claim: Claim, scene: Scene): Omit<Topic, "scope"> | null {
  const forecast = claim.kind === "forecast" && STAYS.test(claim.quote);
  const over = ends(scene.codebook);
  const filler = claim.roles.find(
    ({ role, actor }) =>
      actor !== null &&
      scene.who(actor.id)?.kind === "person" &&
      (forecast
        ? role === "subject" || role === "agent"
        : claim.kind === "event" && claim.modality !== "predicted" && over.has(`${claim.type}.${role}`)),
  );
  const who = filler?.actor && scene.who(filler.actor.id);
  if (!who) return null;
  return {
    key: `stays:${who.id}`,
    asks: `Will ${who.name} stay what he or she is?`,
    subject: { id: who.id, name: who.name },
    heading: forecast ? "up" : "down",
    others: [],
    words: [],
    until: true,
    shown: forecast ? "stay" : (claim.type ?? ""),
  };
}

/** "will not overtake", "would take": what somebody is foretold to do, by its verb. */
const WILL =
  /\b(?:will|would|won't|wouldn't|is likely to|are likely to|is unlikely to|going to)\s+(?:(?:not|never|probably|likely|almost|certainly|soon|also|eventually|surely|ever|have|be|been)\s+)*(?<verb>\p{Ll}{3,})/u;

/** "did not chill", "has reduced": what is told to have come of something. */
const DID = /\b(?:did|has|have|had)(?: (?:not|never|already|also|only|hardly)|n['’]t)*\s+(?<verb>\p{Ll}{3,})/u;
const verbStem = (verb: string): string => stemOf(verb).replace(/(?:ed|e|ing)$/u, "");

/** "A listing would chill cooperation", "The listing did not chill cooperation": what a thing, and no actor, does to another. */
function effectOf(claim: Claim): Omit<Topic, "scope"> | null {
  const forecast = claim.kind === "forecast";
  if (!forecast && claim.kind !== "assessment" && claim.kind !== "causal") return null;
  const subject = claim.roles.find(({ role }) => role === "subject" || role === "cause");
  const object = claim.roles.find(({ role }) => role === "object" || role === "effect");
  const verb = (forecast ? WILL : DID).exec(claim.quote)?.groups?.["verb"];
  if (!subject || !object || subject.actor || verb === undefined) return null;
  // "The extradition of Juan Paz": the thing is named before its "of".
  const thing = /^(?:\p{L}+ )*?(\p{Ll}{4,})(?= (?:of|by|on|against|in|for)\b|$)/u.exec(
    subject.quote.slice(0, 120),
  )?.[1];
  if (thing === undefined) return null;
  const words = [...object.quote.slice(0, 120).matchAll(/\p{L}{4,}/gu)]
    .map(([word]) => word)
    .filter((word) => !EMPTY.has(word.toLowerCase()));
  return {
    key: `effect:${stemOf(thing)}:${verbStem(verb)}`,
    asks: `Will the ${thing} ${forecast ? verb : verbStem(verb)} ${object.quote.slice(0, 60)}?`,
    subject: null,
    heading: null,
    others: [],
    words: words.map(stemOf).sort(),
    effect: true,
    shown: verb,
  };
}

/** The other participants of an event: actors by id, the rest by their words. */
function besides(
  claim: Claim,
  main: Filler,
): { readonly others: readonly string[]; readonly words: readonly string[] } {
  const others = new Set<string>();
  const words = new Set<string>();
  for (const filler of claim.roles) {
    if (filler === main || filler.role === main.role || !OTHERS.has(filler.role)) continue;
    if (filler.actor) others.add(filler.actor.id);
    else
      for (const [word] of filler.quote.slice(0, 200).matchAll(/\p{L}{3,}/gu))
        if (!EMPTY.has(word.toLowerCase())) words.add(stemOf(word));
  }
  return { others: [...others].sort(), words: [...words].sort() };
}

/** How a thing goes on: the first words of the subject name it, or the actor that it is. */
function courseOf(claim: Claim, scene: Scene): Omit<Topic, "scope"> | null {
  if (claim.kind !== "forecast" && claim.kind !== "assessment" && claim.kind !== "figure") return null;
  const subject = claim.roles.find((filler) => filler.role === "subject");
  if (!subject) return null;
  const from = claim.quote.indexOf(subject.quote);
  // "violence will rise": what goes up or down stands before the words that say so.
  const rest = (from < 0 ? claim.quote : claim.quote.slice(from + subject.quote.length)).slice(0, 160);
  const [up, down] = [UP.exec(rest), DOWN.exec(rest)];
  if (!up === !down) return null;
  const heading = up ? "up" : "down";
  const shown = (up ?? down)?.[0] ?? "";
  const who = subject.actor && scene.who(subject.actor.id);
  if (who) {
    if (who.kind !== "group" && who.kind !== "organisation") return null;
    return {
      key: `course:${who.id}`,
      asks: `Will ${who.name} grow or decline?`,
      subject: { id: who.id, name: who.name },
      heading,
      others: [],
      words: [],
      shown,
    };
  }
  const thing =
    /^(?:the |an? |its |their |levels? of )*((?:\p{Ll}[\p{L}-]*|\p{Lu}\p{Ll}+) ?(?:\p{Ll}[\p{L}-]*)?)(?= (?:in|at|on|along|across|of|against|between|by|within)\b|$)/u.exec(
      subject.quote
        .slice(0, 120)
        .trim()
        .replace(/^\p{Lu}/u, (c) => c.toLowerCase()),
    );
  if (!thing?.[1]) return null;
  const name = thing[1].trim().split(" ").map(stemOf).join(" ");
  // "Murders in Brackwater", a town that no gazetteer has.
  const end = subject.quote.toLowerCase().indexOf(thing[1].toLowerCase()) + thing[1].length;
  const names = namesBehind(subject.quote.slice(end) || rest);
  return {
    key: `course:~${name}`,
    asks: `Will ${thing[1].trim()} rise or fall?`,
    subject: null,
    ...(names.length > 0 ? { names } : {}),
    heading,
    others: [],
    words: [],
    shown,
  };
}
