import type { LeftOut } from "../curves/model.ts";
import { parseName } from "../curves/names.ts";
import { inconclusive, type Problem } from "../problems.ts";
import { comparedSeries } from "../rules/curve-rule.ts";
import { plural } from "../text/plural.ts";
import type { Finding } from "./finding.ts";
import type { JudgedRun } from "./judged-run.ts";

/** Whether a training must record a validation curve: `none` if the config declares that it has none. */
export type Validation = "expected" | "none";

/** Returns why runs that nothing failed are not green: nobody saw what counts of them. */
export function unseen(judged: readonly JudgedRun[], validation: Validation): Problem[] {
  return judged.flatMap((one) => {
    const blocked = one.findings.filter(isBlockedError);
    if (validation === "expected" && !isValidated(one) && !blocked.some(isVanished))
      return [withoutValidation(one)];
    return isSingleUnjudged(one) && blocked.length === 0 ? [singleEvaluation(one)] : [];
  });
}

/** It keeps the gate from passing by itself, and says more. */
function isBlockedError({ status, level }: Finding): boolean {
  return status === "blocked" && level === "error";
}

function isVanished({ reason }: Finding): boolean {
  return reason === "vanished";
}

/** Whether anything that can be judged was measured on data that the run was not trained on. */
function isValidated({ run }: JudgedRun): boolean {
  return (
    run.curves.some(({ val, direction }) => val !== null && direction !== null) || run.curves.length === 0
  );
}

function withoutValidation({ run }: JudgedRun): Problem {
  const unknown = run.curves.flatMap(({ val }) => val?.name ?? []).slice(0, 5);
  if (unknown.length > 0)
    return ofRun(
      run,
      `validates only metrics of unknown direction (${unknown.join(", ")})`,
      "Set `mode: min` or `mode: max` for one of them under `metrics` in the config.",
    );
  const names = comparedSeries(run).map(({ series }) => series.name);
  const only = `only ${names.slice(0, 5).join(", ") || "metrics of unknown direction"}`;
  const unread = (run.leftOut ?? []).filter(isOfValidation).slice(0, 3);
  const told = unread.map(({ what, why }) => `${what}: ${why}`).join(", ");
  return ofRun(
    run,
    unread.length === 0
      ? `recorded no validation metric (${only})`
      : `has no validation metric that is read (${only}); left out are ${told}`,
    "Record one, name its column under `metrics` in the config, or declare `validation: none` there.",
  );
}

/** Whether what was left out is of a validation by its name: `Val FAR`, `9 values of val_loss (from line 3)`. */
function isOfValidation({ what }: LeftOut): boolean {
  const name = what.replace(/^\d+ values? of /, "").replace(/ \(.*$/, "");
  const { split } = parseName(name);
  return split !== null && split !== "train" && !/\bbest/i.test(name);
}

function ofRun({ name, files, path }: JudgedRun["run"], message: string, advice: string): Problem {
  return { ...inconclusive(files[0] ?? path, `run ${name} ${message}`, advice), run: name };
}

/** One evaluation is no curve: it must be held against a baseline or a limit. */
function isSingleUnjudged({ run, findings }: JudgedRun): boolean {
  const isHeld = findings.some(
    ({ rule, status }) => rule.judgesSingleValues && (status === "pass" || status === "fail"),
  );
  return run.evaluations === 1 && !isHeld;
}

function singleEvaluation({ run, findings }: JudgedRun): Problem {
  const count = countUnable(findings);
  const why = count === 0 ? "is no curve" : `${plural(count, "rule")} could not judge`;
  return ofRun(
    run,
    `has one evaluation, which ${why}`,
    "Evaluate more often, compare it with a baseline, or set a threshold.",
  );
}

/** The number of rules that could judge nothing though all that they need besides the curve is there. */
export function countUnable(findings: JudgedRun["findings"]): number {
  const rules = new Set(findings.map(({ rule }) => rule));
  return [...rules].filter((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    return rule.scope !== "all" && own.every(({ status, reason }) => isUnable(status, reason));
  }).length;
}

function isUnable(status: string, reason: string): boolean {
  return (status === "not-judged" || status === "blocked") && reason !== "no-base" && reason !== "no-val";
}
