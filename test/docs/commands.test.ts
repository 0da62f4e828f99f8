import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { example, nodes, workspace } from "../action/run.ts";
import { root, type Snippet, snippets } from "./snippets.ts";

/** The commands that the docs show, run where a training left `runs/` and its baselines. */

const history = example("healthy/history.json");
const here = workspace({
  "runs/history.json": history,
  "baselines/history.json": history,
  "main/history.json": history,
  "examples/overfit/history.json": example("overfit/history.json"),
  FILE: history,
});
afterAll(() => here[Symbol.dispose]());
const [{ node }] = nodes as [(typeof nodes)[0]];

type Command = { readonly where: string; readonly args: readonly string[]; readonly into: string | null };

/** `lossgate …`, by whatever it is started, up to the end of the line or of the text in quotes around it. */
const call =
  /^(?:- (?:script: )?|sh ')?(?:npx (?:--yes )?|uvx |python -m )?(?:lossgate|"lossgate\[node\]"|node dist\/cli\.js) ((?:check|collect|tighten|init|explain|formats|schema)\b[^#\n']*)/;

function commandsOf({ file, line, text }: Snippet): Command[] {
  return text.split("\n").flatMap((row, i) => {
    const [, shown = ""] = call.exec(row.trim()) ?? [];
    const [command = "", into = null] = shown.split(" > ");
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    return args.length === 0 ? [] : [{ where: `${file}:${line + 1 + i}`, args, into: into?.trim() ?? null }];
  });
}

const commands = snippets.flatMap(commandsOf);

test("the docs show commands in shells and in the files of other CI", () => {
  const files = new Set(commands.map(({ where }) => where.split(":")[0]));
  expect([...files]).toEqual(
    expect.arrayContaining(["README.md", "docs/recipes.md", "docs/config.md", "docs/install.md"]),
  );
  expect(commands.filter(({ args }) => args.includes("baselines/")).length).toBeGreaterThanOrEqual(3);
});

/** Of the other commands, the test that tries them or what they do; null for what only GitHub answers. */
const elsewhere: Readonly<Record<string, string | null>> = {
  "npm install --global lossgate": "test/packaging/npm.test.ts",
  "npm pack": "test/packaging/npm.test.ts",
  "npx ./lossgate-VERSION.tgz check examples/overfit": "test/packaging/npm.test.ts",
  "pip install lossgate": "test/packaging/python.test.ts",
  "(cd packaging/python && uvx hatchling build -t wheel -d ../..)": "test/packaging/python.test.ts",
  "uvx --from ./lossgate-VERSION-py3-none-any.whl lossgate check examples/overfit": "bench/install.ts",
  "source <(lossgate completion bash)": "test/cli/completion.test.ts",
  "source <(lossgate completion zsh)": "test/cli/completion.test.ts",
  "lossgate completion fish | source": "test/cli/completion.test.ts",
  // What these trainings wrote is in our fixtures.
  "python train.py data --model resnet18 --epochs 20 --output output --experiment resnet":
    "test/docs/quick-start.test.ts",
  "python -m spacy train config.cfg --output out": "test/docs/quick-start.test.ts",
  "jupyter nbconvert --to notebook --execute --inplace train.ipynb": "test/docs/quick-start.test.ts",
  "gh attestation verify lossgate-VERSION.tgz --repo lossgate/lossgate": null,
  "gh attestation verify dist/action.js --repo lossgate/lossgate": null,
  "npm audit signatures": null,
};

describe("every line for a shell is one of these", () => {
  const shell = snippets.filter(({ language }) => language === "sh");
  test("or is tried elsewhere", () => {
    const lines = shell.flatMap(({ text }) => text.trim().split("\n"));
    const others = lines.filter((line) => !call.test(line)).map((line) => line.replace(/\s+# .*$/, ""));
    expect(others.sort()).toEqual(Object.keys(elsewhere).sort());
    const tests = Object.values(elsewhere).filter((test) => test !== null);
    expect(tests.filter((test) => !existsSync(join(root, test)))).toEqual([]);
  });

  test.for(shell)("and bash can read it: $file:$line", ({ text }, { skip }) => {
    if (spawnSync("bash", ["--version"]).status !== 0) return skip("no bash");
    expect(spawnSync("bash", ["-n"], { input: text, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });
});

describe("each runs", () => {
  beforeAll(async () => {
    const { stdout } = await here.cli(node, ["collect", "main"]);
    here.write("main/runs.json", stdout);
  });

  test.each(commands)("$where: lossgate $args", async ({ args, into }) => {
    const { code, stdout, stderr } = await here.cli(node, args);
    // An option that is not there ends with 2, as does what could not be judged.
    expect({ code, stderr }).toEqual({ code: args.includes("examples/overfit") ? 1 : 0, stderr: "" });
    if (into !== null) here.write(into, stdout);
  });
});

const python = ["python3", "python"].find((name) => spawnSync(name, ["--version"]).status === 0);

describe("Python of the docs is Python", () => {
  const parts = snippets.filter(({ language }) => language === "python");
  test.for(parts)("$file:$line", ({ text }, { skip }) => {
    if (python === undefined) return skip("no Python");
    const { status, stderr } = spawnSync(python, ["-c", "import ast, sys; ast.parse(sys.stdin.read())"], {
      input: text,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
