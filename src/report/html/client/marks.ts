import type uPlot from "uplot";
import type { Plot } from "../packed-plots.ts";

/** Marks the best evaluation, the limit, and where early stopping would have ended the run. */
export function drawMarks(
  u: uPlot,
  { best, stop, limit }: Plot,
  colour: (name: string) => () => string,
): void {
  const { ctx, bbox } = u;
  const { left, top, width, height } = bbox;
  const scale = devicePixelRatio;
  const x = (at: number) => u.valToPos(at, "x", true);
  const y = (value: number) => u.valToPos(value, "y", true);
  const isWithin = (position: number, from: number, size: number) =>
    position >= from && position <= from + size;
  const line = (name: string, from: readonly [number, number], to: readonly [number, number]) => {
    ctx.strokeStyle = colour(name)();
    ctx.lineWidth = 1.5 * scale;
    ctx.setLineDash([2 * scale, 3 * scale]);
    ctx.beginPath();
    ctx.moveTo(...from);
    ctx.lineTo(...to);
    ctx.stroke();
  };
  ctx.save();
  if (limit !== null && isWithin(y(limit), top, height))
    line("limit", [left, y(limit)], [left + width, y(limit)]);
  if (stop !== null && isWithin(x(stop), left, width)) line("stop", [x(stop), top], [x(stop), top + height]);
  if (best !== null && isWithin(x(best[0]), left, width) && isWithin(y(best[1]), top, height)) {
    ctx.setLineDash([]);
    ctx.fillStyle = colour("page")();
    ctx.strokeStyle = colour("best")();
    ctx.lineWidth = 2 * scale;
    ctx.beginPath();
    ctx.arc(x(best[0]), y(best[1]), 4.5 * scale, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}
