import type uPlot from "uplot";

/** Zooms along the axis with two fingers: what lies under each stays under it. One finger scrolls the page. */
export function zoomByPinch(u: uPlot): void {
  let held: readonly [number, number] | null = null;
  const fingers = ({ touches: [one, other] }: TouchEvent): [number, number] | null => {
    if (!one || !other) return null;
    const { left } = u.over.getBoundingClientRect();
    const [near = 0, far = 0] = [one.clientX - left, other.clientX - left].sort((a, b) => a - b);
    return [near, Math.max(far, near + 1)];
  };
  const begin = (event: TouchEvent) => {
    const [near, far] = fingers(event) ?? [];
    held = near === undefined || far === undefined ? null : [u.posToVal(near, "x"), u.posToVal(far, "x")];
  };
  const move = (event: TouchEvent) => {
    const [near, far] = fingers(event) ?? [];
    if (held === null || near === undefined || far === undefined) return;
    event.preventDefault();
    const [at] = u.data;
    const perPixel = (held[1] - held[0]) / (far - near);
    const from = held[0] - near * perPixel;
    const min = Math.max(at[0] ?? 0, from);
    const max = Math.min(at.at(-1) ?? 0, from + u.over.clientWidth * perPixel);
    if (max > min) u.setScale("x", { min, max });
  };
  for (const type of ["touchstart", "touchend"] as const) u.over.addEventListener(type, begin);
  u.over.addEventListener("touchmove", move, { passive: false });
}
