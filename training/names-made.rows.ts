/**
 * Parts for made-up training sentences about crime and the state in Mexico and around it, all in our own words.
 * People and small groups are put together by chance from these parts; they stand for nobody.
 */

/** Given names as Spanish writes them. */
export const SPANISH_GIVEN = (
  "José María Juan Luis Carlos Jesús Miguel Francisco Jorge Antonio Alejandro Manuel Fernando Ricardo Eduardo Roberto Sergio Rafael " +
  "Javier Daniel Raúl Arturo Ramón Enrique Alberto Gerardo Mario Óscar Martín Víctor Héctor Andrés Rubén Pablo Guillermo Alfredo Jaime " +
  "Armando Salvador Ángel Gabriel David Felipe Agustín Hugo Ignacio Gustavo Ernesto Tomás Felipe Joaquín Julio César Adrián Iván Abel " +
  "Omar Rodolfo Rogelio Ismael Nemesio Servando Heriberto Efraín Genaro Vicente Dámaso Aureliano Evaristo Fidel Fausto Germán Gilberto Homero " +
  "Inés Isidro Lázaro Leonel Lorenzo Marcelino Mauricio Nazario Octavio Osiel Ovidio Porfirio Ramiro René Rigoberto Saúl Teodoro Ulises Wenceslao " +
  "Guadalupe Margarita Rosa Ana Verónica Leticia Patricia Gabriela Claudia Alejandra Silvia Teresa Elena Carmen Lucía Sofía Martha Laura " +
  "Beatriz Norma Araceli Rocío Alicia Yolanda Blanca Irma Josefina Isabel Adriana Mónica Sandra Cecilia Lorena Julia Raquel Susana Rosario " +
  "Dolores Ofelia Graciela Xóchitl Ximena Regina Renata Camila Valeria Fernanda Mariana Daniela Paulina Itzel Emma Griselda Ángela"
).split(" ");

/** Family names as Spanish writes them. */
export const SPANISH_FAMILY = (
  "García Hernández Martínez López González Rodríguez Pérez Sánchez Ramírez Flores Gómez Torres Díaz Vázquez Cruz Morales Gutiérrez Reyes " +
  "Ruiz Jiménez Mendoza Aguilar Ortiz Álvarez Castillo Romero Moreno Chávez Rivera Juárez Ramos Domínguez Herrera Medina Vargas Castro " +
  "Guzmán Méndez Fernández Velázquez Rojas Santiago Luna Contreras Salazar Ortega Soto Cortés Estrada Guerrero Delgado Bautista Ríos Salinas " +
  "Silva Lara Alvarado Núñez Espinoza Carrillo Cervantes Solís Ibarra Valdez Peña Rosas Vega Campos Santos Zamora Trejo Figueroa Bravo Leyva " +
  "Quintero Beltrán Carranza Villarreal Treviño Cárdenas Nava Arellano Esparza Coronel Avilés Caro Lazcano Plancarte Monroy Barajas " +
  "Mireles Escobedo Villegas Bazán Sandoval Ojeda Aburto Colosio Moreira Yarrington Duarte " +
  "Belmont Prado Solano Vela Tirado Olvera Zepeda Úrsua Echeverría Ávila Nájera Gaxiola Inzunza Payán Félix Elenes Araujo Lizárraga " +
  "Tovar Urías Verdugo Yáñez Zazueta Meza Loera Ochoa Pacheco Quiroga Rangel Segura Tapia Uribe Valencia Palma Bernal Cantú Garza Elizondo"
).split(" ");

/** Family names of other public life, for researchers, officials and reporters. */
export const OTHER_FAMILY = (
  "Abbott Ashby Barlow Beckett Bradshaw Brennan Callahan Carver Chalmers Coleman Conroy Crane Dawson Delaney Doyle Drummond Eaton Ellison Farrell " +
  "Fenwick Fletcher Gallagher Garrison Granger Hadley Hale Harlow Hendricks Holloway Jarvis Keane Kendrick Kimball Lambert Langley Lockhart Maddox " +
  "Marlowe McBride McKenna Mercer Morrow Nash Nolan Norwood Ogden Paxton Pierce Prescott Quinn Radford Ramsey Redmond Rowland Sawyer Sheridan Stanton " +
  "Sterling Sutton Thornton Tilden Vance Wakefield Walcott Weller Whitaker Winslow Yates Nakamura Petrov Weiss Okafor Lindqvist"
).split(" ");

