import { consoleFormat } from "../../reading/console/console-format.ts";
import { numberPattern } from "../../reading/console/number-pattern.ts";

const line = new RegExp(
  String.raw`(?:^|\s)(validate )?step: {1,8}(\d{1,9}) {1,8}(?:global_avg_)?loss: {1,8}(${numberPattern})\s.{0,200}memory: `,
);

/** `step: 10  loss:  4.98934  grad_norm: 1.1  memory: …`, in colours, and `validate step: 10  loss: …`. */
export const torchtitan = consoleFormat({
  id: "torchtitan",
  title: "torchtitan",
  reader: () => (text) => {
    const [, validate, step, value] = line.exec(text) ?? [];
    return step === undefined
      ? null
      : [
          [validate ? "validate/loss" : "loss", Number(value)],
          ["step", Number(step)],
        ];
  },
});
