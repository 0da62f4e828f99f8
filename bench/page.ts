import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "../test/action/run.ts";
import { openPage } from "../test/render/html-page.ts";
import { startBrowser, whyNoBrowser } from "../test/render/page.ts";
import { medianOf } from "./measure.ts";

// `node bench/page.ts`: the HTML page of 200 runs of 1,000 evaluations with their baseline, in Chromium. Needs `npm run generate`.

const runs = 200;
const evaluations = 1000;
const times = 7;

const files = Array.from({ length: runs }, (_, i) => {
  const loss = Array.from(
    { length: evaluations },
    (_, k) => Math.exp(-k / (200 + i)) + 0.01 * Math.sin(k * i),
  );
  return [`runs/run-${i}/history.json`, JSON.stringify({ loss, val_loss: loss.map((value) => value + 0.1) })];
});
const baseline = files.map(([path = "", text = ""]) => [path.replace("runs", "base"), text]);
using here = workspace(Object.fromEntries([...files, ...baseline]));
await here.cli(process.execPath, ["check", "runs", "--baseline", "base", "--output", "report.html"]);
const html = readFileSync(join(here.root, "report.html"), "utf8");

const browser = await startBrowser();
if (browser === null) throw new Error(String(whyNoBrowser()));
const measured: { paint: number; ready: number }[] = [];
for (let i = 0; i < times; i++) {
  await using opened = await openPage(browser, html);
  const [paint, ready]: number[] = await opened.page.evaluate(
    `[performance.getEntriesByName("first-contentful-paint")[0]?.startTime, performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd]`,
  );
  measured.push({ paint: paint ?? Number.NaN, ready: ready ?? Number.NaN });
}
await browser.close();
console.log(`${runs} runs of ${evaluations} evaluations: ${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB`);
console.log(`first paint after ${Math.round(medianOf(measured.map(({ paint }) => paint)))} ms`);
console.log(
  `ready, its script included, after ${Math.round(medianOf(measured.map(({ ready }) => ready)))} ms`,
);
