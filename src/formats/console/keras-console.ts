import { NumberList } from "../../reading/bytes/number-list.ts";
import { logFiles } from "../../reading/console/console-log.ts";
import { findJumps, interleaved } from "../../reading/console/positions/interleaved.ts";
import type { Format } from "../../reading/format.ts";
import { NoHistoryError } from "../../reading/format-error.ts";
import { startNote } from "../../reading/notes.ts";
import { isKnownMetric } from "../../reading/table/columns.ts";
import { addCell, type Column, emptyColumn, type Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { findLineEnd } from "../../reading/text/lines.ts";
import { peekByte } from "../../reading/text/scan.ts";
import { headSource, type TextSource } from "../../reading/text/text-source.ts";
import { addBetween, OtherLines } from "./keras-console/between-bars.ts";
import { type ProgressLine, readProgress } from "./keras-console/progress.ts";

/** The output of `fit`, redirected to a file: Keras 1 to 3, verbose 1 and 2. */
export const kerasConsole: Format = {
  id: "keras-console",
  title: "Keras console",
  files: logFiles,
  matches: (artifact, columns) => {
    const shown = epochsIn(headSource(artifact)).flatMap((epoch) => epoch.shown ?? []);
    return shown.some((line) => namesOf(line).some((name) => isKnownMetric(name, columns)));
  },
  read: ([artifact], columns) => {
    const others = new OtherLines();
    const all = epochsIn(artifact.openText(), others);
    const jumps = findJumps(all.map(({ number, line }) => ({ at: number, line })));
    if (jumps !== null) throw interleaved("epoch", jumps);
    const { epochs, notes } = keepFinished(all);
    if (epochs.length === 0) {
      throw new NoHistoryError("no finished epoch: expected a line `Epoch 1/10`, then one with its metrics");
    }
    const fits = fitsOf(epochs);
    const runs = fits.flatMap((fit, index) =>
      toRuns(tableOf(fit, index === 0 ? notes : startOf(fit)), columns),
    );
    return addBetween(runs, all, others, columns);
  },
};

const [backspace, carriageReturn] = [8, 13];

/** Yields the successive states of a line, last first: a progress bar overwrites itself. */
function* statesOf(bytes: Buffer, from: number, to: number): Generator<string> {
  for (let end = to; end > from; ) {
    let start = end;
    while (start > from && bytes[start - 1] !== carriageReturn && bytes[start - 1] !== backspace) start--;
    if (start < end) yield bytes.toString("utf8", start, end).replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "");
    end = start - 1;
  }
}

/** Returns the numbers in `Epoch 7/10`, possibly preceded by another program's progress bar. */
function epochIn(segment: string): Pick<Epoch, "number" | "total"> | null {
  const found = /[Ee]poch (\d{1,9})\/(\d{1,9})$/.exec(segment.trimEnd());
  return found === null ? null : { number: Number(found[1]), total: Number(found[2]) };
}

/** A line of progress and its number. */
type Shown = ProgressLine & { readonly line: number };

type Epoch = {
  readonly number: number;
  readonly total: number;
  readonly line: number;
  shown: Shown | null;
  /** No `Epoch 3/10` stands before it. */
  readonly isUnnumbered: boolean;
};

/** Finds the epochs, and adds to `others` what is printed between their bars. */
function epochsIn(source: TextSource, others: OtherLines | null = null): Epoch[] {
  const epochs: Epoch[] = [];
  for (let line = 1; peekByte(source) !== -1; line++) {
    const feed = findLineEnd(source);
    const to = feed === -1 ? source.end : feed;
    const count = epochs.length;
    const unread: string[] = [];
    for (const state of statesOf(source.bytes, source.at, to)) {
      if (readState(state, line, epochs)) break;
      if (others !== null) unread.push(state);
    }
    const begun = epochs.length > count ? epochs.at(-1) : undefined;
    if (begun) others?.add(`Epoch ${begun.number}/${begun.total}`, line);
    for (const text of unread.reverse()) others?.add(text, line);
    source.at = feed === -1 ? to : feed + 1;
  }
  return epochs;
}

