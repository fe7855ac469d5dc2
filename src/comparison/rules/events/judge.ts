import type { EventQuestion } from "../../../model/index.ts";
import { pieces } from "../../../reading/names/folding.ts";
import { type Known, knownOf } from "../../known.ts";
import { narrowedTo, sameWay } from "../../narrowed.ts";
import type { Judged, Scene } from "../../reply.ts";
import { orderOf, saidLater } from "../../time.ts";
import { denial } from "../denial.ts";
import { diedOfIt } from "./died.ts";
import { agents, causes, ends, type Field, matters, outcomes, places } from "./fields.ts";
import { adds, isFull, isOneDeed, ownWords } from "./one.ts";
import { gapOf, isAnother, isFine, near, NO_TIME, timesApart, yearsApart } from "./times.ts";
import { dated, day, type EventReply, told } from "./telling.ts";
import { does } from "../../speaker.ts";

/** Victims of whom there are many. */
const COMMON =
  /^(?:officer|official|soldier|marine|policem[ae]n|police|member|gunm[ae]n|civilian|rival|migrant|leader|operative|suspect|prisoner|student|farmer|resident|agent|mayor|candidate|journalist|judge|guard|family|person|victim|cartel|gang|group|truck|vehicle|house|lab|laboratory|kilogram|ton|pill|weapon|gun|drug|fentanyl|cocaine|methamphetamine|store|bus|bank|business)$/u;

/** What may be done to one man, or one place, several times in one story. */
const OFTEN: ReadonlySet<string> = new Set(
  "charge plea naming sanctions assault injury seizure raid breach shooting-down inauguration resignation".split(" "),
);

/** Two tellings that met at one victim, or at one place and day. */
export function judgeEvent(a: EventReply, b: EventReply, scene: Pick<Scene, "codebook">): Judged | null {
  const judged = judgeTellings(a, b, scene);
  if (judged === null || !(a.weak.includes("hearsay") || b.weak.includes("hearsay"))) return judged;
  // "Rumours of his death", "killed on 3 March": a rumour bears nothing out, and is at odds with what it gets wrong.
  // Its own report tells another story, but for a flat no ("Others write that he was extradited. He was not."); and on
  // no day it has none to be at odds with.
  const vague = [a, b].some((one) => one.weak.includes("hearsay") && !dated(one)) && judged.rule === "event-date";
  if ((a.report === b.report && a.affirmed === b.affirmed) || vague) return null;
  if (judged.verdict === "contradicts") return { ...judged, verdict: "tension", score: 0.65 };
  return judged.verdict === "agrees" || judged.verdict === "refines" ? null : judged;
}

function judgeTellings(a: EventReply, b: EventReply, scene: Pick<Scene, "codebook">): Judged | null {
  const row = knownOf(scene.codebook).question("event", a.value.row);
  if (!row) return null;
  const known = knownOf(scene.codebook);
  if (a.value.met === "scene") return sameScene(a, b, known);
  const counts = [a.value.victim, b.value.victim].map((victim) => (victim.named ? null : victim.count));
  if (counts[0] != null && counts[1] != null && counts[0] !== counts[1]) {
    // "29 prisoners" and "55 prisoners" are not one handover.
    return a.affirmed && b.affirmed && dated(a) && dated(b) && timesApart(row, a, b) !== "one" ? otherTime(a, b) : null;
  }
  const agent = row.several?.includes("agent") === true ? "open" : agents(a.value, b.value, known);
  if (a.value.met === "anybody") return withAnybody(a, b);
  if (row.often === true) return deeds(a, b);
  if (row.once === true && (a.value.type === "attack" || b.value.type === "attack")) return diedOfIt(a, b);
  if (a.affirmed !== b.affirmed) {
    // "Was not extradited" says nothing against "gave himself up".
    if (row.ways === true && a.value.type !== b.value.type) return null;
    return isOfTreatyAlone(a, b) ? null : negated(row, a, b, agent);
  }
  if (!a.affirmed) return null;
  if (a.value.type !== b.value.type && row.ways === true) return otherWay(a, b);
  return tellings(row, a, b, { agent, known });
}

/** "Was not extradited", "was handed over": by treaty he was not, and he may have been all the same. */
const isOfTreatyAlone = (a: EventReply, b: EventReply): boolean => {
  const [yes, no] = a.affirmed ? [a, b] : [b, a];
  return TREATY.test(no.value.quote) && !TREATY.test(yes.value.quote);
};
const TREATY = /\bextradit/iu;

