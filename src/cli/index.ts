#!/usr/bin/env node
import { fstatSync, statSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { extname } from "node:path";
import { parseArgs, styleText } from "node:util";
import type { BaselineSource } from "../baseline/source.ts";
import { configFile } from "../config/file.ts";
import { failOns } from "../config/inputs.ts";
import { exitCode } from "../findings/verdict.ts";
import { type BaselineConfig, gate } from "../gate.ts";
import { error, InputError } from "../problems.ts";
import { type Renderer, renderers } from "../report/renderers.ts";

const idOf = ({ id }: Renderer) => id;
const endingOf = ({ extension }: Renderer) => extension;

const help = `Judges the loss curves that a training left behind.

  lossgate check [paths…]    judge training histories (without paths: all below this directory)
      --baseline PATH        the training history to compare with
      --rules YAML           rules such as "gap: 0.5"; they win over the file's rules, its runs over them
      --config FILE          the config file (default: .github/lossgate.yml, if it is there)
      --base-config FILE     the config file of the base: says how the rules changed
      --format FORMAT        ${renderers.map(idOf).join(", ")} (default: terminal)
      --output FILE          also write the report to a file, its format by the ending: ${renderers.map(endingOf).join(", ")};
                             may be repeated
      --fail-on LEVEL        error, warning or never (default: error)
  lossgate collect [paths…]  print the runs, whole, as \`check\` can read them elsewhere
  lossgate init              write a config file to start from
  lossgate tighten [paths…]  move the limits of the config file to what these runs came to, with 5 % to spare
  lossgate formats           what can be read
  lossgate explain RULE      what a rule judges, its options, and what to do about it
  lossgate schema            the JSON Schema of the config file

Exit code: 0 pass, 1 a rule failed, 2 it could not be judged.
`;

/** What parseArgs or the file system refuses is the caller's to mend; anything else is a defect of ours. */
function isUsage(thrown: Error): boolean {
  return "syscall" in thrown || ("code" in thrown && String(thrown.code).startsWith("ERR_PARSE_ARGS"));
}

async function run(command: string | undefined, args: string[]): Promise<number> {
  switch (command) {
    case "check":
      return check(args);
    case "collect":
    case "init":
    case "formats":
    case "explain":
    case "schema":
    case "tighten": {
      const { commands } = await import("./commands.ts");
      return commands[command](args);
    }
    case undefined:
    case "help":
    case "--help":
    case "-h":
      process.stdout.write(help);
      return command === undefined ? 2 : 0;
    default:
      process.stderr.write(`lossgate: unknown command ${JSON.stringify(command)}\n\n${help}`);
      return 2;
  }
}

async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      baseline: { type: "string" },
      rules: { type: "string" },
      config: { type: "string" },
      "base-config": { type: "string" },
      format: { type: "string", default: "terminal" },
      output: { type: "string", multiple: true, default: [] },
      "fail-on": { type: "string", default: "error" },
    },
  });
  const failOn = choose("--fail-on", values["fail-on"], failOns, (level) => level);
  const renderer = choose("--format", values.format, renderers, idOf);
  const outputs = values.output.map((file) => ({
    file,
    renderer: choose("the ending of --output", extname(file), renderers, endingOf),
  }));
  const cwd = process.cwd();
  const { report } = await gate({
    cwd,
    here: { root: cwd, paths: positionals, followsLinks: true },
    config: values.config ?? null,
    rules: values.rules === undefined ? null : { file: "--rules", text: values.rules },
    base: givenBase(values.baseline, cwd),
    accepted: null,
    met: [],
    failOn,
    baseConfig: baseConfigOf(values["base-config"]),
    today: new Date().toISOString().slice(0, 10),
  });
  for (const { file, renderer } of outputs) {
    const render = await renderer.load();
    writeFileSync(file, render(report));
  }
  const render = await renderer.load();
  if (!isTerminal()) writeFileSync(1, render(report));
  else process.stdout.write(render(report, process.env["NO_COLOR"] ? {} : { paint: styleText }));
  return exitCode(report.verdict, failOn);
}

function givenBase(path: string | undefined, root: string): BaselineSource {
  if (path === undefined) return { kind: "absent", because: "no baseline was given" };
  return { kind: "given", from: path, place: { root, paths: [path], followsLinks: true } };
}

function baseConfigOf(file: string | undefined): BaselineConfig {
  return file === undefined ? null : { from: file, source: configFile(file, process.cwd()) };
}

/** To make `process.stdout` takes as long as to read a history: a file, a pipe and the null device do without. */
function isTerminal(): boolean {
  const output = fstatSync(1);
  const none = statSync(devNull, { throwIfNoEntry: false });
  return output.isCharacterDevice() && output.rdev !== none?.rdev && process.stdout.isTTY;
}

/** The choice of this name. Throws InputError if there is none. */
function choose<Choice>(
  option: string,
  name: string,
  choices: readonly Choice[],
  nameOf: (choice: Choice) => string,
): Choice {
  const chosen = choices.find((choice) => nameOf(choice) === name);
  if (chosen !== undefined) return chosen;
  const names = choices.map(nameOf).join(", ");
  throw new InputError([error(option, `expected one of ${names}, got ${JSON.stringify(name)}`)]);
}

const [command, ...rest] = process.argv.slice(2);
const asksHelp = rest.some((one) => one === "--help" || one === "-h");
run(asksHelp ? "help" : command, rest).then(
  (code) => {
    process.exitCode = code;
  },
  (thrown: unknown) => {
    const defect = thrown instanceof Error && !(thrown instanceof InputError) && !isUsage(thrown);
    process.stderr.write(
      `lossgate: ${defect ? thrown.stack : thrown instanceof Error ? thrown.message : thrown}\n`,
    );
    process.exitCode = 2;
  },
);
