import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { error, InputError } from "../problems.ts";
import type { Command } from "./command.ts";
import type { Proposal } from "./init/propose.ts";
import { print } from "./streams.ts";

export const init: Command = {
  name: "init",
  operands: "",
  summary: "look at this repository, and propose a config and a workflow",
  options: [
    { name: "yes", value: null, help: "write the files without asking" },
    {
      name: "forks",
      value: null,
      help: "also comment on pull requests from forks (where there is a licence: always)",
    },
  ],
  examples: [
    ["lossgate init", "show what would be written, and ask"],
    ["lossgate init --yes", "write it; no file is ever overwritten"],
  ],
  run: async (given) => {
    const root = process.cwd();
    refuseSubdirectory(root);
    const [{ survey }, { propose }] = await Promise.all([
      import("./init/survey.ts"),
      import("./init/propose.ts"),
    ]);
    const proposal = propose(await survey(root), given.hasFlag("forks"));
    await show(proposal);
    const { files, edits } = proposal;
    if (files.length === 0) print("Nothing to write.\n");
    else if (given.hasFlag("yes") || (await isConfirmed(files.length))) {
      for (const file of files) write(root, file);
      const next = edits.length > 0 ? "Make the changes above, then commit" : "Commit";
      print(`${next} and push: the next training on GitHub is judged.\n`);
    } else print("Nothing was written. lossgate init --yes writes these files.\n");
    return 0;
  },
};

/** GitHub reads workflows at the root alone. */
function refuseSubdirectory(directory: string): void {
  if (existsSync(join(directory, ".git"))) return;
  for (
    let above = dirname(directory), below = directory;
    above !== below;
    below = above, above = dirname(above)
  ) {
    if (existsSync(join(above, ".git")))
      throw new InputError([
        error("init", `expected the root of the repository, which is ${resolve(above)}`),
      ]);
  }
}

async function show({ found, edits, files }: Proposal): Promise<void> {
  const { controlChars, sanitizeLine } = await import("../text/sanitize.ts");
  const { escapeWorkflowCommands } = await import("../text/escape-workflow-commands.ts");
  const parts = [
    found.map((line) => sanitizeLine(line, 300)).join("\n"),
    ...edits.map(({ what, text }) => `${sanitizeLine(what, 300)}\n\n${text.trimEnd()}`),
    ...files.map(({ path, text }) => `--- ${path} (new)\n${text.trimEnd()}\n---`),
  ];
  const lines = parts.join("\n\n").split("\n");
  // A workflow's name is copied as it is.
  print(escapeWorkflowCommands(`${lines.map((line) => line.replace(controlChars, " ")).join("\n")}\n\n`));
}

async function isConfirmed(count: number): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const { createInterface } = await import("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Write ${count === 1 ? "this file" : `these ${count} files`}? [y/N] `,
  );
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

function write(root: string, { path, text }: Proposal["files"][number]): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  // Fails where the file exists, a link that leads nowhere included.
  writeFileSync(join(root, path), text, { flag: "wx" });
  print(`Wrote ${path}\n`);
}
