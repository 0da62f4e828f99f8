import { addRow, cellOf, type Group, newGroup } from "./groups.ts";

/** A list that has grown so often is no training that was begun anew. */
const minGrown = 2;

/** The rows of a group that stand on lines right below one another. */
type Block = readonly number[];

/** All rows of a list in its states, those that no state before it told, and how often it grew. */
type List = { readonly all: number[]; readonly told: number[]; grown: number };

/**
 * Drops what lists of all epochs so far tell again at the end of each: `EPOCH- 1 | 0.5`, then `EPOCH- 1 | 0.5` and `EPOCH- 2 | 0.6`,
 * and so on.
 */
export function withoutToldAgain(groups: readonly Group[]): Group[] {
  return groups.map((group) => {
    if (!goesBack(group)) return group;
    const lists: List[] = [];
    for (const block of blocksOf(group)) {
      const last = lists.at(-1) ?? { all: [], told: [], grown: 0 };
      const isAgain = last.told.every((row, index) => isSame(group, row, block[index]));
      const added = isAgain ? block.slice(last.told.length) : block;
      const isOfLast = lists.length > 0 && (isAgain || goesOn(group, last.told.at(-1), block[0]));
      const list = isOfLast ? last : { all: [], told: [], grown: 0 };
      if (!isOfLast) lists.push(list);
      else if (isAgain && added.length > 0) list.grown++;
      // Its first row alone may have been taken for a copy of the line before.
      list.all.push(...block);
      list.told.push(...added);
    }
    const kept = lists.flatMap(({ all, told, grown }) => (grown < minGrown ? all : told));
    return kept.length === group.lines.length ? group : withRows(group, kept);
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
