import { foreignWordsFor } from "../../curves/words.ts";
import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError, NoHistoryError } from "../format-error.ts";
import { readLines } from "../text/lines.ts";
import { quote } from "../text/quote.ts";
import type { TextSource } from "../text/text-source.ts";
import { refuseConflicts } from "./frames/conflicts.ts";
import { readFrames } from "./frames/frames.ts";
import { findLead } from "./frames/lead.ts";
import { framesOf, readEachFile } from "./frames/tailed-files.ts";
import { Collector } from "./groups/collect.ts";
import { takeFinerSteps } from "./groups/finer-steps.ts";
import type { Group, Log } from "./groups/groups.ts";

import { withoutToldAgain } from "./groups/growing-lists.ts";

import { takeOwningEpochs } from "./groups/owning-epochs.ts";

import { describeRanking, isRanking, rankingError } from "./groups/rankings.ts";
import { unnamed } from "./line/fields.ts";
import { anyNames, knownNames, type Names } from "./line/labels.ts";
import { proposeNames, proposeOrder } from "./patterns/proposal.ts";
import { proposePatterns } from "./patterns/repeated-lines.ts";
import { mainAxis } from "./positions/axes.ts";
import { countsEpochs, recordsOneEpoch } from "./positions/one-epoch.ts";
import { isRecurring } from "./positions/recurring.ts";
import { withoutAgentSteps } from "./streams/agent-steps.ts";
import { describeAmbiguity } from "./streams/ambiguity.ts";
import { refuseActions, refuseCommas } from "./streams/refusals.ts";
import { runsOf } from "./streams/runs.ts";
import { selectStreams } from "./streams/select.ts";
import { refuseSparse } from "./streams/sparse-counter.ts";
import type { Ambiguity } from "./streams/streams.ts";
import { nameLoss, unnameRising } from "./streams/unnamed-loss.ts";
import { BareRows } from "./tables/bare-rows.ts";
import { UnreadTables } from "./tables/unread-tables.ts";

/**
 * Reads the printed log of any program by the shapes of its lines; where no metric is known, all that its lines of epochs
 * name. Throws a FormatError.
 */
export function readLog(open: () => TextSource, config: ColumnConfig): ParsedRun[] {
  return readEachFile(open, (file) => {
    const log = collect(open, knownNames(config), file);
    if (file !== null && !hasFields(log)) return [];
    return runsIn(hasFields(log) ? log : withEpochs(collect(open, anyNames, file)));
  });
}

function collect(open: () => TextSource, names: Names, file: string | null): Log {
  const { collector, frames } = begin(open, open(), names);
  const [bare, tables] = [new BareRows(), new UnreadTables()];
  for (const frame of refuseConflicts(framesOf(frames, file))) {
    const isRead = collector.read(frame) !== null;
    bare.pass(frame, isRead);
    tables.pass(frame, isRead);
  }
  const { log } = collector;
  const groups = withoutToldAgain(log.groups);
  takeFinerSteps(groups);
  return {
    ...log,
    groups: takeOwningEpochs(groups),
    others: [...log.others, ...tables.leftOut],
    notes: [...log.notes, ...bare.notes],
  };
}

/** A collector, and the lines of a log without what each begins with. */
function begin(open: () => TextSource, source: TextSource, names: Names) {
  const { rank, withoutLead } = findLead(readFrames(open()));
  return { collector: new Collector(names, rank), frames: readFrames(source, withoutLead) };
}

function hasFields({ groups }: Log): boolean {
  return groups.some(({ plan }) => plan.fields.length > 0);
}

/** The lines that count epochs themselves. */
function withEpochs(log: Log): Log {
  return { ...log, groups: log.groups.filter(countsEpochs) };
}

function runsIn(all: Log): ParsedRun[] {
  const rankings = all.groups.filter(isRanking);
  const log = withoutAgentSteps({
    ...all,
    groups: all.groups.filter(
      (group) => !(countsSamples(group) || showsImprovements(group, all) || rankings.includes(group)),
    ),
    others: [...all.others, ...rankings.map(describeRanking)],
  });
  const main = mainAxis(log);
  if (main === null)
    throw rankingError(rankings) ?? new FormatError("no line with a metric and an epoch or step found");
  refuseSparse(log, main);
  const selections = selectStreams(log, main).map((selection) => nameLoss(unnameRising(selection), log));
  for (const { chosen } of selections) {
    refuseCommas(chosen);
    refuseActions(chosen);
  }
  const runs = runsOf(log, selections, main);
  const [ambiguity] = selections.flatMap(({ ambiguities }) => ambiguities);
  if (runs.length === 0) throw nothingLeft(log, ambiguity);
  return runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, notes: [...run.notes, ...log.notes] } : run,
  );
}

/** `Train: 8121, Val: 1015` counts samples: values without a name have decimals or a counter. */
function countsSamples({ plan: { fields, counters }, values }: Group): boolean {
  return (
    counters.length === 0 &&
    fields.length > 0 &&
    fields.every(({ metric }) => metric === unnamed) &&
    values.every((list) => [...list].every(Number.isInteger))
  );
}

/** Lightning's checkpoints tell of what got better alone, `'val_loss' reached 0.5 (best 0.5)`, where other lines say what did not. */
function showsImprovements({ examples }: Group, { groups }: Log): boolean {
  return (
    /' reached [-+\d.e]{1,30} \(best /.test(examples[0]?.text ?? "") &&
    groups.some(({ plan }) => plan.others.some(({ what }) => what.endsWith("was not in top")))
  );
}

