import { readsLines } from "../patterns/line-pattern.ts";
import { patternOf, textOf, toLines } from "../patterns/proposal.ts";
import type { Point } from "../positions/points.ts";
import type { Ambiguity, Stream } from "./streams.ts";

const [maxShown, maxDescribed] = [120, 4];
/** What lines that are alike may be, too. */
const ofProcesses = ", or, of several processes, on rank 0 only";

/** Says between which lines the reader cannot choose: of the first few metrics in full, of the others by name. */
export function describeAmbiguities(ambiguities: readonly Ambiguity[]): string[] {
  const described = ambiguities.slice(0, maxDescribed).map(describeAmbiguity);
  const [next, ...others] = ambiguities.slice(maxDescribed);
  if (next === undefined) return described;
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  const text = `nothing tells which ${next.metric}${more} counts either: line ${next.one.line}, line ${next.other.line}`;
  return [...described, text];
}

/** Says between which two lines the reader cannot choose, and which `lines:` of the config would settle it. */
export function describeAmbiguity({ metric, side, one, other }: Ambiguity): string {
  if (one.group === other.group && one.line === other.line) return describeRepetition(metric, one);
  if (side !== null) return describeRepeats(`${side} ${metric}`, one, other);
  // A training is printed before its evaluation.
  const [first, second] = one.line <= other.line ? [one, other] : [other, one];
  const [train, val] = [`train ${metric}`, `val ${metric}`];
  const patterns = apart(
    { text: textOf(first), pattern: patternOf(first, second, named(first, train)) },
    { text: textOf(second), pattern: patternOf(second, first, named(second, val)) },
  );
  const print = `print \`${train}\` and \`${val}\``;
  const cure =
    patterns === null
      ? `${print}${one.group === other.group ? ofProcesses : ""}`
      : `if the first is of the training and the other of the validation, ${toLines(patterns)}`;
  return (
    `nothing tells which ${metric} is of the training and which of the validation: ` +
    `${shown(first)}, ${shown(second)}; ${cure}`
  );
}

type Proposed = { readonly text: string; readonly pattern: string | null };

/** The patterns of two lines, of which the first that reads a line counts, in an order in which each reads its own; null if in none. */
function apart(one: Proposed, other: Proposed): string[] | null {
  if (one.pattern === null || other.pattern === null) return null;
  const patterns = [one.pattern, other.pattern];
  if (!readsLines(one.pattern, [other.text])) return patterns;
  return readsLines(other.pattern, [one.text]) ? null : patterns.reverse();
}

/** Says that lines of one kind have several values at a position. */
function describeRepeats(name: string, one: Point, other: Point): string {
  return `nothing tells which ${name} counts: ${shown(one)}, ${shown(other)}; print a step in each line, or give each training a log of its own`;
}

/** Says that another kind of lines has other values of the same name, as those of a model's moving average. */
export function describeRival({ side, tracks }: Stream, [used, other]: readonly [Point, Point]): string {
  const name = `${side} ${tracks[0]?.field.metric}`;
  const pattern = patternOf(other, used, named(other, name));
  const choice = pattern === null ? "" : `; if that is the one, ${toLines([pattern])}`;
  return `two kinds of lines have another ${name} each: ${shown(used)}, which is used, and ${shown(other)}${choice}`;
}

/** Says that a line has a metric several times, as of several clients. */
function describeRepetition(metric: string, point: Point): string {
  const repeated = point.group.plan.fields.filter(
    (field) => field.isRepeated && field.metric.toLowerCase() === metric.toLowerCase(),
  );
  const names = new Map(repeated.map(({ slot }, index) => [slot, `${metric} ${index + 1}`]));
  const text = JSON.stringify(textOf(point).trim().slice(0, maxShown));
  const pattern = patternOf(point, point, names);
  const cure =
    pattern === null
      ? "print each under a name of its own"
      : `${toLines([pattern])}; if one is of the validation, name it \`val ${metric}\``;
  return `line ${point.line} has ${metric} ${repeated.length} times in ${text}; ${cure}`;
}

/** The name for the number of a point in a pattern, by its slot. */
function named({ group, row, value }: Point, name: string): Map<number, string> {
  const field = group.plan.fields.find((_, index) => Object.is(group.values[index]?.get(row), value));
  return new Map(field ? [[field.slot, name]] : []);
}

function shown(point: Point): string {
  const isOwn = point.group.examples.some(({ line }) => line === point.line);
  const text = JSON.stringify(textOf(point).trim().slice(0, maxShown));
  return `line ${point.line} has ${point.value}${isOwn ? "" : ","} in ${isOwn ? "" : "a line such as "}${text}`;
}
