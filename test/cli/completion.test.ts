import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { workspace } from "../action/run.ts";

type Shell = "bash" | "zsh" | "fish";

const hasShell = (shell: Shell): boolean => {
  try {
    execFileSync(shell, ["-c", "exit 0"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** Types a line into the shell itself, where the script is loaded as its help says, and presses Tab. */
const scripts: Readonly<Record<Shell, string>> = {
  bash: `source <(lossgate completion bash)
read -ra COMP_WORDS <<< "$1"
[[ $1 == *' ' ]] && COMP_WORDS+=("")
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_lossgate
printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: "lossgate completion fish | source\ncomplete -C $argv[1] | string replace -r '\\t.*' ''; or true",
  // A shell in a terminal of its own shows what compadd is given.
  zsh: `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1= RPS1= PROMPT_EOL_MARK=; autoload -U compinit; compinit -u -D; source <(lossgate completion zsh)
compadd() { builtin compadd -O shown "$@"; print -l -- $shown >> offered; builtin compadd "$@" }
zle -C offer complete-word _main_complete; bindkey "^I" offer; touch ready'
until [[ -e ready ]]; do sleep 0.05; done
zpty -w -n shell "$1"$'\\t'
for i in {1..40}; do [[ -s offered ]] && break; sleep 0.05; done
sleep 0.2
zpty -d shell
sort -u offered 2> /dev/null`,
};

describe.skipIf(process.platform === "win32").each<Shell>(["bash", "zsh", "fish"])("in %s", (shell) => {
  test.skipIf(!hasShell(shell)).each([
    { line: "lossgate c", offered: ["check", "collect", "compare", "completion", "convert"] },
    { line: "lossgate check --fo", offered: ["--format"] },
    { line: "lossgate check --format ", offered: ["html", "json", "junit", "markdown", "sarif", "terminal"] },
    { line: "lossgate check --fail-on ", offered: ["error", "never", "warning"] },
    { line: "lossgate explain ", offered: rules.map(({ id }) => id).sort() },
    { line: "lossgate completion ", offered: ["bash", "fish", "zsh"] },
  ])("$line", ({ line, offered }) => {
    using here = workspace();
    const command = join(here.temp, "lossgate");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(here.dist, "cli.js")}" "$@"\n`);
    chmodSync(command, 0o755);
    const args =
      shell === "fish" ? ["--no-config", "-c", scripts.fish, line] : ["-c", scripts[shell], shell, line];
    const said = execFileSync(shell, args, {
      cwd: here.root,
      env: { PATH: `${here.temp}${delimiter}${process.env["PATH"]}`, HOME: here.temp, TERM: "xterm" },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 20_000,
    });
    expect(said.trim().split("\n").sort()).toEqual(offered);
  });
});
