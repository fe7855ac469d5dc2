import type { Claim, Figure, Role } from "../../../model/index.ts";
import type { Scene } from "../../reply.ts";
import { stemOf } from "../figures/kinds.ts";
import { partiesOf } from "./things.ts";
import type { Topic } from "./topic.ts";

/** How many are foretold or told. */
export interface Count {
  readonly low: number | null;
  readonly high: number | null;
  readonly shown: string;
}

/** Whose the count is, or whither they go: by what two counts of one noun are of one matter. */
const WHOSE: readonly Role[] = ["destination", "subject", "agent", "recipient"];
/** Units that count no things. */
const NO_THINGS =
  /^(?:percent|times|[A-Z]{3}|(?:kilo)?grams?|ton(?:ne)?s?|metric tons|pounds|litres|liters|barrels|years?|months?|weeks?|days?|hours?|km|kilometers|kilometres|miles|points?|people|persons?)$/u;
const KINDS: ReadonlySet<string> = new Set(["figure", "event", "forecast"]);

/** A count of a noun that has no measure of its own: "will have 60 investigators", "has 22 investigators". */
export function countsOf(claim: Claim, scene: Scene): readonly Omit<Topic, "scope">[] {
  const { figure, kind, type } = claim;
  if (!figure || !KINDS.has(kind) || figure.change || figure.per || figure.of !== null) return [];
  // What has a measure meets its like in the question of the measure.
  if (kind === "figure" && type !== null) return [];
  const noun = nounOf(figure);
  if (noun === null) return [];
  const found = WHOSE.flatMap((role) => {
    const fillers = claim.roles.filter((one) => one.role === role && !one.quote.includes(figure.quote));
    return fillers.length === 1 ? partiesOf(claim, fillers[0]!, scene) : [];
  });
  const once = found.filter((party, at) => found.findIndex((other) => other.key === party.key) === at);
  return (kind === "forecast" || claim.modality === "predicted" ? once.slice(0, 1) : once).map(
    ({ key, name, actor, names }) => ({
      key: `count:${noun}:${key}`,
      asks: `How many ${noun}s will it be: ${name}?`,
      subject: actor,
      heading: null,
      others: [],
      words: [],
      names,
      count: { low: figure.low, high: figure.high, shown: figure.quote },
      shown: figure.quote,
    }),
  );
}

function nounOf({ unit, measure }: Figure): string | null {
  if (NO_THINGS.test(unit) && !/^(?:people|persons?)$/u.test(unit)) return null;
  const last = measure.split(" ").at(-1) ?? "";
  const noun = stemOf(NO_THINGS.test(last) ? unit : last);
  return noun.length > 2 && !NO_THINGS.test(noun) ? noun : null;
}

/** So much of what was foretold is as good as all of it. */
const NEARLY = 0.9;

/** Whether as many came as were foretold. */
export function reaches(ahead: Count, told: Count): boolean {
  const [least, most] = [ahead.low ?? ahead.high ?? 0, told.high ?? told.low ?? 0];
  return most >= NEARLY * least;
}
