import type { Ambiguity, Point } from "./streams.ts";

const maxShown = 120;

/** Says between which two lines the reader cannot choose, and which `lines:` of the config would settle it. */
export function describeAmbiguity({ metric, one, other }: Ambiguity): string {
  const name = metric === "" ? "the values" : metric;
  const patterns = [pattern(one, `train ${metric}`), pattern(other, `val ${metric}`)].map((text) =>
    JSON.stringify(text),
  );
  return (
    `nothing tells which ${name} is of the training and which of the validation: line ${one.line} ${shown(one)}, line ${other.line} ${shown(other)}; ` +
    `say it in the config: \`lines: [${patterns.map((text) => `{pattern: ${text}}`).join(", ")}]\``
  );
}

function shown({ value, group, line }: Point): string {
  const { text } = group.example;
  return group.example.line === line
    ? `has ${value} in ${JSON.stringify(text.trim().slice(0, maxShown))}`
    : `has ${value}`;
}

function pattern(point: Point, name: string): string {
  return `${point.group.example.text.trim().slice(0, maxShown)} {${name}}`;
}
