import type { FailOn } from "../findings/verdict.ts";
import type { Accepted } from "../findings/waivers.ts";
import { error, type Problem } from "../problems.ts";

export const commentModes = ["always", "on-change", "on-failure", "never"] as const;
export type CommentMode = (typeof commentModes)[number];
export const failOns = ["error", "warning", "never"] as const satisfies readonly FailOn[];
const conclusions = ["pass", "fail"] as const;
const modes = ["auto", "gate", "comment", "collect"] as const;
const booleans = ["false", "true"] as const;

/** A workflow run; of this repository where `repository` is null. */
export type RunReference = {
  readonly run: number;
  readonly repository: { readonly owner: string; readonly repo: string } | null;
};

/** The input `baseline`; null means the report that the base branch published. */
export type BaselineInput =
  | { readonly kind: "none" }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "artifact"; readonly pattern: string }
  | ({ readonly kind: "run" } & RunReference);

/** A file of a repository at a branch, tag or commit. */
export type RepositoryFile = {
  readonly owner: string;
  readonly repo: string;
  readonly path: string;
  readonly ref: string;
};

/** Those that can change the verdict, to compare them with the ones of the baseline's run. */
const verdictInputs = [
  "path",
  "artifact",
  "config",
  "rules",
  "params",
  "baseline",
  "accept",
  "fail-on",
  "if-inconclusive",
];

/** Inputs as written, by their name; those that are not set are left out. */
export type VerdictInputs = Readonly<Record<string, string>>;

/** The Action's inputs, validated; empty ones are null. */
export type Inputs = {
  readonly paths: readonly string[];
  /** Name or pattern of the artifacts that contain `paths`; null for the checkout. */
  readonly artifact: string | null;
  /** The workflow run of the artifacts; null means this one. */
  readonly artifactRun: RunReference | null;
  /** A path in the checkout, or a file that is read from its repository. */
  readonly config: string | RepositoryFile | null;
  readonly rules: { readonly file: string; readonly text: string } | null;
  /** Params of the runs, as YAML. */
  readonly params: { readonly file: string; readonly text: string } | null;
  readonly baseline: BaselineInput | null;
  /** Who accepts that the candidate is worse than the baseline. */
  readonly accept: Accepted | null;
  readonly name: string;
  readonly mode: (typeof modes)[number];
  readonly comment: CommentMode;
  /** Whether a scheduled or dispatched run keeps an issue. */
  readonly issue: boolean;
  readonly status: boolean;
  readonly failOn: FailOn;
  readonly ifInconclusive: "pass" | "fail";
  /** The artifact that this gate publishes, and looks for on the base branch. */
  readonly reportArtifact: string;
  /** The artifact that one job of a matrix uploads in mode `collect`. */
  readonly collectArtifact: string;
  /** Empty where no call to GitHub can be made. */
  readonly token: string;
  readonly ofVerdict: VerdictInputs;
};

/** Why an accepted regression passes. */
export const acceptedReason = "the baseline of later changes";

/** Reads every input by its name in `action.yml`. An invalid one becomes a problem and has its default. `job` names this job. */
export function readInputs(
  get: (name: string) => string,
  job: string,
): { inputs: Inputs; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = (name: string) => get(name).trim() || null;
  const expect = (name: string, expected: string) => {
    const actual = JSON.stringify(get(name).trim().slice(0, 60));
    problems.push(error(`input ${name}`, `expected ${expected}, got ${actual}`));
  };
  const oneOf = <Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice => {
    const given = get(name).trim();
    const chosen = choices.find((choice) => choice === given);
    if (chosen === undefined) expect(name, `one of ${choices.join(", ")}`);
    return chosen ?? choices[0];
  };
  const textOf = (name: string) => {
    const given = text(name);
    return given === null ? null : { file: `input ${name}`, text: given };
  };
  const run = text("run-id");
  const artifactRun = run === null ? null : runReference(run);
  if (run !== null && artifactRun === null) expect("run-id", "the number or URL of a workflow run");
  const artifact = text("artifact");
  if (run !== null && artifact === null)
    problems.push(
      error("input run-id", "expected the input artifact as well, which names the artifacts of the run"),
    );
  const name = text("name") ?? "lossgate";
  const artifactInput = text("report-artifact");
  const inputs: Inputs = {
    paths: get("path")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    artifact,
    artifactRun,
    config: configInput(text("config")),
    rules: textOf("rules"),
    params: textOf("params"),
    baseline: baselineInput(text("baseline")),
    accept: oneOf("accept", booleans) === "true" ? { by: "the input accept", reason: acceptedReason } : null,
    name,
    mode: oneOf("mode", modes),
    comment: oneOf("comment", commentModes),
    issue: oneOf("issue", booleans) === "true",
    status: oneOf("status", booleans) === "true",
    failOn: oneOf("fail-on", failOns),
    ifInconclusive: oneOf("if-inconclusive", conclusions),
    reportArtifact: artifactInput ?? artifactName(`${name}-report`),
    collectArtifact: artifactInput ?? artifactName(`${name}-${job}-${text("job-index") ?? "0"}`),
    token: get("github-token"),
    ofVerdict: Object.fromEntries(
      verdictInputs.map((name) => [name, get(name).trim()]).filter(([, written]) => written !== ""),
    ),
  };
  return { inputs, problems };
}

/** Replaces characters that GitHub forbids in artifact names. */
function artifactName(name: string): string {
  return name.replace(/["\\/:<>|*?\0-\x1f]/g, "-");
}

/** Reads `owner/repo/path@ref`; anything else is a path. */
function configInput(given: string | null): Inputs["config"] {
  const match = /^([A-Za-z0-9][\w-]*)\/([\w.-]+)\/([^@]+)@([^@\s]+)$/.exec(given ?? "");
  if (!match) return given;
  const [, owner = "", repo = "", path = "", ref = ""] = match;
  return { owner, repo, path, ref };
}

function baselineInput(given: string | null): BaselineInput | null {
  if (given === null) return null;
  if (given === "none") return { kind: "none" };
  const [, pattern] = /^artifact:\s*(.+)$/.exec(given) ?? [];
  if (pattern !== undefined) return { kind: "artifact", pattern };
  const run = runReference(given);
  return run === null ? { kind: "path", path: given } : { kind: "run", ...run };
}

/** Reads `4711` or `https://github.com/owner/repo/actions/runs/4711`. */
function runReference(given: string): RunReference | null {
  const match = /^(?:https:\/\/[^/\s]+\/([^/\s]+)\/([^/\s]+)\/actions\/runs\/)?(\d{1,15})(?:[/?#]\S*)?$/.exec(
    given,
  );
  if (!match) return null;
  const [, owner, repo, run] = match;
  return { run: Number(run), repository: owner && repo ? { owner, repo } : null };
}
