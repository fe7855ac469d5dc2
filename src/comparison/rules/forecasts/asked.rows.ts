/** Types of events whose names are not the verb that a question asks with, in its two voices. */
const VERBS: Readonly<Record<string, readonly [does: string, isDone: string]>> = {
  kill: ["kill anybody", "killed"],
  die: ["die", "dead"],
  injure: ["hurt anybody", "injured"],
  attack: ["attack", "attacked"],
  clash: ["clash with anybody", "attacked"],
  arrest: ["arrest anybody", "arrested"],
  surrender: ["surrender", "made to surrender"],
  transfer: ["transfer anybody", "moved to another prison"],
  extradite: ["hand anybody over", "handed over to another country"],
  convict: ["convict anybody", "convicted"],
  charge: ["bring charges", "charged"],
  acquit: ["acquit anybody", "acquitted"],
  imprison: ["imprison anybody", "imprisoned"],
  release: ["release anybody", "released"],
  plead: ["enter a plea", "made to plead"],
  extort: ["extort money", "extorted"],
  "take-office": ["take office", "put into office"],
  appoint: ["appoint anybody", "appointed"],
  elect: ["elect anybody", "elected"],
  resign: ["resign or be dismissed", "dismissed"],
  deploy: ["send forces", "deployed"],
  ally: ["make an alliance", "won as an ally"],
  traffic: ["traffic drugs", "trafficked"],
  produce: ["produce drugs", "produced"],
  launder: ["launder money", "laundered"],
  bribe: ["bribe anybody", "bribed"],
  pay: ["pay", "paid"],
  lure: ["lure anybody", "lured"],
  "shoot-down": ["shoot down an aircraft", "shot down"],
  incursion: ["enter with forces", "entered by foreign forces"],
  legislate: ["pass a law", "made law"],
  meet: ["meet anybody", "met"],
  aid: ["help", "helped"],
  buy: ["buy", "bought"],
  surveil: ["watch anybody", "watched"],
  travel: ["visit", "visited"],
  agree: ["agree", "agreed"],
  hide: ["hide", "hidden"],
  split: ["split", "split"],
};

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/e$/u, "ed"],
  [/[^aeiou]y$/u, "ied"],
  [/$/u, "ed"],
];

/** "seize": "seized"; "identify": "identified". */
function doneOf(type: string): string {
  const [end, ending] = ENDINGS.find(([one]) => one.test(type)) ?? [/$/u, "ed"];
  return type.replace(end, (cut) => (cut.length === 2 ? `${cut[0]}${ending}` : ending));
}

/** Whether an event comes about, as it is asked: "Will Juan Paz be arrested?", "Will the Red Clan split?" */
export function comesAbout(type: string, side: "to" | "of", name: string): string {
  const [does, isDone] = VERBS[type] ?? [type.replaceAll("-", " "), doneOf(type)];
  return side === "to" ? `Will ${name} be ${isDone}?` : `Will ${name} ${does}?`;
}

/** The same of a verb that no row of the codebook has; "Will anybody audit the port?" */
export const comesOfVerb = (verb: string, side: "to" | "of", name: string): string =>
  side === "to" ? `Will anybody ${verb} ${name}?` : `Will ${name} ${verb}?`;
