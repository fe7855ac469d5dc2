import type { Filler } from "../../model/index.ts";
import { isNicknameForm, keyOf, pieces } from "../../reading/names/folding.ts";
import { fromClaim } from "../from-claim.ts";
import type { Comparable, Judged, Reply, Rule, Scene } from "../reply.ts";
import { holdsOf } from "../time.ts";
import { does } from "../speaker.ts";

/** Who bears a name: the folded words of the full name, and the actor that the case takes him for. */
export interface Named {
  readonly words: readonly string[];
  readonly actor: string | null;
  /** A name that several may share in peace: another name of a group. */
  readonly many: boolean;
}

/** “El Mencho” inside a full name. */
const INNER = /[“"‘'«][^”"’'»]+[”"’'»]/gu;

export const identity: Rule<Named> = {
  kind: "identity",
  says: "Who is meant by a name: one nickname with two full names, or a name that is somebody's and is not.",
  replies(comparable, scene) {
    const { claim } = comparable;
    if (claim.type !== "alias" || claim.modality === "wanted" || claim.modality === "conditional") return [];
    const bearers = claim.roles.filter(({ role }) => role === "subject");
    const names = claim.roles.filter(({ role }) => role === "object");
    return bearers.flatMap((bearer) => names.flatMap((name) => reply(comparable, bearer, name, scene) ?? []));
  },
  compare: judgeNames,
};

/** "Juan Paz, alias Fito": one word by which somebody goes, and none of his names. */
function isByname(name: Filler, bearer: Filler): boolean {
  const [word, more] = pieces(name.quote);
  const names = pieces(bearer.quote);
  return (
    word !== undefined && more === undefined && /^\p{Lu}/u.test(name.quote) && names.length > 1 && !names.includes(word)
  );
}

function reply(comparable: Comparable, bearer: Filler, name: Filler, scene: Scene): Reply<Named> | null {
  const persons = [bearer, name].some(({ actor }) => actor && scene.who(actor.id)?.kind === "person");
  const base = {
    ...fromClaim(comparable),
    kind: "identity" as const,
    holds: holdsOf(comparable, "state"),
  };
  if (persons) {
    // "El Mencho, whose real name is …" or "…, known as El Mencho": the nickname is asked for, whichever side it is on.
    const [nick, full] = isNicknameForm(name.quote) || isByname(name, bearer) ? [name, bearer] : [bearer, name];
    if (!isNicknameForm(nick.quote) && nick !== name) return null;
    // "Rubén “N”": offices leave the surname out.
    const words = pieces(full.quote.replaceAll(INNER, " ")).filter((word) => word !== "n");
    const kind = full.actor && scene.who(full.actor.id)?.kind;
    if ((kind !== null && kind !== undefined && kind !== "person") || /^(?:the|a|an)\s/iu.test(full.quote)) return null;
    if (words.length < 2 || isNicknameForm(full.quote)) return null;
    const actor = full.actor ?? nick.actor;
    return {
      ...base,
      question: `called ${keyOf(pieces(nick.quote))}`,
      asks: `Who is ${nick.quote}?`,
      subject: actor,
      answer: words.join(" "),
      words: full.quote.replaceAll(INNER, " ").replaceAll(/\s+/gu, " ").trim(),
      value: { words, actor: actor?.id ?? null, many: false },
    };
  }
  const owner = bearer.actor && scene.who(bearer.actor.id);
  const key = keyOf(pieces(name.quote));
  if (!owner || key === "") return null;
  return {
    ...base,
    question: `names of ${owner.id}`,
    asks: `Under which other names is ${owner.name} known?`,
    subject: { id: owner.id, name: owner.name },
    answer: key,
    words: name.quote,
    value: { words: pieces(name.quote), actor: owner.id, many: true },
  };
}

function judgeNames(a: Reply<Named>, b: Reply<Named>): Judged | null {
  if (a.value.many || !a.affirmed || !b.affirmed || a.answer === b.answer) return null;
  const [mine, theirs] = [new Set(a.value.words), new Set(b.value.words)];
  const common = [...mine].filter((word) => theirs.has(word));
  const one = a.value.actor !== null && a.value.actor === b.value.actor;
  if (common.length === Math.min(mine.size, theirs.size)) {
    // "Juan Paz", "Juan Paz Mora": whoever is known to be one man is told nothing new by his mother's name.
    if (one) return oneName(a, b);
    const fuller = mine.size > theirs.size ? a : b;
    return {
      verdict: "refines",
      rule: "identity-fuller-name",
      reason: `Both give one name, ${fuller.by} more fully: ${fuller.words}.`,
      score: 0.85,
    };
  }
  // "José Adolfo Paz", "Adolfo Paz Mora": one man, and each leaves out another of his names; "Rubén Paz Mora" and "Luis
  // Paz Mora" are two first names.
  const first = theirs.has(a.value.words[0] ?? "") || mine.has(b.value.words[0] ?? "");
  if (one && first && common.length > 1) return oneName(a, b);
  const both = `${does(a, "gives")} the name ${a.words}, ${b.by} the name ${b.words}`;
  if (common.length > 0) {
    return {
      verdict: "tension",
      rule: "identity-two-names",
      reason: `${both}: the names differ in part.`,
      score: 0.8,
    };
  }
  return {
    verdict: one ? "contradicts" : "tension",
    rule: "identity-two-names",
    reason: `${both}: ${one ? "one man cannot have both" : "one nickname for two men, or one of the names is wrong"}.`,
    score: one ? 0.8 : 0.65,
  };
}

const oneName = (a: Reply<Named>, b: Reply<Named>): Judged => ({
  verdict: "agrees",
  rule: "identity-one-name",
  reason: `Both name one man: ${a.words}, and ${b.words}.`,
  score: 0.75,
});
