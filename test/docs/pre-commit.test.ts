import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { repository } from "../action/run.ts";
import { read, snippets } from "./snippets.ts";

/** The hook, run by pre-commit itself from a clone of this repository, as the recipe configures it. */

const place = mkdtempSync(join(tmpdir(), "lossgate-pre-commit-"));
afterAll(() => rmSync(place, { recursive: true, maxRetries: 3 }));
const isThere = spawnSync("pre-commit", ["--version"]).status === 0;

const hookFile = z.array(z.object({ id: z.string(), entry: z.string() }));
const configFile = z.object({
  repos: z.tuple([
    z.object({
      hooks: z.tuple([z.object({ id: z.string(), args: z.array(z.string()), files: z.string() })]),
    }),
  ]),
});
const recipe = snippets.find(({ text }) => text.startsWith("# .pre-commit-config.yaml\n"));
const [hook] = configFile.parse(parse(recipe?.text ?? "")).repos[0].hooks;

test("the recipe names the hook that there is, which Git keeps executable", () => {
  const [{ id, entry } = { id: "", entry: "" }, ...others] = hookFile.parse(
    parse(read(".pre-commit-hooks.yaml")),
  );
  expect([id, ...others]).toEqual([hook.id]);
  const listed = execFileSync("git", ["ls-files", "--stage", entry.split(" ")[0] ?? ""], {
    cwd: repository,
    encoding: "utf8",
  });
  expect(listed).toMatch(/^100755 /);
});

test.for([
  ["healthy", 0, "Passed"],
  ["overfit", 1, "while train kept falling"],
] as const)("a commit of a run that is %s", ([name, status, said], { skip }) => {
  if (!isThere) return skip("pre-commit is not installed: pip install pre-commit==4.7.0");
  const user = join(place, name);
  for (const directory of ["runs", "baselines"]) {
    mkdirSync(join(user, directory), { recursive: true });
    cpSync(join(repository, "examples", name, "history.json"), join(user, directory, "history.json"));
  }
  const git = (...args: string[]) => execFileSync("git", args, { cwd: user, stdio: "pipe" });
  git("init");
  // The clone is of the last commit: what is not committed is not tried.
  const rev = execFileSync("git", ["rev-parse", "HEAD"], { cwd: repository, encoding: "utf8" }).trim();
  const config = { repos: [{ repo: repository, rev, hooks: [hook] }] };
  writeFileSync(join(user, ".pre-commit-config.yaml"), JSON.stringify(config));
  git("add", ".");
  const ended = spawnSync("pre-commit", ["run"], {
    cwd: user,
    encoding: "utf8",
    env: { ...process.env, PRE_COMMIT_HOME: join(place, "home") },
  });
  expect(ended).toMatchObject({ status, stdout: expect.stringContaining(said) });
});
