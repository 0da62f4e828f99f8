import { expect, test } from "vitest";
import { zip } from "../../artifacts/zip.ts";
import { messagesOf, readFile } from "./read.ts";

const workbook = (sheets: string) =>
  `<?xml version="1.0"?><workbook xmlns:r="x"><sheets>${sheets}</sheets></workbook>`;

/** A workbook with one sheet of these rows, as the inside of `sheetData`. */
function sheetOf(rows: string, texts = ""): Buffer {
  return zip([
    { name: "xl/workbook.xml", content: workbook('<sheet name="Run 1" sheetId="1" r:id="rId1"/>') },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: "xl/sharedStrings.xml", content: `<sst>${texts}</sst>` },
    { name: "xl/worksheets/sheet1.xml", content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
  ]);
}

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: number | string) => `<c><v>${value}</v></c>`;
const row = (...cells: readonly string[]) => `<row>${cells.join("")}</row>`;
const heading = row(text("epoch"), text("loss"), text("val_loss"));

async function read(content: Uint8Array) {
  const { runs, problems } = await readFile("history.xlsx", content);
  return {
    curves: runs.map(({ name, series }) => [
      name,
      ...series.map((one) => `${one.name} ${one.values.join(" ")}`),
    ]),
    told: messagesOf(problems),
  };
}

test("the values of formulas, shared texts and errors are read as they were saved", async () => {
  const rows = [
    row('<c r="A1" t="s"><v>0</v></c>', '<c r="C1" t="s"><v>1</v></c>', '<c r="B1" t="s"><v>2</v></c>'),
    row(number(0), '<c r="B2"><f>1/2</f><v>0.5</v></c>', number("6.0000000000000001E-1")),
    row(
      number(1),
      '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="C3" t="str"><f>A</f><v>0.7</v></c>',
    ),
  ];
  const texts = "<si><t>epoch</t></si><si><r><t>val</t></r><r><t>_loss</t></r></si><si><t>loss</t></si>";
  expect(await read(sheetOf(rows.join(""), texts))).toMatchObject({
    curves: [["history", "loss 0.5 NaN", "val_loss 0.6 0.7"]],
    told: [],
  });
});

const at = (cells: Readonly<Record<string, string | number>>) =>
  row(
    ...Object.entries(cells).map(([name, value]) =>
      typeof value === "number"
        ? `<c r="${name}"><v>${value}</v></c>`
        : `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`,
    ),
  );

test("tables of the same headings side by side are a training each", async () => {
  const rows = [
    at({ A1: "lr 0.1", E1: "lr 0.2" }),
    at({ A2: "epoch", B2: "loss", C2: "val_loss", E2: "epoch", F2: "loss", G2: "val_loss", I2: "best is 5" }),
    at({ A3: 1, B3: 9, C3: 8, E3: 1, F3: 7, G3: 6 }),
    at({ A4: 2, B4: 8, C4: 7, E4: 2, F4: 6, G4: 5 }),
    at({ E5: 3, F5: 5, G5: 5 }),
  ];
  expect((await read(sheetOf(rows.join("")))).curves).toEqual([
    ["lr 0.1", "loss 9 8", "val_loss 8 7"],
    ["lr 0.2", "loss 7 6 5", "val_loss 6 5 5"],
  ]);
});

test("tables of the two sides of one training are not read as two", async () => {
  const rows = [
    at({ A1: "Train", D1: "Validation" }),
    at({ A2: "epoch", B2: "loss", D2: "epoch", E2: "loss" }),
    at({ A3: 1, B3: 9, D3: 1, E3: 7 }),
    at({ A4: 2, B4: 8, D4: 2, E4: 6 }),
  ];
  expect((await read(sheetOf(rows.join("")))).curves).toEqual([]);
});

test("notes beside a table are left out, but no metric of few evaluations", async () => {
  const rows = [
    at({ A1: "epoch", B1: "loss", D1: "val_loss", F1: "dataset", G1: "hours" }),
    at({ A2: 1, B2: 9, D2: 8, F2: "small", G2: 14 }),
    ...[3, 4, 5, 6].map((line) => at({ [`A${line}`]: line - 1, [`B${line}`]: 10 - line })),
    at({ A7: 6, B7: 3, D7: 4 }),
  ];
  const { runs } = await readFile("history.xlsx", sheetOf(rows.join("")));
  const [run] = runs;
  expect(run?.series.map(({ name, values }) => `${name} ${values.join(" ")}`)).toEqual([
    "loss 9 7 6 5 4 3",
    "val_loss 8 4",
  ]);
  expect(run?.leftOut).toContainEqual({ what: "dataset, hours", why: "beside the table" });
});

test("entities of a document type are not expanded", async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${heading}${row(number(0), text("&b;"), number(1))}`;
  expect((await read(sheetOf(bomb))).told).toEqual([
    "error: sheet Run 1, line 2: expected a number in `loss`, got `&b;`",
  ]);
});

test.each<[what: string, content: Uint8Array, told: string]>([
  [
    "a zip of something else",
    zip([{ name: "a.txt" }]),
    "expected an Excel workbook, got a zip without xl/workbook.xml",
  ],
  ["a text", Buffer.from("epoch,loss"), "expected an Excel workbook, got `epoch,loss`"],
  [
    "an old workbook",
    Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
    "got a spreadsheet or another old Office document: save the sheet as CSV",
  ],
  ["a torn workbook", sheetOf(heading).subarray(0, 200), "expected a readable zip"],
  [
    "more cells than a sheet may have",
    sheetOf(heading + row('<c r="XFD2"><v>1</v></c>').repeat(1000)),
    "expected at most 8388608 cells in a sheet, got more",
  ],
  [
    "a bomb",
    sheetOf(`${heading}${" ".repeat(33 * 1024 ** 2)}`),
    'expected at most 33,554,432 bytes in "xl/worksheets/sheet1.xml"',
  ],
  [
    "a size that lies",
    zip([{ name: "xl/workbook.xml", content: " ".repeat(1000), size: 10 }]),
    'expected deflated bytes in "xl/workbook.xml"',
  ],
  [
    "a wrong checksum",
    zip([{ name: "xl/workbook.xml", content: "<workbook/>", crc: 1 }]),
    'wrong size or checksum of "xl/workbook.xml"',
  ],
])("%s is refused", async (_, content, told) => {
  const { curves, told: messages } = await read(content);
  expect(curves).toEqual([]);
  expect(messages.join("\n")).toContain(told);
});

test("a sheet whose columns name no known metric is told by them", async () => {
  const rows = [
    row(text("step"), text("train_zeta")),
    row(number(1), number(0.5)),
    row(number(2), number(0.4)),
  ];
  const { told } = await read(sheetOf(rows.join("")));
  expect(told).toEqual([expect.stringMatching(/its columns `step`, `train_zeta` name no known metric/)]);
});
