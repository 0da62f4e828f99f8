import type { NumberList } from "../bytes/number-list.ts";
import { counterAxis } from "../table/columns.ts";
import { toList } from "./dict-table.ts";
import { isContainer, type List } from "./literal.ts";
import { toNumber } from "./to-number.ts";

/** Fewer points may be at even intervals by chance. */
const minPoints = 4;

const isValue = /^(value|y|scalar)$/i;

/**
 * A list whose items have their own steps, as its two lists; null for any other. `isBeside` others that have: then they need
 * be neither many nor at even intervals.
 */
export function separateSteps(list: List, isBeside: boolean): { step: List; value: List } | null {
  const [steps, values] = rowsOf(list) ?? pointsOf(list, isBeside) ?? [];
  if (steps === undefined || values === undefined) return null;
  return { step: { ...toList(steps), line: list.line }, value: { ...toList(values), line: list.line } };
}

/** `[{"step": 10, "value": 0.5}, …]` */
function rowsOf({ content, length }: List): [NumberList, NumberList] | null {
  if (content.kind !== "rows" || !content.names().some((name) => isValue.test(name))) return null;
  const { columns } = content.table();
  const full = columns.filter(({ values, firstText }) => values.length === length && firstText === null);
  const step = full.find(({ name }) => counterAxis(name) !== null);
  const value = full.find(({ name }) => isValue.test(name));
  return step && value ? [step.values, value.values] : null;
}

/** `[[10, 0.5], …]`, or with a time in front: `[[1600000000.1, 10, 0.5], …]` */
function pointsOf({ content }: List, isBeside: boolean): [number[], number[]] | null {
  if (content.kind !== "mixed") return null;
  const points = content.items.map((item) =>
    isContainer(item) && item.kind === "list" ? numbersIn(item) : [],
  );
  const [first = []] = points;
  const at = first.length - 2;
  if (points.length < (isBeside ? 1 : minPoints)) return null;
  if (points.some(({ length }) => length !== first.length)) return null;
  if (at !== 0 && !(at === 1 && (first[0] ?? 0) > 1e9)) return null;
  const steps = points.map((point) => point[at] ?? Number.NaN);
  return isCounting(steps, !isBeside) ? [steps, points.map((point) => point[at + 1] ?? Number.NaN)] : null;
}

/** Whether they count, at even intervals if `isRegular`: rows of a matrix with the values of each class do not. */
function isCounting(steps: readonly number[], isRegular: boolean): boolean {
  const [first = 0, second = first + 1] = steps;
  return steps.every((step, index) => {
    const interval = step - (steps[index - 1] ?? first - (second - first));
    return Number.isInteger(step) && interval > 0 && (!isRegular || interval === second - first);
  });
}

/** The numbers of a point; none if it has other items. */
function numbersIn({ content }: List): number[] {
  if (content.kind === "numbers") return [...content.numbers];
  if (content.kind === "rows") return [];
  const numbers = content.items.map(toNumber).filter((number) => number !== null);
  return numbers.length === content.items.length ? numbers : [];
}