const says = (reply: EventReply): string => reply.by;

/** Deeds done often: told of one time they agree or deny each other, of two times they are two deeds. */
function deeds(a: EventReply, b: EventReply): Judged | null {
  if (a.affirmed !== b.affirmed) return denial(a, b);
  if (!a.affirmed) return null;
  if (dated(a) && dated(b) && a.holds && b.holds && orderOf(a.holds, b.holds) !== "overlap") return otherTime(a, b);
  return {
    verdict: "agrees",
    rule: "event-same-deed",
    reason: `Both tell the same deed: ${told(a)}, and ${told(b)}.`,
    score: 0.75,
  };
}

/** "Took bribes from the clan", "never took money from a cartel"; of whom he is said to have taken it, another question asks. */
function withAnybody(a: EventReply, b: EventReply): Judged | null {
  const no = a.affirmed ? b : a;
  return a.affirmed !== b.affirmed && no.value.general === true ? denial(a, b) : null;
}

/** Words that say something, folded. */
const long = (words: string): readonly string[] => pieces(words).filter((word) => word.length > 3);

function negated(row: EventQuestion, a: EventReply, b: EventReply, agent: Field): Judged | null {
  const [yes, no] = a.affirmed ? [a, b] : [b, a];
  // "Was not captured in a raid" is answered by who tells of a raid.
  const to = narrowedTo({ quote: no.value.quote, polarity: "negated" });
  if (to !== null && !long(to).some((word) => long(yes.value.quote).includes(word))) return null;
  // "The ministry denies that he was executed", "he died in a shoot-out": how is denied, and not that he died.
  if (row.once === true && !sameWay(no.value.quote, yes.value.quote)) return null;
  // Another did it: "Mexico did not extradite him" leaves it to Spain.
  if (typeof agent === "object" || !yes.holds || !no.holds) return null;
  // "The clan denied that it had killed her", "she was killed": by whom is denied, and that she died is not.
  const whose = no.modality === "denied" || row.once === true;
  if (whose && no.value.agents.length > 0 && yes.value.agents.length === 0) return null;
  const [, place] = [agent, yes.value.place && no.value.place && yes.value.place.id !== no.value.place.id];
  if (place === true && !yes.value.victim.named) return null;
  if (dated(yes) && !dated(no) && yes.holds.first > no.holds.last) {
    return {
      verdict: "supersedes",
      newer: yes === a ? "a" : "b",
      rule: "event-since",
      reason: `${does(no, "says")} that it had not happened; ${does(yes, "tells")} it ${day(yes.holds)}, later.`,
      score: 0.8,
    };
  }
  // "Has not been charged", and in a later report "is charged", on no day: it had not happened yet.
  if (!dated(yes) && row.once !== true && no.modality !== "denied" && NOT_YET.test(no.value.quote)) {
    const newer = saidLater(yes, no) === "a" ? (yes === a ? "a" : "b") : null;
    if (newer !== null)
      return {
        verdict: "supersedes",
        newer,
        rule: "event-since",
        reason: `${does(no, "says")} that it had not happened; ${does(yes, "tells")} it in a later report.`,
        score: 0.7,
      };
  }
  // "He is not dead", and two years later "he died", on no day.
  if (!dated(yes) && yes.said && no.said && yes.said.first - no.said.last > SINCE) {
    return {
      verdict: "supersedes",
      newer: yes === a ? "a" : "b",
      rule: "event-since",
      reason: `${does(no, "says")} that it had not happened; ${does(yes, "tells")} it later.`,
      score: 0.7,
    };
  }
  return denial(a, b);
}

