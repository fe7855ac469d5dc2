/**
 * Words that tell names apart, as classes that the recogniser's features are built on. General knowledge of English
 * and Spanish naming, put together for this project; small letters, without accents.
 */
const CLASSES: Readonly<Record<string, string>> = {
  /** Given names of English-speaking, Spanish-speaking and other public life. */
  given:
    "aaron abel abraham adam adolfo adrian adriana agustin aida aiden alan albert alberto alejandra alejandro alex alexander alexandra " +
    "alexis alfonso alfred alfredo ali alicia alison allan allen alma alonso alvaro amado amanda amber amelia ammar amy ana anabel andre " +
    "andrea andres andrew andy angel angela angelica angelina ann anna anne annie anthony antoine antonia antonio araceli ariel armando " +
    "arnold arnulfo arthur arturo ashley aurelio aurora barack barbara barry beatriz ben benito benjamin bernardo bernie beth betty bill " +
    "billy blanca bob bobby brad brandon brenda brian bruce bruno bryan caleb camila carl carla carlo carlos carmen carol carolina " +
    "caroline carolyn catalina catherine cecilia celia cesar chad charles charlie charlotte chase cheryl chester chip chloe chris " +
    "christian christina christine christopher chuck cindy claire clara clarence claudia claudio clemente cody colin concepcion " +
    "condoleezza connor conrad consuelo craig cristian cristina cristobal cuauhtemoc curtis cynthia dale damaso damian dan dana daniel " +
    "daniela danny darren dave david dean deborah debra delfina delia denis dennis derek diana diane dick diego dolores dominic don " +
    "donald donna dora doris dorothy doug douglas dustin dylan earl ed edgar edgardo eduardo edward edwin efrain elba elena eli elias " +
    "elisa eliseo elizabeth ellen elsa elvira emilia emiliano emilio emily emma enrique eric erica erick erik ernest ernesto esteban " +
    "esther ethan eugene eugenio eva evan evelyn evo ezequiel fabian faith faustino federico felicia felipe felix fernando fidel " +
    "florence francis francisca francisco frank franklin fred frederick gabriel gabriela gary gavin genaro gene geoffrey george gerald " +
    "gerardo german gilberto gina giovanni gladys glenn gloria gonzalo gordon grace graciela greg gregorio gregory griselda guadalupe " +
    "guillermo gustavo hannah harold harry hassan heather hector helen henry herbert heriberto herman hernan hilario hilary hillary " +
    "horacio howard hugo humberto ian ibrahim ignacio igor iker ines ingrid irene iris irma isaac isabel isabella isaias isidro ismael " +
    "israel ivan jack jackson jacob jacobo jacqueline jaime jake jamal james jamie jan jane janet janice jared jason javier jay jean jeff " +
    "jeffrey jennifer jeremy jerome jerry jesse jessica jesus jill jim jimena jimmy joan joanna joaquin joe joel john johnny jon jonathan " +
    "jordan jorge jose josefina joseph josh joshua joyce juan juana juanita judith judy julia julian julie julieta julio justin karen karina " +
    "karl karla kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kenya kevin kim kimberly kirk kofi kristen kristi kurt " +
    "kyle larry laura lauren laurence lawrence lazaro leah lee lenin leo leon leonard leonardo leonel leopoldo leslie leticia lewis " +
    "lidia lilia liliana linda lindsey lisa lizbeth lloyd lorena lorenzo louis louise lourdes lucas lucia lucio lucy luis luisa luke luz " +
    "lynn madison magdalena mahmoud malcolm manuel manuela mara marc marcela marcelino marcelo marcia marco marcos margaret margarita maria " +
    "mariana mariano maricela marie mario marisol mark marta martha martin marvin mary mateo mathew matt matthew mauricio max maximiliano " +
    "maximo megan melanie melissa mercedes michael michelle miguel mike milton miriam mitch mohamed mohammad mohammed moises monica monserrat " +
    "mustafa myriam nadia nancy naomi natalia nathan nayeli ned neil nelson nemesio nestor nicholas nicolas nick noah noe noel nora norberto " +
    "norma norman octavio ofelia olga oliver olivia omar orlando oscar osvaldo ovidio owen pablo paloma pamela pat patricia patricio patrick " +
    "paul paula paulina paulo pedro penny perla pete peter phil philip phillip pilar porfirio rachel rafael ralph ramiro ramon randy raquel " +
    "raul ray raymond rebeca rebecca refugio regina reinaldo rene reynaldo ricardo richard rick rigoberto rita robert roberta roberto robin rocio " +
    "rodolfo rodrigo roger rogelio roland rolando roman ron ronald rosa rosalba rosalia rosario rose ross roxana roy ruben rudolph rudy " +
    "russell ruth ryan sabrina sally salma salvador sam samantha samuel sandra santiago santos sara sarah saul scott sean sebastian sergio " +
    "seth shane shannon sharon shawn sheila shirley silvano silvia silvestre simon sofia sonia sophia soledad stacy stanley stella stephanie " +
    "stephen steve steven stuart sue susan susana sylvia tamara tania tara ted tenoch teodoro teresa terrence terry theodore theresa thomas tim " +
    "timothy tina todd tom tomas tommy tony tracy travis trinidad tyler ulises uriel valentin valentina valeria vanessa veronica vicente " +
    "vicky victor victoria victoriano vincent violeta virginia viridiana vivian vladimir walter wanda warren wayne wendy wenceslao wesley " +
    "wilfrido will william willie xavier ximena xochitl yadira yesenia yolanda yuri zachary zoe abdul abdullah ahmed ayman khalid osama saddam " +
    "tariq yasser yusuf omar ariel benjamin shimon ehud jacques pierre francois hans klaus angela dmitri sergei mikhail boris kim chen wei xi li",
  /** Family names. */
  family:
    "abarca acosta adams aguayo aguilar aguirre alarcon alcala alcantara alexander allen alonso alvarado alvarez amaya anaya anderson andrade " +
    "angeles aponte aranda araujo arce arellano arenas arevalo arias armenta arriaga arroyo arteaga avila ayala bailey baker balderas ballesteros " +
    "banuelos barajas barba barnes barragan barraza barrera barrientos barrios barron bautista becerra bell beltran benavides benitez bennett " +
    "bermudez bernal betancourt biden blair blanco bonilla bravo briones brooks brown bryant bueno burgos bush bustamante bustos caballero cabrera " +
    "calderon camacho camarena camargo campbell campos canales cano cantu cardenas cardona carbajal carranza carrasco carrera carrillo carter " +
    "casas castaneda castellanos castillo castro cavazos cazares ceballos cervantes chacon chaparro chavez cheney cisneros clark clarke clinton cole " +
    "collins colon contreras cook cooper cordero cordoba cordova corona coronado coronel correa cortes cortez corral covarrubias cox cruz cuellar " +
    "cuevas davila davis delgado diaz diego dominguez duarte duenas duran echeverria edwards elizondo enriquez escalante escamilla escobar " +
    "escobedo esparza espino espinosa espinoza esquivel estrada evans farias felix fernandez ferrer fierro figueroa fischer flores fonseca foster " +
    "franco fuentes gaitan galarza galindo gallardo gallegos galvan gamboa gamez garay garcia garza gaytan gibson giron godinez godoy gomez gonzales " +
    "gonzalez gore graham granados gray green griffin griffith grijalva guajardo guerra guerrero guevara guillen gutierrez guzman hall hamilton harris " +
    "harrison hayes henderson henry heredia hernandez herrera hicks hidalgo hill hinojosa holland howard huerta hughes hurtado hussein ibarra iglesias " +
    "inzunza izquierdo jackson jaime jaimes jaramillo jasso jenkins jimenez johnson jones jordan juarez kelly kennedy kerry kim king labastida lara " +
    "laredo lazcano leal lee ledesma leon lerma lewis leyva limon linares lizarraga llamas loera long lopez lozano lucero lugo luna macias madero " +
    "madrid madrigal maduro magana maldonado manriquez manzo marin marquez marroquin marshall martin martinez mason mata matthews maya mayorga mccain " +
    "mccoy mcdonald medina medrano mejia melendez melgar mena mendez mendoza mercado meraz merkel meyer meza michel mier miller millan mills miranda " +
    "mitchell molina moncada mondragon monreal montalvo montano monroy montemayor montenegro montes montiel montoya moore mora morales moran moreira " +
    "moreno morgan morris moreira moya mubarak munguia muniz munoz murguia murillo murphy murray najera narvaez nava navarrete navarro negrete nelson " +
    "nieto nixon noriega novoa nunez obama obrador ocampo ocana ochoa ojeda olivares olivas olmos olvera ontiveros ordaz ordonez orellana orozco " +
    "orta ortega ortiz osorio osuna oseguera otero ovalle owens pacheco padilla palacios palma palomares pantoja parada pardo paredes parker parra " +
    "patino patterson paz pedraza pelosi pena peralta perez perkins perry peterson phillips pineda pinto plata plancarte ponce portillo powell prado price " +
    "prieto putin quezada quijano quintana quintanilla quintero quiroga quiroz ramirez ramos rangel rascon rea reagan reed reyes reyna rice richardson " +
    "rincon rios rivas rivera robinson robles rocha rodriguez rogers rojas roldan roman romero romney romo rosales rosas rosario rosas ross rove rubio ruelas " +
    "rueda ruiz rumsfeld russell saavedra saenz sainz saldana saldivar salas salazar salcedo salcido salgado salinas samaniego sanabria sanchez sanders " +
    "sandoval santana santiago santillan santos sarmiento saucedo schmidt scott segovia segura sepulveda serna serrano sharon sierra silva simmons simpson " +
    "smith solano solis soria sosa soto stewart suarez sullivan tamayo tapia taylor tejada tejeda tellez terrazas thomas thompson tirado toledo torres " +
    "tovar trejo trevino trujillo trump turner ulloa uribe urbina urrutia valadez valderrama valdes valdez valdivia valencia valenzuela valle vallejo " +
    "valles vara varela vargas vasquez vazquez vega vela velasco velasquez velazquez velez venegas vera verdugo verduzco vidal villa villagomez villalobos " +
    "villalpando villanueva villareal villarreal villasenor villegas vizcarra walker ward warren washington watson webb wells west white williams wilson " +
    "wolf wolfowitz wood woods wray wright yanez young yunes zamarripa zambada zambrano zamora zapata zaragoza zarate zavala zedillo zepeda zuniga",
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
  /** Peoples and their adjectives: never organisations by themselves. */
  people:
    "african afghan american americans arab arabs argentine argentinian asian australian austrian belgian bolivian brazilian briton britons british " +
    "canadian canadians caribbean central-american chilean chinese christian christians colombian colombians costa-rican cuban cubans czech danish democrat " +
    "democrats democratic dominican dutch ecuadorean ecuadorian egyptian english european europeans filipino finnish french german germans greek guatemalan " +
    "haitian hispanic honduran hungarian indian indians indigenous indonesian iranian iranians iraqi iraqis irish islamic islamist israeli israelis italian italians " +
    "jamaican japanese jewish jews jordanian korean kurdish kurds latin latino latinos lebanese libyan marxist maya mexican mexicans muslim muslims " +
    "nicaraguan nigerian north-korean norwegian pakistani palestinian palestinians panamanian paraguayan persian peruvian polish portuguese puerto-rican " +
    "republican republicans russian russians salvadoran salvadorans saudi saudis scottish serb serbian shia shiite shiites soviet spanish spaniard spaniards sunni sunnis " +
    "swedish swiss syrian syrians taiwanese thai turkish ukrainian ukrainians uruguayan venezuelan venezuelans vietnamese welsh yemeni catholic catholics protestant tzotzil zapotec",
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

const BITS = new Map<string, number>();
for (const [index, words] of Object.values(CLASSES).entries()) {
  for (const word of words.split(" ")) BITS.set(word, (BITS.get(word) ?? 0) | (1 << index));
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

/** Given and family names of the lists, for making training sentences. */
export const listed = (name: "given" | "family"): readonly string[] => (CLASSES[name] ?? "").split(" ");
