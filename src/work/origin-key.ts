import type { Comparable } from "../comparison/index.ts";
import { fold } from "../store/contract.ts";

/**
 * Whom a claim comes from in the end, as a key: the last named speaker of the chain; an unnamed one is its report's
 * alone; without any, the publisher, and where that is not known the report.
 */
export function originKeyOf({ claim, publisher }: Comparable): string {
  const last = claim.attribution.reduce((top, { level }) => Math.max(top, level), -1);
  const speaker = claim.attribution.find(({ level }) => level === last);
  if (!speaker) return publisher === null ? claim.report : `publisher ${fold(publisher)}`;
  if (speaker.role === "unnamed") return `${claim.report} ${fold(speaker.name)}`;
  return speaker.actor?.id ?? `named ${fold(speaker.name)}`;
}
