import type { Role } from "../model/index.ts";
import type { Comparable, Reply } from "./reply.ts";
import { speakerOf } from "./speaker.ts";
import { affirms, weaknessesOf } from "./weak.ts";

/** Each reply of a claim asks again. */
const speakers = new WeakMap<Comparable, ReturnType<typeof speakerOf>>();

/** What every reply takes from its claim, whatever it is about; of the fillers, only these roles' can weaken it. */
export function fromClaim(
  comparable: Comparable,
  roles?: readonly Role[],
): Pick<Reply, "claim" | "report" | "affirmed" | "modality" | "speaker" | "by" | "several" | "said" | "weak"> {
  const { claim, published } = comparable;
  const speaker = speakers.get(comparable) ?? speakerOf(comparable);
  speakers.set(comparable, speaker);
  return {
    claim: claim.id,
    report: claim.report,
    affirmed: affirms(comparable),
    modality: claim.modality,
    speaker: speaker.key,
    by: speaker.words,
    ...(speaker.several ? { several: true } : {}),
    said: published && { first: published.first, last: published.last },
    weak: weaknessesOf(comparable, roles),
  };
}
