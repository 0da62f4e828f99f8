import { type Format, FormatError } from "./format.ts";
import { type ProgressLine, readProgress } from "./keras-progress.ts";
import { isKnownMetric } from "./tables/columns.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { type Column, emptyColumn, type Table } from "./tables/table.ts";

/** What `fit` prints: Keras 2 and 3 and before, verbose 1 and 2, redirected to a file. */
export const kerasConsole: Format = {
  id: "keras-console",
  title: "Keras console",
  files: ["*.log", "*.out", "*.txt"],
  recognises: ({ head }, columns) => {
    const shown = epochsIn(head).flatMap((epoch) => epoch.shown ?? []);
    return shown.some((line) => namesOf(line).some((name) => isKnownMetric(name, columns)));
  },
  read: ({ text }, columns) => {
    const { epochs, notes } = keepFinished(epochsIn(text()));
    if (epochs.length === 0) {
      throw new FormatError(
        "expected a finished epoch: a line `Epoch 1/10`, then one with its metrics, none came",
      );
    }
    return recordingsOf(tableOf(epochs, notes), columns);
  },
};

type Segment = { readonly text: string; readonly line: number };

/** A progress bar overwrites itself: what lies between two carriage returns, backspaces or line ends was shown at once. */
function* segmentsOf(text: string): Generator<Segment> {
  let line = 1;
  for (const [segment] of text.matchAll(/[^\n\r\b]+|\n/g)) {
    if (segment === "\n") line++;
    else yield { text: segment.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, ""), line };
  }
}

/** The number in `Epoch 7/10`, which a progress bar of another program may precede on its line. */
function epochIn(segment: string): number | null {
  const found = /Epoch (\d{1,9})\/\d{1,9}$/.exec(segment.trimEnd());
  return found === null ? null : Number(found[1]);
}

type Epoch = {
  readonly number: number;
  readonly line: number;
  shown: (ProgressLine & { line: number }) | null;
};

function epochsIn(text: string): Epoch[] {
  const epochs: Epoch[] = [];
  for (const segment of segmentsOf(text)) {
    const { text: shown, line } = segment;
    const number = epochIn(shown);
    const progress = number === null ? readProgress(shown) : null;
    const epoch = epochs.at(-1);
    if (number !== null) epochs.push({ number, line, shown: null });
    else if (progress !== null && isFitOfOneEpoch(progress, line, epoch)) {
      epochs.push({ number: 1, line, shown: { ...progress, line } });
    } else if (progress !== null && epoch !== undefined) show(epoch, progress, line);
  }
  return epochs;
}

/** Keras 3 prints no `Epoch 1/1`. Without validation, its line could not be told from that of an `evaluate`. */
function isFitOfOneEpoch(progress: ProgressLine, line: number, epoch: Epoch | undefined): boolean {
  if (!hasVal(progress)) return false;
  return epoch === undefined || (epoch.shown !== null && hasVal(epoch.shown) && epoch.shown.line !== line);
}

/** Takes a line for the epoch's last word, if it is not the `evaluate` or `predict` that came after. */
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

type FinishedEpoch = Epoch & { readonly shown: ProgressLine };

/** Drops the epochs in which a training was killed: the last one, or one that another than the next follows. */
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
    } else notes.push(`epoch ${number} (line ${line}) never finished, and is left out`);
  });
  return { epochs: finished, notes };
}

function tableOf(epochs: readonly FinishedEpoch[], notes: readonly string[]): Table {
  const columns = new Map<string, Column>();
  epochs.forEach(({ number, shown }, row) => {
    for (const [name, value] of new Map([...shown.metrics, ["epoch", number]])) {
      const column = columns.get(name) ?? emptyColumn(name);
      columns.set(name, column);
      column.rows.push(row);
      column.values.push(value);
    }
  });
  return {
    columns: [...columns.values()],
    rows: epochs.length,
    lines: epochs.map(({ line }) => line),
    notes,
  };
}
