/** Takes a picture of a comment as GitHub shows it, in a browser without network access. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { marked } from "marked";
import { type Browser, chromium, type Page } from "playwright-core";

export type Picture = {
  readonly png: Buffer;
  /** Mermaid's error for each diagram that it could not draw; GitHub shows a red box instead. */
  readonly mermaidErrors: readonly string[];
  /** The visible text: nothing from a closed `<details>`. */
  readonly text: string;
  /** The text of each visible table that is wider than the page, so that the reader must scroll it. */
  readonly wideTables: readonly string[];
};

export type Look = {
  readonly theme?: "light" | "dark";
  /** Opens every `<details>`. */
  readonly open?: boolean;
  readonly width?: number;
};

const MERMAID = fileURLToPath(import.meta.resolve("mermaid/dist/mermaid.min.js"));
const STYLES = {
  light: fileURLToPath(import.meta.resolve("github-markdown-css/github-markdown-light.css")),
  dark: fileURLToPath(import.meta.resolve("github-markdown-css/github-markdown-dark.css")),
};
/** As wide as Arial, which the machine may not have: the widths of tables must not depend on its fonts. */
const FONTS = {
  400: fileURLToPath(import.meta.resolve("@fontsource/arimo/files/arimo-latin-400-normal.woff2")),
  700: fileURLToPath(import.meta.resolve("@fontsource/arimo/files/arimo-latin-700-normal.woff2")),
};
const { CHROME_PATH } = process.env;
const CHROME = [CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Why no picture can be taken on this machine; null if one can. */
export function whyNoBrowser(): string | null {
  return chrome() === null ? "no Chromium: set CHROME_PATH to one" : null;
}

function chrome(): string | null {
  return CHROME.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

/** Starts a browser; null if `whyNoBrowser` gives a reason. */
export async function startBrowser(): Promise<Browser | null> {
  const executablePath = chrome();
  return executablePath === null ? null : chromium.launch({ executablePath, args: FLAGS });
}

/** Renders a comment; null if `whyNoBrowser` gives a reason. */
export async function renderComment(markdown: string, look: Look = {}): Promise<Picture | null> {
  const browser = await startBrowser();
  if (browser === null) return null;
  try {
    return await photograph(browser, markdown, look);
  } finally {
    await browser.close();
  }
}

async function photograph(browser: Browser, markdown: string, look: Look): Promise<Picture> {
  const { theme = "light", open = false, width = 900 } = look;
  const context = await browser.newContext({
    viewport: { width, height: 600 },
    deviceScaleFactor: 2,
    colorScheme: theme,
    offline: true,
  });
  const page = await context.newPage();
  await page.setContent(frame(theme));
  await page.evaluate("Promise.all([...document.fonts].map((font) => font.load()))");
  await page.evaluate(`(${INSERT})(${JSON.stringify(await marked.parse(markdown, { gfm: true }))}, ${open})`);
  const mermaidErrors = await drawDiagrams(page, theme);
  const png = await page.locator("main").screenshot();
  const text = await page.locator("article").innerText();
  const wideTables = await page.evaluate<string[]>(
    `[...document.querySelectorAll("article table")].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.innerText)`,
  );
  return { png, mermaidErrors, text, wideTables };
}

async function drawDiagrams(page: Page, theme: string): Promise<string[]> {
  if ((await page.locator("code.language-mermaid").count()) === 0) return [];
  await page.addScriptTag({ path: MERMAID });
  const errors: unknown = await page.evaluate(`(${DRAW})("${theme}")`);
  return Array.isArray(errors) ? errors.map(String) : [String(errors)];
}

// The scripts below run in the page. They are text because the project's types do not include the DOM.

/** Inserts the comment with only the elements and attributes that GitHub's sanitiser keeps. */
const INSERT = `(html, open) => {
  const allowed = new Set(("a b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins " +
    "kbd li ol p picture pre q s samp source span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var").split(" "));
  const attributes = new Set(("align alt checked class colspan dir disabled height href id media name open rowspan src srcset " +
    "start title type valign width").split(" "));
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const element of parsed.querySelectorAll("script, style, iframe, textarea, title")) element.remove();
  for (const element of [...parsed.body.querySelectorAll("*")]) {
    for (const { name } of [...element.attributes]) {
      const foreign = name === "class" && !element.matches("code[class^=language-]");
      if (!attributes.has(name) || foreign) element.removeAttribute(name);
    }
    if (!allowed.has(element.localName)) element.replaceWith(...element.childNodes);
  }
  for (const quote of parsed.querySelectorAll("blockquote")) {
    const first = quote.querySelector("p");
    const kind = /^\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]\\s*/.exec(first?.textContent ?? "");
    if (kind === null || quote.parentElement !== parsed.body) continue;
    const alert = parsed.createElement("div");
    alert.className = "markdown-alert markdown-alert-" + kind[1].toLowerCase();
    first.firstChild.textContent = first.firstChild.textContent.slice(kind[0].length);
    const title = parsed.createElement("p");
    title.className = "markdown-alert-title";
    title.textContent = kind[1][0] + kind[1].slice(1).toLowerCase();
    alert.append(title, ...quote.childNodes);
    quote.replaceWith(alert);
  }
  if (open) for (const details of parsed.querySelectorAll("details")) details.open = true;
  document.querySelector("article").append(...parsed.body.childNodes);
}`;

/** Draws each Mermaid fence in place. A closed `<details>` is opened meanwhile, as mermaid measures text. */
const DRAW = `async (theme) => {
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: theme === "dark" ? "dark" : "default" });
  const errors = [];
  const closed = [...document.querySelectorAll("details:not([open])")];
  for (const details of closed) details.open = true;
  for (const [index, code] of document.querySelectorAll("code.language-mermaid").entries()) {
    const place = document.createElement("div");
    place.className = "diagram";
    try {
      place.innerHTML = (await mermaid.render("diagram-" + index, code.textContent)).svg;
    } catch (error) {
      errors.push(error.message);
      place.classList.add("broken");
      place.textContent = "Unable to render rich display\\n\\n" + error.message;
      document.getElementById("ddiagram-" + index)?.remove();
    }
    code.closest("pre").replaceWith(place);
  }
  for (const details of closed) details.open = false;
  return errors;
}`;

const COLOURS = {
  light: {
    page: "#ffffff",
    head: "#f6f8fa",
    line: "#d1d9e0",
    text: "#1f2328",
    quiet: "#59636e",
    wrong: "#d1242f",
  },
  dark: {
    page: "#0d1117",
    head: "#151b23",
    line: "#3d444d",
    text: "#f0f6fc",
    quiet: "#9198a1",
    wrong: "#f85149",
  },
};

function frame(theme: "light" | "dark"): string {
  const css = readFileSync(STYLES[theme], "utf8");
  const { page, head, line, text, quiet, wrong } = COLOURS[theme];
  const fonts = Object.entries(FONTS).map(
    ([weight, path]) =>
      `@font-face { font-family: Arimo; font-weight: ${weight}; src: url(data:font/woff2;base64,${readFileSync(path, "base64")}); }`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${css} ${fonts.join(" ")}
    body { margin: 0; background: ${page}; }
    main { display: flex; gap: 16px; padding: 16px; font: 14px/1.5 Arimo, sans-serif; color: ${text}; background: ${page}; }
    .avatar { flex: none; width: 40px; height: 40px; border-radius: 6px; background: ${head}; border: 1px solid ${line};
      font-size: 22px; text-align: center; line-height: 40px; box-sizing: border-box; }
    .box { flex: 1; min-width: 0; overflow: hidden; border: 1px solid ${line}; border-radius: 6px; }
    header { padding: 8px 16px; background: ${head}; border-bottom: 1px solid ${line}; border-radius: 6px 6px 0 0; color: ${quiet}; }
    header b { color: ${text}; }
    header i { font: 500 12px/18px inherit; font-style: normal; border: 1px solid ${line}; border-radius: 2em; padding: 0 6px; }
    article { padding: 16px; font-family: inherit !important; font-size: 14px !important; }
    .diagram { margin-bottom: 16px; text-align: center; }
    .diagram svg { max-width: 100%; }
    @media (max-width: 767px) { .avatar { display: none; } }
    .broken { padding: 16px; border: 1px solid ${wrong}; border-radius: 6px; color: ${wrong}; white-space: pre-wrap; text-align: left; }
  </style><main><div class="avatar">⚙️</div><div class="box">
    <header><b>github-actions</b> <i>bot</i> commented now</header>
    <article class="markdown-body"></article></div></main>`;
}
