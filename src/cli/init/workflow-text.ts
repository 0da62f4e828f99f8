import type { Survey } from "./survey.ts";
import type { TrainingJob } from "./workflows.ts";

// The pins and the comments are those of the README and docs/github.md, which a test compares.
const checkout = `      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
`;
const setupPython = "actions/setup-python@ece7cb06caefa5fff74198d8649806c4678c61a1 # v6.3.0";

const gateStep = `      - uses: lossgate/lossgate@v1
        if: \${{ !cancelled() }}
`;

export const permissions = `    permissions:
      contents: read        # to check out, and to find the merge base
      actions: read         # to read the report of the base branch
      pull-requests: write  # to post the comment
`;

/** What installs the requirements, and what a command then starts with, by the file that names them. */
const installers: readonly (readonly [file: string, install: readonly string[], prefix: string])[] = [
  ["uv.lock", ["pip install uv"], "uv run "],
  ["poetry.lock", ["pip install poetry", "poetry install"], "poetry run "],
  ["requirements.txt", ["pip install -r requirements.txt"], ""],
  ["pyproject.toml", ["pip install ."], ""],
  ["setup.py", ["pip install ."], ""],
];

/** A workflow that trains and judges, for a repository that has none. */
export function trainingWorkflow({ framework, script, has, defaultBranch }: Survey): string {
  const [, install, prefix] = installers.find(([file]) => has(file)) ?? [
    "",
    framework ? [`pip install ${framework.packages[0]} # and what else the training imports`] : [],
    "",
  ];
  const isNotebook = script?.endsWith(".ipynb") ?? false;
  const train = has("dvc.yaml")
    ? ["pip install dvc", `${prefix}dvc repro`]
    : isNotebook
      ? ["pip install papermill ipykernel", `${prefix}papermill ${script} ${script}`]
      : [`${prefix}python ${script ?? "train.py # the command that trains"}`];
  const runs = [...install, ...train].map((command) => `      - run: ${command}\n`);
  return `name: train
on:
  pull_request:
    types: [opened, synchronize, reopened, labeled, unlabeled] # the labels accept a worse result
  push:
    branches: [${defaultBranch}] # publishes the baseline of pull requests
permissions: {}
concurrency:
  group: train-\${{ github.event_name == 'pull_request' && github.ref || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  train:
    name: train
    runs-on: ubuntu-latest
${permissions}    steps:
${checkout}      - uses: ${setupPython}
        with:
          ${has(".python-version") ? "python-version-file: .python-version" : 'python-version: "3.12"'}
${runs.join("")}${gateStep}`;
}

/** The step that judges what a job has trained; in a matrix, the one that collects it for \`gateJob\`. */
export function addedStep({ matrix, indent }: TrainingJob): string {
  const params = (matrix ?? []).map((name) => `            ${name}: \${{ matrix.${name} }}\n`);
  const collect = `        with:
          mode: collect
${params.length > 0 ? `          params: |\n${params.join("")}` : ""}`;
  return shifted(`${gateStep}${matrix ? collect : ""}`, indent - 6);
}

/** The job that judges all runs of a matrix. */
export function gateJob({ job }: TrainingJob): string {
  return `  gate:
    name: gate
    needs: ${JSON.stringify(job)}
    if: \${{ !cancelled() }}
    runs-on: ubuntu-latest
${permissions}    steps:
${checkout}      - uses: lossgate/lossgate@v1
        with:
          artifact: lossgate-*
`;
}

/** The workflow that comments on pull requests from forks, after the workflow of that name. */
export function commentWorkflow(workflow: string): string {
  return `name: lossgate comment
on:
  workflow_run: # zizmor: ignore[dangerous-triggers] checks nothing out and runs nothing; the report is read as hostile data
    workflows: [${JSON.stringify(workflow)}]
    types: [completed]
permissions: {}
concurrency:
  group: lossgate-comment-\${{ github.event.workflow_run.id }}
jobs:
  comment:
    name: comment
    if: \${{ github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion != 'skipped' }}
    runs-on: ubuntu-latest
    permissions:
      actions: read         # to read the report of the run
      pull-requests: write  # to post the comment
    steps:
      - uses: lossgate/lossgate@v1
`;
}

function shifted(text: string, by: number): string {
  return by < 0 ? text.replace(new RegExp(`^ {${-by}}`, "gm"), "") : text.replace(/^(?=.)/gm, " ".repeat(by));
}
