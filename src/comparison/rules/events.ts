import { type Claim, type Codebook, daysOfEdtf, type EventQuestion } from "../../model/index.ts";
import { COUNTRY_OF } from "../../reading/names/demonyms.ts";
import { pieces } from "../../reading/names/folding.ts";
import { fromClaim } from "../from-claim.ts";
import { inFull } from "../in-full.ts";
import { isKept, isMoved } from "../kept.ts";
import { asking } from "../known.ts";
import type { Reply, Rule, Span } from "../reply.ts";
import { daysInWords, holdsOf } from "../time.ts";
import { hasWords } from "./relations/related.ts";
import { judgeEvent } from "./events/judge.ts";
import { handsOf } from "./statuses/state.ts";
import { decisiveOf, type Part, partOf, type Telling, tellingOf } from "./events/telling.ts";

const NOT_SO: ReadonlySet<string> = new Set(["predicted", "conditional", "wanted"]);
const PRONOUN =
  /^(?:he|she|it|they|who|whom|which|that|him|her|them|his|its|their|people|person|man|men|woman|thing|member|other)$/u;
/** Victims taken from one claim at most. */
const MOST = 12;

/** "Kidnapped in Toluca", "gave himself up": a way into foreign hands only where the words name a country. */
const isAtHome = ({ type, quote }: Claim, row: EventQuestion): boolean =>
  row.ways === true &&
  type !== row.of[0] &&
  !pieces(quote).some((word, at, all) => COUNTRY_OF.has(word) || COUNTRY_OF.has(`${word} ${all[at + 1] ?? ""}`));

const rowsOf = new WeakMap<Codebook, readonly EventQuestion[]>();
function rows(codebook: Codebook): readonly EventQuestion[] {
  const known = rowsOf.get(codebook) ?? codebook.questions.filter((row) => row.rule === "event");
  rowsOf.set(codebook, known);
  return known;
}

export const events: Rule<Telling> = {
  kind: "event",
  says: "Whether two claims tell one event, and then whether date, place, doer and outcome agree.",
  replies(comparable, scene) {
    const { claim } = comparable;
    if (claim.kind !== "event" || claim.type === null || NOT_SO.has(claim.modality)) return [];
    const type = claim.type;
    // "He is being held in Lerma": where he is kept tells neither when nor how he was caught.
    if (type === "arrest" && isKept(claim.quote)) return [];
    // "Was flown to the prison of Lerma": who holds him moves him, and hands him to nobody.
    if (isMoved(claim) && handsOf(claim, scene) === null) return [];
    return rows(scene.codebook).flatMap((row): readonly Reply<Telling>[] => {
      const decisive = decisiveOf(row, type);
      if (decisive === null || (row.with && !hasWords(claim.quote, row.with))) return [];
      const holds = row.often === true ? holdsOf(comparable, "event") : onItsDay(holdsOf(comparable, "event"), claim);
      const telling = tellingOf(claim, row, decisive, scene);
      const own = claim.time ? holds : null;
      const victims = claim.roles.filter(({ role }) => role === decisive).map((filler) => partOf(filler, scene));
      const distinct = [...new Map(victims.map((part) => [part.key, part])).values()].slice(0, MOST);
      const base = { ...fromClaim(comparable, [decisive, "agent"]), kind: "event" as const, holds };
      const answer = [
        telling.agents.map((agent) => agent.key).sort(),
        claim.time?.edtf,
        telling.place?.id,
        telling.to?.key,
        telling.outcome,
        telling.cause.join(" "),
        type,
      ].join("|");
      return distinct.flatMap((victim) => {
        if (!victim.named && (victim.noun === "" || PRONOUN.test(victim.noun))) return [];
        const also = (row.further ?? []).flatMap((role) =>
          claim.roles.filter((filler) => filler.role === role).map((filler) => partOf(filler, scene)),
        );
        if (row.further && !victim.named) return [];
        const names = Object.fromEntries((row.further ?? []).map((role) => [role, ""]));
        for (const filler of claim.roles)
          if (filler.role in names) names[filler.role] ||= filler.actor?.name ?? filler.quote;
        const reply = (question: string, name: string, met: Telling["met"]): Reply<Telling> => ({
          ...base,
          // Who was attacked need not have died.
          ...((row.once === true && type === "attack") || isAtHome(claim, row) ? { aside: true as const } : {}),
          question,
          asks: asking(row.asks, { ...names, [row.decisive]: name, [decisive]: name }),
          subject: victim.named && scene.who(victim.key) ? { id: victim.key, name: victim.words } : null,
          answer: met === "victim" ? answer : `${victim.key}|${answer}`,
          words: inFull(claim),
          value: { ...telling, met, victim },
        });
        // What has no name needs more to be told from others of its kind.
        if (row.further) {
          const named = also.map((part) => reply(`${row.id} ${victim.key} ${part.key}`, nameOf(victim), "victim"));
          return [
            ...named,
            ...withAnybody(row, also, reply(`${row.id} ${victim.key} anybody`, nameOf(victim), "anybody")),
          ];
        }
        const loose = !victim.named && !own && !telling.agents.some((agent) => agent.named);
        const byVictim = loose ? [] : [reply(`${row.id} ${victim.key}`, nameOf(victim), "victim")];
        const day = own && own.first === own.last && claim.time?.how === "stated" ? own.first : null;
        if (day === null || !telling.place) return byVictim;
        const name = `the victim in ${telling.place.words} on ${daysInWords({ first: day, last: day })}`;
        return [...byVictim, reply(`${row.id} at ${telling.place.id} ${day}`, name, "scene")];
      });
    });
  },
  compare: judgeEvent,
};

/** "Has been locked up in a barracks since her arrest on 6 February": what is done once is done on the day since which it holds. */
function onItsDay<H extends Span | null>(holds: H, { time }: Pick<Claim, "time">): H {
  if (holds === null || time === null || holds.last !== Infinity) return holds;
  const first = daysOfEdtf(time.edtf.split("/")[0] ?? "");
  return first === null ? holds : { ...holds, ...first };
}

/** "1.2 tons of cocaine", "the customs house": a description begins with a small letter. */
/** Whoever takes bribes from nobody takes none from the clan: deeds done with somebody are asked of without him as well. */
function withAnybody(row: EventQuestion, also: readonly Part[], reply: Reply<Telling>): readonly Reply<Telling>[] {
  if (row.often !== true || row.further?.some((role) => role === "object" || role === "destination")) return [];
  const general = also.every(({ named, words }) => !named && ANYBODY.test(words));
  return [
    {
      ...reply,
      asks: reply.asks.replace(/(?: (?:from|with|to|by|on))? *\?$/u, "?"),
      value: { ...reply.value, ...(general ? { general: true as const } : {}) },
      ...(general ? {} : { aside: true as const }),
    },
  ];
}

const ANYBODY =
  /^(?:an?|any|no) |^(?:nobody|anybody|anyone|criminals?|cartels|gangs|gangsters|traffickers|drug (?:cartels|gangs|traffickers|lords)|organi[sz]ed crime)$/iu;

const nameOf = ({ named, words }: Part): string =>
  named ? words : `“${words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}”`;
