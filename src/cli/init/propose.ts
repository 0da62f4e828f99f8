import { starter } from "../../config/starter.ts";
import type { Survey } from "./survey.ts";
import { addedStep, commentWorkflow, gateJob, permissions, trainingWorkflow } from "./workflow-text.ts";
import type { Gated, TrainingJob } from "./workflows.ts";

export type Proposal = {
  /** What was found, and what it means: one line each. */
  readonly found: readonly string[];
  /** Changes for a person to make, each with the lines to add. */
  readonly edits: readonly { readonly what: string; readonly text: string }[];
  /** Files to write, none of which exists. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
};

const defaultConfig = ".github/lossgate.yml";
const commentFile = ".github/workflows/lossgate-comment.yml";
const trainFiles = [".github/workflows/train.yml", ".github/workflows/lossgate.yml"];

/** Proposes a config and a workflow for what a survey has shown. \`forks\` asks for comments on pull requests from forks. */
export function propose(seen: Survey, forks: boolean): Proposal {
  const { config, gated, jobs } = seen;
  const found = [...historyLines(seen), ...frameworkLine(seen)];
  const edits = [...historyEdit(seen)];
  const files: { path: string; text: string }[] = [];

  if (config === null) files.push({ path: defaultConfig, text: starter() });
  else found.push(`config: ${config} exists and is left as it is`);

  let judging: Gated | null = gated;
  const [job] = jobs;
  if (gated) found.push(`workflow: ${gated.file} has the gate already and is left as it is`);
  else if (job) {
    judging = job;
    found.push(
      ...jobs.map(({ file, job, command }) => `workflow: ${file} trains in the job ${job}: ${command}`),
    );
    edits.push(...jobs.flatMap(jobEdits));
    if (!job.events.includes("pull_request"))
      found.push(
        `events: ${job.file} runs on ${job.events.join(", ") || "no event"}: the job summary has the report. Add pull_request for a comment`,
      );
  } else {
    const path = trainFiles.find((file) => !seen.has(file));
    if (path) {
      judging = { file: path, workflow: "train", events: ["pull_request"] };
      files.push({ path, text: trainingWorkflow(seen) });
      if (seen.script === null && !seen.has("dvc.yaml"))
        found.push(`training: no program that trains was found; put its command in ${path}`);
    } else found.push(`workflow: ${trainFiles.join(" and ")} exist, and are left as they are`);
  }

  if (judging?.events.includes("pull_request") && (forks || seen.license !== null)) {
    const why = forks ? "asked for" : `${seen.license} lets others contribute`;
    found.push(`forks: ${why}: a second workflow comments on their pull requests`);
    if (seen.has(commentFile)) found.push(`workflow: ${commentFile} exists and is left as it is`);
    else files.push({ path: commentFile, text: commentWorkflow(judging.workflow) });
  }
  return { found, edits, files };
}

function historyLines({ histories, committed }: Survey): string[] {
  const [first] = histories;
  if (!first) return ["history: none yet"];
  const lone = histories.filter(({ hasVal }) => !hasVal);
  const more = histories.length > 1 ? `, and ${histories.length - 1} more` : "";
  return [
    `history: ${first.file} (${first.format})${more}`,
    ...(lone[0]
      ? [
          `validation: ${lone[0].file} has no validation curve: record one, or set \`validation: none\` in the config`,
        ]
      : []),
    ...(committed[0]
      ? [
          `committed: ${committed[0]} is in git, and every gate would judge it: set \`path\` to what the training writes`,
        ]
      : []),
  ];
}

function frameworkLine({ framework, evidence, writesHistory }: Survey): string[] {
  if (!framework) return [];
  return [
    `framework: ${framework.title}, in ${evidence}${writesHistory ? ", which has a history written" : ""}`,
  ];
}

/** The lines that have a history written, where none is. */
function historyEdit({ histories, framework, writesHistory, script }: Survey): Proposal["edits"] {
  if (histories.length > 0 || writesHistory) return [];
  if (!framework)
    return [
      {
        what: "Nothing writes a history yet. Write one line of JSON at the end of each epoch, for example",
        text: '{"epoch": 1, "train_loss": 0.41, "val_loss": 0.46}\n',
      },
    ];
  return [
    {
      what: `Nothing writes a history yet. In ${script ?? "the training"}, this writes ${framework.file}:`,
      text: `${framework.lines.join("\n")}\n`,
    },
  ];
}

function jobEdits(job: TrainingJob): Proposal["edits"] {
  const own = job.hasPermissions
    ? "add what is missing of these to its permissions"
    : "give it these permissions";
  if (job.matrix)
    return [
      {
        what: `In ${job.file}, after line ${job.line}, collect what each job of the matrix trains:`,
        text: addedStep(job),
      },
      { what: `In ${job.file}, at the end, judge them together:`, text: gateJob(job) },
    ];
  return [
    { what: `In ${job.file}, after line ${job.line}:`, text: addedStep(job) },
    { what: `In ${job.file}, for the job ${job.job}, ${own}:`, text: permissions },
  ];
}
