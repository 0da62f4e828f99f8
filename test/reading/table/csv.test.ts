import { describe, expect, test } from "vitest";
import { inMemory } from "../../../src/reading/bytes/source.ts";
import { readTables } from "../../../src/reading/table/csv.ts";
import type { Table } from "../../../src/reading/table/table.ts";
import { TextSource } from "../../../src/reading/text/text-source.ts";
import { refusal } from "../../formats/artifact.ts";

function read(text: string): Table[] {
  return readTables(new TextSource(inMemory(Buffer.from(text)), { chunk: 16 }));
}

function columnsOf(text: string): Record<string, (number | null)[]>[] {
  return read(text).map(({ columns, rows }) =>
    Object.fromEntries(
      columns.map((column) => {
        const cells: (number | null)[] = Array(rows).fill(null);
        for (let index = 0; index < column.rows.length; index++) {
          cells[column.rows.get(index)] = column.values.get(index);
        }
        return [column.name, cells];
      }),
    ),
  );
}

const table = [{ epoch: [0, 1], loss: [0.5, 0.4] }];

describe("reads", () => {
  test.each([
    ["commas", "epoch,loss\n0,0.5\n1,0.4\n"],
    ["two tabs in each row", "epoch\tloss\n0\t\t0.5\n1\t\t0.4\n"],
    ["semicolons", "epoch;loss\n0;0.5\n1;0.4\n"],
    ["tabs", "epoch\tloss\n0\t0.5\n1\t0.4\n"],
    ["CRLF", "epoch,loss\r\n0,0.5\r\n1,0.4\r\n"],
    ["CR CR LF", "epoch,loss\r\r\n0,0.5\r\r\n1,0.4\r\r\n"],
    ["blank lines", "\nepoch,loss\n\n0,0.5\n  \n1,0.4\n\n"],
    ["spaces", "epoch loss\n0 0.5\n1   0.4\n"],
    ["padding spaces", "  epoch   loss\n      0    0.5\n      1    0.4\n"],
    ["a comment for a heading", "# epoch loss\n0.0e+00 5.0e-01\n1.0e+00 4.0e-01\n"],
    ["comments above the heading", "# train.py, 2026\n# 0, 1\nepoch,loss\n0,0.5\n1,0.4\n"],
    ["a comment whose names have commas between them", "# epoch, loss\n0.0e+00 5.0e-01\n1.0e+00 4.0e-01\n"],
    ["a comment as MATLAB has them", "% epoch loss\n0 0.5\n1 0.4\n"],
    ["a comment whose names have tabs between them", "# epoch\tloss\n0 0.5\n1 0.4\n"],
    ["spaces after separators", "epoch, loss\n0, 0.5\n1, 0.4\n"],
    ["padded cells", "    epoch,     loss\n     0,   0.5  \n     1,    0.4\n"],
    ["quotes", '"epoch","loss"\n"0","0.5"\n1,"0.4"\n'],
    ["decimal commas", "epoch;loss\n0;0,5\n1;0,4\n"],
    ["quoted decimal commas", 'epoch,loss\n0,"0,5"\n1,"0,4"\n'],
    ["a last line without a line feed", "epoch,loss\n0,0.5\n1,0.4"],
  ])("%s", (_, text) => {
    expect(columnsOf(text)).toEqual(table);
  });

  test("spaces within the names of a heading with commas", () => {
    expect(columnsOf("train loss, val loss\n0.5 0.6\n")).toEqual([
      { "train loss": [0.5], "val loss": [0.6] },
    ]);
  });

  test("a quoted separator as text", () => {
    expect(columnsOf('"loss, train",epoch\n0.5,1\n')).toEqual([{ "loss, train": [0.5], epoch: [1] }]);
  });

  test("an empty cell as a missing value, and nan as NaN", () => {
    expect(columnsOf("step,loss\n1,\n2,nan\n3,None\n4,-inf\n")).toEqual([
      { step: [1, 2, 3, 4], loss: [null, Number.NaN, null, -Infinity] },
    ]);
  });

  test("commas before three digits as decimals, where another of the table is one", () => {
    expect(columnsOf("loss;acc\n1,234;0,5\n1,111;0,6\n")).toEqual([
      { loss: [1.234, 1.111], acc: [0.5, 0.6] },
    ]);
  });

  test("percentages as the logs do", () => {
    expect(columnsOf("epoch,acc\n0,50.0%\n1,51.5 %\n")).toEqual([{ epoch: [0, 1], acc: [50, 51.5] }]);
  });

  test.each(["NA", "N/A", "#N/A", "<NA>", "None", "null", "-", '""'])("%s as a missing value", (cell) => {
    expect(columnsOf(`step,loss\n1,0.5\n2,${cell}\n`)).toEqual([{ step: [1, 2], loss: [0.5, null] }]);
  });

  test("a repeated heading as a new table", () => {
    expect(columnsOf("epoch,loss\n0,0.5\nepoch,loss\n0,0.4\n")).toEqual([
      { epoch: [0], loss: [0.5] },
      { epoch: [0], loss: [0.4] },
    ]);
  });

  test("all rows but an incomplete last one", () => {
    const [first] = read("epoch,loss,val_loss\n0,0.5,0.6\n1,0.");
    expect(first?.rows).toBe(1);
    expect(first?.notes).toEqual(["the last row (line 3) is incomplete: skipped"]);
  });
});