/** What had not happened when it was said, and may have since: "has not been charged", "is not under arrest yet". */
const NOT_YET = /\b(?:has|have|had) (?:not|never|yet to)\b|\b(?:has|have|had)n[’']t\b|\byet\b/iu;
/** Days after which what had not happened may well have. */
const SINCE = 120;

/** "handed over" against "gave himself up". */
function otherWay(a: EventReply, b: EventReply): Judged | null {
  // Whoever gave himself up at home may be handed over in time, and was kidnapped before he was put on a plane.
  if ((a.aside || b.aside) && !(dated(a) && dated(b))) return null;
  const met = !dated(a) || !dated(b) || !a.holds || !b.holds || orderOf(a.holds, b.holds) === "overlap";
  if (!met) return null;
  return {
    verdict: dated(a) && dated(b) ? "contradicts" : "tension",
    rule: "event-way",
    reason: `${does(a, "tells")} it as “${a.value.quote}”, ${says(b)} as “${b.value.quote}”, and it was one or the other.`,
    score: 0.7,
  };
}

/** Tellings of one type about one victim. */
function tellings(
  row: EventQuestion,
  a: EventReply,
  b: EventReply,
  { agent, known }: { readonly agent: Field; readonly known: Known },
): Judged | null {
  if (a.value.mentioned || b.value.mentioned) return null;
  const place = places(a.value, b.value, known);
  const more = [
    ends(a.value.to, b.value.to, "sent to"),
    ends(a.value.from, b.value.from, "from"),
    outcomes(a.value, b.value),
  ];
  if (isAnother(row, a, b) && place !== "same") return null;
  const apart = timesApart(row, a, b);
  if (apart !== "one" && !near(row, a, b) && typeof more[2] === "object") return newOutcome(a, b);
  if (apart === "other") return otherTime(a, b);
  if (row.several && !(dated(a) && dated(b))) return null;
  if (apart === "odds" && !a.value.victim.named) {
    // "the customs house in Manzanillo": one house; "a fentanyl lab in Elota": one of many.
    const one = [a, b].every((reply) => /^the /iu.test(reply.value.victim.words)) && place === "same";
    if (!one) return near(row, a, b) ? null : otherTime(a, b);
  }
  if (apart === "odds") {
    // One voice gives one day in one report: the second is of something else, or misread.
    if (ownWords(a, b)) return null;
    const same = [agent, place, ...more].some((field) => field !== "open" && typeof field !== "object");
    const odd = [agent, place, ...more].some((field) => typeof field === "object");
    // Nobody is arrested on Tuesday in one town and on Wednesday in the next: the tellings are at odds in two things.
    if (row.once !== true && (yearsApart(a, b) || (!near(row, a, b) && (odd || !same)))) return otherTime(a, b);
    const inferred = [a, b].some((one) => one.holds?.how === "inferred" && one.value.named !== "date");
    const sure = !inferred && (row.once === true || near(row, a, b) || place === "same" || more.includes("same"));
    return {
      verdict: sure && a.value.victim.named ? "contradicts" : "tension",
      rule: "event-date",
      reason: `${does(a, "dates")} it ${a.holds ? day(a.holds) : ""}, ${says(b)} ${b.holds ? day(b.holds) : ""}.`,
      score: sure ? 0.85 : row.once === true ? 0.7 : 0.55,
    };
  }
  const both = dated(a) && dated(b) && a.holds !== null && b.holds !== null;
  const fine = both && isFine(a, b);
  // Without a name one helicopter is like another: a named doer, or the place, must be common to both.
  // In one year a cartel shoots down one helicopter, and kills many policemen.
  const rare = fine || !COMMON.test(a.value.victim.noun);
  // "the Matamoros barracks", on one day: there is one of that name.
  const sole = fine && [a, b].every(({ value }) => /^the (?:\p{L}+ )*\p{Lu}/u.test(value.victim.words));
  const one =
    a.value.victim.named ||
    (sole && orderOf(a.holds, b.holds) === "overlap" && sameWords(a, b)) ||
    (both && (place === "same" || (rare && agent !== "open" && typeof agent === "string" && agentNamed(a, b))));
  const fields: readonly (readonly [string, Field])[] = [
    ["agent", agent],
    ["place", place],
    ["destination", more[0] ?? "open"],
    ["origin", more[1] ?? "open"],
    ["outcome", more[2] ?? "open"],
    ["cause", causes(a.value, b.value)],
  ];
  const matter = matters(a.value, b.value);
  if (typeof matter === "object") return otherTelling(a, b, matter.odds);
  for (const [name, field] of fields) {
    if (typeof field !== "object") continue;
    if (!one || (row.once !== true && !both)) return otherTelling(a, b, field.odds);
    if (!a.value.victim.named && name === "place" && !agentNamed(a, b)) return otherTelling(a, b, field.odds);
    const sure = row.once === true || fine;
    return {
      verdict: sure ? "contradicts" : "tension",
      rule: `event-${name}`,
      reason: `Both tell one event, but ${field.odds}.`,
      score: sure ? 0.8 : 0.6,
    };
  }
  // "A possible intervention", "the interventions of the last century": what may come is none of those that came.
  if (!one || (a.modality === "possible") !== (b.modality === "possible")) return null;
  // A night belongs to two days; what is told three days apart is not one, however roughly its days are known.
  const meet = gapOf(a.holds ?? NO_TIME, b.holds ?? NO_TIME) <= 1;
  if (both && !meet) return null;
  const stands = { once: row.once === true, often: OFTEN.has(row.id), agent, place, matter, day: fine && meet };
  if (!isOneDeed(a, b, stands)) return null;
  const { mine, theirs } = adds(a, b, {
    facts: [...fields.map(([, field]) => field), matter, times(a, b)],
    rest: [circumstances(a, b)],
  });
  const score = both ? 0.9 : row.once === true ? 0.85 : 0.7;
  if (mine === theirs) {
    if (!mine && ownWords(a, b) && !isFull(a, b, agent)) return null;
    return { verdict: "agrees", rule: "event-same", reason: `Both tell one event: ${told(a)}, and ${told(b)}.`, score };
  }
  const fuller = mine ? a : b;
  return {
    verdict: "refines",
    rule: "event-more-precise",
    reason: `Both tell one event; ${does(fuller, "tells")} it more precisely: ${told(fuller)}.`,
    score,
  };
}

const sameWords = (a: EventReply, b: EventReply): boolean =>
  pieces(a.value.victim.words).join(" ") === pieces(b.value.victim.words).join(" ");
/** Both say who did it, and one of them by name. */
const agentNamed = (a: EventReply, b: EventReply): boolean =>
  a.value.agents.length > 0 &&
  b.value.agents.length > 0 &&
  [...a.value.agents, ...b.value.agents].some((agent) => agent.named);

const dayOf = (reply: EventReply): string => (dated(reply) && reply.holds ? day(reply.holds) : "on a day not told");

const otherTime = (a: EventReply, b: EventReply): Judged => ({
  verdict: "not-comparable",
  rule: "event-other-time",
  reason: `Two events of one kind: one ${dayOf(a)}, the other ${dayOf(b)}.`,
});

/** "not guilty" in 2023, "guilty" in 2025: the later counts. */
function newOutcome(a: EventReply, b: EventReply): Judged | null {
  if (!a.holds || !b.holds) return null;
  const [early, late] = a.holds.first < b.holds.first ? [a, b] : [b, a];
  return {
    verdict: "supersedes",
    newer: late === a ? "a" : "b",
    rule: "event-outcome-changed",
    reason: `It changed: ${told(early)} first, then ${told(late)}${late.holds ? ` ${day(late.holds)}` : ""}.`,
    score: 0.85,
  };
}

const otherTelling = (a: EventReply, b: EventReply, odds: string): Judged => ({
  verdict: "not-comparable",
  rule: "event-perhaps-other",
  reason: `Perhaps two events of one kind (${dayOf(a)} and ${dayOf(b)}): ${odds}.`,
});

/** "Was killed by a bullet", "killed on a farm": what only one of them tells. */
const circumstances = ({ value: { more: mine } }: EventReply, { value: { more: theirs } }: EventReply): Field =>
  mine === theirs ? "open" : mine ? "a-finer" : "b-finer";

function times(a: EventReply, b: EventReply): Field {
  if (!a.holds || !b.holds) return "open";
  // "Her death", dated by another sentence of the report: its own words say nothing more exactly.
  const [own, other] = [a, b].map((reply) => dated(reply) && reply.value.timely);
  if (own !== other) return own ? "a-finer" : "b-finer";
  if (!own) return "open";
  const [mine, theirs] = [a.holds.last - a.holds.first, b.holds.last - b.holds.first];
  return mine === theirs ? "same" : mine < theirs ? "a-finer" : "b-finer";
}
/** One place and day: two victims, two doers, or one victim described and named. */
function sameScene(a: EventReply, b: EventReply, known: Known): Judged | null {
  const [mine, theirs] = [a.value.victim, b.value.victim];
  // Told under their victim already.
  if (mine.key === theirs.key || !a.affirmed || !b.affirmed) return null;
  if (mine.named && theirs.named) {
    return {
      verdict: "not-comparable",
      rule: "event-other-victim",
      reason: `Two victims at one place and day: ${mine.words} and ${theirs.words}.`,
    };
  }
  if (mine.named === theirs.named) return null;
  const [named, described] = mine.named ? [a, b] : [b, a];
  if (!pieces(named.value.quote).includes(described.value.victim.noun)) return null;
  if (typeof agents(a.value, b.value, known) === "object") return null;
  return {
    verdict: "refines",
    rule: "event-victim-named",
    reason: `${does(described, "tells")} of ${described.value.victim.words}, ${says(named)} of ${named.value.victim.words}, at one place and day.`,
    score: 0.75,
  };
}
