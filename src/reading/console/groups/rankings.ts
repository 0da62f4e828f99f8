import type { LeftOut } from "../../../curves/model.ts";
import type { NumberList } from "../../bytes/number-list.ts";
import { NoHistoryError } from "../../format-error.ts";
import type { Group } from "./groups.ts";

/** Fewer may be sorted by chance. */
const minRows = 3;
const rankColumn = /^rank(?:ing)?$/i;

/** Whether the lines of a group are sorted by a value and not by their epochs, each of another, as a list of the best epochs is. */
export function isRanking({ plan, lines, epochs, steps, values }: Group): boolean {
  const counts = plan.counters.some(({ kind }) => kind === "epoch") ? epochs : steps;
  if (plan.counters.length === 0 || lines.length < minRows) return false;
  const at = [...counts];
  const back = at.filter((one, index) => one < (at[index - 1] ?? one)).length;
  const isJumping = back > 0 && back < at.length - 1 && new Set(at).size === at.length;
  // A second training goes back once.
  const isRanked = back > 1 || plan.others.some(({ what }) => rankColumn.test(what));
  return isJumping && isRanked && values.some(isSorted);
}

export function describeRanking({ plan, lines }: Group): LeftOut {
  const what = `${lines.length} lines of ${plan.fields[0]?.label ?? ""} (from line ${lines.get(0)})`;
  return { what, why: "a ranking of epochs" };
}

/** Why a log of nothing but rankings is no history; null without any. */
export function rankingError([first]: readonly Group[]): NoHistoryError | null {
  if (first === undefined) return null;
  return new NoHistoryError(
    "a ranking of epochs: expected a training, its epochs in their order",
    first.lines.get(0),
  );
}

function isSorted(list: NumberList): boolean {
  const values = [...list];
  const sorted = values.toSorted((a, b) => a - b);
  const isVarying = sorted[0] !== sorted.at(-1);
  const isAs = (other: readonly number[]) => other.every((value, index) => value === values[index]);
  return isVarying && (isAs(sorted) || isAs(sorted.toReversed()));
}
