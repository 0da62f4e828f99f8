import type { Point } from "./points.ts";
import { readPrefix } from "./prefix.ts";
import type { Ambiguity } from "./streams.ts";
import { tokenize } from "./tokens.ts";

const maxShown = 120;

/** Says between which two lines the reader cannot choose, and which `lines:` of the config would settle it. */
export function describeAmbiguity({ metric, one, other }: Ambiguity): string {
  if (one.group === other.group && one.line === other.line) return describeRepetition(metric, one);
  const patterns = [
    pattern(one, other, named(one, `train ${metric}`)),
    pattern(other, one, named(other, `val ${metric}`)),
  ];
  return (
    `nothing tells which ${metric} is of the training and which of the validation: ` +
    `${shown(one)}, ${shown(other)}; ${cure(patterns)}`
  );
}

/** Says that a line has a metric several times, as of several clients. */
function describeRepetition(metric: string, point: Point): string {
  const repeated = point.group.plan.fields.filter(
    (field) => field.isRepeated && field.metric.toLowerCase() === metric.toLowerCase(),
  );
  const names = new Map(repeated.map(({ slot }, index) => [slot, `${metric} ${index + 1}`]));
  const text = JSON.stringify(textOf(point).trim().slice(0, maxShown));
  return `line ${point.line} has ${metric} ${repeated.length} times in ${text}; ${cure([pattern(point, point, names)])}`;
}

function cure(patterns: readonly string[]): string {
  const settled = patterns.map((text) => `{pattern: ${JSON.stringify(text)}}`).join(", ");
  return `say it in the config: \`lines: [${settled}]\``;
}

/** The name for the number of a point in a pattern, by its slot. */
function named({ group, row, value }: Point, name: string): Map<number, string> {
  const field = group.plan.fields.find((_, index) => Object.is(group.values[index]?.get(row), value));
  return new Map(field ? [[field.slot, name]] : []);
}

function shown(point: Point): string {
  return `line ${point.line} has ${point.value} in ${JSON.stringify(textOf(point).trim().slice(0, maxShown))}`;
}

function textOf({ group, line }: Point): string {
  const example = group.examples.find((candidate) => candidate.line === line) ?? group.examples[0];
  return example?.text ?? "";
}

/** The pattern of a line; what tells it from the other one, and is no value, stays. */
function pattern(point: Point, other: Point, names: ReadonlyMap<number, string>): string {
  const text = textOf(point);
  const { end } = readPrefix(text);
  const { slots } = tokenize(text);
  const { plan } = point.group;
  const otherSlots = point.group === other.group ? tokenize(textOf(other)).slots : [];
  let made = "";
  let at = point.group === other.group ? end : 0;
  slots.forEach((slot, index) => {
    if (slot.from < at) return;
    const counter = plan.counters.find((candidate) => candidate.slot === index);
    const own = text.slice(slot.from, slot.to);
    const beside = otherSlots[index];
    const isTold =
      isWhole(own) && beside !== undefined && textOf(other).slice(beside.from, beside.to) !== own;
    const isSource = slot.from < end && slot.kind === "number";
    const name = names.get(index);
    const shownAs =
      name !== undefined
        ? `{${name}}`
        : counter && slot.kind === "number"
          ? `{${counter.kind}}`
          : isTold || isSource
            ? own
            : "{_}";
    made += text.slice(at, slot.from) + shownAs;
    at = slot.to;
  });
  return (made + text.slice(at))
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\{_\}(?:[^{}\w]{0,3}\{_\})+/g, "{_}")
    .trim()
    .slice(0, 200);
}

/** `40/40`: all batches, of which the training has other numbers than the evaluation. */
function isWhole(shown: string): boolean {
  const [, count, total] = /^(\d+) ?\/ ?(\d+)$/.exec(shown) ?? [];
  return count !== undefined && count === total;
}
