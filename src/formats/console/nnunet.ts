import { consoleFormat } from "../../reading/console/console-format.ts";

import { parseNumber } from "../../reading/text/number.ts";

const stamp = String.raw`\d{4}-\d\d-\d\d [\d:.]{8,15}: `;
/** Version 1 prints `epoch:  0` on a line of its own, version 2 `Epoch 0` after the time. */
const epochLine = new RegExp(`^(?:epoch: +|${stamp}Epoch )(\\d{1,9}) *$`);
const lossLine = new RegExp(`^${stamp}(train loss|validation loss|train_loss|val_loss)(?: ?: | )(\\S+) *$`);

/** nnU-Net's `training_log_*.txt`; its Dice loss is negative, and falls towards −1. */
export const nnunet = consoleFormat({
  id: "nnunet",
  title: "nnU-Net training log",
  reader: () => {
    let epoch: number | null = null;
    return (text) => {
      const [, number] = epochLine.exec(text) ?? [];
      if (number !== undefined) epoch = Number(number);
      const [, name, shown = ""] = lossLine.exec(text) ?? [];
      const value = parseNumber(shown);
      if (epoch === null || name === undefined || value === null) return null;
      return [
        ["epoch", epoch],
        [name, value],
      ];
    };
  },
});
