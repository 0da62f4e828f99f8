import type { Group } from "../groups/groups.ts";
import type { CounterKind } from "../line/counter-words.ts";
import { isEvaluation } from "../line/plan.ts";

/**
 * Whether the evaluations of a log count the training's steps alone, and stand within epochs: `Epoch: 2, Step: 4000, loss 0.5`, then
 * `Validation Step 4000, loss 0.6`.
 */
export function evaluatesBySteps(groups: readonly Group[]): boolean {
  const own = groups.filter(({ plan }) => plan.fields.length > 0);
  const training = own.filter((group) => counts(group, "epoch"));
  const evaluations = own.filter((group) => !training.includes(group));
  if (evaluations.length === 0 || !own.every((group) => counts(group, "step"))) return false;
  if (training.some(({ plan }) => isEvaluation(plan)) || !evaluations.every(({ plan }) => isEvaluation(plan)))
    return false;
  const trained = training.flatMap(epochsOf).sort((a, b) => a.line - b.line);
  // Steps that begin again in each epoch are batches.
  const isBegunAgain = trained.some(({ epoch, step }, index) => {
    const before = trained[index - 1];
    return before !== undefined && epoch > before.epoch && step <= before.step;
  });
  if (isBegunAgain) return false;
  let next = 0;
  const evaluated = evaluations.flatMap(epochsOf).sort((a, b) => a.line - b.line);
  const within = evaluated.filter(({ line, epoch }) => {
    while ((trained[next]?.line ?? Number.POSITIVE_INFINITY) < line) next++;
    return trained[next]?.epoch === epoch;
  });
  return within.length * 2 >= evaluated.length;
}

/** Whether lines count the steps beside shares of an epoch that several of them have, rounded: `'epoch': 0.01, 'global_step': '20/5000'`. */
export function roundsEpochs(groups: readonly Group[]): boolean {
  const own = groups.filter(({ plan }) => plan.fields.length > 0);
  return (
    own.every((group) => counts(group, "step") && counts(group, "epoch")) &&
    own.some(({ epochs, steps }) => {
      const rows = [...epochs].map((epoch, row) => ({ epoch, step: steps.get(row) }));
      const isShared = rows.some(
        ({ epoch, step }, row) => epoch === rows[row - 1]?.epoch && step > (rows[row - 1]?.step ?? step),
      );
      return isShared && rows.some(({ epoch }) => !Number.isInteger(epoch));
    })
  );
}

function counts({ plan }: Group, counted: CounterKind): boolean {
  return plan.counters.some(({ kind }) => kind === counted);
}

function epochsOf({ lines, epochs, steps }: Group) {
  return [...lines].map((line, row) => ({ line, epoch: epochs.get(row), step: steps.get(row) }));
}
