import { posix } from "node:path";
import { parseName } from "../../curves/names.ts";
import { note, type Problem } from "../../problems.ts";
import type { UnnamedRun } from "./unnamed-run.ts";

/**
 * Leaves out a single evaluation of a test set beside the training of its model, and the summary of that training:
 * `test_results.json` and `summary.csv` are no trainings of their own.
 */
export function dropTests(runs: readonly UnnamedRun[], problems: Problem[]): readonly UnnamedRun[] {
  const trainings = runs.filter(({ series }) => series.some(({ values }) => values.length > 1));
  return runs.filter((run) => {
    const what = describeRecord(run);
    const training = what !== null && trainings.find((one) => directoryOf(one) === directoryOf(run));
    if (!training) return true;
    const message = `${what}: not judged beside ${training.readFrom}`;
    problems.push(note(run.readFrom, message));
    return false;
  });
}

/** What a single record is beside a training; null for any other run. */
function describeRecord({ series, readFrom }: UnnamedRun): string | null {
  if (series.some(({ values }) => values.length !== 1)) return null;
  if (series.every(({ name }) => /^te?st/.test(parseName(name).word ?? "")))
    return "a single evaluation of a test set";
  return /(?:^|[^a-z])summary(?:[^a-z]|$)/i.test(posix.basename(readFrom)) ? "a summary of one record" : null;
}

function directoryOf({ readFrom }: UnnamedRun): string {
  return posix.dirname(readFrom);
}
