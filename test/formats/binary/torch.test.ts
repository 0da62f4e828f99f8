import { expect, test } from "vitest";
import { torch } from "../../../src/formats/binary/torch.ts";
import { zip } from "../../artifacts/zip.ts";
import { artifactOf, curves, fixture, noColumns, readAs, refusal } from "../artifact.ts";

/** A checkpoint with this pickle, written in protocol 0: a letter for each step. */
const checkpoint = (pickle: string, storages: Readonly<Record<string, Uint8Array>> = {}) =>
  zip([
    { name: "run/data.pkl", content: pickle },
    { name: "run/byteorder", content: "little" },
    ...Object.entries(storages).map(([key, content]) => ({ name: `run/data/${key}`, content })),
  ]);

const lists = "(dS'train_loss'\n(lF0.5\naF0.4\nasS'val_loss'\n(lF0.6\naF0.7\nas";

/** A tensor of so many float32 at an offset in a storage. */
const tensor = (storage: string, offset: number, count: number) =>
  `ctorch._utils\n_rebuild_tensor_v2\n((S'storage'\nctorch\nFloatStorage\nS'${storage}'\nS'cpu'\nI4\ntQI${offset}\n(I${count}\nt(I1\ntI00\nNtR`;

const floats = (...values: readonly number[]) => new Uint8Array(Float32Array.from(values).buffer);

test("nothing in a checkpoint is imported, called or executed", async () => {
  const hostile = `${lists}S'model_state_dict'\ncos\nsystem\n(S'exit 1'\ntRs.`;
  expect(curves(await readAs(torch, checkpoint(hostile), "a.pt"))).toEqual([
    { train_loss: "epoch 0: 0.5, 1: 0.4", val_loss: "epoch 0: 0.6, 1: 0.7" },
  ]);
});

test("tensors are views of their storage", async () => {
  const pickle = `(dS'train_loss'\n${tensor("0", 0, 2)}sS'val_loss'\n${tensor("0", 2, 2)}s.`;
  expect(curves(await readAs(torch, checkpoint(pickle, { 0: floats(1, 2, 3, 4) }), "a.pt"))).toEqual([
    { train_loss: "epoch 0: 1, 1: 2", val_loss: "epoch 0: 3, 1: 4" },
  ]);
});

test.each<[what: string, content: Uint8Array]>([
  ["a model alone", fixture("archives/no-history.pt")],
  ["a tensor beyond its storage", checkpoint(`(dS'loss'\n${tensor("0", 3, 2)}s.`, { 0: floats(1, 2, 3, 4) })],
  ["a checkpoint without its pickle", zip([{ name: "run/version", content: "3" }])],
  ["a broken pickle", checkpoint("(dS'loss'\n")],
  ["a zip of something else", zip([{ name: "history.json", content: "{}" }])],
])("%s is no history", async (_, content) => {
  expect(await torch.matches(artifactOf("history.pt", content), noColumns)).toBe(false);
});

test("a curve of tensors that are not in the file is refused", async () => {
  const pickle = `(dS'train_loss'\n(l${tensor("7", 0, 1)}a${tensor("8", 0, 1)}asS'val_loss'\n(lF0.6\naF0.7\nas.`;
  expect(await refusal(() => readAs(torch, checkpoint(pickle), "a.pt"))).toMatch(/expected .*train_loss/);
});
