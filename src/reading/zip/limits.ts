import { formatInteger } from "../../text/format-integer.ts";
import { ZipError } from "./zip-error.ts";

/** What a zip may expand to. */
export type ZipLimits = {
  /** Files and directories, including directories that appear only in the path of a file. */
  readonly entries: number;
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of all files. */
  readonly total: number;
  /** Bytes of all files per byte of the zip. */
  readonly ratio: number;
};

export const defaultLimits: ZipLimits = {
  // A sweep of a thousand trainings with ten files each.
  entries: 10_000,
  // The longest event files have some hundred MiB.
  file: 1024 ** 3,
  // A third of the free disk of GitHub's smallest runner.
  total: 4 * 1024 ** 3,
  // Training logs shrink to a fiftieth; zeros, deflated, to a thousandth.
  ratio: 200,
};

/** Bytes up to which any ratio is allowed: a small file of zeros does no harm. */
const maxUncheckedRatio = 10 * 1024 ** 2;

export function checkCount(entries: number, limits: ZipLimits): void {
  if (entries <= limits.entries) return;
  throw new ZipError(
    `expected at most ${formatInteger(limits.entries)} files and directories, got ${formatInteger(entries)}`,
  );
}

/** `what` names the bytes that are counted: `a file`, `all files`. */
export function checkSize(size: number, limit: number, what: string): void {
  if (size <= limit) return;
  throw new ZipError(`expected at most ${formatInteger(limit)} bytes in ${what}, got ${formatInteger(size)}`);
}

export function checkRatio(total: number, zipped: number, { ratio }: ZipLimits): void {
  if (total <= Math.max(maxUncheckedRatio, zipped * ratio)) return;
  throw new ZipError(
    `expected files at most ${ratio} times larger than their zip, got ${formatInteger(total)} bytes from ${formatInteger(zipped)}`,
  );
}
