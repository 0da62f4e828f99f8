import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Threat, counter, where, test. */
const rows = read("docs/threat-model.md")
  .split("\n")
  .filter((line) => /^\| (?!threat )/.test(line))
  .map((line) => line.split(" | ").map((cell) => cell.replaceAll(/^\| | \|$/g, "")));

test("every row of the threat model names existing files and tests", () => {
  expect(rows.length).toBeGreaterThan(25);
  for (const [threat = "", , where = "", tests = ""] of rows) {
    const files = [...where.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);
    expect([threat, files.length > 0, files.filter((file) => !existsSync(join(root, file)))]).toEqual([
      threat,
      true,
      [],
    ]);
    const named = tests.split("; ").flatMap((part) => {
      const [, file = ""] = /^`(test\/[^`]+)`/.exec(part) ?? [];
      return [...part.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => ({ file, name }));
    });
    expect([threat, named.length > 0]).toEqual([threat, true]);
    expect([threat, named.filter(({ file, name }) => !read(file).includes(`"${name}"`))]).toEqual([
      threat,
      [],
    ]);
  }
});

test("SECURITY.md links to it", () => {
  expect(read("SECURITY.md")).toContain("(docs/threat-model.md)");
});
