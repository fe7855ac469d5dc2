import type { Sentence } from "../../language/analysis.ts";
import { dependents } from "../../language/tree.ts";
import { type Act, type Complement, across } from "./act.ts";
import type { Group } from "./group.ts";
import { phrase } from "./phrase.ts";
import { run } from "./said.ts";
import { CUE_VERBS } from "./verbs.ts";

/** "The file quotes a guard as saying that he fled", "A guard was quoted by the file as saying so": what the guard says is the file's to tell. */
export function quotedAs(sentence: Sentence, group: Group): Complement | null {
  if (group.lemma !== "quote" && group.lemma !== "cite") return null;
  const saying = dependents(sentence, group.verb, "advcl").find(
    (c) =>
      c.xpos === "VBG" &&
      CUE_VERBS.has(c.lemma.toLowerCase()) &&
      dependents(sentence, c.index, "mark").some((m) => m.lemma === "as"),
  );
  if (!saying) return null;
  const own = run(sentence, saying.index, group.last);
  const { tokens } = sentence;
  const last = tokens.findLast((t) => t.end <= own.end)!.index;
  // "quotes Paz as telling a clerk: “Burn it.”": the colon leads on to his words.
  const colon = tokens[last]?.form === ":" ? last : last + 1;
  const more = tokens[colon]?.form === ":" && colon + 1 < tokens.length;
  const piece = more
    ? across(
        sentence,
        tokens.findIndex((t) => t.start === own.start),
        tokens.length - 1,
      )
    : own;
  return { frame: "clause", pieces: [piece], cueEnd: group.last };
}

const CITING = /^(?:citing|quoting)$/i;

/**
 * "The agency, citing two guards, reported that he fled", "…, the agency said, quoting a guard": what the one reports, the
 * other is reported to say. The act of the other stands inside what is said, and so below the first.
 */
export function citedActs(acts: readonly Act[], sentences: readonly Sentence[]): readonly Act[] {
  const bySentence = Map.groupBy(
    acts.filter((a) => a.vouched && a.contents.length > 0 && a.sources.length > 0),
    (a) => a.sentence,
  );
  return [...bySentence].flatMap(([number, own]): Act[] => {
    const sentence = sentences[number]!;
    const citing = sentence.tokens.find((t) => CITING.test(t.form) && t.xpos === "VBG");
    const object = citing && dependents(sentence, citing.index, "obj").find((o) => o.index > citing.index);
    const before = sentence.tokens[(citing?.index ?? 0) - 1];
    const [act, ...others] = own.filter((a) => !own.some((b) => b !== a && isWithin(a, b)));
    const content = act?.contents[0];
    if (!object || !act || !content || others.length > 0 || (before && before.form !== ",")) return [];
    const stand = phrase(sentence, object.index, citing.index);
    return [
      {
        ...act,
        predicate: citing.index,
        cue: { start: content.start, end: content.start },
        verb: "cite",
        frame: "cited",
        stance: "says",
        sources: [stand],
        stand,
        quoted: false,
        speech: false,
      },
    ];
  });
}

const isWithin = (a: Act, b: Act): boolean => b.contents.some((c) => c.start <= a.cue.start && a.cue.end <= c.end);
