import { execFileSync, execSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { repository } from "../action/run.ts";

/** What the release workflow runs, as far as it can be tried without publishing. */

const place = mkdtempSync(join(tmpdir(), "lossgate-release-"));
afterAll(() => rmSync(place, { recursive: true, maxRetries: 3 }));
const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));

describe.skipIf(!process.features.typescript)("a version", () => {
  const project = join(place, "project");
  const write = (file: string, text: string) => writeFileSync(join(project, file), text);
  const read = (file: string) => readFileSync(join(project, file), "utf8");
  const script = (name: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(repository, "scripts", `${name}.ts`), ...args], {
      cwd: project,
      encoding: "utf8",
    });
  beforeEach(() => {
    mkdirSync(project, { recursive: true });
    write("package.json", '{ "name": "sample", "version": "1.1.0" }\n');
    write("CHANGELOG.md", "# Changes\n\n## Unreleased\n\nIt is *faster*.\n\n## 1.1.0\n\nIt was slow.\n");
  });

  test("is set in one step, and its notes are the section of the changelog", () => {
    expect(script("set-version", "minor")).toMatchObject({ status: 0 });
    expect(JSON.parse(read("package.json")).version).toBe("1.2.0");
    expect(read("CHANGELOG.md")).toContain("# Changes\n\n## 1.2.0\n\nIt is *faster*.\n\n## 1.1.0\n");
    expect(script("release-notes")).toMatchObject({ status: 0, stdout: "It is *faster*.\n" });
  });

  test("without notes is refused", () => {
    write("CHANGELOG.md", "# Changes\n\n## 1.0.0\n\nIt was slow.\n");
    expect(script("set-version", "minor").stderr).toContain('expected a section "Unreleased"');
    expect(JSON.parse(read("package.json")).version).toBe("1.1.0");
    expect(script("release-notes")).toMatchObject({ status: 1, stdout: "" });
  });
});

test("the files of a release are whole, and their checksums right", ({ skip }) => {
  const hasTools =
    spawnSync("python3", ["-c", "import hatchling"]).status === 0 && process.platform === "linux";
  if (!hasTools) return skip("no Linux with hatchling: pip install hatchling==1.33.0");
  const copy = join(place, "copy");
  for (const part of readdirSync(repository)) {
    if (![".git", "node_modules", "bench", "test"].includes(part))
      cpSync(join(repository, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  }
  writeFileSync(join(copy, "CHANGELOG.md"), `# Changes\n\n## ${version}\n\nAll is new.\n`);
  const out = join(place, "out");
  symlinkSync(join(repository, "node_modules"), join(copy, "node_modules"));
  execFileSync(join(copy, "packaging/build.sh"), [out], { stdio: "pipe" });

  const packages = [`lossgate-${version}-py3-none-any.whl`, `lossgate-${version}.tgz`];
  expect(readdirSync(out).sort()).toEqual(["SHA256SUMS", ...packages, "notes.md", "sbom.cdx.json"]);
  expect(readFileSync(join(out, "notes.md"), "utf8")).toBe("All is new.\n");
  // As a user checks them, and a checkout of the Action.
  execSync("sha256sum --check --strict --ignore-missing SHA256SUMS", { cwd: out });
  execSync(`sha256sum --check --strict --ignore-missing ${join(out, "SHA256SUMS")}`, { cwd: repository });
  const named = readFileSync(join(out, "SHA256SUMS"), "utf8").matchAll(/^[0-9a-f]{64} {2}(.+)$/gm);
  const files = readdirSync(join(repository, "dist")).map((file) => `dist/${file}`);
  expect([...named].map(([, name]) => name).sort()).toEqual([...files, ...packages].sort());
}, 60_000);

test("action.yml has what the Marketplace shows", () => {
  const { name, description, branding } = parse(readFileSync(join(repository, "action.yml"), "utf8"));
  expect(name).toBe("Lossgate");
  expect(description.length).toBeLessThan(125);
  expect(Object.keys(branding).sort()).toEqual(["color", "icon"]);
});
