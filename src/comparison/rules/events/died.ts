import type { Judged } from "../../reply.ts";
import { orderOf } from "../../time.ts";
import { dated, day, type EventReply, told } from "./telling.ts";

/** Days in which an attack and a death are one story. */
const STORY = 45;

/** Days for which who was shot may live on before he dies of it. */
const LINGERS = 120;
const WOUNDED = /\b(?:shot|wounded|stabbed|injured|hurt|beaten|burned|hit|maimed)\b/iu;
/** Whoever is killed anew did not die of an older wound. */
const KILLED = /\b(?:killed|murdered|assassinated|shot|gunned|executed|beheaded|strangled)\b/iu;
const DEAD = /\b(?:dead|to death|fatally|killed)\b/iu;

/** "He was shot on Sunday", "he was shot dead in March": the attack of which he died, where the dates meet. */
export function diedOfIt(a: EventReply, b: EventReply): Judged | null {
  const [attack, death] = a.value.type === "attack" ? [a, b] : [b, a];
  if (attack.value.type === death.value.type || !a.affirmed || !b.affirmed || !attack.value.victim.named) return null;
  if (!dated(attack) || !dated(death) || !attack.holds || !death.holds) return null;
  const after = death.holds.first - attack.holds.last;
  // "Shot on 7 June", "died on 11 August": he lived, and then of that shot he died.
  if (
    after > 0 &&
    after <= LINGERS &&
    WOUNDED.test(attack.value.quote) &&
    !DEAD.test(attack.value.quote) &&
    (death.value.type === "die" || !KILLED.test(death.value.quote))
  )
    return {
      verdict: "supersedes",
      newer: death === a ? "a" : "b",
      rule: "event-died-since",
      reason: `${told(attack)} ${day(attack.holds)}; then ${told(death)} ${day(death.holds)}.`,
      score: 0.75,
    };
  if (orderOf(attack.holds, death.holds) !== "overlap" || death.holds.last - death.holds.first > STORY) return null;
  return {
    verdict: "refines",
    rule: "event-died-of-it",
    reason: `Both tell one event: ${told(attack)}, and ${told(death)}.`,
    score: 0.7,
  };
}
