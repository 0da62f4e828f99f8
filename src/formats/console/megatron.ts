import { consoleFormat } from "../../reading/console/console-format.ts";
import { matchPairs, numberPattern } from "../../reading/console/number-pattern.ts";
import { isKnownMetric } from "../../reading/table/columns.ts";

const training = /(?:^|\s)iteration +(\d{1,9})\/ *\d{1,9} \| .{0,400}elapsed time per iteration/;
const evaluation = /(?:^|\s)validation\S{0,40} loss at iteration (\d{1,9})(?: on (validation|test) set)? \| /;
const shown = new RegExp(String.raw`\| *([A-Za-z][\w -]{0,60}): +(${numberPattern})(?= \|)`, "g");
const noColumns = { metrics: new Set<string>(), position: null };

/** ` iteration 100/1000 | … | lm loss: 7.1E+00 | …` and ` validation loss at iteration 100 | lm loss value: …`. */
export const megatron = consoleFormat({
  id: "megatron",
  title: "Megatron-LM",
  reader: () => (text) => {
    const train = training.exec(text);
    if (train) {
      const losses = matchPairs(text, shown).filter(([name]) => isKnownMetric(name, noColumns));
      return losses.length === 0 ? null : [...losses, ["step", Number(train[1])]];
    }
    const val = evaluation.exec(text);
    if (val === null) return null;
    const cells = matchPairs(text, shown).map(
      ([name, value]) => [`${val[2] ?? "validation"}/${name.replace(/ value$/, "")}`, value] as const,
    );
    return [...cells, ["step", Number(val[1])]];
  },
});
