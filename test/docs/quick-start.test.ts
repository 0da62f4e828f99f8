import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { nodes, repository, type Workspace, workspace } from "../action/run.ts";
import { read } from "./snippets.ts";

/** Each section of the quick start: its step, as its workflow has it, judges what the framework really wrote. */

type Framework = {
  /** What the framework wrote, in `test/fixtures`, and where its section says that it writes. */
  readonly wrote: string | null;
  readonly to: string;
  readonly format: string;
  readonly curve: { readonly metric: string; readonly train?: string | null; readonly val?: string };
};

const loss = { metric: "loss", train: "loss", val: "val_loss" };
const frameworks: Readonly<Record<string, Framework>> = {
  Keras: { wrote: "keras/history.json", to: "history.json", format: "keras-history", curve: loss },
  "PyTorch, a loop of your own": {
    wrote: null,
    to: "history.csv",
    format: "csv",
    curve: { metric: "loss", train: "train_loss", val: "val_loss" },
  },
  "PyTorch Lightning": {
    wrote: "lightning/lightning_logs/version_0",
    to: "lightning_logs/version_0",
    format: "lightning-csv",
    curve: { metric: "loss", val: "val_loss" },
  },
  "Hugging Face Transformers": {
    wrote: "huggingface/best",
    to: "out",
    format: "hugging-face",
    curve: { metric: "loss", train: "loss", val: "eval_loss" },
  },
  "Ultralytics YOLO": {
    wrote: "ultralytics/detect",
    to: "runs/detect/train",
    format: "ultralytics",
    curve: { metric: "box_loss", train: "train/box_loss", val: "val/box_loss" },
  },
  XGBoost: {
    wrote: "boosting/xgboost/evals_result-early.json",
    to: "evals_result.json",
    format: "boosting-json",
    curve: { metric: "logloss" },
  },
  LightGBM: {
    wrote: "boosting/lightgbm/evals_result.json",
    to: "evals_result.json",
    format: "boosting-json",
    curve: { metric: "binary_logloss", val: "valid_1/binary_logloss" },
  },
  CatBoost: {
    wrote: "boosting/catboost/catboost_info",
    to: "catboost_info",
    format: "catboost",
    curve: { metric: "RMSE", train: "learn/RMSE", val: "test/RMSE" },
  },
  fastai: {
    wrote: "fastai/history.csv",
    to: "history.csv",
    format: "csv",
    curve: { metric: "loss", train: "train_loss", val: "valid_loss" },
  },
  "scikit-learn, or any script that prints": {
    wrote: null,
    to: "train.log",
    format: "printed-log",
    curve: { metric: "loss" },
  },
  skorch: {
    wrote: "skorch/history.json",
    to: "history.json",
    format: "skorch",
    curve: { metric: "loss", train: "train_loss", val: "valid_loss" },
  },
  TensorBoard: {
    wrote: "tensorboard/torch",
    to: "runs/resnet",
    format: "tfevents",
    curve: { metric: "Loss", train: "Loss/train", val: "Loss/val" },
  },
  MLflow: { wrote: "mlflow-db/mlflow.db", to: "mlflow.db", format: "mlflow-db", curve: loss },
  "Weights & Biases": {
    wrote: "wandb/old",
    to: "wandb",
    format: "wandb",
    curve: { metric: "loss", train: "train/loss", val: "val/loss" },
  },
  DVCLive: {
    wrote: "dvclive/current/dvclive",
    to: "dvclive",
    format: "dvclive",
    curve: { metric: "loss", train: "train/loss", val: "val/loss" },
  },
  timm: {
    wrote: "timm/summary.csv",
    to: "output/resnet/summary.csv",
    format: "csv",
    curve: { metric: "loss", train: "train_loss", val: "eval_loss" },
  },
  spaCy: {
    wrote: "spacy/log.jsonl",
    to: "log.jsonl",
    format: "spacy-log",
    curve: { metric: "cats_score", train: null, val: "dev/cats_score" },
  },
  "Stable-Baselines3": {
    wrote: "rl/ppo",
    to: "ppo",
    format: "rl-progress",
    curve: { metric: "mean_reward", train: null, val: "eval/mean_reward" },
  },
  "A notebook": {
    wrote: "notebooks/loop.ipynb",
    to: "train.ipynb",
    format: "printed-log",
    curve: { metric: "loss" },
  },
};

const sections = read("docs/quick-start.md")
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ title: text.split("\n", 1)[0] ?? "", text }));

const workflowShape = z.object({
  jobs: z.object({
    train: z.object({
      steps: z.array(
        z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() }),
      ),
    }),
  }),
});

/** The inputs that the section's workflow gives the gate. */
function inputsOf(text: string): Record<string, string> {
  const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
  const { steps } = workflowShape.parse(parse(yaml)).jobs.train;
  const gate = steps.find(({ uses }) => uses?.startsWith("lossgate/"));
  return Object.fromEntries(Object.entries(gate?.with ?? {}).map(([name, value]) => [name, String(value)]));
}

const python = ["python3", "python"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** What the snippets of a loop leave to the reader: losses that fall and flatten. */
const loop = `
epochs, model, classes = 12, None, None
x_train = y_train = x_val = y_val = None
losses = iter(1 / (i + 2) for i in range(99))
train_one_epoch = lambda model: next(losses)
evaluate = lambda model: (next(losses), 0.9)
log_loss = lambda y, p: next(losses)
class Model:
    def partial_fit(self, *_, **__): pass
    def predict_proba(self, *_): pass
model = Model()
`;

/** Runs the section's own loop, which needs nothing but Python; its output is the log. */
function runLoop(text: string, here: Workspace): void {
  const [, code = ""] = /```python\n([\s\S]*?)```/.exec(text) ?? [];
  const ended = spawnSync(python ?? "", ["-c", loop + code], { cwd: here.root, encoding: "utf8" });
  expect(ended).toMatchObject({ status: 0, stderr: "" });
  if (ended.stdout !== "") writeFileSync(join(here.root, "train.log"), ended.stdout);
}

test("every section is tried", () => {
  expect(sections.map(({ title }) => title)).toEqual(Object.keys(frameworks));
});

describe.each(nodes)("under $version", ({ node }) => {
  test.for(sections)("$title", async ({ title, text }, { skip }) => {
    const framework = frameworks[title];
    if (framework === undefined) throw new Error(`no fixture for ${title}`);
    const { wrote, to, format, curve } = framework;
    using here = workspace();
    if (wrote !== null) {
      mkdirSync(dirname(join(here.root, to)), { recursive: true });
      cpSync(join(repository, "test/fixtures", wrote), join(here.root, to), { recursive: true });
    } else if (python === undefined) return skip("no Python");
    else runLoop(text, here);

    // A push without a baseline asks nothing of GitHub.
    const { report, stderr } = await here.action({ node, inputs: inputsOf(text), event: {} });
    expect(stderr).toBe("");
    expect(report.verdict).toMatch(/^(pass|fail)$/);
    expect(report.runs[0]).toMatchObject({ format });
    const [run] = report.runs;
    expect(run?.curves.map(({ metric, train, val }) => ({ metric, train, val }))).toContainEqual({
      train: expect.anything(),
      val: expect.anything(),
      ...curve,
    });
  });
});
