import { consoleFormat } from "../../reading/console/console-format.ts";

import { parseNumber } from "../../reading/text/number.ts";

const iteration = /^\s*(\d{1,12}): \S+, (\S+) avg(?: loss)?, \S+ rate, \S+ seconds, \d+ images/;
const precision = /^ *mean_average_precision \(mAP@[\d.]{1,9}\) = (\S+) *$/;

/** ` 1: 5011.858887, 5011.858887 avg loss, 0.000000 rate, 19.888952 seconds, 64 images`; Darknet plots the average. */
export const darknet = consoleFormat({
  id: "darknet",
  title: "Darknet training log",
  reader: () => {
    let step: number | null = null;
    return (text) => {
      const [, number, average = ""] = iteration.exec(text) ?? [];
      if (number !== undefined) step = Number(number);
      const name = number === undefined ? "valid/mAP" : "avg loss";
      const value = parseNumber(number === undefined ? (precision.exec(text)?.[1] ?? "") : average);
      if (step === null || value === null) return null;
      return [
        ["step", step],
        [name, value],
      ];
    };
  },
});
