/** Words before or after a person's name that are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss mister dr doctor prof professor sir lord lady dame sheikh shaikh sheik shaykh haji hajji hadji mullah maulvi " +
    "mawlawi imam ayatollah gen general col colonel capt captain lt lieutenant maj major sgt sergeant adm admiral cmdr commander " +
    "president minister senator governor mayor judge justice don dona señor señora sr sra lic licenciado ing ingeniero " +
    "hon honourable honorable rev reverend father saint king queen prince princess"
  )
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(" "),
);

/** Words inside a person's name that many have, and that are written in many ways or left out. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "al el ul ur ud as bin ben ibn bint abu abou bou abd de del della di da do dos das la las los le les van von der den ter ten zu y e i na af av san".split(
    " ",
  ),
);

/** Particles that say whose child somebody is: the order of the names about them matters. */
export const CHILD_OF: ReadonlySet<string> = new Set(["bin", "ben", "ibn", "bint"]);

/** Short forms of given names; each row is one name. */
const NICKNAMES: readonly string[] = [
  "alexander alex alec sasha sandy aleksandr alexandr aleksander",
  "alejandro alex ale",
  "antonio toño tony antoine anthony",
  "alfredo fredo freddy",
  "andrew andy drew",
  "benjamin ben benny benjamín",
  "carlos carlitos charlie charles chuck",
  "christopher chris topher cristobal",
  "daniel dan danny dani",
  "david dave davey",
  "dolores lola",
  "donald don donny",
  "edward ed eddie ted ned",
  "eduardo lalo edu",
  "elizabeth liz beth betty eliza lisa",
  "enrique quique kike",
  "ernesto neto",
  "francisco paco pancho kiko frank",
  "frederick fred freddie",
  "gabriel gabi gabo",
  "gerardo gera",
  "gregory greg",
  "guadalupe lupe lupita",
  "guillermo memo",
  "gustavo gus tavo",
  "ignacio nacho",
  "isabel chabela isa",
  "jacob jake jacobo",
  "james jim jimmy jamie",
  "jesus chuy chucho",
  "joaquin quino",
  "john jack johnny jon",
  "jose pepe chepe joe",
  "joseph joe joey",
  "katherine kate kathy katie cathy catherine",
  "lawrence larry laurence",
  "leonardo leo nardo",
  "luis lucho luisito",
  "manuel manolo manny meño",
  "margaret maggie meg peggy",
  "maria mari mary",
  "mario mayito",
  "matthew matt mateo",
  "michael mike mick mickey mikhail misha",
  "miguel mike micky",
  "nicholas nick nicolas nico",
  "octavio tavo",
  "oscar osqui",
  "patrick pat paddy patricio",
  "pedro pete perico",
  "peter pete",
  "rafael rafa rafita",
  "raymond ray",
  "ramon moncho",
  "ricardo richie ricky rick",
  "richard dick rick rich richie",
  "robert bob bobby rob robbie bert",
  "roberto beto bob",
  "alberto beto",
  "rodrigo rodri rigo",
  "ronald ron ronnie",
  "samuel sam sammy",
  "santiago santi chago",
  "sebastian sebas",
  "sergio checo",
  "stephen steve steven",
  "teodoro teo",
  "theodore ted theo teddy",
  "thomas tom tommy",
  "tomas tomasito",
  "vicente chente",
  "victor vic",
  "vladimir vova volodya",
  "william bill billy will willy liam",
  "zachary zach zack",
];

/** Which rows a given name stands in. */
export const NICKNAME_ROWS: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const rows = new Map<string, Set<number>>();
  for (const [at, row] of NICKNAMES.entries())
    for (const name of row.normalize("NFD").replace(/\p{M}/gu, "").split(" "))
      rows.set(name, (rows.get(name) ?? new Set<number>()).add(at));
  return rows;
})();

