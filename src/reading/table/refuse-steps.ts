import { parseName } from "../../curves/names.ts";
import type { ColumnConfig } from "../format.ts";
import { NoHistoryError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, isKnownMetric, isReward, mayBeSeries } from "./columns.ts";
import type { Column, Table } from "./table.ts";

/**
 * Throws a NoHistoryError if the rows of a table are steps within one evaluation, not evaluations of a training: the batches of a
 * validation or test, or the steps of an agent in its environment.
 */
export function refuseSteps(table: Table, config: ColumnConfig): void {
  const { columns } = table;
  const metrics = columns.filter(({ name }) => mayBeSeries(name, config) && isKnownMetric(name, config));
  if (metrics.length === 0 || metrics.some(({ name }) => config.metrics.has(name))) return;
  const counters = columns.filter((column) => counterAxis(column.name) !== null && varies(column));
  if (counters.length > 0 && counters.every(({ name }) => batches.test(name)) && metrics.every(isVal))
    throw noHistory(table, "a batch of one evaluation", counters[0], "numbers them");
  const isByEpisode = counters.some((column) => episodes.test(column.name) && isEverNew(column));
  if (isByEpisode || !metrics.every(({ name }) => isReward(name))) return;
  const clock = counters.find((column) => timesteps.test(column.name) && ticks(column));
  if (clock) throw noHistory(table, "a step of an agent", clock, "counts each one");
  const action = columns.find(({ name }) => actions.test(name));
  if (action) throw noHistory(table, "a step of an agent", action, "says what it did");
  const others = columns.filter(({ name }) => counterAxis(name) === null);
  for (const metric of metrics) {
    const sum = others.find((other) => other !== metric && isRunningSum(other, metric));
    if (sum) throw noHistory(table, "a step of an agent", sum, `adds up ${quote(metric.name)}`);
  }
}

const batches = /^_?(mini)?batch/i;
const episodes = /^_?(current_?)?episode/i;
const timesteps = /^(env(ironment)?_?)?time_?steps?$/i;
const actions =
  /^(?:(?:selected|chosen)_)?actions?(?:_(?:taken|id|idx|index|name|type|[xyz])|[_.[ ]?\d+\]?)?$/i;

function noHistory({ lines }: Table, what: string, column: Column | undefined, why: string): NoHistoryError {
  return new NoHistoryError(
    `each row is ${what} (${quote(column?.name ?? "")} ${why}): expected the history of a training. If the rows are evaluations of one, name its metrics under \`metrics\` in the config`,
    lines?.get(0) ?? null,
  );
}

function varies({ values }: Column): boolean {
  return values.toArray().some((value, _, [first]) => value !== first);
}

/** Fewer evaluations may be numbered so. */
const minTicks = 500;

/** Whether a column counts on by one in every row of many. */
function ticks({ values }: Column): boolean {
  const all = values.toArray();
  return (
    all.length >= minTicks && all.every((value, index) => index === 0 || value === (all[index - 1] ?? 0) + 1)
  );
}

function isEverNew({ values }: Column): boolean {
  return values.toArray().every((value, index, all) => index === 0 || value !== all[index - 1]);
}

function isVal({ name }: Column): boolean {
  return parseName(name).split === "val";
}

/** Fewer rows may add up by chance. */
const minRows = 3;

/** Whether a column adds up another, row by row, as long as an episode goes on. */
function isRunningSum(sum: Column, { values, rows }: Column): boolean {
  if (values.length < minRows || sum.values.length !== values.length || !sum.rows.isSameRange(rows))
    return false;
  const [parts, sums] = [values.toArray(), sum.values.toArray()];
  const tolerance = parts.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / 100;
  // Zeros add up to anything that is zero.
  if (tolerance === 0) return false;
  const isPart = (at: number, before: number) =>
    Math.abs((sums[at] ?? Number.NaN) - before - (parts[at] ?? Number.NaN)) <= tolerance;
  let episodes = 0;
  for (let at = 0; at < parts.length; at++) {
    if (at > 0 && isPart(at, sums[at - 1] ?? Number.NaN)) continue;
    if (!isPart(at, 0)) return false;
    episodes++;
  }
  return episodes * minRows <= parts.length;
}
