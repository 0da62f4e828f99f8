import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// CPU time of judging a history of 100 epochs from a cold start, beside an empty Node, in turn on the same Node.
// Run: npm run bench   (needs bash). Fails where the median ratio is over the limit.

const limit = 2.5;
const pairs = 15;
const runsOfOne = 5;

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
const cli = join(import.meta.dirname, "../dist/cli.js");
const ratios: number[] = [];
for (let pair = 0; pair < pairs; pair++) {
  const judging = cpuSeconds(`"${node}" "${cli}" check "${history}"`);
  const empty = cpuSeconds(`"${node}" -e 0`);
  ratios.push(judging / empty);
  console.log(
    `${(judging * 1000).toFixed(1)} ms  ${(empty * 1000).toFixed(1)} ms  ${(judging / empty).toFixed(2)}`,
  );
}
rmSync(directory, { recursive: true });

const median = ratios.sort((a, b) => a - b)[pairs >> 1] ?? Number.NaN;
console.log(`judging / node -e 0 on ${process.version}: median ${median.toFixed(2)}, limit ${limit}`);
if (!(median <= limit)) process.exitCode = 1;

/** User and system time of one run, the mean of several, by bash's own clock. */
function cpuSeconds(command: string): number {
  const script = `TIMEFORMAT='%3U %3S'; time for i in $(seq ${runsOfOne}); do ${command} >/dev/null; done`;
  const { stderr, status } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(" ").map(Number);
  return (user + system) / runsOfOne;
}
