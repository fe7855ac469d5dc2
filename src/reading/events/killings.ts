import type { Draft, Layers } from "../layers.ts";
import type { Sentence } from "../../language/analysis.ts";

type Needed = Pick<Layers, "sentences" | "entities" | "sureties">;

/** Rules of the rows by which somebody is fired at or stabbed; whether he lives, other words tell. */
const SHOT = /^attack: (?:shoot|shoot at|stab|open \+ fire|fire|ambush)$/;
/** Deaths of which the row does not know the cause. */
const DEAD = /^die: /;
const CAUSES =
  /^(?:cancer|disease|illness|covid|covid-19|pneumonia|infection|stroke|age|causes|natural|overdose|heart|fever|crash|accident)$/i;
const LIVES = /^(?:surviv(?:e|ed|es|ing)|recover(?:ed|s|ing)?|unharmed|alive)$/i;
/** How a body was found to have died: "his body was found in a ditch, shot in the head". */
const WOUNDED = /^(?:shot|stabbed|strangled|beheaded|decapitated|tortured|riddled|gunshot|bullet|bullets)$/i;
const YEAR = /^(?:19|20)\d\d$/;
const DATED =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|days?|weeks?|months?|years?|later)$/;

/** Who dies that was hurt before: "two wounded guards", "a baker shot in the stomach". */
const HURT = /^(?:wounded|injured|hit|shot|stabbed|burned|burnt)$/i;
const VIOLENT: ReadonlySet<string> = new Set(["kill", "attack", "clash", "injure"]);
const ASSAULTS = /^(?:attack|ambush|shoot|storm|bomb|assault|clash)$/;
/** Ways to declare somebody dead tell of no scene. */
const DECLARED = /^die: (?:die|perish)$/;

const yearsIn = ({ tokens }: Sentence): ReadonlySet<string> =>
  new Set(tokens.map((t) => t.form).filter((form) => YEAR.test(form)));

/** Whether two sentences may tell of one day: neither names a year that the other has not. */
function sameYear(a: Sentence, b: Sentence): boolean {
  const [one, other] = [yearsIn(a), yearsIn(b)];
  return one.size === 0 || other.size === 0 || [...one].some((year) => other.has(year));
}

/**
 * Killings that only the whole report tells: who is shot and is dead by another sentence was killed in it, and who "died
 * on 11 August" after a shooting did not just die. Drafts of shootings and of deaths of one person become killings.
 */
export function withKillings(drafts: readonly Draft[], layers: Needed): readonly Draft[] {
  const shot = new Map<number, Draft[]>();
  const dead = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const attacked = SHOT.test(draft.rule);
    if (!attacked && draft.type !== "kill" && draft.type !== "die") continue;
    const surety = layers.sureties(draft.sentence, draft.predicate);
    if (surety.polarity === "negated" || surety.modality !== "asserted") continue;
    const into = attacked ? shot : dead;
    // "shot in June, died on 11 August": on the day of the shooting he was alive.
    const late = draft.type === "die" && isDated(draft, layers.sentences[draft.sentence]!);
    for (const person of late ? [] : victims(draft, layers)) into.set(person, [...(into.get(person) ?? []), draft]);
  }
  const violent = new Set(drafts.filter((d) => VIOLENT.has(d.type ?? "")).map((d) => d.sentence));
  return drafts.map((draft) => {
    const own = layers.sentences[draft.sentence]!;
    const slain = (): boolean =>
      woundedBody(draft, own) ||
      meets(draft, own, shot, layers) ||
      ofTheWounded(draft, layers.sentences) ||
      inScene(draft, own, violent, layers.sentences);
    if (DEAD.test(draft.rule) && !ofIllness(draft, own) && slain())
      return { ...draft, type: "kill", rule: `kill: ${draft.rule.slice(5)}, shot` };
    if (SHOT.test(draft.rule) && meets(draft, own, dead, layers))
      return { ...draft, type: "kill", rule: `kill: ${draft.rule.slice(8)}, dead` };
    return draft;
  });
}

const isDated = ({ predicate }: Draft, { tokens }: Sentence): boolean =>
  tokens.slice(predicate + 1, predicate + BEHIND).some((t) => DATED.test(t.form));
/** Tokens behind a death within which its own date stands. */
const BEHIND = 6;

/** The persons of the report to whom a draft's deed was done. */
function victims(draft: Draft, { entities }: Needed): readonly number[] {
  return draft.roles.flatMap((role) => {
    const found = role.role === "patient" ? entities.at(role.sentence, role.head) : null;
    return found && entities.list[found.entity]?.kind === "person" ? [found.entity] : [];
  });
}

function meets(draft: Draft, own: Sentence, others: ReadonlyMap<number, readonly Draft[]>, layers: Needed): boolean {
  if (own.tokens.some((t) => LIVES.test(t.form))) return false;
  return victims(draft, layers).some((person) =>
    (others.get(person) ?? []).some((other) => {
      const there = layers.sentences[other.sentence]!;
      return sameYear(own, there) && !there.tokens.some((t) => LIVES.test(t.form)) && !ofIllness(other, there);
    }),
  );
}

const ofIllness = (draft: Draft, { tokens }: Sentence): boolean =>
  DEAD.test(draft.rule) && tokens.some((t) => t.index > draft.predicate && CAUSES.test(t.form));

function woundedBody(draft: Draft, { tokens }: Sentence): boolean {
  return / \+ (?:body|corpse|remains)$/.test(draft.rule) && tokens.some((t) => WOUNDED.test(t.form));
}

/** "Two wounded guards died in hospital", "a baker shot in the stomach died on 2 May". */
function ofTheWounded(draft: Draft, sentences: readonly Sentence[]): boolean {
  return draft.roles.some((role) => {
    const tokens = sentences[role.sentence]?.tokens.slice(role.first, Math.max(role.last + 1, draft.predicate)) ?? [];
    return role.role === "patient" && role.sentence === draft.sentence && tokens.some((t) => HURT.test(t.form));
  });
}

/** "Gunmen attacked the gate. Five guards died": who dies where the sentence or the one before tells of an attack. */
function inScene(draft: Draft, own: Sentence, violent: ReadonlySet<number>, sentences: readonly Sentence[]): boolean {
  if (!DECLARED.test(draft.rule)) return false;
  const before = sentences[own.index - 1];
  const fierce = (one: Sentence): boolean =>
    violent.has(one.index) || one.tokens.some((t) => t.upos === "VERB" && ASSAULTS.test(t.lemma));
  const near = fierce(own) || (before !== undefined && fierce(before) && sameYear(own, before));
  return near && !isDated(draft, own) && !own.tokens.some((t) => t.index > draft.predicate && CUSTODY.test(t.lemma));
}
/** "His father died in prison": there nobody tells how. */
const CUSTODY = /^(?:prison|jail|cell|custody|poverty|exile|sleep|childhood|home|bed)$/;
