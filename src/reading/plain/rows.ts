import { wordList } from "../words.ts";

/** How the names of the rules begin that read a clause of which no row knows anything: such claims ask no question. */
export const PLAIN = "plain";

/** Verbs that tell a state, a thought, a look of things or a number, and no deed. */
export const STATES: ReadonlySet<string> = wordList(`
  be have seem appear look sound feel remain stay become continue keep prove exist live reside dwell belong consist contain
  comprise include involve concern regard matter mean signify imply suggest indicate reflect represent constitute
  embody illustrate symbolize signal demonstrate show reveal prove underline underscore highlight confirm deserve merit
  need require want wish desire hope expect fear worry dread doubt trust believe think know understand realize
  realise recognize recognise remember forget recall suppose assume presume guess imagine wonder consider deem view see
  hear sense notice like love hate prefer enjoy admire respect resent depend rely rest hinge lack own possess hold
  resemble differ equal exceed total amount average number weigh measure cost last date stem derive originate suit fit
  tend happen occur arise come_from span stretch range lie stand sit stretch face await owe bear care agree_with
  dominate rank count account qualify correspond coincide compare contrast relate pertain apply cover border surround
  rise fall drop increase decrease decline grow climb soar surge plunge plummet double triple halve shrink jump dip
  outnumber outpace outweigh reach surpass average go do get make take give put let use try seek aim intend plan manage
  begin start cease stop fail succeed prefer`);

/** Of those, verbs that tell a deed by what they take: "took the harbour", "made a deal". */
export const LIGHT: ReadonlySet<string> = wordList("make take use stop start begin request order");

/** What such a verb takes without telling a deed: "took place", "made sense", "gave rise to", "made clear". */
export const IDLE: ReadonlySet<string> = wordList(`
  place part sense rise way time day week month year hour minute account note issue aim view look care advantage
  point case reason cause example impression idea sign mark headline difference mistake use room money hope name birth
  effect shape form toll root heart pride credit blame stand stock turn step courage risk lead`);

/** Verbs that say: who said what is told by the claims of what was said. */
export const SAYS: ReadonlySet<string> = wordList(`
  say tell state declare announce rule report write claim argue contend insist maintain assert allege affirm add note
  remark observe comment explain describe recount relate recall narrate call dub label term name mention cite quote refer point warn caution stress
  emphasize emphasise acknowledge admit concede confess deny reject refute dismiss dispute answer reply respond ask
  inquire question wonder urge demand request beg plead suggest propose recommend advise predict forecast estimate
  conclude find determine decide boast joke quip complain lament testify swear vow pledge promise threaten speak talk
  discuss debate speculate hint imply read blame accuse praise criticize criticise condemn denounce hail welcome`);

/** What is made known, found or brought about, and news where it is not: "No successor has been announced". */
export const AWAITED: ReadonlySet<string> = wordList(`
  name announce identify show find give publish release present produce recover locate set explain solve disclose reveal
  unveil choose appoint elect select pay reach sign file open build repair restore`);

/** What a thing that is waited for does when it comes: "The prison has still not opened". */
export const COMES: ReadonlySet<string> = wordList(
  "open begin start arrive come happen materialise materialize reopen resume appear return close",
);

/** What befalls a thing of itself: "The regatta ended", "An old pier collapsed". */
export const BEFALLS: ReadonlySet<string> = wordList(`
  begin start end finish conclude close open reopen resume explode detonate burn burn_down collapse sink crash derail
  capsize expire lapse break_out erupt break_down arrive depart surface reappear disappear vanish match happen occur
  go_missing go_up go_off leak overturn stall land take_off`);

/** What a vehicle or a load does where it goes: "The convoy left the barracks". */
export const PASSES: ReadonlySet<string> = wordList("leave enter cross");

/** What brings no news of a thing that it is done to: "is known as", "was based on", "were involved in". */
export const STANDING: ReadonlySet<string> = wordList(`
  base involve locate situate relate link connect associate suppose mean aim design entitle know see view regard
  consider believe think expect leave make limit concern interest dedicate commit divide unite compose comprise
  fill cover surround dominate title call name dub label deem rate rank bear date own inhabit inspire drive motivate characterise
  characterize mark set tie worth reckon understand require need allow permit prepare lose miss prove estimate value
  schedule due slate bind intend destine hold keep use do stick force fuel plague haunt equip define justify allude
  mention overshadow complicate accompany follow precede`);

/** Verbs of a number or a state of things that goes up or down: figures and judgements tell it, or nobody. */
export const CHANGES: ReadonlySet<string> = wordList(`
  rise fall drop increase decrease decline grow climb soar surge plunge plummet double triple halve shrink jump dip`);

/** Verbs that tell nothing without a clause, or only hold a text together: "It means", "This follows". */
export const BLANK: ReadonlySet<string> = wordList(`
  be mean seem look sound go do let get come happen matter signify imply suggest indicate tend think occur
  suppose presume guess imagine wonder consider begin start try help prove succeed make read say tell state declare
  continue keep remain stay view regard see hear watch act inform assert allege maintain contend affirm reside range
  reflect illustrate underscore underline highlight demonstrate represent constitute embody exemplify illuminate
  give put use stop stem risk date lie stand sit exist rest hinge depend amount count account qualify rank face`);

/** Verbs by which somebody calls a thing something: "calls the curfew pointless". */
export const CALLS: ReadonlySet<string> = wordList("call dub label brand term");

/** Adjectives of which nothing hangs on whom they are said: "is due", "is clear". */
export const FEATURES: ReadonlySet<string> = wordList(`
  clear due such same other likely unlikely possible impossible necessary subject next last first set own pending
  similar different available present many few much more enough true false`);

/** What a country or a body has, needs and cares for, told as it stands: how it fares, and so a judgement. */
export const FARES: ReadonlySet<string> = wordList(
  "have lack care understand fight lose win struggle need deserve enjoy",
);

/** Verbs of saying that are news without what was said: "testified for two hours". */
export const TELLING: ReadonlySet<string> = wordList("speak testify confess ask propose announce accept");

/** Words about words, of which it tells nothing what they are: "The aim is a truce", "The question is who paid". */
export const TALK: ReadonlySet<string> = wordList(`
  aim goal idea issue matter question problem reason answer result point truth fact thing difference thesis hope fear
  key rule example exception irony lesson risk danger conclusion upshot message way plan task job challenge trouble step
  time day date week month year word name number figure total rest beginning start end case worry concern priority`);

/** Houses that act by those who run them: "The mill suspended work", "Both clinics closed". */
export const HOUSES: ReadonlySet<string> = wordList(`
  mill sawmill factory plant mine cannery school hospital clinic shop store market port refinery prison jail airline airport hotel college
  museum station warehouse cooperative restaurant bar depot yard shipyard farm theatre theater library`);

/** What proves a thing by its look, and is no speaker: "Blood samples confirmed who he was". */
export const PROOFS: ReadonlySet<string> = wordList(
  "test fingerprint dna sample autopsy tattoo ballistics footage analysis record trace cartridge signature examination",
);
/** What such a proof does. */
export const PROVES: ReadonlySet<string> = wordList(
  "confirm identify match link establish rule_out exclude contradict refute disprove corroborate support verify",
);
