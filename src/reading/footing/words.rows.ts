import { wordList } from "../words.ts";

/** Words for a death or a capture: where one stands in a claim, how it is built in decides how it is told. */
export const DEEDS = wordList(`
  kill murder assassinate execute slay shoot gun strangle behead poison lynch bury die perish succumb hang drown dead death
  killing murder assassination execution slaying shooting demise lose
  arrest capture detain seize catch apprehend nab collar detention seizure apprehension`);

/** Who says, shows or knows it, says that it is so: "told the court that", "tests showed that", "learned that". */
export const TELLS = wordList(`
  say tell report write confirm announce state add explain declare insist recall recount note know learn find establish show
  reveal disclose discover determine conclude admit acknowledge concede remember understand realise realize see prove verify
  certify testify inform notify stress recognise recognize maintain mean happen turn point make read record list relate
  describe document publish broadcast blame accuse charge convict witness watch tweet post count repeat specify indicate
  claim allege argue assure swear`);

/** Nouns whose clause is so: "the news that", "proof that". */
export const FACTS = wordList(
  "news fact announcement confirmation word proof discovery day night moment way place time year",
);

/** What is done about a deed only once it has been done. */
export const ABOUT = wordList(`
  investigate solve confirm mourn avenge revenge condemn celebrate announce report witness see film record remember recall
  describe blame link follow precede cause explain protest punish regret commit claim admit confess attribute tie connect
  examine discuss lament denounce decry survive precipitate bring provoke trigger use exploit mark prosecute probe document
  learn mention hear greet applaud welcome hail reconstruct relive recount commemorate question criticise criticize ascribe
  highlight surround show dramatise dramatize narrate retell depict chronicle honour honor pin reopen close clear include involve concern know mean cite call`);

/** What has a deed for its own: "the anniversary of", "suspects in", "her part in". Of others ("a plot for", "rumours of") it may never come. */
export const OF_IT = wordList(`
  day night morning evening week month year hour time anniversary aftermath wake circumstance cause manner investigation
  inquiry probe case trial verdict sentence scene site place spot news announcement confirmation suspect author perpetrator
  mastermind planner killer culprit witness role part hand involvement participation responsibility charge conviction
  confession motive detail video footage photograph picture film account evidence proof effect consequence result impact
  toll shock grief mourning vacuum series wave string number list spate attribution prosecution video recording reward blame
  weapon instrument anger outrage protest march vigil funeral memorial man men woman people gunman gang group clan cartel
  addition response reaction relation reference connection respect memory honour honor tribute light fact
  soldier policeman officer agent unit raid operation attack ambush clash shooting mystery authorship`);

/** What stands before it and leaves it standing: "after his death", "since his capture". */
export const BESIDE = wordList(`
  after since following before until till upon on in at during over by from despite with of for to against about because
  between within around amid through into as than per behind beyond regarding concerning under`);

/** Clauses that tell what came about: "after he was killed", "where she died". */
export const WHEN = wordList(
  "after since when before until till because as while although though where once that whereas so",
);

/** What is said with no firmer ground: "reportedly", "presumably". */
export const HEARSAY = wordList(
  "reportedly allegedly presumably supposedly apparently purportedly seemingly probably possibly perhaps maybe rumoredly",
);

/** A man dies once. "Was killed three times by the papers", "killed again and again". */
export const OFTEN = wordList("twice thrice repeatedly often again");
