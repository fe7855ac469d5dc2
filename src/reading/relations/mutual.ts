import type { Match } from "../frames.ts";
import type { Clause, Draft } from "../layers.ts";

/** Entries that say of several what they are to each other, beside those with "be": "are allies", "compete". */
const MUTUAL = new Set(
  "compete vie feud alliance pact partnership rivalry feud war conflict dispute confrontation relationship".split(" "),
);
const TOWARDS = new Set(["with", "to", "of", "against", "between", "among", "'s"]);

/** "The Red Ones and the Northern Cartel are allies": of two subjects alone, the second is the first one's other side. */
export function eachOther(match: Match, clause: Clause, roles: Draft["roles"]): Draft["roles"] {
  if (match.row.id !== "ally" && match.row.id !== "rival") return roles;
  const [first, ...others] = roles;
  if (!first || others.length === 0 || roles.some((r) => r.role !== "subject")) return roles;
  if (!/^be(?:come)? \+ /u.test(match.entry) && !MUTUAL.has(match.entry)) return roles;
  // "are allies of the governor": not of each other, though the governor is no filler.
  if (clause.arguments.some((a) => TOWARDS.has(a.marker))) return roles;
  return [first, ...others.map((other) => ({ ...other, role: "object" as const }))];
}
