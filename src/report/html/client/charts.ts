import { type PackedPlots, unpack } from "../packed-plots.ts";
import { type Chart, type ChartSettings, drawChart } from "./chart.ts";

/** As the style sheet names them; those of its values that depend on the colour scheme are resolved only for registered ones. */
const colours = ["page", "grid", "quiet", "train", "val", "baseline", "best", "limit", "stop"];

/** Draws each chart when it comes into view, and again when a setting changes. */
export function drawCharts(): void {
  const island = document.querySelector("#plots");
  const figures = [...document.querySelectorAll<HTMLElement>("figure[data-plot]")];
  if (!island || figures.length === 0) return;
  // The page was made with it, by the same version of the program.
  const packed: PackedPlots = JSON.parse(island.textContent ?? "");
  for (const name of colours)
    CSS.registerProperty({ name: `--${name}`, syntax: "<color>", inherits: true, initialValue: "gray" });
  const charts = new Map<HTMLElement, Chart>();
  const inView = new Set<HTMLElement>();
  let settings: ChartSettings = { isLog: false, smoothing: 0 };
  const draw = (figure: HTMLElement) => {
    const plot = unpack(packed, Number(figure.dataset["plot"]));
    if (plot && !charts.has(figure)) charts.set(figure, drawChart(figure, plot, settings));
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (!isIntersecting) inView.delete(target);
        else {
          inView.add(target);
          draw(target);
        }
      }
    },
    { rootMargin: "200px" },
  );
  for (const figure of figures) observer.observe(figure);
  const redraw = () => {
    for (const chart of charts.values()) chart.remove();
    charts.clear();
    for (const figure of inView) draw(figure);
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  onSetting((changed) => {
    settings = changed;
    redraw();
  });
}

function onSetting(apply: (settings: ChartSettings) => void): void {
  const log = document.querySelector<HTMLInputElement>("#log");
  const smoothing = document.querySelector<HTMLInputElement>("#smoothing");
  if (!log || !smoothing) return;
  for (const input of [log, smoothing])
    input.addEventListener("input", () =>
      apply({ isLog: log.checked, smoothing: smoothing.valueAsNumber / 100 }),
    );
}
