import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDesk, settled, violations } from "./browser.ts";

/** What a person adds, corrects, foresees and grades at the desk. */
export const saying = (opened: () => OpenDesk) =>
  describe("what people say at the desk", () => {
    let desk: OpenDesk;
    let page: Page;
    let complaints: string[];
    let report = "";

    beforeAll(async () => {
      desk = opened();
      ({ page, complaints } = await desk.window());
      await page.goto(desk.origin);
      report = await page.evaluate(async () => {
        const asked = await fetch("/api/reports?limit=1&words=mencho");
        const { items } = (await asked.json()) as { items: { id: string }[] };
        return `/reports/${items[0]?.id ?? ""}`;
      });
    });
    afterAll(async () => page?.context().close());

    const visit = async (address: string, on: Page = page): Promise<void> => {
      await on.goto(desk.origin + address);
      await settled(on);
    };
    const toast = (words: RegExp): Locator => page.locator(".toast", { hasText: words });
    const dialog = (): Locator => page.getByRole("dialog");
    const gone = (): Promise<void> => dialog().waitFor({ state: "detached" });
    const card = (): Locator => page.locator(".margin-card");

    it("corrects a claim by the key e, beside what was read; another window sees it; u takes it back", async () => {
      const other = await desk.window();
      await visit(report, other.page);
      await other.page.keyboard.press("j");
      await visit(report);
      await page.keyboard.press("j");
      await card().waitFor();
      const before = await card().locator("dl").innerText();
      await page.keyboard.press("e");
      await dialog().getByLabel("How surely").selectOption("alleged");
      await dialog().getByLabel("When it holds or happened").fill("2026-01");
      await dialog().getByLabel("Why?").fill("The ministry had not confirmed it then.");
      await dialog().getByRole("button", { name: "Keep" }).click();
      await toast(/^Corrected: /).waitFor();
      await gone();
      const shown = card().getByRole("region", { name: "Corrected by people" });
      await shown.waitFor();
      expect(await shown.innerText()).toContain("alleged");
      expect(await shown.innerText()).toContain("The ministry had not confirmed it then.");
      expect(await card().locator(".says").innerText()).toContain("alleged");
      await other.page.locator(".margin-card .corrected").waitFor();
      await page.reload();
      await card().getByRole("region", { name: "Corrected by people" }).waitFor();
      // Undo is of this window's own words: after a reload they are taken back where they stand.
      await shown.getByRole("button", { name: "Take back" }).click();
      await toast(/correction was taken back/).waitFor();
      await expect.poll(() => card().locator("dl").innerText()).toBe(before);
      await other.page.locator(".margin-card .corrected").waitFor({ state: "detached" });
      await other.page.context().close();
    }, 40_000);

    it("gives the focus back to the button that opened a window", async () => {
      await visit(report);
      await page.keyboard.press("j");
      const button = card().getByRole("button", { name: "Correct" });
      await button.focus();
      await page.keyboard.press("Enter");
      await dialog().waitFor();
      expect(await dialog().getByRole("button", { name: "Keep" }).isDisabled()).toBe(true);
      await page.keyboard.press("Escape");
      await gone();
      await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    }, 30_000);

    it("makes a claim of words that are drawn, which is marked as a person's and found among the claims", async () => {
      await visit(report);
      const words = await page.evaluate(() => {
        const place = document.querySelectorAll(".paragraph")[1] ?? document.querySelector(".paragraph");
        const range = document.createRange();
        range.selectNodeContents(place ?? document.body);
        const whole = range.toString();
        const drawn = whole.slice(0, Math.min(60, whole.trimEnd().length));
        // A selection over some pieces, as a mouse draws it.
        const walker = document.createTreeWalker(place ?? document.body, NodeFilter.SHOW_TEXT);
        let left = drawn.length;
        const first = walker.nextNode();
        let node: Node | null = first;
        while (node && left > (node.textContent ?? "").length) {
          left -= (node.textContent ?? "").length;
          node = walker.nextNode();
        }
        if (first && node) getSelection()?.setBaseAndExtent(first, 0, node, left);
        return drawn.trim();
      });
      await page.getByRole("button", { name: "Add a claim of these words" }).click();
      await dialog().waitFor();
      expect(await dialog().locator("blockquote").innerText()).toBe(`“${words}”`);
      await dialog().getByLabel("Kind").selectOption("assessment");
      const name = words.split(/\s+/).find((one) => /^\p{Lu}\p{L}+$/u.test(one)) ?? words;
      const row = dialog().getByRole("group", { name: "Who and what, 1" });
      await row.getByLabel("Role").selectOption("subject");
      await row.getByLabel("Words in the report").fill(name);
      await row.getByLabel("They mean").selectOption("nobody");
      await dialog().getByRole("button", { name: "Keep" }).click();
      await toast(/^Added: /).waitFor();
      await gone();
      await visit("/judgements");
      const line = page.locator(".judgements > li", { hasText: "was added by hand" });
      await line.first().waitFor();
      await line.first().getByRole("link").click();
      await card().locator(".judged", { hasText: "Added by" }).waitFor();
      expect(await card().locator("blockquote").innerText()).toBe(`“${words}”`);
      await card().getByRole("button", { name: "Take this claim back" }).click();
      await toast(/taken back/).waitFor();
    }, 40_000);

    it("chooses words and makes a claim by keys alone", async () => {
      await visit(report);
      await page.keyboard.press("n");
      const field = dialog().getByRole("textbox", { name: "Text of the report" });
      await field.waitFor();
      expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
      const text = await field.inputValue();
      await page.keyboard.type("x");
      await page.keyboard.press("Delete");
      expect(await field.inputValue()).toBe(text);
      for (let words = 0; words < 5; words++) await page.keyboard.press("Control+Shift+ArrowRight");
      const drawn = await field.evaluate((one) => {
        const area = one as HTMLTextAreaElement;
        return area.value.slice(area.selectionStart, area.selectionEnd).trim();
      });
      expect(drawn.length).toBeGreaterThan(5);
      await page.keyboard.press("Enter");
      await dialog().getByRole("heading", { name: "Add a claim" }).waitFor();
      expect(await dialog().locator("blockquote").innerText()).toBe(`“${drawn}”`);
      await dialog().getByLabel("Kind").focus();
      await page.keyboard.type("assess");
      for (let presses = 0; presses < 6; presses++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement?.closest("label")?.textContent?.startsWith("Words in")))
          break;
      }
      await page.keyboard.type(drawn.split(/\s+/)[0] ?? "");
      await page.keyboard.press("Tab");
      await page.keyboard.type("no actor");
      await dialog().getByLabel("Why?").focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await toast(/^Added: /).waitFor();
      await gone();
      await page.keyboard.press("u");
      await toast(/^Taken back: Added/).waitFor();
    }, 40_000);

    it("sets what came of a forecast, with what it rests on, and keeps the history", async () => {
      await visit("/forecasts");
      const first = page.locator(".forecasts > li").first();
      await first.getByRole("button", { name: "Set the outcome" }).click();
      await dialog()
        .getByRole("radio", { name: /^partly borne out/ })
        .check();
      await dialog()
        .getByLabel(/^What it rests on outside/)
        .fill("Interview of 3 May\nhttps://example.org/minutes");
      await dialog().getByLabel("Why?").fill("Two of the three came about.");
      await dialog().getByRole("button", { name: "Put it down" }).click();
      await toast(/Outcome: partly borne out/).waitFor();
      const set = page.locator(".forecasts > li", { hasText: "Two of the three came about." }).first();
      await set.waitFor();
      expect(await set.innerText()).toContain("https://example.org/minutes");
      expect(await set.locator(".sign").first().innerText()).toBe("Partly borne out");
      await page.getByRole("checkbox", { name: /partly/ }).check();
      await expect.poll(() => page.locator(".forecasts > li").count()).toBe(1);
      await page.reload();
      await set.waitFor();
      await set.getByText(/^History of its outcome/).click();
      await set.getByRole("button", { name: "Take back" }).click();
      await toast(/taken back/).waitFor();
    }, 40_000);

    it("grades a publisher and a claim", async () => {
      await visit("/sources");
      const grade = page
        .getByRole("table", { name: "Publishers" })
        .getByRole("button", { name: /^Grade the reliability of / })
        .first();
      const name = (await grade.getAttribute("aria-label"))?.replace(/^Grade the reliability of /, "") ?? "";
      await grade.click();
      await dialog().getByRole("radio", { name: /^B:/ }).check();
      await dialog().getByLabel("Why?").fill("It names its sources.");
      await dialog().getByRole("button", { name: "Put it down" }).click();
      await toast(/: B/).waitFor();
      await page.getByRole("button", { name: `Reliability of ${name}: B: usually reliable` }).click();
      await dialog().getByText("It names its sources.").waitFor();
      await page.keyboard.press("Escape");
      await gone();
      await visit("/claims");
      await page.locator(".quote").getByRole("button", { name: "Grade" }).first().click();
      await dialog().getByRole("radio", { name: /^3:/ }).check();
      await dialog().getByLabel("Why?").fill("One other says so.");
      await dialog().getByRole("button", { name: "Put it down" }).click();
      const graded = page.getByRole("button", { name: "Credibility 3" }).first();
      await graded.waitFor();
      expect(await graded.isVisible()).toBe(true);
    }, 40_000);

    it("shows where two people differ, as contested", async () => {
      await visit("/questions?status=settled");
      await page.locator(".question-line :is(h2, h3) a").first().click();
      await page.locator(".collate .quote").first().waitFor();
      const { pathname } = new URL(page.url());
      const claim = (await page.locator(".collate .quote").first().getAttribute("data-claim")) ?? "";
      desk.run("judge", desk.casePath, claim, "reject", "--by", "Ana Ruiz", "--reason", "a namesake");
      desk.run("judge", desk.casePath, claim, "accept", "--by", "Bela Soto");
      await page.locator(".question-lead .differ", { hasText: "Ana Ruiz" }).waitFor();
      expect(await page.locator(".question-lead .sign").first().innerText()).toBe("Contested");
      await visit("/questions?status=contested");
      await page.locator(`.question-line a[href="${pathname}"]`).waitFor();
    }, 40_000);

    it.each([
      ["wide", 1440, 900, "light"],
      ["phone", 390, 844, "dark"],
    ] as const)(
      "windows fit a %s screen without a finding of axe",
      async (_name, width, height, colorScheme) => {
        const { page: small } = await desk.window({ viewport: { width, height }, colorScheme });
        const found: string[] = [];
        const look = async (what: string): Promise<void> => {
          await small.getByRole("dialog").waitFor();
          const over = await small.evaluate(() => {
            const box = document.querySelector(".dialog");
            return box ? box.scrollWidth - box.clientWidth : 1;
          });
          if (over > 0) found.push(`${what} is ${over} px too wide`);
          for (const { id, impact, where } of await violations(small))
            if (impact === "serious" || impact === "critical") found.push(`${what}: ${id}: ${where}`);
          await small.keyboard.press("Escape");
          await small.getByRole("dialog").waitFor({ state: "detached" });
        };
        await visit(report, small);
        await small.keyboard.press("j");
        await small.keyboard.press("e");
        await look("correcting");
        await small.keyboard.press("n");
        await look("choosing words");
        await visit("/sources", small);
        await small
          .getByRole("button", { name: /reliability of/i })
          .first()
          .click();
        await look("grading");
        await visit("/forecasts", small);
        await small
          .getByRole("button", { name: /the outcome$/ })
          .first()
          .click();
        await look("outcome");
        expect(found).toEqual([]);
        await small.context().close();
      },
      60_000,
    );

    it("had nothing to complain of", () => expect(complaints).toEqual([]));
  });
