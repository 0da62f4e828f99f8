import { directionOf } from "../../../curves/names.ts";
import { isReward } from "../../table/columns.ts";
import { cellOf, type Group, type Log, sectionOf } from "../groups/groups.ts";
import type { Field } from "../line/fields.ts";
import type { Side } from "../line/label-parts.ts";
import { sideIn } from "../line/labels.ts";
import type { Section } from "../line/sections.ts";
import { isOfEvaluation } from "./evaluated-metrics.ts";

/** The values of one field of one shape, of one side. */
export type Track = {
  readonly group: Group;
  readonly field: Field;
  readonly index: number;
  readonly side: Side | null;
  /** What tells the side, if the field's own words do not. */
  readonly toldBy: string | null;
  /** The rows of the group that have a value. */
  readonly rows: readonly number[];
};

type Told = Pick<Track, "side" | "toldBy">;

/** Makes the tracks of a log, each with the side that its line, its logger or its section tells. */
export function tracksOf(log: Log, positionOf: (group: Group, row: number) => number): Track[] {
  const sources = new Map(log.groups.map((group) => [group, sourceSide(group)]));
  const named = new Set(
    log.groups.filter(({ plan }) => plan.fields.length > 0).map((group) => sources.get(group) ?? null),
  );
  const tellsBySource = [...named].filter((side) => side !== null).length > 1;
  const summaries = summariesIn(log);
  const tracks = log.groups.flatMap((group) => {
    const best = bestOfEvaluation(group, log);
    return group.plan.fields.flatMap((field, index): Track[] => {
      const rows = rowsOf(group, index).filter((row) => sectionOf(log, group, row)?.side !== "best");
      if (rows.length === 0 || log.parts.has(field.metric)) return [];
      const track = { group, field, index, rows, side: field.side, toldBy: field.toldBy };
      if (field.side !== null) return [track];
      const told = bestOf(track, log);
      if (told !== null) return [{ ...track, ...told }];
      const side = tellsBySource ? (sources.get(group) ?? null) : null;
      if (side !== null) return [{ ...track, side, toldBy: group.plan.source }];
      if (best !== null) return [{ ...track, side: "val", toldBy: best }];
      return splitBySection(log, track, positionOf, (section) =>
        summaries.has(summaryKey(section, field.metric)),
      );
    });
  });
  const sided = new Set(
    tracks.flatMap(({ field, side }) => (side === null ? [] : field.metric.toLowerCase())),
  );
  return tracks.map((track) => {
    const { field, side, group } = track;
    const isTold = side !== null || sided.has(field.metric.toLowerCase());
    if (isTold || !isOfEvaluation(field, group.plan)) return track;
    return { ...track, side: "val", toldBy: "what it measures" };
  });
}

/**
 * The best that tells of an evaluation, by which models are chosen: of a score that is named as the one of now, `current accuracy: 0.5
 * best accuracy: 0.6`, or one that names the side and is the best of these values, `Best Valid BLEU: 9.44`.
 */
function bestOf({ field: { metric, isCurrent }, group, index, rows }: Track, { bests }: Log): Told | null {
  const direction = directionOf(metric);
  const own = bests.filter((best) => best.metric === metric.toLowerCase());
  if (isCurrent && direction === "max") {
    const name = group.plan.best ?? own[0]?.name ?? null;
    if (name !== null) return { side: "val", toldBy: name };
  }
  const named = own.filter(({ side }) => side !== null && side !== "train");
  if (named.length === 0 || direction === null) return null;
  const values = rows.map((row) => group.values[index]?.get(row) ?? Number.NaN);
  const extreme = values.reduce((one, other) =>
    direction === "max" ? Math.max(one, other) : Math.min(one, other),
  );
  const best = named.find(({ value }) => isRounded(extreme, value));
  return best === undefined ? null : { side: best.side, toldBy: best.name };
}

/** Whether a number, rounded to as many decimals, is the one that was printed. */
function isRounded(value: number, printed: string): boolean {
  const [, decimals = ""] = printed.split(".");
  return decimals.length > 1 && value.toFixed(decimals.length) === printed;
}

/**
 * The best of a score that lines without a counter have, beside a loss that other lines have of batches: models are chosen by an
 * evaluation. Null if the batches have the score, too.
 */
function bestOfEvaluation({ plan }: Group, { groups }: Log): string | null {
  if (plan.best === null || plan.counters.length > 0 || plan.fields.some(({ side }) => side !== null))
    return null;
  const ofBatches = groups.flatMap((group) =>
    group.plan.counters.some(({ kind }) => kind !== "epoch") ? group.plan.fields : [],
  );
  const isOfBatches = ({ metric }: Field) =>
    ofBatches.some((field) => field.metric.toLowerCase() === metric.toLowerCase());
  const [scores, losses] = [plan.fields.filter(isScore), plan.fields.filter((field) => !isScore(field))];
  return losses.some(isOfBatches) && scores.some((field) => !isOfBatches(field)) ? plan.best : null;
}

