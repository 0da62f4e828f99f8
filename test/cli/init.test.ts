import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { frameworks } from "../../src/cli/init/frameworks.ts";
import { example, repository, type Workspace, workspace } from "../action/run.ts";
import { validateWorkflow } from "../docs/workflows.ts";
import { findings, hasZizmor, notInstalled } from "../docs/zizmor.ts";

const node = process.execPath;
const actionYml = readFileSync(join(repository, "action.yml"), "utf8");
const fixture = (path: string) => readFileSync(join(repository, "test/fixtures", path));

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A repository as a user has it. */
function checkout(files: Files): Workspace {
  const here = workspace(files);
  mkdirSync(join(here.root, ".git"));
  return here;
}

async function init(here: Workspace, ...options: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await here.cli(node, ["init", ...options]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

const read = (here: Workspace, path: string) => readFileSync(join(here.root, path), "utf8");
const trainFile = ".github/workflows/train.yml";
const commentFile = ".github/workflows/lossgate-comment.yml";

/** What GitHub's language service says of all workflows. */
async function complaints(here: Workspace): Promise<unknown[]> {
  const directory = join(here.root, ".github/workflows");
  const files = readdirSync(directory).map((name) => readFileSync(join(directory, name), "utf8"));
  return (await Promise.all(files.map((text) => validateWorkflow(text, actionYml)))).flat();
}

/** A repository of each framework, and a history that its trainer wrote. */
const repositories: Readonly<Record<string, { readonly files: Files; readonly history: Files }>> = {
  ultralytics: {
    files: {
      "train.py": 'from ultralytics import YOLO\n\nYOLO("yolo11n.pt").train(data="coco8.yaml", epochs=3)\n',
      "requirements.txt": "ultralytics==8.3.0\ntorch\n",
    },
    history: { "runs/detect/train/results.csv": fixture("ultralytics/detect/results.csv") },
  },
  transformers: {
    files: {
      "src/train.py":
        "import torch\nfrom transformers import Trainer, TrainingArguments\n\ntrainer = Trainer(model)\ntrainer.train()\n",
      "pyproject.toml":
        '[project]\nname = "tuned"\ndependencies = [\n  "transformers>=4.50",\n  "torch",\n]\n',
    },
    history: { "out/trainer_state.json": fixture("huggingface/overfit/trainer_state.json") },
  },
  lightning: {
    files: {
      "main.py":
        "import torch\nimport lightning as L\n\ntrainer = L.Trainer(max_epochs=3)\ntrainer.fit(model, data)\n",
      "model.py": "import torch\nfrom torch import nn\n\nclass Net(nn.Module):\n    pass\n",
      "uv.lock": "version = 1\n",
    },
    history: {
      "lightning_logs/version_0/metrics.csv": fixture("lightning/lightning_logs/version_0/metrics.csv"),
    },
  },
  fastai: {
    files: {
      "train.py":
        "from fastai.vision.all import *\n\nlearn = vision_learner(dls, resnet18)\nlearn.fine_tune(3)\n",
    },
    history: { "history.csv": fixture("fastai/history.csv") },
  },
  keras: {
    files: {
      "train.py": "import keras\n\nmodel = keras.Sequential()\nmodel.fit(x, y, epochs=40)\n",
      "requirements.txt": "# training\ntensorflow==2.18.0\nscikit-learn\n",
    },
    history: { "history.csv": fixture("keras/csvlogger.csv") },
  },
  xgboost: {
    files: { "fit_model.py": "import xgboost as xgb\n\nmodel = xgb.XGBClassifier()\nmodel.fit(X, y)\n" },
    history: { "evals_result.json": fixture("boosting/xgboost/evals_result.json") },
  },
  lightgbm: {
    files: {
      "run.py": "from lightgbm import LGBMClassifier\n\nmodel = LGBMClassifier().fit(X, y)\n",
      "poetry.lock": "",
    },
    history: { "evals_result.json": fixture("boosting/lightgbm/evals_result.json") },
  },
  catboost: {
    files: { "train.py": "import catboost\n\ncatboost.CatBoostClassifier().fit(X, y, eval_set=(A, b))\n" },
    history: {
      "catboost_info/catboost_training.json": fixture(
        "boosting/catboost/catboost_info/catboost_training.json",
      ),
    },
  },
  "stable-baselines3": {
    files: {
      "train.py":
        'import gymnasium\nfrom stable_baselines3 import PPO\n\nPPO("MlpPolicy", env).learn(1000)\n',
      "requirements.txt": "stable-baselines3\n",
    },
    history: { "logs/progress.csv": fixture("rl/ppo/progress.csv") },
  },
  pytorch: {
    files: {
      "train.py": "import torch\n\nfor epoch in range(9):\n    loss.backward()\n    optimizer.step()\n",
      ".python-version": "3.11\n",
    },
    history: {
      "metrics.jsonl": Array.from({ length: 9 }, (_, epoch) =>
        JSON.stringify({ epoch, train_loss: 1 / (epoch + 2), val_loss: 1 / (epoch + 1.8) }),
      ).join("\n"),
    },
  },
};

test("there is a repository of each framework", () => {
  expect(Object.keys(repositories)).toEqual(frameworks.map(({ id }) => id));
});

describe.each(frameworks)("a repository that trains with $title", ({ id, title, lines, file }) => {
  const { files, history } = repositories[id] ?? { files: {}, history: {} };

  test("gets a config, a workflow that passes GitHub's language service and zizmor, and the line that writes a history", async () => {
    using here = checkout({ ...files, LICENSE: "MIT" });
    const said = await init(here, "--yes");
    expect(said).toContain(`framework: ${title}, in `);
    if (lines.length > 0) expect(said).toContain(`this writes ${file}:\n\n${lines.join("\n")}\n`);
    else expect(said).toContain("which has a history written");
    const script = Object.keys(files).find((path) => path.endsWith("n.py") || path.endsWith("l.py")) ?? "";
    expect(read(here, trainFile)).toMatch(
      new RegExp(`^      - run: (?:uv run |poetry run )?python ${script}$`, "m"),
    );
    expect(await complaints(here)).toEqual([]);
    if (hasZizmor) expect(findings(here.root)).toEqual([]);
  });

  test("has its history judged, whose name needs no setting", async () => {
    using here = checkout({ ...files, ...history });
    expect(Object.keys(history)).toEqual([file]);
    expect(await init(here, "--yes")).toContain(`history: ${file} (`);
    expect((await here.cli(node, ["check"])).code).toBeLessThan(2);
  });
});

test("zizmor is there to look at them", ({ skip }) => {
  skip(!hasZizmor, notInstalled);
  expect(hasZizmor).toBe(true);
});

test("the pins are those of our own workflows and docs", () => {
  const text = readFileSync(join(repository, "src/cli/init/workflow-text.ts"), "utf8");
  const ours = ["docs/github.md", ".github/workflows/check.yml"].map((file) =>
    readFileSync(join(repository, file), "utf8"),
  );
  const pins = [...text.matchAll(/actions\/[\w-]+@[0-9a-f]{40} # v[\d.]+/g)].map(([pin]) => pin);
  expect(pins.length).toBe(2);
  for (const pin of pins) expect(ours.some((one) => one.includes(pin))).toBe(true);
});

const trainPy = "import keras\nmodel.fit(x, y, callbacks=[keras.callbacks.CSVLogger('history.csv')])\n";

describe("a repository that has a training workflow", () => {
  const workflow = (job: string, on = "pull_request:") => `name: CI
on:
  ${on}
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: python -m pytest tests/test_train.py
  model:
    runs-on: ubuntu-latest
${job}`;
  const steps = `    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - name: Train
        run: |
          pip install -r requirements.txt
          python train.py
      - run: ls
`;

  test("is shown the step to add, where GitHub accepts it, and gets no second training", async () => {
    const text = workflow(steps);
    using here = checkout({ "train.py": trainPy, ".github/workflows/ci.yml": text });
    const said = await init(here, "--yes");
    expect(said).toContain("workflow: .github/workflows/ci.yml trains in the job model: python train.py\n");
    expect(said).toContain("which has a history written");
    const [, line = "", step = ""] = /ci\.yml, after line (\d+):\n\n([\s\S]*?)\n\n/.exec(said) ?? [];
    expect(step).toContain("      - uses: lossgate/lossgate@v1");
    const lines = text.split("\n");
    lines.splice(Number(line), 0, step);
    expect(lines.slice(Number(line) - 1, Number(line) + 2).map((one) => one.trim())).toMatchObject([
      "python train.py",
      expect.stringMatching(/^- uses: lossgate/),
      "- run: ls",
    ]);
    expect(await validateWorkflow(lines.join("\n"), actionYml)).toEqual([]);
    expect(said).toContain("pull-requests: write  # to post the comment");
    expect(existsSync(join(here.root, trainFile))).toBe(false);
    expect(read(here, ".github/workflows/ci.yml")).toBe(text);
  });

  test("with a matrix is shown how to collect its jobs with their params, and judge them together", async () => {
    const text = workflow(`    strategy:
      matrix:
        lr: [0.1, 0.01]
        seed: [1, 2]
        include: [{ lr: 1 }]
${steps}`);
    using here = checkout({ "train.py": trainPy, ".github/workflows/ci.yml": text });
    const said = await init(here);
    expect(said).toContain(`          params: |
            lr: \${{ matrix.lr }}
            seed: \${{ matrix.seed }}
`);
    const [step = "", gate = ""] = [...said.matchAll(/ci\.yml,[^\n]*:\n\n([\s\S]*?)\n\n/g)].map(
      ([, text]) => text,
    );
    const added = `${text.replace("      - run: ls\n", `${step}\n      - run: ls\n`)}${gate}\n`;
    expect(added).toContain('needs: "model"');
    expect(await validateWorkflow(added, actionYml)).toEqual([]);
  });

  test("on other events is told where its report is", async () => {
    using here = checkout({
      "train.py": trainPy,
      ".github/workflows/ci.yml": workflow(steps, "workflow_dispatch:"),
    });
    expect(await init(here)).toContain(
      "events: .github/workflows/ci.yml runs on workflow_dispatch: the job summary",
    );
  });

  test.each([
    ["papermill train.ipynb out.ipynb"],
    ["dvc repro"],
    ["yolo detect train data=coco8.yaml"],
    ["uv run train.py"],
    ["torchrun --nproc-per-node 2 -m package.train"],
    ["make train"],
  ])("knows %s", async (command) => {
    const text = workflow(`    steps: [{ run: "${command}" }]\n`);
    using here = checkout({ ".github/workflows/ci.yml": text });
    expect(await init(here)).toContain(`trains in the job model: ${command}\n`);
  });

  test("that has the gate is left as it is", async () => {
    const text = workflow(`${steps}      - uses: lossgate/lossgate@v1\n`);
    using here = checkout({
      ".github/workflows/ci.yml": text,
      ".github/lossgate.yml": "rules: { gap: off }\n",
    });
    expect(await init(here, "--yes")).toContain(
      "ci.yml has the gate already and is left as it is\n\nNothing writes",
    );
  });
});

describe("what init writes", () => {
  test("is nothing without --yes and without a terminal", async () => {
    using here = checkout({ "train.py": trainPy });
    const said = await init(here);
    expect(said).toContain(`--- ${trainFile} (new)\nname: train\n`);
    expect(said).toMatch(/Nothing was written. lossgate init --yes writes these files.\n$/);
    expect(readdirSync(here.root).sort()).toEqual([".git", "train.py"]);
  });

  test.skipIf(process.platform !== "linux").each([
    { answer: "y", isWritten: true },
    { answer: "", isWritten: false },
  ])("is asked for in a terminal: $answer", ({ answer, isWritten }) => {
    using here = checkout({ "train.py": trainPy });
    const command = `"${node}" "${join(here.dist, "cli.js")}" init`;
    const { stdout, status } = spawnSync("script", ["-qec", command, "/dev/null"], {
      cwd: here.root,
      input: `${answer}\n`,
      encoding: "utf8",
    });
    expect(stdout).toContain("Write these 2 files? [y/N]");
    expect(status).toBe(0);
    expect(existsSync(join(here.root, trainFile))).toBe(isWritten);
  });

  test.each([
    { program: trainPy, next: "Commit and push: the next training on GitHub is judged." },
    {
      program: "import keras\nmodel.fit(x, y)\n",
      next: "Make the changes above, then commit and push: the next training on GitHub is judged.",
    },
  ])("is followed by what is left to do: $next", async ({ program, next }) => {
    using here = checkout({ "train.py": program });
    expect((await init(here, "--yes")).split("\n").at(-2)).toBe(next);
  });

  test("overwrites nothing: the second time there is nothing left to write", async () => {
    using here = checkout({ "train.py": trainPy, LICENSE: "", "lossgate.yml": "rules: { gap: off }\n" });
    await init(here, "--yes");
    const written = [trainFile, commentFile].map((file) => read(here, file));
    const said = await init(here, "--yes", "--forks");
    expect(said).toContain("config: lossgate.yml exists and is left as it is");
    expect(said).toMatch(/\n\nNothing to write.\n$/);
    expect([trainFile, commentFile].map((file) => read(here, file))).toEqual(written);
    expect(existsSync(join(here.root, ".github/lossgate.yml"))).toBe(false);
  });

  test("leaves a workflow of that name alone that trains nothing", async () => {
    using here = checkout({ "train.py": trainPy, [trainFile]: "on: push\njobs: {}\n" });
    await init(here, "--yes");
    expect(read(here, trainFile)).toBe("on: push\njobs: {}\n");
    expect(read(here, ".github/workflows/lossgate.yml")).toContain("- run: python train.py\n");
  });

  test("comments on pull requests from forks where there is a licence, or where that is asked for", async () => {
    for (const { files, options, isThere } of [
      { files: {}, options: [], isThere: false },
      { files: {}, options: ["--forks"], isThere: true },
      { files: { LICENSE: "" }, options: [], isThere: true },
    ]) {
      using here = checkout({ "train.py": trainPy, ...files });
      await init(here, "--yes", ...options);
      expect(existsSync(join(here.root, commentFile))).toBe(isThere);
    }
  });

  test("takes no command from a file's name, and no command to the runner from a workflow's", async () => {
    const hostile = "a; curl evil.example\n::error::boom \u202e";
    using here = checkout({
      [`train ; touch pwned.py`]: trainPy,
      ".github/workflows/ci.yml": `name: ${JSON.stringify(hostile)}\non: pull_request\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: dvc repro }]\n`,
    });
    const said = await init(here, "--forks");
    expect(said).not.toContain("python train ;");
    expect(said).not.toMatch(/^\s*::|\u202e/m);
    using other = checkout({ [`train ; touch pwned.py`]: trainPy });
    await init(other, "--yes");
    expect(read(other, trainFile)).toContain("- run: python train.py # the command that trains\n");
  });

  test("lies at the root of the repository", async () => {
    using here = checkout({ "models/train.py": trainPy });
    const below = join(here.root, "models");
    const { status, stderr } = spawnSync(node, [join(here.dist, "cli.js"), "init", "--yes"], {
      cwd: below,
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toContain("init: expected the root of the repository, which is ");
    expect(readdirSync(below)).toEqual(["train.py"]);
  });

  test("is told of a history without a validation curve, and of one that is committed", async () => {
    using here = workspace({
      "history.json": '{"loss": [3, 2, 1]}',
      "old/history.json": example("healthy/history.json"),
    });
    for (const args of [
      ["init", "-q"],
      ["add", "."],
    ])
      spawnSync("git", args, { cwd: here.root });
    const said = await init(here);
    expect(said).toContain("history: history.json (keras-history), and 1 more\n");
    expect(said).toContain("validation: history.json has no validation curve");
    expect(said).toContain("committed: history.json is in git");
  });
});
