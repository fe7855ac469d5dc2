/**
 * Articles made by chance, seeded: a pile of any size that reads like news, holds claims and answers questions of the
 * codebook, copies now and then, and names more and more people the larger it grows.
 */
import { chanceOf } from "./lineage/chance.ts";

export interface MadeArticle {
  readonly file: string;
  readonly text: string;
}

const WORDS = 800;
const words = (list: string): readonly string[] => list.trim().split(/\s*\n\s*/);

const GROUPS = words(`
  the Sinaloa Cartel
  the Jalisco New Generation Cartel
  the CJNG
  the Gulf Cartel
  the Northeast Cartel
  Los Zetas
  Los Chapitos
  Los Mayitos
  La Familia Michoacana
  Cárteles Unidos
  Los Viagras
  the Santa Rosa de Lima Cartel
  La Línea
  the Juárez Cartel
  the Tijuana Cartel
  the Caborca Cartel
  Los Ardillos
  La Unión Tepito`);
const STATES = words(`
  Sinaloa
  Jalisco
  Michoacán
  Guanajuato
  Tamaulipas
  Sonora
  Chihuahua
  Guerrero
  Zacatecas
  Colima
  Baja California
  Veracruz
  Chiapas
  Durango
  Nayarit
  Nuevo León`);
const TOWNS = words(`
  Culiacán
  Guadalajara
  Tijuana
  Reynosa
  Celaya
  Uruapan
  Manzanillo
  Acapulco
  Matamoros
  Nogales
  Tepic
  Fresnillo
  Morelia
  Mazatlán
  Nuevo Laredo
  Tapachula`);
const FIRST = words(`
  Abel
  Bruno
  Carmen
  Delia
  Efrén
  Fermín
  Gael
  Hilda
  Irma
  Jonás
  Karla
  Lucio
  Mauro
  Norma
  Otilia
  Petra
  Quirino
  Ramiro
  Saúl
  Tomás
  Ulises
  Verónica
  Wendy
  Yadira`);
const LAST = words(`
  Aranguren
  Belmonte
  Castrejón
  Dorantes
  Elizalde
  Fuentevilla
  Galindo
  Huerta
  Ibarrondo
  Jaramillo
  Larrañaga
  Maytorena
  Nájera
  Olguín
  Peñaloza
  Quintanar
  Robledo
  Sámano
  Tostado
  Ureña
  Veytia
  Yáñez
  Zaldúa
  Zepeda`);
const PAPERS = words(`
  The Northern Courier
  Pacific Desk
  The Border Ledger
  Valle Post
  The Harbour Times
  Sierra Weekly
  Gulf Observer
  The Capital Review`);
const WHO_SAYS = words(`
  the DEA
  the attorney general's office
  the defence ministry
  the navy
  the state government
  the Treasury Department
  prosecutors
  a senior official
  two people familiar with the case
  a local human rights group
  the State Department
  a former police commander`);
const OFFICES = words(`
  governor of Sinaloa
  governor of Jalisco
  mayor of Culiacán
  mayor of Uruapan
  attorney general
  security minister
  police chief of Tijuana
  navy minister`);
const GOODS = words(`
  fentanyl
  methamphetamine
  cocaine
  stolen fuel
  rifles
  cash`);
const MONTHS = words(`
  January
  February
  March
  April
  May
  June
  July
  August
  September
  October
  November
  December`);

/**
 * Sentences that say something of somebody. `{g}` and the like stand for a draw from a list, `{g2}` for another draw,
 * `(a|b)` for one of several words: without that, all articles would share their wording.
 */
