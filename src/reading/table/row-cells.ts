import type { NumberList } from "../bytes/number-list.ts";
import { isSetting } from "./run-columns.ts";
import type { Column } from "./table.ts";

/** The cell of a column in each of the rows that hold metrics; null where it is empty. */
export type Cells = { readonly name: string; readonly values: readonly (string | number | null)[] };

export function cellsOf(
  { name, rows: filled, values, labels }: Column,
  rows: readonly number[],
  all: number,
): Cells {
  const numbers = new Float64Array(all).fill(Number.NaN);
  for (let index = 0; index < filled.length; index++) numbers[filled.get(index)] = values.get(index);
  return {
    name,
    values: rows.map((row) => {
      const recorded = numbers[row] ?? Number.NaN;
      // Two trainings with one learning rate may differ in the last bits of it.
      const number = isSetting(name) ? Number(recorded.toPrecision(9)) : recorded;
      return Number.isNaN(number) ? (labels?.get(row) ?? null) : number;
    }),
  };
}

export function isVarying({ values }: Cells): boolean {
  return values.some((value) => value !== values[0]);
}

export function isUnique({ values }: Cells): boolean {
  return new Set(values).size === values.length && !values.includes(null);
}

const manyValues = 10_000;

/** Whether a setting has so many values that it tells no runs apart: a learning rate that changes in each step. To group by it takes much memory. */
export function isEverNew(values: NumberList): boolean {
  const found = new Set<number>();
  for (let index = 0; index < values.length && found.size <= manyValues; index++)
    found.add(values.get(index));
  return found.size > manyValues;
}

/** The indexes of the rows with the same cells, in the order in which they first occur. */
export function groupRows(by: readonly Cells[]): number[][] {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < (by[0]?.values.length ?? 0); row++) {
    const key = JSON.stringify(by.map(({ values }) => values[row]));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Whether a counter increases over these rows; it may also pause if `orStays`. */
export function isRising(
  { values }: Cells,
  rows: readonly number[] = [...values.keys()],
  orStays = false,
): boolean {
  return rows.every((row, index) => {
    const [value, previous] = [values[row], values[rows[index - 1] ?? -1]];
    if (typeof value !== "number") return false;
    return typeof previous !== "number" || value > previous || (orStays && value === previous);
  });
}

/** Whether the values rise or fall throughout, or stay. */
export function isOneWay(cells: Cells): boolean {
  const negated = cells.values.map((value) => (typeof value === "number" ? -value : value));
  return isRising(cells, undefined, true) || isRising({ ...cells, values: negated }, undefined, true);
}

/** Whether a counter increases by the same step in every row, as the epochs of a history do. */
export function isRegular(cells: Cells): boolean {
  const [first, second] = cells.values;
  if (cells.values.length < 3 || typeof first !== "number" || typeof second !== "number") return false;
  const step = second - first;
  return (
    isRising(cells) &&
    cells.values.every((value, row) => Math.abs(Number(value) - (first + row * step)) < step / 1000)
  );
}

/** Whether a column of this name may hold how many epochs each run had. */
export function mayBeTotals(name: string): boolean {
  return /^(num_?|n_?)?(epochs|iterations|iters|rounds)$/i.test(name);
}

/** Whether it is how many epochs each run had, by its name and by its values: 10, 20, 50. */
export function isTotals(cells: Cells): boolean {
  if (!mayBeTotals(cells.name)) return false;
  const [first, second] = cells.values;
  const isCount = isRegular(cells) && Number(second) - Number(first) === 1;
  return !isCount && cells.values.every((value) => Number(value) > 1);
}

/** Whether it goes back to a value that no row above it has: a training that resumes or begins again does not. */
export function goesAstray({ values }: Cells): boolean {
  const seen = new Set<string | number | null>();
  return values.some((value, row) => {
    const isAstray = Number(value) < Number(values[row - 1] ?? value) && !seen.has(value);
    seen.add(value);
    return isAstray;
  });
}

/** Whether all numbers are whole or round. */
export function areRound({ values }: Cells): boolean {
  return values.every(
    (value) => typeof value !== "number" || Number.isInteger(value) || Number(value.toPrecision(2)) === value,
  );
}

/** Whether numbers rise or fall throughout, and are whole or round. */
export function isChosen(cells: Cells): boolean {
  const numbers = cells.values.flatMap((value) => (typeof value === "number" ? [value] : []));
  if (numbers.length < Math.max(3, cells.values.length)) return false;
  return (
    areRound(cells) && (isRising(cells) || isRising({ ...cells, values: numbers.map((value) => -value) }))
  );
}

/** Whether each label holds the counter of its row, as `checkpoint-500` does. */
export function isWithin({ values }: Cells, labels: Cells): boolean {
  return values.every(
    (value, row) => typeof labels.values[row] === "string" && labels.values[row].includes(String(value)),
  );
}

/** Whether a counter varies within a group. */
export function countsGroups({ values }: Cells, groups: readonly (readonly number[])[]): boolean {
  return groups.some((group) => new Set(group.map((row) => values[row])).size > 1);
}

/** Whether the rows of each group follow each other. */
export function areBlocks(groups: readonly (readonly number[])[]): boolean {
  return groups.every((group) => (group.at(-1) ?? 0) - (group[0] ?? 0) === group.length - 1);
}

/** Whether the groups begin at the same position, as those of a schedule do not. */
export function startTogether({ values }: Cells, groups: readonly (readonly number[])[]): boolean {
  return new Set(groups.map(([first]) => values[first ?? -1])).size === 1;
}

/** Whether numbers are a grid that a person wrote, over two orders of magnitude: 1e-4, 3e-4, …, 1e-1, or 32, 128, …, 8192. */
export function isGrid({ values }: Cells): boolean {
  const numbers = values.flatMap((value) => (typeof value === "number" && value > 0 ? [value] : []));
  const isRound = numbers.every(
    (value) => Number(value.toPrecision(2)) === value || Number.isInteger(Math.log2(value)),
  );
  return numbers.length === values.length && isRound && Math.max(...numbers) >= 100 * Math.min(...numbers);
}
