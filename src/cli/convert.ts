import { extname } from "node:path";
import { error, InputError } from "../problems.ts";
import { type Command, choose, configOption, lastOf } from "./command.ts";
import { print, replaceFile } from "./streams.ts";

const formats = ["csv", "jsonl"] as const;

/** The curves as a table for other programs: pandas, a spreadsheet, a database. */
export const convert: Command = {
  name: "convert",
  operands: "[paths…]",
  summary: "print the curves as a table: run, metric, side, axis, position, value",
  options: [
    {
      name: "format",
      value: "FORMAT",
      help: `${formats.join(", ")} (default: by the ending of --output, else csv)`,
      choices: formats,
    },
    { name: "output", value: "FILE", help: "write to a file instead" },
    configOption,
  ],
  examples: [
    ["lossgate convert runs/ --output curves.csv", "all curves as one table"],
    ["lossgate convert history.json --format jsonl", "an object for each value, to stdout"],
  ],
  run: async (given) => {
    const output = lastOf(given, "output");
    const asked = lastOf(given, "format") ?? (output === null ? "csv" : extname(output).slice(1));
    const format = choose("--format", asked, formats, String);
    const [{ readConfig }, { readCandidate }, { pairRuns }, { csvLines, jsonLines }] = await Promise.all([
      import("../config/config.ts"),
      import("../candidate.ts"),
      import("../curves/pairing.ts"),
      import("../curves/long-table.ts"),
    ]);
    const cwd = process.cwd();
    const config = await readConfig({ cwd, config: lastOf(given, "config"), rules: null });
    const { runs, problems } = await readCandidate(
      {
        paths: { root: cwd, paths: given.operands, followsLinks: true },
        params: null,
        tellsCommitted: false,
      },
      config,
    );
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.length > 0) throw new InputError(errors);
    if (runs.length === 0)
      throw new InputError([error("convert", "expected a training history, found none"), ...problems]);
    const paired = pairRuns(runs, config.metrics);
    const text = [...(format === "csv" ? csvLines(paired) : jsonLines(paired))].join("");
    if (output === null) print(text);
    else replaceFile(output, text);
    return 0;
  },
};
