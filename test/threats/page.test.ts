import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gate } from "../../src/gate.ts";
import { html } from "../../src/report/html/html.ts";
import { parseReport } from "../../src/report/parse.ts";
import type { Report } from "../../src/report/schema.ts";
import { hostile, markup } from "../action/hostile.ts";
import { example, workspace } from "../action/run.ts";
import { openPage } from "../render/html-page.ts";
import { startBrowser, whyNoBrowser } from "../render/page.ts";
import { withKeys, withTexts } from "./texts.ts";

let browser: Browser | null;
let whole: Report;
beforeAll(async () => {
  browser = await startBrowser();
  const { loss, val_loss } = JSON.parse(example("overfit/history.json").toString());
  using here = workspace({
    "runs/a/history.json": JSON.stringify({ loss, val_loss }),
    "runs/a/params.yaml": "batch_size: 8\nname: a\n",
    "runs/b/history.json": JSON.stringify({ loss, val_loss: loss }),
    "runs/b/params.yaml": "batch_size: 16\nname: b\n",
    "base/a/history.json": JSON.stringify({ loss, val_loss: loss }),
    "old.yml": "rules: { gap: 0.1 }\n",
  });
  const place = (path: string) => ({ root: here.root, paths: [path] });
  const { report } = await gate({
    cwd: here.root,
    paths: place("runs"),
    config: null,
    rules: null,
    baseline: { kind: "given", from: "base", place: place("base") },
    accepted: null,
    notes: [{ level: "note", file: "a note", line: 3, message: "something" }],
    failOn: "error",
    baselineConfig: { from: "old.yml", source: { file: "old.yml", text: "rules: { gap: 0.1 }\n" } },
    today: "2026-11-24",
  });
  whole = report;
}, 60_000);
afterAll(() => browser?.close());

/** What a browser makes of the page of a report, and whether it has an element that ours have not. */
async function look(browser: Browser, page: string) {
  await using opened = await openPage(browser, page);
  await opened.page.evaluate(`for (const one of document.querySelectorAll("details")) one.open = true`);
  await opened.page.locator("figure").first().scrollIntoViewIfNeeded();
  await opened.page.locator("figure.drawn").first().waitFor();
  const foreign: unknown = await opened.page.evaluate(
    `[...document.querySelectorAll("img, iframe, object, embed, link, base, a:not([href^='#']), [onerror], [onload], [style*=url]")].map((one) => one.outerHTML)`,
  );
  const titles = page.split("<svg").length;
  const counts: unknown = await opened.page.evaluate(
    `["script", "style", "meta", "h1", "title"].map((name) => document.getElementsByTagName(name).length)`,
  );
  return { foreign, counts, titles, misdeeds: opened.misdeeds };
}

describe("hostile text in a report stays text in the page", () => {
  const all = [...markup, ...hostile];
  const cases: readonly (readonly [what: string, textAt: (i: number) => string])[] = [
    ["a different text in each field", (i) => all[i % all.length] ?? ""],
    ...markup.map((text): [string, () => string] => [`${text} in every field`, () => text]),
  ];
  test.for(cases)("%s", async ([, textAt], ctx) => {
    if (browser === null) return ctx.skip(String(whyNoBrowser()));
    const named = withKeys(whole, (i) => `${textAt(i)}${i}`);
    const seen = await look(browser, html(parseReport("", withTexts(named, textAt).text)));
    expect(seen.misdeeds).toEqual([]);
    expect(seen.foreign).toEqual([]);
    const [script, style, meta, h1, title] = [2, 1, 5, 1, seen.titles];
    expect(seen.counts).toEqual([script, style, meta, h1, title]);
  });
});

test("the policy of the page lets only its own script and style in", async (ctx) => {
  if (browser === null) return ctx.skip(String(whyNoBrowser()));
  await using opened = await openPage(
    browser,
    html(whole).replace("</main>", "<script>alert(1)</script></main>"),
  );
  expect(opened.misdeeds).toEqual([expect.stringMatching(/^console Executing inline script violates/)]);
});

test("the data of the page are numbers alone", () => {
  const page = html(parseReport("", withTexts(whole, () => "</script>").text));
  const [, island = ""] = /<script type="application\/json" id="plots">(.*?)<\/script>/.exec(page) ?? [];
  const words = new Set(island.match(/[a-z]+/gi));
  expect([...words].sort()).toEqual(
    ["at", "baseline", "best", "limit", "null", "plots", "positions", "stop", "train", "val"].sort(),
  );
});
