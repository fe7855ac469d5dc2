import type { Claim } from "../../../model/index.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { fromClaim } from "../../from-claim.ts";
import { knownOf } from "../../known.ts";
import type { Comparable, Judged, Reply, Scene } from "../../reply.ts";
import { does } from "../../speaker.ts";
import { holdsOf, saidLater } from "../../time.ts";
import { denial } from "../denial.ts";
import { didIt, isOfKillers } from "../../../reading/scenes/index.ts";
import { stemOf } from "../figures/kinds.ts";
import { deedInWords, type OfDeed, type Side, underEach } from "./told.ts";

type Doer = OfDeed & { readonly told: "doer" };

/** "ordered by Los Viagras", "the work of the CJNG" */
const ORDERED =
  /\b(?:ordered|carried out|committed|planned|staged|masterminded|begun|launched|perpetrated) by\b|\bthe work of\b|\b(?:carried out|committed|perpetrated) (?:the|this|that)\b/iu;
const TO_BLAME = /\b(?:is|was|are|were) (?:responsible|to blame|behind (?:it|this|that))$/iu;
const bare = (words: string): string => words.replace(/^the /iu, "");
/** "the Santa Rosa gang": a name and a noun of gangs. */
const isGangByName = (words: string, { codebook }: Scene): boolean =>
  /^(?:the )?(?:\p{Lu}[\p{L}’'-]+ )+\p{L}+$/iu.test(words) &&
  /^\p{Lu}/u.test(bare(words)) &&
  (codebook.classes?.["group"] ?? []).includes(stemOf(words.split(" ").at(-1) ?? ""));

/** "Fighters from Los Pinos", "a faction of the Red Cartel": the gang whose men did it, where its name says that it is one. */
function gangOf(words: string, scene: Scene): string | null {
  const gang = MEN_OF.exec(words)?.groups?.["gang"];
  if (gang === undefined) return OF_A_GROUP.exec(words)?.groups?.["gang"] ?? null;
  const known = /^(?:Los|Las) \p{Lu}/u.test(gang) || isGangByName(gang, scene);
  return known || knownOf(scene.codebook).actor(gang)?.kind === "group" ? bare(gang) : null;
}
const MEN_OF =
  /\b(?:gunm[ae]n|hitm[ae]n|sicarios|members|fighters|killers|assassins|gangsters|cell|faction|squad) (?:of|from|belonging to) (?<gang>(?:the )?\p{Lu}[^,;()]*)$/u;

/** "men from the violent gang Brigada Norte": a group by the word before its name. */
const OF_A_GROUP =
  /\b(?:of|from|belonging to) (?:the )?(?:\p{Ll}+ ){0,2}?(?:group|gang|organi[sz]ation|clan) (?<gang>\p{Lu}[^,;()]*)$/u;

/** "the state police", "soldiers": who has no name of his own, and is told from a gang. */
const FORCES =
  /^(?:the )?(?:(?:state|federal|municipal|local|national) )?(?:police|police officers|policemen|soldiers|marines|army|navy|troops)$/iu;

/** "accused of the killing", and not of shipping drugs. */
const OF_BLOOD =
  /\b(?:massacre|attack|assault|kill\w*|shooting|murder\w*|ambush|assassinat\w+|slaughter|crime|deaths?|bloodshed|bombing|explosion|it|this|that)\b/iu;
/** "is accused of having sold the plans", "blamed for the shortage": a charge that names something else than blood. */
const isOfOther = (quote: string): boolean => /\b(?:of|for) /u.test(quote) && !OF_BLOOD.test(quote);
/** "Running the gang since the death of her husband": of what somebody is accused stands before the time. */
const deedIn = (words: string): string =>
  words.replace(/\s(?:since|after|before|until|during|while|following)\s.*$/isu, "");
/** "Accused of protecting the killers", "of having known of the plan": he killed nobody by that. */
const AFTERWARDS =
  /^(?:having )?(?:protect|shield|hid|conceal|cover|shelter|harbou?r|ignor|know|fail|warn|tip|obstruct|bungl|delay|investigat|celebrat|exploit)\p{L}*\b/iu;
/** Denying a part in it, and not "the charges" or "it", whatever those were. */
const NO_PART = /\b(?:any part|no part|taken part|behind|involve\w+|responsib\w+|innocen\w+|nothing to do)\b/iu;

/** Whom a claim puts behind the deed that it is about. */
export function doersOf(
  comparable: Comparable,
  deed: NonNullable<Claim["scene"]>,
  scene: Scene,
): readonly Reply<OfDeed>[] {
  const { claim } = comparable;
  const groups = new Map<string, string>();
  const found = new Map<string, { readonly name: string; readonly accused: boolean; readonly denied: boolean }>();
  const add = (id: string | null | undefined, accused: boolean, denied = false): void => {
    const who = id ? scene.who(id) : null;
    // "Four men were charged": who has no name is nobody's rival.
    if (
      who &&
      /\p{Lu}/u.test(who.name) &&
      (who.kind === "group" || who.kind === "person" || who.kind === "organisation")
    )
      found.set(who.id, { name: who.name, accused, denied });
  };
  const of = claim.roles.find(({ role }) => role === "object");
  if (
    claim.type === "responsible" &&
    !(of && AFTERWARDS.test(of.quote)) &&
    (of ? OF_BLOOD.test(deedIn(of.quote)) : !isOfOther(claim.quote))
  )
    for (const { role, actor, quote } of claim.roles) {
      if (role !== "subject") continue;
      if (actor) add(actor.id, true);
      // "The mayor blames the Santa Rosa gang", named this once: by its name it is told from others.
      else if (isGangByName(quote, scene))
        found.set(`~${pieces(bare(quote)).join(" ")}`, { name: bare(quote), accused: true, denied: false });
    }
  // "convicted Juan Paz, the leader of the clan, of ordering it": the clan, if it is named.
  // "The warden has been charged", with whatever it may be, near the tale of a massacre: he is no doer of it.
  if (
    claim.kind === "event" &&
    /^(?:charge|convict)$/u.test(claim.type ?? "") &&
    claim.polarity === "affirmed" &&
    OF_BLOOD.test(claim.quote)
  ) {
    const named = knownOf(scene.codebook).actorIn(claim.quote);
    if (named?.kind === "group") groups.set(named.id, named.name);
    else for (const { role, actor } of claim.roles) if (role === "patient") add(actor?.id, true);
  }
  // "The gang never kills its drivers": no deed of its own.
  const unsaid = claim.polarity === "affirmed" && /\b(?:not|never)\b|n[’']t\b/u.test(claim.quote);
  if (claim.kind === "event" && /^(?:kill|attack)$/u.test(claim.type ?? "") && !unsaid)
    for (const { role, actor, quote } of claim.roles) {
      if (role !== "agent") continue;
      const gang = actor ? null : gangOf(quote, scene);
      if (gang !== null) found.set(`~${pieces(gang).join(" ")}`, { name: gang, accused: true, denied: false });
      // "Local police committed the massacre", and no clash in which both sides shot.
      else if (actor === null && FORCES.test(quote) && ORDERED.test(claim.quote))
        found.set(`~${pieces(bare(quote)).join(" ")}`, { name: quote, accused: true, denied: false });
      else add(actor?.id, ORDERED.test(claim.quote));
    }
  // "Fighters from Los Pinos staged the assault"
  if (claim.kind === "event" && claim.type === "other" && didIt(claim) && claim.polarity === "affirmed")
    for (const { role, actor, quote } of claim.roles) {
      if (role !== "agent") continue;
      const gang = gangOf(quote, scene);
      if (gang !== null) found.set(`~${pieces(gang).join(" ")}`, { name: gang, accused: true, denied: false });
      else if (FORCES.test(quote))
        found.set(`~${pieces(bare(quote)).join(" ")}`, { name: quote, accused: true, denied: false });
      else add(actor?.id, true);
    }
  // "The gunmen were of the clan": theirs is the deed, of a gang that has a name.
  if (isOfKillers(claim) && claim.polarity === "affirmed")
    for (const { role, actor, quote } of claim.roles) {
      const who = role === "object" && actor ? scene.who(actor.id) : null;
      // Whatever has a name and killers of its own is a gang, though nobody calls it so.
      if (who?.kind === "other" && /^(?:the )?\p{Lu}/u.test(quote))
        found.set(who.id, { name: who.name, accused: true, denied: false });
      else if (who) add(who.id, true);
    }
  // "The Pelones gang was responsible", and nothing more.
  if (claim.kind === "statement" && TO_BLAME.test(claim.quote) && claim.polarity === "affirmed")
    for (const { role, actor } of claim.roles) if (role === "subject") add(actor?.id, true);
  if (claim.kind === "statement" && ORDERED.test(claim.quote) && claim.polarity === "affirmed")
    for (const { role, actor } of claim.roles) if (role === "subject" || role === "object") add(actor?.id, true);
  // "The clan denied any part in it": he who says so.
  const denies = claim.attribution.at(-1);
  if (claim.kind === "statement" && denies?.stance === "denies" && NO_PART.test(claim.quote))
    add(denies.actor?.id, true, true);
  const base = withoutDoubt(comparable);
  for (const [id, name] of groups) found.set(id, { name, accused: true, denied: false });
  return [...found].flatMap(([id, { name, accused, denied }]) =>
    underEach<Doer>(deed, "deed doer ", {
      ...base,
      affirmed: !denied && base.affirmed,
      kind: "event",
      asks: `Who was behind ${deedInWords(deed, comparable)}?`,
      subject: null,
      answer: knownOf(scene.codebook).actor(name)?.id ?? id,
      words: name,
      value: {
        told: "doer",
        name,
        accused,
        // Who is no actor of the case is a gang by its name.
        person: scene.who(id)?.kind === "person",
        ordered: HAD_IT_DONE.test(claim.quote),
        anew: ANOTHER.test(claim.quote) || (!base.affirmed && /\bstill\b/u.test(claim.quote)),
      },
      holds: holdsOf(comparable, "event"),
    }),
  );
}

/** Who had it done is one, where several may have done it. */
const HAD_IT_DONE =
  /\b(?:order\w*|mastermind\w*|plann?ed|directed|organi[sz]ed|coordinated|brains|intellectual author|commission\w*|contracted|paid for)\b/iu;

/** "The prosecutors now blame the clan": whoever was blamed before is no longer. */
const ANOTHER = /\b(?:now|no longer|instead|since then|meanwhile)\b/iu;

/** To hold somebody responsible is to allege: that the claim is alleged makes the accusation no less certain. */
function withoutDoubt(comparable: Comparable): ReturnType<typeof fromClaim> {
  const base = fromClaim(comparable, ["subject", "agent"]);
  if (comparable.claim.type !== "responsible" || base.modality !== "alleged") return base;
  return { ...base, modality: "reported", weak: base.weak.filter((weakness) => weakness !== "unsure") };
}

const sameName = (one: string, other: string): boolean => pieces(bare(one)).join(" ") === pieces(bare(other)).join(" ");

/** Two who are named for one deed, or one who denies it. */
export function compareDoers(a: Side, b: Side, [x, y]: readonly [Doer, Doer]): Judged | null {
  // Whom one report names by its men ("fighters from Los Pinos") another knows as an actor.
  if (a.answer === b.answer || sameName(x.name, y.name))
    return a.affirmed === b.affirmed
      ? {
          verdict: "agrees",
          rule: "deed-who",
          reason: `${does(a, "names")} ${x.name}, and so ${does(b, "does")}.`,
          score: 0.75,
        }
      : disowned(a, b);
  // A man may be of the gang that is named.
  if (!a.affirmed || !b.affirmed || x.person !== y.person) return null;
  // A gunman and the man who paid him, or two gunmen, are no rivals.
  if (x.person && !(x.ordered && y.ordered)) return null;
  const reason = `${does(a, "names")} ${x.name}, ${does(b, "names")} ${y.name}`;
  const later = saidLater(a, b);
  const newer = x.anew === y.anew ? null : x.anew ? "a" : "b";
  if (newer !== null && (later === null || later === newer))
    return {
      verdict: "supersedes",
      newer,
      rule: "deed-who-anew",
      reason: `${reason}, and says that this is new.`,
      score: 0.75,
    };
  return {
    verdict: x.accused && y.accused ? "contradicts" : "tension",
    rule: "deed-who",
    reason: `${reason}.`,
    score: 0.7,
  };
}

const isAnew = ({ value }: Side): boolean => value.told === "doer" && value.anew;

/** "The prosecutors blame the clan", "the clan denies it". */
function disowned(a: Side, b: Side): Judged | null {
  const judged = denial(a, b);
  const [yes, no] = a.affirmed ? [a, b] : [b, a];
  if (!judged || judged.rule !== "denial") return judged;
  const later = saidLater(a, b);
  // "Nor do prosecutors still blame the clan": whoever did blame it was right to say so then.
  if (isAnew(no) && later !== null && (later === "a" ? a : b) === no)
    return {
      verdict: "supersedes",
      newer: later,
      rule: "deed-who-anew",
      reason: `${does(yes, "names")} ${yes.words}, ${no.by} no longer.`,
      score: 0.75,
    };
  const own = yes.words === no.by ? "does not own to it" : "says that it was not";
  return { ...judged, reason: `${does(yes, "names")} ${yes.words}, ${no.by} ${own}.` };
}
