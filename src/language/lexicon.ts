/**
 * Verbs whose form in -s is no plural of a noun: "The ministry denies that …", "thinks", "sells". The training corpora
 * have too few of them for the tagger to know so; rows are base forms, and only regular forms in -s are made of them.
 */
const NEVER_NOUNS = `
accept accompany accuse achieve acknowledge acquire admit adopt advise affect afford agree allege allow alter announce
anticipate apologise apologize appear apply appoint appreciate argue arise arrange arrive ask assassinate assert assign
assist assume assure attend attract avoid await become beg begin behave believe belong betray blame bleed bring broaden build buy
calculate carry celebrate choose cite collaborate collect comply comprise compete complain comprehend concede
conceal conclude condemn confess confirm confiscate consider consist constitute construct consume contain contend continue
contradict contribute convey convince cooperate coordinate cope correspond corrode create criticise criticize
cultivate declare deepen defend define deliver demonstrate denounce deny depend depict deploy deprive derive
describe deserve destroy detain deter determine develop devote differ discover discuss dismiss dispel
displace disrupt distribute dominate earn ease eat elect eliminate embody embrace emerge emphasise emphasize
employ enable encourage endanger endorse endure enforce engage enjoy enlist ensure enter entertain entrust equip erode
erupt establish evade evict evolve examine exceed exclude execute exempt exert exist expand expect expel explain
explode expose extend extort extradite facilitate fail finalise finalize flatten flee flourish follow forbid
 forgive gather generate get give go govern grow happen hesitate identify ignore illustrate implement
imply impose imprison improve include incorporate indicate infiltrate inflict inform inherit insist insert instruct intend
intensify interfere interpret intervene intimidate introduce invade invest investigate invoke involve isolate jeopardise
jeopardize join justify kidnap know launder learn linger lose maintain manage manipulate manufacture mediate merge
 mobilise mobilize negotiate neglect notify oblige obtain occupy occur operate oppose oppress organise organize
originate oust overlook oversee overthrow owe participate pay perceive perform persist persuade plead possess postpone
 predict prefer prepare preserve prevail prevent proclaim procure produce prohibit prolong promote propose
prosecute protect prove provide provoke publish pursue reassure rebuild receive recognise recognize recommend reconcile
recover recur reduce refer reflect refuse refute reinforce reiterate reject relate relinquish rely remind
remove reopen replace represent require resemble resent reside resign resist respond restore restrict
retain retaliate reveal revive rob say see seek seem seize sell send separate serve settle shrink
sit smuggle solve speak specialise specialize specify spend stabilise steal strengthen submit succeed succumb suffer suggest
summon supervise suppose suppress surround survive suspend sustain swear tell tempt tend testify thank think thrive threaten
tighten tolerate understand undermine undertake undergo unite unleash unveil uphold vanish verify vindicate violate
want warn weaken wear welcome withdraw withhold withstand worsen write`;

/** Form in -s of a regular verb: "denies", "clashes", "thinks". */
const third = (verb: string): string =>
  /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;

/** Words with the same hash as another that training met often, so that its list would be theirs. */
const SHADOWED: readonly (readonly [string, readonly string[]])[] = [
  ["deployed", ["VERB VBD", "VERB VBN"]],
  ["caps", ["NOUN NNS"]],
];

/** Forms whose tags are known though the training corpora do not tell them, with the tags' names in the labels. */
export const KNOWN_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ...NEVER_NOUNS.split(/\s+/)
    .filter((verb) => verb !== "")
    .map((verb) => [third(verb), ["VERB VBZ"]] as const),
  // "granted it unprecedented power": there is no verb "to unprecedent"; "found Paz guilty": no noun behind his name.
  ...[
    "guilty",
    "unprecedented",
    "undocumented",
    "unauthorized",
    "unarmed",
    "unsolved",
    "unconfirmed",
    "unverified",
  ].map((word) => [word, ["ADJ JJ"]] as const),
  ...SHADOWED,
]);
