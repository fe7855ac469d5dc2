import { type Claim, type Entity, spanOf } from "../model/index.ts";

const HEADS =
  "(?:(?:single|clear|known|obvious|undisputed|new) )*(?:leader|heir|successor|boss|chief|head|kingpin|commander)";
/** Ways to say that nobody leads a group: "no single leader has been named", "the cartel has no heir". */
const NOBODY_LEADS: readonly RegExp[] = [
  new RegExp(`\\b(?:has|have|had|is|was) (?<none>no ${HEADS})\\b(?! of)`, "u"),
  new RegExp(
    `\\b(?<none>[Nn]o ${HEADS}) (?:(?:has|had|is|was|yet|been) )+(?:recogni[sz]ed|acknowledged|accepted|named|identified|appointed|elected|proclaimed|chosen|agreed|known|emerged|found|confirmed)\\b`,
    "u",
  ),
];
/** Characters before such a statement in which the group that it is about is looked for. */
const BACK = 600;

/** The group named last before an offset. */
function lastGroup(at: number, entities: readonly Entity[]): Claim["roles"][number] | null {
  let last: Claim["roles"][number] | null = null;
  for (const { id, name, kind, names } of entities)
    if (kind === "group")
      for (const { start, end, quote } of names)
        if (end <= at && start >= at - BACK && (last === null || start > last.start))
          last = { role: "object", start, end, quote, actor: { id, name } };
  return last;
}

/** A statement that nobody leads a group, told as what it is: "no single leader" leads it; null for other claims. */
export function leaderless(
  claim: Claim,
  { text, entities }: { readonly text: string; readonly entities: readonly Entity[] },
): Claim | null {
  if ((claim.kind !== "statement" && claim.type !== "other") || claim.polarity !== "negated") return null;
  const groups = new Set(entities.flatMap(({ id, kind }) => (kind === "group" ? [id] : [])));
  for (const pattern of NOBODY_LEADS) {
    const none = pattern.exec(claim.quote);
    const words = none?.groups?.["none"];
    if (!none || words === undefined) continue;
    const start = claim.start + none.index + none[0].indexOf(words);
    const own = claim.roles.find(({ role, actor }) => role === "subject" && actor !== null && groups.has(actor.id));
    const led = own ? { ...own, role: "object" as const } : lastGroup(start, entities);
    if (!led) return null;
    const subject = { role: "subject" as const, ...spanOf(text, start, start + words.length), actor: null };
    return { ...claim, kind: "relation", type: "lead", roles: [subject, led] };
  }
  return null;
}
