#!/usr/bin/env node
import { parseArgs } from "node:util";
import { InputError } from "../problems.ts";
import { check } from "./check.ts";
import { collect } from "./collect.ts";
import type { Command } from "./command.ts";
import { compare } from "./compare.ts";
import { explain } from "./explain.ts";
import { formats } from "./formats.ts";
import { helpOn } from "./help.ts";
import { init } from "./init.ts";
import { schema } from "./schema.ts";
import { print, printError } from "./streams.ts";
import { tighten } from "./tighten.ts";
import { watch } from "./watch.ts";

const commands: readonly Command[] = [
  check,
  compare,
  watch,
  collect,
  init,
  tighten,
  formats,
  explain,
  schema,
];

async function run([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const asksHelp = name === undefined || ["help", "--help", "-h"].includes(name);
    if (asksHelp) print(helpOn(commands));
    else printError(`unknown command ${JSON.stringify(name)}\n\n${helpOn(commands).trimEnd()}`);
    return asksHelp && name !== undefined ? 0 : 2;
  }
  if (args.some((arg) => arg === "--help" || arg === "-h")) {
    print(helpOn([command]));
    return 0;
  }
  const options = command.options.map(
    ({ name, value }) => [name, { type: value === null ? "boolean" : "string", multiple: true }] as const,
  );
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: Object.fromEntries(options),
  });
  return command.run({
    operands: positionals,
    valuesOf: (option) => [values[option] ?? []].flat().map(String),
    hasFlag: (option) => values[option] !== undefined,
  });
}

/** What parseArgs or the file system refuses is the user's to fix; anything else is a defect of ours. */
function isUsage(thrown: Error): boolean {
  return "syscall" in thrown || ("code" in thrown && String(thrown.code).startsWith("ERR_PARSE_ARGS"));
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (thrown: unknown) => {
    const isDefect = thrown instanceof Error && !(thrown instanceof InputError) && !isUsage(thrown);
    printError(String(isDefect ? thrown.stack : thrown instanceof Error ? thrown.message : thrown));
    process.exitCode = 2;
  },
);
