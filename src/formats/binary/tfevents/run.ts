import { asClock } from "../../../curves/clock.ts";
import type { Axis, LeftOut, Origin, Series } from "../../../curves/model.ts";
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

/** Receives each number: its scalar, step and value, the index of its file and when it was written. */
type OnValue = (scalar: Scalar, step: number, value: number, file: number, wallTime: number) => void;

/** Scalars on one axis. `table` is null unless the steps of some go back. */
type Group = { readonly axis: Axis; readonly scalars: readonly Scalar[]; readonly table: EventTable | null };

type RunFiles = {
  readonly files: readonly Artifact[];
  readonly scalars: Map<string, Scalar>;
  readonly columns: ColumnConfig;
};

/** Reads the runs in the event files of one directory. Throws a FormatError. */
export function readRun(files: readonly Artifact[], columns: ColumnConfig): ParsedRun[] {
  const ordered = sortByStart(files);
  const scalars = new Map<string, Scalar>();
  const reading = { files: ordered, scalars, columns };
  const timestamps: Timestamps = { scalar: null, times: new NumberList() };
  const endNotes = readFiles(reading, (scalar, step, value, file, wallTime) => {
    scalar.record(step, value, file);
    if (scalar.isCurve && timestamps.scalar === null && parseName(scalar.name).split === "val")
      timestamps.scalar = scalar;
    if (scalar === timestamps.scalar) timestamps.times.push(wallTime);
  });
  const metrics = [...scalars.values()].filter(isMetric);
  if (metrics.length === 0) return [];
  const constant = metrics.filter(hasConstantStep);
  if (constant.length === metrics.length) {
    const trainings = trainingsOf(ordered, metrics, columns);
    if (trainings !== null) return trainings;
  }
  const batches = withBatchSteps(metrics.filter((scalar) => !hasConstantStep(scalar)));
  const unnumbered = new Set([...constant, ...batches]);
  const groups = groupsOf(metrics.filter((scalar) => !unnumbered.has(scalar)));
  fillEventTables(groups, (take) => readFiles(reading, take));
  const numbered = mergeAxes(
    groups.map(({ axis, scalars, table }) => table?.splitRuns() ?? [runByStep(scalars, axis)]),
  );
  const notes = [
    ...noteIf(
      constant,
      (names) => `the step of ${names} stays the same: records are numbered in order instead`,
    ),
    ...noteIf(
      batches,
      (names) => `the steps of ${names} restart while others continue: records are numbered in order instead`,
    ),
    ...endNotes,
  ];
  const runs = appendToLast(numbered, { series: seriesByRow([...unnumbered]), notes }).map((run) => ({
    ...run,
    series: run.series.map((one) => ({ ...one, origin: originOf(scalars.get(one.name), ordered) })),
    leftOut: leftOut(scalars.values()),
  }));
  const clock = clockOf(timestamps);
  const [only, ...others] = runs;
  return only && clock && others.length === 0 ? [{ ...only, clock }] : runs;
}

/**
 * The trainings whose steps all stay the same, one for each file: nothing joins files that hold several values of each scalar. Null if
 * the files hold parts of one training.
 */
function trainingsOf(
  files: readonly Artifact[],
  metrics: readonly Scalar[],
  columns: ColumnConfig,
): ParsedRun[] | null {
  const prefixes = new Set(files.map(prefixOf));
  if (prefixes.size > 1 || metrics.some(({ file }) => file !== null)) return null;
  const runs = files.flatMap((file) => readRun([file], columns));
  const areWhole = runs.every(
    ({ series }) => series.length === metrics.length && series.every(({ axis }) => axis === "row"),
  );
  return areWhole ? runs : null;
}

function originOf(scalar: Scalar | undefined, files: readonly Artifact[]): Origin {
  const tag = scalar?.tag === scalar?.name ? undefined : scalar?.tag;
  return { file: files[scalar?.file ?? -1]?.path, place: tag && `tag ${tag}` };
}

function leftOut(scalars: Iterable<Scalar>): LeftOut[] {
  return [...scalars]
    .filter((scalar) => scalar.isScalar && !isMetric(scalar))
    .map(({ name, hasTensors }) => ({ what: name, why: hasTensors ? "tensors" : "not a metric" }));
}

/** Times of the first validation scalar. Those of all scalars would take as much memory as the values. */
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

/** Reads the numbers of a run's files in their order; returns a note for each file that ends within a record. */
function readFiles({ files, scalars, columns }: RunFiles, take: OnValue): string[] {
  const isCurve = (name: string, tag: string) => mayBeCurve(name, tag, columns);
  const directories = new Map<string, Tags>();
  return files.flatMap((file, index) => {
    const prefix = prefixOf(file);
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

/** The prefix of the tags of a file, which one of Keras's validation has outside its directory, too: it alone has such a tag. */
function prefixOf({ path, headBytes }: Artifact): string {
  const { prefix } = parseRunPath(path);
  if (prefix !== "") return prefix;
  const isOfValidation = /evaluation_\w{1,100}_vs_iterations/.test(Buffer.from(headBytes).toString("latin1"));
  return isOfValidation ? "validation/" : "";
}

function mayBeCurve(name: string, tag: string, columns: ColumnConfig): boolean {
  if (columns.metrics.has(name) || columns.metrics.has(tag)) return true;
  return !tag.startsWith("_hparams_/") && mayBeSeries(tag, columns) && mayBeSeries(name, columns);
}

/** Tells whether every record of a scalar is a single number. */
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

/** Reads the files again to learn the order between scalars, which few runs need. */
function fillEventTables(groups: readonly Group[], read: (take: OnValue) => void): void {
  if (groups.every(({ table }) => table === null)) return;
  const tables = new Map(groups.flatMap(({ scalars, table }) => scalars.map((scalar) => [scalar, table])));
  read((scalar, step, value, file, wallTime) => {
    tables.get(scalar)?.add(scalar, step, value, file, wallTime);
  });
}

/** Joins the runs found by epochs with those found by steps, from the last on. Epochs determine how many there are. */
function mergeAxes([leading = [], ...others]: readonly ParsedRun[][]): ParsedRun[] {
  return leading.map((run, index) => {
    const parts = others.flatMap((other) => other[index + other.length - leading.length] ?? []);
    return {
      series: [run, ...parts].flatMap(({ series }) => series),
      notes: [run, ...parts].flatMap(({ notes }) => notes),
    };
  });
}

function appendToLast(runs: readonly ParsedRun[], more: ParsedRun): ParsedRun[] {
  const last = runs.at(-1) ?? { series: [], notes: [] };
  const series = [...last.series, ...more.series];
  return [...runs.slice(0, -1), { series, notes: [...last.notes, ...more.notes] }];
}

function noteIf(scalars: readonly Scalar[], note: (names: string) => string): string[] {
  return scalars.length === 0 ? [] : [note(listNames(scalars))];
}