const CLAIMS = words(`
  {p} (leads|heads|runs|commands) {g}, (according to|in the words of|as told by) {w}.
  {W} (said|stated|told reporters) that {p} is the (leader|head|boss|chief) of {g}.
  {p} was (arrested|detained|captured|seized) in {t} on {d}.
  (Soldiers|Marines|Police officers|Agents) (arrested|captured|detained) {p}, (a lieutenant|an accountant|a founder|a gunman) of {g}, in {t} on {d}.
  {p} was killed in a (clash|shootout|raid|ambush) (with the army|near a ranch|on the coast|at dawn) in {t} in {my}.
  {W} (said|stated|reported) {g} killed {n} (people|men|farmers|police officers) in {s} in {y}.
  {G} (operates|is active|is present) in {n1} states, {w} (said|noted|wrote).
  {W} (estimates|believes|reckons) that {g} has more than {k} (members|gunmen|men).
  {G} is (fighting|at war with|clashing with) {g2} for control of {t}.
  {G} is (allied|in league) with {g2}, {w} (said|noted|wrote) in {my}.
  {W} (denied|disputed) that {g} (controls|rules|holds) {t}.
  {p} was extradited to the United States on {d}.
  The United States designated {g} a terrorist organisation in {my}.
  {p} pleaded guilty to (drug trafficking|money laundering|murder|kidnapping) in {my}.
  {W} (alleged|claimed) that {p} took (bribes|money|gifts) from {g}.
  {p}, the {o}, (denied|rejected) (any link with|all ties to|having worked for) {g}.
  (Marines|Soldiers|Customs officers) seized {n} kilos of {x} in {t} on {d}.
  At least {n} (people|men|women|officers) were killed in {s} in {my}, {w} (said|reported).
  {n} bodies were found (in a ranch|in a well|by a canal|under a bridge) near {t} in {my}.
  {W} (expects|predicts) {g} (to expand|to move|to spread) into {s} by {y2}.
  {G} will (split|collapse|retreat) if {p} is captured, {w} (predicted|said|warned).
  Homicides in {s} (fell|dropped) {n1} percent in {y}, {w} (said|wrote).
  (Homicides|Kidnappings|Extortions) in {s} (rose|increased|grew) {n1} percent in {y}, according to {w}.
  {G} is the most (powerful|violent|dangerous) criminal group in {s}, {w} (said|wrote|noted).
  {G} has grown weaker since the (arrest|death|fall) of {p}.
  {G} has grown (stronger|richer|larger) in {s}, {w} (believes|said|noted).
  {p} was named {o} in {my}.
  {p} (replaced|succeeded) {p2} as {o} on {d}.
  {W} offered a reward of {n1} million dollars for {p}.
  {p} escaped from a prison in {t} in {my}.
  (Gunmen|Men) of {g} attacked a (police station|barracks|convoy|courthouse) in {t} on {d}, killing {n1} (officers|guards|soldiers).
  {W} (accused|suspects) {g} of the (attack|shooting|fire) in {t}.
  {G} threatened {p}, the {o}, on {d}.
  {p} was sentenced to {n1} years in prison in {y}.
  The army (deployed|sent) {k} soldiers to {s} in {my}.
  {W} (said|estimates) {k} people have gone missing in {s} since {y}.
  The (arrest|death|extradition) of {p} (led to|caused|sparked) (a wave of violence|clashes|roadblocks) in {s}.
  {p} is the (brother|cousin|son|widow) of {p2}, {w} said.
  {G} paid {n} thousand dollars (a month|a year|a week) to {p2}, prosecutors (alleged|said).
  It is (likely|possible|probable) that {g} (bought|sold|hid) {x} in {t}, {w} said.
  {W} froze the accounts of {p} in {my}.
  {G} extorted {n} (shop owners|bus drivers|farmers|miners) in {t} in {y}.`);

/** What is between: sentences of words drawn one by one, in which a codebook finds nothing. */
const BETWEEN = words(`
  The {A} {N} behind the {N} {V} a {A} {N}, and the {N} of the {A} {N} {V} {H}.
  {H}, a {N} from the {A} {N} {V} the {N} with a {N}.
  Nobody at the {N} {V} the {A} {N} {H}, though the {N} {V} it.
  Between the {N} and the {A} {N}, two {N}s {V} {H} over a {N}.
  A {A} {N} {V} {H}; the {N} beside it {V} the {N}s of a {A} {N}.
  On the {A} {N} by the {N}, the {N} {V} {H} until the {N} {V} the {N}.
  {H} the {N} {V} its {A} {N}, a {N} and a {N}, as the {N}s of {t} {V} before.`);
const ADJECTIVES =
  "old quiet narrow green empty broken wide late yellow early small heavy local dusty lower upper wooden patient bitter second bright borrowed rusty distant painted crowded sleepy honest forgotten plain salty crooked warm stubborn nervous familiar careful foreign loud silent rented grey hollow tidy".split(
    " ",
  );
