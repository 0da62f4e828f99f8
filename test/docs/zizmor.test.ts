import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { root, snippets, yamlKind } from "./snippets.ts";

/** zizmor (https://docs.zizmor.sh) looks for what makes a workflow unsafe; ours and those that the docs tell people to copy have none of it. */

const isThere = versionOf() !== null;
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
  skip(!isThere, "zizmor is not installed: pip install zizmor");
  expect(findings()).toEqual([]);
});

test("zizmor would find what is not pinned, where the token stays, and what runs a title", ({ skip }) => {
  skip(!isThere, "zizmor is not installed: pip install zizmor");
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
    const found = findings().map((one) => one.split(" ")[0]);
    expect(found).toEqual(expect.arrayContaining(["artipacked", "template-injection", "unpinned-uses"]));
  } finally {
    rmSync(join(workflows, "careless.yml"));
  }
});

function versionOf(): string | null {
  try {
    return execFileSync("zizmor", ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}

/** Each block of YAML in the README and the docs that is a whole workflow, under a name that tells where it stands. */
function examples(): [name: string, text: string][] {
  return snippets
    .filter((snippet) => snippet.language === "yaml" && yamlKind(snippet) === "workflow")
    .map(({ file, line, text }) => [`${file.replace("/", "-")}-${line}.yml`, text]);
}

const report = z.array(
  z.object({
    ident: z.string(),
    desc: z.string(),
    ignored: z.boolean(),
    locations: z
      .array(
        z.object({
          symbolic: z.object({ key: z.object({ Local: z.object({ verbatim_path: z.string() }) }) }),
          concrete: z.object({
            location: z.object({ start_point: z.object({ row: z.number() }) }),
          }),
        }),
      )
      .min(1),
  }),
);

/** `unpinned-uses at check.yml:21: unpinned action reference`, of any severity; what a comment says to ignore is ignored. */
function findings(): string[] {
  const args = ["--offline", "--no-progress", "--format", "json", "--config", ".github/zizmor.yml", "."];
  const { stdout, stderr, status } = spawnSync("zizmor", args, { cwd: place, encoding: "utf8" });
  // 11 to 14 tell of findings, all else that is not 0 of a failure.
  if (status === null || (status !== 0 && (status < 11 || status > 14))) throw new Error(stderr);
  return report
    .parse(JSON.parse(stdout))
    .filter(({ ignored }) => !ignored)
    .map(({ ident, desc, locations: [first] }) => {
      const path = first?.symbolic.key.Local.verbatim_path.replace(/^.*\//, "");
      return `${ident} at ${path}:${(first?.concrete.location.start_point.row ?? 0) + 1}: ${desc}`;
    });
}
