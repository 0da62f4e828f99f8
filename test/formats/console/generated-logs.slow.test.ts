import fc from "fast-check";
import { expect, test } from "vitest";
import { pair } from "../../../src/curves/pairing.ts";
import { readRuns } from "../../../src/formats/read-runs.ts";
import { sampleRuns } from "../../sample.ts";
import { artifactOf } from "../artifact.ts";

const counters: readonly ((epoch: number) => string)[] = [
  (e) => `Epoch ${e}`,
  (e) => `Epoch: ${e}/5`,
  (e) => `Epoch [${e}/5]`,
  (e) => `[Epoch ${e}]`,
  (e) => `epoch=00${e}`,
  (e) => `=== Epoch #${e} ===`,
  (e) => `(epoch ${e})`,
  (e) => `Ep ${e}`,
  (e) => `step ${e}00`,
];

/** How the name of a side and that of a metric are joined. */
const styles: readonly ((side: string, metric: string) => string)[] = [
  (side, metric) => `${side} ${metric}`,
  (side, metric) => `${side}_${metric}`,
  (side, metric) => `${side}/${metric}`,
  (side, metric) => `${side}-${metric}`,
  (side, metric) => `${metric} ${side}`,
  (side, metric) => `${metric}_${side}`,
  (side, metric) => `${metric} (${side})`,
  (side, metric) => `${metric}[${side}]`,
];

/** How the values of a side are laid out: each by its own name, behind the side in their line, below it, or on a line of their own. */
const layouts = ["named", "behind", "below", "lines"] as const;

type Print = {
  readonly counter: (epoch: number) => string;
  readonly sides: readonly [train: string, val: string];
  readonly style: (side: string, metric: string) => string;
  readonly metrics: readonly string[];
  readonly equals: string;
  readonly join: string;
  readonly extra: readonly string[];
  readonly layout: (typeof layouts)[number];
};

/** The prints of training loops as people write them. */
const prints: fc.Arbitrary<Print> = fc.record({
  counter: fc.constantFrom(...counters),
  sides: fc.tuple(
    fc.constantFrom("train", "Train", "training", "tr", "TRAIN"),
    fc.constantFrom("val", "Val", "valid", "Validation", "test", "dev", "eval"),
  ),
  style: fc.constantFrom(...styles),
  metrics: fc.uniqueArray(fc.constantFrom("loss", "acc", "f1", "mIoU", "rmse"), {
    minLength: 1,
    maxLength: 3,
  }),
  equals: fc.constantFrom(": ", "=", " = ", " ", " -> "),
  join: fc.constantFrom(", ", " | ", " || ", "; ", "\t", " / ", " - ", "  "),
  extra: fc.constantFrom<string[][]>(
    [],
    ["lr 0.001"],
    ["time: 12.1 s"],
    ["[10.2s]"],
    ["best 0.123"],
    ["ETA 0:10"],
  ),
  layout: fc.constantFrom(...layouts),
});

const epochs = [1, 2, 3, 4, 5];
const shownOf = (epoch: number, side: number, metric: string) =>
  (1 / epoch + side / 100 + metric.length / 1000).toFixed(4);

function logOf({ counter, sides, style, metrics, equals, join, extra, layout }: Print): string {
  const lines = epochs.flatMap((epoch) => {
    const values = (side: number, name: (metric: string) => string) =>
      metrics.map((metric) => `${name(metric)}${equals}${shownOf(epoch, side, metric)}`);
    const [train, val] = sides.map((side, index) => values(index, (metric) => style(side, metric)));
    const [ofTrain, ofVal] = sides.map((side, index) => `${side}: ${values(index, String).join(", ")}`);
    const at = counter(epoch);
    if (layout === "named") return [[at, ...(train ?? []), ...(val ?? []), ...extra].join(join)];
    if (layout === "lines")
      return [[at, ...(train ?? []), ...extra].join(join), [at, ...(val ?? [])].join(join)];
    if (layout === "behind") return [[at, ofTrain, ofVal, ...extra].join(join)];
    return [at, `  ${ofTrain}`, `  ${ofVal}`];
  });
  return `${lines.join("\n")}\n`;
}

/** The values by metric and side, as the gate pairs them; null if the log is refused. */
async function read(text: string): Promise<Record<string, string[]> | null> {
  const found = { path: "run/train.log", by: "name" as const, open: () => artifactOf("run/train.log", text) };
  const columns = { metrics: new Set<string>(), position: null };
  const { runs } = await readRuns([found], { columns, format: null });
  if (runs.length === 0) return null;
  const shown = (values: Float64Array) => Array.from(values, (value) => value.toFixed(4));
  return Object.fromEntries(
    runs.flatMap((run, index) =>
      pair(run).curves.flatMap(({ metric, train, val }) => [
        ...(train ? [[`${index} ${metric.toLowerCase()} train`, shown(train.values)] as const] : []),
        ...(val ? [[`${index} ${metric.toLowerCase()} val`, shown(val.values)] as const] : []),
      ]),
    ),
  );
}

test("what a loop prints is read with the sides that it names, or refused, which few are", async () => {
  let [refused, all] = [0, 0];
  const property = fc.asyncProperty(prints, async (print) => {
    const found = await read(logOf(print));
    all++;
    if (found === null) {
      refused++;
      return;
    }
    const told = print.metrics.flatMap((metric) =>
      ["train", "val"].map(
        (side, index) =>
          [
            `0 ${metric.toLowerCase()} ${side}`,
            epochs.map((epoch) => shownOf(epoch, index, metric)),
          ] as const,
      ),
    );
    expect(found).toEqual(Object.fromEntries(told));
  });
  await fc.assert(property, { numRuns: sampleRuns(2000) });
  expect(refused / all).toBeLessThan(0.05);
});
