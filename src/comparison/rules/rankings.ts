import type { ActorRef } from "../../model/index.ts";
import type { RankingQuestion } from "../../model/codebook.ts";
import { fromClaim } from "../from-claim.ts";
import type { Comparable, Reply, Rule, Scene } from "../reply.ts";
import { tenseOf, tensedOf } from "../time.ts";
import { compareRanks } from "./rankings/judge.ts";
import { rankIn } from "./rankings/rank.ts";
import type { Ranked } from "./rankings/judge.ts";
import { type BrokenRecord, compareRecords, isRecord, recordsOf } from "./rankings/records.ts";
import { scopeIn, scopeOf } from "./scope.ts";

const DEFAULT_KINDS = ["group", "organisation"] as const;
const KINDS_OF_CLAIM: ReadonlySet<string> = new Set(["assessment", "statement", "relation", "forecast"]);
/** A forecast that somebody stays first says that he is. */
const STAYS = /\b(?:continue|continues|continuing|remain|remains|keep|keeps|maintain|retain|consolidat\w*)\b/iu;
/** "X is the world's largest producer" */
const PREDICATED =
  /\b(?:is|are|was|were|been|remains?|remained|became|become|becomes) (?:[\p{L}’'-]+ ){0,3}(?:most|\p{L}+est|main|leading|foremost|principal|primary|dominant|top)\b/iu;
const UNREAL: ReadonlySet<string> = new Set(["conditional", "wanted"]);

export const rankings: Rule<Ranked | BrokenRecord> = {
  kind: "ranking",
  says: "Who stands first in one domain and one place: rivals for one rank at one time, a rank that passed on, and ranks that do not exclude each other.",
  replies(comparable, scene) {
    const { claim } = comparable;
    if (!KINDS_OF_CLAIM.has(claim.kind) || UNREAL.has(claim.modality)) return [];
    if ((claim.kind === "forecast" || claim.modality === "predicted") && !STAYS.test(claim.quote)) return [];
    return [
      ...recordsOf(comparable),
      ...scene.codebook.questions.flatMap((row) => (row.rule === "ranking" ? repliesTo(comparable, row, scene) : [])),
    ];
  },
  compare: (a, b, scene) =>
    isRecord(a)
      ? compareRecords(a as Reply<BrokenRecord>, b as Reply<BrokenRecord>)
      : compareRanks(a as Reply<Ranked>, b as Reply<Ranked>, scene),
};

/** Whom the words rank: the actors in the subject's role that are of a kind which the row ranks. */
function rankedBy(comparable: Comparable, row: RankingQuestion, scene: Scene): readonly ActorRef[] {
  const kinds: readonly string[] = row.about ?? DEFAULT_KINDS;
  const found = new Map<string, ActorRef>();
  for (const filler of comparable.claim.roles) {
    if ((filler.role !== "subject" && filler.role !== "agent") || filler.actor === null) continue;
    const who = scene.who(filler.actor.id);
    if (who && kinds.includes(who.kind)) found.set(who.id, { id: who.id, name: who.name });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function repliesTo(comparable: Comparable, row: RankingQuestion, scene: Scene): readonly Reply<Ranked>[] {
  const { claim } = comparable;
  const rank = rankIn(claim.quote, row);
  if (!rank) return [];
  const actors = rankedBy(comparable, row, scene);
  // The owner in "Mexico's deadliest city" ranks nobody, and a place is not ranked in itself.
  const ranked = row.about?.includes("place") ? actors.slice(0, 1) : actors;
  if (ranked.length === 0) return [];
  // "its alliance with the supreme cartel" ranks the other: only of a judgement is the subject whom the words rank.
  if (claim.kind !== "assessment" && claim.kind !== "forecast" && !PREDICATED.test(claim.quote)) return [];
  // "The world's most dangerous cartels, Mexico's Red Cartel and …": the words beside the rank say where, if any do.
  const scope = scopeIn(rank.around, scene.codebook) ?? scopeOf(withoutNames(comparable, ranked), scene.codebook);
  const over = rank.over || tenseOf(claim.quote) === "over";
  const tier = ranked.length > 1 ? "among" : rank.tier;
  return ranked.map((actor) => {
    const value: Ranked = {
      ...rank,
      tier,
      over,
      scope,
      actor: actor.id,
      name: actor.name,
      present: tenseOf(claim.quote) === "present",
    };
    return {
      ...fromClaim(comparable, ["subject", "agent"]),
      question: `ranking:${row.id}`,
      kind: "ranking",
      asks: row.asks,
      subject: null,
      answer: [actor.id, tier, over ? "over" : "", scope?.id ?? "", rank.noun, ...rank.goods].join("|"),
      words: `${actor.name}${over ? ", formerly" : ""}${tier === "among" ? `, ${ranked.length > 1 ? "with others" : "as one of several"}` : ""}: ${rank.shown}${scope ? ` (${scope.name})` : ""}`,
      value,
      holds: tensedOf(comparable),
    };
  });
}

/** The claim without the words that name the ranked: "Colima is the deadliest city in Mexico" ranks in Mexico. */
function withoutNames(comparable: Comparable, ranked: readonly ActorRef[]): Comparable {
  const { claim } = comparable;
  const ids = new Set(ranked.map((actor) => actor.id));
  const own = claim.roles.filter((filler) => filler.actor !== null && ids.has(filler.actor.id));
  const quote = own.reduce((text, filler) => text.replaceAll(filler.quote, " "), claim.quote);
  const place =
    claim.place && own.some((filler) => filler.quote.includes(claim.place?.quote ?? "")) ? null : claim.place;
  return { ...comparable, claim: { ...claim, quote, place } };
}
