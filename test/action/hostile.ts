/** Text that is meant to be more than text, and what it came to: as the runner and GitHub would read it. */
import { Lexer, type Token, walkTokens } from "marked";
import type { StepEnded } from "./run.ts";

/** Whatever the runner would take for a command, wherever it stands. */
export function commands({ stdout }: Pick<StepEnded, "stdout">): string[] {
  return stdout.split("\n").filter((line) => /^\s*::(?!debug::)/.test(line) || line.includes("##["));
}

/** Names that would be something, were they let. */
export const hostile = [
  "val_loss|x",
  "<img src=x onerror=alert(1)>",
  "@someone",
  "#1",
  "GH-1",
  "someone/repository#1",
  "`code` ``",
  "</details>",
  "<!-- lossgate: lossgate -->",
  "::error::boom",
  "##[error]boom",
  "a\nb\r\n::warning::c",
  "\u001b[31mred",
  "\u202egpj.exe",
  "__proto__",
  "constructor",
  "**bold**",
  "[click](https://evil.example)",
  "![](https://evil.example/pixel)",
  "https://evil.example",
  "www.evil.example",
  "val_www.evil.example/x_loss",
  "someone@evil.example",
  `owner/repository@${"deadbeef".repeat(5)}`,
  "val_c0ffee1_loss",
  "a%0A::error::d",
  "~~gone~~ $x$ \\",
  "# heading",
];

/** Meant for a page or a diagram rather than a comment. */
export const markup = [
  "</script><script>alert(1)</script>",
  "</title></style><style>*{display:none}</style>",
  "<!--<script>",
  "\" onmouseover=alert(1) x='",
  "</details></table><h1>",
];

/** Meant for what surrounds a text: a fence, a table, a log, a decoder. */
export const breakouts = [
  "</details></td></table><h1>",
  '"]\nend\n%%{init: {"securityLevel": "loose"}}%%\nclick a "javascript:alert(1)"',
  "```\n# fence\n```mermaid\ngraph TD",
  "@octocat #8 octocat/hello#1 GH-1",
  "https://github.com/lossgate/sample/issues/8 www.evil.example",
  "\n::error::boom\r::add-mask::e\u2028::stop-commands::x",
  "##[add-mask]e ##[error]boom",
  "\ud800 \udfff \ud83d",
  "\u202e\u2066\u061c\u200b\u{e0041}",
  "$& $` $' $1 $<a>",
  "a|b \\| c \\\\| d",
];

/**
 * A summary is HTML, in which no character of a report may begin a tag, a mention or a reference. GitHub takes
 * `GH-1` for none behind a letter.
 */
const html =
  /^(<details( open)?><summary>(?:(?!@\w|#\d(?!\d*;)|https?:\/\/|www\.|(?<!\w)GH-\d)[^<>]|<\/?(span|code)>)+<\/summary>\s*|<\/details>\s*|<sub>|<\/sub>)$/;
/** Around a dollar sign, which is then no formula. */
const dollar = /^<\/?span>$/;
const links = [
  "https://github.com/lossgate/sample/actions/runs/4711",
  "https://github.com/lossgate/lossgate/blob/v1/docs/config.md#waivers",
];

/** Without a letter, a number of seven digits is mostly a figure. */
const commit = /(^|[^a-z\d])(?=\d*[a-f])[\da-f]{7,40}(?![a-z\d])/i;
const ownWords = new Set(["**What to do:**", "**Note:**"]);

/** What the report has of markup that it did not mean, as GitHub would read it. */
export function unexpected(markdown: string): string[] {
  const found: string[] = [];
  const look = (token: Token) => {
    if (token.type === "html" && !html.test(token.raw) && !dollar.test(token.raw))
      found.push(`html ${token.raw}`);
    if (token.type === "link" && !links.includes(String(token["href"]))) found.push(`link ${token.raw}`);
    if (["image", "del"].includes(token.type) || (token.type === "strong" && !ownWords.has(token.raw)))
      found.push(`${token.type} ${token.raw}`);
    if (token.type === "em" && !token.raw.startsWith("_Shortened")) found.push(`em ${token.raw}`);
    if (token.type === "heading" && !token.raw.startsWith("### ")) found.push(token.raw);
    if (token.type === "text" && !token["tokens"]) {
      if (/(^|[^\w`])@\w/.test(token.raw)) found.push(`mention ${token.raw}`);
      if (/(^|[^\w&])(#|GH-)\d/i.test(token.raw)) found.push(`reference ${token.raw}`);
      if (/https?:\/\/|www\./i.test(token.raw)) found.push(`autolink ${token.raw}`);
      // The footer names the commit that was judged.
      if (commit.test(token.raw.replace(/[\da-f]{12} · baseline: /, ""))) found.push(`commit ${token.raw}`);
      if (/[^\\$].*\$/.test(token.raw)) found.push(`formula ${token.raw}`);
    }
  };
  void walkTokens(new Lexer({ gfm: true }).lex(markdown), look);
  return found;
}
