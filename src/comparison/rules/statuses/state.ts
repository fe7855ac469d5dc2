import type { ActorRef, Claim, Role, StatusQuestion, StatusState } from "../../../model/index.ts";
import { COUNTRY_OF } from "../../../reading/names/demonyms.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { type Known, knownOf } from "../../known.ts";
import type { Reply, Scene } from "../../reply.ts";
import type { Tense } from "../../time.ts";
import { hasWords } from "../relations/related.ts";

/** What a reply to a question of status holds beside its answer. */
export interface Stated {
  readonly row: string;
  readonly state: string;
  /** Only follows from the claim: who leads is alive. */
  readonly implied: boolean;
  readonly final: boolean;
  /** Somebody denies the other state. */
  readonly denied: boolean;
  /** An event brought the state about, at its time; else somebody is said to be in it. */
  readonly event: boolean;
  readonly tense: Tense | null;
  /** Its own report takes it back. */
  readonly refuted?: true;
  /** Of custody: the country in whose hands, where told. */
  readonly where: string | null;
}
export type StatusReply = Reply<Stated>;

/** One state that a claim gives one actor. */
export interface Found {
  readonly subject: Omit<ActorRef, "id"> & { readonly id: string | null };
  readonly state: StatusState;
  readonly implied: boolean;
  readonly event: boolean;
  /** The words of a negated claim say the state themselves. */
  readonly said?: true;
  /** Key of the subject across reports: the codebook's row, else the actor; of a pair, of both. */
  readonly key: string;
  /** The other of a pair, as the question names it. */
  readonly object?: string;
}

/** Kinds of claim whose words may say a state. */
const TELLING: ReadonlySet<string> = new Set(["statement", "assessment", "event", "relation"]);

/** The states of a row as claims ask for them: worked out once for each row. */
interface Asked {
  /** By the type of claim that gives them, in the row's order. */
  readonly byType: ReadonlyMap<string, readonly StatusState[]>;
  /** Longer words first: "not designated" is no "designated". */
  readonly said: readonly { readonly state: StatusState; readonly words: readonly [string] }[];
}
const asked = new WeakMap<StatusQuestion, Asked>();

function askedOf(row: StatusQuestion): Asked {
  const known = asked.get(row);
  if (known) return known;
  const byType = new Map<string, StatusState[]>();
  for (const state of row.states)
    for (const type of new Set(state.from.map((from) => from.slice(0, from.indexOf(".")))))
      byType.set(type, [...(byType.get(type) ?? []), state]);
  const said = row.states
    .flatMap((state) => (state.said ?? []).map((words) => ({ state, words: [words] as const })))
    .sort((a, b) => b.words[0].length - a.words[0].length);
  const made = { byType, said };
  asked.set(row, made);
  return made;
}

/** Whose state words may tell. */
const SAID_OF: ReadonlySet<Role> = new Set(["subject", "object", "patient", "agent"]);

/** The states that a claim gives to actors of the row's kinds: by its type and roles, or by its words. */
export function statesOf(claim: Claim, row: StatusQuestion, scene: Scene): readonly Found[] {
  if (row.with && !hasWords(claim.quote, row.with)) return [];
  const known = knownOf(scene.codebook);
  const fits = (ref: ActorRef | null): readonly Pick<Found, "subject" | "key">[] => {
    const who = ref && scene.who(ref.id);
    if (!who || !row.subject.includes(who.kind)) return [];
    return [{ subject: { id: who.id, name: who.name }, key: known.actor(who.name)?.id ?? who.id }];
  };
  // "the Barrio Azteca prison gang", which the reader did not link: a group is there if its name is.
  const unlinked = (quote: string): readonly Pick<Found, "subject" | "key">[] => {
    const named = row.subject.includes("group") ? known.actorIn(quote) : null;
    return named?.kind === "group" ? [{ subject: { id: null, name: named.name }, key: named.id }] : [];
  };
  const found =
    claim.kind === "event" || claim.kind === "relation"
      ? (askedOf(row).byType.get(claim.type ?? "") ?? []).flatMap((state) =>
          (state.with && !hasWords(claim.quote, state.with)) || (state.without && hasWords(claim.quote, state.without))
            ? []
            : claim.roles.flatMap(({ role, actor, quote }) => {
                const from = `${claim.type ?? ""}.${role}`;
                const more = {
                  state,
                  implied: state.implied === true,
                  event: claim.kind === "event" && state.implied !== true,
                };
                if (row.pair === true)
                  return fits(actor).flatMap((one) =>
                    others(claim, from, state).map((other) => ({ ...pairOf(one, other, scene), ...more })),
                  );
                if (!state.from.includes(from)) return [];
                return (actor === null && state.implied === true ? unlinked(quote) : fits(actor)).map((one) => ({
                  ...one,
                  ...more,
                }));
              }),
        )
      : [];
  // "has yet to be tried" is told as a charge that was not: its own words say what state that leaves.
  const own = claim.polarity === "negated" && row.course === true ? saidIn(claim.quote, row) : null;
  if (own && found.length > 0) return found.map((one) => ({ ...one, state: own, event: false, said: true }));
  // "sentenced to life in prison" is told by its type; its words would only say that he is held.
  if (found.length > 0 || !TELLING.has(claim.kind)) return found;
  const subjects = claim.roles.flatMap(({ role, actor }) => (SAID_OF.has(role) ? fits(actor) : []));
  const [one] = subjects;
  if (!one || new Set(subjects.map(({ key }) => key)).size > 1) return [];
  const state = saidIn(claim.quote, row, claim.polarity === "affirmed");
  return state ? [{ ...one, state, implied: false, event: false }] : [];
}

