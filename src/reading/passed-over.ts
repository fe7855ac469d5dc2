import type { Draft, Layers } from "./layers.ts";

/** "will hold out until Paz is extradited", "unless he is caught", "faces life when he is sentenced": it has not been done. */
export function isStillToCome({ kind, sentence, predicate }: Draft, { sentences }: Layers): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  let verb = tokens[predicate];
  if (verb?.deprel === "conj") verb = tokens[verb.head];
  if (kind !== "event" || !verb) return false;
  const own = tokens.filter((t) => t.head === verb.index);
  const marked = own.some(
    (t) => /^(?:mark|advmod)$/.test(t.deprel) && /^(?:until|till|unless|once|when|before|after)$/i.test(t.form),
  );
  const carriers = [verb, ...own.filter((t) => /^aux/.test(t.deprel))];
  return marked && carriers.some((t) => /^(?:VBZ|VBP)$/.test(t.xpos)) && !carriers.some((t) => t.xpos === "VBD");
}

/** "The photograph published is old", "a man who called himself her lawyer": which one is meant, and no news of it. */
export function isOnlyWhich({ type, sentence, predicate, roles, figure }: Draft, { sentences }: Layers): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  if (type === "identify")
    return tokens.some((t) => t.head === predicate && /^(?:him|her|it)self$|^themselves$/i.test(t.form));
  const token = tokens[predicate];
  if (figure || token?.deprel !== "acl" || token.xpos !== "VBN" || roles.length > 1) return false;
  if (roles.some((r) => r.role === "agent")) return false;
  // "An article published in May" tells when; "bodies found at sea" are a sort of bodies.
  if (type === "publish") return !tokens.some((t) => t.head === predicate && t.deprel !== "punct");
  const noun = tokens[token.head];
  const bare = !tokens.some((t) => t.head === noun?.index && /^(?:det|nummod|nmod:poss)$/.test(t.deprel));
  return type === "discover" && noun?.xpos === "NNS" && bare;
}

/** "31 years | and six months": the smaller part of one stretch of time is no number of its own. */
export function isOfStretch({ sentence, figure }: Draft, { sentences }: Layers): boolean {
  if (!figure) return false;
  const { tokens } = sentences[sentence]!;
  const [unit, joint] = [tokens[figure.first - 2], tokens[figure.first - 1]];
  return (
    /^and$/i.test(joint?.form ?? "") &&
    /^(?:year|month|week|day|hour|minute)$/.test(unit?.lemma ?? "") &&
    /^(?:month|week|day|hour|minute|second)s?$/i.test(tokens[figure.last]?.form ?? tokens[figure.last + 1]?.form ?? "")
  );
}

/** "rated 22% of the union's claims so, compared to 11% of | the bank's": a share of what no filler names is told of the wrong thing. */
export function isOfAnother({ sentence, figure, roles }: Draft, { sentences }: Layers): boolean {
  if (figure?.as !== "percent") return false;
  const { tokens } = sentences[sentence]!;
  const beside = tokens.slice(Math.max(0, figure.first - 4), figure.first).map((t) => t.form.toLowerCase());
  if (!beside.includes("compared") && !/^(?:against|versus)$/.test(beside.at(-1) ?? "")) return false;
  const of = tokens.find(
    (t) =>
      t.index > figure.last &&
      t.deprel === "nmod" &&
      t.head >= figure.first &&
      t.head <= figure.last &&
      tokens.some((c) => c.head === t.index && c.deprel === "case" && c.lemma === "of"),
  );
  return of !== undefined && !roles.some((r) => r.head === of.index);
}

/** Whether a forecast is the second half of "either … or", whose first half is a forecast as well. */
export function isAlternative(
  { sentence, predicate }: Draft,
  foretold: ReadonlyMap<string, readonly Draft[]>,
  { sentences }: Layers,
): boolean {
  const { tokens } = sentences[sentence]!;
  const own = tokens[predicate];
  if (own?.deprel !== "conj" || own.xpos !== "VBN" || !foretold.has(`${sentence}:${own.head}`)) return false;
  return tokens.some((t) => t.head === own.index && t.deprel === "cc" && /^or$/i.test(t.form));
}

/** "No band has claimed the raid as its own": nobody says that it was he, and nobody is cleared. */
export const isUnclaimed = ({ rule, roles }: Draft, { sentences }: Layers): boolean =>
  rule === "responsible: claim + responsibility" &&
  roles.some(
    ({ role, sentence, first }) =>
      role === "subject" && /^(?:no|nobody|none|neither)$/i.test(sentences[sentence]!.tokens[first]!.form),
  );

/** "hurt six in the worst raid on mills": how deadly the deed was, which another verb tells. */
export function isBeaten({ kind, sentence, predicate, figure }: Draft, { sentences, events }: Layers): boolean {
  const { tokens } = sentences[sentence]!;
  const noun = tokens[predicate];
  if (kind !== "event" || noun?.upos !== "NOUN" || figure) return false;
  const first = tokens.some((t) => t.head === predicate && t.xpos === "JJS" && !/^(?:latest|last)$/i.test(t.form));
  if (!first || tokens.some((t) => t.head === predicate && t.deprel === "cop")) return false;
  let over = tokens[noun.head];
  if (over && /^one$/i.test(over.form)) over = tokens[over.head];
  return events.some((e) => e.sentence === sentence && e.predicate === over?.index);
}

/** Whether a judgement's predicate stands behind a preposition: "is in conflict". */
export const isCased = ({ sentence, predicate, rule }: Draft, { sentences }: Layers): boolean =>
  rule.endsWith(" copula") &&
  sentences[sentence]!.tokens.some((t) => t.head === predicate && t.deprel === "case" && t.index < predicate);
