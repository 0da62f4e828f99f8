import { readPrefix } from "./prefix.ts";
import type { Ambiguity, Point } from "./streams.ts";
import { tokenize } from "./tokens.ts";

const maxShown = 120;

/** Says between which two lines the reader cannot choose, and which `lines:` of the config would settle it. */
export function describeAmbiguity({ metric, one, other }: Ambiguity): string {
  const patterns = [pattern(one, other, `train ${metric}`), pattern(other, one, `val ${metric}`)];
  const settled = patterns.map((text) => `{pattern: ${JSON.stringify(text)}}`).join(", ");
  return (
    `nothing tells which ${metric} is of the training and which of the validation: ` +
    `${shown(one)}, ${shown(other)}; say it in the config: \`lines: [${settled}]\``
  );
}

function shown(point: Point): string {
  return `line ${point.line} has ${point.value} in ${JSON.stringify(textOf(point).trim().slice(0, maxShown))}`;
}

function textOf({ group, line }: Point): string {
  const example = group.examples.find((candidate) => candidate.line === line) ?? group.examples[0];
  return example?.text ?? "";
}

/** The pattern of a line; what tells it from the other one, and is no value, stays. */
function pattern(point: Point, other: Point, name: string): string {
  const text = textOf(point);
  const { end } = readPrefix(text);
  const { slots } = tokenize(text);
  const { plan } = point.group;
  const field = plan.fields.find((_, index) =>
    Object.is(point.group.values[index]?.get(point.row), point.value),
  );
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
    const shownAs =
      index === field?.slot
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
