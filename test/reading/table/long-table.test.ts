import { describe, expect, test } from "vitest";
import { csv } from "../../../src/formats/csv/csv.ts";
import { curves, formatOf, readAs, refusal } from "../../formats/artifact.ts";

describe("a table with one value a row", () => {
  test.each(["value", "result"])("becomes a column for each metric: %s", async (value) => {
    const text = `epoch,variable,${value}\n0,loss,9\n0,val_loss,8\n1,loss,7\n1,val_loss,6\n`;
    expect(curves(await readAs(csv, text))).toEqual([
      { loss: "epoch 0: 9, 1: 7", val_loss: "epoch 0: 8, 1: 6" },
    ]);
  });

  test("becomes a run for each run of TensorBoard, with its sides", async () => {
    const rows = ["a/train", "a/validation", "b/train", "b/validation"].flatMap((run, index) =>
      [0, 1].map((step) => `${run},epoch_loss,${step},${10 * index + step},170000000${step}\n`),
    );
    const found = await readAs(csv, `run,tag,step,value,wall_time\n${rows.join("")}`);
    expect(found.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(curves(found)).toEqual([
      { "train/epoch_loss": "step 0: 0, 1: 1", "validation/epoch_loss": "step 0: 10, 1: 11" },
      { "train/epoch_loss": "step 0: 20, 1: 21", "validation/epoch_loss": "step 0: 30, 1: 31" },
    ]);
  });

  test("becomes both sides of a training, as from R's as.data.frame(history)", async () => {
    const rows = ["training", "validation"].flatMap((side, index) =>
      [1, 2].map((epoch) => `"${index * 2 + epoch}",${epoch},${5 + index - epoch},"loss","${side}"\n`),
    );
    expect(curves(await readAs(csv, `"","epoch","value","metric","data"\n${rows.join("")}`))).toEqual([
      { "training/loss": "epoch 1: 4, 2: 3", "validation/loss": "epoch 1: 5, 2: 4" },
    ]);
  });

  test("is no training without a known metric", async () => {
    expect(await formatOf("x.csv", "step,variable,value\n0,gdp,9\n1,gdp,8\n")).toBeNull();
  });
});

const pykeen = `type,step,key,value
parameter,0,dataset,nations
parameter,0,model_kwargs.loss,"MarginRankingLoss(
  (margin_activation): ReLU()
)"
parameter,0,training_kwargs.num_epochs,2
metric,1,loss,1.25
metric,2,loss,0.75
metric,2,validation.hits_at_10,0.5
`;

test("reads a tracker's file with its settings, some of them texts of several lines", async () => {
  const [run] = await readAs(csv, pykeen);
  expect(curves(run ? [run] : [])).toMatchObject([
    { loss: "step 1: 1.25, 2: 0.75", "validation.hits_at_10": "step 2: 0.5" },
  ]);
});

test("refuses a text as the value of a metric, whatever stands above it", async () => {
  const text = pykeen.replace("2,loss,0.75", "2,loss,diverged");
  expect(await refusal(() => readAs(csv, text))).toMatch(/^8: expected a number in `loss`, got `a text`/);
});
