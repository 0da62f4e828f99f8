import { type Command, choose } from "./command.ts";
import { print } from "./streams.ts";

const shells = ["bash", "zsh", "fish"] as const;

/** The command that prints the completion of these commands, and of itself. */
export function completionOf(others: readonly Command[]): Command {
  const self: Command = {
    name: "completion",
    operands: "SHELL",
    summary: `print the completion script of ${shells.join(", ")}`,
    options: [],
    choices: () => shells,
    examples: [
      ["source <(lossgate completion bash)", "in ~/.bashrc"],
      ["source <(lossgate completion zsh)", "in ~/.zshrc, after compinit"],
      ["lossgate completion fish | source", "in ~/.config/fish/config.fish"],
    ],
    run: async ({ operands: [shell = ""] }) => {
      const scripts = await import("./completion-scripts.ts");
      const commands = [...others, self].map(async (command) => ({
        ...command,
        words: (await command.choices?.()) ?? null,
      }));
      print(scripts[choose("completion", shell, shells, String)](await Promise.all(commands)));
      return 0;
    },
  };
  return self;
}
