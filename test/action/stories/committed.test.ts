import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type StepEnded, type Workspace, workspace } from "../run.ts";
import { trained } from "./story.ts";

const history = "net/history.json";
const text = trained(0.4)[history] ?? "";
const told = `${history} is as it was committed: this job may not have written it`;

/** A checkout with a committed history, as a job finds it. */
function checkout(files: Readonly<Record<string, string>>): Workspace {
  const here = workspace(files);
  git(here, "init", "--quiet");
  git(here, "add", "--all");
  const author = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  git(here, ...author, "commit", "--quiet", "--message", "history");
  return here;
}

function git({ root }: Workspace, ...args: string[]): void {
  execFileSync("git", args, { cwd: root, stdio: "pipe" });
}

function judge(here: Workspace, env: Readonly<Record<string, string>> = {}): Promise<StepEnded> {
  return here.action({ node: process.execPath, event: {}, env });
}

test("a history that the job only checked out is told in the first lines", async () => {
  using here = checkout({ [history]: text });
  const ended = await judge(here);
  expect(ended.code).toBe(0);
  expect(ended.report.notes).toEqual([expect.stringMatching(told)]);
  expect(ended.report.problems).toEqual([{ level: "note", file: history, line: null, message: told }]);
  expect(ended.stdout.split("\n").slice(0, 4).join("\n")).toContain(told);
  expect(ended.comment.split("\n").slice(0, 4).join("\n")).toContain("is as it was committed");
  const inCi = await here.cli(process.execPath, ["check"], { env: { CI: "true" } });
  expect(inCi.stdout).toContain(told);
  const atHome = await here.cli(process.execPath, ["check"]);
  expect(atHome.stdout).not.toContain("committed");
});

test("several are counted, and one that was trained again is not among them", async () => {
  using here = checkout({ "a/history.json": text, "b/history.json": text, "c/history.json": text });
  writeFileSync(join(here.root, "b/history.json"), text);
  const { report } = await judge(here);
  expect(report.notes).toEqual([
    expect.stringMatching(/^a\/history\.json is as it was committed/),
    expect.stringMatching(/^\w\/history\.json is as it was committed/),
  ]);
  expect(report.problems.map(({ file }) => file)).toEqual(["a/history.json", "c/history.json"]);
});

test.each([
  { what: "the job wrote the same again", write: true, env: {} },
  { what: "git is not installed", write: false, env: { PATH: "/nowhere" } },
  { what: "git cannot read the repository", write: false, env: { GIT_DIR: "/nowhere" } },
])("nothing is told where $what", async ({ write, env }) => {
  using here = checkout({ [history]: text });
  if (write) writeFileSync(join(here.root, history), text);
  const { code, report } = await judge(here, env);
  expect(code).toBe(0);
  expect(report.problems).toEqual([]);
});

test("nothing is told outside of a repository, and of a new file in one", async () => {
  using outside = workspace({ [history]: text });
  expect((await judge(outside)).report.problems).toEqual([]);
  using here = checkout({ "README.md": "" });
  here.write(history, text);
  expect((await judge(here)).report.problems).toEqual([]);
});

test("the configuration of the repository runs nothing", async () => {
  using here = checkout({ [history]: text, ".gitattributes": "* filter=evil\n" });
  const mark = join(here.temp, "ran");
  for (const key of ["core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "core.pager"])
    git(here, "config", key, `touch ${mark} #`);
  await judge(here);
  expect(() => execFileSync("ls", [mark], { stdio: "pipe" })).toThrow();
});
