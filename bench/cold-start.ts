import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// CPU time of judging a history of 100 epochs from a cold start, beside an empty Node, in turn on the same Node.
// Needs bash. The Action also loads @actions/core and writes summary, outputs and files.

const runsOfOne = 5;

/** CPU time over that of `node -e 0`, for each pair. */
export function coldStart(pairs: number): { command: number[]; action: number[] } {
  const directory = mkdtempSync(join(tmpdir(), "lossgate-bench-"));
  const history = join(directory, "history.json");
  const falling = (to: number) => Array.from({ length: 100 }, (_, epoch) => to + 1 / (epoch + 1.5));
  writeFileSync(
    history,
    JSON.stringify({
      loss: falling(0.1),
      accuracy: falling(0),
      val_loss: falling(0.15),
      val_accuracy: falling(0),
    }),
  );

  const node = process.execPath;
  const bundled = (file: string) => `"${node}" "${join(import.meta.dirname, "../dist", file)}"`;
  const inputs = "INPUT_NAME=x INPUT_COMMENT=never INPUT_FAIL-ON=error INPUT_IF-INCONCLUSIVE=fail";
  const runner = `GITHUB_WORKSPACE=${directory} RUNNER_TEMP=${directory} GITHUB_OUTPUT=${join(directory, "outputs")}`;
  writeFileSync(join(directory, "outputs"), "");

  const command: number[] = [];
  const action: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const empty = cpuSeconds(`"${node}" -e 0`);
    command.push(cpuSeconds(`${bundled("cli.js")} check "${history}"`) / empty);
    action.push(
      cpuSeconds(`env ${inputs} ${runner} INPUT_PATH="${history}" ${bundled("action.js")}`) / empty,
    );
  }
  rmSync(directory, { recursive: true });
  return { command, action };
}

/** User and system time of one run, the mean of several, by bash's own clock. */
function cpuSeconds(command: string): number {
  const script = `TIMEFORMAT='%3U %3S'; time for i in $(seq ${runsOfOne}); do ${command} >/dev/null; done`;
  const { stderr, status } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(" ").map(Number);
  return (user + system) / runsOfOne;
}
