import type { Filler } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import { inFull } from "../in-full.ts";
import type { Comparable, Judged, Reply, Rule } from "../reply.ts";
import { holdsOf, saidLater } from "../time.ts";
import { nounOf } from "./events/telling.ts";
import { does } from "../speaker.ts";
import { deedInWords, meet, type Placed, underEach } from "./scenes/told.ts";
import { isUnsure } from "../weak.ts";

/** What a claim says to the question whether anybody was arrested, killed, … in one deed. */
interface Befallen extends Placed {
  readonly anybody: boolean;
  /** It may come about after it was said that it had not: an arrest, and not a death. */
  readonly pending: boolean;
  /** "Nobody will ever be convicted." */
  readonly foretold: boolean;
}
type Side = Reply<Befallen>;

/** What may befall people in a deed, by the types of event that tell it; `implies`: what must have befallen them before. */
interface Fate {
  readonly id: string;
  readonly types: ReadonlySet<string>;
  readonly pending: boolean;
  readonly implies: readonly string[];
}
const FATES: readonly Fate[] = [
  { id: "arrested", types: new Set(["arrest"]), pending: true, implies: [] },
  { id: "charged", types: new Set(["charge"]), pending: true, implies: ["arrested"] },
  { id: "convicted", types: new Set(["convict"]), pending: true, implies: ["charged", "arrested"] },
  { id: "killed", types: new Set(["kill", "die"]), pending: false, implies: [] },
  { id: "wounded", types: new Set(["injure"]), pending: false, implies: [] },
  { id: "kidnapped", types: new Set(["kidnap"]), pending: false, implies: [] },
];
const UNREAL: ReadonlySet<string> = new Set(["conditional", "wanted"]);
/** "Nobody is charged now": somebody was. */
const NOW = /\b(?:now|no longer|any longer|anymore|any more|still|today)\b/iu;

/** "Nobody", "no civilian", "any civilian" (denied). */
const NOBODY = /^(?:no|not (?:a|one|a single)|none|nobody|neither|any|anyone|anybody)\b/iu;
/** Nouns of people of whom nothing more is said. */
const ANYBODY =
  /^(?:|nobody|one|none|anybody|anyone|person|people|suspect|arrest|them|body|man|perpetrator|culprit|attacker|single|victim)$/u;
const CIVILIAN =
  /^(?:civilian|bystander|passer|pedestrian|resident|villager|neighbou?r|child|children|boy|girl|baby|toddler|woman|mother|father|grandmother|grandfather|farmer|rancher|student|pupil|teacher|driver|trucker|passenger|shopper|vendor|worker|tourist|nurse|doctor|priest|family|migrant|journalist|shopkeeper|cook|waiter|fisherman|man)$/u;

/** Words for whoever serves in some force, and for those of one. */
const ANY_FORCE = /^(?:agent|personnel|element|serviceman)$/u;
const FORCE =
  /^(?:agent|personnel|element|serviceman|officer|police|policeman|policewoman|soldier|marine|troop|trooper|guardsman|sailor)$/u;

/** Whom a claim's patient is one of: anybody, and of which kind; "a boy of 12" is a civilian, as is no gunman; two marines are agents. */
function kindsOf(filler: Filler): readonly string[] {
  const noun = nounOf(filler.quote);
  if (NOBODY.test(filler.quote))
    return [
      ANYBODY.test(noun) ? "" : CIVILIAN.test(noun) ? "civilian" : ANY_FORCE.test(noun) ? "officer of any force" : noun,
    ];
  return [
    "",
    noun,
    ...(CIVILIAN.test(noun) && noun !== "man" ? ["civilian"] : []),
    ...(FORCE.test(noun) ? ["officer of any force"] : []),
  ];
}

/** "Was any civilian killed in …?"; of "he" and "the wounded" it is asked whether anybody was. */
const asks = (fate: string, kind: string, deed: string): string =>
  `Was ${kind === "" || !CIVILIAN.test(kind) ? "anybody" : `any ${kind}`} ${fate} in ${deed}?`;

export const nobody: Rule<Befallen> = {
  kind: "event",
  says: "Whether anybody was killed or arrested in one deed, where somebody says that nobody was.",
  replies(comparable) {
    const { claim } = comparable;
    const { scene } = claim;
    if (!scene || UNREAL.has(claim.modality)) return [];
    if (claim.kind === "forecast") return promised(comparable, scene);
    const fate = FATES.find(({ types }) => types.has(claim.type ?? ""));
    return claim.kind === "event" && fate ? befallen(comparable, scene, fate) : [];
  },
  compare: judgeNobody,
};

