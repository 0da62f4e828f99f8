import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { recordsIn } from "../../../src/reading/console/groups/records.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (text: string) =>
  curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns));

test("reads epochs that were printed without line ends", async () => {
  const epoch = (e: number) => `Epoch ${e}/4: loss 0.${9 - e} - val_loss 0.${9 - e}5 `;
  const whole = {
    loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6, 4: 0.5",
    val_loss: "epoch 1: 0.85, 2: 0.75, 3: 0.65, 4: 0.55",
  };
  expect(await read(`${[1, 2, 3, 4].map(epoch).join("")}\n`)).toEqual([whole]);
  expect(await read(`${epoch(1)}\n${epoch(2)}${epoch(3)}\n${epoch(4)}\n`)).toEqual([whole]);
});

test("reads counts without a name that go on from the line before", async () => {
  const text =
    "[01] train_loss: 0.8 | dev_loss: 0.9\n[02] train_loss: 0.7 | dev_loss: 0.8 [03] train_loss: 0.6 | dev_loss: 0.7\n";
  expect(await read(text)).toEqual([
    { train_loss: "step 1: 0.8, 2: 0.7, 3: 0.6", dev_loss: "step 1: 0.9, 2: 0.8, 3: 0.7" },
  ]);
});

test.each([
  ["of two workers", "[0] loss 0.5 [1] loss 0.6"],
  ["of the steps of each batch", "step 1 loss 0.5 step 2 loss 0.6"],
  ["of two clients", "client 1 loss 0.5 client 2 loss 0.6"],
  ["of the best epoch, too", "Epoch 3 loss 0.6 best Epoch 2 loss 0.5"],
])("leaves a line whole that is %s", (_, text) => {
  expect(recordsIn(text, { batch: Number.NaN, step: Number.NaN })).toEqual([text]);
  expect(recordsIn(text, { batch: 5, step: Number.NaN })).toEqual([text]);
});

test("reads what two processes printed on one line, though they count the same", async () => {
  const prints = [1, 2, 3, 4].flatMap((e) =>
    [1, 2, 3].map((at) => `Epoch ${e}, Loss: 0.${9 - e}${10 - at}5`),
  );
  const glued = prints.map((print, index) => `${print}${index === 4 || index === 9 ? "" : "\n"}`).join("");
  const [run] = await read(glued);
  expect(Object.values(run ?? {})[0]?.split(", ")).toHaveLength(12);
  expect([run]).toEqual(await read(`${prints.join("\n")}\n`));
});
