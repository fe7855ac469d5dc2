import type { Codebook, StatusQuestion, StatusState } from "../../model/index.ts";
import { fromClaim } from "../from-claim.ts";
import { isKept, isMoved } from "../kept.ts";
import { asking } from "../known.ts";
import { narrowedTo, tellsHow } from "../narrowed.ts";
import type { Comparable, Reply, Rule } from "../reply.ts";
import { holdsOf, tensedOf, tenseOf } from "../time.ts";
import { judgeStatus } from "./statuses/judge.ts";
import { handsOf, type Stated, statesOf } from "./statuses/state.ts";

const NOT_SO: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted"]);

const rowsOf = new WeakMap<Codebook, readonly StatusQuestion[]>();
function rows(codebook: Codebook): readonly StatusQuestion[] {
  const known = rowsOf.get(codebook) ?? codebook.questions.filter((row) => row.rule === "status");
  rowsOf.set(codebook, known);
  return known;
}

/** "is alive", "remains in prison": told by a verb of the codebook, and a state all the same. */
const IS_SO = /\b(?:is|are|remains?)\b/u;

/** "has been on the run since he broke out": told by an event, and it goes on. */
const GOES_ON =
  /\b(?:fugitive|on the run|at large|in hiding) since\b|\bha(?:s|ve) been (?:an? )?(?:fugitive|on the run|at large|in hiding)\b/u;

/** "no longer exists": the words themselves say no. */
const NEGATIVE = /\b(?:not|no longer|never|ceased|removed|delisted|defunct)\b/u;

const NEVER = /\bnever\b/iu;

export const statuses: Rule<Stated> = {
  kind: "status",
  says: "In which state somebody is, as events and offices tell it: alive or dead, in whose hands, on which list.",
  replies(given, scene) {
    const comparable = asSaid(given);
    const { claim } = comparable;
    const refuted = claim.refuted !== undefined;
    // "His lawyers fight his extradition": nobody has been handed over by that.
    if (NOT_SO.has(claim.modality) || (claim.modality === "possible" && claim.type === "extradite")) return [];
    return rows(scene.codebook).flatMap((row) =>
      statesOf(claim, row, scene).flatMap(
        ({ subject, key, object, state: found, implied, event: done, said }): readonly Reply<Stated>[] => {
          // "is being held at Lerma": so he is, and was not arrested anew. "Was flown to Lerma": he stays in the same hands.
          const held =
            row.hands === true &&
            ((claim.type === "arrest" && isKept(claim.quote)) ||
              (isMoved(claim) && found.id === "handed-over" && handsOf(claim, scene) === null))
              ? row.states.find(({ id }) => id === "held")
              : undefined;
          const told = held ?? found;
          const event = done && held === undefined;
          const base = fromClaim(comparable, ["subject", "object", "patient", "agent"]);
          // An event has its time; a state has its words' tense.
          const happened =
            said !== true &&
            claim.kind === "event" &&
            held === undefined &&
            (told.final === true || !(IS_SO.test(claim.quote) || (implied && GOES_ON.test(claim.quote))));
          // "has never been arrested": no event, and so it is when it is said; who denies one speaks of that one.
          const never = !base.affirmed && claim.modality !== "denied";
          const tense = happened
            ? never
              ? "present"
              : null
            : implied && GOES_ON.test(claim.quote)
              ? "present"
              : tenseOf(claim.quote);
          // "he died", on no day: whom the pronoun means is too little to go by.
          const bare = claim.time === null && base.weak.includes("resolved-pronoun");
          if (told.final === true && bare) return [];
          // "former leader": nothing follows for today.
          if (implied && tense === "over") return [];
          const negative = !event && NEGATIVE.test(told.said?.find((words) => claim.quote.includes(words)) ?? "");
          const denied = negative ? claim.modality === "denied" : !base.affirmed && said !== true;
          // "The gang denied that it killed him", "he was not killed by soldiers": who did it is denied, and not that he
          // died.
          const whose = told.final === true || claim.modality === "denied";
          if (denied && event && whose && claim.roles.some(({ role }) => role === "agent")) return [];
          // "denied that he was executed": how he died is denied, and not that he did.
          if (denied && event && told.final === true && tellsHow(claim.quote)) return [];
          // "Was not captured in a raid": he may have given himself up.
          if (denied && event && narrowedTo(claim) !== null) return [];
          const other = denied ? otherOf(row, told, implied) : told;
          // "denied that he had ever led the clan": no other state, and a no to that one.
          const flat = other === null && claim.modality === "denied" && !implied && twoOf(row) !== null;
          const state = other ?? (flat ? told : null);
          // "Is dead, says one, and alive, another": nobody has lost a post by that yet.
          if (claim.contested === true && implied) return [];
          if (!state || (refuted && (implied || state.final !== true))) return [];
          const where =
            row.perCountry === true || (row.hands === true && state.id !== "free") ? handsOf(claim, scene) : null;
          // "was not killed" tells of the day on which it is said, not of all days before.
          // "no longer exists", "no longer existed": so it is when it is said.
          const then =
            happened || negative ? holdsOf(comparable, denied || negative ? "state" : "event") : tensedOf(comparable);
          // "was never arrested": on no day before, and so nothing was overtaken by it.
          const holds = then && denied && !claim.time && NEVER.test(claim.quote) ? { ...then, first: -Infinity } : then;
          return [
            {
              ...base,
              affirmed: !flat,
              weak: implied ? [...base.weak, "implied"] : base.weak,
              question: `${row.id} ${key}`,
              kind: "status",
              asks: asking(row.asks, { subject: subject.name, ...(object === undefined ? {} : { object }) }),
              subject: subject.id === null ? null : { id: subject.id, name: subject.name },
              answer: where === null ? state.id : `${state.id} ${where}`,
              // "escaped" is no answer to whether he is alive, nor "was killed" to whether a victim leads.
              ...(implied || state.aside === true || refuted ? { aside: true as const } : {}),
              words: where === null ? state.words : `${state.words}, ${capital(where)}`,
              value: {
                row: row.id,
                state: state.id,
                implied,
                final: state.final === true,
                denied,
                event,
                tense,
                where,
                ...(refuted ? { refuted } : {}),
              },
              holds,
            },
          ];
        },
      ),
    );
  },
  compare: judgeStatus,
};

/** What was said and is taken back, as it was said: "I wrote that he had died". */
const asSaid = (given: Comparable): Comparable =>
  given.claim.refuted === undefined
    ? given
    : { ...given, claim: { ...given.claim, polarity: "affirmed", modality: "reported" } };

/** The state that remains when one is denied: the row's word for it, else the other of two; who does not lead is not therefore dead. */
function otherOf(row: StatusQuestion, state: StatusState, implied: boolean): StatusState | null {
  if (state.denied !== undefined) return row.states.find(({ id }) => id === state.denied) ?? null;
  const two = twoOf(row);
  const other = two?.includes(state) === true ? two.find((one) => one !== state) : undefined;
  // "dead, and so no longer leads" is told by a death alone.
  return implied || !other || (other.final === true && other.implied === true) ? null : other;
}

/** The two states between which somebody is; what only meets them ("was replaced") is no third. */
function twoOf({ states }: StatusQuestion): readonly StatusState[] | null {
  const own = states.length === 2 ? states : states.filter(({ aside }) => aside !== true);
  return own.length === 2 ? own : null;
}

const capital = (words: string): string => words.replaceAll(/\b\p{L}/gu, (letter) => letter.toUpperCase());
