import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseConfig } from "../../src/config/config.ts";
import { readInputs } from "../../src/config/inputs.ts";
import type { Run } from "../../src/curves/model.ts";
import { pair } from "../../src/curves/pairing.ts";
import { catalog, containers } from "../../src/formats/catalog.ts";
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
    await expect(parseConfig({ file: "README.md", text }, null)).resolves.toBeDefined();
  });
});

test("the docs' configs fit the grammar", async () => {
  for (const file of ["docs/formats.md", "docs/config.md"]) {
    for (const { text } of snippets(read(file)).filter(({ text }) => !text.includes("uses:")))
      await expect(parseConfig({ file, text }, null)).resolves.toBeDefined();
  }
  for (const { text } of snippets(rulePages)) {
    await expect(parseConfig(null, { file: "docs/rules.md", text })).resolves.toBeDefined();
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
  }, "train");
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

const rulePages = ["docs/rules.md", "docs/presets.md"].map(read).join("\n");

test("every rule has its section", () => {
  const sections = [...rulePages.matchAll(/^## (.+)$/gm)].map(([, id]) => id);
  expect(sections.sort()).toEqual(
    [...rules.map(({ id }) => id), "Early stopping", "SageMaker Debugger"].sort(),
  );
});

test("every rule's page says what it cannot see and how to tune it, and every rule of ours why its default is what it is", () => {
  const pages = rulePages
    .split(/^## /m)
    .slice(1)
    .filter((page) => page.includes("<!-- /rule -->"));
  const without = (part: string) =>
    pages.filter((page) => !page.includes(`**${part}.**`)).map((page) => page.split("\n", 1)[0]);
  expect(without("What it cannot see")).toEqual([]);
  expect(without("How to tune it")).toEqual([]);
  // AWS chose the defaults of its rules.
  expect(without("Default and why")).toEqual([
    "ExplodingTensor",
    "Overfit",
    "Overtraining",
    "LossNotDecreasing",
  ]);
});

describe("docs/formats.md", () => {
  const text = read("docs/formats.md");
  const ids = [...catalog, ...containers].map(({ id }) => id);

  test("lists every format", () => {
    const [, table = ""] = /<!-- formats -->([\s\S]*?)<!-- \/formats -->/.exec(text) ?? [];
    expect(firstCells(table)).toEqual(ids);
  });

  test("has sections of formats that there are, each once", () => {
    const sections = [...text.matchAll(/^### (.+)$/gm)].flatMap(([, some = ""]) => some.split(", "));
    expect(sections).not.toEqual([]);
    expect(sections.filter((id) => !ids.includes(id))).toEqual([]);
    expect(sections).toEqual([...new Set(sections)]);
  });

  const named = [...text.matchAll(/^\| [^|]+ \| `([^`|]+)` \| `([^`|]+)` \| `([^`|]+)` \|$/gm)].map(
    ([, train = "", val = "", metric = ""]) => ({ train, val, metric }),
  );
  test("has examples of names", () => {
    expect(named.length).toBeGreaterThan(10);
  });
  test.each(named)("$train and $val are $metric", ({ train, val, metric }) => {
    const { primaryCurves } = pair(runOf([train, val]));
    expect(primaryCurves).toMatchObject([{ metric, train: { name: train }, val: { name: val } }]);
  });
});

test("every dependency is explained", () => {
  const { devDependencies } = JSON.parse(read("package.json"));
  const { optionalDependencies } = JSON.parse(read("scripts/node/package.json"));
  const explained = firstCells(read("docs/dependencies.md")).filter((name) => name !== "zod/mini");
  const packages = Object.keys({ ...devDependencies, ...optionalDependencies });
  expect(explained.sort()).toEqual(packages.sort());
});

/** What stands as code in the first cells of tables. */
function firstCells(markdown: string): string[] {
  const cells = [...markdown.matchAll(/^\| ([^|]*) \|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code));
}

function runOf(names: readonly string[]): Run {
  const series = names.map((name) => ({
    name,
    axis: "epoch" as const,
    positions: Float64Array.of(0, 1),
    values: Float64Array.of(2, 1),
    truncated: false,
  }));
  return { name: "run", format: "csv", path: "", files: [], params: {}, series };
}
