/**
 * Regular verbs that news text uses and treebanks show too seldom for their forms to be learnt: of "compiled", "freed" or
 * "barricaded" the endings alone do not tell what was cut off. British and American spellings stand side by side.
 */
export const REGULAR_VERBS: readonly string[] = `
  abate abbreviate abdicate abduct abrade abridge abrogate abscond absolve abuse accede accelerate accentuate
  accommodate accost accrue accumulate ache acquiesce acquit activate adhere adjudicate administrate admire adore
  advocate affect affiliate age aggravate aggregate agitate agonise agonize alert alienate align allege alleviate
  allocate allude amalgamate amass ambush ameliorate amputate analyse analyze anchor annex annihilate annotate
  antagonise antagonize anticipate apologise apologize appease appreciate apprehend appropriate arbitrate arouse arraign
  articulate ascribe aspire assassinate assemble assimilate atone attack attribute auction authorise authorize automate
  average avert avoid awake awaken axe bail bake balance balk bankrupt baptise baptize barge barricade bathe batter
  battle beckon beguile behave behead belie believe belittle bellow berate besiege bestow bike blacklist blackmail blame
  blaze blindfold blindside blockade blur bolster bolt bomb bombard boom boost bottle bounce boycott brace brandish
  breathe bribe bridge brief bristle broaden broker browse bruise buckle bulldoze bundle bunker burgle burrow butcher
  buttress cache cage cajole calibrate campaign cancel capitalise capitalize capitulate capsize capture care caricature
  carouse cascade castigate categorise categorize cause cease celebrate cement censure centralise centralize centre
  certify chafe challenge change channel characterise characterize charge chase chastise cheat choke chronicle circle
  circulate circumscribe cite civilise clamber clarify clash cleanse climb clobber cloister close cluster coalesce
  coerce coincide collaborate collapse collar collate collide collude colonise colonize comb combine commandeer
  commemorate commence commend commiserate communicate compare compensate compete compile complete complicate compose
  comprise compromise compute conceal concede conceive concentrate conclude condemn condone confide confine confiscate
  confront confuse congratulate congregate conjure connive conquer consent conserve console consolidate conspire
  constitute consume contaminate contemplate continue contravene contribute contrive convene converge converse convict
  convince convulse cooperate coordinate cordon core corner correlate corroborate corrode counsel counter cradle crash
  crave create cremate criminalise criminalize cripple criticise criticize crouch crumble crusade crush cuddle culminate
  curb curtail cycle damage dance dare dart date dazzle debate decapitate decease deceive decentralise decide declare
  decline decode decommission decorate decrease decree dedicate deduce deepen deface defame defect defend deflate defuse
  degrade delegate delete deliberate delineate deliver demand demarcate demean demobilise demobilize demolish demonise
  demonize demonstrate demoralise denigrate denote denounce denude deny deplete deplore deploy deport depose deprave
  deprive derail deride derive describe desecrate deserve designate desire despise destabilise destabilize detail detain
  detect deteriorate determine detonate devalue devastate devise devote dice dictate differ differentiate diffuse dilate
  dilute diminish dine disable disagree discharge disclose discourage disengage disguise dislike dislocate dislodge
  dismantle dispatch disperse displace dispose disprove dispute disrupt dissent dissipate dissolve dissuade distance
  distort distribute dive diverge diversify divert divide divorce divulge document dodge dominate donate dope double
  doze draft drape dredge drone duck dump dupe duplicate dwindle dye dynamite ease eclipse economise edge educate efface
  elaborate elapse elate elect electrocute elevate elicit eliminate elope elucidate elude emanate emancipate embark
  embezzle embolden embrace emerge emigrate empathise emphasise emphasize employ empty emulate enable encapsulate encase
  encircle enclose encode encounter encourage endanger endorse endow endure energise enforce engage engineer engulf
  enhance enlarge enquire enrage enroll ensconce enshrine enslave ensue ensure entangle entice entitle entrance entrench
  entrust enumerate envisage equalise equate eradicate erase erode erupt escalate escape escort espouse evacuate evade
  evaluate evaporate evict evoke evolve exact exaggerate exasperate excavate exchange excise excite exclude excuse
  execute exemplify exercise exert exhale exhaust exhort exhume exile exonerate expand expect expedite expire explode
  exploit explore export expose expropriate extend extinguish extol extort extradite extricate exude fabricate face
  facilitate fade falsify falter fascinate fate feature feign ferment feud fiddle field figure file fillet finagle
  finalise finalize finance fine finesse finish fire fixate flank flare fledge flood flourish flout fluctuate follow
  foment force forge formulate fortify foul founder fracture frame franchise free freelance frustrate fuel fumble fume
  fumigate fuse galvanise galvanize gamble garble garner garrote garrotte gate gather gauge generate gentrify germinate
  gesture giggle glance glare glean glide gloat globalise glue gnaw gouge govern grace grade graduate grant grapple
  grate gravitate graze grease grieve grill grimace gripe grope ground group guarantee guard guide guzzle haggle halt
  hammer hamper handcuff handle happen harangue harass harbor harbour harden harmonise harvest hasten hatch hate haul
  heckle hedge herald hesitate hijack hike hinder hinge hire hoard hobble hoist hole honor honour hope hound house hover
  huddle hunt hurdle hurl hurtle hustle hypothesise idealise idle ignite ignore illuminate illustrate imagine imbue imitate
  immerse immigrate immobilise impale impeach impede imperil implicate implode implore impose imprison impute
  incarcerate incinerate incite incline include incorporate increase incriminate incubate inculcate indicate indict
  induce indulge infect infiltrate inflame inflate inflict inform infringe infuriate infuse ingratiate inhabit inhale
  inherit initiate inject injure innovate inquire inscribe insinuate insist inspect inspire instigate institute instruct
  insulate insult insure integrate intensify intercede intercept interfere interject intern interpose interpret
  interrogate interrupt intervene intimidate intrude invade invalidate invest investigate invigorate invite invoke
  irritate isolate issue itemise jail jeopardise jeopardize jettison jingle jockey join joke jostle judge juggle justify
  juxtapose kick kill kindle knife knuckle label lace lacerate lambaste lament languish lapse launch launder lavish leak
  lease legalise legalize legislate legitimise legitimize leverage levitate liaise liberalise liberate license like
  limit line linger liquidate litigate loan loathe lobby localise locate lodge loiter loose loot lounge love lubricate
  lurch lure lurk magnetise maim maintain malign manage mandate mangle manicure manipulate manoeuvre manufacture maraud
  march marginalise marginalize marshal mask massacre master mastermind match materialise materialize maximise measure
  meddle mediate memorialise menace mention merge migrate militarise militarize mine mingle minimise minimize mire
  misbehave misjudge mismanage misplace misuse mitigate mobilise mobilize mock moderate modernise modernize molest
  monetise monitor monopolise monopolize motivate mount mourn move muddle muffle multiply mumble murder murmur muscle
  muster mutilate muzzle narrate narrow nationalise nationalize naturalise necessitate negate neglect negotiate nestle
  neutralise neutralize nibble nominate normalise normalize notarise note notice nudge nurse nurture obfuscate oblige
  obliterate observe obstruct officiate ooze operate oppose oppress optimise orchestrate ordain organise organize
  originate oscillate ostracise oust outlaw outnumber overcharge overhaul overlook overpower overrule overturn overwhelm
  pace pacify paddle parachute parade paralyse paralyze paraphrase pardon pare parole participate partner paste patrol
  patronise pause pave peddle pelt penalise penalize penetrate perceive percolate perforate perish perjure permeate
  perpetrate perpetuate persecute persevere persuade pervade phase phone phrase pile pilfer pillage pilot pinpoint
  pirate place plague pledge plunder plunge poke polarise polarize police pollute ponder populate portray pool pose postpone
  postulate pounce pour practise preach precede precipitate preclude predate predicate predict preface prejudice
  premiere prepare presage prescribe preserve preside presume presuppose prevail prevaricate prevent prey prioritise
  prioritize privatise privatize probe proceed procreate procure produce profile prohibit project prolong promenade
  promise promote prompt promulgate pronounce propagate propose propound prosecute protest provide provoke prowl prune
  publicise publicize pulverise pummel punctuate punish purchase purge pursue puzzle quake quantify quarantine quash
  quell question quote rage raid raise rake rally ramble rampage ransack ransom rape rate ratify rationalise ravage raze
  re-elect reactivate realise realize rearrange reassure rebuff rebuke recall recant recede receive reciprocate reclaim
  recline recognise recognize recoil recommend reconcile reconstitute reconvene record recount recover recreate recruit
  recuperate recuse redeem redirect redouble redress reduce reelect refine refrain refute regain regale regenerate
  regroup regulate rehearse reignite reimburse reinforce reinstate reiterate reject rejoice relapse relate relay release
  relent relieve relinquish relocate rely remain remand remedy remove render renege renew renounce renovate reorganise
  reorganize repatriate repeal replace replicate report repossess repress reprimand repudiate request require
  requisition rescind rescue resemble resent reserve reshuffle reside resign resist resolve resonate resort respond
  restore restrain restrict result resume resurface resuscitate retain retaliate retire retract retreat retrieve return
  reunite reveal revenge reverberate reverse revert revile revise revitalise revive revoke revolve reward rhyme ridicule
  rifle rile riot ripple rival rocket root rotate rouse rove ruffle rule rumble sabotage sack sacrifice salute salvage
  sample sanction sanitise sate satiate saturate savage scale scandalise scapegoat scare scatter schedule scheme scoop
  scorch score scorn scourge scout scramble scrape screen scribble scrutinise scrutinize scuffle sculpt scuttle seal
  search secede secrete secure seduce seethe segregate seize separate serenade serve service settle sever shackle shame
  shape share shave shelter shelve shield shift shoulder shout shove shower shuffle shutter shuttle sicken sideline
  sidestep siege signal silence simmer simulate singe single situate skate skewer skirmish slate slaughter sledge slice
  slope smash smoke smother smuggle snake snare snatch sneak sneeze snipe snuffle socialise soften soothe spare spark
  sparkle spearhead specialise specialize speculate spike spill spirit spite splice splinter sponge sponsor spout sprawl
  sprinkle squabble squander square squeeze stabilise stabilize stage stagnate stake stall stamp stampede stare starve
  stash state station stave steamroll steer sterilise stigmatise stimulate stipulate stockpile stoke stone storm
  straddle strafe strand strangle streamline strengthen stroke structure struggle stumble style stymie subdue subject
  sublimate subscribe subside subsidise subsidize substantiate subsume succeed succumb suffer suffice suffocate suggest
  summarise summarize supersede supervise suppose suppress surface surge surmise surmount surpass surprise surrender
  surround surveil survive suspect suspend sustain swamp swarm swathe swerve swindle swipe swoop symbolise sympathise
  sympathize synthesise tabulate tackle tailor taint tamper tangle target tarnish taste taunt televise tempt terminate
  terrorise terrorize testify theorise threaten thrive throttle thwart tide tie tile tire toggle tolerate topple torture
  toss tout trace track trade trail trample tranquillise transcribe transpire traumatise traverse treasure treat tremble
  trespass triangulate trick trickle trigger triple triumph trivialise trouble trounce truck trundle tumble tune type
  tyrannise uncover underline undermine underscore undulate unearth unhinge unify unite unleash unload unmask unnerve
  unravel unseat unsettle update upgrade uproot urge use usurp utilise utilize utter vacate vaccinate validate value
  vandalise vandalize vanish vape vaporise venerate venture verbalise verge verify veto vibrate victimise victimize vie
  vilify vindicate violate voice vote vouch vow waft wage waive wander wane warn waste waver weaken wedge weigh welcome
  wheeze whine whisper whistle whittle widen wield wiggle winkle wipe wire wiretap wither witness wobble worsen wound
  wrangle wreak wreck wrestle wriggle wrinkle yell yield`
  .trim()
  .split(/\s+/u);
