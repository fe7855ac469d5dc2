import { type Claim, type Codebook, daysOfEdtf, type Modality } from "../model/index.ts";
import type { ClaimRow } from "../store/contract.ts";
import type { ActorCounts } from "../store/desk.ts";
import type { Frame, Scope } from "./frame.ts";

/** Relation claims of one type from one actor to another. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly source: ActorCounts;
  readonly target: ActorCounts;
  readonly type: string;
  readonly label: string;
  readonly rows: readonly ClaimRow[];
  /** Claims that only allege it, or hold it possible; and claims that deny it. */
  readonly alleged: number;
  readonly denied: number;
}

export interface TiesAsked {
  readonly actors: readonly string[];
  readonly scope: Scope | null;
  readonly types?: readonly string[];
  /** Days that the claimed time must touch; claims without a time are then left out. */
  readonly since?: number;
  readonly until?: number;
}

const UNSURE: readonly Modality[] = ["alleged", "possible", "predicted", "conditional", "wanted"];
const denies = ({ modality, polarity }: Claim): boolean => modality === "denied" || polarity === "negated";

/** Who a relation runs from and to: subject or agent, and object or patient; the first filler that is an actor. */
function endsOf({ roles }: Claim): readonly [string, string] | null {
  const from = roles.find(({ role, actor }) => actor && (role === "subject" || role === "agent"))?.actor?.id;
  const to = roles.find(({ role, actor }) => actor && role !== "subject" && role !== "agent" && actor.id !== from)
    ?.actor?.id;
  return from !== undefined && to !== undefined ? [from, to] : null;
}

function inTime({ time }: Claim, since: number | undefined, until: number | undefined): boolean {
  if (since === undefined && until === undefined) return true;
  const days = time && daysOfEdtf(time.edtf);
  return Boolean(days) && (days?.last ?? 0) >= (since ?? -Infinity) && (days?.first ?? 0) <= (until ?? Infinity);
}

/** The ties of some actors to anybody, most claims first. Rejected claims tie nobody. */
export async function tiesOf(
  frame: Frame,
  codebook: Codebook,
  { actors, scope, types, since, until }: TiesAsked,
): Promise<{ readonly ties: readonly Tie[]; readonly partial: boolean }> {
  const { claims, partial } = await frame.once(`relation claims ${actors.join(" ")}`, () =>
    frame.store.relationClaims(actors),
  );
  const judged = (await frame.people()).claims;
  const groups = new Map<string, { from: string; to: string; type: string; rows: ClaimRow[] }>();
  for (const row of claims) {
    const { claim } = row;
    const ends = endsOf(claim);
    const type = claim.type ?? "";
    if (!ends || scope?.reports.has(claim.report) === false || judged.get(claim.id)?.rejected === true) continue;
    if (types?.includes(type) === false || !inTime(claim, since, until)) continue;
    const [from, to] = ends;
    const key = `${from} ${to} ${type}`;
    const group = groups.get(key) ?? { from, to, type, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const names = await frame.store.actorCounts([...new Set([...groups.values()].flatMap(({ from, to }) => [from, to]))]);
  const labels = new Map(codebook.relations.map(({ id, label }) => [id, label]));
  const ties = [...groups.values()].flatMap(({ from, to, type, rows }): readonly Tie[] => {
    const [source, target] = [names.get(from), names.get(to)];
    if (!source || !target) return [];
    const alleged = rows.filter(({ claim }) => UNSURE.includes(claim.modality) && !denies(claim)).length;
    const denied = rows.filter(({ claim }) => denies(claim)).length;
    return [{ from, to, source, target, type, label: labels.get(type) ?? type, rows, alleged, denied }];
  });
  return {
    ties: ties.toSorted((a, b) => b.rows.length - a.rows.length || (a.from + a.to < b.from + b.to ? -1 : 1)),
    partial,
  };
}
