import uPlot from "uplot";
import { formatNumber } from "../../format-number.ts";
import type { Plot } from "../packed-plots.ts";
import { visibleRange } from "../range.ts";
import { controlByKeys } from "./keys.ts";
import { drawMarks } from "./marks.ts";
import { zoomByPinch } from "./pinch.ts";
import { smoothed } from "./smoothing.ts";

export type ChartSettings = { readonly isLog: boolean; readonly smoothing: number };
export type Chart = { readonly remove: () => void };

type Role = "baseline" | "train" | "val";
/** `raw` is what a smoothed line is drawn over. */
type Line = { readonly role: Role; readonly isRaw: boolean; readonly values: Values };
type Values = readonly (number | null)[];

/** Draws a curve over its static picture, to be zoomed and read. */
export function drawChart(figure: HTMLElement, plot: Plot, settings: ChartSettings): Chart {
  const place = figure.querySelector<HTMLElement>(".plot");
  const output = figure.querySelector<HTMLOutputElement>(".values");
  const { at, val, train } = plot;
  if (!place || !output || at.length === 0 || !visibleRange([val ?? [], train ?? []])) return { remove() {} };
  const { isLog, lines } = linesOf(plot, settings);
  const key = `${figure.closest<HTMLElement>("details.run")?.dataset["run"]} ${figure.dataset["axis"]}`;
  const colour = (name: string) => () => getComputedStyle(figure).getPropertyValue(`--${name}`);
  const zoomed = uPlot.sync(key).plots.find(isZoomed);
  const u = new uPlot(
    {
      width: place.clientWidth,
      height: place.clientHeight,
      legend: { show: false },
      cursor: { y: false, drag: { x: true, y: false }, points: { size: 7 }, sync: { key } },
      scales: {
        x: { time: false },
        y: { distr: isLog ? 3 : 1, range: (_, least, greatest) => rangeOf(lines, least, greatest, isLog) },
      },
      axes: [
        { ...axisOf(colour), size: 28 },
        { ...axisOf(colour), size: 58 },
      ],
      padding: [10, 8, 0, 0],
      series: [{}, ...lines.map((line) => seriesOf(line, settings, colour))],
      hooks: {
        draw: [(u) => drawMarks(u, plot, colour)],
        setCursor: [(u) => output.replaceChildren(...valuesAt(u, lines, figure.dataset["axis"] ?? ""))],
        setScale: [
          (u, scale) => {
            if (scale !== "x") return;
            const wasZoomed = figure.classList.contains("zoomed");
            if (figure.classList.toggle("zoomed", isZoomed(u)) || wasZoomed) zoomAlike(u, key);
          },
        ],
      },
    },
    [[...at], ...lines.map(({ values }) => [...values])],
    place,
  );
  if (zoomed) zoomAlike(zoomed, key);
  // A screen reader has the static picture, with its description.
  u.root.ariaHidden = "true";
  figure.classList.add("drawn");
  zoomByPinch(u);
  const release = controlByKeys(u, place, figure);
  const observer = new ResizeObserver(() => {
    if (place.clientWidth > 0) u.setSize({ width: place.clientWidth, height: place.clientHeight });
  });
  observer.observe(place);
  return {
    remove() {
      observer.disconnect();
      release();
      u.destroy();
      figure.classList.remove("drawn", "zoomed");
      output.replaceChildren();
    },
  };
}

/** The lines of a curve. A log axis has no place for 0 and below. */
function linesOf({ val, train, baseline }: Plot, { isLog: wantsLog, smoothing }: ChartSettings) {
  const given: readonly (readonly [Role, Values | null])[] = [
    ["train", train],
    ["val", val],
    ["baseline", baseline],
  ];
  const isLog = wantsLog && given.some(([, values]) => values?.some((value) => value !== null && value > 0));
  const lines = given.flatMap(([role, values]): Line[] => {
    if (values === null) return [];
    const shown = isLog ? values.map((value) => (value !== null && value > 0 ? value : null)) : values;
    if (smoothing === 0) return [{ role, isRaw: false, values: shown }];
    return [
      { role, isRaw: true, values: shown },
      { role, isRaw: false, values: smoothed(shown, smoothing) },
    ];
  });
  return { isLog, lines };
}

/** What has exploded does not flatten the rest. */
function rangeOf(
  lines: readonly Line[],
  least: number,
  greatest: number,
  isLog: boolean,
): uPlot.Range.MinMax {
  const [low, high] = visibleRange(lines.map(({ values }) => values)) ?? [0, 1];
  const [from, to] = [Math.min(Math.max(least, low), high), Math.max(Math.min(greatest, high), low)];
  return isLog ? uPlot.rangeLog(from, to, 10, false) : uPlot.rangeNum(from, to, 0.08, false);
}

type Colour = (name: string) => () => string;

function axisOf(colour: Colour): uPlot.Axis {
  return {
    stroke: colour("quiet"),
    font: "12px system-ui, sans-serif",
    grid: { stroke: colour("grid"), width: 1 },
    ticks: { show: false },
    values: (_, splits) => splits.map((split) => (split === null ? "" : formatNumber(split))),
  };
}

function seriesOf({ role, isRaw }: Line, { smoothing }: ChartSettings, colour: Colour): uPlot.Series {
  return {
    stroke: colour(role),
    width: isRaw || role === "baseline" ? 1 : 1.75,
    alpha: isRaw ? 0.3 : 1,
    points: { show: false },
    ...(role === "baseline" && smoothing === 0 ? { dash: [5, 4] } : {}),
  };
}

function isZoomed({ scales, data: [at] }: uPlot): boolean {
  const { min, max } = scales["x"] ?? {};
  return min !== at[0] || max !== at.at(-1);
}

/** Shows the same part of the axis in the other charts of the run. */
function zoomAlike({ scales }: uPlot, key: string): void {
  const { min, max } = scales["x"] ?? {};
  if (min === undefined || max === undefined) return;
  for (const other of uPlot.sync(key).plots)
    if (other.scales["x"]?.min !== min || other.scales["x"]?.max !== max) other.setScale("x", { min, max });
}

/** The values under the pointer, as recorded and as smoothed. */
function valuesAt({ cursor, data }: uPlot, lines: readonly Line[], axis: string): HTMLElement[] {
  const { idx } = cursor;
  if (typeof idx !== "number") return [];
  const values = lines.flatMap(({ role, isRaw }, i) => {
    const value = data[i + 1]?.[idx];
    if (typeof value !== "number") return [];
    return [span(`key ${role}`, `${role}${isRaw ? " raw" : ""} ${formatNumber(value)}`)];
  });
  return [span("at", `${axis} ${Number(data[0][idx]?.toPrecision(12))}`), ...values];
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}
