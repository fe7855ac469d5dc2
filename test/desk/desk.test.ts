import { afterAll, beforeAll, describe } from "vitest";
import { type OpenDesk, openDesk, whyNot } from "./browser.ts";
import { saying } from "./saying.ts";
import { views } from "./views.ts";
import { work } from "./work.ts";

/** One desk, one browser for all: opening them takes longer than most of what is looked at. */
describe.skipIf(whyNot !== null)(`the desk in the browser${whyNot === null ? "" : ` (skipped: ${whyNot})`}`, () => {
  let desk: OpenDesk | null = null;
  const opened = (): OpenDesk => {
    if (!desk) throw new Error("the desk is not open");
    return desk;
  };
  beforeAll(async () => {
    desk = await openDesk();
  }, 120_000);
  afterAll(async () => desk?.close());
  views(opened);
  work(opened);
  saying(opened);
});
