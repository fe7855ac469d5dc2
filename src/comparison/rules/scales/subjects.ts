import type { ActorRef, Claim } from "../../../model/index.ts";
import type { ScaleQuestion } from "../../../model/codebook.ts";
import { pieces } from "../../../reading/names/folding.ts";
import type { Comparable, Scene } from "../../reply.ts";
import { stemOf } from "../retold/gist.ts";
import { COMMON, EMPTY } from "../retold/words.rows.ts";
import { type Scope, scopeOf } from "../scope.ts";

/** What a claim puts on a scale: an actor, or a thing that a noun names. */
export interface Standing {
  /** What makes its question: an actor's id, or the thing. */
  readonly key: string;
  readonly name: string;
  readonly actor: ActorRef | null;
  /** Of a thing: the words that say which ("overdose" of "the overdose crisis"), as stems, and actors named beside it. */
  readonly which: readonly string[];
  readonly beside: readonly string[];
  readonly where: Scope | null;
}

/** Those that a claim puts on a row's scale, in the roles of who does or is it. */
export function standingOn(comparable: Comparable, row: ScaleQuestion, scene: Scene): readonly Standing[] {
  const { claim } = comparable;
  const found = new Map<string, Standing>();
  for (const filler of claim.roles) {
    if (filler.role !== "subject" && filler.role !== "agent") continue;
    const who = filler.actor && scene.who(filler.actor.id);
    const thing = who && row.subject.includes(who.kind) ? null : thingIn(filler.quote, row);
    if (thing) {
      const made = ofThing(comparable, thing, scene);
      if (made) found.set(made.key, made);
    } else if (who && row.subject.includes(who.kind))
      found.set(who.id, {
        key: who.id,
        name: who.name,
        actor: { id: who.id, name: who.name },
        which: [],
        beside: [],
        where: null,
      });
  }
  return [...found.values()];
}

interface Thing {
  readonly id: string;
  /** The noun phrase up to its noun: "the overdose crisis". */
  readonly shown: string;
  readonly before: readonly string[];
}

/** Where the noun phrase ends and what hangs on it begins. */
const HANGS = /[,;:()]|\b(?:in|of|on|at|across|along|between|against|by|from|with|that|which|within|over|around)\b/u;

/** "The overdose crisis in the valley": what the head of its noun phrase names, if the row asks about that. */
function thingIn(words: string, { things }: ScaleQuestion): Thing | null {
  if (things === undefined) return null;
  const shown = words.split(HANGS, 1)[0]?.trim() ?? "";
  const each = pieces(shown);
  const head = each.at(-1) ?? "";
  const thing = things.find(({ nouns }) => nouns.includes(head));
  return thing ? { id: thing.id, shown, before: each.slice(0, -1) } : null;
}

/** Of a thing that nothing tells from its like elsewhere ("the violence"), nothing is asked. */
function ofThing(comparable: Comparable, thing: Thing, scene: Scene): Standing | null {
  const which = thing.before.filter((word) => !EMPTY.has(word) && !COMMON.has(word)).map(stemOf);
  const beside = comparable.claim.roles.flatMap(({ actor }) => actor?.id ?? []).sort();
  const where = scopeOf(comparable, scene.codebook);
  if (which.length === 0 && beside.length === 0 && where === null) return null;
  return { key: `~${thing.id}`, name: thing.shown, actor: null, which, beside, where };
}

/** The wares of a row that a claim names; null where the row asks for none, empty where the claim names none. */
export function waresIn({ quote }: Claim, { wares }: ScaleQuestion): readonly string[] | null {
  if (wares === undefined) return null;
  const text = ` ${pieces(quote).join(" ")} `;
  return wares.flatMap(({ id, words }) => (words.some((word) => text.includes(` ${word} `)) ? [id] : []));
}