/** How much of a log is searched for a line with a metric that recurs. */
const maxSearched = 4 * 1024 * 1024;
const isJson = /^\s*\{\s*"/;
/** A list of JSON has no text behind it, as `[20] valid's l2: 0.5` has. */
const goesOn = /^\s*(?:[{}\]",]|\[(?![^\]]{1,80}\]\s*[^\s,\]}]))/;
/** What a log says of a training long before its first metric; any letter that is not English may. */
const mayTrain = new RegExp(
  String.raw`train|epoch|loss|\bround\b|\bacc\b|\berr_?[dg]|\blr\b|optimizer|batch|cost|iter|step|valid|eval|accura|episode|reward|\bep\b|\[\d{1,6}\]:?\s{1,4}\w{1,30}'s |[^\x00-\x7f]|${(["epoch", "loss"] as const).flatMap(foreignWordsFor).join("|")}`,
  "i",
);

/** Whether a log has metrics that recur with another epoch or step. Reads on only as far as needed. */
export function hasRecurringMetric(open: () => TextSource, head: string, config: ColumnConfig): boolean {
  if ((isJson.test(head) && !logsBehindJson(open())) || !(mayTrain.test(head) || trainsLater(open())))
    return false;
  const log = searchRecurring(open, knownNames(config), isRecurring);
  if (log === null || (recordsOneEpoch(log) && hasStreams(log))) return true;
  if (hasFields(log) || !log.groups.some(countsEpochs)) return false;
  return searchRecurring(open, anyNames, (group) => countsEpochs(group) && isRecurring(group)) === null;
}

/** Whether lines of another kind follow the JSON at the beginning, as behind settings that were printed. */
function logsBehindJson(source: TextSource): boolean {
  let hasEnded = false;
  for (const { text, isTooLong } of readFrames(source)) {
    if (hasEnded) return !isTooLong && !goesOn.test(text);
    hasEnded = isTooLong || /^\}|^\s*\{.*\}\s*$/.test(text);
    if (source.offset > maxSearched) return false;
  }
  return false;
}

/** Says of a log whose metrics nothing counts how to have it read; null for any other. */
export function describeUncounted(open: () => TextSource, config: ColumnConfig): string | null {
  const log = searchRecurring(open, knownNames(config), () => false);
  return log === null ? null : proposeOrder(log);
}

/** Says of a log whose lines count and name no known metric how to have it read; null for any other. */
export function describeUnnamed(open: () => TextSource): string | null {
  const log = searchRecurring(open, anyNames, () => false);
  return log === null ? null : proposeNames(log);
}

/** Says of a text of which no line is read what lines recur, and how to have them read; null if none do. */
export function describeRepeated(open: () => TextSource): string | null {
  const found = proposePatterns(begin(open, open(), anyNames).frames, () => readLines(open()));
  if (found !== null && found.cure !== null) return `${found.told}, ${found.cure}`;
  const log = searchRecurring(open, knownNames({ metrics: new Set(), position: null }), () => false);
  const ofBar = log && describeUnfilled(log);
  const inWords = "print the epoch and the name of each value, such as `epoch 3 train loss 0.5`";
  return ofBar ?? (found && `${found.told}, ${inWords}`);
}

/** Says of a training that was broken off before a bar of it was full what is not read; null for any other log. */
function describeUnfilled({ unfilled }: Log): string | null {
  const bar = unfilled.find(({ isFullOnce }) => !isFullOnce);
  if (bar === undefined) return null;
  const { plan, line } = bar;
  const names = plan.fields.map(({ label }) => label).join(", ");
  return `only a progress bar that was never full (line ${line}) shows ${names}: expected the values of a whole epoch; print them in lines of their own, or let an epoch end`;
}

/** Whether a log speaks of a training only far behind what installs and prepares it. */
function trainsLater(source: TextSource): boolean {
  for (const { text } of readLines(source)) {
    if (/\bepoch|loss\b/i.test(text)) return true;
    if (source.offset > maxSearched) return false;
  }
  return false;
}

/** Searches for a line that recurs; null if there is one, else what was collected. */
function searchRecurring(
  open: () => TextSource,
  names: Names,
  isFound: (group: Group) => boolean,
): Log | null {
  const source = open();
  const { collector, frames } = begin(open, source, names);
  for (const frame of frames) {
    const group = collector.read(frame);
    if (group !== null && isFound(group)) return null;
    if (source.offset > maxSearched) break;
  }
  const { log } = collector;
  return log.groups.some(isFound) ? null : log;
}

/** Whether anything is left to read, or to tell of. */
function hasStreams(log: Log): boolean {
  try {
    const main = mainAxis(log);
    return (
      main !== null &&
      selectStreams(log, main).some(({ chosen, ambiguities }) => chosen.length + ambiguities.length > 0)
    );
  } catch (thrown) {
    // What is refused is claimed here and told by `readLog`.
    if (thrown instanceof FormatError) return true;
    throw thrown;
  }
}

function nothingLeft(log: Log, ambiguity: Ambiguity | undefined): FormatError {
  const found = log.groups.find(({ plan, comma }) => plan.fields.length > 0 && comma !== null)?.comma;
  if (found)
    return new FormatError(`expected numbers with a decimal point, got ${quote(found.text)}`, found.line);
  if (ambiguity) return new FormatError(describeAmbiguity(ambiguity), ambiguity.other.line);
  return new NoHistoryError(proposeOrder(log) ?? "no metric recurs with another epoch or step");
}
