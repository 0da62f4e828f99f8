import type { Problem } from "../../problems.ts";
import { joinCells } from "./join-cells.ts";
import { joinSides } from "./join-sides.ts";
import { dropRanks } from "./ranks.ts";
import { dropRepeats } from "./repeats.ts";
import { dropTests } from "./test-sets.ts";
import type { UnnamedRun } from "./unnamed-run.ts";

/** Makes one run of what several files tell of one training; each time a note says so. */
export function oneRunEach(runs: readonly UnnamedRun[], problems: Problem[]): readonly UnnamedRun[] {
  return [joinSides, joinCells, dropRanks, dropRepeats, dropTests].reduce(
    (left, step) => step(left, problems),
    runs,
  );
}
