import type { Cut } from "../../model/index.ts";

/** A part of a text that is to be left out. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Lines that introduce what is quoted: "On Tue, 5 Mar 2019 at 10:15, Ines Ibarra wrote:". The date may break the line. */
const WROTE =
  /^(?:on|el|em|am|le)\b[^\n]{4,200}(?:\n(?![ \t]?>)[^\n]{1,120}){0,2}?\b(?:wrote|escribió|escreveu|schrieb|a écrit)\s?:[ \t]*$/gim;
/** What programs write between an answer and the message that it answers. */
const ORIGINAL = /^[ \t]*-{2,}[ \t]*(?:original message|mensaje original|mensagem original)[ \t]*-{2,}[ \t]*$/gim;
/** "From: … / Sent: … / To: … / Subject: …" in the middle of a text. */
const HEADED =
  /^[ \t]*\*?(?:from|de):\*?[^\n]{2,200}\n{1,2}[ \t]*\*?(?:sent|date|enviado(?: el)?|fecha):\*?[^\n]{4,200}\n{1,2}(?:[ \t]*\*?(?:to|cc|para|subject|asunto):\*?[^\n]{0,300}\n{1,2}){1,4}/gim;
/** What is passed on is the message. */
const FORWARDED = /^[ \t>]*(?:-{2,}\s*forwarded message|begin forwarded message|-{2,}\s*mensaje reenviado)/im;
/** The subject of what is passed on. */
export const PASSED_ON = /^\s*(?:fw|fwd|rv|wg|tr)\s*:/i;
const ANSWERS = /^\s*(?:re|aw|sv|antw)\s*:/i;
/** Letters before a message in a message from which on that one is answered and not passed on. */
const ANSWER = 80;
const SIGNATURE = /^-- ?$/gm;
/** Lines of a signature. */
const LONGEST_SIGNATURE = 15;

// matchAll keeps no place between two calls, as exec of such a pattern would.
const first = (pattern: RegExp, text: string): RegExpExecArray | null => text.matchAll(pattern).next().value ?? null;

/** A subject without the "Re: Fwd:" before it. */
export const withoutPrefix = (subject: string): string =>
  subject.replace(/^(?:\s*(?:re|fw|fwd|rv|aw|wg)\s*:)+\s*/i, "");

/** Blocks of lines that begin with ">", each with the line that introduces it. */
function marked(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let start = -1;
  let end = -1;
  let at = 0;
  for (const line of `${text}\n`.split("\n")) {
    if (/^[ \t]?>/.test(line)) {
      if (start < 0) start = at;
      end = at + line.length + 1;
    } else if (line.trim() !== "" && start >= 0) {
      ranges.push({ start, end: Math.min(end, text.length), reason: "quoted message" });
      start = -1;
    }
    at += line.length + 1;
  }
  if (start >= 0) ranges.push({ start, end: Math.min(end, text.length), reason: "quoted message" });
  return ranges.map((range) => {
    const before = text.slice(Math.max(0, range.start - 500), range.start);
    const wrote = [...before.matchAll(WROTE)].at(-1);
    const introduces = wrote && before.slice(wrote.index + wrote[0].length).trim() === "";
    return introduces ? { ...range, start: range.start - before.length + wrote.index } : range;
  });
}

/** Where an earlier message begins that is not marked line by line and goes on to the end; null when there is none. */
function unmarked(text: string, subject: string): number | null {
  if (PASSED_ON.test(subject)) return null;
  const places = [ORIGINAL, HEADED, WROTE].flatMap((pattern) => first(pattern, text)?.index ?? []);
  const at = Math.min(...places, text.length);
  const least = ANSWERS.test(subject) ? 1 : ANSWER;
  return at < text.length && text.slice(0, at).trim().length >= least ? at : null;
}

/** The parts of a message that are earlier messages it answers, or the sender's signature. What is passed on is neither. */
function rangesOf(text: string, subject: string): readonly Range[] {
  if (FORWARDED.test(text)) return [];
  const ranges = [...marked(text)];
  const own = text.length - ranges.reduce((sum, range) => sum + range.end - range.start, 0);
  // A message of nothing but marked lines passes them on.
  if (own < ANSWER && PASSED_ON.test(subject)) return [];
  const at = unmarked(text, subject);
  if (at !== null && !ranges.some((range) => range.start <= at && at < range.end)) {
    ranges.push({ start: at, end: text.length, reason: "quoted message" });
  }
  const signature = first(SIGNATURE, text);
  if (signature && signature.index > 0) {
    const rest = text.slice(signature.index).split("\n");
    const length = rest.findIndex((line, k) => k > 0 && line.startsWith(">"));
    const lines = length < 0 ? rest : rest.slice(0, length);
    if (lines.length <= LONGEST_SIGNATURE) {
      const end = signature.index + lines.join("\n").length;
      ranges.push({ start: signature.index, end, reason: "signature" });
    }
  }
  return ranges.filter((range) => range.end > range.start).sort((a, b) => a.start - b.start);
}

/** A message without the messages that it answers and without signature, which stand in `cut`; never cut to nothing. */
export function withoutQuoted(
  text: string,
  { subject, cut: before }: { readonly subject: string; readonly cut: readonly Cut[] },
): { readonly text: string; readonly cut: readonly Cut[] } {
  let kept = "";
  let from = 0;
  const cut: Cut[] = [];
  const moves: { readonly from: number; readonly by: number }[] = [];
  for (const { start, end, reason } of rangesOf(text, subject)) {
    if (end <= from) continue;
    kept += text.slice(from, Math.max(from, start));
    cut.push({ reason, text: text.slice(Math.max(from, start), end).trim(), at: kept.length });
    moves.push({ from: end, by: end - Math.max(from, start) });
    from = end;
  }
  kept += text.slice(from);
  if (kept.trim() === "") return { text, cut: before };
  const moved = before.map((one) => {
    const by = moves.reduce((sum, move) => sum + (one.at >= move.from ? move.by : 0), 0);
    return { ...one, at: Math.min(one.at - by, kept.length) };
  });
  return { text: kept, cut: [...moved, ...cut].sort((a, b) => a.at - b.at) };
}
