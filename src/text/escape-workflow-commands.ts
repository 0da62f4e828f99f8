/**
 * Breaks up what GitHub's runner would take for a command: `::…` at the start of a line, `##[…]` anywhere. The log shows the
 * same text, as the characters put in have no width.
 */
export function escapeWorkflowCommands(log: string): string {
  return log.replace(/:(?=:)/g, ":\u200b").replace(/##\[/g, "#\u200b#[");
}
