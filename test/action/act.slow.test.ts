import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { snippets } from "../docs/snippets.ts";
import { type GitHub, pull, startGitHub } from "../github/server.ts";
import { isSlow } from "../sample.ts";
import { type Acted, act, noAct } from "./act.ts";
import { example, pullRequest, workspace } from "./run.ts";

/** Workflows as we hand them out, run for a pull request by an engine that is not ours. */

type Files = Readonly<Record<string, string>>;

function workflowOf(page: string, name: string): Files {
  const found = snippets.find(({ file, text }) => file === page && text.startsWith(`name: ${name}\n`));
  if (found === undefined) throw new Error(`expected the workflow ${name} in ${page}`);
  return { ".github/workflows/workflow.yml": found.text };
}

/** A training that records what the example did; `--batch-size` and `--seed` make its validation a little worse. */
function training(of: string): Files {
  const program = `import argparse, json
parser = argparse.ArgumentParser()
parser.add_argument("--batch-size", type=int, default=0)
parser.add_argument("--seed", type=int, default=0)
args = parser.parse_args()
history = json.loads(${JSON.stringify(example(`${of}/history.json`).toString())})
factor = 1 + args.batch_size / 1000 + args.seed / 500
history["val_loss"] = [value * factor for value in history["val_loss"]]
json.dump(history, open("history.json", "w"))
`;
  return { "train.py": program };
}

async function run(files: Files): Promise<Acted & Pick<GitHub, "violations"> & { headlines: string[] }> {
  await using github = await startGitHub({ pulls: [pull(7)] });
  const ended = await act({ files, event: "pull_request", payload: pullRequest(), github });
  const headlines = github.comments.map(({ body }) => /^### (.+)$/m.exec(body)?.[1] ?? body);
  return { ...ended, headlines, violations: github.violations };
}

const red = {
  code: 1,
  jobs: ["train: failure"],
  artifacts: ["lossgate-report", "lossgate-report.html"],
  headlines: ["❌ Lossgate: 1 run fails · `overfit`"],
  violations: [],
};

describe.runIf(isSlow)("act", () => {
  test("turns the workflow of the README red for a training that overfits", async ({ skip }) => {
    if (noAct !== null) return skip(noAct);
    const { log, ...ended } = await run({ ...workflowOf("README.md", "train"), ...training("overfit") });
    expect(ended, log).toEqual(red);
  });

  test("turns the workflow that `lossgate init` writes red", async ({ skip }) => {
    if (noAct !== null) return skip(noAct);
    const files = { ...training("overfit"), "requirements.txt": "" };
    using here = workspace(files);
    expect((await here.cli(process.execPath, ["init", "--yes"])).code).toBe(0);
    const written = [".github/workflows/train.yml", ".github/lossgate.yml"].map((path) => {
      return [path, readFileSync(join(here.root, path), "utf8")];
    });
    const { log, ...ended } = await run({ ...files, ...Object.fromEntries(written) });
    expect(ended, log).toEqual(red);
  });

  test("has the twelve trainings of the docs' matrix judged in one gate", async ({ skip }) => {
    if (noAct !== null) return skip(noAct);
    const { log, ...ended } = await run({
      ...workflowOf("docs/github.md", "sweep"),
      ...training("healthy"),
    });
    const of = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const collected = [32, 64, 128, 256].flatMap((size) =>
      of(1, 3).map((seed) => `lossgate-${size}-seed${seed}`),
    );
    expect(ended, log).toEqual({
      code: 0,
      jobs: ["gate: success", ...of(1, 12).map((job) => `train-${job}: success`)].sort(),
      artifacts: [...collected, "lossgate-report", "lossgate-report.html"].sort(),
      headlines: ["✅ Lossgate: 12 runs pass · best batch_size is 32"],
      violations: [],
    });
  });
});
