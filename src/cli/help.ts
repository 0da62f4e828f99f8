import type { Command } from "./command.ts";

type Row = readonly [left: string, right: string];

/** What the program is, and its commands. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map((command): Row => [synopsis(command), command.summary]);
  return `Checks a training run's loss curves against readable rules.

${table(rows)}

lossgate COMMAND --help shows options and examples, lossgate --version the version.

${exitCodes}`;
}

/** The page of one command. */
export function helpOn(command: Command): string {
  const options = command.options.map(
    ({ name, value, help }): Row => [`--${name} ${value ?? ""}`.trimEnd(), help],
  );
  const sections = [
    `${synopsis(command)}: ${command.summary}.`,
    ...(options.length > 0 ? [`Options:\n${table(options)}`] : []),
    `Examples:\n${table(command.examples)}`,
  ];
  return `${sections.join("\n\n")}\n\n${exitCodes}`;
}

const exitCodes = "Exit code: 0 pass, 1 a rule failed, 2 could not judge.\n";

function synopsis({ name, operands }: Command): string {
  return `lossgate ${name} ${operands}`.trimEnd();
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
