import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (text: string) =>
  curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns));

/** A bar over as many epochs as there are losses. */
const bar = (total: number, losses: readonly string[]) =>
  losses
    .map(
      (loss, index) =>
        `fit net: ${index + 1}0%|██    | ${index + 1}/${total} [00:0${index}<01:10, 2.00s/it, train_loss=${loss}, val_loss=1.${9 - index}]\r`,
    )
    .join("");

const losses = ["0.8", "0.7", "0.6", "0.5", "0.4"];

test("a bar over epochs that begins again is of another training", async () => {
  const whole = {
    train_loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6, 4: 0.5, 5: 0.4",
    val_loss: "epoch 1: 1.9, 2: 1.8, 3: 1.7, 4: 1.6, 5: 1.5",
  };
  expect(await read(`${bar(5, losses)}\n${bar(5, losses)}\n`)).toEqual([whole, whole]);
  expect(await read(`${bar(5, losses)}\n${bar(4, losses.slice(1))}\n`)).toHaveLength(2);
});

test("a bar over epochs may show the same rounded value of some", async () => {
  const flat = ["0.8", "0.7", "0.7", "0.6", "0.6", "0.6"];
  expect((await read(`${bar(6, flat)}\n`))[0]).toMatchObject({
    train_loss: "epoch 1: 0.8, 2: 0.7, 3: 0.7, 4: 0.6, 5: 0.6, 6: 0.6",
  });
});

test("a bar over the batches of each epoch begins again, and is none over epochs", async () => {
  const batches = (epoch: number) => bar(5, losses).replaceAll(/val_loss=1\.\d/g, `val_loss=2.${9 - epoch}`);
  const [run] = await read(`${[1, 2, 3].map(batches).join("\n")}\n`);
  expect(Object.values(run ?? {}).join()).not.toContain("0.8");
});
