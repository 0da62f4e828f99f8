import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
} from "yaml";
import { roundOutward } from "../curves/points.ts";
import type { Finding } from "../findings/finding.ts";
import type { Rule } from "../rules/rule.ts";
import { matchesEnd } from "../text/wildcard.ts";
import { configGrammar } from "./grammar.ts";
import type { Layer } from "./model.ts";
import { type ConfigText, parseYaml } from "./yaml.ts";

/** The distance of a new limit from the measured value, as a share of that: no two runs are alike. */
const margin = 0.05;

/** A limit that ends with its number and an optional percent sign: `0.5`, `<= 0.4`, `90%`. */
const decimalLimit = /^(|.*[\s<>=])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(\s*%)?(\s*)$/i;

/** A limit in the config file that was made stricter. */
export type Tightened = {
  readonly line: number;
  /** `rules.gap.max` */
  readonly path: string;
  readonly before: string;
  readonly after: string;
};

/**
 * Moves each limit in a config file to the measured value plus a margin, but never to a laxer one. Limits
 * that a run failed or could not be judged by stay, as do those with an anchor or alias, which may set
 * several limits. The rest of the text, comments and white space included, is unchanged.
 */
export async function tighten(
  { file, text }: ConfigText,
  layers: readonly Layer[],
  findings: readonly Finding[],
): Promise<{ text: string; changes: Tightened[] }> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const edits: Edit[] = [];
  for (const [key, { path, found }] of groupByPlace(document, layers, findings)) {
    const node = unshared(document, path);
    const limit = stricterLimit(found);
    if (!node?.range || limit === null) continue;
    const [start, end] = node.range;
    const before = text.slice(start, end);
    const after = replaceNumber(before, node.source ?? "", limit);
    const edit = { line: lines.linePos(start).line, path: key, before, after, start, end };
    const fits = !Array.isArray(await parseYaml({ file, text: applyEdits(text, [edit]) }, configGrammar));
    if (after !== before && fits) edits.push(edit);
  }
  return {
    text: applyEdits(text, edits),
    changes: edits.map(({ line, path, before, after }) => ({ line, path, before, after })),
  };
}

type Edit = Tightened & { readonly start: number; readonly end: number };

function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, after }) => all.slice(0, start) + after + all.slice(end), text);
}

/** Returns the scalar at a path; null if an anchor or alias on the way shares it with another place. */
function unshared(document: Document, path: readonly PropertyKey[]): Scalar | null {
  const nodes = path.map((_, i) => document.getIn(path.slice(0, i + 1), true));
  const isUnshared = (node: unknown) => isNode(node) && !isAlias(node) && node.anchor === undefined;
  const node = nodes.at(-1);
  return [document.contents, ...nodes].every(isUnshared) && isScalar(node) ? node : null;
}

/**
 * Replaces the number in a limit, keeping its form; returns the limit unchanged if it is not a plain decimal.
 */
function replaceNumber(before: string, value: string, limit: number): string {
  const quote = ["", '"', "'"].find((mark) => before === mark + value + mark);
  const [all, lead, percent = "", rest] = decimalLimit.exec(value) ?? [];
  const number = String(percent ? Number((limit * 100).toPrecision(3)) : limit);
  if (quote === undefined || all === undefined || (percent && number.includes("e"))) return before;
  return quote + lead + number + percent + rest + quote;
}

type Place = { readonly path: readonly PropertyKey[]; readonly found: (Finding | null)[] };

/** Groups findings by the place in the file that sets their limit; null for a run whose value is unknown. */
function groupByPlace(
  document: Document,
  layers: readonly Layer[],
  findings: readonly Finding[],
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { rule, run, found } of groupByRun(findings)) {
    const matching = layers.filter(({ match }) => matchesEnd(match, run));
    const settingIn = ({ rules }: Layer) => rules[rule.id] ?? {};
    for (const option of new Set(matching.flatMap((layer) => Object.keys(settingIn(layer))))) {
      const layer = matching.findLast((candidate) => settingIn(candidate)[option] !== undefined);
      if (!layer) continue;
      const atRule = [...layer.path, rule.id];
      const path = isMap(document.getIn(atRule, true)) ? [...atRule, option] : atRule;
      const key = path.join(".");
      const place = places.get(key) ?? { path, found: [] };
      place.found.push(...findingsFor(option, found));
      places.set(key, place);
    }
  }
  return places;
}

type RunFindings = { readonly rule: Rule; readonly run: string; readonly found: Finding[] };

/** Groups findings by rule and run. */
function groupByRun(findings: readonly Finding[]): Iterable<RunFindings> {
  const all = new Map<string, RunFindings>();
  for (const finding of findings) {
    for (const run of finding.runs) {
      const key = JSON.stringify([finding.rule.id, run]);
      const one = all.get(key) ?? { rule: finding.rule, run, found: [] };
      one.found.push(finding);
      all.set(key, one);
    }
  }
  return all.values();
}

/**
 * Returns the findings on an option, plus null if a failed or blocked finding without an option may concern
 * it too.
 */
function findingsFor(option: string, found: readonly Finding[]): (Finding | null)[] {
  const onOption = found.filter((finding) => finding.option === option);
  const isOpen = found.some(
    ({ option, status }) => option === undefined && (status === "fail" || status === "blocked"),
  );
  return onOption.length === 0 || isOpen ? [...onOption, null] : onOption;
}

/**
 * Returns the limit that all findings still pass with the margin; null if that is not stricter than the
 * current one.
 */
function stricterLimit(found: readonly (Finding | null)[]): number | null {
  const limits = found.map((finding) => {
    if (finding?.status !== "pass" || finding.actual === null || finding.limit === null) return null;
    const { actual, limit } = finding;
    // The margin is relative, so it is meaningless around zero.
    if (!(actual * limit > 0)) return null;
    const isUpper = actual < limit;
    const tightened = roundOutward(actual + (isUpper ? margin : -margin) * Math.abs(actual), 3, isUpper);
    return isUpper === tightened < limit && tightened !== limit ? { isUpper, tightened } : null;
  });
  const all = limits.filter((limit) => limit !== null);
  const [first] = all;
  if (!first || all.length < limits.length) return null;
  const candidates = all.map(({ tightened }) => tightened);
  return first.isUpper ? Math.max(...candidates) : Math.min(...candidates);
}
