import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { html } from "../../src/report/html/html.ts";
import { parseReport } from "../../src/report/parse.ts";
import type { Report } from "../../src/report/schema.ts";
import { hostile, markup } from "../action/hostile.ts";
import { openPage } from "../render/html-page.ts";
import { startBrowser, whyNoBrowser } from "../render/page.ts";
import { fullReport } from "./full-report.ts";
import { withKeys, withTexts } from "./texts.ts";

let browser: Browser | null;
let whole: Report;
beforeAll(async () => {
  browser = await startBrowser();
  whole = await fullReport();
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
