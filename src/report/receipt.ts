import { findByName } from "../curves/lookup.ts";
import type { Axis, PairedRun } from "../curves/model.ts";
import { parseName } from "../curves/names.ts";
import { groupBy } from "../text/group-by.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { boundName, boundText } from "./limits.ts";
import type { ReportedCurve, ReportedReceipt, ReportedRun } from "./schema.ts";

/** Returns how a run was read: where each series comes from, which side it was taken for, and what was left out. */
export function reportReceipt(run: PairedRun): ReportedReceipt {
  const { series, files, leftOut = [] } = run;
  const [only = null, ...others] = files;
  return {
    series: series.map((one) => {
      const used = findByName(run, one.name);
      const shift = used?.split === "train" ? (used.series.origin?.shift ?? null) : null;
      const { file = others.length === 0 ? only : null, lines, place, side } = one.origin ?? {};
      return {
        name: boundName(one.name),
        place: place === undefined ? null : boundText(place),
        file: file && boundText(file),
        lines: lines ? { first: lines[0], last: lines[1] } : null,
        values: one.values.length,
        side: used?.split ?? null,
        metric: used && boundName(used.curve.metric),
        side_from: side === undefined ? null : boundText(side),
        shift,
      };
    }),
    left_out: leftOut.map(({ what, why }) => ({ what: boundName(what), why: boundName(why) })),
  };
}

/** Further curves and names are only counted. */
const maxCurves = 4;
const maxLeftOut = 8;

const units: Record<Axis | "within epochs", readonly [one: string, more: string]> = {
  epoch: ["epoch", "epochs"],
  "within epochs": ["evaluation by epoch", "evaluations by epoch"],
  step: ["evaluation by step", "evaluations by step"],
  row: ["row", "rows"],
};

/**
 * Describes how a run was read: `train ← loss, val ← Vali Loss; 96 epochs from lines 41 to 2210 of train.log; left out:
 * 4700 batch lines, lr, time`.
 */
export function describeReceipt(run: ReportedRun): string {
  const [main] = run.curves;
  if (!main) return "";
  const { points, axis, first, last } = main;
  const isWithin = axis === "epoch" && points > last.at - first.at + 1;
  const count = `${points} ${units[isWithin ? "within epochs" : axis][points === 1 ? 0 : 1]}`;
  const parts = [...describeCurves(run), `${count}${describePlace(run)}`, describeLeftOut(run.receipt)];
  return parts.filter((part) => part !== "").join("; ");
}

function describeCurves({ curves: all, receipt }: ReportedRun): string[] {
  const places = new Set<string>();
  const judged = all.filter(({ direction }) => direction !== null);
  const curves = judged.length > 0 ? judged : all;
  const others = all.filter((curve) => !curves.includes(curve)).map(({ metric }) => metric);
  const shown = curves.slice(0, maxCurves).map((curve) => {
    const sides = (["train", "val"] as const).flatMap((side) => describeSide(curve, side, receipt, places));
    return (all.length > 1 ? `${curve.metric}: ` : "") + sides.join(", ");
  });
  const rest = curves.length - shown.length;
  const more = rest > 0 ? [`and ${rest} more ${rest === 1 ? "metric" : "metrics"}`] : [];
  const unjudged = others.length > 0 ? [`shown, not judged: ${listNames(others)}`] : [];
  return [...shown, ...more, ...unjudged];
}

function listNames(names: readonly string[]): string {
  const rest = names.length - maxLeftOut;
  return names.slice(0, maxLeftOut).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** Describes where one side comes from. A line that `places` has already is not shown again. */
function describeSide(
  curve: ReportedCurve,
  side: "train" | "val",
  { series }: ReportedReceipt,
  places: Set<string>,
): string[] {
  const name = curve[side];
  if (name === null) return [];
  const from = series.find((one) => one.name === name);
  const count = from && from.values !== curve.points ? ` (${from.values} values)` : "";
  const place = from?.place && !places.has(from.place) ? ` of \`${sanitizeLine(from.place, 100)}\`` : "";
  if (from?.place) places.add(from.place);
  const by = from?.side_from ? `, by ${from.side_from}` : "";
  const isTold = curve.val !== null || by !== "" || parseName(name).split !== null;
  const told = isTold ? "" : " (no side told)";
  return [`${side}${told} ← ${name}${count}${place}${by}${describeShift(from?.shift ?? null)}`];
}

/** Says that the sides count their epochs from different numbers. */
function describeShift(shift: number | null): string {
  if (shift === null) return "";
  const [train, val] = shift < 0 ? [-shift, 0] : [0, shift];
  return `, counted from ${train} where val counts from ${val}`;
}

function describePlace({ files: all, receipt: { series, left_out } }: ReportedRun): string {
  const used = series.filter(({ metric }) => metric !== null);
  const named = new Set(used.flatMap(({ file }) => file ?? []));
  const unread = new Set(left_out.map(({ what }) => what));
  // Where no series names its file, all files together hold them.
  const files = named.size > 0 ? [...named] : all.filter((file) => !unread.has(file));
  if (files.length > 1) return ` from ${files.length} files`;
  const lines = used.flatMap(({ lines }) => lines ?? []);
  const first = Math.min(...lines.map((each) => each.first));
  const last = Math.max(...lines.map((each) => each.last));
  const range = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  const file = files[0]?.slice(files[0].lastIndexOf("/") + 1);
  if (lines.length === 0) return file === undefined ? "" : ` from ${file}`;
  return ` from ${range}${file === undefined ? "" : ` of ${file}`}`;
}

/** Reasons that go without saying: a learning rate, a time. */
const plainReason = "not a metric";

function describeLeftOut({ series, left_out }: ReportedReceipt): string {
  const unused = series
    .filter(({ metric, name }) => metric === null && left_out.every(({ what }) => what !== name))
    .map(({ name }) => ({ what: name, why: plainReason }));
  const all = [...left_out, ...unused];
  if (all.length === 0) return "";
  const rest = all.length - maxLeftOut;
  const groups = [...groupBy(all.slice(0, maxLeftOut), ({ why }) => why)].map(([why, group]) => {
    const names = group.map(({ what }) => what).join(", ");
    return why === plainReason ? names : `${names} (${why})`;
  });
  return `left out: ${groups.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
