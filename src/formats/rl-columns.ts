import type { LeftOut } from "../curves/model.ts";
import type { ColumnConfig, ParsedRun } from "../reading/format.ts";
import { isReward, mayBeSeries } from "../reading/table/columns.ts";
import { filterCells } from "../reading/table/select-columns.ts";
import type { Column, Table } from "../reading/table/table.ts";
import { toRuns } from "../reading/table/to-runs.ts";

/** Counters of the steps taken in the environment, then of updates; the first one found numbers the rows. */
const counters = [
  /^(total\/(time)?steps|((time|misc)\/)?(total_timesteps|timesteps_total|total_?env_?(steps|interacts)|num_env_steps_sampled(_lifetime)?))$/i,
  /^(misc\/)?(timesteps_so_far|serial_timesteps|agent_timesteps_total)$/i,
  /^(training_iteration|time\/iterations|(misc\/)?nupdates|itr|iteration|(total\/)?epochs?)$/i,
];

/** Curves of the policy and of its evaluation. RLlib writes hundreds of counters, timers and settings beside them. */
const curve =
  /^(rollout|eval|evaluation|train|loss)\/(?!.*(sampler_results|hist_stats|num_|timer|config|learning_rate|n_updates|clip_range|ent_coef$|exploration_rate))|^loss|loss$|entropy$/i;

/** Whether a column counts the steps taken in the environment, as only programs of reinforcement learning do. */
export function countsEnvironment(names: readonly string[]): boolean {
  return counters.slice(0, 2).some((counter) => names.some((name) => counter.test(name)));
}

/** The name of the column that numbers the rows; null if there is none. */
export function positionName(names: readonly string[]): string | null {
  return counters.flatMap((counter) => names.find((name) => counter.test(name)) ?? [])[0] ?? null;
}

/** Keeps the curves of a table and the column that numbers its rows, and says what it leaves out. */
export function keepProgress(table: Table, config: ColumnConfig): { kept: Table; leftOut: LeftOut[] } {
  const position = positionName(table.columns.map(({ name }) => name));
  const kept = table.columns.filter(({ name }) => {
    if (name === position || config.metrics.has(name)) return true;
    const isCurve =
      name.length <= 200 && (isReward(name) || curve.test(name)) && !/sampler_results/.test(name);
    return isCurve && mayBeSeries(name, config);
  });
  const episodes = kept.map((column) => (isReward(column.name) ? withoutLeadingNaN(column) : column));
  const count = table.columns.length - kept.length;
  const leftOut = count === 0 ? [] : [{ what: `${count} columns`, why: "counters, times and settings" }];
  return { kept: { ...table, columns: episodes }, leftOut };
}

/** Reads a table of what was logged at each update, numbered by the steps taken in the environment. */
export function toProgress(table: Table, config: ColumnConfig): ParsedRun[] {
  // These programs write a NaN as such: an empty cell is of an update that did not log it.
  const { kept, leftOut } = keepProgress({ ...table, isFull: false }, config);
  const name = positionName(table.columns.map((column) => column.name));
  const column = kept.columns.find((one) => one.name === name) ?? null;
  return toRuns(kept, config, { column }).map((run) => ({
    ...run,
    leftOut: [...(run.leftOut ?? []), ...leftOut],
  }));
}

/** Drops the NaN that stands for the mean of no episode, before the first one has ended. */
function withoutLeadingNaN(column: Column): Column {
  const first = column.values.toArray().findIndex((value) => !Number.isNaN(value));
  if (first <= 0) return column;
  const row = column.rows.get(first);
  return filterCells(column, (at) => at >= row);
}
