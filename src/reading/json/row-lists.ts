import type { Artifact } from "../artifact.ts";
import { inMemory } from "../bytes/source.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { separatorOf, splitCells } from "../table/cells.ts";
import { counterAxis, pairedMetrics } from "../table/columns.ts";
import { headLines, type Line, readLines } from "../text/lines.ts";
import { parseNumber } from "../text/number.ts";
import { TextSource } from "../text/text-source.ts";
import { toList } from "./dict-table.ts";
import { type Dict, isContainer, isDict, type List, type Literal } from "./literal.ts";
import { collectLists, listsLookLikeTraining } from "./named-lists.ts";
import { parseLiteral } from "./python-literal.ts";

/** Fewer columns that only numbers name, or nothing, may be folds or models. */
const minUnnamed = 12;

/** Whether a table has a metric of a training in each row, or a training. */
export function hasListsByRow(artifact: Artifact, config: ColumnConfig): boolean {
  const lines = headLines(artifact);
  // The head of the file may end within a row.
  const whole = lines.filter(({ isComplete }) => isComplete);
  const dict = listsByRow(whole.length > 2 ? whole : lines);
  const [first = null] = dict?.entries.values() ?? [];
  const training = isDict(first) ? first : dict;
  return training !== null && listsLookLikeTraining(collectLists(training, 0), config, false);
}

/** Reads a table with a metric in each row. Of a table with a training in each row, the dict of each. Throws a FormatError. */
export function readListsByRow(artifact: Artifact): Dict {
  const dict = listsByRow([...readLines(artifact.openText())]);
  if (dict === null) throw new FormatError("expected a metric and its values in each row");
  return dict;
}

/**
 * The lists of a table that has a metric in each row, `loss,3,2,1`, below the epochs or without a heading, or of one that has a list in
 * each cell, `loss,"[3, 2, 1]"`, or in each but the first, which names a training. Null for any other table.
 */
function listsByRow(lines: readonly Line[]): Dict | null {
  const [first, second] = lines;
  if (first === undefined || second === undefined) return null;
  const separator = separatorOf(first.text, second.text);
  const [name = ""] = splitCells(second.text, separator) ?? [];
  if (parseNumber(name) !== null && !second.text.includes("[")) return null;
  const rows = lines.map(({ text }) => splitCells(text, separator) ?? []);
  const trainings = trainingsByRow(rows);
  if (trainings !== null) return trainings;
  if (parseNumber(name) !== null) return null;
  const pairs = rows.map(([name = "", cell = "", ...more]): [string, List | null] => [
    name,
    more.length === 0 ? listIn(cell) : null,
  ]);
  if (pairs.every(([, list]) => list !== null)) return dictOf(pairs);
  const [names = [], cells = []] = rows;
  if (rows.length === 2 && names.length === cells.length && cells.every((cell) => listIn(cell) !== null))
    return dictOf(names.map((name, index) => [name, listIn(cells[index] ?? "")]));
  return numbersByRow(rows);
}

/** The lists of the training in each row below the heading; null if another cell than the first is no list. */
function trainingsByRow([names = [], ...rows]: readonly (readonly string[])[]): Dict | null {
  const metrics = names.slice(1);
  const trainings = rows.map(([name = "", ...cells]): [string, Dict | null] => {
    const lists = cells.map(listIn);
    const isWhole =
      metrics.length > 0 && lists.length === metrics.length && lists.every((list) => list !== null);
    const dict = isWhole && dictOf(metrics.map((metric, index) => [metric, lists[index] ?? null]));
    return [parseNumber(name) === null ? name : `row ${name}`, dict || null];
  });
  const isNamed = [...metrics, ...rows.map(([name = ""]) => name)].every((name) => listIn(name) === null);
  return rows.length > 0 && isNamed && trainings.every(([, dict]) => dict !== null)
    ? dictOf(trainings)
    : null;
}

function numbersByRow(rows: readonly (readonly string[])[]): Dict | null {
  const [[corner = "", ...heading] = []] = rows;
  const counts = countsIn(corner, heading);
  const body = counts === null ? rows : rows.slice(1);
  const entries = body.map(([name = "", ...cells]): [string, List | null] => [name, numbersIn(cells)]);
  const names = entries.map(([name]) => name);
  const isWhole = entries.every(([name, list]) => list?.length === heading.length && /^[a-z]/i.test(name));
  const isNamed = counts !== null && (counterAxis(corner) !== null || /^[a-z]/i.test(heading[0] ?? ""));
  const isLong = heading.length >= minUnnamed && (counts !== null || pairedMetrics(names).length > 0);
  // scikit-learn's cross-validation has a column for each fold.
  if (!isWhole || !(isNamed || isLong) || names.some((name) => /^(fit|score)_time$/.test(name))) return null;
  const axis = counterAxis(corner) ?? counterAxis(/^[a-z]+/i.exec(heading[0] ?? "")?.[0] ?? "") ?? "epoch";
  return dictOf(counts === null ? entries : [[axis, counts], ...entries]);
}

/** The epochs or steps of a heading: `,0,1,2`, `epoch,1,2,3`, `metric,epoch_1,epoch_2`. */
function countsIn(corner: string, cells: readonly string[]): List | null {
  const isCorner = corner === "" || counterAxis(corner) !== null || /^(metrics?|name)$/i.test(corner);
  const numbers = cells.map((cell) => {
    const [, name = "", count = Number.NaN] = /^(?:([a-z]+)[_ -]?)?(\d+)$/i.exec(cell) ?? [];
    return name === "" || counterAxis(name) !== null ? Number(count) : Number.NaN;
  });
  const [first = Number.NaN] = numbers;
  // Years count, too.
  const isCounting = first <= 1 && numbers.every((count, index) => count === first + index);
  return isCorner && isCounting && numbers.length > 1 ? toList(numbers) : null;
}

function numbersIn(cells: readonly string[]): List | null {
  const isNumber = (cell: string) => cell === "" || parseNumber(cell) !== null;
  return cells.every(isNumber) ? toList(cells.map(parseNumber)) : null;
}

/** The list that a cell is the text of; null for any other text. */
function listIn(cell: string): List | null {
  if (!cell.startsWith("[")) return null;
  try {
    const value = parseLiteral(new TextSource(inMemory(Buffer.from(cell))));
    return isContainer(value) && value.kind === "list" ? value : null;
  } catch (thrown) {
    if (thrown instanceof FormatError) return null;
    throw thrown;
  }
}

/** Null if two lists have the same name. */
function dictOf(entries: readonly (readonly [string, Literal])[]): Dict | null {
  const lists = new Map<string, Literal>(entries);
  return lists.size === entries.length ? { kind: "dict", entries: lists, line: null } : null;
}
