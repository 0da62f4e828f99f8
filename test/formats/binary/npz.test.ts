import { expect, test } from "vitest";
import { npz } from "../../../src/formats/binary/npz.ts";
import { zip } from "../../artifacts/zip.ts";
import { artifactOf, curves, noColumns, readAs, refusal } from "../artifact.ts";

/** A `.npy` of version 1 (numpy/lib/format.py). */
function npy(type: string, shape: string, data: Uint8Array): Buffer {
  const header = Buffer.from(`{'descr': '${type}', 'fortran_order': False, 'shape': (${shape}), }\n`);
  const start = Buffer.from("\x93NUMPY\x01\0\0\0", "latin1");
  start.writeUInt16LE(header.length, 8);
  return Buffer.concat([start, header, data]);
}

const doubles = (...values: readonly number[]) => new Uint8Array(Float64Array.from(values).buffer);
const list = (...values: readonly number[]) => npy("<f8", `${values.length},`, doubles(...values));

const read = (files: Readonly<Record<string, Uint8Array>>) =>
  readAs(npz, zip(Object.entries(files).map(([name, content]) => ({ name, content }))), "run.npz");

test("arrays under names of metrics are curves; what else there is, is told", async () => {
  const runs = await read({
    "loss.npy": list(0.5, Number.NaN),
    "val_loss.npy": npy("<f8", "2, 1", doubles(0.6, 0.7)),
    "images.npy": npy("<f8", "1, 2, 2", doubles(1, 2, 3, 4)),
    "notes.txt": Buffer.from("x"),
  });
  expect(curves(runs)).toEqual([{ loss: "epoch 0: 0.5, 1: NaN", val_loss: "epoch 0: 0.6, 1: 0.7" }]);
  expect(runs[0]?.leftOut).toContainEqual({ what: "images", why: "an array of 2 × 2" });
});

test("arrays named by their side alone bear the metric in the name of their file", async () => {
  const content = zip([
    { name: "train.npy", content: list(3, 2) },
    { name: "test.npy", content: list(4, 3) },
  ]);
  expect(await npz.matches(artifactOf("losses.npz", content), noColumns)).toBe(true);
  expect(curves(await readAs(npz, content, "losses.npz"))).toEqual([
    { train_losses: "epoch 0: 3, 1: 2", test_losses: "epoch 0: 4, 1: 3" },
  ]);
  expect(await npz.matches(artifactOf("split.npz", content), noColumns)).toBe(false);
});

test("the values of each seed are left out beside their mean", async () => {
  const content = zip([
    { name: "train_loss.npy", content: list(3, 2) },
    { name: "val_loss.npy", content: list(4, 3) },
    { name: "val_loss_all.npy", content: npy("<f8", "2, 2", doubles(4, 3, 4, 3)) },
  ]);
  const [run] = await readAs(npz, content, "history.npz");
  expect(curves(run ? [run] : [])).toEqual([
    { train_loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 4, 1: 3" },
  ]);
  expect(run?.leftOut).toContainEqual({ what: "val_loss_all", why: "an array of 2 × 2" });
});

test.each<[what: string, files: Record<string, Uint8Array>, message: string]>([
  [
    "a metric of several dimensions",
    { "train_loss.npy": list(1, 2), "val_loss.npy": npy("<f8", "2, 2", doubles(1, 2, 3, 4)) },
    "-: expected an array of one dimension in `val_loss`, got an array of 2 × 2",
  ],
  [
    "fewer bytes than the header declares",
    { "train_loss.npy": npy("<f8", "9000000000,", doubles(1)), "val_loss.npy": list(1) },
    "-: expected 9000000000 items of 8 bytes in an array, got 8 bytes",
  ],
  [
    "another file in place of an array",
    { "loss.npy": Buffer.from("x"), "val_loss.npy": list(1) },
    "-: expected a NumPy array in `loss`, got another header",
  ],
  [
    "lists of different length",
    { "train_loss.npy": list(1, 2, 3), "val_loss.npy": list(1) },
    "-: expected lists of one length, got 1 values for `val_loss` and 3 for `train_loss`; the epochs are unknown: a CSVLogger records them",
  ],
])("%s is refused", async (_, files, message) => {
  expect(await refusal(() => read(files))).toBe(message);
});

test.each([
  ["data", { "x.npy": list(1, 2), "y.npy": list(1, 2) }],
  ["arrays without names", { "arr_0.npy": list(1, 2), "arr_1.npy": list(1, 2) }],
])("%s are no history", async (_, files: Record<string, Uint8Array>) => {
  const content = zip(Object.entries(files).map(([name, content]) => ({ name, content })));
  expect(await npz.matches(artifactOf("run.npz", content), noColumns)).toBe(false);
});

test("reads one evaluation, whose axis has a length of 1", async () => {
  const rows = npy("<f8", "1, 3", doubles(1, 2, 6));
  const files = { "timesteps.npy": list(500), "results.npy": rows, "ep_lengths.npy": rows };
  expect(curves(await read(files))).toEqual([
    { "eval/mean_reward": "step 500: 3", "eval/mean_ep_length": "step 500: 3" },
  ]);
});

test("reads an array alone by its name", async () => {
  expect(curves(await read({ "losses.npy": list(3, 2, 1) }))).toEqual([{ losses: "epoch 0: 3, 1: 2, 2: 1" }]);
});

test("evaluations that do not fill their rows are refused", async () => {
  const short = npy("<f8", "2, 3", doubles(1, 2, 3));
  const files = { "timesteps.npy": list(1, 2), "results.npy": short, "ep_lengths.npy": short };
  expect(await refusal(() => read(files))).toBe("-: expected 2 × 3 numbers in an array, got 24 bytes");
});
