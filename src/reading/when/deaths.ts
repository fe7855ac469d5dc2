import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { daysOfEdtf, finer, overlaps } from "../../model/edtf.ts";
import type { ClaimTime, Codebook } from "../../model/index.ts";
import { setAside } from "../footing/aside.ts";
import { footingOf } from "../footing/walk.ts";
import type { Context, Draft, Entities, Layers } from "../layers.ts";
import type { When } from "./sites.ts";
import { isPast } from "./tense.ts";

type Needed = Pick<Layers, "sentences" | "events" | "entities" | "sureties">;

/** Relations that a death ends: who is dead leads nobody. That he founded a gang, or was somebody's son, stays so. */
const HOLDS = new Set(["lead", "office"]);
/** Deeds in which somebody may die on the spot. */
const ATTACKS = new Set(["attack", "clash", "raid", "arrest"]);
/** A death told by its distance from something else. */
const OWN_TIME =
  /\b(?:within|less than|more than|about|some)? ?(?:\p{Ll}+|\d+) (?:hours?|days?|weeks?|months?) (?:of|after|before) (?:the|his|her|their|that|being)\b/iu;
/** The widest time, in days, that dates a death: a month. */
const WIDEST = 31;

/** What can happen to somebody only once, as the codebook's final states tell: "kill.patient", "die.patient". */
function endings(codebook: Codebook): ReadonlySet<string> {
  const states = codebook.questions.flatMap((row) => (row.rule === "status" ? row.states : []));
  return new Set(states.filter((state) => state.final === true).flatMap((state) => state.from));
}

/** Who comes to his end in a draft, by the index of the report's actor; null for nobody known, or several. */
function endedIn(draft: Draft, once: ReadonlySet<string>, entities: Entities): number | null {
  const ended = draft.roles.filter((role) => once.has(`${draft.type}.${role.role}`));
  const [one] = ended;
  const found = one && ended.length === 1 ? entities.at(one.sentence, one.head) : null;
  return found && entities.list[found.entity]?.kind === "person" ? found.entity : null;
}

/**
 * The draft of the death that a deed ended in, by the words: "the raid that killed Paz", "raided the house where Paz
 * was killed". "They returned to the house where Paz was killed" is another day's.
 */
function deathIn(s: Sentence, draft: Draft, drafts: readonly Draft[]): Draft | null {
  for (const death of drafts) {
    const verb = s.tokens[death.predicate];
    if (death === draft || verb?.deprel !== "acl:relcl") continue;
    if (verb.head === draft.predicate) return death;
    const where = dependents(s, death.predicate, "advmod").some((t) => /^where$/i.test(t.form));
    if (where && s.tokens[verb.head]?.head === draft.predicate && ATTACKS.has(draft.type ?? "")) return death;
  }
  return null;
}

/**
 * Times that follow from a death which the report dates once: each telling of it is of that day, so is the deed in which
 * it happened, and who is dead holds no office since. The function gives null where none follows.
 */
export function deathTimes(
  { sentences, events, entities, sureties }: Needed,
  { text, codebook }: Pick<Context, "text" | "codebook">,
  timeIn: (s: Sentence, draft: Draft) => When | null,
): (s: Sentence, draft: Draft) => When | null {
  const once = endings(codebook);
  const deaths = events.filter((draft) => endedIn(draft, once, entities) !== null);
  const inSentence = Map.groupBy(events, (draft) => draft.sentence);
  let days: Map<number, ClaimTime | null> | undefined;

  const dated = (): Map<number, ClaimTime | null> => {
    const found = new Map<number, ClaimTime | null>();
    for (const draft of deaths) {
      const who = endedIn(draft, once, entities)!;
      if (sureties(draft.sentence, draft.predicate).polarity !== "affirmed") continue;
      const sentence = sentences[draft.sentence]!;
      // “Paz was shot dead on 4 May.” FALSE. Nothing follows from what is only rumoured.
      const loose =
        // "Officials declared him dead in May", and the gang is led by him: their word, and no day of a death.
        /declare \+ dead/.test(draft.rule) ||
        footingOf(sentence, sentence.tokens[draft.predicate]!, true) !== null ||
        setAside(draft, sentence, text) !== null;
      if (loose) continue;
      const time = timeIn(sentence, draft)?.time;
      const span = time && daysOfEdtf(time.edtf);
      if (!time || !span || span.last - span.first > WIDEST) continue;
      const before = found.get(who);
      if (before === undefined) found.set(who, time);
      // Of two days that do not go together neither is taken for other sentences.
      else if (before !== null && !overlaps(before.edtf, time.edtf)) found.set(who, null);
      else if (before !== null && finer(before.edtf, time.edtf) === time.edtf) found.set(who, time);
    }
    return found;
  };
  const dayOf = (who: number | null | undefined, reason: string, open = ""): When | null => {
    const told = who == null ? null : (days ??= dated()).get(who);
    if (!told) return null;
    const { start, end } = told;
    return { time: { edtf: open + told.edtf, stated: text.slice(start, end), how: "inferred", start, end }, reason };
  };

  const find = (s: Sentence, draft: Draft): When | null => {
    if (draft.kind === "relation" && HOLDS.has(draft.type ?? "")) {
      const holder = draft.roles.find(({ role }) => role === "subject");
      const who = holder && entities.at(holder.sentence, holder.head)?.entity;
      return dayOf(who, "It ended with the death that the report dates.", "../");
    }
    if (draft.kind !== "event") return null;
    const own = endedIn(draft, once, entities);
    // "His bones lay in the well; a doctor puts his murder some four weeks after the raid": a time that has no day here.
    if (own !== null && OWN_TIME.test(text.slice(draft.start, draft.end))) return null;
    if (own !== null) return dayOf(own, "Nobody dies twice, and the report dates the death.");
    const beside = inSentence.get(draft.sentence) ?? [];
    const death = deathIn(s, draft, beside);
    if (death !== null) return dayOf(endedIn(death, once, entities), "The report dates the death that it led to.");
    // "When soldiers raided the house where Paz was killed, they seized rifles."
    const during = dependents(s, draft.predicate, "advcl").find((t) =>
      dependents(s, t.index, "advmod", "mark").some((mark) => /^when$/i.test(mark.form)),
    );
    const then = during && isPast(s, draft.predicate) && beside.find((each) => each.predicate === during.index);
    return then ? (timeIn(s, then) ?? find(s, then)) : null;
  };
  return deaths.length === 0 ? () => null : find;
}
