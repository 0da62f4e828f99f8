import { spawnSync } from "node:child_process";
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
import { read, root, type Snippet, snippets, yamlKind } from "./snippets.ts";
import { validateActionFile, validateWorkflow } from "./workflows.ts";

const actionYml = read("action.yml");

/** A snippet that shows a part of a workflow, as the whole workflow it stands for. */
function workflow(snippet: Snippet): string {
  const { text } = snippet;
  const kind = yamlKind(snippet);
  if (kind === "workflow") return text;
  const job = "jobs:\n  train:\n    runs-on: ubuntu-latest\n";
  if (kind === "trigger") return `${text}${job}    steps:\n      - run: python train.py\n`;
  const steps = text.startsWith("steps:") ? text : `steps:\n${text}`;
  return `on: push\n${job}${steps.replace(/^(?=.)/gm, "    ")}`;
}

const yaml = snippets.filter(({ language }) => language === "yaml");
const ofKind = (...kinds: ReturnType<typeof yamlKind>[]) =>
  yaml.filter((snippet) => kinds.includes(yamlKind(snippet)));

test("every snippet is in a language that a test here knows", () => {
  const known = ["yaml", "sh", "python", "groovy", ""];
  expect(snippets.filter(({ language }) => !known.includes(language))).toEqual([]);
});

describe("workflows of the docs, by GitHub's own language service", () => {
  test.each(ofKind("workflow", "trigger", "steps"))("$file:$line", async (snippet) => {
    expect(await validateWorkflow(workflow(snippet), actionYml)).toEqual([]);
  });
});

describe("configs of the docs fit the grammar", () => {
  test.each(ofKind("config"))("$file:$line", async ({ file, text }) => {
    const source = { file, text };
    // The pages of the rules show what the input `rules` takes.
    const isOfRules = ["docs/rules.md", "docs/presets.md"].includes(file);
    await expect(parseConfig(isOfRules ? null : source, isOfRules ? source : null)).resolves.toBeDefined();
  });
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
  expect([...new Set(asked)].sort()).toEqual(Object.keys(inputs).sort());
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

test("docs/how-it-works.md follows a value that is so", () => {
  const text = read("docs/how-it-works.md").replace(/\s+/g, " ");
  const { val_loss: values } = JSON.parse(read("examples/overfit/history.json"));
  const shown = [values[0], values[1], values.at(-1)].map((value) => value.toFixed(4));
  expect(text).toContain(`"val_loss": [${shown[0]}, ${shown[1]}, …, ${shown[2]}]`);
  expect(text).toContain(`positions 0 to ${values.length - 1}`);
  const { stdout } = spawnSync(process.execPath, ["dist/cli.js", "check", "examples/overfit"], {
    cwd: root,
    encoding: "utf8",
  });
  const [, headline = "none"] = /lossgate: (.+)/.exec(stdout) ?? [];
  expect(text).toContain(headline);
});
