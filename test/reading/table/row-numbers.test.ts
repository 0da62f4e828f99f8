import fc from "fast-check";
import { expect, test } from "vitest";
import { RowNumbers } from "../../../src/reading/table/row-numbers.ts";

/** Gaps between rows: mostly even, sometimes any. */
const gaps = fc.array(
  fc.record({ gap: fc.integer({ min: 1, max: 9 }), times: fc.constantFrom(1, 1, 2, 10, 40) }),
  { maxLength: 40 },
);

test("keeps the rows that were pushed, whatever their spacing", () => {
  fc.assert(
    fc.property(gaps, fc.nat(9), fc.nat(30), (all, first, dropped) => {
      const wanted: number[] = [];
      const rows = new RowNumbers();
      let row = first;
      const push = (gap: number) => {
        wanted.push(row);
        rows.push(row);
        row += gap;
      };
      for (const { gap, times } of all) for (let time = 0; time < times; time++) push(gap);
      for (let pop = 0; pop < dropped; pop++) {
        rows.pop();
        wanted.pop();
      }
      for (const { gap } of all.slice(0, 5)) push(gap);
      expect([...rows]).toEqual(wanted);
      expect([...rows.toArray()]).toEqual(wanted);
      expect(rows.last).toBe(wanted.at(-1) ?? Number.NaN);
      // In any order.
      const indexes = wanted.map((_, index) => (index * 7919) % wanted.length);
      expect(indexes.map((index) => rows.get(index))).toEqual(indexes.map((index) => wanted[index]));
      expect(rows.get(wanted.length)).toBeNaN();
      const same = new RowNumbers();
      for (const one of wanted) same.push(one);
      if (rows.isSameRange(same)) expect(wanted).toEqual([...same]);
    }),
  );
});

test("tells the same rows apart from others without comparing each", () => {
  const rowsOf = (skipped: number) => {
    const rows = new RowNumbers();
    for (let row = 0; row < 1000; row++) if (row % 10 !== skipped) rows.push(row);
    return rows;
  };
  expect(rowsOf(9).isSameRange(rowsOf(9))).toBe(true);
  expect(rowsOf(9).isSameRange(rowsOf(8))).toBe(false);
  expect(RowNumbers.first(1000).isSameRange(RowNumbers.first(1000))).toBe(true);
});
