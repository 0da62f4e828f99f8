import type { Artifact } from "../reading/artifact.ts";
import type { ColumnConfig } from "../reading/format.ts";
import { maxDictDepth } from "../reading/json/dict-rows.ts";
import { rowKeys } from "../reading/json/dict-table.ts";
import { isDict } from "../reading/json/literal.ts";
import { collectLists, isNumericList } from "../reading/json/named-lists.ts";
import { headLiteral } from "../reading/json/python-literal.ts";
import { counterAxis, isKnownMetric } from "../reading/table/columns.ts";
import { peekTable } from "../reading/table/peek-table.ts";
import { isSetting, isStateColumn } from "../reading/table/run-columns.ts";
import { headLines } from "../reading/text/lines.ts";
import { parseNumber } from "../reading/text/number.ts";
import { quote } from "../reading/text/quote.ts";

/** How likely a file is a training history, and what keeps it from being read. */
export type Evidence = {
  readonly score: number;
  readonly why: string;
  /** Whether it names a known metric that nothing counts: then something else keeps it from being read. */
  readonly isUncounted: boolean;
  /** Whether a name tells of a training, and not only rows that an index counts. */
  readonly isNamed: boolean;
};
/** A table or a log needs so much to be named. */
export const minScore = 3;

/** Says what a text lacks that is nearly a training history by its content alone; null for any other. */
export function describeNearly(artifact: Artifact, mustBeNamed = false): string | null {
  const found = evidenceIn(artifact);
  if (found === null || found.isUncounted || (mustBeNamed && !found.isNamed)) return null;
  return found.score >= minScore ? found.why : null;
}

/** Says of a JSON that it has one value of each metric, as the results of a training; null for any other text. */
export function describeRecord(artifact: Artifact): string | null {
  const value = headLiteral(artifact)?.value ?? null;
  if (!isDict(value) || keysOf(artifact).length > 0) return null;
  const isMetric = ([name, one]: [string, unknown]) =>
    typeof one === "number" && isKnownMetric(name, noColumns);
  const [name = null] = [...value.entries].find(isMetric) ?? [];
  return name && `it has one value of ${quote(name)}: write one for each epoch`;
}

/** What in a text is as in a training history; null if nothing is. */
export function evidenceIn(artifact: Artifact): Evidence | null {
  if (/^\s*[[{]/.test(artifact.head)) return ofColumns("keys", keysOf(artifact), 1);
  return ofColumns("columns", columnsOf(artifact), counts(artifact) ? minScore : 0) ?? ofLines(artifact);
}

/** The columns of a table whose first row holds several numbers. */
function columnsOf(artifact: Artifact): string[] {
  const { names, row } = peekTable(artifact);
  const numbers = row?.filter((cell) => parseNumber(cell) !== null) ?? [];
  return numbers.length >= 2 && names.every((name) => parseNumber(name) === null) ? names : [];
}

/** Whether the first column of a table counts and another holds fractions, as curves do. */
export function counts(artifact: Artifact): boolean {
  const rows = headLines(artifact)
    .slice(1, 6)
    .map(({ text }) => text.split(/[,;\t]/).map((cell) => parseNumber(cell) ?? Number.NaN));
  const steps = rows.slice(1).map(([at = Number.NaN], index) => at - (rows[index]?.[0] ?? Number.NaN));
  const isCounted = steps.length > 1 && steps.every((step) => step > 0 && step === steps[0]);
  return (
    isCounted && rows.every((row) => row.slice(1).some((cell) => cell % 1 !== 0 && Number.isFinite(cell)))
  );
}

/** The keys of a JSON's lists of numbers, or of its rows. */
function keysOf(artifact: Artifact): string[] {
  const value = headLiteral(artifact)?.value ?? null;
  if (!isDict(value)) return rowKeys(value);
  const lists = collectLists(value, maxDictDepth).filter(
    ({ list }) => isNumericList(list) && list.length > 1,
  );
  return lists.map(({ name }) => name);
}

export const noColumns: ColumnConfig = { metrics: new Set(), position: null };
const trainLike = /^(?:tr|trn|train|trg|fit|learn)/i;
const valLike = /^(?:te|ts|tst|test|v|va|vl|vld|val|dev|cv|hold)/i;
const counterLike = /^(?:ep|epo|it|itr|iter|n|i|t|step|round|gen|generation)s?$/i;
const lossLike = /loss|err|acc|cost|nll|mse|mae|score|^ce$|^l[12]?$/i;

function ofColumns(
  what: "keys" | "columns",
  names: readonly string[],
  otherEvidence: number,
): Evidence | null {
  const counters = names.filter((name) => counterAxis(name) !== null || counterLike.test(name));
  const others = names.filter((name) => !counters.includes(name));
  const [train, val] = [trainLike, valLike].map((like) => others.find((name) => like.test(name)));
  const loss = others.find((name) => lossLike.test(name));
  const sides = (train ? 1 : 0) + (val ? 1 : 0) + (loss ? 1 : 0);
  if (names.length < 2 || sides + otherEvidence === 0) return null;
  const pair = `train: ${yaml(train ?? loss ?? "…")}, val: ${yaml(val ?? "…")}`;
  const shown = names.slice(0, 8).map(quote).join(", ") + (names.length > 8 ? ", …" : "");
  // Optuna's trials: the config could not make them a curve.
  const areRuns = names.some(isStateColumn) && names.some(isSetting);
  const isKnown = others.some((name) => isKnownMetric(name, noColumns));
  const fault = isKnown ? "are not those of a training" : "name no known metric";
  return {
    score: otherEvidence + sides + (counters.length > 0 ? 2 : 0),
    isUncounted: isKnown && counters.length === 0,
    isNamed: sides + counters.length > 0,
    why: areRuns
      ? `its ${what} ${shown} are those of runs, not of the evaluations of one training: write the history of each`
      : `its ${what} ${shown} ${fault}; name them in the config: \`metrics: { loss: { ${pair} } }\``,
  };
}

function yaml(name: string): string {
  return /^[A-Za-z_][\w./-]*$|^…$/.test(name) ? name : JSON.stringify(name.slice(0, 40));
}

/** What counts the lines of a training, before or behind its number; neither `eps=1e-05` nor `26ms/step`, `1.8s/it, 0.6`. */
const counted =
  /(?<![\w/])(?:ep(?:och|isode)?|it(?:er(?:ation)?)?|step|round)\b\W{0,5}\d|(?<![\d.])\d+(?:\/\d+)?\s?(?:epoch|iter(?:ation)?|step|round)s?\b/i;

/** Lines of one shape with several numbers and a word of trainings. */
function ofLines(artifact: Artifact): Evidence | null {
  const shapes = new Map<string, { first: string; count: number }>();
  for (const { text } of headLines(artifact)) {
    if (text.length > 400 || !counted.test(text)) continue;
    const shape = text.replaceAll(/[-+]?\d[\d.,e+-]*/gi, "#");
    if (shape.split("#").length < 4) continue;
    const seen = shapes.get(shape) ?? { first: text.trim(), count: 0 };
    seen.count++;
    shapes.set(shape, seen);
  }
  const [best] = [...shapes.values()].toSorted((a, b) => b.count - a.count);
  if (best === undefined || best.count < 3) return null;
  const line = JSON.stringify(best.first.slice(0, 80));
  return {
    score: 3,
    isUncounted: false,
    isNamed: true,
    why: `${best.count} lines such as ${line} ${lossLike.test(best.first) ? "are not read as those of a training" : "hold no known metric"}; describe them under \`lines\` in the config`,
  };
}
