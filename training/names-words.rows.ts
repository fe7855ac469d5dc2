/**
 * Lists for the recogniser, put together for this project from general knowledge: small letters without accents, apart
 * by spaces. Only hashes of them are in the model.
 */

/** Given names. */
export const GIVEN: readonly string[] = (
  "aaron abby abdel abdul abdullah abdullahi abel abraham abu adam adele adnan adolfo adrian adriana adrienne " +
  "agustin ahmed aida aiden aisha akbar akira alan alana albert alberto aldo alec alejandra alejandro alex " +
  "alexander alexandra alexis alfonso alfred alfredo ali alice alicia alisa alison allan allen allie alma alonso " +
  "alvaro alvin alyssa amado amanda amber amelia amina amir amit ammar amos amy ana anabel anand andre andrea " +
  "andreas andres andrew andy angel angela angelica angelina anil anita anjali ann anna anne annette annie " +
  "anthony antoine antonia antonio antony anwar april araceli arash archie ariana ariel arjun arlene armando " +
  "arnold arnulfo art arthur arturo asad ashley ashok ashton asif astrid august aung aurelio aurora ava ayesha " +
  "ayman aziz babak bailey barack barbara barry bashar bashir beatrice beatriz becky belinda bella ben benito " +
  "benjamin bernard bernardo bernie bert bertha beth betty bilal bill billy blanca bob bobby bonnie boris boyd " +
  "brad bradley brandon brant brenda brendan brent bret brett brian bridget britney brittany brooke bruce bruno " +
  "bryan bryce byron caleb cameron camila candice cara carey carl carla carlo carlos carlton carmen carol " +
  "carolina caroline carolyn carrie casey cassandra catalina catherine cecil cecilia celeste celia cesar chad " +
  "chandler chandrika charles charlie charlotte chase chelsea chen cheri cherie cheryl chester chip chloe chris " +
  "christian christina christine christopher chuck cindy claire clara clarence claude claudia claudio clayton " +
  "clemente clifford clint clinton clyde cody colin colleen concepcion condoleezza connie connor conrad consuelo " +
  "cory courtney craig cristian cristina cristobal crystal cuauhtemoc curtis cynthia daisy dale dallas damaso " +
  "damian damon dan dana daniel daniela danny daphne darin darius darlene darrell darren darryl darwin dave " +
  "david davis dawn dean deanna debbie deborah debra deepak delfina delia delilah denis dennis derek desmond " +
  "dexter diana diane dianne dick diego dilip dina dirk dmitri dmitry dolly dolores dominic dominick don donald " +
  "donna dora doreen doris dorothy doug douglas duane dustin dwayne dwight dylan earl ebony ed edgar edgardo " +
  "edith edmund edna eduardo edward edwin efrain ehud eileen elaine elba eleanor elena eli elias elisa elise " +
  "eliseo elizabeth ella ellen elliot ellis elmer eloise elsa elton elvira elyse emilia emiliano emilio emily " +
  "emma emmanuel enrique enver eric erica erick erik ernest ernesto ernie errol esteban estelle esther ethan " +
  "ethel eugene eugenia eugenio eunice eva evan evelyn everett evo ezequiel fabian fadi faisal faith farid faruk " +
  "fatima faustino faye federico felicia felipe felix fernando fidel fiona florence floyd forrest fran frances " +
  "francis francisca francisco francois frank frankie franklin fred freda freddie frederick gabriel gabriela " +
  "gail gamal garrett gary gavin genaro gene genevieve geoff geoffrey george georgia gerald geraldine gerardo " +
  "german gertrude ghassan gideon gilbert gilberto gina ginger gino giovanni giuseppe gladys glen glenn gloria " +
  "gonzalo gordon grace graciela greg gregorio gregory gretchen griselda guadalupe guillermo gustavo guy gwen " +
  "habib hafez haider hakim hamid hamza hank hannah hans haris harley harold harriet harry harvey hasan hashim " +
  "hassan hazel heather hector heidi helen helena henrietta henry herbert heriberto herman hernan hilario hilary " +
  "hillary hiroshi hollie holly homer hope horace horacio hosni howard hubert hugh hugo humberto husain ian " +
  "ibrahim ida ignacio igor ike iker ilene iman imogen imran indira ines ingrid iqbal ira irene irfan iris irma " +
  "irving isaac isabel isabella isabelle isaiah isaias isidro ismael ismail israel ivan ivana ivy jack jackie " +
  "jackson jacob jacobo jacqueline jacques jada jaime jake jalal jamal james jamie jan jane janelle janet janice " +
  "janine jared jasmine jason javier jawaharlal jay jean jeanette jeanne jed jeff jeffrey jenna jennifer jenny " +
  "jeremy jerome jerry jesse jessica jesus jiang jill jim jimena jimmy jin jo joan joanna joaquin jocelyn jodie " +
  "joe joel joey johanna john johnnie johnny jolene jon jonathan joni jordan jorge jose josefina joseph josh " +
  "joshua josie josue joy joyce juan juana juanita jude judith judy jules julia julian julie julieta julio june " +
  "junichiro justin justine kamal kara kareem karen kari karim karina karl karla kate katherine kathleen kathryn " +
  "kathy katie kayla keira keith kelly kelvin ken kendall kendra kenji kenneth kenny kent kenya kerry kevin " +
  "khaled khalid kim kimberly kirk kirsten kitty klaus kofi kristen kristi kristin kristina kristine krystal " +
  "kumar kurt kyla kyle lacey lakshmi lance lara larissa larry lars latoya laura lauren laurence lawrence lazaro " +
  "lea leah lee leila lena lenin leo leon leonard leonardo leonel leopoldo leroy lesley leslie lester leticia " +
  "lewis li liam libby lidia lila lilia liliana lily linda lindsey lionel lisa liz lizbeth lloyd lois lola " +
  "lonnie lorena lorenzo lori lorraine lou louie louis louise lourdes lowell lucas lucia lucille lucio lucy luis " +
  "luisa luke luther luz lydia lyle lynn mabel mack maddie madison magdalena maggie mahathir mahinda mahmoud " +
  "majid malcolm malik mandy manmohan mansour manuel manuela mao mara marc marcela marcelino marcella marcelo " +
  "marcia marco marcos marcus margaret margarita maria mariana marianne mariano maricela marie marilyn marina " +
  "mario marion marisol marjorie mark marlene marlon marsha marta martha martin marty marvin mary mason masood " +
  "mateo mathew mathilda matt matthew maude maureen mauricio mavis max maximiliano maximo maxine may meg megan " +
  "mehmet mel melanie melinda melissa melvin meng mercedes meredith merle mery micah michael michele michelle " +
  "mick mickey miguel mike mikhail mildred millie milton mindy miriam mitch mitchell mohamad mohamed mohammad " +
  "mohammed mohan mohandas moira moises mollie molly mona monica monserrat morgan morris morton moses mufti " +
  "muhammad muqtada muriel musharraf mustafa myra myriam myrtle nabil nadia nadine nancy naomi nasser natalia " +
  "nate nathan nathaniel nawaz nayeli neal ned neil nell nellie nelson nemesio nestor nettie nicholas nichole " +
  "nick nicolas nicole nigel nikita nikki nikolai nina noah noe noel noelle nolan nora norberto norma norman " +
  "nuri octavio odette ofelia oleg oleksandr olga olive oliver olivia ollie omar omer opal orlando orville osama " +
  "oscar osman osvaldo otto ovidio owen pablo paige paloma pamela parvez pat patrice patricia patricio patrick " +
  "patsy patti patty paul paula paulina paulo pearl pedro peggy penny percy perla perry pervaiz pervez pete " +
  "peter petra phil philip phillip phoebe phyllis pierre pilar porfirio pramod prem preston priscilla quentin " +
  "quincy quinn rachel rafael rafiq rahul raj rajesh rajiv ralph ramiro ramon ramona randall randolph randy " +
  "raquel rashid raul ravi ray raymond rebeca rebecca rebekah refugio reggie regina reginald reinaldo renata " +
  "rene renee rex reynaldo reza rhonda ricardo richard richie rick ricky rigoberto riley rita riyad robert " +
  "roberta roberto robin rochelle rocio roderick rodney rodolfo rodrigo rogelio roger roland rolando rolf roman " +
  "ron ronald ronnie roosevelt rosa rosalba rosalia rosalie rosario rose rosemary ross rowan roxana roxanne roy " +
  "ruben ruby rudolf rudolph rudy rufus rupert russ russell rusty ruth ryan saad sabrina saddam sadie saeed " +
  "sajid salim sally salma salman salvador sam samantha sami samir sammy samuel sandeep sandra sanjay santiago " +
  "santos sara sarah sasha saul savannah scarlett scott sean sebastian selena serena sergei sergio seth seyed " +
  "shahid shane shannon sharon shaukat shaun shauna shawn sheila sheldon shelley shelly sheri sherman sherri " +
  "sherry shimon shirley sidney sienna sierra silvano silvestre silvia simon simone skip sofia soledad sonia " +
  "sophia spencer stacy stan stanley stefan stella stephan stephanie stephen steve steven stuart subhas sue " +
  "summer sunil suresh susan susana suzanne suzy sven sybil syed sylvia tabitha tamara tami tamim tammi tammy " +
  "tania tanner tara tarek tariq tasha tate tayyip ted teddy tenoch teodoro terence teresa teri terrence terri " +
  "terry tess tessa thaddeus thelma theo theodore theresa thomas tiffany tim timothy tina toby todd tom tomas " +
  "tommy toni tony tonya tracey traci tracy travis tricia trina trinidad trish trisha trudy ty tyler tyrone " +
  "ulises ulrich uriel ursula val valentin valentina valeria valerie van vanessa vera verna vernon veronica " +
  "vicente vicki vicky victor victoria victoriano vijay viktor vincent viola violeta virginia viridiana vivian " +
  "vivienne vladimir volodymyr wade wael waleed wallace wally walter wanda wang warner warren wayne wei " +
  "wenceslao wendell wendy wesley whitney wilbur wilfred wilfrido will willa william willie willis winston woody " +
  "xavier xi xiao ximena xochitl yadira yasir yasser yesenia yevgeny yitzhak yoko yolanda youssef yuri yusuf " +
  "yvette yvonne zac zachary zack zahir zainab zane zhang zoe zubair zulfikar"
).split(" ");

