import type { Series } from "../curves/model.ts";
import type { Artifact } from "../reading/artifact.ts";
import { readRange } from "../reading/bytes/range.ts";
import { mayBeConsoleLog } from "../reading/console/console-log.ts";
import type { ParsedRun } from "../reading/format.ts";

/** Where some of what was printed is lacking. */
export type Cut = "within" | "at the end" | null;

/** What Colab, VS Code and Jupyter put in place of output that they dropped. Colab's is in the user's language, black on yellow. */
const dropped =
  /^(?:\x1b\[1;30;43m[^\n\x1b]{0,200}\d{3,6}[^\n\x1b]{0,200}\x1b\[0m$|Streaming output truncated to the last \d+ lines|Output (?:exceeds the \[?size limit|was trimmed for performance reasons|is truncated\. View as a scrollable element)|IOPub (?:data|message) rate exceeded)/m;

/** What Colab, CoCalc, Jupyter's limit_output, GitLab and Travis put behind output of which they dropped all that came after. */
const endDropped =
  /^(?:Buffered data was truncated after reaching the output size limit|WARNING: Some output was deleted)\.|\*\*OUTPUT MUTED\*\*$|^limit_output extension: Maximum message size|Job's log exceeded limit of \d+ bytes|^The job exceeded the maximum log length/m;

/** What stands where output was dropped, at the beginning or the end of a log. */
const looked = 2048;

export function cutIn(printed: string): Cut {
  return endDropped.test(printed) ? "at the end" : dropped.test(printed) ? "within" : null;
}

/** What a log says itself of its being cut. */
export function cutOfLog(log: Artifact): Cut {
  if (!mayBeConsoleLog(log)) return null;
  const end = readRange(log.open(), Math.max(0, log.size - looked), log.size).toString();
  return cutIn(`${log.head.slice(0, looked)}\n${end}`);
}

/** Marks the series of which values may be lacking, and tells why. */
export function markCut(runs: readonly ParsedRun[], cut: Cut): readonly ParsedRun[] {
  if (cut === null) return runs;
  const what = cut === "at the end" ? "the end of it" : "some of it";
  const notes = [`the output says itself that ${what} was dropped: curves are incomplete`];
  let isTold = false;
  return runs.map((run) => {
    const series = run.series.map((one) => ({
      ...one,
      truncated: one.truncated || cut === "at the end" || !isWhole(one),
    }));
    const tells = !isTold && series.some(({ truncated }) => truncated);
    isTold ||= tells;
    return { ...run, series, notes: tells ? [...run.notes, ...notes] : run.notes };
  });
}

/** Whether a series begins at the first epoch or step and leaves none out: then what was cut off is something else. */
function isWhole({ axis, positions }: Series): boolean {
  const [first = 0, second = first + 1] = positions;
  const isRegular = positions.every((at, index) => at === first + index * (second - first));
  return axis !== "row" && isRegular && (first <= 1 || first === second - first);
}
