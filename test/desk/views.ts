import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { addresses, type OpenDesk, settled, violations } from "./browser.ts";

const BUILT = resolve(import.meta.dirname, "../../dist/desk");
/** Views that have every part of the desk: these are looked at in dark colours too. */
const IN_DARK = ["overview", "question-figure", "reading", "claims", "reports", "network", "settings"];
/** Most bytes of script, compressed, before the first view stands. */
const FIRST_LOAD = 250_000;

/** What holds of every view: for everybody, on a phone, and within its weight. */
export const views = (opened: () => OpenDesk) =>
  describe("every view", () => {
    let desk: OpenDesk;
    beforeAll(() => {
      desk = opened();
    });

    it("has no serious or critical finding of axe, wide and light", async () => {
      const { page } = await desk.window({ colorScheme: "light" });
      await page.goto(desk.origin);
      const found: string[] = [];
      for (const [view, address] of await addresses(page)) {
        await page.goto(desk.origin + address);
        await settled(page);
        for (const { id, impact, where } of await violations(page))
          if (impact === "serious" || impact === "critical") found.push(`${view}: ${id}: ${where}`);
      }
      expect(found).toEqual([]);
      await page.context().close();
    }, 150_000);

    it("fits a phone, dark, without a finding of axe, and can be walked by its menu", async () => {
      const { page } = await desk.window({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
      await page.goto(desk.origin);
      const found: string[] = [];
      for (const [view, address] of await addresses(page)) {
        await page.goto(desk.origin + address);
        await settled(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) found.push(`${view} is ${over} px wider than the screen`);
        const hidden = await page.evaluate(
          () =>
            [...document.querySelectorAll(".table-scroll")].filter((one) => one.scrollWidth > one.clientWidth + 1)
              .length,
        );
        if (hidden > 0) found.push(`${view} hides columns of ${hidden} tables behind the edge`);
        const broken = await page.evaluate(() => {
          const text = document.querySelector("main h1")?.firstChild;
          if (!(text instanceof Text)) return [];
          return [...text.data.matchAll(/\p{L}+/gu)].flatMap((word) => {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            return range.getClientRects().length > 1 ? [word[0]] : [];
          });
        });
        if (broken.length > 0) found.push(`${view} breaks ${broken.join(", ")} in its heading`);
        if (!IN_DARK.includes(view)) continue;
        for (const { id, impact, where } of await violations(page))
          if (impact === "serious" || impact === "critical") found.push(`${view}: ${id}: ${where}`);
      }
      expect(found).toEqual([]);
      await page.goto(desk.origin);
      await page.getByRole("button", { name: "Menu" }).click();
      await page
        .getByRole("navigation")
        .getByRole("link", { name: /^Questions/ })
        .click();
      await page.locator(".question-line :is(h2, h3) a").first().click();
      const columns = page.locator(".collate .answer");
      await columns.nth(1).waitFor();
      // Cards below each other, the finding between them.
      const [first, second] = [await columns.nth(0).boundingBox(), await columns.nth(1).boundingBox()];
      expect(second?.y ?? 0).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0) - 1);
      await page.context().close();
    }, 150_000);

    it("brings what was chosen in a drawing's table into sight on a phone", async () => {
      const { page } = await desk.window({ viewport: { width: 390, height: 844 } });
      await page.goto(`${desk.origin}/network`);
      await settled(page);
      await page
        .getByRole("button", { name: /^Quotes: / })
        .first()
        .click();
      const quotes = page.getByRole("complementary", { name: "Quotes of the tie" });
      await expect
        .poll(async () => {
          const box = await quotes.locator("article h2").boundingBox();
          return box !== null && box.y >= 0 && box.y + box.height <= 844;
        })
        .toBe(true);
      await page.context().close();
    }, 30_000);

    it("loads no more script than is needed for the first view", async () => {
      const { page } = await desk.window();
      const scripts = new Set<string>();
      page.on("response", (response) => {
        if (response.url().endsWith(".js")) scripts.add(new URL(response.url()).pathname);
      });
      await page.goto(desk.origin);
      await settled(page);
      const bytes = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(BUILT, path))).length, 0);
      expect(scripts.size).toBeGreaterThan(2);
      expect(bytes).toBeLessThanOrEqual(FIRST_LOAD);
      await page.context().close();
    }, 30_000);

    it("is built without an address of elsewhere that could be asked", () => {
      const scripts = readdirSync(join(BUILT, "assets")).filter((name) => /\.(?:js|css)$/.test(name));
      // Names of XML namespaces, licences and help pages are words; what loads something is not there.
      const loads = /(?:fetch\(|import\(|src=|@import|url\()\s*["'`(]?https?:\/\//;
      expect(scripts.filter((name) => loads.test(readFileSync(join(BUILT, "assets", name), "utf8")))).toEqual([]);
    });
  });
