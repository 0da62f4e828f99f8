/**
 * Breaks up what GitHub's runner would take for a command: `::…` at the start of a line, `##[…]` anywhere. The log shows the
 * same text, as the characters put in have no width.
 */
export function escapeWorkflowCommands(log: string): string {
  return log.replace(/:(?=:)/g, ":\u200b").replace(/##\[/g, "#\u200b#[");
}

/** The same for JSON, whose lines never begin with a command: what a parser reads of it is unchanged. */
export function escapeCommandsInJson(json: string): string {
  return json.replaceAll("##[", "\\u0023#[");
}
