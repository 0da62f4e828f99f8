import type { Severity } from "../../findings/severity.ts";
import type { Paint, Style } from "../render.ts";

/** Of one column each: terminals disagree on the width of some emoji. */
export const signs: Readonly<Record<Severity, string>> = {
  error: "✗",
  warning: "!",
  waived: "~",
  info: "i",
  pass: "✓",
  "not-judged": "?",
};

export const bestSign = "★";

const styles = new Map<string, Style>([
  [signs.error, "red"],
  [signs.warning, "yellow"],
  [signs.info, "blue"],
  [signs.pass, "green"],
  [bestSign, "green"],
]);

export function paintSign(sign: string, paint: Paint): string {
  return paint(styles.get(sign) ?? "dim", sign);
}
