import type { Claim, Filler } from "../model/index.ts";
import { pieces } from "../reading/names/folding.ts";

/** Pronouns for which a name can stand, and those of which it is the owner: "his", "whose". */
const STANDS: ReadonlySet<string> = new Set(
  "he she it they him her them himself herself itself themselves who whom".split(" "),
);
const OWNS: ReadonlySet<string> = new Set(["his", "its", "their", "whose", "hers", "theirs"]);

/** Words with which a sentence goes on whose subject stands before the quote: "was not extradited", "has fled". */
const GOES_ON =
  /^(?:(?:also|not|never|still|now|since|later|then|already) )?(?:is|are|was|were|has|had|have|does|did|do|will|would|can|could|may|might|must|should|be|been)\b/u;
/** "was captured", "had been killed": whom it befell stands before it. */
const PASSIVE =
  /^(?:\p{Ll}+ )*?(?:is|are|was|were|be|been|being) (?:\p{Ll}+ ){0,2}\p{Ll}+(?:ed|en|n|t|d|k|de|ot|ne|ld)\b/u;

const made = new WeakMap<Claim, string>();

/**
 * The words of a claim as an answer shows them, so that they say of whom they are: a name in brackets for a pronoun,
 * and before words that go on where the name was said. What stands in brackets is ours, as in any newspaper.
 */
export function inFull(claim: Claim): string {
  const known = made.get(claim);
  if (known !== undefined) return known;
  const { start, end, quote } = claim;
  const inside = claim.roles
    .filter((filler) => filler.start >= start && filler.end <= end)
    .flatMap((filler) => {
      const name = nameFor(filler);
      return name === null ? [] : [{ from: filler.start - start, to: filler.end - start, name }];
    })
    .toSorted((a, b) => b.from - a.from);
  let words = quote;
  let last = Infinity;
  for (const { from, to, name } of inside) {
    // One pronoun may fill two roles.
    if (to > last) continue;
    words = words.slice(0, from) + name + words.slice(to);
    last = from;
  }
  const before = beforeIt(claim);
  const full = before === null ? words : `[${before}] ${words}`;
  made.set(claim, full);
  return full;
}

/** "[Juan Paz]" for "he", "[Juan Paz]’s" for "his"; null for words that name or describe. */
function nameFor({ quote, actor }: Filler): string | null {
  if (actor === null) return null;
  const words = pieces(quote);
  const [word = ""] = words;
  if (words.length !== 1 || pieces(actor.name).join(" ") === word) return null;
  return STANDS.has(word) ? `[${actor.name}]` : OWNS.has(word) ? `[${actor.name}]’s` : null;
}

/** "operates in 21 states", "fled the city": a verb, where nothing that the quote begins with does it. */
const ACTS = /^\p{Ll}{3,}(?:s|ed)\b/u;

/** Whom words that go on are of: of a passive whom it befell, else who does it. */
function beforeIt({ start, quote, roles }: Claim): string | null {
  const acts = ACTS.test(quote) && roles.every((one) => one.start !== start);
  if (!acts && !GOES_ON.test(quote)) return null;
  const order = PASSIVE.test(quote)
    ? (["patient", "subject", "agent"] as const)
    : (["agent", "subject", "patient"] as const);
  for (const role of order) {
    const filler = roles.find((one) => one.role === role);
    if (filler) return filler.end <= start && filler.actor !== null ? filler.actor.name : null;
  }
  return null;
}
