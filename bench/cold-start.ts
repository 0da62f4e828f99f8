import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { stepEnvironment, type Workspace, workspace } from "../test/action/run.ts";
import { medianOf } from "./measure.ts";
import { goalCell, measuredOn, type Section, table } from "./section.ts";

// CPU time of a whole process of ours over that of an empty Node, in turn on the same Node. Needs bash.
// The environment of the Action is that of the tests, which take the inputs from action.yml.

type Row = {
  readonly title: string;
  /** Null if there is no goal. */
  readonly goal: number | null;
  readonly args: (here: Workspace) => readonly string[];
  readonly env?: (here: Workspace) => Readonly<Record<string, string>>;
  /** Whether it is the Action, which publishes a report. */
  readonly isAction?: boolean;
};

const check = ({ dist }: Workspace) => [join(dist, "cli.js"), "check", "history.json"];
const action = ({ dist }: Workspace) => [join(dist, "action.js")];
// Without a token nothing is asked of GitHub: what it costs to ask is another benchmark (step-time.ts).
const inputs = { comment: "never", "github-token": "" };

const rows: readonly Row[] = [
  { title: "`lossgate --help`", goal: 1.3, args: ({ dist }) => [join(dist, "cli.js"), "--help"] },
  { title: "`lossgate check` of a history of 100 epochs", goal: 2.2, args: check },
  {
    title: "the same, all of it compiled before (`NODE_COMPILE_CACHE`)",
    goal: null,
    args: check,
    env: ({ dist }) => ({ NODE_COMPILE_CACHE: join(dist, "../compile-cache") }),
  },
  {
    title: "the Action without an event: summary, outputs and report",
    goal: 2.8,
    isAction: true,
    args: action,
    env: (here) => {
      const { GITHUB_EVENT_NAME: _, GITHUB_EVENT_PATH: __, ...env } = stepEnvironment(here, { inputs }).env;
      return env;
    },
  },
  {
    title: "the Action on a pull request: summary, outputs and report",
    goal: 2.8,
    isAction: true,
    args: action,
    env: (here) => stepEnvironment(here, { inputs }).env,
  },
];

/** Measures each command `count` times, each time beside an empty Node. */
export function coldStart(count: number): Section {
  const measured = rows.map((row) => {
    const ratios = Array.from({ length: count }, () => ratioOf(row));
    return { ...row, ratio: medianOf(ratios) };
  });
  const headings = ["command", "CPU time ÷ that of `node -e 0`", "goal"];
  const lines = measured.map(({ title, goal, ratio }) => [
    title,
    `**${ratio.toFixed(2)}**`,
    goal === null ? "" : goalCell(`≤ ${goal}`, ratio <= goal),
  ]);
  return {
    name: "cold start",
    text: `${measuredOn()}\n\n${table(headings, lines)}`,
    missed: measured
      .filter(({ goal, ratio }) => goal !== null && !(ratio <= goal))
      .map(({ title, goal, ratio }) => `${title}: expected at most ${goal}, got ${ratio.toFixed(2)}`),
    failed: [],
  };
}

/** CPU time of one process over that of an empty Node. */
function ratioOf({ title, args, env, isAction = false }: Row): number {
  using here = workspace({ "history.json": history });
  const empty = cpuSeconds(here, ["-e", "0"]);
  const own = cpuSeconds(here, args(here), env?.(here));
  // A process that failed early would look fast.
  if (isAction && !isPublished(here)) throw new Error(`${title}: summary, outputs or report missing`);
  return own / empty;
}

const falling = (to: number) => Array.from({ length: 100 }, (_, epoch) => to + 1 / (epoch + 1.5));
const history = JSON.stringify({
  loss: falling(0.1),
  accuracy: falling(0),
  val_loss: falling(0.15),
  val_accuracy: falling(0),
});

function isPublished({ temp }: Workspace): boolean {
  const files = readdirSync(temp, { recursive: true }).map(String);
  const written = (name: string) => readFileSync(join(temp, name), "utf8");
  return (
    files.some((file) => basename(file) === "report.json") &&
    written("summary.md").startsWith("### ✅ Lossgate") &&
    /^verdict<<(\S+)\npass\n\1$/m.test(written("output"))
  );
}

/** User and system time of one process, by bash's own clock. */
function cpuSeconds(
  { root }: Workspace,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): number {
  const script = "TIMEFORMAT='%3U %3S'; time \"$@\" >/dev/null";
  const { stderr, status } = spawnSync("bash", ["-c", script, "bash", process.execPath, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], ...env },
  });
  if (status !== 0) throw new Error(`${args.join(" ")}: exit code ${status}: ${stderr}`);
  const [user = Number.NaN, system = Number.NaN] =
    stderr.trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
  return user + system;
}
