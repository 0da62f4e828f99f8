import { consoleFormat } from "../../reading/console/console-format.ts";
import { parseNumber } from "../../reading/text/number.ts";

const prefix = String.raw`^[\d-]{10} [\d:,.]{8,15} - INFO - allennlp\.training\.\S{1,40} - `;
const epochLine = new RegExp(String.raw`${prefix}Epoch (\d{1,9})\/\d{1,9}$`);
/** `loss          |     0.510  |     0.543`: training and validation, N/A if missing. */
const metricLine = new RegExp(String.raw`${prefix}(\S{1,200}) +\| +(\S{1,40}) +\| +(\S{1,40}) *$`);

/** The table that AllenNLP's trainer prints at the end of an epoch. */
export const allennlpLog = consoleFormat({
  id: "allennlp-log",
  title: "AllenNLP log",
  reader: () => {
    let epoch: number | null = null;
    return (text) => {
      const [, number] = epochLine.exec(text) ?? [];
      if (number !== undefined) epoch = Number(number);
      const [, name, training = "", validation = ""] = metricLine.exec(text) ?? [];
      if (epoch === null || name === undefined) return null;
      const [train, val] = [parseNumber(training), parseNumber(validation)];
      if (train === null && val === null) return null;
      return [
        ["epoch", epoch],
        ...(train === null ? [] : [[`training/${name}`, train] as const]),
        ...(val === null ? [] : [[`validation/${name}`, val] as const]),
      ];
    };
  },
});
