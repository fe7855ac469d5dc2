import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { addresses, openDesk, settled, violations, whyNot } from "../test/desk/browser.ts";

/**
 * Pictures of every view of the desk at the widths of a desk and of a phone, in light and dark, with what axe finds:
 * node bench/screens.ts FOLDER [view …]. With --readme: the three pictures of the README, into docs/images. With --print
 * before FOLDER: each view as it is printed, by somebody who works in the dark, as PDF.
 */
const print = process.argv.includes("--print");
const [first = "out/screens", ...only] = process.argv.slice(2).filter((word) => word !== "--print");
if (whyNot !== null) throw new Error(`No pictures: ${whyNot}`);
const forReadme = first === "--readme";
const folder = resolve(forReadme ? join(import.meta.dirname, "../docs/images") : first);

const SHAPES = [
  { name: "wide-light", width: 1440, height: 900, colours: "light" },
  { name: "wide-dark", width: 1440, height: 900, colours: "dark" },
  { name: "phone-light", width: 390, height: 844, colours: "light" },
  { name: "phone-dark", width: 390, height: 844, colours: "dark" },
] as const;
/** View of the desk, file name, colours. */
const README = [
  ["overview", "overview", "light"],
  ["question-state", "question", "light"],
  ["beside", "side-by-side", "dark"],
] as const;

mkdirSync(folder, { recursive: true });
const desk = await openDesk();
try {
  await (forReadme ? readme() : print ? printed() : everything());
} finally {
  await desk.close();
}

async function readme(): Promise<void> {
  for (const [view, file, colorScheme] of README) {
    const { page } = await desk.window({ viewport: { width: 1200, height: 760 }, colorScheme });
    await page.goto(desk.origin);
    const [, address = "/"] = (await addresses(page)).find(([name]) => name === view) ?? [];
    await page.goto(desk.origin + address);
    await settled(page);
    await page.screenshot({ path: join(folder, `${file}.png`) });
    await page.context().close();
  }
}

async function printed(): Promise<void> {
  const { page } = await desk.window({ viewport: { width: 1440, height: 900 }, colorScheme: "dark" });
  await page.goto(desk.origin);
  // Chosen by the switch, which counts before what the system says.
  await page.evaluate(() => localStorage.setItem("cotejo-theme", "dark"));
  for (const [view, address] of await addresses(page)) {
    if (only.length > 0 && !only.includes(view)) continue;
    await page.goto(desk.origin + address);
    await settled(page);
    await page.pdf({ path: join(folder, `${view}.pdf`), format: "A4", printBackground: true });
  }
}

async function everything(): Promise<void> {
  for (const { name, width, height, colours } of SHAPES) {
    const { page, complaints } = await desk.window({ viewport: { width, height }, colorScheme: colours });
    await page.goto(desk.origin);
    for (const [view, address] of await addresses(page)) {
      if (only.length > 0 && !only.includes(view)) continue;
      await page.goto(desk.origin + address);
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.screenshot({ path: join(folder, `${view}-${name}.png`) });
      if (name.endsWith("light"))
        await page.screenshot({ path: join(folder, `${view}-${name}-full.png`), fullPage: true });
      const found = await violations(page);
      process.stdout.write(
        `${name} ${view}${wide > 0 ? ` is ${wide} px too wide` : ""}${found.map((one) => `\n    ${one.impact} ${one.id}: ${one.where}`).join("")}\n`,
      );
    }
    for (const complaint of complaints) process.stdout.write(`  complaint: ${complaint}\n`);
    await page.context().close();
  }
}
