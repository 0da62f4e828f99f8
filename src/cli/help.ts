import type { Command } from "./command.ts";

const indent = 2;
const widthOfNames = 27;

/** The help on some of the commands. */
export function helpOn(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, operands, summary, options }) => [
    row(indent, `lossgate ${name}${operands === "" ? "" : ` ${operands}`}`, summary),
    ...options.map((option) => row(3 * indent, `--${option.name} ${option.value}`, option.help)),
  ]);
  return `Checks a training run's loss curves against readable rules.

${lines.join("\n")}

Exit code: 0 pass, 1 a rule failed, 2 could not judge.
`;
}

function row(spaces: number, name: string, text: string): string {
  const left = " ".repeat(spaces) + name;
  return `${left.padEnd(widthOfNames)}  ${text}`;
}