/** Family names. */
export const FAMILY: readonly string[] = (
  "abarca abbas abbott acosta adams adkins aguayo aguilar aguirre ahmadinejad ahmed alarcon albright alcala " +
  "alcantara alexander alito allawi allen alonso alvarado alvarez amaya anan anaya anderson andrade angeles " +
  "annan aponte aranda araujo arce arellano arenas arevalo arias armenta arriaga arroyo arteaga ashcroft assad " +
  "atkinson austin avila ayala bailey baker balderas ballesteros banuelos barajas barak barba barnes barragan " +
  "barraza barrera barrientos barrios barron bautista baxter becerra beck begin bell beltran benavides benitez " +
  "bennett berg berger bermudez bernal betancourt bhutto biden bishop blackwell blair blake blanco bolton bond " +
  "bonilla bowen boyd bradley brady bravo bremer brennan breyer bridges briggs briones brooks brown bruce bryant " +
  "buchanan buckley bueno burgos burke burns burton bush bustamante bustos byrd byrne caballero cabrera calderon " +
  "camacho camarena camargo cameron campbell campos canales cannon cano cantu carbajal cardenas cardona carlson " +
  "carranza carrasco carrera carrillo carter casas castaneda castellanos castillo castro cavazos cazares " +
  "ceballos cervantes chacon chalabi chan chandler chang chaparro chapman chavez chen cheney chirac chung church " +
  "cisneros clark clarke clay clements clinton cohen cole coleman collins colon comey contreras conway cook " +
  "cooper cordero cordoba cordova corona coronado coronel corral correa cortes cortez covarrubias cox craig " +
  "crawford cruz cuellar cuevas cummings cunningham curtis dalton daly davidson davila davis dawson dean delgado " +
  "diaz diego dixon dominguez doyle drake duarte duenas duncan dunn duran echeverria edwards eisenhower elizondo " +
  "elliott ellis enriquez erdogan escalante escamilla escobar escobedo esparza espino espinosa espinoza esquivel " +
  "estrada evans farias faulkner felix ferguson fernandez ferrer fierro figueroa fischer fisher fitzgerald " +
  "fleming fletcher flores fonseca ford foster fox franco franks freeman friedman frost fuentes fuller gaddafi " +
  "gaitan galarza galindo gallardo gallegos galvan gamboa gamez gandhi garay garcia gardner garrison garza gates " +
  "gaytan gibbs gibson gilbert giron giuliani godinez godoy gomez gonzales gonzalez gorbachev gordon gore graham " +
  "granados grant gray green greene greenspan griffin griffith grijalva guajardo guerra guerrero guevara guillen " +
  "gutierrez guzman hagel hale hall hamilton hansen hanson hardy harper harris harrison hart harvey hawkins " +
  "hayes henderson henry heredia hernandez herrera hersh hicks hidalgo hill hinojosa hitchcock hitler " +
  "hoffman holland holmes holt hood hoover hopkins horton howard hu huang hubbard huerta hughes hunt hunter " +
  "hurtado hussain hussein hyde ibarra iglesias inzunza izquierdo jackson jacobs jaime jaimes jaramillo jasso " +
  "jefferson jenkins jensen jimenez johnson johnston jones jordan juarez karzai katz keller kelly kemp kennedy " +
  "kerry khan khatami khomeini kim king kissinger klein knight kumar kumaratunga labastida laden lambert lane " +
  "lara laredo larson laurence lawrence lazcano leal ledesma lee lenin leon lerma levin levy lewis leyva li " +
  "libby lieberman limon lin linares lincoln lindsay liu lizarraga llamas loera logan long lopez lowe lozano " +
  "lucero lugo luna lynch lyons macdonald macias madero madison madrid madrigal maduro magana maldonado malik " +
  "mandela manriquez manzo mao marcos marin marquez marroquin marshall martin martinez marx mason mata matthews " +
  "maxwell maya mayorga mcarthur mccain mccarthy mcconnell mccoy mcdaniel mcdonald mcgee mcguire mckenzie " +
  "mckinney mclean mcveigh medina medrano mejia melendez melgar mena mendez mendoza meraz mercado merkel meyer " +
  "meza michel mier millan miller mills milosevic miranda mitchell mohammed molina moncada mondragon monreal " +
  "monroe monroy montalvo montano montemayor montenegro montes montiel montoya moore mora morales moran moreira " +
  "moreno morgan morris morrison morse moss moya mubarak mueller munguia muniz munoz murguia murillo murphy " +
  "murray musharraf myers nader najera napoleon narvaez nasser nava navarrete navarro negrete nelson netanyahu " +
  "newman nguyen nichols nieto nixon noriega norton novak novoa nunez nunn o'brien o'connor o'donnell o'hara " +
  "o'neill o'reilly obama ocampo ocana ochoa oconnell ojeda olivares olivas oliver olmert olmos olsen " +
  "olson olvera ontiveros ordaz ordonez orellana orozco orta ortega ortiz osborne osorio osuna otero " +
  "ovalle owens pacheco padilla page palacios palma palomares pantoja parada pardo paredes park parker parra " +
  "patel patino patterson payne paz pearson pedraza pelosi pena penn peralta perez perkins perle perry peterson " +
  "petraeus pham phillips pierce pineda pinto plancarte plata poe pollard ponce porter portillo powell prado " +
  "pratt price prieto putin qaddafi quezada quijano quinn quintana quintanilla quintero quiroga quiroz rahman " +
  "rajapaksa ramirez ramos rangel rascon ray rea reagan reed rehnquist reid reno reyes reyna reynolds rhodes " +
  "rice richardson rincon rios rivas rivera roberts robertson robinson robles rocha rockefeller rodriguez rogers " +
  "rojas roldan roman romero romney romo roosevelt rosales rosario rosas ross rove rubin rubio rueda ruelas ruiz " +
  "rumsfeld rush russell ryan saavedra sadat sadr saenz sainz salas salazar salcedo salcido saldana saldivar " +
  "salgado salinas samaniego sanabria sanchez sanders sandoval santana santiago santillan santos sarmiento " +
  "saucedo schiff schmidt schneider schroeder schultz schumer schwartz scott segovia segura sepulveda serna " +
  "serrano sessions shah shapiro sharma sharon shaw shepherd sierra silva simmons simpson singh sistani smith " +
  "snow solano solis soria sosa soto souter spencer spielberg stalin starr stevens stevenson stewart stone " +
  "strauss suarez sullivan sutton swanson tamayo tapia taylor tejada tejeda tellez tenet terrazas thatcher " +
  "thomas thompson tillerson tirado toledo torres tovar trejo trevino trujillo truman trump tucker turner tyler " +
  "tyson ulloa underwood urbina uribe urrutia valadez valderrama valdes valdez valdivia valencia valenzuela " +
  "valle vallejo valles vance vara varela vargas vasquez vazquez vega vela velasco velasquez velazquez velez " +
  "venegas vera verdugo verduzco vidal villa villagomez villalobos villalpando villanueva villareal villarreal " +
  "villasenor villegas vizcarra wade wagner walker wallace walsh walters wang ward warner warren washington " +
  "watson weaver webb weber weinberger welch wells west wheeler white whitman wilkinson williams wilson wolf " +
  "wolfowitz wong wood woods woodward wright wu xu yanez yang yeltsin york young yunes zamarripa " +
  "zambrano zamora zapata zaragoza zarate zarqawi zavala zawahiri zedillo zepeda zhang zhao zhou zimmerman " +
  "zuniga"
).split(" ");

