import { asClock } from "../../../curves/clock.ts";
import type { Axis, Series } from "../../../curves/model.ts";
import { parseName } from "../../../curves/names.ts";
import type { Artifact } from "../../../reading/artifact.ts";
import { NumberList } from "../../../reading/bytes/number-list.ts";
import { withFileContext } from "../../../reading/first-matching.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { mayBeSeries } from "../../../reading/table/columns.ts";
import { Events } from "./event.ts";
import { readEvents, sortByStart } from "./files.ts";
import { parseRunPath } from "./run-path.ts";
import type { Scalar } from "./scalar.ts";
import { hasConstantStep, listNames, runByStep, seriesByRow, withBatchSteps } from "./series.ts";
import { EventTable } from "./table.ts";
import { Tags } from "./tags.ts";

/** What is read of each number: under which name, its step, its value; in which file and when it was written. */
type OnValue = (scalar: Scalar, step: number, value: number, file: number, wallTime: number) => void;

/** Scalars that count the same; with a table where some of them go back. */
type Group = { readonly axis: Axis; readonly scalars: readonly Scalar[]; readonly table: EventTable | null };

type RunFiles = {
  readonly files: readonly Artifact[];
  readonly scalars: Map<string, Scalar>;
  readonly columns: ColumnConfig;
};

/** The trainings that the event files of one run hold. */
export function readRun(files: readonly Artifact[], columns: ColumnConfig): ParsedRun[] {
  const ordered = sortByStart(files);
  const scalars = new Map<string, Scalar>();
  const reading = { files: ordered, scalars, columns };
  const timed: Timestamps = { scalar: null, times: new NumberList() };
  const ends = readFiles(reading, (scalar, step, value, file, wallTime) => {
    scalar.record(step, value, file);
    if (scalar.isCurve && timed.scalar === null && parseName(scalar.name).split === "val")
      timed.scalar = scalar;
    if (scalar === timed.scalar) timed.times.push(wallTime);
  });
  const metrics = [...scalars.values()].filter(isMetric);
  if (metrics.length === 0) return [];
  const still = metrics.filter(hasConstantStep);
  const batches = withBatchSteps(metrics.filter((scalar) => !hasConstantStep(scalar)));
  const unnumbered = new Set([...still, ...batches]);
  const groups = groupsOf(metrics.filter((scalar) => !unnumbered.has(scalar)));
  fillEventTables(groups, (take) => readFiles(reading, take));
  const recordings = mergeAxes(
    groups.map(({ axis, scalars: some, table }) => table?.splitRuns() ?? [runByStep(some, axis)]),
  );
  const notes = [
    ...noteIf(still, (names) => `the step of ${names} stays the same: its records are counted`),
    ...noteIf(
      batches,
      (names) => `the steps of ${names} start again where others go on: its records are counted`,
    ),
    ...ends,
  ];
  const told = appendToLast(recordings, { series: seriesByRow([...unnumbered]), notes });
  const clock = clockOf(timed);
  const [only, ...others] = told;
  return only && clock && others.length === 0 ? [{ ...only, clock }] : told;
}

/** When the first validated scalar was recorded: that of all of them would take as much memory as their values. */
type Timestamps = { scalar: Scalar | null; readonly times: NumberList };

function clockOf({ scalar, times }: Timestamps): Series | null {
  if (!scalar || scalar.repeats > 0 || scalar.stepsBack > 0) return null;
  const positions = scalar.steps.toArray();
  return asClock({
    name: "wall_time",
    axis: scalar.axis,
    positions,
    values: times.toArray(),
    truncated: false,
  });
}

/** Reads the numbers of a run's files in the order in which they were begun; returns what to note of their ends. */
function readFiles({ files, scalars, columns }: RunFiles, take: OnValue): string[] {
  const isCurve = (name: string, tag: string) => mayBeCurve(name, tag, columns);
  const directories = new Map<string, Tags>();
  return files.flatMap((file, index) => {
    const { prefix } = parseRunPath(file.path);
    const tags = directories.get(prefix) ?? new Tags(prefix, scalars, isCurve);
    directories.set(prefix, tags);
    const events: Events = new Events(tags, (scalar, step, value) =>
      take(scalar, step, value, index, events.wallTime),
    );
    const end = withFileContext(file, () => readEvents(file.open(), events));
    if (end === null) return [];
    return files.length === 1 ? end : `${end} (${file.path})`;
  });
}

function mayBeCurve(name: string, tag: string, columns: ColumnConfig): boolean {
  if (columns.metrics.has(name) || columns.metrics.has(tag)) return true;
  return !tag.startsWith("_hparams_/") && mayBeSeries(tag, columns) && mayBeSeries(name, columns);
}

/** Is it a number each time? */
function isMetric({ values, isScalar, hasTensors }: Scalar): boolean {
  return isScalar && !hasTensors && values.length > 0;
}

function groupsOf(scalars: readonly Scalar[]): Group[] {
  return (["epoch", "step"] as const).flatMap((axis) => {
    const some = scalars.filter((scalar) => scalar.axis === axis);
    if (some.length === 0) return [];
    const goesBack = some.some(({ stepsBack }) => stepsBack > 0);
    return [{ axis, scalars: some, table: goesBack ? new EventTable(axis, some) : null }];
  });
}

/** The first reading keeps no order between scalars, which few runs need. */
function fillEventTables(groups: readonly Group[], read: (take: OnValue) => void): void {
  if (groups.every(({ table }) => table === null)) return;
  const tables = new Map(groups.flatMap(({ scalars, table }) => scalars.map((scalar) => [scalar, table])));
  read((scalar, step, value, file, wallTime) => {
    tables.get(scalar)?.add(scalar, step, value, file, wallTime);
  });
}

/** Puts the trainings together that were told apart by epochs and by steps. Epochs say how many there are. */
function mergeAxes([leading = [], ...others]: readonly ParsedRun[][]): ParsedRun[] {
  return leading.map((recording, index) => {
    const parts = others.flatMap((other) => other[index + other.length - leading.length] ?? []);
    return {
      series: [recording, ...parts].flatMap(({ series }) => series),
      notes: [recording, ...parts].flatMap(({ notes }) => notes),
    };
  });
}

function appendToLast(recordings: readonly ParsedRun[], more: ParsedRun): ParsedRun[] {
  const last = recordings.at(-1) ?? { series: [], notes: [] };
  const series = [...last.series, ...more.series];
  return [...recordings.slice(0, -1), { series, notes: [...last.notes, ...more.notes] }];
}

function noteIf(scalars: readonly Scalar[], note: (names: string) => string): string[] {
  return scalars.length === 0 ? [] : [note(listNames(scalars))];
}
