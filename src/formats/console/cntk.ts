import { consoleFormat } from "../../reading/console/console-format.ts";
import type { LineReader } from "../../reading/console/line-table.ts";
import { type Pair, parsePairs, withSplit } from "../../reading/console/patterns/line-pairs.ts";
import { parseNumber } from "../../reading/text/number.ts";

/** BrainScript prefixes the time, and each rank prints its own lines. */
const prefix = String.raw`^\s*(?:MPI Rank 0: )?(?:[\d/]{8,10} [\d:]{8}: )?`;
const epochLine = new RegExp(
  String.raw`${prefix}Finished Epoch ?\[ *(\d{1,9})(?: of \d+)?\]: (?:\[(\w+)\] )?(.*)$`,
);
const evaluation = new RegExp(String.raw`${prefix}Finished Evaluation \[\d+\]: Minibatch\[[\d-]+\]: (.*)$`);
const minibatch = new RegExp(String.raw`${prefix}Minibatch\[ *\d+- *(\d{1,12})\]: (.*)$`);
/** `loss = 0.5 * 1000`: a mean and its number of samples. Other pairs are rates and times. */
const mean = /^[^=]* = \S+ \* \d/;
const heading = /^ *average +since +(average +since +)?examples *$/;

/** ProgressPrinter of CNTK's Python, and BrainScript: `Finished Epoch[1 of 10]: [Training] loss = 0.5 * 1000, metric = 9% * 1000`. */
export const cntk = consoleFormat({
  id: "cntk",
  title: "CNTK console",
  reader: () => {
    const evaluated = evaluations("epoch");
    return (text) => {
      const [, epoch, tag, means] = epochLine.exec(text) ?? [];
      if (epoch === undefined || means === undefined) return evaluated.read(text);
      evaluated.at = Number(epoch);
      const pairs = withSplit(tag === "Validate" ? "Validation" : "Training", meansIn(means));
      return pairs.length === 0 ? null : [["epoch", evaluated.at], ...pairs];
    };
  },
  batchReader: () => {
    const evaluated = evaluations("step");
    let isTable = false;
    return (text) => {
      isTable ||= heading.test(text);
      const [, last, means] = minibatch.exec(text) ?? [];
      const row = isTable ? readRow(text) : null;
      if (last !== undefined && means !== undefined) {
        evaluated.at = Number(last);
        return [["step", evaluated.at], ...meansIn(means)];
      }
      if (row === null) return evaluated.read(text);
      evaluated.at = row.examples;
      return [["step", row.examples], ...row.means];
    };
  },
});

/** Positions an evaluation, which has numbers of its own, where the training is. */
function evaluations(counter: string): { at: number | null; read: LineReader } {
  const evaluated: ReturnType<typeof evaluations> = {
    at: null,
    read: (text) => {
      const means = evaluation.exec(text)?.[1];
      if (means === undefined || evaluated.at === null) return null;
      return [[counter, evaluated.at], ...withSplit("Evaluation", meansIn(means))];
    },
  };
  return evaluated;
}

function meansIn(text: string): Pair[] {
  const means = text.split(/[,;] ?/).filter((part) => mean.test(part));
  return parsePairs(
    means.map((part) => part.slice(0, part.indexOf(" * "))),
    "=",
  );
}

/** Reads `1.41       1.44      0.147     0.0589           112`: loss and metric, each in total and since the last row; examples. */
function readRow(text: string): { examples: number; means: Pair[] } | null {
  const values = text.trim().split(/ +/, 6).map(parseNumber);
  const [, loss, third, metric, fifth] = values;
  const examples = fifth ?? third;
  if (values.length === 3 && typeof loss === "number" && typeof third === "number") {
    return { examples: third, means: [["loss", loss]] };
  }
  if (values.length !== 5 || typeof loss !== "number" || typeof metric !== "number") return null;
  if (typeof examples !== "number") return null;
  return {
    examples,
    means: [
      ["loss", loss],
      ["metric", metric],
    ],
  };
}
