import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderComment } from "../test/render/page.ts";

// Makes docs/comment.png and docs/comment-dark.png: what the comment on the overfit example looks like on GitHub. Needs a browser.

const root = join(import.meta.dirname, "..");
const check = ["dist/cli.js", "check", "examples/overfit", "--fail-on", "never", "--format", "markdown"];
const markdown = execFileSync(process.execPath, check, { cwd: root, encoding: "utf8" });
for (const [theme, file] of [
  ["light", "docs/comment.png"],
  ["dark", "docs/comment-dark.png"],
] as const) {
  const page = await renderComment(markdown, { theme, width: 960 });
  if (page === null) throw new Error("no browser is installed");
  writeFileSync(join(root, file), page.png);
}
