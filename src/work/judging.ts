import {
  asTyped,
  type Bearer,
  type Link,
  type Overruled,
  place,
  type Proposal,
  type ProposalReason,
  proposals,
  RULES,
  weigh,
} from "../actors/index.ts";
import { ACTOR_VERBS, type ActorName, type Anchor, type Claim, type Judgement } from "../model/index.ts";
import type { ActorRow, CaseStore, ClaimFilter, JudgementRow } from "../store/contract.ts";

/** Reports that are looked through for the words to which a judgement is tied. */
const SOME = 20;

const countOf = (bearer: Bearer, key: string): number => bearer.counts[`name ${key}`] ?? 0;

/**
 * To what a judgement of an actor is tied: the name or row under which the case knows it as it was typed, with a place
 * where a report has it. With `report` only what that report says of it. Null: the actor has no such name there.
 */
export async function anchorOf(
  store: CaseStore,
  { actor }: ActorRow,
  { typed, report }: { readonly typed: string | null; readonly report: string | null },
): Promise<Anchor | null> {
  const { resolved } = store;
  const name = typed ?? actor.name;
  const key = asTyped(name);
  const bearers = await resolved.bearers(await resolved.members([actor.id]));
  const ids = new Set(bearers.map(({ id }) => id));
  if (report !== null) {
    const here = (await resolved.placed([report])).filter(({ bearer }) => ids.has(bearer));
    const one = here.find(({ gives }) => gives.includes(`name ${key}`)) ?? here[0];
    const entities = await resolved.entities(report);
    const own = place(entities, { ids: new Set(), places: new Set() }).find(
      ({ placed }) => placed.entity === one?.entity,
    );
    const mention = mentionIn(entities.find(({ id }) => id === one?.entity)?.names ?? [], key);
    return own && mention ? { kind: "actor", target: own.alone, name, at: spot(mention) } : null;
  }
  const [chosen] = bearers.toSorted(
    (a, b) =>
      countOf(b, key) - countOf(a, key) ||
      Number(a.report !== null) - Number(b.report !== null) ||
      (a.id < b.id ? -1 : 1),
  );
  if (!chosen) return null;
  let found: ActorName | null = null;
  for (const id of await resolved.reportsOf(chosen.id, SOME)) {
    const inside = new Set(
      (await resolved.placed([id])).flatMap(({ bearer, entity }) => (bearer === chosen.id ? [entity] : [])),
    );
    const names = (await resolved.entities(id)).flatMap((entity) => (inside.has(entity.id) ? entity.names : []));
    const mention = mentionIn(names, key);
    found ??= mention;
    if (mention && asTyped(mention.quote) === key) {
      found = mention;
      break;
    }
  }
  return { kind: "actor", target: chosen.id, name, at: found && spot(found) };
}

const spot = ({ report, start, end, quote }: ActorName): NonNullable<Anchor["at"]> => ({ report, start, end, quote });

/** The first place where the name stands as typed, or else the first at all. */
const mentionIn = (names: readonly ActorName[], key: string): ActorName | null =>
  names.find(({ quote }) => asTyped(quote) === key) ?? names[0] ?? null;

/** The judgements of actors, in the order in which they were made. */
export const actorJudgements = (store: CaseStore): Promise<readonly JudgementRow[]> =>
  store.judgements({ verbs: ACTOR_VERBS });

/** Which judgements newer ones do not let stand, by id. */
export function overruledOf(rows: readonly JudgementRow[]): ReadonlyMap<string, Overruled> {
  const stood = rows
    .filter(({ judgement }) => judgement.withdrawn === null)
    .map(({ judgement, bearers: [left = null, right = null] }) => ({ judgement, sides: [left, right] as const }));
  return new Map(weigh(stood).overruled.map((one) => [one.judgement.id, one]));
}

/** Pairs of actors that live judgements speak of, as "left right" in both orders. */
function judgedPairs(rows: readonly JudgementRow[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { judgement, stands } of rows) {
    const [left, right] = stands;
    if (judgement.withdrawn === null && left && right) pairs.add(`${left} ${right}`).add(`${right} ${left}`);
  }
  return pairs;
}

/** A pair of actors that a person should look at; both sides are one actor where a report denies that two names are. */
export interface Doubt extends Omit<Proposal, "left" | "right"> {
  readonly left: ActorRow;
  readonly right: ActorRow;
  /** The names in question. */
  readonly names: readonly [string, string];
}

/**
 * Pairs of actors worth a look, best first: names that are like, names given to two, other names that are denied;
 * `within` as in ActorFilter.
 */
export async function doubts(store: CaseStore, within: readonly string[] | null = null): Promise<readonly Doubt[]> {
  const only = within ? { reports: within } : {};
  const [rows, judgements] = [await store.actors(within ? { within } : {}), await actorJudgements(store)];
  const byId = new Map(rows.map((row) => [row.actor.id, row]));
  const judged = judgedPairs(judgements);
  const denied = await deniedNames(store, byId, { judged, only });
  const offices = await officesOf(store, only);
  const profiles = rows.map(({ actor }) => ({
    ...actor,
    reports: new Set(actor.names.map(({ report }) => report)),
    offices: offices.get(actor.id) ?? NO_OFFICES,
  }));
  const found = proposals(profiles, (left, right) => judged.has(`${left} ${right}`)).flatMap(
    ({ left, right, score, reasons }): readonly Doubt[] => {
      const [a, b] = [byId.get(left), byId.get(right)];
      // Whom more claims are about stands first.
      if (!a || !b) return [];
      const [first, second] = a.claims >= b.claims ? [a, b] : [b, a];
      return [{ left: first, right: second, names: [first.actor.name, second.actor.name], score, reasons }];
    },
  );
  return [...denied, ...found].toSorted((a, b) => b.score - a.score);
}

