/** Attackers' ways in: an artifact of another run, files in the checkout, and a report that a fork's own run wrote. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/report/schema.ts";
import { probe, type StepEnded, type Workspace, workspace } from "../action/run.ts";
import { zip } from "../artifacts/zip.ts";
import { runBody } from "../github/bodies.ts";
import { artifact, type GitHub, pull, run, sha, startGitHub } from "../github/server.ts";
import type { Artifact, Pull, Run, State } from "../github/state.ts";

const node = process.execPath;

/** What is left of a step when its directories are gone. */
export type Told = Pick<StepEnded, "code" | "stdout" | "stderr" | "outputs" | "summary">;
export type Seen = Told &
  Pick<StepEnded, "report" | "comment"> & {
    /** Of all its threads, in seconds. */
    readonly cpu: number;
    /** What was in a file of the runner's own directory; null where there was none. */
    readonly wasThere: (name: string) => string | null;
  };

function toldBy({ code, stdout, stderr, outputs, summary }: StepEnded): Told {
  return { code, stdout, stderr, outputs, summary };
}

/** The gate reads these artifacts of workflow run 11. */
export async function gateArtifacts(
  artifacts: readonly Partial<Artifact>[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<Told & { readonly report: Report; readonly left: string[] }> {
  const runs = [run(11)];
  const all = artifacts.map((one, i) => artifact(i + 1, { run: 11, name: "logs", ...one }));
  await using github = await startGitHub({ pulls: [pull(7)], runs, artifacts: all });
  using here = workspace();
  const given = { artifact: "*", "run-id": "11", baseline: "none", comment: "never", ...inputs };
  const ended = await here.action({ node, github, inputs: given });
  if (github.violations.length > 0) throw new Error(JSON.stringify(github.violations));
  return { ...toldBy(ended), report: ended.report, left: listing(here) };
}

/** The gate reads these files of the checkout; `prepare` gives the flags of node. */
export async function gateFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: Readonly<Record<string, string>> = {},
  prepare: (here: Workspace) => readonly string[] | undefined = () => undefined,
): Promise<Seen> {
  using here = workspace(files);
  const { flags, read } = probe(here);
  const more = prepare(here) ?? [];
  const ended = await here.action({ node, event: {}, inputs, flags: [...flags, ...more] });
  const left = new Map(
    readdirSync(here.temp, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(here.temp, name), "utf8")]),
  );
  return {
    ...toldBy(ended),
    report: ended.report,
    comment: ended.comment,
    cpu: read().cpu,
    wasThere: (name) => left.get(name) ?? null,
  };
}

/** A pull request of a fork, whose run is over. */
export const theirs: Pull = pull(7, {
  head: { ref: "patch", sha: sha("head-7"), repo: "mallory/sample" },
  user: "mallory",
});

export function theirRun(id = 12, changes: Partial<Run> = {}): Run {
  const { ref, sha } = theirs.head;
  return run(id, { event: "pull_request", head: { ref, sha, repo: "mallory/sample" }, ...changes });
}

/** The second workflow comments on a report that the fork's own run wrote. */
export async function commentOn(
  report: string | Uint8Array,
  state: Partial<State> = {},
  before: (github: GitHub) => void = () => {},
): Promise<Told & { readonly github: GitHub; readonly cpu: number }> {
  const bytes = zip([{ name: "report.json", content: report, method: 0 }]);
  await using github = await startGitHub({
    pulls: [theirs, pull(8)],
    runs: [theirRun()],
    artifacts: [artifact(1, { run: 12, name: "lossgate-report", bytes })],
    ...state,
  });
  before(github);
  using here = workspace();
  const event = { action: "completed", workflow_run: runBody(github, theirRun()) };
  const { flags, read } = probe(here);
  const env = { GITHUB_EVENT_NAME: "workflow_run" };
  const ended = await here.action({ node, github, event, env, flags });
  if (github.violations.length > 0) throw new Error(JSON.stringify(github.violations));
  return { ...toldBy(ended), github, cpu: read().cpu };
}

/** All below the directory of the workspace and the runner's own. */
function listing({ root, temp }: Workspace): string[] {
  return [root, temp].flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name),
  );
}
