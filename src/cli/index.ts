#!/usr/bin/env node
import manifest from "../../package.json" with { type: "json" };
import { InputError } from "../problems.ts";
import { parseArguments } from "./arguments.ts";
import { check } from "./check.ts";
import { collect } from "./collect.ts";
import type { Command } from "./command.ts";
import { compare } from "./compare.ts";
import { completionOf } from "./completion.ts";
import { convert } from "./convert.ts";
import { explain } from "./explain.ts";
import { formats } from "./formats.ts";
import { helpOn, overview } from "./help.ts";
import { init } from "./init.ts";
import { schema } from "./schema.ts";
import { print, printError } from "./streams.ts";
import { tighten } from "./tighten.ts";
import { watch } from "./watch.ts";

const working: readonly Command[] = [
  check,
  compare,
  watch,
  collect,
  convert,
  init,
  tighten,
  formats,
  explain,
  schema,
];
const commands = [...working, completionOf(working)];

const asksHelp = (arg: string | undefined) => arg === "--help" || arg === "-h";

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === "--version") {
    print(`${manifest.version}\n`);
    return 0;
  }
  if (name === undefined || asksHelp(name) || (name === "help" && args[0] === undefined)) {
    print(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const asked = name === "help" ? args[0] : name;
  const command = commands.find((one) => one.name === asked);
  if (command === undefined) {
    const { didYouMean } = await import("../text/did-you-mean.ts");
    const names = commands.map((one) => one.name);
    const got = JSON.stringify(asked);
    printError(
      `unknown command ${got}${didYouMean(asked ?? "", names)}\nlossgate --help lists the commands.`,
    );
    return 2;
  }
  if (name === "help" || args.some(asksHelp)) {
    print(helpOn(command));
    return 0;
  }
  return command.run(await parseArguments(command, args));
}

/** What the file system refuses is the user's to fix; anything else is a defect of ours. */
function isDefect(thrown: unknown): thrown is Error {
  return thrown instanceof Error && !(thrown instanceof InputError) && !("syscall" in thrown);
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (thrown: unknown) => {
    printError(String(isDefect(thrown) ? thrown.stack : thrown instanceof Error ? thrown.message : thrown));
    process.exitCode = 2;
  },
);
