import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";

/** A job of a workflow that runs a training. */
export type TrainingJob = {
  /** `.github/workflows/train.yml` */
  readonly file: string;
  /** What `workflow_run` calls the workflow: its name, else its path. */
  readonly workflow: string;
  readonly events: readonly string[];
  readonly job: string;
  /** The line of the workflow that trains. */
  readonly command: string;
  /** 1-based, of the last line of the training step. */
  readonly line: number;
  /** How far the items of `steps` are indented. */
  readonly indent: number;
  /** The names of the matrix whose values a run can have as params; null without a matrix. */
  readonly matrix: readonly string[] | null;
  readonly hasPermissions: boolean;
};

/** A workflow that has the gate already. */
export type Gated = Pick<TrainingJob, "file" | "workflow" | "events">;

const directory = ".github/workflows";
const maxFiles = 100;
const maxBytes = 512 * 1024;
const maxCommand = 10_000;

const training =
  /\b(?:python[\d.]*|torchrun|uv run|poetry run|accelerate launch|deepspeed)\s[^\n]*\btrain\w*|\bpapermill\s|\bdvc\s+(?:repro|exp\s+run)\b|\byolo\s[^\n]*\btrain\b|\bnbconvert\s[^\n]*--execute|\b(?:spacy|llamafactory-cli)\s+train\b|\b(?:make|just)\s+train\w*/;

/** Finds the jobs that train: by well-known commands, and by running one of these programs. */
export async function readWorkflows(
  root: string,
  programs: readonly string[],
): Promise<{ readonly jobs: readonly TrainingJob[]; readonly gated: Gated | null }> {
  const jobs: TrainingJob[] = [];
  let gated: Gated | null = null;
  for (const name of listWorkflows(root)) {
    const file = `${directory}/${name}`;
    const text = readFileSync(join(root, file), "utf8");
    const lines = new LineCounter();
    const { contents } = parseDocument(text, { lineCounter: lines, logLevel: "silent" });
    if (!isMap(contents)) continue;
    const workflow = String(contents.get("name") ?? file);
    const shared = { file, workflow, events: keysOf(contents.get("on")) };
    for (const [job, value] of entries(contents.get("jobs"))) {
      if (!isMap(value)) continue;
      const steps = value.get("steps");
      if (!isSeq(steps)) continue;
      const maps = steps.items.filter(isMap);
      // After another workflow the gate only comments.
      if (maps.some(isGate) && !shared.events.includes("workflow_run")) gated ??= shared;
      const commandOf = (step: YAMLMap) => trainingLine(String(step.get("run") ?? ""), programs);
      const step = maps.findLast((one) => commandOf(one) !== null);
      if (step === undefined) continue;
      jobs.push({
        ...shared,
        job,
        command: commandOf(step) ?? "",
        line: lines.linePos((step.range?.[1] ?? 1) - 1).line,
        indent: lines.linePos(steps.range?.[0] ?? 0).col - 1,
        matrix: matrixOf(value),
        hasPermissions: value.has("permissions") || contents.has("permissions"),
      });
    }
  }
  return { jobs, gated };
}

function isGate(step: YAMLMap): boolean {
  return String(step.get("uses")).startsWith("lossgate/lossgate@");
}

function listWorkflows(root: string): string[] {
  try {
    return readdirSync(join(root, directory))
      .filter((name) => /\.ya?ml$/.test(name))
      .filter((name) => {
        const stat = statSync(join(root, directory, name), { throwIfNoEntry: false });
        return stat?.isFile() && stat.size <= maxBytes;
      })
      .sort()
      .slice(0, maxFiles);
  } catch {
    // There is no such directory.
    return [];
  }
}

function trainingLine(run: string, programs: readonly string[]): string | null {
  const lines = run.slice(0, maxCommand).split("\n");
  const isTraining = (line: string) =>
    !line.trimStart().startsWith("#") &&
    (training.test(line) || programs.some((program) => line.split(/[\s"']+/).includes(program)));
  return lines.find(isTraining)?.trim() ?? null;
}

function matrixOf(job: YAMLMap): string[] | null {
  const strategy = job.get("strategy");
  if (!isMap(strategy) || !strategy.has("matrix")) return null;
  return entries(strategy.get("matrix"))
    .filter(
      ([name, value]) => /^[\w-]+$/.test(name) && !["include", "exclude"].includes(name) && isSeq(value),
    )
    .map(([name]) => name);
}

function entries(value: unknown): [string, unknown][] {
  return isMap(value) ? value.items.map(({ key, value }) => [String(key), value]) : [];
}

/** The events of `on`: one name, a list of them, or a map. */
function keysOf(on: unknown): string[] {
  if (isMap(on)) return entries(on).map(([key]) => key);
  if (isSeq(on)) return on.items.map((item) => String(isScalar(item) ? item.value : item));
  return typeof on === "string" ? [on] : [];
}
