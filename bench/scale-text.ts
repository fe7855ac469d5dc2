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

/** Sentences that say something of somebody. `{g}` and the like stand for a draw from a list; `{g2}` is another draw. */
const CLAIMS = words(`
  {p} leads {g}, according to {w}.
  {W} said that {p} is the leader of {g}.
  {p} was arrested in {t} on {d}.
  Soldiers arrested {p}, a lieutenant of {g}, in {t} on {d}.
  {p} was killed in a clash with the army in {t} in {my}.
  {W} said {g} killed {n} people in {s} in {y}.
  {G} operates in {n1} states, {w} said.
  {W} estimates that {g} has more than {k} members.
  {G} is fighting {g2} for control of {t}.
  {G} is allied with {g2}, {w} said in {my}.
  {W} denied that {g} controls {t}.
  {p} was extradited to the United States on {d}.
  The United States designated {g} a terrorist organisation in {my}.
  {p} pleaded guilty to drug trafficking in {my}.
  {W} alleged that {p} took bribes from {g}.
  {p}, the {o}, denied any link with {g}.
  Marines seized {n} kilos of {x} in {t} on {d}.
  At least {n} people were killed in {s} in {my}, {w} said.
  {n} bodies were found in a ranch near {t} in {my}.
  {W} expects {g} to expand into {s} by {y2}.
  {G} will split if {p} is captured, {w} predicted.
  Homicides in {s} fell {n1} percent in {y}, {w} said.
  Homicides in {s} rose {n1} percent in {y}, according to figures of {w}.
  {G} is the most powerful criminal group in {s}, {w} said.
  {G} has grown weaker since the arrest of {p}.
  {G} has grown stronger in {s}, {w} believes.
  {p} was named {o} in {my}.
  {p} replaced {p2} as {o} on {d}.
  {W} offered a reward of {n1} million dollars for {p}.
  {p} escaped from a prison in {t} in {my}.
  Gunmen of {g} attacked a police station in {t} on {d}, killing {n1} officers.
  {W} accused {g} of the attack in {t}.
  {G} threatened {p}, the {o}, on {d}.
  {p} was sentenced to {n1} years in prison in {y}.
  The army deployed {k} soldiers to {s} in {my}.
  {W} said {k} people have gone missing in {s} since {y}.
  The arrest of {p} led to a wave of violence in {s}.
  {p} is the brother of {p2}, {w} said.
  {G} paid {n} thousand dollars a month to {p2}, prosecutors alleged.
  It is likely that {g} bought {x} in {t}, {w} said.
  {W} froze the accounts of {p} in {my}.
  {G} extorted {n} shop owners in {t} in {y}.`);

/** Sentences between, of three parts: what a reporter saw, asked, heard; nothing in them that a codebook asks for. */
const OPENINGS = words(`
  On the road out of {t}
  That evening
  In the square
  By the old toll house
  Long before dusk
  At the clinic
  Beyond the last houses
  In the gym where families slept
  After the hearing
  Along the coast
  In the corridor of the registry
  For the third week
  Under the bridge
  Between two meetings
  On paper
  In practice
  As so often here
  In the market of {t}
  With the rain still falling
  At the gate of the school`);
const MIDDLES = words(`
  nobody wanted to give a name
  the shutters stayed down
  the buses ran half empty
  a teacher poured coffee
  two lawyers looked through copies of copies
  the nurses kept their notebook by the door
  a generator hummed
  fishermen mended what the storm had left
  reporters asked about prices first
  a clerk photographed the old deed
  the queue of lorries reached the mine
  neighbours spoke of the music
  the press office repeated its two lines
  the numbers were read out once more
  the parish lent its mats
  an old man counted the trucks without plates
  the lists were compared line by line
  the deputy brought water for everybody
  the posters had been washed off the walls
  the track split in two`);
const CLOSINGS = words(`
  and the story was told at length
  although nobody had asked for it
  before the lights went out
  as those who keep the lists admit
  while the line of lorries moved on
  and then the room fell silent
  which had not been so the year before
  until the fuel was gone
  because the last payment came in spring
  and came back with a different account
  though neither version fits the hour
  as it had been in the week of the fair
  and put it back without a word
  while children played with a tyre
  which is what most people remember
  as analysts of the region warn
  before anybody could object
  and sat down again
  for reasons that were not given
  as far as the field of blue agave`);

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
    n: () => String(2 + below(400)),
    n1: () => String(2 + below(30)),
    k: () => `${1 + below(40)},${String(below(10))}00`,
    y: () => String(2015 + below(11)),
    y2: () => String(2027 + below(4)),
    my: () => `${one(MONTHS)} ${2018 + below(8)}`,
    d: () => `${one(MONTHS)} ${1 + below(28)}, ${2018 + below(8)}`,
  };
  const said = template.replace(/\{(\w+?)(2?)\}/g, (_, name: string, again: string) =>
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
      filled(random() < 0.45 ? pick(CLAIMS) : `${pick(OPENINGS)} ${pick(MIDDLES)}, ${pick(CLOSINGS)}.`, draws),
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
