import { errorMessage } from "./error-message.ts";

/** The message of a failed request with its HTTP status, which clients keep beside an often empty message. */
export function httpErrorMessage(thrown: unknown): string {
  const message = errorMessage(thrown);
  const status = statusOf(thrown);
  if (status === null || message.includes(String(status))) return message;
  return message === "" ? `HTTP ${status}` : `${message} (HTTP ${status})`;
}

/** Returns the HTTP status of an error, null if it has none: `status` of Octokit's, `statusCode` of those of Azure's storage. */
export function statusOf(thrown: unknown): number | null {
  if (!(thrown instanceof Error)) return null;
  const status = "status" in thrown ? thrown.status : "statusCode" in thrown ? thrown.statusCode : null;
  return typeof status === "number" ? status : null;
}
