/** Reads the labelled pairs of bench/pairs.csv and holds the comparison against their labels. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { resolve } from "../src/actors/index.ts";
import {
  compareAll,
  type Comparable,
  type Compared,
  type Reply,
  type Scene,
  type Who,
} from "../src/comparison/index.ts";
import { type ActorRef, type Claim, type Codebook, daysOfEdtf, type Finding, type Kind } from "../src/model/index.ts";
import { readReport } from "../src/reading/index.ts";

type Verdict = Finding["verdict"];
type Got = Verdict | "none";

interface Side {
  readonly text: string;
  readonly published: string;
  readonly publisher: string;
}
export interface Pair {
  readonly id: string;
  readonly rule: string;
  readonly strength: "strong" | "medium" | "weak";
  readonly a: Side;
  readonly b: Side;
  readonly verdict: Got;
  readonly newer: "a" | "b" | null;
  /** Other verdicts that count as right, as "tension" or "supersedes:b". */
  readonly also: readonly string[];
  readonly why: string;
}

/** Where a pair went wrong: no claim of the kind that its rule needs; claims that meet in no question; or the comparison. */
type Cause = "reader" | "apart" | "comparison";

export interface Outcome {
  readonly pair: Pair;
  readonly got: string;
  readonly right: boolean;
  readonly exact: boolean;
  readonly cause: Cause | null;
  readonly claims: readonly [readonly Claim[], readonly Claim[]];
  readonly compared: readonly Compared[];
}

const VERDICTS: readonly string[] = [
  "agrees",
  "refines",
  "contradicts",
  "tension",
  "supersedes",
  "not-comparable",
  "none",
] satisfies readonly Got[];
export const CONFLICTS: ReadonlySet<string> = new Set(["contradicts", "supersedes", "tension"]);

/** What a reader sees first when two sentences meet in several questions. */
const FIRST: readonly Verdict[] = ["contradicts", "supersedes", "tension", "refines", "agrees", "not-comparable"];

/** Kinds of claim of which either sentence must give one before the rule has anything to compare; empty: any. */
const NEEDS: Readonly<Record<string, readonly Kind[]>> = {
  figures: [],
  relations: ["relation", "event"],
  offices: ["relation", "event"],
  statuses: ["relation", "event"],
  events: ["event"],
  rankings: ["assessment", "relation"],
  denial: [],
  identity: [],
  forecast: [],
  time: [],
};

export function readPairs(file: string): readonly Pair[] {
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as Record<string, string>[];
  return rows.map((row) => {
    const field = (name: string): string => {
      const value = row[name];
      if (value === undefined) throw new Error(`pairs.csv has no column ${name}`);
      return value;
    };
    const verdict = field("verdict");
    const strength = field("strength");
    const newer = field("newer");
    if (!VERDICTS.includes(verdict)) throw new Error(`${field("id")}: no verdict ${verdict}`);
    if (!["strong", "medium", "weak"].includes(strength)) throw new Error(`${field("id")}: no strength ${strength}`);
    if ((verdict === "supersedes") !== (newer === "a" || newer === "b")) throw new Error(`${field("id")}: newer`);
    const side = (s: "a" | "b"): Side => ({
      text: field(s),
      published: field(`${s}_published`),
      publisher: field(`${s}_publisher`),
    });
    return {
      id: field("id"),
      rule: field("rule"),
      strength: strength as Pair["strength"],
      a: side("a"),
      b: side("b"),
      verdict: verdict as Got,
      newer: newer === "a" || newer === "b" ? newer : null,
      also: field("also").split(" ").filter(Boolean),
      why: field("why"),
    };
  });
}

type Engine = Parameters<typeof readReport>[1];

