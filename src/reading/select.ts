import { withCounter } from "./counting.ts";
import type { Draft, Layers, Words } from "./layers.ts";
import {
  isAlternative,
  isBeaten,
  isCased,
  isOfAnother,
  isOfStretch,
  isOnlyWhich,
  isStillToCome,
  isUnclaimed,
} from "./passed-over.ts";
import { counted, numbered } from "./tally.ts";

const at = (d: Draft): string => `${d.sentence}:${d.predicate}`;

const extentOf = (d: Draft): string => `${d.sentence}:${d.start}-${d.end}`;

const byPredicate = (drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> => Map.groupBy(drafts, at);

/** "five million are offered for his arrest": nobody has been arrested. */
function isSought(draft: Draft, layers: Layers): boolean {
  const tokens = layers.sentences[draft.sentence]?.tokens ?? [];
  const before = tokens.slice(Math.max(0, draft.predicate - 12), draft.predicate);
  const target = before.findLastIndex((t) => t.lemma === "for" && t.head === draft.predicate);
  if (target >= 0 && before.slice(0, target).some((t) => /^(?:reward|bounty|offer)$/i.test(t.lemma))) return true;
  for (let i = draft.predicate - 1; i >= Math.max(1, draft.predicate - 8); i--) {
    if (!/^lead(?:s|ing)?$/i.test(tokens[i]?.form ?? "") || tokens[i + 1]?.lemma !== "to") continue;
    return tokens.slice(Math.max(0, i - 4), i).some((t) => /^(?:information|tips?)$/i.test(t.form));
  }
  return false;
}

/** "ties with elected officials": the participle only says of what kind they are. */
function isEpithet(draft: Draft, layers: Layers): boolean {
  const tokens = layers.sentences[draft.sentence]?.tokens ?? [];
  const token = tokens[draft.predicate];
  const [only] = draft.roles;
  if (token?.deprel !== "amod" || draft.roles.length !== 1 || !only) return false;
  const head = tokens[only.head];
  return head?.index === token.head && head.upos === "NOUN" && head.xpos === "NNS" && counted(draft, layers) === null;
}

/** "The ambush was ordered by Paz": that he answers for it is told, and not that he ambushed anybody. */
const isAnswered = (d: Draft, relations: readonly Draft[]): boolean =>
  d.kind === "event" &&
  d.roles.length === 1 &&
  relations.some(
    (r) =>
      r.type === "responsible" &&
      r.sentence === d.sentence &&
      r.roles.some(({ role, head }) => role === "object" && head === d.predicate) &&
      d.roles.some(
        ({ role, head }) => role === "agent" && r.roles.some((one) => one.role === "subject" && one.head === head),
      ),
  );

/** "The police are seen as partners of the gang": by nobody who is named, and so a judgement and no tie. */
function isOnlySeenAs(draft: Draft, layers: Layers): boolean {
  const tokens = layers.sentences[draft.sentence]?.tokens ?? [];
  const own = tokens[draft.predicate];
  const verb = own && own.upos !== "VERB" ? tokens[own.head] : own;
  return (
    verb !== undefined &&
    // "Sources say that they were viewed as close to the gang": then it is theirs.
    !layers.attributions.some(
      (a) => a.sources.length > 0 && a.contents.some((c) => c.start <= verb.start && verb.end <= c.end),
    ) &&
    /^(?:see|view|regard|perceive|deem|portray|depict)$/.test(verb.lemma) &&
    tokens.some((t) => t.head === verb.index && t.deprel === "aux:pass") &&
    tokens.some((t) => t.lemma === "as" && t.index > verb.index && t.index - verb.index < 4)
  );
}

/** "The port will reopen": what is foretold of is its subject, to whomever the deed is done. */
function inFront(role: Draft["roles"][number], { sentence, predicate }: Draft, layers: Layers): Draft["roles"][number] {
  const tokens = layers.sentences[sentence]?.tokens ?? [];
  const token = tokens[role.head];
  const passive = tokens.some((t) => t.head === predicate && t.deprel === "aux:pass");
  const stands = role.sentence === sentence && token?.deprel === "nsubj" && token.head === predicate && !passive;
  return stands && /^(?:patient|object)$/.test(role.role) ? { ...role, role: "subject" } : role;
}

/** "The arrest would split the gang": the row of "split" knows who splits, and not what would bring it about. */
function isBrought(d: Draft, row: Draft, { sentences, entities }: Layers): boolean {
  if (row.kind !== "event") return false;
  return d.roles.some(
    ({ role, sentence, head }) =>
      role === "subject" &&
      sentence === d.sentence &&
      sentences[sentence]?.tokens[head]?.upos === "NOUN" &&
      entities.at(sentence, head) === null &&
      head !== d.predicate &&
      !row.roles.some((r) => r.sentence === sentence && r.head === head),
  );
}

/** What somebody is said to say or to call something. */
const isCalled = (d: Draft): boolean => d.kind === "statement" || / as$/.test(d.rule);

const startOf = ({ sentence, first }: Words, { sentences }: Layers): number =>
  sentences[sentence]?.tokens[first]?.start ?? Infinity;

/** The drafts of one predicate, chosen between: a forecast takes the place of the event that it foretells. */
export function select(layers: Layers, text: string): readonly Draft[] {
  const events = byPredicate(layers.events);
  const ties = layers.relations.filter((d) => !isOnlySeenAs(d, layers));
  const relations = byPredicate(ties);
  const figures = byPredicate(layers.figureClaims);
  const foretold = byPredicate(layers.forecasts);
  const caused = byPredicate(layers.causals.filter((d) => /^(?:verb|noun) /.test(d.rule)));
  // "demonstrated a willingness to fight" is a judgement, whatever else the verb may mean.
  const framed = byPredicate(layers.assessments.filter((d) => / frame /.test(d.rule)));
  const chosen: Draft[] = [];
  for (const d of layers.forecasts) {
    // "will kill", "will lead": the row knows the roles better than the bare slots do.
    // "to be caught or | killed by June": of two the one or the other, and told with the first.
    if (isAlternative(d, foretold, layers)) continue;
    const row = events.get(at(d))?.[0] ?? relations.get(at(d))?.[0];
    const told = row && isBrought(d, row, layers) ? undefined : row;
    const { rule, polarity } = d;
    // "The arrest of Paz is a matter of weeks": the words that foretell it stand around the noun.
    // "expects Paz, a former guard, to take over the gang": nor is a quote without its subject whole.
    const outside =
      // "It is unlikely that Paz will be freed": so does what is called improbable say that it is.
      (d.polarity === "negated" && /^it\b/iu.test(text.slice(d.start, d.start + 3))) ||
      told?.roles.some((r) => r.sentence === d.sentence && startOf(r, layers) < told.start) === true;
    const words =
      rule === "matter"
        ? { start: d.start, end: d.end }
        : outside && told && d.start < told.start
          ? { start: d.start }
          : {};
    chosen.push(
      told
        ? {
            ...told,
            roles: told.roles.map((r) => inFront(r, told, layers)),
            ...words,
            kind: "forecast",
            type: null,
            rule: `${rule}: ${told.rule}`,
            ...(polarity ? { polarity } : {}),
          }
        : d,
    );
  }
  // "dismissed the banners as theatre": what they are held for, and nobody lost his office.
  const called = new Set(layers.assessments.filter((d) => / as$/.test(d.rule)).map((d) => `${d.sentence}:${d.start}`));
  // "branded two gangs as terrorist groups": the row itself asks for what they are put down as.
  const putDown = (d: Draft): boolean =>
    d.roles.some((r) => r.role === "object" && layers.sentences[r.sentence]?.tokens[r.first - 1]?.form === "as");
  const listed = new Set(layers.events.filter(putDown).map((d) => `${d.sentence}:${d.start}`));
  // "expects further raids on mills", "A truce is unlikely": the forecast of the deed tells all that is told of it.
  const awaited = new Set(
    layers.forecasts.flatMap((f) =>
      f.roles.flatMap((r) =>
        r.role === "subject" && layers.sentences[r.sentence]!.tokens[r.head]!.upos === "NOUN"
          ? [`${r.sentence}:${r.head}`]
          : [],
      ),
    ),
  );
  // "They saw no proof of it": that there is none is told, and not that it did not.
  const unseen = Map.groupBy(
    layers.assessments.filter((d) => d.rule.endsWith(" unseen")),
    (d) => d.sentence,
  );
  const isUnseen = (d: Draft): boolean =>
    (unseen.get(d.sentence) ?? []).some((u) => u.predicate < d.predicate && u.start < d.start && d.end <= u.end);
  const overruled = (d: Draft): boolean =>
    isAnswered(d, layers.relations) ||
    awaited.has(at(d)) ||
    isUnseen(d) ||
    isBeaten(d, layers) ||
    isStillToCome(d, layers) ||
    isOnlyWhich(d, layers) ||
    // "The massacre had been ordered by Paz": he answers for it, and has authorized nothing.
    (d.type === "authorize" && ties.some((r) => r.type === "responsible" && at(r) === at(d))) ||
    (d.kind === "event" && called.has(`${d.sentence}:${d.start}`) && !putDown(d)) ||
    foretold.has(at(d)) ||
    framed.has(at(d)) ||
    isSought(d, layers) ||
    isEpithet(d, layers);
  for (const d of layers.events) {
    if (!overruled(d) && !(caused.has(at(d)) && d.rule.startsWith("happening"))) chosen.push(d);
  }
  for (const d of ties)
    if (!overruled(d)) chosen.push(isUnclaimed(d, layers) ? { ...d, kind: "statement", type: null } : d);
  // "occupied 11 villages": the event carries the count; a figure of no measure beside it tells nothing more.
  // "The road will cost 90 million": so does the forecast.
  const told = new Set(
    chosen.flatMap((d) =>
      d.kind === "event" || d.kind === "forecast"
        ? [
            `${d.sentence}:${(d.figure ?? counted(d, layers) ?? (d.kind === "forecast" ? numbered(d, layers) : null))?.start ?? ""}`,
          ]
        : [],
    ),
  );
  const carried = (d: Draft): boolean => d.type === null && told.has(`${d.sentence}:${d.figure?.start ?? -1}`);
  for (const d of layers.figureClaims)
    if (!carried(d) && !isOfStretch(d, layers) && !isOfAnother(d, layers)) chosen.push(withCounter(d, layers, text));
  const happened = byPredicate(layers.events.filter((d) => !d.rule.startsWith("happening")));
  for (const d of layers.causals) {
    // "destroyed 120 laboratories" is a deed, and no more a cause of anything than any other.
    if (d.rule.startsWith("verb") && happened.has(at(d))) continue;
    // "A line of inquiry leads to the gang": whom it blames, and no effect of a line.
    if (d.rule.startsWith("verb") && relations.get(at(d))?.some((r) => r.type === "responsible")) continue;
    const effectless = d.rule.startsWith("verb") ? withoutEffect(d, layers) : null;
    if (effectless) {
      chosen.push(effectless);
      continue;
    }
    if (d.rule === "because" || !foretold.has(at(d))) chosen.push(d);
  }
  const soon = new Set(layers.forecasts.filter((d) => d.rule === "matter").map(extentOf));
  const placed = new Set(ties.map(extentOf));
  const tied = new Set(ties.flatMap((d) => d.roles.map((r) => `${d.sentence}:${d.start}:${r.head}`)));
  // "The ministry denied reports of his death": that he is dead is what it denies, and says no more.
  const refuted = byPredicate(layers.denials.filter((d) => d.kind === "event" || d.kind === "relation"));
  // "failed to charge the admiral": that he was not charged says it.
  const undone = new Set(
    layers.events.map((d) => `${d.sentence}:${layers.sentences[d.sentence]?.tokens[d.predicate]?.head ?? -1}`),
  );
  for (const d of layers.assessments) {
    if ((d.rule.endsWith(" judging fail") && undone.has(at(d))) || soon.has(extentOf(d))) continue;
    if (foretold.has(at(d)) || refuted.has(at(d)) || (/ as$/.test(d.rule) && listed.has(`${d.sentence}:${d.start}`)))
      continue;
    // "was at odds with the Reds, a cell of the Blues": who his rival is says it.
    if (tied.has(`${d.sentence}:${d.start}:${d.roles[0]?.head}`) && isCased(d, layers)) continue;
    // "remains active in the north" tells where it is, and that is on file.
    if (!framed.has(at(d)) && placed.has(extentOf(d))) continue;
    // "turned the crew into the largest gang" both founds and ranks; "Ruiz, the most popular minister" has an office and a
    // rank.
    const ranking = d.rule.startsWith("assessment/ranking");
    const rows = ranking ? [events, figures, caused] : [events, relations, figures, caused];
    const better = rows.some((taken) => taken.has(at(d)));
    if (framed.has(at(d)) || d.rule.endsWith(" into") || !better) chosen.push(d);
  }
  // "She blames the tax for the prices": what she holds for the cause says it better than that she blames.
  const held = new Set(layers.causals.filter((d) => d.rule.startsWith("held ")).map(at));
  chosen.push(
    ...layers.unkept,
    ...layers.otherEvents.filter((d) => !called.has(`${d.sentence}:${d.start}`)),
    ...layers.statements.filter((d) => !held.has(at(d)) && !refuted.has(at(d)) && !soon.has(extentOf(d))),
  );
  // "calls it a rumour", "disputed the figure": a denial of what was told says more than what it is called.
  const denied = Map.groupBy(layers.denials, (d) => d.sentence);
  const isDenial = (d: Draft): boolean =>
    (denied.get(d.sentence) ?? []).some(
      (o) =>
        at(o) === at(d) ||
        o.start === d.start ||
        (d.end <= o.end && o.position !== undefined && d.start >= o.position.source.start),
    );
  return [...chosen.filter((d) => !isCalled(d) || !isDenial(d)), ...layers.denials, ...layers.plain];
}

/** "The raids have not reduced violence" says of the raids what they are worth, and of no effect what caused it. */
function withoutEffect(d: Draft, layers: Layers): Draft | null {
  const { polarity, modality } = layers.sureties(d.sentence, d.predicate);
  if (polarity !== "negated" || modality !== "asserted") return null;
  // "is not enough to bring a change", "let alone save money": of an infinitive the judgement stands above it.
  const verb = layers.sentences[d.sentence]?.tokens[d.predicate];
  if (!verb || !/^(?:root|conj|ccomp|parataxis)$/.test(verb.deprel) || d.roles.every((r) => r.head > verb.index))
    return null;
  const roles = d.roles.map((r) => ({ ...r, role: r.role === "cause" ? ("subject" as const) : ("object" as const) }));
  return { ...d, kind: "assessment", roles, rule: "assessment/judgement effectless" };
}
