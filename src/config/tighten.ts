import { isScalar, LineCounter, parseDocument } from "yaml";
import type { Finding } from "../rules/judge.ts";
import { longForm } from "./config.ts";
import type { Layer } from "./parse.ts";
import { wildcard } from "./wildcard.ts";
import type { Source } from "./yaml.ts";

/** The next run may be worse by this share of what was measured: no two runs come out alike. */
const room = 0.05;

/** The number that a setting ends with, and its unit: `0.5`, `<= 0.4`, `90%`. */
const ending = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(\s*%)?(?=\s*["']?$)/i;

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
 * not where a run fails it or could not be judged. All else in the text stays as it is, comments and spaces included.
 */
export function tighten(
  { text }: Source,
  layers: readonly Layer[],
  findings: readonly Finding[],
): { text: string; changes: Tightened[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const edits = [...byPlace(layers, findings)].flatMap(([key, { path, found }]) => {
    const node = document.getIn(path, true);
    const limit = stricter(found);
    if (!isScalar(node) || !node.range || limit === null) return [];
    const [start, end] = node.range;
    const before = text.slice(start, end);
    const after = before.replace(ending, (_, percent: string | undefined) =>
      percent ? `${significant(limit * 100)}${percent}` : significant(limit),
    );
    return [{ line: lines.linePos(start).line, path: key, before, after, start, end }];
  });
  const edited = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, after }) => all.slice(0, start) + after + all.slice(end), text);
  return {
    text: edited,
    changes: edits.map(({ line, path, before, after }) => ({ line, path, before, after })),
  };
}

type Place = { readonly path: readonly PropertyKey[]; readonly found: Finding[] };

/** The findings by the place in the file that set their limit: for each run the last that says so. */
function byPlace(layers: readonly Layer[], findings: readonly Finding[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const finding of findings) {
    const { rule, option } = finding;
    if (option === undefined) continue;
    for (const run of finding.runs) {
      const states = ({ match, settings }: Layer) =>
        wildcard(match, run) && longForm(rule, settings[rule.id])[option] !== undefined;
      const layer = layers.findLast(states);
      if (!layer) continue;
      const isLong = typeof layer.settings[rule.id] === "object";
      const path = [...layer.path, rule.id, ...(isLong ? [option] : [])];
      const key = path.join(".");
      const place = places.get(key) ?? { path, found: [] };
      place.found.push(finding);
      places.set(key, place);
    }
  }
  return places;
}

/** The limit that all of these would still pass with room to spare; null where it is not stricter than now. */
function stricter(found: readonly Finding[]): number | null {
  const limits = found.map(({ status, actual, limit }) => {
    if (status !== "pass" || actual === null || limit === null) return null;
    // Room is a share: around zero it says nothing.
    if (!(actual * limit > 0)) return null;
    const isUpper = actual < limit;
    const near = outward(actual + (isUpper ? room : -room) * Math.abs(actual), isUpper);
    return isUpper === near < limit && near !== limit ? { isUpper, near } : null;
  });
  const all = limits.filter((limit) => limit !== null);
  const [first] = all;
  if (!first || all.length < limits.length) return null;
  const nears = all.map(({ near }) => near);
  return first.isUpper ? Math.max(...nears) : Math.min(...nears);
}

/** To three significant digits, up or down. */
function outward(value: number, up: boolean): number {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return (up ? Math.ceil : Math.floor)(value / unit) * unit;
}

function significant(value: number): string {
  return String(Number(value.toPrecision(3)));
}
