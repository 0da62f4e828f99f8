import { execSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { reportSchema } from "../../src/report/schema.ts";
import { allNodes, repository } from "../action/run.ts";

/** The package as npm packs it, tried where nothing but it is. */

const place = mkdtempSync(join(tmpdir(), "lossgate-npm-"));
const user = join(place, "user");
afterAll(() => rmSync(place, { recursive: true, maxRetries: 3 }));

const packResult = z.tuple([
  z.object({
    filename: z.string(),
    unpackedSize: z.number(),
    files: z.array(z.object({ path: z.string() })),
  }),
]);
let packed: z.output<typeof packResult>[0];

/** Runs a command line of a user, for whom npm can fetch nothing. */
function run(command: string): string {
  const env = { ...process.env, npm_config_offline: "true", npm_config_cache: join(place, "cache") };
  return execSync(command, { cwd: user, env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

beforeAll(() => {
  mkdirSync(user);
  cpSync(join(repository, "examples/healthy/history.json"), join(user, "history.json"));
  const output = execSync(`npm pack --json --pack-destination "${user}"`, {
    cwd: repository,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  [packed] = packResult.parse(JSON.parse(output));
}, 60_000);

test("holds what a user runs and reads, and is small", () => {
  const paths = packed.files.map(({ path }) => path);
  expect(paths.filter((path) => !path.startsWith("dist/")).sort()).toEqual([
    "LICENSE",
    "README.md",
    "docs/presets.md",
    "docs/rules.md",
    "package.json",
    "schema.json",
    "schema.report.json",
  ]);
  expect(paths).toEqual(
    expect.arrayContaining(["dist/cli.js", "dist/THIRD-PARTY-NOTICES.txt", "dist/sbom.cdx.json"]),
  );
  expect(packed.unpackedSize).toBeLessThan(6_000_000);
});

test("needs no other package", () => {
  const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  const needs = ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies"];
  expect(Object.keys(manifest).filter((key) => needs.includes(key))).toEqual([]);
  expect(manifest.scripts).not.toHaveProperty("postinstall");
});

test("npx judges a history and writes a workflow in a folder where nothing is installed", () => {
  const stdout = run(`npx --yes ./${packed.filename} check --format json`);
  expect(reportSchema.parse(JSON.parse(stdout)).verdict).toBe("pass");
  expect(run(`npx --yes ./${packed.filename} init --yes`)).toContain("\nWrote .github/workflows/train.yml\n");
});

describe("installed", () => {
  beforeAll(() => {
    run(`npm install --no-save ./${packed.filename}`);
  }, 60_000);

  test.each(allNodes)("judges and explains under $version", ({ node }) => {
    const command = `"${node}" node_modules/lossgate/dist/cli.js`;
    expect(reportSchema.parse(JSON.parse(run(`${command} check --format json`))).runs).toHaveLength(1);
    expect(run(`${command} explain gap`)).toContain("What it cannot see");
  });
});
