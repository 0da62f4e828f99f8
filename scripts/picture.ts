import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderComment } from "../test/render/page.ts";

// Makes docs/comment.png: what the comment on the overfit example looks like on GitHub. Needs a browser.

const root = join(import.meta.dirname, "..");
const check = ["dist/cli.js", "check", "examples/overfit", "--fail-on", "never", "--format", "markdown"];
const markdown = execFileSync(process.execPath, check, { cwd: root, encoding: "utf8" });
const opened = markdown.replace("<details><summary>Curves", "<details open><summary>Curves");
const page = await renderComment(opened, { theme: "light", width: 960 });
if (page === null) throw new Error("no browser is installed");
writeFileSync(join(root, "docs/comment.png"), page.png);