describe("reads all rows but one whose last number may be torn", () => {
  test.each(["2", "21.", "21.0", "", "1e-", "na"])("%j", (end) => {
    const [first] = read(`epoch,loss\n0,21.0213\n1,21.0178\n2,${end}`);
    expect(first?.rows).toBe(2);
    expect(first?.notes).toEqual([
      "the last number (line 4) has no line end and may be cut off: its row is skipped",
    ]);
  });

  test("a last row that a killed training did not end is skipped, and no other one", async () => {
    const [table] = read("epoch,loss,val_loss\n0,3,4\n1,2,3\n2,1\n\n");
    expect(table?.rows).toBe(2);
    expect(table?.notes).toEqual(["the last row (line 4) is incomplete: skipped"]);
    expect(await refusal(() => read("epoch,loss,val_loss\n0,3,4\n1,2\n2,1,2\n"))).toBe(
      "3: expected 3 cells as in the heading, got 2",
    );
  });

  test.each(["21.0150", '"21"', "nan"])("%j is whole", (end) => {
    expect(read(`epoch,loss\n0,21.0213\n1,21.0178\n2,${end}`)[0]?.rows).toBe(3);
  });
});

describe("refuses", () => {
  test.each([
    ["a short row", "epoch,loss\n0\n1,0.4\n", "2: expected 2 cells as in the heading, got 1"],
    [
      "another number of tabs",
      "epoch\tloss\n0\t\t0.5\n1\t\t\t0.4\n",
      "3: expected 2 cells as in the heading, got 4",
    ],
    ["a long row", "epoch,loss\n0,0.5,\n", "2: expected 2 cells as in the heading, got 3"],
    ["a decimal comma", "epoch,loss\n0,0,5\n", "2: expected 2 cells as in the heading, got 3"],
    [
      "an open quote above other rows",
      'epoch,loss\n0,"0.5\n1,0.4\n',
      "2: expected a closing quote, got the end of the line",
    ],
    ["an open quote", 'epoch,loss\n0,"0.5\n', "2: expected a closing quote, got the end of the line"],
    ["5,000 columns", `${"a,".repeat(5000)}\n1\n`, "1: expected at most 4096 columns, got 5001"],
  ])("%s", async (_, text, message) => {
    expect(await refusal(() => read(text))).toBe(message);
  });
});

describe("what a script printed behind its table", () => {
  const rows = "# epoch loss acc\n1 0.5 0.7\n2 0.4 0.8\n";
  const spaced = [{ epoch: [1, 2], loss: [0.5, 0.4], acc: [0.7, 0.8] }];
  test.each([
    [
      "results",
      `${rows}==== Confusion matrix ====\n[[9 1]\n [2 8]]\nF1 score (macro): 0.85\n`,
      "lines 4 to 7 stand",
    ],
    ["as many words as cells", `${rows}Training is done\n`, "line 4 stands"],
  ])("is told: %s", (_, text, told) => {
    expect(columnsOf(text)).toEqual(spaced);
    expect(read(text)[0]?.notes).toEqual([`${told} behind the rows of the table: not read`]);
  });

  test("is told below commas, and above the heading of the next training", () => {
    const text = "epoch,loss\n0,0.5\n1,0.4\n";
    expect(columnsOf(`${text}done, in 3 s, saved\n${text}stopped\n`)).toEqual([...table, ...table]);
  });

  test("is refused with rows below", async () => {
    const text = `${rows}== test ==\n3 0.3 0.9\n`;
    expect(await refusal(async () => read(text))).toBe(
      "4: expected a row below the heading, got other words",
    );
  });
});
