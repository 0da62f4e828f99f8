import { addRow, cellOf, type Group, newGroup } from "./groups.ts";

/** A list that has grown so often is no training that was begun anew. */
const minGrown = 2;

/** The rows of a group that stand on lines right below one another. */
type Block = readonly number[];

/**
 * Drops what lists of all epochs so far tell again at the end of each: `EPOCH- 1 | 0.5`, then `EPOCH- 1 | 0.5` and `EPOCH- 2 | 0.6`,
 * and so on.
 */
export function withoutToldAgain(groups: readonly Group[]): Group[] {
  return groups.map((group) => {
    if (!goesBack(group)) return group;
    const kept: number[] = [];
    let list: number[] = [];
    let grown = 0;
    for (const block of blocksOf(group)) {
      const isAgain = list.every((row, index) => isSame(group, row, block[index]));
      const added = isAgain ? block.slice(list.length) : block;
      if (isAgain && list.length > 0 && added.length > 0) grown++;
      // Its first row alone may have been taken for a copy of the line before.
      if (isAgain || goesOn(group, list.at(-1), block[0])) list.push(...added);
      else list = [...block];
      kept.push(...added);
    }
    return grown < minGrown ? group : withRows(group, kept);
  });
}

function goesBack({ epochs }: Group): boolean {
  for (let row = 1; row < epochs.length; row++) if (epochs.get(row) < epochs.get(row - 1)) return true;
  return false;
}

function goesOn({ epochs }: Group, last: number | undefined, next: number | undefined): boolean {
  return epochs.get(next ?? 0) > epochs.get(last ?? 0);
}

function blocksOf({ lines }: Group): Block[] {
  const blocks: number[][] = [];
  for (let row = 0; row < lines.length; row++) {
    const block = blocks.at(-1);
    if (block !== undefined && lines.get(row) === lines.get(row - 1) + 1) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function isSame({ epochs, steps, values }: Group, row: number, other: number | undefined): boolean {
  return (
    other !== undefined &&
    [epochs, steps, ...values].every((list) => Object.is(list.get(row), list.get(other)))
  );
}

function withRows(group: Group, rows: readonly number[]): Group {
  const { plan, examples, lines, epochs, steps, batches, totals, epochTotals } = group;
  const { lastBatches, lastTotals, sections, values, absent, owners, copies, comma } = group;
  const kept: Group = { ...newGroup(plan), examples, comma };
  rows.forEach((row, place) => {
    addRow(kept, {
      line: lines.get(row),
      epoch: epochs.get(row),
      step: steps.get(row),
      batch: batches.get(row),
      total: totals.get(row),
      epochTotal: epochTotals.get(row),
      lastBatch: lastBatches.get(row),
      lastTotal: lastTotals.get(row),
      section: sections.get(row),
      values: values.map((list) => list.get(row)),
    });
    values.forEach((_, field) => {
      if (absent.has(cellOf(group, row, field))) kept.absent.add(cellOf(kept, place, field));
    });
    if (owners.length > 0) kept.owners.push(owners.get(row));
    const copied = copies.get(row);
    if (copied !== undefined) kept.copies.set(place, copied);
  });
  return kept;
}
