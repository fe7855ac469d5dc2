import type { Sentence } from "../../language/analysis.ts";
import { type Act, across, trimmed } from "./act.ts";

/** Names before a colon are short; longer ones are sentences. */
const LONGEST = 6;
/** Headings that look like speakers. */
const HEADINGS: ReadonlySet<string> = new Set(
  "note update correction editor's editors warning related source sources photo image video read watch live breaking exclusive opinion analysis more also and but date time place location subject re from to cc press contact tags summary abstract background conclusion introduction question answer name age city job pay name age city job pay".split(
    " ",
  ),
);

/** "Minister: gang is beaten": a line without a stop; whether who stands before its colon can speak, is told of his name. */
const isHeadline = (rest: string): boolean => !/[.!?:;]\s*$/.test(rest) && !/^\s*$/.test(rest);

/** "PENCE: That is not so.", "Lee: ‘We will stay’": a name and a colon at the start of a line give the rest of it to the name. */
export function colonAct(sentence: Sentence, before: Sentence | undefined, text: string): Act | null {
  const { tokens } = sentence;
  const line = /^(?:Q|A)$/.test(tokens[0]?.form ?? "") && text[sentence.start - 1] === "\n";
  if (before && before.block === sentence.block && !line) return null;
  const opens = /^["“]$/.test(tokens[0]?.form ?? "") ? 1 : 0;
  const colon = tokens.findIndex((t) => t.form === ":");
  if (colon <= opens || colon - opens > LONGEST) return null;
  const name = tokens.slice(opens, colon);
  if (!name.every((t) => /^\p{Lu}/u.test(t.form) || /^(?:of|the|de|la|[.,()-])$/i.test(t.form))) return null;
  // "Q:", "A:": the sides of a printed interview.
  const asked = name.length === 1 && /^(?:Q|A|Question|Answer)$/.test(name[0]?.form ?? "");
  if (
    !asked &&
    (name.every((t) => t.upos !== "PROPN" && t.upos !== "NOUN") || HEADINGS.has(name[0]?.form.toLowerCase() ?? ""))
  )
    return null;
  const end = text.indexOf("\n", tokens[colon]?.end ?? 0);
  const rest = text.slice(tokens[colon]?.end ?? 0, end < 0 ? text.length : end);
  const content = trimmed(text, { start: tokens[colon]?.end ?? 0, end: end < 0 ? text.length : end });
  if (!content) return null;
  const capitals = asked || (name.every((t) => t.form === t.form.toUpperCase()) && name.some((t) => t.form.length > 2));
  const sure = capitals || /^["“‘']/.test(text.slice(content.start, content.start + 1));
  const stand = { sentence: sentence.index, first: opens, last: colon - 1, head: colon - 1 };
  return {
    sentence: sentence.index,
    predicate: colon,
    cue: across(sentence, colon, colon),
    verb: "say",
    frame: sure ? "colon" : "headline",
    stance: "says",
    vouched: sure || isHeadline(rest),
    sources: [stand],
    stand,
    contents: [content],
    quoted: false,
    agentless: false,
    speech: false,
  };
}
