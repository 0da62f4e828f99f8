import { fstatSync, statSync } from "node:fs";
import { devNull } from "node:os";
import { styleText } from "node:util";
import type { RenderOptions } from "../report/render.ts";

/**
 * Whether a terminal shows what is written to standard output (1) or standard error (2). Making Node's streams takes as long as
 * reading a history: a file, a pipe and the null device do without them.
 */
export function isTerminal(descriptor: 1 | 2): boolean {
  try {
    const output = fstatSync(descriptor);
    const none = statSync(devNull, { throwIfNoEntry: false });
    if (!output.isCharacterDevice() || output.rdev === none?.rdev) return false;
    return descriptor === 1 ? process.stdout.isTTY : process.stderr.isTTY;
  } catch {
    // The descriptor is closed.
    return false;
  }
}

/** How standard output is to be written: its width, null where it is unknown, and whether it shows colours. */
export function screen(): Pick<RenderOptions, "columns" | "paint"> {
  const shown = isTerminal(1);
  const set = Number(process.env["COLUMNS"]);
  const columns = Number.isInteger(set) && set > 0 ? set : shown ? process.stdout.columns : null;
  if (!showsColours(shown)) return { columns };
  return { columns, paint: (style, text) => styleText(style, text, { validateStream: false }) };
}

/** https://force-color.org wins over https://no-color.org: it is the more particular wish. */
function showsColours(isShown: boolean): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (FORCE_COLOR) return !["0", "false"].includes(FORCE_COLOR);
  return !NO_COLOR && isShown && TERM !== "dumb";
}
