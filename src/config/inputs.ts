import { error, type Problem } from "../problem.ts";
import type { FailOn } from "../verdict.ts";

export const commentModes = ["always", "on-change", "on-failure", "never"] as const;
export type CommentMode = (typeof commentModes)[number];
export const failOns = ["error", "warning", "never"] as const satisfies readonly FailOn[];
const conclusions = ["pass", "fail"] as const;

/** The Action's inputs, checked; empty ones are null. */
export type Inputs = {
  readonly paths: readonly string[];
  readonly config: string | null;
  readonly rules: { readonly file: string; readonly text: string } | null;
  readonly baseline: string | null;
  readonly name: string;
  readonly comment: CommentMode;
  readonly failOn: FailOn;
  readonly ifInconclusive: "pass" | "fail";
  readonly token: string;
};

/** Reads every input by its name in `action.yml`; what is wrong with one is a problem, and its default counts. */
export function readInputs(get: (name: string) => string): { inputs: Inputs; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = (name: string) => get(name).trim() || null;
  const oneOf = <Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice => {
    const given = get(name).trim();
    const chosen = choices.find((choice) => choice === given);
    if (chosen === undefined) {
      const came = JSON.stringify(given.slice(0, 60));
      problems.push(error(`input ${name}`, `expected one of ${choices.join(", ")}, got ${came}`));
    }
    return chosen ?? choices[0];
  };
  const rules = text("rules");
  const inputs: Inputs = {
    paths: get("path")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    config: text("config"),
    rules: rules === null ? null : { file: "input rules", text: rules },
    baseline: text("baseline"),
    name: text("name") ?? "lossgate",
    comment: oneOf("comment", commentModes),
    failOn: oneOf("fail-on", failOns),
    ifInconclusive: oneOf("if-inconclusive", conclusions),
    token: get("github-token"),
  };
  return { inputs, problems };
}
