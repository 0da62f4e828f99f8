import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderComment, whyNoBrowser } from "./page.ts";

const golden = join(import.meta.dirname, "../action/golden");

/** The golden comments, and how many cells the first table has: headings and a line for each metric. */
const comments = [
  { name: "healthy", cells: 0 },
  { name: "overfit", cells: 12 },
  { name: "plateau", cells: 12 },
  { name: "diverged", cells: 8 },
  { name: "regression", cells: 9 },
];

describe.concurrent.each(comments)("a browser shows the comment of $name", ({ name, cells }) => {
  const markdown = readFileSync(join(golden, `${name}.md`), "utf8");

  test("in at most twelve lines with one table while the folds are closed", async (ctx) => {
    const picture = await renderComment(markdown.replace(/```mermaid.*?```/s, ""));
    if (picture === null) return ctx.skip(String(whyNoBrowser()));
    const lines = picture.text.split("\n").filter((line) => line.trim() !== "");
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.filter((line) => line.includes("\t")).flatMap((line) => line.split("\t"))).toHaveLength(
      cells,
    );
  });

  test("with every cell of its tables in sight on a phone", async (ctx) => {
    const picture = await renderComment(markdown.replace(/```mermaid.*?```/s, ""), {
      width: 420,
      open: true,
    });
    if (picture === null) return ctx.skip(String(whyNoBrowser()));
    expect(picture.wideTables).toEqual([]);
  });

  test("with its diagram and no raw markup while the folds are open", async (ctx) => {
    const picture = await renderComment(markdown, { theme: "dark", open: true });
    if (picture === null) return ctx.skip(String(whyNoBrowser()));
    expect(picture.mermaidErrors).toEqual([]);
    expect(picture.text).toContain(`loss of ${name}`);
    expect(picture.text).not.toMatch(/<\/?\w+|\\[\\()_[\]-]|&\w+;|```/);
  });
});
