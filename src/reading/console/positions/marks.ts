import type { Group } from "../groups/groups.ts";

/** A line with a counter of its own. */
export type Mark = {
  readonly group: Group;
  readonly row: number;
  readonly line: number;
  readonly at: number;
  readonly total: number;
};

/** What a counter says in a row; NaN where it says nothing. */
type Count = (group: Group, row: number) => number;

/** The marks of groups, in the order of their lines. Of each, only the place is kept: a log may have a million. */
export class Marks {
  readonly groups: readonly Group[];
  readonly #at: Count;
  readonly #total: Count;
  readonly #groupOf: Uint16Array;
  readonly #rowOf: Uint32Array;

  constructor(groups: readonly Group[], at: Count, total: Count) {
    [this.groups, this.#at, this.#total] = [groups, at, total];
    const rows = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    const order = new Float64Array(rows);
    let length = 0;
    groups.forEach((group, index) => {
      for (let row = 0; row < group.lines.length; row++)
        if (!Number.isNaN(at(group, row))) order[length++] = group.lines.get(row) * groups.length + index;
    });
    this.#groupOf = new Uint16Array(length);
    this.#rowOf = new Uint32Array(length);
    const next = new Uint32Array(groups.length);
    order
      .subarray(0, length)
      .sort()
      .forEach((key, place) => {
        const index = key % groups.length;
        const group = groups[index];
        let row = next[index] ?? 0;
        while (group && Number.isNaN(at(group, row))) row++;
        this.#groupOf[place] = index;
        this.#rowOf[place] = row;
        next[index] = row + 1;
      });
  }

  get length(): number {
    return this.#rowOf.length;
  }

  at(index: number): Mark | undefined {
    const group = this.groups[this.#groupOf[index] ?? -1];
    const row = this.#rowOf[index];
    if (group === undefined || row === undefined) return undefined;
    return {
      group,
      row,
      line: group.lines.get(row),
      at: this.#at(group, row),
      total: this.#total(group, row),
    };
  }

  *[Symbol.iterator](): Generator<Mark, undefined> {
    for (let index = 0; index < this.length; index++) {
      const mark = this.at(index);
      if (mark) yield mark;
    }
  }

  /** The marks of some of the groups. */
  of(groups: readonly Group[]): Marks {
    return new Marks(groups, this.#at, this.#total);
  }
}

/** How the marks of a shape, or of all shapes, go on before they go back again. */
export function lookAhead(
  marks: Marks,
  from: number,
  group: Group | null,
): { positions: number; stride: number; isLast: boolean } {
  let [positions, stride, last] = [1, Number.NaN, marks.at(from)?.at ?? Number.NaN];
  for (let index = from + 1; index < marks.length && positions < 3; index++) {
    const mark = marks.at(index);
    if (mark === undefined || (group !== null && mark.group !== group) || mark.at === last) continue;
    if (mark.at < last) return { positions, stride, isLast: false };
    if (Number.isNaN(stride)) stride = mark.at - last;
    last = mark.at;
    positions++;
  }
  return { positions, stride, isLast: true };
}

/** Whether more than one training may be counted. A long log has one, as a rule. */
export function goesBack(marks: Marks): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const { at } of marks) {
    if (at < last) return true;
    last = at;
  }
  return false;
}
