import type { Format } from "./format.ts";
import { type LineReader, logFormat, tableOfLines } from "./logs/log-format.ts";
import { ofSide } from "./logs/pairs.ts";
import { numeral, pairsIn } from "./logs/printed.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { cellsOf, columnOf } from "./tables/select.ts";
import type { Column, Table } from "./tables/table.ts";
import { linesOf } from "./text/lines.ts";

const row = /^\{ ?"mode": ?"(train|val)",/;
const entry = new RegExp(String.raw`"([^"\\]{1,200})": ?(${numeral})(?=[,}])`, "g");
/** Of several optimizers. */
const rates = /"lr": ?\{[^{}]*\},/;

/** The `iter` of a validation counts its own batches. */
const readRow: LineReader = (text) => {
  const side = row.exec(text)?.[1];
  if (side === undefined) return null;
  const pairs = pairsIn(text.replace(rates, ""), entry);
  const counters = pairs.filter(([name]) => name === "epoch" || (name === "iter" && side === "train"));
  return [
    ...counters,
    ...ofSide(
      side,
      pairs.filter(([name]) => name !== "epoch" && name !== "iter"),
    ),
  ];
};

const log = logFormat({
  id: "mmcv",
  title: "MMCV JSON log",
  files: ["*.log.json"],
  reader: () => readRow,
});

/** `20200131_120000.log.json` of OpenMMLab before MMEngine: `{"mode": "train", "epoch": 1, "iter": 50, …}`. */
export const mmcv: Format = {
  ...log,
  read: ([artifact], columns) => {
    const table = tableOfLines(linesOf(artifact.openText()), readRow);
    const column = positionOf(table);
    const others = table.columns.filter(({ name }) => name !== "epoch" && name !== "iter");
    return recordingsOf({ ...table, columns: [column, ...others] }, columns, { column });
  },
};

/** Where `iter` begins again with each epoch, a row of training stands at its share of the epoch, a validation at its end. */
function positionOf(table: Table): Column {
  const epochs = cellsOf(table, "epoch");
  const iters = cellsOf(table, "iter");
  let [last, perEpoch, isByEpoch] = [0, 0, false];
  const steps = iters.map((iter) => {
    if (Number.isNaN(iter)) return last;
    isByEpoch ||= iter <= last;
    perEpoch = Math.max(perEpoch, iter);
    last = iter;
    return iter;
  });
  if (!isByEpoch) return columnOf("step", steps);
  const shares = iters.map((iter) => (Number.isNaN(iter) ? 1 : iter / perEpoch));
  return columnOf(
    "epoch",
    epochs.map((epoch, at) => epoch - 1 + (shares[at] ?? 1)),
  );
}
