import { consoleFormat } from "../../reading/console/console-format.ts";

import { type Pair, parsePairs } from "../../reading/console/line-pairs.ts";

/** Written to `train_log.txt` and to the console. The test's line (`Epoch loaded: 12 - test loss: …`) does not match. */
const epochLine = /^(?:.{0,100}\btrain_logger\b\S* (?:- )?)?[Ee]poch: (\d{1,9})(.* - (?:train|valid) .*)$/;
/** The rest of an epoch's line after a confusion matrix, which wraps. */
const rest = /^[\s\d.,e+[\]-]*\](?:, | - )((?:train|valid) .*)$/;
const ofTraining = /^(train|valid|test) /;

/** `epoch: 1, lr: 1.00e-04 - train loss: 1.80 - valid loss: 1.92, valid error_rate: 5.76e-01`. */
export const speechbrain = consoleFormat({
  id: "speechbrain",
  title: "SpeechBrain train log",
  reader: () => {
    let epoch: number | null = null;
    return (text) => {
      const [, number, stats] = epochLine.exec(text) ?? [];
      if (number !== undefined) epoch = Number(number);
      const wrapped = number === undefined && epoch !== null ? rest.exec(text)?.[1] : undefined;
      const pairs = statsIn(stats ?? wrapped ?? "");
      return epoch === null || pairs.length === 0 ? null : [["epoch", epoch], ...pairs];
    };
  },
});

function statsIn(text: string): Pair[] {
  const parts = text.split(/, | - /).filter((part) => ofTraining.test(part));
  return parsePairs(parts, ": ");
}
