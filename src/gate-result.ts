import type { Run } from "./curves/model.ts";
import type { JudgedRun } from "./findings/judged-run.ts";
import { InputError, type Problem } from "./problems.ts";
import { buildErrorReport } from "./report/build.ts";
import type { Report } from "./report/schema.ts";

/** The report, and what it is made of: the runs as they were read and judged, and what else it says of reading them. */
export type GateResult = {
  readonly report: Report;
  readonly runs: readonly Run[];
  readonly judged: readonly JudgedRun[];
  readonly problems: readonly Problem[];
};

/** The result for input that cannot be judged; rethrows what is no fault of the input. */
export function errorReport(thrown: unknown, notes: readonly Problem[]): GateResult {
  if (!(thrown instanceof InputError)) throw thrown;
  const problems = [...thrown.problems, ...notes];
  return { report: buildErrorReport(problems), runs: [], judged: [], problems };
}
