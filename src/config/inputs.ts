import type { FailOn } from "../findings/verdict.ts";
import type { Accepted } from "../findings/waivers.ts";
import { error, type Problem } from "../problems.ts";

export const commentModes = ["always", "on-change", "on-failure", "never"] as const;
export type CommentMode = (typeof commentModes)[number];
export const failOns = ["error", "warning", "never"] as const satisfies readonly FailOn[];
const conclusions = ["pass", "fail"] as const;
const modes = ["auto", "gate", "comment", "collect"] as const;
const answers = ["false", "true"] as const;

/** A workflow run, of this repository where it names none. */
export type RunReference = {
  readonly run: number;
  readonly repository: { readonly owner: string; readonly repo: string } | null;
};

/** What the input `baseline` says; null means the report that the base branch published. */
export type GivenBase =
  | { readonly kind: "none" }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "artifact"; readonly pattern: string }
  | ({ readonly kind: "run" } & RunReference);

/** The Action's inputs, checked; empty ones are null. */
export type Inputs = {
  readonly paths: readonly string[];
  /** Names of artifacts: `paths` lie in these. */
  readonly artifact: string | null;
  /** Whose artifacts; null means this run's. */
  readonly artifactRun: RunReference | null;
  readonly config: string | null;
  readonly rules: { readonly file: string; readonly text: string } | null;
  readonly baseline: GivenBase | null;
  /** Who accepts that this is worse than the base. */
  readonly accept: Accepted | null;
  readonly name: string;
  readonly mode: (typeof modes)[number];
  readonly comment: CommentMode;
  readonly status: boolean;
  readonly failOn: FailOn;
  readonly ifInconclusive: "pass" | "fail";
  /** The artifact that this gate publishes, and finds on the base branch. */
  readonly reportArtifact: string;
  /** The artifact that one job of a matrix hands over. */
  readonly collectArtifact: string;
  readonly token: string;
};

/** Reads every input by its name in `action.yml`, for a job of that name; what is wrong with one is a problem, and its default counts. */
export function readInputs(
  get: (name: string) => string,
  job: string,
): { inputs: Inputs; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = (name: string) => get(name).trim() || null;
  const expect = (name: string, expected: string) => {
    const came = JSON.stringify(get(name).trim().slice(0, 60));
    problems.push(error(`input ${name}`, `expected ${expected}, got ${came}`));
  };
  const oneOf = <Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice => {
    const given = get(name).trim();
    const chosen = choices.find((choice) => choice === given);
    if (chosen === undefined) expect(name, `one of ${choices.join(", ")}`);
    return chosen ?? choices[0];
  };
  const rules = text("rules");
  const run = text("run-id");
  const artifactRun = run === null ? null : runReference(run);
  if (run !== null && artifactRun === null) expect("run-id", "the number of a workflow run, or its address");
  const artifact = text("artifact");
  if (run !== null && artifact === null)
    problems.push(
      error("input run-id", "expected the input artifact beside it: which of the run's artifacts?"),
    );
  const name = text("name") ?? "lossgate";
  const own = text("report-artifact");
  const inputs: Inputs = {
    paths: get("path")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    artifact,
    artifactRun,
    config: text("config"),
    rules: rules === null ? null : { file: "input rules", text: rules },
    baseline: givenBase(text("baseline")),
    accept:
      oneOf("accept", answers) === "true"
        ? { by: "the input accept", reason: "the base of later changes" }
        : null,
    name,
    mode: oneOf("mode", modes),
    comment: oneOf("comment", commentModes),
    status: oneOf("status", answers) === "true",
    failOn: oneOf("fail-on", failOns),
    ifInconclusive: oneOf("if-inconclusive", conclusions),
    reportArtifact: own ?? artifactName(`${name}-report`),
    collectArtifact: own ?? artifactName(`${name}-${job}-${text("job-index") ?? "0"}`),
    token: get("github-token"),
  };
  return { inputs, problems };
}

/** GitHub forbids some characters in the name of an artifact. */
function artifactName(name: string): string {
  return name.replace(/["\\/:<>|*?\0-\x1f]/g, "-");
}

function givenBase(given: string | null): GivenBase | null {
  if (given === null) return null;
  if (given === "none") return { kind: "none" };
  const [, pattern] = /^artifact:\s*(.+)$/.exec(given) ?? [];
  if (pattern !== undefined) return { kind: "artifact", pattern };
  const run = runReference(given);
  return run === null ? { kind: "path", path: given } : { kind: "run", ...run };
}

/** `4711`, or as the browser shows it: `https://github.com/owner/repo/actions/runs/4711`. */
function runReference(given: string): RunReference | null {
  const match = /^(?:https:\/\/[^/\s]+\/([^/\s]+)\/([^/\s]+)\/actions\/runs\/)?(\d{1,15})(?:[/?#]\S*)?$/.exec(
    given,
  );
  if (!match) return null;
  const [, owner, repo, run] = match;
  return { run: Number(run), repository: owner && repo ? { owner, repo } : null };
}
