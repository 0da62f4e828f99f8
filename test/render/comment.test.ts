import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderComment, whyNoBrowser } from "./page.ts";

const golden = join(import.meta.dirname, "../action/golden");
const missing = whyNoBrowser();

/** Each comment of the examples, and the cells of its first table: a row of headings and one run. */
const comments = [
  { name: "healthy", cells: 16 },
  { name: "overfit", cells: 16 },
  { name: "plateau", cells: 16 },
  { name: "diverged", cells: 16 },
  { name: "regression", cells: 18 },
];

describe("a reviewer's browser shows the comment of", () => {
  test.each(comments)("$name", async ({ name, cells }, ctx) => {
    if (missing !== null) ctx.skip(missing);
    const markdown = readFileSync(join(golden, `${name}.md`), "utf8");
    const closed = await renderComment(markdown);
    const open = await renderComment(markdown, { theme: "dark", open: true });
    if (closed === null || open === null) throw new Error("there was a browser a moment ago");
    expect(closed.mermaidErrors).toEqual([]);
    expect(open.mermaidErrors).toEqual([]);
    const lines = closed.text.split("\n").filter((line) => line.trim() !== "");
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.filter((line) => line.includes("\t")).flatMap((line) => line.split("\t"))).toHaveLength(
      cells,
    );
    for (const { text } of [closed, open]) expect(text).not.toMatch(/<\/?\w+|\\[\\()_[\]-]|&\w+;|```/);
  });
});
