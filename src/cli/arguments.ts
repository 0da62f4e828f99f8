import { parseArgs } from "node:util";
import { error, InputError } from "../problems.ts";
import type { Arguments, Command } from "./command.ts";

/** Reads the arguments of a command. Throws InputError where one is not as the command declares it. */
export async function parseArguments(command: Command, args: readonly string[]): Promise<Arguments> {
  const options = command.options.map(
    ({ name, value }) => [name, { type: value === null ? "boolean" : "string", multiple: true }] as const,
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.fromEntries(options),
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { rawName, name, value } = token;
    const option = command.options.find((one) => one.name === name && rawName === `--${name}`);
    if (option === undefined) {
      const { didYouMean } = await import("../text/did-you-mean.ts");
      const known = command.options.map((one) => `--${one.name}`);
      throw refused(command, `unknown option ${JSON.stringify(rawName)}${didYouMean(rawName, known)}`);
    }
    if (option.value === null && value !== undefined)
      throw refused(command, `expected ${rawName} without a value, got ${JSON.stringify(value)}`);
    if (option.value !== null && (value === undefined || (!token.inlineValue && value.startsWith("-"))))
      throw refused(command, `expected ${rawName} ${option.value}, got ${value ?? "no value"}`);
  }
  if (command.operands === "" && positionals.length > 0)
    throw refused(command, `expected no operand, got ${JSON.stringify(positionals[0])}`);
  return {
    operands: positionals,
    valuesOf: (option) => [values[option] ?? []].flat().map(String),
    hasFlag: (option) => values[option] !== undefined,
  };
}

function refused({ name }: Command, message: string): InputError {
  return new InputError([error(name, `${message}\nlossgate ${name} --help shows its options.`)]);
}
