import { consoleFormat } from "../../reading/console/console-format.ts";
import { matchPairs, numberPattern } from "../../reading/console/patterns/number-pattern.ts";
import type { Format, ParsedRun } from "../../reading/format.ts";

const iteration = /^\s{0,8}(\d{1,9}):\s{1,8}(?:learn|test)\d*: .{1,400}\stotal: [\d.]/;
const values = new RegExp(String.raw`\s((?:learn|test)\d*|best): (${numberPattern})(?![\d,])`, "g");

const printed = consoleFormat({
  id: "catboost-console",
  title: "CatBoost console",
  reader: () => (text) => {
    const found = iteration.exec(text);
    if (found === null) return null;
    const cells = matchPairs(text, values).map(([name, value]) => [`${name}/loss`, value] as const);
    return cells.length === 0 ? null : [...cells, ["step", Number(found[1])]];
  },
});

/** `0:	learn: 0.69	test: 0.68	best: 0.68 (0)	total: 1ms	remaining: 1s`; the metric has no name. */
export const catboostConsole: Format = {
  ...printed,
  read: async (files, columns) => (await printed.read(files, columns)).map(named),
};

/** Names the metric `score` if it rises, as AUC does, else `loss`. */
function named(recording: ParsedRun): ParsedRun {
  const metric = rises(recording) ? "score" : "loss";
  const series = recording.series
    .filter(({ name }) => name !== "best/loss")
    .map((one) => ({ ...one, name: one.name.replace(/loss$/, metric) }));
  return { ...recording, series };
}

/** Tells whether the metric rises: some value of the last test set is below its best or, without one, the last train value is above the first. */
function rises({ series }: ParsedRun): boolean {
  const of = (wanted: RegExp) => series.findLast(({ name }) => wanted.test(name))?.values;
  const [learn, test, best] = [of(/^learn/), of(/^test/), of(/^best/)?.at(-1)];
  if (test !== undefined && best !== undefined) return test.some((value) => value < best);
  return learn !== undefined && (learn.at(-1) ?? 0) > (learn.at(0) ?? 0);
}
