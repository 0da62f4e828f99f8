/** Opens the HTML page of a report as a file, and notes whatever it should not do. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

export type Opened = {
  readonly page: Page;
  /** Requests, messages on the console, errors and dialogs. */
  readonly misdeeds: readonly string[];
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

export type OpenedWith = {
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly hasScript?: boolean;
  readonly hasTouch?: boolean;
};

export async function openPage(
  browser: Browser,
  html: string,
  { theme = "light", width = 1000, hasScript = true, hasTouch = false }: OpenedWith = {},
): Promise<Opened> {
  const directory = mkdtempSync(join(tmpdir(), "lossgate-page-"));
  const file = join(directory, "report.html");
  writeFileSync(file, html);
  const { href } = pathToFileURL(file);
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    javaScriptEnabled: hasScript,
    hasTouch,
  });
  const page = await context.newPage();
  const misdeeds: string[] = [];
  page.on("request", (request) => request.url() !== href && misdeeds.push(`request ${request.url()}`));
  page.on("console", (message) => misdeeds.push(`console ${message.text()}`));
  page.on("pageerror", (error) => misdeeds.push(`error ${error.message}`));
  page.on("dialog", (dialog) => {
    misdeeds.push(`dialog ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  await page.goto(href);
  return {
    page,
    misdeeds,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      rmSync(directory, { recursive: true });
    },
  };
}
