import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import type { Role } from "../../model/index.ts";
import { withoutWhen } from "../frames/classes.ts";
import type { Argument, Draft, FigureMention, Words } from "../layers.ts";
import { as, isPointer } from "../phrases.ts";
import { subjectOf } from "./change-words.ts";
import type { Measurand } from "./measurand.ts";
import { complementOf } from "./nouns.ts";
import { caseOf, phrase } from "./phrase.ts";
import type { Fitting } from "./rows.ts";
import { listed } from "./table.ts";
import { BRINGS, turnsLevel } from "./turn.ts";
import { frontedUntil } from "./wholes.ts";
import { whomItIsFor } from "./whom.ts";
import { AREA, settingOf, TOLL } from "./whose.ts";

/** Verbs by which somebody only tells a number: "put the toll at 12". */
export const PUTS = /^(?:put|place|peg|set)$/u;

const ROLE_OF: Readonly<Record<string, Role>> = {
  subject: "subject",
  object: "object",
  indirect: "recipient",
  complement: "object",
};
const DESTINATION = new Set(["to", "into", "toward", "towards"]);
const ORIGIN = new Set(["from", "out of"]);

function roleOf(argument: Argument): Role | null {
  if (argument.slot !== "oblique") return ROLE_OF[argument.slot] ?? null;
  if (DESTINATION.has(argument.marker)) return "destination";
  return ORIGIN.has(argument.marker) ? "origin" : null;
}

const WHITHER =
  /^(?:country|state|border|city|town|port|market|north|south|east|west|side|custody|prison|territory|region|coast|abroad|home|street|village|area|front|base|hospital|shore)$/u;

/** Whether a phrase can be where something goes: a name, a pronoun for one, or a place. */
function isPlaceLike(sentence: Sentence, { head }: Words): boolean {
  const token = sentence.tokens[head];
  return token?.upos === "PROPN" || WHITHER.test(token?.lemma.toLowerCase() ?? "");
}

/** Verbs whose "to" says where something comes from: "traced to the north". */
const TRACING = new Set(["trace", "attribute", "link"]);

/** Tokens from the figure up to the predicate: they carry the figure and are no participants beside it. */
function carriers(sentence: Sentence, figure: FigureMention, predicate: number): ReadonlySet<number> {
  const found = new Set<number>();
  let at = figure.head;
  for (let step = 0; step < 6 && at >= 0 && at !== predicate; step += 1) {
    found.add(at);
    at = sentence.tokens[at]?.head ?? -1;
  }
  return found;
}

/** Times that "from" and "to" bring: "a decrease from the previous year". */
const PERIODS = listed(
  "year month week decade day quarter period semester january february march april may june july august september october november december",
);

const YEAR = /^(?:1[89]|20)\d\d$/u;

/** Whether a participant has a number of its own and stands beside the figure: "12 soldiers" for the 19 of "12 soldiers and 19 gunmen". */
function isRival(
  sentence: Sentence,
  argument: Argument,
  { slot }: Measurand,
  others: readonly FigureMention[],
): boolean {
  const head = sentence.tokens[argument.head];
  if (head === undefined || argument.sentence !== sentence.index) return false;
  if (argument.slot === "oblique" && PERIODS.has(head.lemma.toLowerCase())) return true;
  // "from 4 March", "from 1 October 2024 to date"
  const dated = sentence.tokens.slice(argument.first, argument.last + 1);
  if (argument.slot === "oblique" && dated.some((t) => PERIODS.has(t.lemma.toLowerCase()) || YEAR.test(t.form)))
    return true;
  // "jumped 53 percent to 2,664 tons": the change takes part in nothing.
  if (head.lemma === "percent") return true;
  const own = others.filter((one) => one.first >= argument.first && one.last <= argument.last);
  // "1,026 are minors", "up from 742": a bare number takes part in nothing.
  // "cost between $3 million and $5 million, or 4 percent of sales": the second end of a sum as little.
  const inside = others.some((one) => one.noun === null && one.first <= argument.head && argument.head <= one.last);
  if (inside || own.some((one) => one.head === argument.head && one.noun === null)) return true;
  // "found one mortar, six boats": the mortar has its own number, though no figure is made of it.
  const numbered = dependents(sentence, argument.head, "nummod").some(({ form }) => /^one$/iu.test(form));
  if (numbered && argument.slot === slot && slot === "object") return true;
  const counted = own.some((one) => one.noun === argument.head || one.head === argument.head);
  return counted && (argument.slot === slot || argument.slot === "oblique");
}

