import type { Sentence } from "../../language/analysis.ts";
import type { Draft, Layers, NameMention } from "../layers.ts";
import { as } from "../phrases.ts";

const SIBLINGS = /^(?:brothers|sisters|siblings|twins|half-brothers|stepbrothers|cousins)$/i;
/** Words before "brothers" that say no more than how many and of what sort. */
const BEFORE = /^(?:the|two|three|four|five|both|twin|younger|older|elder|late|half)$/i;

/** The names in a row from a token on: "Juan and Luis Paz", "Juan, Luis and Saúl Paz". */
function rowOf({ tokens }: Sentence, from: number, names: readonly NameMention[]): readonly NameMention[] {
  const row: NameMention[] = [];
  for (let at = from; ;) {
    const name = names.find((one) => one.first === at);
    // "three brothers, Evaristo, Juan and Luis Paz": what a bare first name is, the list tells.
    if (!name || name.kind === "place" || name.kind === "group") return row;
    row.push(name);
    at = name.last + 1;
    const last = /^and$/i.test(tokens[at]?.form ?? "");
    if (!last && tokens[at]?.form !== ",") return row;
    at += tokens[at]?.form === "," && /^and$/i.test(tokens[at + 1]?.form ?? "") ? 2 : 1;
    const next = names.find((one) => one.first === at);
    if (!next) return row;
    if (last || tokens[at - 1]?.form.toLowerCase() === "and")
      return next.kind === "place" || next.kind === "group" ? row : [...row, next];
  }
}

/** "the brothers Juan and Luis Paz", "three brothers, Juan, Luis and Saúl Paz": the first with each of the others. */
export function siblings({ sentences, names }: Pick<Layers, "sentences" | "names">): readonly Draft[] {
  const bySentence = Map.groupBy(names, (name) => name.sentence);
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((noun): readonly Draft[] => {
      const { tokens } = sentence;
      if (!SIBLINGS.test(noun.form)) return [];
      const comma = tokens[noun.index + 1]?.form === "," ? 1 : 0;
      const row = rowOf(sentence, noun.index + 1 + comma, bySentence.get(sentence.index) ?? []);
      const [one, ...others] = row;
      const before = tokens[noun.index - 1]?.form ?? "";
      // "his cousins Juan and Luis" are his, and of each other nothing is told.
      if (!one || others.length === 0 || !BEFORE.test(before)) return [];
      if (/cousins/i.test(noun.form) && !/^(?:the|two|three)$/i.test(before)) return [];
      let first = noun.index;
      while (BEFORE.test(tokens[first - 1]?.form ?? "")) first--;
      if (/^(?:his|her|their|its|['’]s)$/i.test(tokens[first - 1]?.form ?? "")) return [];
      return [
        {
          kind: "relation",
          type: "family",
          sentence: sentence.index,
          predicate: noun.index,
          start: tokens[first]!.start,
          end: tokens[row.at(-1)!.last]!.end,
          roles: [as("subject", one), ...others.map((other) => as("object", other))],
          figure: null,
          rule: "family: siblings in a row",
        },
      ];
    }),
  );
}