export const ENGLISH_GIVEN = (
  "Alan Amy Andrew Angela Ann Brian Caroline Charles Chip Claire Daniel David Deborah Diane Donald Edward Eric Evan Frank George Greg Hannah Helen Ian " +
  "James Jane Jeff Jennifer Joe John June Karen Katherine Kevin Laura Linda Lisa Margaret Mark Mary Matthew Michael Nancy Neil Oliver Patrick Paul Peter " +
  "Rachel Richard Robert Ruth Samuel Sarah Scott Sharon Stephen Steven Susan Thomas Tim Tom Victoria Walter William Terrance Derek Anne Milton"
).split(" ");

/** What nicknames are made of, after El or La. */
export const NICKNAMES = (
  "Tigre Lobo Flaco Chino Rojo Negro Licenciado Cuñado Doctor Ingeniero Viejo Güero Ratón Gallo Toro Cholo Panchito Nini " +
  "Marro Mochomo Azul Barbas Grande Chacal Pozole Mono Tuta Chango Gordo Sapo Jardinero Tío Sol Guano Pelón Yiyo Alacrán Halcón Zorro " +
  "Coyote Perro Cóndor Rayo Diablo Profe Abuelo Comandante Contador Carnicero Mudo Zurdo Tortas Canelo Vampi Taliban Coss Betito Lazca Chaparrito " +
  "Señor Patrón Fresa Moreno Cabezón Chicharra Verdugo Brujo Capi Pájaro Caballo Burro Cochi Rana Kena Primo Doble-R Tres-Letras"
).split(" ");

/** Places of Mexico and around it. */
export const PLACES_HERE = (
  "Mexico,Mexico City,Jalisco,Sinaloa,Michoacán,Michoacan,Guanajuato,Guerrero,Tamaulipas,Chihuahua,Sonora,Baja California,Baja California Sur,Nuevo León," +
  "Nuevo Leon,Veracruz,Colima,Nayarit,Zacatecas,Durango,Coahuila,Tabasco,Chiapas,Oaxaca,Puebla,Hidalgo,Morelos,Querétaro,Tlaxcala,San Luis Potosí,Quintana Roo," +
  "Yucatán,Campeche,Aguascalientes,State of Mexico,Guadalajara,Monterrey,Tijuana,Ciudad Juárez,Ciudad Juarez,Culiacán,Culiacan,Mazatlán,Los Mochis,Navolato," +
  "Badiraguato,Reynosa,Matamoros,Nuevo Laredo,Ciudad Victoria,Tampico,Acapulco,Chilpancingo,Iguala,Lázaro Cárdenas,Manzanillo,Morelia,Uruapan,Apatzingán,Aguililla," +
  "Tepalcatepec,Zamora,Irapuato,Celaya,León,Salamanca,Silao,Puerto Vallarta,Zapopan,Tlaquepaque,Tlajomulco,Lagos de Moreno,Tapalpa,Autlán,Cancún,Playa del Carmen," +
  "Tulum,Villahermosa,Tuxtla Gutiérrez,Tapachula,San Cristóbal de las Casas,Hermosillo,Nogales,Caborca,San Luis Río Colorado,Mexicali,Ensenada,Tecate,La Paz,Torreón," +
  "Saltillo,Piedras Negras,Fresnillo,Jerez,Durango City,Cuernavaca,Toluca,Ecatepec,Naucalpan,Tepito,Polanco,Texcoco,Xalapa,Coatzacoalcos,Poza Rica,Minatitlán,Sierra Madre," +
  "Golden Triangle,Tierra Caliente,Costa Grande,Bajío,Almoloya de Juárez,Puente Grande,Altiplano,Guatemala,Honduras,El Salvador,Colombia,Ecuador,Venezuela,Peru,Bolivia," +
  "Panama,Costa Rica,United States,the United States,U.S.,US,Texas,California,Arizona,New Mexico,El Paso,San Diego,Laredo,McAllen,Brownsville,Los Angeles,Chicago,New York," +
  "Brooklyn,Houston,Atlanta,Washington,China,Wuhan,Spain,Canada,Europe,Central America,Latin America,Caracas,Bogotá,Medellín,Guayaquil,Quito,Buenos Aires,Rio Grande,Gulf of Mexico"
).split(",");

