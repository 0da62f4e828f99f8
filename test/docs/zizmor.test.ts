import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, snippets, yamlKind } from "./snippets.ts";
import { findings, hasZizmor, notInstalled } from "./zizmor.ts";

/** zizmor (https://docs.zizmor.sh) looks for what makes a workflow unsafe; ours and those that the docs tell people to copy have none of it. */

const place = mkdtempSync(join(tmpdir(), "lossgate-zizmor-"));
const workflows = join(place, ".github/workflows");
afterAll(() => rmSync(place, { recursive: true }));
beforeAll(() => {
  cpSync(join(root, ".github"), join(place, ".github"), { recursive: true });
  for (const [name, text] of examples()) writeFileSync(join(workflows, name), text);
});

test("the docs have whole workflows", () => {
  expect(examples().length).toBeGreaterThan(0);
});

test("zizmor finds nothing in our workflows and those of the docs", ({ skip }) => {
  skip(!hasZizmor, notInstalled);
  expect(findings(place)).toEqual([]);
});

test("zizmor would find what is not pinned, where the token stays, and what runs a title", ({ skip }) => {
  skip(!hasZizmor, notInstalled);
  const careless = [
    "name: careless",
    "on: pull_request",
    "permissions: {}",
    "jobs:",
    "  train:",
    "    runs-on: ubuntu-latest",
    "    steps:",
    "      - uses: actions/checkout@v7",
    `      - run: echo \${{ github.event.pull_request.title }}`,
  ];
  mkdirSync(workflows, { recursive: true });
  writeFileSync(join(workflows, "careless.yml"), `${careless.join("\n")}\n`);
  try {
    const found = findings(place).map((one) => one.split(" ")[0]);
    expect(found).toEqual(expect.arrayContaining(["artipacked", "template-injection", "unpinned-uses"]));
  } finally {
    rmSync(join(workflows, "careless.yml"));
  }
});

/** Each block of YAML in the README and the docs that is a whole workflow, under a name that tells where it stands. */
function examples(): [name: string, text: string][] {
  return snippets
    .filter((snippet) => snippet.language === "yaml" && yamlKind(snippet) === "workflow")
    .map(({ file, line, text }) => [`${file.replace("/", "-")}-${line}.yml`, text]);
}
