import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../../src/config/config.ts";
import { readInputs } from "../../src/config/inputs.ts";
import { formats } from "../../src/formats/index.ts";
import { rules } from "../../src/rules/index.ts";
import { validateActionFile, validateWorkflow } from "./workflows.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const actionYml = read("action.yml");

/** The fenced blocks of YAML, with the line they begin at. */
function snippets(markdown: string): { line: number; text: string }[] {
  return [...markdown.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => ({
    line: markdown.slice(0, match.index).split("\n").length,
    text: match[1] ?? "",
  }));
}

/** A snippet that shows steps alone, as the whole workflow it stands for. */
function workflow(text: string): string {
  if (!text.startsWith("steps:")) return text;
  return `on: push\njobs:\n  train:\n    runs-on: ubuntu-latest\n${text.replace(/^(?=.)/gm, "    ")}`;
}

const yaml = snippets(read("README.md"));

describe("the README's workflows, by GitHub's own language service", () => {
  const workflows = yaml.filter(({ text }) => /^(steps|on|name):/m.test(text) && text.includes("uses:"));
  test("there are some", () => {
    expect(workflows.length).toBeGreaterThan(1);
  });
  test.each(workflows)("at line $line", async ({ text }) => {
    expect(await validateWorkflow(workflow(text), actionYml)).toEqual([]);
  });
});

describe("the README's configs fit the grammar", () => {
  const configs = yaml.filter(({ text }) => /^rules:/m.test(text));
  test.each(configs)("at line $line", async ({ text }) => {
    await expect(readConfig({ file: "README.md", text }, null)).resolves.toBeDefined();
  });
});

test("the docs' configs fit the grammar", async () => {
  for (const { text } of snippets(read("docs/formats.md"))) {
    await expect(readConfig({ file: "docs/formats.md", text }, null)).resolves.toBeDefined();
  }
  for (const { text } of snippets(read("docs/rules.md"))) {
    await expect(readConfig(null, { file: "docs/rules.md", text })).resolves.toBeDefined();
  }
});

test("action.yml", async () => {
  expect(await validateActionFile(actionYml)).toEqual([]);
});

test("the code reads the inputs of action.yml, all of them and no others", () => {
  const { inputs } = parse(actionYml);
  const asked: string[] = [];
  readInputs((name) => {
    asked.push(name);
    return String(inputs[name]?.default ?? "");
  });
  expect(asked.sort()).toEqual(Object.keys(inputs).sort());
});

test("our own workflows", async () => {
  const directory = join(root, ".github/workflows");
  const files = readdirSync(directory);
  expect(files).not.toEqual([]);
  for (const file of files) {
    expect([file, await validateWorkflow(readFileSync(join(directory, file), "utf8"), actionYml)]).toEqual([
      file,
      [],
    ]);
  }
});

test("every rule has its section", () => {
  const sections = [...read("docs/rules.md").matchAll(/^## (.+)$/gm)].map(([, id]) => id);
  expect(sections.sort()).toEqual(rules.map(({ id }) => id).sort());
});

test("every format has its section", () => {
  const sections = [...read("docs/formats.md").matchAll(/^## (.+)$/gm)].flatMap(([, ids = ""]) =>
    ids.split(", "),
  );
  expect(sections).toEqual(expect.arrayContaining(formats.map(({ id }) => id)));
});
