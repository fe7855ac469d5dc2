import type { ActorKind } from "../model/index.ts";

const KINDS: ReadonlySet<ActorKind> = new Set([
  "person",
  "group",
  "organisation",
  "government",
  "publication",
  "place",
]);

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Plain nouns of those who can say something without being named, singular. */
const PEOPLE = list(`
  person people man woman official officer leader family resident relative activist critic expert analyst bishop priest lawmaker
  legislator senator deputy politician president governor mayor minister ambassador diplomat judge lawyer attorney prosecutor
  secretary spokesman spokeswoman spokesperson member witness source researcher scholar academic economist author writer
  journalist reporter editor columnist correspondent observer investigator detective agent soldier general colonel commander
  policeman policewoman doctor teacher worker farmer merchant businessman owner neighbor neighbour villager migrant victim
  survivor defendant suspect trafficker gunman boss capo candidate voter citizen mother father brother sister son daughter wife
  husband widow friend colleague aide adviser advisor assistant insider veteran historian professor student defender advocate
  campaigner organizer campaign camp director executive opponent supporter ally rival figure personnel staff American Mexican other some many most few
  shopkeeper vendor grower rancher fisherman miner nurse paramedic trucker nun monk pastor cleric archbishop cardinal pope veteran
  pilot sailor captain sergeant inspector sheriff councilman councilwoman superintendent warden informant hitman kidnapper hostage
  inmate prisoner detainee convict girlfriend boyfriend cousin uncle aunt nephew niece grandmother grandfather landlord banker
  broker trader investor importer exporter consultant strategist pollster sociologist anthropologist criminologist psychologist
  searcher volunteer packer cook envoy patrolman shop-owner smuggler fighter rebel commuter passenger tourist donor patient
  statistician engineer technician photographer filmmaker novelist poet blogger anchor refugee exile dissident scientist
  admiral brigadier clerk respondent juror interviewee interviewer participant customer driver translator interpreter negotiator
  mediator chief marine sailor recruit deserter fugitive heir parent adult teenager pensioner butcher carpenter cook chemist mechanic
  surgeon therapist accountant auditor premier chancellor treasurer commissioner coroner magistrate councillor widower bookkeeper regulator docker trustee trader hunter organiser counsel
  several one those everyone everybody nobody they he she who`);

/** Plain nouns of bodies that can say something, and do things. */
const BODIES = list(`
  government ministry department agency office bureau court tribunal party commission committee council congress senate chamber
  parliament administration authority army navy military force police union church organization organisation group coalition
  cartel gang network association federation institute institution university foundation charity company firm bank team
  service observatory presidency panel watchdog collective cabinet directorate diocese archdiocese guild ombudsman treasury
  laboratory squad brigade battalion crew syndicate patrol militia consortium subsidiary ngo garrison
  embassy consulate opposition side state country nation city family mission secretariat prosecution defence defense`);

/** Plain nouns of texts that can say something. */
const TEXTS = list(`
  newspaper paper magazine outlet media press agency network station channel website broadcaster daily weekly
  report study analysis assessment document indictment filing complaint statement release communique letter memo brief paper
  article book survey poll census audit review investigation inquiry research finding figure data datum statistic record account file email image imagery photo photograph footage
  testimony affidavit ruling verdict judgment judgement order plea agreement declaration resolution text note message banner
  video recording transcript cable evidence estimate rumor rumour claim allegation accusation`);

/** Whether a phrase with this head can be a speaker: by the kind of the actor that it stands for, else by its noun. */
export const canSpeak = (kind: ActorKind | undefined, lemma: string): boolean =>
  kind !== undefined && kind !== "other"
    ? KINDS.has(kind)
    : PEOPLE.has(lemma) ||
      PEOPLE.has(lemma.toLowerCase()) ||
      BODIES.has(lemma.toLowerCase()) ||
      TEXTS.has(lemma.toLowerCase());

/** Whether a plain noun names a person or persons. */
export const isPersonNoun = (lemma: string): boolean => PEOPLE.has(lemma.toLowerCase());

/** "ferryman", "organist", "conductor": what somebody is called by what he does. */
const DOER = /^\p{L}{2,}(?:ers?|ors?|ists?|ians?|[mw][ae]n|eers?|ees?)$/iu;
/** Things with such an ending. */
const THING = list(`
  December Easter November October September abdomen acumen after airliner anchor anger another answer ardor armor
  banner barrier beer behavior bladder blaster blister blunder boiler bomber border boulder buffer bulldozer bumper
  burner butter calculator canister career center chamber chapter character charger cinder clipper closer cluster
  coffee color committee computer container copper corner corridor counter cover crater cruiser cutter cylinder danger
  deer degree detector dinner disaster disorder door drawer dredger either elevator encounter error ever exterior
  factor favor fervor fever fiber filter finger flavor floor folder former freighter frontier further gender generator
  glee guarantee hangover harbor helicopter honor horror humor hunger indicator interior jammer knee labor ladder
  latter laughter launcher layer layover ledger letter levee liner loader lobster lumber manner matter meteor meter
  mirror monitor moor motor murder neither never newsletter number odor offer omen order other over paper pepper pier
  plaster plunder poster powder power printer prior projector quarter radiator ramen rather reactor refrigerator
  regimen register remainder reminder revolver river rollover roster router rubber rumor scanner schooner sector semen
  semester sensor server sewer shelter shoulder shutter silver slaughter specimen spree steamer steer sticker stupor
  summer super supper surrender takeover tanker tender tenor tensor terror theater thunder tier timber toffee tower
  tractor trailer transfer transistor transmitter trawler tree trigger trimester tumor turnover under valor vapor
  vector vigor water weather whether winter wonder`);

/** Whether a noun names persons by what they do: "two ferrymen", "the conductor". */
export const isDoerNoun = (lemma: string): boolean =>
  isPersonNoun(lemma) || (DOER.test(lemma) && !THING.has(lemma.toLowerCase()));

/** Whether a plain noun names a body that acts: "the ministry", "a gang". */
export const isBodyNoun = (lemma: string): boolean => BODIES.has(lemma.toLowerCase());
