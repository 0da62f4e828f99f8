import { posix } from "node:path";
import { withFileContext } from "../../reading/first-matching.ts";
import type { Format } from "../../reading/format.ts";
import { FormatError, NoValuesError } from "../../reading/format-error.ts";
import { readTables } from "../../reading/table/csv.ts";
import { denseColumn, denseValues } from "../../reading/table/select-columns.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { headLines, readLine } from "../../reading/text/lines.ts";
import { quote } from "../../reading/text/quote.ts";

/** The file of an environment, which only a number tells from the others: `monitor.csv`, `0.1.monitor.csv`, `env_2_monitor.csv`. */
const ofEnvironment = /^(?:(?:env|rank|worker|process|proc)?[_.-]?\d{1,6}[_.-])*monitor\.csv$/i;

/** An episode: its reward, how many steps it took, and when it ended, in seconds since 1970. */
type Episode = { readonly reward: number; readonly steps: number; readonly end: number };

/**
 * `monitor.csv` of Stable-Baselines3 and OpenAI Baselines: a comment with the start, then reward, length and time of each
 * episode. Each environment of a training writes one; as `load_results` does, they are put in order of time. Positions
 * are the steps taken in all of them.
 */
export const monitor: Format = {
  id: "monitor",
  title: "Stable-Baselines3 monitor.csv",
  files: ["*monitor.csv"],
  matches: (artifact) => {
    const [comment, heading] = headLines(artifact);
    return startOf(comment?.text ?? "") !== null && /^r,l,t(,|$)/.test(heading?.text ?? "");
  },
  runKey: (path) => {
    const name = posix.basename(path);
    return posix.join(posix.dirname(path), ofEnvironment.test(name) ? "monitor" : name.replace(/\.csv$/, ""));
  },
  read: (files, columns) => {
    const notes: string[] = [];
    const episodes = files.flatMap((artifact) =>
      withFileContext(artifact, () => {
        const source = artifact.openText();
        const start = startOf(readLine(source)?.text ?? "") ?? 0;
        return readTables(source).flatMap((table) => {
          notes.push(...table.notes);
          for (const { firstText: text } of table.columns.slice(0, 3)) {
            if (text !== null)
              throw new FormatError(
                `expected a number in ${quote(text.where)}, got ${quote(text.text)}`,
                text.line,
              );
          }
          const [rewards, steps, times] = ["r", "l", "t"].map((name) => denseValues(table, name));
          return Array.from(
            rewards ?? [],
            (reward, row): Episode => ({
              reward,
              steps: steps?.[row] ?? Number.NaN,
              end: start + (times?.[row] ?? Number.NaN),
            }),
          );
        });
      }),
    );
    if (episodes.length === 0)
      throw new NoValuesError("expected a row for each episode, got the end of the file");
    if (!episodes.every(({ steps, end }) => steps > 0 && Number.isFinite(steps + end)))
      throw new FormatError("expected the length and the time of each episode");
    episodes.sort((a, b) => a.end - b.end);
    let taken = 0;
    const step = denseColumn(
      "step",
      episodes.map(({ steps }) => (taken += steps)),
    );
    const reward = denseColumn(
      "episode_reward",
      episodes.map((episode) => episode.reward),
    );
    const table = { columns: [step, reward], rows: episodes.length, lines: null, notes };
    const config = { ...columns, position: null, metrics: new Set([...columns.metrics, reward.name]) };
    return toRuns(table, config, { column: step }).map((run) => ({
      ...run,
      series: run.series.map((one) => ({ ...one, origin: { place: "column r, each row an episode" } })),
      leftOut: [{ what: "l, t", why: "length and time of an episode" }],
    }));
  },
};

/** When the monitor began, in seconds since 1970; null if the line is not its comment. */
function startOf(comment: string): number | null {
  const start = /^#\s?\{.*"t_start":\s*([\d.e+]+)/.exec(comment)?.[1];
  return start === undefined ? null : Number(start);
}