/** Legal forms of companies, as folded words; longer ones first where one begins another. */
export const LEGAL_FORMS: readonly (readonly string[])[] = [
  "sociedad anonima promotora de inversion de capital variable",
  "sociedad de responsabilidad limitada de capital variable",
  "sociedad de responsabilidad limitada",
  "sociedad anonima de capital variable",
  "s a p i de c v",
  "sapi de cv",
  "s de rl de cv",
  "s de r l de c v",
  "s a de c v",
  "sa de cv",
  "s de rl",
  "sociedad anonima",
  "sociedade anonima",
  "sociedad limitada",
  "sociedad civil",
  "asociacion civil",
  "societe a responsabilite limitee",
  "societe anonyme",
  "societa per azioni",
  "societatea cu raspundere limitata",
  "obshchestvo s ogranichennoi otvetstvennostiu",
  "otkrytoe aktsionernoe obshchestvo",
  "publichnoe aktsionernoe obshchestvo",
  "zakrytoe aktsionernoe obshchestvo",
  "aktsionernoe obshchestvo",
  "gesellschaft mit beschrankter haftung",
  "limited liability company",
  "limited liability partnership",
  "public limited company",
  "private limited company",
  "public joint stock company",
  "open joint stock company",
  "closed joint stock company",
  "joint stock company",
  "joynt stock company",
  "stock company",
  "limited partnership",
  "aktiengesellschaft",
  "kommanditgesellschaft",
  "naamloze vennootschap",
  "besloten vennootschap",
  "aktieselskab",
  "aktiebolag",
  "anonim sirketi",
  "sp z o o",
  "sp zoo",
  "pty ltd",
  "pvt ltd",
  "co ltd",
  "and co",
  "incorporated",
  "corporation",
  "company",
  "limited",
  "gmbh",
  "ojsc",
  "pjsc",
  "cjsc",
  "sarl",
  "corp",
  "jsc",
  "ooo",
  "oao",
  "pao",
  "zao",
  "llc",
  "llp",
  "ltd",
  "inc",
  "plc",
  "pte",
  "pty",
  "pvt",
  "spa",
  "srl",
  "sas",
  "akg",
  "gbr",
  "ohg",
  "ead",
  "ood",
  "doo",
  "dba",
  "oyj",
  "asa",
  "ag",
  "kg",
  "se",
  "nv",
  "bv",
  "sa",
  "sl",
  "lp",
  "ab",
  "as",
  "oy",
  "co",
  "ao",
  "kk",
  "ac",
].map((form) => form.split(" "));

/** Words of an organisation's name that tell little of it. */
export const COMMON: ReadonlySet<string> = new Set(
  (
    "group grupo holding holdings industries industrial international internacional global national nacional bank banco trust fund fondo " +
    "partners services servicios solutions systems sistemas enterprise enterprises capital finance financial management business trading " +
    "commercial comercial technology technologies organization organisation organizacion association asociacion institute instituto center " +
    "centre centro office oficina department departamento ministry secretariat secretaria government gobierno agency agencia commission " +
    "comision council consejo union federation federacion cartel gang police policia army ejercito forces fuerzas party partido movement " +
    "movimiento construction societies plant"
  ).split(" "),
);

/** Words of an organisation's name that are put in or left out at will. */
export const FILLERS: ReadonlySet<string> = new Set(
  "the of and for in to de del la el los las y e et und der die das des du le les of a an".split(" "),
);

/** Short forms that stand for words of their own. */
export const SPELLED_OUT: ReadonlyMap<string, readonly string[]> = new Map([
  ["us", ["united", "states"]],
  ["usa", ["united", "states"]],
  ["uk", ["united", "kingdom"]],
  ["un", ["united", "nations"]],
  ["eu", ["european", "union"]],
  ["dept", ["department"]],
  ["intl", ["international"]],
  ["natl", ["national"]],
  ["govt", ["government"]],
  ["assn", ["association"]],
  ["bros", ["brothers"]],
  ["mfg", ["manufacturing"]],
]);

/** Numbers in words. */
export const NUMBERS: ReadonlyMap<string, string> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, at) => [word, String(at)]),
);
