import { writeFileSync } from "node:fs";
import { error, InputError } from "../problems.ts";
import { type Command, configOption, lastOf } from "./command.ts";
import { print } from "./streams.ts";

/** Rewrites the limits of the config file to what the runs reached; what cannot be judged tightens nothing. */
export const tighten: Command = {
  name: "tighten",
  operands: "[paths…]",
  summary: "move the config file's limits to what these runs reached, with 5 % to spare",
  options: [configOption],
  examples: [["lossgate tighten runs/", "after a good run: let no later one fall behind it"]],
  run: async (given) => {
    const { configFile, defaultConfig } = await import("../config/file.ts");
    const cwd = process.cwd();
    const source = configFile(lastOf(given, "config"), cwd);
    if (!source)
      throw new InputError([
        error(defaultConfig, "expected limits to tighten; `lossgate init` writes a file to start from"),
      ]);
    const { gate } = await import("../gate.ts");
    const { judged, problems } = await gate({
      cwd,
      paths: { root: cwd, paths: given.operands, followsLinks: true },
      config: source.file,
      rules: null,
      baseline: { kind: "absent", because: "no baseline was given" },
      baselineConfig: null,
      accepted: null,
      notes: [],
      failOn: "error",
      today: new Date().toISOString().slice(0, 10),
    });
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.length > 0) throw new InputError(errors);
    if (judged.length === 0)
      throw new InputError([error("tighten", "expected a training history to measure, found none")]);
    const [{ parseConfig }, { tighten }, { sanitizeLine }, { escapeWorkflowCommands }] = await Promise.all([
      import("../config/config.ts"),
      import("../config/tighten.ts"),
      import("../text/sanitize.ts"),
      import("../text/escape-workflow-commands.ts"),
    ]);
    const { layers } = await parseConfig(source, null);
    const findings = judged.flatMap((one) => one.findings);
    const { text, changes } = await tighten(source, layers, findings);
    for (const { line, path, before, after } of changes) {
      const location = `${sanitizeLine(source.file, 200)}:${line}: ${sanitizeLine(path, 200)}`;
      const change = `${location}: ${sanitizeLine(before)} → ${sanitizeLine(after)}\n`;
      print(escapeWorkflowCommands(change));
    }
    if (changes.length === 0) print("No limit can be tightened.\n");
    else writeFileSync(source.file, text);
    return 0;
  },
};
