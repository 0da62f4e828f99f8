import type { Format } from "../../reading/format.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { denseColumn, denseValues } from "../../reading/table/select-columns.ts";
import type { Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { headLines, readLine } from "../../reading/text/lines.ts";

const heading = /^# step, loss_train, loss_test, metrics_test\s*$/;

/**
 * DeepXDE's `loss.dat`: the step, the terms of the train loss, as many of the test loss, and the metrics, below a heading that names
 * each of these once (deepxde/utils/external.py, save_loss_history).
 */
export const deepxde: Format = {
  id: "deepxde",
  title: "DeepXDE loss.dat",
  files: ["*loss*.dat"],
  matches: (artifact) => heading.test(headLines(artifact)[0]?.text ?? "") && widthOf(artifact.head) > 2,
  read: ([artifact], columns) => {
    const width = widthOf(artifact.head);
    const terms = (width - 1) >> 1;
    const names = ["step"];
    for (const side of ["loss_train", "loss_test"])
      for (let term = 0; term < terms; term++) names.push(`${side}_${term}`);
    // Two terms and no metric look like one term and two metrics: programs record one metric, if any.
    if (names.length < width) names.push("metrics_test");
    const source = artifact.openText();
    readLine(source);
    return readEachTable(readTables(source, { names: names.join(" ") }), (table) =>
      toRuns(sumTerms(table, terms), columns),
    );
  },
};

function widthOf(head: string): number {
  return (head.split("\n", 2)[1] ?? "").trim().split(/\s+/).length;
}

/** The loss of each side, which is the sum of its weighted terms. */
function sumTerms(table: Table, terms: number): Table {
  const losses = ["loss_train", "loss_test"].map((side) => {
    const sum = new Float64Array(table.rows);
    for (let term = 0; term < terms; term++)
      denseValues(table, `${side}_${term}`).forEach((value, row) => {
        sum[row] = (sum[row] ?? 0) + value;
      });
    return denseColumn(side, sum);
  });
  const others = table.columns.filter(({ name }) => !name.startsWith("loss_"));
  if (terms === 1) return { ...table, columns: [...others, ...losses] };
  const note = `its columns have no names of their own: read as ${terms} terms of the loss on each side, and their sums as the loss`;
  return { ...table, columns: [...others, ...losses], notes: [...table.notes, note] };
}
