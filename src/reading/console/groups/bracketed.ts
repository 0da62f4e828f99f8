import { groupBy } from "../../../text/group-by.ts";
import { parseValue } from "../line/measured.ts";
import type { Slot } from "../line/tokens.ts";
import type { Group } from "./groups.ts";

/** Fewer values may be alike by chance. */
const minRows = 3;

/** What stands in brackets behind a value, where it was taken for the running mean. */
type Bracketed = {
  readonly line: number;
  readonly own: number;
  readonly inBrackets: number;
  readonly isOfBatch: boolean;
};

/** Keeps the values before the brackets of the last row, as long as none tells what those in brackets are. */
export function keepOwn(group: Group, text: string, slots: readonly Slot[]): void {
  group.plan.fields.forEach((field, index) => {
    const slot = field.own === null ? undefined : slots[field.own];
    if (slot !== undefined) group.own[index]?.push(parseValue(text, slot, field) ?? Number.NaN);
  });
}

/**
 * Takes the value before its brackets where those never have a mean: each number in them is the value itself, or stood in them or before them
 * on the line before, as the best so far does, `val_loss: 0.6 (0.5)`, and a weight, `mse 0.6(0.25)`.
 */
export function withoutBestInBrackets(groups: readonly Group[]): Group[] {
  const bracketed = groupBy(
    groups.flatMap((group) => group.plan.fields.map((field, index) => ({ group, field, index }))),
    ({ field }) => `${field.label} ${field.set}`,
  );
  const taken = new Map<Group, Set<number>>();
  for (const alike of bracketed.values()) {
    const own = alike.filter(({ group, index }) => (group.own[index]?.length ?? 0) > 0);
    if (own.length === 0 || areMeans(alike.flatMap(({ group, index }) => rowsOf(group, index)))) continue;
    for (const { group, index } of own) taken.set(group, (taken.get(group) ?? new Set()).add(index));
  }
  return groups.map((group) => {
    const indexes = taken.get(group);
    return indexes === undefined ? group : withOwn(group, indexes);
  });
}

function rowsOf({ lines, values, own, batches }: Group, index: number): Bracketed[] {
  const [shown, before] = [values[index], own[index]];
  return Array.from({ length: lines.length }, (_, row) => {
    const inBrackets = shown?.get(row) ?? Number.NaN;
    return {
      line: lines.get(row),
      own: before?.length === lines.length ? before.get(row) : inBrackets,
      inBrackets,
      isOfBatch: !Number.isNaN(batches.get(row)),
    };
  });
}

function areMeans(rows: Bracketed[]): boolean {
  rows.sort((one, other) => one.line - other.line);
  const differ = rows.some(({ own, inBrackets }) => !Object.is(own, inBrackets));
  const areOther = rows.every(({ own, inBrackets, isOfBatch }, index) => {
    const before = rows[index - 1];
    if (before === undefined || Object.is(inBrackets, before.inBrackets)) return true;
    // A mean of few batches may be that of the first.
    return !isOfBatch && (Object.is(inBrackets, own) || Object.is(inBrackets, before.own));
  });
  const areAround =
    rows.some(({ own, inBrackets }) => own <= inBrackets) &&
    rows.some(({ own, inBrackets }) => own >= inBrackets);
  const mayBeMean = areAround && rows.some(({ isOfBatch }) => isOfBatch);
  return rows.length < minRows || !differ || !areOther || mayBeMean;
}

function withOwn(group: Group, indexes: ReadonlySet<number>): Group {
  const { plan, values, own } = group;
  const others = plan.fields.flatMap(({ label }, index) =>
    indexes.has(index)
      ? [{ what: `the number in brackets behind ${label}`, why: "the best so far or a weight, no mean" }]
      : [],
  );
  return {
    ...group,
    plan: {
      ...plan,
      others: [...plan.others, ...others],
      fields: plan.fields.map((field, index) =>
        indexes.has(index) ? { ...field, slot: field.own ?? field.slot, isMean: false } : field,
      ),
    },
    values: values.map((list, index) => (indexes.has(index) ? (own[index] ?? list) : list)),
  };
}