const NO_OFFICES: ReadonlyMap<string, ActorName> = new Map();

/** The titles and offices that reports give to actors, folded, each with a place where it stands. */
async function officesOf(
  store: CaseStore,
  only: ClaimFilter,
): Promise<ReadonlyMap<string, ReadonlyMap<string, ActorName>>> {
  const found = new Map<string, Map<string, ActorName>>();
  for await (const { claim } of store.claims({ ...only, types: ["office"] })) {
    if (claim.polarity === "negated") continue;
    const office = claim.roles.find(({ role }) => role === "object");
    const key = asTyped(office?.quote ?? "");
    if (!office || key === "") continue;
    const { start, end, quote } = office;
    for (const { role, actor } of claim.roles) {
      if (role !== "subject" || !actor) continue;
      const own = found.get(actor.id) ?? new Map<string, ActorName>();
      if (!own.has(key)) own.set(key, { report: claim.report, start, end, quote, evidence: "same-text" });
      found.set(actor.id, own);
    }
  }
  return found;
}

/** Worth of a denial that two names are one actor's, which stands in a report in so many words. */
const DENIED = 0.9;

/** "Nobody calls Rita Solís La Reina": claims of another name that are denied. */
async function deniedNames(
  store: CaseStore,
  byId: ReadonlyMap<string, ActorRow>,
  { judged, only }: { readonly judged: ReadonlySet<string>; readonly only: ClaimFilter },
): Promise<readonly Doubt[]> {
  const found: Doubt[] = [];
  for await (const { claim } of store.claims({ ...only, types: ["alias"] })) {
    if (claim.polarity === "affirmed" && claim.modality !== "denied") continue;
    const [one, two] = sidesOf(claim);
    const [left, right] = [byId.get(one?.actor?.id ?? ""), byId.get(two?.actor?.id ?? "")];
    if (!one || !two || !left || !right || judged.has(`${left.actor.id} ${right.actor.id}`)) continue;
    const { report, start, end, quote } = claim;
    const reason: ProposalReason = {
      rule: "denied-name",
      detail: `It is denied that “${one.quote}” and “${two.quote}” are names of one`,
      weight: -DENIED,
      at: { report, start, end, quote, evidence: "alias" },
    };
    found.push({ left, right, names: [one.quote, two.quote], score: DENIED, reasons: [reason] });
  }
  return found;
}

const sidesOf = ({ roles }: Claim) => [
  roles.find(({ role }) => role === "subject"),
  roles.find(({ role }) => role === "object"),
];

/** Why an actor is put together of several names: rule, its sentence, its weight, and where a report says so. */
export interface Joint {
  readonly left: string;
  readonly right: string;
  readonly rule: string;
  readonly says: string;
  readonly weight: number;
  readonly at: ActorName | null;
}

const EVIDENCE_OF: Readonly<Partial<Record<Link["rule"], ActorName["evidence"]>>> = {
  alias: "alias",
  acronym: "acronym",
};

/** What joins the names of one actor: links with their evidence, and judgements. */
export async function jointsOf(store: CaseStore, { actor }: ActorRow): Promise<readonly Joint[]> {
  const { resolved } = store;
  const bearers = new Map(
    (await resolved.bearers(await resolved.members([actor.id]))).map((bearer) => [bearer.id, bearer]),
  );
  const nameOf = (id: string): string => {
    const forms = Object.entries(bearers.get(id)?.counts ?? {}).filter(([key]) => key.startsWith("form "));
    const [most] = forms.toSorted((a, b) => b[1] - a[1]);
    return most?.[0].split(" ").slice(2).join(" ") ?? id;
  };
  const links = (await resolved.links([...bearers.keys()])).filter(
    ({ bearer, other }) => bearers.has(bearer) && bearers.has(other),
  );
  const joints = links.map(({ bearer, other, rule, key }): Joint => {
    const at = actor.names.find(
      ({ quote, evidence }) => evidence === EVIDENCE_OF[rule] && asTyped(quote) === asTyped(key),
    );
    return {
      left: nameOf(bearer),
      right: nameOf(other),
      rule,
      says: RULES[rule].says,
      weight: RULES[rule].weight,
      at: at ?? null,
    };
  });
  for (const { judgement } of await store.judgements({ verbs: ["same"], about: [actor.id], live: true })) {
    const [left, right] = judgement.anchors;
    if (!left || !right) continue;
    const says = `${judgement.author} judged so: ${judgement.reason ?? "no reason given"} (${judgement.id})`;
    joints.push({ left: left.name, right: right.name, rule: "judgement", says, weight: 1, at: null });
  }
  return joints.toSorted((a, b) => b.weight - a.weight);
}

/** A judgement that counts, as seen from one of its actors; `with` is the other, its id null when it lost its anchor. */
export interface ActorJudgement {
  readonly judgement: Judgement;
  readonly with: { readonly id: string | null; readonly name: string };
}

/** The judgements that count, by the actors that they stand on. */
export async function judgedActors(store: CaseStore): Promise<ReadonlyMap<string, readonly ActorJudgement[]>> {
  const byActor = new Map<string, ActorJudgement[]>();
  for (const { judgement, stands } of await store.judgements({ verbs: ACTOR_VERBS, live: true })) {
    for (const [side, id] of stands.entries()) {
      const other = judgement.anchors[1 - side];
      if (id === null || !other || (side === 1 && stands[0] === id)) continue;
      const seen = { judgement, with: { id: stands[1 - side] ?? null, name: other.name } };
      byActor.set(id, [...(byActor.get(id) ?? []), seen]);
    }
  }
  return byActor;
}
