import { wordList } from "../../../reading/words.ts";

/** Words without content of their own: two claims that share these share nothing. */
export const EMPTY = wordList(`
  a about above according across after again against ago ahead all almost along already also although always am among an
  and another any anybody anyone anything are around as at away back be became because become becomes been before began
  begin begins behind being below beside between beyond both but by came can cannot come comes coming could did do does
  doing done down during each either else enough especially even ever every everybody everyone everything except far few
  first for former from full further gave get gets getting give given gives giving go goes going gone got had half has
  have having he held help her here hers herself him himself his hold how however i if in including indeed instead into
  is it its itself just keep keeps kept last later least less let like likely little made mainly make makes making many
  may maybe me might more most mostly much must my near nearly neither never new next no nobody none nor not nothing now
  of off often on once one only onto or other others our out over own part perhaps put puts quite rather really same
  second seem seemed seems several shall she should since so some somebody someone something sometimes somewhat soon
  still such take taken takes taking than that the their them themselves then there therefore these they thing things
  third this those though three through throughout thus to together told too took toward towards two under unless until
  up upon us use used uses using usually very was way ways we well went were what whatever when where whether which while
  who whole whom whose why will with within without won worse worst would yet you your say says said saying tell tells
  telling added adds according call called calls describe described describes s t ll re ve d don isn didn doesn wasn won
  four five six seven eight nine ten eleven twelve hundred thousand million billion dozen`);

/**
 * Words so common in reports that sharing them makes no two claims alike; they count for a third of a word that is not
 * listed. What is common in the codebook's own field stands in its classes, measures and places.
 */
export const COMMON = wordList(`
  accept access account accuse achieve act action active activity actual address administration adult affair affect
  afternoon age agency agent agree agreement aid aim air alive allege allow ally amount analysis analyst announce
  announcement annual answer appear appoint approach approve area argue arm army arrest arrive article ask aspect assault
  assess assessment assume attack attempt attend attention attorney author authority available average avoid aware bad
  bank base basis battle bear beat begin behavior belief believe belong benefit big black block blood board body border
  boss bottom box boy break bribe bring broad brother build building business buy call camera camp campaign candidate
  capable capital capture car care career carry cartel case cash catch cause center central century certain chain
  challenge chance change chapter character charge check chief child choice choose church circle citizen city civil
  civilian claim class clear clearly close coast coalition code collect collective column commander comment commission
  commit committee common community company compare complain complaint complete concern condition conduct conference
  confirm conflict confront congress connect connection consider consist contact contain continue contract control
  convict cooperate cooperation cop corner corrupt corruption cost council count counter country couple course court
  cover create crew crime criminal crisis critical cross crowd cut cycle daily damage danger dangerous data date daughter
  day dead deal dealer death debate decade decide decision declare decline deep defence defend defense degree demand
  democracy deny department depend deploy deputy description design despite detail detain develop development die
  difference different difficult direct direction director discover discuss dismiss dispute distribute distribution
  district document dollar domestic door doubt draw drive driver drop drug due early earn ease east economic economy
  edge editor effect effective effort elect election element emerge emergency employ employee empty end enemy enforce
  enforcement enter enterprise entire entry environment equal escape establish estimate event evidence exactly example
  exchange executive exist expand expansion expect expert explain export express extend extort extortion extradite
  extradition face fact factor fail failure fair fall familiar family farmer father favor fear feature federal feel
  fight fighter figure file fill final finally finance financial find fire firm flow focus follow food force foreign
  form formal forward found founder frame free freedom friend front fund future gain gang gather general generate girl
  global goal good goods govern government governor grand great ground group grow growth guard gun gunman guy hand hang
  happen hard head health hear hearing heart heavy high highway historical history hit home homicide hope hospital
  hostage hour house human husband idea identify identity illegal illicit image immediate impact import important impose
  improve incident include income increase independent indicate individual industry influence inform information initial
  inside instance institution intelligence intend interest interior internal international interview investigate
  investigation investigator invest involve issue jail job join joint journalist judge judicial justice key kidnap kill
  killer killing kilo kind king knowledge know lack land language large late launch law lawyer lead leader leadership
  learn leave left legal legislation letter level lie life light limit line link list live local locate location long
  look lose loss lot low main major majority male man manage manager march mark market mass massacre massive material
  matter mayor mean measure media meet meeting member mention message method middle migrant mile military minister
  ministry minor minute miss missing mission model modern moment money month morning mother mountain move movement
  multiple municipal municipality murder name narco nation national natural nature navy necessary need negotiate
  neighbor network news newspaper night north northern note notice number object observe obtain occur offer office
  officer official officially oil old open operate operation operative opinion opponent opportunity oppose opposite
  opposition order ordinary organise organize organisation organization organised organized origin original ounce
  outcome outside owner pace page paper parent park particular particularly partner party pass past path pattern pay
  payment peace people percent perform period permit person personal phase phone pick picture piece place plan plane
  plant play plead plea point police policeman policy political politician politics poor popular population port
  position positive possible post potential pound poverty power powerful practice prepare presence present president
  presidential press pressure prevent previous price primary prime principal prison prisoner private probably problem
  process produce producer production professor profit program project promise prompt property propose prosecute
  prosecutor protect protection protest prove provide public publish pull purpose push quality question quick quickly
  raid raise range rate reach reaction read ready real reality reason receive recent recently recognise recognize record
  recover reduce refer reflect reform refuse regard region regional regular reject relate relation relationship
  relative release remain remember remove repeat replace report reporter represent representative republic request
  require research reserve resident resign resource respond response responsible rest result retire return reveal
  revenue review reward rich ride rifle right ring rise risk rival river road role room rule run rural sale scale scene
  school search season seat secret secretary section sector secure security see seek seize seizure sell senate senator
  send senior sense sentence separate series serious serve service session set settle seven share sheriff ship shoot
  short shot show side sign signal significant similar simple simply single sister sit site situation size small
  smuggle smuggler smuggling social society soldier sole son source south southern speak special specific spend split
  spokesman spokesperson spokeswoman spread staff stage stand standard start state statement station status stay steal
  step stop store story straight strategic strategy street strength strict strike strong stronger structure struggle
  student study style subject succeed success successful suffer suggest supply supplier support suppose sure surround
  survey suspect suspend sweep system table talk target task tax team technology term territory terror terrorism
  terrorist test text theft theory thought threat threaten tie time title today ton tool top total touch tough town
  track trade traditional traffic trafficker trafficking transfer transform transit transport travel treat trial trip
  troop truck true trust try turn type unable uncle understand union unit urban usual value various vehicle version
  victim victory video view village violence violent visit voice vote wait walk wall want war warn warning warrant watch
  water weak weaken weapon week weekend weight west western white wife win window wing witness woman wonder word work
  worker world worry write year yesterday young
  sent bought sold fought brought built paid lost met stole stolen fled hid hidden taught caught known knew grew grown
  fell fallen broke broken spoke spoken wrote written chose chosen drove driven rose risen struck sought spent stood
  understood felt drew drawn threw thrown wore worn begun ran saw seen bore born beaten slain sank left meant dealt`);
