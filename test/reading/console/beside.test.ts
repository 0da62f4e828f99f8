import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

/** A training whose running loss stands in each epoch, and the losses of all data in every fourth. */
function training(epochs: number): string {
  const lines: string[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    lines.push(`[${epoch},    90] Train loss (running): 0.9${9 - (epoch % 10)}`);
    if (epoch % 4 > 0) continue;
    lines.push(`[${epoch}] Train loss (all): 0.4${9 - epoch / 4}`);
    lines.push(`[${epoch}] Val loss (all): 0.5${9 - epoch / 4}`);
  }
  return `${lines.join("\n")}\n`;
}

test("takes the loss that is printed as the evaluation's, and not one of batches", async () => {
  const [run, ...others] = await read(training(12));
  expect(others).toEqual([]);
  expect(curves(run ? [run] : [])).toEqual([
    { "Train loss": "epoch 4: 0.48, 8: 0.47, 12: 0.46", "Val loss": "epoch 4: 0.58, 8: 0.57, 12: 0.56" },
  ]);
  expect(run?.leftOut).toContainEqual({
    what: "12 values of Train loss (from line 1)",
    why: "told by another line",
  });
});

test("keeps the one evaluation of a training that was broken off, where others have several", async () => {
  const runs = await read(training(8) + training(6) + training(12));
  expect(curves(runs).map((run) => run["Val loss"])).toEqual([
    "epoch 4: 0.58, 8: 0.57",
    "epoch 4: 0.58",
    "epoch 4: 0.58, 8: 0.57, 12: 0.56",
  ]);
});

test("takes a line that names its epoch, and not a bare one", async () => {
  const text = [1, 2, 3]
    .map((e) => `Starting epoch ${e}/3\nValidation loss: 0.9${e}\nEpoch ${e} validation loss: 0.8${e}\n`)
    .join("");
  const [run] = await read(text);
  expect(curves(run ? [run] : [])).toEqual([{ "validation loss": "epoch 1: 0.81, 2: 0.82, 3: 0.83" }]);
  expect(run?.notes).toContainEqual(expect.stringMatching(/^two kinds of lines have another val loss each/));
});

test("takes the summary of a training for no curve", async () => {
  const summary =
    "{'train_runtime': 31.5, 'train_steps_per_second': 2.1, 'train_loss': 8.25, 'epoch': 1.0}\n";
  const step = (at: number) =>
    `{'loss': 2.${9 - at}, 'epoch': ${at}.5}\n{'eval_loss': 1.${9 - at}, 'eval_runtime': 1.5, 'epoch': ${at}.5}\n`;
  const [run] = await read(`${summary}Phase two\n${[0, 1, 2].map(step).join("")}${summary}`);
  expect(curves(run ? [run] : [])).toEqual([
    { loss: "epoch 0.5: 2.9, 1.5: 2.8, 2.5: 2.7", eval_loss: "epoch 0.5: 1.9, 1.5: 1.8, 2.5: 1.7" },
  ]);
  expect(run?.leftOut).toContainEqual({
    what: "2 values of train_loss (from line 1)",
    why: "a summary of the whole training",
  });
});

test("takes an error of a server for no metric", async () => {
  const text = [1, 2, 3]
    .map((e) => `Epoch ${e} loss 0.${9 - e}5\n40${e} HTTP Error 40${e}: Not Found\n`)
    .join("");
  expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 0.85, 2: 0.75, 3: 0.65" }]);
});

test("tells the values of parts that name no side, where the log names the evaluation's own", async () => {
  const text = [1, 2, 3]
    .map(
      (e) =>
        `Epoch ${e}/3\nTrain Loss: 0.${9 - e}1 | Val Loss: 0.${9 - e}2 | Val MAE: 6.${9 - e}\n- upper: T=0.${e}4, MAE=8.${9 - e}\n- lower: T=0.${e}5, MAE=5.${9 - e}\n`,
    )
    .join("");
  const [run] = await read(text);
  expect(curves(run ? [run] : [])[0]?.["Val MAE"]).toBe("epoch 1: 6.8, 2: 6.7, 3: 6.6");
  expect(run?.leftOut?.filter(({ why }) => why === "several, and nothing tells their side")).toHaveLength(2);
  expect(run?.notes).toEqual([]);
});

test("proposes sides that lines do not name only for a reader who knows them", async () => {
  const text = [1, 2, 3]
    .map((e) => `Epoch ${e}/3\n- upper: T=0.${e}4, loss=8.${9 - e}\n- lower: T=0.${e}5, loss=5.${9 - e}\n`)
    .join("");
  await expect(async () => read(text)).rejects.toThrow(
    "; if the first is of the training and the other of the validation, say it in the config: `lines: ",
  );
});
