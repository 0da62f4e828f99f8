import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../../src/formats/csv/csv.ts";
import { curves, notesOf, readAs, refusal } from "../../formats/artifact.ts";

/** Reads rows of `step train_loss val_loss`; `-` is an empty cell. */
function readRows(rows: string) {
  const lines = rows
    .trim()
    .split("\n")
    .map((row) => row.trim().replaceAll(/ +/g, ",").replaceAll("-", ""));
  return readAs(csv, `step,train_loss,val_loss\n${lines.join("\n")}\n`);
}

describe("one training", () => {
  test("has a train row and a val row for each step", async () => {
    const found = await readRows(`
      1 9 -
      1 - 8
      2 7 -
      2 - 6`);
    expect(curves(found)).toEqual([{ train_loss: "step 1: 9, 2: 7", val_loss: "step 1: 8, 2: 6" }]);
    expect(notesOf(found)).toEqual([]);
  });

  test("may end with a test row at step 0", async () => {
    const found = await readRows(`
      5 9 -
      6 8 -
      0 - 7`);
    expect(curves(found)).toEqual([{ train_loss: "step 5: 9, 6: 8", val_loss: "step 0: 7" }]);
  });

  test("uses the later values of a resumed run", async () => {
    const found = await readRows(`
      1 9 9
      2 8 8
      3 7 7
      4 6 6
      3 5 5
      4 4 4
      5 3 3`);
    expect(curves(found)).toEqual([
      { train_loss: "step 1: 9, 2: 8, 3: 5, 4: 4, 5: 3", val_loss: "step 1: 9, 2: 8, 3: 5, 4: 4, 5: 3" },
    ]);
    expect(notesOf(found)).toEqual([
      "steps 3 to 4 were recorded again from line 6: the later values are used",
    ]);
  });

  test("counts a row once that is written twice", async () => {
    const found = await readRows(`
      1 9 9
      1 9 9
      2 8 8
      2 8 8
      3 7 7
      3 7 7`);
    expect(curves(found)).toEqual([
      { train_loss: "step 1: 9, 2: 8, 3: 7", val_loss: "step 1: 9, 2: 8, 3: 7" },
    ]);
    expect(notesOf(found)).toEqual(["3 rows repeat the row before them: counted once"]);
  });

  test("may be resumed before its only validation", async () => {
    const found = await readRows(`
      1 9 -
      2 8 -
      3 7 5
      2 6 -
      3 5 4`);
    expect(curves(found)).toEqual([{ train_loss: "step 1: 9, 2: 6, 3: 5", val_loss: "step 3: 4" }]);
  });

  test("gets few notes when it is resumed many times", async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i + 1} 1 1\n${i + 2} 1 1\n${i + 3} 1 1`).join("\n");
    expect(notesOf(await readRows(rows)).at(-1)).toBe("resumed 5 more times");
  });
});

describe("a new training", () => {
  test("begins at a position at or before the first one", async () => {
    const found = await readRows(`
      1 9 9
      2 8 8
      1 7 7
      2 6 6
      0 5 5
      1 4 4`);
    expect(curves(found).map(({ train_loss }) => train_loss)).toEqual([
      "step 1: 9, 2: 8",
      "step 1: 7, 2: 6",
      "step 0: 5, 1: 4",
    ]);
    expect(notesOf(found)).toEqual([
      "line 4 starts a new training at step 1",
      "line 6 starts a new training at step 0",
    ]);
  });
});

describe("an evaluation whose position is recorded again", () => {
  const training = "0 5 5\n1 4 4\n2 3 3";

  test("is a check before the first epoch", async () => {
    const found = await readRows(`0 - 9\n${training}`);
    expect(curves(found).map(({ val_loss }) => val_loss)).toEqual(["step 0: 5, 1: 4, 2: 3"]);
    expect(notesOf(found)).toEqual(["step 0 was recorded again from line 3: the later value is used"]);
  });

  test("also twice, and behind another training", async () => {
    const found = await readRows(`0 7 7\n1 6 6\n0 - 9\n0 - 8\n${training}`);
    expect(curves(found).map(({ val_loss }) => val_loss)).toEqual([
      "step 0: 7, 1: 6",
      "step 0: 5, 1: 4, 2: 3",
    ]);
    expect(notesOf(found)).toEqual([
      "line 4 starts a new training at step 0",
      "step 0 was recorded again from line 5: the later value is used",
      "step 0 was recorded again from line 6: the later value is used",
    ]);
  });

  test("is a training of its own with a train loss", async () => {
    const found = await readRows(`0 9 9\n${training}`);
    expect(notesOf(found)).toEqual(["line 3 starts a new training at step 0"]);
  });

  test("is a training of its own behind others", async () => {
    const found = await readRows(`${training}\n0 9 9\n0 8 8`);
    expect(found).toHaveLength(3);
  });
});

test("a run that goes back by more than half of its way is another training", async () => {
  const found = await readRows(`
    0 9 9
    1 8 8
    2 7 7
    3 6 6
    4 5 5
    1 4 4
    2 3 3`);
  expect(curves(found).map(({ val_loss }) => val_loss)).toEqual([
    "step 0: 9, 1: 8, 2: 7, 3: 6, 4: 5",
    "step 1: 4, 2: 3",
  ]);
});

describe("refuses two trainings that write at the same time", () => {
  test("in step", async () => {
    expect(await refusal(() => readRows("1 9 9\n1 5 5\n2 8 8\n2 4 4\n3 7 7\n3 3 3"))).toContain(
      "3: expected one row for each `step`, got 2 with different values",
    );
  });

  test("at their own pace", async () => {
    const steps = [1, 2, 3, 4, 3, 5, 4, 6, 5, 7, 6, 8, 7, 8];
    expect(await refusal(() => readRows(steps.map((step, i) => `${step} ${i} ${i}`).join("\n")))).toContain(
      "6: the steps go back in 5 of 14 rows (first in line 6): two trainings seem to write to this file",
    );
  });

  test("as the rows of many trainings do, each at its best epoch", async () => {
    const epochs = [90, 76, 84, 76, 88, 79, 84, 82, 58];
    expect(
      await refusal(() => readRows(epochs.map((epoch, i) => `${epoch} ${i} ${i}`).join("\n"))),
    ).toContain("or each row is of another training");
  });

  test("at a pace so different that few rows go back", async () => {
    const steps = [
      10, 11, 12, 13, 11, 14, 15, 16, 12, 17, 18, 19, 13, 20, 21, 22, 14, 23, 24, 25, 15, 26, 27, 28,
    ];
    expect(await refusal(() => readRows(steps.map((step, i) => `${step} ${i} ${i}`).join("\n")))).toContain(
      "6: the steps go back in 5 of 24 rows",
    );
  });
});

describe("rows in another order are sorted", () => {
  test.each([
    ["newest first", "3 7 9\n2 8 8\n1 9 7"],
    ["by a metric", "2 8 8\n3 7 9\n1 9 7"],
  ])("%s", async (_, rows) => {
    const found = await readRows(rows);
    expect(curves(found)).toEqual([
      { train_loss: "step 1: 9, 2: 8, 3: 7", val_loss: "step 1: 7, 2: 8, 3: 9" },
    ]);
    expect(notesOf(found)).toEqual(["the rows are not in the order of their steps: sorted"]);
  });
});

describe("rows are numbered instead of", () => {
  test.each([
    ["a constant counter", "0 9 9\n0 8 8\n0 7 7"],
    ["a coarser counter", "1 9 9\n1 8 8\n1 7 7\n2 6 6\n2 5 5\n2 4 4"],
  ])("%s", async (_, rows) => {
    const found = await readRows(rows);
    expect(found).toHaveLength(1);
    expect(found[0]?.series[0]?.axis).toBe("row");
    expect(notesOf(found)).toHaveLength(1);
  });

  test("a batch number that starts again in every epoch", async () => {
    const found = await readAs(csv, "epoch,batch,loss\n0,0,9\n0,1,8\n0,2,7\n1,0,6\n1,1,5\n1,2,4\n");
    expect(curves(found)).toEqual([{ loss: "row 0: 9, 1: 8, 2: 7, 3: 6, 4: 5, 5: 4" }]);
    expect(notesOf(found)[0]).toBe("`batch` starts again in every epoch: not used as position");
  });

  test("a counter that goes back too often", async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => `${i % 3} ${i} ${i}`).join("\n");
    expect(await readRows(rows)).toHaveLength(1);
  });
});

test("the positions of every curve strictly increase, and every value is from the file", async () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean(), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
      const text = rows
        .map(([step, train, val], i) => `${step} ${train ? i : "-"} ${val ? i + 0.5 : "-"}`)
        .join("\n");
      if (!rows.some(([, train, val]) => train || val)) {
        const values = (await readRows(text)).flatMap(({ series }) =>
          series.flatMap(({ values }) => [...values]),
        );
        expect(new Set(values)).toEqual(new Set([Number.NaN]));
        return;
      }
      const isRefused = (await refusal(() => readRows(text))).includes("two trainings");
      const found = isRefused ? [] : await readRows(text);
      for (const { name, axis, positions, values } of found.flatMap(({ series }) => series)) {
        expect([...positions]).toEqual([...new Set(positions)].sort((a, b) => a - b));
        positions.forEach((position, i) => {
          if (Number.isNaN(values[i])) return;
          const at = Math.floor(values[i] ?? -1);
          expect(axis === "row" ? at : rows[at]?.[0]).toBe(position);
          expect(rows[at]?.[name === "train_loss" ? 1 : 2]).toBe(true);
        });
      }
    }),
  );
});
