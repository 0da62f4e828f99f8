import type { Command } from "./command.ts";

/** The help on some of the commands. */
export function helpOn(commands: readonly Command[]): string {
  const rows = commands.flatMap(({ name, operands, summary, options }) => [
    [`  lossgate ${name} ${operands}`.trimEnd(), summary],
    ...options.map((option) => [`      --${option.name} ${option.value ?? ""}`.trimEnd(), option.help]),
  ]);
  const width = Math.max(...rows.map(([left = ""]) => left.length));
  const lines = rows.map(([left = "", text = ""]) => `${left.padEnd(width)}  ${text}`);
  return `Checks a training run's loss curves against readable rules.

${lines.join("\n")}

Exit code: 0 pass, 1 a rule failed, 2 could not judge.
`;
}
