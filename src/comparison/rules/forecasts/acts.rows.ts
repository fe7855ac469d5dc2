/** A change that may come or fail to come, with the words of either: `lasts` are those of what stays as it was. */
export interface ActRow {
  readonly id: string;
  /** As a question asks: "Will {who} split?" */
  readonly asks: string;
  /** What the change is called in a reason. */
  readonly shown: string;
  /** Types of events that are the change, and that are its contrary. */
  readonly types?: readonly string[];
  readonly lastingTypes?: readonly string[];
  readonly comes: RegExp;
  readonly lasts: RegExp;
  /** Types of events that are either, as their words say: "passed the law", "voted it down". */
  readonly eitherTypes?: readonly string[];
  /** Its contrary settles it: a lost election is not won later. */
  readonly final?: true;
  /** Whoever may undergo it: who does it, what it is done to, or whom. */
  readonly of: "doer" | "thing" | "whom";
}

export const ACTS: readonly ActRow[] = [
  {
    // "The bridge will reopen in May", "The bridge remains shut"
    id: "reopen",
    asks: "Will {who} open again?",
    shown: "open again",
    types: ["reopen"],
    lastingTypes: ["close"],
    comes:
      /\b(?:re-?open(?:s|ed|ing)?|open(?:s|ed)? (?:again|its (?:doors|gates)|to (?:traffic|the public|ships)))\b/iu,
    lasts:
      /\b(?:remains?|remained|stays?|stayed|still|kept?|keeps) (?:\p{Ll}+ )?(?:closed|shut|sealed|out of service)\b/iu,
    of: "thing",
  },
  {
    // "The clan will break in two", "The clan has held together"
    id: "split",
    asks: "Will {who} split?",
    shown: "split",
    types: ["split"],
    comes:
      /\b(?:(?:breaks?|broke|broken|breaking|falls?|fell|fallen|falling|comes?|came|tears?|torn?|tore) (?:up|apart|in two|in half|into (?:two|three|four|several|rival|warring|\p{Ll}+ (?:factions|pieces|parts)))|split(?:s|ting)?(?! (?:from|off|with)\b)|splinter(?:s|ed|ing)?|fractur(?:es?|ed|ing)|fragment(?:s|ed|ing)?|disintegrat(?:es?|ed|ing)|disband(?:s|ed|ing)?)\b/iu,
    lasts:
      /\b(?:(?:holds?|held|holding|stays?|stayed|keeps?|kept|hangs?|hung|sticks?|stuck|stands?|stood) (?:\p{Ll}+ )?together|(?:remains?|remained|stays?|stayed|is still|are still) (?:\p{Ll}+ )?(?:united|intact|whole|undivided|in one piece)|clos(?:es|ed|ing) ranks)\b/iu,
    of: "doer",
  },
  {
    // "The truce will not last", "The truce collapsed in June"
    id: "end",
    asks: "Will {who} come to an end?",
    shown: "come to an end",
    comes:
      /\b(?:collaps(?:es?|ed|ing)|disappear(?:s|ed|ing)?|vanish(?:es|ed|ing)?|dissolv(?:es?|ed|ing)|disband(?:s|ed|ing)?|(?:breaks?|broke|broken) down|(?:falls?|fell|fallen) apart|(?:is|are|was|were|be|been) (?:finished|defunct|wiped out|dismantled|destroyed|dissolved|disbanded|over)|ceas(?:es?|ed) to exist|no longer exists?)\b/iu,
    lasts:
      /\b(?:surviv(?:es?|ed|ing)|endur(?:es?|ed|ing)|recover(?:s|ed|ing)?|regroup(?:s|ed|ing)?|persist(?:s|ed|ing)?|bounc(?:es?|ed) back|(?:will|would|to|not|n[’']t) (?:last|hold)|(?:has|have|is|are|still) (?:held|holding|lasted|lasting|holds)|still exists?|(?:remains?|is still|are still) (?:active|in place|in force))\b/iu,
    of: "doer",
  },
  {
    // "The gang will not recover", "The gang has regrouped"
    id: "recover",
    asks: "Will {who} recover?",
    shown: "recover",
    comes:
      /\b(?:recover(?:s|ed|ing)?|regroup(?:s|ed|ing)?|rebuilt|rebuilds?|rebuilding|bounc(?:es?|ed) back|(?:comes?|came) back|return(?:s|ed) (?:to strength|stronger))\b/iu,
    lasts: /\b(?:spent force|shadow of (?:its|their) former|wiped out|disbanded|(?:is|are|was|were) finished)\b/iu,
    of: "doer",
  },
  {
    // "She will win the election", "She lost the vote"
    id: "win",
    final: true,
    asks: "Will {who} win?",
    shown: "win",
    types: ["elect"],
    comes:
      /\b(?:w(?:ins?|on|inning) (?:the |a |an |his |her |its |their )?(?:\p{Ll}+ )?(?:elections?|vote|race|runoff|re-?election|seat|case|appeal|trial|contract|ballot|referendum)|(?:be|was|were|is) (?:re-?)?elected)\b/iu,
    lasts:
      /\b(?:los(?:es?|t|ing) (?:the |a |an |his |her |its |their )?(?:\p{Ll}+ )?(?:elections?|vote|race|runoff|re-?election|seat|case|appeal|trial|contract|ballot|referendum)|(?:be|was|were|is) (?:defeated|voted out|beaten))\b/iu,
    of: "whom",
  },
  {
    // "She will stay in office", "She resigned in May"
    id: "leave-office",
    asks: "Will {who} leave office?",
    shown: "leave office",
    types: ["resign"],
    comes:
      /\b(?:resign(?:s|ed|ing)?|steps? down|stepped down|stepping down|quits?|(?:leaves?|left|leaving) (?:office|the post|his post|her post|the job)|(?:be|been|was|were|is|being) (?:removed|dismissed|sacked|fired|ousted|replaced|impeached|forced out))\b/iu,
    lasts:
      /\b(?:(?:stays?|stayed|remains?|remained|still|continues?|continued) (?:\p{Ll}+ )?(?:in (?:office|his post|her post|the post|charge)|at (?:his|her) post|on as|(?:as )?(?:the )?(?:governor|mayor|minister|director|judge|chief|head|president|commissioner|secretary|prosecutor))|(?:keeps?|kept|retains?|retained) (?:his|her|their) (?:job|post|seat|office)|(?:finish(?:es|ed)?|completes?|completed|serves? out|served out|sees? out) (?:his|her|their|the) (?:\p{Ll}+ )?(?:term|mandate|tenure)|is still (?:the )?(?:governor|mayor|minister|director|judge|chief|head|president|commissioner|secretary|prosecutor))\b/iu,
    of: "whom",
  },
  {
    // "The trial will begin on 3 March", "The trial was put off"
    id: "begin",
    asks: "Will {who} begin as planned?",
    shown: "begin",
    comes:
      /\b(?:(?:begins?|began|begun|starts?|started|opens?|opened|gets? under way|got under way|goes? ahead|went ahead|takes? effect|took effect|came into force|comes into force)|(?:is|was|were|be|been) (?:held|opened|launched|started|inaugurated))\b/iu,
    lasts:
      /\b(?:(?:is|was|were|be|been) (?:\p{Ll}+ )?(?:postponed|put off|delayed|cancelled|canceled|called off|suspended|adjourned|scrapped|shelved|pushed back)|has yet to (?:begin|start|open))\b/iu,
    of: "thing",
  },
  {
    // "The tunnel will be finished by June", "The tunnel is still half built"
    id: "finish",
    asks: "Will {who} be finished?",
    shown: "be finished",
    comes:
      /\b(?:(?:be|been|was|were|is|are) (?:\p{Ll}+ ){0,2}(?:finished|completed|complete|ready|built|inaugurated|handed over)|opened its doors)\b/iu,
    lasts: /\b(?:unfinished|incomplete|half[- ](?:built|finished)|behind schedule)\b/iu,
    of: "thing",
  },
  {
    // "Congress will pass the bill", "The bill was voted down"
    id: "pass",
    final: true,
    asks: "Will {who} be passed?",
    shown: "be passed",
    eitherTypes: ["legislate"],
    comes:
      /\b(?:pass(?:es|ed)?|approv(?:es?|ed)|adopt(?:s|ed)?|ratif(?:y|ies|ied)|sign(?:s|ed)? into law|enact(?:s|ed)?)\b/iu,
    lasts:
      /\b(?:reject(?:s|ed)?|vot(?:es?|ed) (?:it |them )?down|veto(?:es|ed)?|block(?:s|ed)?|(?:threw|throws?|thrown) out|shelv(?:es?|ed)|str(?:ikes?|uck) down|defeated)\b/iu,
    of: "thing",
  },
  {
    // "The soldiers will leave by June", "The soldiers are still there"
    id: "withdraw",
    asks: "Will {who} withdraw?",
    shown: "withdraw",
    types: ["withdraw"],
    comes:
      /\b(?:withdr(?:aws?|ew|awn|awing)|pull(?:s|ed)? out|(?:go|goes|went) home|(?:leaves?|left) (?:the (?:city|town|state|region|valley|port|country)|\p{Lu}\p{L}+))\b/u,
    lasts:
      /\b(?:(?:stays?|stayed|remains?|remained) (?:in (?:place|the)|there|deployed|put)|are still (?:there|in|deployed))\b/iu,
    of: "doer",
  },
  {
    // "The company will comply", "The company has ignored the ruling"
    id: "comply",
    asks: "Will {who} comply?",
    shown: "comply",
    comes:
      /\b(?:compl(?:y|ies|ied|ying)|obey(?:s|ed)?|cooperat(?:es?|ed|ing)|hono(?:u)?r(?:s|ed)?|(?:keeps?|kept) (?:its|his|her|their|the) (?:word|promise|pledge))\b/iu,
    lasts:
      /\b(?:ignor(?:es?|ed)|defi(?:es|ed)|defy|flout(?:s|ed)?|refus(?:es?|ed)|broke (?:its|his|her|their|the) (?:word|promise|pledge))\b/iu,
    of: "doer",
  },
];

/** Verbs of the foretold that every deed has, and that name none. */
export const VAGUE: ReadonlySet<string> = new Set(
  (
    "be have do make get go take come become see look seem continue begin start keep remain stay try want need use give put let find " +
    "say tell expect promise plan vow pledge hope mean show bring work change help turn set reach lead include happen cause lie face"
  ).split(" "),
);
