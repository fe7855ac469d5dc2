import type { Sentence, Token } from "../language/analysis.ts";
import type { Claim } from "../model/index.ts";
import { isBareQuote, setAside } from "./footing/aside.ts";
import { type Footing, footingOf } from "./footing/walk.ts";
import { DEEDS } from "./footing/words.rows.ts";

/** What the reader of footings needs of a report. */
interface Told {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Deeds after which nothing is as it was: they must be told as done to bear on what else is told. */
const ENDS: ReadonlySet<string> = new Set(["kill", "die", "arrest"]);
/** What tells whether somebody lives, leads or is held. */
const STATES: ReadonlySet<string> = new Set([
  ...ENDS,
  ..."survive hide escape release surrender extradite kidnap missing imprison transfer convict acquit lead resign".split(
    " ",
  ),
]);

/** "Not", "is not among the dead", "almost", "is alive": a no that the claim's own words say. */
const OWN_NO =
  /\b(?:not|never|no|nor|neither|none|nobody|almost|nearly|narrowly|alive|cannot|without a)\b|n[’']t\b|\brather than\b/iu;

/** Who is nobody: "Some say", "according to one version", "posts on social media". */
const VAGUE =
  /^(?:some|others|many|people|everybody|everyone|rumou?rs?|gossip|legend|posts?|messages?|social media|word|talk)\b|\b(?:version|rumou?rs?|versions|legend|gossip|posts?|tweets?|social media|networks)$/iu;

/** The label of what a check of facts looks into: "CLAIM 2". */
const LABEL = /^(?:claims?|rumou?rs?|myths?|questions?)(?: (?:no\.? ?)?\d{1,2})?$/iu;

/** The word for the deed that stands highest in the claim's words, else their highest word. */
function deedIn({ start, end }: Claim, { tokens }: Sentence): Token | null {
  const own = tokens.filter((token) => token.start >= start && token.end <= end && token.upos !== "PUNCT");
  const depth = (token: Token): number => {
    let [at, steps] = [token as Token | undefined, 0];
    while (at && at.head >= 0 && steps < tokens.length) [at, steps] = [tokens[at.head], steps + 1];
    return steps;
  };
  const deeds = own.filter(({ lemma }) => DEEDS.has(lemma.toLowerCase()));
  const among = deeds.length > 0 ? deeds : own;
  return among.reduce<Token | null>(
    (high, token) => (high === null || depth(token) < depth(high) ? token : high),
    null,
  );
}

function footing(claim: Claim, told: Told): Footing | null {
  if (claim.kind !== "event" && claim.kind !== "relation") return null;
  const type = claim.type ?? "";
  if (!STATES.has(type)) return null;
  const sentence = told.sentences.find(({ start, end }) => start <= claim.start && claim.start < end);
  if (!sentence) return null;
  const aside = claim.polarity === "affirmed" ? setAside(claim, sentence, told.text) : null;
  // "The paper wrote that he died. That was false": somebody said so all the same.
  const ofNobody = claim.attribution.every(({ name, role }) => role === "unnamed" && LABEL.test(name));
  const untrue = aside === "unreal" && ofNobody;
  const labelled = ofNobody && claim.attribution.length > 0;
  if (labelled || isBareQuote(claim, told.text)) return untrue ? aside : "hearsay";
  if (claim.attribution.some(({ name, role }) => role === "unnamed" && VAGUE.test(name))) return "hearsay";
  const deed = ENDS.has(type) ? deedIn(claim, sentence) : null;
  if (!deed) return null;
  // "Nobody can prove that he died": he may have; "without his death" says nothing of him.
  const denied = claim.polarity === "negated" && claim.modality === "denied";
  if (claim.polarity === "negated" && !denied && !OWN_NO.test(claim.quote)) return "unreal";
  const built = denied ? null : footingOf(sentence, deed, type !== "arrest");
  return built === "unreal" || untrue ? "unreal" : (built ?? (aside && "hearsay"));
}

/**
 * Marks a death or a capture that is not told plainly, by a finite verb or a noun that takes it for known: "ordered
 * the killing", "either died or fled", "his death would split the clan", a slogan in quotation marks, a rumour. What is so
 * marked ends no state of anybody.
 */
export const withFooting = (claims: readonly Claim[], told: Told): readonly Claim[] =>
  claims.map((claim) => {
    const found = footing(claim, told);
    return found === null ? claim : { ...claim, footing: found };
  });
