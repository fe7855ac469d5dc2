import robots from "robots-parser";
import type { Problem } from "../model/index.ts";
import type { Fetched } from "./fetch.ts";

/** Time and waiting, so that a test needs neither; in milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Shortest time between two requests to one host, in milliseconds, and the longest that a site may ask for. */
const SPACING = 2000;
const LONGEST = 60_000;
/** How long a robots.txt holds, and one that could not be had. */
const HOLDS = 24 * 3_600_000;
const HOLDS_FAILED = 600_000;
/** Longest robots.txt that is looked at, in characters; what comes later is left out. */
const RULES = 100_000;
/** Longest address that rules are tried on; longer ones are not fetched. */
const ADDRESS = 4000;

interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}
/** The library is a function where its types promise a module with one. */
const robotsIn = robots as unknown as (address: string, text: string) => Robots;

interface Rules {
  readonly until: number;
  readonly refusal: (url: string) => string | null;
  readonly delay: number;
}

/** How a program behaves among strangers: it keeps to robots.txt and leaves time between its requests. */
export interface Politeness {
  /** Waits until a host may be asked again. */
  space(url: URL): Promise<void>;
  /** Waits likewise; the problem `robots` when the site's robots.txt does not want it. */
  before(url: URL): Promise<Problem | null>;
}

/** Politeness for a program called `agent`; `fetch` gets a robots.txt. */
export function politeness(
  agent: string,
  { clock, fetch }: { readonly clock: Clock; readonly fetch: (address: string) => Promise<Fetched> },
): Politeness {
  const rules = new Map<string, Rules>();
  const asked = new Map<string, number>();

  async function wait(host: string, least: number): Promise<void> {
    const left = (asked.get(host) ?? -Infinity) + least - clock.now();
    if (left > 0) await clock.sleep(left);
    asked.set(host, clock.now());
  }

  async function rulesOf({ origin, host }: URL): Promise<Rules> {
    const known = rules.get(origin);
    if (known && known.until > clock.now()) return known;
    await wait(host, SPACING);
    const made = rulesFrom(await fetch(`${origin}/robots.txt`), { agent, origin, now: clock.now() });
    rules.set(origin, made);
    return made;
  }

  return {
    space: (url) => wait(url.host, SPACING),
    async before(url) {
      const found = await rulesOf(url);
      const why = url.href.length > ADDRESS ? "its address is longer than any page's" : found.refusal(url.href);
      if (why !== null) {
        const detail = `The page is not fetched: ${why}. Open it in a browser, save it and add the file`;
        return { code: "robots", detail };
      }
      await wait(url.host, Math.max(SPACING, Math.min(LONGEST, found.delay)));
      return null;
    },
  };
}

/** What a site's robots.txt, or the want of one, says (RFC 9309). */
function rulesFrom(
  fetched: Fetched,
  { agent, origin, now }: { readonly agent: string; readonly origin: string; readonly now: number },
): Rules {
  if (fetched.kind === "fetched") {
    const text = new TextDecoder().decode(fetched.bytes).slice(0, RULES);
    const found = robotsIn(`${origin}/robots.txt`, text);
    return {
      until: now + HOLDS,
      refusal: (url) => (found.isAllowed(url, agent) === false ? "the site's robots.txt asks programs not to" : null),
      delay: (found.getCrawlDelay(agent) ?? 0) * 1000,
    };
  }
  const none = fetched.kind === "failed" && (isNone(fetched.status) || fetched.problem.code === "too-large");
  return none
    ? { until: now + HOLDS, refusal: () => null, delay: 0 }
    : {
        until: now + HOLDS_FAILED,
        refusal: () => "the site's robots.txt cannot be had, so that it is not known what the site allows",
        delay: 0,
      };
}

/** The site answers and has no rules. */
const isNone = (status: number | null): boolean => status !== null && status >= 300 && status < 500 && status !== 429;
