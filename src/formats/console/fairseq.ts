import { parseName } from "../../curves/names.ts";
import { consoleFormat } from "../../reading/console/console-format.ts";
import { type Pair, parsePairs } from "../../reading/console/line-pairs.ts";
import type { LineReader } from "../../reading/console/line-table.ts";
import { parseNumber } from "../../reading/text/number.ts";

/** Prefix of a bare print, of `logging`, or of Hydra's logging. */
const prefix = String.raw`^(?:[\d-]{10} [\d:,]{8,15} \| INFO \| [\w.]+ \| |\[[\d:, -]{19,25}\]\[[\w.]+\]\[INFO\] - |\| )`;
const epochLine = new RegExp(
  String.raw`${prefix}epoch (\d{1,9}) \| (?:valid on '([^']{1,100})' subset \| )?(.*)$`,
);
const innerLine = new RegExp(String.raw`${prefix}epoch (\d{1,9}): +\d+ \/ \d+ (\S+=.*)$`);
const jsonLine = new RegExp(String.raw`${prefix}(\{"epoch": (\d{1,9}), .*\})\s*$`);
const jsonPair = /"([\w.-]{1,100})": "?([^",{}[\]]{1,40})"?/g;

/** Speed, sizes, progress and best values: not metrics. */
const bookkeeping =
  /(^|_)(wps|ups|wpb|bsz|num_updates|lr|gnorm|clip|oom|loss_scale|wall|train_wall|gb_free|update|epoch|best|best_\w+)$/;

/** `| epoch 001 | loss 3.2 | …`, `| epoch 001 | valid on 'valid' subset | loss 9 | …`, and the same as JSON. */
export const fairseq = consoleFormat({
  id: "fairseq",
  title: "fairseq log",
  reader: () => readEpoch,
  // A large training may end within its first epoch, with validations counted in updates.
  batchReader: () => (text) => readInner(text) ?? (/ valid on |"valid/.test(text) ? readEpoch(text) : null),
});

const readEpoch: LineReader = (text) => {
  const [, epoch, subset, stats] = epochLine.exec(text) ?? [];
  if (stats !== undefined) {
    return cellsOf(Number(epoch), sideOf(subset), parsePairs(stats.split(" | "), " "));
  }
  const [, json, ofJson] = isInner(text) ? [] : (jsonLine.exec(text) ?? []);
  return json === undefined ? null : cellsOf(Number(ofJson), "train", pairsIn(json));
};

const readInner: LineReader = (text) => {
  const [, epoch, stats] = innerLine.exec(text) ?? [];
  if (stats !== undefined) return cellsOf(Number(epoch), "train", parsePairs(stats.split(", "), "="));
  const [, json, ofJson] = isInner(text) ? (jsonLine.exec(text) ?? []) : [];
  return json === undefined ? null : cellsOf(Number(ofJson), "train", pairsIn(json));
};

/** Only lines within an epoch have `update`, its fraction. */
function isInner(text: string): boolean {
  return text.includes('"update": ');
}

/** Several subsets are named: `valid`, `valid1`, … */
function sideOf(subset: string | undefined): string {
  if (subset === undefined) return "train";
  return isSided(`${subset}/loss`) ? subset : `valid/${subset}`;
}

function pairsIn(json: string): Pair[] {
  return [...json.matchAll(jsonPair)].flatMap(([, name = "", shown = ""]) => {
    const value = parseNumber(shown.trim());
    return value === null ? [] : [[name, value] satisfies Pair];
  });
}

function cellsOf(epoch: number, side: string, pairs: readonly Pair[]): Pair[] | null {
  const updates = pairs.find(([name]) => /(^|_)num_updates$/.test(name));
  const metrics = pairs.filter(([name]) => !bookkeeping.test(name));
  const named = metrics.map(([name, value]): Pair => [isSided(name) ? name : `${side}/${name}`, value]);
  if (named.length === 0) return null;
  return [
    ["epoch", epoch],
    ...(updates === undefined ? [] : [["step", updates[1]] satisfies Pair]),
    ...named,
  ];
}

/** JSON, and an older version, say the side before each name. */
function isSided(name: string): boolean {
  return parseName(name).split !== null;
}
