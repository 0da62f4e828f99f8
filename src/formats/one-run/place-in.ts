import type { UnnamedRun } from "./unnamed-run.ts";

/** The part of a container that a run was read from, as the cell of a notebook. */
export function placeIn({ path, readFrom }: UnnamedRun): string | null {
  return path.startsWith(`${readFrom}/`) ? path.slice(readFrom.length + 1).replace(/\.\w+$|\/$/, "") : null;
}