/** Peoples, faiths and their adjectives: never organisations by themselves. */
export const PEOPLES: readonly string[] = (
  "afghan african american americans arab arabs argentine argentinian asian australian austrian belgian bolivian " +
  "brazilian british briton britons canadian canadians caribbean catholic catholics central-american chilean " +
  "chinese christian christians colombian colombians costa-rican cuban cubans czech danish democrat democratic " +
  "democrats dominican dutch ecuadorean ecuadorian egyptian english european europeans filipino finnish french " +
  "german germans greek guatemalan haitian hispanic honduran hungarian indian indians indigenous indonesian " +
  "iranian iranians iraqi iraqis irish islamic islamist israeli israelis italian italians jamaican japanese " +
  "jewish jews jordanian korean kurdish kurds latin latino latinos lebanese libyan marxist maya mexican mexicans " +
  "muslim muslims nicaraguan nigerian north-korean norwegian pakistani palestinian palestinians panamanian " +
  "paraguayan persian peruvian polish portuguese protestant puerto-rican republican republicans russian russians " +
  "salvadoran salvadorans saudi saudis scottish serb serbian shia shiite shiites soviet spaniard spaniards " +
  "spanish sunni sunnis swedish swiss syrian syrians taiwanese thai turkish tzotzil ukrainian ukrainians " +
  "uruguayan venezuelan venezuelans vietnamese welsh yemeni zapotec"
).split(" ");