/** Institutions, in English and Spanish, without the article. */
export const INSTITUTIONS = (
  "Office of the Attorney General,Attorney General's Office,Office of the Special Prosecutor,Office of the Inspector General,Federal Prosecutor's Office,Ministry of the Interior," +
  "Ministry of Defense,Ministry of Foreign Affairs,Ministry of Public Security,Secretariat of the Navy,Secretariat of National Defense,Secretariat of Security and Citizen Protection,Department of Justice," +
  "Department of Homeland Security,Department of the Treasury,Justice Department,State Department,Treasury Department,Defense Department,Drug Enforcement Administration,Federal Bureau of Investigation,Central Intelligence Agency," +
  "Bureau of Alcohol,Homeland Security Investigations,Customs and Border Protection,Office of Foreign Assets Control,Office of National Drug Control Policy,Government Accountability Office,Congressional Research Service,National Guard," +
  "National Intelligence Center,Financial Intelligence Unit,National Search Commission,National Human Rights Commission,National Institute of Statistics and Geography,National Electoral Institute,Supreme Court,Supreme Court of Justice,Senate,Congress," +
  "Chamber of Deputies,House of Representatives,House Committee on Foreign Affairs,Senate Judiciary Committee,White House,Pentagon,National Palace,Federal Police,State Police,Mexico City Police,Chicago Police Department," +
  "Institute for Regional Studies,Institute for Economics and Peace,Center for Strategic and International Studies,Center for Research on Security,Council on Foreign Relations,International Crisis Group,Human Rights Watch,Amnesty International," +
  "Committee to Protect Journalists,Brookings Institution,Wilson Center,Inter-American Dialogue,Organization of American States,United Nations,United Nations Office on Drugs and Crime,World Health Organization,University of California,National Autonomous University of Mexico," +
  "Autonomous University of Sinaloa,Colegio de México,Guardia Nacional,Fiscalía General de la República,Secretaría de Marina,Secretaría de la Defensa Nacional,Comisión Nacional de Búsqueda,Instituto Nacional Electoral,Partido Acción Nacional,Morena," +
  "Institutional Revolutionary Party,National Action Party,Democratic Party,Republican Party,Mexican Navy,Mexican Army,U.S. Army,U.S. Embassy,U.S. Northern Command,U.S. Coast Guard,Bank of Mexico,Pemex,Petróleos Mexicanos,Southern District of New York," +
  "Capital Inquirer,Washington Post,New York Times,Wall Street Journal,Los Angeles Times,Dallas Morning News,Houston Chronicle,Associated Press,Reuters,Milenio,Reforma,El Universal,El País,La Jornada,Proceso,Ríodoce,Animal Político,InSight Crime,The Guardian," +
  "Small Wars Journal,Foreign Policy,Financial Times,El Norte,Border Report,Courier of the North,Northern Herald,Daily Ledger,Evening Observer"
).split(",");

/** Acronyms of institutions and groups. */
export const ACRONYMS = (
  "DEA FBI CIA ICE HSI CBP ATF DHS DOJ OFAC ODNI NSA CRS GAO SEDENA SEMAR FGR PGR SSPC CNI CISEN UIF SAT INEGI INE CNDH UNAM PAN PRI PRD CJNG CDS CDN CDG FARC ELN MS-13 UN OAS " +
  "UNODC EU NATO CSIS RAND IISS ACLED AP AFP EFE CSRL CIDE ITAM SEIDO AIC FGJ"
).split(" ");

/** Second parts of names of groups. */
export const GROUP_PLURALS =
  "Zetas Ardillos Rojos Viagras Caballeros Menores Mezcales Salazar Tlacos Blancos Cuinis Pelones Rastrojos Urabeños Choneros Lobos Negros Granados Talibanes Correas Linces Tanzanios Aztecas Mexicles Rusos Deltas Gatos Halcones Cuervos".split(
    " ",
  );

/**
 * Sentences with slots: P person, N person with a nickname in the middle, K nickname alone, S family name alone, G group,
 * I institution, A acronym, L place, R reporter or expert, D place in capitals; or a kind and a fixed name. The words
 * around are no names.
 */
