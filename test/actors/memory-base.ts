import type { Base, Link } from "../../src/actors/base.ts";
import type { Bearer, Placed } from "../../src/actors/bearers.ts";
import type { Changes, Delta, Known } from "../../src/actors/update.ts";
import type { Entity, Judgement } from "../../src/model/index.ts";

/** A case in memory: what a store keeps of the resolving, changed by deltas alone. */
export interface MemoryCase extends Base {
  readonly reports: Map<string, readonly Entity[]>;
  readonly judgements: Map<string, Judgement>;
  apply(delta: Delta): void;
  /** What has changed in these reports and judgements, as `update` wants it. */
  changes(reports: readonly string[], judged: readonly string[]): Changes;
  /** Everything that was resolved, in an order of its own. */
  everything(): object;
}

const linkKey = ({ bearer, other, rule }: Link): string => `${bearer}|${other}|${rule}`;

export function memoryCase(): MemoryCase {
  const reports = new Map<string, readonly Entity[]>();
  const judgements = new Map<string, Judgement>();
  const placed = new Map<string, Placed>();
  const bearers = new Map<string, Bearer>();
  const keys = new Map<string, Set<string>>();
  const links = new Map<string, Link>();
  const actors = new Map<string, Delta["actors"][number]>();
  const stood = new Map<string, (string | null)[]>();
  const known = (judgement: Judgement): Known => ({ judgement, stood: stood.get(judgement.id) ?? [] });
  return {
    reports,
    judgements,
    placed: async (ids) => [...placed.values()].filter(({ report }) => ids.includes(report)),
    bearers: async (ids) => ids.flatMap((id) => bearers.get(id) ?? []),
    surnamesIn: async (ids) =>
      [...placed.values()]
        .filter(({ report, gives }) => ids.includes(report) && gives.some((key) => key.startsWith("sole ")))
        .map(({ bearer }) => bearer),
    having: async (how, asked, most) =>
      asked.flatMap((key) =>
        [...(keys.get(`${how} ${key}`) ?? [])]
          .sort()
          .slice(0, most)
          .map((bearer) => ({ key, bearer })),
      ),
    links: async (ids) =>
      [...links.values()].filter(({ bearer, other }) => ids.includes(bearer) || ids.includes(other)),
    reportsOf: async (bearer, most) =>
      [...new Set([...placed.values()].filter((one) => one.bearer === bearer).map(({ report }) => report))]
        .sort()
        .slice(0, most),
    members: async (ids) => [...bearers.values()].filter(({ actor }) => ids.includes(actor)).map(({ id }) => id),
    entities: async (report) => reports.get(report) ?? [],
    changes: (changed, judged) => ({
      reports: new Map(changed.map((id) => [id, reports.get(id) ?? []])),
      judgements: [...judgements.values()].filter(({ withdrawn }) => withdrawn === null).map(known),
      judged: judged.flatMap((id) => judgements.get(id) ?? []).map(known),
    }),
    apply(delta) {
      for (const [entity, { report }] of placed) if (delta.reports.includes(report)) placed.delete(entity);
      for (const one of delta.placed) placed.set(one.entity, one);
      for (const id of delta.bearersGone) bearers.delete(id);
      for (const bearer of delta.bearers) bearers.set(bearer.id, bearer);
      for (const [bearer, key] of delta.keysGone) keys.get(key)?.delete(bearer);
      for (const [bearer, key] of delta.keys) keys.set(key, (keys.get(key) ?? new Set<string>()).add(bearer));
      for (const link of delta.linksGone) links.delete(linkKey(link));
      for (const link of delta.links) links.set(linkKey(link), link);
      for (const id of delta.actorsGone) actors.delete(id);
      for (const actor of delta.actors) actors.set(actor.id, actor);
      for (const { judgement, side, bearer } of delta.stood) {
        const sides = stood.get(judgement) ?? [];
        sides[side] = bearer;
        stood.set(judgement, sides);
      }
    },
    everything: () => ({
      placed: [...placed.values()].sort((a, b) => (a.entity < b.entity ? -1 : 1)),
      bearers: [...bearers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      keys: [...keys].flatMap(([key, set]) => [...set].map((bearer) => `${key}|${bearer}`)).sort(),
      links: [...links.keys()].sort(),
      actors: [...actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      stood: [...judgements.values()]
        .filter(({ withdrawn }) => withdrawn === null)
        .map(
          ({ id }) =>
            `${id} ${[0, 1]
              .map((side) => stood.get(id)?.[side] ?? null)
              .map((one) => one ?? "lost")
              .join(" | ")}`,
        )
        .sort(),
    }),
  };
}
