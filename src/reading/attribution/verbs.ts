import type { Stance } from "../../model/index.ts";

/**
 * What may stand beside a verb of saying or thinking and hold what is said:
 * `clause` ("said that he left"), `quote` ("“No,” she said"), `to` ("vowed to fight"), `whom-to` ("told him to go": the
 * person addressed is no part of it), `it-to` ("wants Congress to act": the noun is part), `doing` ("denied killing"),
 * `thing` ("rejected the plan", "accused him of theft"), or a preposition ("called for", "warned of").
 */
type Frame = string;

interface VerbRow {
  /** Lemmas, with the particle after an underscore. */
  readonly verbs: string;
  readonly stance: Stance;
  /** Frames whose contents the source puts forward as so (or as to be done). */
  readonly says: string;
  /** Frames that only name what the source speaks of or feels about: nothing in them is the source's claim. */
  readonly about: string;
  readonly example: string;
}

const row = (verbs: string, stance: Stance, says: string, about: string, example: string): VerbRow => ({
  verbs,
  stance,
  says,
  about,
  example,
});

/** Verbs that any grammar lists as reporting verbs, verbs of thought, and speech acts, by what they take. */
export const VERB_ROWS: readonly VerbRow[] = [
  row(
    "say add note state declare remark observe reiterate repeat stress emphasize emphasise underscore underline point_out spell_out set_out lay_out express voice convey articulate vent communicate disclose reveal divulge leak let_slip detail outline summarize sketch document reaffirm restate",
    "says",
    "clause quote",
    "thing",
    "The mayor said that the road was closed.",
  ),
  row(
    "opine muse quip joke interject exclaim retort riff gush deadpan",
    "says",
    "clause quote",
    "about",
    "He quipped that nobody had asked.",
  ),
  row(
    "shout yell scream cry whisper mutter murmur chant roar bellow bark snap growl sigh laugh smile grin chuckle intone ad-lib sneer scoff",
    "says",
    "quote",
    "at",
    "“Out of here,” the guard barked.",
  ),
  row(
    "insist maintain contend argue posit assert aver affirm attest submit allow",
    "says",
    "clause quote",
    "on for against",
    "The lawyers contend that the order is void.",
  ),
  row("comment elaborate expound ruminate", "says", "clause quote", "on about", "He would not comment on the case."),
  row(
    "tell inform notify advise",
    "says",
    "clause quote whom-to",
    "of about",
    "Officials told the paper that he had fled.",
  ),
  row("assure reassure", "promises", "clause quote", "of", "He assured voters that taxes would fall."),
  row("remind", "says", "clause quote whom-to", "of", "She reminded them that time was short."),
  row("report", "says", "clause quote thing doing", "on", "The paper reported that two men died."),
  row("announce proclaim unveil", "says", "clause quote thing", "to", "The army announced the capture of a captain."),
  row(
    "write tweet retweet blog post text email e-mail telegraph",
    "says",
    "clause quote",
    "about on of in",
    "He wrote that the police had been warned.",
  ),
  row("explain clarify recount relate", "says", "clause quote", "thing to", "She explained why the bridge had failed."),
  row("recall remember reminisce", "says", "clause quote doing", "thing about", "He recalled seeing the lorry."),
  row("reply respond answer counter", "says", "clause quote", "to with by", "“Never,” she replied."),
  row("react", "says", "clause quote", "with by", "“Never,” she reacted."),
  row("continue conclude begin open close go_on read", "says", "quote", "", "“We are late,” he continued."),
  row(
    "conclude infer deduce surmise reason air chronicle catalog catalogue narrate tell_of recite",
    "says",
    "clause quote",
    "",
    "The panel concluded that nobody was at fault.",
  ),
  row("blurt_out cry_out call_out shout_out", "says", "quote clause", "thing for", "“Stop,” he blurted out."),
  row("chime_in weigh_in pipe_up", "says", "quote", "on", "“Me too,” she chimed in."),
  row("testify swear depose", "says", "clause quote", "about to against", "A guard testified that the door was open."),
  row("claim", "alleges", "clause quote to thing", "", "The group claims that it holds the town."),
  row("allege", "alleges", "clause quote thing", "", "Prosecutors allege that he paid the guards."),
  row("suspect presume", "alleges", "clause thing it-to", "of", "Police suspect that a rival fired first."),
  row(
    "speculate hypothesize theorize conjecture",
    "alleges",
    "clause quote",
    "about on",
    "Analysts speculate that he is ill.",
  ),
  row(
    "insinuate imply intimate hint",
    "alleges",
    "clause quote",
    "at thing",
    "He hinted that more arrests would come.",
  ),
  row(
    "accuse indict arraign blame fault attribute ascribe",
    "alleges",
    "thing",
    "",
    "The governor accused the mayor of taking bribes.",
  ),
  row("charge", "alleges", "clause quote thing with", "", "Critics charge that the vote was bought."),
  row(
    "complain gripe grouse grumble moan protest whine",
    "alleges",
    "clause quote",
    "about of that to",
    "Neighbours complained that no patrol came.",
  ),
  row(
    "concede acknowledge admit confess own_up",
    "confirms",
    "clause quote doing to",
    "thing",
    "He admitted taking the money.",
  ),
  row("grant", "confirms", "clause quote doing to", "", "He granted that the plan had failed."),
  row(
    "confirm verify corroborate substantiate attest_to",
    "confirms",
    "clause quote thing",
    "",
    "The embassy confirmed the death.",
  ),
  row("establish prove", "confirms", "clause quote", "", "The inquiry established that the door was open."),
  row("certify vouch", "confirms", "clause", "thing for", "The court certified that the count was fair."),
  row("deny", "denies", "clause quote doing thing", "", "The senator denied meeting the captain."),
  row(
    "dispute refute rebut disprove contradict gainsay",
    "denies",
    "clause thing",
    "",
    "The ministry disputes that anyone was hurt.",
  ),
  row("contest", "denies", "clause", "", "The ministry contests that anyone was hurt."),
  row(
    "reject repudiate disavow rule_out disclaim rebuff",
    "denies",
    "clause quote doing",
    "thing",
    "The palace rejected the accusation.",
  ),
  row(
    "dismiss discount pooh-pooh downplay play_down minimize brush_off brush_aside wave_off shrug_off laugh_off",
    "denies",
    "quote",
    "thing",
    "He dismissed the reports as gossip.",
  ),
  row(
    "predict forecast foresee prophesy foretell prognosticate",
    "predicts",
    "clause quote thing",
    "",
    "Analysts predict that prices will fall.",
  ),
  row("anticipate", "predicts", "clause doing", "thing", "The bank anticipates that rates will rise."),
  row("expect", "predicts", "clause it-to", "to thing", "The agency expects that flows will grow."),
  row("project", "predicts", "clause it-to", "thing", "Planners project that the city will double."),
  row("estimate", "estimates", "clause quote thing it-to", "", "The agency estimates that 300 tons cross each year."),
  row(
    "calculate reckon",
    "estimates",
    "clause quote it-to",
    "",
    "The agency calculates that 300 tons cross each year.",
  ),
  row("gauge", "estimates", "clause", "", "They gauge that a third of the trade is hidden."),
  row("assess judge deem adjudge", "says", "clause it-to thing", "", "The agency assesses that the group is growing."),
  row(
    "warn caution admonish",
    "says",
    "clause quote whom-to",
    "of about against",
    "The envoy warned that talks may fail.",
  ),
  row("threaten", "threatens", "clause quote to thing", "with", "He threatened to close the border."),
  row(
    "vow pledge promise swear undertake",
    "promises",
    "clause quote to thing",
    "",
    "She vowed to rebuild the school.",
  ),
  row("guarantee", "promises", "clause quote to", "thing", "He guaranteed that the loan would be paid."),
  row("agree consent acquiesce assent", "promises", "clause quote to", "with on about", "The city agreed to pay."),
  row("disagree quibble quarrel", "says", "clause quote", "with on about over", "Economists disagree with that view."),
  row("refuse decline", "denies", "", "to thing", "He refused to name the buyer."),
  row("volunteer offer", "says", "clause quote doing to", "thing", "They offered to mediate."),
  row(
    "suggest recommend advocate counsel",
    "says",
    "clause quote doing",
    "thing for",
    "The panel suggests closing the camp.",
  ),
  row(
    "urge exhort implore beseech beg plead entreat enjoin press_for request petition",
    "says",
    "clause quote whom-to",
    "thing for",
    "She urged Congress to pass the bill.",
  ),
  row("demand", "says", "clause quote to thing", "", "Washington demands that the gang be broken."),
  row("solicit", "says", "clause quote whom-to", "for", "The judge solicited letters for the file."),
  row("order command direct bid", "says", "clause whom-to", "", "The court ordered that he be freed."),
  row("instruct decree mandate", "says", "clause whom-to", "thing", "The court instructed the police to leave."),
  row(
    "require list demonstrate reflect advertise publicize broadcast",
    "says",
    "clause",
    "",
    "The firm advertised that the water was safe.",
  ),
  row("rule", "says", "clause it-to", "thing against in", "The court ruled that the search was legal."),
  row("find", "says", "clause", "thing against in", "The court found that the search was legal."),
  row(
    "ask inquire enquire query wonder question",
    "says",
    "clause quote whom-to",
    "about for thing to whether",
    "They asked whether the pilot was armed.",
  ),
  row("call", "says", "quote clause for", "thing on", "He called the deal a mistake."),
  row("call_on call_upon appeal_to incite subpoena summon", "says", "whom-to", "", "She called on the army to leave."),
  row("appeal lobby agitate clamor vote", "says", "", "for against to", "The bishop appealed for calm."),
  row("campaign", "says", "", "against to", "They campaigned against the mine."),
  row("encourage press push convince lobby challenge", "says", "whom-to", "for", "He encouraged farmers to sell."),
  row("invite pressure persuade coax prod nudge", "says", "whom-to", "for thing", "He invited farmers to sell."),
  row(
    "describe characterize characterise depict portray paint",
    "says",
    "thing",
    "clause",
    "Witnesses described the gunmen as young.",
  ),
  row("frame cast define", "says", "", "clause", "The paper framed how the war began."),
  row("label", "says", "thing", "as", "The paper labelled the plan a folly."),
  row(
    "brand dub term tag deride ridicule mock lampoon satirize parody view regard interpret construe",
    "says",
    "",
    "thing as",
    "The paper branded the plan a folly.",
  ),
  row("refer allude point warm warm_to", "says", "", "to", "She referred to the treaty as dead."),
  row(
    "compare liken equate nominate appoint designate invoke echo parrot mimic paraphrase testify_to attest_to speak_to sign draft issue reference name conflate confuse mistake",
    "says",
    "",
    "thing",
    "He likened the camp to a jail.",
  ),
  row("identify reveal", "says", "clause thing", "", "The file identifies the captain as the buyer."),
  row(
    "name cite quote mention highlight spotlight flag trumpet play_up accentuate show illustrate share accept prescribe stipulate specify dictate",
    "says",
    "clause",
    "thing",
    "The study highlights that girls leave school.",
  ),
  row(
    "discuss debate address broach bring_up talk_up",
    "says",
    "clause doing",
    "thing",
    "They discussed selling the farm.",
  ),
  row("tackle revisit", "says", "clause doing", "", "They revisited selling the farm."),
  row("speak", "says", "quote", "about of against out", "He spoke about the drought."),
  row("talk chat rant rave opine", "says", "quote", "about of on against out", "He talked about the drought."),
  row(
    "speak_out lash_out rail inveigh fulminate hit_back fire_back push_back strike_back punch_back",
    "says",
    "quote clause",
    "against at on",
    "She lashed out at the bank.",
  ),
  row(
    "criticize criticise condemn denounce decry deplore slam blast bash attack assail lambaste lambast excoriate castigate chastise chide rebuke reprimand scold berate upbraid censure pillory skewer savage eviscerate rip hammer knock pan trash disparage denigrate belittle malign vilify insult taunt needle tweak jab zing slap roast scorn disdain praise applaud hail commend laud extol tout compliment congratulate thank lionize champion trumpet promote glorify flatter",
    "says",
    "quote",
    "thing for as",
    "The bishops condemned the killing.",
  ),
  row("hit assault celebrate salute", "says", "quote", "for as", "They celebrated him for his speed."),
  row(
    "call_out tear_into rip_into lay_into go_after take_aim single_out",
    "says",
    "quote",
    "thing at for",
    "She called out the bank for its fees.",
  ),
  row("take_on", "says", "quote", "at for", "He took on the bank."),
  row(
    "welcome cheer embrace title entitle headline caption pen author coin",
    "says",
    "quote",
    "thing",
    "The union welcomed the ruling.",
  ),
  row("apologize apologise", "says", "clause quote", "for to", "The firm apologised for the leak."),
  row("boast brag crow gloat", "says", "clause quote", "about of that", "He boasted that nobody could catch him."),
  row(
    "lament bemoan mourn bewail regret rue",
    "says",
    "clause quote doing",
    "thing",
    "She lamented that the school had closed.",
  ),
  row("defend justify rationalize excuse", "says", "quote", "thing doing as", "He defended the raid as lawful."),
  row("support back endorse favor favour second", "says", "doing", "thing for", "The party backs the bill."),
  row("oppose resist object", "says", "quote clause", "thing to doing", "She opposes the pipeline."),
  row("indicate signal signify suggest", "says", "clause quote thing", "", "The data indicate that rainfall fell."),
  row(
    "believe think figure suppose guess imagine consider",
    "says",
    "clause quote it-to thing",
    "about of in",
    "Analysts believe that he has fled.",
  ),
  row("reckon", "says", "clause quote it-to", "about of in", "Planners reckon that it is lost."),
  row("feel sense", "says", "clause quote", "about like", "Residents feel that the state has left."),
  row(
    "know understand realize realise recognize recognise appreciate",
    "says",
    "clause",
    "thing of about",
    "They know that the judge was paid.",
  ),
  row("see perceive notice", "says", "", "thing of about clause", "They noticed that the judge had left."),
  row("doubt", "denies", "clause", "thing", "Few doubt that he ordered it."),
  row(
    "fear worry dread fret agonize",
    "says",
    "clause quote",
    "thing about over for",
    "Villagers fear that the gunmen will return.",
  ),
  row("hope wish long yearn dream", "says", "clause quote", "to for of it-to", "They hope that rain will come."),
  row("pray", "says", "clause quote", "to of it-to", "They pray that rain will come."),
  row("want desire crave", "says", "", "to it-to thing", "The union wants the law changed."),
  row("prefer", "says", "clause", "to thing it-to doing", "He prefers that the talks be secret."),
  row("plan intend aim seek aspire strive", "says", "clause", "to on thing for", "The army plans to leave."),
  row("mean", "says", "", "to on for", "The army meant to leave."),
  row(
    "consider contemplate mull weigh ponder envision envisage",
    "says",
    "clause",
    "doing thing",
    "The bank is considering closing the branch.",
  ),
  row(
    "decide resolve determine elect opt",
    "says",
    "clause",
    "to on against for",
    "They decided that the road should wait.",
  ),
  row("choose", "says", "clause", "on against for", "They chose to wait."),
  row(
    "learn hear discover find_out ascertain gather",
    "says",
    "",
    "of about clause",
    "The judge learned that a witness had lied.",
  ),
  row("forget overlook", "says", "", "to about clause", "He forgot that the bank was shut."),
  row("ignore", "says", "clause", "to about", "He ignored that the bank was shut."),
  row(
    "love like loathe detest dislike despise adore admire respect resent abhor trust distrust mistrust",
    "says",
    "",
    "thing doing to",
    "She dislikes the new law.",
  ),
  row("hate enjoy", "says", "", "doing to", "She hates the new law."),
  row("approve disapprove", "says", "", "of thing", "The board approved the sale."),
  row(
    "caution_against argue_for argue_against warn_off",
    "says",
    "",
    "thing doing",
    "The doctor warned against smoking.",
  ),
  row("caution counsel", "says", "clause quote whom-to", "against", "Lawyers cautioned against haste."),
  row("credit", "says", "thing", "", "He credited the nurse with saving him."),
  row(
    "ban forbid prohibit bar outlaw authorize authorise permit",
    "says",
    "whom-to doing",
    "",
    "The decree bans the sale of arms.",
  ),
  row("dissent demur balk balk_at bristle bristle_at", "says", "quote", "at from", "He balked at the price."),
  row("marvel rejoice exult enthuse", "says", "clause quote", "at over", "She marvelled that he was alive."),
  row("focus dwell harp seize bank", "says", "", "on", "He focused on the economy."),
  row("stand_by double_down stick_to", "says", "quote", "thing on to", "He doubled down on the claim."),
  row("concur", "says", "clause quote", "with in", "The judge concurred with the ruling."),
  row("side sympathize empathize sympathise reckon_with", "says", "", "with", "The court sided with the farmers."),
  row("lie", "alleges", "clause", "about", "He lied about the money."),
  row("pretend feign", "alleges", "clause to", "", "He pretended to be a priest."),
  row(
    "sue underestimate overestimate exaggerate overstate understate misstate misrepresent distort",
    "alleges",
    "",
    "thing",
    "The widow sued the firm for fraud.",
  ),
  row("spar argue bicker", "says", "", "over about with", "They sparred over the budget."),
  row("clash", "says", "", "over about", "They clashed over the budget."),
  row("look", "says", "", "forward", "She looks to win the seat."),
  row("pounce seize_on jump_on", "says", "", "on thing", "Rivals pounced on the error."),
  row("wonder", "says", "clause quote", "about at", "She wondered whether he knew."),
  row("read", "says", "", "as", "They read the vote as a threat."),
  row("promote pitch market tout hawk", "says", "", "thing for", "He pitched the plan."),
  row("push sell", "says", "", "for", "He pushed for the plan."),
  row("wish", "says", "clause", "to it-to thing", "He wished to speak."),
  row("care", "says", "", "about", "They care about the river."),
  row("instigate", "says", "whom-to", "thing", "He instigated them to riot."),
  row("brief", "says", "clause", "thing about", "They briefed him on the plan."),
  row("debrief lecture", "says", "clause", "on thing about", "They lectured him on the plan."),
];

/** A verb's rows folded into one: which frames it takes and what the source does by it. */
export interface Cue {
  readonly stance: Stance;
  readonly says: ReadonlySet<Frame>;
  readonly about: ReadonlySet<Frame>;
}

const words = (list: string): string[] => list.split(" ").filter(Boolean);

/** Rows by lemma; a verb of several rows takes the stance of its first. */
export const CUE_VERBS: ReadonlyMap<string, Cue> = (() => {
  const made = new Map<string, { stance: Stance; says: Set<Frame>; about: Set<Frame> }>();
  for (const { verbs, stance, says, about } of VERB_ROWS) {
    for (const verb of words(verbs)) {
      const lemma = verb.replaceAll("_", " ");
      const cue = made.get(lemma) ?? { stance, says: new Set<Frame>(), about: new Set<Frame>() };
      for (const frame of words(says)) cue.says.add(frame);
      for (const frame of words(about)) cue.about.add(frame);
      made.set(lemma, cue);
    }
  }
  return made;
})();
