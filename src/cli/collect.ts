import { error, InputError } from "../problems.ts";
import { type Command, configOption, isInCi, lastOf, paramsFrom, paramsOption } from "./command.ts";
import { print } from "./streams.ts";

/** What a job of any CI hands to the one that judges. */
export const collect: Command = {
  name: "collect",
  operands: "[paths…]",
  summary: "print the runs, complete, for `check` to read elsewhere",
  options: [paramsOption, configOption],
  examples: [
    ["lossgate collect runs/ > job-1/runs.json", "keep what one job trained"],
    [
      "lossgate collect --params 'batch_size: 64' > job-2/runs.json",
      "with the params that the job was given",
    ],
  ],
  run: async (given) => {
    const { collect } = await import("../collect.ts");
    const { writeRuns } = await import("../formats/json/lossgate-runs.ts");
    const cwd = process.cwd();
    const { runs, problems } = await collect({
      cwd,
      paths: { root: cwd, paths: given.operands },
      config: lastOf(given, "config"),
      params: paramsFrom(given),
      tellsCommitted: isInCi(),
      notes: [],
    });
    const errors = problems.filter(({ level }) => level === "error");
    if (runs.length + errors.length === 0)
      errors.push(error("collect", "expected a training history, found none"));
    if (errors.length > 0)
      throw new InputError(runs.length === 0 ? [...new Set([...errors, ...problems])] : errors);
    print(writeRuns(runs, problems, { kind: "collected", accepted: false }));
    return 0;
  },
};
