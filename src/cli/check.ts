import { extname } from "node:path";
import { type Renderer, renderers } from "../report/renderers.ts";
import { errorMessage } from "../text/error-message.ts";
import { type Arguments, type Command, choose, lastOf, type Option } from "./command.ts";
import { baselineOption, judge, judgeOptions } from "./judge.ts";
import { screen } from "./screen.ts";
import { print, printError, replaceFile } from "./streams.ts";

const idOf = ({ id }: Renderer) => id;
const endingOf = ({ extension }: Renderer) => extension;
const formatNames = renderers.map(idOf);
const endings = renderers.map(endingOf).join(", ");

/** Options of each command that judges once and reports. */
export const checkOptions: readonly Option[] = [
  ...judgeOptions,
  {
    name: "format",
    value: "FORMAT",
    help: `${formatNames.join(", ")} (default: terminal)`,
    choices: formatNames,
  },
  { name: "output", value: "FILE", help: `also write the report to a file (${endings}); may be repeated` },
  {
    name: "explain-reading",
    value: null,
    help: "say how each run was read: from which columns or lines, and what was left out",
  },
];

export const check: Command = {
  name: "check",
  operands: "[paths…]",
  summary: "judge training histories (without paths: all below this directory)",
  options: [baselineOption, ...checkOptions],
  examples: [
    ["lossgate check", "judge every training history below this directory"],
    ["lossgate check runs/ --baseline main/runs/", "compare with the histories of another run"],
    ["lossgate check --rules 'gap: 20%' --fail-on warning", "set a rule, and fail on warnings too"],
    [
      "lossgate check --output report.html --output report.json",
      "also write the page with all curves, and the data",
    ],
  ],
  run: (given) => checkPaths(given, given.operands, lastOf(given, "baseline")),
};

const nextSteps = `
lossgate init shows how to have one written, lossgate formats what is read.
`;

/** Judges what is at the paths, writes the report and returns the exit code. */
export async function checkPaths(
  given: Arguments,
  paths: readonly string[],
  baseline: string | null,
): Promise<number> {
  const renderer = choose("--format", lastOf(given, "format") ?? "terminal", renderers, idOf);
  const outputs = given.valuesOf("output").map((file) => ({
    file,
    renderer: choose("the ending of --output", extname(file), renderers, endingOf),
  }));
  const { report, judged, exitCode } = await judge(given, paths, baseline);
  let isWritten = true;
  for (const output of outputs) {
    const text = (await output.renderer.load())(report, { judged });
    isWritten = attempt(output.file, () => replaceFile(output.file, text)) && isWritten;
  }
  const render = await renderer.load();
  const explainsReading = given.hasFlag("explain-reading");
  const text = render(report, { judged, explainsReading, ...screen() });
  const isNothing = report.verdict === "inconclusive" && report.runs.length === 0;
  const next = isNothing && renderer.id === "terminal" ? nextSteps : "";
  isWritten = attempt("the report", () => print(text + next)) && isWritten;
  // The verdict is told in any case, but without the report that was asked for it is not green.
  return exitCode || (isWritten ? 0 : 2);
}

/** Writes something, or says that it could not be written. */
function attempt(what: string, write: () => unknown): boolean {
  try {
    write();
    return true;
  } catch (thrown) {
    printError(`${what} could not be written: ${errorMessage(thrown)}`);
    return false;
  }
}
