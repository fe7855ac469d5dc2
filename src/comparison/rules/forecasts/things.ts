import type { Claim, Filler } from "../../../model/index.ts";
import { fold } from "../../../reading/names/folding.ts";
import type { Scene } from "../../reply.ts";
import { stemOf } from "../figures/kinds.ts";

/** Who or what a forecast is about: an actor of the case, or a thing by its noun, with the names that stand at it. */
export interface Party {
  readonly key: string;
  readonly name: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** Folded names by which one bridge is told from another; none: the text says "the bridge". */
  readonly names: readonly string[];
}

/** "the port of Orno", "the Orno bridge", "The trial of Juan Paz": a definite thing, its noun and its names. */
const OF_NAME =
  /^(?:the |this |that |its |their |his |her )?(?<before>(?:\p{Lu}[\p{L}’'-]+ )*)(?<kind>(?:\p{Ll}[\p{L}-]+(?:['’]s)? ){0,2})(?<head>\p{Ll}[\p{L}-]{2,})(?: (?:of|in|at|against|on|near|for) (?:the )?(?<name>\p{Lu}[\p{L}’'.-]+(?: (?:de |del |la |of )?\p{Lu}[\p{L}’'.-]+)*))?(?:,|$| (?:by|before|until|within|in|on|from|to)\b)/u;
const DEFINITE = /^(?:the|this|that|its|their|his|her)\b/iu;

/** Nouns of which every text has its own, or that stand for nothing in particular. */
const ANY: ReadonlySet<string> = new Set(
  (
    "government authority official police officer man woman people group gang cartel leader state city town country region number " +
    "case end year month week day time control place way thing part lot plan power war violence situation matter side"
  ).split(" "),
);

/** The thing that words name, or null: an indefinite, a crowd, a name alone. */
export function thingIn(words: string): Party | null {
  const found = OF_NAME.exec(
    words.slice(0, 160).replace(/^(?:The|This|That|Its|Their|His|Her) /u, (the) => the.toLowerCase()),
  );
  const { head, name, before = "", kind = "" } = found?.groups ?? {};
  if (head === undefined || head.endsWith("s")) return null;
  const names = [name, before].flatMap((one) => (one === undefined || one.trim() === "" ? [] : [fold(one.trim())]));
  if ((names.length === 0 && !DEFINITE.test(words)) || ANY.has(stemOf(head))) return null;
  const shown = `the ${before}${kind}${head}${name === undefined ? "" : ` of ${name}`}`;
  return { key: `~${stemOf(head)}`, name: shown, actor: null, names };
}

/** "the port of" right before a filler that is a name alone: "The port of [Orno] reopened". */
const BEFORE = /(?:\b[Tt]he |^)\p{Ll}[\p{L}-]{2,} (?:of|in|at) (?:the )?$/u;

/** "[the prosecutor's office] in Orno": the name that tells which. */
const BEHIND = /^ (?:of|in|at) (?:the )?\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+)*/u;

/** All that a filler may be met by: its actor, and the thing that its words name. */
export function partiesOf(claim: Claim, filler: Filler, scene: Scene): readonly Party[] {
  const at = filler.start - claim.start;
  const lead = at >= 0 && at < claim.quote.length ? (BEFORE.exec(claim.quote.slice(0, at))?.[0] ?? "") : "";
  const tail = at >= 0 ? (BEHIND.exec(claim.quote.slice(at + filler.quote.length))?.[0] ?? "") : "";
  const thing = thingIn(lead + filler.quote + tail);
  const who = filler.actor && scene.who(filler.actor.id);
  const actor: Party[] =
    // "The port of Orno reopened": the port did, and not the town.
    who && !(thing && (lead !== "" || /^(?:place|other)$/u.test(who.kind)))
      ? [{ key: who.id, name: who.name, actor: { id: who.id, name: who.name }, names: [] }]
      : [];
  return thing ? [...actor, thing] : actor;
}

/** Whether two may be one thing: "the port of Orno" and "the port", but no port of another name. */
export const mayBeOne = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