/** Reads the start or the progress of an epoch; returns false for anything else. */
function readState(state: string, line: number, epochs: Epoch[]): boolean {
  const start = epochIn(state);
  const progress = start === null ? readProgress(state) : null;
  const epoch = epochs.at(-1);
  if (start !== null) epochs.push({ ...start, line, shown: null, isUnnumbered: false });
  else if (progress !== null && isFitOfOneEpoch(progress, line, epoch)) {
    // A callback may print nothing of an epoch but this line.
    const number = epoch?.isUnnumbered && epoch.line === line - 1 ? epoch.number + 1 : 1;
    epochs.push({ number, total: number, line, shown: { ...progress, line }, isUnnumbered: true });
  } else if (progress !== null && epoch !== undefined) show(epoch, progress, line);
  return start !== null || progress !== null;
}

/** Keras 3 prints no `Epoch 1/1`. Without validation, its line looks like that of an `evaluate`. */
function isFitOfOneEpoch(progress: ProgressLine, line: number, epoch: Epoch | undefined): boolean {
  if (!hasVal(progress)) return false;
  return epoch === undefined || (epoch.shown !== null && hasVal(epoch.shown) && epoch.shown.line !== line);
}

/** Keeps a line as the epoch's latest state, unless it is of an `evaluate` or `predict` after it. */
function show(epoch: Epoch, progress: ProgressLine, line: number): void {
  const { shown } = epoch;
  const isSameBar =
    shown === null || shown.line === line || (!shown.isFinished && shown.total === progress.total);
  if (isSameBar || hasVal(progress)) epoch.shown = { ...progress, line };
}

function hasVal(progress: ProgressLine): boolean {
  return namesOf(progress).some((name) => name.startsWith("val_"));
}

function namesOf({ metrics }: ProgressLine): string[] {
  return [...metrics.keys()];
}

type FinishedEpoch = Epoch & { readonly shown: Shown };

/** Drops the epochs in which a training was killed: an unfinished one that is the last, or not followed by the next number. */
function keepFinished(epochs: readonly Epoch[]): { epochs: FinishedEpoch[]; notes: string[] } {
  const finished: FinishedEpoch[] = [];
  const notes: string[] = [];
  // With validation_freq=5 an epoch may end without it.
  let everyHadVal: boolean | null = null;
  epochs.forEach((epoch, index) => {
    const { number, line, shown } = epoch;
    if (number === 1) everyHadVal = null;
    const goesOn = epochs[index + 1]?.number === number + 1;
    const awaitsVal = everyHadVal === true && shown !== null && !hasVal(shown);
    if (shown !== null && (goesOn || (shown.isFinished && !awaitsVal))) {
      finished.push({ ...epoch, shown });
      everyHadVal = everyHadVal !== false && hasVal(shown);
    } else notes.push(`epoch ${number} (line ${line}) did not finish: skipped`);
  });
  return { epochs: finished, notes };
}

/** Splits where another `fit` begins midway, and none is resumed: behind one that had reached its last epoch, or to another total. */
function fitsOf(epochs: readonly FinishedEpoch[]): FinishedEpoch[][] {
  const fits: FinishedEpoch[][] = [];
  for (const epoch of epochs) {
    const last = fits.at(-1)?.at(-1);
    if (last === undefined || (epoch.number > 1 && isOfOther(epoch, last))) fits.push([]);
    fits.at(-1)?.push(epoch);
  }
  return fits;
}

function isOfOther({ number, total }: Epoch, last: Epoch): boolean {
  if (number <= last.number && last.number === last.total) return true;
  return total !== last.total && (number < last.number || number > last.number + 1);
}

function startOf([first]: readonly FinishedEpoch[]): string[] {
  return first === undefined ? [] : [startNote(`line ${first.line}`, "epoch", first.number)];
}

function tableOf(epochs: readonly FinishedEpoch[], notes: readonly string[]): Table {
  const columns = new Map<string, Column>();
  epochs.forEach(({ number, shown }, row) => {
    for (const [name, value] of new Map([...shown.metrics, ["epoch", number]])) {
      const column = columns.get(name) ?? emptyColumn(name);
      columns.set(name, column);
      addCell(column, row, value);
    }
  });
  return {
    columns: [...columns.values()],
    rows: epochs.length,
    lines: NumberList.from(epochs.map(({ shown }) => shown.line)),
    notes,
  };
}
