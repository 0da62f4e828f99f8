/** A repository with its runners and its artifact service, in which steps of workflow runs happen one after the other. */
import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { writeRuns } from "../../../src/formats/json/lossgate-runs.ts";
import { zip } from "../../artifacts/zip.ts";
import { runBody } from "../../github/bodies.ts";
import type { Fields } from "../../github/contract.ts";
import { type Results, startResults } from "../../github/results.ts";
import { artifact, type GitHub, pull, run, sha, startGitHub } from "../../github/server.ts";
import type { Artifact, Commit, Pull, Run, State } from "../../github/state.ts";
import { series } from "../../runs.ts";
import { hurried, pullEvent, type StepEnded, type Workspace, workspace } from "../run.ts";

/** What one step of a run finds and is told; without files it trained nothing. */
export type Turn = {
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The payload, where it is not plain from the run. */
  readonly event?: object;
  readonly env?: Readonly<Record<string, string>>;
  readonly job?: string;
  /** So many times shorter are waits of a second and more. */
  readonly times?: number | undefined;
  /** Of node, before the script. */
  readonly flags?: (here: Workspace) => readonly string[];
};

export type Story = {
  readonly github: GitHub;
  readonly results: Results;
  /** The step of a run, in a workspace of its own. The run is over when it ends, as the step went. */
  readonly step: (of: Run, turn?: Turn) => Promise<StepEnded>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

export async function startStory(state: Partial<State> = {}): Promise<Story> {
  const github = await startGitHub({ pulls: [pull(7)], ...state });
  const results = await startResults(github);
  const workspaces: Workspace[] = [];
  const step: Story["step"] = async (
    of,
    { files = {}, inputs = {}, event, env, job = "train", times, flags } = {},
  ) => {
    if (!github.runs.includes(of)) github.runs.push(of);
    Object.assign(of, { status: "in_progress", conclusion: null });
    const here = workspace(files);
    workspaces.push(here);
    const ended = await here.action({
      node: process.execPath,
      github,
      inputs,
      event: event ?? payloadOf(github, of),
      flags: [...(times === undefined ? [] : hurried(here, times).flags), ...(flags?.(here) ?? [])],
      env: { ...results.env(of.id, job), ...environmentOf(of), GITHUB_JOB: job, ...env },
    });
    Object.assign(of, { status: "completed", conclusion: ended.code === 0 ? "success" : "failure" });
    return ended;
  };
  return {
    github,
    results,
    step,
    [Symbol.asyncDispose]: async () => {
      for (const here of workspaces) here[Symbol.dispose]();
      await results.close();
      await github.close();
    },
  };
}

/** A pull request's run is of GitHub's own merge of it. */
function environmentOf({ event, head, pulls, workflow }: Run): Record<string, string> {
  const isPull = event === "pull_request";
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_SHA: isPull ? sha(`test merge of ${head.ref}`) : head.sha,
    GITHUB_REF: isPull ? `refs/pull/${pulls[0] ?? 0}/merge` : `refs/heads/${head.ref}`,
    GITHUB_REF_NAME: isPull ? `${pulls[0] ?? 0}/merge` : head.ref,
    GITHUB_WORKFLOW_REF: `lossgate/sample/${workflow.path}@refs/heads/${head.ref}`,
  };
}

function payloadOf({ pulls }: GitHub, { event, head }: Run): object {
  const repository = { default_branch: "main" };
  switch (event) {
    case "pull_request": {
      const found = pulls.find((one) => one.head.sha === head.sha);
      if (!found) throw new Error(`no pull request is at ${head.sha}`);
      return pullEvent(found);
    }
    case "schedule":
      return { schedule: "0 3 * * *", repository };
    case "workflow_dispatch":
      return { inputs: null, ref: `refs/heads/${head.ref}`, repository };
    default:
      return { ref: `refs/heads/${head.ref}`, after: head.sha };
  }
}

