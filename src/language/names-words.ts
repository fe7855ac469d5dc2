/**
 * Words that tell names apart, as classes that the recogniser's features are built on. General knowledge of English
 * and Spanish naming, put together for this project; small letters, without accents.
 */
const CLASSES: Readonly<Record<string, string>> = {
  given: "",
  family: "",
  /** Small words inside names of people. */
  particle: "de del la las los y e da das do dos di du van von der den bin ibn al el abu ben st",
  /** Words that come before the name of a person. */
  title:
    "mr mrs ms miss dr prof professor sir lord lady dame president presidents vice-president ex-president minister premier chancellor senator sen " +
    "representative rep congressman congresswoman governor gov mayor secretary attorney general gen colonel col captain capt lieutenant lt sergeant " +
    "sgt major maj admiral commander cmdr corporal officer agent detective inspector chief director judge justice magistrate ambassador envoy " +
    "spokesman spokeswoman spokesperson chairman chairwoman chairperson chair ceo founder co-founder leader boss kingpin capo drug-lord lord king prince princess queen " +
    "pope cardinal archbishop bishop father rev reverend brother sister saint imam sheikh sheik ayatollah analyst expert researcher journalist reporter " +
    "writer author editor lawyer prosecutor candidate lawmaker legislator deputy former then-president comandante licenciado lic ing don dona senor " +
    "senora subcomandante economist historian activist actor actress singer coach defendant suspect trafficker hitman lieutenant druglord mobster",
  /** Heads of names of organisations, mostly last. */
  body:
    "agency administration army assembly association authority bank board brigade broadcasting bureau cabinet center centre chamber church coalition " +
    "college command commission committee company confederation conference congress consortium cooperative corporation corps council court department " +
    "directorate division federation fund force forces foundation front group guard holdings hospital house industries institute institution " +
    "journal league legislature magazine ministry movement museum navy network news newspaper office organisation organization parliament partnership " +
    "party police post press prosecutor secretariat senate service services society staff tribune times trust tribunal union unit university " +
    "school systems inc corp co ltd llc plc sa cv gmbh ag bros & radio television tv weekly herald gazette observer chronicle examiner monitor " +
    "guerrilla militia battalion regiment squad cartel cartels gang mafia clan syndicate mob faction brotherhood crew team club airlines airways " +
    "motors energy oil gas electric technologies international associates partners solutions capital securities exchange fiscalia secretaria instituto " +
    "comision ejercito marina guardia policia partido universidad tribunal corte congreso camara consejo banco grupo fuerzas gobierno ayuntamiento",
  /** Words that name kinds of places, beside the name itself. */
  place:
    "avenue bay beach boulevard border bridge canyon cape city coast county creek desert district drive east eastern estate falls forest gulf harbor " +
    "harbour heights highway hill hills island islands isle lake lane mountain mountains mount municipality north northeast northern northwest ocean " +
    "park peninsula plains plaza point port prefecture prison province ranch rancho range region republic reservoir ridge river road sea sierra south " +
    "southeast southern southwest springs square state states strait street territories territory town township valley village west western woods " +
    "airport colonia municipio estado ciudad puerto rio cerro valle barrio san santa santo fort ft",
  people: "",
  month:
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  day: "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday tomorrow",
  /** Words of saying and doing that follow or precede people. */
  says:
    "said says told tells asked asks added adds wrote writes argued argues noted notes explained explains warned warns claimed claims replied testified " +
    "announced acknowledged admitted confirmed denied recalled insisted stressed stated tweeted who whose",
  /** Prepositions that stand before places. */
  where: "in at near from to across outside inside around toward towards via through into throughout within of",
  numeral: "i ii iii iv v vi vii viii ix x xi jr sr",
  /** First words of Spanish names of groups and nicknames. */
  article: "los las el la",
};

/** Numbers of the classes, from 0. */
export const WORD_CLASSES: readonly string[] = Object.keys(CLASSES);

// Given names, family names and peoples are in the model, learnt from lists by training/names-lists.ts.
const BITS = new Map<string, number>();
for (const [index, words] of Object.values(CLASSES).entries()) {
  for (const word of words.split(" ").filter((listed) => listed !== ""))
    BITS.set(word, (BITS.get(word) ?? 0) | (1 << index));
}

const MARKS = /\p{M}/gu;

/** Small letters without accents or a last full stop: how words are looked up in lists. */
export const listForm = (form: string): string => {
  const lower = form.toLowerCase();
  let bare = lower;
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 0x7f) {
      bare = lower.normalize("NFD").replace(MARKS, "");
      break;
    }
  }
  return bare.length > 2 && bare.endsWith(".") ? bare.slice(0, -1) : bare;
};

/** The classes that a word belongs to, as bits in the order of `WORD_CLASSES`; takes what `listForm` gives. */
export const wordClasses = (bare: string): number => BITS.get(bare) ?? 0;
