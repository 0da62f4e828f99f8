import type uPlot from "uplot";

/** Lets the keyboard do what the pointer does: move along the curve, zoom, and show the whole again. Returns how to undo it. */
export function controlByKeys(u: uPlot, place: HTMLElement, figure: HTMLElement): () => void {
  const control = new AbortController();
  const { signal } = control;
  place.tabIndex = 0;
  place.role = "group";
  place.ariaLabel = "Chart. Arrow keys read its values, plus and minus zoom, Escape shows the whole.";
  const reset = document.createElement("button");
  reset.type = "button";
  reset.className = "reset";
  reset.textContent = "Show the whole";
  figure.querySelector("figcaption")?.append(reset);
  reset.addEventListener("click", () => show(u, 0, u.data[0].length - 1), { signal });
  place.addEventListener(
    "keydown",
    (event) => {
      const act = actions[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act(u, event.shiftKey ? 10 : 1);
    },
    { signal },
  );
  return () => {
    control.abort();
    reset.remove();
    for (const name of ["tabindex", "role", "aria-label"]) place.removeAttribute(name);
  };
}

type Action = (u: uPlot, times: number) => void;

const actions: Readonly<Record<string, Action>> = {
  ArrowLeft: (u, times) => moveTo(u, current(u) - times),
  ArrowRight: (u, times) => moveTo(u, current(u) + times),
  Home: (u) => moveTo(u, 0),
  End: (u) => moveTo(u, u.data[0].length - 1),
  "+": (u) => zoom(u, 0.5),
  "=": (u) => zoom(u, 0.5),
  "-": (u) => zoom(u, 2),
  Escape: (u) => show(u, 0, u.data[0].length - 1),
};

function current({ cursor, data }: uPlot): number {
  return cursor.idx ?? data[0].length - 1;
}

/** Puts the cursor on an evaluation that is in view. */
function moveTo(u: uPlot, index: number): void {
  const [at] = u.data;
  const { min = 0, max = 0 } = u.scales["x"] ?? {};
  const position = at[Math.min(Math.max(index, 0), at.length - 1)] ?? 0;
  const left = u.valToPos(Math.min(Math.max(position, min), max), "x");
  u.setCursor({ left, top: 0 });
}

/** Shows more or fewer evaluations around the cursor. */
function zoom(u: uPlot, factor: number): void {
  const { min = 0, max = 0 } = u.scales["x"] ?? {};
  const [from, to] = [u.valToIdx(min), u.valToIdx(max)];
  const half = Math.max(1, Math.round(((to - from) * factor) / 2));
  show(u, current(u) - half, current(u) + half);
}

function show(u: uPlot, from: number, to: number): void {
  const [at] = u.data;
  const last = at.length - 1;
  u.setScale("x", { min: at[Math.max(from, 0)] ?? 0, max: at[Math.min(to, last)] ?? 0 });
}