export const SENTENCES: readonly string[] = [
  "[N], the leader of the [G], was captured in [L] on Sunday.",
  "[K] turned the [G] into one of the most feared gangs of [L].",
  "President [P] told the [I] that the [G] no longer controls [L].",
  "“The [G] is not one cartel but many,” [R] of the [I] said.",
  "According to [R], an analyst at the [I], [K] is in poor health.",
  "[R] writes that the [A] and the [A] did not share what they knew about [K].",
  "Sen. [R] (R-TX) asked [A] Director [R] about [L].",
  "Rep. [R] (D-CA) wants the [G] on the list of the [I].",
  "The [I] ([A]) said that members of the [G] had moved to [L].",
  "Soldiers found weapons in [L], [L] and [L].",
  "[P], alias [K], was born in [L] in 1966.",
  "[P], known as “[K],” pleaded guilty in [L].",
  "[P] (“[K]”) ran the group's money in [L].",
  "Mexico's [I] denied that [P] had met [K].",
  "In [L], the [G] fights the [G] for the port.",
  "[S] said the raid in [L] had been planned by the [A].",
  "Former Governor [P] of [L] was arrested by agents of the [I].",
  "The [A] offers a reward of $15 million for [N].",
  "[L] extradited [N] to the [L] in March.",
  "Under [K], the [G] spread from [L] to [L] and [L].",
  "Gen. [P] commanded the troops of the [I] in [L].",
  "The sons of [K], known as [G], rule in [L].",
  "[G] and the [G] signed a truce near [L], the [I] reported.",
  "The [I] reported in June that [S] had paid the [G].",
  "As the [I] reported on Friday, [S] left [L] with [S].",
  "U.S. Attorney [R] of the [I] charged [P] and [P] with conspiracy.",
  "Judge [R] sentenced [N] to life in prison.",
  "Prosecutors in [L] say that [P] laundered money for [K].",
  "Secretary of Security [P] said the number of killings in [L] had fallen.",
  "Foreign Minister [P] flew to [L] to meet Secretary of State [R].",
  "The mayor of [L], [P], survived an attack by the [G].",
  "[P]'s brother, [P], was a senator for [L].",
  "Since the arrest of [K], the [G] has split into [G] and [G].",
  "[R], author of a book about the [G], doubts the figures of the [I].",
  "It was the [A], not the [A], that traced [K] to [L].",
  "Critics of [S] say that [L] gave up too much.",
  "The ambassador, [R], called [P] a partner of the [L].",
  "[I] officials in [L] declined to comment.",
  "A spokesman for the [I] said [S] would not speak.",
  "Gunmen of the [G] burned trucks in [L] and in the town of [L].",
  "Agents flew [P] from [L] to [L].",
  "[K] and [K] were partners until 2008.",
  "Nothing ties [S] to [K], his lawyer, [R], said.",
  "The governor of the state of [L] asked the [I] for help.",
  "Two members of the [G] were killed near the city of [L].",
  "[P] of the [I] was wounded in [L].",
  "[R] told the [I]: “Nobody in [L] trusts the [A].”",
  "The alliance between [G] and the [G] worries [L].",
  "“We will find [K],” [S] said in [L].",
  "The Mexican president, [P], met American officials at the [I].",
  "Mexican authorities say that [K] died in [L].",
  "Former [A] agent [R] said the cartel pays police in [L].",
  "The [I] and the [I] published a report on the [G].",
  "[G] Leader [P] Dies in [L]",
  "[L] Sends 20 Prisoners to the [L], [I] Says",
  "[K] Arrested: What Comes Next for the [G]",
  "Why the [G] Still Rules [L]",
  "Photo: [I]",
  "By [R] and [P]",
  "By [R], [I]",
  "Cartel violence rises in [L]",
  "The Cartel That Ate [L]",
  "Executive Summary",
  "Key Findings and Recommendations for the Government",
  "The Price of Silence: How the State Lost the War",
  "Who Will Lead Now?",
  "A Growing Threat at the Border",
  "Follow Us",
  "Sign Up for Our Newsletter",
  "About the Author",
  "Read More: The Long Road to Peace",
  "The Government has denied the claim.",
  "The President said on Monday that the Army would stay.",
  "The cartel's Leaders met in May and again in December.",
  "American officials and Mexican prosecutors disagree about the figures.",
  "However, the Mexican government has not confirmed this.",
  "In March, Mexican soldiers seized fentanyl, cocaine and rifles.",
  "Fentanyl kills more Americans than any war since [LOC:Vietnam], officials say.",
  "Mexico's economy grew, while Colombian cocaine and Chinese chemicals arrived by ship.",
  "Last August, [ORG:Congress] passed the law that [S] had proposed.",
  "The [MISC:Mérida Initiative] ended under [S].",
  "[MISC:Operation Northern Wind] failed, the [I] said.",
  "[D] — Farmers in western [L] say that the [G] takes a share of each harvest.",
  "[D] (AP) — Gunmen attacked a bar in [L] on Friday, killing six people, the [I] said.",
  "[D], Mexico — Thousands marched through [L] to ask where their children are.",
  "Trucks leave the port of [L] at night; nobody in [L] asks what is in them.",
  "In the municipality of [L], the [G] charges bakers, drivers and schools.",
  "The weekly [I] wrote that [S] owned a ranch near [L].",
  "The newspaper [I] first named [S] as a suspect.",
  "[S] called the charges absurd.",
  "[S] visited [L] and [L] in May.",
  "[S] told reporters that [K] had called him twice.",
  "[S] argues that the [A] missed the sign.",
  "[S] and [S] met in [L].",
  "[S], 52, faces life in prison.",
  "[P], the second in command of [G], surrendered to the [I].",
  "[P] (pictured) inherited the business from [P].",
  "The money went to [P], [P] and [P], according to the [A].",
  "Among the prisoners were [P], alias [K]; [P], alias [K]; and [N].",
  "Sens. [R] and [R] wrote to Attorney General [R].",
  "Rep. [R] ([A]) disagreed.",
  "[R], a professor at the [I], calls this the balloon effect.",
  "[R], who covered [L] for the [I], moved to [L] in 2011.",
  "[L]'s war is fought with weapons from [L].",
  "[L]-based groups buy chemicals from [L].",
  "[D] DENIES DEAL WITH [D]",
  "CARTEL BOSS FOUND GUILTY IN [D]",
  "JUDGE ORDERS TRIAL OF EX-MINISTER",
  "Soldiers Seize Two Tons of Cocaine Near [L]",
  "Police Catch [N] in [L]",
  "Army Kills [K], Leader of [G]",
  "Top Commander of the [G] Extradited to the [L]",
  "Murders Fall for the Third Year in a Row",
  "Families of the Missing March in [L]",
  "Tourists returned to [L] when the roadblocks were gone.",
  "Analysts warn that a split in the [G] would reach [L].",
  "Avocado prices rose, and Farmers' markets closed.",
  "Gasoline theft costs [ORG:Pemex] billions.",
  "The faction loyal to [K] controls the hills; the [G] holds [L].",
  "“We do not negotiate,” [P], the interior minister, said.",
  "“They came at night,” said Doña [S], whose son was taken in [L].",
  "The [I] has jurisdiction; the [I] does not.",
  "A grand jury of the [I] indicted [P].",
  "It all began in [L], where [P] grew poppies with [P].",
  "The [L]-[L] border was closed for a day.",
  "[L]-[L] relations have never been worse, [R] said.",
  "Drug-trafficking organizations (DTOs) and transnational criminal organizations (TCOs) buy police.",
  "The groups are foreign terrorist organizations (FTOs) under the law.",
  "Improvised explosive devices (IEDs) and rocket-propelled grenades (RPGs) were found in [L].",
  "[R], PhD, CEO of [I], answered by e-mail.",
  "[L] doesn't need another war.",
  "[L] has lost control of its prisons.",
  "[L]'s prisons are full, and [L]'s courts are slow.",
  "[L] and the [L] signed the treaty.",
  "[L] will send troops if [S] asks for them.",
  "Neither the [A] nor [L] would say who paid.",
  "What the [A] knew about [S] is still secret.",
  "Then [S] left, and then [K] came back.",
  "But [S] kept his seat.",
  "Yet [K] was never charged.",
  "For [S], the choice was simple.",
  "After [K]'s capture, prices rose in [L].",
  "Meanwhile, [L] burned.",
  "In the words of [R]: “It is a war.”",
  "Photo by [R] / [I]",
  "Image: A soldier stands guard in [L]. Credit: [R]",
  "War broke out between the followers of [S], known as [G], and the sons of [K], known as [G].",
  "After the arrest of [S] in 2024, homicides in [L] rose for a year.",
  "The death of [S] split the [G] into three.",
  "The capture of [K] in [L] changed nothing, [R] said.",
  "The trial of [S] opened in [L].",
  "The extradition of [P] to [L] took two years.",
  "The men of [S] killed four people in [L].",
  "The gunmen of [G] left [L] at dawn.",
  "[L] applauds.",
  "[S] and the [G] share the profits.",
  "[P], [P] and [P] wrote the study.",
  "[R] and [P] of the [I] counted 150 groups.",
  "[L], Feb. 23 ([I]) — Troops entered [L] at noon.",
  "Its leader, [K], is free; its founder, [P], is not.",
  "Who are [G]?",
  "What is the [G]?",
  "The faction, [G], was founded by [P] in [L].",
  "The brothers, [S] and [S], fought for the [G].",
  "[L]'s cartel problem is older than its republic.",
  "[L]'s cartel wars have reached [L]'s beaches.",
  "The approach of [S] to [L]'s cartel violence has failed.",
  "[L]'s army and [L]'s navy do not share a radio.",
];
