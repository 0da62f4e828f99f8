import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { example, workspace } from "../action/run.ts";
import { openPage } from "./html-page.ts";
import { startBrowser, whyNoBrowser } from "./page.ts";

let browser: Browser | null;
/** One that overfits, one that is worse than its baseline, and one that is well. */
let several: string;
let many: string;

beforeAll(async () => {
  const { loss, val_loss } = JSON.parse(example("overfit/history.json").toString());
  several = await pageOf({
    "runs/overfit/history.json": JSON.stringify({ loss, val_loss }),
    "runs/overfit/params.yaml": "batch_size: 64\n",
    "runs/worse/history.json": example("regression/history.json"),
    "runs/worse/params.yaml": "batch_size: 32\n",
    "runs/well/history.json": example("healthy/history.json"),
    "base/worse/history.json": example("regression/base/history.json"),
    "base/overfit/history.json": JSON.stringify({ loss, val_loss }),
    "base/well/history.json": example("healthy/history.json"),
  });
  const files = Array.from({ length: 200 }, (_, i) => {
    const at = Array.from({ length: 1000 }, (_, k) => Math.exp(-k / (200 + i)));
    const history = { loss: at, val_loss: at.map((value, k) => value + 0.1 + 0.01 * Math.sin(k * i)) };
    return [`runs/run-${i}/history.json`, JSON.stringify(history)] as const;
  });
  const baseline = files.map(([path, text]) => [path.replace("runs", "base"), text] as const);
  many = await pageOf(Object.fromEntries([...files, ...baseline]));
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

/** What the command writes for the runs, beside their baseline. */
async function pageOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  using here = workspace(files);
  const args = ["check", "runs", "--baseline", "base", "--output", "report.html"];
  const { stderr } = await here.cli(process.execPath, args);
  expect(stderr).toBe("");
  return readFileSync(join(here.root, "report.html"), "utf8");
}

function open(ctx: TestContext, html: string, how: Parameters<typeof openPage>[2] = {}) {
  if (browser === null) return ctx.skip(String(whyNoBrowser()));
  return openPage(browser, html, how);
}

async function middleOf(chart: Locator): Promise<{ x: number; y: number; width: number }> {
  const box = await chart.locator(".u-over").boundingBox();
  if (box === null) throw new Error("the chart is not drawn");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

describe("the page without its script", () => {
  test("tells verdict, runs, findings and curves", async (ctx) => {
    await using opened = await open(ctx, several, { hasScript: false });
    const { page, misdeeds } = opened;
    expect(await page.locator("h1").innerText()).toMatch(/^Fail /);
    const rows = await page.locator("#runs-table tbody tr").allInnerTexts();
    expect(rows).toEqual([
      expect.stringMatching(
        /^Fail\tworse\t0\.3274 @ 29\/29\t0\.2486\t🔺 \+31\.7\s%\t\+10\s%\t4\.98\s%\tregression, underfit$/,
      ),
      expect.stringMatching(/^Fail\toverfit\t0\.5891 @ 6\/39\t0\.5891\t= 0\s%\t.*\toverfit, gap, patience$/),
      expect.stringMatching(/^Pass\twell\t/),
    ]);
    const overfit = page.locator("details.run").nth(1);
    expect(await overfit.locator(".findings").innerText()).toMatch(/overfit[\s\S]*above its best/);
    expect(await overfit.locator("svg title").first().textContent()).toBe("loss of overfit");
    expect(await overfit.locator("svg desc").first().textContent()).toMatch(
      /^40 evaluations, .* best 0\.5891 at/,
    );
    expect(await overfit.locator("svg path.val").boundingBox()).toMatchObject({ width: expect.any(Number) });
    expect(await page.locator(".tools").isVisible()).toBe(false);
    expect(misdeeds).toEqual([]);
  });

  test("opens the run of a link", async (ctx) => {
    await using opened = await open(ctx, several, { hasScript: false });
    const { page } = opened;
    const body = page.locator("details.run .body").last();
    expect(await body.isVisible()).toBe(false);
    await page.getByRole("link", { name: "well" }).click();
    await body.waitFor({ state: "visible" });
  });
});

describe("a chart", () => {
  test("tells the values under the pointer, and zooms by dragging", async (ctx) => {
    await using opened = await open(ctx, several);
    const { page, misdeeds } = opened;
    const chart = page.locator("figure.drawn").first();
    await chart.scrollIntoViewIfNeeded();
    const { x, y, width } = await middleOf(chart);
    await page.mouse.move(x, y);
    expect(await chart.locator(".values").innerText()).toMatch(
      /^epoch (14|15)\s+train 0\.\d+\s+val 0\.\d+\s+baseline 0\.\d+$/,
    );
    await page.mouse.down();
    await page.mouse.move(x + width / 4, y, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(x - width / 2 + 2, y);
    expect(await chart.locator(".values").innerText()).toMatch(/^epoch (14|15)\s/);
    await chart.getByRole("button", { name: "Show the whole" }).click();
    await page.mouse.move(x - width / 2 + 2, y);
    expect(await chart.locator(".values").innerText()).toMatch(/^epoch 0\s/);
    expect(misdeeds).toEqual([]);
  });

  test("is zoomed together with the others of its run", async (ctx) => {
    await using opened = await open(ctx, several);
    const { page, misdeeds } = opened;
    const charts = page.locator("details.run").first().locator("figure");
    await charts.nth(1).scrollIntoViewIfNeeded();
    await page.locator("figure.drawn").nth(1).waitFor();
    await charts.first().locator(".plot").focus();
    await page.keyboard.press("+");
    const whole = charts.nth(1).getByRole("button", { name: "Show the whole" });
    await whole.click();
    expect(await charts.first().getByRole("button", { name: "Show the whole" }).isVisible()).toBe(false);
    expect(misdeeds).toEqual([]);
  });

  test("is read and zoomed by keys", async (ctx) => {
    await using opened = await open(ctx, several);
    const chart = opened.page.locator("figure.drawn").first();
    const values = chart.locator(".values");
    await chart.locator(".plot").focus();
    await opened.page.keyboard.press("Home");
    await opened.page.keyboard.press("ArrowRight");
    expect(await values.innerText()).toMatch(/^epoch 1\s/);
    await opened.page.keyboard.press("Shift+ArrowRight");
    await opened.page.keyboard.press("+");
    const reset = chart.getByRole("button", { name: "Show the whole" });
    expect(await reset.isVisible()).toBe(true);
    await opened.page.keyboard.press("Escape");
    expect(await reset.isVisible()).toBe(false);
  });

  test("is zoomed by two fingers: what lies under each stays under it", async (ctx) => {
    await using opened = await open(ctx, several, { width: 420, hasTouch: true });
    const { page, misdeeds } = opened;
    const chart = page.locator("figure.drawn").first();
    await chart.scrollIntoViewIfNeeded();
    const { x, y, width } = await middleOf(chart);
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", distance: number | null) => {
      const touchPoints = distance === null ? [] : [x - distance, x + distance].map((at) => ({ x: at, y }));
      return cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
    };
    await touch("touchStart", width / 8);
    for (const share of [6, 4, 3]) await touch("touchMove", width / share);
    await touch("touchEnd", null);
    const reset = chart.getByRole("button", { name: "Show the whole" });
    expect(await reset.isVisible()).toBe(true);
    // A quarter of 29 epochs now takes two thirds of the width.
    await page.mouse.move(x - width / 2 + 2, y);
    const [, first] = /^epoch (\d+)\s/.exec(await chart.locator(".values").innerText()) ?? [];
    expect(Number(first)).toBeGreaterThanOrEqual(8);
    expect(Number(first)).toBeLessThanOrEqual(10);
    expect(misdeeds).toEqual([]);
  });

  test("is drawn smoothed over its raw values, and on a log scale", async (ctx) => {
    await using opened = await open(ctx, several);
    const { page, misdeeds } = opened;
    await page.locator("#smoothing").fill("80");
    await page.locator("#log").check();
    const chart = page.locator("figure.drawn").first();
    await chart.scrollIntoViewIfNeeded();
    const { x, y } = await middleOf(chart);
    await page.mouse.move(x, y);
    expect(await chart.locator(".values").innerText()).toMatch(
      /^epoch \d+\s+train raw 0\.\d+\s+train [01]\.\d+\s+val raw 0\.\d+/,
    );
    expect(misdeeds).toEqual([]);
  });
});

describe("the runs", () => {
  test("are filtered by text, param and verdict", async (ctx) => {
    await using opened = await open(ctx, several);
    const { page } = opened;
    const shown = () => page.locator("#runs-table tbody tr:visible th").allInnerTexts();
    await page.locator("#filter").fill("batch_size=32");
    expect(await shown()).toEqual(["worse"]);
    expect(await page.locator("details.run:visible .name").allInnerTexts()).toEqual(["worse"]);
    expect(await page.locator("#count").innerText()).toBe("1 of 3 runs");
    await page.locator("#filter").fill("");
    await page.locator("#verdict").selectOption("pass");
    expect(await shown()).toEqual(["well"]);
  });

  test("are sorted by a column, and the other way round", async (ctx) => {
    await using opened = await open(ctx, several);
    const { page } = opened;
    const names = () => page.locator("details.run .name").allInnerTexts();
    expect(await names()).toEqual(["worse", "overfit", "well"]);
    const best = page.getByRole("button", { name: "Best" });
    await best.click();
    expect((await names())[2]).toBe("overfit");
    await best.click();
    expect((await names())[0]).toBe("overfit");
    expect(await page.locator("th", { has: best }).getAttribute("aria-sort")).toBe("descending");
  });
});

test("print shows what is closed on the screen, and the static charts", async (ctx) => {
  await using opened = await open(ctx, several);
  const { page } = opened;
  const closed = page.locator("details.run").last();
  const fold = closed.locator(".fold li").first();
  await page.locator("figure.drawn").first().waitFor();
  expect(await fold.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await fold.isVisible()).toBe(true);
  expect(await closed.locator("svg path.val").first().boundingBox()).toMatchObject({
    width: expect.any(Number),
  });
  expect(await page.locator(".tools").isVisible()).toBe(false);
});

test("200 runs of 1,000 evaluations take less than 10 MB, and only the charts in view are drawn", async (ctx) => {
  await using opened = await open(ctx, many);
  const { page, misdeeds } = opened;
  expect(Buffer.byteLength(many)).toBeLessThan(10_000_000);
  expect(await page.locator("#runs-table tbody tr").count()).toBe(200);
  await page.locator("figure").first().scrollIntoViewIfNeeded();
  await page.locator("figure.drawn").first().waitFor();
  expect(await page.locator("figure.drawn").count()).toBeLessThan(10);
  expect(misdeeds).toEqual([]);
});

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

describe.each(["light", "dark"] as const)("the %s page", (theme) => {
  test.for([420, 1000])("%d pixels wide is accessible and fits", async (width, ctx) => {
    await using opened = await open(ctx, several, { theme, width });
    const { page, misdeeds } = opened;
    await page.evaluate(`for (const one of document.querySelectorAll("details")) one.open = true`);
    await page.locator("figure").first().scrollIntoViewIfNeeded();
    await page.locator("figure.drawn").first().waitFor();
    await page.evaluate(axe);
    const violations: unknown = await page.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`,
    );
    expect(violations).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(misdeeds).toEqual([]);
  });

  test("is drawn in its colours", async (ctx) => {
    await using opened = await open(ctx, several, { theme });
    const { page } = opened;
    const background: unknown = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(background).toBe(theme === "dark" ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
    await page.locator("figure.drawn").first().waitFor();
    // The pixels of the canvas that have exactly the colour of the val line.
    const colour = theme === "dark" ? [240, 136, 62] : [194, 65, 12];
    const count: unknown = await page.evaluate(`(() => {
      const canvas = document.querySelector("figure canvas");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === ${colour[0]} && data[i + 1] === ${colour[1]} && data[i + 2] === ${colour[2]} && data[i + 3] === 255) count++;
      return count;
    })()`);
    expect(count).toBeGreaterThan(50);
  });
});
