import { wordList } from "../words.ts";

/** Verbs of state, which with "may" or "could" speak of what is, not of what will be: "may have tunnels". */
export const STATES: ReadonlySet<string> = wordList(`
  be have know own possess contain mean seem appear belong exist lack hold want like need constitute represent
  amount reflect indicate suggest explain include`);

/** Verbs that foretell nothing without what they take: "Members may consider", "would do well". */
export const BARE: ReadonlySet<string> = wordList("consider do say think argue ask be have");

/** What "will" says of minds foretells nothing: "Readers will remember the raid." */
export const MINDING: ReadonlySet<string> = wordList(`
  remember recall know notice note recognize recognise agree recollect`);

/** Verbs of minds and of deeds: "Readers will find that …", but "Somebody will find a road", "The town will see more raids". */
export const FINDING: ReadonlySet<string> = wordList("find see");

export const MAY: ReadonlySet<string> = wordList("may might could");

/** Words that carry a forecast in the infinitive or the clause below them: "is likely to lose", "is poised to grow". */
export const CARRIERS: ReadonlySet<string> = wordList(`
  likely unlikely poised set bound certain sure due expect project anticipate forecast predict go`);

/** Participles of what is planned for a day to come: "is scheduled to begin". */
export const PLANNED: ReadonlySet<string> = wordList("schedule slate destine tip fate doom");

/** Verbs that foretell what they name: "means more violence", "ensures continued traffic". */
export const FORETELLING: ReadonlySet<string> = wordList(`
  mean ensure guarantee promise spell portend herald presage foreshadow`);

/** Objects that make them do so; "means business" foretells nothing. */
export const AHEAD: ReadonlySet<string> = wordList(`
  more less continued further greater future additional ongoing eventual renewed`);

/** Nouns whose likely kind is a forecast: "The most probable outcome is a stalemate". */
export const COURSES: ReadonlySet<string> = wordList(`
  trajectory outcome scenario prospect outlook course result consequence path`);

/** Verbs of expecting, of what is expected and by whom. */
export const EXPECTING: ReadonlySet<string> = wordList("expect anticipate predict forecast project foresee");

/** Verbs of what somebody waits for with the thing itself behind a preposition, or "" for its object: "hopes for a trial". */
export const AWAITING: ReadonlyMap<string, Awaiting> = new Map<string, Awaiting>([
  ["expect", { on: "", modality: "predicted" }],
  ["anticipate", { on: "", modality: "predicted" }],
  ["foresee", { on: "", modality: "predicted" }],
  ["predict", { on: "", modality: "predicted" }],
  ["forecast", { on: "", modality: "predicted" }],
  ["hope", { on: "for", modality: "wanted" }],
  ["fear", { on: "", modality: "possible" }],
]);
interface Awaiting {
  readonly on: string;
  readonly modality: "predicted" | "wanted" | "possible";
}

/** Verbs by which somebody holds a thing to come for probable or not: "consider such a step unlikely". */
export const HOLDING: ReadonlySet<string> = wordList("call consider deem think believe judge find regard");

/** Adjectives that call something to come probable, and those that call it improbable. */
export const PROBABLE: ReadonlySet<string> = wordList(`
  likely probable inevitable unavoidable imminent inescapable foreseeable looming unstoppable`);
export const IMPROBABLE: ReadonlySet<string> = wordList("unlikely improbable doubtful implausible");

/** Verbs between such an adjective and what it is said of: "seems inevitable". */
export const SEEMING: ReadonlySet<string> = wordList("look seem appear remain become be grow");

/** Who expects nothing: "Few observers expect the truce to last". */
export const NOBODY: ReadonlySet<string> = wordList("few nobody none no hardly");

/** Where something is heading that is no place: "is heading for a record". */
export const ENDS: ReadonlySet<string> = wordList(`
  record war collapse crisis showdown confrontation split defeat victory disaster recession clash trouble year number total stalemate
  deadlock failure breakdown rupture election fight standoff catastrophe peak`);

/** What is held on a day to come: "The trial is set for May". */
export const HELD: ReadonlySet<string> = wordList(`
  trial hearing sentencing session meeting summit vote election talk verdict ruling march strike protest arraignment
  inauguration debate deadline operation launch visit ceremony ballot referendum retrial audience`);

/** What a thing was to do, told when the day has come: "was supposed to open", "had been due to start". */
export const PLANS: ReadonlySet<string> = wordList("suppose mean due schedule slate expect plan set intend");

/** Units of time in which a thing is "a matter of weeks", and nouns that say so. */
export const SOON: ReadonlySet<string> = wordList("hour day week month time");
export const MATTER: ReadonlySet<string> = wordList("matter question");

/** Verbs by which somebody binds himself to what he names: "promised arrests". */
export const PROMISING: ReadonlySet<string> = wordList("promise pledge vow guarantee");

/** Deeds that are promised by their nouns; "promised her support" binds nobody to a deed that could fail. */
export const PROMISED: ReadonlySet<string> = wordList(`
  arrest charge indictment raid patrol reinforcement trial inquiry investigation prosecution extradition result audit
  vote election compensation reform overhaul resignation dismissal crackdown release transfer reopening inspection`);

/** What is warned of where the word says that it would happen: "warned of a scramble for the land". */
export const WARNED: ReadonlySet<string> = wordList(`
  fight war attack reprisal retaliation violence split wave rise increase surge collapse bloodshed clash battle escalation shortage
  killing murder bloodbath spiral feud raid strike blackout flood massacre kidnapping vacuum backlash spillover`);

/** What is feared where the word says that it would happen: "fears another ambush". */
export const FEARED: ReadonlySet<string> = new Set([
  ...WARNED,
  ...wordList("ambush explosion abduction reprisal arrest assault shooting outbreak exodus coup purge"),
]);
