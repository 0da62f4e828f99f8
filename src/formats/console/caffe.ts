import { consoleFormat } from "../../reading/console/console-format.ts";

import { parseNumber } from "../../reading/text/number.ts";

/** `I0613 17:29:58.112738  1860 solver.cpp:228] `, which may have been stripped. */
const glog = String.raw`^\s*(?:[IW]\d{4,8} [\d:.]+ +\d+ \S+\] +)?`;
const training = new RegExp(String.raw`${glog}Iteration (\d{1,12})(?: \([^()]*\))?, loss = (\S+)\s*$`);
const testing = new RegExp(String.raw`${glog}Iteration (\d{1,12}), Testing net \(#(\d{1,3})\)`);
const output = new RegExp(String.raw`${glog}(Train|Test) net output #\d{1,4}: (\S{1,200}) = (\S+)`);

/** `Iteration 0, loss = 2.64`, `Iteration 0, Testing net (#0)`, `Test net output #0: loss = 2.65 (* 1 = 2.65 loss)`. */
export const caffe = consoleFormat({
  id: "caffe",
  title: "Caffe solver log",
  // The nets are printed first, layer by layer.
  signature: /^[IW]\d{4,8} [\d:.]+ +\d+ solver\.cpp:\d+\] /,
  reader: () => {
    let step: number | null = null;
    let test = "test";
    return (text) => {
      const [, iteration, loss = ""] = training.exec(text) ?? [];
      const [, tested, net] = testing.exec(text) ?? [];
      if (tested !== undefined) test = net === "0" ? "test" : `test/net${net}`;
      if (iteration !== undefined || tested !== undefined) step = Number(iteration ?? tested);
      const [, phase, name, shown = ""] = output.exec(text) ?? [];
      const value = parseNumber(iteration === undefined ? shown : loss);
      // The loss on the iteration's own line covers all outputs, averaged as configured: the train output repeats it.
      const isRepeated = phase === "Train" && name === "loss";
      if (step === null || value === null || isRepeated) return null;
      const side = phase === "Test" ? test : "train";
      return [
        ["step", step],
        [`${side}/${name ?? "loss"}`, value],
      ];
    };
  },
});
