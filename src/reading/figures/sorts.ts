import type { Sentence } from "../../language/analysis.ts";
import type { Codebook } from "../../model/codebook.ts";
import type { Draft, FigureMention } from "../layers.ts";
import { phrase } from "./phrase.ts";

type Counted = Draft & { readonly figure: NonNullable<Draft["figure"]> };

/** Measures of people to whom something befell, which a list may sort: "11 lives: six officers, three wardens and two cooks". */
const OF_PEOPLE =
  /^(?:people-(?:killed|wounded|missing|kidnapped|displaced)|homicides|arrests|extraditions|prisoners-(?:transferred|escaped)|convictions)$/u;
/** Tokens between two items of a list, with what hangs on the first. */
const APART = 8;
const FINITE = /^(?:VBD|VBZ|VBP|MD|W.*)$/u;

/** A number of people in a list, with its noun. */
const isItem = (one: FigureMention): one is FigureMention & { readonly noun: number; readonly low: number } =>
  one.as === "count" && one.noun !== null && one.low !== null && one.noun > one.first;

/** "29 in February and 26 in August": numbers of what was counted before, by time or place. */
const isBare = (sentence: Sentence, one: FigureMention): boolean =>
  one.as === "count" &&
  one.noun === null &&
  one.low !== null &&
  /^(?:in|on)$/u.test(sentence.tokens[one.last + 1]?.form ?? "");

/** The numbers that one after another follow a token, with no verb between them. */
function listFrom(sentence: Sentence, at: number, figures: readonly FigureMention[]): readonly FigureMention[] {
  const found: FigureMention[] = [];
  let end = at;
  for (const one of figures) {
    if (one.first <= at) continue;
    const between = sentence.tokens.slice(end + 1, one.first);
    if (
      !(isItem(one) || isBare(sentence, one)) ||
      between.length > APART ||
      between.some((t) => FINITE.test(t.xpos) || t.form === ";")
    )
      break;
    if (found.length > 0 && !between.some((t) => /^(?:,|and)$/u.test(t.form))) break;
    found.push(one);
    end = Math.max(one.noun ?? 0, one.last);
  }
  return found;
}

/** The single ones of a list, which no number counts: "a judge", "one civilian". */
const singlesIn = (sentence: Sentence, from: number, to: number): number =>
  sentence.tokens.slice(from, to).filter((t) => /^(?:an?|one)$/iu.test(t.form) && /^(?:det|nummod)/u.test(t.deprel))
    .length;

/** The claim of one number of a list: the measure and the doer of the whole, and who is counted. */
function itemOf(whole: Counted, one: FigureMention, sentence: Sentence): Draft {
  const { figure } = whole;
  const unit = one.noun === null ? figure.unit : "people";
  const shared = { ...figure, ...one, unit, measure: figure.measure, of: null };
  if (one.noun === null) {
    let last = one.last + 1;
    while (/^(?:NUM|PROPN|DET|NOUN)$/u.test(sentence.tokens[last + 1]?.upos ?? "")) last += 1;
    return { ...whole, end: sentence.tokens[last]!.end, figure: { ...shared, noun: figure.noun } };
  }
  const own = phrase(sentence, one.noun, one);
  const counted = whole.roles.find((r) => r.head === figure.noun)?.role ?? "subject";
  const others = whole.roles.filter((r) => r.role !== counted);
  return {
    ...whole,
    end: sentence.tokens[Math.max(own.last, one.last)]!.end,
    roles: [...others, { ...own, role: counted }],
    figure: shared,
  };
}

/** The measure of a count that an event carries: "killing nine people" counts the dead. */
const CARRIED: Readonly<Record<string, string>> = {
  kill: "people-killed",
  die: "people-killed",
  injure: "people-wounded",
  arrest: "arrests",
  extradite: "extraditions",
  kidnap: "people-kidnapped",
};

/** The counts that the events of a text carry, as counts. */
function carried(
  events: readonly Draft[],
  figures: ReadonlyMap<number, readonly FigureMention[]>,
  codebook: Codebook,
): readonly Draft[] {
  return events.flatMap((event): readonly Draft[] => {
    const row = codebook.measures.find(({ id }) => id === CARRIED[event.type ?? ""]);
    const whom = event.roles.find((r) => r.role === "patient");
    const one = whom && figures.get(whom.sentence)?.find((f) => isItem(f) && f.noun === whom.head);
    if (!row || !whom || !one) return [];
    const roles = event.roles.map((r) => (r === whom ? { ...r, role: "subject" as const } : r));
    const figure = { ...one, unit: "people", measure: row.label };
    return [{ ...event, kind: "figure", type: row.id, roles, figure, rule: `figure: ${row.id}` }];
  });
}

/**
 * What a count of people is made up of: "claimed 11 lives: six officers, three wardens and two cooks" are three counts
 * of the dead; "Among the dead were five porters, two cooks and Juan Paz" are two. A list that comes to more than
 * the whole is of something else. Gives the drafts with the items, and without what was made of them before.
 */
export function withSorts(
  drafts: readonly Draft[],
  events: readonly Draft[],
  figures: ReadonlyMap<number, readonly FigureMention[]>,
  sentences: readonly Sentence[],
  codebook: Codebook,
): readonly Draft[] {
  const items: Draft[] = [];
  const seen = new Set<number>();
  for (const draft of [...drafts, ...carried(events, figures, codebook)]) {
    if (!draft.figure || draft.type === null || draft.figure.as !== "count" || seen.has(draft.figure.start)) continue;
    seen.add(draft.figure.start);
    const whole = draft as Counted;
    const sentence = sentences[draft.sentence]!;
    const beside = figures.get(draft.sentence) ?? [];
    const colon = sentence.tokens.findIndex((t) => t.index > whole.figure.last && t.form === ":");
    const among = /^among$/iu.test(sentence.tokens[0]?.form ?? "") && beside[0]?.start === whole.figure.start;
    if (colon < 0 && !among) continue;
    // "Twelve people died: the army says so": behind the colon stands the first of the list.
    const list = listFrom(sentence, among ? (whole.figure.noun ?? whole.figure.last) : colon, beside);
    const [first] = list;
    if (!first || (!among && first.first > colon + 2) || (among && !isItem(first))) continue;
    const sum = list.reduce((total, one) => total + (one.low ?? 0), 0);
    const last = list.at(-1)!;
    const singles = singlesIn(sentence, colon + 1, Math.min(sentence.tokens.length, last.last + APART));
    const most = whole.figure.low ?? 0;
    if (!among && (sum > most || (sum + singles) * 2 < most)) continue;
    // Of people alone a list tells who they were; of anything, when and where.
    const sorted = list.every(isItem) && OF_PEOPLE.test(whole.type ?? "");
    if (sorted || list.every((one) => !isItem(one))) for (const one of list) items.push(itemOf(whole, one, sentence));
  }
  const told = new Set(items.map((d) => d.figure!.start));
  return [...drafts.filter((d) => !d.figure || !told.has(d.figure.start)), ...items];
}
