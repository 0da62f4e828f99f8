import { fstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { extname } from "node:path";
import { styleText } from "node:util";
import { failOns } from "../config/inputs.ts";
import { type Renderer, renderers } from "../report/renderers.ts";
import { errorMessage } from "../text/error-message.ts";
import { type Command, choose, configOption, isInCi, lastOf, paramsFrom, paramsOption } from "./command.ts";
import { print, printError } from "./streams.ts";

const idOf = ({ id }: Renderer) => id;
const endingOf = ({ extension }: Renderer) => extension;
const endings = renderers.map(endingOf).join(", ");

export const check: Command = {
  name: "check",
  operands: "[paths…]",
  summary: "judge training histories (without paths: all below this directory)",
  options: [
    { name: "baseline", value: "PATH", help: "the training history to compare with" },
    {
      name: "rules",
      value: "YAML",
      help: 'rules such as "gap: 0.5"; they win over the config file',
    },
    paramsOption,
    configOption,
    {
      name: "baseline-config",
      value: "FILE",
      help: "the baseline's config file: shows how the config changed",
    },
    { name: "format", value: "FORMAT", help: `${renderers.map(idOf).join(", ")} (default: terminal)` },
    { name: "output", value: "FILE", help: `also write the report to a file (${endings}); may be repeated` },
    {
      name: "explain-reading",
      value: null,
      help: "say how each run was read: from which columns or lines, and what was left out",
    },
    { name: "fail-on", value: "LEVEL", help: `${failOns.join(", ")} (default: error)` },
  ],
  run: async (given) => {
    const failOn = choose("--fail-on", lastOf(given, "fail-on") ?? "error", failOns, String);
    const renderer = choose("--format", lastOf(given, "format") ?? "terminal", renderers, idOf);
    const outputs = given.valuesOf("output").map((file) => ({
      file,
      renderer: choose("the ending of --output", extname(file), renderers, endingOf),
    }));
    const cwd = process.cwd();
    const [rules, baseline, baselineConfig] = ["rules", "baseline", "baseline-config"].map((name) =>
      lastOf(given, name),
    );
    const [{ gate }, { exitCode }, { configFile }] = await Promise.all([
      import("../gate.ts"),
      import("../findings/verdict.ts"),
      import("../config/file.ts"),
    ]);
    const { report, judged } = await gate({
      cwd,
      paths: { root: cwd, paths: given.operands, followsLinks: true },
      config: lastOf(given, "config"),
      params: paramsFrom(given),
      tellsCommitted: isInCi(),
      rules: rules ? { file: "--rules", text: rules } : null,
      baseline: baseline
        ? { kind: "given", from: baseline, place: { root: cwd, paths: [baseline], followsLinks: true } }
        : { kind: "absent", because: "no baseline was given" },
      baselineConfig: baselineConfig
        ? { from: baselineConfig, source: configFile(baselineConfig, cwd) }
        : null,
      accepted: null,
      notes: [],
      failOn,
      today: new Date().toISOString().slice(0, 10),
    });
    let isWritten = true;
    for (const output of outputs) {
      const text = (await output.renderer.load())(report, { judged });
      isWritten = attempt(output.file, () => replaceFile(output.file, text)) && isWritten;
    }
    const render = await renderer.load();
    const explainsReading = given.hasFlag("explain-reading");
    if (!isTerminal()) {
      const text = render(report, { judged, explainsReading });
      isWritten = attempt("the report", () => print(text)) && isWritten;
    } else {
      const paint = process.env["NO_COLOR"] ? {} : { paint: styleText };
      // A terminal that was closed has no reader.
      process.stdout.on("error", () => {});
      process.stdout.write(render(report, { judged, explainsReading, ...paint }));
    }
    // The verdict is told in any case, but without the report that was asked for it is not green.
    return exitCode(report.verdict, failOn) || (isWritten ? 0 : 2);
  },
};

/** Writes something, or says that it could not be written. */
function attempt(what: string, write: () => void): boolean {
  try {
    write();
    return true;
  } catch (thrown) {
    printError(`${what} could not be written: ${errorMessage(thrown)}`);
    return false;
  }
}

/** Replaces a file in one step, so that no signal and no full disk leaves half a report. A device is written to as it is. */
function replaceFile(file: string, text: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() === false) {
    writeFileSync(file, text);
    return;
  }
  const target = stat ? realpathSync(file) : file;
  const part = `${target}.${process.pid}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, target);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Making `process.stdout` takes as long as reading a history: a file, a pipe and the null device do without it. */
function isTerminal(): boolean {
  const output = fstatSync(1);
  const none = statSync(devNull, { throwIfNoEntry: false });
  return output.isCharacterDevice() && output.rdev !== none?.rdev && process.stdout.isTTY;
}
