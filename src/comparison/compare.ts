import {
  type Comparable,
  type Judged,
  type Meeting,
  type Reply,
  type Scene,
  type Weakness,
  WEAKNESSES,
} from "./reply.ts";
import { denied as whether, isWhether } from "./rules/denied.ts";
import { denial } from "./rules/denial.ts";
import { answeredToo, retold } from "./rules/retold.ts";
import { ages, isOfAge } from "./rules/ages.ts";
import { RULES } from "./rules/index.ts";
import { events } from "./rules/events.ts";
import { executed, isOfExecuted } from "./rules/executed.ts";
import { isOfAnybody, nobody } from "./rules/nobody.ts";
import { deeds, isOfDeed } from "./rules/scenes.ts";
import { statuses } from "./rules/statuses.ts";
import { weightOf } from "./weight.ts";

const BASE = 0.9;
/** What each weakness leaves of a score. */
const LEFT: Readonly<Record<Weakness, number>> = {
  "inferred-date": 0.85,
  "unknown-date": 0.75,
  "resolved-pronoun": 0.9,
  "unsaid-place": 0.9,
  implied: 0.85,
  unsure: 0.85,
  hearsay: 0.85,
};

/** What a claim replies to which questions: none, one, or several; one answer to one question but once. */
export function repliesOf(claim: Comparable, scene: Scene): readonly Reply[] {
  const once = new Map<string, Reply>();
  // Of a clause that no row of the codebook names, nothing is asked.
  if (claim.claim.rule?.startsWith("plain: ")) return [];
  for (const rule of RULES) {
    // "I wrote that he had died; I was wrong": what its own report takes back answers nothing, and only meets what it
    // says instead.
    if (claim.claim.refuted !== undefined && rule !== statuses) continue;
    // "The gang ordered his death", "either died or fled": who was behind it may be asked of it, and not whether he lives.
    if (claim.claim.footing === "unreal" && claim.claim.refuted === undefined && (rule === statuses || rule === events))
      continue;
    // Who else says it is asked of what answers no other question.
    const asked = rule === retold && [...once.values()].some((reply) => !reply.aside);
    const replies = asked ? numbersOf(claim, scene) : rule.replies(claim, scene);
    for (const reply of replies) {
      // Two names of one group may be taken for two: "the CJNG is allied with the Jalisco cartel" says one thing twice.
      const key = `${reply.question}\u0000${reply.answer}`;
      if (!once.has(key)) once.set(key, { ...reply, weight: weightOf(reply, scene.codebook) });
    }
  }
  return [...once.values()];
}

/** "Seized 1.8 million litres" answers what was seized; who else gives the number is asked of it all the same. */
const numbersOf = (claim: Comparable, scene: Scene): readonly Reply[] =>
  claim.claim.figure === null ? [] : retold.replies(claim, scene).flatMap((reply) => answeredToo(reply) ?? []);

/**
 * How two replies to one question relate, or null when there is nothing to say: two claims that give one answer
 * agree by giving it. The order of the two changes nothing.
 */
export function findingOf(one: Reply, other: Reply, rows: Pick<Scene, "codebook">): Meeting | null {
  if (one.claim === other.claim || one.question !== other.question) return null;
  // Neither answers the question: what they are to each other is asked elsewhere.
  if (one.aside && other.aside && !one.retold && !other.retold) return null;
  const [a, b] = one.claim < other.claim ? [one, other] : [other, one];
  const judged = judge(a, b, rows);
  // Where neither would be shown by itself, that both say the same is what there is to show.
  const silent = !a.retold && !b.retold && a.answer === b.answer && a.affirmed === b.affirmed;
  if (!judged || (judged.verdict === "agrees" && silent)) return null;
  const weak = [...new Set([...a.weak, ...b.weak])];
  const score = weak.reduce((left, weakness) => left * LEFT[weakness], judged.score ?? BASE);
  return {
    a: a.claim,
    b: b.claim,
    verdict: judged.verdict,
    newer: judged.verdict === "supersedes" ? (judged.newer ?? null) : null,
    rule: judged.rule,
    reason: worded(weak.length === 0 ? judged.reason : `${judged.reason} This rests on ${listed(weak)}.`),
    score: Math.round(score * 100) / 100,
    aAnswer: a.answer,
    bAnswer: b.answer,
  };
}

/** "correction.txt says …" */
const FILE = /^\S+\.\p{L}\w{1,5}(?=[ /]|$)/u;
/** A reason may begin with an unnamed source, in small letters; a file keeps the name that it has. */
const worded = (words: string): string => (FILE.test(words) ? words : words.slice(0, 1).toUpperCase() + words.slice(1));

const listed = (weak: readonly Weakness[]): string => weak.map((w) => WEAKNESSES[w]).join(", and on ");

function judge(a: Reply, b: Reply, rows: Pick<Scene, "codebook">): Judged | null {
  // One answer, affirmed by one and negated by the other, is a denial whatever the question is about.
  // That of an event may only be older than it, as its own rule knows.
  const denied = a.answer === b.answer && a.affirmed !== b.affirmed;
  if (isWhether(a)) return whether.compare(a, b as typeof a, rows);
  if (isOfDeed(a)) return deeds.compare(a, b as typeof a, rows);
  if (denied && a.kind !== "event") return denial(a, b);
  if (isOfAge(a)) return ages.compare(a, b as typeof a, rows);
  if (isOfExecuted(a)) return executed.compare(a, b as typeof a, rows);
  if (isOfAnybody(a)) return nobody.compare(a, b as typeof a, rows);
  return RULES.find((rule) => rule.kind === a.kind)?.compare(a, b, rows) ?? null;
}