/** Both sentences as two reports of one case: claims whose roles and speakers name the case's actors, and the scene. */
async function caseOf(pair: Pair, engine: Engine, codebook: Codebook) {
  const readings = (["a", "b"] as const).map((side) => {
    const { text, published, publisher } = pair[side];
    const given = {
      id: `rpt_${pair.id}_${side}`,
      text,
      published: { value: published, how: "given", from: "pairs.csv" } as const,
      author: null,
      publisher,
      title: null,
    };
    return { side: pair[side], ...readReport(given, engine, codebook) };
  });
  const actors = await resolve(readings.flatMap(({ entities }) => entities));
  const refs = new Map<string, ActorRef>();
  const known = new Map<string, Who>();
  for (const { id, name, kind, entities } of actors) {
    known.set(id, { id, name, kind });
    for (const entity of entities) refs.set(entity, { id, name });
  }
  const named = <T extends { readonly actor: ActorRef | null }>(part: T): T => ({
    ...part,
    actor: part.actor && (refs.get(part.actor.id) ?? null),
  });
  const sides = readings.map(({ side, claims }) => {
    const days = daysOfEdtf(side.published);
    return claims.map((claim): Comparable => ({
      claim: { ...claim, roles: claim.roles.map(named), attribution: claim.attribution.map(named) },
      published: days && { ...days, how: "given" },
      publisher: side.publisher,
      document: side.publisher,
    }));
  });
  const scene: Scene = { codebook, who: (id) => known.get(id) ?? null };
  return { a: sides[0] ?? [], b: sides[1] ?? [], scene };
}

const answerOf = (r: Reply): string => `${r.affirmed} ${r.answer}`;

/** What the two sentences are to each other over all questions in which they meet, as "agrees", "supersedes:b", "none". */
function verdictOf(compared: readonly Compared[], ofA: ReadonlySet<string>): string {
  const found = new Set<string>();
  for (const { replies, findings } of compared) {
    for (const f of findings) {
      if (ofA.has(f.a) === ofA.has(f.b)) continue;
      const newer = f.newer === null ? null : ofA.has(f.newer === "a" ? f.a : f.b) ? "a" : "b";
      found.add(newer === null ? f.verdict : `${f.verdict}:${newer}`);
    }
    // Two claims that give one answer agree by giving it: no finding says so.
    const given = replies.filter((r) => !r.aside);
    const answers = new Set(given.filter((r) => ofA.has(r.claim)).map(answerOf));
    const apart = (r: Reply): boolean =>
      !findings.some((f) => (f.a === r.claim || f.b === r.claim) && ofA.has(f.a) !== ofA.has(f.b));
    if (given.some((r) => !ofA.has(r.claim) && answers.has(answerOf(r)) && apart(r))) found.add("agrees");
  }
  for (const verdict of FIRST) {
    const hits = [...found].filter((f) => f === verdict || f.startsWith(`${verdict}:`));
    if (hits.length === 1) return hits[0] ?? verdict;
    if (hits.length > 1) return `${verdict}:both`;
  }
  return "none";
}

export async function judge(pair: Pair, engine: Engine, codebook: Codebook): Promise<Outcome> {
  const { a, b, scene } = await caseOf(pair, engine, codebook);
  const compared = compareAll([...a, ...b], scene);
  const ofA = new Set(a.map(({ claim }) => claim.id));
  const got = verdictOf(compared, ofA);
  const wanted = pair.newer === null ? pair.verdict : `${pair.verdict}:${pair.newer}`;
  const exact = got === wanted;
  const right = exact || pair.also.includes(got);
  return {
    pair,
    got,
    right,
    exact,
    cause: right ? null : causeOf(pair, got, [a, b], compared, ofA),
    claims: [a.map(({ claim }) => claim), b.map(({ claim }) => claim)],
    compared,
  };
}

function causeOf(
  pair: Pair,
  got: string,
  sides: readonly (readonly Comparable[])[],
  compared: readonly Compared[],
  ofA: ReadonlySet<string>,
): Cause {
  if (got !== "none") return "comparison";
  const needs = NEEDS[pair.rule] ?? [];
  const lacks = (side: readonly Comparable[]): boolean =>
    !side.some(
      ({ claim }) =>
        (needs.length === 0 || needs.includes(claim.kind)) && (pair.rule !== "figures" || claim.figure !== null),
    );
  if (sides.some(lacks)) return "reader";
  const meet = compared.some(
    ({ replies }) => replies.some((r) => ofA.has(r.claim)) && replies.some((r) => !ofA.has(r.claim)),
  );
  return meet ? "comparison" : "apart";
}
