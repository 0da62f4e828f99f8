// src/text/escape-workflow-commands.ts
function escapeWorkflowCommands(log) {
	return log.replace(/:(?=:)/g, ":​").replace(/##\[/g, "#​#[");
}

exports.escapeWorkflowCommands = escapeWorkflowCommands;