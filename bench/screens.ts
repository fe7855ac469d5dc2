import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { addresses, openDesk, settled, violations, whyNot } from "../test/desk/browser.ts";

/**
 * Pictures of every view of the desk at the widths of a desk and of a phone, in light and dark, with what axe finds:
 * node bench/screens.ts FOLDER [view …]
 */
const [folder = "out/screens", ...only] = process.argv.slice(2);
if (whyNot !== null) throw new Error(`No pictures: ${whyNot}`);

const SHAPES = [
  { name: "wide-light", width: 1440, height: 900, colours: "light" },
  { name: "wide-dark", width: 1440, height: 900, colours: "dark" },
  { name: "phone-light", width: 390, height: 844, colours: "light" },
  { name: "phone-dark", width: 390, height: 844, colours: "dark" },
] as const;

mkdirSync(resolve(folder), { recursive: true });
const desk = await openDesk();
try {
  for (const { name, width, height, colours } of SHAPES) {
    const { page, complaints } = await desk.window({ viewport: { width, height }, colorScheme: colours });
    await page.goto(desk.origin);
    for (const [view, address] of await addresses(page)) {
      if (only.length > 0 && !only.includes(view)) continue;
      await page.goto(desk.origin + address);
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.screenshot({ path: join(resolve(folder), `${view}-${name}.png`) });
      if (name.endsWith("light"))
        await page.screenshot({ path: join(resolve(folder), `${view}-${name}-full.png`), fullPage: true });
      const found = await violations(page);
      process.stdout.write(
        `${name} ${view}${wide > 0 ? ` is ${wide} px too wide` : ""}${found.map((one) => `\n    ${one.impact} ${one.id}: ${one.where}`).join("")}\n`,
      );
    }
    for (const complaint of complaints) process.stdout.write(`  complaint: ${complaint}\n`);
    await page.context().close();
  }
} finally {
  await desk.close();
}