/** What agents gain is of their training, too. */
function isScore({ metric }: Field): boolean {
  return directionOf(metric) === "max" && !isReward(metric);
}

/** Whether it stands on lines of the training's batches: then each value is of an evaluation of its own. */
export function ridesAlong({ field, group: { plan } }: Track): boolean {
  return field.side !== null && plan.fields.some(({ side }) => side === null || side === "train");
}

function rowsOf(group: Group, index: number): number[] {
  const { lines, absent } = group;
  const rows: number[] = [];
  for (let row = 0; row < lines.length; row++) {
    if (absent.size === 0 || !absent.has(cellOf(group, row, index))) rows.push(row);
  }
  return rows;
}

function sourceSide({ plan }: Group): Side | null {
  return sideIn(plan.source.replaceAll(/fit|trainer/gi, "train").replaceAll(/evaluator|validator/gi, "val"));
}

/** Whether the line itself names the side for another value of the metric. */
function hasTwin({ group, field }: Track, side: Side): boolean {
  return group.plan.fields.some(
    (other) =>
      other !== field && other.side === side && other.metric.toLowerCase() === field.metric.toLowerCase(),
  );
}

/** What lines summarize of a side whose batches stand above them: `valid epoch 0 summary loss: 0.5`. */
function summariesIn({ groups }: Log): ReadonlySet<string> {
  const ofEpochs = groups.filter(
    ({ plan: { counters, weak, bar } }) =>
      weak === null && bar === null && counters.every(({ kind }) => kind === "epoch"),
  );
  const fields = ofEpochs.flatMap(({ plan }) => plan.fields);
  return new Set(
    fields.flatMap(({ side, toldBy, metric }) =>
      toldBy === null ? [] : [summaryKey({ side, text: toldBy, by: "line" }, metric)],
    ),
  );
}

function summaryKey({ side, text, by }: Section, metric: string): string {
  return [by, side, text, metric.toLowerCase()].join("\n");
}

/** The rows of a track in one section. */
type Part = { readonly section: Section | null; readonly rows: number[] };

type PositionsOf = (rows: readonly number[]) => ReadonlySet<number>;

/**
 * Joins the values of few positions below a heading of the training with those of many before and behind them that have none: it is no
 * heading of them, as a sentence that names a train.
 */
function joinTrained(parts: readonly Part[], positionsOf: PositionsOf): readonly Part[] {
  const bare = parts.find(({ section }) => section === null);
  if (bare === undefined) return parts;
  const [end, positions] = [bare.rows.at(-1) ?? 0, positionsOf(bare.rows).size];
  const within = parts.filter(
    ({ section, rows }) =>
      section?.side === "train" && (rows.at(-1) ?? 0) < end && positionsOf(rows).size * 2 <= positions,
  );
  if (within.length === 0) return parts;
  const rows = [bare, ...within].flatMap((part) => part.rows).sort((a, b) => a - b);
  return [{ section: null, rows }, ...parts.filter((part) => part !== bare && !within.includes(part))];
}

/**
 * Splits a track where sections tell its sides apart: only if both parts come at the same positions. `isSummed`: whether the line that opens
 * a section sums up what stands above it.
 */
function splitBySection(
  log: Log,
  track: Track,
  positionOf: (group: Group, row: number) => number,
  isSummed: (section: Section) => boolean,
): Track[] {
  const positionsOf: PositionsOf = (rows) => new Set(rows.map((row) => positionOf(track.group, row)));
  const parts = new Map<string, Part>();
  for (const row of track.rows) {
    const open = sectionOf(log, track.group, row);
    const section = open !== null && isSummed(open) ? null : open;
    const key = `${section?.side ?? ""} ${section?.text.replaceAll(/\d+/g, "0") ?? ""}`;
    const part = parts.get(key) ?? { section, rows: [] };
    parts.set(key, part);
    part.rows.push(row);
  }
  const all = joinTrained([...parts.values()], positionsOf).map(({ section, rows }): Track => {
    const side = section === null || section.side === "best" ? null : section.side;
    // `Loss: 0.5 | Val Loss: 0.6` below `Validation` has a train loss, too.
    if (side !== null && hasTwin(track, side)) return { ...track, rows };
    return { ...track, rows, side, toldBy: section?.text ?? null };
  });
  if (all.length < 2) return all;
  const [largest, ...others] = all.sort((a, b) => b.rows.length - a.rows.length);
  const main = positionsOf(largest?.rows ?? []);
  const isSplit = others.some(({ rows }) => {
    const own = positionsOf(rows);
    return [...own].filter((at) => main.has(at)).length * 2 >= own.size;
  });
  return isSplit ? all : [track];
}