const NOUNS =
  "road market square bridge school clinic valley harbour notebook bus lemon orchard teacher clerk registry river warehouse company lawyer hearing page list number story parish gym kitchen radio bicycle fence gate letter window tower field mule bakery church stove ledger map photograph chair festival drum well ladder station ferry barn curtain signal lamp garden roof pencil wall bench engine guitar basket candle corridor calendar bell".split(
    " ",
  );
const VERBS =
  "opened closed watched carried crossed painted counted passed remembered followed ignored measured repaired mentioned described avoided answered lifted cleaned emptied photographed borrowed praised copied folded waited slept hummed returned shrugged turned".split(
    " ",
  );
const ADVERBS =
  "slowly,twice,again,in silence,at noon,before dusk,all week,by hand,for years,without haste,once more,after supper,every spring,with care,in the rain,as usual,for hours,on foot,that evening,on Sundays,at length,in turn".split(
    ",",
  );

interface Draws {
  readonly random: () => number;
  readonly people: number;
}

/** The nth person of the pile. */
function person(n: number): string {
  const [first, last] = [FIRST[n % 24] ?? "", LAST[Math.floor(n / 24) % 24] ?? ""];
  const second = Math.floor(n / 576);
  return second === 0 ? `${first} ${last}` : `${first} ${last} ${LAST[(second + n) % 24] ?? ""}`;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function filled(template: string, { random, people }: Draws): string {
  const below = (n: number): number => Math.floor(random() * n);
  const one = (list: readonly string[]): string => list[Math.floor(random() ** 1.5 * list.length)] ?? "";
  const draw: Readonly<Record<string, () => string>> = {
    p: () => person(Math.floor(random() ** 3 * people)),
    g: () => one(GROUPS),
    G: () => upper(one(GROUPS)),
    w: () => one(WHO_SAYS),
    W: () => upper(one(WHO_SAYS)),
    t: () => one(TOWNS),
    s: () => one(STATES),
    o: () => one(OFFICES),
    x: () => one(GOODS),
    A: () => even(ADJECTIVES),
    N: () => even(NOUNS),
    V: () => even(VERBS),
    H: () => even(ADVERBS),
    n: () => String(2 + below(400)),
    n1: () => String(2 + below(30)),
    k: () => `${1 + below(40)},${String(below(10))}00`,
    y: () => String(2015 + below(11)),
    y2: () => String(2027 + below(4)),
    my: () => `${one(MONTHS)} ${2018 + below(8)}`,
    d: () => `${one(MONTHS)} ${1 + below(28)}, ${2018 + below(8)}`,
  };
  const even = (list: readonly string[]): string => list[below(list.length)] ?? "";
  const chosen = template.replace(/\(([^)]+)\)/g, (_, list: string) => even(list.split("|")));
  const said = chosen.replace(/\{(\w+?)(2?)\}/g, (_, name: string, again: string) =>
    (draw[`${name}${again}`] ?? draw[name] ?? (() => ""))(),
  );
  return upper(said);
}

/** The nth article of a pile of `of`; the same seed and number give the same article. */
export function article(seed: number, number: number, of: number): MadeArticle {
  const random = chanceOf(seed * 1_000_003 + number);
  const draws: Draws = { random, people: Math.max(100, Math.round(of / 2)) };
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const paragraphs: string[] = [];
  let count = 0;
  while (count < WORDS) {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 3) }, () =>
      filled(pick(random() < 0.45 ? CLAIMS : BETWEEN), draws),
    );
    const paragraph = sentences.join(" ");
    count += paragraph.split(" ").length;
    paragraphs.push(paragraph);
  }
  // One in twenty takes two paragraphs over from a paper of some days before.
  if (number > 20 && random() < 0.05) {
    const before = article(seed, number - 1 - Math.floor(random() * 20), of).text.split("\n\n");
    paragraphs.splice(1, 0, ...before.slice(2, 4));
  }
  const day = new Date(Date.UTC(2024, 0, 1) + Math.floor((number / of) * 700) * 86_400_000).toISOString().slice(0, 10);
  const title = filled("{G} and the struggle for {t}", draws).replaceAll('"', "");
  const head = `---\ntitle: "${title}"\npublisher: "${pick(PAPERS)}"\npublished: ${day}\n---\n\n`;
  return { file: `${String(number).padStart(6, "0")}.md`, text: `${head}${paragraphs.join("\n\n")}\n` };
}
