import { keepExtremes } from "../../curves/extremes.ts";
import { formatNumber } from "../format-number.ts";
import { html, type Markup, nothing } from "./markup.ts";
import type { Plot } from "./packed-plots.ts";
import { ticks, visibleRange } from "./range.ts";

const [width, height] = [1000, 400];
const maxPoints = 180;

type Values = readonly (number | null)[];

/**
 * A curve as inline SVG that stretches to its place, with its scale as text beside it: readable without JavaScript, and on paper.
 * `title` and `summary` are what a screen reader says of it.
 */
export function svg(plot: Plot, id: string, title: string, summary: string): Markup {
  const { at, best, stop, limit } = plot;
  const lines = (["baseline", "train", "val"] as const).flatMap((role) => {
    const values = plot[role];
    return values ? [{ role, values }] : [];
  });
  const range = visibleRange(lines.map(({ values }) => values));
  if (range === null) return html`<p class="empty">No finite value to draw.</p>`;
  const [from, to] = [at[0] ?? 0, at.at(-1) ?? 0];
  const labels = ticks(range, 4);
  const [bottom, top] = [labels[0] ?? 0, labels.at(-1) ?? 1];
  const x = (position: number) =>
    Math.round(to > from ? ((position - from) / (to - from)) * width : width / 2);
  const y = (value: number) => Math.round(((top - value) / (top - bottom)) * height);
  const grid = labels.map((_, i) => `M0 ${Math.round((i * height) / (labels.length - 1))}H${width}`).join("");
  return html`<div class="static"><div class="scale" aria-hidden="true">${labels
    .toReversed()
    .map(
      (label) => html`<span>${formatNumber(label)}</span>`,
    )}</div><svg role="img" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${summary}</desc><path class="grid" d="${grid}"/>${
    limit === null ? nothing : html`<path class="limit" d="M0 ${y(limit)}H${width}"/>`
  }${
    stop === null ? nothing : html`<path class="stop" d="M${x(stop)} 0V${height}"/>`
  }${lines.map(({ role, values }) => html`<path class="line ${role}" d="${pathOf(at, values, x, y)}"/>`)}${
    best === null ? nothing : html`<path class="best" d="M${x(best[0])} ${y(best[1])}h0"/>`
  }</svg><div class="extent" aria-hidden="true"><span>${formatNumber(from)}</span><span>${formatNumber(to)}</span></div></div>`;
}

/** A line with a gap where a value is missing; a value alone between gaps is a dot. */
function pathOf(
  at: readonly number[],
  values: Values,
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  const numbers = Float64Array.from(values, (value) => value ?? Number.NaN);
  let [path, isOpen] = ["", false];
  for (const index of keepExtremes([numbers], values.length, maxPoints)) {
    const value = values[index] ?? null;
    if (value !== null) path += `${isOpen ? "L" : "M"}${x(at[index] ?? 0)} ${y(value)}${isOpen ? "" : "h0"}`;
    isOpen = value !== null;
  }
  return path;
}
