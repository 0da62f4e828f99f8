import type { LeftOut, Series } from "../../../curves/model.ts";
import { parseName } from "../../../curves/names.ts";
import { wordsFor } from "../../../curves/words.ts";
import { inMemory } from "../../../reading/bytes/source.ts";
import { hasRecurringMetric, readLog } from "../../../reading/console/read-log.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError, NoHistoryError } from "../../../reading/format-error.ts";
import { TextSource } from "../../../reading/text/text-source.ts";

/** As much as a person prints between the bars; more is another program's output, and is told. */
const maxMiB = 16;

const headLength = 64 * 1024;

/** What Keras's own callbacks print of values that the bars show: their epoch may be counted from 0. */
const ofCallback =
  /^\s*Epoch \d{1,9}: (?:early stopping|(?:\w+ )?(?:reducing|setting) learning rate|LearningRateScheduler|ReduceLROnPlateau|\S{1,80} (?:improved from|did not improve|reached))/i;

/** A state of a bar without its end: what another print wrote behind it stands there. */
const begunBar =
  /^\s*\d{1,9}\/\d{1,9} (?:\[[=>.]*\]|[━ ]+).{0,200}? - \w{1,80}: -?\d{1,20}\.\d{4}(?!\d)(?:e[-+]\d\d)?(?: - \w{1,80}: -?\d{1,20}\.\d{4}(?!\d)(?:e[-+]\d\d)?){0,64}/;

/** What a log prints between the bars of its epochs, each line where it stands in the log. */
export class OtherLines {
  readonly #texts: string[] = [];
  #line = 1;
  #length = 0;
  /** The line from which on there is too much; null if there is not. */
  #unread: number | null = null;

  /** Adds a line of the log, or another state of the last one; in their order. */
  add(text: string, line: number): void {
    const shown = text.replace(begunBar, "");
    if (shown.trim() === "" || ofCallback.test(shown)) return;
    if (this.#length > maxMiB * 1024 * 1024) {
      this.#unread ??= line;
      return;
    }
    const between = "\n".repeat(line - this.#line) || "\r";
    this.#texts.push(between, shown);
    this.#length += between.length + shown.length;
    this.#line = line;
  }

  get text(): string {
    return `${this.#texts.join("")}\n`;
  }

  get leftOut(): LeftOut[] {
    if (this.#unread === null) return [];
    const why = `expected at most ${maxMiB} MiB`;
    return [{ what: `the lines between the bars of the epochs from line ${this.#unread} on`, why }];
  }
}

/** An epoch: its number, and the line on which it begins. */
type Epoch = { readonly number: number; readonly line: number };

/**
 * Adds to the runs what is printed once in each epoch between their bars and names its side: `val_f1: 0.54`, as a callback does. What
 * else is a metric there is left out by name.
 */
export function addBetween(
  runs: readonly ParsedRun[],
  epochs: readonly Epoch[],
  others: OtherLines,
  columns: ColumnConfig,
): ParsedRun[] {
  const [added, leftOut] = [new Map<ParsedRun, Series[]>(), new Map<ParsedRun, LeftOut[]>()];
  const tell = (run: ParsedRun, told: readonly LeftOut[]) => {
    leftOut.set(run, [...(leftOut.get(run) ?? []), ...told]);
  };
  const [first] = runs;
  if (first === undefined) return [];
  tell(first, others.leftOut);
  const starts = new Map(runs.map((run) => [run, startOf(run, epochs)]));
  for (const found of readBetween(others, columns)) {
    if ("why" in found) {
      tell(first, [found]);
      continue;
    }
    if (found.series.length > 0) tell(first, found.leftOut ?? []);
    for (const series of found.series) {
      const run = runs.findLast((one) => (starts.get(one) ?? 0) <= (series.origin?.lines?.[0] ?? 0)) ?? first;
      const why = whyNot(series, run, epochs);
      if (why === null) added.set(run, [...(added.get(run) ?? []), series]);
      else if (why !== "") tell(run, [{ what: series.name, why }]);
    }
  }
  return runs.map((run) => {
    const [own, told] = [added.get(run) ?? [], leftOut.get(run) ?? []];
    return { ...run, series: [...run.series, ...own], leftOut: [...(run.leftOut ?? []), ...told] };
  });
}

function readBetween(others: OtherLines, columns: ColumnConfig): readonly (ParsedRun | LeftOut)[] {
  const { text } = others;
  const contents = inMemory(Buffer.from(text));
  const open = () => new TextSource(contents);
  try {
    return hasRecurringMetric(open, text.slice(0, headLength), columns) ? readLog(open, columns) : [];
  } catch (thrown) {
    if (thrown instanceof NoHistoryError) return [];
    if (thrown instanceof FormatError)
      return [{ what: "the lines between the bars of the epochs", why: thrown.message }];
    throw thrown;
  }
}

function epochAt(line: number, epochs: readonly Epoch[]): Epoch | undefined {
  return epochs.findLast((epoch) => epoch.line <= line);
}

/** The line on which the first epoch of a run begins. */
function startOf({ series }: ParsedRun, epochs: readonly Epoch[]): number {
  const lines = series.flatMap(({ origin }) => origin?.lines?.[0] ?? []);
  return epochAt(Math.min(...lines), epochs)?.line ?? 0;
}

/** Says why a series from between the bars is not one of the run; null if it is, and nothing to say if it is no curve or the bars show it too. */
function whyNot(series: Series, run: ParsedRun, epochs: readonly Epoch[]): string | null {
  const { name, axis, positions, origin } = series;
  if (positions.length < 2) return "";
  const shown = run.series.find((other) => keyOf(other) === keyOf(series));
  if (shown !== undefined)
    return repeats(series, shown) ? "" : "printed between the bars of the epochs, which show another";
  if (parseName(name).split === null)
    return `printed between the bars of the epochs without its side: print it as \`train_${name}\` or \`val_${name}\``;
  const [first = 0, last = 0] = origin?.lines ?? [];
  const isAt =
    epochAt(first, epochs)?.number === positions[0] && epochAt(last, epochs)?.number === positions.at(-1);
  return axis === "epoch" && isAt
    ? null
    : "printed between the bars of the epochs, but not once in each of them: print it once in each";
}

/** The metric and the side; a test is apart from the validation. */
function keyOf({ name }: Series): string {
  const { metric, split, word } = parseName(name);
  const side = word !== null && wordsFor("test").includes(word) ? "test" : (split ?? "train");
  return `${side} ${metric.toLowerCase()}`;
}

/** Whether the values are those of the bars at the same epochs, as far as Keras's four digits tell. */
function repeats({ positions, values }: Series, shown: Series): boolean {
  const at = new Map([...shown.positions].map((position, index) => [position, shown.values[index]]));
  return positions.every(
    (position, index) => Math.abs((values[index] ?? 0) - (at.get(position) ?? 0)) <= 0.001,
  );
}
