/**
 * Verbs that any grammar lists as reporting verbs, verbs of thought and speech acts, by what they take. A row reads
 * "lemmas, particles after an underscore | stance | frames whose contents the source puts forward | frames that only name
 * what it speaks of | example"; "-" is none. A line that begins with a space goes on with the row before.
 */
export const VERB_TABLE = `
say add note state declare remark observe reiterate repeat stress emphasize emphasise underscore underline point_out
  spell_out set_out lay_out express voice convey articulate vent communicate disclose reveal divulge leak let_slip
  detail outline summarize sketch document reaffirm restate | says | clause quote | thing | The mayor said that the
  road was closed.
opine muse quip joke interject exclaim retort riff gush deadpan | says | clause quote | about | He quipped that
  nobody had asked.
shout yell scream cry whisper mutter murmur chant roar bellow bark snap growl sigh laugh smile grin chuckle intone
  ad-lib sneer scoff | says | quote | at | “Out of here,” the guard barked.
insist maintain contend argue posit assert aver affirm attest submit allow | says | clause quote | on for against |
  The lawyers contend that the order is void.
comment elaborate expound ruminate | says | clause quote | on about | He would not comment on the case.
tell inform notify advise | says | clause quote whom-to | of about | Officials told the paper that he had fled.
assure reassure | promises | clause quote | of | He assured voters that taxes would fall.
remind | says | clause quote whom-to | of | She reminded them that time was short.
report | says | clause quote thing doing | on | The paper reported that two men died.
announce proclaim unveil | says | clause quote thing | to | The army announced the capture of a captain.
write tweet retweet blog post text email e-mail telegraph | says | clause quote | about on of in | He wrote that the
  police had been warned.
explain clarify recount relate | says | clause quote | thing to | She explained why the bridge had failed.
recall remember reminisce | says | clause quote doing | thing about | He recalled seeing the lorry.
reply respond answer counter | says | clause quote | to with by | “Never,” she replied.
react | says | clause quote | with by | “Never,” she reacted.
continue conclude begin open close go_on read | says | quote | - | “We are late,” he continued.
conclude infer deduce surmise reason air chronicle catalog catalogue narrate tell_of recite | says | clause quote |
  - | The panel concluded that nobody was at fault.
blurt_out cry_out call_out shout_out | says | quote clause | thing for | “Stop,” he blurted out.
chime_in weigh_in pipe_up | says | quote | on | “Me too,” she chimed in.
testify swear depose | says | clause quote | about to against | A guard testified that the door was open.
claim | alleges | clause quote to thing | - | The group claims that it holds the town.
allege | alleges | clause quote thing | - | Prosecutors allege that he paid the guards.
suspect presume | alleges | clause thing it-to | of | Police suspect that a rival fired first.
speculate hypothesize theorize conjecture | alleges | clause quote | about on | Analysts speculate that he is ill.
insinuate imply intimate hint | alleges | clause quote | at thing | He hinted that more arrests would come.
accuse indict arraign blame fault attribute ascribe | alleges | thing | of with | The governor accused the mayor of taking
  bribes.
charge | alleges | clause quote thing with | - | Critics charge that the vote was bought.
complain gripe grouse grumble moan protest whine | alleges | clause quote | about of that to | Neighbours complained
  that no patrol came.
concede acknowledge admit confess own_up | confirms | clause quote doing to | thing | He admitted taking the money.
grant | confirms | clause quote doing to | - | He granted that the plan had failed.
confirm verify corroborate substantiate attest_to | confirms | clause quote thing | - | The embassy confirmed the
  death.
establish prove | confirms | clause quote | - | The inquiry established that the door was open.
certify vouch | confirms | clause | thing for | The court certified that the count was fair.
deny | denies | clause quote doing thing | - | The senator denied meeting the captain.
dispute refute rebut disprove contradict gainsay | denies | clause thing | - | The ministry disputes that anyone was
  hurt.
contest | denies | clause | - | The ministry contests that anyone was hurt.
reject repudiate disavow rule_out disclaim rebuff | denies | clause quote doing | thing | The palace rejected the
  accusation.
dismiss discount pooh-pooh downplay play_down minimize brush_off brush_aside wave_off shrug_off laugh_off | denies |
  quote | thing | He dismissed the reports as gossip.
predict forecast foresee prophesy foretell prognosticate | predicts | clause quote thing | - | Analysts predict that
  prices will fall.
anticipate | predicts | clause doing | thing | The bank anticipates that rates will rise.
expect | predicts | clause it-to | to thing | The agency expects that flows will grow.
project | predicts | clause it-to | thing | Planners project that the city will double.
estimate | estimates | clause quote thing it-to | - | The agency estimates that 300 tons cross each year.
calculate reckon | estimates | clause quote it-to | - | The agency calculates that 300 tons cross each year.
gauge | estimates | clause | - | They gauge that a third of the trade is hidden.
assess judge deem adjudge | says | clause it-to thing | - | The agency assesses that the group is growing.
warn caution admonish | says | clause quote whom-to | of about against | The envoy warned that talks may fail.
threaten | threatens | clause quote to thing | with | He threatened to close the border.
vow pledge promise swear undertake | promises | clause quote to thing | - | She vowed to rebuild the school.
guarantee | promises | clause quote to | thing | He guaranteed that the loan would be paid.
agree consent acquiesce assent | promises | clause quote to | with on about | The city agreed to pay.
disagree quibble quarrel | says | clause quote | with on about over | Economists disagree with that view.
refuse decline | denies | - | to thing | He refused to name the buyer.
volunteer offer | says | clause quote doing to | thing | They offered to mediate.
suggest recommend advocate counsel | says | clause quote doing | thing for | The panel suggests closing the camp.
urge exhort implore beseech beg plead entreat enjoin press_for request petition | says | clause quote whom-to |
  thing for | She urged Congress to pass the bill.
demand | says | clause quote to thing | - | Washington demands that the gang be broken.
solicit | says | clause quote whom-to | for | The judge solicited letters for the file.
order command direct bid | says | clause whom-to | - | The court ordered that he be freed.
instruct decree mandate | says | clause whom-to | thing | The court instructed the police to leave.
require list demonstrate reflect advertise publicize broadcast | says | clause | - | The firm advertised that the
  water was safe.
rule | says | clause it-to | thing against in | The court ruled that the search was legal.
find | says | clause | thing against in | The court found that the search was legal.
ask inquire enquire query wonder question | says | clause quote whom-to | about for thing to whether | They asked
  whether the pilot was armed.
call | says | quote clause for | thing on | He called the deal a mistake.
call_on call_upon appeal_to incite subpoena summon | says | whom-to | - | She called on the army to leave.
appeal lobby agitate clamor vote | says | - | for against to | The bishop appealed for calm.
campaign | says | - | against to | They campaigned against the mine.
encourage press push convince lobby challenge | says | whom-to | for | He encouraged farmers to sell.
invite pressure persuade coax prod nudge | says | whom-to | for thing | He invited farmers to sell.
describe | says | thing clause | - | Witnesses described how the gunmen fled.
characterize characterise depict portray paint | says | thing | clause | Witnesses portrayed the gunmen as young.
frame cast define | says | - | clause | The paper framed how the war began.
label | says | thing | as | The paper labelled the plan a folly.
brand dub term tag deride ridicule mock lampoon satirize parody view regard interpret construe | says | - | thing as
  | The paper branded the plan a folly.
refer allude point warm warm_to | says | - | to | She referred to the treaty as dead.
compare liken equate nominate appoint designate invoke echo parrot mimic paraphrase testify_to attest_to speak_to
  sign draft issue reference name conflate confuse mistake | says | - | thing | He likened the camp to a jail.
identify reveal | says | clause thing | - | The file identifies the captain as the buyer.
name cite quote mention highlight spotlight flag trumpet play_up accentuate show illustrate share accept prescribe
  stipulate specify dictate | says | clause | thing | The study highlights that girls leave school.
discuss debate address broach bring_up talk_up | says | doing | thing clause | They discussed selling the farm.
tackle revisit | says | clause doing | - | They revisited selling the farm.
speak | says | quote | about of against out | He spoke about the drought.
talk chat rant rave opine | says | quote | about of on against out | He talked about the drought.
speak_out lash_out rail inveigh fulminate hit_back fire_back push_back strike_back punch_back | says | quote clause
  | against at on | She lashed out at the bank.
criticize criticise condemn denounce decry deplore slam blast bash attack assail lambaste lambast excoriate
  castigate chastise chide rebuke reprimand scold berate upbraid censure pillory skewer savage eviscerate rip hammer
  knock pan trash disparage denigrate belittle malign vilify insult taunt needle tweak jab zing slap roast scorn
  disdain praise applaud hail commend laud extol tout compliment congratulate thank lionize champion trumpet promote
  glorify flatter | says | quote | thing for as | The bishops condemned the killing.
hit assault celebrate salute | says | quote | for as | They celebrated him for his speed.
call_out tear_into rip_into lay_into go_after take_aim single_out | says | quote | thing at for | She called out the
  bank for its fees.
take_on | says | quote | at for | He took on the bank.
welcome cheer embrace title entitle headline caption pen author coin | says | quote | thing | The union welcomed the
  ruling.
apologize apologise | says | clause quote | for to | The firm apologised for the leak.
boast brag crow gloat | says | clause quote of | about that | He boasted that nobody could catch him.
lament bemoan mourn bewail regret rue | says | clause quote doing | thing | She lamented that the school had closed.
defend justify rationalize excuse | says | quote | thing doing as | He defended the raid as lawful.
support back endorse favor favour second | says | doing | thing for | The party backs the bill.
oppose resist object | says | quote clause | thing to doing | She opposes the pipeline.
indicate signal signify suggest | says | clause quote thing | - | The data indicate that rainfall fell.
believe think figure suppose guess imagine consider | says | clause quote it-to thing | about of in | Analysts
  believe that he has fled.
reckon | says | clause quote it-to | about of in | Planners reckon that it is lost.
feel sense | says | clause quote | about like | Residents feel that the state has left.
know understand realize realise recognize recognise appreciate | says | clause | thing of about | They know that the
  judge was paid.
see perceive notice | says | - | thing of about clause | They noticed that the judge had left.
doubt | denies | clause | thing | Few doubt that he ordered it.
fear worry dread fret agonize | says | clause quote | thing about over for | Villagers fear that the gunmen will
  return.
hope wish long yearn dream | says | clause quote | to for of it-to | They hope that rain will come.
pray | says | clause quote | to of it-to | They pray that rain will come.
want desire crave | says | - | to it-to thing | The union wants the law changed.
prefer | says | clause | to thing it-to doing | He prefers that the talks be secret.
plan intend aim seek aspire strive | says | clause | to on thing for | The army plans to leave.
mean | says | - | to on for | The army meant to leave.
consider contemplate mull weigh ponder envision envisage | says | clause | doing thing | The bank is considering
  closing the branch.
decide resolve determine elect opt | says | clause | to on against for | They decided that the road should wait.
choose | says | clause | on against for | They chose to wait.
learn hear discover find_out ascertain gather | says | - | of about clause | The judge learned that a witness had
  lied.
forget overlook | says | - | to about clause | He forgot that the bank was shut.
ignore | says | clause | to about | He ignored that the bank was shut.
love like loathe detest dislike despise adore admire respect resent abhor trust distrust mistrust | says | - | thing
  doing to | She dislikes the new law.
hate enjoy | says | - | doing to | She hates the new law.
approve disapprove | says | - | of thing | The board approved the sale.
caution_against argue_for argue_against warn_off | says | - | thing doing | The doctor warned against smoking.
caution counsel | says | clause quote whom-to | against | Lawyers cautioned against haste.
credit | says | thing | - | He credited the nurse with saving him.
ban forbid prohibit bar outlaw authorize authorise permit | says | whom-to doing | - | The decree bans the sale of
  arms.
dissent demur balk balk_at bristle bristle_at | says | quote | at from | He balked at the price.
marvel rejoice exult enthuse | says | clause quote | at over | She marvelled that he was alive.
focus dwell harp seize bank | says | - | on | He focused on the economy.
stand_by double_down stick_to | says | quote | thing on to | He doubled down on the claim.
concur | says | clause quote | with in | The judge concurred with the ruling.
side sympathize empathize sympathise reckon_with | says | - | with | The court sided with the farmers.
lie | alleges | clause | about | He lied about the money.
pretend feign | alleges | clause to | - | He pretended to be a priest.
sue underestimate overestimate exaggerate overstate understate misstate misrepresent distort | alleges | - | thing |
  The widow sued the firm for fraud.
spar argue bicker | says | - | over about with | They sparred over the budget.
clash | says | - | over about | They clashed over the budget.
look | says | - | forward | She looks to win the seat.
pounce seize_on jump_on | says | - | on thing | Rivals pounced on the error.
wonder | says | clause quote | about at | She wondered whether he knew.
read | says | - | as | They read the vote as a threat.
promote pitch market tout hawk | says | - | thing for | He pitched the plan.
push sell | says | - | for | He pushed for the plan.
wish | says | clause | to it-to thing | He wished to speak.
care | says | - | about | They care about the river.
instigate | says | whom-to | thing | He instigated them to riot.
brief | says | clause | thing about | They briefed him on the plan.
debrief lecture | says | clause | on thing about | They lectured him on the plan.
`;