/** What a claim says of each of whom it tells, or that there was nobody. */
function befallen(comparable: Comparable, scene: Deed, fate: Fate): readonly Side[] {
  const { claim } = comparable;
  const { affirmed } = fromClaim(comparable, ["patient"]);
  // "No arrests have been made."
  const victims = claim.roles.filter(({ role }) => role === "patient" || (role === "object" && fate.id === "arrested"));
  const foretold = claim.modality === "predicted";
  return victims.flatMap((victim): readonly Side[] => {
    const none = NOBODY.test(victim.quote);
    // "Ana Ruiz was not arrested" leaves others; "nobody was" leaves none.
    if (none === affirmed || (foretold && !none)) return [];
    const fates = [fate.id, ...(none ? [] : fate.implies)];
    const kinds = [...new Set(kindsOf(victim))];
    return fates.flatMap((id) =>
      kinds.flatMap((kind) => sides(comparable, scene, { id, kind, none, pending: fate.pending, foretold })),
    );
  });
}

/** The type of event that a forecast foretells, from the rule that read it. */
const FORETOLD = /^predicted: (?<type>[a-z][a-z-]*):/u;
/** "promised further arrests": somebody will be held to account. */
const ARRESTS = /\b(?:arrests|detentions|charges|indictments)$/iu;

/** "Nobody will ever be convicted", "promised further arrests". */
function promised(comparable: Comparable, scene: Deed): readonly Side[] {
  const { claim } = comparable;
  if (claim.modality !== "predicted") return [];
  const type = FORETOLD.exec(claim.rule ?? "")?.groups?.["type"];
  const fate = FATES.find(({ types, pending }) => pending && types.has(type ?? ""));
  if (fate) return befallen(comparable, scene, fate);
  if (claim.polarity === "negated" || !claim.roles.some(({ role, quote }) => role === "object" && ARRESTS.test(quote)))
    return [];
  return ["arrested", "charged"].flatMap((id) =>
    sides(comparable, scene, { id, kind: "", none: false, pending: true, foretold: true }),
  );
}

type Deed = NonNullable<Comparable["claim"]["scene"]>;

function sides(
  comparable: Comparable,
  scene: Deed,
  {
    id,
    kind,
    none,
    ...rest
  }: { readonly id: string; readonly kind: string; readonly none: boolean } & Omit<Befallen, "anybody" | "of">,
): readonly Side[] {
  return underEach<Befallen>(scene, `any ${id} ${kind} `, {
    ...fromClaim(comparable, ["patient"]),
    affirmed: true,
    kind: "event",
    asks: asks(id, kind, deedInWords(scene, comparable)),
    subject: null,
    answer: none ? "nobody" : "somebody",
    words: inFull(comparable.claim),
    value: { anybody: !none, ...rest },
    holds: holdsOf(comparable, "event"),
    // Where nobody says that nobody was, there is no question.
    ...(none ? {} : { aside: true as const }),
  });
}

/** Days in which a promise may yet be kept. */
const SOON = 60;

function judgeNobody(a: Side, b: Side): Judged | null {
  if (a.value.anybody === b.value.anybody || !meet(a, b)) return null;
  const [some, none] = a.value.anybody ? [a, b] : [b, a];
  const told = `${does(none, "says")} “${none.words}”, ${some.by} “${some.words}”`;
  const newer = some === a ? "a" : "b";
  if (some.value.foretold) {
    // "promised further arrests", and months later nobody is charged.
    const since = !none.value.foretold && some.said && none.said && none.said.first - some.said.last > SOON;
    return since ? { verdict: "tension", rule: "forecast-failed", reason: `${told}, later.`, score: 0.65 } : null;
  }
  if (none.value.foretold) {
    // "Nobody will ever be convicted", and later somebody is.
    const since = some.said && none.said && some.said.first > none.said.last;
    return since ? { verdict: "tension", rule: "forecast-failed", reason: `${told}, later.`, score: 0.8 } : null;
  }
  const since = some.holds !== null && none.said !== null && some.holds.first > none.said.last;
  const later = saidLater(a, b);
  if (a.value.pending && (since || later === newer))
    return { verdict: "supersedes", newer, rule: "nobody-yet", reason: `${told}, later.`, score: since ? 0.8 : 0.7 };
  if (a.value.pending && later !== null && later !== newer && NOW.test(none.words))
    return {
      verdict: "supersedes",
      newer: later,
      rule: "nobody-now",
      reason: `${told}, earlier.`,
      score: 0.75,
    };
  // What befell somebody after it was said is another matter.
  if (since) return null;
  const unsure = isUnsure(a) || isUnsure(b);
  return {
    verdict: unsure ? "tension" : "contradicts",
    rule: "nobody",
    reason: `${told}.`,
    score: unsure ? 0.65 : 0.8,
  };
}

/** Whether a reply is to the question whether anybody came to harm, or into custody. */
export const isOfAnybody = (reply: Reply): reply is Side => reply.question.startsWith("any ");
