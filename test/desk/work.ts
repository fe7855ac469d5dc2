import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDesk, settled, violations } from "./browser.ts";

/** What a person does at the desk, in Debian's Chromium, on the sample reports. */
export const work = (opened: () => OpenDesk) =>
  describe("work at the desk", () => {
    let desk: OpenDesk;
    let page: Page;
    let complaints: string[];
    const asked: string[] = [];

    beforeAll(async () => {
      desk = opened();
      ({ page, complaints } = await desk.window());
      page.on("request", (request) => asked.push(new URL(request.url()).origin));
    });
    afterAll(async () => page?.context().close());

    const visit = async (address: string): Promise<void> => {
      await page.goto(desk.origin + address);
      await settled(page);
    };
    const toast = (words: RegExp): Locator => page.locator(".toast", { hasText: words });
    /** The lit words, as they stand on the page. */
    const lit = (): Promise<string> =>
      page.locator(".report-text mark").evaluateAll((marks) => marks.map((mark) => mark.textContent).join(""));
    const total = async (): Promise<number> =>
      Number((await page.locator(".tally").first().innerText()).replaceAll(",", "").match(/\d+/)?.[0]);

    it("goes from the overview to a contested question, both sides, and to the words", async () => {
      await visit("/");
      const first = page.locator(".question-line").first();
      await expect.poll(() => first.locator(".sign").innerText()).toMatch(/Contested|Denied|Changed/);
      await first.locator("h3 a").click();
      await page.locator(".collate .answer").nth(1).waitFor();
      const quotes = page.locator(".collate .answer blockquote");
      expect(await quotes.count()).toBeGreaterThan(1);
      expect(await page.locator(".gutter .reason").first().innerText()).toMatch(/\w+ .*\./);
      const quote = page.locator(".collate .quote").first();
      const words = await quote.locator("mark").innerText();
      await quote.locator(".where a").click();
      await page.locator(".report-text mark").first().waitFor();
      expect(await lit()).toBe(words);
      const id = new URL(page.url()).searchParams.get("claim");
      const slice = await page.evaluate(async (claim) => {
        const report = (await (await fetch(`/api${location.pathname}`)).json()) as {
          text: string;
          claims: { id: string; start: number; end: number; quote: string }[];
        };
        const found = report.claims.find((one) => one.id === claim);
        return found ? [report.text.slice(found.start, found.end), found.quote] : [];
      }, id);
      expect(slice).toEqual([words, words]);
      const box = await page.locator(".report-text mark").first().boundingBox();
      expect(box?.y).toBeGreaterThan(50);
      expect(box?.y).toBeLessThan(900);
    }, 30_000);

    it("judges by key, takes it back, and finds the judgement after a reload", async () => {
      await visit("/questions");
      await page.locator(".question-line :is(h2, h3) a").first().click();
      await page.locator(".collate .quote .where a").first().click();
      await page.locator(".margin-card").waitFor();
      await page.keyboard.press("x");
      await toast(/Rejected as misread/).waitFor();
      await page.locator(".margin-card .doubt", { hasText: "rejected" }).waitFor();
      await page.reload();
      await page.locator(".margin-card .doubt", { hasText: "rejected" }).waitFor();
      await page.getByRole("button", { name: "✗ Rejected" }).click();
      await toast(/Taken back/).waitFor();
      await page.getByRole("button", { name: "Accept", exact: true }).click();
      await toast(/Accepted/).waitFor();
      await page.keyboard.press("u");
      await toast(/Taken back: Accepted/).waitFor();
      await page.getByRole("button", { name: "Accept", exact: true }).waitFor();
      await page.keyboard.press("c");
      await page.getByRole("dialog").getByRole("textbox").fill("It speaks of the first transfer alone.");
      await page.getByRole("button", { name: "Keep the note" }).click();
      await toast(/Noted/).waitFor();
      await visit("/judgements?live=true");
      expect(await page.locator(".judgements").innerText()).toContain("first transfer alone");
    }, 30_000);

    it("shows in a list both sides' exact words, and what rests on a claim goes when it is rejected there", async () => {
      await visit("/questions?status=contested");
      const line = page
        .locator(".question-line")
        .filter({ has: page.locator(".told") })
        .first();
      const told = line.locator(".told");
      expect(await told.count()).toBe(2);
      for (const one of await told.all()) expect(await one.innerText()).toMatch(/ (?:say|says|[a-z]+): .*“[^”]+”/s);
      const title = await line.locator("h2, h3").innerText();
      const why = await line.locator(".why").innerText();
      const [claim] = await told.evaluateAll((all) => all.map((one) => one.getAttribute("data-claim")));
      const again = page
        .locator(".question-line")
        .filter({ has: page.getByRole("heading", { name: title, exact: true }) });
      await told
        .first()
        .getByRole("button", { name: /^Reject as misread/ })
        .click();
      await toast(/Rejected as misread/).waitFor();
      await expect.poll(() => page.locator(`.told[data-claim="${claim}"]`).count()).toBe(0);
      expect(await again.locator(".why", { hasText: why }).count()).toBe(0);
      await page.getByRole("button", { name: "Undo" }).click();
      await again.locator(".why", { hasText: why }).waitFor();
    }, 40_000);

    it("shows of a question in a list first what its claims differ on, and names the window after what is opened", async () => {
      await visit("/questions?status=contested&kind=figure");
      const line = page.locator(".question-line").first();
      const listed = await line.locator(".rivals .serif").allInnerTexts();
      expect(await line.locator(".rivals li").nth(1).locator(".between .unseen").innerText()).toMatch(
        /contradict|reconcile/,
      );
      await line.locator(":is(h2, h3) a").click();
      await page.locator(".collate").waitFor();
      const [one = "", other = ""] = await page.locator(".collate .answer h2").allInnerTexts();
      expect(listed.slice(0, 2).toSorted()).toEqual([one, other].toSorted());
      expect(await page.title()).toContain(await page.locator("main h1").innerText());
      const rows = page.locator(".answers-table tbody tr");
      const some = await rows.count();
      await page.getByRole("button", { name: /^Show \d+ answers more$/ }).click();
      expect(await rows.count()).toBeGreaterThan(some);
      await visit("/questions");
      expect(await page.title()).toMatch(/^Questions/);
    }, 30_000);

    it("steps through the claims of a report by j and k", async () => {
      await visit("/reports");
      await page.getByRole("link", { name: "El Mencho is dead" }).click();
      await page.locator(".report-text .words").first().waitFor();
      await page.keyboard.press("j");
      await page.locator(".report-text mark").first().waitFor();
      const first = await lit();
      await page.keyboard.press("j");
      await expect.poll(lit).not.toBe(first);
      await page.keyboard.press("k");
      await expect.poll(lit).toBe(first);
      expect(await page.locator(".margin-card blockquote").innerText()).toBe(`“${first}”`);
    }, 30_000);

    it("sets two reports beside each other, each at its words", async () => {
      await visit("/questions?status=changed");
      await page.locator(".question-line :is(h2, h3) a").first().click();
      await page.locator(".collate .quote .where a").first().click();
      await page.locator(".margin-card").waitFor();
      await page.getByRole("link", { name: "Side by side" }).first().click();
      // One report may have several marks while the other is still on its way.
      await expect
        .poll(() =>
          page
            .locator(".pane")
            .filter({ has: page.locator("mark") })
            .count(),
        )
        .toBe(2);
      expect(await page.locator(".pane").count()).toBe(2);
      await expect
        .poll(() => page.locator(".beside-band").innerText())
        .toMatch(/overtook|contradict|reconcile|agree|precise/);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".pane").count()).toBe(0);
    }, 30_000);

    it("merges two actors, splits them by hand, and takes both back", async () => {
      await visit("/actors?kind=person");
      const before = await total();
      await page.getByRole("checkbox", { name: "Tick Omar García Harfuch" }).check();
      await page.getByRole("checkbox", { name: "Tick Claudia Sheinbaum" }).check();
      await page.getByRole("button", { name: /^Judge / }).click();
      await page.getByRole("dialog").getByRole("textbox").fill("A trial of the desk.");
      await page.getByRole("button", { name: "Put it down" }).click();
      await toast(/are one/).waitFor();
      await expect.poll(total).toBe(before - 1);
      await page.getByRole("link", { name: /^(?:Omar García Harfuch|Claudia Sheinbaum)$/ }).click();
      const merged = page.locator(".judgements", { hasText: "A trial of the desk." });
      await merged.waitFor();
      expect(await page.locator("main table").first().innerText()).toContain("Sheinbaum");
      expect(await page.locator("main table").first().innerText()).toContain("Harfuch");
      await merged.getByRole("button", { name: "Take back" }).click();
      await toast(/taken back/).waitFor();
      await visit("/actors?kind=person");
      await expect.poll(total).toBe(before);
    }, 40_000);

    it("adds a file that is dropped, and shows what was read", async () => {
      await visit("/reports");
      const dropped = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        const words =
          "GUADALAJARA, March 9, 2026 — Police arrested Rita Solís in Jalisco on Sunday, the state prosecutor said. She is accused of leading the Puerto Nuevo cell.";
        data.items.add(new File([words], "dropped.txt", { type: "text/plain" }));
        return data;
      });
      await page.dispatchEvent("[data-drop]", "drop", { dataTransfer: dropped });
      await page.locator(".progress", { hasText: /1 file done: \d+ claim/ }).waitFor({ timeout: 25_000 });
      await page.locator(".reports-table", { hasText: "dropped.txt" }).waitFor();
      await page.locator(".reports-table").getByRole("link", { name: "dropped.txt" }).click();
      await page.locator(".report-text").waitFor();
      await expect.poll(() => page.locator(".report-text").innerText()).toContain("Rita Solís");
    }, 60_000);

    it("keeps a pasted text's script as text", async () => {
      await visit("/reports");
      await page.getByRole("button", { name: "Paste a text" }).click();
      const bad =
        "<img src=x onerror=alert(1)> Police said on 3 March 2026 that <b>five men</b> were arrested in Colima.";
      await page
        .getByRole("dialog")
        .getByRole("textbox", { name: /The text as published/ })
        .fill(bad);
      await page.getByRole("dialog").getByRole("textbox", { name: "title" }).fill("<script>alert(1)</script>");
      await page.getByRole("button", { name: "Add it" }).click();
      await page
        .locator(".progress", { hasText: /1 file done/ })
        .first()
        .waitFor({ timeout: 25_000 });
      await page.locator(".reports-table").getByRole("link", { name: "<script>alert(1)</script>" }).click();
      await page.locator(".report-text").waitFor();
      expect(await page.locator("main h1").innerText()).toContain("<script>");
      expect(await page.locator("main img").count()).toBe(0);
    }, 60_000);

    it("shows the case as of a day, everywhere, and after a reload", async () => {
      await visit("/");
      const counted = async (view: RegExp): Promise<string> =>
        page.getByRole("navigation").getByRole("link", { name: view }).locator(".n").innerText();
      const stood = async (): Promise<number> =>
        (await page.locator(".ledger b").allInnerTexts()).reduce((all, n) => all + Number(n.replace(",", "")), 0);
      const today = { reports: Number(await counted(/^Reports/)), stood: await stood() };
      await page
        .getByRole("textbox", { name: /As-of date/ })
        .first()
        .fill("2025-03");
      await page.keyboard.press("Enter");
      await page.locator(".as-of-band", { hasText: "March 2025" }).waitFor();
      await page.locator(".ledger").waitFor();
      await expect.poll(async () => Number(await counted(/^Reports/))).toBeLessThan(today.reports);
      expect(await counted(/^Actors/)).toBe("");
      const fewer = async (): Promise<boolean> => (await stood()) > 0 && (await stood()) < today.stood;
      await expect.poll(fewer).toBe(true);
      await page
        .getByRole("navigation")
        .getByRole("link", { name: /^Reports/ })
        .click();
      await page.locator(".as-of-band").waitFor();
      await page.reload();
      await settled(page);
      expect(new URL(page.url()).searchParams.get("as-of")).toBe("2025-03");
      expect(await page.locator(".reports-table").innerText()).not.toContain("El Mencho is dead");
      await page.getByRole("button", { name: "Back to today" }).click();
      await page.locator(".reports-table", { hasText: "El Mencho is dead" }).waitFor();
    }, 30_000);

    it("can be worked by keys alone", async () => {
      await visit("/");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the view");
      await page.keyboard.press("Enter");
      for (let presses = 0; presses < 12; presses++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement?.closest(".question-line") !== null)) break;
      }
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      expect(outline).toBe("solid");
      await page.keyboard.press("Enter");
      await page.locator(".collate").waitFor();
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("searchbox").waitFor();
      await page.keyboard.type("el mencho", { delay: 10 });
      await page
        .getByRole("menuitem", { name: /Nemesio Oseguera Cervantes/ })
        .first()
        .waitFor();
      expect((await violations(page)).filter(({ impact }) => impact === "critical" || impact === "serious")).toEqual(
        [],
      );
      for (let presses = 0; presses < 14; presses++) await page.keyboard.press("ArrowDown");
      // The one that Enter would open is in sight, below the field.
      await expect
        .poll(() =>
          page.evaluate(() => {
            const at = document.querySelector(".palette [data-focused]")?.getBoundingClientRect();
            const box = document.querySelector(".palette")?.getBoundingClientRect();
            return at && box ? at.top >= box.top && at.bottom <= box.bottom + 1 : false;
          }),
        )
        .toBe(true);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.keyboard.press("Control+k");
      await page.keyboard.type("el mencho", { delay: 10 });
      await page
        .getByRole("menuitem", { name: /Nemesio Oseguera Cervantes/ })
        .first()
        .waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(new URL(page.url()).pathname).toMatch(/^\/(?:actors|questions|reports)\/\w+/);
    }, 30_000);

    it("keeps the kind of a report that a person says", async () => {
      await visit("/reports");
      await page.locator(".reports-table").getByRole("link", { name: "El Mencho is dead" }).click();
      await page.locator("details.metadata summary").click();
      await page.getByRole("button", { name: "Correct what is known" }).click();
      await page.getByRole("dialog").getByRole("combobox", { name: "kind" }).selectOption("analysis");
      const keep = page.getByRole("dialog").getByRole("button", { name: "Keep" });
      expect(await keep.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
      await keep.click();
      await page.locator("details.metadata dd", { hasText: /^analysis given by a person/ }).waitFor();
    }, 30_000);

    it("clears what is not so of a report, and puts it back", async () => {
      await visit("/reports");
      await page.locator(".reports-table").getByRole("link", { name: "El Mencho is dead" }).click();
      await page.locator("details.metadata summary").click();
      await page.getByRole("button", { name: "Correct what is known" }).click();
      const title = page.getByRole("dialog").getByLabel("title");
      const was = await title.inputValue();
      await title.fill("");
      await page.getByRole("dialog").getByRole("button", { name: "Keep" }).click();
      await toast(/1 value cleared/).waitFor();
      await page.locator("details.metadata dd", { hasText: `${was} cleared by` }).waitFor();
      await page.getByRole("button", { name: "Put back" }).click();
      await toast(/Put back/).waitFor();
      await expect.poll(() => page.locator("details.metadata dd").first().innerText()).toMatch(`${was} stated`);
    }, 30_000);

    it("is printed in ink on white whatever the switch says, without what cannot be pressed on paper", async () => {
      await visit("/claims?kind=figure");
      await page.evaluate(() => (document.documentElement.dataset["theme"] = "dark"));
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const [ground, ink, controls, head, quotes] = await page.evaluate(() => [
        getComputedStyle(document.querySelector("main .sheet") ?? document.body).backgroundColor,
        getComputedStyle(document.querySelector(".quote mark") ?? document.body).color,
        [...document.querySelectorAll("main button, main input, main select, nav, header.head")].filter(
          (one) => one.getClientRects().length > 0,
        ).length,
        (document.querySelector(".print-head") as HTMLElement).innerText,
        document.querySelectorAll("main .quote").length,
      ]);
      expect([ground, ink, controls]).toEqual(["rgb(255, 255, 255)", "rgb(25, 27, 32)", 0]);
      expect(head).toContain("kind: figure");
      expect(quotes).toBeGreaterThan(20);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: null });
    }, 30_000);

    it("finds claims by words, narrows them, and saves what is found", async () => {
      await visit("/claims");
      const all = await total();
      await page.getByRole("searchbox", { name: /Words in the sentence/ }).fill("mexico");
      await expect.poll(total).toBeLessThan(all);
      expect(new URL(page.url()).searchParams.get("words")).toBe("mexico");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Save as CSV" }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);
    }, 30_000);

    it("sees what another window and the command line change", async () => {
      const other = await desk.window();
      await other.page.goto(`${desk.origin}/judgements`);
      await settled(other.page);
      const before = await other.page.locator(".judgements > li").count();
      await visit("/claims");
      await page.getByRole("button", { name: "Accept", exact: true }).first().click();
      await toast(/Accepted/).waitFor();
      await expect.poll(() => other.page.locator(".judgements > li").count(), { timeout: 8000 }).toBe(before + 1);
      const claim = await page.evaluate(
        async () =>
          ((await (await fetch("/api/claims?limit=3")).json()) as { items: { id: string }[] }).items[2]?.id ?? "",
      );
      desk.run("judge", desk.casePath, claim, "reject", "from the command line");
      await other.page.locator(".judgements", { hasText: "from the command line" }).waitFor();
      await other.page.context().close();
    }, 40_000);

    it("asked no address but its own, and had nothing to complain of", () => {
      expect([...new Set(asked)]).toEqual([desk.origin]);
      expect(complaints).toEqual([]);
    });
  });
