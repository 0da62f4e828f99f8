import { sanitizeLine } from "./sanitize.ts";

/** The message of whatever was thrown, on one line. */
export function errorMessage(thrown: unknown): string {
  return sanitizeLine(thrown instanceof Error ? thrown.message : String(thrown), 300);
}
