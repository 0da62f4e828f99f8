import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const temp = mkdtempSync(join(tmpdir(), "lossgate-layers-"));
afterAll(() => rmSync(temp, { recursive: true }));
for (const file of ["biome.json", "biome.layers.json"]) cpSync(join(root, file), join(temp, file));

/** What the linter reports of files with these texts, under the config of the repository. */
function lint(files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(temp, dirname(path)), { recursive: true });
    writeFileSync(join(temp, path), text);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const options = ["lint", "--vcs-enabled=false", "--reporter=github", ...Object.keys(files)];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], {
    cwd: temp,
    encoding: "utf8",
  });
  for (const path of Object.keys(files)) rmSync(join(temp, path));
  return stdout + stderr;
}

describe("the linter refuses", () => {
  test.each([
    ["reading", "../formats/json/json.ts"],
    ["rules", "../report/build.ts"],
    ["rules", "../config/checks.ts"],
    ["formats/json", "../../rules/index.ts"],
    ["curves", "../reading/format.ts"],
    ["report", "../github/client.ts"],
    ["github", "../cli/check.ts"],
    ["report", "node:fs"],
    ["rules", "node:fs/promises"],
    ["reading/console/line", "../groups/groups.ts"],
    ["reading/console/positions", "../streams/select.ts"],
    ["baseline", "@actions/core"],
    ["config", "@actions/core"],
  ])("in src/%s an import of %s", (folder, specifier) => {
    expect(lint({ [`src/${folder}/broken.ts`]: `export * from "${specifier}";\n` })).toContain(
      "noRestrictedImports",
    );
  });

  test("a read of the environment outside the shells", () => {
    expect(lint({ "src/rules/broken.ts": "export const home = process.env.HOME;\n" })).toContain(
      "noProcessEnv",
    );
  });

  test("a cycle of imports, of types alone too", () => {
    const text = (name: string) => `import type { T } from "./${name}.ts";\nexport type { T };\n`;
    expect(lint({ "src/rules/one.ts": text("two"), "src/rules/two.ts": text("one") })).toContain(
      "noImportCycles",
    );
  });
});

test("the linter accepts an import of a stage below", () => {
  expect(lint({ "src/rules/fine.ts": 'export * from "../curves/gap.ts";\n' })).not.toContain("lint/");
});
