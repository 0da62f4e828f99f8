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
import { matchesWildcard } from "../text/wildcard.ts";
import type { Layer } from "./config.ts";
import { configGrammar } from "./grammar.ts";
import { type ConfigText, parseYaml } from "./yaml.ts";

/** The next run may be worse by this share of what was measured: no two runs come out alike. */
const room = 0.05;

/** A limit ends with its number and a unit: `0.5`, `<= 0.4`, `90%`. */
const decimal = /^(|.*[\s<>=])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(\s*%)?(\s*)$/i;

/** A limit in the config file that is stricter now. */
export type Tightened = {
  readonly line: number;
  /** `rules.gap.max` */
  readonly path: string;
  readonly before: string;
  readonly after: string;
};

/**
 * Moves each limit that a config file sets to what was measured, with room for luck: only ever to the stricter side, and
 * not where a run fails it or could not be judged, nor where an anchor may set more than the one limit. All else in the
 * text stays as it is, comments and spaces included.
 */
export async function tighten(
  { file, text }: ConfigText,
  layers: readonly Layer[],
  findings: readonly Finding[],
): Promise<{ text: string; changes: Tightened[] }> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const edits: Edit[] = [];
  for (const [key, { path, found }] of byPlace(document, layers, findings)) {
    const node = unshared(document, path);
    const limit = stricter(found);
    if (!node?.range || limit === null) continue;
    const [start, end] = node.range;
    const before = text.slice(start, end);
    const after = rewritten(before, node.source ?? "", limit);
    const edit = { line: lines.linePos(start).line, path: key, before, after, start, end };
    const fits = !Array.isArray(await parseYaml({ file, text: edited(text, [edit]) }, configGrammar));
    if (after !== before && fits) edits.push(edit);
  }
  return {
    text: edited(text, edits),
    changes: edits.map(({ line, path, before, after }) => ({ line, path, before, after })),
  };
}

type Edit = Tightened & { readonly start: number; readonly end: number };

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, after }) => all.slice(0, start) + after + all.slice(end), text);
}

/** The scalar at a path, unless an alias may stand for it elsewhere or is what stands there. */
function unshared(document: Document, path: readonly PropertyKey[]): Scalar | null {
  const way = path.map((_, i) => document.getIn(path.slice(0, i + 1), true));
  const isOwn = (node: unknown) => isNode(node) && !isAlias(node) && node.anchor === undefined;
  const node = way.at(-1);
  return [document.contents, ...way].every(isOwn) && isScalar(node) ? node : null;
}

/** A limit as written, with another number; as it was where that is no decimal number as it stands. */
function rewritten(before: string, value: string, limit: number): string {
  const quote = ["", '"', "'"].find((one) => before === one + value + one);
  const [all, lead, percent = "", rest] = decimal.exec(value) ?? [];
  const number = String(percent ? Number((limit * 100).toPrecision(3)) : limit);
  if (quote === undefined || all === undefined || (percent && number.includes("e"))) return before;
  return quote + lead + number + percent + rest + quote;
}

type Place = { readonly path: readonly PropertyKey[]; readonly found: (Finding | null)[] };

/** What was found, by the place in the file that sets the limit for a run; null for a run of which it is not known. */
function byPlace(
  document: Document,
  layers: readonly Layer[],
  findings: readonly Finding[],
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { rule, run, found } of byRun(findings)) {
    const fitting = layers.filter(({ match }) => matchesWildcard(match, run));
    const stated = ({ rules }: Layer) => rules[rule.id] ?? {};
    for (const option of new Set(fitting.flatMap((layer) => Object.keys(stated(layer))))) {
      const layer = fitting.findLast((one) => stated(one)[option] !== undefined);
      if (!layer) continue;
      const atRule = [...layer.path, rule.id];
      const path = isMap(document.getIn(atRule, true)) ? [...atRule, option] : atRule;
      const key = path.join(".");
      const place = places.get(key) ?? { path, found: [] };
      place.found.push(...foundOf(option, found));
      places.set(key, place);
    }
  }
  return places;
}

type OfRun = { readonly rule: Rule; readonly run: string; readonly found: Finding[] };

/** What each rule found in each run. */
function byRun(findings: readonly Finding[]): Iterable<OfRun> {
  const all = new Map<string, OfRun>();
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

/** What a run tells of an option: a failure, or a blindness, that names none may concern each. */
function foundOf(option: string, found: readonly Finding[]): (Finding | null)[] {
  const told = found.filter((one) => one.option === option);
  const isOpen = found.some(
    (one) => one.option === undefined && (one.status === "fail" || one.status === "blocked"),
  );
  return told.length === 0 || isOpen ? [...told, null] : told;
}

/** The limit that all of these would still pass with room to spare; null where it is not stricter than now. */
function stricter(found: readonly (Finding | null)[]): number | null {
  const limits = found.map((one) => {
    if (one?.status !== "pass" || one.actual === null || one.limit === null) return null;
    const { actual, limit } = one;
    // Room is a share: around zero it says nothing.
    if (!(actual * limit > 0)) return null;
    const isUpper = actual < limit;
    const near = roundOutward(actual + (isUpper ? room : -room) * Math.abs(actual), 3, isUpper);
    return isUpper === near < limit && near !== limit ? { isUpper, near } : null;
  });
  const all = limits.filter((limit) => limit !== null);
  const [first] = all;
  if (!first || all.length < limits.length) return null;
  const nears = all.map(({ near }) => near);
  return first.isUpper ? Math.max(...nears) : Math.min(...nears);
}
