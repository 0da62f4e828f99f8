import { createRequire } from "node:module";
import { join } from "node:path";
import * as z from "zod/mini";
import type { Case } from "./curves.ts";
import type { Answers, Result } from "./results.ts";

type EarlyStopping = {
  model: { stopTraining: boolean };
  readonly best: number;
  readonly onTrainBegin: () => Promise<void>;
  readonly onEpochEnd: (epoch: number, logs: Readonly<Record<string, number>>) => Promise<void>;
};

const layers = z.object({
  version_layers: z.string(),
  EarlyStopping: z.custom<new (options: object) => EarlyStopping>((found) => typeof found === "function"),
});

/** Runs TensorFlow.js's EarlyStopping, installed in a directory. */
export async function tfjs(directory: string, cases: readonly Case[]): Promise<Answers> {
  const installed: unknown = createRequire(join(directory, "package.json"))("@tensorflow/tfjs-layers");
  const { EarlyStopping, version_layers } = layers.parse(installed);
  const results: Result[] = [];
  for (const { values, mode, options } of cases) {
    const { patience, min_delta: minDelta, baseline } = options;
    results.push(await stopOf(new EarlyStopping({ mode, patience, minDelta, baseline }), values));
  }
  return { version: `TensorFlow.js ${version_layers}`, results };
}

async function stopOf(callback: EarlyStopping, values: readonly number[]): Promise<Result> {
  callback.model = { stopTraining: false };
  await callback.onTrainBegin();
  let best: number | null = null;
  for (const [i, value] of values.entries()) {
    const before = callback.best;
    await callback.onEpochEnd(i, { val_loss: value });
    if (!Object.is(callback.best, before)) best = i;
    if (callback.model.stopTraining) return { stop: i, best, because: "patience" };
  }
  return { stop: null, best, because: null };
}
