import { posix } from "node:path";
import type { Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { denseColumn } from "../../reading/table/select-columns.ts";
import { addCell, type Column, emptyColumn } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { readSettings } from "../settings.ts";

/** What WeNet says of one checkpoint. */
type Checkpoint = { readonly at: number; readonly losses: ReadonlyMap<string, number> };

/**
 * WeNet's `exp/<name>/0.yaml`, `epoch_0.yaml` or `step_1000.yaml`, one beside each checkpoint: the losses of the
 * cross-validation set, as `cv_loss` or, in newer versions, as `loss_dict`.
 */
export const wenet: Format = {
  id: "wenet",
  title: "WeNet checkpoints",
  files: ["epoch_*.yaml", "step_*.yaml", "exp/**/*.yaml"],
  matches: ({ path, head }) =>
    /(^|\/)((epoch_|step_)?\d+)\.yaml$/.test(path) &&
    /^epoch: \d+/m.test(head) &&
    /^(cv_loss: |loss_dict:)/m.test(head),
  // Checkpoints within an epoch are numbered by their steps.
  runKey: (path) => posix.join(posix.dirname(path), /(^|\/)step_\d+\.yaml$/.test(path) ? "steps" : ""),
  read: async (files, columns) => {
    const isStep = /(^|\/)step_\d+\.yaml$/.test(files[0].path);
    const checkpoints: Checkpoint[] = [];
    for (const artifact of files) {
      const found = checkpointOf(await readSettings(artifact), isStep ? "step" : "epoch");
      if (found === null) throw new FormatError("expected the losses of an epoch", null, artifact.path);
      checkpoints.push(found);
    }
    checkpoints.sort((a, b) => a.at - b.at);
    const position = denseColumn(
      isStep ? "step" : "epoch",
      checkpoints.map(({ at }) => at),
    );
    const metrics = new Map<string, Column>();
    checkpoints.forEach(({ losses }, row) => {
      for (const [name, value] of losses) {
        const column = metrics.get(name) ?? emptyColumn(`val/${name}`);
        metrics.set(name, column);
        addCell(column, row, value);
      }
    });
    const table = {
      columns: [position, ...metrics.values()],
      rows: checkpoints.length,
      lines: null,
      notes: [],
    };
    return toRuns(table, columns, { column: position }).map(withOrigin);
  },
};

function withOrigin(run: ParsedRun): ParsedRun {
  const origin = { place: "cv_loss or loss_dict of each checkpoint", side: "cross-validation" };
  return { ...run, series: run.series.map((one) => ({ ...one, origin })) };
}

function checkpointOf(tree: unknown, counter: "epoch" | "step"): Checkpoint | null {
  const fields = fieldsOf(tree);
  const at = fields.get(counter);
  const losses = new Map<string, number>();
  for (const [name, value] of fieldsOf(fields.get("loss_dict"))) {
    if (typeof value === "number") losses.set(name, value);
  }
  const loss = fields.get("cv_loss");
  if (typeof loss === "number") losses.set("loss", loss);
  return typeof at === "number" && Number.isFinite(at) && losses.size > 0 ? { at, losses } : null;
}

function fieldsOf(tree: unknown): Map<string, unknown> {
  return new Map(typeof tree === "object" && tree !== null ? Object.entries(tree) : []);
}
