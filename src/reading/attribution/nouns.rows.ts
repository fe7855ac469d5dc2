import type { Stance } from "../../model/index.ts";

/** Nouns of saying and thinking. `says` are prepositions whose object the source puts forward; `about` those that only name it. */
interface NounRow {
  readonly nouns: string;
  readonly stance: Stance;
  readonly says: string;
  readonly about: string;
  readonly example: string;
}

const NOUN_ROWS: readonly NounRow[] = [
  {
    nouns: "claim allegation accusation insinuation suspicion charge rumor rumour gossip speculation conspiracy",
    stance: "alleges",
    says: "of",
    about: "about against",
    example: "The claim that he fled is old.",
  },
  {
    nouns: "complaint grievance protest",
    stance: "alleges",
    says: "",
    about: "about of against",
    example: "Complaints that no patrol came grew.",
  },
  {
    nouns:
      "statement assertion contention argument declaration remark comment observation insistence suggestion reminder message testimony announcement revelation disclosure explanation report word news",
    stance: "says",
    says: "",
    about: "about on",
    example: "His insistence that he paid is odd.",
  },
  {
    nouns:
      "belief view opinion notion conviction feeling perception impression understanding assumption presumption thought consensus faith",
    stance: "says",
    says: "",
    about: "of about on",
    example: "The belief that he is dead is common.",
  },
  {
    nouns: "story version tale",
    stance: "says",
    says: "",
    about: "",
    example: "The file tells another story: he paid.",
  },
  {
    nouns: "case point",
    stance: "says",
    says: "",
    about: "",
    example: "He made the case that the pact is sound.",
  },
  {
    nouns: "conclusion finding assessment judgment judgement ruling verdict determination",
    stance: "says",
    says: "",
    about: "of on",
    example: "The finding that money was missing stood.",
  },
  {
    nouns: "denial rejection refutation repudiation",
    stance: "denies",
    says: "of",
    about: "",
    example: "Her denial that she met him held.",
  },
  {
    nouns: "admission confession acknowledgment acknowledgement concession",
    stance: "confirms",
    says: "of",
    about: "",
    example: "His admission that he paid was read out.",
  },
  {
    nouns: "confirmation proof evidence",
    stance: "confirms",
    says: "",
    about: "of",
    example: "Confirmation that he was dead came late.",
  },
  {
    nouns: "prediction forecast expectation projection prophecy",
    stance: "predicts",
    says: "of",
    about: "for about",
    example: "The forecast that prices would fall failed.",
  },
  {
    nouns: "estimate",
    stance: "estimates",
    says: "of",
    about: "",
    example: "An estimate that 300 tons crossed was cited.",
  },
  {
    nouns: "warning caution",
    stance: "says",
    says: "",
    about: "of about against to",
    example: "A warning that talks may fail came.",
  },
  {
    nouns: "threat",
    stance: "threatens",
    says: "",
    about: "",
    example: "His threat to shut the road worked.",
  },
  {
    nouns: "promise pledge vow commitment guarantee assurance oath",
    stance: "promises",
    says: "",
    about: "of to",
    example: "Her promise to rebuild was kept.",
  },
  {
    nouns: "hope wish desire fear worry concern anxiety doubt regret dream",
    stance: "says",
    says: "",
    about: "of for about over",
    example: "Fears that he would return grew.",
  },
  {
    nouns: "call demand request plea appeal order instruction proposal recommendation advice bill invitation",
    stance: "says",
    says: "",
    about: "for of",
    example: "Calls for the army to leave grew.",
  },
  {
    nouns: "plan intention decision refusal willingness unwillingness eagerness reluctance determination",
    stance: "says",
    says: "",
    about: "of for about",
    example: "Its refusal to pay cost lives.",
  },
  {
    nouns:
      "support opposition criticism praise condemnation endorsement admiration disdain contempt disapproval approval denunciation rebuke criticism skepticism scepticism enthusiasm hostility passion preference distaste defense defence critique backing interest anger outrage frustration",
    stance: "says",
    says: "",
    about: "for of to about with",
    example: "Her criticism of the raid was sharp.",
  },
];

/** What a noun of saying does with the words behind it. */
export interface NounCue {
  readonly stance: Stance;
  readonly says: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
}
/** Nouns of saying by lemma. */
export const NOUNS: ReadonlyMap<string, NounCue> = new Map(
  NOUN_ROWS.flatMap((r) => {
    const cue: NounCue = {
      stance: r.stance,
      says: new Set(r.says.split(" ").filter(Boolean)),
      about: new Set(r.about.split(" ").filter(Boolean)),
    };
    return r.nouns.split(" ").map((n) => [n, cue] as const);
  }),
);

/** Verbs that with a noun of saying make one act: "made the claim that", "issued a statement saying". */
export const LIGHT: ReadonlySet<string> = new Set([
  "make",
  "tell",
  "issue",
  "release",
  "give",
  "offer",
  "voice",
  "express",
  "raise",
  "file",
  "have",
  "deliver",
  "send",
  "publish",
  "put",
  "post",
  "repeat",
  "reiterate",
  "reject",
  "dismiss",
  "deny",
  "draw",
  "hold",
  "share",
  "echo",
  "air",
  "lodge",
  "present",
  "take",
  "reach",
  "cast",
  "level",
  "sound",
]);
