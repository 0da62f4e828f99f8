import { posix } from "node:path";
import { parseName } from "../../curves/names.ts";
import { note, type Problem } from "../../problems.ts";
import type { UnnamedRun } from "./unnamed-run.ts";

/** Leaves out a single evaluation of a test set beside the training of its model: `test_results.json` is no training of its own. */
export function dropTests(runs: readonly UnnamedRun[], problems: Problem[]): readonly UnnamedRun[] {
  const trainings = runs.filter(({ series }) => series.some(({ values }) => values.length > 1));
  return runs.filter((run) => {
    const training = isTest(run) && trainings.find((one) => directoryOf(one) === directoryOf(run));
    if (!training) return true;
    const message = `a single evaluation of a test set: not judged beside ${training.readFrom}`;
    problems.push(note(run.readFrom, message));
    return false;
  });
}

function isTest({ series }: UnnamedRun): boolean {
  return series.every(({ name, values }) => values.length === 1 && /^te?st/.test(parseName(name).word ?? ""));
}

function directoryOf({ readFrom }: UnnamedRun): string {
  return posix.dirname(readFrom);
}
