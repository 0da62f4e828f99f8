import type uPlot from "uplot";
import type { Plot } from "../plots.ts";

/** Marks the best evaluation, and where early stopping would have ended the run. */
export function drawMarks(u: uPlot, { best, stop }: Plot, colour: (name: string) => () => string): void {
  const { ctx, bbox } = u;
  const scale = devicePixelRatio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  if (stop !== null) {
    const x = u.valToPos(stop, "x", true);
    ctx.strokeStyle = colour("stop")();
    ctx.lineWidth = 1.5 * scale;
    ctx.setLineDash([2 * scale, 3 * scale]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  if (best !== null) {
    ctx.setLineDash([]);
    ctx.fillStyle = colour("page")();
    ctx.strokeStyle = colour("best")();
    ctx.lineWidth = 2 * scale;
    ctx.beginPath();
    ctx.arc(u.valToPos(best[0], "x", true), u.valToPos(best[1], "y", true), 4.5 * scale, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}
