import type { Severity } from "../findings/severity.ts";
import type { Report } from "./schema.ts";

export const verdictSigns: Record<Report["verdict"], string> = {
  pass: "✅",
  fail: "❌",
  inconclusive: "❓",
  error: "🚫",
};

export const severitySigns: Record<Severity, string> = {
  error: "❌",
  warning: "⚠️",
  waived: "⏳",
  info: "ℹ️",
  pass: "✅",
  "not-judged": "❓",
};