/** Whose member somebody is: the actors in the roles that the state names behind a "+" for this one. */
const others = (claim: Claim, from: string, { from: sources }: StatusState): readonly ActorRef[] =>
  claim.roles.flatMap(({ role, actor }) => (actor !== null && sources.includes(`${from}+${role}`) ? [actor] : []));

/** "Ana Ruiz" and "the Green Party": one question for the two of them. */
function pairOf(
  one: Pick<Found, "subject" | "key">,
  other: ActorRef,
  scene: Scene,
): Pick<Found, "subject" | "key" | "object"> {
  const name = scene.who(other.id)?.name ?? other.name;
  // "the Green Party", "the governing Green party": one name in two reports.
  const bare = pieces(name)
    .filter((word) => !BODY.has(word))
    .join(" ");
  return {
    ...one,
    key: `${one.key} of ${knownOf(scene.codebook).actor(name)?.id ?? (bare || other.id)}`,
    object: name,
  };
}
const BODY: ReadonlySet<string> = new Set("the governing ruling opposition party movement".split(" "));

const saidIn = (quote: string, row: StatusQuestion, plain = false): StatusState | null =>
  askedOf(row).said.find(({ words }) => hasWords(quote, words) && !(plain && isDenied(quote, words[0])))?.state ?? null;

/** "has never been one day in jail": the words of a state that somebody is said not to be in. */
const isDenied = (quote: string, words: string): boolean =>
  DENIES.test(quote.slice(0, Math.max(0, quote.toLowerCase().indexOf(words.toLowerCase()))));
const DENIES = /\b(?:never|not|nor|without|no longer)\b[^,;:]{0,40}$|n[’']t\b[^,;:]{0,40}$/iu;

/** The country in whose hands the claim puts somebody: where he was sent, who holds him, where he was seized. */
export function handsOf(claim: Claim, scene: Scene): string | null {
  const known = knownOf(scene.codebook);
  const ofRoles = (...roles: readonly string[]): string | null => {
    for (const { role, actor, quote } of claim.roles) {
      const country = roles.includes(role)
        ? (countryOf(quote, known) ?? (actor && countryOf(actor.name, known)))
        : null;
      if (country) return country;
    }
    return null;
  };
  if (claim.type === "extradite") return ofRoles("destination", "recipient");
  const custody = /(?<holder>[\p{L}.]+) (?:custody|prison|jail|hands)\b/u.exec(claim.quote)?.groups?.["holder"];
  return (
    (custody === undefined ? null : countryOf(custody, known)) ??
    ofRoles("agent", "recipient") ??
    (claim.place?.id ? countryOfPlace(claim.place.id, known) : null)
  );
}

/** Chains of wholes are no longer than this. */
const DEEP = 8;

function countryOf(text: string, known: Known): string | null {
  // "New Mexico" is no Mexico.
  const place = known.place(text);
  const within = place && countryOfPlace(place.id, known);
  if (within) return within;
  const words = pieces(text);
  for (let from = 0; from < words.length; from++) {
    for (const length of [3, 2, 1]) {
      const country = COUNTRY_OF.get(words.slice(from, from + length).join(" "));
      if (country !== undefined) return country;
    }
  }
  // "the DEA": an agency of the U.S. government, by the rows that it is within.
  let row = known.actor(text);
  for (let deep = 0; row?.within && deep < DEEP; deep++) {
    row = known.actorOf(row.within);
    const country = row && pieces(row.name).flatMap((word) => COUNTRY_OF.get(word) ?? [])[0];
    if (country) return country;
  }
  return null;
}

function countryOfPlace(id: string, known: Known): string | null {
  let row = known.placeOf(id);
  for (let deep = 0; row?.within && deep < DEEP; deep++) {
    const outer = known.placeOf(row.within);
    if (!outer) break;
    row = outer;
  }
  return row ? (COUNTRY_OF.get(pieces(row.name).join(" ")) ?? null) : null;
}
