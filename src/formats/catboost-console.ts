import type { Format, Recording } from "./format.ts";
import { logFormat } from "./logs.ts";
import { numeral, pairsIn } from "./text/printed.ts";

const iteration = /^(\d{1,9}):\t(?:learn|test)\d*: /;
const values = new RegExp(String.raw`\t((?:learn|test)\d*|best): (${numeral})`, "g");

const printed = logFormat({
  id: "catboost-console",
  title: "CatBoost console",
  files: ["*.log", "*.out", "*.txt"],
  reader: () => (text) => {
    const found = iteration.exec(text);
    if (found === null) return null;
    const cells = pairsIn(text, values).map(([name, value]) => [`${name}/loss`, value] as const);
    return [...cells, ["step", Number(found[1])]];
  },
});

/** `0:	learn: 0.69	test: 0.68	best: 0.68 (0)	total: 1ms	remaining: 1s`: the metric goes unnamed. */
export const catboostConsole: Format = {
  ...printed,
  read: async (files, columns) => (await printed.read(files, columns)).map(named),
};

/** Calls a metric that rises, as AUC does, no loss. */
function named(recording: Recording): Recording {
  const metric = rises(recording) ? "score" : "loss";
  const series = recording.series
    .filter(({ name }) => name !== "best/loss")
    .map((one) => ({ ...one, name: one.name.replace(/loss$/, metric) }));
  return { ...recording, series };
}

/** Is the best value above the first? Without a test set: has that of the training risen? A boosted loss never does. */
function rises({ series }: Recording): boolean {
  const of = (wanted: string) => series.find(({ name }) => name === wanted)?.values;
  const first = (of("test/loss") ?? of("learn/loss"))?.at(0);
  const last = (of("best/loss") ?? of("learn/loss"))?.at(-1);
  return first !== undefined && last !== undefined && last > first;
}
