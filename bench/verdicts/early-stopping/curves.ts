import type { Direction } from "../../../src/curves/model.ts";
import type { ReplayOptions } from "../../../src/rules/early-stopping/index.ts";

/** Uniform in [0, 1). */
export type Random = () => number;

export type Case = {
  readonly values: readonly number[];
  readonly mode: Direction;
  readonly options: ReplayOptions;
};

export function pick<const Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** A whole number from `min` to `max`, both included. */
export function whole(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

/** Thresholds that decimal steps mostly meet exactly, apart from rounding. */
export function delta(random: Random): number {
  return pick(random, [0, 0, 0.1, 0.1, 0.01, 0.05, 0.2, 0.3, 0.001, 1e-4, 0.25, random() / 5]);
}

type Shape = (random: Random, i: number, before: number) => number;

/** Decimal steps up and down, both as sums and as decimal literals. */
function steps(step: number, isWritten: boolean): Shape {
  return (random, i, before) => {
    if (i === 0) return whole(random, 3, 12) * step;
    const next = before + whole(random, -2, 2) * step;
    return isWritten ? Number(next.toFixed(2)) : next;
  };
}

function decay(rounded: (value: number) => number, scale: number): Shape {
  return (random, i) => rounded(scale * (Math.exp(-i / 8) + 0.3 + (random() - 0.5) * 0.15));
}

const same = (value: number) => value;
const shapes: readonly [Shape, ...Shape[]] = [
  steps(0.1, false),
  steps(0.1, true),
  steps(0.05, true),
  steps(0.01, true),
  steps(0.25, false),
  steps(1e-4, false),
  (random) => whole(random, 1, 4) / 10,
  decay((value) => Number(value.toFixed(3)), 1),
  decay(Math.fround, 1),
  decay(same, 1),
  decay(same, 1e6),
  decay(same, -1),
  decay(same, 1e-6),
  (random, _, before) => before + (random() - 0.5) * 2 ** -24,
];

/** 1 to 40 values that mostly fall in `min` mode and mostly rise in `max` mode. */
export function curve(random: Random, mode: Direction, onlyFinite: boolean): number[] {
  const shape = pick(random, shapes);
  const values: number[] = [];
  for (let i = whole(random, 1, 40); i > 0; i--) {
    values.push(shape(random, values.length, values.at(-1) ?? random()));
  }
  const broken = onlyFinite || random() < 0.6 ? 0 : random() / 3;
  const spoilt = values.map((value, i) => {
    if (random() >= (i === 0 && broken > 0 ? 0.3 : broken)) return value;
    return pick(random, [Number.NaN, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });
  return mode === "min" ? spoilt : spoilt.map((value) => -value);
}
