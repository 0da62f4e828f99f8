import { consoleFormat } from "../../reading/console/console-format.ts";
import { matchPairs, numberPattern } from "../../reading/console/number-pattern.ts";
import type { Format, ParsedRun } from "../../reading/format.ts";

const iteration = /^\s{0,8}(\d{1,9}):\s{1,8}(?:learn|test)\d*: /;
const values = new RegExp(String.raw`\s((?:learn|test)\d*|best): (${numberPattern})`, "g");

const printed = consoleFormat({
  id: "catboost-console",
  title: "CatBoost console",
  reader: () => (text) => {
    const found = iteration.exec(text);
    if (found === null) return null;
    const cells = matchPairs(text, values).map(([name, value]) => [`${name}/loss`, value] as const);
    return [...cells, ["step", Number(found[1])]];
  },
});

/** `0:	learn: 0.69	test: 0.68	best: 0.68 (0)	total: 1ms	remaining: 1s`: the metric goes unnamed. */
export const catboostConsole: Format = {
  ...printed,
  read: async (files, columns) => (await printed.read(files, columns)).map(named),
};

/** Calls a metric that rises, as AUC does, no loss. */
function named(recording: ParsedRun): ParsedRun {
  const metric = rises(recording) ? "score" : "loss";
  const series = recording.series
    .filter(({ name }) => name !== "best/loss")
    .map((one) => ({ ...one, name: one.name.replace(/loss$/, metric) }));
  return { ...recording, series };
}

/** The best loss is the least one. Without a test set: a boosted train loss never ends above where it began. */
function rises({ series }: ParsedRun): boolean {
  const of = (wanted: string) => series.find(({ name }) => name === wanted)?.values;
  const [learn, test, best] = [of("learn/loss"), of("test/loss"), of("best/loss")?.at(-1)];
  if (test !== undefined && best !== undefined) return test.some((value) => value < best);
  return learn !== undefined && (learn.at(-1) ?? 0) > (learn.at(0) ?? 0);
}
