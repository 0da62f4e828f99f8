import { directionOf } from "../../../curves/names.ts";
import { FormatError } from "../../format-error.ts";
import { type Group, type Log, sectionOf } from "../groups/groups.ts";
import { isEvaluation } from "../line/plan.ts";
import { proposeInOrder, shownLine } from "../patterns/proposal.ts";
import type { MainAxis } from "../positions/axes.ts";
import { saves } from "./saved-models.ts";

/**
 * Throws a FormatError where nothing counts most of the evaluations: the lines that count stand only behind those that were better than
 * all before, `Step 40 val_avg_acc 0.6` behind some of the lines `val_en_acc 0.5`. What is read of them could only get better.
 */
export function refuseSparse(log: Log, { isCounted, rounds }: MainAxis): void {
  const { groups } = log;
  const counting = groups.filter((group) => isCounted(group) && !rounds.has(group) && group.lines.length > 1);
  if (counting.length === 0 || !counting.every(tellsOfBetter)) return;
  const counted = counting.flatMap(({ lines }) => [...lines]).sort((a, b) => a - b);
  const sparse = groups.find((group) => isUncounted(group, log) && isUneven(group, counted));
  const [marking] = counting;
  if (sparse === undefined || marking === undefined) return;
  throw new FormatError(
    `nothing counts the epochs or steps of ${sparse.lines.length} lines such as ${shownLine(sparse)}: those such as ${shownLine(marking)} stand only where a model was saved or a value was better; print the step of each evaluation${proposeInOrder({ group: sparse, line: sparse.lines.get(0) })}`,
  );
}

/** Whether lines stand where a model was saved, or have a value of an evaluation that is better each time. */
function tellsOfBetter({ plan, values, examples }: Group): boolean {
  if (plan.fields.length > 0 && !isEvaluation(plan)) return false;
  if (saves.test(examples[0]?.text ?? "")) return true;
  return plan.fields.some(({ metric }, index) => {
    const sign = directionOf(metric) === "min" ? -1 : 1;
    const own = [...(values[index] ?? [])];
    return (
      directionOf(metric) !== null &&
      own.every((value, row) => row === 0 || sign * (value - (own[row - 1] ?? 0)) > 0)
    );
  });
}

function isUncounted(group: Group, log: Log): boolean {
  const { fields, counters, weak } = group.plan;
  const ofSection = sectionOf(log, group, group.lines.length - 1)?.side ?? null;
  const isEvaluated = fields.some(({ side }) => /^(?:val|test)$/.test(side ?? ofSection ?? ""));
  return counters.length === 0 && weak === null && isEvaluated;
}

/** Whether other numbers of its lines stand between the lines that count: not one each time, nor each so many. */
function isUneven({ lines }: Group, counted: readonly number[]): boolean {
  const counts = counted.map(() => 0);
  let next = 0;
  for (const line of lines) {
    while ((counted[next] ?? Number.POSITIVE_INFINITY) < line) next++;
    if (next < counts.length) counts[next] = (counts[next] ?? 0) + 1;
  }
  const [, second, ...others] = counts;
  return lines.length > counted.length && others.some((count) => count !== second);
}
