import { error, InputError } from "../problems.ts";
import { checkOptions, checkPaths } from "./check.ts";
import type { Command } from "./command.ts";

/** `check` of the second history with the first as its baseline. */
export const compare: Command = {
  name: "compare",
  operands: "A B",
  summary: "hold one training history beside another: judge B, with A as its baseline",
  options: checkOptions,
  examples: [["lossgate compare main/runs/ runs/", "what this training changed"]],
  run: (given) => {
    const [baseline, candidate, ...others] = given.operands;
    if (baseline === undefined || candidate === undefined || others.length > 0)
      throw new InputError([error("compare", `expected two paths, got ${given.operands.length}`)]);
    return checkPaths(given, [candidate], baseline);
  },
};
