import type { LeftOut } from "../../../curves/model.ts";
import { NumberList } from "../../bytes/number-list.ts";
import type { Side } from "../line/label-parts.ts";
import type { Plan } from "../line/plan.ts";
import type { Section, Start } from "../line/sections.ts";

/** The numbers of all lines of one shape, a row for each line. */
export type Group = {
  readonly plan: Plan;
  /** The first two of the lines. */
  readonly examples: { readonly text: string; readonly line: number }[];
  readonly lines: NumberList;
  /** The epoch of each row: its own, else that of the last line with one; NaN before the first. */
  readonly epochs: NumberList;
  /** The same for steps. */
  readonly steps: NumberList;
  /** The number of its batch within the epoch, and of how many; NaN if the line does not say. */
  readonly batches: NumberList;
  readonly totals: NumberList;
  /** The same, else those of the last line of the training with one; NaN before the first. */
  readonly lastBatches: NumberList;
  readonly lastTotals: NumberList;
  /** The total that the epoch's own counter names: `3/50`. */
  readonly epochTotals: NumberList;
  /** Index of the section in `Log.sections`. */
  readonly sections: NumberList;
  /** By field. */
  readonly values: readonly NumberList[];
  /** The values before brackets that were taken for running means, by field; empty for others. */
  readonly own: readonly NumberList[];
  /** The fields of rows that have no value, as `cellOf`. */
  readonly absent: Set<number>;
  /** The number of the client, seed or fold of each row, where the lines name one. */
  readonly owners: NumberList;
  /** How often each row was printed again at once, alike. */
  readonly copies: Map<number, number>;
  /** Decimal commas: what was printed, and where. */
  comma: { readonly text: string; readonly line: number } | null;
};

/** A best value that a line of its own tells: `Best Valid BLEU: 9.44`. */
export type Best = {
  readonly name: string;
  /** In lower case, without the side. */
  readonly metric: string;
  readonly side: Side | null;
  /** As printed. */
  readonly value: string;
};

/** What was found in a log, in the order of its lines. */
export type Log = {
  readonly groups: readonly Group[];
  /** What lines without a metric and a counter name more than once. */
  readonly others: readonly LeftOut[];
  /** What bars show that were never full, or at the end of the training alone, and the last line of each before. */
  readonly unfilled: readonly {
    readonly plan: Plan;
    readonly line: number;
    readonly isFullOnce: boolean;
  }[];
  /** The metrics of fields that number parts of something, and are none. */
  readonly parts: ReadonlySet<string>;
  readonly sections: readonly (Section | null)[];
  /** The lines that say that a training starts. */
  readonly starts: readonly Start[];
  /** The lines that say that a model was loaded. */
  readonly loads: readonly number[];
  /** The lines that begin another stage of the training. */
  readonly stages: readonly number[];
  /** The best values that lines of their own tell. */
  readonly bests: readonly Best[];
  /** The first line that names a loss. */
  readonly lossLine: { readonly text: string; readonly line: number } | null;
  readonly notes: readonly string[];
};

/** The section in which a row of a group stands; null if in none. */
export function sectionOf({ sections }: Log, group: Group, row: number): Section | null {
  return sections[group.sections.get(row)] ?? null;
}

/** The step of a line of its own within its epoch; 0 if it has none. */
export function stepOf({ group, row }: { readonly group: Group; readonly row: number }): number {
  const isCounted = group.plan.counters.some(({ kind }) => kind === "step");
  return isCounted ? group.steps.get(row) : group.batches.get(row) || 0;
}

/** Numbers the cells of a group. */
export function cellOf({ values }: Group, row: number, field: number): number {
  return row * values.length + field;
}

/** The numbers of one line. */
export type Row = {
  readonly line: number;
  readonly epoch: number;
  readonly step: number;
  readonly batch: number;
  readonly total: number;
  readonly epochTotal: number;
  readonly lastBatch: number;
  readonly lastTotal: number;
  readonly section: number;
  readonly values: readonly number[];
};

export function addRow(group: Group, row: Row): void {
  const { lines, epochs, steps, batches, totals, lastBatches, lastTotals, epochTotals, sections, values } =
    group;
  lines.push(row.line);
  epochs.push(row.epoch);
  steps.push(row.step);
  batches.push(row.batch);
  lastBatches.push(row.lastBatch);
  lastTotals.push(row.lastTotal);
  totals.push(row.total);
  epochTotals.push(row.epochTotal);
  sections.push(row.section);
  row.values.forEach((value, index) => {
    values[index]?.push(value);
  });
}

/** Counts a line that was printed again. */
export function countCopy(group: Group | null): null {
  const row = (group?.lines.length ?? 0) - 1;
  group?.copies.set(row, (group.copies.get(row) ?? 0) + 1);
  return null;
}

export function newGroup(plan: Plan): Group {
  const list = () => new NumberList();
  return {
    plan,
    examples: [],
    lines: list(),
    epochs: list(),
    steps: list(),
    batches: list(),
    totals: list(),
    lastBatches: list(),
    lastTotals: list(),
    epochTotals: list(),
    sections: list(),
    values: plan.fields.map(list),
    own: plan.fields.map(list),
    absent: new Set(),
    owners: list(),
    copies: new Map(),
    comma: null,
  };
}
