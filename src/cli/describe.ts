import {
  doubtsInWords,
  type Figure,
  figureInWords,
  fillerWords,
  speakersInWords,
  voiceInWords,
} from "../model/index.ts";
import type { Claim } from "../model/index.ts";
import { fold } from "../store/contract.ts";
import { type Ink, short } from "./ink.ts";

/** The speakers from the report outward, fit for a terminal. */
export const speakers = (claim: Claim): string => speakersInWords(claim, short);

/** Who says it and how, at the head of a line: "DEA estimates", "The navy says", or "note.txt itself says". */
export function voice(claim: Claim, file: string): string {
  const words = voiceInWords(claim, file, short);
  return claim.attribution.length === 0 ? words : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Everything that keeps a claim from being plainly affirmed. */
export const doubts = (claim: Claim): readonly string[] => doubtsInWords(claim, short);

/** A figure in words: "more than 50 persons", "27 of 32 states". */
export const figure = (value: Figure): string => figureInWords(value, short);

/** Without the article: "the CJNG" needs no "= CJNG" behind it. */
const bare = (words: string): string => fold(words).replace(/^(?:the|an?) /, "");

/** Role and filler, with the actor's chosen name where the text has another. */
const fillers = (claim: Claim): readonly string[] =>
  claim.roles.map(({ role, actor, ...filler }) => {
    const words = short(fillerWords(filler), 50);
    const name = actor ? short(actor.name, 50) : null;
    return `${role} ${words}${name !== null && bare(name) !== bare(words) ? ` = ${name}` : ""}`;
  });

/** What was read out of a claim: kind and type, fillers, figure, time, place. */
export const facts = (claim: Claim): readonly string[] => [
  `${claim.kind}${claim.type === null ? "" : ` ${claim.type}`}`,
  ...fillers(claim),
  ...(claim.figure ? [figure(claim.figure)] : []),
  ...(claim.time ? [claim.time.edtf] : []),
  ...(claim.place ? [`at ${short(claim.place.quote, 40)}`] : []),
];

/** Three lines on a claim: who says it and how surely, then its words, then what was read out of them. */
export function claimLines(claim: Claim, file: string, ink: Ink): string {
  const marks = doubts(claim);
  const before = marks.length === 0 ? "" : `${ink.warn(`[${marks.join(", ")}]`)} `;
  return (
    `${ink.bold(`${voice(claim, file)}:`)} ${before}“${short(claim.quote, 300)}”\n` +
    `    ${facts(claim).join(" · ")}\n` +
    `    ${ink.dim(`${short(file, 60)}:${claim.start} · ${claim.id}`)}\n`
  );
}
