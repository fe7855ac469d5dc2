import type { Sentence, Token } from "../../language/analysis.ts";
import { children } from "../../language/tree.ts";
import { isVerbal } from "./phrases.ts";

/** Words that parsers hang on a verb as adverbs although they belong to it: "shot the helicopter down". */
const PARTICLES = new Set(["up", "down", "out", "off", "over", "away", "apart"]);
const NEAR = 5;
const PHRASAL: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    hand: ["over"],
    turn: ["over"],
    shoot: ["down"],
    gun: ["down"],
    hunt: ["down"],
    mow: ["down"],
    burn: ["down"],
    lock: ["down"],
    shut: ["down"],
    bring: ["down", "out"],
    step: ["down"],
    shake: ["down"],
    track: ["down"],
    strike: ["down"],
    vote: ["down", "through"],
    push: ["through"],
    buy: ["off"],
    pay: ["off"],
    finish: ["off"],
    bump: ["off"],
    carry: ["out", "off"],
    haul: ["off", "away", "in"],
    take: ["away"],
    spirit: ["away"],
    block: ["off"],
    seal: ["off"],
    tip: ["off"],
    fight: ["off"],
    pick: ["up"],
    sign: ["up"],
    carve: ["up"],
    divide: ["up"],
    swallow: ["up"],
    tear: ["up"],
    share: ["out"],
    blow: ["up"],
    round: ["up"],
    set: ["up", "off"],
    break: ["out"],
    drive: ["out"],
    pull: ["out", "back"],
  }),
);
/** Past forms that taggers take for other forms, and then leave as they stand. */
const BASE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    shot: "shoot",
    overran: "overrun",
    swore: "swear",
    massacred: "massacre",
    massacr: "massacre",
    fled: "flee",
    led: "lead",
    sent: "send",
    took: "take",
    taken: "take",
    gave: "give",
    sold: "sell",
    bought: "buy",
    fought: "fight",
    struck: "strike",
    caught: "catch",
    met: "meet",
    hid: "hide",
    held: "hold",
    built: "build",
    slain: "slay",
    freed: "free",
    fre: "free",
  }),
);
const BROUGHT_IN: ReadonlySet<string> = new Set(["fly", "send", "rush", "bring", "call"]);
export const isParticle = (token: Token): boolean => PARTICLES.has(token.form.toLowerCase());

/** "brought in 31 tankers", but "brought in 2019". */
const isCount = (token: Token): boolean => token.upos === "NUM" && !/^(?:1[89]|20)\d\d$/.test(token.form);

/** Lemma with its particle: "shoot down". */
export function lemmaOf(sentence: Sentence, head: number): string {
  const token = sentence.tokens[head]!;
  const plain = token.lemma.toLowerCase();
  if (!isVerbal(token)) return plain;
  const lemma = BASE.get(plain) ?? plain;
  // "handed over 26 prisoners": the parser reads "over 26".
  // "shooting down a helicopter": it takes the particle for a preposition.
  const next = sentence.tokens[head + 1]?.form.toLowerCase();
  if (next !== undefined && PHRASAL.get(lemma)?.includes(next)) return `${lemma} ${next}`;
  // "were flown in on Friday", but "were flown in a helicopter".
  const behind = sentence.tokens[head + 2];
  if (
    next === "in" &&
    BROUGHT_IN.has(lemma) &&
    (behind === undefined || /^(?:ADP|PUNCT|PART|CCONJ)$/.test(behind.upos) || isCount(behind))
  )
    return `${lemma} in`;
  // "passed on the address", but "passed on Monday"
  if (next === "on" && lemma === "pass" && behind !== undefined && /^(?:the|an?|its|their|his|her)$/i.test(behind.form))
    return "pass on";
  for (const index of children(sentence, head)) {
    const part = sentence.tokens[index]!;
    const form = part.form.toLowerCase();
    if (part.deprel === "compound:prt") return `${lemma} ${form}`;
    const adverb = part.deprel === "advmod" && index > head && index - head < NEAR;
    if (adverb && PARTICLES.has(form) && children(sentence, index).length === 0) return `${lemma} ${form}`;
  }
  return lemma;
}
