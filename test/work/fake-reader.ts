import {
  type ActorName,
  type ActorRef,
  type Claim,
  type Entity,
  idOf,
  type Kind,
  type Role,
  type Speaker,
  spanOf,
} from "../../src/model/index.ts";
import type { Reading } from "../../src/store/contract.ts";
import type { Job } from "../../src/work/bench.ts";
import type { Load } from "../../src/work/thread-entry.ts";

/**
 * A reader for tests of everything around reading: each sentence "A said that B hit C (in YEAR)." is one claim, with
 * or without its speaker; "B killed C." and "B leads C." have types that the codebook asks about. "slowly" takes for ever, "hungry" all memory, "throw" throws, "slip" gives a span that does not hold.
 */
const SENTENCE =
  /(?:(?<speaker>\p{Lu}\p{L}+) (?<verb>said|alleged) that )?(?<agent>\p{Lu}\p{L}+) (?<not>did not )?(?<deed>hit|kill(?:ed)?|leads) (?<patient>\p{Lu}\p{L}+)(?: in (?<year>\d{4}))?\./dgu;

const SIDES = { agent: "agent", patient: "patient" } as const;
const DEEDS = {
  hit: { kind: "event", type: "hit", roles: SIDES },
  kill: { kind: "event", type: "kill", roles: SIDES },
  killed: { kind: "event", type: "kill", roles: SIDES },
  leads: { kind: "relation", type: "lead", roles: { agent: "subject", patient: "object" } },
} as const satisfies Record<string, { kind: Kind; type: string; roles: Readonly<Record<keyof typeof SIDES, Role>> }>;
const isDeed = (word: string | undefined): word is keyof typeof DEEDS => word !== undefined && word in DEEDS;

export function fakeRead({ report, text }: Job): Reading {
  if (text.includes("throw")) throw new Error("the fake reader throws");
  while (text.includes("slowly"));
  const hoard: string[][] = [];
  while (text.includes("hungry")) hoard.push(Array.from({ length: 100_000 }, (_, at) => `${at}`));
  const entities = new Map<string, Entity & { readonly names: ActorName[] }>();
  const refTo = (start: number, end: number): ActorRef => {
    const span = spanOf(text, start, end);
    const id = idOf("ent", report, span.quote);
    const entity = entities.get(id) ?? {
      id,
      report,
      name: span.quote,
      kind: "person",
      codebook: span.quote.toLowerCase(),
      names: [],
    };
    entity.names.push({ ...span, report, evidence: "same-text" });
    entities.set(id, entity);
    return { id, name: span.quote };
  };
  const claims: Claim[] = [];
  for (const found of text.matchAll(SENTENCE)) {
    const at = (name: string): readonly [number, number] | null => found.indices?.groups?.[name] ?? null;
    const [start, end] = [found.index, found.index + found[0].length];
    const word = found.groups?.["deed"];
    const deed = DEEDS[isDeed(word) ? word : "hit"];
    const role = (name: "agent" | "patient") => {
      const [from, to] = at(name) ?? [0, 1];
      return { role: deed.roles[name], ...spanOf(text, from, to), actor: refTo(from, to) };
    };
    const spoken = at("speaker");
    const attribution: Speaker[] = [];
    if (spoken) {
      const alleged = found.groups?.["verb"] === "alleged";
      const span = spanOf(text, ...spoken);
      attribution.push({
        ...span,
        name: span.quote,
        role: "person",
        verb: alleged ? "allege" : "say",
        stance: alleged ? "alleges" : "says",
        actor: refTo(...spoken),
        level: 0,
      });
    }
    const agent = role("agent");
    const quote = spanOf(text, agent.start, end);
    const year = at("year");
    claims.push({
      id: idOf("clm", report, start, end),
      report,
      ...quote,
      ...(text.includes("slip") ? { quote: "not these words" } : {}),
      sentence: { start, end },
      kind: deed.kind,
      type: deed.type,
      roles: [agent, role("patient")],
      figure: null,
      time: year && {
        edtf: text.slice(...year),
        stated: text.slice(...year),
        how: "stated",
        start: year[0],
        end: year[1],
      },
      place: null,
      attribution,
      modality: attribution[0]?.stance === "alleges" ? "alleged" : attribution.length > 0 ? "reported" : "asserted",
      polarity: found.groups?.["not"] === undefined ? "affirmed" : "negated",
      likelihood: null,
      reader: { name: "fake", version: "1" },
    });
  }
  return { claims, entities: [...entities.values()] };
}

export const load: Load = () => ({
  ok: true,
  loaded: { stamp: { name: "fake", version: "1" }, read: fakeRead },
});