/** Whether "at" brings the number: "put the toll at 12", also before a quotation mark. */
function figureAt(sentence: Sentence, figure: FigureMention): boolean {
  const { tokens } = sentence;
  const quoted = /^["“'‘]$/u.test(tokens[figure.first - 1]?.form ?? "") ? 1 : 0;
  return (
    /^at$/iu.test(tokens[figure.first - 1 - quoted]?.form ?? "") ||
    tokens.slice(figure.first, figure.last + 1).some((t) => /^at$/iu.test(t.form))
  );
}

/** Verbs by which a place or a body only shows a number: "the city had 640 murders". */
const SHOWS =
  /^(?:have|see|record|register|report|suffer|experience|count|log|witness|tally|post|show|include|face|average|total|note|list|document|close|end|finish|begin|start)$/u;
const HAS_MANY = /^(?:have|suffer|experience|face)$/u;
/** Whoever speaks of a number has no part in it: "the agency speaks of 19,000 members". */
const TELLS = /^(?:speak|talk|tell|estimate|calculate|reckon|cite|mention|leave out|admit|say|know|exclude|omit)$/u;
/** Verbs by which somebody finds or does away with what is counted. */
const FINDS =
  /^(?:find|detect|discover|locate|uncover|unearth|dismantle|destroy|close|shut|shut down|raid|seal|burn|demolish|exhume)$/u;
/** What is only a source of numbers: "the ministry's figures". */
const SOURCES =
  /^(?:figure|data|statistic|statistics|number|survey|study|poll|report|total|register|census|count|tally|index|table|chart|document|file|paper|media|newspaper|result|inventory|ledger|log|list|record|bulletin|audit|indictment|filing|certificate|complaint|register|memo|estimate)$/u;

/** What a sum is called that a thing has. */
const VALUES = /^(?:value|price|cost|worth|weight)$/u;

/** Nouns that only hold what is counted: they rise and fall in its place. */
const HELD_BY = listed("average number total count figure tally toll rate level");

/** Who or what has the figure: the participants of its clause, the counted thing without its number. */
export function rolesOf(
  sentence: Sentence,
  figure: FigureMention,
  measurand: Measurand,
  fitting: Fitting | null,
  all: readonly Sentence[],
  others: readonly FigureMention[],
  places: ReadonlySet<number> = new Set(),
): Draft["roles"] {
  const { clause, noun, slot } = measurand;
  const roles: (Words & { readonly role: Role })[] = [];
  // "his two decades of work with judges, and his money, will be missed": how long he worked, and nothing else.
  if (measurand.unit === "years" && fitting !== null && (fitting.frame.verbs ?? []).length === 0 && noun !== null) {
    const [owner] = dependents(sentence, figure.head, "nmod:poss");
    const whose = owner === undefined ? [] : [as("subject", phrase(sentence, owner.index, figure))];
    return [...whose, as(owner === undefined ? "subject" : "object", phrase(sentence, noun, figure))];
  }
  // "a quarrel that brought 300 killings": the killings are what is measured, whoever brought them.
  const counted = measurand.unit === "things" && fitting !== null && (fitting.frame.verbs ?? []).length === 0;
  const happening = counted || measurand.change !== null;
  const placed = (lemma: string, head: number): boolean => places.has(head) || AREA.test(lemma);
  const carrying = carriers(sentence, figure, clause?.predicate ?? -1);
  // "cartel leaders" leads nobody: of a counted noun only what is of, to or from it takes part.
  const parts = (clause?.arguments ?? []).filter((one) => one.marker !== "compound" && one.marker !== "adjective");
  // "the vast majority of the country's 24 states": whose the counted things are, not what happens beside them.
  // "A crew of roughly 45 men guards the pass": what the crew does is no part of how many they are.
  const band = measurand.owner !== null && slot === "subject" && measurand.argument?.head === measurand.owner;
  const owned = measurand.owner !== null && (fitting === null || band) && measurand.unit === "things";
  const lent =
    clause?.lemma === "give" &&
    fitting?.frame.unit === "people" &&
    fitting.frame.verbs?.includes("give") === true &&
    parts.some(
      (one) => (one.slot === "object" || one.slot === "indirect") && one.head !== noun && one.last < figure.first,
    );
  const brought =
    clause !== null && BRINGS.test(clause.lemma) && HELD_BY.has(sentence.tokens[noun ?? -1]?.lemma.toLowerCase() ?? "");
  const until = frontedUntil(sentence, figure);
  const turning = clause !== null && turnsLevel(clause.lemma);
  for (const argument of owned ? [] : parts) {
    const role = roleOf(argument);
    // "Of the 29 men handed over in May, eight were from the gang": what stands behind the comma is told of the eight.
    if (until !== null && argument.first > until) continue;
    // "Officials put the toll at 12": they only say it.
    if (clause !== null && PUTS.test(clause.lemma) && argument.slot === "subject" && figureAt(sentence, figure))
      continue;
    // "gives the gang 20,000 members": who is said to have them has them, and who says so only tells.
    if (lent && argument.head !== noun && (argument.slot === "object" || argument.slot === "indirect")) {
      roles.push(as("subject", withoutWhen(sentence, argument)));
      continue;
    }
    if (lent && argument.slot === "subject") continue;
    // "puts its strength at 18,000 and its presence at 23 states": the other pair.
    const put = clause !== null && PUTS.test(clause.lemma) && argument.slot === "object" && argument.head !== noun;
    if (put && figureAt(sentence, figure)) continue;
    // "set fire to more than 250 vehicles": fire is no participant.
    if (clause?.lemma === "set" && /^(?:fire|ablaze|alight)$/u.test(sentence.tokens[argument.head]?.form ?? ""))
      continue;
    const lemma = sentence.tokens[argument.head]?.lemma.toLowerCase() ?? "";
    // "900 men took part": a part is nobody.
    if (clause?.lemma === "take" && /^(?:part|place|turn|refuge|shelter|control|charge|advantage)$/u.test(lemma))
      continue;
    // "the cartel, whose presence in nine states": whose it is is told by the owner.
    if (sentence.tokens[argument.head]?.xpos === "WP$") continue;
    // "Peru closed 2023 with 4,004 murders", "The year 2023 closed with": when it was.
    if (/^(?:19|20)\d\d$/u.test(lemma) || PERIODS.has(lemma)) continue;
    // "Two officers died, bringing the toll to 11": who died has no part in the toll.
    if (argument.slot === "subject" && brought) continue;
    // "Thefts fell by 12 percent, while fraud complaints climbed 9 percent": the thefts have another verb.
    const joined = turning && noun !== null && argument.last < noun && noun < clause.predicate;
    if (argument.slot === "subject" && joined) continue;
    // "the average went from 13 victims a day": how the victims are told, and nobody who had them.
    if (argument.slot === "subject" && figure.noun !== null && HELD_BY.has(lemma) && turning) continue;
    if (argument.slot === "subject" && clause?.form !== "noun") {
      const shows = happening && SHOWS.test(clause?.lemma ?? "") && !HAS_MANY.test(clause?.lemma ?? "");
      // "the ministry counted 300 killings" only tells; "Guanajuato recorded 300 killings" says where; whoever had or
      // suffered so many had them.
      const tells = slot !== "subject" && (shows ? !placed(lemma, argument.head) : TELLS.test(clause?.lemma ?? ""));
      if (tells || (SOURCES.test(lemma) && slot !== "subject" && sentence.tokens[argument.head]?.upos === "NOUN"))
        continue;
    }
    // "64 politicians, 17 of them candidates": another count.
    const [one, pointing] = [sentence.tokens[argument.first], sentence.tokens[argument.first + 2]];
    if (one?.upos === "NUM" && /^(?:them|these|those)$/iu.test(pointing?.form ?? "")) continue;
    // "are registered as missing", "was reported dead": a state and no participant.
    if (argument.slot !== "subject" && /^(?:missing|dead|wounded|injured|alive|disappeared)$/u.test(lemma)) continue;
    const within = argument.head >= figure.first && argument.head <= figure.last;
    if (role === null || within || carrying.has(argument.head) || argument.head === noun) continue;
    if (isRival(sentence, argument, measurand, others)) continue;
    // "is unemployed", "said that …": what is said of the thing, no participant.
    if (argument.slot === "complement" && !/^(?:NOUN|PROPN)$/u.test(sentence.tokens[argument.head]?.upos ?? ""))
      continue;
    if (argument.first <= figure.first && argument.last >= figure.last) continue;
    const traced = role === "destination" && TRACING.has(clause?.lemma.split(" ")[0] ?? "");
    // "opened 23 investigations into the ties": nowhere to go to.
    if (role === "destination" && !traced && !isPlaceLike(sentence, argument)) continue;
    const acts = happening && role === "subject" && !SHOWS.test(clause?.lemma ?? "");
    const own = traced ? "origin" : acts ? "agent" : role;
    roles.push(as(own, withoutWhen(sentence, argument)));
  }
  if (noun !== null && !isPointer(all, { sentence: sentence.index, first: noun, last: noun, head: noun })) {
    // "put the price of the boats at $64 million": the boats have the price.
    const of = VALUES.test(sentence.tokens[noun]?.lemma ?? "") ? complementOf(sentence, noun) : null;
    const valued = of !== null && caseOf(sentence, of) === "of" && (of < figure.first || of > figure.last) ? of : noun;
    const whole = withoutWhen(sentence, phrase(sentence, valued, figure));
    // "49 clerks killed over two months": what was done to them is what is measured.
    const told = sentence.tokens[noun + 1];
    const measured = told?.xpos === "VBN" && fitting?.frame.verbs?.includes(told.lemma.toLowerCase()) === true;
    const thing = measured && whole.last > noun ? { ...whole, last: noun } : whole;
    const owner = measurand.owner;
    const timely = owner !== null && PERIODS.has(sentence.tokens[owner]?.lemma.toLowerCase() ?? "");
    if (owner !== null && !timely && !roles.some((one) => one.role === "subject"))
      roles.push(as("subject", phrase(sentence, owner, figure)));
    const subjects = roles.some(
      (one) =>
        one.role === "subject" &&
        !(happening && placed(sentence.tokens[one.head]?.lemma.toLowerCase() ?? "", one.head)),
    );
    // "14 policemen were killed", "40 rifles were seized": people to whom it is done, and what is taken from them, are the
    // object, with or without a doer; "36 jobs were lost", "nine vendors were identified" tell of the jobs and the vendors.
    // "The register held 62,000 names": it is the register that has so many, and is told of.
    const done = fitting?.frame.unit === "people" || fitting?.frame.verbs?.includes("seize") === true;
    const suffered = done && slot === "object" && measurand.unit === "things" && !happening && !measurand.level;
    const first = !subjects;
    // "admitted to 150 murders", "fell from 86.9 victims": only a place is gone to or come from, and only somebody bought from.
    const goal =
      isPlaceLike(sentence, { ...thing, head: noun }) ||
      (thing.head === figure.noun &&
        measurand.argument?.marker === "from" &&
        measurand.change === null &&
        !turning &&
        !measurand.level);
    const own =
      measurand.argument?.slot === "oblique" && measurand.argument.head === noun && goal
        ? roleOf(measurand.argument)
        : null;
    // "The company found 900 illegal taps": what somebody found is what he did it to.
    const acted =
      slot === "object" &&
      measurand.change === null &&
      FINDS.test(clause?.lemma ?? "") &&
      roles.some((one) => one.role === "agent");
    const role: Role = own ?? (first && !suffered && !acted ? "subject" : "object");
    const known = roles.some((one) => one.first <= thing.head && one.last >= thing.head);
    if (!known && thing.first <= thing.last) roles.push(as(role, thing));
    for (const part of dependents(sentence, noun, "nmod")) {
      const preposition = caseOf(sentence, part.index);
      const where = DESTINATION.has(preposition) ? "destination" : preposition === "from" ? "origin" : null;
      // "a reward of up to $15 million": the sum is nowhere to go.
      const itself = part.index >= figure.first && part.index <= figure.last;
      const nowhere = where === "destination" && !isPlaceLike(sentence, { ...thing, head: part.index });
      if (where === null || itself || nowhere || part.index < noun || roles.some((one) => one.head === part.index))
        continue;
      roles.push(as(where, phrase(sentence, part.index, figure)));
    }
  }
  // "73 murders across the island", "in the bombing five divers were killed": whose they are, beside what is counted.
  const setting = fitting?.row.where === true ? settingOf(sentence, figure, measurand, places) : null;
  if (setting !== null) {
    const around = roles.findIndex((one) => one.first <= setting.head && setting.head <= one.last);
    const [held, before] = [roles[around], sentence.tokens[setting.first - 1]];
    const toll = TOLL.test(sentence.tokens[held?.head ?? -1]?.lemma ?? "");
    // "murders across the island": the murders, and the island; "the toll of the bombing" is no toll without it.
    if (held !== undefined && !toll && held.head < setting.first - 1 && before?.upos === "ADP")
      roles[around] = { ...held, last: setting.first - 2 };
    if (held === undefined || toll || held.head < setting.first - 1) roles.push(as("subject", setting));
  }
  const whom = fitting?.frame.for;
  // "The judge sentenced the guard to nine years": the years are the guard's, and the judge's deed.
  if (fitting?.row.id === "prison-sentence" && clause?.form === "verb" && SENTENCES.test(clause?.lemma ?? ""))
    return roles.map((r) =>
      r.role === "subject" ? { ...r, role: "agent" } : r.role === "object" ? { ...r, role: "patient" } : r,
    );
  if (whom === undefined) return roles;
  const one = whomItIsFor(sentence, [noun, figure.head, clause?.predicate ?? null], noun ?? figure.first);
  return offered(sentence, roles, { figure, noun, whom, one });
}

const SENTENCES = /^(?:sentence|condemn|jail|imprison|give|hand down)$/u;

/** Verbs by which somebody has a price on his head: "carries a reward of $2 million". */
const BEARS = /^(?:have|carry|bear|face)$/u;

/** Who offers a sum and whom it is on: "carries a reward of $2 million" is on him who carries it. */
function offered(
  sentence: Sentence,
  roles: Draft["roles"],
  of: {
    readonly figure: FigureMention;
    readonly noun: number | null;
    readonly whom: Role;
    readonly one: number | null;
  },
): Draft["roles"] {
  const { tokens } = sentence;
  const { figure, noun, whom, one } = of;
  const sum = noun === null ? undefined : tokens[noun];
  // The sum takes no part in its own offer.
  const others = roles.filter((r) => r.head !== noun);
  const borne = sum?.deprel === "obj" && BEARS.test(tokens[sum.head]?.lemma ?? "");
  const told = borne ? others.map((r) => (r.role === "subject" ? { ...r, role: whom } : r)) : others;
  const known = borne && told.some((r) => r.role === whom);
  if (one !== null && !known && !told.some(({ first, last }) => first <= one && one <= last))
    told.push(as(whom, phrase(sentence, one, figure)));
  const maker = noun === null ? undefined : dependents(sentence, noun, "compound").find((t) => t.upos === "PROPN");
  const offering = sum?.deprel === "obj" && !borne ? subjectOf(sentence, sum.head) : null;
  const who = offering ?? maker?.index ?? null;
  if (who !== null && !told.some((r) => r.role === "subject")) told.push(as("subject", phrase(sentence, who, figure)));
  return told.length > 0 ? told : roles;
}