/** Well-known organisations as they are written. */
export const ORGANISATIONS: readonly string[] = (
  "Google,Microsoft,Apple,Amazon,Facebook,Meta,Twitter,YouTube,WhatsApp,Telegram,TikTok,Instagram,Netflix," +
  "Intel,IBM,Oracle,Cisco,Dell,Hewlett-Packard,HP,Sony,Samsung,Toyota,Honda,Nissan,Ford,General Motors,GM," +
  "Chrysler,Tesla,Volkswagen,BMW,Boeing,Airbus,Lockheed Martin,Raytheon,Northrop Grumman,Halliburton,Enron," +
  "ExxonMobil,Exxon,Chevron,Shell,BP,Total,Pemex,Petrobras,PDVSA,Gazprom,Aramco,Pepsi,Coca-Cola,McDonald's," +
  "Burger King,Wendy's,Subway,Starbucks,KFC,Walmart,Wal-Mart,Target,Costco,Home Depot,Best Buy,FedEx,UPS,DHL," +
  "Visa,MasterCard,Citibank,Citigroup,Citi,HSBC,Wachovia,Goldman Sachs,Morgan Stanley,JPMorgan,Merrill Lynch," +
  "Lehman Brothers,Bank of America,Wells Fargo,Western Union,Bear Stearns,Deloitte,Accenture,McKinsey,Disney," +
  "Warner Bros.,Fox News,Fox,CNN,BBC,NBC,ABC,CBS,MSNBC,NPR,PBS,HBO,ESPN,Al Jazeera,Reuters,Associated Press,AP," +
  "AFP,Agence France-Presse,EFE,Bloomberg,Xinhua,UPI,The New York Times,New York Times,Washington Post," +
  "Wall Street Journal,Los Angeles Times,Chicago Tribune,USA Today,The Guardian,Guardian,Financial Times," +
  "The Economist,Newsweek,Time,The Times,Daily Telegraph,The Atlantic,Foreign Affairs,Foreign Policy," +
  "ProPublica,Politico,Axios,Vice,BuzzFeed,Insight Crime,InSight Crime,Milenio,Reforma,El Universal,La Jornada," +
  "Proceso,Excelsior,Animal Politico,Riodoce,Zeta,Aristegui Noticias,El Financiero,El Pais,Televisa,TV Azteca," +
  "Univision,Telemundo,FBI,CIA,DEA,NSA,DHS,ICE,CBP,ATF,IRS,FDA,EPA,FCC,SEC,FTC,CDC,NIH,NASA,DOJ,DOD,NATO,EU," +
  "European Union,UN,United Nations,UNODC,UNHCR,UNICEF,UNESCO,WHO,World Health Organization,IMF," +
  "International Monetary Fund,World Bank,WTO,OAS,OPEC,OECD,Interpol,INTERPOL,Europol,ICC,IAEA,Red Cross," +
  "Amnesty International,Human Rights Watch,Greenpeace,Transparency International,Freedom House," +
  "Reporters Without Borders,Article 19,Committee to Protect Journalists,RAND,RAND Corporation,Brookings," +
  "Brookings Institution,Heritage Foundation,Cato Institute,Wilson Center,CSIS,Council on Foreign Relations," +
  "Atlantic Council,Crisis Group,International Crisis Group,Chatham House,Carnegie Endowment,Stratfor," +
  "Congressional Research Service,CRS,GAO,Government Accountability Office,OFAC,FinCEN,INL,HSI,USAID,NORTHCOM," +
  "SOUTHCOM,Pentagon,White House,Congress,Senate,House of Representatives,Supreme Court,State Department," +
  "Treasury Department,Treasury,Justice Department,Department of Justice,Department of State," +
  "Department of the Treasury,Department of Homeland Security,Homeland Security,Defense Department," +
  "Department of Defense,Drug Enforcement Administration,Central Intelligence Agency," +
  "Federal Bureau of Investigation,National Security Council,National Guard,Coast Guard," +
  "Customs and Border Protection,Border Patrol,Secret Service,U.S. Marshals Service,Scotland Yard,Kremlin," +
  "Parliament,Knesset,Bundestag,European Commission,European Parliament,Security Council,General Assembly," +
  "Republican Party,Democratic Party,Labour Party,Conservative Party,Communist Party,GOP,DNC,RNC,ACLU,NAACP," +
  "AFL-CIO,NRA,Hamas,Hezbollah,Al Qaeda,Al-Qaeda,al-Qaeda,al Qaeda,Al-Qaida,ISIS,ISIL,Islamic State,Taliban," +
  "PLO,Fatah,IRA,ETA,FARC,ELN,LTTE,PKK,AUC,Shining Path,Sendero Luminoso,Tren de Aragua,MS-13,Mara Salvatrucha," +
  "Barrio 18,Hells Angels,Mafia,Cosa Nostra,Camorra,'Ndrangheta,Yakuza,Zetas,Los Zetas,Sinaloa Cartel," +
  "Gulf Cartel,Juarez Cartel,Tijuana Cartel,Medellin Cartel,Cali Cartel,Guadalajara Cartel,CJNG,PRI,PAN,PRD,PT," +
  "PVEM,Morena,MORENA,SEDENA,Sedena,SEMAR,Semar,SSPC,SSP,PGR,FGR,CISEN,CNI,SEIDO,UIF,INE,INEGI,CNDH,CONAPO," +
  "IMSS,ISSSTE,UNAM,CIDE,ITAM,Tec de Monterrey,Colegio de Mexico,Guardia Nacional," +
  "Fiscalia General de la Republica,Secretaria de Marina,Harvard,Harvard University,Yale,Princeton,Stanford," +
  "Oxford,Cambridge,MIT,Columbia University,Georgetown University,UCLA,NYU,Greyhound,Amtrak,Delta," +
  "American Airlines,United Airlines,Southwest,JetBlue,Aeromexico,Lufthansa,Yahoo,AOL,eBay,Craigslist," +
  "Wikipedia,Mozilla,Firefox,Adobe,Blogger,PayPal,Uber,Airbnb,Hilton,Marriott,Hyatt,Holiday Inn,Motel 6," +
  "Super 8,Verizon,AT&T,Sprint,T-Mobile,Comcast,Nokia,Motorola,Nike,Adidas,Pfizer,Merck,Moderna,Monsanto,Bayer," +
  "Cargill,Cemex,Bimbo,Femsa,Telmex,America Movil,Grupo Mexico,BlackRock,Blackwater,Lakers,Yankees,Red Sox," +
  "Mets,Dodgers,Cubs,Cowboys,Patriots,Steelers,Packers,Giants,Barcelona,Real Madrid,Manchester United,Arsenal," +
  "Chelsea,Liverpool,NFL,NBA,MLB,NHL,FIFA,NCAA,IOC,UEFA"
).split(",");
