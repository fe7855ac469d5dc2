import { elidedOf } from "./elided.ts";
import type { Draft, FigureMention, Layers, Words } from "./layers.ts";

/** Roles whose filler an event counts: "two officials were killed". */
const COUNTED: ReadonlySet<string> = new Set(["patient", "object", "agent"]);

const TIME = /^(?:second|minute|hour|day|week|month|year|decade)s$/;

/** "two of his bodyguards": the number is the head of the phrase itself. */
const isCountOf = (figure: Layers["figures"][number], filler: Words): boolean =>
  figure.first === filler.first && figure.first <= filler.head && filler.head <= figure.last;

const figuresOf = new WeakMap<Layers["figures"], ReadonlyMap<number, Layers["figures"]>>();

function figuresIn({ figures }: Pick<Layers, "figures">, sentence: number): Layers["figures"] {
  let bySentence = figuresOf.get(figures);
  if (!bySentence) figuresOf.set(figures, (bySentence = Map.groupBy(figures, (f) => f.sentence)));
  return bySentence.get(sentence) ?? [];
}

const claimedIn = new WeakMap<Layers["figureClaims"], ReadonlyMap<string, NonNullable<Draft["figure"]>>>();

/** The figure of the claim that is made of a number, or null. */
function claimedOf(
  { figureClaims }: Pick<Layers, "figureClaims">,
  { sentence, start }: FigureMention,
): Draft["figure"] {
  let claimed = claimedIn.get(figureClaims);
  if (!claimed) {
    const figures = figureClaims.flatMap((d) =>
      d.figure ? [[`${d.sentence}:${d.figure.start}`, d.figure] as const] : [],
    );
    claimedIn.set(figureClaims, (claimed = new Map(figures)));
  }
  return claimed.get(`${sentence}:${start}`) ?? null;
}

/** The numbers in the words of a draft, stretches of time left out. */
const numbersIn = (draft: Draft, sentence: number, layers: Layers): Layers["figures"] =>
  figuresIn(layers, sentence).filter((f) => !TIME.test(f.unit) && f.start >= draft.start && f.end <= draft.end);

/** The count of those whom an event names: "two bold attacks on officials", "29 prisoners were flown out". */
export function counted(draft: Draft, layers: Layers): Draft["figure"] {
  // "the four sons of Juan Paz" counts them.
  const family = draft.type === "family";
  if (draft.kind !== "event" && draft.kind !== "forecast" && !family) return null;
  // "two bold attacks on officials": the deed itself is counted.
  const deed = { ...draft, first: draft.predicate, last: draft.predicate, head: draft.predicate };
  // "Two men killed a clerk": where it is done to somebody, so many are they, and not those who did it.
  const suffered = draft.roles.some(({ role }) => role === "patient" || role === "object");
  for (const filler of [...draft.roles, { ...deed, role: "object" as const }]) {
    if (!COUNTED.has(filler.role) && !family) continue;
    if (suffered && filler.role === "agent" && !family) continue;
    const figure = numbersIn(draft, filler.sentence, layers).find(
      (f) => (f.unit !== "" && f.noun === filler.head) || isCountOf(f, filler),
    );
    if (!figure) continue;
    // "killing six soldiers and wounding three": soldiers.
    const unit = (figure.noun === null && elidedOf(filler, draft, layers)?.unit) || figure.unit;
    if (unit === "") continue;
    return { ...figure, unit, measure: draft.type === null ? unit : `${draft.type} ${unit}` };
  }
  return null;
}

/** Kinds of claims that keep a number of their clause; a deed of a type has its own count of whom it befell, and no other. */
const KEEPS: ReadonlySet<string> = new Set(["statement", "forecast", "assessment"]);

/** The slots of a clause in which a number is the clause's own; of these an object may hold it one noun deeper. */
const SLOT = /^(?:nsubj|nsubj:pass|obj|iobj|obl|root|ccomp|conj|parataxis)$/;

/** Whether a number stands in a clause as what is counted in it: "permits for 31 boats", not "the tie of the two countries". */
function isOfClause(figure: FigureMention, draft: Draft, { sentences }: Pick<Layers, "sentences">): boolean {
  const tokens = sentences[draft.sentence]?.tokens ?? [];
  const noun = tokens[figure.noun ?? figure.head];
  if (!noun) return false;
  // "the two countries", "its four founders": known ones, and no count.
  if (/^(?:the|both|these|those|this|its|his|her|their)$/i.test(tokens[figure.first - 1]?.form ?? "")) return false;
  // "left the barracks at six": the hour.
  if (figure.noun === null && figure.as === "count" && /^at$/i.test(tokens[figure.first - 1]?.form ?? "")) return false;
  if (noun.index === draft.predicate) return true;
  const above = tokens[noun.head];
  const deeper = noun.deprel === "nmod" && above?.deprel === "obj" && above.head === draft.predicate;
  return deeper || (noun.head === draft.predicate && SLOT.test(noun.deprel));
}

/**
 * The one number of a claim's clause where no figure claim is made of it: "The mill ground 900 tonnes",
 * "issued permits for 31 boats", "no more than 80 came back". Of two such numbers none is taken.
 */
export function numbered(draft: Draft, layers: Layers): Draft["figure"] {
  if (!KEEPS.has(draft.kind) && !(draft.kind === "event" && (draft.type === null || draft.type === "other")))
    return null;
  const [only, ...more] = numbersIn(draft, draft.sentence, layers).filter(
    (f) => f.as !== "age" && isOfClause(f, draft, layers),
  );
  if (only === undefined || more.length > 0) return null;
  const claimed = claimedOf(layers, only);
  // "will pay each widow 2 million pesos": so much is foretold, whatever figure is claimed of it beside.
  if (draft.kind === "forecast" && claimed) return claimed;
  return claimed || (draft.kind === "forecast" && only.unit === "") ? null : { ...only, measure: only.unit };
}
