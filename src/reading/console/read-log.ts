import type { Axis, LeftOut } from "../../curves/model.ts";
import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import type { TextSource } from "../text/text-source.ts";
import { describeAmbiguity } from "./ambiguity.ts";
import { type MainAxis, mainAxis } from "./axes.ts";
import { Collector, type Log } from "./collect.ts";
import { readFrames } from "./frames.ts";
import { isRecurring, selectStreams } from "./select.ts";
import { toSeries } from "./series.ts";
import type { Stream } from "./streams.ts";

/** Reads the printed log of any program by the shapes of its lines. Throws a FormatError. */
export function readLog(source: TextSource, config: ColumnConfig): ParsedRun[] {
  const collector = new Collector(config);
  for (const frame of readFrames(source)) collector.read(frame);
  const { log } = collector;
  const main = mainAxis(log);
  if (main === null) throw new FormatError("no line with a metric and an epoch or step found");
  const { chosen, ambiguities, leftOut } = selectStreams(log, main);
  refuseCommas(chosen);
  const messages = ambiguities.map(describeAmbiguity);
  if (chosen.length === 0) throw nothingLeft(log, messages[0], ambiguities[0]?.other.line);
  const runs = runsOf(chosen, main, [...log.notes, ...messages], leftOut);
  if (runs.length === 0) throw nothingLeft(log, undefined);
  return runs;
}

/** How much of a log is searched for a line with a metric that recurs. */
const maxSearched = 4 * 1024 * 1024;
/** What a log says of a training long before its first metric. */
const isJson = /^\s*\{\s*"/;
const mayTrain = /train|epoch|loss|\blr\b|optimizer|batch/i;

/** Whether a log has metrics that recur with another epoch or step. Reads on only as far as needed. */
export function hasRecurringMetric(source: TextSource, head: string, config: ColumnConfig): boolean {
  if (isJson.test(head) || !mayTrain.test(head)) return false;
  const collector = new Collector(config);
  for (const frame of readFrames(source)) {
    const group = collector.read(frame);
    if (group !== null && isRecurring(group)) return true;
    if (source.offset > maxSearched) return false;
  }
  return recordsOneEpoch(collector.log);
}

const sourceCode = /^\s*[\w.]+ = |\b(?:for|def|print|return|import)\b|[;{]\s*$/;

/** Whether a log of one epoch has a metric of both sides, on lines that are no prose. */
function recordsOneEpoch(log: Log): boolean {
  const main = mainAxis(log);
  if (main === null) return false;
  const sides = new Map<string, Set<boolean>>();
  for (const { plan, example } of log.groups) {
    const words = example.text.match(/\p{L}{2,}/gu) ?? [];
    const numbers = example.text.match(/\d+(?:\.\d+)?/g) ?? [];
    if (words.length > 3 * numbers.length + 2 || sourceCode.test(example.text)) continue;
    for (const { metric, side } of plan.fields) {
      const key = metric.toLowerCase();
      sides.set(key, (sides.get(key) ?? new Set()).add(side === null || side === "train"));
    }
  }
  return [...sides.values()].some(({ size }) => size === 2);
}

function refuseCommas(chosen: readonly Stream[]): void {
  for (const { tracks } of chosen) {
    for (const { group } of tracks) {
      if (group.comma === null) continue;
      const { text, line } = group.comma;
      throw new FormatError(`expected numbers with a decimal point, got ${quote(text)}`, line);
    }
  }
}

function nothingLeft(log: Log, message: string | undefined, line: number | null = null): FormatError {
  const found = log.groups.find(({ plan, comma }) => plan.fields.length > 0 && comma !== null)?.comma;
  if (found)
    return new FormatError(`expected numbers with a decimal point, got ${quote(found.text)}`, found.line);
  return new FormatError(message ?? "no metric recurs with another epoch or step", line);
}

function runsOf(
  chosen: readonly Stream[],
  main: MainAxis,
  notes: readonly string[],
  leftOut: readonly LeftOut[],
): ParsedRun[] {
  const axis: Axis = main.axis;
  const hasVal = chosen.some(({ side, isOnce }) => side !== null && side !== "train" && isOnce);
  const trainings = [...new Set(chosen.flatMap(({ points }) => points.map(({ training }) => training)))].sort(
    (a, b) => a - b,
  );
  const runs = trainings.map(
    (training): ParsedRun & { readonly hasTrain: boolean; readonly training: number } => {
      const all = chosen.map((stream) => ({
        stream,
        read: toSeries(
          stream,
          stream.points.filter((point) => point.training === training),
          axis,
          hasVal,
        ),
      }));
      const series = all.flatMap(({ read }) => (read === null ? [] : [read.series]));
      const own = new Set(all.flatMap(({ read }) => read?.notes ?? []));
      return {
        series: uniqueNames(series),
        notes: [...own],
        leftOut,
        training,
        hasTrain: all.some(({ stream, read }) => read !== null && (stream.side ?? "train") === "train"),
      };
    },
  );
  // What only evaluates after a training is none of its own.
  const kept = runs.some(({ hasTrain }) => hasTrain) ? runs.filter(({ hasTrain }) => hasTrain) : runs;
  return kept.map(({ hasTrain: _, training, ...run }, index) => ({
    ...run,
    notes: [
      ...(index > 0
        ? [`line ${main.startLine(training)} starts a new training at ${axis} ${main.startAt(training)}`]
        : []),
      ...run.notes,
      ...(index === kept.length - 1 ? notes : []),
    ],
  }));
}

function uniqueNames<One extends { readonly name: string }>(series: readonly One[]): One[] {
  const seen = new Set<string>();
  return series.filter(({ name }) => {
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}
