import { parseName } from "../../curves/names.ts";
import { haveSamePositions } from "../../curves/points.ts";
import { note, type Problem } from "../../problems.ts";
import { placeIn } from "./place-in.ts";
import type { UnnamedRun } from "./unnamed-run.ts";

/** Fewer epochs may be equally many by chance. */
const minEpochs = 3;

/** Joins a training that a cell of a notebook printed with its validation, where the next one printed that: of the same metrics, at the same epochs. */
export function joinCells(runs: readonly UnnamedRun[], problems: Problem[]): readonly UnnamedRun[] {
  const joined: UnnamedRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before === undefined || !isValidationOf(run, before)) joined.push(run);
    else {
      joined.splice(-1, 1, {
        ...before,
        series: [...before.series, ...run.series],
        leftOut: [...(before.leftOut ?? []), ...(run.leftOut ?? [])],
      });
      const message = `${placeIn(run)} records the validation of ${placeIn(before)}: joined, since both have the same epochs`;
      problems.push(note(run.readFrom, message));
    }
  }
  return joined;
}

function isValidationOf(run: UnnamedRun, before: UnnamedRun): boolean {
  if (run.readFrom !== before.readFrom || placeIn(run) === null || placeIn(before) === null) return false;
  const isTrained = before.series.every(({ name }) => parseName(name).split !== "val");
  return (
    isTrained &&
    run.series.every((one) => {
      const { metric, split } = parseName(one.name);
      const own = before.series.find(
        (train) => parseName(train.name).metric.toLowerCase() === metric.toLowerCase(),
      );
      return (
        split === "val" &&
        own !== undefined &&
        own.axis === one.axis &&
        one.positions.length >= minEpochs &&
        haveSamePositions(own, one)
      );
    })
  );
}
