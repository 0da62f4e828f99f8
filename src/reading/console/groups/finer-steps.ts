import { carry } from "./carry.ts";
import type { Group } from "./groups.ts";

/** A counter of iterations and that of the steps on its line, which is kept as the batch. */
type Pair = { readonly line: number; readonly iteration: number; readonly step: number };

/**
 * Takes the finer of two counters that lines have, where both go on through the whole training, `[it 2] step=2048`, for the step of these
 * lines and of those between them. A step within an iteration starts again in each.
 */
export function takeFinerSteps(groups: readonly Group[]): void {
  const twice = groups.filter(countsTwice);
  if (twice.length === 0 || !twice.every(goesOn)) return;
  const pairs = twice.flatMap(pairsOf).sort((a, b) => a.line - b.line);
  const others = groups.filter((group) => !twice.includes(group));
  const counted = others.filter(({ plan }) => plan.counters.some(({ kind }) => kind === "step"));
  // What counts iterations alone would stand among steps.
  const count = new Set(pairs.map(({ step }) => step));
  const iterations = new Set(pairs.flatMap(({ iteration }) => (count.has(iteration) ? [] : [iteration])));
  if (counted.some(({ steps }) => [...steps].some((step) => iterations.has(step)))) return;
  for (const { steps, batches } of twice)
    for (let row = 0; row < steps.length; row++) steps.set(row, batches.get(row));
  carry(
    pairs.map(({ line, step }) => ({ line, at: step })),
    others.filter((group) => !counted.includes(group)),
    ({ steps }) => steps,
  );
}

function countsTwice({ plan: { counters } }: Group): boolean {
  return counters.length === 2 && counters.every(({ kind }) => kind === "step");
}

function pairsOf({ lines, steps, batches }: Group): Pair[] {
  return Array.from({ length: lines.length }, (_, row) => ({
    line: lines.get(row),
    iteration: steps.get(row),
    step: batches.get(row),
  }));
}

/** Whether the second counter counts more than the first, and goes on or back wherever that does. */
function goesOn(group: Group): boolean {
  const pairs = pairsOf(group);
  return (
    pairs.length > 1 &&
    pairs.every(({ iteration, step }, row) => {
      const before = pairs[row - 1] ?? { iteration, step };
      const moved = Math.sign(iteration - before.iteration);
      return step > iteration && (moved === 0 || moved === Math.sign(step - before.step));
    })
  );
}
