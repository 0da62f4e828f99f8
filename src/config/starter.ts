import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";

/** A config file that changes nothing: each rule that runs by default, as a comment with its defaults. */
export function starter(): string {
  const lines = rules.filter(({ enabledByDefault }) => enabledByDefault).flatMap(linesOn);
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/lossgate/lossgate/v1/schema.json
# What each rule judges: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md
rules:
${lines.join("\n")}
  # threshold: { val_loss: "<= 0.4" }
`;
}

function linesOn(rule: Rule): string[] {
  const { level, settings } = rule.configure({});
  const written = Object.entries({ level, ...settings }).map(([name, value]) => `${name}: ${String(value)}`);
  return [`  # ${rule.id}: { ${written.join(", ")} }`];
}