/** Commits of a branch, each on the one before, the first on `from`. */
export function line(branch: string, names: readonly string[], from: string | null = null): Commit[] {
  return names.map((name, i) => {
    const parent = names[i - 1] ?? from;
    const refs = i === names.length - 1 ? [branch] : [];
    return { sha: sha(name), parents: parent === null ? [] : [sha(parent)], refs };
  });
}

/** A run on main, of this commit. */
export function onMain(id: number, commit: string, changes: Partial<Run> = {}): Run {
  return run(id, { head: { ref: "main", sha: sha(commit), repo: "lossgate/sample" }, ...changes });
}

/** A run of a pull request as it stands. */
export function ofPull(id: number, { number, head }: Pull, changes: Partial<Run> = {}): Run {
  const { ref, sha, repo } = head;
  const pulls = repo === "lossgate/sample" ? [number] : [];
  return run(id, { event: "pull_request", head: { ref, sha, repo: repo ?? "" }, pulls, ...changes });
}

/** The run that the end of another starts, and its payload. */
export function afterRun(id: number): Run {
  const workflow = { id: 2, path: ".github/workflows/comment.yml" };
  return run(id, { event: "workflow_run", workflow });
}
export function endOf(github: GitHub, of: Run, changes: Fields = {}): object {
  return { action: "completed", workflow_run: { ...runBody(github, of), ...changes } };
}

/** A training that comes down to this val loss, with train a share of it, and a little noise of its own. */
function losses(floor: number, seed: number): { readonly loss: number[]; readonly val_loss: number[] } {
  const noise = (i: number) => 1 + 0.004 * Math.sin(i * (seed + 2) * 7.3 + seed);
  const val_loss = Array.from({ length: 30 }, (_, i) => (floor + (1 - floor) * Math.exp(-i / 5)) * noise(i));
  return { loss: val_loss.map((value) => value * 0.9), val_loss };
}

/** What such a training leaves behind. */
export function trained(floor: number, seed = 1): Record<string, string> {
  return { "net/history.json": JSON.stringify(losses(floor, seed)) };
}

/** The report that a run published of such a training. */
export function published(
  id: number,
  of: Run,
  floor: number,
  changes: Partial<Artifact> & { readonly accepted?: boolean } = {},
): Artifact {
  const { accepted = false, ...rest } = changes;
  const path = "net/history.json";
  const runs = [
    {
      name: "net",
      path,
      format: "keras-history",
      files: [path],
      params: {},
      series: Object.entries(losses(floor, id)).map(([name, values]) => series(name, values)),
    },
  ];
  const kind = changes.name === undefined ? "report" : "collected";
  const content = writeRuns(runs, [], { kind, accepted });
  return artifact(id, {
    run: of.id,
    name: "lossgate-report",
    bytes: zip([{ name: "runs.json", content }]),
    ...rest,
  });
}

/** The files in an artifact, by their name. */
export async function filesOf({ bytes }: Artifact): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const opened = await fromBufferPromise(Buffer.from(bytes));
  for await (const entry of opened.eachEntry()) {
    files[entry.fileName] = String(await buffer(await opened.openReadStreamPromise(entry)));
  }
  return files;
}

/** The artifacts without the HTML pages, which are uploaded beside the reports. */
export function zipped({ artifacts }: Pick<GitHub, "artifacts">): Artifact[] {
  return artifacts.filter(({ name }) => !name.endsWith(".html"));
}

/** `lossgate-report of 11`, in the order of their upload, without the pages. */
export function uploaded(github: GitHub): string[] {
  return zipped(github).map(({ name, run }: Artifact) => `${name} of ${run}`);
}

/** The one comment of the gate; throws where there are several. */
export function commentOf({ comments }: GitHub): string {
  const [one, ...others] = comments;
  if (!one || others.length > 0) throw new Error(`expected one comment, found ${comments.length}`);
  return one.body;
}

/** What a step said in commands of this name to the runner. */
export function told({ stdout }: StepEnded, command: "error" | "warning" | "notice" | "debug"): string[] {
  const lines = stdout.split("\n").filter((line) => new RegExp(`^::${command}[ :]`).test(line));
  return lines.map((line) => line.slice(line.indexOf("::", 2) + 2));
}
