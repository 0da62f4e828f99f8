import { sanitizeLine } from "../../text/sanitize.ts";
import { formatNumber, formatPosition } from "../format-number.ts";
import type { ReportedCurve } from "../schema.ts";
import { html, type Markup } from "./markup.ts";
import type { Plot } from "./packed-plots.ts";
import { svg } from "./svg.ts";

/** A curve with its legend. The script of the page draws over it, and writes the values under the pointer into the output. */
export function figure(
  curve: ReportedCurve,
  plot: Plot,
  run: string,
  number: number,
  size: "main" | "small" = "small",
): Markup {
  const { metric, axis, train, val } = curve;
  const name = (text: string) => sanitizeLine(text, 40);
  const keys = [
    val && html`<span class="key val">${name(val)}</span>`,
    train && html`<span class="key train">${name(train)}</span>`,
    plot.baseline && html`<span class="key baseline">baseline</span>`,
    plot.best &&
      html`<span class="key best">best ${formatNumber(plot.best[1])} at ${formatPosition(plot.best[0], axis)}</span>`,
    plot.limit === null ? null : html`<span class="key limit">limit ${formatNumber(plot.limit)}</span>`,
    plot.stop === null
      ? null
      : html`<span class="key stop">early stopping at ${formatPosition(plot.stop, axis)}</span>`,
  ];
  const title = `${name(metric)} of ${sanitizeLine(run)}`;
  return html`<figure class="${size}" data-plot="${number}" data-axis="${axis}"><figcaption><b>${name(metric)}</b> ${keys}</figcaption><div class="plot">${svg(
    plot,
    `plot-${number}`,
    title,
    summaryOf(curve),
  )}</div><p class="axis">${axis}</p><output class="values" aria-live="polite"></output></figure>`;
}

/** The curve in a sentence, for people who cannot see it. */
function summaryOf({ points, axis, first, last, best, train, val, base }: ReportedCurve): string {
  const ends = (side: "train" | "val") => `from ${formatNumber(first[side])} to ${formatNumber(last[side])}`;
  const parts = [
    `${points} evaluations, ${formatPosition(first.at, axis)} to ${formatPosition(last.at, axis)}`,
    ...(train ? [`train ${ends("train")}`] : []),
    ...(val ? [`val ${ends("val")}`] : []),
    ...(best
      ? [`best ${formatNumber(val ? best.val : best.train)} at ${formatPosition(best.at, axis)}`]
      : []),
    ...(base ? [`the baseline's best ${formatNumber(base.best)}`] : []),
  ];
  return `${parts.join("; ")}.`;
}
