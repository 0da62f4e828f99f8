import { error, InputError } from "../problems.ts";

/** A command of the program. Its file loads what it runs when it runs: the help lists all commands. */
export type Command = {
  readonly name: string;
  /** What may follow the name: `[paths…]`. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** The operands that there are, where they are no paths. */
  readonly choices?: () => readonly string[] | Promise<readonly string[]>;
  /** Command lines, and what each does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** Gives the exit code. Throws InputError. */
  readonly run: (given: Arguments) => number | Promise<number>;
};

export type Option = {
  readonly name: string;
  /** What its value is: `FILE`; null for a flag. */
  readonly value: string | null;
  readonly help: string;
  /** The values that there are, where they are no paths. */
  readonly choices?: readonly string[];
};

export type Arguments = {
  readonly operands: readonly string[];
  /** The values of an option, in the order in which they were given. */
  readonly valuesOf: (option: string) => readonly string[];
  readonly hasFlag: (option: string) => boolean;
};

export const configOption: Option = {
  name: "config",
  value: "FILE",
  help: "the config file (default: .github/lossgate.yml or lossgate.yml, if it exists)",
};

export const paramsOption: Option = {
  name: "params",
  value: "YAML",
  help: 'params of the runs, such as "batch_size: 64"; they win over recorded ones',
};

/** The value of `paramsOption`, as a text to parse. */
export function paramsFrom(given: Arguments): { readonly file: string; readonly text: string } | null {
  const text = lastOf(given, paramsOption.name);
  return text === null ? null : { file: "--params", text };
}

/** Whether this is a job of a CI: they all set the variable. */
export function isInCi(): boolean {
  return ["true", "1"].includes(process.env["CI"] ?? "");
}

/** The last value of an option; null if it was not given. */
export function lastOf({ valuesOf }: Arguments, option: string): string | null {
  return valuesOf(option).at(-1) ?? null;
}

/** The choice of that name. Throws InputError if there is none. */
export function choose<Choice>(
  what: string,
  name: string,
  choices: readonly Choice[],
  nameOf: (choice: Choice) => string,
): Choice {
  const chosen = choices.find((choice) => nameOf(choice) === name);
  if (chosen !== undefined) return chosen;
  const names = choices.map(nameOf).join(", ");
  throw new InputError([error(what, `expected one of ${names}, got ${JSON.stringify(name)}`)]);
}
